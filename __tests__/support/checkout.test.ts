import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Checkout, type CheckoutOptions, makeCheckout } from './checkout.ts';
import { git } from './git.ts';

const checkouts: Checkout[] = [];

afterEach(() => {
  for (const checkout of checkouts.splice(0)) checkout.remove();
});

function made(options: Partial<CheckoutOptions>): Checkout {
  const base = { 'a/b': '1', 'a.b': '2', a0: Buffer.from([0, 255]), 'é "\\': '', link: { linkTo: 'a/b' } };
  const checkout = makeCheckout({ base, change: { 'a/c/d': '3', a0: undefined }, ...options });
  checkouts.push(checkout);
  return checkout;
}

const gitIn = (folder: string, ...args: readonly string[]) => git(folder, args);

describe('a checkout', () => {
  it.each<readonly [string, Partial<CheckoutOptions>, parents: number]>([
    ['of the merge', {}, 2],
    ['with a target branch that has changed', { meanwhile: { z: '4' } }, 2],
    ['of the head', { at: 'head' }, 1],
    ['of the base, which has no parents', { at: 'base' }, 0],
    ['that moves a folder', { moves: { a: 'm' }, change: {} }, 2],
    ['with names that are not UTF-8', { rawFiles: { base: ['r\xe9'], change: ['\xff/\xfe'] } }, 2],
    ['with SHA-256', { objectFormat: 'sha256' }, 2],
    ['of a folder', { sparse: ['a'] }, 2],
  ])('%s is what git leaves with --depth=1', (_name, options, parents) => {
    const { workspace, start, base, head, merge } = made(options);
    const sha = { merge, head, base }[options.at ?? 'merge'];
    expect(gitIn(workspace, 'fsck', '--strict')).toBe('');
    expect(gitIn(workspace, 'status', '--porcelain')).toBe('');
    expect(gitIn(workspace, 'rev-list', 'HEAD')).toBe(sha);
    expect(gitIn(workspace, 'cat-file', '-p', 'HEAD').match(/^parent /gm) ?? []).toHaveLength(parents);
    const objects = (folder: string) => gitIn(folder, 'count-objects', '-v').match(/^(?:count|in-pack): \d+$/gm);
    const before = objects(workspace);
    // git has nothing to add
    git(workspace, ['fetch', '-q', '--no-tags', '--depth=1', 'origin', sha]);
    expect(objects(workspace)).toEqual(before);
    expect(gitIn(`${workspace}/../origin`, 'fsck', '--strict')).toBe('');
    expect(gitIn(`${workspace}/../origin`, 'rev-list', '--topo-order', merge).split('\n').toSorted()).toEqual(
      [...new Set([start, base, head, merge])].toSorted(),
    );
  });

  it.each<readonly [depth: number, options: Partial<CheckoutOptions>, commits: number]>([
    [0, {}, 3],
    [0, { meanwhile: { z: '4' } }, 4],
    [2, {}, 3],
    [2, { meanwhile: { z: '4' } }, 3],
    [2, { at: 'head' }, 2],
  ])('has what git leaves with --depth=%i: %j', (depth, options, commits) => {
    const { workspace, merge, head } = made({ ...options, depth });
    const state = () => [
      gitIn(workspace, 'rev-list', '--topo-order', 'HEAD'),
      gitIn(workspace, 'count-objects', '-v').match(/^count: \d+$/m)?.[0],
      existsSync(`${workspace}/.git/shallow`) && readFileSync(`${workspace}/.git/shallow`, 'utf8'),
    ];
    const before = state();
    expect(String(before[0]).split('\n')).toHaveLength(commits);
    expect(gitIn(workspace, 'status', '--porcelain')).toBe('');
    expect(gitIn(workspace, 'fsck', '--strict')).toBe('');
    const sha = options.at === 'head' ? head : merge;
    git(workspace, ['fetch', '-q', '--no-tags', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', sha]);
    expect(state()).toEqual(before);
  });

  it('cannot fetch where it is offline', () => {
    const { workspace, base } = made({ isOffline: true });
    expect(() => git(workspace, ['fetch', '-q', 'origin', base])).toThrow('127.0.0.1');
  });
});
