import type { MountedScript } from '../model/containers/mounted-script.ts';
import { type SourceFile, wholeFile } from '../model/source.ts';
import { lazyProperty } from '../support/caches/lazy.ts';
import { FETCHING_WORDS } from '../syntax/shell/fetching-words.ts';
import { isForShell, parseScript, startsWithBash } from '../syntax/shell/index.ts';

const withScript = lazyProperty('script');

/** A file that a container sees at a path, read when a rule asks for its commands; undefined unless a shell reads it, and it fetches something. */
export function mountedScript(file: SourceFile, path: string): MountedScript | undefined {
  if (!isForShell(file.text) || !FETCHING_WORDS.test(file.text)) return undefined;
  const isBash = startsWithBash(file.text);
  return withScript({ file, path }, () => parseScript(wholeFile(file), () => undefined, { isBash }));
}
