import { type ParsedScript, parse } from 'unbash';

/** In characters. A syntax tree takes some thirty times as much memory as its text. */
const ROOM = 600_000;
/** Shorter texts are parsed faster than they are found. */
const SHORTEST = 40;

/** The trees of the last texts, oldest first. Nothing changes a tree. */
const known = new Map<string, ParsedScript>();
let left = ROOM;

/**
 * The syntax tree of a shell script. Several stages run the same script, and several files have the same text, so the last trees are kept.
 *
 * @throws RangeError if the text is nested too deeply for the stack.
 */
export function parsed(source: string): ParsedScript {
  if (source.length < SHORTEST || source.length > ROOM) return parse(source);
  const found = known.get(source);
  if (found !== undefined) {
    // the oldest is the one that nobody asked for
    known.delete(source);
    known.set(source, found);
    return found;
  }
  const tree = parse(source);
  known.set(source, tree);
  left -= source.length;
  for (const [oldest] of known) {
    if (left >= 0) break;
    known.delete(oldest);
    left += oldest.length;
  }
  return tree;
}
