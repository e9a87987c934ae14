import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { fileSelection, guessFormat, isGitInternal, type SelectionOptions } from '../discover/file-selection.ts';
import type { CandidateFile, FileResult, Repository } from '../discover/index.ts';
import type { SourceFile } from '../model/source.ts';
import { formatOf } from '../parse/formats.ts';
import type { Sameness } from '../scan/unit-journal.ts';
import { lazy } from '../support/lazy.ts';
import { decodeText } from '../support/read-text-file.ts';
import type { BaseTree } from './base-tree.ts';

/** A repository that remembers what was read from it. */
export interface ObservedRepository extends Repository {
  /** Ids of contents, by path. */
  readonly seen: ReadonlyMap<string, string>;
  /** What was asked for, and the path at which it was found; undefined when it was not. */
  readonly asked: ReadonlyMap<string, string | undefined>;
  /** Whether the paths of all files were asked for. */
  isListed(): boolean;
}

export function observe(repository: Repository, hash: BaseTree['hash']): ObservedRepository {
  const seen = new Map<string, string>();
  const asked = new Map<string, string | undefined>();
  let isListed = false;
  const note = (path: string, file: SourceFile | undefined): void => {
    asked.set(path, file?.path);
    if (file !== undefined && !seen.has(file.path)) seen.set(file.path, blobId(file, hash));
  };
  return {
    ...repository,
    disk: undefined,
    seen,
    asked,
    isListed: () => isListed,
    read(path) {
      const result = repository.read(path);
      note(path, result.ok ? result.value : undefined);
      return result;
    },
    readFile(path) {
      const file = repository.readFile(path);
      note(posix.normalize(path), file);
      return file;
    },
    paths() {
      isListed = true;
      return repository.paths();
    },
  };
}

