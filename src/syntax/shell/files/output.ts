import type {
  AndOr,
  Command as CommandNode,
  For,
  ParsedScript,
  PipelineNode,
  ProcessSubstitutionPart,
  Statement,
  Word,
} from 'unbash';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { concatenated } from '../../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { folderNow } from '../folders.ts';
import { commandsOf } from '../functions.ts';
import { printedByCall } from '../given/called-output.ts';
import { echoedText, formattedText } from '../given/printed-text.ts';
import { valuesPrinted } from '../given-values.ts';
import { inputExcerpt, inputOf, isSourced, STANDARD_INPUT, wordExcerpt } from '../inner.ts';
import { UNKNOWN_VARIABLE, withUnknownPieces } from '../masked.ts';
import type { Reading } from '../reading.ts';
import type { Expand } from '../unquoted.ts';
import { childOf, setVariable, type Variables } from '../variables.ts';
import { outputOf } from '../words.ts';
import { isWrapper, unwrapped } from '../wrappers.ts';
import { changedLines, mayGiveOptions } from './changed-lines.ts';
import {
  fileNearby,
  joinedLines,
  joinedTexts,
  lineEndAfter,
  once,
  type Printed,
  sourcedFile,
  textsNow,
} from './files-of-script.ts';
import { wordsMeant } from './named-files.ts';
import { isNeeded } from './needed-texts.ts';
import { selectedLines } from './selected-lines.ts';
import { type Selection, selectedValue } from './selected-values.ts';
import { type SomeLines, someLines } from './some-lines.ts';

/** The context of commands whose output is read. */
interface Printing {
  readonly reading: Reading;
  readonly expand: Expand;
  /** Whether it is the value of a word, and not a text that a shell runs. */
  readonly isValue: boolean;
  /** The variables of the shell that takes the value. */
  readonly variables?: Variables;
  /** What a function prints; undefined if it is not one. A shell that runs it does not know more than that it is put together. */
  readonly called?: (name: string, words: readonly Word[], node: CommandNode) => Printed;
  /** What a file holds now. A value must not take the text of a file from the shell that runs it. */
  file(word: Word): Printed;
}

/** The output of `cat <<E`, `echo 'text'` and the like. `before` is their input. */
export function printedBy(
  node: PipelineNode | Statement['command'],
  before: Printed,
  reading: Reading,
  variables: Variables,
  expand: Expand,
): Printed {
  return printed(node, before, { reading, expand, isValue: false, file: fileReader(reading, variables) });
}

/** The files of the repository that a command prints, for commands that read them without running them: `cat f | xargs docker run`. */
export function dataPrintedBy(node: PipelineNode, reading: Reading, variables: Variables): Printed {
  const called = callReader(reading, variables);
  if (reading.files.near === undefined)
    return node.type === 'Command' ? called(node.name?.value ?? '', wordsOf(node, reading).slice(1), node) : undefined;
  return printed(node, undefined, {
    reading,
    expand: valuesPrinted(reading, variables),
    isValue: true,
    called,
    file: (word) => () => fileNearby(wordRead(word, reading), reading),
  });
}

/** What the commands of a substitution print, if the script contains it. */
export function readOutput(
  { commands }: ParsedScript,
  reading: Reading,
  variables: Variables,
  isRun: boolean,
): Excerpt | undefined {
  if (isRun) {
    const file = fileReader(reading, variables);
    return listed(commands, undefined, { reading, expand: valuesPrinted(reading, variables), isValue: false, file });
  }
  const { rest, scope } = afterSourced(commands, reading, variables);
  const data = dataReader(reading, scope);
  const printing = { reading, expand: valuesPrinted(reading, scope), isValue: true, file: data.file };
  const text = listed(rest, undefined, { ...printing, variables: scope, called: callReader(reading, scope) });
  if (text === undefined || !data.isRead() || givesOptions(commands)) return text;
  return isNeeded(text.text, reading) || namesFile(text, reading) ? text : undefined;
}

