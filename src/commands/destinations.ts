import { didYouMean } from './did-you-mean.ts';
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

/** What `--format` of `hullcheck image` takes: bills of materials, too. */
export const IMAGE_FORMATS = [...FORMATS, 'cyclonedx', 'spdx'] as const;

export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** One report to write; without a file it goes to standard output. */
export interface Destination<F extends ImageFormat = Format> {
  readonly format: F;
  readonly file: string | undefined;
}

export interface DestinationArguments {
  /** `terminal`, or `sarif=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Where reports go, by `--format` and `--output`. @throws {UsageError} for destinations that exclude each other. */
export function destinationsOf(given: DestinationArguments): Destination[] {
  return destinationsIn(given, FORMATS);
}

/** The same for the report on an image. @throws {UsageError} for destinations that exclude each other. */
export function imageDestinationsOf(given: DestinationArguments): Destination<ImageFormat>[] {
  return destinationsIn(given, IMAGE_FORMATS);
}

function destinationsIn<F extends ImageFormat>(
  { format = ['terminal'], output }: DestinationArguments,
  formats: readonly F[],
): Destination<F>[] {
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

function parseDestination<F extends ImageFormat>(text: string, formats: readonly F[]): Destination<F> {
  const [name = '', ...rest] = text.split('=');
  const format = formats.find((candidate) => candidate === name);
  if (format === undefined) {
    if (IMAGE_FORMATS.some((candidate) => candidate === name))
      throw new UsageError(`${name} lists the packages of one image, so only hullcheck image writes it`);
    throw new UsageError(
      `unknown format ${JSON.stringify(name)}; formats are ${formats.join(', ')}.${didYouMean(name, formats)}`,
    );
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UsageError(`--format ${text} names no file`);
  return { format, file: rest.length === 0 ? undefined : file };
}
