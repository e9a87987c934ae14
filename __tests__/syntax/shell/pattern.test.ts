import { expect, it } from '@jest/globals';
import { removeAffix } from '../../../src/syntax/shell/pattern.ts';

it.each([
  ['a.b.c', '#', '*.', 'b.c'],
  ['a.b.c', '##', '*.', 'c'],
  ['a.b.c', '%', '.*', 'a.b'],
  ['a.b.c', '%%', '.*', 'a'],
  ['a.b.c', '#', 'b', 'a.b.c'],
  ['🐳app', '#', '?', 'app'],
  ['🐳app', '##', '🐳*p', ''],
  ['🐳/app', '#', '*/', 'app'],
  ['app🐳', '%', '?', 'app'],
  ['app🐳🐳', '%%', '🐳*', 'app'],
])('%j%s%s is %j', (value, operator, pattern, expected) => {
  expect(removeAffix(value, operator, pattern)).toBe(expected);
});

it.each(['[.]*', '\\*', '@(a|b)'])('does not judge the pattern %s', (pattern) => {
  expect(removeAffix('a.b', '#', pattern)).toBeUndefined();
});
