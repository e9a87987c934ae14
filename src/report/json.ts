import type { Gap } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { ImageTally } from '../model/images/image-tally.ts';
import type { VerifiedImage } from '../model/images/signature-state.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type ControlResult, controlResults } from './cis.ts';
import { vulnerabilitiesJson } from './images/vulnerabilities-json.ts';
import { jsonPieces, mapped } from './json-pieces.ts';
import { placeOf } from './json-place.ts';
import { countedMessage } from './shown-message.ts';
import { subjectsIn } from './subjects.ts';
import { tally, thingCounts } from './tally.ts';

/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/json-format.md`. */
const FORMAT_VERSION = 1;

export interface JsonOptions {
  /** The version of hullcheck. */
  readonly version: string;
  readonly fresh?: readonly TriagedFinding[] | undefined;
  /** All rules that exist, for the controls of the CIS Docker Benchmark. */
  readonly allRules?: readonly Rule[];
}

/** The report as one JSON document for other programs, in pieces. */
export function toJson(report: ScanReport, { version, fresh, allRules = [] }: JsonOptions): Iterable<string> {
  return jsonPieces({
    version: FORMAT_VERSION,
    tool: { name: 'hullcheck', version },
    scanned: report.counts,
    images: report.images === undefined ? null : imagesJson(report.images),
    ...outcome(report, fresh),
    cis: allRules.length === 0 ? [] : () => mapped(controlResults(report, allRules), controlOf),
  });
}

function controlOf({ id, about, status, why, lookedAt, findings, accepted }: ControlResult): object {
  const reasons = accepted.map(({ suppressedBy }) => {
    return { reason: suppressedBy?.reason ?? '', expires: suppressedBy?.expires ?? null };
  });
  const distinct = new Map(reasons.map((one) => [JSON.stringify(one), one]));
  return {
    id,
    about,
    status,
    why: why ?? null,
    lookedAt: lookedAt ?? null,
    findings: findings.length,
    accepted: [...distinct.values()],
  };
}

function imagesJson({ named, lookedUp, fromCache, inPart, reasons, off }: ImageTally): object {
  return { named, lookedUp, fromCache, inPart, reasons, off: off ?? null };
}

/** The findings and notifications, as every report in JSON has them; for {@link jsonPieces}. */
export function outcome(report: ScanReport, fresh?: readonly TriagedFinding[]): object {
  const isNew = new Set(fresh);
  const subjectsOf = subjectsIn(report);
  const { bySeverity, suppressed, hidden, gaps, notLookedAt } = tally(report);
  return {
    counts: {
      ...bySeverity,
      suppressed,
      ...(hidden > 0 && { hidden }),
      notChecked: notLookedAt,
      notLookedAt: Object.fromEntries(thingCounts(gaps)),
    },
    rules: report.rules.map(({ rule, severity, score }) => ({ id: rule.id, severity, score: score ?? null })),
    findings: () =>
      mapped(report.findings, (one) => ({
        ...findingOf(one),
        subjects: subjectsOf(one),
        isNew:
          fresh === undefined ? null : isNew.has(one) || (one.foldedInto !== undefined && isNew.has(one.foldedInto)),
      })),
    notifications: () => mapped(report.notifications, notificationOf),
    signatures: () => mapped(report.verified ?? [], signatureOf),
    vulnerabilities: () => mapped(report.vulnerable ?? [], vulnerabilitiesJson),
  };
}

function signatureOf({ image, span, signature: { required, digest, signer } }: VerifiedImage): object {
  return {
    image,
    ...placeOf(span),
    verified: required,
    digest,
    key: signer.kind === 'key' ? signer.path : null,
    identity: signer.kind === 'identity' ? signer.identity : signer.kind === 'authority' ? signer.subject : null,
    issuer: signer.kind === 'identity' ? signer.issuer : null,
    authority: signer.kind === 'authority' ? signer.path : null,
    sourceRepository: signer.kind === 'identity' ? (signer.sourceRepository ?? null) : null,
  };
}

function notificationOf({ level, code, message, span, path, gap }: Notification): object {
  const place = span === undefined ? { path: path ?? null, start: null, end: null } : placeOf(span);
  return { level, code, message, notLookedAt: gap === undefined ? null : gapOf(gap), ...place };
}

function gapOf({ kind, weight, thing, count, acceptedBy, acceptedUntil }: Gap): object {
  return { kind, weight, thing, count, acceptedBy: acceptedBy ?? null, acceptedUntil: acceptedUntil ?? null };
}

function findingOf(finding: TriagedFinding): object {
  const { ruleId, severity, score, span, related, flow, fix, fingerprint, suppressedBy, foldedInto } = finding;
  return {
    rule: ruleId,
    severity,
    score: score ?? null,
    variant: finding.variant ?? null,
    message: countedMessage(finding),
    ...placeOf(span),
    fingerprint,
    related: related.map((place) => ({ message: place.message, ...placeOf(place.span) })),
    flow: flow.map((place) => ({ message: place.message, ...placeOf(place.span) })),
    fix:
      fix === undefined
        ? null
        : {
            title: fix.title,
            safety: fix.safety,
            trap: fix.trap === undefined ? null : { breaks: fix.trap.breaks, check: fix.trap.check },
            edits: fix.edits.map(({ span: replaced, text }) => ({ ...placeOf(replaced), text })),
          },
    suppressed:
      suppressedBy === undefined
        ? null
        : { kind: suppressedBy.kind, reason: suppressedBy.reason, expires: suppressedBy.expires ?? null },
    foldedInto: foldedInto?.ruleId ?? null,
  };
}
