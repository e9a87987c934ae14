import { describe, expect, it } from '@jest/globals';
import { parseIgnoreFile, parseIgnorePatterns, sourceMatcher } from '../../../src/support/patterns/ignore-patterns.ts';
import { inTime } from '../in-time.ts';

const ignores = (file: string, path: string): boolean | undefined => parseIgnoreFile(file)?.ignores(path);

/** The documented examples: https://docs.docker.com/build/concepts/context/#dockerignore-files */
describe('an ignore file as in the documentation', () => {
  it.each([
    ['*/temp*', 'somedir/temporary.txt', true],
    ['*/temp*', 'somedir/temp', true],
    ['*/temp*', 'temporary.txt', false],
    ['*/*/temp*', 'somedir/subdir/temporary.txt', true],
    ['*/*/temp*', 'somedir/temporary.txt', false],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['temp?', 'tempab', false],
    ['**/*.go', 'main.go', true],
    ['**/*.go', 'a/b/main.go', true],
    ['*.md\n!README.md', 'README.md', false],
    ['*.md\n!README.md', 'CHANGES.md', true],
    ['*.md\n!README*.md\nREADME-secret.md', 'README-public.md', false],
    ['*.md\n!README*.md\nREADME-secret.md', 'README-secret.md', true],
    ['*.md\nREADME-secret.md\n!README*.md', 'README-secret.md', false],
    ['Dockerfile\n.dockerignore', 'Dockerfile', true],
    ['*\n!src', 'src/a/b.ts', false],
    ['*\n!src', 'test/a.ts', true],
    ['foo/bar', 'foo/bar', true],
    ['/foo/bar', 'foo/bar', true],
    ['/foo/bar', 'a/foo/bar', false],
    ['foo/bar', 'a/foo/bar', false],
  ])('%j and %s: %s', (file, path, expected) => {
    expect(ignores(file, path)).toBe(expected);
  });
});

describe('how lines are read', () => {
  it.each([
    ['# a comment\na', '# a comment', false],
    [' # no comment', '# no comment', true],
    ['\uFEFFa', 'a', true],
    ['a\r\nb\r\n', 'b', true],
    ['  a  ', 'a', true],
    ['a/', 'a', true],
    ['a/', 'a/b', true],
    ['./a/./b/../c', 'a/c', true],
    ['! /a/b\na/b', 'a/b', true],
    ['a\n! /a/b', 'a/b', false],
    ['\n\n', 'a', false],
    ['.', 'a', false],
    ['/', 'a', false],
    ['..', 'a', false],
    ['../a', 'a', false],
    ['node_modules', 'sub/node_modules/x', false],
    ['**/node_modules', 'sub/node_modules/x', true],
    ['.git', '.gitignore', false],
    ['.git', '.git/config', true],
    ['.env*', '.env.local', true],
    ['**/.env', 'api/.env', true],
  ])('%j and %s: %s', (file, path, expected) => {
    expect(ignores(file, path)).toBe(expected);
  });

  it.each(['!', 'a\n!', '! ', '[', 'a[', '[]a]', '[-]', '[x-]', '[-x]', '[a-b-c]', '[^', '[^bc', '\\', 'a\\'])(
    'refuses %j, as the builder does',
    (file) => {
      expect(parseIgnoreFile(file)).toBeUndefined();
    },
  );
});

/** The documented behaviour of `moby/patternmatcher`, which the builder uses. */
describe('patterns', () => {
  it.each([
    ['**', 'file', true],
    ['**/', 'dir/file', true],
    ['**/**', 'dir/file', true],
    ['dir/**', 'dir/dir2/file', true],
    ['abc/**', 'abc', false],
    ['**/dir', 'dir/file', true],
    ['**/dir2/*', 'dir/dir2/file', true],
    ['**/dir2/**', 'dir/dir2/dir3/file', true],
    ['**file', 'file', true],
    ['**file', 'dir/dir/file', true],
    ['**file', 'dir/afile', true],
    ['**/file', 'dir/afile', false],
    ['**file*', 'afile', false],
    ['**/file*txt', 'dir/dir/file.txt', true],
    ['**/**/*.txt', 'file.txt', true],
    ['**/**/*.txt2', 'dir/dir/file.txt', false],
    ['a**/*.txt', 'a/file.txt', true],
    ['a**/*.txt', 'a/dir/dir/file.txt', true],
    ['a/*.txt', 'a/dir/file.txt', false],
    ['a/*.txt**', 'a/file.txt', true],
    ['a[b-d]e', 'ae', false],
    ['a[b-d]e', 'ace', true],
    ['a[b-d]e', 'aae', false],
    ['a[^b-d]e', 'aze', true],
    ['[\\]a]', ']', true],
    ['[\\-x]', '-', true],
    ['[a-ζ]*', 'α', true],
    ['a?b', 'a☺b', true],
    ['a???b', 'a☺b', false],
    ['.*', '.foo', true],
    ['.*', 'foo', false],
    ['abc.def', 'abcZdef', false],
    ['abc?def', 'abcdef', false],
    ['**/.foo', 'bar.foo', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a(b)c/def', 'a(b)c/def', true],
    ['a.|)$(}+{bc', 'a.|)$(}+{bc', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/fff', false],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['a*', 'ab/c', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(parseIgnorePatterns([pattern])?.ignores(path)).toBe(expected);
  });

  it.each([
    [['**', '!util/docker/web'], 'util/docker/web/foo', false],
    [['**', '!util/docker/web', 'util/docker/web/foo'], 'util/docker/web/foo', true],
    [['docs', '!docs/README.md'], 'docs/README.md', false],
    [['docs/', '!docs/README.md'], 'docs/other.md', true],
    [['docs/*', '!docs/README.md'], 'docs/README.md', false],
    [['!fileutils.go', '*.go'], 'fileutils.go', true],
  ])('%j and %s: %s', (patterns, path, expected) => {
    expect(parseIgnorePatterns(patterns)?.ignores(path)).toBe(expected);
  });
});

describe('remaining paths', () => {
  it('are the same as those that are asked for one by one', () => {
    const paths = [
      '.git/HEAD',
      'a',
      'a/b/c.ts',
      'a/b/d.md',
      'a/e.md',
      'aa/b',
      'docs/x/README.md',
      'docs/y',
      'z',
    ].sort();
    for (const file of ['a', '**/*.md\n!docs', '*\n!a/b\na/b/d.md', 'docs\n!docs/x/*.md', '.git', '']) {
      const patterns = parseIgnoreFile(file);
      expect(patterns?.remaining(paths)).toEqual(paths.filter((path) => patterns?.ignores(path) !== true));
    }
  });

  it('take little time whatever the patterns are', () => {
    inTime(2000, () => {
      const path = `${'a/'.repeat(60)}${'a'.repeat(200)}`;
      for (const pattern of ['**/a'.repeat(50), `${'a*'.repeat(100)}b`, `**/${'*a'.repeat(100)}?b`]) {
        parseIgnorePatterns([`${pattern}x`, `${pattern}[b-c]`])?.remaining(Array(50).fill(path));
      }
    });
  });
});

describe('sources of COPY', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'b/a.txt', false],
    ['**/a.txt', 'b/a.txt', true],
    ['**/a.txt', 'c/b/a.txt', false],
    ['hom?.txt', 'home.txt', true],
    ['arr[[]0].txt', 'arr[0].txt', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(sourceMatcher(pattern)?.(path)).toBe(expected);
  });
});
