import { UsageError } from './usage-error.ts';

/** One report to write; without a file it goes to standard output. */
export interface Destination<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

interface Given {
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
export function parseDestinations<Format extends string>(
  { format = ['terminal'], output }: Given,
  formats: readonly Format[],
): Destination<Format>[] {
  const destinations = format.map((text) => parseDestination(text, formats));
  const [first] = destinations;
  if (output !== undefined) {
    if (first === undefined || destinations.length > 1 || first.file !== undefined) {
      throw new UsageError('--output goes with one --format; write several as --format json=FILE --format terminal');
    }
    return [{ format: first.format, file: output === '-' ? undefined : output }];
  }
  if (destinations.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to standard output; give the others a file, as in --format json=FILE');
  }
  return destinations;
}

function parseDestination<Format extends string>(text: string, formats: readonly Format[]): Destination<Format> {
  const [name = '', ...rest] = text.split('=');
  const format = formats.find((candidate) => candidate === name);
  if (format === undefined)
    throw new UsageError(`unknown format ${JSON.stringify(name)}; formats are ${formats.join(', ')}`);
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UsageError(`--format ${text} names no file`);
  return { format, file: rest.length === 0 ? undefined : file };
}
