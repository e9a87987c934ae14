import { join, posix } from 'node:path';
import { type Candidates, candidateFiles } from '../discover/candidate-files.ts';
import { mayListProjects } from '../discover/environment-names.ts';
import type { FileResult, Repository } from '../discover/index.ts';
import { filesBehindLinks, selectBehindLinks } from '../discover/linked-folders.ts';
import { textResult } from '../discover/read-repository-file.ts';
import { formatOfNamed, isInSelected, selectFrom } from '../discover/select-files.ts';
import { isOfTool } from '../discover/tool-files.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { FileFormat } from '../parse/formats.ts';
import type { Sameness } from '../run/journal.ts';
import { lazy } from '../support/caches/lazy.ts';
import { decodeText } from '../support/read-text-file.ts';
import { insideTarget, outsideTarget } from '../support/symbolic-links.ts';
import { basePaths, realPath, scopeInBase } from './base-paths.ts';
import { type BaseSelectionOptions, baseSelection, contentIn } from './base-selection.ts';
import type { BaseTree } from './base-tree.ts';
import { blobIdOnDisk } from './blob-id.ts';
import type { ObservedRepository } from './observed-repository.ts';

/** The base of a change, ready to be scanned. */
export interface Base {
  readonly repository: Repository;
  /** From paths in the base to paths in the change. */
  readonly renames: ReadonlyMap<string, string>;
  /** Whether a scan of the base would read the same as the scan of the change did, and so find the same. */
  readonly isSame: boolean;
  /** The answers to the questions of the change's scan that are the same in the base. */
  readonly sameness: Sameness;
}

/**
 * The base as an ordinary repository: its own names, links and references decide which files are scanned, and nothing of the change does.
 * Files that the change did not touch are read from the disk, the others are loaded at once.
 * @throws {BaseUnavailable}
 */
export async function baseRepository(
  given: BaseTree,
  head: ObservedRepository,
  options: BaseSelectionOptions,
): Promise<Base> {
  const whole = withModules(given, head);
  const touched = await whole.readTouched();
  const inHead = new Set(head.files.map(({ path }) => path));
  const kept = await candidates(whole, head, options, touched);
  const isAnyGone =
    kept.files.some(({ path }) => !inHead.has(path)) ||
    [...head.asked].some(([path, found]) => (found === undefined) === whole.has(path));
  const renames = isAnyGone ? await whole.readRenames() : new Map<string, string>();
  const tree = isAnyGone ? without(await whole.readAbsent(), whole, renames) : whole;
  const { files, notifications } = tree === whole ? kept : await candidates(tree, head, options, touched);
  const isUntouched = untouchedIn(tree, touched);
  const isShared = (path: string): boolean => {
    if (!head.seen.has(path)) head.readFile(path, 'guess');
    const id = head.seen.get(path);
    return id !== undefined && (tree.isSame(path, id) || isUntouched(path));
  };
  const sameness = samenessOf(tree, head, isShared);
  const isSame = areSame({ files, notifications }, head) && isAllSame(head, sameness);
  const named = [...head.asked.keys()].flatMap((path) => realPath(tree, path) ?? []);
  await tree.load([...files.map(({ path }) => path), ...named].filter((path) => !isShared(path)));

  const read = (path: string): FileResult =>
    isShared(path)
      ? head.read(path)
      : marked(fromTree(tree, path, options.maxFileSize), tree, join(head.root, renames.get(path) ?? path), path);
  const repository = repositoryOf(tree, head, options, { files, notifications, read });
  return { repository, renames, isSame, sameness };
}

interface BaseFiles extends Candidates {
  readonly read: (path: string) => FileResult;
}

function repositoryOf(
  tree: BaseTree,
  head: ObservedRepository,
  options: BaseSelectionOptions,
  { files, notifications, read }: BaseFiles,
): Repository {
  const refused = new Map<string, Notification>();
  const readOnce = remembered(read);
  const scope = scopeInBase(tree, head.scope?.written);
  return {
    root: head.root,
    isCheckout: head.isCheckout,
    files,
    notifications: [...head.notifications.filter(isAboutMachine), ...notifications],
    refusals: () => [...refused.values()],
    isInScope: (path) => isInSelected(scope, path),
    ...(head.isExcluded && { isExcluded: head.isExcluded }),
    read,
    readFile(written, certainty) {
      const path = realPath(tree, posix.normalize(written));
      if (path === undefined) return undefined;
      const result = readOnce(path);
      // a tree of git does not list folders
      if (!result.ok && certainty !== 'guess') refused.set(path, result.error);
      return result.ok ? result.value : undefined;
    },
    contentOf: contentIn(tree, options),
    outsideTarget: (path) => outsideTarget(tree.linkAt, path),
    insideTarget: (path) => insideTarget(tree.linkAt, path),
    submodule: (path) => (tree.hasOtherModule(path) ? 'changed' : (head.submodule?.(path) ?? 'missing')),
    onRecalled() {},
    startsProjects: () => (pathsOf(tree, head) ?? []).some((path) => mayListProjects(path) || isOfTool(path)),
    paths: () => pathsOf(tree, head),
  };
}

function remembered(read: (path: string) => FileResult): typeof read {
  const known = new Map<string, FileResult>();
  return (path) => {
    const result = known.get(path) ?? read(path);
    known.set(path, result);
    return result;
  };
}

/** Notifications about the machine, which apply to the base as well: git did not list the files, or a folder cannot be listed. */
function isAboutMachine({ gap, path }: Notification): boolean {
  return gap === undefined ? path === undefined : gap.kind === 'unreadable-folder';
}

