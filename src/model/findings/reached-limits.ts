import { shortText } from '../../support/short-text.ts';
import type { Span } from '../source.ts';
import { type GapNotification, notLookedAt } from './gap.ts';

/**
 * Limits reached deep inside a computation that cannot return a gap. The code that runs the rules collects them afterwards. Scans are
 * sequential, so a module variable is enough.
 */
let reached: GapNotification[] = [];

/** Further ones are told as one. */
const MAXIMUM_TOLD = 100;

let further: GapNotification | undefined;

/** `what` describes the part that is skipped from here on. A repeated message for the same file is dropped. */
export function limitReached(span: Span, what: string): void {
  const last = reached.at(-1);
  if (last?.span?.file.path === span.file.path && last.message.startsWith(what)) return;
  tellGap(notLookedAt({ kind: 'limit-reached', message: what, wayOut: 'Split this into smaller parts.', span }));
}

export function tellGap(gap: GapNotification): void {
  if (reached.length < MAXIMUM_TOLD) reached.push(gap);
  else further = furtherGap(gap, further);
}

/** With one more its evidence is another. */
function furtherGap({ gap, span, path }: GapNotification, before: GapNotification | undefined): GapNotification {
  const message = 'There are more places that were not checked than are listed.';
  const evidence = shortText(`${before?.gap.evidence}\0${gap.evidence}`, 0);
  const wayOut = 'Deal with the listed ones first.';
  return notLookedAt({ kind: 'limit-reached', message, wayOut, span, path, evidence });
}

/** The limits reached since the last call. */
export function takeReachedLimits(): readonly GapNotification[] {
  const taken = further === undefined ? reached : [...reached, further];
  further = undefined;
  if (taken.length > 0) reached = [];
  return taken;
}
