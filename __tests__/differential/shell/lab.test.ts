import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED } from '../oracles.ts';
import { randomOf } from '../random.ts';
import { generateScript } from './generate.ts';
import { HOSTILE } from './hostile.ts';
import { recordCases, recordedCases } from './record.ts';
import { type Seen, seenIn, verdictOn } from './seen.ts';
import { installedShells, isHarmless, SHELL_NAMES, type Shell, type ShellName, type Told } from './shells.ts';
import { differenceOf } from './verdict.ts';

/** `HULLCHECK_LAB_RECORD=1` asks the shells of this machine anew. */
const RECORDS = process.env['HULLCHECK_LAB_RECORD'] === '1';

/** Scripts that shells take and we say that we cannot read: shells differ, or a value or what reads from a coprocess is not known. */
const GAPS: readonly string[] = [
  'coproc k1 q',
  'sh -c "k1 ${y}# q"; k2',
  "k1 $'\\' ; k2 q #'",
  "k1 $'\\' --q v #' w",
  ": $'\\' ; k2 x #'\n: $'\\''",
  'k1 $[1;k2 q]',
  'no @$[1|2] q',
  'k3 &>q v',
  'k1 q &>>w v',
  "alias v='k3 &>q'\nv w",
  'k1 `out "\'"@(q|v)`',
  'k1 `k2 q+(v) w`',
  'k1 "`k2 q?(v)`"',
  'no {\rq,v}x',
  'x=($@  )[[\nk1 "${x[@]}" ${x[0]}',
  'x=(q v)w k1\nk2 "${x[@]}"',
];

describe('what shells ran', () => {
  if (RECORDS) recordCases(HOSTILE.filter(isHarmless));
  const recorded = recordedCases();

  it('is recorded of every text', () => {
    expect(recorded.map(({ text }) => text)).toEqual(HOSTILE);
    for (const { told } of recorded) expect(Object.keys(told)).toEqual(SHELL_NAMES);
  });

  it.each(recorded.map(({ text, told }) => [JSON.stringify(text), text, told] as const))('%s', (_, text, told) => {
    const answers = Object.entries(told) as [ShellName, Told][];
    expect(answers.flatMap(([shell, answer]) => differenceOf(text, shell, answer) ?? [])).toEqual([]);
    const isTaken = answers.some(([, { accepts }]) => accepts);
    expect(seenIn(text).problems.length > 0 && isTaken).toBe(GAPS.includes(text));
  });
});

const live = LAB_SECONDS > 0 ? it : it.skip;

describe('scripts that are made up', () => {
  live(
    'have no command that a shell runs and we do not see',
    () => {
      const { differences, counts } = runLab();
      process.stderr.write(`shell: ${JSON.stringify(counts)}\n`);
      expect(differences).toEqual([]);
    },
    (LAB_SECONDS + 60) * 1000,
  );
});

function runLab() {
  const shells = installedShells();
  sayMissing(shells);
  const counts: Record<string, number> = { texts: 0, seen: 0, unknown: 0, gap: 0, missed: 0 };
  const differences: string[] = [];
  const end = Date.now() + LAB_SECONDS * 1000;
  for (let seed = LAB_SEED; Date.now() < end; seed++) {
    const text = generateScript(randomOf(seed));
    if (!isHarmless(text)) continue;
    counts['texts'] = (counts['texts'] ?? 0) + 1;
    const seen = seenIn(text);
    for (const shell of shells) {
      const told = shell.tell(text);
      for (const words of told.ran) count(counts, verdictOn(words, seen));
      const difference = differenceOf(text, shell.name, told, seen) && differenceAgain(text, shell, seen);
      if (difference !== undefined) differences.push(`${JSON.stringify(text)}: ${difference}`);
    }
  }
  return { differences, counts };
}

function sayMissing(shells: readonly Shell[]): void {
  for (const name of SHELL_NAMES) {
    if (!shells.some((shell) => shell.name === name))
      process.stderr.write(`The lab has no ${name}: only recorded answers are compared.\n`);
  }
}

/** Two commands that run at once may garble what is written down. */
function differenceAgain(text: string, shell: Shell, seen: Seen): string | undefined {
  return differenceOf(text, shell.name, shell.tell(text), seen);
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
