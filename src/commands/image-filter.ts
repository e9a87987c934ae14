import type { LookupSettings } from '../config/lookup-settings.ts';
import { isAtLeast, type Severity } from '../model/findings/finding.ts';
import { isFixable, type LookedUpImage, type Vulnerability } from '../model/images/vulnerability.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** What reports on an image leave out. The exit status stays the same. */
export interface ImageFilter {
  /** Leaves out milder findings and vulnerabilities. */
  readonly severity?: Severity;
  /** Leaves out vulnerabilities that no newer package fixes. */
  readonly onlyFixed?: boolean;
}

/** The rule about nothing but vulnerabilities without a fix. */
const UNFIXED = 'image-vulnerable-unfixed';

/** The report without what the user does not want to see. */
export function filtered(
  report: ScanReport,
  { severity, onlyFixed = false }: ImageFilter,
  unrated: LookupSettings['unratedVulnerabilities'],
): ScanReport {
  const least = severity ?? 'note';
  const isKept = (finding: TriagedFinding): boolean =>
    isAtLeast(finding.severity, least) && !(onlyFixed && finding.ruleId === UNFIXED);
  const isWanted = (one: Vulnerability): boolean =>
    isAtLeast(one.rating === 'unknown' ? unrated : one.rating, least) && (!onlyFixed || isFixable(one));
  const { findings, vulnerable } = report;
  const by = [...(severity === undefined ? [] : ['--severity']), ...(onlyFixed ? ['--only-fixed'] : [])].join(' and ');
  return {
    ...report,
    findings: findings.filter(isKept),
    leftOut: { findings: findings.filter((finding) => !isKept(finding)), by },
    ...(vulnerable && { vulnerable: vulnerable.map((image) => withoutOthers(image, isWanted)) }),
  };
}

function withoutOthers(image: LookedUpImage, isWanted: (one: Vulnerability) => boolean): LookedUpImage {
  const { found } = image.vulnerabilities;
  const wanted = found.filter(isWanted);
  if (wanted.length === found.length) return image;
  return {
    ...image,
    vulnerabilities: { ...image.vulnerabilities, found: wanted },
    hidden: found.length - wanted.length,
  };
}
