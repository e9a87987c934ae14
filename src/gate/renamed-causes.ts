import type { TriagedFinding } from '../triage/triaged-finding.ts';

type Relinked = { -readonly [Key in keyof TriagedFinding]: TriagedFinding[Key] };

/** The findings of a base, where the files of variables that cause them have the paths that a change gives them. */
export function withRenamedCauses(
  findings: readonly TriagedFinding[],
  mapPath: (path: string) => string,
): readonly TriagedFinding[] {
  if (!findings.some(({ setBy }) => setBy?.some((path) => mapPath(path) !== path))) return findings;
  const copies = new Map(
    findings.map((one): [TriagedFinding, Relinked] => [one, { ...one, setBy: one.setBy?.map(mapPath) }]),
  );
  const copyOf = (one: TriagedFinding): TriagedFinding => copies.get(one) ?? one;
  for (const copy of copies.values()) {
    copy.foldedInto = copy.foldedInto && copyOf(copy.foldedInto);
    if (copy.folded !== undefined) copy.folded = copy.folded.map(copyOf);
    if (copy.alike !== undefined) copy.alike = copy.alike.map(copyOf);
  }
  return [...copies.values()];
}
