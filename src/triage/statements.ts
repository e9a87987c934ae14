import { linesOf } from '../model/position.ts';
import type { SourceFile } from '../model/source.ts';
import type { CommentSyntax, OffsetRange } from '../parse/comment-syntax.ts';
import type { Block } from '../parse/dockerfile/text/blocks.ts';
import { lazy } from '../support/caches/lazy.ts';
import { firstReached } from '../support/sorted.ts';
import { indentOf, isItem, lastDeeperLine, nextContentLine } from '../syntax/lines.ts';
import { textAt } from './quoted-texts.ts';

/** The units of a file that comments refer to. Lines are counted from 0. */
export interface Statements {
  /** The offset of each line. */
  readonly lines: readonly number[];
  /** The first line from `line` on that is neither blank nor a comment; the number of lines if every line is. */
  nextCodeLine(line: number): number;
  /** The statement that begins on the line; only the line if it is in the middle of one. */
  range(line: number): OffsetRange;
  /** The same with everything that belongs to it: the rest of the build stage, or the options below a YAML key. */
  block(line: number): OffsetRange;
  /** From the line to the end of its build stage; in other files to the end of the file. */
  stage(line: number): OffsetRange;
  /** The instructions of a Dockerfile; undefined for other files. */
  readonly blocks: readonly Block[] | undefined;
  /** Whether a quote opens anywhere, as in a shell. */
  readonly isShell: boolean;
  /** The part of a range that a comment at an offset covers: a comment inside a text concerns only that text. */
  reach(range: OffsetRange, comment: number): OffsetRange;
}

export function statementsOf(file: SourceFile, syntax: CommentSyntax): Statements {
  const lines = linesOf(file);
  const lineText = (line: number): string => file.text.slice(lines[line], lines[line + 1]);
  const { instructionsIn, lastLine, hasShellQuotes, textsIn } = syntax;
  const blocks = instructionsIn?.(file);
  const startOf = (line: number): number => lines[line] ?? file.text.length;
  const range = (line: number): OffsetRange => {
    const start = startOf(line);
    const lineEnd = startOf(line + 1);
    if (blocks !== undefined) return { start, end: Math.max(lineEnd, blockEnd(blocks, start, lineEnd)) };
    return { start, end: startOf(lastLine(lineText, lines.length, line) + 1) };
  };
  const stage = (line: number): OffsetRange => {
    const start = startOf(line);
    return { start, end: nextFrom(blocks ?? [], start, startOf(line + 1)) ?? file.text.length };
  };
  const block = (line: number): OffsetRange => {
    if (blocks !== undefined) return /^\s*FROM\s/i.test(lineText(line)) ? stage(line) : range(line);
    if (hasShellQuotes) return range(line);
    const text = lineText(line);
    const last = lastDeeperLine(lineText, lines.length, line, indentOf(text), !isItem(text));
    return { start: startOf(line), end: startOf(last + 1) };
  };
  const textAround = lazy(() => textAt(file, textsIn));
  return {
    lines,
    blocks,
    reach(whole, comment) {
      const text = textAround()(comment);
      if (text === undefined) return whole;
      return { start: Math.max(whole.start, text.start), end: Math.min(whole.end, text.end) };
    },
    isShell: hasShellQuotes === true,
    nextCodeLine: rememberNext((line) => nextContentLine(lineText, lines.length, line)),
    range: rememberLast(range),
    block: rememberLast(block),
    stage: rememberLast(stage),
  };
}

/** The start of the first FROM that is not on the line itself. */
function nextFrom(blocks: readonly Block[], start: number, lineEnd: number): number | undefined {
  const isFrom = ({ name }: Block): boolean => name.toUpperCase() === 'FROM';
  const first = blocks.find((block) => block.start >= start);
  const isInLine = first !== undefined && first.start < lineEnd;
  return blocks.find((block) => block.start >= (isInLine ? lineEnd : start) && isFrom(block))?.start;
}

/** Comments come in order, and those above each other have the same target, so it is searched once. */
function rememberNext(find: (line: number) => number): (line: number) => number {
  let from = 0;
  let next = -1;
  return (line) => {
    if (line >= from && line <= next) return next;
    from = line;
    next = find(line);
    return next;
  };
}

function rememberLast<T>(find: (line: number) => T): (line: number) => T {
  let last: { readonly line: number; readonly found: T } | undefined;
  return (line) => {
    if (last?.line !== line) last = { line, found: find(line) };
    return last.found;
  };
}

/** Whether a `#` can begin a comment after `before`, the text before it on its line: after a blank, outside of quotes. */
export function isCommentPlace(before: string, { isShell }: Statements): boolean {
  return /\s$/.test(before) && !endsInQuotes(before, isShell);
}

/**
 * Whether the shell reads the place: in a Dockerfile a comment at the end of a line is one only for the shell that runs the instruction.
 */
export function isShellPlace({ blocks }: Statements, hash: number): boolean {
  if (blocks === undefined) return true;
  const block = blockAt(blocks, hash);
  return block === undefined || SHELL_INSTRUCTIONS.has(block.name.toUpperCase());
}

const SHELL_INSTRUCTIONS: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'ONBUILD']);

/** In YAML a quote opens only where a value begins; in a shell it opens anywhere. */
function endsInQuotes(text: string, isShell: boolean): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && (quote === '"' || (quote === '' && isShell))) at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (isQuote(character) && (isShell || at === 0 || YAML_BEFORE_VALUE.test(text.charAt(at - 1))))
      quote = character;
  }
  return quote !== '';
}

const YAML_BEFORE_VALUE = /[\s[{,:]/;

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** The end of the instruction that starts on the line, here-documents included. */
function blockEnd(blocks: readonly Block[], lineStart: number, lineEnd: number): number {
  const block = blockAt(blocks, lineEnd - 1);
  return block === undefined || block.start < lineStart ? lineEnd : endOf(block);
}

/** The last instruction that starts at or before the offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[firstReached(blocks, ({ start }) => start > offset) - 1];
}

function endOf({ end, heredocs }: Block): number {
  return Math.max(end, heredocs.at(-1)?.end ?? 0);
}
