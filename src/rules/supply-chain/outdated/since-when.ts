import type { Lifetime } from '../../../analysis/lifetimes/image-lifetime.ts';

export function sinceOf({ until, isEarlier }: Pick<Lifetime, 'until' | 'isEarlier'>): string {
  if (until === '0000-00-00') return 'for a long time';
  return isEarlier ? `since before ${until}` : `since ${until}`;
}

/** Flaws need time to be found, and upgrades need time, too. */
const GRACE = 180;

const DAY = 24 * 60 * 60 * 1000;

/** Why an end of life is milder than usual, as a clause; undefined if it is not. */
export function justEnded(
  { until, isEarlier }: Pick<Lifetime, 'until' | 'isEarlier'>,
  today: string,
): string | undefined {
  if (isEarlier) return undefined;
  const days = (Date.parse(today) - Date.parse(until)) / DAY;
  return days <= GRACE ? 'the updates ended less than half a year ago' : undefined;
}
