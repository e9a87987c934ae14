import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { rawSettings } from '../../src/analysis/settings/settings.ts';
import { fuzzRuns } from '../support/heavy.ts';

type Tree = string | Tree[] | { [key: string]: Tree };

const RUNS = fuzzRuns(300);

/** Words that only differ from plain text in YAML by their quotes, and those that begin as indicators do. */
const WORD = fc.oneof(
  fc.stringMatching(/^[a-z][\w./-]{0,8}$/),
  fc.constantFrom(
    '*.pb.go',
    '-c',
    '--flag=x',
    '&a',
    '!no',
    'two words',
    "it's",
    'a: b',
    'c #d',
    '[x]',
    '{y}',
    'true',
    '1',
    '| z',
  ),
);

const { tree } = fc.letrec<{ tree: Tree; node: Tree }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    WORD,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    tie('tree'),
  ),
  tree: fc.dictionary(fc.stringMatching(/^[a-z]\w{0,4}$/), tie('node'), { minKeys: 1, maxKeys: 4 }),
}));

const LAYOUT = fc.record({
  flowLevel: fc.constantFrom(-1, 1, 2, 3),
  noArrayIndent: fc.boolean(),
  indent: fc.constantFrom(2, 4),
  lineWidth: fc.constant(-1),
});

/** The texts with the keys above them. */
function* scalarsOf(node: Tree, keys: readonly string[]): Generator<string> {
  if (typeof node === 'string') yield `${keys.join('.')} = ${node}`;
  else if (Array.isArray(node)) for (const item of node) yield* scalarsOf(item, keys);
  else for (const [key, value] of Object.entries(node)) yield* scalarsOf(value, [...keys, key]);
}

describe('settings of YAML files', () => {
  it(`are those that js-yaml wrote (${RUNS} files)`, () => {
    fc.assert(
      fc.property(tree, LAYOUT, (written, layout) => {
        const text = dump(written, layout);
        const read = [...rawSettings(text, 'yaml')].map(({ key, value }) => `${key} = ${value}`);
        expect({ text, read }).toEqual({ text, read: [...scalarsOf(written, [])] });
      }),
      { numRuns: RUNS },
    );
  });
});
