import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { counted, severityCounts, severityList, worstFirst } from './tally.ts';

/** The findings that a change brings, keeps and removes. */
export interface ChangeNumbers {
  /** The name of the base. */
  readonly base: string;
  readonly fresh: readonly TriagedFinding[];
  /** Open before and after. */
  readonly known: readonly TriagedFinding[];
  /** Of the base. */
  readonly fixed: readonly TriagedFinding[];
}

/** `Nothing new since main: 375 known findings (4 critical), 4 fixed.` */
export function changeSentence({ base, fresh, known, fixed }: ChangeNumbers): string {
  const news =
    fresh.length === 0
      ? 'Nothing new'
      : `${counted(fresh.length, 'new finding')} (${severityList(severityCounts(fresh))})`;
  const { critical } = severityCounts(known);
  const worst = critical === 0 ? '' : ` (${critical} critical)`;
  return `${news} since ${base}: ${counted(known.length, 'known finding')}${worst}, ${fixed.length} fixed.`;
}

/** More would hide the verdict. */
const MOST_FIXED = 5;

/** The fixed findings to name, worst first, and how many more there are. */
export function fixedToName(fixed: readonly TriagedFinding[]): {
  readonly named: readonly TriagedFinding[];
  readonly more: number;
} {
  return { named: worstFirst(fixed).slice(0, MOST_FIXED), more: Math.max(0, fixed.length - MOST_FIXED) };
}
