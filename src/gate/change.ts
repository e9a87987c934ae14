/** The change that a run checks, to the extent that the event describes it. */
export interface Change {
  readonly kind: 'pull_request' | 'merge_group' | 'push';
  /** The commit that the workflow runs for. */
  readonly sha: string;
  /** The base that the event names: the tip of the target branch, or the commit before a push. */
  readonly base: string | undefined;
  /** The name of the base for people, such as `main`. */
  readonly baseName: string | undefined;
}

/** Lines from 1; both ends included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Which lines of a file the change adds or rewrites; undefined when that is not known. */
export type AddedLines = (path: string) => readonly LineRange[] | undefined;

export function overlaps(ranges: readonly LineRange[], start: number, end: number): boolean {
  return ranges.some((range) => range.start <= end && start <= range.end);
}

/** Whether all lines from `start` to `end` are in one of the ranges. */
export function covers(ranges: readonly LineRange[], start: number, end: number): boolean {
  return ranges.some((range) => range.start <= start && end <= range.end);
}
