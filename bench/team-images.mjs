// A team's repository: 6 Dockerfiles, 3 compose files and 16 references at two registries on 127.0.0.1. Prints time, memory and requests of a scan
// with an empty and with a filled cache, and of the Action for a pull request that changes one line. Usage: node bench/team-images.mjs [dist]
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { git } from './git.mjs';
import { commit, environmentOf } from './pull-request.mjs';

const DIST = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
const PEAK = fileURLToPath(new URL('report-peak-memory.mjs', import.meta.url));
const sha256 = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

function tar(files) {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const body = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(path);
    head.write('0000644\0', 100);
    head.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    head.write('        0', 148);
    head.write('ustar\x0000', 257);
    const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** 100 packages, and as many bytes that do not compress. */
function layerOf(name, bytes) {
  const packages = Array.from(
    { length: 100 },
    (_, at) => `Package: ${name}-${at}\nStatus: install ok installed\nVersion: 1.${at}\n`,
  );
  return gzipSync(
    tar({
      'etc/os-release': 'ID=debian\nVERSION_ID="13"\n',
      'var/lib/dpkg/status': packages.join('\n'),
      'usr/lib/data': randomBytes(bytes),
    }),
  );
}

async function serve(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      requests.push(`${request.method} ${/\/(manifests|blobs|tags|v1)\//.exec(request.url)?.[1] ?? 'other'}`);
      answer(request, response, Buffer.concat(parts));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { host: `127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}

async function registry() {
  const stored = new Map();
  const put = (bytes) => stored.set(sha256(bytes), bytes) && { digest: sha256(bytes), size: bytes.length };
  const served = await serve(({ method, url }, response) => {
    const [, name, kind, reference] = /^\/v2\/(.+)\/(manifests|blobs|tags)\/([^?]+)/.exec(url) ?? [];
    if (kind === 'tags') return response.end(JSON.stringify({ tags: ['1.0.0', '1.0.1'] }));
    const bytes = stored.get(reference) ?? stored.get(`${name}:${reference}`);
    if (bytes === undefined) return response.writeHead(404).end();
    const type = kind === 'manifests' ? JSON.parse(bytes).mediaType : 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'docker-content-digest': sha256(bytes),
      'content-length': bytes.length,
    });
    response.end(method === 'HEAD' ? undefined : bytes);
  });
  const add = (name, tag, bytes) => {
    const config = put(
      Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', config: { User: '1' }, n: name + tag })),
    );
    const layer = put(layerOf(name.replace('/', '-'), bytes));
    const image = put(
      Buffer.from(
        JSON.stringify({
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          config,
          layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...layer }],
        }),
      ),
    );
    const manifests = [{ ...image, platform: { os: 'linux', architecture: 'amd64' } }];
    const index = Buffer.from(JSON.stringify({ mediaType: 'application/vnd.oci.image.index.v1+json', manifests }));
    put(index);
    stored.set(`${name}:${tag}`, index);
  };
  return { ...served, add };
}

function scan(folder, cache) {
  const argv = [
    '--import',
    PEAK,
    join(DIST, 'cli/index.js'),
    'scan',
    '--cache-dir',
    cache,
    '--lookup',
    'auto',
    '--vulnerabilities',
    'auto',
    '.',
  ];
  return measured(argv, folder, process.env);
}

/** The Action in a checkout of a pull request. */
function act(folder, cache, environment) {
  const argv = ['--import', PEAK, join(DIST, 'action/index.js')];
  return measured(argv, folder, { ...environment, 'INPUT_CACHE-DIR': cache });
}

function measured(argv, cwd, env) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    let [text, kilobytes] = ['', ''];
    child.stdio[3].on('data', (part) => (kilobytes += part));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
    child.on('close', (status) =>
      resolve({ status, text, megabytes: kilobytes / 1024, milliseconds: performance.now() - started }),
    );
  });
}

const [one, two] = [await registry(), await registry()];
// a query without a version asks whether the database knows the system
const osv = await serve((_request, response, body) => {
  const { queries = [] } = JSON.parse(body);
  const found = { vulns: [{ id: 'DEBIAN-CVE-2026-1', modified: '2026-01-01T00:00:00Z' }] };
  response.end(JSON.stringify({ results: queries.map(({ version }) => (version === undefined ? found : {})) }));
});
const folder = mkdtempSync(join(tmpdir(), 'hullcheck-team-'));
const outside = mkdtempSync(join(tmpdir(), 'hullcheck-team-runner-'));
try {
  const names = Array.from({ length: 16 }, (_, at) => [at % 2 === 0 ? one : two, `team/app${at}`]);
  for (const [store, name] of names) for (const tag of ['1.0.0', '1.0.1']) store.add(name, tag, 8 * 1024 * 1024);
  const references = names.map(([{ host }, name]) => `${host}/${name}:1.0.0`);
  const files = {
    '.hullcheck.yml': `images: { insecure-registries: ["${one.host}", "${two.host}"], osv-address: "http://${osv.host}/" }\n`,
  };
  for (let at = 0; at < 6; at++) files[`app${at}/Dockerfile`] = `FROM ${references[at]}\nUSER 1\n`;
  for (let at = 0; at < 3; at++) {
    const services = references
      .slice(6 + at * 4, 10 + at * 4)
      .map((image, index) => `  s${index}:\n    image: ${image}\n`);
    files[`compose${at}/compose.yaml`] = `services:\n${services.join('')}`;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const report = async (name, run) => {
    for (const { requests } of [one, two, osv]) requests.length = 0;
    const { status, text, megabytes, milliseconds } = await run();
    const counts = [one, two, osv].map(({ requests }) => {
      const kinds = [...new Set(requests)].sort();
      return kinds.map((kind) => `${kind} ${requests.filter((request) => request === kind).length}`).join(', ');
    });
    const line = /Images: .*$/m.exec(text)?.[0];
    process.stdout.write(
      `${name}: ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB, status ${status}\n  ${line}\n`,
    );
    process.stdout.write(`  first registry: ${counts[0]}\n  second registry: ${counts[1]}\n  database: ${counts[2]}\n`);
  };
  const cache = `${folder}-cache`;
  for (const name of ['cold', 'warm', 'warm again']) await report(name, () => scan(folder, cache));
  git(folder, 'init', '-q', '-b', 'main');
  const base = commit(folder, 'base');
  git(folder, 'checkout', '-q', '-b', 'topic');
  writeFileSync(join(folder, 'app3/Dockerfile'), files['app3/Dockerfile'].replace(':1.0.0', ':1.0.1'));
  const head = commit(folder, 'change');
  git(folder, 'checkout', '-q', 'main');
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  const environment = environmentOf(outside, folder, { base, head });
  await report('pull request, cold', () => act(folder, `${cache}-action`, environment));
  await report('pull request, warm', () => act(folder, cache, environment));
  rmSync(`${cache}-action`, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
} finally {
  for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true });
  for (const { close } of [one, two, osv]) close();
  process.exit();
}
