import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { DYNAMIC } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';
import { shortText } from '../../support/short-text.ts';
import { doubtfulWords } from './command-lines.ts';

/** Words that may be options of commands which start containers, and that something in the file itself determines. */
export function undecidedOptions(
  scripts: readonly Script[],
  places: readonly Span[],
  what: string,
): readonly GapNotification[] {
  if (places.length === 0) return [];
  const starts = places.map(({ start }) => start).sort((a, b) => a - b);
  return scripts
    .flatMap(everyCommand)
    .flatMap(doubtfulWords)
    .filter(({ span }) => hasPlace(starts, span))
    .map(({ span }) => undecidedOption(span, what));
}

export function undecidedOption(span: Span, what: string): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: `${what} determines which options a container gets here, so they were not checked.`,
    wayOut: 'Write the options out.',
    span,
  });
}

/** Words that determine which program runs, if it may be an engine. */
export function undecidedPrograms(
  scripts: readonly Script[],
  places: readonly Span[],
  what: string,
): readonly GapNotification[] {
  if (places.length === 0) return [];
  const starts = places.map(({ start }) => start).sort((a, b) => a - b);
  return scripts
    .flatMap(everyCommand)
    .filter(({ program, programSpan }) => program === DYNAMIC && hasPlace(starts, programSpan))
    .map(({ programSpan }) =>
      notLookedAt({
        kind: 'unknown-value',
        weight: 'ordinary',
        thing: 'command',
        message: `${what} determines which program runs here, so the command was not checked.`,
        wayOut: 'Write the command out.',
        span: programSpan,
      }),
    );
}

/** Further ones of a file are reported as a number: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;

export function withoutFlood(gaps: readonly GapNotification[]): readonly GapNotification[] {
  const next = gaps[MAXIMUM_TOLD];
  if (next === undefined) return gaps;
  const parts = gaps.slice(MAXIMUM_TOLD).map(({ gap }) => gap.evidence);
  const count = parts.length;
  const further = notLookedAt({
    kind: next.gap.kind,
    weight: 'ordinary',
    thing: 'command',
    count,
    message: `Commands at ${count} further places were not checked either.`,
    wayOut: 'Write the options out.',
    span: next.span,
    evidence: shortText(parts.join('\0'), 0),
    parts,
  });
  return [...gaps.slice(0, MAXIMUM_TOLD), further];
}

/** Whether one of some sorted offsets is in a span. */
function hasPlace(starts: readonly number[], { start, end }: Span): boolean {
  const last = starts[lineAt(starts, end - 1)] as number;
  return start <= last && last < end;
}
