import { DockerfileParser } from 'dockerfile-ast';
import { lineStarts } from '../../support/line-index.ts';
import { trimEnd } from './blanks.ts';
import type { HeredocRange } from './heredocs.ts';
import { maskText } from './masked-text.ts';
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

/** Where instructions start and end, as dockerfile-ast finds them. The only place that knows that library. */
export function blocksOf(source: DockerfileSource, directivesEnd: number): readonly Block[] {
  const { escapeChar } = source;
  const masked = maskText(source, directivesEnd);
  const { heredocs } = masked;
  const text = withoutKeywords(masked.text);
  // The library may miss the directive, for instance below a shebang line, so it is given one that it cannot miss
  const header = escapeChar === '`' ? '# escape=`\n' : '';
  const shift = header.length;
  const lines = header === '' ? lineStarts(text) : lineStarts(header + text);
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    (lines[line] as number) + character - shift;
  try {
    const instructions = DockerfileParser.parse(header + text).getInstructions();
    return instructions.map((instruction) => {
      const { start, end } = instruction.getRange();
      const from = offsetOf(start);
      const keywordEnd = offsetOf(instruction.getInstructionRange().end);
      return {
        name: joined(source.text.slice(from, keywordEnd), escapeChar),
        start: from,
        keywordEnd,
        end: trimEnd(source.text, from, offsetOf(end)),
        heredocs: heredocs.get(from) ?? NONE,
      };
    });
  } catch {
    const span = source.excerpt.span(0, 0);
    source.report(
      'warning',
      span,
      'The instructions of this Dockerfile could not be told apart, so it was not checked.',
    );
    return [];
  }
}

/** A keyword may be continued on the next line. */
function joined(keyword: string, escapeChar: string): string {
  if (!/[\r\n]/.test(keyword)) return keyword;
  const lines = keyword.split(/\r\n|\n|\r/).map((line) => line.trim());
  const words = lines.filter((line) => !line.startsWith('#'));
  return words.map((word) => (word.endsWith(escapeChar) ? word.slice(0, -1).trimEnd() : word)).join('');
}

/**
 * For RUN, CMD and the like the library looks for JSON in the arguments as soon as it meets the keyword, twice each time: most of the
 * time of a scan. It does not for words that it does not know, so the first letter of each line is taken from it.
 */
function withoutKeywords(text: string): string {
  return text.replace(/^[ \t]*[A-Za-z]/gm, (start) => `${start.slice(0, -1)}_`);
}
