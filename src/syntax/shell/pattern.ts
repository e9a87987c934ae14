/** One character of a pattern: a literal, `?` or `*`. */
interface Token {
  readonly character: string;
  readonly kind: 'literal' | 'one' | 'any';
}

/** The value after `#`, `##`, `%` or `%%`; undefined for patterns with `[…]` and the like. */
export function removeAffix(value: string, operator: string, pattern: string): string | undefined {
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return undefined;
  const isLongest = operator.length === 2;
  if (operator.startsWith('#')) return value.slice(prefixLength([...tokens], [...value], isLongest));
  const characters = [...value].reverse();
  const length = prefixLength([...tokens].reverse(), characters, isLongest);
  return characters.slice(length).reverse().join('');
}

/** Whether the pattern has no special characters. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\\]|[@!+]\(/.test(pattern);
}

function tokensOf(pattern: string): readonly Token[] | undefined {
  if (/[[\\(]/.test(pattern)) return undefined;
  return [...pattern].map((character) => ({
    character,
    kind: character === '*' ? 'any' : character === '?' ? 'one' : 'literal',
  }));
}

/** The number of characters that the pattern matches at the beginning. Tracks all states at once, so it takes linear time in value × pattern. */
function prefixLength(tokens: readonly Token[], characters: readonly string[], isLongest: boolean): number {
  let states = closure(new Set([0]), tokens);
  let found = 0;
  for (let length = 0; length <= characters.length && states.size > 0; length += 1) {
    if (states.has(tokens.length)) {
      found = length;
      if (!isLongest) return found;
    }
    states = closure(step(states, tokens, characters[length]), tokens);
  }
  return found;
}

function step(states: ReadonlySet<number>, tokens: readonly Token[], character: string | undefined): Set<number> {
  const next = new Set<number>();
  for (const state of states) {
    const token = tokens[state];
    if (token === undefined || character === undefined) continue;
    if (token.kind === 'any') next.add(state);
    else if (token.kind === 'one' || token.character === character) next.add(state + 1);
  }
  return next;
}

/** Adds the states after each `*`, which may match nothing. The loop over the set also visits the added states. */
function closure(states: Set<number>, tokens: readonly Token[]): Set<number> {
  for (const state of states) if (tokens[state]?.kind === 'any') states.add(state + 1);
  return states;
}
