import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/model/source.ts';
import { shownChanges } from '../../src/report/fix-diff.ts';
import { secretRanges } from '../../src/report/masked-line.ts';
import { marked } from './reports.ts';

function changes(text: string, replacements: readonly string[], secrets: readonly Span[] = []) {
  const { spans } = marked('a.yaml', text);
  const edits = spans.map((span, index) => ({ span, text: replacements[index] ?? '' }));
  return shownChanges({ title: 'x', safety: 'safe', edits }, secretRanges(secrets));
}

describe('the lines that a fix changes', () => {
  it.each([
    ['a value', 'a: 1\nb: «2»\nc: 3\n', ['4'], [{ line: 2, removed: ['b: 2'], added: ['b: 4'] }]],
    ['a whole line', 'a: 1\n«b: 2\n»c: 3\n', [''], [{ line: 2, removed: ['b: 2'], added: [] }]],
    [
      'a line from the end of the one before',
      'a: 1«\nb: 2»\nc: 3\n',
      [''],
      [{ line: 2, removed: ['b: 2'], added: [] }],
    ],
    ['a new first line', '«»a: 1\n', ['z: 0\n'], [{ line: 1, removed: [], added: ['z: 0'] }]],
    ['the last line without an end', 'a: 1\nb: 2«»', ['\nc: 3'], [{ line: 3, removed: [], added: ['c: 3'] }]],
    ['two edits of a line', 'a: [«1», «2»]\n', ['3', '4'], [{ line: 1, removed: ['a: [1, 2]'], added: ['a: [3, 4]'] }]],
    [
      'two places',
      'a: «1»\nb: 2\nc: «3»\n',
      ['4', '5'],
      [
        { line: 1, removed: ['a: 1'], added: ['a: 4'] },
        { line: 3, removed: ['c: 3'], added: ['c: 5'] },
      ],
    ],
    ['Windows line ends', 'a: 1\r\nb: «2»\r\n', ['4'], [{ line: 2, removed: ['b: 2'], added: ['b: 4'] }]],
    ['deceptive characters', 'a: «\u202e»\n', ['\t1'], [{ line: 1, removed: ['a: \\u202e'], added: ['a:     1'] }]],
  ])('%s', (_name, text, replacements, expected) => {
    expect(changes(text, replacements)).toEqual(expected.map((change) => ({ path: 'a.yaml', ...change })));
  });

  it('are not shown if one of them has a secret, was told to have one, or gets one', () => {
    const password = 'PASSWORD: hunter2-not-real';
    const { file, spans } = marked('a.yaml', `x: 1 # ${'«plain words»'}\n`);
    const fix = { title: 'x', safety: 'safe', edits: [{ span: { file, start: 3, end: 4 }, text: '2' }] } as const;
    expect(changes(`a: 1\n«${password}»\n`, ['b: 2'])).toBeUndefined();
    expect(changes('a: «1»\n', [`\n  ${password}`])).toBeUndefined();
    expect(shownChanges(fix, secretRanges(spans))).toBeUndefined();
    expect(shownChanges(fix, secretRanges([]))).toHaveLength(1);
  });

  it('are not shown if there are too many, or none', () => {
    expect(changes('«»a\n', ['b\n'.repeat(25)])).toBeUndefined();
    expect(changes('«»a\n', ['b\n'.repeat(24)])?.[0]?.added).toHaveLength(24);
    expect(changes('«a»\n', ['a'])).toBeUndefined();
  });
});
