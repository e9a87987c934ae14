import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Draft, draftOf, revise } from '../../src/fix/draft.ts';
import { unifiedDiff } from '../../src/fix/unified-diff.ts';
import { folderWith } from '../support/folder.ts';

const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n', 'long line\n', 'e');
const lines = (maxLength: number) => fc.array(line, { maxLength, size: 'max' }).map((all) => all.join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({ at: share, length: fc.nat(12), text: lines(3) });

/** A draft after some rounds of edits. */
const draft = fc
  .tuple(lines(80), fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }))
  .map(([text, rounds]) => rounds.reduce(revised, draftOf({ path: 'x', text })));

function revised(before: Draft, changes: readonly { at: number; length: number; text: string }[]): Draft {
  const { current: file } = before;
  let last = 0;
  const edits = changes
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, length, text }) => {
      const start = Math.max(last, Math.floor(at * file.text.length));
      last = Math.min(start + length, file.text.length);
      return { span: { file, start, end: last }, text };
    });
  return revise(before, edits);
}

describe('unifiedDiff', () => {
  it('is understood by git, whatever changed', () => {
    const drafts = fc.sample(draft, { numRuns: 400, seed: 20_261_125 });
    const files = Object.fromEntries(drafts.map(({ original }, index) => [`f${index}`, original.text]));
    const folder = folderWith(files);
    const patch = drafts
      .map(({ original, ...rest }, index) => unifiedDiff({ ...rest, original: { ...original, path: `f${index}` } }, []))
      .map((diff) => diff.text)
      .join('');
    const { stderr, status } = spawnSync('git', ['apply', '--verbose', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: patch,
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: expect.not.stringMatching(/error|offset/), status: 0 });
    for (const [index, { current }] of drafts.entries()) {
      expect(readFileSync(join(folder, `f${index}`), 'utf8')).toBe(current.text);
    }
  });

  it.each([
    ['a/b', 'a/b'],
    ['a b', 'a b\t'],
    ['é b', '"é b"'],
    ['a "b"', '"a \\"b\\""'],
  ])('names %j as git does', (path, expected) => {
    const named = expected.replace(/^"?/, '$&X/').replace('é', '\\303\\251');
    const before = draftOf({ path, text: 'a\n' });
    const after = revise(before, [{ span: { file: before.current, start: 0, end: 1 }, text: 'b' }]);
    expect(unifiedDiff(after, []).text.split('\n').slice(1, 3)).toEqual([
      `--- ${named.replace('X', 'a')}`,
      `+++ ${named.replace('X', 'b')}`,
    ]);
  });

  it('shows only lines that differ', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const { text, withheld } = unifiedDiff(given, []);
        const shownLines = text.split('\n').slice(3);
        const count = (mark: string): number => shownLines.filter((shown) => shown.startsWith(mark)).length;
        expect(count('-')).toBeLessThanOrEqual(given.original.text.split('\n').length);
        // a carriage return that an edit leaves alone must not be printed
        expect(given.original.text === given.current.text).toBe(shownLines.length === 0 && withheld === 0);
      }),
    );
  });
});
