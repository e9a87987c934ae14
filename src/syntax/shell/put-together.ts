import { changesText } from '../../analysis/commands/file-edits.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type Pipeline,
  type Script,
  type ScriptProblem,
  type ShellWord,
} from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { behind, type FlowNode, flowGraph, reachedFrom } from './flow-graph.ts';
import { COMMANDS, OPTIONS } from './given/telling-texts.ts';
import { isShell, isSourced, sourceOf } from './inner.ts';
import {
  fileKeys,
  inScope,
  loopHeads,
  nodeOf,
  type Origin,
  ownTexts,
  programKeys,
  type Step,
  type TextFlow,
  textFlow,
  textsGivenBy,
  variableKeys,
  wordKeys,
} from './text-flow.ts';

/**
 * Adds a problem for each command that runs a text, or has options, which are not known, if another command of the script gives it a text that
 * looks like commands, or like options that matter: `x=$(echo 'docker run a' | tr a b); eval "$x"`.
 */
export function reportPutTogether(script: Script): void {
  if (!mayHave(script) || !givesBadText(script)) return;
  const flow = textFlow(script);
  const ends = flow.steps.flatMap((step) => endAt(step, flow) ?? []).filter((end) => mayBeMet(end, flow));
  if (ends.length === 0) return;
  const origins = originsIn(flow);
  const graph = flowGraph(origins, flow, new Set(ends.flatMap((end) => [...end.madeOf])));
  for (const [isOptions, group] of groupBy(ends, (end) => end.isOptions)) {
    const isOpen = (node: FlowNode): boolean => !isOptions || !isCall(node);
    const reached = reachedFrom(origins.filter((origin) => looksBad(origin, isOptions)).map(nodeOf), graph, isOpen);
    const changed = reachedFrom([...reached].filter(isChanging), graph, isOpen);
    for (const { step, from, madeOf, isRead, isCertain } of group) {
      const isMet = (node: FlowNode): boolean => {
        const scoped = inScope(node, step);
        return (isRead || scoped !== node ? changed : reached).has(scoped);
      };
      if (isCertain || from.some(isMet) || [...madeOf].some((key) => reached.has(behind(key)))) report(step, isOptions);
    }
  }
}

/** Each origin once, with the outputs of all steps. */
function originsIn({ steps, origins }: TextFlow): readonly Origin[] {
  const others = new Set([...origins.values()].flat().filter(({ kind }) => kind !== 'output'));
  return [...steps.map((step): Origin => ({ kind: 'output', step })), ...others];
}

/** The whole pipeline identifies the problem: its other commands may make what the last one runs. */
function report({ owner, command }: Step, isOptions: boolean): void {
  const { span } = command;
  // the modules around this one made the array, and nothing has used the script yet
  (owner.problems as ScriptProblem[]).push({
    kind: 'unreadable-commands',
    value: `${isOptions ? 'the options of this command are' : 'what this command runs is'} put together by other commands`,
    span,
    rest: spanText(pipelinesOf(owner).get(command)?.span ?? span),
    isPutTogether: true,
  });
}

const pipelinesOf = remember(
  ({ pipelines }: Script): ReadonlyMap<Command, Pipeline> =>
    new Map(pipelines.flatMap((one) => one.commands.map((command) => [command, one] as const))),
);

function mayHave(script: Script): boolean {
  return textsOf(script).some((text) => MENTIONS.test(text));
}

/** The text of a script, and those of other files that it runs. */
function textsOf(script: Script): readonly string[] {
  const others = everyCommand(script).flatMap(({ inner }) =>
    inner !== undefined && inner.span.file !== script.span.file ? [spanText(inner.span)] : [],
  );
  return [spanText(script.span), ...others];
}

/** Whether any command or loop has a text of its own to follow. Most scripts have none, which is cheaper to see than where texts go. */
function givesBadText(script: Script): boolean {
  const isBad = (text: string): boolean => COMMANDS.test(text) || OPTIONS.test(text);
  const givesBad = (command: Command): boolean =>
    isDecoder(command) ||
    printsSocket(command) ||
    isProgramMade(command) ||
    textsGivenBy(command, 'output').some(isBad) ||
    textsGivenBy(command, 'value').some(isBad);
  return (
    everyCommand(script).some(givesBad) || textsOf(script).some((text) => loopHeads(text).some(([head]) => isBad(head)))
  );
}

/** Whether what it runs is a text of the script, or of a file, that commands change: `$(sed -n 's/#//p' "$0") a` */
function isProgramMade({ program, programSpan, substitutions }: Command): boolean {
  if (program !== DYNAMIC || !WHOLE_SUBSTITUTION.test(spanText(programSpan))) return false;
  const own = substitutions.filter(({ argument }) => argument === -1);
  return own.some(({ script }) => [...everyPipeline(script)].some(isChangedText));
}

