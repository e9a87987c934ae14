import { FILTERS, SELECTORS } from '../../data/programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, type Pipeline, type Script, type Substitution } from '../../model/shell.ts';
import { calleesFirst } from '../commands/callees-first.ts';
import { afterSet, innerOptions } from '../commands/shell-options.ts';
import { type Tool, toolOf } from '../commands/tool.ts';
import { isCopying, writtenFiles } from '../commands/written-files.ts';
import { nameOf, resolvePath } from '../paths/shell-paths.ts';
import { checkByCall } from './checks/called-checks.ts';
import { Checks } from './checks/checks.ts';
import { Disabled } from './checks/disabled-checks.ts';
import { bodyOf, functionsIn } from './checks/function-bodies.ts';
import { asCalled } from './checks/function-checks.ts';
import { guardedFunctions, isGuarded } from './checks/guarded-functions.ts';
import { isIdleBody, opensSubshell } from './checks/heeded.ts';
import { mayCompare, noteOwnSums } from './checks/own-sums.ts';
import { isMessage, onlyAssigns } from './checks/sum-readers.ts';
import { check } from './checks/verified.ts';
import { isVerification, outputFile } from './fetch.ts';
import {
  type CheckedDownload,
  type CheckPlace,
  distinct,
  type Flow,
  MAX_TRACKED,
  NONE,
  type Tracked,
  UNKNOWN_OPTIONS,
} from './flow.ts';
import { LANGUAGES } from './inline-code.ts';
import { isInput, isRun, possibleInterpreter } from './interpreters.ts';
import { readList } from './listed-names.ts';
import { runsText } from './run-files.ts';
import { fetch } from './tracked-fetches.ts';
import { fileIn, operandsIn, save } from './tracked-files.ts';
import { changedFolder, HANDLERS, use } from './uses.ts';

/** The downloads that the last pipeline prints. */
export function readScript(script: Script | undefined, flow: Flow, isCaptured: boolean): readonly Tracked[] {
  let printed = NONE;
  if (script === undefined) return printed;
  const isOutermost = flow.outermost === undefined;
  const start = flow.checked.length;
  flow.outermost ??= script;
  const pipelines = asCalled(calleesFirst(script.pipelines));
  for (const [name, body] of functionsIn(pipelines)) flow.bodies.set(name, body);
  const checks = new Checks(pipelines, flow.bodies, !isOutermost);
  const disabled = new Disabled(pipelines);
  const guarded = guardedFunctions(pipelines);
  const { disabledSince } = flow;
  for (const [index, pipeline] of pipelines.entries()) {
    checks.enter(index);
    const before = flow.checked.length;
    const place = { pipeline, isCaptured, script, isGuarded: isGuarded(pipeline, pipelines[index + 1]) };
    flow.disabledSince = disabledSince ?? disabled.since(index, flow.pipelines);
    printed = readPipeline(place, flow);
    const checked = flow.checked
      .slice(before)
      .filter(({ isFinal, download }) => (!isFinal || isApart(pipeline)) && download.isVerified);
    checks.leave(
      index,
      checked.map(({ download }) => download),
      pipeline.inFunction !== undefined && guarded.has(pipeline.inFunction)
        ? { ...flow.options, errexit: false }
        : flow.options,
    );
    noteCheckedBy(pipeline, checked, flow);
    if (isOutermost) flow.checked.length = 0;
    else keepEachOnce(flow, start);
    flow.options = afterSet(pipeline, flow.options);
  }
  checks.finish();
  flow.disabledSince = disabledSince;
  if (isOutermost) leaveOutermost(flow);
  return printed;
}

/** The next instruction has a shell of its own. */
function leaveOutermost(flow: Flow): void {
  flow.outermost = undefined;
  flow.checked.length = 0;
  flow.bodies.clear();
  flow.checkedBy.clear();
}

/** What a script has checked, each download once, so that scripts in scripts do not multiply them. */
function keepEachOnce({ checked }: Flow, start: number): void {
  if (checked.length - start <= MAX_TRACKED) return;
  const each = new Map<Tracked, CheckedDownload>();
  for (const one of checked.splice(start)) {
    const known = each.get(one.download);
    if (known === undefined) each.set(one.download, one);
    else known.isFinal &&= one.isFinal;
  }
  checked.push(...each.values());
}

/** Whether `exit` only ends a process beside the shell: `(check)`, `check &` */
function isApart({ isBackground, commands: [first] }: Pipeline): boolean {
  return isBackground === true || (first !== undefined && opensSubshell(first.span));
}

