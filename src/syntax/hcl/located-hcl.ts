import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type MappingBuilder, mappingAt, quotedScalar, scalar, sequenceAt } from '../tree/node-builders.ts';
import type { TreeMapping, TreeNode, TreeScalar } from '../tree/nodes.ts';

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Its attributes, in the same tree as YAML; values known only to a build are {@link UNKNOWN_PIECE}. */
  readonly body: TreeMapping;
  readonly start: number;
  readonly end: number;
  /** It is a further target of the same matrix. */
  readonly isRepeated?: true;
}

export interface HclBlocks {
  readonly blocks: readonly HclBlock[];
  /** Whether the file has more blocks than were read. */
  readonly isCutShort: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

interface Tokens extends ReadonlyArray<Token> {
  readonly file: SourceFile;
  /** The defaults of variables, by name. */
  defaults: ReadonlyMap<string, TreeNode>;
  /** The variables of a matrix, which nobody can set. */
  fixed: ReadonlySet<string>;
  /** How many characters may still be inserted for variables. */
  room: number;
}

/** Far more than in any handwritten file. */
const MOST_TOKENS = 200_000;

/** How many times variables in the values of variables are resolved. */
const ROUNDS = 4;

/** In characters. */
const MOST_REPLACED = 1_000_000;

/**
 * The top-level blocks of a file, with the attributes that literals and the defaults of variables decide. Other expressions and functions
 * stay unknown, since only a build can evaluate them. Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function readHclBlocks(file: SourceFile): HclBlocks {
  const tokens = withPlaces(file);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { size } = tokens.defaults;
    tokens.defaults = variablesIn(tokens);
    if (tokens.defaults.size === size) break;
  }
  const blocks = [...readBlocks(tokens)].flatMap(({ at, block }) => everyTarget(tokens, at, block));
  return { blocks, isCutShort: tokens.length >= MOST_TOKENS };
}

function withPlaces(file: SourceFile): Tokens {
  const none: Pick<Tokens, 'defaults' | 'fixed'> = { defaults: new Map(), fixed: new Set() };
  return Object.assign(tokensOf(file.text), { file, room: MOST_REPLACED, ...none });
}

interface FoundBlock {
  readonly at: number;
  readonly block: HclBlock;
}

function readBlocks(tokens: Tokens, settings = mappingAt(tokens.file, 0)): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  for (let at = 0; at < tokens.length; ) {
    const block = readBlock(tokens, at);
    if (block !== undefined) found.push({ at, block: block.value });
    at = block?.next ?? (tokens[at + 1]?.text === '=' ? readAttribute(tokens, at, settings) : at + 1);
  }
  return found;
}

/** The defaults of variables. */
function variablesIn(tokens: Tokens): ReadonlyMap<string, TreeNode> {
  const settings = mappingAt(tokens.file, 0);
  const blocks = readBlocks(tokens, settings);
  const defaults = blocks.flatMap(({ block: { type, labels, body } }) => {
    const node = body.entries.get('default')?.node;
    return type === 'variable' && labels[0] !== undefined && node !== undefined ? [[labels[0], node] as const] : [];
  });
  const set = [...settings.node.entries].map(([name, { node }]) => [name, node] as const);
  return new Map([...set, ...defaults].filter(([, node]) => !isUnknown(node)));
}

/** Further targets of one matrix are not read. */
const MOST_TARGETS = 100;

/** A target with a `matrix` becomes one target for each combination of values. */
function everyTarget(tokens: Tokens, at: number, block: HclBlock): readonly HclBlock[] {
  const combinations = combinationsOf(block.body.entries.get('matrix')?.node);
  tokens.room -= combinations.length * (block.end - block.start);
  if (combinations.length === 0 || tokens.room < 0) return [block];
  const { defaults } = tokens;
  const all = combinations.map((combination, index) => {
    tokens.defaults = new Map([...defaults, ...combination]);
    tokens.fixed = new Set(combination.map(([name]) => name));
    const { value } = readBlock(tokens, at) as Read<HclBlock>;
    return index === 0 ? value : { ...value, isRepeated: true as const };
  });
  tokens.defaults = defaults;
  tokens.fixed = new Set();
  return all;
}

type Combination = readonly (readonly [name: string, node: TreeNode])[];

/** Empty when there are too many combinations, or when they are not known. */
function combinationsOf(matrix: TreeNode | undefined): readonly Combination[] {
  if (matrix?.kind !== 'mapping') return [];
  let combinations: readonly Combination[] = [[]];
  for (const [name, { node }] of matrix.entries) {
    if (node.kind !== 'sequence' || combinations.length * node.items.length > MOST_TARGETS) return [];
    combinations = combinations.flatMap((one) => node.items.map((item) => [...one, [name, item.node] as const]));
  }
  return combinations;
}

function isUnknown(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value.includes(UNKNOWN_PIECE);
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

/** An unterminated token, such as a string, takes the rest of its line or file, so that nothing is searched twice. */
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

/** No block has more. */
const MOST_LABELS = 8;

/** `type "label" … {`, or `type label {`, and its body. */
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

/** `name = value`; anything that is neither an attribute nor a block is left out. */
function readAttribute(tokens: Tokens, at: number, builder: MappingBuilder): number {
  const name = tokens[at] as Token;
  if (isName(name.text) && tokens[at + 1]?.text === '=') {
    const read = readValue(tokens, at + 2);
    builder.add(scalar(tokens.file, name.start, name.start + name.text.length, name.text, true), read.value);
    return read.next;
  }
  return name.text === '{' ? skipNested(tokens, at) : at + 1;
}

/** An expression up to the end of its line. */
function readValue(tokens: Tokens, at: number): Read<TreeNode> {
  const read = readExpression(tokens, at, 0);
  const isWhole = read.next > at && ['\n', '}', ',', ']', undefined].includes(tokens[read.next]?.text);
  return isWhole ? read : unknownUntil(tokens, at);
}

function unknownUntil(tokens: Tokens, at: number): Read<TreeNode> {
  const next = endOfExpression(tokens, at);
  const start = tokens[at]?.start ?? tokens.file.text.length;
  const last = tokens[Math.max(next - 1, at)];
  return { value: scalar(tokens.file, start, endOf(last, start), UNKNOWN_PIECE, false), next };
}

const DEEPEST = 20;

/** `a`, `a == b`, `condition ? a : b`. For anything else the result ends where it begins. */
function readExpression(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const first = readPrimary(tokens, at, depth);
  if (first.next === at) return first;
  const condition = readComparison(tokens, first, depth);
  if (condition === undefined) return unreadAt(tokens, at);
  if (tokens[condition.next]?.text !== '?' || depth >= DEEPEST) return condition;
  const yes = readExpression(tokens, condition.next + 1, depth + 1);
  if (yes.next === condition.next + 1 || tokens[yes.next]?.text !== ':') return unreadAt(tokens, at);
  const no = readExpression(tokens, yes.next + 1, depth + 1);
  if (no.next === yes.next + 1) return unreadAt(tokens, at);
  // the person who builds may set a variable, which then selects the other value
  const isOpen = tokens
    .slice(at, condition.next)
    .some(({ text }) => isName(text) && tokens.defaults.has(text) && !tokens.fixed.has(text));
  if (isOpen) return unreadAt(tokens, at);
  const decided = condition.value.kind === 'scalar' ? condition.value.value : '';
  if (decided === 'true' || decided === 'false') return { value: (decided === 'true' ? yes : no).value, next: no.next };
  return unreadAt(tokens, at);
}

/** Undefined where no value follows the operator. */
function readComparison(tokens: Tokens, first: Read<TreeNode>, depth: number): Read<TreeNode> | undefined {
  const { value: one, next } = first;
  const operator = `${tokens[next]?.text}${tokens[next + 1]?.text}`;
  if (operator !== '==' && operator !== '!=') return first;
  const { value: other, next: end } = readPrimary(tokens, next + 2, depth);
  if (end === next + 2 || one.kind !== 'scalar' || other.kind !== 'scalar') return undefined;
  if (isUnknown(one) || isUnknown(other)) return undefined;
  const text = String((one.value === other.value) === (operator === '=='));
  return { value: scalar(tokens.file, one.start, other.end, text, false), next: end };
}

function unreadAt(tokens: Tokens, at: number): Read<TreeNode> {
  const start = tokens[at]?.start ?? tokens.file.text.length;
  return { value: scalar(tokens.file, start, start, UNKNOWN_PIECE, false), next: at };
}

function readPrimary(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const { text, start } = tokens[at] ?? { text: '', start: tokens.file.text.length };
  if (text.startsWith('"'))
    return { value: quotedScalar(tokens.file, { text, start }, unquoted(replaced(tokens, text))), next: at + 1 };
  if (/^\d/.test(text) || text === 'true' || text === 'false') {
    return { value: scalar(tokens.file, start, start + text.length, text, true), next: at + 1 };
  }
  if (text.startsWith('<<')) return { value: heredocScalar(tokens.file, { text, start }), next: at + 1 };
  if (depth < DEEPEST && text === '[') return readList(tokens, at, depth + 1);
  if (depth < DEEPEST && text === '{') return readObject(tokens, at, depth + 1);
  if (depth < DEEPEST && text === '(') {
    const inner = readExpression(tokens, at + 1, depth + 1);
    return tokens[inner.next]?.text === ')' && inner.next > at + 1
      ? { ...inner, next: inner.next + 1 }
      : unreadAt(tokens, at);
  }
  return isName(text) ? readVariable(tokens, at) : unreadAt(tokens, at);
}

/** `NAME`, `NAME.attribute` */
function readVariable(tokens: Tokens, at: number): Read<TreeNode> {
  let node = tokens.defaults.get((tokens[at] as Token).text);
  let next = at + 1;
  for (; tokens[next]?.text === '.' && node !== undefined; next += 2)
    node = node.kind === 'mapping' ? node.entries.get(tokens[next + 1]?.text ?? '')?.node : undefined;
  if (node === undefined) return unreadAt(tokens, at);
  const { start } = tokens[at] as Token;
  return { value: placed(tokens, node, start, endOf(tokens[next - 1], start)), next };
}

/** The value of a variable, with the place where the variable is used. */
function placed(tokens: Tokens, node: TreeNode, start: number, end: number): TreeNode {
  const { file } = tokens;
  tokens.room -= 10 + (node.kind === 'scalar' ? node.value.length : 0);
  if (tokens.room < 0) return scalar(file, start, end, UNKNOWN_PIECE, false);
  if (node.kind === 'scalar') return scalar(file, start, end, node.value, false);
  if (node.kind === 'sequence') {
    const list = sequenceAt(file, start);
    for (const item of node.items) list.add(placed(tokens, item.node, start, end));
    return list.end(end);
  }
  const object = mappingAt(file, start);
  for (const { key, node: value } of node.entries.values())
    object.add(scalar(file, start, end, key.value, false), placed(tokens, value, start, end));
  return object.end(end);
}

/** The text with its variables replaced. */
function replaced(tokens: Tokens, text: string): string {
  if (!text.includes('${') || text.includes('$${')) return text;
  return text.replaceAll(TEMPLATE, (template, name: string, attribute: string | undefined) => {
    const found = tokens.defaults.get(name);
    const node = attribute === undefined || found?.kind !== 'mapping' ? found : found.entries.get(attribute)?.node;
    if (node?.kind !== 'scalar' || isUnknown(node) || (attribute !== undefined && found?.kind !== 'mapping'))
      return template;
    tokens.room -= node.value.length + 10;
    return tokens.room < 0 ? template : JSON.stringify(node.value).slice(1, -1);
  });
}

const TEMPLATE = /\$\{[ \t]*([A-Za-z_][\w-]*)(?:\.([A-Za-z_][\w-]*))?[ \t]*\}/g;

/** The lines between the marks, including the indentation that `<<-` would remove. Unknown when it contains a variable. */
function heredocScalar(file: SourceFile, { text, start }: Token): TreeScalar {
  const from = text.indexOf('\n') + 1;
  const body = text.slice(from, Math.max(from, text.lastIndexOf('\n') + 1));
  const isKnown = !/[$%]\{/.test(body);
  return {
    ...scalar(file, start + from, start + from + body.length, isKnown ? body : UNKNOWN_PIECE, isKnown),
    style: 'literal',
  };
}

function readList(tokens: Tokens, from: number, depth: number): Read<TreeNode> {
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

function readObject(tokens: Tokens, from: number, depth: number): Read<TreeNode> {
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

/** The offset after the bracket at an index, or the end of a file that lacks it. */
function closingEnd(tokens: Tokens, at: number): number {
  return endOf(tokens[at], tokens.file.text.length);
}

function endOf(token: Token | undefined, otherwise: number): number {
  return token === undefined ? otherwise : token.start + token.text.length;
}

function keyOf(file: SourceFile, token: Token): TreeScalar | undefined {
  if (isName(token.text)) return scalar(file, token.start, token.start + token.text.length, token.text, true);
  if (!token.text.startsWith('"')) return undefined;
  const key = quotedScalar(file, token, unquoted(token.text));
  return key.value === UNKNOWN_PIECE ? undefined : key;
}

/** One item of a list or an object. */
function readItem(tokens: Tokens, at: number, close: string, depth: number): Read<TreeNode> {
  const item = readExpression(tokens, at, depth);
  const after = tokens[item.next]?.text;
  if (item.next > at && (isSeparator(after) || after === close)) return item;
  return unknownUntil(tokens, at);
}

function isSeparator(text: string | undefined): boolean {
  return text === ',' || text === '\n';
}

/** The end of an expression: a line end, comma or closing bracket outside of the expression's own brackets. */
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
