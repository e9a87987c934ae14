import { UsageError } from './usage-error.ts';

/** What `--format` takes. */
export const FORMATS = [
  'terminal',
  'sarif',
  'json',
  'markdown',
  'html',
  'gitlab',
  'gitlab-sast',
  'junit',
  'checkstyle',
  'gcc',
  'csv',
] as const;

export type Format = (typeof FORMATS)[number];

/** One report to write; without a file it goes to standard output. */
export interface Destination {
  readonly format: Format;
  readonly file: string | undefined;
}

export interface DestinationArguments {
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
export function destinationsOf({ format = ['terminal'], output }: DestinationArguments): Destination[] {
  const destinations = format.map(parseDestination);
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

function parseDestination(text: string): Destination {
  const [name = '', ...rest] = text.split('=');
  const format = FORMATS.find((candidate) => candidate === name);
  if (format === undefined)
    throw new UsageError(`unknown format ${JSON.stringify(name)}; formats are ${FORMATS.join(', ')}`);
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UsageError(`--format ${text} names no file`);
  return { format, file: rest.length === 0 ? undefined : file };
}
