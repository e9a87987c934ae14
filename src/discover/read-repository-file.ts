import { existsSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type GapNotification, type GapReport, notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Content } from '../parse/content.ts';
import type { Certainty, FileResult, ReadFile, Submodule } from '../parse/repository-view.ts';
import { rememberByKey } from '../support/caches/remember-by-key.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import {
  type DecodedText,
  type ReadProblem,
  readBeginning,
  readBytes,
  readTextFile,
} from '../support/read-text-file.ts';
import type { Result } from '../support/result.ts';
import { insideTarget, outsideTarget } from '../support/symbolic-links.ts';
import type { ContentOf } from './contents.ts';
import { diskLinks } from './disk-paths.ts';
import { isGitInternal } from './file-selection.ts';

export interface FileReader {
  /** Reads a file in the repository, by its path from the root. */
  read(path: string): FileResult;
  /** Reads paths that files name: never outside the root, and never git's own files. */
  readonly readFile: ReadFile;
  /** The beginning of a file, for code that has yet to decide whether to read it. */
  contentOf(path: string): Content | undefined;
  /** Where symbolic links in a path lead out of the root; undefined if they do not. */
  outsideTarget(path: string): string | undefined;
  insideTarget(path: string): string | undefined;
  submodule(path: string): Submodule;
  /** The reasons why existing files that `readFile` was asked for, and that had to be readable, were not read. */
  refusals(): readonly Notification[];
}

const CACHED_FILES = 256;

/** `realPaths` are known to lead to files in the repository without symbolic links. */
export function fileReader(root: string, maxFileSize: number, realPaths: ReadonlySet<string>): FileReader {
  const cache = new Map<string, Found | undefined>();
  const refused = new Map<string, Notification>();

  function read(path: string): FileResult {
    const real = realPaths.has(path) ? path : realPathWithin(root, path);
    if (real === undefined) return { ok: false, error: unreadable(path, 'missing', maxFileSize) };
    return readWithin(root, real, maxFileSize).result;
  }

  function find(path: string): Found | undefined {
    if (cache.has(path)) return cache.get(path);
    const real = realPathWithin(root, path);
    const found = real === undefined ? undefined : readWithin(root, real, maxFileSize);
    const [oldest] = cache.size >= CACHED_FILES ? cache.keys() : [];
    if (oldest !== undefined) cache.delete(oldest);
    cache.set(path, found);
    return found;
  }

  function readFile(written: string, certainty: Certainty = 'named'): SourceFile | undefined {
    const found = find(posix.normalize(written));
    if (found === undefined) return undefined;
    const { real, isFile, result } = found;
    if (result.ok) return result.value;
    if (certainty === 'named' || (certainty === 'usual' && isFile)) refused.set(real, result.error);
    return undefined;
  }

  function contentOf(path: string): Content | undefined {
    const real = realPathWithin(root, posix.normalize(path));
    const content = real === undefined ? undefined : contentAt(join(root, real), maxFileSize);
    return content === 'symbolic-link' ? undefined : content;
  }

  return {
    read,
    readFile,
    contentOf,
    ...folderReader(root),
    refusals: () => [...refused.values()],
  };
}

function folderReader(root: string): Pick<FileReader, 'outsideTarget' | 'insideTarget' | 'submodule'> {
  const linkAt = diskLinks(root);
  const targetOf = rememberByKey(String, (path) => ({ target: outsideTarget(linkAt, path) }));
  return {
    outsideTarget: (path) => targetOf(path).target,
    insideTarget: (path) => insideTarget(linkAt, path),
    submodule: (path) => (existsSync(join(root, posix.normalize(path), '.git')) ? 'read' : 'missing'),
  };
}

/** Enough of a file that is too large, to recognise it. */
const BEGINNING = 64 * 1024;

/** The beginnings of files in the repository, with symbolic links followed; undefined for files that cannot be read. */
export function repositoryContent(root: string, maxFileSize: number): ContentOf {
  return (path) => {
    const content = contentAt(join(root, path), maxFileSize);
    if (content !== 'symbolic-link') return content;
    const real = realPathWithin(root, path);
    const behind = real === undefined ? undefined : contentAt(join(root, real), maxFileSize);
    return behind === 'symbolic-link' ? undefined : behind;
  };
}

function contentAt(path: string, maxFileSize: number): Content | 'symbolic-link' | undefined {
  const read = readBytes(path, maxFileSize);
  if (read.ok) return { bytes: read.value, isWhole: true };
  if (read.error === 'symbolic-link') return read.error;
  const bytes = read.error === 'too-big' ? readBeginning(path, BEGINNING) : undefined;
  return bytes && { bytes, isWhole: false };
}

