import type { SourceFile } from '../model/source.ts';
import type { LastLine } from '../syntax/lines.ts';
import { lastYamlLine } from '../syntax/yaml/last-line.ts';
import type { Block } from './dockerfile/text/blocks.ts';

/** Offsets of a part of a text. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** How a format writes comments and statements: suppressions are read with it. */
export interface CommentSyntax {
  /** What a comment begins with, at the end of the text before its first word. */
  readonly mark: RegExp;
  /** A comment needs a line of its own. */
  readonly isWholeLine?: true;
  /** A quote opens anywhere; otherwise it opens only where a value begins. */
  readonly hasShellQuotes?: true;
  readonly lastLine: LastLine;
  /** The instructions of a Dockerfile, which are its statements. */
  readonly instructionsIn?: (file: SourceFile) => readonly Block[];
  /** Texts that may go on over several lines. What looks like a comment in one of them is part of it. */
  readonly textsIn?: (file: SourceFile) => readonly OffsetRange[];
}

/** `# comment` in YAML and formats like it. */
export const hashComments: CommentSyntax = { mark: /(?<!#)#+[ \t]*$/, lastLine: lastYamlLine };
