import { bytesOf, type Markup } from './markup.ts';

/** The first items that fit into this many bytes, and how many are left over. */
export function whileRoom<T>(
  items: readonly T[],
  write: (item: T) => Markup,
  maxBytes: number,
): { readonly written: readonly Markup[]; readonly left: number } {
  const written: Markup[] = [];
  let room = maxBytes;
  for (const item of items) {
    const markup = write(item);
    room -= bytesOf(markup);
    if (room < 0) break;
    written.push(markup);
  }
  return { written, left: items.length - written.length };
}
