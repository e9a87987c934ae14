import { linesOf } from '../model/position.ts';
import { type SourceFile, wholeFile } from '../model/source.ts';
import { type Block, blocksOf } from '../parse/dockerfile/text/blocks.ts';
import { scanDirectives } from '../parse/dockerfile/text/directives.ts';
import { SILENT } from '../parse/dockerfile/text/source.ts';
import type { Frontend } from '../parse/frontend.ts';
import { lazy } from '../support/lazy.ts';
import type { OffsetRange } from './offset-range.ts';
import { textsOf } from './quoted-texts.ts';

/** What belongs together in a file, as far as comments are concerned. Lines are counted from 0. */
export interface Statements {
  /** Where the lines start. */
  readonly lines: readonly number[];
  /** The first line from `line` on that is neither blank nor a comment; the number of lines if there is none. */
  nextCodeLine(line: number): number;
  /** The statement that begins on the line; the line alone when it is in the middle of one. */
  range(line: number): OffsetRange;
  /** The same with all that belongs to it: the rest of the build stage, or the options below a YAML key. */
  block(line: number): OffsetRange;
  /** From the line to the end of the build stage that it is in; in other files to the end. */
  stage(line: number): OffsetRange;
  /** The instructions of a Dockerfile; undefined for other files. */
  readonly blocks: readonly Block[] | undefined;
  /** A quote opens anywhere, as in a shell. */
  readonly isShell: boolean;
  /** What of a range belongs to a comment at an offset: one that is inside of a text is about that text only. */
  reach(range: OffsetRange, comment: number): OffsetRange;
}

export function statementsOf(file: SourceFile, format: Frontend['format']): Statements {
  const lines = linesOf(file);
  const lineText = (line: number): string => file.text.slice(lines[line], lines[line + 1]);
  const blocks = format === 'dockerfile' ? dockerfileBlocks(file) : undefined;
  const isScript = format === 'shell' || format === 'makefile';
  const startOf = (line: number): number => lines[line] ?? file.text.length;
  const range = (line: number): OffsetRange => {
    const start = startOf(line);
    const lineEnd = startOf(line + 1);
    if (blocks !== undefined) return { start, end: Math.max(lineEnd, blockEnd(blocks, start, lineEnd)) };
    const lastLine = LAST_LINES[format] ?? lastYamlLine;
    return { start, end: startOf(lastLine(lineText, lines.length, line) + 1) };
  };
  const stage = (line: number): OffsetRange => {
    const start = startOf(line);
    return { start, end: nextFrom(blocks ?? [], start, startOf(line + 1)) ?? file.text.length };
  };
  const block = (line: number): OffsetRange => {
    if (blocks !== undefined) return /^\s*FROM\s/i.test(lineText(line)) ? stage(line) : range(line);
    if (isScript) return range(line);
    const text = lineText(line);
    const last = lastDeeperLine(lineText, lines.length, line, indentOf(text), !isItem(text));
    return { start: startOf(line), end: startOf(last + 1) };
  };
  const textAround = lazy(() => textsOf(file, format));
  return {
    lines,
    blocks,
    reach(whole, comment) {
      const text = textAround()(comment);
      if (text === undefined) return whole;
      return { start: Math.max(whole.start, text.start), end: Math.min(whole.end, text.end) };
    },
    isShell: isScript || blocks !== undefined,
    nextCodeLine: rememberNext((line) => nextContentLine(lineText, lines.length, line)),
    range: rememberLast(range),
    block: rememberLast(block),
    stage: rememberLast(stage),
  };
}

/** Where the first FROM begins that is not in the line itself. */
function nextFrom(blocks: readonly Block[], start: number, lineEnd: number): number | undefined {
  const isFrom = ({ name }: Block): boolean => name.toUpperCase() === 'FROM';
  const first = blocks.find((block) => block.start >= start);
  const isInLine = first !== undefined && first.start < lineEnd;
  return blocks.find((block) => block.start >= (isInLine ? lineEnd : start) && isFrom(block))?.start;
}

/** Comments come in order, and those above each other have the same target: it is looked for once. */
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

/** Whether a `#` after `before`, which is what stands before it in its line, can begin a comment: after a blank, outside of quotes. */
export function isCommentPlace(before: string, { isShell }: Statements): boolean {
  return /\s$/.test(before) && !endsInQuotes(before, isShell);
}

/** A comment at the end of a line of a Dockerfile is one only for the shell that reads the instruction. */
export function isShellPlace({ blocks }: Statements, hash: number): boolean {
  if (blocks === undefined) return true;
  const block = blockAt(blocks, hash);
  return block === undefined || SHELL_INSTRUCTIONS.has(block.name.toUpperCase());
}

