import { firstReached } from './sorted.ts';

/** The index of the first path that is not before `path`, in sorted paths from `start` on; their number if all are before it. */
export function lowerBound(paths: readonly string[], path: string, start = 0): number {
  const first = paths[start];
  if (first === undefined || first >= path) return start;
  return firstReached(paths, (one) => one >= path, start);
}
