/** What matching costs, in about the time that it takes to copy as many characters. */
export function matchWork(text: string, pattern: string): number {
  return Math.ceil((text.length * pattern.length) / 16);
}

type Token = { readonly kind: 'any' } | { readonly kind: 'one' } | { readonly kind: 'char'; readonly char: string };

/** `${x#pattern}` and its like: the text without the shortest or longest match at one side. */
export function trimMatch(text: string, pattern: string, side: 'start' | 'end', isLongest: boolean): string {
  const tokens = tokenize(pattern);
  if (side === 'end') {
    const length = matchLength(reversed(text), tokens.toReversed(), isLongest);
    return length === undefined ? text : text.slice(0, text.length - length);
  }
  const length = matchLength(text, tokens, isLongest);
  return length === undefined ? text : text.slice(length);
}

/** `${x/pattern/replacement}`: the first, or every, longest match replaced. */
export function replaceMatches(text: string, pattern: string, replacement: string, replacesAll: boolean): string {
  const tokens = tokenize(pattern);
  if (tokens.length === 0) return replacesAll ? aroundAll(text, replacement) : replacement + text;
  // also when there is no text
  if (tokens.every(({ kind }) => kind === 'any')) return replacement;
  let result = '';
  let at = 0;
  while (at < text.length) {
    const length = matchLength(text.slice(at), tokens, true);
    if (length === undefined) {
      result += text[at++];
      continue;
    }
    result += replacement;
    at += length;
    if (!replacesAll) break;
  }
  return result + text.slice(at);
}

/** An empty pattern is found at every character, and at the end. */
function aroundAll(text: string, replacement: string): string {
  return [...text].map((char) => replacement + char).join('') + replacement;
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string;
    if (char === '*') tokens.push({ kind: 'any' });
    else if (char === '?') tokens.push({ kind: 'one' });
    else if (char === '\\' && at + 1 < pattern.length) tokens.push({ kind: 'char', char: pattern[++at] as string });
    else tokens.push({ kind: 'char', char });
  }
  return tokens;
}

/** How many characters from the start of the text the whole pattern takes. */
function matchLength(text: string, tokens: readonly Token[], isLongest: boolean): number | undefined {
  // Which lengths the tokens so far can take
  let reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (const token of tokens) reached = advance(text, token, reached);
  const length = isLongest ? reached.lastIndexOf(1) : reached.indexOf(1);
  return length === -1 ? undefined : length;
}

function advance(text: string, token: Token, reached: Uint8Array): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(text.length + 1);
  const shortest = reached.indexOf(1);
  if (shortest === -1) return next;
  if (token.kind === 'any') return next.fill(1, shortest);
  for (let at = shortest; at < text.length; at++) {
    if (reached[at] === 1 && (token.kind === 'one' || text[at] === token.char)) next[at + 1] = 1;
  }
  return next;
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}
