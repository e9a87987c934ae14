import type { Notification } from '../model/finding.ts';
import { failsCheck } from '../model/gap.ts';
import { shortText } from '../support/short-text.ts';

/** What was not looked at and is new. It is told apart by kind, file and place, and counted, as findings are. */
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
  if (gap === undefined) return JSON.stringify([code, where]);
  const { kind, weight, thing, evidence } = gap;
  // the whole file was not looked at, before or after: any change of it is as unseen as the first one
  const isWhole = thing === 'file' && (weight === 'severe' || kind === 'unknown-format');
  const isUnseen = isWhole && span !== undefined;
  return JSON.stringify([kind, weight, where, isUnseen ? shortText(`${span.file.text}\0${evidence}`, 0) : evidence]);
}
