import type { Command as CommandNode, Word } from 'unbash';
import type { ShellWord } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { fileNearby, type Printed } from './files/files-of-script.ts';
import { readSubstituted, redirectedFrom } from './files/output.ts';
import { formattedText } from './given/printed-text.ts';
import { valuesPrinted } from './given-values.ts';
import { inputExcerpt, inputOf } from './inner.ts';
import { listValue, setList } from './lists.ts';
import { withUnknownPieces } from './masked.ts';
import type { Gathered } from './reading.ts';
import { isNeededValue } from './telling.ts';
import { NAME, setVariable } from './variables.ts';

/** A builtin that sets variables to a text. */
interface Reader {
  readonly program: string;
  readonly node: CommandNode;
  readonly gathered: Gathered;
  /** The words after the program. */
  readonly words: readonly ShellWord[];
  readonly piped: Printed;
}

/**
 * The values that `read`, `mapfile` and `printf -v` give variables, if these have options or paths of the machine, or are written in the script.
 * Other values stay unknown, as for answers and versions.
 */
export function setGiven(program: string, node: CommandNode, gathered: Gathered, head: number, piped: Printed): void {
  const reader: Reader = { program, node, gathered, words: gathered.words.slice(head + 1), piped };
  if (program === 'printf') setFormatted(reader, head);
  else if (program === 'read') setRead(reader);
  else if (program === 'mapfile' || program === 'readarray') setLines(reader);
}

/** `printf -v name format words` */
function setFormatted({ words, gathered }: Reader, head: number): void {
  const { reading, variables, nodes } = gathered;
  const name = words[0]?.pieces === '-v' ? words[1]?.pieces : undefined;
  if (name === undefined || !NAME.test(name)) return;
  const format = [...new Set(nodes.slice(head + 3))].filter((node): node is Word => node !== undefined);
  const text = formattedText(format, reading, valuesPrinted(reading, variables))?.text;
  if (text !== undefined) setTold(gathered, name, withUnknownPieces(text), true);
}

/** `isWritten` is whether the text is in the script itself. */
function setTold({ variables, reading }: Gathered, name: string, text: string, isWritten: boolean): void {
  const isTold = isNeededValue(text, reading.source) || (isWritten && !text.includes(UNKNOWN_PIECE));
  if (text.length <= LONGEST_VALUE && isTold) setVariable(variables, name, text);
}

/** Options of `read` with a value, if it is the next word. */
const VALUE_OF_READ = /^-[ers]*[adinNptu]$/;

function setRead(reader: Reader): void {
  const { words, gathered } = reader;
  const options = words.slice(0, optionsEnd(words, VALUE_OF_READ)).map(({ pieces }) => pieces);
  if (options.some((option) => /^-[ers]*[nNu]/.test(option))) return;
  const text = inputFor(reader);
  if (text === undefined) return;
  const isWhole = options.some((option, at) => /^-[ers]*d$/.test(option) && options[at + 1] === '');
  const line = isWhole ? text : (text.split('\n', 1)[0] ?? '');
  const names = words.slice(options.length).map(({ pieces }) => pieces);
  const list = options.findIndex((option) => /^-[ers]*a$/.test(option));
  const isWritten = inputOf(reader.node)?.type === 'Word';
  if (list === -1) setFields(gathered, names, line, isWritten);
  else setElements(gathered, options[list + 1] ?? '', fieldsOf(line, gathered));
}

/** The last variable gets the rest of the line. */
function setFields(gathered: Gathered, names: readonly string[], line: string, isWritten: boolean): void {
  const fields = names.length === 1 ? [line.trim()] : fieldsOf(line, gathered);
  if (fields.length === 0) return;
  const separator = separatorOf(gathered) ?? ' ';
  for (const [at, name] of names.entries())
    setTold(gathered, name, at + 1 < names.length ? (fields[at] ?? '') : fields.slice(at).join(separator), isWritten);
}

/** With several separators, what a variable gets is not followed. */
function fieldsOf(line: string, gathered: Gathered): readonly string[] {
  const separator = separatorOf(gathered);
  if (separator === ' ') return line.split(/\s+/).filter((field) => field !== '');
  return separator === undefined ? [] : line.split(separator);
}

/** A blank by default. */
function separatorOf({ assignments }: Gathered): string | undefined {
  const set = assignments.findLast(({ name }) => name === 'IFS');
  const separators = set === undefined ? '' : set.value?.pieces;
  if (separators === undefined || separators.length > 1 || separators === UNKNOWN_PIECE) return undefined;
  return separators === '' ? ' ' : separators;
}

const VALUE_OF_MAPFILE = /^-t*[dnOsuCc]$/;

function setLines(reader: Reader): void {
  const { words, gathered } = reader;
  const end = optionsEnd(words, VALUE_OF_MAPFILE);
  if (words.slice(0, end).some(({ pieces }) => pieces !== '-t')) return;
  const lines = inputFor(reader)?.replace(/\n$/, '').split('\n');
  if (lines !== undefined) setElements(gathered, words[end]?.pieces ?? 'MAPFILE', lines);
}

function setElements(
  { variables, reading: { budget, source } }: Gathered,
  name: string,
  elements: readonly string[],
): void {
  budget.left -= elements.length;
  if (budget.left < 0 || !NAME.test(name) || !elements.some((one) => isNeededValue(one, source))) return;
  setList(variables, name, listValue(elements.map((pieces) => ({ pieces, raw: `"${pieces}"` }))));
}

/** The index of the first word that is not an option. */
function optionsEnd(words: readonly ShellWord[], takesValue: RegExp): number {
  let at = 0;
  while (/^-./.test(words[at]?.pieces ?? '')) at += takesValue.test(words[at]?.pieces ?? '') ? 2 : 1;
  return Math.min(at, words.length);
}

/** What the command reads, if it is known. */
function inputFor({ node, gathered, piped }: Reader): string | undefined {
  const { reading, variables, redirects } = gathered;
  const own = inputOf(node);
  const { target } = redirects.findLast(({ operator }) => operator === '<') ?? {};
  const file = redirectedFrom(node);
  const read =
    own === undefined
      ? (readSubstituted(file, reading, variables, false) ??
        readSubstituted(file, reading, variables) ??
        (target === undefined ? piped?.() : fileNearby(target, reading)))
      : inputExcerpt(own, reading, valuesPrinted(reading, variables));
  return known(read);
}

function known(read: Excerpt | undefined): string | undefined {
  const text = read && withUnknownPieces(read.text);
  return text === undefined || text.length > LONGEST_VALUE || text.replaceAll(UNKNOWN_PIECE, '').trim() === ''
    ? undefined
    : text.replaceAll('\r\n', '\n');
}
