import { resolve } from 'node:path';
import type { Profile } from '../check/active-rules.ts';
import { toJson } from '../report/json.ts';
import { toMarkdown } from '../report/markdown.ts';
import { sarifPieces } from '../report/sarif.ts';
import { terminalPieces } from '../report/terminal.ts';
import type { FailOn } from '../report/verdict.ts';
import { concernOf } from '../rules/index.ts';
import { type Run, run } from '../run.ts';
import { batches } from '../support/batches.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { baselineText } from '../triage/baseline.ts';
import { VERSION } from '../version.ts';
import { displayPath } from './display-path.ts';
import { progressLine } from './progress.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck scan`, as the command line has them. */
export interface ScanArguments {
  readonly paths: readonly string[];
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  readonly config?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly includeSuppressed?: boolean;
  readonly verbose?: boolean;
}

const FORMATS = ['terminal', 'sarif', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

/** One report to write; without a file it goes to standard output. */
interface Destination {
  readonly format: Format;
  readonly file: string | undefined;
}

/** `hullcheck scan`: gives the exit status. */
export async function scanCommand(given: ScanArguments, surroundings: Surroundings): Promise<number> {
  const destinations = destinationsOf(given);
  const progress = progressLine(surroundings.stderr);
  const result = await run({
    folder: surroundings.folder,
    paths: given.paths,
    config: given.config,
    profile: given.profile,
    failOn: given.failOn,
    baseline: given.baseline,
    withPostures: destinations.some(({ format }) => format === 'markdown'),
    onProgress: progress.update,
  });
  progress.clear();
  for (const { format, file } of destinations) {
    const text = render(format, result, given, surroundings, file !== undefined);
    if (file === undefined) for (const batch of batches(text)) surroundings.stdout.write(batch);
    else writeFileAtomically(resolve(surroundings.folder, file), text);
  }
  if (given.writeBaseline !== undefined) {
    writeFileAtomically(resolve(surroundings.folder, given.writeBaseline), baselineText(result.report.findings));
    surroundings.stderr.write(`Wrote the findings of this run to ${given.writeBaseline}.\n`);
    return 0;
  }
  return result.verdict.exitCode;
}

function destinationsOf({ format = ['terminal'], output }: ScanArguments): Destination[] {
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
  { includeSuppressed = false, verbose = false }: ScanArguments,
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