/** The output of other programs is not known in any case: `$(aws ecr get-login | sed …)`. */
function isChangedText({ commands }: Pipeline): boolean {
  const isChange = (one: Command): boolean => isDecoder(one) || UNPACKERS.has(one.program) || changesText(one);
  return commands.some(isChange) && commands.every((one) => PRINTERS.has(one.program) || isChange(one));
}

const PRINTERS: ReadonlySet<unknown> = new Set(['cat', 'echo', 'printf', 'head', 'tail', 'grep']);
const UNPACKERS: ReadonlySet<unknown> = new Set(['gunzip', 'zcat']);

/** Not `$(a)/b`, which names a file. */
const WHOLE_SUBSTITUTION = /^"?(?:\$\([\s\S]*\)|`[^`]*`)"?$/;

function mayBeMet({ step, from, madeOf, isCertain = false }: End, { origins }: TextFlow): boolean {
  if (isCertain) return true;
  const nodes = [...from, ...madeOf].map((node) => inScope(node, step));
  return nodes.some((node) => typeof node !== 'string' || origins.has(node));
}

/** A command that runs a text, or has options, which are not known. */
interface End {
  readonly step: Step;
  readonly isOptions: boolean;
  /** What decides. */
  readonly from: readonly FlowNode[];
  /** The keys of variables that are known to be something: what they are made of decides. */
  readonly madeOf: ReadonlySet<string>;
  /**
   * Whether a text that commands only print and pass on has been read, so that only one that a command changes decides. This is also so for
   * what calls give a function.
   */
  readonly isRead?: boolean;
  /** Whether it is reported whatever the text is made of. */
  readonly isCertain?: boolean;
}

/** Whether the text of a node is another one than what it was given, or nothing in the script shows it. */
function isChanging(node: FlowNode): boolean {
  return typeof node === 'object' && 'command' in node && !PASSING.has(String(node.command.program));
}

/** Options of an engine are seldom among the arguments of functions, but names, and the place of the engine, often are. */
function isCall(node: FlowNode): boolean {
  return typeof node === 'object' && 'kind' in node && node.kind === 'call';
}

const PASSING: ReadonlySet<string> = new Set(['', 'cat', 'cp', 'echo', 'exec', 'install', 'ln', 'mv', 'printf', 'tee']);

const NO_KEYS: ReadonlySet<string> = new Set();

function endAt(step: Step, flow: TextFlow): End | undefined {
  const { program, programSpan, arguments: words, inner, redirects, wrappers } = step.command;
  const isFilledIn = wrappers.some((one) => one.program === 'xargs' || one.program === 'parallel');
  if (program === DYNAMIC) return expandedEnd(step, spanText(programSpan), isFilledIn, flow);
  if (isEngine(program)) return engineEnd(step, isFilledIn);
  if (inner === undefined && isFilledIn && FILLED_IN.test(program))
    return { step, isOptions: false, from: step.before, madeOf: NO_KEYS };
  if (!runsText(program, words)) return programEnd(step);
  const inputs = redirects.flatMap(({ operator, target }) => (operator.startsWith('<') && target ? [target] : []));
  // what it is given in words has been read
  if (inner !== undefined && program === 'eval') return undefined;
  const keys = [...words, ...inputs].flatMap(inner === undefined ? wordKeys : fileKeys);
  const inside = inner === undefined ? step.inside.map((one) => one.step) : [];
  return {
    step,
    isOptions: false,
    from: [...keys, ...step.before, ...inside],
    madeOf: NO_KEYS,
    isRead: inner !== undefined,
  };
}

function runsText(program: string, words: readonly ShellWord[]): boolean {
  const isMake = program === 'make' && words.some(({ pieces }) => /^(?:-f|--(?:make)?file)/.test(pieces));
  return isMake || program === 'eval' || isSourced(program) || isShell(program) || isLogin(program, words);
}

/** `su - a`, `ssh host`: a shell that reads its input. */
function isLogin(program: string, words: readonly ShellWord[]): boolean {
  return /^(?:su|runuser|ssh|autossh)$/.test(program) && sourceOf(program, words, 0) === 'input';
}

/** A file that is run as a program: `./f`. */
function programEnd(step: Step): End | undefined {
  const { program, programSpan } = step.command;
  const raw = spanText(programSpan);
  if (program === '') return undefined;
  return { step, isOptions: false, from: programKeys(raw), madeOf: NO_KEYS, isRead: true };
}

/** What `xargs` replaces, or a program that runs its arguments. */
const FILLED_IN = /^(?:|\W+|env|sudo|nice|nohup|timeout|command|time)$/;

