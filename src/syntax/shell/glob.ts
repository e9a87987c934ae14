/** The cost of matching, in units of one copied character. */
export function matchWork(text: string, pattern: string): number {
  return Math.ceil((text.length * pattern.length) / 16);
}

/** The cost of replacing matches, in the same unit: in the worst case each character is a match. */
export function replaceWork(text: string, pattern: string, replacement: string, replacesAll: boolean): number {
  const most = replacesAll ? text.length + 1 : 1;
  return text.length * matchWork(text, pattern) + most * replacement.length;
}

type Token = { readonly kind: 'any' } | { readonly kind: 'one' } | { readonly kind: 'char'; readonly char: string };

/** `${x#pattern}` and its like: the text without the shortest or longest match at one side. */
export function trimMatch(text: string, pattern: string, side: 'start' | 'end', isLongest: boolean): string {
  const tokens = tokenize(pattern);
  const characters = [...text];
  if (side === 'start') return characters.slice(matchLength(characters, 0, tokens, isLongest) ?? 0).join('');
  const length = matchLength(characters.toReversed(), 0, tokens.toReversed(), isLongest) ?? 0;
  return characters.slice(0, characters.length - length).join('');
}

/** `${x/pattern/replacement}`: the first, or every, longest match replaced. */
export function replaceMatches(text: string, pattern: string, replacement: string, replacesAll: boolean): string {
  const tokens = tokenize(pattern);
  if (tokens.length === 0) return replacesAll ? aroundAll(text, replacement) : replacement + text;
  // also for an empty text
  if (tokens.every(({ kind }) => kind === 'any')) return replacement;
  const characters = [...text];
  const result: string[] = [];
  let at = 0;
  for (let char = characters[at]; char !== undefined; char = characters[at]) {
    const length = matchLength(characters, at, tokens, true);
    result.push(length === undefined ? char : replacement);
    at += length ?? 1;
    if (length !== undefined && !replacesAll) break;
  }
  return [...result, ...characters.slice(at)].join('');
}

/** An empty pattern is found at every character, and at the end. */
function aroundAll(text: string, replacement: string): string {
  return [...text].map((char) => replacement + char).join('') + replacement;
}

function tokenize(pattern: string): Token[] {
  const characters = [...pattern];
  const tokens: Token[] = [];
  let isEscaped = false;
  for (const [at, char] of characters.entries()) {
    if (!isEscaped && char === '\\' && at + 1 < characters.length) {
      isEscaped = true;
      continue;
    }
    if (isEscaped) tokens.push({ kind: 'char', char });
    else if (char === '*') tokens.push({ kind: 'any' });
    else if (char === '?') tokens.push({ kind: 'one' });
    else tokens.push({ kind: 'char', char });
    isEscaped = false;
  }
  return tokens;
}

/** How many characters from `from` on the whole pattern matches. */
function matchLength(
  characters: readonly string[],
  from: number,
  tokens: readonly Token[],
  isLongest: boolean,
): number | undefined {
  // which lengths the tokens so far can match
  let reached = new Uint8Array(characters.length - from + 1);
  reached[0] = 1;
  for (const token of tokens) reached = advance(characters, from, token, reached);
  const length = isLongest ? reached.lastIndexOf(1) : reached.indexOf(1);
  return length === -1 ? undefined : length;
}

function advance(
  characters: readonly string[],
  from: number,
  token: Token,
  reached: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(reached.length);
  const shortest = reached.indexOf(1);
  if (shortest === -1) return next;
  if (token.kind === 'any') return next.fill(1, shortest);
  for (let at = shortest; at + 1 < reached.length; at++) {
    if (reached[at] === 1 && (token.kind === 'one' || characters[from + at] === token.char)) next[at + 1] = 1;
  }
  return next;
}
