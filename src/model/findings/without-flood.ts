import { shortText } from '../../support/short-text.ts';
import { type GapNotification, notLookedAt } from './gap.ts';

/** Further ones of a file are reported as a number: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;

/** Says what the further ones are, and how to get them looked at. */
interface Further {
  readonly thing?: 'command';
  messageFor(count: number): string;
  readonly wayOut: string;
}

const COMMANDS: Further = {
  thing: 'command',
  messageFor: (count) => `Commands at ${count} further places were not checked either.`,
  wayOut: 'Write the options out.',
};

/** The first ones of a file, and the others as one, which is compared part by part. */
export function withoutFlood(gaps: readonly GapNotification[], further = COMMANDS): readonly GapNotification[] {
  const next = gaps[MAXIMUM_TOLD];
  if (next === undefined) return gaps;
  const parts = gaps.slice(MAXIMUM_TOLD).flatMap(({ gap }) => gap.parts ?? [gap.evidence]);
  const count = parts.length;
  const rest = notLookedAt({
    kind: next.gap.kind,
    weight: 'ordinary',
    thing: further.thing,
    count,
    message: further.messageFor(count),
    wayOut: further.wayOut,
    span: next.span,
    evidence: shortText(parts.join('\0'), 0),
    parts,
  });
  return [...gaps.slice(0, MAXIMUM_TOLD), rest];
}
