import { expect, it } from '@jest/globals';
import { addToGroup, groupBy, neighbours } from '../../src/support/group-by.ts';

it('groups items by key, and keeps the order of keys and of items', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], ([letter]) => letter)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

it('gives the position of each item, and takes undefined and names of Object.prototype as keys', () => {
  const keys = [undefined, '__proto__', undefined];
  expect([...groupBy(new Set(['x', 'y', 'z']), (_item, index) => keys[index])]).toEqual([
    [undefined, ['x', 'z']],
    ['__proto__', ['y']],
  ]);
});

it('adds to a group, or begins one', () => {
  const groups = new Map([['a', [1]]]);
  addToGroup(groups, 'a', 2);
  addToGroup(groups, 'b', 3);
  expect([...groups]).toEqual([
    ['a', [1, 2]],
    ['b', [3]],
  ]);
});

it('groups neighbours that belong to the first of their group', () => {
  const near = (first: number, item: number) => item - first < 3;
  expect([...neighbours([1, 2, 3, 4, 9], near)]).toEqual([[1, 2, 3], [4], [9]]);
  expect([...neighbours([], near)]).toEqual([]);
});
