import { groupBy } from '../support/group-by.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { isSamePart } from './plain-addresses.ts';
import { isSameDanger } from './same-danger.ts';
import type { PathOf } from './unit-pool.ts';
import type { SecretOf } from './written-secrets.ts';

/** A problem that a change leaves as bad as it was, while it moves to another version or another place among the stages. */
export interface ChangedFinding {
  /** In the base. */
  readonly before: TriagedFinding;
  readonly after: TriagedFinding;
}

/** The subject of a stage without a name: its number, which changes when a stage comes or goes before it. */
const STAGE_NUMBER = /^\d+$/;

/** The subjects of a side, by {@link subjectKey}, with the rules whose subjects are stages. */
export interface StageNames {
  readonly isOfStages: (ruleId: string) => boolean;
  readonly base: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

interface Paths {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
  readonly secretOf: SecretOf;
}

/**
 * Pairs new findings with those that they replace: same rule, file and subjects, no worse, and no difference but versions and stage
 * numbers. A stage that gets a name, or loses it, is the same stage, and a container that a script starts has the name of its image.
 */
export function changedFindings(
  fresh: readonly TriagedFinding[],
  fixed: readonly TriagedFinding[],
  paths: Paths,
  names: StageNames,
): readonly ChangedFinding[] {
  const pairs = new Map<TriagedFinding, TriagedFinding>();
  const left = groupBy(fixed, (finding) => pairKey(finding, paths.basePath));
  for (const after of fresh) {
    const before = take(
      left.get(pairKey(after, paths.headPath)),
      (one) => isNoWorse(one, after) && paths.secretOf(one) === paths.secretOf(after),
    );
    if (before !== undefined) pairs.set(after, before);
  }
  pairNamedStages(pairs, { fresh, fixed: [...left.values()].flat() }, paths, names);
  return fresh.flatMap((after) => {
    const before = pairs.get(after);
    return before === undefined ? [] : [{ before, after }];
  });
}

function take(
  candidates: TriagedFinding[] = [],
  isIt: (candidate: TriagedFinding) => boolean,
): TriagedFinding | undefined {
  const at = candidates.findIndex(isIt);
  return at === -1 ? undefined : candidates.splice(at, 1)[0];
}

/** Pairs the findings of a stage with those that it had without its name, or with it. Each stage has one counterpart. */
function pairNamedStages(
  pairs: Map<TriagedFinding, TriagedFinding>,
  { fresh, fixed }: { readonly fresh: readonly TriagedFinding[]; readonly fixed: readonly TriagedFinding[] },
  { basePath, headPath, secretOf }: Paths,
  names: StageNames,
): void {
  const left = groupBy(fixed, (finding) => roughKey(finding, basePath(finding)));
  const [after, before] = [new Map<string, string>(), new Map<string, string>()];
  for (const finding of fresh) {
    if (pairs.has(finding) || !names.isOfStages(finding.ruleId)) continue;
    const path = headPath(finding);
    const own = subjectKey(path, finding.subject);
    if (names.base.has(own)) continue;
    const known = take(left.get(roughKey(finding, path)), (one) => {
      if (!isNamedAnew(one, finding) || secretOf(one) !== secretOf(finding)) return false;
      const other = subjectKey(path, one.subject);
      if ((before.get(own) ?? other) !== other || (after.get(other) ?? own) !== own) return false;
      return !names.head.has(other) && isNoWorse(one, finding);
    });
    if (known === undefined) continue;
    const other = subjectKey(path, known.subject);
    pairs.set(finding, known);
    before.set(own, other);
    after.set(other, own);
  }
}

/** Equal for texts that may differ only in versions and in the name of the stage. */
function roughKey({ ruleId, evidence, isOptional = false }: TriagedFinding, path: string): string {
  return JSON.stringify([ruleId, path, isOptional, evidence.split(/\d| AS /i, 1)[0]]);
}

/** Whether one of the stages has a number in place of a name. */
function isNamedAnew(before: TriagedFinding, after: TriagedFinding): boolean {
  if (before.sharedBy !== undefined || after.sharedBy !== undefined) return false;
  return STAGE_NUMBER.test(before.subject) !== STAGE_NUMBER.test(after.subject);
}

export function subjectKey(path: string, subject: string): string {
  return JSON.stringify([path, subject]);
}

function pairKey(finding: TriagedFinding, pathOf: PathOf): string {
  const { ruleId, subject, sharedBy, isOptional = false } = finding;
  const all = sharedBy ?? [{ subject: subject.replace(TAG, ''), isOptional }];
  const subjects = all.map((one) => [one.subject.replace(STAGE_NUMBER, '#'), one.isOptional]);
  return JSON.stringify([ruleId, pathOf(finding), subjects.sort()]);
}

/**
 * A finding that sums up many things is compared thing by thing: another sum is the same only without a further thing. The vulnerabilities
 * of another version of an image never are.
 */
function isNoMore(one: TriagedFinding, other: TriagedFinding): boolean {
  const [{ parts: before = [], setBy }, { parts: after = [] }] = [one, other];
  // one that no file causes applies always
  if (setBy !== undefined && !other.setBy?.every((path) => setBy.includes(path))) return false;
  const known = new Set(before.map(({ key }) => key));
  const isKnown = (key: string): boolean =>
    known.has(key) || before.some((part) => isSamePart(part.key, key)) || names(one, key);
  return after.every(({ key, vulnerability }) => vulnerability === undefined && isKnown(key));
}

/** Whether the text of a finding without parts has the host that is one of the other finding, as a variable contains it now. */
function names({ parts, evidence }: TriagedFinding, host: string): boolean {
  if (parts !== undefined || !/^\S+$/.test(host)) return false;
  return evidence
    .toLowerCase()
    .split('//')
    .some((after) => after === host || after.startsWith(`${host}/`));
}

/** Of a subject that is an image, whose repository is what has the danger: `:1.4`, `:${TAG}-slim@sha256:…`. A long one is cut. */
const TAG =
  /:(?:[\w.-]|\$\w|\$\{[^{}]{1,100}\}|\$\([^()]{1,100}\)){1,128}(?:@(?:sha256:[0-9a-f]{0,64})?)?$|@sha256:[0-9a-f]{0,64}$/;

function isNoWorse(before: TriagedFinding, after: TriagedFinding): boolean {
  if (!isNoMore(before, after) || (before.isIdle === true && after.isIdle !== true)) return false;
  return (after.score ?? 0) <= (before.score ?? 0) && isSameDanger(before.evidence, after.evidence);
}
