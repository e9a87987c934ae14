import { type Group, groupBy } from '../../support/group-by.ts';
import { shortText } from '../../support/short-text.ts';
import type { Span } from '../source.ts';
import { type GapNotification, notLookedAt } from './gap.ts';
import type { GapKind, GapThing } from './gap-kinds.ts';

/** Further ones of a file are reported as a number: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;

/** The file has so many problems that the rest of them is not known: any change to it is a new gap. */
export function moreProblems(span: Span): GapNotification {
  const message = 'This file has more problems than are reported.';
  return notLookedAt({ kind: 'limit-reached', message, wayOut: 'Correct them.', span });
}

/** Says what the further ones are, and how to get them looked at. */
export interface Further {
  readonly thing?: GapThing;
  messageFor(count: number): string;
  readonly wayOut: string;
}

const COMMANDS: Further = {
  thing: 'command',
  messageFor: (count) => `Commands at ${count} further places were not checked either.`,
  wayOut: 'Write the options out.',
};

/** The first ones of a file, and the others as one for each kind, which are compared part by part. */
export function withoutFlood(
  gaps: readonly GapNotification[],
  further: Further | ((kind: GapKind) => Further) = COMMANDS,
): readonly GapNotification[] {
  const rest = groupBy(gaps.slice(MAXIMUM_TOLD), ({ gap }) => `${gap.kind} ${gap.weight}`);
  const numbers = [...rest.values()].map((some) => numberOf(some, further));
  return numbers.length === 0 ? gaps : [...gaps.slice(0, MAXIMUM_TOLD), ...numbers];
}

/** The first of those that are written alike. */
export function eachOnce(gaps: readonly GapNotification[]): readonly GapNotification[] {
  const seen = new Set<unknown>();
  return gaps.filter(({ gap: { evidence } }) => {
    const isNew = !seen.has(evidence);
    seen.add(evidence);
    return isNew;
  });
}

function numberOf(gaps: Group<GapNotification>, further: Further | ((kind: GapKind) => Further)): GapNotification {
  const [{ gap, span }] = gaps;
  const { thing, messageFor, wayOut } = typeof further === 'function' ? further(gap.kind) : further;
  const parts = gaps.flatMap((one) => one.gap.parts ?? [one.gap.evidence]);
  const count = gaps.reduce((sum, one) => sum + one.gap.count, 0);
  return notLookedAt({
    kind: gap.kind,
    weight: gap.weight,
    thing,
    count,
    message: messageFor(count),
    wayOut,
    span,
    evidence: shortText(parts.join('\0'), 0),
    parts,
  });
}
