import { describe, expect, it } from '@jest/globals';
import { filesBehindLinks } from '../../src/discover/linked-folders.ts';
import { inTime } from '../support/in-time.ts';

/** What links lead to, by the paths through them. */
function behind(links: Readonly<Record<string, string>>, ...files: readonly string[]) {
  const paths = [...Object.keys(links), ...files];
  const found = filesBehindLinks(
    paths,
    (path) => links[path],
    () => paths,
  );
  return { ...found, files: [...found.files].map(([path, listed]) => `${path} = ${listed}`) };
}

describe('the files behind links to folders', () => {
  it.each<[links: Record<string, string>, files: string[], expected: string[]]>([
    [{ l: 'a' }, ['a/x', 'a/b/y', 'ab/z'], ['l/b/y = a/b/y', 'l/x = a/x']],
    [{ '.devcontainer': 'a' }, ['a/x'], ['.devcontainer/x = a/x']],
    [{ 'q.container.d': './a/' }, ['a/x.conf'], ['q.container.d/x.conf = a/x.conf']],
    [{ 'b/c/l': '../../a' }, ['a/x'], ['b/c/l/x = a/x']],
    [{ 'v1.2': 'a' }, ['a/x'], ['v1.2/x = a/x']],
    [{ l: 'm', m: 'a' }, ['a/x'], ['l/x = a/x', 'm/x = a/x']],
    [{ l: 'a', 'a/m': '../b' }, ['b/x'], ['l/m = a/m', 'a/m/x = b/x', 'l/m/x = b/x']],
    [{ l: '.' }, ['x'], ['l/l = l', 'l/x = x']],
  ])('%j', (links, files, expected) => {
    expect(behind(links, ...files)).toEqual({ files: expected, notifications: [] });
  });

  it.each<Record<string, string>>([
    { l: 'a/x' },
    { l: 'gone' },
    { l: '../a' },
    { l: '/a' },
    { l: 'm', m: 'l' },
    { 'l.txt': 'a' },
  ])('are not those behind other links: %j', (links) => {
    expect(behind(links, 'a/x').files).toEqual([]);
  });

  it('are found once for each way, although links form a circle', () => {
    const { files, notifications } = behind({ 'a/up': '..', 'a/here': '.', b: 'a' }, 'a/x');
    expect(files.filter((one) => one.endsWith(' = a/x')).sort()).toEqual([
      'a/here/up/a/x = a/x',
      'a/here/x = a/x',
      'a/up/a/here/x = a/x',
      'a/up/a/x = a/x',
      'a/up/b/x = a/x',
      'b/up/a/x = a/x',
      'b/x = a/x',
    ]);
    expect(notifications).toEqual([]);
  });

  it('are not all looked for where there are too many', () => {
    const links = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`l${at}`, '.']));
    const { notifications } = inTime(2000, () => behind(links, 'x'));
    expect(notifications.map(({ message }) => message)).toEqual([
      'Symbolic links lead to folders with too many files, so not all of these were looked for by the names of the links. Let fewer links lead to large folders.',
    ]);
  });

  it('cost no listing where there is none', () => {
    const all = () => {
      throw new Error('listed');
    };
    expect(filesBehindLinks(['a', 'b/c'], () => undefined, all).files.size).toBe(0);
  });
});