/** Adds the checked-out files of submodules that the change leaves alone. */
function withModules(tree: BaseTree, head: ObservedRepository): BaseTree {
  const { sameModules } = tree;
  if (sameModules.size === 0) return tree;
  const isInModule = (path: string): boolean => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (sameModules.has(path.slice(0, end))) return true;
    }
    return false;
  };
  return {
    ...tree,
    has: (path) => tree.has(path) || (isInModule(path) && head.readFile(path, 'guess')?.path === path),
    isSame: (path, id) => tree.isSame(path, id) || isInModule(path),
  };
}

/** Removes files that are not checked out from the base, too. */
function without(absent: ReadonlySet<string>, tree: BaseTree, renames: Base['renames']): BaseTree {
  if (absent.size === 0) return tree;
  const isThere = (path: string): boolean => !absent.has(path) && !absent.has(renames.get(path) ?? path);
  return {
    ...tree,
    linkAt: (path) => (isThere(path) ? tree.linkAt(path) : undefined),
    has: (path) => isThere(path) && tree.has(path),
    allPaths: (headPaths) => tree.allPaths(headPaths).filter(isThere),
  };
}

function samenessOf(tree: BaseTree, head: ObservedRepository, isShared: (path: string) => boolean): Sameness {
  return {
    isSameFile(path) {
      const found = head.asked.get(path);
      if (head.modules.has(path) && tree.hasOtherModule(path)) return false;
      return realPath(tree, path) === found && (found === undefined || isShared(found));
    },
    isSameLink: (path, target) => outsideTarget(tree.linkAt, path) === target,
    isSameList: lazy(() => {
      const [before, after] = [pathsOf(tree, head), head.listedPaths()];
      return before?.length === after?.length && (before ?? []).every((path, at) => path === after?.[at]);
    }),
  };
}

/** Whether the same files are scanned, in the same formats and by the same names, and the same files are left out. */
function areSame(base: Candidates, head: Repository): boolean {
  const left = head.notifications.filter((one) => !isAboutMachine(one));
  return (
    base.files.length === head.files.length &&
    base.files.every(({ path, fileFormat, links, usedAs }, at) => {
      const other = head.files[at];
      const isSame = other?.path === path && other.fileFormat === fileFormat && other.usedAs === usedAs;
      return isSame && areSamePaths(links, other.links);
    }) &&
    base.notifications.length === left.length &&
    base.notifications.every(({ gap, path }, at) => left[at]?.gap?.evidence === gap.evidence && left[at]?.path === path)
  );
}

function areSamePaths(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((path, at) => path === other[at]);
}

/** Whether each question that the scan of the change asked has the same answer in the base. */
function isAllSame(head: ObservedRepository, { isSameFile, isSameLink, isSameList }: Sameness): boolean {
  const isSame = [...head.asked.keys(), ...head.modules].every(isSameFile) && (!head.isListed() || isSameList());
  return isSame && [...head.links].every(([path, target]) => isSameLink(path, target));
}

/** Undefined if there are too many, as in the change. */
function pathsOf(tree: BaseTree, head: ObservedRepository): readonly string[] | undefined {
  const headPaths = head.listedPaths();
  return headPaths === undefined ? undefined : tree.allPaths(headPaths).toSorted();
}

/**
 * Files that git has unchanged. The checked-out text may still differ from the one in git, by attributes, which then have to be unchanged,
 * too.
 */
function untouchedIn(tree: BaseTree, touched: ReadonlySet<string> | undefined): (path: string) => boolean {
  const isKnown = touched !== undefined && ![...touched].some((path) => /(?:^|\/)\.gitattributes$/.test(path));
  return (path) => isKnown && !touched.has(path) && tree.has(path);
}

/** The files that a scan of the base alone would look at. */
async function candidates(
  tree: BaseTree,
  head: ObservedRepository,
  options: BaseSelectionOptions,
  touched: ReadonlySet<string> | undefined,
): Promise<Candidates> {
  const { folders, files } = scopeInBase(tree, head.scope?.written);
  const paths = tree.allPaths(head.listedPaths() ?? head.files.map(({ path }) => path));
  const linked = filesBehindLinks(paths, tree.linkAt, () => paths);
  const selection = await baseSelection(tree, head, options, touched, linked.files);
  const selected = new Map<string, FileFormat>();
  for (const folder of folders) selectFrom(paths, folder, selection, selected);
  selectBehindLinks(linked, folders, selection, selected);
  for (const [path, written] of files) selected.set(path, formatOfNamed(path, written, contentIn(tree, options)));
  const found = candidateFiles(selected, basePaths(tree, paths));
  return { ...found, notifications: [...linked.notifications, ...found.notifications] };
}

/** A change may have altered a file that cannot be read before or after it, so the file does not count as the same. */
function marked(result: FileResult, tree: BaseTree, now: string, path: string): FileResult {
  if (result.ok || result.error.gap?.kind !== 'unreadable-file') return result;
  const id = blobIdOnDisk(now, tree.hash);
  if (id !== undefined && tree.isSame(path, id)) return result;
  return { ok: false, error: { ...result.error, gap: { ...result.error.gap, evidence: 'before the change' } } };
}

function fromTree(tree: BaseTree, path: string, maxFileSize: number): FileResult {
  const bytes = tree.content(path);
  if (bytes === undefined) return textResult(path, { ok: false, error: 'missing' }, maxFileSize);
  const decoded = bytes.length > maxFileSize ? ({ ok: false, error: 'too-big' } as const) : decodeText(bytes);
  return textResult(path, decoded, maxFileSize);
}
