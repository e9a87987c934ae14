import { everyCommand, type Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';

/**
 * Whether a command of a script comes after another one: in one file by their places, in several in the order in which the script runs them. Places
 * of different files say nothing about each other.
 */
export function comesAfter(script: Script | undefined, later: Span, earlier: Span): boolean {
  if (later.file === earlier.file) return later.start > earlier.start;
  if (script === undefined) return false;
  const order = orderOf(script);
  const [one, other] = [order.get(later), order.get(earlier)];
  return one !== undefined && other !== undefined && one > other;
}

/** For the place of each command, how many come before it. */
const orderOf = remember(
  (script: Script): ReadonlyMap<Span, number> => new Map(everyCommand(script).map(({ span }, index) => [span, index])),
);
