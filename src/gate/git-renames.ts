import { join, posix } from 'node:path';
import { isUndecodable } from '../discover/path-gaps.ts';
import { chunks } from '../support/chunks.ts';
import { git, splitNul } from '../support/git/git.ts';
import { addToGroup } from '../support/group-by.ts';
import { blobIdOnDisk } from './blob-id.ts';

const MAXIMUM_RENAME_CANDIDATES = 2000;

/**
 * The files of a commit that git treats as renamed: from their paths there to those of the checkout. Git only knows that a file is gone if its
 * rename is not staged, so that such a rename counts only where the content is the same. `files` has the ids of the blobs.
 */
export async function findRenames(
  root: string,
  sha: string,
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const limit = `-l${MAXIMUM_RENAME_CANDIDATES}`;
  const options = ['-z', '-M', limit, '--name-status', '--diff-filter=R'];
  const changes = await git(root, ['diff-index', '--cached', ...options, sha]);
  const staged = changes === undefined ? new Map<string, string>() : parseRenames(changes);
  return new Map([...staged, ...(await unstagedRenames(root, sha, files, staged))]);
}

/** Parses `R087`, the old path, the new path. */
function parseRenames(changes: Buffer): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const [, from, to] of chunks(splitNul(changes), 3)) {
    if (from !== undefined && to !== undefined) renames.set(from, to);
  }
  return renames;
}

async function unstagedRenames(
  root: string,
  sha: string,
  files: ReadonlyMap<string, string>,
  staged: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const options = ['-z', '--no-renames', '--name-status', '--diff-filter=AD'];
  const changes = [...chunks(splitNul((await git(root, ['diff-index', ...options, sha])) ?? Buffer.alloc(0)), 2)];
  const pathsOf = (status: string): string[] => changes.flatMap(([its, path]) => (its === status ? (path ?? []) : []));
  const gone = pathsOf('D').filter((path) => files.has(path) && !staged.has(path));
  if (gone.length === 0) return new Map();
  const untracked = splitNul(
    (await git(root, ['ls-files', '-z', '--others', '--exclude-standard'])) ?? Buffer.alloc(0),
  );
  const taken = new Set(staged.values());
  const come = [...pathsOf('A'), ...untracked].filter((path) => !isUndecodable(path) && !taken.has(path));
  return sameContents(root, gone, come.slice(0, MAXIMUM_RENAME_CANDIDATES), files);
}

/** Pairs paths by content, those of the same name first, each once. */
function sameContents(
  root: string,
  gone: readonly string[],
  come: readonly string[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const hash = [...files.values()][0]?.length === 64 ? 'sha256' : 'sha1';
  const byId = new Map<string, string[]>();
  for (const path of come) {
    const id = blobIdOnDisk(join(root, path), hash);
    if (id !== undefined) addToGroup(byId, id, path);
  }
  const renames = new Map<string, string>();
  const pair = (from: string, isIt: (to: string) => boolean): void => {
    const candidates = byId.get(files.get(from) ?? '') ?? [];
    const at = renames.has(from) ? -1 : candidates.findIndex(isIt);
    for (const to of at === -1 ? [] : candidates.splice(at, 1)) renames.set(from, to);
  };
  for (const from of gone) pair(from, (to) => posix.basename(to) === posix.basename(from));
  for (const from of gone) pair(from, () => true);
  return renames;
}
