import { posix } from 'node:path';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import { foldersAbove } from '../../support/paths.ts';
import {
  asMapping,
  asScalar,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { type Format, pipelineFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';
import type { RepositoryView } from '../repository-view.ts';
import { asOfSubmodules } from '../submodules.ts';
import { dockerfilesNamedBy } from '../workflow/dockerfile-names.ts';
import { OPEN } from './expressions.ts';

/** The files of the repository that a file of jobs names. */
export interface NamedByJobs {
  readonly files: readonly NamedFile[];
  /** Files that are missing, or that only a run knows. */
  readonly notifications: readonly GapNotification[];
}

/** Words without which a file does not name others, also where a text with escapes may be one. */
export const NAMES_FILES = /\b(?:include|template|import|commands_file|filePath|scriptPath|scriptLocation)\b/;

/** The keys with the path of a script for a shell. */
const SCRIPTS: ReadonlySet<string> = new Set(['commands_file', 'filePath', 'scriptPath', 'scriptLocation']);

interface Name {
  readonly scalar: TreeScalar;
  readonly format: Format;
}

/** A text without these words does not name a Dockerfile outside its commands. */
export const DOCKERFILE_KEYS = /(?:docker|container)[-_.]?file/i;

/** The files that inputs of steps use as Dockerfiles: `Dockerfile` of Docker@2, `dockerfile` of Drone and Cirrus CI. */
export function dockerfilesIn(roots: readonly (TreeNode | undefined)[]): readonly NamedFile[] {
  const named = roots.flatMap((root) => dockerfilesNamedBy(asMapping(root)));
  return named.map((one) => ({ ...one, written: patternOf(one.written.replaceAll(OPEN, UNKNOWN_PIECE)) }));
}

export function filesNamedIn(roots: readonly (TreeNode | undefined)[], repository: RepositoryView): NamedByJobs {
  const names = roots.flatMap((root) => [...namesIn(root)]);
  const byName = lazy(() => groupedPaths(repository));
  const isThere = (path: string, by: TreeScalar): boolean => {
    if (pathsNear(by).some((one) => repository.contentOf(one) !== undefined)) return true;
    const end = `/${posix.normalize(path).replace(/^(?:\.\.\/)+/, '')}`;
    const named = byName();
    if (named === undefined) return true;
    return named.get(posix.basename(path))?.some((one) => `/${one}`.endsWith(end)) === true;
  };
  return {
    files: names.flatMap((name) => namedFile(name) ?? []),
    notifications: withoutFlood(names.flatMap((name) => unreadName(name, isThere, repository) ?? [])),
  };
}

/** All paths by the names of their files; undefined if they are too many. */
function groupedPaths({ paths }: RepositoryView): ReadonlyMap<string, readonly string[]> | undefined {
  const all = paths();
  return all && groupBy(all, (path) => posix.basename(path));
}

/** All names, each once, however many aliases lead to it. */
function* namesIn(root: TreeNode | undefined): Generator<Name> {
  const seen = new Set<TreeNode>();
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'sequence') pending.push(...node.items.map((item) => item.node));
    if (node.kind !== 'mapping') continue;
    for (const [key, entry] of node.entries) {
      yield* namesAt(key, entry.node, node === root);
      // what GitLab includes by `template` is a file of its own
      if (key !== 'include') pending.push(entry.node);
    }
  }
}

/** The names below a key: `include` of GitLab, also below `trigger`, `template` of Azure Pipelines and `import` of Travis CI. */
function* namesAt(key: string, node: TreeNode, isAtRoot: boolean): Generator<Name> {
  const scalar = asScalar(node);
  if (key === 'include') yield* files(listed(node, 'local'));
  else if (key === 'import' && isAtRoot) yield* files(listed(node, 'source'));
  else if (scalar === undefined) return;
  else if (key === 'template') yield* files([scalar]);
  else if (SCRIPTS.has(key)) yield { scalar, format: 'shell' };
}

function* files(scalars: readonly TreeScalar[]): Generator<Name> {
  for (const scalar of scalars) if (isHere(scalar.value)) yield { scalar, format: pipelineFormat.id };
}

/** A text, a mapping with one, or a list of these. */
function listed(node: TreeNode, key: string): readonly TreeScalar[] {
  const nodes = node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
  return nodes.flatMap((one) => asScalar(one) ?? scalarAt(asMapping(one), key));
}

/** A text, or the texts of a list, at a key. */
function scalarAt(mapping: TreeMapping | undefined, key: string): readonly TreeScalar[] {
  const node = mapping?.entries.get(key)?.node;
  return node === undefined ? [] : listed(node, key);
}

/** Whether a path leads to a file of this repository: `a.yml@other` and `owner/name:a.yml` do not. */
function isHere(written: string): boolean {
  const path = plainPath(written);
  return /\.ya?ml$/.test(path) && !/:|@/.test(path);
}

function plainPath(written: string): string {
  return written.replace(/@self$/, '').replace(/^\/+/, '');
}

/** The files of the repository that a file of GitLab includes by their names. */
export function* includedBy(roots: readonly (TreeNode | undefined)[]): Generator<TreeScalar> {
  for (const root of roots) {
    const node = asMapping(root)?.entries.get('include')?.node;
    if (node !== undefined) yield* listed(node, 'local').filter(({ value }) => isHere(value));
  }
}

/** A path with marks for what only a run knows, from the folder that it starts with if only a run knows that. */
function pathOf({ value }: TreeScalar): string {
  const path = plainPath(value).replaceAll(OPEN, UNKNOWN_PIECE);
  return path.startsWith(`${UNKNOWN_PIECE}/`) ? path.slice(UNKNOWN_PIECE.length + 1) : path;
}

function namedFile({ scalar, format }: Name): NamedFile | undefined {
  const path = pathOf(scalar);
  // a pattern of GitLab, and files of any name below a folder of the build
  const written = patternOf(path);
  if (format !== pipelineFormat.id) return { written, folders: [], by: scalar.file.path, isCertain: true };
  return isOpen(path) ? undefined : { written, isCertain: true, format, folders: [], by: scalar.file.path };
}

function patternOf(path: string): string {
  return path.replaceAll(/\*+/g, UNKNOWN_PIECE);
}

function isOpen(path: string): boolean {
  return path.includes(UNKNOWN_PIECE);
}

/** A file of jobs that only a run knows, or that is not there. */
function unreadName(
  { scalar, format }: Name,
  isThere: (path: string, by: TreeScalar) => boolean,
  repository: RepositoryView,
): GapNotification | undefined {
  if (format !== pipelineFormat.id) return undefined;
  const path = pathOf(scalar);
  if (isOpen(path))
    return notLookedAt({
      kind: 'undecided-reference',
      message: 'A variable determines which file of jobs is read here, so it may not have been checked.',
      wayOut: 'Write the path out.',
      span: spanOf(scalar),
    });
  if (path.includes('*') || isThere(path, scalar)) return undefined;
  const gap = notLookedAt({
    kind: 'missing-reference',
    message: `The file of jobs that this reads (${path}) is not in the repository, so it was not checked.`,
    wayOut: 'Keep it in the repository, or accept it in the configuration if it is created before.',
    span: spanOf(scalar),
  });
  return asOfSubmodules(gap, pathsNear(scalar), repository);
}

/** Where a file of jobs may be: from the folder of the file that names it, or from one above. */
export function pathsNear(scalar: TreeScalar): readonly string[] {
  const folders = [...foldersAbove(scalar.file.path), ''];
  return [...new Set(folders.flatMap((folder) => repositoryPath(folder, pathOf(scalar)) ?? []))];
}
