import type { Finding, SharingSubject } from '../model/findings/finding.ts';
import { groupBy, neighbours } from '../support/group-by.ts';

/** Longer lists of names would bury the problem itself. */
const NAMED_SUBJECTS = 5;

/**
 * The findings sorted by path, place and rule, without duplicates: an option that several services share through an anchor is one problem,
 * found once for each. The worst finding is kept, the first of equally bad ones that always apply, and its message names the others.
 */
export function distinctFindings(findings: Iterable<Finding>): Finding[] {
  const distinct: Finding[] = [];
  const byPath = [...groupedByPath(findings)].sort(([one], [other]) => compare(one, other));
  for (const [, ofFile] of byPath) addDistinct(ofFile.sort(byPlace), distinct);
  return distinct;
}

/** Most findings follow others of the same file, so this takes a fraction of the time of sorting them all by path. */
function groupedByPath(findings: Iterable<Finding>): ReadonlyMap<string, Finding[]> {
  return groupBy(findings, ({ span }) => span.file.path);
}

/** Takes the sorted findings of one file. */
function addDistinct(findings: readonly Finding[], distinct: Finding[]): void {
  for (const samePlace of neighbours(findings, (first, one) => byPlace(first, one) === 0)) {
    if (samePlace.length === 1) distinct.push(samePlace[0]);
    else for (const merged of mergeEqual(samePlace)) distinct.push(merged);
  }
}

/** Compares findings in one file. */
function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.ruleId, b.ruleId);
}

/** Compares by code units: the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One rule may find several things at one place; they differ by evidence. */
function mergeEqual(samePlace: readonly Finding[]): readonly Finding[] {
  const byEvidence = groupBy(samePlace, ({ evidence }) => evidence);
  return [...byEvidence.values()].map(mergeSubjects);
}

function mergeSubjects(equal: readonly Finding[]): Finding {
  const worst = equal.reduce((best, one) => (isWorse(one, best) ? one : best));
  const sharing = sharingSubjects(equal);
  const setBy = commonCauses(equal);
  if (sharing.size === 1) return setBy === worst.setBy ? worst : { ...worst, setBy };
  const own = keyOf(worst);
  const others = [...sharing].flatMap(([key, one]) => (key === own ? [] : [one]));
  const named = others.slice(0, NAMED_SUBJECTS).map((one) => told(one.finding, worst));
  const rest = others.length - named.length;
  const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const sharedBy = [...sharing.values()].map(({ as }) => as);
  const grant = common(equal, worst, 'grant');
  const reached = common(equal, worst, 'reached');
  return { ...worst, sharedBy, grant, reached, setBy, message: `${worst.message} The same text applies to ${list}.` };
}

/** All files that cause equal findings, unless one of them has another cause. */
function commonCauses(equal: readonly Finding[]): Finding['setBy'] {
  const lists = equal.flatMap(({ setBy }) => (setBy === undefined ? [] : [setBy]));
  return lists.length < equal.length ? undefined : [...new Set(lists.flat())].sort();
}

/** With the same score, one that always applies is worse. */
function isWorse(one: Finding, other: Finding): boolean {
  const [score = 0, best = 0] = [one.score, other.score];
  return score > best || (score === best && other.isOptional === true && one.isOptional !== true);
}

/** Something that is read-only for one service may not be so for another one that shares its text. */
function common<K extends 'grant' | 'reached'>(equal: readonly Finding[], worst: Finding, key: K): Finding[K] {
  const text = JSON.stringify(worst[key]);
  return equal.every((one) => one === worst || JSON.stringify(one[key]) === text) ? worst[key] : undefined;
}

function told({ subject, declaredIn, span }: Finding, worst: Finding): string {
  return subject === worst.subject ? `"${subject}" of ${declaredIn ?? span.file.path}` : `"${subject}"`;
}

interface Sharing {
  readonly finding: Finding;
  readonly as: SharingSubject;
}

/** Each subject once: with its worst score, and as optional only if it is so everywhere. */
function sharingSubjects(equal: readonly Finding[]): ReadonlyMap<string, Sharing> {
  const subjects = new Map<string, Sharing>();
  for (const finding of equal) {
    const { subject, score, isOptional = false, thing } = finding;
    const key = keyOf(finding);
    const known = subjects.get(key)?.as;
    const worse = known === undefined || (score ?? 0) > (known.score ?? 0) ? score : known.score;
    const as = { subject, score: worse, isOptional: isOptional && (known?.isOptional ?? true), thing };
    subjects.set(key, { finding, as });
  }
  return subjects;
}

/** Two projects can give the same name to containers of their own that share a text, such as a service that both extend. */
function keyOf({ subject, declaredIn }: Finding): string {
  return JSON.stringify([subject, declaredIn]);
}
