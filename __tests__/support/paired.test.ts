import { expect, it } from '@jest/globals';
import { paired } from '../../src/support/paired.ts';

it('pairs the items of two lists', () => {
  expect(paired([1, 2], ['a', 'b'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

it('leaves out items of the longer list, and keeps undefined ones', () => {
  expect(paired([1, 2], ['a'])).toEqual([[1, 'a']]);
  expect(paired([1], [undefined, 'b'])).toEqual([[1, undefined]]);
});
