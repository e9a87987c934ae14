import { firstReached } from './sorted.ts';

/** The index of the first path that is not before `path`, in sorted paths from `start` on; their number if all are before it. */
export function lowerBound(paths: readonly string[], path: string, start = 0): number {
  const first = paths[start];
  if (first === undefined || first >= path) return start;
  return firstReached(paths, (one) => one >= path, start);
}

/** Of sorted paths, those that begin with a text. */
export function startingWith(start: string, paths: readonly string[]): readonly string[] {
  const from = lowerBound(paths, start);
  let end = from;
  while (paths[end]?.startsWith(start)) end += 1;
  return paths.slice(from, end);
}
