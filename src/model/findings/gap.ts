import { shortText } from '../../support/short-text.ts';
import type { SourceFile, Span } from '../source.ts';
import { GAP_KINDS, type Gap, type GapKind, type GapThing, type GapWeight } from './gap-kinds.ts';
import type { Notification } from './notification.ts';

/** A notification about something that was not looked at. */
export type GapNotification = Notification & { readonly gap: Gap };

/** The description of a gap. */
export interface GapReport {
  readonly kind: GapKind;
  /** One sentence or more about the part that was not checked, and why. Plain text. */
  readonly message: string;
  /** A sentence that says how to get it checked. Plain text. */
  readonly wayOut: string;
  /** The place. Without `evidence`, its text identifies the gap, or the text of the file if the kind hides the file. */
  readonly span?: Span | undefined;
  /** The file, if no text can be pointed at. */
  readonly path?: string | undefined;
  readonly evidence?: string | undefined;
  /** What identifies each one, for a number of gaps that are told as one. */
  readonly parts?: readonly string[] | undefined;
  /** Defaults to the weight of the kind. */
  readonly weight?: GapWeight | undefined;
  readonly thing?: GapThing | undefined;
  /** Defaults to one. */
  readonly count?: number | undefined;
}

const LEVELS: Readonly<Record<GapWeight, Notification['level']>> = {
  severe: 'error',
  ordinary: 'warning',
  expected: 'note',
};

/** In characters. Longer texts are compared by their hash. */
const LONGEST_EVIDENCE = 1000;

/** The only way to report that something was not checked. */
export function notLookedAt(report: GapReport): GapNotification {
  const { kind, message, wayOut, span, path, parts } = report;
  const { code, ...plain } = GAP_KINDS[kind];
  const { weight = plain.weight, thing = plain.thing, count = 1 } = report;
  const { evidence = 'hides' in plain ? fileEvidence(span) : evidenceAt(span) } = report;
  return {
    level: LEVELS[weight],
    code,
    message: `${message} ${wayOut}`,
    ...(span !== undefined && { span }),
    ...(path !== undefined && span === undefined && { path }),
    gap: { weight, thing, count, kind, evidence, ...(parts !== undefined && { parts }) },
  };
}

/** The same gap, where valid projects have it. */
export function asOrdinary(notification: Notification): Notification {
  const { gap } = notification;
  return gap?.weight === 'severe'
    ? { ...notification, level: 'warning', gap: { ...gap, weight: 'ordinary' } }
    : notification;
}

/** The same, only listed if it is about commands in the code of another language, which may change them: what a shell makes of them says little. */
export function listedIfUnreadable(notification: Notification): Notification {
  const { gap } = notification;
  return gap?.kind === 'unreadable-commands'
    ? { ...notification, level: 'note', gap: { ...gap, weight: 'expected' } }
    : notification;
}

function fileEvidence(span: Span | undefined): string {
  if (span === undefined) return '';
  const known = FILE_EVIDENCE.get(span.file) ?? shortText(span.file.text, 0);
  FILE_EVIDENCE.set(span.file, known);
  return known;
}

const FILE_EVIDENCE = new WeakMap<SourceFile, string>();

function evidenceAt(span: Span | undefined): string {
  return span === undefined ? '' : shortText(span.file.text.slice(span.start, span.end), LONGEST_EVIDENCE);
}

/** Whether a gap fails a check of everything, or a check of what a change adds. */
export function failsCheck({ gap, level }: Notification, scope: 'all' | 'change'): boolean {
  if (gap === undefined) return level === 'error';
  if (gap.acceptedBy !== undefined) return false;
  return gap.weight === 'severe' || (scope === 'change' && gap.weight === 'ordinary');
}
