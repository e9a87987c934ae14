import type { LookupSettings } from '../config/lookup-settings.ts';
import { policyLines, type ShownPolicy } from '../report/policy-text.ts';
import { terminalPieces, verdictLine } from '../report/terminal.ts';
import type { Verdict } from '../report/verdict.ts';
import { VERSION } from '../support/version.ts';
import type { ImageScan } from '../triage/image-scan.ts';
import type { Destination, ImageFormat } from './destinations.ts';
import { exchangeReport } from './exchange-report.ts';
import { filtered, type ImageFilter } from './image-filter.ts';
import type { ReportArguments } from './reports.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { sayWritten, writeTo } from './write-to.ts';

/** Options about reports on an image. */
export interface ImageReportArguments extends Omit<ReportArguments, 'verbose'>, ImageFilter {
  /** Lists all packages in the terminal. */
  readonly listPackages?: boolean;
}

export interface JudgedImage extends ImageScan {
  /** The name that the user gave. */
  readonly name: string;
  /** The path that reports show for the image. */
  readonly path: string;
  /** Host and path, for an image at a registry. */
  readonly repository: string | undefined;
  readonly verdict: Verdict;
  readonly policy: ShownPolicy;
  /** How severe a vulnerability without a rating is. */
  readonly unrated: LookupSettings['unratedVulnerabilities'];
}

/** The code for each format is loaded when that format is asked for. */
export async function writeImageReports(
  destinations: readonly Destination<ImageFormat>[],
  judged: JudgedImage,
  given: ImageReportArguments,
  surroundings: Surroundings,
): Promise<void> {
  const shown = { ...judged, report: filtered(judged.report, given, judged.unrated) };
  await writeTo(destinations, surroundings, (format, isFile) => render(format, shown, given, surroundings, isFile));
  sayWritten(destinations, surroundings, verdictLine(judged.verdict, false));
}

async function render(
  format: ImageFormat,
  shown: JudgedImage,
  given: ImageReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  const { report, contents, name, verdict } = shown;
  switch (format) {
    case 'sarif':
      return sarif(shown, given);
    case 'json': {
      const { imageJson } = await import('../report/images/image-json.ts');
      return imageJson({ contents, report }, { version: VERSION, name });
    }
    case 'markdown':
      return [await markdown(shown)];
    case 'html': {
      const { toHtml } = await import('../report/html/index.ts');
      return [toHtml(report, verdict, { version: VERSION, name, image: contents })];
    }
    case 'cyclonedx': {
      const { toCycloneDx } = await import('../report/sbom/cyclonedx.ts');
      return toCycloneDx({ ...shown, version: VERSION });
    }
    case 'spdx': {
      const { toSpdx } = await import('../report/sbom/spdx.ts');
      return toSpdx({ ...shown, version: VERSION });
    }
    case 'terminal':
      return terminalReport(shown, given, surroundings, isFile);
    default:
      return exchangeReport(format, report, { verdict });
  }
}

async function sarif(
  { report, path }: JudgedImage,
  { includeSuppressed = false }: ImageReportArguments,
): Promise<Iterable<string>> {
  const { sarifPieces } = await import('../report/sarif/sarif.ts');
  const { concernOf } = await import('../rules/index.ts');
  // in the category of another upload, this one would close the alerts of the other
  const category = `hullcheck-image/${path}`;
  return sarifPieces(report, { version: VERSION, concernOf, includeSuppressed, category });
}

async function markdown({ report, contents, name, verdict, policy }: JudgedImage): Promise<string> {
  const { toMarkdown } = await import('../report/markdown.ts');
  const { imageMarkdown } = await import('../report/images/image-markdown.ts');
  const { vulnerabilityMarkdown } = await import('../report/images/vulnerability-markdown.ts');
  const tables = (report.vulnerable ?? []).map((image) => vulnerabilityMarkdown(image, contents));
  return toMarkdown(report, verdict, {
    policy,
    sections: [...tables, imageMarkdown(contents, name, report.verified)],
  });
}

/** The verdict first, then the vulnerabilities, the image, and what was found in it. */
async function terminalReport(
  { report, contents, name, verdict, policy }: JudgedImage,
  { listPackages = false }: ImageReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  const { imageTerminal } = await import('../report/images/image-terminal.ts');
  const { vulnerabilityTerminal } = await import('../report/images/vulnerability-terminal.ts');
  const page = { colour: !isFile && wantsColour(surroundings), width: widthOf(surroundings) };
  const findings = terminalPieces(report, {
    ...page,
    verbose: true,
    isPlaceless: true,
    arrangement: { sort: 'severity' },
    pathOf: () => name,
  });
  const tables = (report.vulnerable ?? []).map((image) => `${vulnerabilityTerminal(image, contents, page)}\n`);
  const about = imageTerminal(contents, { ...page, name, verified: report.verified, listsPackages: listPackages });
  return [
    `${verdictLine(verdict, page.colour)}\n`,
    policyLines(policy, page),
    '\n',
    ...tables,
    about,
    '\n',
    ...findings,
  ];
}