/** `. ./f; echo "$A"`: what follows the files that are read first, with their variables. */
function afterSourced(commands: readonly Statement[], reading: Reading, variables: Variables) {
  const first = commands.findIndex(
    ({ command }) => command.type !== 'Command' || !isSourced(command.name?.value ?? ''),
  );
  if (first < 1) return { rest: commands, scope: variables };
  const scope = childOf(variables);
  for (const { command } of commands.slice(0, first)) {
    const [file] = command.type === 'Command' ? command.suffix : [];
    const word = file?.type === 'Word' ? wordRead(file, reading) : undefined;
    const text = word && sourcedFile(word, reading);
    if (text !== undefined) reading.readText(text, reading, scope);
  }
  return { rest: commands.slice(first), scope };
}

function callReader(reading: Reading, variables: Variables): NonNullable<Printing['called']> {
  return (name, words, { pos, end }) => {
    if (typeof commandsOf(name, variables) !== 'string') return undefined;
    return () => {
      const given = words.flatMap((word) => valuesOf(word, reading) ?? unknownWord(word, reading));
      return printedByCall(name, given, { reading, variables, span: reading.excerpt.span(pos, end) });
    };
  };
}

function printed(node: PipelineNode | AndOr, before: Printed, printing: Printing): Printed {
  const listedIn = commandsIn(node, printing);
  if (listedIn !== undefined) return () => listed(listedIn, before && once(before), printing);
  if (node.type === 'For') return loopPrinted(node, printing);
  return node.type === 'Command' ? commandPrinted(node, before, printing) : undefined;
}

function commandPrinted(node: CommandNode, before: Printed, printing: Printing): Printed {
  const { reading, expand } = printing;
  const [name, ...words] = wordsOf(node, reading);
  const onlyFile = name === undefined ? redirectedFrom(node) : undefined;
  if (onlyFile !== undefined) return printing.file(onlyFile);
  const called = printing.called?.(name?.value ?? '', words, node);
  if (called !== undefined) return called;
  const program = baseName(name?.value ?? '');
  if (program === 'echo') return () => echoedText(words, reading, expand);
  if (program === 'printf') return () => formattedText(words, reading, expand);
  const input = inputPrinted(node, before, printing);
  if (program === 'tee' || isPassingOn(program, words)) return input;
  const selection = selectionMeant(program, words, printing);
  if (selection !== undefined) return valuePrinted(selection, words, node, printing);
  const some = linesMeant(program, words, printing);
  if (some !== undefined) return linesPrinted(some, filesPrinted(some.operands, input, printing));
  if (program === 'cat') return filesPrinted(words.filter(isOperand), input, printing);
  const files = printing.isValue ? undefined : FILTERS.get(program)?.(words.map(({ value }) => value));
  return (
    files &&
    filesPrinted(
      words.filter((_, at) => files.has(at)),
      input,
      printing,
    )
  );
}

/** `xargs`, `xargs -0`, `xargs -d '\n'` */
function isPassingOn(program: string, words: readonly Word[]): boolean {
  return (
    program === 'xargs' && !words.some((word, at) => isOperand(word) && !/^-[dnL]$/.test(words[at - 1]?.value ?? ''))
  );
}

/** `for a in b c; do echo "-v $a:$a"; done` */
function loopPrinted({ name, wordlist = [], body }: For, printing: Printing): Printed {
  // a loop in a loop is not read
  const { variables, ...others } = printing;
  if (variables === undefined) return undefined;
  const { reading } = printing;
  const texts = wordlist.map((word) => textOf(word, printing));
  const values = texts.flatMap((text = '', at) => (wordlist[at]?.text.startsWith('$') ? text.split(/\s+/) : [text]));
  const { commands } = body;
  const last = commands.at(-1);
  if (last === undefined || texts.includes(undefined) || values.length > MOST_ROUNDS) return undefined;
  return () => {
    const inside = { ...reading, values: new WeakMap() };
    const rounds = values.flatMap((value, at) => {
      const own = childOf(variables);
      setVariable(own, name.value, value);
      const round = { ...others, reading: inside, expand: valuesPrinted(inside, own) };
      const text = listed(commands, undefined, round);
      if (text === undefined) return [];
      return at + 1 < values.length && !isPrintf(last) ? [text, lineEndAfter(text)] : [text];
    });
    return rounds.length === 0 ? undefined : concatenated(rounds);
  };
}

