import type {
  CodeBypass,
  FileBypass,
  OptionBypass,
  SafeguardBypass,
  SettingBypass,
  VariableBypass,
} from '../../data/safeguard.ts';
import { SWITCHED_OFF } from '../../data/safeguard.ts';
import { type Instruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import type { Edit } from '../../model/findings/fix.ts';
import { removeOnlyPair, removeWord } from '../../model/findings/removal.ts';
import { known } from '../../model/located.ts';
import { type Command, everyCommand, isWrittenHere, type ShellWord } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { hostOf, isThisMachine } from '../../model/web-address.ts';
import { remember } from '../../support/caches/remember.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';
import { addToGroup, groupBy } from '../../support/group-by.ts';
import { type FileLine, linesAtStart, linesOfFile, writtenLines } from '../commands/file-lines.ts';
import { fileVariables } from '../commands/file-variables.ts';
import { type ReadOption, readOptions } from '../commands/options.ts';
import { commandsOf, type PlacedCommand, runsAny } from '../commands/stage-commands.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { isPackageList } from '../packages/nested-requirements.ts';
import { withAptSettings } from './apt-settings.ts';
import { addressesInCode, codeInWords, type InlineCode, inlineCode, placeInCode } from './inline-code.ts';

/** A place where a stage disables a safeguard. */
export interface Bypass<I extends Instruction | undefined = Instruction> {
  readonly at: Span;
  /** How it does so, as the end of a sentence that begins with the stage: `runs curl with -k`. */
  readonly how: string;
  readonly instruction: I;
  /** The edits that remove it; undefined when deleting text is not enough. */
  readonly edits: readonly Edit[] | undefined;
  /** The operands of the command that does it. */
  readonly operands?: readonly ShellWord[];
  /** What does it, where its place has other words: a variable, or a call which passes it to a function, `run wget --no-check-certificate …` */
  readonly evidence?: string | undefined;
  /** All words of that command. */
  readonly words?: readonly ShellWord[];
  /** The commands after it have it, too, as with `export`. */
  readonly isLasting?: true;
  /** The line that it writes into a file. */
  readonly line?: string;
}

/** The rows of a table, indexed by their lookup keys. */
export interface BypassTable {
  readonly byProgram: ReadonlyMap<string, readonly (OptionBypass | SettingBypass | CodeBypass)[]>;
  /** By the name of a variable. */
  readonly variables: (name: string) => readonly VariableBypass[];
  /** By the path of a file. */
  readonly files: (path: string) => readonly FileBypass[];
}

export function bypassTable(rows: readonly SafeguardBypass[]): BypassTable {
  const byProgram = new Map<string, (OptionBypass | SettingBypass | CodeBypass)[]>();
  const variables: VariableBypass[] = [];
  const files: FileBypass[] = [];
  for (const row of rows) {
    if (row.kind === 'variable') variables.push(row);
    else if (row.kind === 'file') files.push(row);
    else for (const program of row.programs) addToGroup(byProgram, program, row);
  }
  return {
    byProgram,
    variables: rememberByKey(String, (name) => variables.filter((row) => row.name.test(name))),
    files: rememberByKey(String, (path) => files.filter((row) => row.path.test(path))),
  };
}

/** In the order of the table's kinds: variables, commands, files. */
export function bypassesIn(stage: Stage, table: BypassTable): readonly Bypass[] {
  const found: Bypass[] = [];
  addVariables(stage, table, found);
  if (stage.startedFiles.length > 0 || assigns(stage) || runsAny(stage, table.byProgram))
    addCommands(stage, table, found);
  addFiles(stage, table, found);
  addFileVariables(stage, table, found);
  return found;
}

const assigns = remember((stage: Stage): boolean =>
  commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT').some(({ command }) => command.assignments.length > 0),
);

function addCommands(stage: Stage, table: BypassTable, found: Bypass[]): void {
  const added: Bypass[] = [];
  for (const { command, instruction } of [
    ...commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT'),
    ...startedCommands(stage),
  ]) {
    if (command.assignments.length > 0) addAssignments(command, instruction, table, added);
    const tool = toolOf(command);
    if (tool !== undefined) addTool(tool, command, instruction, table, added);
  }
  for (const bypass of withCalls(added)) if (!isInside(bypass, found.at(-1))) found.push(bypass);
}

/** Those of functions with the words that their calls give them, instead of one for each call. */
function withCalls(added: readonly Bypass[]): readonly Bypass[] {
  const called = groupBy(
    added.filter(({ evidence, words = [] }) => evidence !== undefined && !words.some(isUnknown)),
    writtenAs,
  );
  if (called.size === 0) return added;
  const isDefined = ({ words = [] }: Bypass): boolean => words.some(isUnknown) && !words.some(isOfFunction);
  const defined = new Set(added.filter(isDefined).map(writtenAs));
  const merged = new Set([...called].flatMap(([name, calls]) => (defined.has(name) ? calls : [])));
  return added.flatMap((bypass) => {
    if (merged.has(bypass)) return [];
    const calls = isDefined(bypass) ? (called.get(writtenAs(bypass)) ?? []) : [];
    if (calls.length === 0) return [bypass];
    const [words, operands] = [calls.flatMap((one) => one.words ?? []), calls.flatMap((one) => one.operands ?? [])];
    return [{ ...bypass, words, operands }];
  });
}

/** The command as its function has it. How many arguments there are, only a call decides. */
function writtenAs({ how, words = [] }: Bypass): string {
  return [how, ...words.map(({ raw }) => raw).filter((raw) => !ALL_ARGUMENTS.test(raw))].join('\0');
}

const ALL_ARGUMENTS = /^"?\$[@*]"?$/;

/**
 * Those in files that something starts without being told, as if the command of the image ran them. Files that are only named are left
 * out, since a health check may be one of them.
 */
function startedCommands(stage: Stage): readonly PlacedCommand<Instruction>[] {
  const { entrypoint, command = entrypoint, instructions, startedFiles } = stage;
  const instruction = command ?? instructions.at(-1);
  if (instruction === undefined) return [];
  return startedFiles.flatMap(({ script, isOnlyNamed }) =>
    isOnlyNamed ? [] : everyCommand(script).map((each) => ({ command: each, instruction })),
  );
}

/** Whether a command that another one is given repeats what was found there: `GIT_SSH_COMMAND="ssh -o …" git fetch`. A variable may have several. */
function isInside({ at, evidence }: Bypass, before: Bypass | undefined): boolean {
  if (before === undefined || at.file !== before.at.file || at.start < before.at.start || at.end > before.at.end)
    return false;
  return at.start !== before.at.start || at.end !== before.at.end || evidence === before.evidence;
}

function addTool<I extends Instruction | undefined>(
  tool: Tool,
  command: Pick<Command, 'arguments'> | Command,
  instruction: I,
  { byProgram }: BypassTable,
  found: Bypass<I>[],
): void {
  for (const row of byProgram.get(tool.name) ?? []) {
    if (row.kind === 'code')
      addCode(row, 'span' in command ? inlineCode(command) : codeInWords(tool), instruction, found);
    else if (row.kind === 'option') addOptions(row, tool, command, instruction, found);
    else addOperands(row, tool, instruction, found);
  }
}

/** The same for one program that another kind of shell runs. */
export function bypassesOfTool(tool: Tool, instruction: Instruction, table: BypassTable): readonly Bypass[] {
  const found: Bypass[] = [];
  addTool(tool, tool, instruction, table, found);
  return found;
}

/** The same for a command outside of a Dockerfile. */
export function bypassesOfCommand(command: Command, table: BypassTable): readonly Bypass<undefined>[] {
  const tool = toolOf(command);
  const found: Bypass<undefined>[] = [];
  if (tool !== undefined) addTool(tool, command, undefined, table, found);
  return found;
}

function addVariables(stage: Stage, { variables }: BypassTable, found: Bypass[]): void {
  for (const instruction of instructionsOf(stage, 'ENV', 'ARG')) {
    if (instruction.isTriggered) continue;
    for (const { name, value, span } of instruction.pairs) {
      if (!switchesOff(variables(name.value), known(value))) continue;
      const edit = removeOnlyPair(instruction);
      found.push({ at: span, how: `sets ${name.value}`, instruction, edits: edit && [edit] });
    }
  }
}

function addAssignments(
  { assignments, program, arguments: words }: Command,
  instruction: Instruction,
  { variables }: BypassTable,
  found: Bypass[],
): void {
  for (const { name, value, span } of assignments) {
    const text = value === undefined ? '' : known(value);
    if (!switchesOff(variables(name), text)) continue;
    const scope = LASTING.has(String(program)) ? ({ isLasting: true } as const) : { words };
    found.push({ at: span, how: `sets ${name}`, instruction, edits: undefined, ...scope });
  }
}

/** Programs whose assignments stay for the commands that follow; without a program, an assignment does, too. */
export const LASTING: ReadonlySet<string> = new Set(['', 'undefined', 'declare', 'export', 'readonly', 'typeset']);

/** Whether a variable with this value disables a safeguard. */
export function switchesOff(rows: readonly VariableBypass[], value: string | undefined): boolean {
  return rows.length > 0 && value !== undefined && rows.some((row) => row.value.test(value));
}

function addOptions<I extends Instruction | undefined>(
  row: OptionBypass,
  { name, arguments: words }: Tool,
  command: Pick<Command, 'arguments'>,
  instruction: I,
  found: Bypass<I>[],
): void {
  if (!mayHaveOption(words, row)) return;
  if (row.isPerDownload && staysHere(command)) return;
  const names = new Set(row.value === undefined ? [] : row.options);
  const letters = row.hasLongWords ? undefined : (row.letters ?? '');
  const { options, operands } = readOptions(words, { letters, names });
  if (row.subcommand !== undefined && !row.subcommand.test(operandText(operands[0]))) return;
  for (const option of options) {
    if (!matches(row, option)) continue;
    const at = placeOf(option);
    const canRemove = !isJson(instruction) && isWrittenHere(option.word);
    const edits = canRemove ? [removeOption(option, at)] : undefined;
    const how = `runs ${name} with ${printable(row, option)}`;
    const evidence = passedIn(at, wordsOf(option), words);
    found.push({ at, how, instruction, edits, operands, evidence, words });
  }
}

function wordsOf({ word, valueWord }: ReadOption): readonly ShellWord[] {
  return valueWord === undefined ? [word] : [word, valueWord];
}

/** The text of some words, if their place has others: those of a call, variables, or a call whose function has them and gets all others. */
function passedIn(at: Span, words: readonly ShellWord[], all: readonly ShellWord[] = []): string | undefined {
  const [text, whole] = [words.map(({ pieces }) => pieces).join(' '), spanText(at)];
  if (whole === text || text.includes(UNKNOWN_PIECE)) return undefined;
  if (` ${whole} `.includes(` ${text} `)) return text;
  if (words.every(isOfFunction) && all.some(isUnknown)) return undefined;
  return words.some(isFromElsewhere) ? text : undefined;
}

function isUnknown({ pieces }: ShellWord): boolean {
  return pieces.includes(UNKNOWN_PIECE);
}

function isOfFunction({ raw, pieces, span }: ShellWord): boolean {
  return raw === pieces && spanText(span) !== raw;
}

function isFromElsewhere({ raw, pieces, span }: ShellWord): boolean {
  return (raw.includes('$') && raw !== pieces) || spanText(span) !== raw;
}

function addCode<I extends Instruction | undefined>(
  { text }: CodeBypass,
  code: InlineCode | undefined,
  instruction: I,
  found: Bypass<I>[],
): void {
  const match = code && text.exec(code.pieces);
  if (code === undefined || !match) return;
  const { option, language, pieces } = code;
  const addresses = addressesInCode(pieces);
  if (addresses.length > 0 && addresses.every((one) => isThisMachine(hostOf(one) ?? ''))) return;
  const words = addresses.map((one) => ({ ...code, value: one, raw: one, pieces: one }));
  const isLine = option !== undefined && !pieces.includes('\n');
  const at = isLine
    ? { ...option.span, end: code.span.end }
    : placeInCode(code, match.index, match.index + match[0].length);
  const how = isLine
    ? `runs ${language} with ${option.pieces} ${pieces}`
    : `runs code of ${language} with ${match[0].replaceAll(/\s+/g, ' ').trim()}`;
  found.push({ at, how, instruction, edits: undefined, operands: words, words });
}

function placeOf({ word, valueWord }: ReadOption): Span {
  return valueWord === undefined ? word.span : { ...word.span, end: valueWord.span.end };
}

/** Most commands contain none of the options, so their arguments need not be parsed. */
function mayHaveOption(words: readonly ShellWord[], { options }: OptionBypass): boolean {
  for (const { pieces } of words) {
    if (!pieces.startsWith('-')) continue;
    // a short option may be one letter of a bundle
    for (const option of options) {
      if (option.length === 2 ? pieces.includes(option.charAt(1)) : pieces.startsWith(option)) return true;
    }
  }
  return false;
}

function operandText(operand: ShellWord | undefined): string {
  return known(operand) ?? '';
}

/** A word of the exec form cannot be deleted alone, because its quotes and comma would remain. */
function isJson(instruction: Instruction | undefined): boolean {
  return instruction !== undefined && 'line' in instruction && instruction.line?.form === 'exec';
}

function matches({ options, value: wanted }: OptionBypass, { name, value }: ReadOption): boolean {
  if (!options.includes(name)) return false;
  if (wanted !== undefined) return value !== undefined && wanted.test(value);
  return value === undefined || !SWITCHED_OFF.test(value);
}

/** The value is printed only where the table asks for one; other values do not belong in a report. */
function printable({ value: wanted }: OptionBypass, { name, value }: ReadOption): string {
  if (wanted === undefined) return name;
  return name.startsWith('--') ? `${name}=${value}` : `${name} ${value}`;
}

/** Removes one letter from a bundle, otherwise the whole word. */
function removeOption({ name, word }: ReadOption, at: Span): Edit {
  const isBundled = /^-[^-].+$/.test(word.raw) && name.length === 2 && word.raw.length > 2 && at.end === word.span.end;
  const index = isBundled ? word.raw.indexOf(name.charAt(1)) : -1;
  if (index < 1 || word.span.end - word.span.start !== word.raw.length) return removeWord(at);
  const start = word.span.start + index;
  return { span: { file: at.file, start, end: start + 1 }, text: '' };
}

/** Whether every address of the command is on this machine. */
function staysHere({ arguments: words }: Pick<Command, 'arguments'>): boolean {
  const hosts = words.flatMap(({ pieces }) => hostOf(pieces) ?? []);
  return hosts.length > 0 && hosts.every(isThisMachine);
}

function addOperands<I extends Instruction | undefined>(
  row: SettingBypass,
  { name, arguments: words }: Tool,
  instruction: I,
  found: Bypass<I>[],
): void {
  if (!words.some(({ pieces }) => row.operands[0]?.test(pieces))) return;
  const { operands } = readOptions(words, { letters: '' });
  const matching = inOrder(operands, row.operands) ?? [];
  const [first, last] = [matching[0], matching.at(-1)];
  if (first === undefined || last === undefined) return;
  const at = { ...first.span, end: last.span.end };
  const how = `runs ${name} ${matching.map(({ pieces }) => pieces).join(' ')}`;
  found.push({ at, how, instruction, edits: undefined, evidence: passedIn(at, matching) });
}

/** The first operands that match the patterns in order; other operands may come between them. */
function inOrder(operands: readonly ShellWord[], patterns: readonly RegExp[]): readonly ShellWord[] | undefined {
  const found: ShellWord[] = [];
  for (const operand of operands) {
    if (patterns[found.length]?.test(operand.pieces)) found.push(operand);
  }
  return found.length === patterns.length ? found : undefined;
}

function addFiles(stage: Stage, { files }: BypassTable, found: Bypass[]): void {
  let before: Span | undefined;
  const printed = new Set<string>();
  for (const { path, text, span, instruction, isCopied } of linesWithSettings(stage)) {
    const rows = rowsFor(path, stage, files);
    const row = rows.find((one) => one.line.test(text) && !readsOnlyThisMachine(one, stage, path));
    if (row === undefined) continue;
    // a line may have several settings
    if (span === before) continue;
    before = span;
    // what a script prints into a file is also a text of that file
    const key = `${span.file.path}\0${path}\0${text.trim()}`;
    if (isCopied && printed.has(key)) continue;
    printed.add(key);
    const name = path.slice(path.lastIndexOf('/') + 1).replaceAll('\0', '…');
    const evidence = settingAt({ text, span }, row, stage, path);
    found.push({ at: span, how: `writes ${name}`, instruction, edits: undefined, evidence, line: text });
  }
}

/** A setting of a repository is the same whatever writes it, and another one with another address. */
function settingAt(
  { text, span }: Pick<FileLine, 'text' | 'span'>,
  { address }: FileBypass,
  stage: Stage,
  path: string,
): string | undefined {
  if (address === undefined || text.includes(UNKNOWN_PIECE)) return undefined;
  const lines = linesOfFile(stage, path);
  const at = lines.findIndex(
    (line) => line.text === text && line.span.file === span.file && line.span.start === span.start,
  );
  const start = lines.slice(0, at + 1).findLastIndex((line) => SECTION.test(line.text));
  const end = lines.findIndex((line, index) => index > at && SECTION.test(line.text));
  const section = lines.slice(Math.max(0, start), end === -1 ? lines.length : end);
  const named = section.flatMap((line) => address.exec(line.text)?.[1]?.trim() ?? []);
  return [text, ...named.map((one) => one.replaceAll(VERSION, '#'))]
    .map((one) => one.replaceAll(NO_PART_OF_SETTING, ''))
    .join(' ');
}

const VERSION = /(?<=[/_-])v?\d+(?:\.\d+)*/g;
const NO_PART_OF_SETTING = new RegExp(`[\\s"'${UNKNOWN_PIECE}]`, 'g');

const SECTION = /^["']?\[/;

const linesWithSettings = remember((stage: Stage) => withAptSettings([...writtenLines(stage), ...linesAtStart(stage)]));

/** Rows of a file that pip reads as a list of packages are those of the usual name. */
function rowsFor(path: string, stage: Stage, files: BypassTable['files']): readonly FileBypass[] {
  const rows = files(path);
  return rows.length === 0 && isPackageList(path, stage) ? files('/requirements.txt') : rows;
}

function addFileVariables(stage: Stage, { variables }: BypassTable, found: Bypass[]): void {
  for (const { name, value, line } of fileVariables(stage)) {
    if (switchesOff(variables(name), value))
      found.push({ at: line.span, how: `sets ${name}`, instruction: line.instruction, edits: undefined });
  }
}

/** Whether the file names addresses, and all of them are folders of this machine: `baseurl=file:///srv/packages`. */
function readsOnlyThisMachine({ address }: FileBypass, stage: Stage, path: string): boolean {
  if (address === undefined) return false;
  const named = linesOfFile(stage, path).flatMap(({ text }) => address.exec(text)?.[1]?.trim().split(/\s+/) ?? []);
  return named.length > 0 && named.every((one) => /^(?:file|copy):/i.test(one));
}
