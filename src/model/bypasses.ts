import type { FileBypass, OptionBypass, SafeguardBypass, SettingBypass, VariableBypass } from '../data/safeguard.ts';
import { SWITCHED_OFF } from '../data/safeguard.ts';
import { type Instruction, instructionsOf, type Stage } from './dockerfile.ts';
import type { Edit } from './fix.ts';
import { known } from './located.ts';
import { type ReadOption, readOptions } from './options.ts';
import { removeOnlyPair, removeWord } from './removal.ts';
import { type Command, isWrittenHere, type ShellWord } from './shell.ts';
import type { Span } from './source.ts';
import { commandsOf } from './stage-commands.ts';
import { type Tool, toolOf } from './tool.ts';
import { hostOf, isThisMachine } from './web-address.ts';
import { writtenLines } from './written-text.ts';

/** A place where a stage switches a safeguard off. */
export interface Bypass {
  readonly at: Span;
  /** How, as the end of a sentence that begins with the stage: `runs curl with -k`. */
  readonly how: string;
  readonly instruction: Instruction;
  /** What takes it away; undefined when that takes more than deleting. */
  readonly edits: readonly Edit[] | undefined;
}

/** The rows of a table by what they are looked up with. */
export interface BypassTable {
  readonly byProgram: ReadonlyMap<string, readonly (OptionBypass | SettingBypass)[]>;
  readonly variables: readonly VariableBypass[];
  readonly files: readonly FileBypass[];
}

export function bypassTable(rows: readonly SafeguardBypass[]): BypassTable {
  const byProgram = new Map<string, (OptionBypass | SettingBypass)[]>();
  const variables: VariableBypass[] = [];
  const files: FileBypass[] = [];
  for (const row of rows) {
    if (row.kind === 'variable') variables.push(row);
    else if (row.kind === 'file') files.push(row);
    else for (const program of row.programs) byProgram.set(program, [...(byProgram.get(program) ?? []), row]);
  }
  return { byProgram, variables, files };
}

/** In the order of the table's kinds: variables, commands, files. */
export function* bypassesIn(stage: Stage, table: BypassTable): Generator<Bypass> {
  yield* inVariables(stage, table);
  for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    if (command.assignments.length > 0) yield* inAssignments(command, instruction, table);
    const tool = toolOf(command);
    const rows = tool && table.byProgram.get(tool.name);
    if (rows === undefined) continue;
    for (const row of rows) {
      yield* row.kind === 'option'
        ? inOptions(row, tool as Tool, command, instruction)
        : inOperands(row, tool as Tool, instruction);
    }
  }
  yield* inFiles(stage, table);
}

function* inVariables(stage: Stage, { variables }: BypassTable): Generator<Bypass> {
  for (const instruction of instructionsOf(stage, 'ENV', 'ARG')) {
    if (instruction.isTriggered) continue;
    for (const { name, value, span } of instruction.pairs) {
      if (!switchesOff(variables, name.value, known(value))) continue;
      const edit = removeOnlyPair(instruction);
      yield { at: span, how: `sets ${name.value}`, instruction, edits: edit && [edit] };
    }
  }
}

function* inAssignments(
  { assignments }: Command,
  instruction: Instruction,
  { variables }: BypassTable,
): Generator<Bypass> {
  for (const { name, value, span } of assignments) {
    const text = value === undefined ? '' : known(value);
    if (switchesOff(variables, name, text)) yield { at: span, how: `sets ${name}`, instruction, edits: undefined };
  }
}

function switchesOff(rows: readonly VariableBypass[], name: string, value: string | undefined): boolean {
  return value !== undefined && rows.some((row) => row.name.test(name) && row.value.test(value));
}

