import { type ParsedScript, parse } from 'unbash';
import { recentResults } from '../../support/caches/recent-results.ts';

/** In characters. A syntax tree takes some thirty times as much memory as its text. */
const ROOM = 600_000;
/** Shorter texts are parsed faster than they are found. */
const SHORTEST = 40;

/** Nothing changes a tree. */
const recent = recentResults<ParsedScript>(ROOM);

/**
 * The syntax tree of a shell script. Several stages run the same script, and several files have the same text, so the last trees are kept.
 *
 * @throws RangeError if the text is nested too deeply for the stack.
 */
export function parsed(source: string): ParsedScript {
  if (source.length < SHORTEST) return parse(source);
  return recent(source, parse);
}
