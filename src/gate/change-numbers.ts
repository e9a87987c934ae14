import type { ChangeNumbers } from '../report/change-text.ts';
import { isShown } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { Gate } from './index.ts';

/** What a change brings, keeps and removes, for reports; `base` is its name for people. */
export function changeNumbers(
  { findings }: Pick<ScanReport, 'findings'>,
  { fresh, undecided, fixed }: Pick<Gate, 'fresh' | 'undecided' | 'fixed'>,
  base: string,
): ChangeNumbers {
  const isApart = new Set([...fresh, ...undecided]);
  return { base, fresh, known: findings.filter((one) => isShown(one) && !isApart.has(one)), fixed };
}
