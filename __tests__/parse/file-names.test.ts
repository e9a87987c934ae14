import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesStars } from '../../src/model/star-pattern.ts';
import { fileNames } from '../../src/parse/file-names.ts';

const NAME = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 6 });
const PATH = fc.array(NAME, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const PATTERN = fc
  .string({ unit: fc.constantFrom('a', 'b', '.', '*'), minLength: 1, maxLength: 6 })
  .filter((pattern) => /[^*]/.test(pattern));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

describe('names of files', () => {
  it('finds the files that a walk over all paths finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(PATH, { maxLength: 12 }), NAME, PATTERN, (paths, name, pattern) => {
        const names = fileNames(paths);
        expect(names.named(name)).toEqual(paths.filter((path) => nameOf(path) === name));
        expect([...names.like(pattern)].sort()).toEqual(
          paths.filter((path) => matchesStars(pattern, nameOf(path))).sort(),
        );
      }),
    );
  });

  it('finds a name with a line break, which stays one name', () => {
    expect(fileNames(['x/a\nb', 'x/b']).like('a*b')).toEqual(['x/a\nb']);
    expect(fileNames(['x/a\nb', 'x/b']).like('*b')).toEqual(['x/a\nb', 'x/b']);
  });

  it('finds nothing by stars alone', () => {
    expect(fileNames(['a', 'b']).like('**')).toEqual([]);
  });
});
