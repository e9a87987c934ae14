import { trimGoSpace } from '../go-space.ts';

/**
 * Patterns as in `.dockerignore`, read as the builder reads them: https://docs.docker.com/build/concepts/context/#dockerignore-files
 *
 * Unlike patterns of `.gitignore`, all are anchored at the root. A path is left out if a pattern matches it or a folder that contains it,
 * and the last matching pattern decides, so that `!` can restore a path inside an excluded folder.
 *
 * Patterns are untrusted, so they are not converted to regular expressions. The time to match is bounded by the product of the lengths of
 * pattern and path, and is taken from a budget, if given.
 */
export interface IgnorePatterns {
  readonly count: number;
  readonly hasExceptions: boolean;
  /** Whether a path is left out. */
  ignores(path: string): boolean;
  /** The paths that are not left out. `paths` must be sorted, so that paths of the same folder are adjacent. */
  remaining(paths: readonly string[]): readonly string[];
}

/** How many steps comparisons may still take. Below zero nothing is compared, so the answers are meaningless. */
export interface MatchBudget {
  left: number;
}

/** The cost of the next path, and of the next character, in steps. */
const EACH_PATH = 20;
const EACH_CHARACTER = 5;

const UNBOUNDED: MatchBudget = { left: Number.POSITIVE_INFINITY };

interface Pattern {
  readonly isException: boolean;
  matches(path: string): boolean;
}

/** Undefined when a pattern is malformed, because the builder then rejects the file. */
export function parseIgnoreFile(text: string, budget?: MatchBudget): IgnorePatterns | undefined {
  return parseIgnorePatterns(
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('#')),
    budget,
  );
}

/** The same without comments, as in `COPY --exclude`. */
export function parseIgnorePatterns(
  lines: readonly string[],
  budget: MatchBudget = UNBOUNDED,
): IgnorePatterns | undefined {
  const patterns: Pattern[] = [];
  for (const line of lines) {
    const written = trimGoSpace(line);
    if (written === '') continue;
    const cleaned = withCleanPath(written);
    const isException = cleaned.startsWith('!');
    const path = isException ? cleaned.slice(1) : cleaned;
    const matches = path === '' ? undefined : compile(path, budget);
    if (matches === undefined) return undefined;
    patterns.push({ isException, matches });
  }
  return createMatcher(patterns, budget);
}

/** The builder cleans the path after the mark, and later the whole pattern. So `!../../a` is not an exception, but `x/../!a` is. */
function withCleanPath(written: string): string {
  if (!written.startsWith('!')) return cleanPath(written);
  return cleanPath(`!${cleanPath(trimGoSpace(written.slice(1)))}`);
}

function createMatcher(patterns: readonly Pattern[], budget: MatchBudget): IgnorePatterns {
  const hasExceptions = patterns.some(({ isException }) => isException);
  return {
    count: patterns.length,
    hasExceptions,
    ignores: (path) => createWalker(patterns, hasExceptions, budget)(path),
    remaining(paths) {
      if (patterns.length === 0) return paths;
      const isIgnored = createWalker(patterns, hasExceptions, budget);
      return paths.filter((path) => !isIgnored(path));
    },
  };
}

interface Folder {
  readonly path: string;
  /** 1 for each pattern that matches it or a folder that contains it. */
  readonly matched: Uint8Array;
  /** Whether everything in it is left out, without exceptions. */
  readonly isClosed: boolean;
}

/** Returns a function that checks whether sorted paths are left out. It reuses the results for the folders of the previous path. */
function createWalker(
  patterns: readonly Pattern[],
  hasExceptions: boolean,
  budget: MatchBudget,
): (path: string) => boolean {
  const folders: Folder[] = [];
  const inner = (): Folder => folders.at(-1) ?? { path: '', matched: new Uint8Array(patterns.length), isClosed: false };
  const enter = (path: string): void => {
    const matched = matchesOf(patterns, path, inner().matched, budget);
    folders.push({ path, matched, isClosed: !hasExceptions && decides(patterns, matched) });
  };
  return (path) => {
    while (folders.length > 0 && !path.startsWith(`${inner().path}/`)) folders.pop();
    let slash = path.indexOf('/', folders.length === 0 ? 0 : inner().path.length + 1);
    while (slash !== -1 && !inner().isClosed) {
      enter(path.slice(0, slash));
      slash = path.indexOf('/', slash + 1);
    }
    return inner().isClosed || decides(patterns, matchesOf(patterns, path, inner().matched, budget));
  };
}

