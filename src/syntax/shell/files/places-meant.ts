import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { WrittenFiles } from './script-files.ts';

/**
 * The path that a word names, with the home folder and the folder of the command in place of `~`, `$PWD` and the like; as written if they are
 * not known.
 */
export function placeMeant(word: ShellWord, { home }: Pick<WrittenFiles, 'home'>, folder: string | Dynamic): string {
  const name = fileOf(word);
  if (home === undefined || word.raw.startsWith("'")) return name;
  // a tilde in quotes is only a tilde, but a variable may have it
  if (!name.startsWith('$') && !name.startsWith('`')) return /^["']~/.test(word.raw) ? name : name.replace(TILDE, home);
  const plain = name.replace(HOME, () => home);
  if (folder === DYNAMIC) return plain;
  const real = REAL.exec(plain)?.[1];
  return real ?? plain.replace(HERE, () => (folder === '/' ? '' : folder));
}

const TILDE = /^~(?=\/|$)/;
const HOME = /^\$(?:HOME(?!\w)|\{HOME\})(?=\/|$)/;
const HERE = /^(?:\$(?:PWD(?!\w)|\{PWD\}|\( ?pwd(?: -[LP])? ?\))|`pwd`)(?=\/|$)/;
/** Each prints the path of a file without links. */
const REAL = /^(?:\$\(|`)(?:realpath|readlink -[ef])(?: --)? ([\w./][\w./-]{0,255})[)`]$/;

/** The path of a file, as written if it is not known. */
export function fileOf({ pieces, raw }: ShellWord): string {
  return pieces.includes(UNKNOWN_PIECE) ? raw.replaceAll(/["']/g, '') : pieces;
}
