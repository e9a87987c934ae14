// Changes one place of src at a time, and runs the tests that could notice it:
//   node scripts/mutate.mjs [--count 300] [--seed 1] [--only src/rules,src/link] [--patience 120] [--out mutants.ndjson]
// It works in a copy of the last commit, and prints a table and what no test noticed. The places are chosen by the seed, and spread over the
// folders of src and the kinds of changes. A first run without a change tells which test files reach which place; a change is tried by these,
// the nearest first, until they took the processor `--patience` seconds in that run. `scripts/judged-mutants.json` lists changes that change no behaviour, with the reason.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changesIn, described, withSwitches } from './mutants/changes.mjs';
import { chosen, randomOf } from './mutants/choice.mjs';
import { reachedPlaces, testFiles, verdictOn } from './mutants/trial.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src' },
    patience: { type: 'string', default: '120' },
    out: { type: 'string', default: '' },
  },
});

function copyOfLastCommit() {
  const folder = join(mkdtempSync(join(tmpdir(), 'mutants-')), 'copy');
  spawnSync('git', ['worktree', 'add', '--quiet', '--detach', folder, 'HEAD'], { cwd: ROOT, stdio: 'inherit' });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** A busy machine fails tests that measure time, so that no time passes for them. */
function stopClock(folder) {
  writeFileSync(join(folder, '__tests__/support/processor-time.ts'), 'export const processorTime = (): number => 0;\n');
}

function sourcesIn(folder) {
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

/** Writes all changes into the sources, each with a switch that is off. Returns the changes with the number of their switch. */
function placeSwitches(folder, changes) {
  const numbered = changes.map((change, at) => ({ ...change, number: at + 1 }));
  for (const path of new Set(numbered.map((change) => change.path))) {
    const text = readFileSync(join(folder, path), 'utf8');
    const own = numbered.filter((change) => change.path === path);
    writeFileSync(join(folder, path), withSwitches(text, own));
  }
  return numbered;
}

const folder = copyOfLastCommit();
const judged = JSON.parse(readFileSync(new URL('judged-mutants.json', import.meta.url), 'utf8'));
const tally = new Map();
const unnoticed = [];
try {
  const all = sourcesIn(folder).flatMap((path) => changesIn(path, readFileSync(join(folder, path), 'utf8')));
  const changes = placeSwitches(folder, chosen(all, Number(values.count), randomOf(Number(values.seed))));
  console.log(`${all.length} places, ${changes.length} chosen`);
  stopClock(folder);
  const { reached, failing } = await reachedPlaces(folder, testFiles(folder, changes));
  for (const file of failing) console.log(`left out, because it fails without a change: ${file}`);
  for (const change of changes) {
    const by = await verdictOn(change, folder, reached, Number(values.patience));
    const name = described(change);
    const verdict = by !== undefined ? 'noticed' : name in judged ? 'same behaviour' : 'unnoticed';
    const area = change.path.split('/')[1];
    const counts = tally.get(area) ?? { noticed: 0, 'same behaviour': 0, unnoticed: 0 };
    tally.set(area, { ...counts, [verdict]: counts[verdict] + 1 });
    if (verdict === 'unnoticed') unnoticed.push(`${change.path}:${change.line} ${name}`);
    if (values.out === '') continue;
    appendFileSync(
      values.out,
      `${JSON.stringify({ verdict, line: change.line, change: name, by: by ?? judged[name] })}\n`,
    );
  }
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: ROOT });
  rmSync(dirname(folder), { recursive: true, force: true });
}

console.table(Object.fromEntries(tally));
for (const one of unnoticed) console.log(`unnoticed: ${one}`);
