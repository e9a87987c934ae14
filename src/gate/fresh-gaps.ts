import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';

/** The new gaps. Gaps are the same by kind, file and place, and are counted, like findings. */
export function freshGaps(
  base: readonly Notification[],
  head: readonly Notification[],
  mapPath: (path: string) => string,
): Notification[] {
  const known = new Map<string, number>();
  for (const key of base.flatMap((one) => gapKeys(one, mapPath))) known.set(key, (known.get(key) ?? 0) + 1);
  return head
    .filter((one) => failsCheck(one, 'change'))
    .filter((one) =>
      hasNew(
        gapKeys(one, (path) => path),
        known,
      ),
    );
}

/** Takes the keys from the known ones. */
function hasNew(keys: readonly string[], known: Map<string, number>): boolean {
  let isNew = false;
  for (const key of keys) {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    isNew ||= left <= 0;
  }
  return isNew;
}

/** One key, or one for each gap that it is the number of: these may have been told one by one before, or the other way round. */
function gapKeys({ gap, code, span, path }: Notification, mapPath: (path: string) => string): readonly string[] {
  const where = mapPath(span?.file.path ?? path ?? '');
  if (gap === undefined) return [JSON.stringify([code, where])];
  const { kind, weight, evidence, parts = [evidence] } = gap;
  return parts.map((part) => JSON.stringify([kind, weight, where, part]));
}
