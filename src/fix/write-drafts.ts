import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isGitInternal } from '../discover/file-selection.ts';
import type { SourceFile } from '../model/source.ts';
import { visible } from '../report/escape.ts';
import { errorCode } from '../support/error-code.ts';
import { addToGroup } from '../support/group-by.ts';
import { joinedPaths } from '../support/joined-paths.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import type { Draft } from './draft.ts';
import type { Settled } from './settle.ts';

const PERMISSIONS = 0o777;

/**
 * Writes the settled drafts; returns the paths that were not written, with the reason as the end of a sentence. Files that one fix changes
 * together are written together or not at all.
 */
export function writeSettled(root: string, { drafts, fixed }: Settled): ReadonlyMap<string, string> {
  const leader = joinedPaths(fixed.map(({ fix }) => fix.edits.map(({ span }) => span.file.path)));
  const bundles = new Map<string, Draft[]>();
  for (const [path, draft] of drafts) {
    addToGroup(bundles, leader(path), draft);
  }
  const failures = new Map<string, string>();
  for (const bundle of bundles.values()) {
    const failure = writeTogether(root, bundle);
    if (failure === undefined) continue;
    for (const { original } of bundle) failures.set(original.path, failure);
  }
  return failures;
}

function writeTogether(root: string, drafts: readonly Draft[]): string | undefined {
  for (const { original } of drafts) {
    const reason = reasonOf(() => obstacle(root, original));
    if (reason !== undefined) return withPath(reason, original, drafts);
  }
  const written: SourceFile[] = [];
  for (const { original, current } of drafts) {
    const reason = reasonOf(() => write(root, current));
    if (reason !== undefined) {
      for (const before of written) reasonOf(() => write(root, before));
      return withPath(reason, original, drafts);
    }
    written.push(original);
  }
  return undefined;
}

function withPath(reason: string, { path }: SourceFile, drafts: readonly Draft[]): string {
  return drafts.length === 1 ? `the file ${reason}` : `${visible(path)}, which changes with it, ${reason}`;
}

function reasonOf(work: () => string | undefined): string | undefined {
  try {
    return work();
  } catch (error) {
    return explanation(errorCode(error));
  }
}

/** Why a file must not be written. */
function obstacle(root: string, file: SourceFile): string | undefined {
  const path = realpathSync.native(join(root, file.path));
  if (!isWithin(root, path) || isGitInternal(fromRoot(root, path))) return 'is not in the repository';
  if (!isUnchanged(path, file)) return 'has changed since it was read';
  accessSync(path, constants.W_OK);
  return undefined;
}

function isUnchanged(path: string, { text, hasByteOrderMark = false }: SourceFile): boolean {
  const read = readTextFile(path, Buffer.byteLength(encoded({ path, text, hasByteOrderMark })));
  return read.ok && read.value.text === text && read.value.hasByteOrderMark === hasByteOrderMark;
}

function write(root: string, file: SourceFile): undefined {
  const path = realpathSync.native(join(root, file.path));
  writeFileAtomically(path, encoded(file), statSync(path).mode & PERMISSIONS);
}

function encoded({ text, hasByteOrderMark = false }: SourceFile): string {
  return hasByteOrderMark ? `\ufeff${text}` : text;
}

function explanation(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'is not there any more';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be written';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'does not fit on the disk';
    default:
      return 'could not be written';
  }
}
