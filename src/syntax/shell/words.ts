import {
  type CommandExpansionPart,
  forEachChild,
  type ParsedScript,
  type ProcessSubstitutionPart,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { looksLikeSecretName } from '../../analysis/secrets/secret.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { noteArithmetic } from './arithmetic.ts';
import { type BracePiece, expandBraces } from './braces.ts';
import { choicesIn, partsKnownIn, withEngine } from './choices.ts';
import { expandName, expandParameter, knownOr, takesOperand } from './expansion.ts';
import { BETWEEN_ELEMENTS, type FieldPiece, splitFields } from './fields.ts';
import { printedWords } from './files/looked-up.ts';
import { realPath } from './files/real-paths.ts';
import { elementsNamed, type NamedList, namedList } from './lists.ts';
import { withUnknownPieces } from './masked.ts';
import { printedPath } from './printed-paths.ts';
import type { FoundSubstitution, Reading, Sink } from './reading.ts';
import { unfollowed } from './unfollowed.ts';
import { getVariable, type Variables } from './variables.ts';

/** Quotes, escapes, variables, substitutions; a word without any is literal. Globs and `~` are kept as written; `readWords` expands braces. */
const SPECIAL = /["'\\$`<>]/;

/** Whether a word has parts. Most are plain, and the parts are computed when somebody asks for them. */
export function isDivided({ text }: Word): boolean {
  return DIVIDED.test(text);
}

/** The same, braces, and patterns of names. */
const DIVIDED = /["'\\$`<>{}()[\]*?!@+~]/;

/** The characters that stay special in double quotes. */
const EXPANDED = /[$`\\]/;

/** In characters. */
const MAX_ARITHMETIC = 10_000;

/** A word without quotes and with variables replaced, as one text. {@link readWords} returns the words that a program receives. */
export function readWord(node: Word, sink: Sink, word: number): ShellWord {
  const { text, pos, end } = node;
  const { reading } = sink;
  if (!SPECIAL.test(text) && !reading.keepsLineEnds)
    return bounded({ value: text, span: reading.excerpt.span(pos, end), raw: text, pieces: text }, reading);
  return wordOf(node, simplyQuoted(text, reading) ?? textOf(node, { sink, word }), sink);
}

/** The words that a shell expands one word to: `{a,b}` and unquoted variables may become several. Each has the span of the original. */
export function readWords(node: Word, sink: Sink, word: number): readonly ShellWord[] {
  if (!isDivided(node)) return [readWord(node, sink, word)];
  const { parts } = node;
  if (parts?.some(({ type }) => type === 'BraceExpansion')) return bracedWords(node, parts, { sink, word });
  if (!parts?.some(mayBeSeveral)) return [readWord(node, sink, word)];
  const pieces = parts.flatMap((part) => fieldPieces(part, { sink, word }));
  const fields = splitFields(pieces, separators(sink.variables));
  return fields.map((text) => wordOf(node, text, sink));
}

/** Whether the shell splits the value at blanks. */
function isSplit({ type }: WordPart): boolean {
  return type === 'SimpleExpansion' || type === 'ParameterExpansion' || type === 'CommandExpansion';
}

function mayBeSeveral(part: WordPart): boolean {
  return isSplit(part) || (part.type === 'DoubleQuoted' && part.parts.some((one) => namedList(one) !== undefined));
}

/** The text that a part expands to. In a default, only unquoted text is split. */
function fieldPieces(part: WordPart, context: Context): readonly FieldPiece[] {
  if (part.type === 'DoubleQuoted' && mayBeSeveral(part))
    return part.parts.flatMap((one) => quotedPieces(one, context));
  const list = namedList(part);
  if (list !== undefined) return listPieces(list, true, context);
  if (part.type !== 'ParameterExpansion' || !takesOperand(part, context.sink.variables, context.sink.reading.budget)) {
    return [{ text: textOfPart(part, context), isSplit: isSplit(part) }];
  }
  const { operation, parameter } = part;
  if (operation?.type !== 'Default') return [];
  const pieces = operandPieces(operation.operand, context);
  if (looksLikeSecretName(parameter)) noteSecret(parameter, pieces.map(({ text }) => text).join(''));
  return pieces;
}

function operandPieces({ parts, text }: Word, context: Context): readonly FieldPiece[] {
  if (parts === undefined) return literalPieces(text);
  return parts.flatMap((one) => (one.type === 'Literal' ? literalPieces(one.text) : fieldPieces(one, context)));
}

function quotedPieces(part: WordPart, context: Context): readonly FieldPiece[] {
  const list = namedList(part);
  return list === undefined ? [{ text: textOfPart(part, context), isSplit: false }] : listPieces(list, false, context);
}

/** `"$*"` is one word, with the first character of `IFS` between the elements. */
function listPieces(list: NamedList, mayBreak: boolean, { sink }: Context): readonly FieldPiece[] {
  const elements = elementsNamed(list, sink.variables, sink.reading.budget);
  if (elements === undefined) return [{ text: UNKNOWN_PIECE, isSplit: mayBreak }];
  sink.reading.budget.left -= elements.length * COST_OF_WORD;
  if (!list.name.startsWith('!') && looksLikeSecretName(list.name))
    for (const element of elements) noteSecret(list.name, element);
  if (list.isJoined && !mayBreak) {
    const blank = separators(sink.variables)?.slice(0, 1);
    return [{ text: elements.join(blank ?? UNKNOWN_PIECE), isSplit: false }];
  }
  return elements.flatMap((text, at) => [...(at === 0 ? [] : [BETWEEN_ELEMENTS]), { text, isSplit: mayBreak }]);
}

/** A character after a backslash is not split. */
function literalPieces(text: string): readonly FieldPiece[] {
  const runs = text.match(/\\[\s\S]|[^\\]+|\\$/g) ?? [];
  return runs.map((run) =>
    run.startsWith('\\') ? { text: run === '\\\n' ? '' : run.slice(1), isSplit: false } : { text: run, isSplit: true },
  );
}

/** The value of `IFS`; undefined when it is unknown. */
function separators(variables: Variables): string | undefined {
  const set = getVariable(variables, 'IFS');
  return set === DYNAMIC || set?.includes(UNKNOWN_PIECE) === true ? undefined : (set ?? ' \t\n');
}

function wordOf({ pos, end }: Word, text: string, { reading, variables }: Sink): ShellWord {
  const { excerpt } = reading;
  const raw = excerpt.text.slice(pos, end);
  const pieces = withEngine(withoutLineEnd(text, reading), raw, variables);
  const word: ShellWord = { value: knownOr(pieces), span: excerpt.span(pos, end), raw, pieces };
  if (!pieces.includes(UNKNOWN_PIECE)) return bounded(word, reading);
  const found = choicesIn({ raw, pieces }, variables);
  if (found.choices === undefined) return bounded(withPartsKnown(word, variables, reading), reading);
  reading.budget.left -= found.choices.length * COST_OF_WORD;
  return bounded({ ...word, ...found }, reading);
}

function withPartsKnown(word: ShellWord, variables: Variables, { budget }: Reading): ShellWord {
  const found = partsKnownIn(word, variables);
  if (found.partsKnown === undefined) return word;
  for (const { length } of found.partsKnown) budget.left -= length + COST_OF_WORD;
  return { ...word, ...found };
}

/** In a text with Windows line ends, a line end is two characters, or belongs to the word before it, see `index.ts`. */
function withoutLineEnd(text: string, { isWindows, keepsLineEnds }: Reading): string {
  if (isWindows) return text.replaceAll('\n\n', '\n');
  return keepsLineEnds && text.endsWith('\r') && text !== '\r' ? text.slice(0, -1) : text;
}

function bounded(word: ShellWord, { problems }: Reading): ShellWord {
  const { span, raw, pieces } = word;
  if (pieces.length <= LONGEST_VALUE) return word;
  problems.push({ kind: 'limit-reached', value: 'a word is longer than any program can receive', span, rest: raw });
  return { value: DYNAMIC, span, raw: raw.slice(0, LONGEST_VALUE), pieces: UNKNOWN_PIECE };
}

function bracedWords(node: Word, parts: readonly WordPart[], context: Context): readonly ShellWord[] {
  const { reading } = context.sink;
  const blanks = separators(context.sink.variables);
  const pieces = parts.flatMap((part) => bracePieces(part, context, blanks));
  const isUnknown = changesName(node.text) || reading.budget.left < 0;
  const texts = isUnknown ? [UNKNOWN_PIECE] : expandBraces(pieces);
  if (texts === undefined) reportTooMany(node, reading);
  const all = texts ?? [UNKNOWN_PIECE];
  for (const { length } of all) reading.budget.left -= length + COST_OF_WORD;
  const known = reading.budget.left < 0 ? [UNKNOWN_PIECE] : all.flatMap(splitAtBreaks);
  const isQuoted = /["']/.test(node.text);
  return known.filter((text) => text !== '' || isQuoted).map((text) => wordOf(node, text, context.sink));
}

/** `$a{b,c}` is `$ab $ac`, and `{$a,b}c` is `$ac bc`, with different variables. */
function changesName(text: string): boolean {
  const first = text.search(/\$\w/);
  return first !== -1 && /\}[{\w]|\$\w+\{/.test(text.slice(first));
}

/** In characters. Words take more memory than their text. */
const COST_OF_WORD = 16;

function reportTooMany({ pos, end }: Word, { excerpt, problems, source }: Reading): void {
  const value = 'braces expand to too many words';
  problems.push({ kind: 'limit-reached', value, span: excerpt.span(pos, end), rest: source.slice(pos, end) });
}

/** The pieces of a part, for the expansion of braces. */
function bracePieces(part: WordPart, context: Context, blanks: string | undefined): readonly BracePiece[] {
  if (part.type !== 'BraceExpansion') {
    return fieldPieces(part, context).map((piece) => ({ text: withBreaks(piece, blanks), isActive: false }));
  }
  if (part.parts === undefined) return [{ text: unbroken(part.text), isActive: true }];
  const inner = part.parts.flatMap((one): readonly BracePiece[] =>
    one.type === 'Literal' ? [{ text: unbroken(one.text), isActive: true }] : bracePieces(one, context, blanks),
  );
  return [{ text: '{', isActive: true }, ...inner, { text: '}', isActive: true }];
}

/** Marks where a word is split after its braces are expanded. No name of a program and no option contains this character. */
const BREAK = '\u0001';

function unbroken(text: string): string {
  return text.replaceAll(BREAK, '\ufffd');
}

function withBreaks({ text, isSplit: mayBreak, isBreak }: FieldPiece, separators: string | undefined): string {
  if (isBreak === true) return BREAK;
  const plain = unbroken(text);
  if (!mayBreak) return plain;
  if (separators === undefined) return UNKNOWN_PIECE;
  let broken = '';
  for (const char of plain) broken += separators.includes(char) ? BREAK : char;
  return broken;
}

function splitAtBreaks(text: string): readonly string[] {
  return text.includes(BREAK) ? text.split(BREAK).filter((field) => field !== '') : [text];
}

/** The text of a word that is plain text in one pair of quotes, for which the parser is not needed. */
function simplyQuoted(text: string, reading: Reading): string | undefined {
  const quote = text.charAt(0);
  const last = text.length - 1;
  if ((quote !== '"' && quote !== "'") || last === 0 || text.indexOf(quote, 1) !== last) return undefined;
  const content = text.slice(1, last);
  if (quote === "'") return literalText(content, reading);
  return EXPANDED.test(content) ? undefined : content;
}

/** Text in quotes of a script in a script may come from variables of the outer one. */
function literalText(text: string, { depth }: Reading): string {
  return depth === 0 ? text : withUnknownPieces(text);
}

/** Reads a part of a command only for its substitutions. `word` is the index of the word they belong to, or -1. */
export function collectSubstitutions(node: SyntaxNode, sink: Sink, word: number): void {
  collect(node, { sink, word });
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

/** The text that a part of a word expands to, without splitting it. */
export function textOfPart(part: WordPart, context: Context): string {
  switch (part.type) {
    case 'SingleQuoted':
      return literalText(part.value, context.sink.reading);
    case 'Literal':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return textOfParts(part.parts, context);
    case 'SimpleExpansion':
      if (ALL_ARGUMENTS.test(part.text)) return joinedArguments(part, context) ?? UNKNOWN_PIECE;
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

const ALL_ARGUMENTS = /^\$[@*]$/;

/** `A="$@"` */
function joinedArguments(part: WordPart, { sink }: Context): string | undefined {
  const list = namedList(part);
  return list && elementsNamed(list, sink.variables, sink.reading.budget)?.join(' ');
}

function textOfParameter(part: Extract<WordPart, { type: 'ParameterExpansion' }>, context: Context): string {
  let isRead = false;
  const text = expandParameter(part, context.sink.variables, context.sink.reading.budget, (word) => {
    isRead = true;
    return textOf(word, context);
  });
  if (!isRead) collect(part, context);
  notePrompt(part, context.sink.reading);
  return text;
}

/** `${x@P}` runs the commands in a value; that of `PS1` is checked where it is set. */
function notePrompt(part: Extract<WordPart, { type: 'ParameterExpansion' }>, reading: Reading): void {
  const { operation, parameter } = part;
  if (operation?.type !== 'Transform' || operation.operand.text !== 'P' || /^PS\d$/.test(parameter)) return;
  reading.problems.push(unfollowed('the commands in a value that becomes a prompt are not read', part, reading));
}

/** Substitutions and arithmetic are unknown, except `$(command -v docker)`. `{a,b}` and `@(a|b)` stay, unless something in them is replaced. */
function textOfOther(part: WordPart, context: Context): string {
  const before = context.sink.substitutions.length;
  collect(part, context);
  if (part.type === 'CommandExpansion') {
    const read = context.sink.substitutions[before]?.script;
    return (
      printedBySubstitution(part, context.sink) ??
      (read && printedPath(read, (path) => realPath(path, context.sink))) ??
      (read && context.sink.reading.worstPrinted(read, context.sink)) ??
      UNKNOWN_PIECE
    );
  }
  const isText = part.type === 'BraceExpansion' || part.type === 'ExtendedGlob';
  return isText && !/[$`]/.test(part.text) ? part.text : UNKNOWN_PIECE;
}

/** The output of `$(command -v docker)`, and of others that print words of their own. */
export function printedBySubstitution(part: CommandExpansionPart, { reading, variables }: Sink): string | undefined {
  const words = printedWords(part.text.replace(/^(?:\$\(|`)|[)`]$/g, ''));
  return words ?? withoutEnd(outputOf(part, reading, variables, false)?.text);
}

function withoutEnd(text: string | undefined): string | undefined {
  let end = text?.length ?? 0;
  while (text?.[end - 1] === '\n') end -= 1;
  return text === undefined ? undefined : withUnknownPieces(text.slice(0, end));
}

/** What `$(…)` or `<(…)` prints, if the script contains it. `isRun` is whether a shell runs the text. */
export function outputOf(
  { script, pos, end }: CommandExpansionPart | ProcessSubstitutionPart,
  reading: Reading,
  variables: Variables,
  isRun: boolean,
): Excerpt | undefined {
  if (script === undefined) return undefined;
  const { source } = script;
  const within = source === undefined ? reading : readingOf(source, reading.excerpt.span(pos, end), reading);
  return reading.readOutput(script, within, variables, isRun);
}

function collect(node: SyntaxNode, context: Context): void {
  if (node.type === 'ArithmeticExpansion') {
    if (isTooLong(node, context)) return;
    noteArithmetic(node.text, context.sink.variables);
  }
  const isSubstitution = node.type === 'CommandExpansion' || node.type === 'ArithmeticCommandExpansion';
  if (!isSubstitution && node.type !== 'ProcessSubstitution') {
    forEachChild(node, (child) => collect(child, context));
    return;
  }
  const { script } = node;
  if (script !== undefined) add(isSubstitution ? 'command' : 'process', script, node, context);
}

/** The parser reads an arithmetic expression once for each level of nesting. */
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

/** Backticks with escaped backticks inside are parsed from a separate text, so all their commands get the place of the whole substitution. */
function readingOf(source: string, span: Span, outer: Reading): Reading {
  return { ...outer, source, excerpt: { text: source, span: () => span } };
}
