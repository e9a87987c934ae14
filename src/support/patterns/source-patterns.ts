import { type MatchBudget, sourceMatcher } from './ignore-patterns.ts';

/** Where a pattern of COPY has its first character that may match another one. */
export const PATTERN = /[*?[\\]/;

export function isPattern(path: string): boolean {
  return PATTERN.test(path);
}

/** Finds the part of a path that a pattern of COPY matches: the path of a file, or that of a folder with all its files. Both have no slash at the start. */
export function matchedPart(pattern: string, budget: MatchBudget): (path: string) => string | undefined {
  const matches = sourceMatcher(pattern, budget);
  const depth = pattern.split('/').length;
  const start = pattern.slice(0, Math.max(0, pattern.search(PATTERN)));
  return (path) => {
    if (matches === undefined || !path.startsWith(start)) return undefined;
    const part = firstSegments(path, depth);
    return matches(part) ? part : undefined;
  };
}

export function firstSegments(path: string, count: number): string {
  let end = -1;
  for (let index = 0; index < count; index++) {
    end = path.indexOf('/', end + 1);
    if (end === -1) return path;
  }
  return path.slice(0, end);
}
