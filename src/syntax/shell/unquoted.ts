import type { Word, WordPart } from 'unbash';
import type { Excerpt } from '../../model/source.ts';
import { maskedVariable } from './masked.ts';

/** A text assembled from pieces of `source`, with the places. The piece from `from[i]` begins at `at[i]`. */
interface Pieced {
  text: string;
  readonly at: number[];
  readonly from: number[];
  /** Whether it has any text outside of variables and substitutions. */
  hasText: boolean;
}

/**
 * The words as an inner shell receives them, joined by blanks. Quotes and escapes are removed, variables stay, and command substitutions,
 * which the outer shell runs, become an unknown variable of the same length. Undefined when places are lost (`$'\x41'`), or without any
 * text.
 */
export function unquoted(
  words: readonly Word[],
  { excerpt, source }: { excerpt: Excerpt; source: string },
): Excerpt | undefined {
  const pieced: Pieced = { text: '', at: [], from: [], hasText: false };
  for (const [index, word] of words.entries()) {
    // the blank between two words has the place before the second one
    if (index > 0) push(pieced, ' ', word.pos - 1);
    if (word.parts === undefined) pushEscaped(pieced, source, word.pos, word.end, BARE);
    else if (!pushParts(pieced, source, word.parts, BARE)) return undefined;
  }
  return pieced.hasText ? excerptOf(pieced, excerpt) : undefined;
}

/** The same for the body of a here-document. */
export function unquotedBody(
  { pos, end, parts }: { pos: number; end: number; parts: readonly WordPart[] | undefined },
  { excerpt, source }: { excerpt: Excerpt; source: string },
): Excerpt {
  const pieced: Pieced = { text: '', at: [], from: [], hasText: false };
  if (parts === undefined) push(pieced, source.slice(pos, end), pos);
  else pushParts(pieced, source, parts, HERE_DOCUMENT);
  return excerptOf(pieced, excerpt);
}

/** The characters that a backslash escapes, in addition to a line end. */
const BARE = /[\s\S]/;
const DOUBLE_QUOTED = /["$`\\\n]/;
const HERE_DOCUMENT = /[$`\\\n]/;

function pushParts(pieced: Pieced, source: string, parts: readonly WordPart[], escapes: RegExp): boolean {
  return parts.every((part) => pushPart(pieced, source, part, escapes));
}

function pushPart(pieced: Pieced, source: string, part: WordPart, escapes: RegExp): boolean {
  const { pos, end } = part;
  switch (part.type) {
    case 'DoubleQuoted':
      return pushParts(pieced, source, part.parts, DOUBLE_QUOTED);
    case 'SingleQuoted':
      push(pieced, part.value, pos + 1);
      pieced.hasText = true;
      return true;
    case 'AnsiCQuoted':
      if (part.text !== `$'${part.value}'`) return false;
      push(pieced, part.value, pos + 2);
      pieced.hasText = true;
      return true;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
      push(pieced, maskedVariable(end - pos), pos);
      return true;
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      push(pieced, source.slice(pos, end), pos);
      return true;
    case 'Literal':
    case 'Glob':
    case 'LocaleString':
    case 'BraceExpansion':
    case 'ExtendedGlob':
      pushEscaped(pieced, source, pos, end, escapes);
      return true;
  }
}

function pushEscaped(pieced: Pieced, source: string, pos: number, end: number, escapes: RegExp): void {
  const text = source.slice(pos, end);
  let start = 0;
  for (let at = text.indexOf('\\'); at !== -1 && at + 1 < text.length; at = text.indexOf('\\', at + 2)) {
    const escaped = text[at + 1] as string;
    if (!escapes.test(escaped)) continue;
    push(pieced, text.slice(start, at), pos + start);
    start = escaped === '\n' ? at + 2 : at + 1;
  }
  push(pieced, text.slice(start), pos + start);
  pieced.hasText ||= end > pos;
}

function push(pieced: Pieced, text: string, from: number): void {
  if (text === '') return;
  pieced.at.push(pieced.text.length);
  pieced.from.push(from);
  pieced.text += text;
}

function excerptOf({ text, at, from }: Pieced, outer: Excerpt): Excerpt {
  const back = (offset: number) => {
    const index = lastAtOrBefore(at, offset);
    return (from[index] ?? 0) + offset - (at[index] ?? 0);
  };
  return { text, span: (start, end) => outer.span(back(start), end > start ? back(end - 1) + 1 : back(start)) };
}

function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