/** As git identifies contents. */
function blobId({ text, hasByteOrderMark }: SourceFile, hash: BaseTree['hash']): string {
  const bytes = Buffer.from(hasByteOrderMark ? `\uFEFF${text}` : text);
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export interface BaseOptions extends SelectionOptions {
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The base of a change, ready to be scanned. */
export interface Base {
  readonly repository: Repository;
  /** From paths in the base to paths in the change. */
  readonly renames: ReadonlyMap<string, string>;
  /** Whether a scan of it would read what the scan of the change has read, so that it would find the same. */
  readonly isSame: boolean;
  /** What is as in the change, of all that its scan asked for. */
  readonly sameness: Sameness;
}

/** The base as a repository like any other. What the change did not touch is read from the disk, the rest is loaded at once. */
export async function baseRepository(whole: BaseTree, head: ObservedRepository, options: BaseOptions): Promise<Base> {
  const kept = candidates(whole, head, options, new Map());
  const inHead = new Set(head.files.map(({ path }) => path));
  const isAnyGone =
    kept.some(({ path }) => !inHead.has(path)) ||
    [...head.asked].some(([path, found]) => (found === undefined) === whole.has(path));
  const renames = isAnyGone ? await whole.readRenames() : new Map<string, string>();
  const tree = isAnyGone ? without(await whole.readAbsent(), whole, renames) : whole;
  const files = renames.size === 0 && tree === whole ? kept : candidates(tree, head, options, renames);
  const isShared = (path: string): boolean => {
    if (!head.seen.has(path)) head.readFile(path);
    const id = head.seen.get(path);
    return id !== undefined && tree.isSame(path, id);
  };
  const sameness = samenessOf(tree, head, isShared);
  const isSame = files.length === head.files.length && isAllSame(head, sameness);
  const named = [...head.asked.keys()].flatMap((path) => realPath(tree, path) ?? []);
  await tree.load([...files.map(({ path }) => path), ...named].filter((path) => !isShared(path)));

  function read(path: string): FileResult {
    return (isShared(path) ? head.read(path) : undefined) ?? fromTree(tree, path, options.maxFileSize);
  }
  const cache = new Map<string, SourceFile | undefined>();
  function readFile(written: string): SourceFile | undefined {
    const path = realPath(tree, posix.normalize(written));
    if (path === undefined) return undefined;
    if (!cache.has(path)) {
      const result = read(path);
      cache.set(path, result.ok ? result.value : undefined);
    }
    return cache.get(path);
  }
  const { root, isCheckout, isInScope } = head;
  const rest = { root, isCheckout, notifications: [], refusals: () => [], isInScope };
  const repository = { ...rest, files, read, readFile, paths: () => pathsOf(tree, head) };
  return { repository, renames, isSame, sameness };
}

/** What is not checked out is not in the base either. */
function without(absent: ReadonlySet<string>, tree: BaseTree, renames: Base['renames']): BaseTree {
  if (absent.size === 0) return tree;
  const isThere = (path: string): boolean => !absent.has(renames.get(path) ?? path);
  return {
    ...tree,
    paths: tree.paths.filter(isThere),
    links: new Map([...tree.links].filter(([path]) => isThere(path))),
    has: (path) => isThere(path) && tree.has(path),
    allPaths: (headPaths) => tree.allPaths(headPaths).filter(isThere),
  };
}

function samenessOf(tree: BaseTree, head: ObservedRepository, isShared: (path: string) => boolean): Sameness {
  return {
    isSameFile(path) {
      const found = head.asked.get(path);
      return realPath(tree, path) === found && (found === undefined || isShared(found));
    },
    isSameList: lazy(() => {
      const [before, after] = [pathsOf(tree, head), head.paths()];
      return before?.length === after?.length && (before ?? []).every((path, at) => path === after?.[at]);
    }),
  };
}

/** Each question that the scan of the change asked has the same answer in the base. */
function isAllSame(head: ObservedRepository, { isSameFile, isSameList }: Sameness): boolean {
  return [...head.asked.keys()].every(isSameFile) && (!head.isListed() || isSameList());
}

/** Undefined when there are too many, as in the change. */
function pathsOf(tree: BaseTree, head: Repository): readonly string[] | undefined {
  const headPaths = head.paths();
  return headPaths === undefined ? undefined : tree.allPaths(headPaths).toSorted();
}

function candidates(
  tree: BaseTree,
  head: Repository,
  options: SelectionOptions,
  renames: Base['renames'],
): CandidateFile[] {
  const selection = fileSelection(options);
  const inHead = new Map(head.files.map(({ path, frontend }) => [path, frontend]));
  const files = new Map<string, CandidateFile>();
  for (const path of [...tree.paths, ...tree.links.keys(), ...inHead.keys()]) {
    const headPath = renames.get(path) ?? path;
    if (!head.isInScope(path) && !head.isInScope(headPath)) continue;
    const real = realPath(tree, path);
    if (real === undefined || (real !== path && selection.isExcluded(real))) continue;
    const frontend = inHead.get(headPath) ?? selection.formatFor(path, 0);
    if (frontend !== undefined)
      files.set(real, { path: real, frontend: formatOf(real) ?? frontend ?? guessFormat(path) });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function fromTree(tree: BaseTree, path: string, maxFileSize: number): FileResult {
  const bytes = tree.content(path);
  const decoded = bytes === undefined || bytes.length > maxFileSize ? undefined : decodeText(bytes);
  if (decoded?.ok !== true) {
    const message = 'The file cannot be read from the base of this change.';
    return { ok: false, error: { level: 'error', code: 'unreadable-file', message, path } };
  }
  const { text, hasByteOrderMark } = decoded.value;
  return { ok: true, value: hasByteOrderMark ? { path, text, hasByteOrderMark } : { path, text } };
}

const MAXIMUM_HOPS = 40;

/** Follows symbolic links as the file system would; undefined for what is not a file of the tree. */
export function realPath({ has, links }: BaseTree, path: string): string | undefined {
  let current = path;
  for (let hops = 0; hops < MAXIMUM_HOPS; hops++) {
    if (current.startsWith('/') || current === '..' || current.startsWith('../')) return undefined;
    if (has(current)) return isGitInternal(current) ? undefined : current;
    const link = links.size === 0 ? undefined : firstLink(links, current);
    if (link === undefined) return undefined;
    const target = links.get(link) as string;
    if (target.startsWith('/')) return undefined;
    current = posix.join(posix.dirname(link), target, current.slice(link.length + 1));
  }
  return undefined;
}

/** The first part of a path that is a link. */
function firstLink(links: ReadonlyMap<string, string>, path: string): string | undefined {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    if (links.has(path.slice(0, end))) return path.slice(0, end);
  }
  return links.has(path) ? path : undefined;
}
