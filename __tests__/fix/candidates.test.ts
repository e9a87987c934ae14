import { describe, expect, it } from '@jest/globals';
import { type Candidate, compatible, editsByPath, overlap } from '../../src/fix/candidates.ts';
import type { Edit } from '../../src/model/findings/fix.ts';

const TEXT = 'one two # three\n- four, five\n';

/** Replaces words of the text; `one!` by something else. */
function edit(word: string, path = 'a'): Edit {
  const plain = word.replace('!', '');
  const start = TEXT.indexOf(plain);
  return {
    span: { file: { path, text: TEXT }, start, end: start + plain.length },
    text: word.endsWith('!') ? '!' : '',
  };
}

function candidate(score: number | undefined, ...edits: readonly Edit[]): Candidate {
  return { score, fix: { title: 'Fix it', safety: 'safe', edits } } as unknown as Candidate;
}

describe('fixes that are made at once', () => {
  const chosen = (...candidates: readonly Candidate[]) => compatible(candidates).map((one) => candidates.indexOf(one));

  it.each<[string, readonly Candidate[], readonly number[]]>([
    ['are all that are far apart', [candidate(5, edit('one')), candidate(5, edit('four'))], [0, 1]],
    [
      'come worst first',
      [candidate(undefined, edit('one')), candidate(5, edit('four')), candidate(7, edit('five'))],
      [2, 0],
    ],
    ['are the worse of two that overlap', [candidate(4, edit('one two')), candidate(5, edit('two'))], [1]],
    [
      'are the first of two that overlap and are as bad',
      [candidate(5, edit('one two')), candidate(5, edit('two'))],
      [0],
    ],
    ['are one of two with a blank between', [candidate(5, edit('one')), candidate(5, edit('two'))], [0]],
    [
      'are one of two with a blank between, in the other order',
      [candidate(5, edit('two')), candidate(5, edit('one'))],
      [0],
    ],
    ['are one of two with a comment between', [candidate(5, edit('two')), candidate(5, edit('four'))], [0]],
    ['are one of two with a comma between', [candidate(5, edit('four')), candidate(5, edit('five'))], [0]],
    ['are both of one edit', [candidate(5, edit('one')), candidate(5, edit('one'))], [0, 1]],
    ['are one of two edits of one place', [candidate(5, edit('one')), candidate(5, edit('one!'))], [0]],
    ['are all of other files', [candidate(5, edit('one')), candidate(5, edit('two', 'b'))], [0, 1]],
    [
      'are none of which a part is in the way',
      [candidate(6, edit('one')), candidate(5, edit('two'), edit('five'))],
      [0],
    ],
    [
      'keep free what one has taken, not what it has left',
      [candidate(6, edit('one')), candidate(5, edit('two'), edit('five')), candidate(4, edit('four'))],
      [0, 2],
    ],
    [
      'see all that was taken',
      [candidate(6, edit('five')), candidate(5, edit('one')), candidate(4, edit('two'))],
      [0, 1],
    ],
  ])('%s', (_name, candidates, expected) => {
    expect(chosen(...candidates)).toEqual(expected);
  });

  it('make an edit that they share once', () => {
    const edits = editsByPath([
      candidate(5, edit('one')),
      candidate(5, edit('one'), edit('five')),
      candidate(5, edit('one', 'b')),
    ]);
    expect([...edits]).toEqual([
      ['a', [edit('one'), edit('five')]],
      ['b', [edit('one', 'b')]],
    ]);
  });

  it.each([
    ['one after the other', [edit('two'), edit('one')], false],
    ['one in the other', [edit('two'), edit('one two')], true],
    ['that begin together', [edit('one'), edit('one two')], true],
    ['that touch', [edit('one '), edit('two')], false],
  ])('know edits %s', (_name, edits, expected) => {
    expect(overlap(edits)).toBe(expected);
  });
});
