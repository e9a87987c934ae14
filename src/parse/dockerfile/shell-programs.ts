import { namesOfFile, PROGRAM_FOLDERS } from '../../analysis/paths/shell-paths.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { setText, textAt } from '../../syntax/shell/files/files-of-script.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import { isPosixScript } from './shells.ts';

/** The programs that start a RUN, such as its shell, where the build has put scripts in their places. */
export function scriptsAsShell(
  words: readonly string[],
  path: string | undefined,
  files: WrittenFiles,
): readonly string[] {
  if (files.texts.size === 0 && files.copied === undefined) return [];
  const options = words.findIndex((word) => word.startsWith('-'));
  const programs = words.slice(0, options === -1 ? words.length : options).filter((word) => !word.includes('='));
  return (programs.length === 0 ? ['/bin/sh'] : programs).flatMap((program) => scriptOf(program, path, files) ?? []);
}

function scriptOf(program: string, path: string | undefined, files: WrittenFiles): string | undefined {
  const places = program.startsWith('/') ? [program] : foldersIn(path).map((folder) => `${folder}/${program}`);
  return places.flatMap(namesOfFile).find((place) => isScript(place, files));
}

/** The folders of `PATH` that are known, and those that it has in most images. */
function foldersIn(path = ''): readonly string[] {
  const own = path.split(':').filter((folder) => folder.startsWith('/') && !folder.includes(UNKNOWN_PIECE));
  return [...new Set([...own.slice(0, MOST_FOLDERS), ...PROGRAM_FOLDERS])];
}

const MOST_FOLDERS = 20;

/** The kernel runs no other script. */
function isScript(path: string, files: WrittenFiles): boolean {
  const found = textAt(path, files);
  if (found === undefined) return false;
  // the text of a copy is there for its first reader only
  if (files.texts.has(path)) setText(files, path, [() => found]);
  return found.text.startsWith('#!') && isPosixScript(found.text);
}
