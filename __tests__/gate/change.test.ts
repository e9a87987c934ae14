import { describe, expect, it } from '@jest/globals';
import { covers, overlaps } from '../../src/gate/change.ts';

const RANGES = [
  { start: 2, end: 4 },
  { start: 8, end: 8 },
];

describe('lines of a change', () => {
  it.each([
    [1, 1, false, false],
    [1, 2, true, false],
    [2, 4, true, true],
    [3, 3, true, true],
    [4, 5, true, false],
    [5, 7, false, false],
    [8, 8, true, true],
    [3, 8, true, false],
    [9, 9, false, false],
  ])('%d to %d', (start, end, areTouched, areCovered) => {
    expect([overlaps(RANGES, start, end), covers(RANGES, start, end)]).toEqual([areTouched, areCovered]);
  });
});
