import { resolve } from 'node:path';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { sarifPieces } from '../report/sarif.ts';
import { terminalPieces } from '../report/terminal.ts';
import { concernOf } from '../rules/index.ts';
import type { Run } from '../run.ts';
import { batches } from '../support/batches.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { VERSION } from '../version.ts';
import { displayPath } from './display-path.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about reports. */
export interface ReportArguments {
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly includeSuppressed?: boolean;
  readonly verbose?: boolean;
}

const FORMATS = ['terminal', 'sarif', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

/** One report to write; without a file it goes to standard output. */
export interface Destination {
  readonly format: Format;
  readonly file: string | undefined;
}

export function writeReports(
  destinations: readonly Destination[],
  run: Run,
  given: ReportArguments,
  surroundings: Surroundings,
): void {
  for (const { format, file } of destinations) {
    const text = render(format, run, given, surroundings, file !== undefined);
    if (file === undefined) for (const batch of batches(text)) surroundings.stdout.write(batch);
    else writeFileAtomically(resolve(surroundings.folder, file), text);
  }
}

/** @throws {UsageError} for what cannot be written together. */
export function destinationsOf({ format = ['terminal'], output }: ReportArguments): Destination[] {
  const destinations = format.map(parseDestination);
  const [first] = destinations;
  if (output !== undefined) {
    if (destinations.length > 1 || first?.file !== undefined) {
      throw new UsageError('--output goes with one --format; write several as --format sarif=FILE --format terminal');
    }
    return [{ format: first?.format ?? 'terminal', file: output === '-' ? undefined : output }];
  }
  if (destinations.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'only one format can go to standard output; give the others a file, as in --format sarif=FILE',
    );
  }
  return destinations;
}

function parseDestination(text: string): Destination {
  const [name = '', ...rest] = text.split('=');
  const format = FORMATS.find((candidate) => candidate === name);
  if (format === undefined)
    throw new UsageError(`there is no format ${JSON.stringify(name)}; formats are ${FORMATS.join(', ')}`);
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UsageError(`--format ${text} names no file`);
  return { format, file: rest.length === 0 ? undefined : file };
}

function render(
  format: Format,
  { report, repository, verdict }: Run,
  { includeSuppressed = false, verbose = false }: ReportArguments,
  surroundings: Surroundings,
  isFile: boolean,
): Iterable<string> {
  switch (format) {
    case 'sarif':
      return sarifPieces(report, { version: VERSION, concernOf, includeSuppressed });
    case 'json':
      return toJson(report, { version: VERSION });
    case 'markdown':
      return [toMarkdown(report, verdict)];
    case 'terminal':
      return terminalPieces(report, {
        colour: !isFile && wantsColour(surroundings),
        width: widthOf(surroundings.stdout),
        pathOf: (path) => displayPath(repository.root, path, surroundings.folder),
        verbose,
      });
  }
}
