import { terminalPieces } from '../report/terminal.ts';
import type { Verdict } from '../report/verdict.ts';
import { VERSION } from '../support/version.ts';
import type { ImageScan } from '../triage/image-scan.ts';
import type { Destination, Format } from './destinations.ts';
import { exchangeReport } from './exchange-report.ts';
import type { ReportArguments } from './reports.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { writeTo } from './write-to.ts';

/** Options about reports on an image. */
export type ImageReportArguments = Omit<ReportArguments, 'verbose'>;

export interface JudgedImage extends ImageScan {
  /** The name that the user gave. */
  readonly name: string;
  /** The path that reports show for the image. */
  readonly path: string;
  readonly verdict: Verdict;
}

/** The code for each format is loaded when that format is asked for. */
export async function writeImageReports(
  destinations: readonly Destination[],
  judged: JudgedImage,
  given: ImageReportArguments,
  surroundings: Surroundings,
): Promise<void> {
  await writeTo(destinations, surroundings, (format, isFile) => render(format, judged, given, surroundings, isFile));
}

async function render(
  format: Format,
  { report, contents, name, path, verdict }: JudgedImage,
  { includeSuppressed = false }: ImageReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  switch (format) {
    case 'sarif': {
      const { sarifPieces } = await import('../report/sarif.ts');
      const { concernOf } = await import('../rules/index.ts');
      // in the category of another upload, this one would close the alerts of the other
      const category = `hullcheck-image/${path}`;
      return sarifPieces(report, { version: VERSION, concernOf, includeSuppressed, category });
    }
    case 'json': {
      const { imageJson } = await import('../report/image-json.ts');
      return imageJson({ contents, report }, { version: VERSION, name });
    }
    case 'markdown': {
      const { toMarkdown } = await import('../report/markdown.ts');
      const { imageMarkdown } = await import('../report/image-markdown.ts');
      return [toMarkdown(report, verdict, { sections: [imageMarkdown(contents, name, report.verified)] })];
    }
    case 'html': {
      const { toHtml } = await import('../report/html/index.ts');
      return [toHtml(report, verdict, { version: VERSION, name, image: contents })];
    }
    case 'terminal': {
      const { imageTerminal } = await import('../report/image-terminal.ts');
      const colour = !isFile && wantsColour(surroundings);
      const width = widthOf(surroundings.stdout);
      const findings = terminalPieces(report, {
        colour,
        width,
        verbose: true,
        verdict,
        isPlaceless: true,
        pathOf: () => name,
      });
      return [imageTerminal(contents, { name, colour, width, verified: report.verified }), '\n', ...findings];
    }
    default:
      return exchangeReport(format, report, { verdict });
  }
}
