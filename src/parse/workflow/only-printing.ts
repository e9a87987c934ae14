import { ENGINES } from '../../model/containers/engine-programs.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  everyProblem,
  type Script,
  type ShellWord,
} from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { EXPRESSION } from './expressions.ts';

interface PrintingScript {
  /** The variable with the name of the file that it prints to. */
  readonly file: string;
  /** The script with its expressions. */
  readonly run: string;
  readonly shell: string;
  /** Whether each text that it writes is known, also where it takes it out of a file. */
  readonly isAllKnown: boolean;
}

/**
 * Whether nothing but `echo` and `printf` of a script writes to a file of the runner, and what they print of other commands is part of a line. A
 * program of the repository might write anything, and a text of several lines sets other names as well.
 */
export function isOnlyPrinting(script: Script, { file, run, shell, isAllKnown }: PrintingScript): boolean {
  if (!USUAL_SHELL.test(shell) || everyProblem(script).length > 0 || !(isAllKnown || areOneLine(run))) return false;
  const inLines = new Set(everyCommand(script).flatMap(commandsInWords));
  const isWritten = (word: ShellWord | undefined): boolean => word?.raw.includes(file) === true;
  return everyPipeline(script).every(({ commands }) => {
    const isWriting = commands.some(
      ({ arguments: words, redirects }) => words.some(isWritten) || redirects.some(({ target }) => isWritten(target)),
    );
    return commands.every(
      (command) =>
        isKnown(command, { isWriting, isInLine: inLines.has(command), isAllKnown }) &&
        command.redirects.every(({ target }) => isWritten(target) || PLAIN_FILE.test(target?.raw ?? '')),
    );
  });
}

/** bash and sh, with their own options only. */
const USUAL_SHELL = /^(?:ba)?sh(?:\s+(?:-[\w-]{1,20}|pipefail|\{0\}))*$/;

/** Neither a pattern nor a variable decides which file it is. */
const PLAIN_FILE = /^["']?[\w./-]*["']?$/;

function commandsInWords({ substitutions }: Command): readonly Command[] {
  return substitutions.flatMap(({ script }) => everyCommand(script));
}

interface Use {
  /** Whether its pipeline writes to the file. */
  readonly isWriting: boolean;
  /** Whether its output is part of a word. */
  readonly isInLine: boolean;
  readonly isAllKnown: boolean;
}

function isKnown(command: Command, { isWriting, isInLine, isAllKnown }: Use): boolean {
  const { program, programSpan, arguments: words, wrappers, assignments, redirects } = command;
  if (wrappers.length > 0 || redirects.some(({ body }) => body !== undefined)) return false;
  if (assignments.some(({ name }) => FOR_PROGRAMS.test(name))) return false;
  if (program === '') return true;
  // `ops/date` is another program
  if (spanText(programSpan) !== program) return false;
  if (isWriting) return PRINTS.has(program);
  if (PRINTS.has(program)) return !SETS_OUTPUT.test(words.map(({ pieces }) => pieces).join(''));
  if (SILENT.has(program) || (isAllKnown && readsOnly(program, isInLine))) return true;
  return isInLine ? printsLine(command) : OTHERS.has(program) || ENGINES.has(program) || printsLine(command);
}

/** What it prints is known, or goes to the log. */
function readsOnly(program: unknown, isInLine: boolean): boolean {
  return isInLine ? READERS.has(program) : program === '.' || program === 'source';
}

const READERS: ReadonlySet<unknown> = new Set('cat grep egrep sed awk head tail jq yq'.split(' '));

/** Variables that decide which programs run, or what these run. */
const FOR_PROGRAMS = /^(?:PATH|ENV|BASH_ENV|SHELLOPTS|BASHOPTS|LD_.*|GIT_.*)$/;

/** `echo ::set-output name=a::b`, which needs no file */
const SETS_OUTPUT = /set-output/i;

/** They write to the file what they are told to. */
const PRINTS: ReadonlySet<unknown> = new Set(['echo', 'printf', 'tee']);
/** They write nothing. */
const SILENT: ReadonlySet<unknown> = new Set([
  ...[
    ':',
    '[',
    '[[',
    'declare',
    'exit',
    'export',
    'false',
    'local',
    'readonly',
    'set',
    'shift',
    'test',
    'true',
    'unset',
  ],
]);
/** They do not know the file, but may write several lines. */
const OTHERS: ReadonlySet<unknown> = new Set(['cd', 'chmod', 'ls', 'mkdir', 'rm', 'sleep']);
/** They write one line. */
const LINES: ReadonlySet<unknown> = new Set(['basename', 'cut', 'date', 'dirname', 'id', 'nproc', 'tr', 'uname']);

function printsLine({ program, arguments: words }: Command): boolean {
  const text = words.map(({ raw }) => raw).join(' ');
  if (NEW_LINE.test(text)) return false;
  return LINES.has(program) || (program === 'git' && LINE_OF_GIT.test(text));
}

/** `tr ' ' '\\n'`, `date +%n` */
const NEW_LINE = /[\\\n]|%n/;
const LINE_OF_GIT =
  /^(?:rev-parse|describe|symbolic-ref|branch --show-current|rev-list --count|log -(?:1|n ?1) --(?:format|pretty)=["']?(?:format:)?["']?%(?:h|H|cs|ct|cI)["']?$)/;

/** Whether the expressions and variables of a script, other than its own, have one line, whatever the repository contains. */
function areOneLine(run: string): boolean {
  const own = new Set([...run.matchAll(SETS)].map(([, name, item]) => name ?? item));
  return (
    (run.match(EXPRESSION) ?? []).every((one) => ONE_LINE.test(one)) &&
    [...run.replaceAll(EXPRESSION, '').matchAll(USES)].every(([, name = '']) => own.has(name) || OF_RUNNER.test(name))
  );
}

const SETS = /(?:^|[\s;&|(])(?:([A-Za-z_]\w*)=|for[ \t]+(\w+)[ \t]+in\b)/g;
const USES = /\$\{?[#!]?([A-Za-z_]\w*)/g;
const OF_RUNNER = /^(?:GITHUB|RUNNER)_[A-Z_]+$/;
/** Without messages of commits, and texts that people write. */
const ONE_LINE = /^\$\{\{\s*(?:github|runner|strategy)\.(?!\S*(?:inputs|body|message|description))[\w.-]+\s*\}\}$/;
