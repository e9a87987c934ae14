import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folderWith } from './folder.ts';
import { lastBuild } from './last-build.ts';

const BUILDS = ['dist/action.js', 'build/action.js'];

/** A repository whose files were written so many seconds after the first one. */
function repositoryWith(seconds: Readonly<Record<string, number>>, change?: string): string {
  const root = folderWith(Object.fromEntries(Object.keys(seconds).map((path) => [path, ''])));
  const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: root });
  git('init', '--quiet');
  git('add', '.');
  if (change !== undefined) git('rm', '--quiet', '--cached', change);
  for (const [path, time] of Object.entries(seconds)) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000 + time);
  return root;
}

describe('the last build', () => {
  it.each<[string, Record<string, number>, string]>([
    ['is the bundle', { 'dist/action.js': 9, 'src/a.ts': 5 }, 'dist/action.js'],
    ['is what was compiled later', { 'dist/action.js': 7, 'build/action.js': 9, 'src/a.ts': 8 }, 'build/action.js'],
    [
      'is the bundle that was made later',
      { 'dist/action.js': 9, 'build/action.js': 7, 'src/a.ts': 8 },
      'dist/action.js',
    ],
    ['is the bundle where git wrote sources later', { 'dist/action.js': 0, 'src/a.ts': 3600 }, 'dist/action.js'],
  ])('%s', (_name, seconds, path) => {
    const root = repositoryWith(seconds);
    expect(lastBuild(BUILDS, root)).toBe(join(root, path));
  });

  it('is refused when a source was changed after it', () => {
    const root = repositoryWith({ 'dist/action.js': 8, 'src/a.ts': 7, 'src/b/c.ts': 9 }, 'src/b/c.ts');
    expect(() => lastBuild(BUILDS, root)).toThrow(`src/b/c.ts is newer than ${join(root, BUILDS[0] as string)}`);
  });

  it('is missing when nothing was built', () => {
    expect(() => lastBuild(BUILDS, repositoryWith({ 'src/a.ts': 0 }))).toThrow('Nothing was built yet');
  });
});
