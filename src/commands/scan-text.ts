import { statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { printable } from '../config/configuration-error.ts';
import { formatByContent } from '../discover/contents.ts';
import type { FileResult, Repository } from '../discover/index.ts';
import { beginningOf } from '../discover/read-repository-file.ts';
import { formatOfNamed } from '../discover/select-files.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { SourceFile } from '../model/source.ts';
import { judgedRun, loadPolicy, openWith, scanWith } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { decodeText } from '../support/read-text-file.ts';
import type { ScanResult } from './reports.ts';
import type { ScanArguments } from './scan-arguments.ts';
import { pipedIn } from './standard-input.ts';
import { type Surroundings, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * `hullcheck scan -`: checks the text on standard input as if it were a file of the repository, for instance one that an editor has not
 * saved yet. Files that it names are read from the disk.
 */
export async function scanText(
  given: ScanArguments,
  settings: RunSettings,
  surroundings: Surroundings,
): Promise<ScanResult> {
  const only = given.paths.length === 1 && given.base === undefined && given.writeBaseline === undefined;
  if (!only) throw new UsageError('- is standard input: it goes without other paths, --base and --write-baseline.');
  const ofFolder = { ...settings, paths: [] };
  const policy = await loadPolicy(ofFolder);
  const { maxFileSize } = policy.config;
  const bytes = await pipedIn(surroundings, maxFileSize, 'hullcheck scan - < Dockerfile');
  const around = openWith(ofFolder, policy);
  const name = given.stdinFilename ?? usualName(bytes, maxFileSize);
  const path = pathInRepository(name, around.root, surroundings.folder);
  if (given.stdinFilename === undefined && given.quiet !== true) {
    say(surroundings, `hullcheck: standard input is checked as ${name}; --stdin-filename says which file it is.`);
  }
  const repository = withText(around, path, bytes, maxFileSize);
  const report = await scanWith(repository, settings, policy);
  return judgedRun(repository, report, settings, policy);
}

/**
 * What a text most likely is, if nobody says. One that cannot be read may be anything.
 * @throws {UsageError} if it is empty, or looks like nothing that hullcheck reads.
 */
function usualName(bytes: Buffer, maxFileSize: number): string {
  const text = bytes.toString('utf8');
  if (COMPOSE_KEY.test(text)) return 'compose.yaml';
  if (text.trim() === '') throw new UsageError('standard input is empty.');
  if (INSTRUCTION.test(text) || !decodeText(bytes).ok) return 'Dockerfile';
  // a name without an ending is that of a script, whose first line says what runs it
  if (formatByContent('script', () => beginningOf(bytes, maxFileSize)) !== undefined) return 'script';
  throw new UsageError(
    'standard input looks like neither a Dockerfile, a compose file nor a script; --stdin-filename says which file it is, for instance --stdin-filename Makefile.',
  );
}

const COMPOSE_KEY = /^(?:services|include):/m;
/** Also one with a typing error in its name. */
const INSTRUCTION = /^[ \t]*(?:[A-Z]{3,12}|from)[ \t]/m;

function pathInRepository(written: string, root: string, folder: string): string {
  const path = resolve(folder, written);
  if (!isWithin(root, path))
    throw new UsageError(`--stdin-filename leads out of the repository: ${printable(written)}`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`--stdin-filename names a folder, not a file: ${printable(written)}`);
  return fromRoot(root, path);
}

function withText(around: Repository, path: string, bytes: Buffer, maxFileSize: number): Repository {
  const result = resultOf(path, bytes, maxFileSize);
  const file = result.ok ? result.value : undefined;
  const content = beginningOf(bytes, maxFileSize);
  const contentOf = (asked: string) => (asked === path ? content : around.contentOf(asked));
  return {
    ...around,
    files: [{ path, fileFormat: formatOfNamed(path, path, contentOf) }],
    notifications: [],
    disk: undefined,
    read: (asked) => (asked === path ? result : around.read(asked)),
    readFile: (asked, certainty) => (posix.normalize(asked) === path ? file : around.readFile(asked, certainty)),
    contentOf,
    scope: { written: [path], folders: [] },
    startsProjects: () => false,
    isInScope: (asked) => asked === path,
  };
}

function resultOf(path: string, bytes: Buffer, maxFileSize: number): FileResult {
  if (bytes.length > maxFileSize) return unreadable(path, `It is larger than ${maxFileSize} bytes.`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unreadable(path, 'It is not UTF-8 text.');
  const file: SourceFile = { path, text: decoded.value.text };
  return { ok: true, value: file };
}

function unreadable(path: string, reason: string): FileResult {
  const message = `Standard input was not checked. ${reason}`;
  return { ok: false, error: notLookedAt({ kind: 'unreadable-file', message, wayOut: 'Pipe in a text file.', path }) };
}
