import { UNKNOWN_PIECE } from '../../model/image.ts';
import { limitReached } from '../../model/reached-limits.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { LONGEST_VALUE, TOO_LONG } from '../../model/value-bounds.ts';
import { interpolate, textOf, type Variables } from './interpolation.ts';

/** One assignment of a `.env` file. */
export interface DotenvEntry {
  readonly name: string;
  /** Unknown variables are {@link UNKNOWN_PIECE}; undefined when only the name is written: the caller's environment decides. */
  readonly value: string | undefined;
  /** The value is unknown because it is, or its variables are, too long to be read. */
  readonly isCut?: true;
  readonly valueSpan: Span;
  readonly span: Span;
  /** The whole lines. */
  readonly entry: Span;
}

const BLANK = /[ \t]*/y;
const BLANK_LINES = /(?:\s|#[^\n]*(?:\n|$))*/y;
const NAME = /(?:export[ \t]+)?([^\s=:#]+)[ \t]*/y;
const DOUBLE_QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const SINGLE_QUOTED = /'((?:[^'\\]|\\.)*)'/sy;
const PLAIN = /[^\r\n]*/y;
const COMMENT = /(?:^|[ \t])#/;
const ESCAPE = /\\(.)/gs;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Reads the format of `.env` and `env_file`: `export`, comments, both quotes, `KEY` alone, `=` or `:`.
 * https://docs.docker.com/reference/compose-file/services/#env_file-format
 */
export function parseDotenv(file: SourceFile, variables: Variables, isRaw = false): readonly DotenvEntry[] {
  const { text } = file;
  const entries: DotenvEntry[] = [];
  const earlier = new Map<string, string>();
  const known: Variables = (name) => variables(name) ?? earlier.get(name);
  let at = matchEnd(BLANK_LINES, text, 0);
  while (at < text.length) {
    const entry = isRaw ? rawEntryAt(file, at) : entryAt(file, at, known);
    if (entry.name !== '') entries.push(entry);
    if (entry.value !== undefined && !entry.value.includes(UNKNOWN_PIECE)) earlier.set(entry.name, entry.value);
    at = matchEnd(BLANK_LINES, text, Math.max(entry.entry.end, at + 1));
  }
  return entries;
}

/** Says of which entries the value was too long to be read. */
export function reportCut(entries: readonly DotenvEntry[]): void {
  for (const { isCut, valueSpan } of entries) if (isCut) limitReached(valueSpan, TOO_LONG);
}

function entryAt(file: SourceFile, start: number, variables: Variables): DotenvEntry {
  const { text } = file;
  NAME.lastIndex = start;
  const match = NAME.exec(text);
  const name = match?.[1] ?? '';
  const separatorAt = match === null ? start : start + match[0].length;
  const separator = text[separatorAt];
  if (separator !== '=' && separator !== ':') return bare(file, start, name);
  const valueStart = matchEnd(BLANK, text, separatorAt + 1);
  const { from, to, end, value } = valueAt(text, valueStart, variables);
  return {
    name,
    ...bounded(value),
    valueSpan: { file, start: from, end: to },
    span: { file, start, end },
    entry: { file, start: text.lastIndexOf('\n', start) + 1, end: nextLine(text, end) },
  };
}

function bare(file: SourceFile, start: number, name: string): DotenvEntry {
  const end = matchEnd(PLAIN, file.text, start);
  const span = { file, start, end };
  const isName = file.text.slice(start, end).replace(COMMENT_TO_END, '').trim().replace(EXPORT, '') === name;
  return {
    name: isName ? name : '',
    value: undefined,
    valueSpan: span,
    span,
    entry: { ...span, end: nextLine(file.text, end) },
  };
}

const EXPORT = /^export\s+/;
const COMMENT_TO_END = /[ \t]#.*$/s;

/** `format: raw`: everything after `=` is the value. */
function rawEntryAt(file: SourceFile, start: number): DotenvEntry {
  const end = matchEnd(PLAIN, file.text, start);
  const line = file.text.slice(start, end);
  const equals = line.indexOf('=');
  const span = { file, start, end };
  return {
    name: (equals === -1 ? line : line.slice(0, equals)).trim(),
    ...(equals === -1 ? { value: undefined } : bounded(line.slice(equals + 1))),
    valueSpan: { file, start: equals === -1 ? start : start + equals + 1, end },
    span,
    entry: { file, start, end: nextLine(file.text, end) },
  };
}

function bounded(value: string | undefined): Pick<DotenvEntry, 'value' | 'isCut'> {
  return value === undefined || value.length > LONGEST_VALUE ? { value: UNKNOWN_PIECE, isCut: true } : { value };
}

interface Value {
  readonly from: number;
  readonly to: number;
  /** Where what belongs to the value ends, quotes included. */
  readonly end: number;
  /** Undefined when it is too long. */
  readonly value: string | undefined;
}

function valueAt(text: string, at: number, variables: Variables): Value {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const pattern = quote === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      const inner = match[1] as string;
      const value = quote === "'" ? inner.replaceAll("\\'", "'") : expand(unescaped(inner), variables);
      return { from: at + 1, to: at + 1 + inner.length, end: at + match[0].length, value };
    }
  }
  const end = matchEnd(PLAIN, text, at);
  const line = text.slice(at, end);
  const comment = line.search(COMMENT);
  const plain = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  return { from: at, to: at + plain.length, end: at + plain.length, value: expand(plain, variables) };
}

/** `\$` keeps its dollar from being a variable. */
function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (_, code: string) => ESCAPES[code] ?? (code === '$' ? '$$' : code));
}

function expand(text: string, variables: Variables): string | undefined {
  const pieces = interpolate(text, variables);
  if (pieces === undefined) return text;
  return pieces.some(({ isCut }) => isCut) ? undefined : textOf(pieces);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
