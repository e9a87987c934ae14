import { afterEach, describe, expect, it } from '@jest/globals';
import { limitReached, takeReachedLimits } from '../../../src/model/findings/reached-limits.ts';
import type { Span } from '../../../src/model/source.ts';

const spanIn = (path: string, start = 0): Span => ({ file: { path, text: 'text' }, start, end: start + 1 });

afterEach(() => {
  takeReachedLimits();
});

describe('limits that are reached', () => {
  it('are told once', () => {
    limitReached(spanIn('a'), 'Much.');
    expect(takeReachedLimits()).toHaveLength(1);
    expect(takeReachedLimits()).toEqual([]);
  });

  it('are told once for one file in sequence, and for each other file and each other part', () => {
    const told: readonly (readonly [string, string])[] = [
      ['a', 'Much.'],
      ['a', 'Much.'],
      ['b', 'Much.'],
      ['b', 'More.'],
      ['a', 'More.'],
    ];
    for (const [at, [path, what]] of told.entries()) limitReached(spanIn(path, at), what);
    expect(takeReachedLimits().map(({ message, span }) => [span?.file.path, span?.start, message])).toEqual([
      ['a', 0, expect.stringMatching(/^Much\./)],
      ['b', 2, expect.stringMatching(/^Much\./)],
      ['b', 3, expect.stringMatching(/^More\./)],
      ['a', 4, expect.stringMatching(/^More\./)],
    ]);
  });

  it('are one more where there are more than a hundred, which is another one with each of them', () => {
    const lastOf = (count: number) => {
      for (let at = 0; at < count; at += 1) limitReached(spanIn(`file-${at}`, at), 'Much.');
      const taken = takeReachedLimits();
      return { count: taken.length, last: taken.at(-1) };
    };
    expect(lastOf(100)).toMatchObject({ count: 100, last: { span: { start: 99 } } });
    const [one, two] = [lastOf(101), lastOf(102)];
    for (const [{ count, last }, start] of [
      [one, 100],
      [two, 101],
    ] as const) {
      expect(count).toBe(101);
      expect(last?.message).toMatch(/^There are more places that were not checked than are listed\./);
      expect(last?.span?.start).toBe(start);
    }
    expect(one.last?.gap.evidence).not.toBe(two.last?.gap.evidence);
    // nothing is left for the next scan
    expect(lastOf(1)).toMatchObject({ count: 1, last: { span: { start: 0 } } });
  });
});
