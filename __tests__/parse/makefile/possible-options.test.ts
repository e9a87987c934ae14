import { describe, expect, it } from '@jest/globals';
import { timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { containersOf, notificationsOf } from '../run-options/lines.ts';

const RECIPE = '\nrun:\n\tdocker run --rm $(OPTS) registry.example.com/a:1\n';

/** The value of `--pid` of each container that the recipe may start, and how many gaps there are. */
function seen(text: string): readonly [values: readonly string[], gaps: number] {
  const values = containersOf(text + RECIPE, 'Makefile').map(({ pidNamespace }) => String(pidNamespace?.value ?? ''));
  return [values, notificationsOf(text + RECIPE, 'Makefile').length];
}

/** `A` and `B` are options, and the values of the containers follow. */
const POSSIBLE: readonly (readonly [lines: readonly string[], values: readonly string[]])[] = [
  [
    ['ifdef X', 'OPTS := A', 'endif'],
    ['a', ''],
  ],
  [
    ['ifeq ($(X),1)', 'OPTS := A', 'else', 'OPTS := B', 'endif'],
    ['a', 'b'],
  ],
  [
    ['ifdef X', 'OPTS := A', 'else ifdef Y', 'OPTS := B', 'endif'],
    ['a', 'b', ''],
  ],
  [
    ['ifdef X', 'OPTS := A', 'else ifdef Y', 'OPTS := B', 'else', 'OPTS :=', 'endif'],
    ['a', 'b', ''],
  ],
  [
    ['ifdef X', 'ifdef Y', 'OPTS := A', 'else', 'OPTS := B', 'endif', 'else', 'OPTS := A', 'endif'],
    ['a', 'b'],
  ],
  [
    ['OPTS := A', 'ifdef X', 'OPTS := B', 'endif'],
    ['a', 'b'],
  ],
  [['OPTS ?= A', 'OPTS := B'], ['b']],
  [['OPTS := A', 'OPTS := B'], ['b']],
  [
    ['OPTS := A', 'OTHER := $(OPTS)', 'OPTS := B'],
    ['a', 'b'],
  ],
  [
    ['OPTS := A', 'OTHER = $(OPTS)', 'OPTS := B'],
    ['a', 'b'],
  ],
  [
    ['OPTS := A', 'OTHER := $($(P)TS)', 'OPTS := B'],
    ['a', 'b'],
  ],
  [['ifdef X', 'OPTS := A', 'endif', 'OPTS := B'], ['b']],
  [
    ['ifdef X', 'OPTS := A', 'endif', 'OPTS ?= B'],
    ['a', 'b'],
  ],
  [
    ['ifdef X', 'OPTS := A', 'else', 'OPTS :=', 'endif', 'OPTS ?= B'],
    ['a', ''],
  ],
  [
    ['run: OPTS := A', 'OPTS := B'],
    ['a', 'b'],
  ],
  [['run: OPTS := A'], ['a', '']],
  [
    ['OPTS := -i', 'ifdef X', 'OPTS += A', 'endif'],
    ['', 'a'],
  ],
  [
    ['OPTS := -i', 'run: OPTS += A', 'OPTS := -t'],
    ['', 'a'],
  ],
  [['run: OPTS += A'], ['', 'a']],
  [
    ['ifdef X', 'OPTS := -i', 'OPTS += A', 'else', 'OPTS := B', 'endif'],
    ['a', 'b'],
  ],
  [
    ['OPTS := -i', 'ifdef X', 'OPTS += --pid', 'OPTS += a', 'endif'],
    ['', 'a'],
  ],
  [
    ['P := A', 'ifdef X', 'OPTS := $(P) -i', 'else', 'OPTS := B', 'endif'],
    ['a', 'b'],
  ],
];

/** Values that are not all written out. */
const OPEN: readonly (readonly string[])[] = [
  ['ifdef X', 'OPTS := A', 'else', 'OPTS != cat b', 'endif'],
  ['ifdef X', 'OPTS := A', 'else', 'OPTS := $(shell cat b)', 'endif'],
  ['OPTS := A', 'ifdef X', 'undefine OPTS', 'endif'],
  ['OPTS := A', 'ifdef X', 'define OPTS', 'B', 'endef', 'endif'],
  ['OPTS := A', '$(eval OPTS := B)'],
  ['ifdef X', 'OPTS := A', 'else', 'OPTS := registry.example.com/b B', 'endif'],
  ['OPTS := -i', ...Array.from({ length: 9 }, (_, at) => [`ifdef X${at}`, `OPTS += A${at}`, 'endif']).flat()],
];

function written(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(/(?<== )[AB]|(?<=b )B|^B$/gm, (letter) => `--pid ${letter.toLowerCase()}`);
}

describe('options that a Makefile chooses', () => {
  it.each(POSSIBLE)('%j', (lines, values) => {
    expect(seen(written(lines))).toEqual([values, 0]);
  });

  it.each(OPEN)('tells that they are not known in %j', (...lines) => {
    expect(seen(written(lines))[1]).toBe(1);
  });

  it('takes time in proportion to the text', () => {
    const many = 20_000;
    const texts = [
      'OPTS := -i\n'.repeat(many),
      'OPTS := -i\nOPTS += -t\n'.repeat(many / 2),
      'ifdef X\nOPTS := -i\n'.repeat(many / 2),
      'ifdef X\nOPTS += -i\nelse\nOPTS += -t\nendif\n'.repeat(many / 5),
      Array.from({ length: many }, (_, at) => `t${at}: OPTS += -i\n`).join(''),
      Array.from({ length: many / 2 }, (_, at) => `O${at} := -i\nO${at} := -t $(O${at + 1})\n`).join(''),
    ];
    for (const text of texts) expect(inTime(timeFor(2000), () => seen(text))).toBeDefined();
  });
});
