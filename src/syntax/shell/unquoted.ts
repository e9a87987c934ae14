import type { Word, WordPart } from 'unbash';
import type { Excerpt } from '../../model/source.ts';
import { type Piece, spliced } from '../../model/spliced.ts';
import { maskedVariable } from './masked.ts';

/**
 * The text that a variable or substitution expands to; undefined to keep a variable, and to mask a substitution. `mayBeLiteral` is whether
 * it may be in a quoted text of the inner script, where no variable is expanded.
 */
export type Expand = (part: WordPart, mayBeLiteral: boolean) => string | undefined;

/** A text assembled from pieces of `source`. */
interface Pieced {
  readonly source: string;
  readonly expand: Expand;
  readonly pieces: Piece[];
  mayBeLiteral: boolean;
  /** Whether it has any text outside of variables and substitutions. */
  hasText: boolean;
}

interface Texts {
  readonly excerpt: Excerpt;
  readonly source: string;
}

/**
 * The words as an inner shell receives them, joined by blanks. Quotes and escapes are removed, variables stay unless `expand` replaces
 * them, and command substitutions, which the outer shell runs, become an unknown variable of the same length. Undefined without any text.
 */
export function unquoted(words: readonly Word[], { excerpt, source }: Texts, expand: Expand): Excerpt | undefined {
  const pieced: Pieced = { source, expand, pieces: [], mayBeLiteral: false, hasText: false };
  for (const [index, { pos, end, parts }] of words.entries()) {
    // the blank between two words has the place before the second one
    if (index > 0) push(pieced, ' ', pos - 1, pos);
    if (parts === undefined) pushEscaped(pieced, pos, end, BARE);
    else pushParts(pieced, parts, BARE);
  }
  return pieced.hasText ? spliced(excerpt, pieced.pieces) : undefined;
}

/** The same for the body of a here-document. */
export function unquotedBody(
  { pos, end, parts }: { pos: number; end: number; parts: readonly WordPart[] | undefined },
  { excerpt, source }: Texts,
  expand: Expand,
): Excerpt {
  const pieced: Pieced = { source, expand, pieces: [], mayBeLiteral: false, hasText: false };
  if (parts === undefined) push(pieced, source.slice(pos, end), pos, end);
  else pushParts(pieced, parts, HERE_DOCUMENT);
  return spliced(excerpt, pieced.pieces);
}

/** The characters that a backslash escapes, in addition to a line end. */
const BARE = /[\s\S]/;
const DOUBLE_QUOTED = /["$`\\\n]/;
const HERE_DOCUMENT = /[$`\\\n]/;

function pushParts(pieced: Pieced, parts: readonly WordPart[], escapes: RegExp): void {
  for (const part of parts) pushPart(pieced, part, escapes);
}

function pushPart(pieced: Pieced, part: WordPart, escapes: RegExp): void {
  const { pos, end } = part;
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      pushParts(pieced, part.parts, DOUBLE_QUOTED);
      break;
    case 'SingleQuoted':
      push(pieced, part.value, pos + 1, end - 1);
      pieced.hasText = true;
      break;
    case 'AnsiCQuoted':
      push(pieced, part.value, pos + 2, end - 1);
      pieced.hasText = true;
      break;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
      push(pieced, pieced.expand(part, pieced.mayBeLiteral) ?? maskedVariable(end - pos), pos, end);
      break;
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      push(pieced, pieced.expand(part, pieced.mayBeLiteral) ?? pieced.source.slice(pos, end), pos, end);
      break;
    case 'Literal':
    case 'Glob':
    case 'BraceExpansion':
    case 'ExtendedGlob':
      pushEscaped(pieced, pos, end, escapes);
      break;
  }
}

function pushEscaped(pieced: Pieced, pos: number, end: number, escapes: RegExp): void {
  const text = pieced.source.slice(pos, end);
  let start = 0;
  for (let at = text.indexOf('\\'); at !== -1 && at + 1 < text.length; at = text.indexOf('\\', at + 2)) {
    const escaped = text.charAt(at + 1);
    if (!escapes.test(escaped)) continue;
    push(pieced, text.slice(start, at), pos + start, pos + at);
    start = escaped === '\n' ? at + 2 : at + 1;
  }
  push(pieced, text.slice(start), pos + start, end);
  pieced.hasText ||= end > pos;
}

function push(pieced: Pieced, text: string, start: number, end: number): void {
  if (text === '') return;
  pieced.pieces.push({ text, start, end });
  pieced.mayBeLiteral ||= LITERAL.test(text);
}

/** What begins a literal text: a quote, or a here-document. */
const LITERAL = /'|<</;
