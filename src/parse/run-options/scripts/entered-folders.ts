import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { folderGiven } from '../../../syntax/shell/folders.ts';

/** The folders, as written, in which commands of scripts may start, other than that of the file: those that they enter, and those that the file names. */
export function foldersEntered(scripts: readonly Script[]): readonly string[] {
  return [...new Set(scripts.flatMap((script) => [...startsOf(script), ...everyCommand(script).flatMap(foldersOf)]))];
}

function startsOf({ startsIn, mayStartIn = [] }: Script): readonly string[] {
  return [...(typeof startsIn === 'string' && startsIn !== '' ? [startsIn] : []), ...mayStartIn];
}

/** The folders that a command enters for itself or for those after it: `cd a`, `make -C a`, `env -C a make`. */
export function foldersOf({ program, arguments: words, wrappers }: Command): readonly string[] {
  const isEntered = program === 'cd' || program === 'pushd';
  const folders = words.flatMap(({ pieces }, at) => {
    if (isEntered) return [pieces];
    if (pieces === '-C' || pieces === '--directory') return words.slice(at + 1, at + 2).map((next) => next.pieces);
    return /^(?:-C|--directory=)(.+)$/s.exec(pieces)?.[1] ?? [];
  });
  const wrapped = wrappers.flatMap(
    ({ program: wrapper, entry }) => folderGiven(wrapper, spanText(entry).replaceAll(/["']/g, '').split(/\s+/)) ?? [],
  );
  return [...folders, ...wrapped]
    .map((folder) => folder.slice(folder.lastIndexOf(UNKNOWN_PIECE) + 1).replace(/^\/+/, ''))
    .filter((folder) => folder !== '' && !folder.startsWith('-'));
}
