import { lineageOf, parentOf, type Stage } from '../model/dockerfile.ts';
import type { Problem } from '../model/findings/finding.ts';
import { everyCommand } from '../model/shell.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { lazy } from '../support/caches/lazy.ts';

/**
 * Leaves out what a stage has only because it inherits commands, and reads them again with its own files and variables: the stage that it is
 * built on has the same problem.
 */
export function withoutThoseOfBases(
  problems: Iterable<Problem>,
  subject: Subject,
  check: (stage: Stage) => Iterable<Problem>,
): Iterable<Problem> {
  if (subject.kind !== 'stage') return problems;
  const again = subject.startedFiles.filter(({ isInherited }) => isInherited === true).map(({ script }) => script);
  if (again.length === 0) return problems;
  const commands = again.flatMap((script) => [script, ...everyCommand(script)]);
  const files = new Set(commands.map(({ span }) => span.file.path));
  const below = parentOf(subject);
  const known = lazy(() => [...(below ? lineageOf(below) : [])].flatMap((base) => [...check(base)]));
  return [...problems].filter(
    (problem) => !files.has(spanOf(problem).file.path) || !known().some((one) => isSame(problem, one)),
  );
}

/** A problem may have its place at the instruction that starts a script, and name the place in that. */
function isSame(problem: Problem, known: Problem): boolean {
  if ((problem.evidence ?? '') !== (known.evidence ?? '') || problem.variant !== known.variant) return false;
  const parts = new Set(known.parts?.map(({ key }) => key));
  if (problem.parts?.some(({ key }) => !parts.has(key))) return false;
  const at = spanOf(problem);
  return [spanOf(known), ...(known.related ?? []).map(({ span }) => span)].some((place) => isWithin(at, place));
}

function isWithin({ file, start, end }: Span, place: Span): boolean {
  return file.path === place.file.path && start >= place.start && end <= place.end;
}

function spanOf({ at }: Problem): Span {
  return 'span' in at ? at.span : at;
}
