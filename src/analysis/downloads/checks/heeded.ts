import type { Command, Pipeline } from '../../../model/shell.ts';
import { everyCommand } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { ShellOptions } from '../../commands/shell-options.ts';
import { isVerification } from '../fetch.ts';
import { asksForDifference, isCondition } from './conditions.ts';
import { type Bodies, bodyOf } from './function-bodies.ts';
import { isReadInText, onlyAssigns } from './sum-readers.ts';

/** The pipelines of a list, by their indexes, that run although a check before them has failed. */
export interface Unheeded {
  readonly from: number;
  /** The first one after them that runs only if the check succeeds. */
  readonly until?: number;
}

export interface Surroundings {
  readonly bodies: Bodies;
  /** Whether the question is what the caller of a function sees, and not what comes next in the function. */
  readonly isCalled?: boolean;
  /** Whether the question is what the script sees that starts this one. */
  readonly isStarted?: boolean;
}

/** Where the failure of the check in a pipeline has no effect; undefined if it ends the script, or decides what follows. */
export function unheeded(
  siblings: readonly Pipeline[],
  index: number,
  given: ShellOptions,
  { bodies, isCalled = false, isStarted = false }: Surroundings,
): Unheeded | undefined {
  const pipeline = siblings[index];
  if (pipeline === undefined) return undefined;
  const options = isInGuardedGroup(siblings, index) ? { ...given, errexit: false } : given;
  const isIdleHere = (one: Command): boolean =>
    isIdle(one, siblings, bodies) || (isCalled && succeeds(one)) || (isStarted && endsWithSuccess(one));
  const list = { siblings, isIdle: isIdleHere };
  if (!options.pipefail && isLostInPipe(pipeline)) return { from: index + 1 };
  if (pipeline.decides !== undefined) return idleIf(list, index, pipeline.decides);
  const ends = endsOf(siblings)[index] ?? { and: siblings.length, list: siblings.length };
  if (pipeline.isNegated !== wantsDifference(pipeline))
    return onlyTells(list, index, ends.and) ? { from: ends.and } : undefined;
  if (siblings[ends.list]?.joinedBy === '&' && !isAwaited(siblings, ends.list)) return { from: ends.list };
  if (siblings[ends.and]?.joinedBy === '||') return handled(list, ends.and);
  if (siblings[ends.and]?.joinedBy !== ';') return undefined;
  if (isAsked(list, index, ends.and)) return unheeded(siblings, ends.and, options, { bodies, isCalled, isStarted });
  return goesOn(list, index, ends.and, options) ? { from: ends.and } : undefined;
}

/** `check; if [ $? -ne 0 ]; then …`: the next command decides by its status. */
function isAsked({ siblings }: List, index: number, end: number): boolean {
  const next = siblings[end];
  const [command] = next?.commands ?? [];
  return (
    end === index + 1 && next !== undefined && command !== undefined && isCondition(command) && asksForStatus(next)
  );
}

/** `[ "$sum" != "$expected" ]` */
function wantsDifference({ commands: [command, ...others] }: Pipeline): boolean {
  return command !== undefined && others.length === 0 && asksForDifference(command);
}

/** Pipelines that follow each other, and which of their commands have no effect on what comes next. */
interface List {
  readonly siblings: readonly Pipeline[];
  readonly isIdle: (command: Command) => boolean;
}

/** `sha256sum -c sums | cat`: the status of a pipe is that of its last command. */
function isLostInPipe({ commands }: Pipeline): boolean {
  const last = commands.at(-1);
  if (last === undefined || !commands.some((one) => one !== last && isVerification(one))) return false;
  return IDLE_IN_PIPES.has(String(last.program)) && !last.arguments.some(({ pieces }) => pieces.includes('exit'));
}

const IDLE_IN_PIPES: ReadonlySet<string> = new Set(
  'cat tee head tail sort true : logger ts nl sed awk gawk mawk cut tr column'.split(' '),
);

