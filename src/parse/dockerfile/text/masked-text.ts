import { endOfLine, nextLine, skipBlanks } from './blanks.ts';
import {
  type HeredocRange,
  heredocRanges,
  heredocsOfLine,
  indexTerminators,
  mayHaveHeredocs,
  type TerminatorIndex,
} from './heredocs.ts';
import { instructionLines, isSkipped, joinLines } from './joined-lines.ts';
import type { DockerfileSource } from './source.ts';

/** A text of the same length in which each instruction is one word, however the original is written, and its here-documents. */
export interface Masked {
  readonly text: string;
  /** By the offset of their instruction. */
  readonly heredocs: ReadonlyMap<number, readonly HeredocRange[]>;
}

const SPACE = 32;
const LINE_FEED = 10;
const FILLER = 'x'.charCodeAt(0);

/**
 * The instructions as BuildKit separates them: by its rules for blanks, comments, line continuations and here-documents, which the library
 * reads differently. So the library gets one word for each instruction, line ends included, and blanks for the rest.
 */
export function maskText(source: DockerfileSource): Masked {
  const { text } = source;
  const units = Buffer.alloc(text.length, SPACE);
  const heredocs = new Map<number, readonly HeredocRange[]>();
  const terminators = indexTerminators(text);
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    if (isSkipped(text, at, end)) {
      at = nextLine(text, end);
      if (at > end) units[at - 1] = LINE_FEED;
      continue;
    }
    at = maskInstruction(source, skipBlanks(text, at, end), { units, heredocs, terminators });
  }
  return { text: units.toString('latin1'), heredocs };
}

interface Masking {
  readonly units: Buffer;
  readonly heredocs: Map<number, readonly HeredocRange[]>;
  readonly terminators: TerminatorIndex;
}

/** Returns where the next instruction may start. */
function maskInstruction(source: DockerfileSource, first: number, masking: Masking): number {
  const { text } = source;
  const { units } = masking;
  const { start, end } = instructionLines(text, first, source.escapeChar);
  if (start < end) units.fill(FILLER, start, end);
  const next = nextLine(text, end);
  if (next > end) units[next - 1] = LINE_FEED;
  // searching the whole text from each instruction on would take quadratic time
  return text.slice(start, end).includes('<<') ? endOfHeredocs(source, { start, end, next }, masking) : next;
}

function endOfHeredocs(
  source: DockerfileSource,
  { start, end, next }: { start: number; end: number; next: number },
  { heredocs, terminators }: Masking,
): number {
  const { text, excerpt, escapeChar, report } = source;
  const line = joinLines(excerpt, start, end, escapeChar).text;
  if (!mayHaveHeredocs(line)) return next;
  const operators = heredocsOfLine(line);
  const span = excerpt.span(start, endOfLine(text, start));
  if (operators === 'too-deep') {
    report.gap({
      kind: 'limit-reached',
      message: 'Variables are nested too deeply here, so the end of this instruction is not known.',
      wayOut: 'Nest them less.',
      span,
    });
    return next;
  }
  const ranges = heredocRanges(operators, { text, from: next, terminators });
  if (ranges === undefined) {
    report.note(span, 'A here-document that starts here never ends, so the text is taken for something else.');
    return next;
  }
  if (ranges.length > 0) heredocs.set(start, ranges);
  return ranges.at(-1)?.end ?? next;
}
