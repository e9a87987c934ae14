import { readOptions } from '../../../analysis/commands/options.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { fetchedBy, fetcherOf, isPinnedAddress, isToFile, isVerification } from '../../../analysis/downloads/fetch.ts';
import { type Fetcher, FILTERS, INTERPRETERS, type Interpreter } from '../../../data/programs.ts';
import type { Command, Pipeline, Script } from '../../../model/shell.ts';
import { everyCommand, everyPipeline } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { hostOf } from '../../../model/web-address.ts';

/** Something fetched from the network that an interpreter runs as it comes. */
export interface RemoteExecution {
  readonly at: Span;
  readonly fetcher: string;
  /** Undefined when a variable decides. */
  readonly host: string | undefined;
  readonly interpreter: string;
}

interface Download {
  readonly span: Span;
  readonly fetcher: string;
  readonly host: string | undefined;
}

const INTERPRETER_OF: ReadonlyMap<string, Interpreter> = new Map(
  INTERPRETERS.flatMap((interpreter) => interpreter.programs.map((program) => [program, interpreter] as const)),
);

export function remoteExecutions(script: Script | undefined): readonly RemoteExecution[] {
  if (!everyCommand(script).some(isFetching)) return [];
  const found = everyPipeline(script)
    .filter(handsOn)
    .flatMap((pipeline) => [...executionsIn(pipeline)]);
  if (found.length === 0) return found;
  const verifiedFrom = firstVerification(script);
  return found.filter(({ at }) => at.start < verifiedFrom);
}

/** One command gets something from another. */
function handsOn({ commands }: Pipeline): boolean {
  return commands.length > 1 || commands[0]?.substitutions.length !== 0;
}

function isFetching(command: Command): boolean {
  const tool = toolOf(command);
  return tool !== undefined && fetcherOf(tool) !== undefined;
}

/** Where the first command stands that verifies something else than a file that is named before. */
function firstVerification(script: Script | undefined): number {
  const files = everyCommand(script).flatMap((command) => fetchedBy(command).flatMap(({ file }) => file ?? []));
  const names = files.map((file) => file.slice(file.lastIndexOf('/') + 1)).filter((name) => name.length > 2);
  for (const { commands } of everyPipeline(script)) {
    const verification = commands.find(isVerification);
    if (verification === undefined) continue;
    const text = commands
      .flatMap(({ arguments: words }) => words.map(({ raw, pieces }) => `${raw} ${pieces}`))
      .join(' ');
    if (!names.some((name) => text.includes(name))) return verification.span.start;
  }
  return Number.POSITIVE_INFINITY;
}

function* executionsIn({ commands }: Pipeline): Generator<RemoteExecution> {
  let piped: Download | undefined;
  for (const command of commands) {
    const tool = toolOf(command);
    const interpreter = tool === undefined ? undefined : interpreterName(tool, command);
    const download =
      (piped !== undefined && interpreter !== undefined && runsInput(tool as Tool) ? piped : undefined) ??
      downloadInWords(command, tool);
    if (download !== undefined) {
      const { fetcher, host } = download;
      const start = Math.min(download.span.start, command.span.start);
      const name = interpreter ?? 'the shell';
      yield { at: { file: command.span.file, start, end: command.span.end }, fetcher, host, interpreter: name };
    }
    piped = downloadOut(command, tool, piped);
  }
}

/** `source` and `.` run a file or `/dev/stdin` in the shell itself. */
export function interpreterName({ name }: Tool, { program }: Command): string | undefined {
  if (name === 'eval' || name === 'source' || name === '.') return 'the shell';
  return INTERPRETER_OF.has(name) ? String(program) : undefined;
}

/** Whether it takes its code from standard input: no code in an option, no file to run. */
export function runsInput({ name, arguments: words }: Tool): boolean {
  if (name === 'source' || name === '.') return isInput(words[0]?.value);
  const interpreter = INTERPRETER_OF.get(name);
  if (interpreter === undefined) return false;
  const input = words.findIndex(
    ({ value }) => isInput(value) || (value === '--' && interpreter.takesArgumentsAfterDashes),
  );
  const { options, operands } = readOptions(input === -1 ? words : words.slice(0, input), interpreter);
  if (options.some(({ name: option }) => isDataOption(interpreter, option))) return false;
  // `-s` makes what follows arguments of the script
  const isShell = interpreter.codeOptions[0] === '-c' && interpreter.dataOptions.length === 0;
  return operands.length === 0 || (isShell && options.some(({ name: option }) => option === '-s'));
}