/** `if sha256sum -c sums; then :; fi`: none of the branches does anything. */
function idleIf({ siblings, isIdle }: List, index: number, { file, end }: Span): Unheeded | undefined {
  for (let at = index + 1; at <= index + MAX_IDLE; at += 1) {
    const one = siblings[at];
    if (one === undefined || one.span.file !== file || one.span.start >= end) return { from: at };
    if (!one.commands.every(isIdle)) return undefined;
  }
  return undefined;
}

/** Branches with more commands are not idle. */
const MAX_IDLE = 20;

/** Whether a command has no effect on what comes next: a message, a function with nothing else, or a variable that nothing reads. */
function isIdle(command: Command, siblings: readonly Pipeline[], bodies: Bodies): boolean {
  if (onlyAssigns(command)) return !command.assignments.some(({ name }) => isReadIn(name, siblings));
  const body = bodyOf(command, bodies);
  return body === undefined ? isMessage(command) : isIdleBody(body, bodies);
}

/** `return 0`, and `return` behind a message */
function succeeds({ program, arguments: words }: Command): boolean {
  return program === 'return' && (words[0]?.pieces ?? '0') === '0';
}

function endsWithSuccess({ program, arguments: words }: Command): boolean {
  return program === 'exit' && words[0]?.pieces === '0';
}

/** Whether a function does nothing but to tell, also by others, and then succeeds. */
export function isIdleBody(body: readonly Pipeline[], bodies: Bodies): boolean {
  const [waiting, seen] = [[body], new Set<readonly Pipeline[]>()];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const command of one.flatMap(({ commands }) => commands)) {
      const called = bodyOf(command, bodies);
      if (called !== undefined) waiting.push(called);
      else if (!onlyAssigns(command) && !isMessage(command) && !succeeds(command)) return false;
    }
  }
  return true;
}

function isReadIn(name: string, siblings: readonly Pipeline[]): boolean {
  const file = siblings[0]?.span.file;
  return file === undefined || isReadInText(name, file.text, siblings);
}

function isMessage({ program, substitutions }: Command): boolean {
  return IDLE.has(String(program)) && substitutions.every(({ script }) => everyCommand(script).every(isMessage));
}

const IDLE: ReadonlySet<string> = new Set('true : echo printf touch sleep date mkdir logger ls cat'.split(' '));

interface Ends {
  /** The index of the next pipeline without an `&&` before it. */
  readonly and: number;
  /** The index of the next pipeline without an `&&` or `||` before it. */
  readonly list: number;
}

const endsOf = remember((siblings: readonly Pipeline[]): readonly Ends[] => {
  const ends: Ends[] = [];
  let [and, list] = [siblings.length, siblings.length];
  for (let at = siblings.length - 1; at >= 0; at -= 1) {
    ends[at] = { and, list };
    const joinedBy = siblings[at]?.joinedBy;
    if (joinedBy !== '&&') and = at;
    if (joinedBy !== '&&' && joinedBy !== '||') list = at;
  }
  return ends;
});

/** `wait $!` has the status of the command in the background, and `wait` alone has none. */
function isAwaited(siblings: readonly Pipeline[], from: number): boolean {
  return lastWait(siblings) >= from;
}

const lastWait = remember((siblings: readonly Pipeline[]): number =>
  siblings.findLastIndex(({ commands }) =>
    commands.some(({ program, arguments: words }) => program === 'wait' && words.length > 0),
  ),
);

/** `check && a || b`: `b` runs when the check fails, and what comes next runs as well if `b` does nothing. */
function handled({ siblings, isIdle }: List, at: number): Unheeded {
  const [command, ...others] = siblings[at]?.commands ?? [];
  const isNothing = others.length === 0 && (command?.program === 'true' || command?.program === ':');
  const end = endOfGroup(siblings, at);
  const group = siblings.slice(at, end);
  // `check || echo bad && run` goes on as well
  const isMessage = group.every((one) => one.commands.every(isIdle) || endsWell(one, siblings, at));
  return isNothing || isMessage ? { from: at } : { from: at, until: at + 1 };
}

