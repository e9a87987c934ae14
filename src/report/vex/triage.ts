import type { Suppression } from '../../model/findings/suppression.ts';
import type { ImagePackage, OperatingSystem } from '../../model/images/image-contents.ts';
import { type LookedUpImage, sourcesOf, type VulnerablePackage } from '../../model/images/vulnerability.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';

/** The rules whose findings are about vulnerabilities. A malicious package is never unaffected by itself. */
export const VULNERABILITY_RULES = ['image-vulnerability-exploited', 'image-vulnerable', 'image-vulnerable-unfixed'];

/** What the user decided about the vulnerabilities of an image. */
export interface TriagedImage {
  /** Host and path. */
  readonly repository: string;
  readonly digest: string;
  readonly system: OperatingSystem | undefined;
  readonly decisions: readonly TriageDecision[];
}

/** A vulnerability that is accepted in some packages. */
export interface TriageDecision {
  readonly id: string;
  readonly reason: string;
  /** The last day on which it applies, as `YYYY-MM-DD`. */
  readonly expires: string | undefined;
  readonly packages: readonly ImagePackage[];
}

export interface Triage {
  readonly images: readonly TriagedImage[];
  /** The decisions that a document cannot express, because the image has no name or digest, or its packages are not known. */
  readonly leftOut: number;
}

/** What the configuration accepts, and the vulnerabilities of suppressed findings. */
export function triageIn({ findings, vulnerable = [] }: ScanReport): Triage {
  const suppressed = findings.filter(
    ({ ruleId, suppressedBy }) => suppressedBy !== undefined && VULNERABILITY_RULES.includes(ruleId),
  );
  let leftOut = 0;
  const images = vulnerable.flatMap((image): readonly TriagedImage[] => {
    const all = [...accepted(image), ...suppressed.filter(isAbout(image)).flatMap((one) => suppressedIn(one, image))];
    const decisions = all.filter(({ packages }) => packages.length > 0);
    const { repository, digest, operatingSystem: system } = image;
    const isNamed = repository !== undefined && digest !== undefined;
    leftOut += isNamed ? all.length - decisions.length : all.length;
    return isNamed && decisions.length > 0 ? [{ repository, digest, system, decisions }] : [];
  });
  return { images, leftOut };
}

function accepted({ vulnerabilities }: LookedUpImage): readonly TriageDecision[] {
  return (vulnerabilities.accepted ?? []).flatMap(({ id, status, reason = '', expires, installed }) =>
    status === 'accepted' ? [{ id, reason, expires, packages: installed === undefined ? [] : [installed] }] : [],
  );
}

function isAbout({ span, otherSpans }: LookedUpImage): (finding: TriagedFinding) => boolean {
  const places = new Set([span, ...otherSpans].map(({ file, start }) => `${file.path}\n${start}`));
  return (finding) => places.has(`${finding.span.file.path}\n${finding.span.start}`);
}

/** A finding sums up vulnerabilities: those that newer packages fix are named with their source package, the others without. */
function suppressedIn(finding: TriagedFinding, { vulnerabilities }: LookedUpImage): readonly TriageDecision[] {
  const { reason, expires } = finding.suppressedBy as Suppression;
  const keys = new Set(finding.parts?.map(({ key }) => key));
  return vulnerabilities.found.flatMap(({ id, packages }) => {
    const covered = packages.filter((one) => keys.has(id) || keys.has(`${id} ${sourceOf(one)}`));
    return covered.length === 0 ? [] : [{ id, reason, expires, packages: covered.flatMap((one) => one.installed) }];
  });
}

function sourceOf(one: VulnerablePackage): string {
  return sourcesOf([one])[0] ?? '';
}
