import { spawnSync } from 'node:child_process';
import { isUndecodable } from '../discover/path-gaps.ts';
import { lazy } from '../support/caches/lazy.ts';
import { git, gitEnvironment, SAFE_GIT_OPTIONS, splitNul } from '../support/git/git.ts';
import type { GitObjects } from '../support/git/git-objects.ts';
import type { BaseTree } from './base-tree.ts';
import type { LineRange } from './change.ts';
import { findRenames } from './git-renames.ts';
import { findAbsent } from './sparse-checkout.ts';
import { addedRanges } from './unified-diff.ts';

/** Any more links are treated as missing. */
const MAXIMUM_LINKS = 5000;
const MAXIMUM_LINK_BYTES = 4096;
/** Files that only the base reads, each by a separate process. */
const MAXIMUM_SINGLE_READS = 200;
const MAXIMUM_FILE_BYTES = 64 * 1024 * 1024;

interface Entries {
  /** From paths to ids of blobs. */
  readonly files: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  /** From paths of submodules to ids of commits. */
  readonly modules: ReadonlyMap<string, string>;
  /** All paths, including names that are not UTF-8. */
  readonly paths: readonly string[];
}

/** The files of a commit in the object database, compared with `HEAD`; undefined if git cannot read it. */
export async function gitTree(root: string, sha: string, objects: GitObjects): Promise<BaseTree | undefined> {
  const listing = await git(root, ['ls-tree', '-r', '-z', '--full-tree', sha]);
  if (listing === undefined) return undefined;
  const { files, links, modules, paths } = parseListing(listing);
  const targets = await readLinks(objects, links);
  const sameModules = await findSameModules(root, modules);
  const readRenames = lazy(() => findRenames(root, sha, files));
  return {
    sha,
    linkAt: (path) => targets.get(path),
    sameModules,
    hasOtherModule: (path) => !sameModules.has(path),
    readRenames,
    readTouched: lazy(() => findTouched(root, sha)),
    readAbsent: () => findAbsent(root, paths),
    has: (path) => files.has(path),
    allPaths: () => paths,
    isSame: (path, id) => files.get(path) === id,
    hash: sha.length === 64 ? 'sha256' : 'sha1',
    ...contentReader(root, files, objects),
    addedLines: async (paths) => addedLines(root, paths, baseIds(files, await readRenames())),
  };
}

function contentReader(
  root: string,
  files: ReadonlyMap<string, string>,
  objects: GitObjects,
): Pick<BaseTree, 'load' | 'content'> {
  const contents = new Map<string, Buffer>();
  let singleReads = 0;
  return {
    async load(paths) {
      const ids = idsOf(paths, files).filter((id) => !contents.has(id));
      for (const blob of await objects.read(ids)) if (blob?.type === 'blob') contents.set(blob.id, blob.content);
    },
    content(path) {
      const id = files.get(path);
      if (id === undefined) return undefined;
      if (!contents.has(id) && singleReads++ < MAXIMUM_SINGLE_READS) {
        const read = readBlobNow(root, id);
        if (read !== undefined) contents.set(id, read);
      }
      return contents.get(id);
    },
  };
}

function idsOf(paths: readonly string[], files: ReadonlyMap<string, string>): string[] {
  return [...new Set(paths.flatMap((path) => files.get(path) ?? []))];
}

/** Lines of `git ls-tree`: mode, type and id, a tab, and the path. */
function parseListing(listing: Buffer): Entries {
  const files = new Map<string, string>();
  const links = new Map<string, string>();
  const modules = new Map<string, string>();
  const paths: string[] = [];
  for (const entry of splitNul(listing)) {
    const tab = entry.indexOf('\t');
    const [mode, type, id = ''] = entry.slice(0, tab).split(' ');
    const path = entry.slice(tab + 1);
    paths.push(path);
    if (isUndecodable(path)) continue;
    if (type === 'commit') modules.set(path, id);
    else (mode === '120000' ? links : files).set(path, id);
  }
  return { files, links, modules, paths };
}

async function findSameModules(root: string, modules: Entries['modules']): Promise<ReadonlySet<string>> {
  if (modules.size === 0) return new Set();
  const listing = await git(root, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  const inHead = listing === undefined ? new Map<string, string>() : parseListing(listing).modules;
  return new Set([...modules].flatMap(([path, id]) => (inHead.get(path) === id ? [path] : [])));
}

/** Compares with the files on the disk, since a scan reads those, not the committed ones. */
async function findTouched(root: string, sha: string): Promise<ReadonlySet<string> | undefined> {
  const changes = await git(root, ['diff-index', '-z', '--no-renames', '--name-only', sha]);
  return changes && new Set(splitNul(changes));
}

async function readLinks(
  objects: GitObjects,
  links: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...links].slice(0, MAXIMUM_LINKS);
  const blobs = await objects.read(wanted.map(([, id]) => id));
  const targets = blobs.map((blob) => blob?.content).map(targetOf);
  return new Map(wanted.map(([path], index) => [path, targets[index] ?? '/']));
}

/** A link that is not known leads out of the repository, so to nothing. */
function targetOf(content: Buffer | undefined): string | undefined {
  return content === undefined || content.length > MAXIMUM_LINK_BYTES ? undefined : content.toString('utf8');
}

function readBlobNow(root: string, id: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', [...SAFE_GIT_OPTIONS, 'cat-file', 'blob', id], {
    cwd: root,
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 10_000,
    maxBuffer: MAXIMUM_FILE_BYTES,
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}

/** The id of each file of the change in the base. */
function baseIds(files: ReadonlyMap<string, string>, renames: ReadonlyMap<string, string>) {
  const oldPaths = new Map([...renames].map(([from, to]) => [to, from]));
  return (path: string): string | undefined => files.get(oldPaths.get(path) ?? path);
}

async function addedLines(
  root: string,
  paths: readonly string[],
  baseId: (path: string) => string | undefined,
): Promise<ReadonlyMap<string, readonly LineRange[]>> {
  const known = new Map<string, readonly LineRange[]>();
  await Promise.all(
    paths.map(async (path) => {
      const id = baseId(path);
      const ranges = id === undefined ? [WHOLE_FILE] : await compareBlobs(root, id, `HEAD:${path}`);
      if (ranges !== undefined) known.set(path, ranges);
    }),
  );
  return known;
}

const WHOLE_FILE: LineRange = { start: 1, end: Number.MAX_SAFE_INTEGER };

/** Compares blobs instead of paths, so that the repository's attributes do not apply and no name has to be quoted. */
async function compareBlobs(root: string, from: string, to: string): Promise<readonly LineRange[] | undefined> {
  const diff = await git(root, ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--text', '-U0', from, to]);
  return diff === undefined ? undefined : addedRanges(diff.toString('utf8'));
}