/** `(check || exit 0)` only ends the subshell, and with success. */
function endsWell({ commands: [command] }: Pipeline, siblings: readonly Pipeline[], at: number): boolean {
  if (command === undefined || !endsWithSuccess(command)) return false;
  return siblings.slice(Math.max(0, at - MAX_IDLE), at + 1).some(({ span }) => opensSubshell(span));
}

/** Whether a subshell, and no substitution, is opened right before a place. */
export function opensSubshell({ file, start }: Span): boolean {
  return /(?:^|[^$<>=(])\(\s{0,9}$/.test(file.text.slice(Math.max(0, start - NEAR), start));
}

/** Whether a pipeline is in braces or parentheses whose status something else depends on, so that `set -e` does not act in them: `{ check; b; } && c` */
function isInGuardedGroup(siblings: readonly Pipeline[], index: number): boolean {
  for (let at = index; at >= 0 && at > index - MAX_IDLE; at -= 1) {
    if (depthBefore(siblings[at]) === 0) continue;
    const end = endOfGroup(siblings, at);
    const joinedBy = siblings[end]?.joinedBy;
    if (end > index && (joinedBy === '&&' || joinedBy === '||')) return end > index + 1;
  }
  return false;
}

/** The index behind the commands in braces or parentheses that begin with one, which may be alone. */
function endOfGroup(siblings: readonly Pipeline[], at: number): number {
  let depth = depthBefore(siblings[at]);
  let end = at + 1;
  while (depth > 0 && end < siblings.length && end <= at + MAX_IDLE) {
    depth += changeOfDepth(siblings[end - 1], siblings[end]);
    if (depth > 0) end += 1;
  }
  return end;
}

/** How many braces and parentheses are opened right before a pipeline. */
function depthBefore(pipeline: Pipeline | undefined): number {
  if (pipeline === undefined) return 0;
  const { file, start } = pipeline.span;
  return (
    /(?:[({]\s{0,9}){1,9}$/.exec(file.text.slice(Math.max(0, start - NEAR), start))?.[0].replace(/\s/g, '').length ?? 0
  );
}

function changeOfDepth(one: Pipeline | undefined, next: Pipeline | undefined): number {
  if (one === undefined || next === undefined || one.span.file !== next.span.file) return -MAX_IDLE;
  const between = one.span.file.text.slice(one.span.end, next.span.start);
  const opened = between.match(/[({](?=\s|$)/g)?.length ?? 0;
  const closed = between.match(/[)}]/g)?.length ?? 0;
  return opened - closed;
}

/** Longer gaps than this, in characters, do not occur. */
const NEAR = 40;

/** Whether the commands after a list run even if the check in it fails. */
function goesOn(list: List, index: number, end: number, { errexit }: ShellOptions): boolean {
  const [pipeline, next] = [list.siblings[index], list.siblings[end]];
  // the status of the last command is that of the function
  if (pipeline === undefined || next === undefined || next.inFunction !== pipeline.inFunction) return false;
  if (pipeline.isConditional || next.isConditional || asksForStatus(next)) return false;
  // `set -e` does not act on the left of `&&`
  return errexit ? end > index + 1 && onlyTells(list, index, end) : true;
}

/** Whether nothing but idle commands depends on a check, up to the next list. `set -e` does not act on `! check`. */
function onlyTells({ siblings, isIdle }: List, index: number, end: number): boolean {
  const next = siblings[end];
  if (next?.joinedBy !== ';' || next.isConditional || asksForStatus(next) || end > index + MAX_IDLE) return false;
  return siblings.slice(index + 1, end).every(({ commands }) => commands.every(isIdle));
}

/** `[ $? -eq 0 ] || exit 1`, `status=$?` */
function asksForStatus({ span: { file, start, end } }: Pipeline): boolean {
  return file.text.slice(start, end).includes('$?');
}