const SHELL_INSTRUCTIONS: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'ONBUILD']);

/** In YAML a quote opens only where a value begins; in a shell it does anywhere. */
function endsInQuotes(text: string, isShell: boolean): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '\\' && (quote === '"' || (quote === '' && isShell))) at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (isQuote(character) && (isShell || at === 0 || YAML_BEFORE_VALUE.test(text[at - 1] as string)))
      quote = character;
  }
  return quote !== '';
}

const YAML_BEFORE_VALUE = /[\s[{,:]/;

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function dockerfileBlocks(file: SourceFile): readonly Block[] {
  const excerpt = wholeFile(file);
  const { escapeChar } = scanDirectives(excerpt);
  return blocksOf({ file, excerpt, text: file.text, escapeChar, report: SILENT, expansion: { left: 0 } });
}

/** The end of the instruction that starts in the line, here-documents included. */
function blockEnd(blocks: readonly Block[], lineStart: number, lineEnd: number): number {
  const block = blockAt(blocks, lineEnd - 1);
  return block === undefined || block.start < lineStart ? lineEnd : endOf(block);
}

/** The last instruction that starts at or before the offset. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

function endOf({ end, heredocs }: Block): number {
  return Math.max(end, heredocs.at(-1)?.end ?? 0);
}

type LineText = (line: number) => string;

/** The last line of a command that goes on behind a backslash. */
function lastContinuedLine(lineText: LineText, count: number, line: number): number {
  let last = line;
  while (last + 1 < count && /\\\r?\n$/.test(lineText(last))) last++;
  return last;
}
type LastLine = (lineText: LineText, count: number, line: number) => number;

/** Where options end in files that are not only YAML. */
const LAST_LINES: Readonly<Partial<Record<Frontend['format'], LastLine>>> = {
  devcontainer: lastJsonLine,
  quadlet: lastUnitLine,
  shell: lastContinuedLine,
  makefile: lastContinuedLine,
  workflow: (lineText, count, line) =>
    Math.max(lastYamlLine(lineText, count, line), lastContinuedLine(lineText, count, line)),
};

/** The list that opens in the line, or the object that is an item; what a key has in an object are options of their own. */
function lastJsonLine(lineText: LineText, count: number, line: number): number {
  const text = lineText(line);
  if (/:\s*\{\s*(?:\/\/.*)?$/s.test(text)) return line;
  return lastDeeperLine(lineText, count, line, indentOf(text), false);
}

/** A line that ends with a backslash goes on in the next one. */
function lastUnitLine(lineText: LineText, count: number, line: number): number {
  let last = line;
  while (last + 1 < count && (isBlankOrComment(lineText(last)) || lineText(last).trimEnd().endsWith('\\'))) last++;
  return last;
}

/**
 * The last line of an option: with a value that goes on below its key, or with the list below it. The options below a key are
 * statements of their own.
 */
function lastYamlLine(lineText: LineText, count: number, line: number): number {
  const text = lineText(line);
  const indent = indentOf(text);
  if (isItem(text) || hasValue(text)) return lastDeeperLine(lineText, count, line, indent, false);
  const next = nextContentLine(lineText, count, line + 1);
  const nextText = next < count ? lineText(next) : '';
  const listIndent = indentOf(nextText);
  if (!isItem(nextText) || listIndent < indent) return line;
  return lastDeeperLine(lineText, count, line, listIndent, true);
}

/** The last line before one that is not indented deeper, where `-` at the very indent may still belong to the list. */
function lastDeeperLine(lineText: LineText, count: number, line: number, indent: number, withItems: boolean): number {
  let last = line;
  for (let next = line + 1; next < count; next++) {
    const text = lineText(next);
    if (isBlankOrComment(text)) continue;
    const nextIndent = indentOf(text);
    if (nextIndent < indent || (nextIndent === indent && !(withItems && isItem(text)))) break;
    last = next;
  }
  return last;
}

function nextContentLine(lineText: LineText, count: number, from: number): number {
  let next = from;
  while (next < count && isBlankOrComment(lineText(next))) next++;
  return next;
}

function isBlankOrComment(text: string): boolean {
  return /^\s*(?:#|;|\/\/|$)/.test(text);
}

function indentOf(text: string): number {
  return text.search(/[^ \t]|$/);
}

function isItem(text: string): boolean {
  return /^ *-(?:\s|$)/.test(text);
}

/** Something stands after the key, other than an anchor, a tag or a comment. */
function hasValue(text: string): boolean {
  const comment = text.search(/\s#/);
  const content = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  const lastWords = content.slice(content.lastIndexOf(': ') + 1);
  return !content.endsWith(':') && !/^(?:\s+[&!]\S*)+$/.test(lastWords);
}
