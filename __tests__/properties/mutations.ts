import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';

/** Replaces the part from `at` on, of `length`, both as shares of the text. */
interface Mutation {
  readonly kind: 'delete' | 'repeat' | 'insert' | 'swap-lines' | 'cut' | 'carriage-returns' | 'indent';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const TOKENS = [
  ' ',
  '\n',
  '\\\n',
  '\t',
  '"',
  "'",
  '`',
  '#',
  ':',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!!str ',
  '<<EOF',
  'EOF\n',
  '$',
  '${',
  '}',
  '${X:-',
  '$(',
  '|',
  '>',
  '&&',
  ';',
  '--',
  '=',
  ',',
  '\u0000',
  '\u2028',
  '\ufeff',
  '\u{1f6a2}',
  'USER root\n',
  'FROM ',
  'ONBUILD ',
  'sudo ',
  '<<: *x',
  '? ',
  '---\n',
];

const share = fc.double({ min: 0, max: 1, noNaN: true });

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'repeat', 'insert', 'insert', 'swap-lines', 'cut', 'carriage-returns', 'indent'),
  at: share,
  length: fc.double({ min: 0, max: 0.1, noNaN: true }),
  text: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...TOKENS) },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 4 }) },
  ),
});

/** One of some texts, after a few accidents. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { maxLength: 4 }))
    .map(([text, mutations]) => mutations.reduce(mutate, text));
}

function mutate(text: string, { kind, at, length, text: token }: Mutation): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.ceil(length * text.length));
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'delete':
      return before + after;
    case 'repeat':
      return before + part + part + after;
    case 'insert':
      return before + token + part + after;
    case 'swap-lines':
      return before + part.split('\n').reverse().join('\n') + after;
    case 'cut':
      return before;
    case 'carriage-returns':
      return before + (part + after).replaceAll('\n', '\r\n');
    case 'indent':
      return before + part.replaceAll('\n', '\n  ') + after;
  }
}
