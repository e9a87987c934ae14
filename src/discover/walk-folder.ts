import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Notification } from '../model/finding.ts';
import { type PathPatterns, parsePatterns } from '../support/path-patterns.ts';
import { readTextFile } from '../support/read-text-file.ts';
import type { FileSelection } from './file-selection.ts';

export interface Walked {
  /** Files that the selection wants, from the root. */
  readonly paths: readonly string[];
  readonly notifications: readonly Notification[];
}

/** The patterns of one `.gitignore`, which hold for paths without their first `depth` segments. */
interface IgnoreFile {
  readonly depth: number;
  readonly patterns: PathPatterns;
}

interface Folder {
  /** From the root; the root itself has no segments. */
  readonly segments: readonly string[];
  /** The innermost first. */
  readonly ignoreFiles: readonly IgnoreFile[];
}

const MAXIMUM_ENTRIES = 2_000_000;
const MAXIMUM_GITIGNORE_BYTES = 256 * 1024;

interface Walk {
  readonly root: string;
  readonly selection: FileSelection;
  /** Where the path below the walked folder begins. */
  readonly start: number;
  readonly pending: Folder[];
  readonly paths: string[];
  readonly notifications: Notification[];
}

/** Without git: every folder below `folder`, as far as `.gitignore` files and the selection let. No symbolic link is followed. */
export function walkFolder(root: string, folder: string, selection: FileSelection): Walked {
  const start = folder === '' ? 0 : folder.length + 1;
  const pending = [startingFolder(root, folder)];
  const walk: Walk = { root, selection, start, pending, paths: [], notifications: [] };
  let entryCount = 0;
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    entryCount += visit(walk, current);
    if (entryCount <= MAXIMUM_ENTRIES) continue;
    walk.notifications.push(tooMany(folder));
    break;
  }
  return walk;
}

/** How many entries the folder has. */
function visit({ root, selection, start, pending, paths, notifications }: Walk, folder: Folder): number {
  const entries = listFolder(root, folder, notifications);
  const ignoreFiles = withIgnoreFile(root, folder, entries);
  for (const entry of entries) {
    const segments = [...folder.segments, entry.name];
    if (entry.isDirectory()) {
      if (isOpen(entry.name, segments, ignoreFiles, selection)) pending.push({ segments, ignoreFiles });
      continue;
    }
    const path = segments.join('/');
    if (selection.formatFor(path, start) !== undefined && !isIgnored(ignoreFiles, segments, false)) paths.push(path);
  }
  return entries.length;
}

function isOpen(
  name: string,
  segments: readonly string[],
  ignoreFiles: readonly IgnoreFile[],
  selection: FileSelection,
): boolean {
  return !selection.skipsFolder(name) && !isIgnored(ignoreFiles, segments, true);
}

/** `.gitignore` files above the folder hold in it, too. */
function startingFolder(root: string, folder: string): Folder {
  const segments = folder === '' ? [] : folder.split('/');
  let ignoreFiles: readonly IgnoreFile[] = [];
  for (let depth = 0; depth < segments.length; depth++) {
    ignoreFiles = addIgnoreFile(root, segments.slice(0, depth), ignoreFiles);
  }
  return { segments, ignoreFiles };
}

function listFolder(root: string, { segments }: Folder, notifications: Notification[]): readonly Dirent[] {
  try {
    return readdirSync(join(root, ...segments), { withFileTypes: true });
  } catch {
    notifications.push({
      level: 'warning',
      code: 'unreadable-file',
      message: 'The folder cannot be listed, so nothing in it was checked. Make it readable, or exclude it.',
      path: segments.join('/'),
    });
    return [];
  }
}

function withIgnoreFile(root: string, { segments, ignoreFiles }: Folder, entries: readonly Dirent[]) {
  const hasOne = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  return hasOne ? addIgnoreFile(root, segments, ignoreFiles) : ignoreFiles;
}

function addIgnoreFile(root: string, segments: readonly string[], outer: readonly IgnoreFile[]): readonly IgnoreFile[] {
  const read = readTextFile(join(root, ...segments, '.gitignore'), MAXIMUM_GITIGNORE_BYTES);
  if (!read.ok) return outer;
  return [{ depth: segments.length, patterns: parsePatterns(read.value.text.split('\n')) }, ...outer];
}

function isIgnored(ignoreFiles: readonly IgnoreFile[], segments: readonly string[], isFolder: boolean): boolean {
  for (const { depth, patterns } of ignoreFiles) {
    const decision = patterns.decide(segments, depth, isFolder);
    if (decision !== undefined) return decision;
  }
  return false;
}

function tooMany(folder: string): Notification {
  return {
    level: 'error',
    code: 'not-checked',
    message: `There are more than ${MAXIMUM_ENTRIES} files, so not all were looked at. Name the folders to scan.`,
    path: folder,
  };
}
