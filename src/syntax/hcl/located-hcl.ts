import type { SourceFile, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { paired } from '../../support/paired.ts';
import { firstReached } from '../../support/sorted.ts';
import { type MappingBuilder, mappingAt, quotedScalar, scalar, sequenceAt } from '../tree/node-builders.ts';
import type { TreeMapping, TreeNode, TreeScalar } from '../tree/nodes.ts';
import { callHcl, type HclValue, lengthOf } from './functions.ts';

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
  /** The variables of a matrix, and those that the caller sets, which nobody else can set. */
  fixed: ReadonlySet<string>;
  /** How many conditions were read that the person who builds may change. */
  opened: number;
  /** Variables with a default that is not known. */
  unread: ReadonlySet<string>;
  functions: ReadonlyMap<string, OwnFunction>;
  /** How many texts this one is in. */
  level: number;
  /** How many characters may still be inserted for variables. */
  room: number;
}

/** A function that one of the files defines. */
interface OwnFunction {
  readonly parameters: readonly string[];
  /** Those of the file that defines it. */
  readonly tokens: Tokens;
  /** The index of the first token of its result. */
  readonly at: number;
}

/** Values that the file alone determines, although they, or names in them, were not evaluated. */
const DETERMINED = new WeakSet<TreeNode>();

/** Whether a value, or a name in it, is unknown, but depends on nothing outside of the file. */
export function isDetermined(node: TreeNode): boolean {
  return DETERMINED.has(node);
}

/** The places of expressions whose values variables of the person who builds may change by a condition. */
const OPEN = new WeakMap<TreeNode, Pick<Span, 'start' | 'end'>>();

/** The place of the expression if a condition in it selects the value, or a part of it, and another one where a variable is set. */
export function openPlace(node: TreeNode): Pick<Span, 'start' | 'end'> | undefined {
  return OPEN.get(node);
}

const CHOICES = new WeakMap<TreeNode, readonly TreeNode[]>();

/** The values that conditions have in place of a value where variables are set. */
export function choicesOf(node: TreeNode): readonly TreeNode[] {
  return CHOICES.get(node) ?? [];
}

/** Far more than in any handwritten file. */
const MOST_TOKENS = 200_000;

/** How many times variables in the values of variables are resolved. */
const ROUNDS = 4;

/** In characters. */
const MOST_REPLACED = 1_000_000;

/** One of the files that are read together. */
export interface HclPart {
  readonly file: SourceFile;
  /** What it defines, if it is not written in HCL. */
  readonly defined?: HclVariables;
}

export interface HclVariables {
  /** The variables with their defaults. */
  readonly declared: ReadonlyMap<string, TreeNode>;
  /** The attributes outside of its blocks, which take precedence over them. */
  readonly set: ReadonlyMap<string, TreeNode>;
}

export interface HclReading extends HclBlocks {
  /** The values of all variables that are known. */
  readonly values: ReadonlyMap<string, TreeNode>;
  /** The texts that define variables and functions, by name, without comments. */
  readonly definitions: () => ReadonlyMap<string, readonly string[]>;
}

/** The top-level blocks of one file, which shares nothing with others. */
export function readHclBlocks(file: SourceFile, given: GivenVariables = new Map()): HclBlocks {
  return readHclFiles([{ file }], given);
}

/**
 * The top-level blocks of files, with the attributes that literals and the defaults of variables decide. Other expressions and functions
 * stay unknown, since only a build can evaluate them. All files share their variables and functions, and the last file that defines one
 * decides. Grammar: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function readHclFiles(parts: readonly HclPart[], given: GivenVariables = new Map()): HclReading {
  const written = parts.map(({ file, defined }) => ({ defined, tokens: withPlaces(defined ? NO_TEXT : file, given) }));
  const all = written.map(({ tokens }) => tokens);
  const functions = new Map(all.flatMap((tokens) => [...functionsIn(tokens)]));
  for (const tokens of all) tokens.functions = functions;
  let values: ReadonlyMap<string, TreeNode> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { known, unread } = valuesIn(written, given);
    for (const tokens of all) Object.assign(tokens, { defaults: known, unread });
    if (values.size === known.size) break;
    values = known;
  }
  const blocks = all.flatMap((tokens) => readBlocks(tokens).flatMap(({ at, block }) => everyTarget(tokens, at, block)));
  const definitions = () => definitionsIn(written, given);
  return { blocks, values, definitions, isCutShort: all.some(({ length }) => length >= MOST_TOKENS) };
}

const NO_TEXT: SourceFile = { path: '', text: '' };

/** The values of variables, by name, in place of their defaults; {@link UNKNOWN_PIECE} where only run time knows one. */
export type GivenVariables = ReadonlyMap<string, string>;

