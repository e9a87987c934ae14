import type { Command, Pipeline } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import type { ShellOptions } from '../commands/shell-options.ts';
import { isVerification } from './fetch.ts';

/** The pipelines of a list, by their indexes, that run although a check before them has failed. */
export interface Unheeded {
  readonly from: number;
  /** The first one after them that runs only if the check succeeds. */
  readonly until?: number;
}

/** Where the failure of the check in a pipeline has no effect; undefined if it ends the script, or decides what follows. */
export function unheeded(siblings: readonly Pipeline[], index: number, options: ShellOptions): Unheeded | undefined {
  const pipeline = siblings[index];
  if (pipeline === undefined) return undefined;
  if (!options.pipefail && isLostInPipe(pipeline)) return { from: index + 1 };
  if (pipeline.decides !== undefined) return idleIf(siblings, index, pipeline.decides);
  const { and, list } = endsOf(siblings)[index] ?? { and: siblings.length, list: siblings.length };
  if (pipeline.isNegated) return onlyTells(siblings, index, and) ? { from: and } : undefined;
  if (siblings[list]?.joinedBy === '&' && !isAwaited(siblings, list)) return { from: list };
  if (siblings[and]?.joinedBy === '||') return handled(siblings, and, list);
  return siblings[and]?.joinedBy === ';' && goesOn(siblings, index, and, options) ? { from: and } : undefined;
}

/** `sha256sum -c sums | cat`: the status of a pipe is that of its last command. */
function isLostInPipe({ commands }: Pipeline): boolean {
  const last = commands.at(-1);
  return commands.some((one) => one !== last && isVerification(one)) && IDLE_IN_PIPES.has(String(last?.program));
}

const IDLE_IN_PIPES: ReadonlySet<string> = new Set('cat tee head tail sort true : logger ts nl'.split(' '));

/** `if sha256sum -c sums; then :; fi`: none of the branches does anything. */
function idleIf(siblings: readonly Pipeline[], index: number, { file, end }: Span): Unheeded | undefined {
  for (let at = index + 1; at <= index + MAX_IDLE; at += 1) {
    const one = siblings[at];
    if (one === undefined || one.span.file !== file || one.span.start >= end) return { from: at };
    if (!one.commands.every(isIdle)) return undefined;
  }
  return undefined;
}

/** Branches with more commands are not idle. */
const MAX_IDLE = 20;

function isIdle({ program, substitutions }: Command): boolean {
  return IDLE.has(String(program)) && substitutions.length === 0;
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
function handled(siblings: readonly Pipeline[], at: number, list: number): Unheeded {
  const [command, ...others] = siblings[at]?.commands ?? [];
  const next = siblings[at + 1];
  const isNothing = command?.program === 'true' || command?.program === ':';
  const isMessage = command !== undefined && isIdle(command) && list === at + 1 && !isGrouped(siblings, at);
  if (others.length === 0 && (isNothing || isMessage) && next !== undefined) return { from: at };
  return { from: at, until: at + 1 };
}

/** Whether it may be the first of several commands in braces or parentheses. */
function isGrouped(siblings: readonly Pipeline[], at: number): boolean {
  const { file, start } = siblings[at]?.span ?? {};
  return (
    file === undefined || start === undefined || /[({]\s*$/.test(file.text.slice(Math.max(0, start - NEAR), start))
  );
}

/** Longer gaps than this, in characters, do not occur. */
const NEAR = 40;

/** Whether the commands after a list run even if the check in it fails. */
function goesOn(siblings: readonly Pipeline[], index: number, end: number, { errexit }: ShellOptions): boolean {
  const [pipeline, next] = [siblings[index], siblings[end]];
  if (pipeline === undefined || next === undefined) return false;
  if (pipeline.isConditional || next.isConditional || asksForStatus(next)) return false;
  // `set -e` does not act on the left of `&&`
  return errexit ? end > index + 1 && onlyTells(siblings, index, end) : true;
}

/** Whether nothing but idle commands depends on a check, up to the next list. `set -e` does not act on `! check`. */
function onlyTells(siblings: readonly Pipeline[], index: number, end: number): boolean {
  const next = siblings[end];
  if (next?.joinedBy !== ';' || next.isConditional || asksForStatus(next) || end > index + MAX_IDLE) return false;
  return siblings.slice(index + 1, end).every(({ commands }) => commands.every(isIdle));
}

/** `[ $? -eq 0 ] || exit 1`, `status=$?` */
function asksForStatus({ span: { file, start, end } }: Pipeline): boolean {
  return file.text.slice(start, end).includes('$?');
}