/** The patterns that match the path or a folder that contains it; `above` are those of the folder. */
function matchesOf(patterns: readonly Pattern[], path: string, above: Uint8Array, budget: MatchBudget): Uint8Array {
  budget.left -= patterns.length + EACH_PATH;
  if (budget.left < 0) return above;
  const own = above.slice();
  let isIgnored = false;
  for (let index = 0, pattern = patterns[index]; pattern !== undefined; pattern = patterns[++index]) {
    const { isException, matches } = pattern;
    // an exception only matters when the path is left out, and another pattern only when it is not
    if (own[index] === 0 && isException === isIgnored && matches(path)) own[index] = 1;
    if (own[index] === 1) isIgnored = !isException;
  }
  return own;
}

/** The last matching pattern decides. */
function decides(patterns: readonly Pattern[], matched: Uint8Array): boolean {
  const last = patterns[matched.lastIndexOf(1)];
  return last !== undefined && !last.isException;
}

/** Go's `filepath.Clean`, without a leading slash. The path of the folder itself is `.`. */
export function cleanPath(path: string): string {
  if (path === '') return '';
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!path.startsWith('/')) kept.push('..');
  }
  return kept.length === 0 ? '.' : kept.join('/');
}

/** One character, any character but `/`, any text but `/`, nothing or any folders with their `/`, any text. */
type Token = string | ((character: string) => boolean) | typeof ANY_NAME | typeof ANY_FOLDERS | typeof ANY_TEXT;

const ANY_NAME = Symbol('*');
const ANY_FOLDERS = Symbol('**/');
const ANY_TEXT = Symbol('**');

/** Undefined for a malformed pattern. */
function compile(pattern: string, budget: MatchBudget): Pattern['matches'] | undefined {
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
  // the builder's matcher drops a byte order mark before some patterns
  if (pattern.startsWith('\uFEFF')) return undefined;
  const suffix = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1];
  // `**file` matches any path with that ending, `**/file` only whole names
  if (suffix !== undefined) return (path) => path.endsWith(suffix) || `/${path}` === suffix;
  const tokens = tokenize([...pattern], IN_IGNORE_FILES);
  if (tokens === undefined) return undefined;
  const ending = literalEnding(tokens);
  return (path) => path.endsWith(ending) && matchTokens(tokens, path, budget);
}

function literalEnding(tokens: readonly Token[]): string {
  const last = tokens.findLastIndex((token) => typeof token !== 'string');
  return tokens.slice(last + 1).join('');
}

function tokenize(characters: readonly string[], grammar: Grammar): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; ) {
    const read = tokenAt(characters, at, grammar);
    if (read === undefined) return undefined;
    const [token, next] = read;
    if (typeof token !== 'symbol' || token !== tokens.at(-1)) tokens.push(token);
    at = next;
  }
  return tokens;
}

function tokenAt(characters: readonly string[], at: number, grammar: Grammar): readonly [Token, number] | undefined {
  switch (characters[at]) {
    case '*':
      return characters[at + 1] === '*' ? doubleStar(characters, at) : [ANY_NAME, at + 1];
    case '?':
      return [isNoSlash, at + 1];
    case '[':
      return bracket(characters, at + 1, grammar);
    case '\\': {
      const next = characters[at + 1];
      return next === undefined || !grammar.escaped.test(next) ? undefined : [next, at + 2];
    }
    default:
      return [characters[at] as string, at + 1];
  }
}

/** The characters that match themselves. */
interface Grammar {
  readonly escaped: RegExp;
  readonly inBrackets: RegExp;
}

const IN_SOURCES: Grammar = { escaped: /^.$/su, inBrackets: /^[^\]-]$/u };

/**
 * The builder's matcher converts a pattern to a regular expression, where `\` before a letter or digit has another meaning, and wildcards
 * in brackets have unintended effects.
 */
