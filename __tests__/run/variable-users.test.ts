import { expect, it } from '@jest/globals';
import { alone } from '../../src/discover/units.ts';
import { shellFormat } from '../../src/parse/formats.ts';
import { variableUsers } from '../../src/run/variable-users.ts';
import { inTime } from '../support/in-time.ts';

const unitAt = (path: string) => alone({ path, fileFormat: shellFormat });
const NAMES = new Set(['A', 'B']);

function finder(paths: readonly string[], namesIn = (_path: string): readonly string[] => ['A']) {
  const using = {
    units: paths.map(unitAt),
    namesIn: (unit: { path: string }) => namesIn(unit.path),
    isUsed: () => true,
  };
  return variableUsers(using, NAMES);
}

const pathsOf = (uses: readonly { readonly unit: { readonly path: string } }[]) => uses.map(({ unit }) => unit.path);
const set = (name: string, value = 'x') => [{ name, value }];

it.each<[path: string, found: readonly string[]]>([
  ['a/b/x.env', ['a/b/1.sh']],
  ['a/x.env', ['a/b/1.sh', 'a/2.sh']],
  ['c/x.env', ['c/3.sh']],
  ['d/x.env', ['a/b/1.sh', 'a/2.sh', 'c/3.sh']],
  ['x.env', ['a/b/1.sh', 'a/2.sh', 'c/3.sh']],
  ['c/3.sh', ['c/3.sh']],
])('the nearest users of the variables in %s', (path, found) => {
  expect(pathsOf(finder(['a/b/1.sh', 'a/2.sh', 'c/3.sh'])({ path, variables: set('A') }, () => true))).toEqual(found);
});

it('users further away where none in a folder counts', () => {
  const find = finder(['a/1.sh', '2.sh']);
  expect(pathsOf(find({ path: 'a/x.env', variables: set('A') }, ({ path }) => path !== 'a/1.sh'))).toEqual(['2.sh']);
  expect(find({ path: 'a/x.env', variables: set('B') }, () => true)).toEqual([]);
});

it('has the variables that each user uses', () => {
  const find = finder(['1.sh', '2.sh'], (path) => (path === '1.sh' ? ['A', 'B', 'C'] : ['B']));
  const uses = find({ path: 'x.env', variables: [...set('A'), ...set('B'), ...set('C')] }, () => true);
  expect(uses.map(({ unit, variables }) => [unit.path, variables.map(({ name }) => name)])).toEqual([
    ['1.sh', ['A', 'B']],
    ['2.sh', ['B']],
  ]);
});

it('takes linear time for many files and users', () => {
  const count = 10_000;
  inTime(2000, () => {
    const find = finder(Array.from({ length: count }, (_, at) => `a${at}/b.sh`));
    for (let at = 0; at < count; at++)
      find({ path: `env/${at}.env`, variables: set('A', `${at % 2 === 0 ? 'x' : at}`) }, () => true);
  });
});
