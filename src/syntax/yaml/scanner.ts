import { afterBreak, END, isBlank, isBreak, isSeparator, lineEnd, TAB } from './characters.ts';
import { scanAlias, scanDirective, scanTag } from './scan-properties.ts';
import { isDocumentMark, passBreak, scanBlockScalar, scanPlain, scanQuoted } from './scan-scalars.ts';
import {
  columnOf,
  MAXIMUM_DEPTH,
  plainToken,
  type Scanner,
  syntaxError,
  TOKEN,
  type Token,
  tooDeep,
} from './scanner-state.ts';

/** Returns the next token without taking it. */
export function peek(scanner: Scanner): Token {
  while (needsMore(scanner)) fetchToken(scanner);
  return scanner.tokens[scanner.head] as Token;
}

export function take(scanner: Scanner): Token {
  const token = peek(scanner);
  scanner.head++;
  scanner.taken++;
  if (scanner.head === scanner.tokens.length) {
    scanner.tokens.length = 0;
    scanner.head = 0;
  }
  return token;
}

/** A token that may still turn out to be a key is not returned yet. */
function needsMore({ tokens, head, keys, key, taken, isEnded }: Scanner): boolean {
  if (head === tokens.length) return true;
  if (isEnded) return false;
  return (keys[0] ?? key)?.token === taken;
}

function fetchToken(scanner: Scanner): void {
  const { text } = scanner;
  skipToToken(scanner);
  unroll(scanner, columnOf(scanner));
  const code = text.charCodeAt(scanner.at);
  const isLineStart = scanner.at === scanner.lineStart;
  if (code === END) fetchEnd(scanner);
  else if (isLineStart && code === PERCENT) fetchDirective(scanner);
  else if (isLineStart && isDocumentMark(text, scanner.at)) fetchDocumentMark(scanner);
  else {
    fetchContent(scanner, code);
    if (scanner.last !== TOKEN.BLOCK_ENTRY) skipCommentBeside(scanner);
  }
}

function fetchContent(scanner: Scanner, code: number): void {
  const fetch = FETCHES.get(code) ?? fetchByNext(scanner, code) ?? fetchPlain;
  fetch(scanner);
}

type Fetch = (scanner: Scanner) => void;

/** Tokens that a character begins in any context. */
const FETCHES: ReadonlyMap<number, Fetch> = new Map<number, Fetch>([
  [91, (scanner) => openFlow(scanner, TOKEN.FLOW_SEQUENCE)],
  [123, (scanner) => openFlow(scanner, TOKEN.FLOW_MAPPING)],
  [93, (scanner) => closeFlow(scanner, TOKEN.FLOW_SEQUENCE_END)],
  [125, (scanner) => closeFlow(scanner, TOKEN.FLOW_MAPPING_END)],
  [44, fetchComma],
  [42, (scanner) => fetchSimple(scanner, (here) => scanAlias(here, TOKEN.ALIAS))],
  [38, (scanner) => fetchSimple(scanner, (here) => scanAlias(here, TOKEN.ANCHOR))],
  [33, (scanner) => fetchSimple(scanner, scanTag)],
  [34, (scanner) => fetchSimple(scanner, (here) => scanQuoted(here, false))],
  [39, (scanner) => fetchSimple(scanner, (here) => scanQuoted(here, true))],
]);

/** The token that a character begins, depending on the next one. */
function fetchByNext(scanner: Scanner, code: number): Fetch | undefined {
  const isFlow = scanner.flowLevel > 0;
  if ((code === PIPE || code === GREATER) && !isFlow) return fetchBlockScalar;
  if (code !== DASH && code !== QUESTION && code !== COLON) return undefined;
  const isAlone = isSeparator(scanner.text.charCodeAt(scanner.at + 1));
  if (code === COLON) return isAlone || (isFlow && !isAtFlowItem(scanner)) ? fetchValue : undefined;
  if (!isAlone) return undefined;
  return code === DASH ? fetchBlockEntry : fetchKey;
}

