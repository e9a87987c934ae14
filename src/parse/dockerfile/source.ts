import type { Notification } from '../../model/finding.ts';
import type { Excerpt, SourceFile, Span } from '../../model/source.ts';

/** The character that joins lines and takes the meaning from the next character: `\` unless a directive says otherwise. */
export type Escape = '\\' | '`';

/** The text of a Dockerfile on its way through the frontend. */
export interface DockerfileSource {
  readonly file: SourceFile;
  readonly excerpt: Excerpt;
  readonly text: string;
  readonly escapeChar: Escape;
  readonly report: Report;
}

/** Says once per `topic` that something could not be made sense of. */
export type Report = (level: 'warning' | 'note', span: Span, message: string, topic?: string) => void;

/** A stranger's file must not be able to fill a report. */
const MAX_PROBLEMS = 50;

/** Puts them in the order in which they stand, whenever they are found: scripts are read when a rule asks for them. */
export function collectProblems(notifications: Notification[]): Report {
  const topics = new Set<string>();
  return (level, span, message, topic = `${span.start}`) => {
    if (topics.has(topic)) return;
    topics.add(topic);
    let at = notifications.length;
    while (at > 0 && startOf(notifications[at - 1]) > span.start) at--;
    notifications.splice(at, 0, { level, code: 'parse-problem', message, span });
    const last = notifications[MAX_PROBLEMS];
    if (last === undefined) return;
    notifications.length = MAX_PROBLEMS;
    notifications.push({ ...last, message: 'This file has more problems than are reported.' });
  };
}

function startOf(notification: Notification | undefined): number {
  return notification?.span?.start ?? 0;
}

/** A name from the file, fit for a message. */
export function quoted(name: string): string {
  return /^[\w.-]{1,40}$/.test(name) ? `"${name}"` : 'with an unusual name';
}