/** The text of a word, if all of it is known. */
function textOf(word: Word, { reading, expand }: Printing): string | undefined {
  const text = word.parts === undefined ? word.value : wordExcerpt(word, reading, expand)?.text;
  return text?.includes('$') ? undefined : text;
}

/** Lists in real scripts are shorter. What a longer loop prints is not known. */
const MOST_ROUNDS = 30;

function selectionMeant(program: string, words: readonly Word[], { isValue }: Printing): Selection | undefined {
  return isValue
    ? selectedValue(
        program,
        words.map(({ value }) => value),
      )
    : undefined;
}

function linesMeant(
  program: string,
  words: readonly Word[],
  { isValue, reading }: Printing,
): SomeLines<Word> | undefined {
  const some = someLines(program, words);
  if (some !== undefined || !isValue) return some;
  const texts = (): readonly string[] => words.map((word) => wordRead(word, reading)?.pieces ?? word.value);
  return changedLines(program, words) ?? selectedLines(program, words, texts(), reading.budget);
}

type FilesOf = (words: readonly string[]) => ReadonlySet<number> | undefined;

/** Programs that print most of a script as it is, by the indices of the words that are files. What they change is left out. */
const FILTERS: ReadonlyMap<string, FilesOf> = new Map<string, FilesOf>([
  ['sed', filesOfSed],
  ['envsubst', () => new Set()],
  ['dos2unix', () => new Set()],
  // other letters may be those of another text
  ['tr', (words) => (words.some((word) => /^-[cCs]*d|^--delete$/.test(word)) ? new Set() : undefined)],
  ['head', (words) => operandsIn(words, /^-[nc]$/)],
  ['tail', (words) => operandsIn(words, /^-[nc]$/)],
]);

/** With `-n`, sed prints only parts, and with `-i` nothing. */
const PRINTS_PARTS = /^(?:-[Erszu]*[ni]|--(?:quiet|silent|in-place))/;

/** Without `-e` and `-f`, the first operand is the program. */
function filesOfSed(words: readonly string[]): ReadonlySet<number> | undefined {
  if (words.some((word) => PRINTS_PARTS.test(word))) return undefined;
  const operands = [...operandsIn(words, /^-[a-zA-Z]*[ef]$|^--(?:expression|file)$/)];
  const isGiven = words.some((word) => /^-[a-zA-Z]*[ef]|^--(?:expression|file)/.test(word));
  return new Set(isGiven ? operands : operands.slice(1));
}

/** The indices of the words that are neither options nor their values. */
function operandsIn(words: readonly string[], takesValue: RegExp): ReadonlySet<number> {
  return new Set(words.flatMap((word, at) => (/^-./.test(word) || takesValue.test(words[at - 1] ?? '') ? [] : [at])));
}

/** The value that a program selects, if it is one that is needed. */
function valuePrinted(
  { files, of }: Selection,
  words: readonly Word[],
  node: CommandNode,
  { reading }: Printing,
): Printed {
  const [file = redirectedFrom(node), ...others] = words.filter((_, at) => files.has(at));
  if (file === undefined || others.length > 0) return undefined;
  const text = fileNearby(wordRead(file, reading), reading);
  const value = text && of(text.text);
  // only the value is kept, and the file is read once
  reading.files.room.left += (text?.text.length ?? 0) - (value?.length ?? 0);
  if (text === undefined || value === undefined || !isNeeded(value, reading)) return undefined;
  const span = text.span(0, text.text.length);
  return () => ({ text: value, span: () => span });
}

function linesPrinted({ of }: SomeLines<Word>, whole: Printed): Printed {
  return (
    whole &&
    (() => {
      const text = whole();
      return text && of(text);
    })
  );
}

type Listed = Pick<Statement, 'command' | 'pos' | 'end'>;

