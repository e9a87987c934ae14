import type { Log } from 'sarif';
import type { Repository } from '../discover/index.ts';
import { toSarif } from '../report/sarif/sarif.ts';
import { concernOf } from '../rules/index.ts';
import { fromRoot } from '../support/paths.ts';
import { VERSION } from '../support/version.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { categoryOf, componentOf, componentsOf } from './category.ts';
import type { Inputs } from './inputs.ts';

export interface Scanned {
  readonly report: ScanReport;
  readonly repository: Pick<Repository, 'root' | 'isCheckout' | 'files'>;
  /** The findings that the change removes: the last file of a component may be gone, and a run without results closes its alerts. */
  readonly gate?: { readonly fixed: readonly TriagedFinding[] } | undefined;
}

/** The same results with less and less detail, in full first. The first version that is small enough is sent. */
export type SarifVersions = readonly [full: () => Log, ...others: (() => Log)[]];

/**
 * The SARIF of a report, with a run for each component. Each version has less detail than the one before, in case that one is too large for
 * GitHub.
 * @throws {ConfigurationError} if there are too many components.
 */
export function sarifVersions(
  { report, repository, gate }: Scanned,
  workspace: string,
  { category, categoryBy }: Pick<Inputs, 'category' | 'categoryBy'>,
): SarifVersions {
  const found = [...report.findings, ...(gate?.fixed ?? [])];
  const paths = [...repository.files.map(({ path }) => path), ...found.map(({ span }) => span.file.path)];
  const components = componentsOf(paths, categoryBy);
  const known = new Set(components);
  // a notification may be about another file, such as the configuration, which does not make a component
  const ownerOf = (path: string): string => {
    const component = componentOf(path, categoryBy);
    return known.has(component) ? component : '';
  };
  const parts = components.map((component) => ({
    category: categoryOf(category, component),
    contains: (path: string) => ownerOf(path) === component,
  }));
  // GitHub expects paths relative to the workspace without a git repository to tell the root
  const rootPrefix = repository.isCheckout ? '' : fromRoot(workspace, repository.root);
  const write = (shown: ScanReport): Log => toSarif(shown, { version: VERSION, concernOf, parts, rootPrefix });
  const full = write(report);
  return [
    () => full,
    () => write(withoutFixes(report)),
    () => write(withoutRelated(withoutFixes(report))),
    () => write(withoutNotes(withoutRelated(withoutFixes(report)))),
  ];
}

function withoutFixes(report: ScanReport): ScanReport {
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, fix: undefined })) };
}

function withoutRelated(report: ScanReport): ScanReport {
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, related: [] })) };
}

function withoutNotes(report: ScanReport): ScanReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity !== 'note' && severity !== 'low') };
}
