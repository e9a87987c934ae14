import { resolve } from 'node:path';
import type { Gate } from '../gate/index.ts';
import { terminalPieces } from '../report/terminal.ts';
import type { Run } from '../run/run.ts';
import { batches } from '../support/batches.ts';
import { VERSION } from '../support/version.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { type Destination, parseDestinations } from './destinations.ts';
import { displayPath } from './display-path.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';

/** Options about reports. */
export interface ReportArguments {
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly includeSuppressed?: boolean;
  readonly verbose?: boolean;
}

const FORMATS = ['terminal', 'sarif', 'json', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The report to write, on everything or on a change. */
export type ScanResult = Pick<Run, 'repository' | 'verdict'> & { readonly report: ScanReport; readonly gate?: Gate };

/** The code for each format is loaded when that format is asked for. */
export async function writeReports(
  destinations: readonly Destination<Format>[],
  run: ScanResult,
  given: ReportArguments,
  surroundings: Surroundings,
): Promise<void> {
  for (const { format, file } of destinations) {
    const text = await render(format, run, given, surroundings, file !== undefined);
    if (file === undefined) for (const batch of batches(text)) surroundings.stdout.write(batch);
    else writeFileAtomically(resolve(surroundings.folder, file), text);
  }
}

/** Whether the format includes the matrix of what confines the containers. */
export function showsPostures({ format }: Destination<Format>): boolean {
  return format === 'markdown' || format === 'html';
}

/** @throws {UsageError} for destinations that exclude each other. */
export function destinationsOf(given: ReportArguments): Destination<Format>[] {
  return parseDestinations(given, FORMATS);
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
  }
}
