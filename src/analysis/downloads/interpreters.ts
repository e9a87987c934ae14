import { FETCHERS, INTERPRETERS, type Interpreter } from '../../data/programs.ts';
import { mayHarm } from '../../model/harmful-values.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Command, HereDocument, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { readOptions } from '../commands/options.ts';
import { filesGiven, ruleFiles } from '../commands/rule-files.ts';
import type { Tool } from '../commands/tool.ts';
import { baseName } from '../paths/shell-paths.ts';

const INTERPRETER_OF: ReadonlyMap<string, Interpreter> = new Map(
  INTERPRETERS.flatMap((interpreter) => interpreter.programs.map((program) => [program, interpreter] as const)),
);

/** `source` and `.` run a file or `/dev/stdin` in the shell itself. */
export function interpreterName({ name }: Tool, { program }: Command): string | undefined {
  if (name === 'eval' || name === 'source' || name === '.' || name === 'su') return 'the shell';
  return INTERPRETER_OF.has(name) || JOB_OPTIONS.has(name) || POWERSHELL.has(name) ? String(program) : undefined;
}

/** The interpreter that a command may run whose program is not known: `$S` for a variable that a condition sets, `$SUDO bash -`. */
export function possibleInterpreter({ program, programChoices = [], arguments: words }: Command): Tool | undefined {
  if (program !== DYNAMIC) return undefined;
  const isAny = programChoices.includes(UNKNOWN_PIECE);
  const name = isAny ? 'sh' : programChoices.map(baseName).find((one) => INTERPRETER_OF.has(one));
  if (name !== undefined) return { name, arguments: words };
  const next = words.findIndex(({ pieces }) => !/^-/.test(pieces));
  const behind = baseName(words[next]?.pieces ?? '');
  return INTERPRETER_OF.has(behind) ? { name: behind, arguments: words.slice(next + 1) } : undefined;
}

/** Whether it runs each line of its input: `sed 's/^/x /e'`, `sed e`, `awk '{ system($0) }'`, `awk '{ print | "sh" }'`. */
export function runsLines({ name, arguments: words }: Tool): boolean {
  if (name === 'sed') return words.some(({ pieces }) => runsPattern(pieces));
  return AWK.has(name) && words.some(({ pieces }) => RUNNING_AWK.test(pieces));
}

const AWK: ReadonlySet<string> = new Set(['awk', 'gawk', 'mawk', 'nawk']);

/** Not `system("mkdir " $1)`. */
const RUNNING_AWK =
  /\bsystem\s{0,9}\(\s{0,9}(?:\$|[A-Za-z_]\w{0,40}\s{0,9}\))|\|&?\s{0,9}["'](?:\/\w{1,20}){0,3}\/?(?:ba|da|z|k|a)?sh\b|\$0\s{0,9}\|&?\s{0,9}getline/;

/** `s` with the flag `e`, unless its replacement is the whole command, and `e` alone. */
function runsPattern(script: string): boolean {
  if (/^(?:\d+|\$)?e$/.test(script)) return true;
  const [start, ...others] = script.startsWith('s') ? script.slice(1).split(script.charAt(1)) : [];
  const [, replacement = '', flags = ''] = others;
  return start === '' && others.length === 3 && /^[gpiImM\d]*e/.test(flags) && /^$|&|\\\d/.test(replacement);
}

/** The names of programs that run what they are given, or fetch something. */
export const TELLING_PROGRAMS: readonly string[] = [
  ...INTERPRETERS.flatMap(({ programs }) => programs),
  ...FETCHERS.map(({ program }) => program),
];

/** Whether a value may be a danger to commands that use it: it is harmful itself, or names a program that runs or fetches things. */
export function mayHarmCommands(value: string): boolean {
  return mayHarm(value) || value.split(/\s+/).some((word) => RUNNING.has(word));
}

const RUNNING: ReadonlySet<string> = new Set([...TELLING_PROGRAMS, 'eval', 'source']);

/** Programs that run the lines of their input later, with the options after which they do something else, or read a file. */
const JOB_OPTIONS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    crontab: /^-[a-z]*[elr]/,
    at: /^-[a-zA-Z]*[cdflr]/,
    batch: /^-[a-zA-Z]*f/,
    // without a command each line of its input is one
    parallel: /^:::|\s|^-a|^--(?:arg-file|help|pipe|version)/,
  }),
);

/** Whether it takes its code from standard input: no code in an option, no file to run. */
export function runsInput({ name, arguments: words }: Tool): boolean {
  if (name === 'source' || name === '.') return isInput(words[0]?.value);
  const other = JOB_OPTIONS.get(name);
  if (other !== undefined) return !words.some(({ pieces }) => other.test(pieces)) && !namesTable(name, words);
  if (name === 'su') return !words.some(({ pieces }) => /^-\w*c$|^--command/.test(pieces));
  if (POWERSHELL.has(name)) return runsInputOfPowerShell(words);
  const interpreter = INTERPRETER_OF.get(name);
  if (interpreter === undefined) return false;
  const input = words.findIndex(
    ({ value }) => isInput(value) || (value === '--' && interpreter.takesArgumentsAfterDashes),
  );
  const { options, operands } = readOptions(input === -1 ? words : words.slice(0, input), interpreter);
  if (options.some(({ name: option }) => isDataOption(interpreter, option))) return false;
  // after `-s` the operands are arguments of the script
  const isShell = interpreter.codeOptions[0] === '-c' && interpreter.dataOptions.length === 0;
  return operands.length === 0 || (isShell && options.some(({ name: option }) => option === '-s'));
}

const POWERSHELL: ReadonlySet<string> = new Set(['pwsh', 'powershell']);

