import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from './jest.mjs';
import { rank, writeSuite } from './suites.mjs';

/** What loading and a waiting test may take, in milliseconds, and how often a test may take what it took without a change. */
const GRACE = 90_000;
const MOST_TIMES = 10;
/** A suite without a change, in milliseconds. */
const MOST_FOR_SUITE = 1_800_000;

/** Runs the tests of a suite without a change: which places each test reaches, how long it takes, and which fail anyway. */
export async function mapOf(folder, name, files, count) {
  const record = join(folder, 'reached.ndjson');
  rmSync(record, { force: true });
  const outcome = await runSuite(
    folder,
    writeSuite(folder, name, files),
    { count, record },
    noop,
    () => MOST_FOR_SUITE,
  );
  const notes = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n').map(JSON.parse) : [];
  return { name, files, outcome, notes };
}

/** What the maps of all suites say together. */
export function summaryOf(maps) {
  const tests = [];
  const [loading, failing, work] = [new Map(), new Set(), new Map()];
  for (const { name: suite, notes } of maps) {
    for (const note of notes) {
      const { file, reached, time = 0 } = note;
      work.set(file, (work.get(file) ?? 0) + time);
      if (note.isFailing) failing.add(`${file}: ${note.name}`);
      else if (note.isLoading) for (const number of reached) loading.set(number, file);
      else tests.push({ ...note, suite, reached: new Set(reached) });
    }
  }
  return { tests, loading, failing, work };
}

/**
 * For each suite the changes that each test is tried with: first those near to the change, then the others, within `patience`
 * seconds each, and the shorter suites first.
 */
export function plansOf(changes, { tests }, patience) {
  const plans = new Map();
  const costs = new Map();
  for (const change of changes) {
    const able = tests.filter(({ reached }) => reached.has(change.number));
    const ranked = able.map((test) => ({ ...test, rank: rank(test.file, change) }));
    const ordered = ranked.sort((one, other) => one.rank - other.rank || one.time - other.time);
    for (const test of within(ordered, patience)) {
      const key = `${test.rank > 2 ? 'far' : 'near'} ${test.suite}`;
      const plan = plans.get(key) ?? {};
      plans.set(key, plan);
      costs.set(key, (costs.get(key) ?? 0) + test.time);
      plan[test.at] = [...(plan[test.at] ?? []), change.number];
    }
  }
  const isFar = ([key]) => Number(key.startsWith('far'));
  return new Map([...plans].sort((one, other) => isFar(one) - isFar(other) || costs.get(one[0]) - costs.get(other[0])));
}

function within(ordered, patience) {
  let left = patience * 1000;
  return ordered.filter(({ time }) => {
    left -= time;
    return left + time > 0;
  });
}

/** Runs a suite until all its changes are tried. A change that ends the process, or takes too long, is noticed. */
export async function tryPlan(folder, { name, files }, plan, { count, isOpen, times, onNoticed, onMissed, onUnfit }) {
  let from = 0;
  for (;;) {
    const tries = leftOf(plan, from, isOpen);
    if (Object.keys(tries).length === 0) return;
    let last;
    const onTold = (what) => {
      if (what.tries) last = what;
      if (what.noticed) onNoticed(what.noticed, what.by);
      if (what.isMissed) onMissed(what.numbers);
      if (what.isUnfit) onUnfit(what);
    };
    const limitOf = ({ at }) => GRACE + MOST_TIMES * (times.get(`${name} ${at}`) ?? 0);
    const outcome = await runSuite(folder, writeSuite(folder, name, files), { count, tries }, onTold, limitOf);
    if (outcome === 'done') return;
    if (last === undefined) throw new Error(`The suite ${name} ends before a test.`);
    onNoticed(last.tries, `${last.by} (${outcome === 'late' ? 'it takes too long' : 'the process ends'})`);
    from = last.at;
  }
}

function leftOf(plan, from, isOpen) {
  const left = Object.entries(plan).map(([at, numbers]) => [at, Number(at) < from ? [] : numbers.filter(isOpen)]);
  return Object.fromEntries(left.filter(([, numbers]) => numbers.length > 0));
}

/** Loads hullcheck with the change, for what depends on loading. Returns the test that notices it, or undefined. */
export async function tryFresh(folder, change, { tests, failing, work }, patience, count) {
  const reaching = new Set(tests.filter(({ reached }) => reached.has(change.number)).map(({ file }) => file));
  const ordered = [...work].map(([file, time]) => ({
    file,
    time,
    rank: rank(file, change) - Number(reaching.has(file)) / 2,
  }));
  ordered.sort((one, other) => one.rank - other.rank || one.time - other.time);
  const files = within(ordered, patience).map(({ file }) => file);
  const suite = writeSuite(folder, 'fresh', files);
  const order = { count, active: change.number, skipped: [...failing] };
  let by;
  const limit = GRACE + MOST_TIMES * patience * 1000;
  const outcome = await runSuite(
    folder,
    suite,
    order,
    (what) => (by ??= what.by),
    () => limit,
  );
  if (by === undefined)
    return outcome === 'done' ? undefined : `the process ${outcome === 'late' ? 'takes too long' : 'ends'}`;
  const [file, name] = by.split(/: (.*)/);
  const { notes } = await mapOf(folder, 'alone', [file], count);
  return notes.some((note) => note.isFailing && note.name === name) ? undefined : by;
}

function noop() {}
