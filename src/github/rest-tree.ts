import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskLinks } from '../discover/disk-paths.ts';
import { type BaseTree, BaseUnavailable } from '../gate/base-tree.ts';
import type { LineRange } from '../gate/change.ts';
import { findAbsent } from '../gate/sparse-checkout.ts';
import { addedRanges } from '../gate/unified-diff.ts';
import { fieldsOf } from '../support/json-fields.ts';
import { foldersAbove, isWithin } from '../support/paths.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { ApiError, type Client } from './client.ts';

/** GitHub lists at most 3,000 files of a pull request: thirty pages of a hundred. */
const PAGES = 30;
/** GitHub lists at most this many files when it compares two commits. */
const MAXIMUM_COMPARED = 300;
/** Each takes a request. */
const MAXIMUM_CONTENTS = 200;
const AT_ONCE = 8;
const MAXIMUM_FILE_BYTES = 64 * 1024 * 1024;

interface ChangedFile {
  readonly path: string;
  readonly previous: string;
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
  readonly patch: string | undefined;
}

export interface RestTreeOptions {
  readonly client: Client;
  /** The number of the pull request, if it is one. */
  readonly pull: number | undefined;
  /** The commit of the base, and the one that is checked out. */
  readonly sha: string;
  readonly headId: string;
  /** The folder where the change is checked out. */
  readonly root: string;
}

/**
 * The base of a change as the API reports it, for a checkout that git cannot fetch into: the checked-out files with the changes undone. If
 * there are more changes than GitHub lists, only the policy is read from it.
 * @throws {ApiError}
 */
export async function restTree(options: RestTreeOptions): Promise<BaseTree> {
  const listed = await listChanges(options);
  return listed === undefined ? policyTree(options) : treeOf(options, listed);
}

interface Changes {
  /** The commit that the changes start from. */
  readonly sha: string;
  readonly files: readonly unknown[];
}

/** A comparison needs no more than `contents: read`, but lists few files; undefined when there are too many. */
async function listChanges({ client, pull, sha, headId }: RestTreeOptions): Promise<Changes | undefined> {
  const compared = await compareCommits(client, sha, headId, pull !== undefined);
  if (compared !== undefined || pull === undefined) return compared;
  const files = await client.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: pull }, PAGES);
  return files.length >= PAGES * 100 ? undefined : { sha, files };
}

/** Compares from the merge base, as git does. Undefined for too many changes and, where there is another way, for a refusal. */
async function compareCommits(
  client: Client,
  sha: string,
  headId: string,
  hasOtherWay: boolean,
): Promise<Changes | undefined> {
  const basehead = `${sha}...${headId}`;
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 });
    const { files, merge_base_commit: start } = fieldsOf(data);
    const { sha: from } = fieldsOf(start);
    if (!Array.isArray(files) || typeof from !== 'string') throw new ApiError(0, 'The answer is not a comparison.');
    return files.length >= MAXIMUM_COMPARED ? undefined : { sha: from, files };
  } catch (error) {
    if (hasOtherWay && error instanceof ApiError && [403, 404, 422].includes(error.status)) return undefined;
    throw error;
  }
}

/** Knows only the files that are asked for by name. */
function policyTree({ client, sha }: RestTreeOptions): BaseTree {
  const contents = new Map<string, Buffer>();
  return {
    sha,
    isForPolicyOnly: true,
    linkAt: () => undefined,
    sameModules: new Set(),
    hasOtherModule: () => true,
    readTouched: () => Promise.resolve(undefined),
    readRenames: () => Promise.resolve(new Map()),
    readAbsent: () => Promise.resolve(new Set()),
    has: (path) => contents.has(path),
    allPaths: () => [],
    isSame: () => false,
    hash: 'sha1',
    load: (paths) => loadContents(client, sha, paths, contents),
    content: (path) => contents.get(path),
    addedLines: () => Promise.resolve(new Map()),
  };
}

async function loadContents(
  client: Client,
  sha: string,
  paths: readonly string[],
  contents: Map<string, Buffer>,
): Promise<void> {
  const wanted = [...new Set(paths)].filter((path) => !contents.has(path)).slice(0, MAXIMUM_CONTENTS);
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    await Promise.all(
      wanted.slice(at, at + AT_ONCE).map(async (path) => {
        const content = await readContent(client, path, sha);
        if (content !== undefined) contents.set(path, content);
      }),
    );
  }
}