function noteCheckedBy({ inFunction }: Pipeline, checked: readonly CheckedDownload[], flow: Flow): void {
  if (inFunction === undefined) return;
  const known = flow.checkedBy.get(inFunction) ?? new Set();
  flow.checkedBy.set(inFunction, known);
  for (const { download } of checked) known.add(download);
}

function readPipeline(place: CheckPlace, flow: Flow): readonly Tracked[] {
  const { pipeline } = place;
  let piped: readonly Tracked[] = [];
  let listed: readonly Tracked[] = [];
  const { commands } = pipeline;
  flow.pipelines += 1;
  const begin = flow.pipelines;
  for (const [index, command] of commands.entries()) {
    const { given, printed } = readSubstitutions(command, flow, place);
    // code fetches before it runs what it has fetched
    const isCode = LANGUAGES.has(toolOf(command)?.name ?? '');
    if (!isCode) readInner(command, flow, place);
    flow.command = command;
    flow.begin = begin;
    check(command, flow, place);
    runsText(printed, command, flow);
    listed = readList(command, flow, listed);
    piped = readCommand(command, flow, distinct(piped, given));
    if (isCode) readInner(command, flow, place);
    if (index === 0) piped = distinct(piped, printedBeside(pipeline, flow));
  }
  if (flow.tracked.length > 0) noteOwnSums(pipeline, flow);
  notePrinted(pipeline, piped, flow);
  return piped;
}

function readInner(command: Command, flow: Flow, place: CheckPlace): void {
  const { pipeline, isCaptured } = place;
  const isCall = pipeline.inFunction !== command.program && bodyOf(command, flow.bodies) !== undefined;
  if (isCall) readCall(command, flow, place);
  else readStarted(command, flow, isCaptured);
}

/** What a call of a function decides about, and then the checks of the function as a whole. */
function readCall(command: Command, flow: Flow, place: CheckPlace): void {
  const { called, options } = flow;
  const errexit = options.errexit && !place.isGuarded;
  const before = flow.checked.length;
  flow.called = String(command.program);
  const { inner } = command;
  if (inner !== undefined)
    for (const pipeline of inner.pipelines) readPipeline({ ...place, pipeline, script: inner }, flow);
  flow.called = called;
  flow.options = options;
  checkByCall(command, { ...options, errexit }, before, flow);
}

/** A shell of its own has its own options, and what ends it does not end the one that started it. */
function readStarted(command: Command, flow: Flow, isCaptured: boolean): void {
  const { inner } = command;
  if (inner === undefined) return;
  const { options } = flow;
  const before = flow.checked.length;
  const isSame = command.program === 'eval' || command.program === '.' || command.program === 'source';
  if (!isSame) flow.options = innerOptions(command);
  readScript(inner, flow, isCaptured);
  if (isSame) return;
  flow.options = options;
  for (const one of flow.checked.slice(before)) one.isFinal = false;
}

/** What process substitutions give the command, and what it runs of the output of others. */
function readSubstitutions(
  command: Command,
  flow: Flow,
  place: CheckPlace,
): { readonly given: readonly Tracked[]; readonly printed: readonly Tracked[] } {
  const given: Tracked[] = [];
  const { options } = flow;
  const printed = command.substitutions.flatMap((one) => {
    flow.options = UNKNOWN_OPTIONS;
    const before = flow.checked.length;
    const output = readScript(one.script, flow, mayCompare(command, place, flow));
    flow.options = options;
    const checked = flow.checked.slice(before);
    if (losesStatus(command, one, place, flow)) for (const { download } of checked) download.isVerified = false;
    // what compares it comes later
    else if (onlyAssigns(command) && !isStatus(command, one, place, flow))
      for (const each of checked) each.isFinal = true;
    if (one.kind === 'process') given.push(...output);
    return runPrinted(command, one, output);
  });
  return { given, printed };
}

/** Whether the status of what prints its words has no effect: `echo "$(check)"`, `log "$(check)"`, `local out=$(check)` */
function losesStatus(command: Command, { script }: Substitution, place: CheckPlace, flow: Flow): boolean {
  const body = bodyOf(command, flow.bodies);
  if (body !== undefined) return isIdleBody(body, flow.bodies);
  const isSet = onlyAssigns(command) && command.program !== '' && everyCommand(script).some(isVerification);
  return (isMessage(command) || isSet) && !mayCompare(command, place, flow);
}

