import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';

/** The new gaps. Gaps are the same by kind, file and place, and are counted, like findings. */
export function freshGaps(
  base: readonly Notification[],
  head: readonly Notification[],
  mapPath: (path: string) => string,
): Notification[] {
  const known = new Map<string, number>();
  for (const one of base) {
    const key = gapKey(one, mapPath);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return head
    .filter((one) => failsCheck(one, 'change'))
    .filter((one) => {
      const key = gapKey(one, (path) => path);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
}

function gapKey({ gap, code, span, path }: Notification, mapPath: (path: string) => string): string {
  const where = mapPath(span?.file.path ?? path ?? '');
  return JSON.stringify(gap === undefined ? [code, where] : [gap.kind, gap.weight, where, gap.evidence]);
}
