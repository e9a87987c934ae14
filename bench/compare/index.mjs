// Compares hullcheck with every peer that is installed, over the same files, in turn: time, processor time, peak memory, findings.
// Usage: npm run bench:compare -- FOLDER [--runs 3] [--only hadolint,trivy]
// It prints a table in Markdown, and says which peers it had to skip and how to install them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { arch, cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from '../measure.mjs';
import { PEERS } from './peers.mjs';

/**
 * @typedef {import('./peers.mjs').Kind} Kind
 * @typedef {import('./peers.mjs').Corpus} Corpus
 * @typedef {{ seconds: number, processor: number, megabytes: number, status: number | null, output: string }} Sample
 * @typedef {{ name: string, version: string, kinds: Kind[], start: () => string[], findings: (output: string) => number }} Contestant
 */

const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const TIME = '/usr/bin/time';
const TIMEOUT = 30 * 60_000;
const MAXIMUM_OUTPUT = 2 ** 30;

/** @type {Readonly<Record<Kind, RegExp>>} */
const NAMES = {
  dockerfile: /^(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:dockerfile|Dockerfile)$/,
  compose: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
};

main();

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined || !existsSync(folder)) throw new Error('Name a folder with repositories to scan.');
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing: it measures processor time and memory (Debian: time).`);
  const wanted = values.only?.split(',').map((name) => name.toLowerCase());
  const copy = mkdtempSync(join(tmpdir(), 'hullcheck-corpus-'));
  try {
    copyFiles(resolve(folder), copy);
    const corpus = corpusIn(copy);
    const contestants = [...ours(corpus), ...installedPeers(corpus, wanted)];
    const samples = inTurn(contestants, Number(values.runs));
    const lines = [...reportOf(corpus, contestants, samples), '', ...repositories(resolve(folder)), ''];
    process.stdout.write(lines.join('\n'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Everything but links and what git keeps: single peers stop at a link that leads nowhere, and checkouts are read one by one otherwise.
 * @param {string} from
 * @param {string} to
 */
function copyFiles(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== '.git') copyFiles(source, target);
    else if (entry.isFile()) copyFileSync(source, target);
  }
}

/**
 * @param {string} folder
 * @returns {Corpus}
 */
function corpusIn(folder) {
  const paths = filesBelow(folder);
  const ofKind = (/** @type {Kind} */ kind) => paths.filter((path) => NAMES[kind].test(basename(path)));
  return { folder, files: (...kinds) => kinds.flatMap(ofKind) };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Once for each set of kinds that a peer reads, so that each has something to be compared with.
 * @param {Corpus} corpus
 * @returns {Contestant[]}
 */
function ours({ folder, files }) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const scan = (/** @type {string[]} */ paths) => [
    process.execPath,
    CLI,
    'scan',
    ...paths,
    '--format',
    'sarif',
    '--fail-on',
    'none',
  ];
  /** @type {Kind[][]} */
  const sets = [['dockerfile', 'compose'], ['dockerfile'], ['compose']];
  return sets.map((kinds) => ({
    name: 'hullcheck',
    version,
    kinds,
    start: () => scan(kinds.length === 2 ? [folder] : files(...kinds)),
    findings: (output) => JSON.parse(output).runs[0].results.length,
  }));
}

/**
 * @param {Corpus} corpus
 * @param {string[] | undefined} wanted
 * @returns {Contestant[]}
 */
function installedPeers(corpus, wanted) {
  return PEERS.filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase())).flatMap((peer) => {
    const program = onPath(peer.program);
    if (program === undefined) {
      process.stderr.write(`SKIPPED: ${peer.name} is not installed. To compare with it: ${peer.install}\n`);
      return [];
    }
    const { stdout, stderr } = spawnSync(program, peer.version, { encoding: 'utf8' });
    const version = /\d+\.\d+(?:\.\d+)*/.exec(`${stdout}${stderr}`)?.[0] ?? 'unknown';
    return [{ ...peer, version, start: () => [program, ...peer.command(corpus)] }];
  });
}

/**
 * @param {string} program
 */
function onPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * All once, then all again, so that a busy moment of the machine meets all alike.
 * @param {Contestant[]} contestants
 * @param {number} runs
 */
function inTurn(contestants, runs) {
  const samples = new Map(contestants.map((contestant) => [contestant, /** @type {Sample[]} */ ([])]));
  for (let round = 1; round <= runs; round++) {
    for (const contestant of contestants) {
      process.stderr.write(`round ${round} of ${runs}: ${contestant.name} (${contestant.kinds.join(' and ')})\n`);
      samples.get(contestant)?.push(sample(contestant.start()));
    }
  }
  return samples;
}

/**
 * @param {string[]} command
 * @returns {Sample}
 */
function sample(command) {
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-compare-'));
  try {
    const usage = join(folder, 'usage');
    const { status, stdout } = spawnSync(TIME, ['-f', '%e %U %S %M', '-o', usage, ...command], {
      encoding: 'utf8',
      maxBuffer: MAXIMUM_OUTPUT,
      timeout: TIMEOUT,
      cwd: folder,
    });
    const [seconds = 0, user = 0, system = 0, kilobytes = 0] =
      readFileSync(usage, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
    return { seconds, processor: user + system, megabytes: kilobytes / 1024, status, output: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Corpus} corpus
 * @param {Contestant[]} contestants
 * @param {Map<Contestant, Sample[]>} samples
 */
function reportOf(corpus, contestants, samples) {
  const seconds = (/** @type {Contestant} */ one) => median((samples.get(one) ?? []).map((each) => each.seconds));
  const rows = contestants.map((one) => {
    const of = samples.get(one) ?? [];
    const base = contestants.find(({ name, kinds }) => name === 'hullcheck' && kinds.join() === one.kinds.join());
    const count = corpus.files(...one.kinds).length;
    const time = seconds(one);
    return [
      `${one.name} ${one.version}`,
      one.kinds.join(' and '),
      `${time.toFixed(2)} s`,
      base === one || base === undefined ? '' : `${(time / seconds(base)).toFixed(1)}`,
      `${Math.round(count / time)}`,
      `${median(of.map(({ processor }) => processor)).toFixed(2)} s`,
      `${Math.round(median(of.map(({ megabytes }) => megabytes)))} MB`,
      findingsIn(one, of.at(-1)?.output ?? ''),
      `${of.at(-1)?.status ?? 'killed'}`,
    ];
  });
  const head = [
    'tool',
    'what it read',
    'time',
    'times hullcheck',
    'files per second',
    'processor time',
    'peak memory',
    'findings',
    'exit status',
  ];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [surroundings(corpus), '', ...lines];
}

/**
 * @param {Contestant} contestant
 * @param {string} output
 */
function findingsIn({ findings }, output) {
  try {
    return String(findings(output));
  } catch {
    return 'no report';
  }
}

/**
 * @param {Corpus} corpus
 */
function surroundings({ files }) {
  const [processor] = cpus();
  const machine = `${cpus().length} processors (${processor?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`;
  const counts = `${files('dockerfile').length} Dockerfiles and ${files('compose').length} compose files`;
  return `${new Date().toISOString().slice(0, 10)}, Node.js ${process.version}, ${machine}; ${counts}; medians.`;
}

/**
 * @param {string} folder
 */
function repositories(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, '.git')))
    .map((name) => {
      const { stdout } = spawnSync('git', ['-C', join(folder, name), 'rev-parse', 'HEAD'], { encoding: 'utf8' });
      return `- ${name} at \`${stdout.trim()}\``;
    });
}
