// Changes one place of src at a time, and runs the tests that could notice it:
//   node scripts/mutate.mjs [--count 300] [--seed 1] [--only src/rules,src/link] [--patience 60] [--out mutants.ndjson] [--again old.ndjson]
// It works in a copy of the last commit, and prints a table and what no test noticed. The places are chosen by the seed, and spread over the
// folders of src and the kinds of changes; with `--again` they are those that no test noticed in an earlier run.
// A first run without a change tells which test reaches which place. Then each test runs once without a change and once with each change that it
// reaches and that no test has noticed, the nearest tests first, until they took `--patience` seconds. A test notices a change if it fails with it
// and succeeds once more without it. What is computed while hullcheck is loaded is tried by loading it with the change.
// A run with `--out` that was ended goes on where it was. `scripts/judged-mutants.json` lists changes that change no behaviour, with the reason.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWithSwitches } from './mutants/built.mjs';
import { changesIn, described, withSwitches } from './mutants/changes.mjs';
import { chosen, randomOf } from './mutants/choice.mjs';
import { endAll } from './mutants/jest.mjs';
import { suitesOf, testFiles } from './mutants/suites.mjs';
import { mapOf, plansOf, summaryOf, tryFresh, tryPlan } from './mutants/trial.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src' },
    patience: { type: 'string', default: '60' },
    out: { type: 'string', default: '' },
    again: { type: 'string', default: '' },
  },
});
const patience = Number(values.patience);
const linesOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map(JSON.parse) : []);

const temporary = mkdtempSync(join(tmpdir(), 'mutants-'));
const folder = join(temporary, 'copy');
const out = values.out === '' ? join(temporary, 'out.ndjson') : values.out;
process.env.TMPDIR = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : temporary, 'mutants-'));
const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim();

function cleanUp() {
  endAll();
  git('worktree', 'remove', '--force', folder);
  rmSync(temporary, { recursive: true, force: true });
  rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });
}

/** Writes a line, and knows the lines of the run that this one goes on with. */
const told = linesOf(out);
function tell(line) {
  told.push(line);
  appendFileSync(out, `${JSON.stringify(line)}\n`);
}

function copyOf(commit) {
  git('worktree', 'add', '--quiet', '--detach', folder, commit);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // a busy machine fails tests that measure time, so that no time passes for them
  writeFileSync(join(folder, '__tests__/support/processor-time.ts'), 'export const processorTime = (): number => 0;\n');
}

function sourcesIn() {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter(
      (path) =>
        path.endsWith('.ts') &&
        values.only.split(',').some((one) => path.startsWith(one)) &&
        path !== 'src/rules/index.ts',
    )
    .sort();
}

function choose() {
  const all = sourcesIn().flatMap((path) => changesIn(path, readFileSync(join(folder, path), 'utf8')));
  if (values.again === '') return { all, some: chosen(all, Number(values.count), randomOf(Number(values.seed))) };
  const names = new Set(
    linesOf(values.again).flatMap(({ verdict, change }) => (verdict === 'unnoticed' ? [change] : [])),
  );
  const some = [
    ...new Map(all.filter((one) => names.has(described(one))).map((one) => [described(one), one])).values(),
  ];
  return { all, some };
}

/** Writes all changes into the sources, each with a switch that is off. Returns the changes with the number of their switch. */
function placeSwitches(changes) {
  const numbered = changes.map((change, at) => ({ ...change, number: at + 1 }));
  for (const path of new Set(numbered.map((change) => change.path))) {
    const text = readFileSync(join(folder, path), 'utf8');
    const own = numbered.filter((change) => change.path === path);
    writeFileSync(join(folder, path), withSwitches(text, own));
  }
  return numbered;
}

/** Which tests reach which places. A run that goes on has the maps of the suites that it knows. */
async function allMaps(suites, count) {
  const path = `${out}.map`;
  const maps = linesOf(path);
  for (const [name, files] of suites) {
    if (maps.some((map) => map.name === name)) continue;
    const map = await mapOf(folder, name, files, count);
    maps.push(map);
    appendFileSync(path, `${JSON.stringify(map)}\n`);
    console.log(`${name}: ${map.notes.length} tests, ${map.outcome}`);
  }
  return maps;
}

