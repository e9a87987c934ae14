import type { Severity } from '../model/finding.ts';
import type { ScanReport, TriagedFinding } from '../scan.ts';
import { cut, oneLine } from './escape.ts';
import { shownRegion } from './region.ts';
import { tally, worstFirst } from './tally.ts';

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
 * The tenth error is the verdict's own.
 */
const ROOM: Readonly<Record<AnnotationLevel, number>> = { error: 9, warning: 10, notice: 10 };
const MESSAGE_LENGTH = 4096;

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  note: 'notice',
};

/** The findings that there is room for as annotations, worst first. */
export function toAnnotations(report: ScanReport): readonly Annotation[] {
  const left = { ...ROOM };
  return worstFirst(tally(report).open).flatMap((finding) => {
    const level = LEVELS[finding.severity];
    return left[level]-- > 0 ? [annotationOf(finding, level)] : [];
  });
}

function annotationOf({ ruleId, severity, message, span }: TriagedFinding, level: AnnotationLevel): Annotation {
  const { startLine, startColumn, endLine, endColumn } = shownRegion(span);
  return {
    level,
    title: `${ruleId} (${severity})`,
    message: cut(oneLine(message), MESSAGE_LENGTH),
    file: span.file.path,
    startLine,
    endLine,
    ...(startLine === endLine ? { startColumn, endColumn } : {}),
  };
}
