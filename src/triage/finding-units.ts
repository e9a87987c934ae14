import type { IdentifiedFinding } from '../model/findings/suppression.ts';
import { contentHash, fingerprintOf, splitFingerprint } from './fingerprint.ts';
import type { TriagedFinding } from './triaged-finding.ts';

/** One problem of one subject. Findings are compared by these units, since one finding may report many. */
export interface FindingUnit {
  /** The hash in fingerprints: it identifies the rule, the subject, the evidence and the part. */
  readonly hash: string;
  /** GitHub's `security-severity`. */
  readonly score: number | undefined;
  /** Whether it applies only with a profile, or where somebody starts or builds the subject by hand. */
  readonly isOptional: boolean;
  readonly subject: string;
  /** The key of the container or stage that has it. */
  readonly thing: string | undefined;
  /** A key in `parts` of the finding, or the path of a file that causes it. */
  readonly part: string | undefined;
}

/** Every problem that a finding reports: each part for each subject, and for each file of variables that causes it. */
export function unitsOf(finding: IdentifiedFinding): readonly FindingUnit[] {
  const { setBy } = finding;
  const units = unitsOfSubjects(finding);
  if (setBy === undefined) return units;
  return units.flatMap((unit) =>
    causesIn(setBy).map((cause) => ({ ...unit, part: cause, hash: partHash(unit.hash, cause) })),
  );
}

/** How many files are told apart as causes of a finding. */
const MOST_CAUSES = 100;

function causesIn(setBy: readonly string[]): readonly string[] {
  const others = setBy.length - MOST_CAUSES;
  return others > 0 ? [...setBy.slice(0, MOST_CAUSES), `${others} other files`] : setBy;
}

function unitsOfSubjects(finding: IdentifiedFinding): readonly FindingUnit[] {
  const { ruleId, subject, score, evidence, fingerprint, sharedBy, parts, thing } = finding;
  const isOptional = isSometimes(finding);
  if (sharedBy === undefined && parts === undefined) {
    return [{ hash: splitFingerprint(fingerprint).hash, score, isOptional, subject, thing, part: undefined }];
  }
  const subjects = sharedBy ?? [{ subject, score, isOptional, thing }];
  return subjects.flatMap((one): readonly FindingUnit[] => {
    const whole = {
      subject: one.subject,
      score: one.score,
      isOptional: isSometimes(one),
      thing: one.thing,
      hash: contentHash({ ruleId, subject: one.subject, evidence }),
      part: undefined,
    };
    if (parts === undefined) return [whole];
    return parts.map((part) => ({ ...whole, score: part.score, part: part.key, hash: partHash(whole.hash, part.key) }));
  });
}

function isSometimes({ isOptional, isIdle }: Pick<IdentifiedFinding, 'isOptional' | 'isIdle'>): boolean {
  return isOptional === true || isIdle === true;
}

/**
 * Identifies an entry that people see, for code scanning: the finding, the subjects that share it, and the findings that it shows. With
 * one more of these it is another entry, so that dismissing the old entry does not dismiss the new one.
 */
export function entryFingerprint(finding: TriagedFinding): string {
  const { fingerprint, sharedBy = [], folded = [], alike = [] } = finding;
  if (sharedBy.length === 0 && folded.length === 0 && alike.length === 0) return fingerprint;
  const { hash, occurrence } = splitFingerprint(fingerprint);
  const told = [
    ...sharedBy.map(({ subject }) => subject),
    ...folded.map((one) => splitFingerprint(one.fingerprint).hash),
    ...alike.flatMap((one) => unitsOf(one).map(({ hash: unit }) => unit)),
  ];
  return fingerprintOf(contentHash({ ruleId: hash, subject: '', evidence: JSON.stringify(told.sort()) }), occurrence);
}

function partHash(hash: string, key: string): string {
  return contentHash({ ruleId: hash, subject: key, evidence: '' });
}