function* inOptions(
  row: OptionBypass,
  { name, arguments: words }: Tool,
  command: Command,
  instruction: Instruction,
): Generator<Bypass> {
  if (row.isPerDownload && staysHere(command)) return;
  const names = new Set(row.value === undefined ? [] : row.options);
  const letters = row.hasLongWords ? undefined : (row.letters ?? '');
  const { options, operands } = readOptions(words, { letters, names });
  if (row.subcommand !== undefined && !row.subcommand.test(operandText(operands[0]))) return;
  for (const option of options) {
    if (!matches(row, option)) continue;
    const { word, valueWord } = option;
    const at = valueWord === undefined ? word.span : { ...word.span, end: valueWord.span.end };
    yield {
      at,
      how: `runs ${name} with ${printable(row, option)}`,
      instruction,
      edits: isJson(instruction) || !isWrittenHere(word) ? undefined : [removeOption(option, at)],
    };
  }
}

function operandText(operand: ShellWord | undefined): string {
  return known(operand) ?? '';
}

/** A word of the exec form cannot go alone: its quotes and its comma would stay. */
function isJson(instruction: Instruction): boolean {
  return 'line' in instruction && instruction.line?.form === 'exec';
}

function matches({ options, value: wanted }: OptionBypass, { name, value }: ReadOption): boolean {
  if (!options.includes(name)) return false;
  if (wanted !== undefined) return value !== undefined && wanted.test(value);
  return value === undefined || !SWITCHED_OFF.test(value);
}

/** What it is set to is part of the option when the table says so, and else none of a report's business. */
function printable({ value: wanted }: OptionBypass, { name, value }: ReadOption): string {
  if (wanted === undefined) return name;
  return name.startsWith('--') ? `${name}=${value}` : `${name} ${value}`;
}

/** Takes one letter out of a bundle, and else the words. */
function removeOption({ name, word }: ReadOption, at: Span): Edit {
  const isBundled = /^-[^-].+$/.test(word.raw) && name.length === 2 && word.raw.length > 2 && at.end === word.span.end;
  const index = isBundled ? word.raw.indexOf(name.charAt(1)) : -1;
  if (index < 1 || word.span.end - word.span.start !== word.raw.length) return removeWord(at);
  const start = word.span.start + index;
  return { span: { file: at.file, start, end: start + 1 }, text: '' };
}

/** All addresses of the command are on this machine. */
function staysHere({ arguments: words }: Command): boolean {
  const hosts = words.flatMap(({ pieces }) => hostOf(pieces) ?? []);
  return hosts.length > 0 && hosts.every(isThisMachine);
}

function* inOperands(
  row: SettingBypass,
  { name, arguments: words }: Tool,
  instruction: Instruction,
): Generator<Bypass> {
  const { operands } = readOptions(words, { letters: '' });
  const found = inOrder(operands, row.operands);
  const [first, last] = [found?.[0], found?.at(-1)];
  if (first === undefined || last === undefined) return;
  const at = { ...first.span, end: last.span.end };
  yield { at, how: `runs ${name} ${found?.map(({ pieces }) => pieces).join(' ')}`, instruction, edits: undefined };
}

/** The first operands that match the patterns one after the other; others may stand between. */
function inOrder(operands: readonly ShellWord[], patterns: readonly RegExp[]): readonly ShellWord[] | undefined {
  const found: ShellWord[] = [];
  for (const operand of operands) {
    if (patterns[found.length]?.test(operand.pieces)) found.push(operand);
  }
  return found.length === patterns.length ? found : undefined;
}

function* inFiles(stage: Stage, { files }: BypassTable): Generator<Bypass> {
  const rowsOf = new Map<string, readonly FileBypass[]>();
  for (const { path, text, span, instruction } of writtenLines(stage)) {
    let rows = rowsOf.get(path);
    if (rows === undefined) {
      rows = files.filter((row) => row.path.test(path));
      rowsOf.set(path, rows);
    }
    if (!rows.some(({ line }) => line.test(text))) continue;
    const name = path.slice(path.lastIndexOf('/') + 1).replaceAll('\0', '…');
    yield { at: span, how: `writes ${name}`, instruction, edits: undefined };
  }
}
