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
  const { text, heredocs } = maskText(source, directivesEnd);
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
      return {
        name: instruction.getInstruction(),
        start: from,
        keywordEnd: offsetOf(instruction.getInstructionRange().end),
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
