import { isProgramFolder } from '../../../analysis/paths/shell-paths.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { Gathered } from '../reading.ts';
import { getVariable } from '../variables.ts';
import { textAt, writtenProgram } from './files-of-script.ts';

/** A program in the folders that the script or the image adds to `PATH`: `ENV PATH=/opt/app/bin:$PATH`. */
export function inSearchedFolders(word: ShellWord, gathered: Gathered): readonly ShellWord[] {
  const { variables, assignments, reading } = gathered;
  if (!NAME_OF_PROGRAM.test(word.pieces)) return NONE;
  const own = assignments.findLast(({ name }) => name === 'PATH')?.value?.pieces;
  const searched = own ?? getVariable(variables, 'PATH');
  if (typeof searched !== 'string') return NONE;
  reading.budget.left -= searched.length;
  if (reading.budget.left < 0) return NONE;
  const added = searched
    .split(':')
    .filter((folder) => folder.startsWith('/') && !folder.includes(UNKNOWN_PIECE) && !isProgramFolder(folder));
  return added.map((folder) => ({ ...word, pieces: `${folder}/${word.pieces}` }));
}

/** The absolute path of a script that a shell finds by its name. */
export function pathOfProgram(word: ShellWord, gathered: Gathered): string | undefined {
  const { files } = gathered.reading;
  const added = inSearchedFolders(word, gathered).find(({ pieces }) => textAt(pieces, files) !== undefined);
  return added?.pieces ?? writtenProgram(word.pieces, files) ?? files.copied?.programPath(word.pieces);
}

const NAME_OF_PROGRAM = /^[\w.+-]{1,255}$/;

const NONE: readonly ShellWord[] = [];
