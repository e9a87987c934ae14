import { wholeFile } from '../../model/source.ts';
import { endOfLine, isBlank, nextLine, skipBlanks } from './blanks.ts';
import {
  type HeredocRange,
  heredocOperators,
  heredocRanges,
  indexTerminators,
  type TerminatorIndex,
} from './heredocs.ts';
import { continuationAt, isSkipped, joinLines } from './joined-lines.ts';
import type { DockerfileSource, Escape } from './source.ts';

/** A text of the same length that the library reads as BuildKit reads the original, and the here-documents taken out of it. */
export interface Masked {
  readonly text: string;
  /** By the offset of their instruction. */
  readonly heredocs: ReadonlyMap<number, readonly HeredocRange[]>;
}

/** Comments cost the library more than linear time where there are many stages; below this size that does not matter. */
const LARGE = 16_384;
const MAY_HAVE_HEREDOCS = /^(?:onbuild\s+)?(?:run|copy|add)\s/i;
const NO_HEREDOCS: ReadonlyMap<number, readonly HeredocRange[]> = new Map();

/**
 * Hides from the library what it reads otherwise than BuildKit: here-documents, escape characters that do not continue a line, and
 * comments, among them those that look like the `escape` directive. Most files have nothing to hide, so they are taken as they are.
 */
export function maskText(source: DockerfileSource, start: number): Masked {
  const { text } = source;
  if (isPlain(source, start)) return { text, heredocs: NO_HEREDOCS };
  const mask = createMask(text);
  mask.blank(0, start);
  const heredocs = new Map<number, readonly HeredocRange[]>();
  const terminators = indexTerminators(text);
  for (let at = start; at < text.length; ) {
    const end = endOfLine(text, at);
    const first = skipBlanks(text, at, end);
    // an escape character alone before an instruction joins nothing to it
    if (first === end || text[first] === '#' || continuationAt(text, at, end, source.escapeChar) === first) {
      mask.blank(first, end);
      at = nextLine(text, end);
    } else at = maskInstruction(source, first, { mask, heredocs, terminators });
  }
  return { text: mask.text(), heredocs };
}

function isPlain({ text, escapeChar }: DockerfileSource, start: number): boolean {
  if (text.length > LARGE || text.includes('<<') || hasDoubtfulEscape(text, escapeChar)) return false;
  return !/escape/i.test(text.slice(0, start));
}

/**
 * Two escape characters in a row, or one before blanks and another one: the library sees line continuations there. One alone on a
 * line, where an instruction begins, is an instruction for it.
 */
function hasDoubtfulEscape(text: string, escapeChar: Escape): boolean {
  return escapeChar === '\\' ? /\\[ \t]*\\|^[ \t]*\\[ \t]*$/m.test(text) : /`[ \t]*`|^[ \t]*`[ \t]*$/m.test(text);
}

interface Masking {
  readonly mask: Mask;
  readonly heredocs: Map<number, readonly HeredocRange[]>;
  readonly terminators: TerminatorIndex;
}

/** Returns where the next instruction may start. */
function maskInstruction(source: DockerfileSource, start: number, masking: Masking): number {
  const { text } = source;
  const end = maskLines(source, start, masking.mask);
  const next = nextLine(text, end);
  // Searching the whole text from each instruction on would take quadratic time
  return text.slice(start, end).includes('<<') ? maskHeredocs(source, { start, end, next }, masking) : next;
}

function maskHeredocs(
  source: DockerfileSource,
  { start, end, next }: { start: number; end: number; next: number },
  { mask, heredocs, terminators }: Masking,
): number {
  const { text, escapeChar, file } = source;
  const line = joinLines(wholeFile({ path: file.path, text }), start, end, escapeChar).text;
  if (!MAY_HAVE_HEREDOCS.test(line)) return next;
  const operators = heredocOperators(line, escapeChar);
  const ranges = heredocRanges(operators, { text, from: next, terminators });
  if (ranges === undefined) {
    const message = 'A here-document that starts here never ends, so the text is taken for something else.';
    source.report('note', source.excerpt.span(start, endOfLine(text, start)), message);
    return next;
  }
  const last = ranges.at(-1);
  if (last === undefined) return next;
  heredocs.set(start, ranges);
  mask.blank(next, last.end);
  return last.end;
}

/** Masks the lines of one instruction but for its keyword and what joins its lines, and returns where the last one ends. */
function maskLines({ text, escapeChar }: DockerfileSource, start: number, mask: Mask): number {
  let end = start;
  let isKeyword = true;
  for (let at = start; at < text.length; at = nextLine(text, end)) {
    end = endOfLine(text, at);
    if (at > start && isSkipped(text, at, end)) {
      mask.blank(at, end);
      continue;
    }
    const continuation = continuationAt(text, at, end, escapeChar);
    const contentEnd = continuation === -1 ? end : continuation;
    const from: number = isKeyword ? endOfKeyword(text, at, contentEnd) : at;
    mask.replace(at, from, escapeChar);
    mask.fill(from, contentEnd);
    isKeyword &&= from === contentEnd;
    if (continuation === -1) break;
  }
  return end;
}

/** After the blank behind the keyword. */
function endOfKeyword(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return Math.min(at + 1, end);
}

interface Mask {
  /** Blanks out a range but for its line ends. */
  blank(start: number, end: number): void;
  /** Makes a range one word: the library need not know what is in it. */
  fill(start: number, end: number): void;
  /** Replaces one character in a range. */
  replace(start: number, end: number, char: string): void;
  text(): string;
}

const FILLER = 'x'.charCodeAt(0);

function createMask(text: string): Mask {
  const units = unitsOf(text);
  return {
    blank: (start, end) => {
      for (let at = start; at < end; at++) if (units[at] !== 10 && units[at] !== 13) units[at] = 32;
    },
    fill: (start, end) => {
      if (end > start) units.fill(FILLER, start, end);
    },
    replace: (start, end, char) => {
      const code = char.charCodeAt(0);
      for (let at = start; at < end; at++) if (units[at] === code) units[at] = FILLER;
    },
    text: () => Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString(encodingOf(units)),
  };
}

const BEYOND_LATIN = /[^\0-\xff]/;

/** The code units of a text, in bytes where they fit, as they do in most files. */
function unitsOf(text: string): Uint8Array | Uint16Array {
  if (!BEYOND_LATIN.test(text)) return Buffer.from(text, 'latin1');
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function encodingOf(units: Uint8Array | Uint16Array): BufferEncoding {
  return units.BYTES_PER_ELEMENT === 1 ? 'latin1' : 'utf16le';
}
