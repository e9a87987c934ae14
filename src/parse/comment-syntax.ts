import type { SourceFile } from '../model/source.ts';
import type { LastLine } from '../syntax/lines.ts';
import { lastYamlLine } from '../syntax/yaml/last-line.ts';
import type { Block } from './dockerfile/text/blocks.ts';

/** Offsets of a part of a text. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** How a format writes comments and statements, for reading suppressions. */
export interface CommentSyntax {
  /** The mark that begins a comment, at the end of the text before its first word. */
  readonly mark: RegExp;
  /** Whether a comment must be on a line by itself. */
  readonly isWholeLine?: true;
  /** Whether a quote opens anywhere; otherwise it opens only where a value begins. */
  readonly hasShellQuotes?: true;
  readonly lastLine: LastLine;
  /** The instructions of a Dockerfile, which are its statements. */
  readonly instructionsIn?: (file: SourceFile) => readonly Block[];
  /** Texts, which may span several lines. Anything in them that looks like a comment is part of the text. */
  readonly textsIn?: (file: SourceFile) => readonly OffsetRange[];
}

/** `# comment` in YAML and formats like it. */
export const hashComments: CommentSyntax = { mark: /(?<!#)#+[ \t]*$/, lastLine: lastYamlLine };
