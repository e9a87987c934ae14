import type { Finding } from '../model/finding.ts';

/** Longer lists of names would hide what is wrong. */
const NAMED_SUBJECTS = 5;

/**
 * Sorted by path, place and rule, and each once: what several services share through an anchor is one problem, found for each of
 * them. The first one found stands, and its message names the others.
 */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const distinct: Finding[] = [];
  let group: Finding[] = [];
  for (const finding of findings.toSorted(byPlace)) {
    const [first] = group;
    if (first !== undefined && byPlace(first, finding) === 0) {
      group.push(finding);
      continue;
    }
    distinct.push(...mergeEqual(group));
    group = [finding];
  }
  return [...distinct, ...mergeEqual(group)];
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.span.file.path, b.span.file.path) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.ruleId, b.ruleId)
  );
}

/** By code units: the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One rule may find several things at one place; their evidence differs. */
function mergeEqual(samePlace: readonly Finding[]): readonly Finding[] {
  if (samePlace.length < 2) return samePlace;
  const byEvidence = new Map<string, Finding[]>();
  for (const finding of samePlace) {
    const equal = byEvidence.get(finding.evidence);
    if (equal === undefined) byEvidence.set(finding.evidence, [finding]);
    else equal.push(finding);
  }
  return [...byEvidence.values()].map(mergeSubjects);
}

function mergeSubjects(equal: readonly Finding[]): Finding {
  const first = equal[0] as Finding;
  const others = [...new Set(equal.map(({ subject }) => subject))].filter((name) => name !== first.subject);
  if (others.length === 0) return first;
  const named = others.slice(0, NAMED_SUBJECTS).map((name) => `"${name}"`);
  const rest = others.length - named.length;
  const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return { ...first, message: `${first.message} The same text holds for ${list}.` };
}
