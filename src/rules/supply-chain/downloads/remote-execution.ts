import { calleesFirst } from '../../../analysis/commands/callees-first.ts';
import { readOptions } from '../../../analysis/commands/options.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { webCodeRunBy } from '../../../analysis/downloads/code-runs.ts';
import {
  addressesOfUnknown,
  fetchedBy,
  fetcherOf,
  isStream,
  isToFile,
  outputFile,
  readFetchArguments,
} from '../../../analysis/downloads/fetch.ts';
import { passesText } from '../../../analysis/downloads/filters.ts';
import {
  fetchesItself,
  inlineCode,
  printsValues,
  runsItsInput,
  runsValues,
} from '../../../analysis/downloads/inline-code.ts';
import {
  interpreterName,
  isCodeOption,
  isInput,
  isRun,
  possibleInterpreter,
  runsInput,
  runsLines,
} from '../../../analysis/downloads/interpreters.ts';
import { nameOf } from '../../../analysis/paths/shell-paths.ts';
import { type Fetcher, FILTERS } from '../../../data/programs.ts';
import type { Command, Pipeline, Redirect, Script, ShellWord, Substitution } from '../../../model/shell.ts';
import { everyCommand, everyPipeline, isFed } from '../../../model/shell.ts';
import { type Span, spanText, spanThrough } from '../../../model/source.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { type FetchedHosts, hostsGiven, hostsOfChoices } from './fetched-hosts.ts';
import { checksOf, NamedDownloads } from './held-checks.ts';
import { beginsIn, type Held, heldIn, hold, STANDARD_INPUT } from './held-text.ts';

/** A download that an interpreter runs directly. */
export interface RemoteExecution extends FetchedHosts {
  readonly at: Span;
  readonly fetcher: string;
  readonly interpreter: string;
}

interface Found extends RemoteExecution, Pick<Download, 'fetched'> {
  readonly command: Span;
}

interface Download extends FetchedHosts {
  readonly span: Span;
  /** The fetcher; undefined for what is fetched anew with each call of a function. */
  readonly fetched: Span | undefined;
  readonly fetcher: string;
  /** The fetcher runs it. */
  readonly isRunItself?: true;
}

export function remoteExecutions(script: Script | undefined): readonly RemoteExecution[] {
  if (!everyCommand(script).some(isFetching)) return [];
  const held = new NamedDownloads<Download>();
  const known: Known = {
    held,
    running: new Set(),
    runningWords: new Set(),
    inputs: new Map(),
    outputs: new Map(),
  };
  const found = calleesFirst(everyPipeline(script)).flatMap((pipeline) => [...executionsIn(pipeline, known)]);
  if (found.length === 0) return found;
  const isChecked = checksOf(script, held);
  let last: Span | undefined;
  return found.filter(({ at, fetched, command }) => {
    // one inside another one, which comes first, is the same
    if (last?.file === at.file && at.start >= last.start && at.end <= last.end) return false;
    last = at;
    // what a pipe brings has no name, and cannot have been verified before it
    return !isChecked(fetched, { at, command });
  });
}

function isFetching(command: Command): boolean {
  const tool = toolOf(command);
  if (command.redirects.some(isConnection)) return true;
  if (tool === undefined) return addressesOfUnknown(command).length > 0;
  if (fetcherOf(tool) !== undefined || isStream(tool)) return true;
  return fetchingCode(command) !== undefined || webCodeRunBy(tool) !== undefined;
}

/** `python3 -c '… urlopen(…) …'` */
function fetchingCode(command: Command): ShellWord | undefined {
  const code = inlineCode(command);
  return code !== undefined && fetchesItself(code) ? code : undefined;
}

/** `3<>/dev/tcp/host/80` */
function isConnection({ operator, target }: Redirect): boolean {
  return operator.includes('<') && /^\/dev\/tcp\/(?!localhost\/|127\.)./.test(target?.pieces ?? '');
}

/** What earlier pipelines have set. */
interface Known {
  readonly held: Held<Download>;
  /** Functions that run their standard input. */
  readonly running: Set<string>;
  /** Functions that run one of their arguments. */
  readonly runningWords: Set<string>;
  /** What groups read, by the commands before them. */
  readonly inputs: Map<Pipeline['inputFrom'], Download | undefined>;
  /** What the last commands of pipelines print. */
  readonly outputs: Map<Command, Download>;
}

