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
 * The runner forwards ten of each level per step, and cuts messages:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 * The tenth error is the verdict's own; the tenth of the others says what became of the results.
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

/** As many of the things that were not looked at have a place of their own; what else they keep out is in the summary. */
const ROOM_FOR_GAPS = 4;

/** What fails the check because nobody looked at it, and the findings that there is room for as annotations, worst first. */
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

/** The same where there is room for more: at most half of it is for what was not looked at, unless there is little else. */
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

/** Points at what was not looked at, and says how to get it looked at. Undefined where there is no place to point at. */
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
