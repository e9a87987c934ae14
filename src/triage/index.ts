import type { Finding } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { type Thing, thingName } from '../model/findings/thing.ts';
import { foldAlike } from './alike.ts';
import { distinctFindings } from './distinct-findings.ts';
import { contentHash, fingerprintOf } from './fingerprint.ts';
import { foldRepeated } from './folding.ts';
import { readSuppressions, type SuppressionOptions } from './suppressions.ts';
import type { TriagedFinding } from './triaged-finding.ts';
import { isUndecided, type Undecided } from './undecided.ts';

export type { SuppressionOptions as TriageOptions };

export interface Triaged {
  /** Sorted by path, place and rule; suppressed ones included. */
  readonly findings: readonly TriagedFinding[];
  readonly notifications: readonly Notification[];
}

/** The only place where findings are sorted, deduplicated, identified and suppressed. */
export function triage(
  findings: Iterable<Finding>,
  suppressions: readonly Suppression[],
  options: SuppressionOptions,
  things: readonly Thing[] = NONE,
): Triaged {
  const { suppressionFor, notifications } = readSuppressions(suppressions, options);
  const identified = identify(distinctFindings(findings));
  for (const finding of identified) finding.suppressedBy = suppressionFor(finding);
  markIdle(identified, things);
  foldRepeated(identified);
  foldAlike(identified);
  return { findings: identified, notifications: notifications() };
}

const NONE: readonly never[] = [];

/** Findings name a thing by its key or, those of images, by its name. */
function markIdle(findings: readonly Undecided[], things: readonly Thing[]): void {
  if (!things.some(({ isIdle }) => isIdle)) return;
  const named = (isIdle: boolean): ReadonlySet<string> =>
    new Set(things.filter((one) => (one.isIdle === true) === isIdle).flatMap((one) => [one.key, thingName(one)]));
  const [idle, others] = [named(true), named(false)];
  const isIdle = (thing = ''): boolean => idle.has(thing) && !others.has(thing);
  for (const finding of findings) {
    finding.isIdle = isIdle(finding.thing);
    finding.sharedBy = finding.sharedBy?.map((one) => ({ ...one, isIdle: isIdle(one.thing) }));
  }
}

/**
 * The findings are sorted, so those of one file are consecutive. Each is replaced in the list, so that it can be released before the next
 * ones are copied.
 */
function identify(findings: (Finding | Undecided)[]): Undecided[] {
  let path: string | undefined;
  const occurrences = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    if (finding.span.file.path !== path) occurrences.clear();
    path = finding.span.file.path;
    const hash = isUndecided(finding) ? finding.fingerprint : contentHash(finding);
    const occurrence = (occurrences.get(hash) ?? 0) + 1;
    occurrences.set(hash, occurrence);
    findings[index] = identified(finding, fingerprintOf(hash, occurrence));
  }
  return findings as Undecided[];
}

/** Copies field by field: with a spread, V8 keeps a hidden class for each object, which is larger than the object. */
function identified(finding: Finding, fingerprint: string): Undecided {
  if (isUndecided(finding)) {
    finding.fingerprint = fingerprint;
    return finding;
  }
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    score: finding.score,
    variant: finding.variant,
    span: finding.span,
    message: finding.message,
    related: finding.related,
    flow: finding.flow,
    attack: finding.attack,
    impliedBy: finding.impliedBy,
    repeats: finding.repeats ?? NONE,
    fix: finding.fix,
    download: finding.download,
    subject: finding.subject,
    evidence: finding.evidence,
    secrets: finding.secrets,
    holds: finding.holds,
    isOptional: finding.isOptional,
    isIdle: false,
    thing: finding.thing,
    grant: finding.grant,
    sharedBy: finding.sharedBy,
    reached: finding.reached,
    declaredIn: finding.declaredIn,
    parts: finding.parts,
    setBy: finding.setBy,
    cause: finding.cause,
    fingerprint,
    suppressedBy: undefined,
    foldedInto: undefined,
    folded: NONE,
    alike: NONE,
  };
}
