// Measures hullcheck as users meet it: whole processes of the committed bundle, next to a bare loop over the same files.
// Usage: npm run bench [-- --sizes 1000,5000,20000 --runs 5]
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.mjs';
import { writeManyFormats } from './formats.mjs';
import { median, medians, PRELOAD, row, run, table } from './measure.mjs';
import { writePullRequest } from './pull-request.mjs';

/**
 * @typedef {import('./measure.mjs').Measurement} Measurement
 * @typedef {import('./measure.mjs').Row} Row
 * @typedef {{ size: number, scan: Measurement, loop: Measurement }} Sample
 */

const BUDGET = {
  /** What the command line may need over Node itself, in milliseconds. */
  startUp: 60,
  /** Times the bare loop. */
  ratio: 3,
  /** What the Action may need for a pull request of 50 files, base and change, times Node itself. */
  pullRequest: 3,
  /** Megabytes at most, for any size. */
  memory: 400,
  /** Time for each file in the largest corpus over that in the smallest, start-up taken off. */
  linearity: 1.2,
};

/** A large repository where few files count. */
const MANY_FORMATS = { total: 20_000, relevant: 500 };

const START_UP_RUNS = 15;
const PULL_REQUEST_RUNS = 15;

const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const ACTION = fileURLToPath(new URL('../dist/action/index.js', import.meta.url));
const BARE_LOOP = fileURLToPath(new URL('bare-loop.mjs', import.meta.url));

main();

function main() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,5000,20000' },
      runs: { type: 'string', default: '5' },
    },
  });
  if (!existsSync(CLI)) throw new Error('dist/cli/index.js is missing: npm run bundle makes it');
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-bench-'));
  try {
    const rows = measureAll(folder, values.sizes.split(',').map(Number), Number(values.runs));
    process.stdout.write(table(rows));
    if (rows.some(({ isMet }) => !isMet)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {number[]} sizes
 * @param {number} runs
 * @returns {Row[]}
 */
function measureAll(folder, sizes, runs) {
  const startUp = measureStartUp(folder);
  const samples = sizes.map((size) => measureSize(folder, size, runs));
  return [
    row('start-up over node', startUp.scan - startUp.node, BUDGET.startUp, 'ms', 0),
    measurePullRequest(join(folder, 'pull-request')),
    ...samples.flatMap((sample) => rowsOf(`${sample.size} files`, sample)),
    ...rowsOf(
      `${MANY_FORMATS.relevant} of ${MANY_FORMATS.total} files, in eight formats`,
      measureManyFormats(folder, runs),
    ),
    ...linearity(samples, startUp.scan),
  ];
}

/**
 * @param {string} what
 * @param {Pick<Sample, 'scan' | 'loop'>} sample
 * @returns {Row[]}
 */
function rowsOf(what, { scan, loop }) {
  const ratio = scan.milliseconds / loop.milliseconds;
  return [
    row(`${what}, over a bare loop`, ratio, BUDGET.ratio, 'x', 2, times(scan, loop)),
    row(`${what}, peak memory`, scan.megabytes, BUDGET.memory, 'MB', 0),
  ];
}

/**
 * @param {Sample[]} samples
 * @param {number} startUp
 * @returns {Row[]}
 */
function linearity(samples, startUp) {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const perFile = (/** @type {Sample} */ { size, scan }) => (scan.milliseconds - startUp) / size;
  const what = `time per file, ${last.size} over ${first.size}`;
  const detail = `${perFile(first).toFixed(3)} ms, ${perFile(last).toFixed(3)} ms`;
  return [row(what, perFile(last) / perFile(first), BUDGET.linearity, 'x', 2, detail)];
}

/**
 * @param {string} folder
 */
function measureStartUp(folder) {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const [node = 0, scan = 0] = medians(
    START_UP_RUNS,
    () => run(['-e', '0']).milliseconds,
    () => run([CLI, 'scan', empty]).milliseconds,
  );
  return { node, scan };
}

/**
 * From the start of the process to its end, without the network.
 * @param {string} folder
 * @returns {Row}
 */
function measurePullRequest(folder) {
  const environment = writePullRequest(folder);
  const [node = 1, action = 0] = medians(
    PULL_REQUEST_RUNS,
    () => run(['-e', '0'], environment).milliseconds,
    () => run([ACTION], environment).milliseconds,
  );
  const detail = `${action.toFixed(0)} ms, ${node.toFixed(0)} ms`;
  return row('Action on a pull request of 50 files over node', action / node, BUDGET.pullRequest, 'x', 2, detail);
}

/**
 * @param {string} folder
 * @param {number} size
 * @param {number} runs
 * @returns {Sample}
 */
function measureSize(folder, size, runs) {
  const corpus = join(folder, `corpus-${size}`);
  return { size, ...measureScan(corpus, writeCorpus(corpus, size, size), runs) };
}

/**
 * @param {string} folder
 * @param {number} runs
 */
function measureManyFormats(folder, runs) {
  const corpus = join(folder, 'many-formats');
  const paths = writeManyFormats(corpus, MANY_FORMATS.total, MANY_FORMATS.relevant);
  // whoever checks the few has to find them among the many
  return measureScan(corpus, paths, runs, [corpus]);
}

/**
 * The bare loop and the scan take turns.
 * @param {string} corpus The folder that is scanned; it is removed then.
 * @param {string[]} paths Of the files that count.
 * @param {number} runs
 * @param {string[]} [more] Arguments of the bare loop.
 * @returns {Pick<Sample, 'scan' | 'loop'>}
 */
function measureScan(corpus, paths, runs, more = []) {
  const list = `${corpus}.txt`;
  writeFileSync(list, paths.join('\n'));
  /** @type {Measurement[]} */
  const loops = [];
  /** @type {Measurement[]} */
  const scans = [];
  for (let index = 0; index < runs; index++) {
    loops.push(run(['--import', PRELOAD, BARE_LOOP, list, ...more]));
    scans.push(run(['--import', PRELOAD, CLI, 'scan', corpus, '--format', `sarif=${corpus}.sarif`]));
  }
  rmSync(corpus, { recursive: true });
  return { loop: middle(loops), scan: middle(scans) };
}

/**
 * @param {Measurement[]} measurements
 * @returns {Measurement}
 */
function middle(measurements) {
  return {
    milliseconds: median(measurements.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.max(...measurements.map(({ megabytes }) => megabytes)),
  };
}

/**
 * @param {Measurement} scan
 * @param {Measurement} loop
 */
function times(scan, loop) {
  return `${scan.milliseconds.toFixed(0)} ms, ${loop.milliseconds.toFixed(0)} ms`;
}
