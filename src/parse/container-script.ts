import type { ContainerScript } from '../model/containers/container-script.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';
import { lazyProperty } from '../support/caches/lazy.ts';
import { FETCHING_WORDS } from '../syntax/shell/fetching-words.ts';
import { isForShell, parseScript, startsWithBash } from '../syntax/shell/index.ts';

export const withScript = lazyProperty('script');

/** How a container gets a file. */
export interface Placement {
  /** The path, or at least the name, that the container knows the file by. */
  readonly path: string;
  readonly place: string;
  /** Where that is written. */
  readonly given: Span;
  /** Whether a shell reads it, whatever its name and its first line are. */
  readonly isForShell: boolean;
}

/** A file that a container has, read when a rule asks for its commands; undefined unless a shell reads it, and it fetches something. */
export function containerScript(
  file: SourceFile,
  { path, place, given, isForShell }: Placement,
): ContainerScript | undefined {
  if (!(isForShell || isShellScript(path, file.text)) || !mayTell(file.text)) return undefined;
  const isBash = startsWithBash(file.text);
  return withScript({ file, place, given }, () => parseScript(wholeFile(file), () => undefined, { isBash }));
}

/** Whether a text is a script for a shell by its first line, or by its name: other texts can show commands that nothing runs. */
export function isShellScript(path: string, text: string): boolean {
  return isForShell(text) && (text.startsWith('#!') || /\.(?:ba|da|k)?sh$/.test(path));
}

/** Whether the commands of a script may be of interest. */
export function mayTell(text: string): boolean {
  return isForShell(text) && FETCHING_WORDS.test(text);
}
