import type { Answer } from './answer.ts';

/**
 * The query of the next page, from `Link: <…?last=…&n=…>; rel="next"`; undefined on the last page. The rest of the link is ignored, because we
 * know the address.
 */
export function nextQuery({ message }: Answer): string | undefined {
  const header = message.headers['link'];
  const link = Array.isArray(header) ? header[0] : header;
  const target = /^<([^<>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, BASE)) return undefined;
  return new URL(target, BASE).search;
}

const BASE = 'https://registry.invalid';
