import { type GapNotification, type GapReport, notLookedAt } from '../../model/findings/gap.ts';
import { everyProblem, type Script, type ScriptProblem } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';

/** Further gaps of the same file are only counted: a hostile file must not be able to fill a report. */
const MAXIMUM_TOLD = 20;

/** The commands in the scripts of one file that could not be read. */
export function scriptGaps(scripts: readonly Script[]): readonly GapNotification[] {
  return problemGaps(scripts.flatMap(everyProblem));
}

/** The same for problems of one file, or of one unit of files. */
export function problemGaps(problems: readonly ScriptProblem[]): readonly GapNotification[] {
  const told = problems.slice(0, MAXIMUM_TOLD).map((problem) => notLookedAt(scriptGap(problem)));
  const next = problems[MAXIMUM_TOLD];
  return next === undefined ? told : [...told, furtherGaps(next, problems.slice(MAXIMUM_TOLD))];
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

function furtherGaps(first: ScriptProblem, problems: readonly ScriptProblem[]): GapNotification {
  const count = problems.length;
  const kind = problems.some((problem) => problem.kind === 'limit-reached') ? 'limit-reached' : first.kind;
  return notLookedAt({
    kind,
    thing: 'command',
    count,
    message: `Commands at ${count} further places may not have been checked.`,
    wayOut: WAYS_OUT[kind],
    span: first.span,
    ...(kind !== 'limit-reached' && { evidence: shortText(problems.map(({ rest }) => rest).join('\0'), 0) }),
  });
}
