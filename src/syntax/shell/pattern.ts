import { trimMatch } from './glob.ts';

/** The value without the match that `#`, `##`, `%` or `%%` removes; undefined for patterns with `[…]` and the like. */
export function removeAffix(value: string, operator: string, pattern: string): string | undefined {
  if (/[[\\(]/.test(pattern)) return undefined;
  return trimMatch(value, pattern, operator.startsWith('#') ? 'start' : 'end', operator.length === 2);
}

/** The pattern matches itself and nothing else. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\\]|[@!+]\(/.test(pattern);
}