/**
 * The commands whose outputs are those of a node, one after the other. Of a condition, each branch may be run, but a value is the output of
 * only one.
 */
function commandsIn(node: PipelineNode | AndOr, { isValue }: Printing): readonly Listed[] | undefined {
  if (node.type === 'BraceGroup' || node.type === 'Subshell') return node.body.commands;
  if (isValue) return undefined;
  if (node.type === 'AndOr') return node.commands.map((command) => ({ command, pos: command.pos, end: command.end }));
  if (node.type !== 'If') return undefined;
  return [node.then, ...node.elif.map(({ then }) => then), ...(node.else === undefined ? [] : [node.else])].flatMap(
    ({ commands }) => commands,
  );
}

function isOperand({ value }: Word): boolean {
  return !/^-./.test(value);
}

function isStandardInput({ value }: Word): boolean {
  return value === '-' || STANDARD_INPUT.has(value);
}

/** What a command reads that prints its input. */
function inputPrinted(node: CommandNode, before: Printed, printing: Printing): Printed {
  const own = inputOf(node);
  if (own !== undefined) return () => inputExcerpt(own, printing.reading, printing.expand);
  const redirected = redirectedFrom(node);
  return redirected === undefined ? before : filesPrinted([redirected], before, printing);
}

/** `cat`, `cat a - b` */
function filesPrinted(words: readonly Word[], input: Printed, { file, isValue }: Printing): Printed {
  if (words.every(isStandardInput)) return input;
  if (isValue && words.some((word) => !isStandardInput(word) && file(word) === undefined)) return undefined;
  // it is at its end when it is read again
  const read = words.findIndex(isStandardInput);
  const texts = words.flatMap(
    (word, at) => (at === read ? input : isStandardInput(word) ? undefined : file(word)) ?? [],
  );
  if (texts.length === 0) return undefined;
  return () => {
    const excerpts = texts.flatMap((text) => text() ?? []);
    return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
  };
}

function fileReader(reading: Reading, variables: Variables): (word: Word) => Printed {
  const folder = folderNow(variables, reading.files);
  return (word) => {
    if (isOutput(word)) return () => readSubstituted(word, reading, variables);
    const read = wordRead(word, reading);
    const texts = read && wordsMeant(read, variables, reading).map((one) => textsNow(one, reading, folder));
    return texts && (texts.length < 2 ? texts[0] : () => joinedTexts(texts.map((text) => text?.())));
  };
}

/** The files of the repository and of the image, and whether one was read. */
function dataReader(reading: Reading, variables: Variables) {
  let isRead = false;
  const file = (word: Word): Printed => {
    const text = fileNearby(wordRead(word, reading), reading, variables);
    if (text === undefined) return undefined;
    isRead = true;
    return () => text;
  };
  return { file, isRead: () => isRead };
}

/** Whether the lines of a file become options, which are needed whatever they are: `sed 's/^/-e /' f`. */
function givesOptions(commands: readonly Statement[]): boolean {
  return commands.some(({ command }) =>
    (command.type === 'Pipeline' ? command.commands : [command]).some(
      (node) =>
        node.type === 'Command' &&
        mayGiveOptions(
          baseName(node.name?.value ?? ''),
          node.suffix.flatMap((one) => (one.type === 'Word' ? [one] : [])),
        ),
    ),
  );
}

function namesFile({ text, span }: Excerpt, reading: Reading): boolean {
  const name = NAME_OF_FILE.exec(text)?.[1];
  const word = name && { value: name, span: span(0, name.length), raw: name, pieces: name };
  return word !== undefined && word !== '' && fileNearby(word, reading) !== undefined;
}

/** One line without blanks. */
const NAME_OF_FILE = /^([\w.-]{0,100}[a-zA-Z/][\w./-]{0,200})\s*$/;

/** The word as it was read; undefined if it was not. */
function wordRead(word: Word, reading: Reading): ShellWord | undefined {
  return valuesOf(word, reading)?.[0];
}

