import type { Log } from 'sarif';
import type { Notification } from '../model/finding.ts';
import { toSarif } from '../report/sarif.ts';
import { concernOf } from '../rules/index.ts';
import type { ScanReport } from '../scan.ts';
import { VERSION } from '../version.ts';
import { categoryOf, componentOf, componentsOf } from './category.ts';
import type { Inputs } from './inputs.ts';

/**
 * The SARIF of a report, with a run for each component. Each version says less about each result, for when the one before is too large
 * for GitHub.
 * @throws {ConfigurationError} if there are too many components.
 */
export function sarifVersions(
  report: ScanReport,
  scannedPaths: readonly string[],
  { category, categoryBy }: Pick<Inputs, 'category' | 'categoryBy'>,
): readonly (() => Log)[] {
  const paths = [
    ...scannedPaths,
    ...report.findings.map(({ span }) => span.file.path),
    ...report.notifications.flatMap(pathOf),
  ];
  const parts = componentsOf(paths, categoryBy).map((component) => ({
    category: categoryOf(category, component),
    contains: (path: string) => componentOf(path, categoryBy) === component,
  }));
  const write = (shown: ScanReport): Log => toSarif(shown, { version: VERSION, concernOf, parts });
  const full = write(report);
  return [
    () => full,
    () => write(withoutFixes(report)),
    () => write(withoutRelated(withoutFixes(report))),
    () => write(withoutNotes(withoutRelated(withoutFixes(report)))),
  ];
}

function pathOf({ span, path = span?.file.path }: Notification): string[] {
  return path === undefined ? [] : [path];
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
