/** The index of the first path that is not before `path`, in sorted paths from `start` on; their number if all are before it. */
export function lowerBound(paths: readonly string[], path: string, start = 0): number {
  if (start >= paths.length || (paths[start] as string) >= path) return start;
  let low = start;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] as string) < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