const IN_IGNORE_FILES: Grammar = { escaped: /^[!-/:-@[-`{-~ ]$/, inBrackets: /^[^\]\-*?[/]$/u };

function isNoSlash(character: string): boolean {
  return character !== '/';
}

/** `**` matches everything at the end, and any folders elsewhere. */
function doubleStar(characters: readonly string[], at: number): readonly [Token, number] {
  const next = characters[at + 2] === '/' ? at + 3 : at + 2;
  return [next === characters.length ? ANY_TEXT : ANY_FOLDERS, next];
}

/** `[a-z]` or `[^a-z]`, as in Go's `filepath.Match`: `]` and `-` need a `\`. */
function bracket(characters: readonly string[], start: number, grammar: Grammar): readonly [Token, number] | undefined {
  const isNegated = characters[start] === '^';
  const ranges: (readonly [string, string])[] = [];
  let at = isNegated ? start + 1 : start;
  while (characters[at] !== ']' || ranges.length === 0) {
    const low = bracketCharacter(characters, at, grammar);
    if (low === undefined) return undefined;
    const high = characters[low[1]] === '-' ? bracketCharacter(characters, low[1] + 1, grammar) : low;
    if (high === undefined) return undefined;
    ranges.push([low[0], high[0]]);
    at = high[1];
  }
  const isIn = (character: string): boolean => ranges.some(([low, high]) => low <= character && character <= high);
  return [(character) => isIn(character) !== isNegated, at + 1];
}

function bracketCharacter(
  characters: readonly string[],
  at: number,
  { escaped, inBrackets }: Grammar,
): readonly [string, number] | undefined {
  const isEscaped = characters[at] === '\\';
  const character = characters[isEscaped ? at + 1 : at];
  if (character === undefined || !(isEscaped ? escaped : inBrackets).test(character)) return undefined;
  return [character, isEscaped ? at + 2 : at + 1];
}

/** Follows all paths through the pattern at once. */
function matchTokens(tokens: readonly Token[], path: string, budget: MatchBudget): boolean {
  let states = new Uint8Array(tokens.length + 1);
  let next = new Uint8Array(tokens.length + 1);
  states[0] = 1;
  passFree(tokens, states);
  for (const character of path) {
    budget.left -= tokens.length + EACH_CHARACTER;
    if (budget.left < 0) return false;
    next.fill(0);
    for (let index = 0, token = tokens[index]; token !== undefined; token = tokens[++index]) {
      if (states[index] === 1) step(token, index, character, next);
      else if (states[index] === 2) stepInFolders(index, character, next);
    }
    passFree(tokens, next);
    if (!next.includes(1) && !next.includes(2)) return false;
    [states, next] = [next, states];
  }
  return states[tokens.length] === 1;
}

/** Applies an active token to the next character. State 2 is inside a folder name that {@link ANY_FOLDERS} matches. */
function step(token: Token, index: number, character: string, next: Uint8Array): void {
  if (token === ANY_TEXT) next[index] = 1;
  else if (token === ANY_FOLDERS) stepInFolders(index, character, next);
  else if (token === ANY_NAME) {
    if (character !== '/') next[index] = 1;
  } else if (typeof token === 'string' ? token === character : token(character)) next[index + 1] = 1;
}

function stepInFolders(index: number, character: string, next: Uint8Array): void {
  if (next[index] !== 1) next[index] = character === '/' ? 1 : 2;
}

/** Also activates the token after one that may match nothing. */
function passFree(tokens: readonly Token[], states: Uint8Array): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const isFree = token === ANY_NAME || token === ANY_TEXT || token === ANY_FOLDERS;
    if (states[index] === 1 && isFree) states[index + 1] = 1;
  }
}

/** Whether a source of COPY matches a path; `*` and `?` do not match `/`. Undefined for a malformed pattern. */
export function sourceMatcher(pattern: string, budget: MatchBudget = UNBOUNDED): Pattern['matches'] | undefined {
  const tokens = tokenize([...pattern.replaceAll(/\*{2,}/g, '*')], IN_SOURCES);
  return tokens && ((path) => matchTokens(tokens, path, budget));
}
