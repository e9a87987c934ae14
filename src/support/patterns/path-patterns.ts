/**
 * Patterns as in `.gitignore`: https://git-scm.com/docs/gitignore#_pattern_format
 *
 * Patterns are untrusted, so they are not converted to regular expressions. The time to match is bounded by the product of the two lengths,
 * whatever the pattern.
 */
export interface PathPatterns {
  /**
   * The decision of the last matching pattern: true, or false when it begins with `!`; undefined when none matches. The path is `segments`
   * without the first `from`.
   */
  decide(segments: readonly string[], from: number, isFolder: boolean): boolean | undefined;
}

interface Pattern {
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
  /** Whether it has a slash; otherwise it matches names at any depth. */
  readonly isAnchored: boolean;
  readonly segments: readonly SegmentPattern[];
}

/** `**`, a plain name, or one with wildcards. */
type SegmentPattern = typeof ANY_DEPTH | string | readonly Token[];
type Token = typeof ANY_TEXT | typeof ANY_CHARACTER | number | ((code: number) => boolean);

const ANY_DEPTH = Symbol('**');
const ANY_TEXT = Symbol('*');
const ANY_CHARACTER = Symbol('?');

export function parsePatterns(lines: readonly string[]): PathPatterns {
  const patterns = lines.flatMap((line) => parsePattern(line) ?? []).reverse();
  return {
    decide(segments, from, isFolder) {
      const match = patterns.find((pattern) => matches(pattern, segments, from, isFolder));
      return match === undefined ? undefined : !match.isNegated;
    },
  };
}

/** Whether the patterns match the file at `path`, or a folder that contains it. Nothing in a matched folder can be excluded again. */
export function matchesPath(patterns: PathPatterns, path: string): boolean {
  const segments = path.split('/');
  for (let length = 1; length < segments.length; length++) {
    if (patterns.decide(segments.slice(0, length), 0, true) === true) return true;
  }
  return patterns.decide(segments, 0, false) === true;
}

function parsePattern(line: string): Pattern | undefined {
  const written = withoutTrailingBlanks(line);
  if (written === '' || written.startsWith('#')) return undefined;
  const isNegated = written.startsWith('!');
  const isForFolders = written.endsWith('/');
  const path = written.slice(isNegated ? 1 : 0, isForFolders ? -1 : undefined);
  if (path === '') return undefined;
  const isAnchored = path.includes('/');
  const texts = (path.startsWith('/') ? path.slice(1) : path).split('/');
  const segments = texts.map((text) => (isAnchored && /^\*{2,}$/.test(text) ? ANY_DEPTH : parseSegment(text)));
  // `a/**` matches everything inside `a`, but not `a`
  if (segments.at(-1) === ANY_DEPTH) segments.splice(-1, 0, [ANY_TEXT]);
  return { isNegated, isForFolders, isAnchored, segments };
}

/** Trailing blanks do not count, unless they are escaped with `\`. */
function withoutTrailingBlanks(line: string): string {
  let end = line.endsWith('\r') ? line.length - 1 : line.length;
  while (end > 0 && line[end - 1] === ' ' && !isEscaped(line, end - 1)) end--;
  return line.slice(0, end);
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && text[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

function parseSegment(text: string): SegmentPattern {
  if (!/[*?[\\]/.test(text)) return text;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const [token, next] = parseToken(text, at);
    if (token !== ANY_TEXT || tokens.at(-1) !== ANY_TEXT) tokens.push(token);
    at = next;
  }
  return tokens;
}

function parseToken(text: string, at: number): [Token, number] {
  switch (text[at]) {
    case '*':
      return [ANY_TEXT, at + 1];
    case '?':
      return [ANY_CHARACTER, at + 1];
    case '[':
      return parseBracket(text, at);
    case '\\':
      return at + 1 < text.length ? [text.charCodeAt(at + 1), at + 2] : [never, at + 1];
    default:
      return [text.charCodeAt(at), at + 1];
  }
}

const never = (): boolean => false;

type CharacterRange = readonly [from: number, to: number];

const CLASSES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    digit: /[0-9]/,
    lower: /[a-z]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /\s/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
  }),
);

