import { groupBy } from '../support/group-by.ts';
import { inOrderOfPlaces } from '../triage/alike.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { subjectsIn } from './subjects.ts';
import { worstFirst } from './tally.ts';

/** What the findings of a group have in common. */
export const GROUPINGS = ['file', 'rule', 'container'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `place`: in the order of the files. `severity`: the worst first, in and among the groups. */
export const SORTINGS = ['place', 'severity'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface Arrangement {
  readonly groupBy?: Grouping | undefined;
  readonly sort?: Sorting | undefined;
}

export interface FindingGroup {
  /** A path, the id of a rule, or `container web`. */
  readonly title: string;
  readonly isPath: boolean;
  readonly findings: readonly TriagedFinding[];
}

/** The findings of a report in groups. They are sorted by place already. */
export function groupsOf(
  report: Pick<ScanReport, 'rules'>,
  findings: readonly TriagedFinding[],
  { groupBy: by = 'file', sort = 'place' }: Arrangement,
): readonly FindingGroup[] {
  const titleOf = titles(report, by);
  const single = by === 'container' ? findings.flatMap(separately) : findings;
  const ordered = sort === 'severity' ? worstFirst(single) : single;
  return [...groupBy(ordered, (finding) => titleOf(finding).title)].map(([, group]) => {
    return { ...titleOf(group[0]), findings: group };
  });
}

/** In the order of places, each container with its own finding. */
function separately(finding: TriagedFinding): readonly TriagedFinding[] {
  const { alike = [] } = finding;
  return alike.length === 0
    ? [finding]
    : inOrderOfPlaces(finding).map((one) => ({ ...one, alike: [], foldedInto: undefined }));
}

type Title = Omit<FindingGroup, 'findings'>;

function titles(report: Pick<ScanReport, 'rules'>, by: Grouping): (finding: TriagedFinding) => Title {
  if (by === 'rule') return ({ ruleId }) => ({ title: ruleId, isPath: false });
  const pathOf = ({ span }: TriagedFinding): Title => ({ title: span.file.path, isPath: true });
  if (by === 'file') return pathOf;
  const subjectsOf = subjectsIn(report);
  return (finding) => {
    const subjects = subjectsOf(finding);
    if (subjects.length === 0) return pathOf(finding);
    return { title: subjects.map(({ kind, name }) => `${kind} ${name}`).join(', '), isPath: false };
  };
}
