import type { Answer } from './answer.ts';

/**
 * What to ask for next, as `Link: <…?last=…&n=…>; rel="next"` says; undefined at the end. Only the query is taken from it: where to ask is
 * known.
 */
export function nextQuery({ message }: Answer): string | undefined {
  const header = message.headers['link'];
  const link = Array.isArray(header) ? header[0] : header;
  const target = /^<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, BASE)) return undefined;
  return new URL(target, BASE).search;
}

const BASE = 'https://registry.invalid';
