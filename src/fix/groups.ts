import type { CandidateFile, Repository } from '../discover/index.ts';
import type { Scan } from '../run/scan-result.ts';
import { groupBy } from '../support/group-by.ts';
import { joinedPaths } from '../support/joined-paths.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Files that are checked together, or that one fix changes together. */
export interface Group {
  readonly files: readonly CandidateFile[];
  /** Whether another group changes a file. A script of one group may start the files of another one, which are checked with it. */
  isOfOthers(path: string): boolean;
}

/** The groups with a finding to fix, in the order of their first file. */
export function groupsOf(
  repository: Repository,
  { checkedTogether, findings }: Scan,
  isWanted: (finding: TriagedFinding) => boolean,
): readonly Group[] {
  const wanted = findings.filter(isWanted);
  const leader = joinedPaths([...checkedTogether, ...wanted.map(pathsOfFinding)]);
  const wantedLeaders = new Set(wanted.map(({ span }) => leader(span.file.path)));
  const files = repository.files.filter(({ path }) => wantedLeaders.has(leader(path)));
  const leaders = groupBy(files, ({ path }) => leader(path));
  return [...leaders].map(([own, ofGroup]) => ({
    files: ofGroup,
    isOfOthers: (path) => leader(path) !== own && leaders.has(leader(path)),
  }));
}

/** Groups that are settled at once. */
export function together(groups: readonly Group[]): Group {
  return {
    files: groups.flatMap(({ files }) => files),
    isOfOthers: (path) => groups.every((group) => group.isOfOthers(path)),
  };
}

function pathsOfFinding({ span, fix }: TriagedFinding): readonly string[] {
  return [span.file.path, ...(fix?.edits ?? []).map((edit) => edit.span.file.path)];
}

/** Collects groups into lots of at most `most` files; a larger group is a lot by itself. */
export function lotsOf(groups: readonly Group[], most: number): readonly (readonly Group[])[] {
  const lots: Group[][] = [];
  let count = 0;
  for (const group of groups) {
    const lot = lots.at(-1);
    if (lot === undefined || count + group.files.length > most) {
      lots.push([group]);
      count = group.files.length;
    } else {
      lot.push(group);
      count += group.files.length;
    }
  }
  return lots;
}