function expandedEnd(step: Step, raw: string, isFilledIn: boolean, flow: TextFlow): End | undefined {
  if (!EXPANDED.test(raw)) return undefined;
  // the commands of a substitution are read on their own
  const keys = /^"?(?:\$\(|`)/.test(raw) ? [] : variableKeys({ raw });
  const isRead = isOfReadText(step, flow) || step.command.isEachProgram === true;
  const own = insideOf(step, PROGRAM);
  const inside = own.length > 0 || keys.length > 0 ? own : [step.given];
  return {
    step,
    isOptions: false,
    from: [
      ...(isRead ? [] : keys),
      ...fileKeys({ raw, value: DYNAMIC, pieces: raw }),
      ...(isFilledIn ? step.before : []),
      ...inside,
    ],
    madeOf: isRead ? new Set(keys) : NO_KEYS,
    isCertain: isProgramMade(step.command),
  };
}

/** Whether the command is in the value of a variable, at whose place it is then: `x='f() { "$@"; }; f a'; eval "$x"`. */
function isOfReadText({ owner, command }: Step, { script }: TextFlow): boolean {
  const { file, start } = owner.span;
  return owner !== script && command.programSpan.start === start && /[ \t]/.test(file.text.charAt(start - 1));
}

/** A program that an expansion names. */
const EXPANDED = /^"?(?:\$\{?[A-Za-z_!@*1-9][^=]*$|\$\(|`)/;

function engineEnd(step: Step, isFilledIn: boolean): End | undefined {
  const words = step.command.arguments;
  const from = firstOptions(words);
  const unknown = new Set(words.flatMap((word, at) => (at >= from && mayBeOptions(word) ? [at] : [])));
  const isReplaced = isFilledIn || words.some(({ pieces }) => /^(?:\{\}|%)$/.test(pieces));
  if (unknown.size === 0 && !isReplaced) return undefined;
  const isPart = partsOfVariables(step.command);
  const [keys, madeOf] = [new Set<string>(), new Set<string>()];
  for (const word of words.filter((_word, at) => unknown.has(at))) {
    for (const key of variableKeys(word)) (isPart(word) ? madeOf : keys).add(key);
  }
  return {
    step,
    isOptions: true,
    from: [...keys, ...(isReplaced ? step.before : []), ...insideOf(step, unknown)],
    madeOf,
  };
}

/** Whether a variable became several words, at whose place each is then. If the others are known, only what the variable was made of decides. */
function partsOfVariables({ programSpan, arguments: words }: Command): (word: ShellWord) => boolean {
  const counts = new Map([[programSpan.start, 1]]);
  for (const { span } of words) counts.set(span.start, (counts.get(span.start) ?? 0) + 1);
  return ({ span }) => (counts.get(span.start) ?? 0) > 1;
}

const ACTION = /^(?:run|create|exec|update)$/;

/** The index from which an unknown word may be options for a container: behind `run`, in front of it, or if it may be `run` itself. */
function firstOptions(words: readonly ShellWord[]): number {
  const action = words.findIndex(({ pieces }) => ACTION.test(pieces));
  const mayBeAction = action !== -1 || words.slice(1).every(({ pieces }) => !/^\w/.test(pieces));
  if (mayBeAction && words[0] !== undefined && mayBeOptions(words[0])) return 0;
  return action === -1 ? words.length : action;
}

function mayBeOptions({ pieces }: ShellWord): boolean {
  return pieces.startsWith(UNKNOWN_PIECE);
}

function insideOf({ inside }: Step, places: ReadonlySet<number>): readonly Step[] {
  return inside.flatMap(({ argument, step }) => (places.has(argument) ? [step] : []));
}

const PROGRAM: ReadonlySet<number> = new Set([-1]);

function looksBad(origin: Origin, isOptions: boolean): boolean {
  if (origin.kind === 'output' && (isOptions ? printsSocket : isDecoder)(origin.step.command)) return true;
  const pattern = isOptions ? OPTIONS : COMMANDS;
  return ownTexts(origin).some((text) => pattern.test(text));
}

/** `docker context inspect`, which prints the address of the engine */
function printsSocket({ program, arguments: words }: Command): boolean {
  return isEngine(program) && words[0]?.value === 'context' && words[1]?.value === 'inspect';
}

/** `rev`, `base64 -d`, `xxd -r -p`, `openssl enc -d` */
function isDecoder({ program, arguments: words }: Command): boolean {
  if (program === 'rev' || program === 'uudecode') return true;
  const isAsked = program !== 'openssl' || words[0]?.value !== 'version';
  const option = isAsked ? DECODING.get(String(program)) : undefined;
  return option !== undefined && words.some(({ pieces }) => option.test(pieces));
}

const MENTIONS = /docker|podman|nerdctl|curl|wget|chmod|privileged|base64|xxd|\brev\b|openssl/i;
const DECODING: ReadonlyMap<string, RegExp> = new Map([
  ['base64', /^(?:-(?=\w+$)[^dD]*[dD]|--d\w*$)/],
  ['base32', /^(?:-(?=\w+$)[^dD]*[dD]|--d\w*$)/],
  ['xxd', /^-(?=\w+$)[^r]*r/],
  ['openssl', /^-d$/],
]);
