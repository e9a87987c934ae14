import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesPath, parsePatterns } from '../../src/support/patterns/path-patterns.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';

describe('path patterns', () => {
  it.each([
    ['Dockerfile', 'Dockerfile', true],
    ['Dockerfile', 'a/b/Dockerfile', true],
    ['Dockerfile', 'Dockerfile.prod', false],
    ['/Dockerfile', 'a/Dockerfile', false],
    ['a/Dockerfile', 'b/a/Dockerfile', false],
    ['**/a/Dockerfile', 'b/a/Dockerfile', true],
    ['build/', 'a/build/Dockerfile', true],
    ['build/', 'build', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['*.yml', 'x/compose.yml', true],
    ['a/*.yml', 'a/b/compose.yml', false],
    ['compose.[a-c]?.yml', 'compose.b1.yml', true],
    ['compose.[!a-c].yml', 'compose.b.yml', false],
    ['[[:digit:]]*', '9lives', true],
    ['[[:digit:]]*', 'lives', false],
    ['[[:digit:]_]', '_', true],
    ['[[:digit:]_]', '7', true],
    ['[[:digit:][:upper:]]', 'a', false],
    ['[[:none:]]', 'a', false],
    ['[[:toString:]]', 'a', false],
    ['[ax-z]', 'a', true],
    ['[ax-z]', 'y', true],
    ['[ax-z]', 'b', false],
    ['[!ax-z]', 'y', false],
    ['[!ax-z]', 'b', true],
    ['[unclosed', '[unclosed', false],
    ['#name', '#name', false],
    ['\\#name', '#name', true],
    ['name\\ ', 'name ', true],
    ['name  ', 'name', true],
    ['name\r', 'name', true],
    ['', '', false],
    ['/', 'a', false],
  ])('%j on %j is %j', (pattern, path, expected) => {
    expect(matchesPath(parsePatterns([pattern]), path)).toBe(expected);
  });

  it('lets the last pattern decide, but not below a folder that is picked', () => {
    const patterns = parsePatterns(['*.yml', '!keep.yml', 'out/', '!out/keep.yml']);
    expect(['a.yml', 'keep.yml', 'x/keep.yml', 'out/keep.yml'].map((path) => matchesPath(patterns, path))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('takes bounded time for hostile patterns', () => {
    inTime(2000, () => {
      const name = `${'a'.repeat(250)}c`;
      expect(matchesPath(parsePatterns([`${'*a'.repeat(100)}*b`]), name)).toBe(false);
      expect(matchesPath(parsePatterns([`${'**/a/'.repeat(300)}b`]), 'a/'.repeat(1500) + name)).toBe(false);
    });
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

(hasGit ? describe : describe.skip)('compared with git', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hullcheck-'));
    spawnSync('git', ['init', '-q'], { cwd: folder });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The paths that git ignores; none of them exists, so git takes all but the last segment for folders. */
  function ignoredByGit(lines: readonly string[], paths: readonly string[]): string[] {
    writeFileSync(join(folder, '.gitignore'), `${lines.join('\n')}\n`);
    const { stdout } = spawnSync('git', ['check-ignore', '--no-index', '--stdin', '-z'], {
      cwd: folder,
      input: paths.join('\0'),
      encoding: 'utf8',
    });
    return stdout.split('\0').filter((path) => path !== '');
  }

  it('ignores the same paths', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '**',
      '***',
      '?',
      'a*',
      '*b',
      '[ab]',
      '[!a]',
      '[a-]',
      '\\a',
      'a?b',
      '!',
      '',
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '!', '/', '#', '!/'),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '/', ' ', '\\ '),
      )
      .map(([before, pieces, after]) => `${before}${pieces.join('/')}${after}`);
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'aab', '-', '!'), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.join('/'));
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(path, { minLength: 40, maxLength: 40 }),
        (lines, paths) => {
          const patterns = parsePatterns(lines);
          expect(paths.filter((each) => matchesPath(patterns, each)).toSorted()).toEqual(
            ignoredByGit(lines, paths).toSorted(),
          );
        },
      ),
      { numRuns: fuzzRuns(150) },
    );
  });
});
