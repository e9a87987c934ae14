import { type GapNotification, notLookedAt } from './gap.ts';
import type { Span } from './source.ts';

/**
 * Limits that were reached deep inside of what rules ask for, where nothing can be handed back: a rule sees what there is, and the one who
 * runs rules adds what it did not see. Nothing here runs at the same time as anything else.
 */
let reached: GapNotification[] = [];

/** More of them say nothing new. */
const MAXIMUM_TOLD = 100;

/** `what` says what was not looked at from this place on; for what comes after it in the same file this is not said again. */
export function limitReached(span: Span, what: string): void {
  const last = reached.at(-1);
  const isSaid = last?.span?.file.path === span.file.path && last.message.startsWith(what);
  if (isSaid || reached.length >= MAXIMUM_TOLD) return;
  const wayOut = 'Split what is here into smaller parts.';
  reached.push(notLookedAt({ kind: 'limit-reached', message: what, wayOut, span }));
}

/** What was reached since the last time that somebody asked. */
export function takeReachedLimits(): readonly GapNotification[] {
  const taken = reached;
  if (taken.length > 0) reached = [];
  return taken;
}
