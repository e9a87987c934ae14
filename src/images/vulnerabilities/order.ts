import { isFixable, RATINGS, type Vulnerability } from '../../model/images/vulnerability.ts';

/** From this EPSS estimate on, likelihood counts more than severity. */
const LIKELY = 0.1;

/** Malicious packages first, then known exploited vulnerabilities, then those that a newer package fixes; within each group the likely ones, then the worst. */
export function byUrgency(one: Vulnerability, other: Vulnerability): number {
  return (
    Number(other.isMalicious ?? false) - Number(one.isMalicious ?? false) ||
    Number(other.exploitedSince !== undefined) - Number(one.exploitedSince !== undefined) ||
    Number(isFixable(other)) - Number(isFixable(one)) ||
    Number(isLikely(other)) - Number(isLikely(one)) ||
    RATINGS.indexOf(one.rating) - RATINGS.indexOf(other.rating) ||
    (other.score ?? 0) - (one.score ?? 0) ||
    (other.epss ?? 0) - (one.epss ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}

function isLikely({ epss }: Vulnerability): boolean {
  return (epss ?? 0) >= LIKELY;
}
