import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { FileFormat } from '../parse/formats.ts';
import { type PathPatterns, parsePatterns } from '../support/patterns/path-patterns.ts';
import { readTextFile } from '../support/read-text-file.ts';
import type { FileSelection } from './file-selection.ts';

export interface Walked {
  /** Files that the selection wants, by their paths from the root. */
  readonly selected: ReadonlyMap<string, FileFormat>;
  /** All files, wanted or not; undefined if the walk left out something that could be among them, or if there are too many. */
  readonly all: readonly string[] | undefined;
  /** Symbolic links, which it does not follow. */
  readonly links: readonly string[];
  readonly notifications: readonly GapNotification[];
}

/** The patterns of one `.gitignore`, which apply to paths without their first `depth` segments. */
interface IgnoreFile {
  readonly depth: number;
  readonly patterns: PathPatterns;
}

interface Folder {
  /** Relative to the root; the root itself is the empty path. */
  readonly path: string;
  readonly depth: number;
  /** The innermost first. */
  readonly ignoreFiles: readonly IgnoreFile[];
}

const MAXIMUM_ENTRIES = 2_000_000;
/** The limit for all files, wanted or not: a longer list is of no use. */
export const MAXIMUM_PATHS = 500_000;
const MAXIMUM_GITIGNORE_BYTES = 256 * 1024;

interface Walk {
  readonly root: string;
  readonly selection: FileSelection;
  /** Where the path below the walked folder begins. */
  readonly start: number;
  readonly pending: Folder[];
  readonly selected: Map<string, FileFormat>;
  all: string[] | undefined;
  readonly links: string[];
  readonly notifications: GapNotification[];
  readonly onFound: (count: number) => void;
}

/**
 * Walks every folder below `folder` without git, except those that `.gitignore` files and the selection leave out. It does not follow
 * symbolic links.
 */
export function walkFolder(
  root: string,
  folder: string,
  selection: FileSelection,
  /** Called after each folder with the number of wanted files so far. */
  onFound: (count: number) => void = () => {},
): Walked {
  const start = folder === '' ? 0 : folder.length + 1;
  const pending = [startingFolder(root, folder)];
  const lists = { selected: new Map<string, FileFormat>(), all: [], links: [], notifications: [] };
  const walk: Walk = { root, selection, start, pending, ...lists, onFound };
  let entryCount = 0;
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    entryCount += visit(walk, current);
    onFound(walk.selected.size);
    if (entryCount <= MAXIMUM_ENTRIES) continue;
    walk.notifications.push(tooMany(folder));
    break;
  }
  return walk;
}

/** Returns how many entries the folder has. */
function visit(walk: Walk, folder: Folder): number {
  const entries = listFolder(walk.root, folder, walk.notifications);
  const ignoreFiles = withIgnoreFile(walk.root, folder, entries);
  // checks whether each of the others is ignored only on demand
  if (ignoreFiles.length > 0) walk.all = undefined;
  const before = folder.path === '' ? '' : `${folder.path}/`;
  for (const entry of entries) {
    const path = before + entry.name;
    if (entry.isDirectory()) enter(walk, entry.name, { path, depth: folder.depth + 1, ignoreFiles });
    else note(walk, path, ignoreFiles);
    if (entry.isSymbolicLink() && !isIgnored(ignoreFiles, path, false)) walk.links.push(path);
  }
  return entries.length;
}

function enter(walk: Walk, name: string, folder: Folder): void {
  if (name === '.git' || isIgnored(folder.ignoreFiles, folder.path, true)) return;
  if (walk.selection.skipsFolder(name)) walk.all = undefined;
  else walk.pending.push(folder);
}

function note(walk: Walk, path: string, ignoreFiles: readonly IgnoreFile[]): void {
  const format = walk.selection.formatFor(path, walk.start);
  if (format !== undefined && !isIgnored(ignoreFiles, path, false)) walk.selected.set(path, format);
  if (walk.all?.push(path) === MAXIMUM_PATHS) walk.all = undefined;
}

/** `.gitignore` files above the folder apply in it, too. */
function startingFolder(root: string, path: string): Folder {
  const segments = path === '' ? [] : path.split('/');
  let ignoreFiles: readonly IgnoreFile[] = [];
  for (let depth = 0; depth < segments.length; depth++) {
    ignoreFiles = addIgnoreFile(root, { path: segments.slice(0, depth).join('/'), depth, ignoreFiles });
  }
  return { path, depth: segments.length, ignoreFiles };
}

function listFolder(root: string, { path }: Folder, notifications: GapNotification[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true });
  } catch {
    notifications.push(
      notLookedAt({
        kind: 'unreadable-folder',
        message: 'The folder cannot be listed, so nothing in it was checked.',
        wayOut: 'Make it readable, or let git ignore it.',
        path,
      }),
    );
    return [];
  }
}

function withIgnoreFile(root: string, folder: Folder, entries: readonly Dirent[]): readonly IgnoreFile[] {
  const hasOne = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  return hasOne ? addIgnoreFile(root, folder) : folder.ignoreFiles;
}

function addIgnoreFile(root: string, { path, depth, ignoreFiles }: Folder): readonly IgnoreFile[] {
  const read = readTextFile(join(root, path, '.gitignore'), MAXIMUM_GITIGNORE_BYTES);
  if (!read.ok) return ignoreFiles;
  return [{ depth, patterns: parsePatterns(read.value.text.split('\n')) }, ...ignoreFiles];
}

function isIgnored(ignoreFiles: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  if (ignoreFiles.length === 0) return false;
  const segments = path.split('/');
  for (const { depth, patterns } of ignoreFiles) {
    const decision = patterns.decide(segments, depth, isFolder);
    if (decision !== undefined) return decision;
  }
  return false;
}

function tooMany(folder: string): GapNotification {
  return notLookedAt({
    kind: 'too-many-files',
    message: `There are more than ${MAXIMUM_ENTRIES} files, so not all were looked at.`,
    wayOut: 'Name the folders to scan.',
    path: folder,
  });
}