/** `pwsh -Command -`, `pwsh -File -`, `pwsh -NoProfile`: without a command and a file it runs what it reads. */
function runsInputOfPowerShell(words: readonly ShellWord[]): boolean {
  const last = words.at(-1)?.pieces ?? '';
  if (last === '-' || isInput(last)) return true;
  return words.every(
    ({ pieces }, at) => NO_CODE.test(pieces) || /^-(?:ex|ep|wi|w$|in|of|o|if)/i.test(words[at - 1]?.pieces ?? ''),
  );
}

const NO_CODE =
  /^-(?:nop|nol|noni|noe|noprofile|nologo|noninteractive|noexit|login|l|mta|sta|ex\w{0,20}|ep|wi\w{0,20}|w|in\w{0,20}|if|out\w{0,20}|of|o)$/i;

/** `crontab file`, `crontab -u user file`; not `crontab -` */
function namesTable(name: string, words: readonly ShellWord[]): boolean {
  return (
    name === 'crontab' &&
    words.some(({ pieces, value }, at) => !pieces.startsWith('-') && !isInput(value) && words[at - 1]?.pieces !== '-u')
  );
}

function isDataOption({ codeOptions, dataOptions }: Interpreter, option: string): boolean {
  return codeOptions.includes(option) || dataOptions.includes(option);
}

export function isInput(value: unknown): boolean {
  return typeof value === 'string' && (value === '-' || /^\/dev\/stdin$|^\/(?:proc\/self|dev)\/fd\/\d$/.test(value));
}

/** Whether it runs the output of a substitution in one of its words. */
export function isRun(
  command: Command,
  tool: Tool | undefined,
  kind: 'command' | 'process',
  argument: number,
): boolean {
  if (tool === undefined) return argument === -1 && command.arguments.length === 0 && command.assignments.length === 0;
  if (argument === -1) return isFedTo(command, tool, kind);
  const word = command.arguments[argument];
  if (word === undefined) return false;
  if (kind === 'process') return isScriptFile(command, tool, argument);
  // in a script, the output of `echo $(curl …)` is not run
  if (!beginsUnknown(word)) return false;
  if (tool.name === 'eval') return argument === 0;
  if (tool.name === 'trap') return argument === 0 && command.arguments.length > 1;
  return isCodeOption(tool, command.arguments[argument - 1]?.pieces ?? '');
}

export function isCodeOption({ name }: Tool, word: string): boolean {
  return INTERPRETER_OF.get(name)?.codeOptions.some((code) => isOption(word, code)) ?? false;
}

/** `-c`, or the end of a bundle such as `-ec`. */
function isOption(word: string, option: string): boolean {
  return word === option || (option.length === 2 && /^-[a-zA-Z]+$/.test(word) && word.endsWith(option.charAt(1)));
}

function isScriptFile({ arguments: words }: Command, { name }: Tool, argument: number): boolean {
  if (name === 'source' || name === '.') return argument === 0;
  if (name === 'parallel') return namesLines(words, argument);
  if (isFileOfRules(name, words, argument)) return true;
  if (!INTERPRETER_OF.has(name)) return false;
  return words.slice(0, argument).every(({ pieces }) => pieces.startsWith('-') || pieces.startsWith('+'));
}

/** `parallel -a file`, `parallel :::: file`: whether a word is the file with its commands. */
export function namesLines(words: readonly ShellWord[], index: number): boolean {
  return /^(?:-a|--arg-file|::::)$/.test(words[index - 1]?.pieces ?? '');
}

/** `make -f <(curl …)`, `awk -f <(curl …)` */
function isFileOfRules(name: string, words: readonly ShellWord[], argument: number): boolean {
  const file = words[argument]?.pieces;
  return file !== undefined && rulesOf(name, words).includes(file);
}

/** The files with the commands of another program than a shell: `make -f f`, `sed -f f`. */
export function rulesOf(name: string, words: readonly ShellWord[]): readonly string[] {
  const rules = ruleFiles(name, () => words.map(({ pieces }) => pieces));
  if (rules !== undefined) return rules.files;
  return PROGRAM_FILES.has(name)
    ? filesGiven(
        words.map(({ pieces }) => pieces),
        PROGRAM_FILE,
      )
    : [];
}

const PROGRAM_FILES: ReadonlySet<string> = new Set(['awk', 'gawk', 'mawk', 'nawk', 'sed']);
const PROGRAM_FILE = { attached: /^(?:--file=|-f)(.+)$/s, separate: /^(?:--file|-[a-zA-Z]*f)$/ };

/** `bash < <(curl …)` and `bash <<< "$(curl …)"`, or a here-document with a line that begins with `$(curl …)`. */
function isFedTo({ redirects }: Command, tool: Tool, kind: 'command' | 'process'): boolean {
  const operator = kind === 'process' ? '<' : '<<<';
  const isFed = redirects.some((one) => one.operator === operator || (kind === 'command' && beginsPrinted(one.body)));
  return isFed && runsInput(tool);
}

/** Whether a command in a here-document begins with the output of another. */
function beginsPrinted(body: HereDocument | undefined): boolean {
  return body?.isLiteral === false && commandsIn(body.value).some((part) => /^(?:\$\((?!\()|`)/.test(part));
}

/** Whether a command in the word begins with something unknown: `$(curl …)`, `set -e; $(curl …)`. Each substitution of a word asks. */
const beginsUnknown = remember(
  ({ pieces }: ShellWord): boolean =>
    pieces.includes(UNKNOWN_PIECE) && commandsIn(pieces).some((part) => part.startsWith(UNKNOWN_PIECE)),
);

/** The texts at whose start a command begins, without leading blanks and quotes. */
export function commandsIn(text: string): readonly string[] {
  return text.split(/[;&|\n]|(?<!\$)[({]/).map((part) => part.slice(part.search(/[^\s"']|$/)));
}
