import { expect, it } from '@jest/globals';
import { firstReached } from '../../src/support/sorted.ts';

const from = (wanted: number, start?: number) => firstReached([1, 3, 3, 7], (item) => item >= wanted, start);

it.each([
  [0, 0],
  [3, 1],
  [4, 3],
  [8, 4],
])('finds the first item that has reached %i at %i', (wanted, index) => {
  expect(from(wanted)).toBe(index);
});

it('asks from an index on, and takes no items and lists of numbers', () => {
  expect(from(3, 2)).toBe(2);
  expect(firstReached([], () => true)).toBe(0);
  expect(firstReached(Float64Array.of(1, 2), (item) => item > 1)).toBe(1);
});
