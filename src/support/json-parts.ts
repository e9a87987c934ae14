/**
 * Whether JSON has more than `most` objects, lists and members. Once parsed, a text of a few MiB may take a hundred times as much memory.
 * Commas and brackets in strings are also counted, which does no harm.
 */
export function hasMoreParts(json: Uint8Array, most: number): boolean {
  let count = 0;
  for (const byte of json) {
    if (byte === COMMA || byte === BRACE || byte === BRACKET) count += 1;
  }
  return count > most;
}

const COMMA = 0x2c;
const BRACE = 0x7b;
const BRACKET = 0x5b;
