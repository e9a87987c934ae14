import { type GapNotification, type GapReport, notLookedAt } from '../../model/findings/gap.ts';
import type { GapKind } from '../../model/findings/gap-kinds.ts';
import { type Further, withoutFlood } from '../../model/findings/without-flood.ts';
import { everyProblem, type Script, type ScriptProblem } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';

/** The commands in the scripts of one file that could not be read. */
export function scriptGaps(scripts: readonly Script[]): readonly GapNotification[] {
  return problemGaps(scripts.flatMap(everyProblem));
}

/** The same for problems of one file, or of one unit of files. */
export function problemGaps(problems: readonly ScriptProblem[]): readonly GapNotification[] {
  return withoutFlood(
    problems.map((problem) => notLookedAt(scriptGap(problem))),
    furtherOf,
  );
}

/** Limits are severe because no valid script reaches them; syntax that the parser does not know may well be valid. */
function scriptGap({ kind, value, span, rest }: ScriptProblem): GapReport & { readonly span: Span } {
  return {
    kind,
    thing: 'command',
    message: `Commands at this place may not have been checked: ${value}.`,
    wayOut: WAYS_OUT[kind],
    span,
    // the whole unread text, so that a change anywhere in it makes a new gap
    ...(kind !== 'limit-reached' && { evidence: shortText(rest, LONGEST_EVIDENCE) }),
  };
}

const LONGEST_EVIDENCE = 500;

const WAYS_OUT: Readonly<Record<ScriptProblem['kind'], string>> = {
  'limit-reached': 'Split the script into smaller ones.',
  'unreadable-commands': 'Write the commands so that a POSIX shell or bash can read them.',
};

function furtherOf(kind: GapKind): Further {
  return {
    thing: 'command',
    messageFor: (count) => `Commands at ${count} further places may not have been checked.`,
    wayOut: WAYS_OUT[kind === 'limit-reached' ? kind : 'unreadable-commands'],
  };
}
