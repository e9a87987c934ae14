import { posix } from 'node:path';
import { limitReached, tellGap } from '../../model/findings/reached-limits.ts';
import { type Excerpt, type SourceFile, type Span, wholeFile } from '../../model/source.ts';
import { concatenated, inserted, part } from '../../model/spliced.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { lineAt } from '../../support/line-index.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { startsOf } from '../../syntax/lists/runs.ts';
import type { ParseContext } from '../frontend.ts';
import { missingOfSubmodules } from '../scripts/submodule-files.ts';
import { withoutWildcards } from './included.ts';
import { logicalLines } from './lines.ts';

/** The text that make reads for a Makefile. */
export interface Combined extends Excerpt {
  /** The included file that an offset of the text belongs to; undefined for the Makefile itself. */
  includedAt(offset: number): SourceFile | undefined;
}

interface Piece {
  readonly excerpt: Excerpt;
  readonly included: SourceFile | undefined;
}

interface Reading {
  readonly context: ParseContext;
  /** The folders that make may start in. */
  readonly folders: readonly string[];
  /** The files that are open, by path. */
  readonly open: ReadonlySet<string>;
  /** How many characters may still be included. */
  readonly room: { left: number };
}

/** In characters, all files together. An `include` beyond stays as it is, so that variables are undecided. */
const MOST_INCLUDED = 1_000_000;

/**
 * The text of a Makefile with that of the files that it includes in the place of each `include`, so that variables pass from one to the
 * other. A line whose files are not all found stays in the text, after those that are.
 */
export function combined(file: SourceFile, context: ParseContext): Combined {
  const folders = [...new Set([posix.dirname(file.path), '.'])];
  const reading = { context, folders, open: new Set([file.path]), room: { left: MOST_INCLUDED } };
  const pieces = piecesOf(file, undefined, reading);
  if (pieces.length === 1) return { ...wholeFile(file), includedAt: () => undefined };
  const excerpts = pieces.map(({ excerpt }) => excerpt);
  const starts = startsOf(excerpts);
  return { ...concatenated(excerpts), includedAt: (offset) => pieces[lineAt(starts, offset)]?.included };
}

/** The same with lines before it, which have the place of its beginning. */
export function withLines(source: Combined, lines: string): Combined {
  if (lines === '') return source;
  const { length } = lines;
  const before: Excerpt = { text: lines, span: () => source.span(0, 0) };
  return {
    ...concatenated([before, source]),
    includedAt: (offset) => (offset < length ? undefined : source.includedAt(offset - length)),
  };
}

/** The same for a text that lies elsewhere. `filesNamed` gives the texts of a name, which may be a pattern. */
export function combinedTexts(
  source: Excerpt,
  filesNamed: (name: string) => readonly Excerpt[],
  room = { left: MOST_INCLUDED },
): Excerpt {
  const { text } = source;
  if (!MENTIONED.test(text)) return source;
  const pieces: Excerpt[] = [];
  let done = 0;
  for (const { start, end } of logicalLines(text)) {
    const list = INCLUDE.exec(text.slice(start, end))?.[1];
    if (list === undefined) continue;
    pieces.push(part(source, done, start));
    done = end;
    for (const one of namesIn(withoutWildcards(list)).flatMap((name) => (UNKNOWN.test(name) ? [] : filesNamed(name)))) {
      room.left -= one.text.length + COST_OF_FILE;
      if (room.left < 0)
        limitReached(source.span(start, end), 'The Makefiles that it includes are longer than is read.');
      else pieces.push(combinedTexts(one, filesNamed, room), inserted(source, '\n', start));
    }
  }
  return pieces.length === 0 ? source : concatenated([...pieces, part(source, done, text.length)]);
}

