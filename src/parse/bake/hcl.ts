import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile } from '../../model/source.ts';
import { type MappingBuilder, mappingAt, quotedScalar, scalar, sequenceAt } from '../yaml/node-builders.ts';
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/nodes.ts';

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Its attributes, in the tree that YAML has, too; what only a build can tell is {@link UNKNOWN_PIECE}. */
  readonly body: YamlMapping;
  readonly start: number;
  readonly end: number;
}

export interface HclBlocks {
  readonly blocks: readonly HclBlock[];
  /** The file has more than was read. */
  readonly isCutShort: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

interface Tokens extends ReadonlyArray<Token> {
  readonly file: SourceFile;
}

/** Far more than any file that a person writes. */
const MOST_TOKENS = 200_000;

/**
 * The top-level blocks of a file, with the attributes that are literals. Expressions, functions and templates are left unknown, since
 * only a build can tell them. Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function readHclBlocks(file: SourceFile): HclBlocks {
  const tokens = Object.assign(tokensOf(file.text), { file });
  const blocks: HclBlock[] = [];
  for (let at = 0; at < tokens.length; ) {
    const block = readBlock(tokens, at);
    if (block === undefined) at++;
    else {
      blocks.push(block.value);
      at = block.next;
    }
  }
  return { blocks, isCutShort: tokens.length >= MOST_TOKENS };
}

/** The here-documents of a file. */
export function heredocsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return tokensOf(text).flatMap(({ text: token, start }) =>
    token.startsWith('<<') ? [{ start, end: start + token.length }] : [],
  );
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length && tokens.length < MOST_TOKENS; ) {
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    if (!/^(?:\s|#|\/[/*])/.test(token)) tokens.push({ text: token, start: at });
    else if (token.includes('\n') && tokens.at(-1)?.text !== '\n') tokens.push({ text: '\n', start: at });
    at = end;
  }
  return tokens;
}

const BLANKS = /\s+/y;
const LINE_COMMENT = /(?:#|\/\/)[^\n]*/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const HEREDOC = /<<-?([A-Za-z_]\w*)\r?\n/y;
const WORD = /[A-Za-z_][\w-]*|\d+(?:\.\d+)?/y;

/** What is not ended, such as a string, takes the rest of its line or of the file: nothing is searched for twice. */
function endOfToken(text: string, at: number): number {
  switch (text[at]) {
    case '"':
      return endOfMatch(STRING, text, at) ?? endOfLine(text, at);
    case '#':
      return endOfLine(text, at);
    case '/':
      if (text[at + 1] === '*') return endBehind(text, '*/', at + 2);
      return endOfMatch(LINE_COMMENT, text, at) ?? at + 1;
    case '<':
      return endOfHeredoc(text, at) ?? at + 1;
    default:
      return endOfMatch(BLANKS, text, at) ?? endOfMatch(WORD, text, at) ?? at + 1;
  }
}

function endOfHeredoc(text: string, at: number): number | undefined {
  HEREDOC.lastIndex = at;
  const delimiter = HEREDOC.exec(text)?.[1];
  if (delimiter === undefined) return undefined;
  const terminator = new RegExp(`^[ \\t]*${delimiter}[ \\t]*\\r?$`, 'gm');
  terminator.lastIndex = HEREDOC.lastIndex;
  return terminator.test(text) ? terminator.lastIndex : text.length;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function endBehind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Nothing has more. */
const MOST_LABELS = 8;

/** `type "label" … {`, or `type label {`, and what is in it. */
function readBlock(tokens: Tokens, at: number): Read<HclBlock> | undefined {
  const type = tokens[at];
  if (type === undefined || !isName(type.text)) return undefined;
  let next = at + 1;
  const labels: string[] = [];
  for (; labels.length < MOST_LABELS && isLabel(tokens[next]?.text); next++) {
    const { text } = tokens[next] as Token;
    labels.push(text.startsWith('"') ? (unquoted(text) ?? '') : text);
  }
  if (tokens[next]?.text !== '{') return undefined;
  const builder = mappingAt(tokens.file, (tokens[next] as Token).start);
  for (next++; next < tokens.length && tokens[next]?.text !== '}'; ) next = readAttribute(tokens, next, builder);
  const end = (tokens[next]?.start ?? type.start) + 1;
  return { value: { type: type.text, labels, body: builder.end(end), start: type.start, end }, next: next + 1 };
}

function isLabel(text: string | undefined): boolean {
  return text !== undefined && (text.startsWith('"') || isName(text));
}

/** `name = value`; what is neither that nor a block is left out. */
function readAttribute(tokens: Tokens, at: number, builder: MappingBuilder): number {
  const name = tokens[at] as Token;
  if (isName(name.text) && tokens[at + 1]?.text === '=') {
    const read = readValue(tokens, at + 2);
    builder.add(scalar(tokens.file, name.start, name.start + name.text.length, name.text, true), read.value);
    return read.next;
  }
  return name.text === '{' ? skipNested(tokens, at) : at + 1;
}

/** An expression up to the end of its line; unknown unless it is one literal. */
function readValue(tokens: Tokens, at: number): Read<YamlNode> {
  const read = readLiteral(tokens, at, 0);
  const isWhole = read.next > at && ['\n', '}', ',', ']', undefined].includes(tokens[read.next]?.text);
  return isWhole ? read : unknownUntil(tokens, at);
}

function unknownUntil(tokens: Tokens, at: number): Read<YamlNode> {
  const next = endOfExpression(tokens, at);
  const start = tokens[at]?.start ?? tokens.file.text.length;
  const last = tokens[Math.max(next - 1, at)];
  return { value: scalar(tokens.file, start, endOf(last, start), UNKNOWN_PIECE, false), next };
}

const DEEPEST = 20;

function readLiteral(tokens: Tokens, at: number, depth: number): Read<YamlNode> {
  const { text, start } = tokens[at] ?? { text: '', start: tokens.file.text.length };
  if (text.startsWith('"')) return { value: quotedScalar(tokens.file, { text, start }, unquoted(text)), next: at + 1 };
  if (/^\d/.test(text) || text === 'true' || text === 'false') {
    return { value: scalar(tokens.file, start, start + text.length, text, true), next: at + 1 };
  }
  if (text.startsWith('<<')) return { value: heredocScalar(tokens.file, { text, start }), next: at + 1 };
  if (depth < DEEPEST && text === '[') return readList(tokens, at, depth + 1);
  if (depth < DEEPEST && text === '{') return readObject(tokens, at, depth + 1);
  return { value: scalar(tokens.file, start, start, UNKNOWN_PIECE, false), next: at };
}

/** The lines between the marks; the indentation that `<<-` takes away stays. Unknown when a variable stands in it. */
function heredocScalar(file: SourceFile, { text, start }: Token): YamlScalar {
  const from = text.indexOf('\n') + 1;
  const body = text.slice(from, Math.max(from, text.lastIndexOf('\n') + 1));
  const isKnown = !/[$%]\{/.test(body);
  return {
    ...scalar(file, start + from, start + from + body.length, isKnown ? body : UNKNOWN_PIECE, isKnown),
    style: 'literal',
  };
}

function readList(tokens: Tokens, from: number, depth: number): Read<YamlNode> {
  const builder = sequenceAt(tokens.file, (tokens[from] as Token).start);
  let at = from + 1;
  while (at < tokens.length && tokens[at]?.text !== ']') {
    if (isSeparator(tokens[at]?.text)) {
      at++;
      continue;
    }
    const item = readItem(tokens, at, ']', depth);
    builder.add(item.value);
    at = Math.max(item.next, at + 1);
  }
  return { value: builder.end(closingEnd(tokens, at)), next: at + 1 };
}

function readObject(tokens: Tokens, from: number, depth: number): Read<YamlNode> {
  const builder = mappingAt(tokens.file, (tokens[from] as Token).start);
  let at = from + 1;
  while (at < tokens.length && tokens[at]?.text !== '}') {
    const name = keyOf(tokens.file, tokens[at] as Token);
    const isEntry = name !== undefined && /^[=:]$/.test(tokens[at + 1]?.text ?? '');
    const item = isEntry ? readItem(tokens, at + 2, '}', depth) : undefined;
    if (name !== undefined && item !== undefined) builder.add(name, item.value);
    at = item?.next ?? at + 1;
  }
  return { value: builder.end(closingEnd(tokens, at)), next: at + 1 };
}

/** Behind the bracket at an index, or at the end of a file that lacks it. */
function closingEnd(tokens: Tokens, at: number): number {
  return endOf(tokens[at], tokens.file.text.length);
}

function endOf(token: Token | undefined, otherwise: number): number {
  return token === undefined ? otherwise : token.start + token.text.length;
}

function keyOf(file: SourceFile, token: Token): YamlScalar | undefined {
  if (isName(token.text)) return scalar(file, token.start, token.start + token.text.length, token.text, true);
  if (!token.text.startsWith('"')) return undefined;
  const key = quotedScalar(file, token, unquoted(token.text));
  return key.value === UNKNOWN_PIECE ? undefined : key;
}

/** One item of a list or an object; unknown unless it is one literal. */
function readItem(tokens: Tokens, at: number, close: string, depth: number): Read<YamlNode> {
  const item = readLiteral(tokens, at, depth);
  const after = tokens[item.next]?.text;
  if (item.next > at && (isSeparator(after) || after === close)) return item;
  return unknownUntil(tokens, at);
}

function isSeparator(text: string | undefined): boolean {
  return text === ',' || text === '\n';
}

/** Where an expression ends: at a line end, comma or closing bracket that is not inside of brackets of its own. */
function endOfExpression(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth < 0) return at;
    else if (depth === 0 && isSeparator(text)) return at;
  }
  return tokens.length;
}

function skipNested(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return at + 1;
  }
  return tokens.length;
}

function isName(text: string): boolean {
  return /^[A-Za-z_]/.test(text);
}

/** Undefined for a template: `"${…}"` or `"%{…}"`. */
function unquoted(text: string): string | undefined {
  if (/[$%]\{/.test(text)) return undefined;
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
