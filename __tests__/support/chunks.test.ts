import { expect, it } from '@jest/globals';
import { chunks } from '../../src/support/chunks.ts';

it('cuts a list into lists of one length, and a shorter rest', () => {
  expect([...chunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...chunks([], 2)]).toEqual([]);
});