function piecesOf(file: SourceFile, included: SourceFile | undefined, reading: Reading): readonly Piece[] {
  const whole = wholeFile(file);
  const { text } = file;
  if (!MENTIONED.test(text)) return [{ excerpt: whole, included }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of logicalLines(text)) {
    const list = INCLUDE.exec(text.slice(start, end))?.[1];
    if (list === undefined) continue;
    const names = withValues(list, file);
    const { files, isComplete } = filesOf(names, reading);
    if (!isComplete) tellMissing(namesIn(names), whole.span(start, end), reading);
    if (files.length === 0) continue;
    pieces.push({ excerpt: part(whole, done, start), included });
    for (const one of files) {
      const open = new Set(reading.open).add(one.path);
      pieces.push(...piecesOf(one, one, { ...reading, open }), { excerpt: inserted(whole, '\n', start), included });
    }
    done = isComplete ? end : start;
  }
  if (pieces.length === 0) return [{ excerpt: whole, included }];
  return [...pieces, { excerpt: part(whole, done, text.length), included }];
}

/** `$(wildcard a/*.mk)`, and variables with one plain value: `D := infra`. */
function withValues(list: string, file: SourceFile): string {
  if (!list.includes('$')) return list;
  return withoutWildcards(list).replaceAll(
    /\$[({]([\w.-]{1,100})[)}]/g,
    (written, name: string) => plainValue(name, file) ?? written,
  );
}

function plainValue(name: string, file: SourceFile): string | undefined {
  const [value, ...others] = valuesOf(file).get(name) ?? [];
  return others.length === 0 && value !== undefined && /^[\w./*-]+$/.test(value) ? value : undefined;
}

const valuesOf = remember(({ text }: SourceFile): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, string[]>();
  for (const [, name = '', value = ''] of text.matchAll(ASSIGNED)) addToGroup(values, name, value.trim());
  return values;
});

const ASSIGNED = /^ *(?:(?:export|override) +)?([\w.-]{1,100})[ \t]*[+:?!]{0,3}=([^#\n]*)/gm;

interface IncludedFiles {
  readonly files: readonly SourceFile[];
  readonly isComplete: boolean;
}

function filesOf(list: string, reading: Reading): IncludedFiles {
  const found = namesIn(list).map((name) => filesNamed(name, reading));
  return { files: found.flatMap((files) => files ?? []), isComplete: found.every((files) => files !== undefined) };
}

function namesIn(list: string): readonly string[] {
  return (list.split(COMMENT, 1)[0] ?? '').split(/[\s\\]+/).filter((name) => name !== '');
}

/** Undefined if one is not found, is only here, or is too long. */
function filesNamed(name: string, reading: Reading): readonly SourceFile[] | undefined {
  if (UNKNOWN.test(name)) return undefined;
  for (const folder of reading.folders) {
    const path = posix.join(folder, name);
    if (path.startsWith('../')) continue;
    const files = pathsOf(path, reading).map((one) => fileAt(one, reading));
    if (files.length > 0 && files.every((file) => file !== undefined)) return files;
  }
  return undefined;
}

/** Reports the names that may be of files of submodules that are not checked out. */
function tellMissing(names: readonly string[], span: Span, { context: { repository }, folders }: Reading): void {
  const paths = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  for (const gap of missingOfSubmodules(
    paths.map((path) => ({ path, span })),
    repository,
  ))
    tellGap(gap);
}

function pathsOf(path: string, { context }: Reading): readonly string[] {
  if (!/[*?[]/.test(path)) return [path];
  return (context.repository.paths() ?? []).filter((one) => matchesGlob(path, one));
}

function fileAt(path: string, { context, open, room }: Reading): SourceFile | undefined {
  if (open.has(path) || context.isIgnored?.(path) === true) return undefined;
  const file = context.repository.readFile(path, 'guess');
  if (file === undefined || file.text.length > room.left) return undefined;
  room.left -= file.text.length + COST_OF_FILE;
  return file;
}

/** In characters, so that empty files have an end, too. */
const COST_OF_FILE = 500;

const MENTIONED = /^ *[-s]?include[ \t]/m;
const INCLUDE = /^ *[-s]?include[ \t]+(.{1,20000})$/s;
const COMMENT = /(?<![^ \t])#/;
/** A reference, or a home folder. */
const UNKNOWN = /[$~]/;
