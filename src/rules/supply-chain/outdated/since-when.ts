import type { Lifetime } from '../../../analysis/lifetimes/image-lifetime.ts';

export function sinceOf({ until }: Pick<Lifetime, 'until'>): string {
  return until === '0000-00-00' ? 'for a long time' : `since ${until}`;
}
