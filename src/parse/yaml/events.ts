import { parseEvents, YAMLException } from 'js-yaml';
import type { SourceFile, Span } from '../../model/source.ts';

export type Event = ReturnType<typeof parseEvents>[number];

export interface YamlEvents {
  /** What the events were read from: the file, with some line breaks as blanks; all offsets are those of the file. */
  readonly text: string;
  readonly events: readonly Event[];
}

/** What makes a text no YAML at all. */
export interface YamlError {
  /** Without any text of the file. */
  readonly reason: string;
  readonly span: Span;
}

/** How deep collections may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;

/** How many characters may be read again, so that a hostile file costs a second, not hours. */
const REREAD = 10_000_000;

const DEFICIENT = 'deficient indentation';

/**
 * Reads the events of a file. The reader is stricter than that of Docker Compose in one point: a line inside of brackets or quotes must be
 * indented deeper than the key before it. Such a line is joined to the one before it, and the file is read again. Never throws.
 */
export function readEvents(file: SourceFile): YamlEvents | YamlError {
  let text = file.text;
  let error: YamlError | undefined;
  for (let budget = REREAD; ; budget -= text.length) {
    try {
      return { text, events: parseEvents(text, { maxDepth: MAXIMUM_DEPTH }) };
    } catch (thrown) {
      if (!(thrown instanceof YAMLException)) throw thrown;
      error ??= yamlError(file, thrown);
      const joined = thrown.reason === DEFICIENT && budget > 0 ? joinLine(text, thrown.mark?.position ?? 0) : undefined;
      if (joined === undefined) return error;
      text = joined;
    }
  }
}

function yamlError(file: SourceFile, { reason, mark }: YAMLException): YamlError {
  const position = Math.min(mark?.position ?? 0, file.text.length);
  return { reason: withoutSource(reason), span: { file, start: position, end: position } };
}

/** Two messages of js-yaml quote the text at the place; it may be a secret. */
function withoutSource(reason: string): string {
  return reason.replace(/^(tag name cannot contain such characters|undeclared tag handle).*$/s, '$1');
}

/** The text with the line break before `at` as a blank, and blanks for a comment that would swallow the line. */
function joinLine(text: string, at: number): string | undefined {
  const feed = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
  if (feed < 0) return undefined;
  const isPair = text[feed] === '\n' && text[feed - 1] === '\r';
  const end = isPair ? feed - 1 : feed;
  const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  const start = Math.min(commentStart(text, lineStart, end), end);
  return text.slice(0, start) + ' '.repeat(feed + 1 - start) + text.slice(feed + 1);
}

/** Where the comment of a line starts: a `#` after a blank, outside of quotes. */
function commentStart(text: string, lineStart: number, end: number): number {
  let quote = '';
  for (let at = lineStart; at < end; at++) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '#' && (at === lineStart || /\s/.test(text[at - 1] as string))) return at;
  }
  return end;
}
