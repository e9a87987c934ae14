// Measures how images are read, at the real registry that `.ci/real-registry` starts, next to what the least is that could be done.
// Usage: npm run bundle && .ci/real-registry FOLDER npm run bench:image [-- --runs 5] [--slack 0]
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { medians, PRELOAD, row, run, table } from './measure.mjs';

/**
 * @typedef {import('./measure.mjs').Row} Row
 * @typedef {{ folder: string, host: string, authorityFile: string, environment: NodeJS.ProcessEnv }} Registry
 * @typedef {{ mediaType: string, digest: string, size: number }} Descriptor
 * @typedef {{ config: Descriptor, layers: Descriptor[] }} Manifest
 */

const BUDGET = {
  /** Times what curl, sha256sum and gunzip take for the same layer. */
  ratio: 1.3,
  /** Megabytes at most. */
  memory: 200,
};

const REPOSITORY = 'debian';
const TAG = 'bookworm';
const IMAGES = 10;
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const READ_IMAGES = fileURLToPath(new URL('read-images.mjs', import.meta.url));

main();

function main() {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, slack: { type: 'string', default: '0' } },
  });
  const registry = realRegistry();
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-bench-'));
  try {
    const layer = join(folder, 'layer.gz');
    const manifest = JSON.parse(ask(registry, `manifests/${TAG}`, '--header', `accept: ${MANIFEST_TYPE}`));
    const path = `blobs/${manifest.layers[0].digest}`;
    ask(registry, path, '--output', layer);
    const rows = [
      ...measureOne(registry, urlOf(registry, path), layer, Number(values.runs), Number(values.slack)),
      measureCache(registry, manifest, join(folder, 'cache')),
      measureMany(registry, storeCopies(registry, manifest, layer)),
    ];
    process.stdout.write(table(rows));
    if (rows.some(({ isMet }) => !isMet)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Registry} */
function realRegistry() {
  const folder = process.env['HULLCHECK_TEST_REGISTRY'];
  if (folder === undefined) throw new Error('HULLCHECK_TEST_REGISTRY is not set: .ci/real-registry does that');
  const authorityFile = join(folder, 'certificates/authority.crt');
  return {
    folder,
    host: JSON.parse(readFileSync(join(folder, 'registries.json'), 'utf8')).open,
    authorityFile,
    environment: { ...process.env, NODE_EXTRA_CA_CERTS: authorityFile },
  };
}

/**
 * @param {Registry} registry
 * @param {string} url of the only large layer
 * @param {string} layer the same in a file
 * @param {number} runs
 * @param {number} slack what the ratio may be above its budget: how fast Node unpacks next to gunzip differs between machines
 * @returns {Row[]}
 */
function measureOne({ host, authorityFile, environment }, url, layer, runs, slack) {
  let megabytes = 0;
  const [download = 0, unpack = 0, ours = 0] = medians(
    runs,
    () => shell(`curl --silent --fail --cacert '${authorityFile}' '${url}' | sha256sum`),
    () => shell(`gunzip --stdout '${layer}'`),
    () => {
      const measured = run(['--import', PRELOAD, CLI, 'image', `${host}/${REPOSITORY}:${TAG}`], environment);
      megabytes = Math.max(megabytes, measured.megabytes);
      return measured.milliseconds;
    },
  );
  const size = (statSync(layer).size / 1e6).toFixed(0);
  const detail = [ours, download, unpack].map((time) => `${time.toFixed(0)} ms`).join(', ');
  return [
    row(
      `a layer of ${size} MB over curl|sha256sum and gunzip`,
      ours / (download + unpack),
      BUDGET.ratio + slack,
      'x',
      2,
      detail,
    ),
    row('the same, peak memory', megabytes, BUDGET.memory, 'MB', 0),
  ];
}

/** @param {string} command */
function shell(command) {
  const start = performance.now();
  execFileSync('bash', ['-o', 'pipefail', '-c', `${command} >/dev/null`]);
  return performance.now() - start;
}

/**
 * The registry writes down what it was asked for.
 * @param {Registry} registry
 * @param {Manifest} manifest
 * @param {string} cache
 */
function measureCache({ folder, host, environment }, { layers }, cache) {
  const asked = () =>
    layers.reduce(
      (sum, { digest }) => sum + readFileSync(join(folder, 'open.log'), 'utf8').split(`/blobs/${digest} `).length,
      0,
    );
  const counts = [0, 1].map(() => {
    const before = asked();
    run([CLI, 'image', `${host}/${REPOSITORY}:${TAG}`, '--cache-dir', cache], environment);
    return asked() - before;
  });
  const [cold, warm = Number.NaN] = counts;
  if (cold !== layers.length)
    throw new Error(`without a cache, ${cold} layers were asked for instead of ${layers.length}`);
  return row('layers asked for with a warm cache', warm, 0, 'layers', 0);
}

/**
 * @param {Registry} registry
 * @param {string[]} images
 */
function measureMany({ host, environment }, images) {
  const { milliseconds, megabytes } = run(['--import', PRELOAD, READ_IMAGES, host, ...images], environment, [0]);
  const detail = `${(milliseconds / 1000).toFixed(1)} s`;
  return row(`${images.length} such images side by side, peak memory`, megabytes, BUDGET.memory, 'MB', 0, detail);
}

/**
 * Images of layers that differ in the time that their first bytes tell, and so in their digests.
 * @param {Registry} registry
 * @param {Manifest} manifest
 * @param {string} layer
 */
function storeCopies(registry, manifest, layer) {
  return Array.from({ length: IMAGES }, (_, index) => {
    changeTime(layer, index + 1);
    const digest = storeBlob(registry, layer);
    const copy = { ...manifest, layers: [{ ...manifest.layers[0], digest }] };
    const body = ['--header', `content-type: ${MANIFEST_TYPE}`, '--data-binary', JSON.stringify(copy)];
    ask(registry, `manifests/copy-${index + 1}`, '--request', 'PUT', ...body);
    return `${registry.host}/${REPOSITORY}:copy-${index + 1}`;
  });
}

/**
 * https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 * @param {string} file
 * @param {number} time
 */
function changeTime(file, time) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(time);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, 4);
  closeSync(descriptor);
}

/**
 * @param {Registry} registry
 * @param {string} file
 */
function storeBlob(registry, file) {
  const digest = `sha256:${execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64)}`;
  const begun = ask(registry, 'blobs/uploads/', '--request', 'POST', '--data', '', '--dump-header', '-');
  const target = new URL(/^location: (\S+)/im.exec(begun)?.[1] ?? '');
  target.searchParams.set('digest', digest);
  curl(registry, target.href, '--upload-file', file, '--header', 'content-type: application/octet-stream');
  return digest;
}

/**
 * All that is large goes through curl: what this process takes of memory, Linux counts for those that it starts, too.
 * @param {Registry} registry
 * @param {string} path below the repository
 * @param {string[]} options
 */
function ask(registry, path, ...options) {
  return curl(registry, urlOf(registry, path), ...options);
}

/**
 * @param {Registry} registry
 * @param {string} url
 * @param {string[]} options
 */
function curl({ authorityFile }, url, ...options) {
  return execFileSync('curl', ['--silent', '--show-error', '--fail', '--cacert', authorityFile, ...options, url], {
    encoding: 'utf8',
  });
}

/**
 * @param {Registry} registry
 * @param {string} path
 */
function urlOf({ host }, path) {
  return `https://${host}/v2/${REPOSITORY}/${path}`;
}