function* executionsIn(pipeline: Pipeline, known: Known, input?: Download): Generator<Found> {
  const { held } = known;
  let piped = inputOf(pipeline, known, input);
  for (const [index, command] of pipeline.commands.entries()) {
    const tool = toolOf(command);
    const running = tool ?? possibleInterpreter(command);
    const interpreter = tool === undefined ? running?.name : interpreterName(tool, command);
    noteFunction(pipeline, command, piped, known);
    holdConnections(command, held);
    const download = runsInputOf(command, known)
      ? (downloadAt(command, held) ?? piped ?? held.get(STANDARD_INPUT))
      : undefined;
    const run =
      download ??
      downloadInWords(command, tool, known, piped) ??
      downloadHeld(command, tool, known) ??
      downloadInCode(command, tool) ??
      downloadFed(command, tool, piped, known) ??
      downloadWritten(command, tool, held);
    if (run !== undefined) yield executionOf(withHosts(run, pipeline), command, interpreter);
    if (piped !== undefined) yield* executionsInside(command, known, piped);
    hold(held, command, piped, ({ script }) => downloadOutOf(script, held));
    noteWritten(command, tool, held);
    piped = downloadOut(command, tool, piped, held);
    if (index === 0) piped ??= printedBeside(pipeline, known);
  }
  if (piped !== undefined) notePrinted(pipeline, piped, known);
}

/** `{ curl … & wait; } | sh` */
function printedBeside({ printsWith = [] }: Pipeline, { outputs }: Known): Download | undefined {
  return printsWith.map((command) => outputs.get(command)).find((one) => one !== undefined);
}

function notePrinted({ commands, inFunction }: Pipeline, printed: Download, { held, outputs }: Known): void {
  const last = commands.at(-1);
  if (last !== undefined) outputs.set(last, printed);
  if (inFunction !== undefined) held.set(`${inFunction}()`, { ...printed, fetched: undefined });
}

function inputOf({ inputFrom }: Pipeline, { held, inputs }: Known, input: Download | undefined): Download | undefined {
  if (inputFrom === undefined) return input;
  if (!inputs.has(inputFrom)) inputs.set(inputFrom, passed(inputFrom, held, input));
  return inputs.get(inputFrom);
}

/** A script in a word has the standard input of its shell. */
function* executionsInside({ inner }: Command, known: Known, piped: Download): Generator<Found> {
  for (const pipeline of inner?.pipelines ?? []) yield* executionsIn(pipeline, known, piped);
}

/** With the addresses that the commands around a fetcher give it. */
function withHosts(run: Download, pipeline: Pipeline): Download {
  return run.host === undefined && run.hosts === undefined ? { ...run, hosts: hostsGiven(pipeline) } : run;
}

function executionOf(
  { span, fetched, fetcher, host, hosts, isRunItself }: Download,
  command: Command,
  interpreter = isRunItself ? fetcher : 'the shell',
): Found {
  return {
    at: span.start < command.span.start ? spanThrough(span, command.span) : command.span,
    command: command.span,
    fetched,
    fetcher,
    host,
    hosts,
    interpreter,
  };
}

/** `f() { sh; }` */
function noteFunction({ inFunction }: Pipeline, command: Command, piped: Download | undefined, known: Known): void {
  if (inFunction === undefined) return;
  if (piped === undefined && runsInputOf(command, known)) known.running.add(inFunction);
  const tool = toolOf(command);
  if (tool === undefined) return;
  if ([...codeWords(command, tool)].some((text) => ARGUMENT.test(text))) known.runningWords.add(inFunction);
}

