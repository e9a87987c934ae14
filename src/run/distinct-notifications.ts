import { failsCheck } from '../model/findings/gap.ts';
import type { Gap } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';

/**
 * Each notification once, as severe as the worst of them: projects that share a file report the same problems in it. An ordinary gap that
 * one unit has several times, because several services or steps share its place by an alias, is told as their number, so that one more is new
 * in a change. One that other variables identify in another reading of the file is told once, too, and everything that identifies it counts.
 */
export function distinctNotifications(units: readonly (readonly Notification[])[]): readonly Notification[] {
  const all = new Map<string, Told>();
  for (const notifications of units) {
    const counts = new Map<string, number>();
    for (const notification of notifications) {
      const key = keyOf(notification);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const known = all.get(key);
      const most = Math.max(count, known?.most ?? 0);
      all.set(key, {
        notification: worse(notification, known?.notification),
        most,
        parts: together(known, notification),
      });
    }
  }
  return [...all.values()].map(({ notification, most, parts }) => {
    const whole = parts === undefined ? notification : withParts(notification, parts);
    return most === 1 ? whole : counted(whole, most);
  });
}

interface Told {
  readonly notification: Notification;
  readonly most: number;
  /** What identifies it in several readings; undefined if that is the same in all. */
  readonly parts: Set<string> | undefined;
}

function together(known: Told | undefined, { gap }: Notification): Told['parts'] {
  const other = known?.notification.gap;
  if (gap === undefined || other === undefined) return undefined;
  if (known?.parts === undefined && gap.evidence === other.evidence) return undefined;
  const parts = known?.parts ?? new Set(partsOf(other));
  for (const part of partsOf(gap)) parts.add(part);
  return parts;
}

function partsOf({ evidence, parts = [evidence] }: Gap): readonly string[] {
  return parts;
}

function withParts(notification: Notification, parts: ReadonlySet<string>): Notification {
  const { gap } = notification;
  return gap === undefined ? notification : { ...notification, gap: { ...gap, parts: [...parts] } };
}

function worse(one: Notification, other: Notification = one): Notification {
  return failsCheck(other, 'all') ? other : one;
}

function keyOf({ code, message, span, path }: Notification): string {
  return JSON.stringify([code, message, span?.file.path ?? path, span?.start, span?.end]);
}

function counted(notification: Notification, times: number): Notification {
  const { gap } = notification;
  if (gap?.weight !== 'ordinary') return notification;
  const { count, evidence, parts = [evidence] } = gap;
  return {
    ...notification,
    gap: { ...gap, count: count * times, parts: Array.from({ length: times }, () => parts).flat() },
  };
}
