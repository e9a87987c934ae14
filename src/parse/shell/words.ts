import { forEachChild, type ParsedScript, type SyntaxNode, type Word, type WordPart } from 'unbash';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { expandName, expandParameter, knownOr } from './expansion.ts';
import type { FoundSubstitution, Reading, Sink } from './reading.ts';

/** Quotes, escapes, variables, substitutions; a word without any stands for itself. Globs, braces and `~` are kept as written. */
const SPECIAL = /["'\\$`<>]/;

/** What double quotes leave special. */
const EXPANDED = /[$`\\]/;

/** In characters. */
const MAX_ARITHMETIC = 10_000;

/**
 * A word with its quotes taken off and its variables replaced. Blanks in the value of an unquoted variable do not split the word here:
 * where it is all of the word, `command.ts` does.
 */
export function readWord(node: Word, sink: Sink, word: number): ShellWord {
  const { text, pos, end } = node;
  const { excerpt, isWindows } = sink.reading;
  const span = excerpt.span(pos, end);
  if (!SPECIAL.test(text)) return bounded({ value: text, span, raw: text, pieces: text }, sink.reading);
  const resolved = simplyQuoted(text) ?? textOf(node, { sink, word });
  // A line end is two characters in the text that is parsed, see `index.ts`.
  const pieces = isWindows ? resolved.replaceAll('\n\n', '\n') : resolved;
  return bounded({ value: knownOr(pieces), span, raw: excerpt.text.slice(pos, end), pieces }, sink.reading);
}

function bounded(word: ShellWord, { problems }: Reading): ShellWord {
  const { span, raw, pieces } = word;
  if (pieces.length <= LONGEST_VALUE) return word;
  problems.push({ kind: 'limit-reached', value: 'a word is longer than any program is given', span, rest: raw });
  return { value: DYNAMIC, span, raw: raw.slice(0, LONGEST_VALUE), pieces: UNKNOWN_PIECE };
}

/** The text of a word that is one pair of quotes around plain text: the parser need not go over it again. */
function simplyQuoted(text: string): string | undefined {
  const quote = text.charAt(0);
  const last = text.length - 1;
  if ((quote !== '"' && quote !== "'") || last === 0 || text.indexOf(quote, 1) !== last) return undefined;
  const content = text.slice(1, last);
  return quote === "'" || !EXPANDED.test(content) ? content : undefined;
}

/** Reads a part of a command for its substitutions only. They are told of the word with the index `word`, -1 when there is none. */
export function collectSubstitutions(node: SyntaxNode, sink: Sink, word: number): void {
  collect(node, { sink, word });
}

/** An unquoted word of nothing but variables, such as `$SUDO`, is no word at all when they are empty. */
export function vanishes({ value, raw }: ShellWord): boolean {
  return value === '' && raw.startsWith('$') && !/["']/.test(raw);
}

interface Context {
  readonly sink: Sink;
  readonly word: number;
}

function textOf(node: Word, context: Context): string {
  return node.parts === undefined ? node.value : textOfParts(node.parts, context);
}

function textOfParts(parts: readonly WordPart[], context: Context): string {
  let text = '';
  for (const part of parts) text += textOfPart(part, context);
  return text;
}

function textOfPart(part: WordPart, context: Context): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return textOfParts(part.parts, context);
    case 'SimpleExpansion':
      return expandName(part.text.slice(1), context.sink.variables, context.sink.reading.budget);
    case 'ParameterExpansion':
      return textOfParameter(part, context);
    case 'CommandExpansion':
    case 'ProcessSubstitution':
    case 'ArithmeticExpansion':
    case 'BraceExpansion':
    case 'ExtendedGlob':
      return textOfOther(part, context);
  }
}

function textOfParameter(part: Extract<WordPart, { type: 'ParameterExpansion' }>, context: Context): string {
  const read = (word: Word) => textOf(word, context);
  const { type } = part.operation ?? {};
  if (type !== undefined && type !== 'Default' && type !== 'Remove' && type !== 'Replace') collect(part, context);
  return expandParameter(part, context.sink.variables, context.sink.reading.budget, read);
}

/** Substitutions and arithmetic are unknown; `{a,b}` and `@(a|b)` are kept as written, unless something in them is replaced. */
function textOfOther(part: WordPart, context: Context): string {
  collect(part, context);
  const isText = part.type === 'BraceExpansion' || part.type === 'ExtendedGlob';
  return isText && !/[$`]/.test(part.text) ? part.text : UNKNOWN_PIECE;
}

function collect(node: SyntaxNode, context: Context): void {
  if (node.type === 'ArithmeticExpansion' && isTooLong(node, context)) return;
  const isSubstitution = node.type === 'CommandExpansion' || node.type === 'ArithmeticCommandExpansion';
  if (!isSubstitution && node.type !== 'ProcessSubstitution') {
    forEachChild(node, (child) => collect(child, context));
    return;
  }
  const { script } = node;
  if (script !== undefined) add(isSubstitution ? 'command' : 'process', script, node, context);
}

/** The parser goes over an arithmetic expression once for each level of it. */
function isTooLong({ pos, end }: SyntaxNode, { sink }: Context): boolean {
  const { excerpt, problems, source } = sink.reading;
  if (end - pos <= MAX_ARITHMETIC) return false;
  const span = excerpt.span(pos, end);
  const value = 'an arithmetic expression is too long to be read';
  problems.push({ kind: 'limit-reached', value, span, rest: source.slice(pos, end) });
  return true;
}

function add(
  kind: FoundSubstitution['kind'],
  script: ParsedScript,
  { pos, end }: SyntaxNode,
  { sink, word }: Context,
): void {
  const { reading, variables, substitutions } = sink;
  const within =
    script.source === undefined ? reading : readingOf(script.source, reading.excerpt.span(pos, end), reading);
  substitutions.push({ kind, word, script: reading.readSubstitution(script, within, variables) });
}

/** Backticks with escaped backticks inside are parsed from a text of their own: then everything stands at the whole of them. */
function readingOf(source: string, span: Span, outer: Reading): Reading {
  return { ...outer, source, excerpt: { text: source, span: () => span } };
}