const ARGUMENT = /^["']?\$\{?[1-9@*]/;

/** `exec 3<>/dev/tcp/host/80` */
function holdConnections({ redirects, span }: Command, held: Held<Download>): void {
  for (const redirect of redirects) {
    if (redirect.descriptor === undefined || !isConnection(redirect)) continue;
    const host = redirect.target?.pieces.split('/')[3];
    held.set(`&${redirect.descriptor}`, { span, fetched: span, fetcher: 'the shell', host });
  }
}

/** `cat </dev/tcp/host/80` */
function connectionOf({ redirects, span }: Command): Download | undefined {
  const connection = redirects.find((redirect) => redirect.operator === '<' && isConnection(redirect));
  return connection && { span, fetched: span, fetcher: 'the shell', host: connection.target?.pieces.split('/')[3] };
}

/** `sh <&3` */
function downloadAt({ redirects, span }: Command, held: Held<Download>): Download | undefined {
  for (const { operator, target } of redirects) {
    const found = operator === '<&' ? held.get(`&${target?.pieces}`) : undefined;
    if (found !== undefined) return { ...found, span };
  }
  return undefined;
}

/** `echo "$S" > f`, `cat <&3 > f`: holds it under the name of the file. Another rule follows files that a fetcher writes. */
function noteWritten(command: Command, tool: Tool | undefined, held: Held<Download>): void {
  const isWorthwhile = held.size > 0 || command.redirects.some(isConnection);
  const file = !isWorthwhile || tool === undefined ? undefined : outputFile(command);
  if (file === undefined || tool === undefined) return;
  const isPrinted = tool.name === 'echo' || tool.name === 'printf';
  const texts = isPrinted ? command.arguments.map(({ raw }) => raw) : [];
  const printed = texts.map((raw) => heldIn(raw, held)).find((one) => one !== undefined);
  const found = printed ?? (FILTERS.has(tool.name) ? (downloadAt(command, held) ?? connectionOf(command)) : undefined);
  if (found !== undefined) held.set(`>${file}`, found);
}

/** `sh f` */
function downloadWritten(command: Command, tool: Tool | undefined, held: Held<Download>): Download | undefined {
  if (held.size === 0 || tool === undefined || interpreterName(tool, command) === undefined) return undefined;
  const file = command.arguments.find(({ pieces }) => !pieces.startsWith('-'));
  const found = file && held.get(`>${nameOf(file)}`);
  return found && { ...found, span: command.span };
}

/** `python3 -c 'exec(urlopen(…).read())'`, `npx https://…`, `deno run https://…` */
function downloadInCode(command: Command, tool: Tool | undefined): Download | undefined {
  if (tool === undefined) return undefined;
  const { span, program } = command;
  const code = fetchingCode(command);
  if (code !== undefined && runsValues(code))
    return { span, fetched: span, fetcher: String(program), host: hostIn(code) };
  const address = webCodeRunBy(tool);
  const host = hostOf(address?.pieces ?? '');
  if (address === undefined || isThisMachine(host ?? '')) return undefined;
  return { span, fetched: span, fetcher: String(program), host, isRunItself: true };
}

function hostIn({ pieces }: ShellWord): string | undefined {
  return hostOf(/https?:\/\/[^'"\s)]+/.exec(pieces)?.[0] ?? '');
}

/** `curl … | tee >(sh)`, `curl … > >(sh)`, `curl -o >(sh) …` */
function downloadFed(
  command: Command,
  tool: Tool | undefined,
  piped: Download | undefined,
  known: Known,
): Download | undefined {
  const fed = command.substitutions.find(isFed);
  if (fed === undefined || tool === undefined) return undefined;
  const [first] = fed.script.pipelines[0]?.commands ?? [];
  if (first === undefined || !runsInputOf(first, known)) return undefined;
  return fetcherOf(tool) === undefined ? piped : downloadOf(command, tool);
}

function runsInputOf(command: Command, { running }: Known): boolean {
  const tool = toolOf(command);
  if (tool === undefined) {
    const possible = possibleInterpreter(command);
    return possible !== undefined && runsPiped(command, possible);
  }
  if (running.has(tool.name) || runsLines(tool) || runsItsInput(command, tool)) return true;
  return interpreterName(tool, command) !== undefined && runsPiped(command, tool);
}

/** Includes `xargs sh -c`, whose input is the code, and `parallel --pipe sh`. */
function runsPiped(command: Command, tool: Tool): boolean {
  const filledIn = command.wrappers.find(({ program }) => program === 'xargs' || program === 'parallel');
  if (filledIn === undefined || spanText(filledIn.entry).includes('--pipe')) return runsInput(tool);
  const words = command.arguments;
  const code = words.findIndex((word) => isCodeOption(tool, word.pieces)) + 1;
  return code > 0 && (code === words.length || /^\{?[%@_}]$|^\{\}$/.test(words[code]?.pieces ?? ''));
}

/** `eval "$S"`, `sh -c "$S"`, `sh <<< "$S"`, `$S`, and `f "$S"` where the function runs its argument. */
function downloadHeld(command: Command, tool: Tool | undefined, { held, runningWords }: Known): Download | undefined {
  if (held.size === 0) return undefined;
  const { span } = command;
  const texts =
    tool === undefined ? [spanText(command.programSpan).replace(ESCAPED, '$')] : [...codeWords(command, tool)];
  if (tool !== undefined && runningWords.has(tool.name)) texts.push(...tool.arguments.map(({ raw }) => raw));
  if (tool === undefined && command.arguments.length > 0) return undefined;
  const found = texts.map((text) => heldIn(text, held)).find((one) => one !== undefined);
  return found && { ...found, span };
}

/** Compose files write `$$c` for `$c`. */
const ESCAPED = /^"?\$\$(?=[\w{])/;

function* codeWords({ arguments: words, redirects }: Command, tool: Tool): Generator<string> {
  if (tool.name === 'eval') yield words.map(({ raw }) => raw).join(' ');
  for (const [index, { raw }] of words.entries()) if (isCodeOption(tool, words[index - 1]?.pieces ?? '')) yield raw;
  if (!runsInput(tool)) return;
  for (const { operator, target } of redirects) if (operator === '<<<' && target !== undefined) yield target.raw;
}

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`, `source <(curl …)`, `bash <<< "$(curl …)"`, `$(curl …)`. */
function downloadInWords(
  command: Command,
  tool: Tool | undefined,
  { held, runningWords }: Known,
  input: Download | undefined,
): Download | undefined {
  for (const substitution of command.substitutions) {
    const { kind, argument, script } = substitution;
    const isGiven = tool !== undefined && argument !== -1 && runningWords.has(tool.name);
    if (!isGiven && !isRun(command, tool, kind, argument) && !isInBody(command, tool, substitution)) continue;
    const download = downloadOutOf(script, held, input);
    if (download !== undefined) return download;
  }
  return undefined;
}

/** `sh <<E` with a line of `$(curl …)`. */
function isInBody({ redirects }: Command, tool: Tool | undefined, substitution: Substitution): boolean {
  if (tool === undefined || substitution.argument !== -1 || !runsInput(tool)) return false;
  return redirects.some(({ body }) => body !== undefined && beginsIn(body.span, substitution));
}

/** The download that a script writes to its standard output, if any; `input` is the one that it reads. */
function downloadOutOf({ pipelines }: Script, held: Held<Download>, input?: Download): Download | undefined {
  for (const { commands } of pipelines) {
    const piped = passed(commands, held, input);
    if (piped !== undefined) return piped;
  }
  return undefined;
}

/** The download that the last of some commands passes on. */
function passed(commands: readonly Command[], held: Held<Download>, input?: Download): Download | undefined {
  let piped = input;
  for (const command of commands) {
    holdConnections(command, held);
    piped = downloadOut(command, toolOf(command), piped, held);
  }
  return piped;
}

/** The download that a command of a pipeline passes on, given its input. */
function downloadOut(
  command: Command,
  tool: Tool | undefined,
  piped: Download | undefined,
  held: Held<Download>,
): Download | undefined {
  if (command.redirects.some(isToFile)) return undefined;
  if (tool === undefined) return printedByUnknown(command) ?? printedByEach(command, held);
  const printed = printedByScript(command, tool, held);
  if (printed !== undefined) return printed;
  if (fetcherOf(tool) !== undefined || isStream(tool)) return printedByFetcher(command, tool);
  const code = printedByCode(command);
  if (code !== undefined) return code;
  if (isFilter(tool))
    return (
      downloadAt(command, held) ??
      connectionOf(command) ??
      piped ??
      downloadInSubstitution(command, 'process', held) ??
      downloadInBody(command, held)
    );
  const echoed = tool.name === 'echo' || tool.name === 'printf' ? printedByEcho(command, held) : undefined;
  return echoed ?? (piped !== undefined && passesText(tool, command) ? piped : undefined);
}

/** What a function, or a script in a word, prints. A function may have the name of a program, such as `fetch`. */
function printedByScript(
  { span, wrappers, inner }: Command,
  { name }: Tool,
  held: Held<Download>,
): Download | undefined {
  const printed = wrappers.length > 0 ? undefined : held.get(`${name}()`);
  const written = printed ?? (inner && downloadOutOf(inner, held));
  return written && { ...written, span };
}

/** `echo "$S"` */
function printedByEcho(command: Command, held: Held<Download>): Download | undefined {
  const { span } = command;
  const printed = command.arguments.map(({ raw }) => heldIn(raw, held)).find((one) => one !== undefined);
  return downloadInSubstitution(command, 'command', held) ?? (printed && { ...printed, span });
}

function printedByFetcher(command: Command, tool: Tool): Download | undefined {
  const fetcher = fetcherOf(tool);
  const isPrinted =
    fetcher === undefined ||
    writesToOutput(tool, fetcher) ||
    fetchedBy(command).some(({ address, file }) => address !== undefined && file === undefined);
  return isPrinted ? downloadOf(command, tool) : undefined;
}

/** `$FETCH https://…` */
function printedByUnknown(command: Command): Download | undefined {
  const { span, programSpan } = command;
  const [address] = addressesOfUnknown(command);
  if (address === undefined || isFixed(command)) return undefined;
  const written = spanText(programSpan);
  return {
    span,
    fetched: span,
    fetcher: /^["'$\w{}]{1,30}$/.test(written) ? written : 'a program',
    host: hostOf(address.pieces),
  };
}

/** `$FETCH`, where the value of the variable is one of several commands. */
function printedByEach({ span, inner, isEachProgram }: Command, held: Held<Download>): Download | undefined {
  const printed = isEachProgram && inner && downloadOutOf(inner, held);
  return printed && { ...printed, span };
}

/** `cat <<E` with a line of `$(curl …)` */
function downloadInBody({ redirects, substitutions, span }: Command, held: Held<Download>): Download | undefined {
  for (const { body } of redirects) {
    const inside = body && substitutions.find((one) => beginsIn(body.span, one));
    const download = inside && downloadOutOf(inside.script, held);
    if (download !== undefined) return { ...download, span };
  }
  return undefined;
}

/** `python3 -c 'print(urlopen(…).read())'` */
function printedByCode(command: Command): Download | undefined {
  const { span, program } = command;
  const code = fetchingCode(command);
  return code !== undefined && printsValues(code)
    ? { span, fetched: span, fetcher: String(program), host: hostIn(code) }
    : undefined;
}

function isFilter(tool: Tool): boolean {
  return FILTERS.has(tool.name) || tool.name === '' || isUnpackedToOutput(tool);
}

/** `tar -xzO file` */
function isUnpackedToOutput({ name, arguments: words }: Tool): boolean {
  return name === 'tar' && words.some(({ pieces }) => /^-[a-zA-Z]*O|^--to-stdout$/.test(pieces));
}

/** `echo "$(curl …)"`, `cat <(curl …)` and `cat < <(curl …)`. */
function downloadInSubstitution(
  { substitutions, span }: Command,
  wanted: 'command' | 'process',
  held: Held<Download>,
): Download | undefined {
  for (const { kind, argument, script } of substitutions) {
    const isPrinted = kind === wanted && (argument !== -1 || kind === 'process');
    const download = isPrinted ? downloadOutOf(script, held) : undefined;
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

/** Undefined when the address itself fixes the content with a commit. */
function downloadOf(command: Command, tool: Tool): Download | undefined {
  if (isFixed(command)) return undefined;
  const { span, program } = command;
  const { arguments: words } = tool;
  const host = words.map(({ pieces }) => hostOf(pieces)).find((one) => one !== undefined) ?? hostWithoutScheme(tool);
  const hosts = host === undefined ? hostsOfChoices(words) : [];
  return { span, fetched: span, fetcher: String(program), host, ...(hosts.length > 0 && { hosts }) };
}

/** `curl get.example.com/install.sh` */
function hostWithoutScheme(tool: Tool): string | undefined {
  const fetcher = fetcherOf(tool);
  const [address] = fetcher === undefined ? [] : readFetchArguments(tool, fetcher).addresses;
  const named = address?.pieces.match(/^[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?=$|[:/?#])/)?.[0];
  return named === undefined ? undefined : hostOf(`http://${named}`);
}

function isFixed(command: Command): boolean {
  const fetched = fetchedBy(command);
  return fetched.length > 0 && fetched.every((one) => one.isFixed === true);
}
