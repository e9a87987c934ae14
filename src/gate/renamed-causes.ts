import type { TriagedFinding } from '../triage/triaged-finding.ts';

type Relinked = { -readonly [Key in keyof TriagedFinding]: TriagedFinding[Key] };

/** The findings of a base, where the files that cause them, or that they are about, have the paths that a change gives them. */
export function withRenamedCauses(
  findings: readonly TriagedFinding[],
  mapPath: (path: string) => string,
): readonly TriagedFinding[] {
  const isMoved = (path: string): boolean => mapPath(path) !== path;
  if (!findings.some((one) => one.setBy?.some(isMoved) || filesOf(one).some(isMoved))) return findings;
  const copies = new Map(findings.map((one): [TriagedFinding, Relinked] => [one, relocated(one, mapPath)]));
  const copyOf = (one: TriagedFinding): TriagedFinding => copies.get(one) ?? one;
  for (const copy of copies.values()) {
    copy.foldedInto = copy.foldedInto && copyOf(copy.foldedInto);
    if (copy.folded !== undefined) copy.folded = copy.folded.map(copyOf);
    if (copy.alike !== undefined) copy.alike = copy.alike.map(copyOf);
  }
  return [...copies.values()];
}

function filesOf({ grant }: TriagedFinding): readonly string[] {
  return grant?.kind === 'files' ? grant.paths : [];
}

function relocated(one: TriagedFinding, mapPath: (path: string) => string): Relinked {
  const setBy = one.setBy?.map(mapPath);
  return one.grant?.kind === 'files'
    ? { ...one, setBy, grant: { kind: 'files', paths: one.grant.paths.map(mapPath) } }
    : { ...one, setBy };
}
