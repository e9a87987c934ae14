import { startedKind } from '../analysis/paths/started-places.ts';
import type { ContainerScript } from '../model/containers/container-script.ts';
import { type Excerpt, type SourceFile, type Span, wholeFile } from '../model/source.ts';
import { lazyProperty } from '../support/caches/lazy.ts';
import { FETCHING_WORDS } from '../syntax/shell/fetching-words.ts';
import { isForShell, parseScript, startsWithBash } from '../syntax/shell/index.ts';
import { startedCommands } from './started-texts.ts';

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
  const commands = commandsFor(path, file.text, isForShell);
  if (commands === undefined) return undefined;
  const isBash = startsWithBash(file.text);
  return withScript({ file, place, given }, () => {
    const text = commands(wholeFile(file));
    return text && parseScript(text, () => undefined, { isBash });
  });
}

/** Finds the commands in a text that a container has as a file: all of it, or those of the lines of a table of cron and the like. */
export function commandsFor(
  path: string,
  text: string,
  isForShells: boolean,
): ((whole: Excerpt) => Excerpt | undefined) | undefined {
  if (!FETCHING_WORDS.test(text)) return undefined;
  if (isForShells && isForShell(text)) return (whole) => whole;
  const kind = startedKind(path);
  if (kind !== undefined && kind !== 'script') return (whole) => startedCommands(whole, kind);
  return isShellScript(path, text) ? (whole) => whole : undefined;
}

/** Whether a text is a script for a shell by its first line, or by its name: other texts can show commands that nothing runs. */
export function isShellScript(path: string, text: string): boolean {
  return isForShell(text) && (text.startsWith('#!') || /\.(?:ba|da|k)?sh$/.test(path));
}
