import { describe, expect, it } from '@jest/globals';
import type { CandidateFile } from '../../src/discover/index.ts';
import { changesOf, type Draft, draftOf, revise } from '../../src/fix/draft.ts';
import { type Group, lotsOf } from '../../src/fix/groups.ts';
import { lineChanges, splitLines } from '../../src/fix/line-changes.ts';
import { unifiedDiff } from '../../src/fix/unified-diff.ts';

type Replacement = readonly [start: number, end: number, text: string];

/** A draft after such edits of its current text, all at once. */
function edited(draft: Draft, ...replacements: readonly Replacement[]): Draft {
  const { current: file } = draft;
  return revise(
    draft,
    replacements.map(([start, end, text]) => ({ span: { file, start, end }, text })),
  );
}

const draft = (text: string): Draft => draftOf({ path: 'x', text });

describe('a draft', () => {
  it.each<[string, string, readonly Replacement[], string]>([
    ['whose last line goes, without a line end', 'a\nb', [[2, 3, '']], 'a'],
    ['whose last line goes, with a line end', 'a\nb\n', [[2, 4, '']], 'a\n'],
    ['whose last line goes, of Windows', 'a\r\nb', [[3, 4, '']], 'a'],
    ['that gets a line behind its last one', 'a', [[1, 1, '\nb\n']], 'a\nb'],
    [
      'that is edited at both ends',
      'abc',
      [
        [0, 1, 'x'],
        [2, 3, 'z'],
      ],
      'xbz',
    ],
  ])('%s', (_name, text, replacements, expected) => {
    const after = edited(draft(text), ...replacements);
    expect(after.current.text).toBe(expected);
    const made = changesOf(after).reduceRight(
      (all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end),
      text,
    );
    expect(made).toBe(expected);
  });
});

describe('lines that change', () => {
  const changed = (text: string, ...replacements: readonly Replacement[]) => {
    const after = edited(draft(text), ...replacements);
    return lineChanges(after, splitLines(after.original), splitLines(after.current));
  };

  it.each<[string, readonly Replacement[], ReturnType<typeof changed>]>([
    ['one', [[2, 3, 'x']], [{ start: 1, end: 2, newStart: 1, newEnd: 2 }]],
    [
      'two that touch, as one change',
      [
        [0, 1, 'x'],
        [2, 3, 'y'],
      ],
      [{ start: 0, end: 2, newStart: 0, newEnd: 2 }],
    ],
    [
      'two with one between',
      [
        [0, 1, 'x'],
        [4, 5, 'y'],
      ],
      [
        { start: 0, end: 1, newStart: 0, newEnd: 1 },
        { start: 2, end: 3, newStart: 2, newEnd: 3 },
      ],
    ],
    ['none that is as before', [[2, 3, 'b']], []],
    ['one that goes', [[2, 4, '']], [{ start: 1, end: 2, newStart: 1, newEnd: 1 }]],
    ['one that comes', [[2, 2, 'x\n']], [{ start: 1, end: 1, newStart: 1, newEnd: 2 }]],
  ])('are %s', (_name, replacements, expected) => {
    expect(changed('a\nb\nc\n', ...replacements)).toEqual(expected);
  });
});

describe('what must not be printed', () => {
  const diff = (text: string, replacement: Replacement, secret: string) => {
    const after = edited(draft(text), replacement);
    const start = text.indexOf(secret);
    return unifiedDiff(after, [{ file: after.original, start, end: start + secret.length }]);
  };

  it('is left out of what stands around a change', () => {
    expect(diff('key\na\nb\nc\n', [6, 7, 'x'], 'key').text).toBe(
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -2,3 +2,3 @@\n a\n-b\n+x\n c\n',
    );
  });

  it('does not hide the line below if it ends with its own line', () => {
    expect(diff('key\na\nb\nc\n', [6, 7, 'x'], 'key\n').text).toBe(
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -2,3 +2,3 @@\n a\n-b\n+x\n c\n',
    );
  });

  it.each<[string, string, Replacement]>([
    ['in the line that changes', 'a\nkey b\nc\n', [6, 7, 'x']],
    ['in the line below, which would look like the end of the file', 'a\nb\nkey\nc\n', [2, 3, 'x']],
  ])('keeps a change from being shown: %s', (_name, text, replacement) => {
    expect(diff(text, replacement, 'key')).toEqual({ text: '', withheld: 1 });
  });
});

describe('lots', () => {
  const group = (size: number): Group => ({
    files: Array.from({ length: size }, (_, index) => ({ path: String(index) }) as unknown as CandidateFile),
    isOfOthers: () => false,
  });
  const sizes = (most: number, ...groups: readonly number[]) =>
    lotsOf(groups.map(group), most).map((lot) => lot.map(({ files }) => files.length));

  it.each([
    [4, [2, 2, 1], [[2, 2], [1]]],
    [4, [3, 2, 2], [[3], [2, 2]]],
    [4, [9, 1], [[9], [1]]],
    [4, [1, 9], [[1], [9]]],
    [4, [], []],
  ])('of at most %i files of groups of %j: %j', (most, groups, expected) => {
    expect(sizes(most, ...groups)).toEqual(expected);
  });
});
