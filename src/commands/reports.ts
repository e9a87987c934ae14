import type { Gate } from '../gate/index.ts';
import { terminalPieces } from '../report/terminal.ts';
import type { Run } from '../run/run.ts';
import { VERSION } from '../support/version.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { Destination, DestinationArguments, Format } from './destinations.ts';
import { displayPath } from './display-path.ts';
import { exchangeReport } from './exchange-report.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { writeTo } from './write-to.ts';

/** Options about reports. */
export interface ReportArguments extends DestinationArguments {
  readonly includeSuppressed?: boolean;
  readonly verbose?: boolean;
}

/** The report to write, on everything or on a change. */
export type ScanResult = Pick<Run, 'repository' | 'verdict'> & { readonly report: ScanReport; readonly gate?: Gate };

/** The code for each format is loaded when that format is asked for. */
export async function writeReports(
  destinations: readonly Destination[],
  run: ScanResult,
  given: ReportArguments,
  surroundings: Surroundings,
): Promise<void> {
  await writeTo(destinations, surroundings, (format, isFile) => render(format, run, given, surroundings, isFile));
}

/** Whether the format includes the matrix of what confines the containers. */
export function showsPostures({ format }: Destination): boolean {
  return format === 'markdown' || format === 'html';
}

async function render(
  format: Format,
  { report, repository, verdict, gate }: ScanResult,
  { includeSuppressed = false, verbose = false }: ReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Promise<Iterable<string>> {
  switch (format) {
    case 'sarif': {
      const { sarifPieces } = await import('../report/sarif.ts');
      const { concernOf } = await import('../rules/index.ts');
      return sarifPieces(report, { version: VERSION, concernOf, includeSuppressed, fresh: gate?.fresh });
    }
    case 'json': {
      const { toJson } = await import('../report/json.ts');
      return toJson(report, { version: VERSION, fresh: gate?.fresh });
    }
    case 'markdown': {
      const { toMarkdown } = await import('../report/markdown.ts');
      return [toMarkdown(report, verdict, { change: gate })];
    }
    case 'html': {
      const { toHtml } = await import('../report/html/index.ts');
      return [toHtml(report, verdict, { version: VERSION, fresh: gate?.fresh })];
    }
    case 'terminal':
      return terminalPieces(gate === undefined ? report : { ...report, findings: gate.fresh }, {
        colour: !isFile && wantsColour(surroundings),
        width: widthOf(surroundings.stdout),
        pathOf: (path) => displayPath(repository.root, path, surroundings.folder),
        verbose,
        verdict,
      });
    default:
      return exchangeReport(format, report, { verdict, fresh: gate?.fresh });
  }
}
