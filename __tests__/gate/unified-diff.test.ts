import { describe, expect, it } from '@jest/globals';
import { addedRanges, shownRanges } from '../../src/gate/unified-diff.ts';

const HEAD = 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n';

describe('addedRanges', () => {
  it.each<[string, string, [number, number][]]>([
    ['nothing', '', []],
    ['one line', '@@ -3 +3 @@ FROM\n-a\n+b\n', [[3, 3]]],
    ['lines that were only removed', '@@ -3,2 +2,0 @@\n-a\n-b\n', []],
    [
      'several hunks',
      '@@ -1,0 +1,2 @@\n+a\n+b\n@@ -9 +11 @@\n-x\n+y\n',
      [
        [1, 2],
        [11, 11],
      ],
    ],
    [
      'lines with context',
      '@@ -1,3 +1,4 @@\n a\n+b\n c\n-d\n+e\n',
      [
        [2, 2],
        [4, 4],
      ],
    ],
    [
      'a file without a line end',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
      [[1, 1]],
    ],
    ['lines that look like the head of a hunk', '@@ -1 +1,2 @@\n-a\n+@@ -1 +90 @@\n+b\n', [[1, 2]]],
  ])('reads %s', (_name, hunks, expected) => {
    const ranges = expected.map(([start, end]) => ({ start, end }));
    expect(addedRanges(HEAD + hunks)).toEqual(ranges);
    expect(addedRanges(hunks)).toEqual(ranges);
  });

  it('does not loop over a hunk that ends early', () => {
    expect(addedRanges('@@ -1,999999999 +1,999999999 @@\n+a')).toEqual([{ start: 1, end: 1 }]);
  });
});

describe('shownRanges', () => {
  it('reads what a patch shows, context included', () => {
    expect(shownRanges('@@ -1,3 +1,4 @@\n a\n+b\n c\n-d\n+e\n@@ -9,2 +10,0 @@\n-x\n-y')).toEqual([
      { start: 1, end: 4 },
    ]);
  });
});