function isDataOption({ codeOptions, dataOptions }: Interpreter, option: string): boolean {
  return codeOptions.includes(option) || dataOptions.includes(option);
}

function isInput(value: unknown): boolean {
  return value === '-' || value === '/dev/stdin' || value === '/proc/self/fd/0' || value === '/dev/fd/0';
}

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`, `source <(curl …)`, `bash <<< "$(curl …)"`, `$(curl …)`. */
function downloadInWords(command: Command, tool: Tool | undefined): Download | undefined {
  for (const { kind, argument, script } of command.substitutions) {
    if (!isRun(command, tool, kind, argument)) continue;
    const download = downloadOutOf(script);
    if (download !== undefined) return download;
  }
  return undefined;
}

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
  // `echo $(curl …)` inside of a script is no command
  if (!word.pieces.trimStart().startsWith(UNKNOWN_PIECE)) return false;
  if (tool.name === 'eval') return argument === 0;
  const codeOptions = INTERPRETER_OF.get(tool.name)?.codeOptions;
  const option = command.arguments[argument - 1]?.pieces ?? '';
  return codeOptions?.some((code) => isOption(option, code)) ?? false;
}

/** `-c`, also at the end of a bundle: `-ec`. */
function isOption(word: string, option: string): boolean {
  return word === option || (option.length === 2 && /^-[a-zA-Z]+$/.test(word) && word.endsWith(option.charAt(1)));
}

function isScriptFile({ arguments: words }: Command, { name }: Tool, argument: number): boolean {
  if (name === 'source' || name === '.') return argument === 0;
  if (!INTERPRETER_OF.has(name)) return false;
  return words.slice(0, argument).every(({ pieces }) => pieces.startsWith('-') || pieces.startsWith('+'));
}

/** `bash < <(curl …)` and `bash <<< "$(curl …)"`. */
function isFedTo({ redirects }: Command, tool: Tool, kind: 'command' | 'process'): boolean {
  const operator = kind === 'process' ? '<' : '<<<';
  return redirects.some((redirect) => redirect.operator === operator) && runsInput(tool);
}

/** What a script writes to its standard output, when that is a download. */
function downloadOutOf({ pipelines }: Script): Download | undefined {
  for (const { commands } of pipelines) {
    let piped: Download | undefined;
    for (const command of commands) piped = downloadOut(command, toolOf(command), piped);
    if (piped !== undefined) return piped;
  }
  return undefined;
}

/** What a command of a pipeline passes on, given what it is passed. */
function downloadOut(command: Command, tool: Tool | undefined, piped: Download | undefined): Download | undefined {
  if (tool === undefined || command.redirects.some(isToFile)) return undefined;
  const fetcher = fetcherOf(tool);
  if (fetcher !== undefined) return writesToOutput(tool, fetcher) ? downloadOf(command, tool) : undefined;
  if (FILTERS.has(tool.name)) return piped ?? downloadInSubstitution(command, 'process');
  if (tool.name === 'echo' || tool.name === 'printf') return downloadInSubstitution(command, 'command');
  return undefined;
}

/** `echo "$(curl …)"` and `cat <(curl …)`. */
function downloadInSubstitution({ substitutions, span }: Command, wanted: 'command' | 'process'): Download | undefined {
  for (const { kind, argument, script } of substitutions) {
    const download = kind === wanted && argument !== -1 ? downloadOutOf(script) : undefined;
    if (download !== undefined) return { ...download, span };
  }
  return undefined;
}

function writesToOutput(
  { arguments: words }: Tool,
  { letters, outputOptions, fileOptions, writesTo }: Fetcher,
): boolean {
  const { options } = readOptions(words, { letters, names: new Set(outputOptions) });
  if (options.some(({ name }) => fileOptions.includes(name))) return false;
  const output = options.find(({ name }) => outputOptions.includes(name));
  return output === undefined ? writesTo === 'output' : isInput(output.value) || output.value === '/dev/stdout';
}

/** Undefined when the address itself says which content it is: a commit. */
function downloadOf({ span, program }: Command, { arguments: words }: Tool): Download | undefined {
  if (words.some(isPinnedAddress)) return undefined;
  const address = words.map(({ pieces }) => hostOf(pieces)).find((host) => host !== undefined);
  return { span, fetcher: String(program), host: address };
}
