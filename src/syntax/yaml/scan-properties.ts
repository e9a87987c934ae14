import { afterBreak, isBreak, isFlowIndicator, isSeparator, isWord, lineEnd } from './characters.ts';
import { plainToken, type Scanner, syntaxError, TOKEN, type Token } from './scanner-state.ts';

/** `&name` or `*name`. */
export function scanAlias(scanner: Scanner, kind: number): Token {
  const { text, at: start } = scanner;
  let at = start + 1;
  while (isAnchorCode(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  if (at === start + 1 || !(isSeparator(next) || AFTER_ANCHOR.has(next))) {
    throw syntaxError('the name of an anchor is not valid', at);
  }
  move(scanner, at);
  return plainToken(kind, start, at, text.slice(start + 1, at));
}

/** Visible ASCII without `:` and the marks of flow collections. */
function isAnchorCode(code: number): boolean {
  return code > 32 && code < 127 && code !== 58 && !isFlowIndicator(code);
}

const AFTER_ANCHOR: ReadonlySet<number> = new Set(Array.from('?:,]}%@`', (char) => char.charCodeAt(0)));

/** `!suffix`, `!handle!suffix`, `!<uri>` or `!`. */
export function scanTag(scanner: Scanner): Token {
  const { text, at: start } = scanner;
  const isVerbatim = text.charCodeAt(start + 1) === LESS;
  const handleEnd = isVerbatim ? start + 2 : endOfHandle(text, start);
  const isHandle = !isVerbatim && handleEnd > start + 1 && text.charCodeAt(handleEnd - 1) === EXCLAMATION;
  const from = isVerbatim || isHandle ? handleEnd : start + 1;
  const uriEnd = endOfUri(text, from, isVerbatim);
  if (uriEnd === from && (isVerbatim || isHandle)) throw syntaxError('a tag has no name', uriEnd);
  if (isVerbatim && text.charCodeAt(uriEnd) !== GREATER) throw syntaxError('a tag is not closed', uriEnd);
  const end = isVerbatim ? uriEnd + 1 : uriEnd;
  if (!isSeparator(text.charCodeAt(end))) throw syntaxError('a tag has a character that is not allowed', end);
  const suffix = unescapedUri(text.slice(from, uriEnd), from);
  move(scanner, end);
  if (isVerbatim) return plainToken(TOKEN.TAG, start, end, '', suffix);
  if (isHandle) return plainToken(TOKEN.TAG, start, end, text.slice(start, handleEnd), suffix);
  return suffix === '' ? plainToken(TOKEN.TAG, start, end, '', '!') : plainToken(TOKEN.TAG, start, end, '!', suffix);
}

/** The offset after `!word!`, or after the leading `!word` without a second `!`. */
function endOfHandle(text: string, start: number): number {
  let at = start + 1;
  while (isWord(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === EXCLAMATION ? at + 1 : at;
}

function endOfUri(text: string, from: number, allowsFlow: boolean): number {
  let at = from;
  while (isUriCode(text.charCodeAt(at), allowsFlow)) at++;
  return at;
}

const URI: ReadonlySet<number> = new Set(Array.from(";/?:@&=+$.!~*'()%", (char) => char.charCodeAt(0)));

function isUriCode(code: number, allowsFlow: boolean): boolean {
  return isWord(code) || URI.has(code) || (allowsFlow && isFlowIndicator(code));
}

function unescapedUri(uri: string, at: number): string {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    throw syntaxError('a tag has an escape that is not valid', at);
  }
}

/** `%YAML 1.1` or `%TAG !handle! prefix`; reads the whole line. The token has the handle and prefix of a `%TAG`, otherwise nothing. */
export function scanDirective(scanner: Scanner): Token {
  const { text, at: start } = scanner;
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const tag = TAG_DIRECTIVE.exec(line);
  if (tag === null && !VERSION_DIRECTIVE.test(line)) throw syntaxError('a directive is not valid', start);
  scanner.at = isBreak(text.charCodeAt(end)) ? afterBreak(text, end) : end;
  if (scanner.at > end) {
    scanner.lineStart = scanner.at;
    scanner.newlines++;
  }
  const prefix = tag?.[2] === undefined ? '' : unescapedUri(tag[2], start);
  return plainToken(TOKEN.DIRECTIVE, start, end, tag?.[1] ?? '', prefix);
}

const VERSION_DIRECTIVE = /^%YAML[ \t]+\d{1,2}\.\d{1,2}[ \t]*(?:#.*)?$/;
const TAG_DIRECTIVE = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$.!~*'()%,[\]{}]+)[ \t]*(?:#.*)?$/;

function move(scanner: Scanner, at: number): void {
  scanner.at = at;
  scanner.newlines = 0;
}

const EXCLAMATION = 33;
const LESS = 60;
const GREATER = 62;
