import type { LookupSettings } from '../config/lookup-settings.ts';
import { isAtLeast, type Severity } from '../model/findings/finding.ts';
import { isFixable, type LookedUpImage, type Vulnerability } from '../model/images/vulnerability.ts';
import { isShown } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** What reports on an image leave out. The exit status stays the same. */
export interface ImageFilter {
  /** Leaves out milder findings and vulnerabilities. */
  readonly severity?: Severity;
  /** Leaves out vulnerabilities that no newer package fixes. */
  readonly onlyFixed?: boolean;
}

export interface FilteredReport {
  readonly report: ScanReport;
  /** How many findings are left out. */
  readonly hidden: number;
}

/** The rule about nothing but vulnerabilities without a fix. */
const UNFIXED = 'image-vulnerable-unfixed';

/** The report without what the user does not want to see. */
export function filtered(
  report: ScanReport,
  { severity = 'note', onlyFixed = false }: ImageFilter,
  unrated: LookupSettings['unratedVulnerabilities'],
): FilteredReport {
  const isKept = (finding: TriagedFinding): boolean =>
    isAtLeast(finding.severity, severity) && !(onlyFixed && finding.ruleId === UNFIXED);
  const isWanted = (one: Vulnerability): boolean =>
    isAtLeast(one.rating === 'unknown' ? unrated : one.rating, severity) && (!onlyFixed || isFixable(one));
  const { findings, vulnerable } = report;
  return {
    report: {
      ...report,
      findings: findings.filter(isKept),
      ...(vulnerable && { vulnerable: vulnerable.map((image) => withoutOthers(image, isWanted)) }),
    },
    hidden: findings.filter((finding) => isShown(finding) && !isKept(finding)).length,
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
