import { wholeFile } from '../../model/source.ts';
import { endOfLine, isBlank, nextLine, skipBlanks, trimEnd } from './blanks.ts';
import {
  type HeredocRange,
  heredocOperators,
  heredocRanges,
  indexTerminators,
  type TerminatorIndex,
} from './heredocs.ts';
import { continuationAt, isSkipped, joinLines } from './joined-lines.ts';
import type { DockerfileSource } from './source.ts';

/** An instruction as a range of the text, before anybody looked at its arguments. */
export interface Block {
  /** As written but for line continuations. */
  readonly name: string;
  readonly start: number;
  readonly keywordEnd: number;
  /** Where its last line ends, here-documents not included. */
  readonly end: number;
  readonly heredocs: readonly HeredocRange[];
}

const NONE: readonly HeredocRange[] = [];

/** Where instructions start and end, as BuildKit finds them. */
export function blocksOf(source: DockerfileSource): readonly Block[] {
  const { text, escapeChar } = source;
  const terminators = text.includes('<<') ? indexTerminators(text) : undefined;
  const blocks: Block[] = [];
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    const start = skipBlanks(text, at, lineEnd);
    at = nextLine(text, lineEnd);
    // an escape character alone before an instruction joins nothing to it
    if (start === lineEnd || text[start] === '#' || continuationAt(text, start, lineEnd, escapeChar) === start)
      continue;
    const { keywordEnd, end, next } = linesOf(source, start);
    const heredocs = terminators === undefined ? NONE : heredocsOf(source, { start, end, next }, terminators);
    blocks.push({
      name: keywordIn(source, start, keywordEnd),
      start,
      keywordEnd,
      end: trimEnd(text, start, end),
      heredocs,
    });
    at = heredocs.at(-1)?.end ?? next;
  }
  return blocks;
}

interface Lines {
  readonly keywordEnd: number;
  /** Where the last line ends. */
  readonly end: number;
  /** Where the line after it starts. */
  readonly next: number;
}

/** The lines of the instruction that starts at an offset. */
function linesOf({ text, escapeChar }: DockerfileSource, start: number): Lines {
  let keywordEnd = start;
  let isKeyword = true;
  let end = start;
  let next = start;
  while (next < text.length) {
    const at = next;
    end = endOfLine(text, at);
    next = nextLine(text, end);
    if (at > start && isSkipped(text, at, end)) continue;
    const continuation = continuationAt(text, at, end, escapeChar);
    if (isKeyword) {
      // at the end of the text there is no line to go on with
      const contentEnd = continuation === -1 || end === text.length ? end : continuation;
      const wordEnd = endOfKeyword(text, at, contentEnd);
      if (wordEnd > at) keywordEnd = wordEnd;
      isKeyword = wordEnd === contentEnd;
    }
    if (continuation === -1) break;
  }
  return { keywordEnd, end, next };
}

function endOfKeyword(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** A keyword may be continued on the next line. */
function keywordIn({ text, escapeChar }: DockerfileSource, start: number, end: number): string {
  if (endOfLine(text, start, end) === end) return text.slice(start, end);
  return joinLines(wholeFile({ path: '', text }), start, end, escapeChar).text;
}

const MAY_HAVE_HEREDOCS = /^(?:onbuild\s+)?(?:run|copy|add)\s/i;

/** The here-documents that follow the lines of an instruction. */
function heredocsOf(
  source: DockerfileSource,
  { start, end, next }: { start: number; end: number; next: number },
  terminators: TerminatorIndex,
): readonly HeredocRange[] {
  const { text, escapeChar, file } = source;
  // searching the whole text from each instruction on would take quadratic time
  if (!text.slice(start, end).includes('<<')) return NONE;
  const line = joinLines(wholeFile({ path: file.path, text }), start, end, escapeChar).text;
  if (!MAY_HAVE_HEREDOCS.test(line)) return NONE;
  const operators = heredocOperators(line, escapeChar);
  const ranges = heredocRanges(operators, { text, from: next, terminators });
  if (ranges !== undefined) return ranges;
  const message = 'A here-document that starts here never ends, so the text is taken for something else.';
  source.report('note', source.excerpt.span(start, endOfLine(text, start)), message);
  return NONE;
}