/** The words that it became when it was read. */
function valuesOf(word: Word, { values, excerpt }: Reading): readonly ShellWord[] | undefined {
  const { text, value, pos, end, parts } = word;
  const read = values.get(word);
  if (read !== undefined && read.length > 0) return read;
  return parts === undefined ? [{ value, span: excerpt.span(pos, end), raw: text, pieces: value }] : undefined;
}

/** The word in `sh < f`, `sh < <(…)`. */
export function redirectedFrom({ redirects }: Pick<CommandNode, 'redirects'>): Word | undefined {
  return redirects.flatMap((one) => (one.type === 'Redirect' && one.operator === '<' ? [one.target] : [])).at(-1);
}

/** What the commands in `<(…)` print, which a shell runs unless it is a value. */
export function readSubstituted(
  node: Word | undefined,
  reading: Reading,
  variables: Variables,
  isRun = true,
): Excerpt | undefined {
  const only = node && isOutput(node);
  return only && outputOf(only, reading, variables, isRun);
}

function isOutput({ parts }: Word): ProcessSubstitutionPart | undefined {
  const [only, ...others] = parts ?? [];
  return only?.type === 'ProcessSubstitution' && only.operator === '<' && others.length === 0 ? only : undefined;
}

/** The words from the program that really runs: `cat f` in `sudo -u a cat f`. */
function wordsOf({ name, suffix }: CommandNode, reading: Reading): readonly Word[] {
  const nodes = [...(name === undefined ? [] : [name]), ...suffix.filter((part) => part.type === 'Word')];
  if (!isWrapper(baseName(nodes[0]?.value ?? ''))) return nodes;
  const words = nodes.map((node) => wordRead(node, reading) ?? unknownWord(node, reading));
  const head = unwrapped(words);
  return head === undefined ? [] : nodes.slice(head);
}

function unknownWord({ text, pos, end }: Word, { excerpt }: Reading): ShellWord {
  return { value: DYNAMIC, span: excerpt.span(pos, end), raw: text, pieces: UNKNOWN_PIECE };
}

/** The outputs of commands, one after the other. One that is not known may be any command. */
function listed(commands: readonly Listed[], before: Printed, printing: Printing): Excerpt | undefined {
  const { budget } = printing.reading;
  const texts: Excerpt[] = [];
  let isKnown = false;
  for (const [index, statement] of commands.entries()) {
    if (budget.left < 0) return undefined;
    const text = statementOutput(statement, before, printing);
    isKnown ||= text !== undefined && isPartlyKnown(text);
    const one = text ?? unknownOutput(statement, printing.reading);
    budget.left -= one.text.length + 1;
    texts.push(one);
    if (index + 1 < commands.length && !isPrintf(statement)) texts.push(lineEndAfter(one));
  }
  if (!isKnown) return undefined;
  return texts.length === 1 ? texts[0] : concatenated(texts);
}

function isPartlyKnown({ text }: Excerpt): boolean {
  return text === '' || withUnknownPieces(text).replaceAll(UNKNOWN_PIECE, '').trim() !== '';
}

function unknownOutput({ pos, end }: Listed, { excerpt }: Reading): Excerpt {
  const span = excerpt.span(pos, end);
  return { text: UNKNOWN_VARIABLE, span: () => span };
}

function statementOutput({ command }: Listed, input: Printed, printing: Printing): Excerpt | undefined {
  let before = input;
  for (const node of command.type === 'Pipeline' ? command.commands : [command]) {
    if (node.type === 'Command' && writesElsewhere(node)) return undefined;
    before = printed(node, before, printing);
    if (before === undefined) return undefined;
  }
  return before?.();
}

function isPrintf({ command }: Listed): boolean {
  return command.type === 'Command' && command.name?.value === 'printf';
}

/** Whether its output goes to a file: `echo a >f`, but not `echo a 2>f`. */
function writesElsewhere({ redirects }: CommandNode): boolean {
  return redirects.some(
    ({ type, operator, descriptor }) =>
      type === 'Redirect' &&
      operator.includes('>') &&
      (descriptor === undefined || descriptor.type !== 'FileDescriptor' || descriptor.value === 1),
  );
}
