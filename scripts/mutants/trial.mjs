import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LAYERS } from '../layers.mjs';

/** In milliseconds. A busy machine makes a test wait. */
const TEST_TIMEOUT = 120_000;
/** The tests of the first run, in milliseconds. */
const MOST_FOR_ALL = 3_600_000;
/** What starts and loading may take, in milliseconds, and how often a file may take what it took without a change. */
const GRACE = 60_000;
const MOST_TIMES = 5;
/** Modules stay in memory until the process ends. */
const FILES_AT_ONCE = 25;

/** They run what was built, or check documents, or other programs, or make files at random. */
const LEFT_OUT = /^__tests__\/(?:suites|github|project|engine|accuracy|scripts|properties)\//;
/** They use most of the sources. */
const BROAD = /^__tests__\/(?:(?:rules\/)?[^/]+\.test\.ts$|battery\/)/;

/**
 * The test files of the folder that could notice one of the changes: those of the folders of `src` that are changed, or that import these.
 * Each rule has examples and perhaps a file of its own.
 */
export function testFiles(folder, changes) {
  const changed = new Set(changes.map(({ path }) => path.split('/')[1]));
  const changedRules = new Set(changes.map(({ path }) => path.slice('src/'.length, -'.ts'.length)));
  const couldNotice = (path) => {
    const [, area, ...rest] = path.split('/');
    if (BROAD.test(path)) return true;
    if (area === 'rules' && rest.length > 1)
      return changedRules.has(path.slice('__tests__/'.length, -'.test.ts'.length));
    if (area === 'images') return changed.has(area);
    return changed.has(area) || (LAYERS[area]?.imports ?? ['support']).some((one) => changed.has(one.split('/')[0]));
  };
  return readdirSync(join(folder, '__tests__'), { recursive: true, encoding: 'utf8' })
    .map((path) => `__tests__/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path) && couldNotice(path))
    .sort();
}

/** Runs the tests without a change: which files reach the places, how long each takes and works, and which fail anyway. */
export async function reachedPlaces(folder, files) {
  const record = join(folder, 'reached.ndjson');
  rmSync(record, { force: true });
  await jest(folder, files, { MUTANT_RECORD: record }, { workers: 2, limitOf: () => MOST_FOR_ALL });
  const told = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n').map(JSON.parse) : [];
  const failing = told.filter(({ isFailing }) => isFailing).map(({ path }) => path);
  const green = told.filter(({ isFailing }) => !isFailing);
  if (green.length <= failing.length) throw new Error('Most tests fail without a change.');
  return { reached: green.map(({ reached, ...one }) => ({ ...one, reached: new Set(reached) })), failing };
}

/** The name of the test that notices the change, or undefined. `patience` is in seconds of the processor. */
export async function verdictOn(change, folder, reached, patience) {
  const able = reached.filter((file) => file.reached.has(change.number));
  const ordered = able.sort((one, other) => rank(one, change) - rank(other, change) || one.work - other.work);
  let left = patience * 1000;
  const files = ordered.filter(({ work }) => {
    left -= work;
    return left + work > 0;
  });
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const some = files.slice(start, start + FILES_AT_ONCE);
    const by = (await trial(change, folder, some)) ?? undefined;
    if (by !== undefined) return by;
  }
  return undefined;
}

/** A test that waited too long is asked again, because the machine may have been busy. */
async function trial({ number }, folder, files) {
  const times = new Map(files.map(({ path, time }) => [path, GRACE + MOST_TIMES * time]));
  const run = () =>
    jest(
      folder,
      files.map(({ path }) => path),
      { MUTANT: String(number) },
      { workers: 1, limitOf: (path) => times.get(path) ?? GRACE },
    );
  const first = await run();
  return first?.isTimeout ? (await run())?.name : first?.name;
}

/** The file of the same name, then the folder of the same name, then the rest. */
function rank({ path }, change) {
  const [, area, ...rest] = change.path.split('/');
  if (basename(path, '.test.ts') === basename(change.path, '.ts') && path.startsWith(`__tests__/${area}/`)) return 0;
  const folder = [area, ...rest.slice(0, -1)].join('/');
  if (path.startsWith(`__tests__/${folder}/`)) return 1;
  return path.startsWith(`__tests__/${area}/`) ? 2 : 3;
}

/** Runs test files until one fails: undefined if none does. `limitOf` is the time that the file at work may take. */
async function jest(folder, files, environment, { workers, limitOf }) {
  const list = join(folder, 'order-of-tests.json');
  writeFileSync(list, JSON.stringify(files));
  const args = [
    '--max-old-space-size=3000',
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    `--maxWorkers=${workers}`,
    `--testTimeout=${TEST_TIMEOUT}`,
    `--env=${join(folder, 'scripts/mutants/environment.mjs')}`,
    `--testSequencer=${join(folder, 'scripts/mutants/sequencer.mjs')}`,
    '--silent',
    '--runTestsByPath',
    ...files,
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...environment, MUTANT_ORDER: list },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  return outcomeOf(child, limitOf);
}

/** The environment of the tests prints a line for each file that begins, and one for the first failure. */
function outcomeOf(child, limitOf) {
  return new Promise((resolve) => {
    let outcome;
    let told = '';
    let timer;
    const restart = (milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        outcome = { name: 'it takes too long', isTimeout: true };
        process.kill(-child.pid, 'SIGKILL');
      }, milliseconds);
    };
    restart(Math.max(GRACE, limitOf('')));
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text) => {
      told += text;
      const lines = told.split('\n');
      told = lines.pop();
      for (const line of lines) {
        const [, kind, rest] = /^mutant (begins|failure|timeout) (.*)$/.exec(line) ?? [];
        if (kind === 'begins') restart(limitOf(rest));
        else if (kind !== undefined) outcome ??= { name: rest, isTimeout: kind === 'timeout' };
      }
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(outcome ?? (status === 0 ? undefined : { name: 'a file cannot be loaded', isTimeout: false }));
    });
  });
}
