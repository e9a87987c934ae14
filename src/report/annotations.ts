import type { Severity } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import { isShown } from '../triage/folding.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { cut, oneLine } from './escape.ts';
import { shownRegion } from './region.ts';
import { shownMessage } from './shown-message.ts';
import { worstFirst } from './tally.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** A workflow annotation; columns only where it is on one line, as GitHub wants it. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/**
 * The runner forwards ten annotations of each level per step, and cuts messages:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 * The tenth error is the verdict itself; the tenth of the other levels reports what became of the results.
 */
const ROOM: Readonly<Record<AnnotationLevel, number>> = { error: 9, warning: 9, notice: 9 };
export const ANNOTATION_LENGTH = 4096;

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  note: 'notice',
};

/** At most this many gaps get an annotation each; the summary lists the rest. */
const ROOM_FOR_GAPS = 4;

/** The gaps that fail the check and as many findings as there is room for, as annotations, worst first. */
export function toAnnotations(
  findings: readonly TriagedFinding[],
  gaps: readonly Notification[] = [],
): readonly Annotation[] {
  const shownGaps = gapAnnotations(gaps, ROOM_FOR_GAPS);
  const left = { ...ROOM, error: ROOM.error - shownGaps.length };
  const open = findings.filter(isShown);
  const shownFindings = worstFirst(open)
    .filter(({ severity }) => left[LEVELS[severity]]-- > 0)
    .map(annotationOf);
  return [...shownGaps, ...shownFindings];
}

/** The same with room for more: gaps take at most half of it, unless there is little else. */
export function annotationsUpTo(
  room: number,
  findings: readonly TriagedFinding[],
  gaps: readonly Notification[],
): readonly Annotation[] {
  const shownGaps = gapAnnotations(gaps, Math.max(room / 2, room - findings.length));
  return [...shownGaps, ...findings.slice(0, room - shownGaps.length).map(annotationOf)];
}

function gapAnnotations(gaps: readonly Notification[], room: number): readonly Annotation[] {
  const annotations: Annotation[] = [];
  for (const gap of gaps) {
    if (annotations.length >= room) break;
    const annotation = gapAnnotation(gap);
    if (annotation !== undefined) annotations.push(annotation);
  }
  return annotations;
}

/** Points at the place of a gap, and says how to get it looked at. Undefined for a gap without a place. */
function gapAnnotation({ span, path, message }: Notification): Annotation | undefined {
  const file = span?.file.path ?? path;
  if (file === undefined || file === '') return undefined;
  const { startLine, endLine } = span === undefined ? { startLine: 1, endLine: 1 } : shownRegion(span);
  return {
    level: 'error',
    title: 'Not looked at',
    message: cut(oneLine(message), ANNOTATION_LENGTH),
    file,
    startLine,
    endLine,
  };
}

function annotationOf(finding: TriagedFinding): Annotation {
  const { ruleId, severity, span } = finding;
  const { startLine, startColumn, endLine, endColumn } = shownRegion(span);
  return {
    level: LEVELS[severity],
    title: `${ruleId} (${severity})`,
    message: cut(oneLine(shownMessage(finding)), ANNOTATION_LENGTH),
    file: span.file.path,
    startLine,
    endLine,
    ...(startLine === endLine ? { startColumn, endColumn } : {}),
  };
}