function isAtFlowItem({ last }: Scanner): boolean {
  return last === TOKEN.FLOW_ENTRY || last === TOKEN.FLOW_SEQUENCE;
}

function fetchPlain(scanner: Scanner): void {
  const code = scanner.text.charCodeAt(scanner.at);
  if (code === TAB) throw syntaxError('a tab is used where the text has to be indented with spaces', scanner.at);
  if (NO_PLAIN.has(code) || isSeparator(code)) {
    throw syntaxError('a character cannot start anything here', scanner.at);
  }
  fetchSimple(scanner, scanPlain);
}

function fetchBlockScalar(scanner: Scanner): void {
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  push(scanner, scanBlockScalar(scanner, scanner.text.charCodeAt(scanner.at) === PIPE));
}

/** Reads a token that can be a key, and after which no key may start. */
function fetchSimple(scanner: Scanner, scan: (scanner: Scanner) => Token): void {
  saveKey(scanner);
  scanner.isKeyAllowed = false;
  push(scanner, scan(scanner));
}

function fetchEnd(scanner: Scanner): void {
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.isKeyAllowed = false;
  scanner.isEnded = true;
  push(scanner, plainToken(TOKEN.END, scanner.at, scanner.at));
}

function fetchDirective(scanner: Scanner): void {
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.isKeyAllowed = false;
  push(scanner, scanDirective(scanner));
}

function fetchDocumentMark(scanner: Scanner): void {
  const { text, at } = scanner;
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.isKeyAllowed = false;
  pushMark(scanner, text.charCodeAt(at) === DASH ? TOKEN.DOCUMENT : TOKEN.DOCUMENT_END, 3);
}

function openFlow(scanner: Scanner, kind: number): void {
  saveKey(scanner);
  if (++scanner.flowLevel > MAXIMUM_DEPTH) throw tooDeep(scanner.at);
  if (scanner.key !== undefined) scanner.keys.push(scanner.key);
  scanner.key = undefined;
  scanner.isKeyAllowed = true;
  pushMark(scanner, kind, 1);
}

function closeFlow(scanner: Scanner, kind: number): void {
  removeKey(scanner);
  if (scanner.flowLevel > 0) {
    scanner.flowLevel--;
    if (scanner.keys.at(-1)?.flowLevel === scanner.flowLevel) scanner.key = scanner.keys.pop();
  }
  scanner.isKeyAllowed = false;
  pushMark(scanner, kind, 1);
}

function fetchComma(scanner: Scanner): void {
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  pushMark(scanner, TOKEN.FLOW_ENTRY, 1);
}

function fetchBlockEntry(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.isKeyAllowed) throw syntaxError('a list cannot start here', scanner.at);
    roll(scanner, columnOf(scanner), TOKEN.BLOCK_SEQUENCE, scanner.at);
  }
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  pushMark(scanner, TOKEN.BLOCK_ENTRY, 1);
}

function fetchKey(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.isKeyAllowed) throw syntaxError('a key cannot start here', scanner.at);
    roll(scanner, columnOf(scanner), TOKEN.BLOCK_MAPPING, scanner.at);
  }
  removeKey(scanner);
  scanner.isKeyAllowed = scanner.flowLevel === 0;
  pushMark(scanner, TOKEN.KEY, 1);
}

function fetchValue(scanner: Scanner): void {
  const { key } = scanner;
  if (key !== undefined && key.lineStart === scanner.lineStart) {
    const index = key.token - scanner.taken + scanner.head;
    scanner.tokens.splice(index, 0, plainToken(TOKEN.KEY, key.at, key.at));
    roll(scanner, key.at - key.lineStart, TOKEN.BLOCK_MAPPING, key.at, index);
    scanner.key = undefined;
    scanner.isKeyAllowed = false;
  } else {
    if (scanner.flowLevel === 0) {
      if (!scanner.isKeyAllowed) throw syntaxError('a `:` is not allowed here, as no key comes before it', scanner.at);
      roll(scanner, columnOf(scanner), TOKEN.BLOCK_MAPPING, scanner.at);
    }
    scanner.isKeyAllowed = scanner.flowLevel === 0;
  }
  pushMark(scanner, TOKEN.VALUE, 1);
}

