import { posix } from 'node:path';
import { type Excerpt, type SourceFile, wholeFile } from '../../model/source.ts';
import { type Piece, spliced } from '../../model/spliced.ts';
import { remember } from '../../support/remember.ts';
import type { RepositoryView } from '../repository-view.ts';

/**
 * For the files that a script of the repository sources: the variables that they set. Their commands are checked where they are, so only
 * plain assignments are read again here.
 */
export function sourcedBy(path: string, repository: RepositoryView): (name: string) => Excerpt | undefined {
  return (name) => {
    const file = fileNear(path, name, repository);
    return file && spliced(wholeFile(file), assignmentsIn(file));
  };
}

/** For the files that a script of the repository reads: their texts. */
export function textsNear(path: string, repository: RepositoryView): (name: string) => Excerpt | undefined {
  return (name) => {
    const file = fileNear(path, name, repository);
    return file && wholeFile(file);
  };
}

/** The file that a script names: from its own folder, or from the root. */
export function fileNear(path: string, name: string, { readFile }: RepositoryView): SourceFile | undefined {
  for (const folder of [posix.dirname(path), '.']) {
    const candidate = posix.join(folder, name);
    const file = candidate.startsWith('../') ? undefined : readFile(candidate, 'guess');
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The lines that set a variable, without those of a variable that the file may set in other ways. */
const assignmentsIn = remember(({ text }: SourceFile): readonly Piece[] => {
  const lines = [...text.matchAll(PLAIN)];
  const plain = countOf(lines);
  const all = countOf(text.matchAll(ANY));
  return lines.flatMap(({ 0: line, 1: name = '', index }) =>
    plain.get(name) === all.get(name) ? [{ text: line, start: index, end: index + line.length }] : [],
  );
});

function countOf(matches: Iterable<RegExpMatchArray>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of matches) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** At the left margin, so that no condition decides. */
const PLAIN =
  /^(?:(?:export|readonly)[ \t]{1,9})?([A-Za-z_]\w{0,100})=(?:"[^"`\\\n]*"|'[^'\n]*'|[^\s"'`;&|()<>#\\]*)[ \t]*(?:(?<=[ \t])#.*)?(?:\r?\n|$)/gm;
const ANY = /(?<![\w$-])([A-Za-z_]\w{0,100})\+?=/g;