/** `[a-z]`, `[!0-9]`, `[[:alpha:]_]`; an unclosed bracket matches nothing. */
function parseBracket(text: string, open: number): [Token, number] {
  const isNegated = text[open + 1] === '!' || text[open + 1] === '^';
  const first = open + (isNegated ? 2 : 1);
  const ranges: CharacterRange[] = [];
  const classes: RegExp[] = [];
  let at = first;
  while (at < text.length && (text[at] !== ']' || at === first)) {
    const named = text.startsWith('[:', at) ? text.indexOf(':]', at + 2) : -1;
    if (named === -1) at = addRange(text, at, ranges);
    else {
      classes.push(CLASSES.get(text.slice(at + 2, named)) ?? /(?!)/);
      at = named + 2;
    }
  }
  if (at >= text.length) return [never, text.length];
  const holds = (code: number): boolean =>
    ranges.some(([from, to]) => code >= from && code <= to) ||
    classes.some((pattern) => pattern.test(String.fromCharCode(code)));
  return [isNegated ? (code) => !holds(code) : holds, at + 1];
}

function addRange(text: string, at: number, ranges: CharacterRange[]): number {
  const [from, afterFrom] = bracketCharacter(text, at);
  const isRange = text[afterFrom] === '-' && afterFrom + 1 < text.length && text[afterFrom + 1] !== ']';
  const [to, end] = isRange ? bracketCharacter(text, afterFrom + 1) : [from, afterFrom];
  ranges.push([from, to]);
  return end;
}

function bracketCharacter(text: string, at: number): [number, number] {
  const start = text[at] === '\\' && at + 1 < text.length ? at + 1 : at;
  return [text.charCodeAt(start), start + 1];
}

function matches(pattern: Pattern, segments: readonly string[], from: number, isFolder: boolean): boolean {
  if (pattern.isForFolders && !isFolder) return false;
  if (pattern.isAnchored) return matchesSegments(pattern.segments, segments, from);
  const [own] = pattern.segments;
  const last = segments.at(-1);
  return own !== undefined && last !== undefined && matchesSegment(own, last);
}

/** Only the last `**` has to be retried: an earlier one cannot lead to a better match. */
function matchesSegments(patterns: readonly SegmentPattern[], segments: readonly string[], from: number): boolean {
  let next = 0;
  let at = from;
  let retryPattern = -1;
  let retryAt = from;
  for (let segment = segments[at]; segment !== undefined; segment = segments[at]) {
    const pattern = patterns[next];
    if (pattern === ANY_DEPTH) {
      retryPattern = ++next;
      retryAt = at;
    } else if (pattern !== undefined && matchesSegment(pattern, segment)) {
      next++;
      at++;
    } else {
      if (retryPattern === -1) return false;
      next = retryPattern;
      at = ++retryAt;
    }
  }
  return next === patterns.length || (next === patterns.length - 1 && patterns[next] === ANY_DEPTH);
}

/** The same for one segment, with `*` and characters. */
function matchesSegment(pattern: SegmentPattern, text: string): boolean {
  if (typeof pattern === 'string') return pattern === text;
  if (pattern === ANY_DEPTH) return true;
  let next = 0;
  let at = 0;
  let retryToken = -1;
  let retryAt = 0;
  while (at < text.length) {
    const token = pattern[next];
    if (token === ANY_TEXT) {
      retryToken = ++next;
      retryAt = at;
    } else if (token !== undefined && matchesCharacter(token, text.charCodeAt(at))) {
      next++;
      at++;
    } else {
      if (retryToken === -1) return false;
      next = retryToken;
      at = ++retryAt;
    }
  }
  return next === pattern.length || (next === pattern.length - 1 && pattern[next] === ANY_TEXT);
}

function matchesCharacter(token: Exclude<Token, typeof ANY_TEXT>, code: number): boolean {
  if (token === ANY_CHARACTER) return true;
  return typeof token === 'number' ? token === code : token(code);
}
