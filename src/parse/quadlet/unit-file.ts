import type { SourceFile, Span } from '../../model/source.ts';
import { isGoSpace } from '../../support/go-space.ts';
import { lineEnd } from '../../syntax/yaml/characters.ts';
import { type Characters, joinedCharacters } from './characters.ts';
import { isTemplate } from './unit-kind.ts';

/** A systemd unit as Podman reads it: https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html */
export interface UnitFile {
  /** By name; sections with the same name are merged. */
  readonly sections: ReadonlyMap<string, UnitSection>;
  /** Lines that are not a heading, a comment or a `Key=value`: Podman refuses a file that contains one. */
  readonly problems: readonly Span[];
  /** Whether there are more of them. */
  readonly hasMoreProblems: boolean;
}

export interface UnitSection {
  /** The name in its first heading. */
  readonly span: Span;
  readonly entries: readonly UnitEntry[];
}

export interface UnitEntry {
  readonly key: string;
  /** With continued lines joined. */
  readonly value: Characters;
  /** The whole entry, with its line end. */
  readonly entry: Span;
}

/** Further ones are not told one by one. */
const MAXIMUM_PROBLEMS = 1000;

/** Reads a unit in one pass. Never throws. */
export function readUnit(file: SourceFile): UnitFile {
  const sections = new Map<string, { readonly span: Span; readonly entries: UnitEntry[] }>();
  const problems: Span[] = [];
  let hasMoreProblems = false;
  let current: { readonly entries: UnitEntry[] } | undefined;
  for (const line of logicalLines(file)) {
    const heading = headingIn(file, line);
    if (heading !== undefined) {
      const name = file.text.slice(heading.start, heading.end);
      const known = sections.get(name) ?? { span: heading, entries: [] };
      sections.set(name, known);
      current = known;
      continue;
    }
    const entry = entryIn(file, line);
    if (entry !== undefined && current !== undefined) current.entries.push(entry);
    else if (problems.length < MAXIMUM_PROBLEMS) problems.push({ file, start: line.start, end: endOf(line) });
    else hasMoreProblems = true;
  }
  return { sections, problems, hasMoreProblems };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line with its continuation lines: their texts without surrounding blanks and without the backslash. */
interface LogicalLine {
  readonly parts: readonly [Range, ...Range[]];
  readonly start: number;
  /** The start of the next line. */
  readonly next: number;
}

/** Blank lines and comments are skipped, and lines that control a template, even between continued lines. Podman drops a line that continues in nothing else. */
function* logicalLines({ path, text }: SourceFile): Generator<LogicalLine> {
  const isOfTemplate = isTemplate(path);
  let parts: Range[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    const line = trimmed(text, at, end);
    at = next;
    if (isNothing(text, line, isOfTemplate)) continue;
    const isContinued = text.charCodeAt(line.end - 1) === BACKSLASH;
    parts.push(isContinued ? { start: line.start, end: line.end - 1 } : line);
    if (isContinued && next < text.length) continue;
    yield logicalLine(parts, Math.min(next, text.length));
    parts = [];
  }
  if (parts.length > 0 && OF_SYSTEMD.test(path)) yield logicalLine(parts, text.length);
}

function isNothing(text: string, { start, end }: Range, isOfTemplate: boolean): boolean {
  return start === end || isComment(text, start) || (isOfTemplate && CONTROL.test(text.slice(start, end)));
}

/** A line of a template that renders to nothing by itself. What it decides on counts as if it were there. */
const CONTROL =
  /^(?:\{%[-+]? *(?:if|elif|else|endif|for|endfor|set)\b[^%]*%\}|\{#[^#]*#\}|<%[-#]? *(?:if|unless|else|elsif|end)\b[^%]*%>|\{\{-? *(?:if|else|end|range|with|\/\*|[#/](?:if|each|unless))\b[^}]*\}\})$/;

const OF_SYSTEMD = /\.(?:service|socket)(?:\.d\/[^/]+\.conf)?$/;

function logicalLine(parts: readonly Range[], next: number): LogicalLine {
  const [first, ...rest] = parts as [Range, ...Range[]];
  return { parts: [first, ...rest], start: first.start, next };
}

const BACKSLASH = 92;
const HASH = 35;
const SEMICOLON = 59;
const EQUALS = 61;

function isComment(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === HASH || code === SEMICOLON;
}

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isGoSpace(text.charCodeAt(start))) start++;
  while (end > start && isGoSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const HEADING = /^\[([^[\]]+)\][ \t]*$/;

/** The name between the brackets. */
function headingIn(file: SourceFile, { parts, start }: LogicalLine): Span | undefined {
  const { text } = file;
  if (text[start] !== '[' || parts.length > 1) return undefined;
  const name = HEADING.exec(text.slice(start, parts[0].end))?.[1];
  return name === undefined ? undefined : { file, start: start + 1, end: start + 1 + name.length };
}

/** A key is on the same line as its `=`. */
function entryIn(file: SourceFile, { parts: [first, ...rest], start, next }: LogicalLine): UnitEntry | undefined {
  const { text } = file;
  let equals = first.start;
  while (equals < first.end && text.charCodeAt(equals) !== EQUALS) equals++;
  const key = text.slice(first.start, equals).trimEnd();
  if (equals === first.end || key === '') return undefined;
  const value = trimmed(text, equals + 1, first.end);
  // blanks before the backslash separate the words of both lines
  const head = rest.length > 0 ? { start: value.start, end: Math.max(first.end, value.start) } : value;
  return { key, value: joinedCharacters(file, [head, ...rest]), entry: { file, start, end: next } };
}

function endOf({ parts }: LogicalLine): number {
  return (parts.at(-1) ?? parts[0]).end;
}
