import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import type { Word } from 'unbash';
import type { Budget } from '../../../src/syntax/shell/budget.ts';
import { selectedLines } from '../../../src/syntax/shell/files/selected-lines.ts';
import { LAB_SECONDS, LAB_SEED } from '../oracles.ts';
import { randomOf } from '../random.ts';

const BUDGET: Budget = {
  left: 10_000_000,
  get ofCalls() {
    return BUDGET;
  },
};

/** What the command prints as `$(…)` gives it; undefined if we do not know. */
function printedBy([program = '', ...words]: readonly string[], text: string): string | undefined {
  const nodes = words.map((value) => ({ value }) as Word);
  const selected = selectedLines(program, nodes, words, BUDGET);
  return selected?.of({ text, span: (start, end) => ({ file: { path: '', text }, start, end }) })?.text.trimEnd();
}

/** How many commands the lab compares. */
const CASES = 1500;

const FILE = 'A=1\nexport A=2\nBA=3\nA_B="4"\n# A=5\nno sign\nA = 6\nA: 7=8\n';

/** As GNU grep 3.11, coreutils 9.7, GNU sed 4.9 and mawk 1.3.4 print them. */
const RECORDED: readonly (readonly [command: readonly string[], printed: string | undefined])[] = [
  [['grep', '^A='], 'A=1'],
  [['grep', '-m1', 'A='], 'A=1'],
  [['grep', '-m', '1', 'A='], 'A=1'],
  [['grep', '-F', 'A.'], ''],
  [['grep', '-F', 'A='], 'A=1\nexport A=2\nBA=3\n# A=5'],
  [['grep', '-oP', '^A=\\K.*'], '1'],
  [['grep', '-o', '^A=\\K.*'], undefined],
  [['cut', '-d=', '-f2'], '1\n2\n3\n"4"\n5\nno sign\n 6\n8'],
  [['cut', '-d=', '-s', '-f2'], '1\n2\n3\n"4"\n5\n 6\n8'],
  [['sed', '-n', 's/^A=//p'], '1'],
  [['sed', '-n', 's/^A=\\(.*\\)/<\\1>/p'], '<1>'],
  [['sed', 's/x*/-/g'], undefined],
  [['sed', '-E', 's/(A|A_B)=//'], undefined],
  [['awk', '-F=', '/^A/{print $2; exit}'], '1'],
  [['awk', '-F=', '$1 == "A" {print $2}'], '1'],
  [['awk', '{print $NF}'], 'A=1\nA=2\nBA=3\nA_B="4"\nA=5\nsign\n6\n7=8'],
];

describe('what grep, cut, sed and awk select', () => {
  it.each(RECORDED)('%j', (command, printed) => {
    expect(printedBy(command, FILE)).toBe(printed);
  });

  if (LAB_SECONDS > 0) it('is what the programs of this machine print', comparePrograms);
});

function comparePrograms(): void {
  const random = randomOf(LAB_SEED);
  const wrong: string[] = [];
  for (let count = 0; count < CASES; count++) {
    const command = [...random.pick(COMMANDS)];
    const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(LINES)).join('\n');
    const printed = printedBy(command, text);
    const [program = '', ...words] = command;
    if (printed === undefined) continue;
    const told = spawnSync(program, words, { input: text, encoding: 'utf8' });
    if (told.stdout.trimEnd() !== printed) wrong.push(JSON.stringify({ command, text, told: told.stdout, printed }));
  }
  expect(wrong).toEqual([]);
}

const NAMES = ['BASE', 'BASE_IMAGE', 'XBASE', 'base', 'AxB', 'A.B', 'export BASE', '#BASE', ' BASE', 'AB'];
const VALUES = ['node:8', '"node:8"', "'x y'", 'a=b=c', '', '--privileged', '1.2.3', 'x  y', 'a+b', 'aa'];
const LINES = [
  '',
  '# a',
  ...NAMES.flatMap((name) => VALUES.flatMap((value) => [`${name}=${value}`, `${name}: ${value}`])),
];

const PATTERNS = [
  ...['^BASE=', 'BASE', '^BASE\\s*=', 'A.B', 'A\\.B', '^[A-Z]*=', '^BASE.*=', '[^#]', '^[[:space:]]*BASE', 'BASE$'],
  ...['BASE_\\?IMAGE', '(BASE|AB)=', '^(export )?BASE=', 'BASE+', 'a*', '^$', '.', '"', 'a\\+', 'a^b', '[0-9]', 'A|B'],
];
const COMMANDS: readonly (readonly string[])[] = [
  ...[[], ['-E'], ['-m1'], ['-m', '1'], ['-i'], ['-F'], ['-h'], ['-P'], ['-e'], ['-Em1'], ['-iE']].flatMap((options) =>
    PATTERNS.map((pattern) => ['grep', ...options, pattern]),
  ),
  ...['^BASE=\\K.*', '(?<=^BASE=).*', 'BASE=\\K.*$'].map((pattern) => ['grep', '-oP', pattern]),
  ...[['-d=', '-f2'], ['-d', '=', '-f', '2'], ['-d=', '-f2-'], ['-d=', '-s', '-f2'], ['-d ', '-f2'], ['-f1']].map(
    (options) => ['cut', ...options],
  ),
  ...[
    ...['s/^BASE=//', 's/"//g;s/ //g', '/^#/d', 's/#.*//', 's/[^=]*=//', 's/a\\|b/x/', 's/x*/-/g', 's/.*/&&/'],
    ...['s,/,_,g', 's/BASE/b/I', '/BASE/d;/AB/d', 's/$/x/', 's/a//2', 's/\\(a\\)*/x/', "s/'//g", 's/a+/x/g'],
  ].map((script) => ['sed', script]),
  ...['s/^BASE=//p', 's/^BASE=\\(.*\\)/\\1/p', '/^BASE=/s/.*=//p', '/^BASE/p'].map((script) => ['sed', '-n', script]),
  ...['s/(A|AB|BASE)//', 's/([A-Z]+)=(.*)/\\2 \\1/', 's/a+/x/g'].map((script) => ['sed', '-E', script]),
  ...['/^BASE=/ {print $2}', '{print $2}', '$1 == "BASE" {print $2}', '/BASE/{print $2; exit}', '{print $NF}'].flatMap(
    (script) => [
      ['awk', '-F=', script],
      ['awk', '-F', ': ', script],
      ['awk', script],
    ],
  ),
  ...['"', '"\'', '\\r\\n', ' ', '[:space:]'].map((set) => ['tr', '-d', set]),
];
