import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';

/**
 * Each notification once, as severe as the worst of them: projects that share a file report the same problems in it. An ordinary gap that
 * one unit has several times, because several services or steps share its place by an alias, is told as their number, so that one more is new
 * in a change.
 */
export function distinctNotifications(units: readonly (readonly Notification[])[]): readonly Notification[] {
  const all = new Map<string, { readonly notification: Notification; most: number }>();
  for (const notifications of units) {
    const counts = new Map<string, number>();
    for (const notification of notifications) {
      const key = keyOf(notification);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const known = all.get(key);
      all.set(key, { notification: worse(notification, known?.notification), most: Math.max(count, known?.most ?? 0) });
    }
  }
  return [...all.values()].map(({ notification, most }) => (most === 1 ? notification : counted(notification, most)));
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