function treeOf({ client, root }: RestTreeOptions, { sha, files }: Changes): BaseTree {
  const changes = files.flatMap((item) => changedFile(item) ?? []);
  const byNewPath = new Map(changes.map((change) => [change.path, change]));
  const changed = new Set(changes.filter(({ isAdded }) => !isAdded).map(({ previous }) => previous));
  const isTouched = (path: string): boolean => changed.has(path) || byNewPath.has(path);
  // a submodule, a link or a file may have become a folder
  const isUntouched = (path: string): boolean => !isTouched(path) && ![...foldersAbove(path)].some(isTouched);
  const isUntouchedFile = (path: string): boolean => isUntouched(path) && isFileOf(root, path);
  const linkAt = diskLinks(root);
  const contents = new Map<string, Buffer>();
  const isAbsent = ({ path, isRemoved }: ChangedFile): boolean => !isRemoved && !isFileOf(root, path);
  const renames = new Map(
    changes.filter(({ path, previous }) => path !== previous).map(({ path, previous }) => [previous, path]),
  );
  return {
    sha,
    linkAt: (path) => (isUntouched(path) ? linkAt(path) : undefined),
    // submodules are compared as they are checked out
    sameModules: new Set(),
    hasOtherModule: isTouched,
    readTouched: () => Promise.resolve(new Set([...changed, ...byNewPath.keys()])),
    readRenames: () => Promise.resolve(renames),
    readAbsent: () => readAbsent(root, changes.filter(isAbsent), [...changed]),
    has: (path) => changed.has(path) || isUntouchedFile(path),
    allPaths: (headPaths) => [...headPaths.filter((path) => !byNewPath.has(path)), ...changed],
    // files that the pull request does not touch are on the disk
    isSame: isUntouchedFile,
    hash: 'sha1',
    load: (paths) =>
      loadContents(
        client,
        sha,
        paths.filter((path) => changed.has(path)),
        contents,
      ),
    content: (path) => contents.get(path) ?? (isUntouchedFile(path) ? readOf(root, path) : undefined),
    addedLines: (paths) => Promise.resolve(addedLines(paths, byNewPath)),
  };
}

/** Reads changed files that a sparse checkout leaves out: neither removed nor on the disk. */
async function readAbsent(
  root: string,
  absent: readonly ChangedFile[],
  basePaths: readonly string[],
): Promise<ReadonlySet<string>> {
  if (absent.length === 0) return new Set();
  return new Set([...absent.map(({ path }) => path), ...(await findAbsent(root, basePaths))]);
}

/** Whether the path is a file, without symbolic links on the way. */
function isFileOf(root: string, path: string): boolean {
  const absolute = join(root, path);
  try {
    return isWithin(root, absolute) && realpathSync.native(absolute) === absolute && statSync(absolute).isFile();
  } catch {
    return false;
  }
}

function readOf(root: string, path: string): Buffer | undefined {
  const read = readTextFile(join(root, path), MAXIMUM_FILE_BYTES);
  return read.ok ? Buffer.from(read.value.text) : undefined;
}

function changedFile(item: unknown): ChangedFile | undefined {
  const { filename, previous_filename: previous, status, patch } = fieldsOf(item);
  if (typeof filename !== 'string') return undefined;
  return {
    path: filename,
    previous: status === 'renamed' && typeof previous === 'string' ? previous : filename,
    isAdded: status === 'added' || status === 'copied',
    isRemoved: status === 'removed',
    patch: typeof patch === 'string' ? patch : undefined,
  };
}

/** Files of more than 1 MiB come without content, so they stay unknown. */
async function readContent(client: Client, path: string, ref: string): Promise<Buffer | undefined> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    const { type, encoding, content } = fieldsOf(data);
    return type === 'file' && encoding === 'base64' && typeof content === 'string'
      ? Buffer.from(content, 'base64')
      : undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404) return undefined;
    throw new BaseUnavailable(error.message);
  }
}

function addedLines(
  paths: readonly string[],
  changes: ReadonlyMap<string, ChangedFile>,
): ReadonlyMap<string, readonly LineRange[]> {
  const known = new Map<string, readonly LineRange[]>();
  for (const path of paths) {
    const change = changes.get(path);
    // a large change comes without its patch
    if (change === undefined) known.set(path, []);
    else if (change.patch !== undefined) known.set(path, addedRanges(change.patch));
  }
  return known;
}
