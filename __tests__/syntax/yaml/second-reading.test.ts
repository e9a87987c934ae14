import { describe, expect, it } from '@jest/globals';
import { disagreementGaps } from '../../../src/syntax/yaml/gaps.ts';
import { parseYaml } from '../../../src/syntax/yaml/located-yaml.ts';

/** The text at which another reader differs; undefined where it does not. */
function disagreement(text: string): string | undefined {
  const file = { path: 'compose.yaml', text };
  const documents = parseYaml(file);
  if ('reason' in documents) throw new Error(documents.reason);
  const [gap] = disagreementGaps(file, documents);
  return gap?.span && text.slice(gap.span.start, gap.span.end);
}

describe('disagreementGaps', () => {
  it.each([
    ['plain values', 'a: 1\nb:\n  - c\n  - d: e\n    f: "g"\n'],
    ['blocks', 'a: |\n  one\n\n  two\nb: >-\n  one\n  two\n'],
    ['anchors, aliases and merges', 'x: &x\n  a: [1, 2]\ny:\n  <<: *x\n  b: *x\n'],
    ['flow', '{a: [1, {b: c}], "d": \'e\'}\n'],
    ['documents', '---\na: 1\n---\nb: 2\n'],
    ['nothing', '# only a comment\n'],
    ['empty values', 'a:\nb: ~\n? c\n: d\n'],
    ['brackets that are not indented deeper than their key', 'services:\n  a:\n    test: [\n      "CMD"\n    ]\n'],
    ['comments in brackets', 'a: {\n"b": c, # [d: e\n"f#": [\n# g\n"h # i"] }\nj: "k\nl"\n'],
    ['an alias in brackets', 'a: &a [\n1]\nb: [*a,\n*a]\n'],
    ['tags in brackets', 'a: [\n!!str 1, !!binary "eA=="]\n'],
    ['blanks in values', 'a: "one\n\n  two  three"\n'],
    ['tags', 'a: !!str 1\nb: !reset null\n'],
    ['a merge key with its tag', 'x: &x\n  a: 1\ny:\n  !!merge <<: *x\n'],
  ])('says nothing about %s', (_name, text) => {
    expect(disagreement(text)).toBeUndefined();
  });

  it.each([
    ['a line break that only some readers know', 'a: 1 # pinned\u0085b: 2\n', 'b'],
    ['a paragraph separator', 'a:\n  b: 1 # x\u2029  c: 2\n', 'c'],
    ['such a break behind brackets', 'x-a: [\n]\na: 1 # pinned\u0085b: 2\n', '\u0085b: 2'],
    ['a lone carriage return behind brackets', 'x-a: [\n]\na: 1 # pinned\rb: 2\n', '\rb: 2'],
    ['a mark behind brackets', 'x-a: [\n]\na: |#c\n  b\n', '#c'],
    ['a merge key that has another name', 'x: &x\n  a: 1\ny:\n  !!merge b: *x\n', 'b'],
    ['another text that has a tag', 'a: !reset "x\u0085y"\n', 'x\u0085y'],
  ])('points at %s', (_name, text, place) => {
    expect(disagreement(text)).toBe(place);
  });

  it('makes a change fail', () => {
    const file = { path: 'compose.yaml', text: 'a: 1 # pinned\u0085b: 2\n' };
    const documents = parseYaml(file);
    if ('reason' in documents) throw new Error(documents.reason);
    expect(disagreementGaps(file, documents)).toMatchObject([
      {
        level: 'warning',
        message:
          'YAML parsers read this in different ways, so a reviewer may see something other than what runs. Write it more plainly.',
        gap: { kind: 'ambiguous-text', weight: 'ordinary' },
      },
    ]);
  });
});
