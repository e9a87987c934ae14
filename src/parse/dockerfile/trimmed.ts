import type { Excerpt } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { skipBlanks, trimEnd } from './text/blanks.ts';

/** Without surrounding blanks. */
export function trimmed(excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  const from = skipBlanks(text, 0);
  const to = trimEnd(text, from, text.length);
  return from === 0 && to === text.length ? excerpt : part(excerpt, from, to);
}