async function tryTogether(changes, maps, summary, notice) {
  const isOpen = (number) => !told.some((line) => line.number === number);
  const times = new Map(summary.tests.map(({ suite, at, time }) => [`${suite} ${at}`, time]));
  const missed = new Set(told.flatMap((line) => line.missed ?? []));
  const onMissed = (numbers) => {
    const more = numbers.filter((number) => !missed.has(number));
    for (const number of more) missed.add(number);
    if (more.length > 0) tell({ missed: more });
  };
  const onUnfit = ({ file, name }) => console.log(`fails without a change: ${file}: ${name}`);
  const context = { count: changes.length, isOpen, times, onNoticed: notice, onMissed, onUnfit };
  for (const [key, plan] of plansOf(changes, summary, patience)) {
    if (told.some(({ done }) => done === key)) continue;
    console.log(`${new Date().toISOString()} ${key}: ${Object.keys(plan).length} tests`);
    const suite = maps.find(({ name }) => key.endsWith(` ${name}`));
    await tryPlan(folder, suite, plan, context);
    tell({ done: key });
  }
}

async function tryAll(changes) {
  const judged = JSON.parse(readFileSync(new URL('judged-mutants.json', import.meta.url), 'utf8'));
  const maps = await allMaps(suitesOf(testFiles(folder, changes)), changes.length);
  const summary = summaryOf(maps);
  for (const one of summary.failing) console.log(`left out, because it fails without a change: ${one}`);
  const byNumber = new Map(changes.map((change) => [change.number, change]));
  const conclude = (number, verdict, by) => {
    const change = byNumber.get(number);
    tell({ number, verdict, line: change.line, change: described(change), by });
  };
  await tryTogether(changes, maps, summary, (number, by) => conclude(number, 'noticed', by));
  const missed = new Set(told.flatMap((line) => line.missed ?? []));
  for (const change of changes.filter(({ number }) => !told.some((line) => line.number === number))) {
    const { number } = change;
    const isFresh = missed.has(number) || summary.loading.has(number);
    const by = isFresh ? await tryFresh(folder, change, summary, patience, changes.length) : undefined;
    const isReached = isFresh || summary.tests.some(({ reached }) => reached.has(number));
    const verdict = by !== undefined ? 'noticed' : described(change) in judged ? 'same behaviour' : 'unnoticed';
    conclude(
      number,
      verdict,
      by ?? judged[described(change)] ?? (isReached ? 'all tests succeed' : 'no test reaches it'),
    );
  }
}

function printTable() {
  const tally = {};
  const concluded = told.filter(({ verdict }) => verdict !== undefined);
  for (const { change, verdict } of concluded) {
    const area = change.split(/[/ ]/)[1];
    tally[area] ??= { noticed: 0, 'same behaviour': 0, unnoticed: 0 };
    tally[area][verdict] += 1;
  }
  console.table(tally);
  for (const { verdict, line, change, by } of concluded)
    if (verdict === 'unnoticed') console.log(`unnoticed, ${by}: line ${line} ${change}`);
}

const { count, seed, only, again } = values;
const head = { commit: git('rev-parse', 'HEAD'), count, seed, only, again, patience };
if (told.length === 0) tell(head);
const [{ commit, ...choice }] = told;
if (JSON.stringify({ commit, ...choice }) !== JSON.stringify({ ...head, commit }))
  throw new Error(`${out} is of a run with other options: ${JSON.stringify(choice)}`);
try {
  copyOf(commit);
  const { all, some } = choose();
  const changes = placeSwitches(some);
  buildWithSwitches(folder);
  console.log(`${all.length} places, ${changes.length} chosen, commit ${commit}`);
  await tryAll(changes);
} finally {
  cleanUp();
}
printTable();