/** Whether the status of an assignment is that of a check, whose output nothing reads: `out=$(check) || true` */
function isStatus(command: Command, { script }: Substitution, place: CheckPlace, flow: Flow): boolean {
  return everyCommand(script).some(isVerification) && !mayCompare(command, place, flow);
}

function printedBeside({ printsWith = [] }: Pipeline, { outputs }: Flow): readonly Tracked[] {
  return printsWith.flatMap((command) => outputs.get(command) ?? NONE);
}

function notePrinted({ commands, inFunction }: Pipeline, printed: readonly Tracked[], flow: Flow): void {
  const last = commands.at(-1);
  if (printed.length === 0 || last === undefined) return;
  flow.outputs.set(last, printed);
  if (inFunction !== undefined) flow.functions.set(inFunction, printed);
}

/** `eval "$(cat f)"` */
function runPrinted(command: Command, { kind, argument }: Substitution, printed: readonly Tracked[]) {
  return printed.length > 0 && isRun(command, toolOf(command), kind, argument) ? printed : NONE;
}

/** The downloads that the command passes on through its standard output. */
function readCommand(command: Command, flow: Flow, piped: readonly Tracked[]): readonly Tracked[] {
  noteDescriptors(command, flow);
  const tool = toolOf(command) ?? possibleInterpreter(command);
  // a function may have the name of a fetcher
  const isFunction = command.wrappers.length === 0 && isKnownFunction(tool?.name ?? '', flow);
  const fetched = isFunction ? undefined : fetch(command, flow);
  if (fetched !== undefined) return fetched;
  if (flow.tracked.length === 0) {
    // nothing has been downloaded yet
    if (tool !== undefined && HANDLERS.get(tool.name) === changedFolder) changedFolder(command, tool, flow);
    return NONE;
  }
  const inputs = distinct(piped, inputsOf(command, flow), flow.functions.get(tool?.name ?? '') ?? NONE);
  use(command, tool, flow, inputs);
  const printed = printedOf(command, tool, flow, inputs);
  const output = outputFile(command);
  const [first = printed[0]] = inputs;
  if (output !== undefined && first !== undefined) save(flow, output, first);
  return printed;
}

function isKnownFunction(name: string, { functions, bodies }: Flow): boolean {
  return functions.has(name) || bodies.has(name);
}

/** `exec 3>f` */
function noteDescriptors({ program, arguments: words, redirects }: Command, { folder, descriptors }: Flow): void {
  if (program !== 'exec' || words.length > 0) return;
  for (const { descriptor, target } of redirects)
    if (descriptor !== undefined && target !== undefined && !CLOSED.test(target.pieces))
      descriptors.set(String(descriptor), resolvePath(folder, nameOf(target)));
}

/** `exec 3>&-`, `exec 3>&1` */
const CLOSED = /^(?:-|\d+-?)$/;

/** What it prints of its inputs, which it may write to files as well. */
function printedOf(
  command: Command,
  tool: Tool | undefined,
  flow: Flow,
  inputs: readonly Tracked[],
): readonly Tracked[] {
  // `$(<f)`
  if (tool === undefined || tool.name === '') return command.program === '' ? inputs : NONE;
  saveInput(command, tool, flow, inputs);
  if (flow.functions.has(tool.name)) return inputs;
  return FILTERS.has(tool.name) || SELECTORS.has(tool.name) ? distinct(inputs, operandsIn(tool, flow)) : NONE;
}

/** `tee f`, `dd of=f`, `sed 'w f'`, `cp /dev/stdin f`, `cp <(…) f`, `exec <f` */
function saveInput(command: Command, tool: Tool, flow: Flow, [input]: readonly Tracked[]): void {
  if (input === undefined) return;
  if (command.program === 'exec' && tool.arguments.length === 0) flow.opened = input;
  const isOwn = isCopying(tool.name) && !tool.arguments.some(({ value }) => isInput(value) || value === DYNAMIC);
  if (!isOwn) for (const word of writtenFiles(tool.name, tool.arguments)) save(flow, nameOf(word), input);
}

function inputsOf({ redirects }: Command, flow: Flow): Tracked[] {
  return redirects.flatMap(({ operator, target }) => {
    if (target === undefined) return [];
    if (operator === '<&') return flow.files.get(flow.descriptors.get(target.pieces) ?? '') ?? [];
    return operator === '<' ? (fileIn(flow, target) ?? []) : [];
  });
}
