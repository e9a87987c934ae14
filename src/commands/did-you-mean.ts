import { nearest } from '../support/nearest.ts';

/** ` Did you mean json?`, to follow a sentence; empty if no candidate is similar. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const meant = nearest(name, candidates);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
