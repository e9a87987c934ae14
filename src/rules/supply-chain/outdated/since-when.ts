import type { Lifetime } from '../../../analysis/lifetimes/image-lifetime.ts';

export function sinceOf({ until }: Pick<Lifetime, 'until'>): string {
  return until === '0000-00-00' ? 'for a long time' : `since ${until}`;
}

/** Flaws need time to be found, and upgrades need time, too. */
const GRACE = 180;

const DAY = 24 * 60 * 60 * 1000;

/** Why an end of life is milder than usual, as a clause; undefined if it is not. */
export function justEnded({ until }: Pick<Lifetime, 'until'>, today: string): string | undefined {
  const days = (Date.parse(today) - Date.parse(until)) / DAY;
  return days <= GRACE ? 'the updates ended less than half a year ago' : undefined;
}
