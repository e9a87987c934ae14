/** A value of HCL that can be known without running it. */
export type HclValue = string | readonly HclValue[] | { readonly [name: string]: HclValue } | undefined;

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: ReadonlyMap<string, HclValue>;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** Far more than any file that a person writes. */
const MOST_TOKENS = 200_000;

/**
 * The top-level blocks of a file, with the attributes that are literals. Expressions, functions and templates are left unknown, since
 * only a build can tell them. Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function readHclBlocks(text: string): readonly HclBlock[] {
  const tokens = tokensOf(text);
  const blocks: HclBlock[] = [];
  for (let at = 0; at < tokens.length; ) {
    const block = readBlock(tokens, at);
    if (block === undefined) at++;
    else {
      blocks.push(block.value);
      at = block.next;
    }
  }
  return blocks;
}

function tokensOf(text: string): readonly Token[] {
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

/** `type "label" … {` and what is in it. */
function readBlock(tokens: readonly Token[], at: number): Read<HclBlock> | undefined {
  const type = tokens[at];
  if (type === undefined || !isName(type.text)) return undefined;
  let next = at + 1;
  const labels: string[] = [];
  for (; tokens[next]?.text.startsWith('"'); next++) labels.push(unquoted((tokens[next] as Token).text) ?? '');
  if (tokens[next]?.text !== '{') return undefined;
  const attributes = new Map<string, HclValue>();
  for (next++; next < tokens.length && tokens[next]?.text !== '}'; ) {
    const name = (tokens[next] as Token).text;
    if (isName(name) && tokens[next + 1]?.text === '=') {
      const read = readValue(tokens, next + 2);
      attributes.set(name, read.value);
      next = read.next;
    } else if (name === '{') next = skipNested(tokens, next);
    else next++;
  }
  const end = (tokens[next]?.start ?? type.start) + 1;
  return { value: { type: type.text, labels, attributes, start: type.start, end }, next: next + 1 };
}

/** An expression up to the end of its line; unknown unless it is one literal. */
function readValue(tokens: readonly Token[], at: number): Read<HclValue> {
  const read = readLiteral(tokens, at, 0);
  const isWhole = read.next > at && ['\n', '}', ',', ']', undefined].includes(tokens[read.next]?.text);
  return isWhole ? read : { value: undefined, next: endOfExpression(tokens, at) };
}

const DEEPEST = 20;

function readLiteral(tokens: readonly Token[], at: number, depth: number): Read<HclValue> {
  const text = tokens[at]?.text ?? '';
  if (text.startsWith('"')) return { value: unquoted(text), next: at + 1 };
  if (/^\d/.test(text) || text === 'true' || text === 'false') return { value: text, next: at + 1 };
  if (depth < DEEPEST && text === '[') return readList(tokens, at + 1, depth + 1);
  if (depth < DEEPEST && text === '{') return readObject(tokens, at + 1, depth + 1);
  return { value: undefined, next: at };
}

function readList(tokens: readonly Token[], from: number, depth: number): Read<HclValue> {
  const items: HclValue[] = [];
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== ']') {
    if (isSeparator(tokens[at]?.text)) {
      at++;
      continue;
    }
    const item = readItem(tokens, at, ']', depth);
    items.push(item.value);
    at = Math.max(item.next, at + 1);
  }
  return { value: items, next: at + 1 };
}

function readObject(tokens: readonly Token[], from: number, depth: number): Read<HclValue> {
  const object: { [name: string]: HclValue } = Object.create(null);
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== '}') {
    const name = keyOf(tokens[at]?.text ?? '');
    const isEntry = name !== undefined && /^[=:]$/.test(tokens[at + 1]?.text ?? '');
    const item = isEntry ? readItem(tokens, at + 2, '}', depth) : undefined;
    if (name !== undefined && item !== undefined) object[name] = item.value;
    at = item?.next ?? at + 1;
  }
  return { value: object, next: at + 1 };
}

function keyOf(text: string): string | undefined {
  if (text.startsWith('"')) return unquoted(text);
  return isName(text) ? text : undefined;
}

/** One item of a list or an object; unknown unless it is one literal. */
function readItem(tokens: readonly Token[], at: number, close: string, depth: number): Read<HclValue> {
  const item = readLiteral(tokens, at, depth);
  const after = tokens[item.next]?.text;
  if (item.next > at && (isSeparator(after) || after === close)) return item;
  return { value: undefined, next: endOfExpression(tokens, at) };
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
