import type { Instruction, Stage } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { remember } from '../../support/caches/remember.ts';
import { writtenPaths } from '../commands/file-lines.ts';
import { baseName, resolvePath } from '../paths/shell-paths.ts';
import { isRequirements, listsGiven } from './requirement-files.ts';

/** How many lists of packages may name one another in a row. */
const DEEPEST_LISTS = 20;

/** A file of a stage. */
interface StageText {
  readonly path: string;
  readonly text: string;
}

/**
 * The lists of packages that other lists name: `-r base.txt` in `requirements.txt`. They are absolute paths, and names where the folder is
 * not known. `filesAt` reads the files of the stage whose paths are wanted.
 */
export function listsNamed(
  instructions: readonly Instruction[],
  filesAt: (isWanted: (path: string) => boolean, paths: readonly string[]) => Iterable<StageText>,
): ReadonlySet<string> {
  const named = new Set<string>();
  let isWanted = (path: string): boolean => isRequirements(path, instructions);
  let further: ReadonlySet<string> = NO_PATHS;
  for (let depth = 0; depth <= DEEPEST_LISTS; depth += 1) {
    const fresh = new Set<string>();
    for (const { path, text } of filesAt(isWanted, [...further].filter(isAbsolute))) {
      for (const list of listsIn(text, path)) if (!named.has(list)) fresh.add(list);
    }
    if (fresh.size === 0) return named;
    for (const list of fresh) named.add(list);
    further = fresh;
    isWanted = (path) => isAmong(path, fresh);
  }
  const [first] = instructions;
  if (first !== undefined) limitReached(first.span, 'Lists of packages name too many others in a row to read all.');
  return named;
}

/** Whether a file of a stage is a list of packages of pip: by its name, for a command, or because another list names it. */
export function isPackageList(path: string, stage: Stage): boolean {
  return isRequirements(path, stage.instructions) || isAmong(path, listsOf(stage));
}

/** Whether a path is one of those, or has one of those names. */
export function isAmong(path: string, named: ReadonlySet<string>): boolean {
  return named.size > 0 && (named.has(path) || named.has(baseName(path)));
}

const listsOf: (stage: Stage) => ReadonlySet<string> = remember((stage) =>
  listsNamed(stage.instructions, (isWanted) =>
    [...writtenPaths(stage)].flatMap(([path, lines]) =>
      isWanted(path) ? { path, text: lines.map(({ text }) => text).join('\n') } : [],
    ),
  ),
);

function listsIn(text: string, path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...text.matchAll(OPTIONS)].flatMap(([line]) => {
    const words = line.replaceAll(LINE_END, ' ').replace(COMMENT, '').replaceAll(/["']/g, '').trim().split(/\s+/);
    return listsGiven(words)
      .filter((file) => !file.includes('://'))
      .map((file) =>
        isAbsolute(file) || (isAbsolute(path) && !file.includes('$')) ? resolvePath(folder, file) : baseName(file),
      );
  });
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** A line of options, which may go on after a backslash. */
const OPTIONS = /^[ \t]*-(?:[^\\\n]|\\\r?\n|\\)*/gm;
const LINE_END = /\\\r?\n/g;
const COMMENT = /\s#[^\n]*/;
const NO_PATHS: ReadonlySet<string> = new Set();
