import { DockerfileParser } from 'dockerfile-ast';
import type { Excerpt } from '../../../model/source.ts';
import { lineStarts } from '../../../support/line-index.ts';
import { trimmed } from '../trimmed.ts';
import { trimEnd } from './blanks.ts';
import type { HeredocRange } from './heredocs.ts';
import { instructionName } from './instruction-names.ts';
import { joinLines } from './joined-lines.ts';
import { maskText } from './masked-text.ts';
import type { DockerfileSource } from './source.ts';
import { endOfPlainWord } from './words.ts';

/** An instruction as a range of the text, before its arguments are read. */
export interface Block {
  /** The instruction in upper case, or the word as written if it is not one; always as long as the word. */
  readonly name: string;
  readonly start: number;
  /** The end of its last line, here-documents not included. */
  readonly end: number;
  /** The keyword and the rest as one line, without surrounding blanks. */
  readonly line: Excerpt;
  readonly heredocs: readonly HeredocRange[];
}

const NONE: readonly HeredocRange[] = [];

/** The instructions with their ends, as dockerfile-ast finds them in a masked text. Nothing else uses that library. */
export function blocksOf(source: DockerfileSource): readonly Block[] {
  const masked = maskText(source);
  const lines = lineStarts(masked.text);
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    (lines[line] ?? masked.text.length) + character;
  return DockerfileParser.parse(masked.text)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange();
      const from = offsetOf(start);
      return toBlock(source, from, offsetOf(end), masked.heredocs.get(from) ?? NONE);
    });
}

function toBlock(
  { excerpt, text, escapeChar }: DockerfileSource,
  start: number,
  end: number,
  heredocs: readonly HeredocRange[],
): Block {
  const line = trimmed(joinLines(excerpt, start, end, escapeChar));
  const name = instructionName(line.text.slice(0, endOfPlainWord(line.text, 0)));
  return { name, start, end: trimEnd(text, start, end), line, heredocs };
}
