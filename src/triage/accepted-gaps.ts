import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { isOver, nearExpiry } from '../support/expiry.ts';

export interface AcceptanceOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether gaps in the file at a path would be known. */
  readonly isInScope: (path: string) => boolean;
}

/** Marks the gaps that the configuration accepts, and reports entries that have no effect. */
export function acceptGaps(
  notifications: readonly Notification[],
  entries: readonly AcceptedGap[],
  { today, isInScope }: AcceptanceOptions,
): readonly Notification[] {
  if (entries.length === 0) return notifications;
  const expired = entries.filter(({ expires }) => isOver(expires, today));
  const valid = entries.filter((entry) => !expired.includes(entry));
  const used = new Set<AcceptedGap>();
  const decided = notifications.map((notification) => accepted(notification, valid, used));
  const unused = isInScope('') ? valid.filter((entry) => !used.has(entry)) : [];
  return [
    ...decided,
    ...expired.map(noLongerHeld),
    ...[...used].flatMap((entry) => expiring(entry, today)),
    ...unused.map(notNeeded),
  ];
}

function accepted(notification: Notification, entries: readonly AcceptedGap[], used: Set<AcceptedGap>): Notification {
  const { gap, span, path = span?.file.path, message } = notification;
  if (gap === undefined || path === undefined) return notification;
  const covering = entries.filter(({ kinds, covers }) => (kinds?.includes(gap.kind) ?? true) && covers(path));
  for (const entry of covering) used.add(entry);
  const [entry] = covering;
  if (entry === undefined) return notification;
  return {
    ...notification,
    level: 'note',
    message: `${message} The configuration accepts this: ${entry.reason}`,
    gap: { ...gap, acceptedBy: entry.reason, ...(entry.expires !== undefined && { acceptedUntil: entry.expires }) },
  };
}

function noLongerHeld({ span, expires }: AcceptedGap): Notification {
  const message = `This entry of \`not-looked-at\` expired on ${expires}, so it accepts nothing.`;
  return { level: 'warning', code: 'suppression-not-honoured', message, span };
}

function expiring({ span, expires }: AcceptedGap, today: string): readonly Notification[] {
  const when = nearExpiry(expires, today);
  if (when === undefined) return [];
  const message = `This entry of \`not-looked-at\` expires ${when}. See that the file is looked at by then, or set a later day.`;
  return [{ level: 'warning', code: 'suppression-expiring', message, span }];
}

function notNeeded({ span }: AcceptedGap): Notification {
  const message = 'Everything that this entry of `not-looked-at` is about was looked at. Remove it.';
  return { level: 'warning', code: 'suppression-unused', message, span };
}
