import { realpathSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { BaseTree } from '../../src/gate/base-tree.ts';
import { ApiError, type Client } from '../../src/github/client.ts';
import { restTree } from '../../src/github/rest-tree.ts';
import { folderWith } from '../support/folder.ts';

const SHA = 'a'.repeat(40);
const START = 'b'.repeat(40);
const HEAD = 'c'.repeat(40);

type Change = Readonly<Record<string, string>>;

const changes = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => ({ filename: `f${index}`, status: 'modified' }));

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  /** Of the comparison; undefined where it is refused. */
  readonly compared?: readonly Change[] | undefined;
  /** Of the pull request, where there is one. */
  readonly listed?: readonly Change[];
}

function treeWith({ files = {}, compared, listed }: Given): Promise<BaseTree> {
  const client: Client = {
    async request(route) {
      if (!route.includes('/compare/')) throw new ApiError(404, 'Not Found');
      if (compared === undefined) throw new ApiError(404, 'Not Found');
      return { status: 200, data: { files: compared, merge_base_commit: { sha: START } } };
    },
    list: async () => listed ?? [],
    login: async () => 'octocat',
  };
  const root = realpathSync.native(folderWith({ '.keep': '', ...files }));
  return restTree({ client, pull: listed === undefined ? undefined : 7, sha: SHA, headId: HEAD, root });
}

describe('the base as the API tells it', () => {
  it.each<[string, string, Given, string, boolean]>([
    ['a comparison', 'where the histories part', { compared: changes(299) }, START, false],
    ['too long a comparison', 'for the policy only', { compared: changes(300) }, SHA, true],
    ['a pull request instead', 'whole', { compared: changes(300), listed: changes(2999) }, SHA, false],
    ['a pull request without a comparison', 'whole', { listed: changes(1) }, SHA, false],
    ['too long a pull request', 'for the policy only', { listed: changes(3000) }, SHA, true],
  ])('of %s is %s', async (_name, _what, given, sha, isForPolicyOnly) => {
    const tree = await treeWith(given);
    expect([tree.sha, tree.isForPolicyOnly === true]).toEqual([sha, isForPolicyOnly]);
  });

  it('is none where the comparison is refused and there is no pull request', async () => {
    await expect(treeWith({})).rejects.toThrow('Not Found');
  });

  it('knows another commit of a submodule, and one that is added, by the files of the change', async () => {
    const compared = [
      { filename: 'infra', status: 'modified' },
      { filename: 'more', status: 'added' },
    ];
    const tree = await treeWith({ compared });
    expect(['infra', 'more', 'other'].filter((path) => tree.hasOtherModule(path))).toEqual(['infra', 'more']);
  });

  it.each<[string, Change, Readonly<Record<string, string>>, readonly string[]]>([
    ['a file that is left alone', { filename: 'x', status: 'modified' }, { same: '' }, ['same', 'x']],
    ['no file that comes', { filename: 'new', status: 'added' }, { new: '' }, []],
    ['no copy', { filename: 'copy', previous_filename: 'same', status: 'copied' }, { copy: '', same: '' }, ['same']],
    [
      'a file that moves, where it was',
      { filename: 'new', previous_filename: 'old', status: 'renamed' },
      { new: '' },
      ['old'],
    ],
    ['a file that goes', { filename: 'old', status: 'removed' }, {}, ['old']],
    ['nothing in what was a file', { filename: 'old', status: 'removed' }, { 'old/new': '' }, ['old']],
  ])('has %s', async (_name, change, files, expected) => {
    const tree = await treeWith({ compared: [change], files });
    const paths = ['same', 'x', 'new', 'copy', 'old', 'old/new', 'none', '../outside'];
    expect(paths.filter((path) => tree.has(path))).toEqual(expected);
    expect(paths.filter((path) => tree.isSame(path, ''))).toEqual(expected.includes('same') ? ['same'] : []);
    // only a sparse checkout lacks a file that the change has
    const { filename = '', status } = change as Readonly<Record<string, string>>;
    const isLeftOut = status !== 'removed' && files[filename] === undefined;
    expect(await tree.readAbsent()).toEqual(new Set(isLeftOut ? [filename] : []));
  });
});
