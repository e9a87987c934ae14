import { describe, expect, it } from '@jest/globals';
import { basePaths, realPath } from '../../src/gate/base-paths.ts';
import type { BaseTree } from '../../src/gate/base-tree.ts';

const FILES = ['a/file', 'a/.git/config'];
const LINKS: Readonly<Record<string, string>> = {
  file: 'a/file',
  folder: 'a',
  missing: 'a/other',
  outside: '../x',
  git: '.git/config',
  submodule: 'a/.git/config',
  circle: 'circle',
};
const tree = {
  has: (path: string) => FILES.includes(path),
  linkAt: (path: string) => LINKS[path],
} as unknown as BaseTree;

describe('a path of the base', () => {
  const resolve = basePaths(tree, FILES);

  it.each<[string, string | undefined]>([
    ['a/file', 'a/file'],
    ['file', 'a/file'],
    ['folder/file', 'a/file'],
    ['folder', undefined],
    ['other', undefined],
    ['missing', 'link-leads-nowhere'],
    ['circle', 'link-leads-nowhere'],
    ['outside', 'link-leads-outside'],
    ['git', 'link-leads-outside'],
    ['submodule', 'link-leads-outside'],
  ])('%s: %s', (path, expected) => {
    const resolved = resolve(path);
    expect(resolved && ('gap' in resolved ? resolved.gap?.kind : resolved.path)).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ['a/file', 'a/file'],
    ['file', 'a/file'],
    ['folder', undefined],
    ['missing', undefined],
    ['outside', undefined],
    ['submodule', undefined],
    ['a/.git/config', undefined],
  ])('%s is the file %s', (path, expected) => {
    expect(realPath(tree, path)).toBe(expected);
  });
});