/** The same for content that is already loaded. */
export function beginningOf(bytes: Buffer, maxFileSize: number): Content {
  return bytes.length > maxFileSize
    ? { bytes: bytes.subarray(0, BEGINNING), isWhole: false }
    : { bytes, isWhole: true };
}

interface Found {
  /** The path without symbolic links. */
  readonly real: string;
  /** False for a folder, a pipe or the like. */
  readonly isFile: boolean;
  readonly result: FileResult;
}

function readWithin(root: string, real: string, maxFileSize: number): Found {
  const read = readTextFile(join(root, real), maxFileSize);
  return { real, isFile: read.ok || read.error !== 'not-a-file', result: textResult(real, read, maxFileSize) };
}

/** The text of a file, or the reason why it was not looked at. */
export function textResult(path: string, read: Result<DecodedText, ReadProblem>, maxFileSize: number): FileResult {
  if (!read.ok) return { ok: false, error: unreadable(path, read.error, maxFileSize) };
  const { text, hasByteOrderMark } = read.value;
  const file: SourceFile = hasByteOrderMark ? { path, text, hasByteOrderMark } : { path, text };
  return isLfsPointer(text) ? { ok: false, error: lfsPointer(file) } : { ok: true, value: file };
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, including the addresses it used earlier. */
const LFS_POINTER = /^version https:\/\/(?:git-lfs\.github\.com|git-media\.io|hawser\.github\.com)\/spec\/\S+\r?\n/;
const LFS_OBJECT = /^oid \w{1,20}:[0-9a-f]{8,}/m;

/** Whether a text is what git has in the place of a file in Git LFS. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith('version ') && text.length <= 1024 && LFS_POINTER.test(text) && LFS_OBJECT.test(text);
}

function lfsPointer(file: SourceFile): GapNotification {
  return notLookedAt({
    kind: 'lfs-pointer',
    message: 'This is only a pointer to a file in Git LFS, so the file itself was not checked.',
    wayOut: 'Fetch it before the scan (lfs: true of actions/checkout), keep the file in git itself, or exclude it.',
    span: { file, start: 0, end: file.text.trimEnd().length },
  });
}

/** Undefined if the file does not exist, or is not in the repository. */
function realPathWithin(root: string, path: string): string | undefined {
  if (path.startsWith('/') || path === '..' || path.startsWith('../')) return undefined;
  const absolute = join(root, path);
  // most of the possible files do not exist, and an exception for each of them is slow
  if (!existsSync(absolute)) return undefined;
  try {
    const real = realpathSync.native(absolute);
    if (!isWithin(root, real)) return undefined;
    const inside = fromRoot(root, real);
    return isGitInternal(inside) ? undefined : inside;
  } catch {
    return undefined;
  }
}

function unreadable(path: string, problem: ReadProblem, maxFileSize: number): GapNotification {
  return notLookedAt({ kind: 'unreadable-file', path, ...explanation(problem, maxFileSize) });
}

function explanation(problem: ReadProblem, maxFileSize: number): Pick<GapReport, 'message' | 'wayOut'> {
  switch (problem) {
    case 'too-big':
      return {
        message: `The file is larger than ${maxFileSize} bytes, so it was not checked.`,
        wayOut: 'Exclude it, or raise max-file-size.',
      };
    case 'utf-16':
      return { message: 'The file is UTF-16, so it was not checked.', wayOut: 'Save it as UTF-8, or exclude it.' };
    case 'binary':
      return { message: 'The file is binary, so it was not checked.', wayOut: 'Exclude it.' };
    case 'not-utf-8':
      return {
        message: 'The file is not valid UTF-8, so it was not checked.',
        wayOut: 'Save it as UTF-8, or exclude it.',
      };
    case 'missing':
      return {
        message: 'The file does not exist, so it was not checked.',
        wayOut: 'If it vanished during the scan, scan again.',
      };
    case 'changed':
    case 'symbolic-link':
      return { message: 'The file changed during the scan, so it was not checked.', wayOut: 'Scan again.' };
    case 'not-a-file':
      return { message: 'This is not a regular file, so it was not checked.', wayOut: 'Exclude it.' };
    case 'not-readable':
      return {
        message: 'The file cannot be read, so it was not checked.',
        wayOut: 'Make it readable, or exclude it.',
      };
  }
}
