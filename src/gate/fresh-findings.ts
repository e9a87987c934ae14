import { severityOf } from '../model/findings/finding.ts';
import { foldedAnew } from '../triage/alike.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Listing more names would bury the problem itself. */
const NAMED = 5;

interface Shown {
  readonly fresh: readonly TriagedFinding[];
  readonly findings: readonly TriagedFinding[];
}

const NONE: ReadonlySet<TriagedFinding> = new Set();

/**
 * The findings, where each new one names its new parts, and is a separate entry unless another new one shows it. Those that may be new or
 * not share no entry with known ones either.
 */
export function withFreshShown(
  findings: readonly TriagedFinding[],
  added: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
  undecided: ReadonlySet<TriagedFinding> = NONE,
): Shown {
  if (added.size + undecided.size === 0) return { fresh: [], findings };
  const isHidden = ({ foldedInto }: TriagedFinding): boolean => foldedInto !== undefined && !added.has(foldedInto);
  const marks = findings.map((finding) => [added.has(finding), undecided.has(finding)] as const);
  const told = findings.map((finding) => {
    const units = added.get(finding);
    if (units === undefined) return withoutFolded(finding, added);
    const news = withNews(finding, units);
    return isHidden(finding) ? { ...news, foldedInto: undefined } : news;
  });
  const shown = foldedAnew(told, (at) => marks[at]);
  const fresh = shown.filter((_finding, at) => marks[at]?.[0]);
  return { fresh: fresh.filter(({ foldedInto }) => foldedInto === undefined), findings: shown };
}

/** A known finding does not show new ones. */
function withoutFolded(finding: TriagedFinding, added: ReadonlyMap<TriagedFinding, unknown>): TriagedFinding {
  const { folded = [] } = finding;
  return folded.some((one) => added.has(one))
    ? { ...finding, folded: folded.filter((one) => !added.has(one)) }
    : finding;
}

/** Describes the new parts of a partly known finding. A finding that sums up its parts is only as severe as the new ones. */
function withNews(finding: TriagedFinding, units: readonly FindingUnit[]): TriagedFinding {
  if (units.length === unitsOf(finding).length) return finding;
  const scores = units.map(({ score }) => score ?? 0);
  const score = finding.parts === undefined ? finding.score : Math.max(...scores) || undefined;
  const names = [...new Set(units.map(({ part, subject }) => part ?? `"${subject}"`))];
  const rest = names.length - NAMED;
  const list = [...names.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const severity = severityOf(score);
  const variant = severity === finding.severity ? finding.variant : severity;
  const fresh = new Set(units.map(({ part }) => part));
  const parts = finding.parts?.filter(({ key }) => fresh.has(key));
  return { ...finding, score, severity, variant, parts, message: `${finding.message} New here: ${list}.` };
}
