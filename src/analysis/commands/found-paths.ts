import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/**
 * The paths that a loop, `xargs` or `find -exec` gives to a command as its last word, where the commands that list them tell: `f` in
 * `ls f | xargs sed …`. Patterns are as written, and a folder is all of its files.
 */
export function pathsFoundFor({ arguments: words, wrappers }: Command, listing: readonly Command[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  if (last.choices !== undefined) return last.choices;
  const isGiven = wrappers.some(({ program }) => program === 'xargs' || program === 'parallel');
  return isGiven || PLACE.test(last.pieces) ? listing.flatMap(pathsListedBy) : [];
}

/** What another program, or a line that is read, takes the place of. */
const PLACE = new RegExp(`^(?:\\{\\}|${UNKNOWN_PIECE})$`);

function pathsListedBy({ program, arguments: words }: Command): readonly string[] {
  if (program === 'find') return foundBy(words);
  const operands = words.map(({ pieces }) => pieces).filter((text) => !text.startsWith('-'));
  if (PRINTERS.has(program)) return operands.flatMap(withItsFiles);
  return SEARCHES.has(program) ? operands.slice(1).flatMap(withItsFiles) : [];
}

const PRINTERS: ReadonlySet<unknown> = new Set(['echo', 'ls', 'printf']);

/** Their first operand is what they look for. */
const SEARCHES: ReadonlySet<unknown> = new Set(['egrep', 'fgrep', 'grep', 'rg']);

function withItsFiles(path: string): readonly string[] {
  return [path, filesOf(path)];
}

function filesOf(folder: string, name = '*'): string {
  return `${folder.replace(/\/$/, '')}/${name}`;
}

/** `find folder -name '*.list'` */
function foundBy(words: readonly ShellWord[]): readonly string[] {
  const texts = words.map(({ pieces }) => pieces);
  const end = texts.findIndex((text) => /^[-!(]/.test(text));
  const names = texts.filter(
    (_, at) => /^-i?name$/.test(texts[at - 1] ?? '') && !/^(?:!|-not)$/.test(texts[at - 2] ?? ''),
  );
  return texts
    .slice(0, end === -1 ? texts.length : end)
    .flatMap((folder) => (names.length === 0 ? [filesOf(folder)] : names.map((name) => filesOf(folder, name))));
}
