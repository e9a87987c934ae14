import type { Flag } from '../../model/dockerfile.ts';
import type { Text } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { skipBlanks } from './blanks.ts';
import { expand } from './expand.ts';
import type { DockerfileSource } from './source.ts';
import { quoted } from './source.ts';
import { part } from './spliced.ts';
import type { LookUpVariable } from './variables.ts';
import { endOfWord, type Range, withoutQuotes } from './words.ts';

export interface ParsedFlags {
  readonly flags: readonly Flag[];
  /** Where the arguments start. */
  readonly end: number;
}

const NO_FLAGS: readonly Flag[] = [];
const NO_OPTIONS: ReadonlyMap<string, Text> = new Map();

const KNOWN_FLAGS: Readonly<Record<string, ReadonlySet<string>>> = {
  FROM: new Set(['platform']),
  RUN: new Set(['mount', 'network', 'security', 'device']),
  COPY: new Set(['from', 'chown', 'chmod', 'link', 'parents', 'exclude']),
  ADD: new Set(['chown', 'chmod', 'link', 'exclude', 'checksum', 'keep-git-dir', 'unpack']),
  HEALTHCHECK: new Set(['interval', 'timeout', 'start-period', 'start-interval', 'retries']),
};

/** Flags whose values the builder takes as they are: a variable in them is an error, not a value. */
const NEVER_EXPANDED = new Set(['network', 'security', 'device', 'interval', 'timeout', 'start-period', 'retries']);

/** The flags before the arguments of an instruction. Unknown ones are kept, and reported once. */
export function parseFlags(
  keyword: string,
  line: Excerpt,
  source: DockerfileSource,
  lookUp: LookUpVariable,
): ParsedFlags {
  const { text } = line;
  let at = skipBlanks(text, 0);
  if (!text.startsWith('--', at)) return { flags: NO_FLAGS, end: at };
  const flags: Flag[] = [];
  while (text.startsWith('--', at)) {
    const end = endOfWord(text, at, source.escapeChar);
    const next = skipBlanks(text, end);
    if (end - at === 2) return { flags, end: next };
    const flag = parseFlag(line, { start: at, end, next }, source, lookUp);
    if (!KNOWN_FLAGS[keyword]?.has(flag.name)) reportUnknown(keyword, flag, source);
    flags.push(flag);
    at = next;
  }
  return { flags, end: at };
}

function reportUnknown(keyword: string, { name, span }: Flag, { report }: DockerfileSource): void {
  const message = `The flag ${quoted(name)} of ${keyword} is not known here, so what it does was not checked.`;
  report('note', span, message, `flag ${quoted(keyword)} ${quoted(name)}`);
}

function parseFlag(
  line: Excerpt,
  { start, end, next }: Range & { readonly next: number },
  { escapeChar }: DockerfileSource,
  lookUp: LookUpVariable,
): Flag {
  const word = line.text.slice(start, end);
  const equals = word.indexOf('=');
  const name = word.slice(2, equals === -1 ? undefined : equals).toLowerCase();
  const span = line.span(start, end);
  const entry = line.span(start, next > end && next < line.text.length ? next : end);
  if (equals === -1) return { name, value: undefined, span, entry, options: NO_OPTIONS };
  const valueRange = withoutQuotes(line.text, { start: start + equals + 1, end });
  const value = part(line, valueRange.start, valueRange.end);
  const read = (excerpt: Excerpt) =>
    NEVER_EXPANDED.has(name) ? asWritten(excerpt) : expand(excerpt, escapeChar, lookUp);
  const options = name === 'mount' ? parseOptions(value, read) : NO_OPTIONS;
  return { name, value: read(value), span, entry, options };
}

function asWritten(excerpt: Excerpt): Text {
  return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}

/** `key=value` fields as CSV has them: a field may be quoted to hold a comma. */
function parseOptions(value: Excerpt, read: (excerpt: Excerpt) => Text): ReadonlyMap<string, Text> {
  const options = new Map<string, Text>();
  for (const field of splitFields(value.text)) {
    const { start, end } = withoutQuotes(value.text, field);
    const text = value.text.slice(start, end);
    const equals = text.indexOf('=');
    const key = (equals === -1 ? text : text.slice(0, equals)).trim().toLowerCase();
    if (key === '') continue;
    const isBare = equals === -1;
    options.set(
      key,
      isBare ? { value: 'true', span: value.span(start, end) } : read(optionValue(value, start + equals + 1, end)),
    );
  }
  return options;
}

function optionValue(value: Excerpt, start: number, end: number): Excerpt {
  const range = withoutQuotes(value.text, { start, end });
  return part(value, range.start, range.end);
}

function splitFields(text: string): Range[] {
  const fields: Range[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (text[at] !== ',' || isQuoted)) continue;
    fields.push({ start, end: at });
    start = at + 1;
  }
  return fields;
}
