import { type GapNotification, type GapReport, notLookedAt } from '../../../model/findings/gap.ts';
import type { Notification } from '../../../model/findings/notification.ts';
import type { Excerpt, SourceFile, Span } from '../../../model/source.ts';
import { shortText } from '../../../support/short-text.ts';

/** The character that joins lines and escapes the next character: `\` unless a directive says otherwise. */
export type Escape = '\\' | '`';

/** The text of a Dockerfile on its way through the frontend. */
export interface DockerfileSource {
  readonly file: SourceFile;
  readonly excerpt: Excerpt;
  readonly text: string;
  readonly escapeChar: Escape;
  readonly report: Reporter;
  /** How many characters variables may still add to the texts that use them. */
  readonly expansion: { left: number };
  /** The variables that were asked for and that nothing here sets. */
  readonly notSet: Set<string>;
  /** The variables that commands ask for when a container starts. */
  readonly atStart: Set<string>;
}

/** A gap with a place. */
export type PlacedGap = GapReport & { readonly span: Span };

/** Reports problems, once per `topic`, which is the place by default. */
export interface Reporter {
  /** Reports something that was not looked at. */
  gap(gap: PlacedGap, topic?: string): void;
  /** Notes something about a text that was looked at. */
  note(span: Span, message: string, topic?: string): void;
}

export const SILENT: Reporter = { gap: () => {}, note: () => {} };

/** A hostile file must not be able to fill a report with notes. */
const MAX_NOTES = 50;
/** Each gap is compared with the base separately; real files have far fewer. */
const MAX_GAPS = 1000;

/** Keeps notifications in the order of the file, whenever they are found: scripts are read when a rule asks for them. */
export function collectProblems(notifications: Notification[]): Reporter {
  const topics = new Set<string>();
  const counts = { notes: 0, gaps: 0 };
  let rest: Overflow | undefined;
  const isNew = (topic: string) => !topics.has(topic) && topics.add(topic) !== undefined;
  return {
    gap: (gap, topic = `${gap.kind} ${gap.span.start}`) => {
      if (!isNew(topic)) return;
      counts.gaps += 1;
      if (counts.gaps <= MAX_GAPS) insert(notifications, notLookedAt(gap));
      else rest = replaceRest(notifications, rest, gap);
    },
    note: (span, message, topic = `${span.start}`) => {
      if (!isNew(topic)) return;
      counts.notes += 1;
      if (counts.notes > MAX_NOTES + 1) return;
      const text = counts.notes > MAX_NOTES ? 'This file has more problems than are reported.' : message;
      insert(notifications, { level: 'note', code: 'remark', message: text, span });
    },
  };
}

function insert(notifications: Notification[], notification: Notification): void {
  const start = startOf(notification);
  let at = notifications.length;
  while (at > 0 && startOf(notifications[at - 1]) > start) at--;
  notifications.splice(at, 0, notification);
}

function startOf(notification: Notification | undefined): number {
  return notification?.span?.start ?? 0;
}

/** The gaps beyond the limit, as one gap. */
interface Overflow {
  readonly notification: GapNotification;
  readonly count: number;
}

function replaceRest(notifications: Notification[], before: Overflow | undefined, gap: PlacedGap): Overflow {
  const count = (before?.count ?? 0) + 1;
  const notification = notLookedAt({
    kind: 'limit-reached',
    message: `This file has ${count} more places that were not looked at than are reported.`,
    wayOut: 'Fix those that are reported.',
    span: gap.span,
    count,
  });
  if (before !== undefined) notifications.splice(notifications.indexOf(before.notification), 1);
  insert(notifications, notification);
  return { notification, count };
}

/** Reports something that every builder refuses. */
export function reportRefused({ report }: Pick<DockerfileSource, 'report'>, span: Span, message: string): void {
  report.gap({
    kind: 'refused-by-engine',
    thing: 'instruction',
    message,
    wayOut: 'Fix it: the build stops here.',
    span,
  });
}

/** In characters. Longer texts are identified by their hash. */
const LONGEST_EVIDENCE = 1000;

/** A text that distinguishes a gap from others. */
export function evidenceOf(text: string): string {
  return shortText(text, LONGEST_EVIDENCE);
}

/** A name from the file, fit for a message. */
export function quoted(name: string): string {
  return /^[\w.-]{1,40}$/.test(name) ? `"${name}"` : 'with an unusual name';
}