function withPlaces(file: SourceFile, given: GivenVariables): Tokens {
  const none = { defaults: new Map(), unread: new Set<string>(), functions: new Map() };
  const fixed = new Set(given.keys());
  return Object.assign(tokensOf(file.text), { file, room: MOST_REPLACED, level: 0, opened: 0, fixed, ...none });
}

/** `function "name" { params = [a] result = … }` */
function functionsIn(tokens: Tokens): ReadonlyMap<string, OwnFunction> {
  const found = new Map<string, OwnFunction>();
  if (!tokens.file.text.includes('function')) return found;
  for (const { at, block } of readBlocks(tokens)) {
    const parameters = block.body.entries.get('params')?.node;
    const name = block.type === 'function' ? block.labels[0] : undefined;
    if (name === undefined || parameters?.kind !== 'sequence') continue;
    const names = parameters.items.map(({ node: { file, start, end } }) => file.text.slice(start, end));
    for (let result = at; (tokens[result]?.start ?? block.end) < block.end; result += 1) {
      if (tokens[result]?.text !== 'result' || tokens[result + 1]?.text !== '=') continue;
      found.set(name, { parameters: names, tokens, at: result + 2 });
      break;
    }
  }
  return found;
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

interface WrittenPart {
  readonly defined: HclVariables | undefined;
  readonly tokens: Tokens;
}

/** The values of the variables of all files, and the names of those that the files decide, but that were not evaluated. */
function valuesIn(
  parts: readonly WrittenPart[],
  given: GivenVariables,
): { readonly known: ReadonlyMap<string, TreeNode>; readonly unread: ReadonlySet<string> } {
  const read = parts.map(({ defined, tokens }) => defined ?? variablesIn(tokens));
  const declared = new Map(read.flatMap((one) => [...one.declared]));
  const set = read.flatMap((one) => [...one.set]);
  const passed = [...declared].flatMap(([name, node]) => {
    const text = given.get(name);
    return text === undefined ? [] : [[name, scalar(node.file, node.start, node.end, text, false)] as const];
  });
  const all = [...new Map([...declared, ...set, ...passed])];
  return {
    known: new Map(all.filter(([, node]) => !isUnknown(node))),
    unread: new Set(all.flatMap(([name, node]) => (isDetermined(node) ? [name] : []))),
  };
}

function variablesIn(tokens: Tokens): HclVariables {
  const settings = mappingAt(tokens.file, 0);
  const blocks = readBlocks(tokens, settings);
  const declared = blocks.flatMap(({ block: { type, labels, body } }) => {
    const [name] = labels;
    if (type !== 'variable' || name === undefined) return [];
    const { file, entries, start, end } = body;
    return [[name, entries.get('default')?.node ?? scalar(file, start, end, UNKNOWN_PIECE, false)] as const];
  });
  const set = [...settings.node.entries].map(([name, { node }]) => [name, node] as const);
  return { declared: new Map(declared), set: new Map(set) };
}

function definitionsIn(parts: readonly WrittenPart[], given: GivenVariables): ReadonlyMap<string, readonly string[]> {
  const found = [...parts.flatMap(definedIn), ...given];
  const byName = groupBy(found, ([name]) => name);
  return new Map([...byName].map(([name, all]) => [name, all.map(([, text]) => text)]));
}

function definedIn({ tokens, defined }: WrittenPart): readonly (readonly [name: string, text: string])[] {
  if (defined !== undefined) {
    const all = [...defined.declared, ...defined.set];
    return all.map(([name, { file, start, end }]) => [name, file.text.slice(start, end)]);
  }
  const { declared, set } = variablesIn(tokens);
  const functions = readBlocks(tokens).flatMap(({ block: { type, labels, start, end } }) => {
    const [name] = type === 'function' ? labels : [];
    return name === undefined ? [] : [[name, { start, end }] as const];
  });
  return [...declared, ...set, ...functions].map(([name, { start, end }]) => [name, textBetween(tokens, start, end)]);
}

/** The tokens, from the one that contains the start: a text in quotes starts after them. */
function textBetween(tokens: Tokens, start: number, end: number): string {
  const from = Math.max(0, firstReached(tokens, (token) => token.start > start) - 1);
  const to = firstReached(tokens, (token) => token.start >= end);
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** Further targets of one matrix are not read. */
const MOST_TARGETS = 100;

/** A target with a `matrix` becomes one target for each combination of values. */
function everyTarget(tokens: Tokens, at: number, block: HclBlock): readonly HclBlock[] {
  const combinations = combinationsOf(block.body.entries.get('matrix')?.node);
  tokens.room -= combinations.length * (block.end - block.start);
  if (combinations.length === 0 || tokens.room < 0) return [block];
  const { defaults, fixed } = tokens;
  const all = combinations.flatMap((combination, index) => {
    tokens.defaults = new Map([...defaults, ...combination]);
    tokens.fixed = new Set([...fixed, ...combination.map(([name]) => name)]);
    const { value } = readBlock(tokens, at) as Read<HclBlock>;
    return index === 0 ? value : { ...value, isRepeated: true as const };
  });
  Object.assign(tokens, { defaults, fixed });
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
const HEREDOC = /<<-?([A-Za-z_]\w*)\r?\n/y;
const WORD = /[A-Za-z_][\w-]*|\d+(?:\.\d+)?/y;

/** An unterminated token, such as a string, takes the rest of its line or file, so that nothing is searched twice. */
function endOfToken(text: string, at: number): number {
  switch (text[at]) {
    case '"':
      return endOfString(text, at) ?? endOfLine(text, at);
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

/** The end of a text in quotes, which may contain others in `${…}`; undefined if its line ends before it. */
function endOfString(text: string, start: number): number | undefined {
  // the open quotes and braces
  const open = ['"'];
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (open.at(-1) === '"' && text[at] === '\\') at += 1;
    else noteMark(text, at, open);
    if (open.length === 0) return at + 1;
  }
  return undefined;
}

function noteMark(text: string, at: number, open: string[]): void {
  const char = text.charAt(at);
  const last = open.at(-1);
  if (char === '"' && last === '"') open.pop();
  else if (char === '"') open.push(char);
  else if (char === '{' && (last === '{' || startsTemplate(text, at))) open.push(char);
  else if (char === '}' && last === '{') open.pop();
}

/** At the brace of `${` and `%{`, but not of `$${`. */
function startsTemplate(text: string, at: number): boolean {
  const sign = text[at - 1];
  return text[at] === '{' && (sign === '$' || sign === '%') && text[at - 2] !== sign;
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
    const { text } = tokenAt(tokens, next);
    labels.push(text.startsWith('"') ? (unquoted(text) ?? '') : text);
  }
  const opening = tokens[next];
  if (opening?.text !== '{') return undefined;
  const builder = mappingAt(tokens.file, opening.start);
  for (next++; next < tokens.length && tokens[next]?.text !== '}'; ) next = readAttribute(tokens, next, builder);
  const end = (tokens[next]?.start ?? type.start) + 1;
  return { value: { type: type.text, labels, body: builder.end(end), start: type.start, end }, next: next + 1 };
}

function isLabel(text: string | undefined): boolean {
  return text !== undefined && (text.startsWith('"') || isName(text));
}

/** `name = value`; anything that is neither an attribute nor a block is left out. */
function readAttribute(tokens: Tokens, at: number, builder: MappingBuilder): number {
  const name = tokenAt(tokens, at);
  if (isName(name.text) && tokens[at + 1]?.text === '=') {
    const read = readValue(tokens, at + 2);
    builder.add(scalar(tokens.file, name.start, name.start + name.text.length, name.text, true), read.value);
    return read.next;
  }
  return name.text === '{' ? skipNested(tokens, at) : at + 1;
}

/** An expression up to the end of its line. */
function readValue(tokens: Tokens, at: number): Read<TreeNode> {
  const { opened } = tokens;
  const read = readExpression(tokens, at, 0);
  if (tokens.opened > opened) OPEN.set(read.value, placeBetween(tokens, at, read.next));
  const isWhole = read.next > at && ['\n', '}', ',', ']', undefined].includes(tokens[read.next]?.text);
  return isWhole ? read : unknownUntil(tokens, at);
}

function placeBetween(tokens: Tokens, at: number, next: number): Pick<Span, 'start' | 'end'> {
  const { start } = tokenAt(tokens, at);
  return { start, end: endOf(tokens[next - 1], start) };
}

function unknownUntil(tokens: Tokens, at: number): Read<TreeNode> {
  const next = endOfExpression(tokens, at);
  const start = tokens[at]?.start ?? tokens.file.text.length;
  const last = tokens[Math.max(next - 1, at)];
  const value = scalar(tokens.file, start, endOf(last, start), UNKNOWN_PIECE, false);
  if (dependsOnFile(tokens.slice(at, next), tokens)) DETERMINED.add(value);
  return { value, next };
}

/** Whether all variables of an expression have a value in the file, and no function asks for the time or for chance. */
function dependsOnFile(
  words: readonly Token[],
  tokens: Tokens,
  depth = 0,
  parameters: readonly string[] = [],
): boolean {
  return words.every(({ text }, index) => {
    // `null` is a value that is not set
    if (text === 'null') return false;
    if (text.startsWith('"') && depth < DEEPEST)
      return templatesIn(text).every(({ code }) => dependsOnFile(tokensOf(code), tokens, depth + 1, parameters));
    const after = words[index + 1]?.text;
    if (!isName(text) || words[index - 1]?.text === '.' || LITERALS.test(text)) return true;
    if (after !== '(') return parameters.includes(text) || tokens.defaults.has(text) || tokens.unread.has(text);
    return resultDependsOnFile(text, tokens, depth);
  });
}

function resultDependsOnFile(name: string, tokens: Tokens, depth: number): boolean {
  const own = tokens.functions.get(name);
  if (own === undefined) return !IMPURE.test(name);
  if (depth >= DEEPEST_CALL) return true;
  const known = resultsKnown(own.tokens);
  const key = `${depth} ${name}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const result = own.tokens.slice(own.at, endOfExpression(own.tokens, own.at));
  const isOfFile = dependsOnFile(result, tokens, depth + 1, own.parameters);
  known.set(key, isOfFile);
  return isOfFile;
}

/** Each function once for each depth: functions may call others many times. */
const resultsKnown = remember((_tokens: Tokens) => new Map<string, boolean>());

/** Functions that call others are not followed further: what they return counts as determined by the file, so that it is told. */
const DEEPEST_CALL = 3;
const LITERALS = /^(?:true|false)$/;
const IMPURE = /^(?:timestamp|uuidv[45]|bcrypt|homedir)$/;

const DEEPEST = 20;

/**
 * `a`, `a == b`, `condition ? a : b`. For anything else the result ends where it begins. Variables have their defaults in conditions, too: a caller
 * that sets one is another reading.
 */
function readExpression(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const condition = readOperators(tokens, at, depth, LOOSEST);
  if (condition.next === at || tokens[condition.next]?.text !== '?' || depth >= DEEPEST) return condition;
  const yes = readExpression(tokens, condition.next + 1, depth + 1);
  if (yes.next === condition.next + 1 || tokens[yes.next]?.text !== ':') return unreadAt(tokens, at);
  const no = readExpression(tokens, yes.next + 1, depth + 1);
  if (no.next === yes.next + 1) return unreadAt(tokens, at);
  const decided = truthOf(condition.value);
  if (decided === undefined) return unreadAt(tokens, at);
  const [value, other] = decided ? [yes.value, no.value] : [no.value, yes.value];
  if (isOpenUntil(tokens, at, condition.next)) {
    tokens.opened += 1;
    CHOICES.set(value, [...choicesOf(value), other, ...choicesOf(other)]);
  }
  return { value, next: no.next };
}

/** Whether the person who builds may set a variable of a condition, which then selects the other value. */
function isOpenUntil(tokens: Tokens, from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ text }) => tokens.defaults.has(text) && !tokens.fixed.has(text));
}

function truthOf(node: TreeNode): boolean | undefined {
  const text = node.kind === 'scalar' ? node.value : '';
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

/** Operators between two values, by how tightly they bind, with their results; undefined where that is not known. */
const OPERATORS: readonly ReadonlyMap<string, (one: TreeScalar, other: TreeScalar) => boolean | undefined>[] = [
  new Map([['||', (one, other) => ofTruths(one, other, (first, second) => first || second)]]),
  new Map([['&&', (one, other) => ofTruths(one, other, (first, second) => first && second)]]),
  new Map([
    ['==', (one, other) => one.value === other.value],
    ['!=', (one, other) => one.value !== other.value],
  ]),
];

const LOOSEST = 0;

function ofTruths(
  one: TreeScalar,
  other: TreeScalar,
  join: (one: boolean, other: boolean) => boolean,
): boolean | undefined {
  const [first, second] = [truthOf(one), truthOf(other)];
  return first === undefined || second === undefined ? undefined : join(first, second);
}

/** A value, or values with operators between them. The result ends where it begins if no value follows an operator. */
function readOperators(tokens: Tokens, at: number, depth: number, level: number): Read<TreeNode> {
  const operators = OPERATORS[level];
  if (operators === undefined) return readNegated(tokens, at, depth);
  let one = readOperators(tokens, at, depth, level + 1);
  for (;;) {
    const apply = one.next === at ? undefined : operators.get(operatorAt(tokens, one.next));
    if (apply === undefined) return one;
    const other = readOperators(tokens, one.next + 2, depth, level + 1);
    if (other.next === one.next + 2 || one.value.kind !== 'scalar' || other.value.kind !== 'scalar')
      return unreadAt(tokens, at);
    const isOpen = isUnknown(one.value) || isUnknown(other.value);
    const result = isOpen ? undefined : apply(one.value, other.value);
    if (result === undefined) return unreadAt(tokens, at);
    one = {
      value: scalar(tokens.file, one.value.start, other.value.end, String(result), false),
      next: other.next,
    };
  }
}

function operatorAt(tokens: Tokens, at: number): string {
  return `${tokens[at]?.text}${tokens[at + 1]?.text}`;
}

function readNegated(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  if (tokens[at]?.text !== '!' || depth >= DEEPEST) return readPrimary(tokens, at, depth);
  const read = readNegated(tokens, at + 1, depth + 1);
  const decided = read.next === at + 1 ? undefined : truthOf(read.value);
  if (decided === undefined) return unreadAt(tokens, at);
  return { value: scalar(tokens.file, read.value.start, read.value.end, String(!decided), false), next: read.next };
}

/** After the last token comes an empty one. */
function tokenAt(tokens: Tokens, at: number): Token {
  return tokens[at] ?? { text: '', start: tokens.file.text.length };
}

function unreadAt(tokens: Tokens, at: number): Read<TreeNode> {
  const { start } = tokenAt(tokens, at);
  return { value: scalar(tokens.file, start, start, UNKNOWN_PIECE, false), next: at };
}

function readPrimary(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const { text, start } = tokenAt(tokens, at);
  if (text.startsWith('"')) return { value: textAt(tokens, { text, start }), next: at + 1 };
  if (/^\d/.test(text) || text === 'true' || text === 'false') {
    return { value: scalar(tokens.file, start, start + text.length, text, true), next: at + 1 };
  }
  if (text.startsWith('<<')) return { value: heredocScalar(tokens.file, { text, start }), next: at + 1 };
  if ('[{('.includes(text) && text !== '')
    return depth < DEEPEST ? withSteps(tokens, readNested(tokens, at, depth + 1), at) : unreadAt(tokens, at);
  if (!isName(text)) return unreadAt(tokens, at);
  const isCall = tokens[at + 1]?.text === '(' && depth < DEEPEST;
  return isCall ? withSteps(tokens, readCall(tokens, at, depth + 1), at) : readVariable(tokens, at);
}

/** A list, an object, or an expression in parentheses. */
function readNested(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const { text } = tokenAt(tokens, at);
  if (text !== '(' && wordAfter(tokens, at) === 'for')
    return text === '[' ? readLoop(tokens, at, depth) : unreadAt(tokens, at);
  if (text === '[') return readList(tokens, at, depth);
  if (text === '{') return readObject(tokens, at, depth);
  const inner = readExpression(tokens, at + 1, depth);
  return tokens[inner.next]?.text === ')' && inner.next > at + 1
    ? { ...inner, next: inner.next + 1 }
    : unreadAt(tokens, at);
}

/** `[for item in list : value]`, also with the index, and with a condition. */
function readLoop(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const start = tokens[at + 1]?.text === '\n' ? at + 3 : at + 2;
  const names = tokens[start + 1]?.text === ',' ? [start, start + 2] : [start];
  const [index, item] = [names.length > 1 ? start : undefined, names.at(-1) ?? start];
  if (tokens[item + 1]?.text !== 'in') return unreadAt(tokens, at);
  const list = readExpression(tokens, item + 2, depth);
  const { value } = list;
  if (list.next === item + 2 || tokens[list.next]?.text !== ':' || value.kind !== 'sequence')
    return unreadAt(tokens, at);
  const builder = sequenceAt(tokens.file, tokenAt(tokens, at).start);
  const end = behind(tokens, at);
  for (const [round, { node }] of value.items.entries()) {
    const own = [
      ...(index === undefined
        ? []
        : [[tokenAt(tokens, index).text, scalar(tokens.file, 0, 0, String(round), false)] as const]),
      [tokenAt(tokens, item).text, node] as const,
    ];
    const result = readRound(tokens, { from: list.next + 1, end: end - 1, depth }, own);
    if (result === undefined) return unreadAt(tokens, at);
    if (result.isKept) builder.add(result.value);
  }
  return { value: builder.end(closingEnd(tokens, end - 1)), next: end };
}

interface Round {
  readonly from: number;
  /** The index of the bracket that ends the loop. */
  readonly end: number;
  readonly depth: number;
}

/** The value of one round, and whether its condition keeps it; undefined if that is not known. */
function readRound(tokens: Tokens, { from, end, depth }: Round, own: Combination) {
  const { defaults } = tokens;
  tokens.room -= CALL_COST + defaults.size + end - from;
  if (tokens.room < 0) return undefined;
  tokens.defaults = new Map([...defaults, ...own]);
  const { value, next } = readExpression(tokens, from, depth);
  const isFiltered = tokens[next]?.text === 'if';
  const condition = isFiltered ? readExpression(tokens, next + 1, depth) : undefined;
  tokens.defaults = defaults;
  const isKept = condition === undefined ? true : truthOf(condition.value);
  const last = lineEnd(tokens, condition?.next ?? next);
  return last === end && next > from && isKept !== undefined ? { value, isKept } : undefined;
}

/** The index behind the end of a line, if one is there. */
function lineEnd(tokens: Tokens, at: number): number {
  return tokens[at]?.text === '\n' ? at + 1 : at;
}

function textAt(tokens: Tokens, token: Token): TreeScalar {
  const value = quotedScalar(tokens.file, token, unquoted(replaced(tokens, token.text)));
  if (isUnknown(value) && dependsOnFile([token], tokens)) DETERMINED.add(value);
  return value;
}

function wordAfter(tokens: Tokens, at: number): string | undefined {
  return tokens[at + 1]?.text === '\n' ? tokens[at + 2]?.text : tokens[at + 1]?.text;
}

/** `lower(NAME)`, and functions that the file defines. */
function readCall(tokens: Tokens, at: number, depth: number): Read<TreeNode> {
  const { text: name, start } = tokenAt(tokens, at);
  const args: TreeNode[] = [];
  let next = at + 2;
  for (; tokens[next]?.text !== ')'; ) {
    if (isSeparator(tokens[next]?.text)) {
      next += 1;
      continue;
    }
    const read = readExpression(tokens, next, depth);
    const after = tokens[read.next]?.text;
    if (read.next === next || !(after === ')' || isSeparator(after)) || isUnknown(read.value))
      return unreadAt(tokens, at);
    args.push(read.value);
    next = read.next;
  }
  const own = tokens.functions.get(name);
  const value = own === undefined ? calledValue(tokens, name, args) : calledOwn(tokens, own, args, depth);
  if (value === undefined || isUnknown(value)) return unreadAt(tokens, at);
  return { value: placed(tokens, value, start, endOf(tokens[next], start)), next: next + 1 };
}

function calledValue(tokens: Tokens, name: string, args: readonly TreeNode[]): TreeNode | undefined {
  const values = args.map(plainValue);
  if (values.includes(undefined)) return undefined;
  const result = callHcl(name, values as readonly HclValue[], tokens.room);
  tokens.room -= result === undefined ? 0 : lengthOf(result);
  return result === undefined ? undefined : nodeOf(tokens.file, result);
}

/** It is read where it is defined, with the variables of the place that calls it. */
function calledOwn(tokens: Tokens, own: OwnFunction, args: readonly TreeNode[], depth: number): TreeNode | undefined {
  const home = own.tokens;
  tokens.room -= CALL_COST + tokens.defaults.size;
  if (own.parameters.length !== args.length || tokens.room < 0) return undefined;
  const { defaults, fixed, level, room, opened } = home;
  home.defaults = new Map([...tokens.defaults, ...paired(own.parameters, args)]);
  home.fixed = new Set([...tokens.fixed, ...own.parameters]);
  Object.assign(home, { level: tokens.level, room: tokens.room });
  const read = readExpression(home, own.at, depth);
  tokens.room = home.room;
  if (home !== tokens) tokens.opened += home.opened - opened;
  Object.assign(home, { defaults, fixed, level, room: home === tokens ? tokens.room : room });
  return read.next === own.at || !/^[\n}]$/.test(home[read.next]?.text ?? '') ? undefined : read.value;
}

/** In characters. */
const CALL_COST = 1000;

function plainValue(node: TreeNode): HclValue | undefined {
  if (isDetermined(node)) return undefined;
  if (node.kind === 'scalar') return isUnknown(node) ? undefined : node.value;
  const items: readonly (readonly [string, TreeNode])[] =
    node.kind === 'sequence'
      ? node.items.map(({ node: item }, at) => [String(at), item])
      : [...node.entries].map(([name, entry]) => [name, entry.node]);
  const values = items.map(([name, item]) => [name, plainValue(item)] as const);
  if (values.some(([, value]) => value === undefined)) return undefined;
  return node.kind === 'sequence' ? values.map(([, value]) => value as HclValue) : objectOf(values);
}

function objectOf(values: readonly (readonly [string, HclValue | undefined])[]): HclValue {
  return Object.assign(Object.create(null), ...values.map(([name, value]) => ({ [name]: value })));
}

function nodeOf(file: SourceFile, value: HclValue): TreeNode {
  if (typeof value === 'string') return scalar(file, 0, 0, value, false);
  if (Array.isArray(value)) {
    const list = sequenceAt(file, 0);
    for (const item of value) list.add(nodeOf(file, item));
    return list.end(0);
  }
  const object = mappingAt(file, 0);
  for (const [name, item] of Object.entries(value)) object.add(scalar(file, 0, 0, name, false), nodeOf(file, item));
  return object.end(0);
}

/** `NAME`, `NAME.attribute` */
function readVariable(tokens: Tokens, at: number): Read<TreeNode> {
  let node = tokens.defaults.get(tokenAt(tokens, at).text);
  let next = at + 1;
  for (;;) {
    const step = stepAt(tokens, next);
    if (step === undefined || node === undefined) break;
    node = childAt(node, step.value);
    next = step.next;
  }
  if (node === undefined) return unreadAt(tokens, at);
  const { start } = tokenAt(tokens, at);
  return { value: placed(tokens, node, start, endOf(tokens[next - 1], start)), next };
}

/** A value in a list or an object that an expression gives: `[a, b][0]` */
function withSteps(tokens: Tokens, read: Read<TreeNode>, at: number): Read<TreeNode> {
  let { value, next } = read;
  for (let step = next === at ? undefined : stepAt(tokens, next); step !== undefined; step = stepAt(tokens, next)) {
    const child = childAt(value, step.value);
    if (child === undefined) return unreadAt(tokens, at);
    value = child;
    next = step.next;
  }
  return { value, next };
}

/** `.attribute`, `[0]` or `["attribute"]` */
function stepAt(tokens: Tokens, at: number): Read<string> | undefined {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[at + offset]?.text ?? '');
  if (first === '.') return { value: second ?? '', next: at + 2 };
  if (first !== '[' || third !== ']' || second === undefined) return undefined;
  const key = second.startsWith('"') ? unquoted(second) : second;
  return key === undefined ? undefined : { value: key, next: at + 3 };
}

function childAt(node: TreeNode, key: string): TreeNode | undefined {
  if (node.kind === 'mapping') return node.entries.get(key)?.node;
  return node.kind === 'sequence' && /^\d{1,6}$/.test(key) ? node.items[Number(key)]?.node : undefined;
}

/** The value of a variable, with the place where the variable is used. */
function placed(tokens: Tokens, node: TreeNode, start: number, end: number): TreeNode {
  const copy = copied(tokens, node, start, end);
  if (DETERMINED.has(node)) DETERMINED.add(copy);
  if (OPEN.has(node)) tokens.opened += 1;
  return copy;
}

function copied(tokens: Tokens, node: TreeNode, start: number, end: number): TreeNode {
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
  if (!text.includes('${') || text.includes('$${') || tokens.level > DEEPEST) return text;
  let done = '';
  let from = 0;
  for (const { start, end, code } of templatesIn(text)) {
    const inner: Tokens = Object.assign(tokensOf(code), {
      ...{ file: tokens.file, room: tokens.room, defaults: tokens.defaults, fixed: tokens.fixed },
      ...{ opened: tokens.opened },
      ...{
        unread: tokens.unread,
        functions: tokens.functions,
        level: tokens.level + 1,
      },
    });
    const { value, next } = readExpression(inner, 0, 0);
    tokens.opened = inner.opened;
    const isKnown = next === inner.length && value.kind === 'scalar' && !isUnknown(value);
    tokens.room = inner.room - (isKnown ? value.value.length + 10 : 0);
    const result = isKnown && tokens.room >= 0 ? JSON.stringify(value.value).slice(1, -1) : text.slice(start, end);
    done += text.slice(from, start) + result;
    from = end;
  }
  return done + text.slice(from);
}

/** The expressions in `${…}`, with their places in the text. */
function templatesIn(text: string): readonly { readonly start: number; readonly end: number; readonly code: string }[] {
  const found: { start: number; end: number; code: string }[] = [];
  for (let start = text.indexOf('${'); start !== -1; ) {
    const end = endOfTemplate(text, start + 2);
    if (end === undefined) break;
    found.push({
      start,
      end,
      code: text
        .slice(start + 2, end - 1)
        .replace(/^~/, '')
        .replace(/~$/, '')
        .trim(),
    });
    start = text.indexOf('${', end);
  }
  return found;
}

function endOfTemplate(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') at = (endOfString(text, at) ?? text.length) - 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** The lines between the marks. Unknown when it contains a variable. */
function heredocScalar(file: SourceFile, { text, start }: Token): TreeScalar {
  const from = text.indexOf('\n') + 1;
  const body = text.slice(from, Math.max(from, text.lastIndexOf('\n') + 1));
  const isKnown = !/[$%]\{/.test(body);
  const value = text.startsWith('<<-') ? withoutIndentation(body) : body;
  return {
    ...scalar(file, start + from, start + from + body.length, isKnown ? value : UNKNOWN_PIECE, isKnown),
    style: 'literal',
  };
}

/** `<<-` takes away as many blanks as each line begins with at least. Lines of blanks alone do not count, and keep theirs. */
function withoutIndentation(body: string): string {
  const lines = body.split(/(?<=\n)/).filter((line) => line.endsWith('\n'));
  const widths = lines.map((line) => line.search(/\S/));
  const least = widths.reduce((width, next) => (next === -1 ? width : Math.min(width, next)), body.length);
  return lines.map((line, at) => (widths[at] === -1 ? line : line.slice(least))).join('');
}

function readList(tokens: Tokens, from: number, depth: number): Read<TreeNode> {
  const builder = sequenceAt(tokens.file, tokenAt(tokens, from).start);
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
  const builder = mappingAt(tokens.file, tokenAt(tokens, from).start);
  let at = from + 1;
  while (at < tokens.length && tokens[at]?.text !== '}') {
    const key = readKey(tokens, at, depth);
    const isEntry = key !== undefined && /^[=:]$/.test(tokens[key.next]?.text ?? '');
    const item = isEntry ? readItem(tokens, key.next + 1, '}', depth) : undefined;
    // a name that is not known may be any
    if (isEntry && key.value === undefined) DETERMINED.add(builder.node);
    if (key?.value !== undefined && item !== undefined) builder.add(key.value, item.value);
    at = item?.next ?? key?.next ?? at + 1;
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

/** `NAME`, `"NAME"`, and `(expression)`; without a value if that is not known. */
function readKey(tokens: Tokens, at: number, depth: number): Read<TreeScalar | undefined> | undefined {
  const token = tokenAt(tokens, at);
  const { text, start } = token;
  if (isName(text)) return { value: scalar(tokens.file, start, start + text.length, text, true), next: at + 1 };
  if (text.startsWith('"')) {
    const key = textAt(tokens, token);
    return isUnknown(key) && !isDetermined(key) ? undefined : { value: knownKey(key), next: at + 1 };
  }
  if (text !== '(') return undefined;
  const key = depth < DEEPEST ? readExpression(tokens, at + 1, depth + 1) : unreadAt(tokens, at);
  const isWhole = key.next > at + 1 && tokens[key.next]?.text === ')';
  return isWhole ? { value: knownKey(key.value), next: key.next + 1 } : { value: undefined, next: behind(tokens, at) };
}

function knownKey(node: TreeNode): TreeScalar | undefined {
  return node.kind === 'scalar' && !isUnknown(node) ? node : undefined;
}

/** The index of the token behind the bracket that closes the one at an index. */
function behind(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from, token = tokens[at]; token !== undefined; token = tokens[++at]) {
    if ('([{'.includes(token.text)) depth++;
    else if (')]}'.includes(token.text) && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/** One item of a list or an object. */
function readItem(tokens: Tokens, at: number, close: string, depth: number): Read<TreeNode> {
  const { opened } = tokens;
  const item = readExpression(tokens, at, depth);
  if (tokens.opened > opened) OPEN.set(item.value, placeBetween(tokens, at, item.next));
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
  for (let at = from, token = tokens[at]; token !== undefined; token = tokens[++at]) {
    const { text } = token;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth < 0) return at;
    else if (depth === 0 && isSeparator(text)) return at;
  }
  return tokens.length;
}

function skipNested(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from, token = tokens[at]; token !== undefined; token = tokens[++at]) {
    const { text } = token;
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
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
