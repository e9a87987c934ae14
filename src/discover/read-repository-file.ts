import { existsSync, realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Notification } from '../model/finding.ts';
import type { SourceFile } from '../model/source.ts';
import type { ReadFile } from '../parse/frontend.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { type ReadProblem, readBytes, readTextFile } from '../support/read-text-file.ts';
import type { Result } from '../support/result.ts';
import { isGitInternal } from './file-selection.ts';

export type FileResult = Result<SourceFile, Notification>;

export interface FileReader {
  /** Reads a file in the repository, by its path from the root. */
  read(path: string): FileResult;
  /** For paths that are written in files: nothing outside of the root is read, and nothing of git's. */
  readonly readFile: ReadFile;
  /** Why files that `readFile` was asked for, and that exist, were not read. */
  refusals(): readonly Notification[];
}

const CACHED_FILES = 256;

/** `realPaths` are known to lead to files in the repository without symbolic links. */
export function fileReader(root: string, maxFileSize: number, realPaths: ReadonlySet<string>): FileReader {
  const cache = new Map<string, SourceFile | undefined>();
  const refused = new Map<string, Notification>();

  function read(path: string): FileResult {
    const real = realPaths.has(path) ? path : realPathWithin(root, path);
    if (real === undefined) return { ok: false, error: unreadable(path, 'missing', maxFileSize) };
    return readWithin(root, real, maxFileSize);
  }

  function readNamed(path: string): SourceFile | undefined {
    const real = realPathWithin(root, path);
    if (real === undefined) return undefined;
    const result = readWithin(root, real, maxFileSize);
    if (result.ok) return result.value;
    refused.set(real, result.error);
    return undefined;
  }

  function readFile(written: string): SourceFile | undefined {
    const path = posix.normalize(written);
    if (cache.has(path)) return cache.get(path);
    const file = readNamed(path);
    const [oldest] = cache.size >= CACHED_FILES ? cache.keys() : [];
    if (oldest !== undefined) cache.delete(oldest);
    cache.set(path, file);
    return file;
  }

  return { read, readFile, refusals: () => [...refused.values()] };
}

/** The bytes of files in the repository, symbolic links followed; undefined for what cannot be read, and for what is too large. */
export function repositoryBytes(root: string, maxFileSize: number): (path: string) => Buffer | undefined {
  return (path) => {
    const bytes = readBytes(join(root, path), maxFileSize);
    if (bytes.ok) return bytes.value;
    const real = bytes.error === 'symbolic-link' ? realPathWithin(root, path) : undefined;
    const behind = real === undefined ? undefined : readBytes(join(root, real), maxFileSize);
    return behind?.ok === true ? behind.value : undefined;
  };
}

function readWithin(root: string, path: string, maxFileSize: number): FileResult {
  const result = readTextFile(join(root, path), maxFileSize);
  if (!result.ok) return { ok: false, error: unreadable(path, result.error, maxFileSize) };
  const { text, hasByteOrderMark } = result.value;
  return { ok: true, value: hasByteOrderMark ? { path, text, hasByteOrderMark } : { path, text } };
}

/** Undefined when there is no such file, or when it is not in the repository. */
function realPathWithin(root: string, path: string): string | undefined {
  if (path.startsWith('/') || path === '..' || path.startsWith('../')) return undefined;
  const absolute = join(root, path);
  // most files that may be there are not, and an exception for each of them takes long
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

function unreadable(path: string, problem: ReadProblem, maxFileSize: number): Notification {
  return { level: 'error', code: 'unreadable-file', message: explanation(problem, maxFileSize), path };
}

function explanation(problem: ReadProblem, maxFileSize: number): string {
  switch (problem) {
    case 'too-big':
      return `The file is larger than ${maxFileSize} bytes, so it was not checked. Exclude it, or raise max-file-size.`;
    case 'utf-16':
      return 'The file is UTF-16, so it was not checked. Save it as UTF-8, or exclude it.';
    case 'binary':
      return 'The file is binary, so it was not checked. Exclude it.';
    case 'not-utf-8':
      return 'The file is not valid UTF-8, so it was not checked. Save it as UTF-8, or exclude it.';
    case 'missing':
      return 'The file is not there, so it was not checked. If it vanished during the scan, scan again.';
    case 'changed':
    case 'symbolic-link':
      return 'The file changed during the scan, so it was not checked. Scan again.';
    case 'not-a-file':
      return 'This is not a regular file, so it was not checked. Exclude it.';
    case 'not-readable':
      return 'The file cannot be read, so it was not checked. Make it readable, or exclude it.';
  }
}
