import type { Flag } from '../../model/dockerfile.ts';
import type { Text } from '../../model/located.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { nearest } from '../../support/nearest.ts';
import { expand } from './expand.ts';
import { parseMountOptions } from './mount-options.ts';
import { type FlagWord, splitFlags } from './text/flag-words.ts';
import type { DockerfileSource } from './text/source.ts';
import { quoted } from './text/source.ts';
import type { LookUpVariable } from './variables.ts';

export interface ParsedFlags {
  readonly flags: readonly Flag[];
  /** The start of the arguments. */
  readonly end: number;
}

const NO_FLAGS: readonly Flag[] = [];
const NO_OPTIONS: ReadonlyMap<string, Text> = new Map();

const KNOWN_FLAGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    FROM: ['platform'],
    RUN: ['mount', 'network', 'security', 'device'],
    COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
    ADD: ['chown', 'chmod', 'link', 'exclude', 'checksum', 'keep-git-dir', 'unpack'],
    HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
  }),
);

/** Flags whose values the builder does not expand: a variable in them is an error, not a value. */
const NEVER_EXPANDED = new Set([
  'network',
  'security',
  'device',
  'exclude',
  'interval',
  'timeout',
  'start-period',
  'start-interval',
  'retries',
]);

/** The flags before the arguments of an instruction. Unknown flags are kept, and reported once. */
export function parseFlags(
  keyword: string,
  line: Excerpt,
  source: DockerfileSource,
  lookUp: LookUpVariable,
): ParsedFlags {
  const { words, end } = splitFlags(line, source.escapeChar);
  if (line.text[end] === BAD_BYTE) reportBytes(line.span(end, end + 1), source);
  if (words.length === 0) return { flags: NO_FLAGS, end };
  const flags = words.map((word, index) => {
    const next = words[index + 1]?.start ?? end;
    const flag = parseFlag(line, { ...word, next }, source, lookUp);
    if (KNOWN_FLAGS.get(keyword)?.includes(flag.name) !== true) reportUnknown(keyword, flag, source);
    return flag;
  });
  if (BEYOND_ASCII.test(line.text.slice(0, end))) reportBytes(line.span(words[0]?.start ?? 0, end), source);
  return { flags, end };
}

/** Replaces a byte that is not UTF-8, which may be a blank where BuildKit looks at bytes. */
export const BAD_BYTE = '\uFFFD';

/** BuildKit reads flags byte by byte, so other characters turn into something else, sometimes into blanks. */
const BEYOND_ASCII = /[^\0-\x7f]/;

export function reportBytes(span: Span, { report }: DockerfileSource): void {
  report.gap({
    kind: 'ambiguous-text',
    weight: 'ordinary',
    message: 'BuildKit misreads characters beyond ASCII in a flag, so the effect of these flags is not known.',
    wayOut: 'Write the flags in ASCII.',
    span,
  });
}

function reportUnknown(keyword: string, { name, span }: Flag, { report }: DockerfileSource): void {
  const meant = name.length < 3 ? undefined : nearest(name, KNOWN_FLAGS.get(keyword) ?? []);
  report.gap(
    {
      kind: 'unknown-instruction',
      weight: 'ordinary',
      message: `The flag ${quoted(name)} of ${keyword} is not known, so its effect was not checked.`,
      wayOut: meant === undefined ? 'Remove it, or update hullcheck.' : `Did you mean --${meant}?`,
      span,
    },
    `flag ${quoted(keyword)} ${quoted(name)} ${span.start}`,
  );
}

function parseFlag(
  line: Excerpt,
  { start, end, next, value: word }: FlagWord & { readonly next: number },
  source: DockerfileSource,
  lookUp: LookUpVariable,
): Flag {
  const equals = word.text.indexOf('=');
  const name = word.text.slice(2, equals === -1 ? undefined : equals).toLowerCase();
  const span = line.span(start, end);
  const entry = line.span(start, next > end && next < line.text.length ? next : end);
  if (equals === -1) return { name, value: undefined, rawValue: undefined, span, entry, options: NO_OPTIONS };
  const value = part(word, equals + 1, word.text.length);
  const read = (excerpt: Excerpt) => expand(excerpt, source, lookUp);
  const rawValue = value.text;
  if (name === 'mount')
    return { name, value: read(value), rawValue, span, entry, options: parseMountOptions(value, read) };
  const text = NEVER_EXPANDED.has(name) ? asWritten(value) : read(value);
  return { name, value: text, rawValue, span, entry, options: NO_OPTIONS };
}

function asWritten(excerpt: Excerpt): Text {
  return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}
