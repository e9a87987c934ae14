import type { CopyInstruction } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import type { Command } from '../../model/shell.ts';
import { matchesStars, withStars } from '../../model/star-pattern.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** Whether a command that copies a folder leaves out a file, by its path or the end of it. */
export type LeavesOut = (file: string) => boolean;

/** `rsync --exclude=.env`, `tar --exclude .git`. What a list in a file leaves out is not known, so nothing is certain to be copied. */
export function excludedBy({ arguments: words }: Command): LeavesOut {
  if (words.some(({ pieces }) => LISTS.test(pieces))) return () => true;
  const patterns = words.flatMap(({ pieces }, at) => {
    if (words[at - 1]?.pieces === '--exclude') return [pieces];
    return pieces.startsWith(EXCLUDE) ? [pieces.slice(EXCLUDE.length)] : [];
  });
  return leavesOutAny(patterns);
}

/** The same of `tar`, which copies what `--files-from=-` lists if the list is known. */
export function excludedByTar(command: Command): LeavesOut {
  const words = command.arguments.filter(
    ({ pieces }, at, all) => pieces !== '--files-from=-' && !(pieces === '--files-from' && all[at + 1]?.pieces === '-'),
  );
  return excludedBy({ ...command, arguments: words });
}

/** `zip -r a.zip . -x .env '*.key'`, `zip -r a.zip . -i '*.js'` */
export function excludedByZip({ arguments: words }: Command): LeavesOut {
  if (words.some(({ pieces }) => /^(?:-[xi]|--(?:exclude|include)=?)@/.test(pieces))) return () => true;
  const { unwanted, wanted } = patternsOfZip(words);
  const [isUnwanted, isWanted] = [leavesOutAny(unwanted), leavesOutAny(wanted)];
  return (file) => isUnwanted(file) || (wanted.length > 0 && !isWanted(file));
}

/** The words after `-x` and `-i`, up to the next option. */
function patternsOfZip(words: Command['arguments']): Readonly<Record<'unwanted' | 'wanted', readonly string[]>> {
  const patterns: Record<'unwanted' | 'wanted', string[]> = { unwanted: [], wanted: [] };
  let kind: keyof typeof patterns | undefined;
  for (const { pieces } of words) {
    const [, option, rest = pieces] = /^(-[xi]|--(?:exclude|include)=?)(.*)$/s.exec(pieces) ?? [];
    if (option !== undefined) kind = /x/.test(option) ? 'unwanted' : 'wanted';
    else if (pieces === '@' || pieces.startsWith('-')) kind = undefined;
    if (kind !== undefined && rest !== '') patterns[kind].push(rest);
  }
  return patterns;
}

/** `7z a a.7z . -xr!.env` */
export function excludedBy7z({ arguments: words }: Command): LeavesOut {
  if (words.some(({ pieces }) => /^-[xi]r?\d?@|^-i/.test(pieces))) return () => true;
  return leavesOutAny(words.flatMap(({ pieces }) => /^-xr?[-\d]?!(.+)$/s.exec(pieces)?.[1] ?? []));
}

/** `COPY --from=stage --exclude=* --exclude=!.env`, where a pattern may be known only to the build; the last one that matches decides. */
export function excludedByCopy({ flags }: CopyInstruction): LeavesOut | undefined {
  const patterns = flags.flatMap(({ name, value }) =>
    name === 'exclude' ? [known<string>(value) ?? UNKNOWN_PIECE] : [],
  );
  if (patterns.length === 0) return undefined;
  const rules = patterns.map((pattern) => ({
    isKept: pattern.startsWith('!'),
    matches: leavesOutAny([pattern.replace(/^!/, '')]),
  }));
  return (file) => rules.findLast(({ matches }) => matches(file))?.isKept === false;
}

const EXCLUDE = '--exclude=';
const LISTS = /^(?:--(?:exclude-from|files-from|filter|exclude-(?:vcs-)?ignore)(?:[-=\w]|$)|-X)/;

/** `find . -name '*.so' -exec …`, `find . ! -name .env -exec …`, `find . -name .git -prune -o -print` */
export function notFound({ arguments: words }: Command): LeavesOut {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const pruned = words.findLastIndex(({ pieces }) => pieces === '-prune');
  for (const [at, { pieces }] of words.entries()) {
    if (!/^-(?:i?name|i?path|i?wholename)$/.test(words[at - 1]?.pieces ?? '')) continue;
    const isNegated = at < pruned || /^(?:!|-not)$/.test(words[at - 2]?.pieces ?? '');
    (isNegated ? unwanted : wanted).push(pieces);
  }
  const isUnwanted = leavesOutAny(unwanted);
  const isWanted = leavesOutAny(wanted.filter((pattern) => !pattern.includes(UNKNOWN_PIECE)));
  return (file) => isUnwanted(file) || (wanted.length > 0 && !isWanted(file));
}

function leavesOutAny(written: readonly string[]): LeavesOut {
  const patterns = written.map(namesOf);
  return (file) => patterns.some((pattern) => pattern.includes(UNKNOWN_PIECE) || hasNames(pattern, file.split('/')));
}

/** The names in a pattern, wherever it starts: `**` and `./` before them are the same as nothing, and so is a star after them. */
function namesOf(pattern: string): readonly string[] {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  const first = names.findIndex((name) => !/^\*+$/.test(name));
  if (first === -1) return ['*'];
  return names.slice(first, names.findLastIndex((name) => !/^\*+$/.test(name)) + 1).map(knownPart);
}

function knownPart(name: string): string {
  return name.includes(UNKNOWN_PIECE) ? UNKNOWN_PIECE : withStars(name);
}

/** Whether a path has the names of a pattern somewhere, one after the other. */
function hasNames(pattern: readonly string[], path: readonly string[]): boolean {
  return path.some((_, start) => pattern.every((name, at) => isName(name, path[start + at])));
}

function isName(pattern: string, name: string | undefined): boolean {
  return name !== undefined && matchesStars(pattern.toLowerCase(), name.toLowerCase());
}