function pushMark(scanner: Scanner, kind: number, length: number): void {
  const { at } = scanner;
  push(scanner, plainToken(kind, at, at + length));
  scanner.at = at + length;
  scanner.newlines = 0;
}

function push(scanner: Scanner, token: Token): void {
  scanner.tokens.push(token);
  scanner.last = token.kind;
}

/** Remembers that a key may start here. */
function saveKey(scanner: Scanner): void {
  if (!scanner.isKeyAllowed) return;
  removeKey(scanner);
  const { at, lineStart, flowLevel, taken, tokens, head } = scanner;
  const isRequired = flowLevel === 0 && scanner.indent === at - lineStart;
  scanner.key = { at, lineStart, flowLevel, isRequired, token: taken + tokens.length - head };
}

function removeKey(scanner: Scanner): void {
  if (scanner.key?.isRequired === true) throw syntaxError('a key has no `:`', scanner.key.at);
  scanner.key = undefined;
}

/** Opens a block collection where the text is indented deeper than before. */
function roll(scanner: Scanner, column: number, kind: number, at: number, index?: number): void {
  const { indents, tokens } = scanner;
  if (scanner.flowLevel > 0 || scanner.indent >= column) return;
  indents.push(scanner.indent);
  scanner.indent = column;
  tokens.splice(index ?? tokens.length, 0, plainToken(kind, at, at));
}

/** Closes the block collections that are indented deeper than a column. */
function unroll(scanner: Scanner, column: number): void {
  if (scanner.flowLevel > 0) return;
  while (scanner.indent > column) {
    push(scanner, plainToken(TOKEN.BLOCK_END, scanner.at, scanner.at));
    scanner.indent = scanner.indents.pop() ?? -1;
  }
}

/** Skips blanks, breaks and comments. A tab does not count as a blank where a key could start. */
function skipToToken(scanner: Scanner): void {
  const { text } = scanner;
  for (;;) {
    const takesTabs = scanner.flowLevel > 0 || !scanner.isKeyAllowed;
    let code = text.charCodeAt(scanner.at);
    while (code === 32 || (takesTabs && code === 9)) code = text.charCodeAt(++scanner.at);
    if (code === HASH) skipComments(scanner);
    if (!isBreak(text.charCodeAt(scanner.at))) return;
    passBreak(scanner);
    if (scanner.flowLevel === 0) scanner.isKeyAllowed = true;
  }
}

/** Skips a comment and the comments after it, before which tabs always count as blanks. */
function skipComments(scanner: Scanner): void {
  const { text } = scanner;
  scanner.newlines = 0;
  scanner.at = lineEnd(text, scanner.at);
  for (;;) {
    let at = scanner.at;
    let { lineStart } = scanner;
    while (isBlank(text.charCodeAt(at)) || isBreak(text.charCodeAt(at))) {
      const isLineEnd = isBreak(text.charCodeAt(at));
      at = isLineEnd ? afterBreak(text, at) : at + 1;
      if (isLineEnd) lineStart = at;
    }
    if (text.charCodeAt(at) !== HASH) return;
    scanner.lineStart = lineStart;
    scanner.at = lineEnd(text, at);
  }
}

/** A comment on the line of a token may come after tabs, or directly after the token. */
function skipCommentBeside(scanner: Scanner): void {
  if (scanner.newlines > 0) return;
  const { text } = scanner;
  let { at } = scanner;
  while (isBlank(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === HASH) scanner.at = lineEnd(text, at);
}

const HASH = 35;
const PERCENT = 37;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;
const PIPE = 124;

/** Characters that cannot begin a plain scalar: ``#&*!|>'"%@` `` and those of collections. */
const NO_PLAIN: ReadonlySet<number> = new Set(Array.from('#&*!|>\'"%@`,[]{}', (char) => char.charCodeAt(0)));
