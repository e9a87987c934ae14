import { visible } from '../report/escape.ts';
import { batches } from '../support/batches.ts';
import type { Destination, ImageFormat } from './destinations.ts';
import { writeOutputFile } from './output-file.ts';
import { outputPath } from './output-path.ts';
import { type Surroundings, say } from './terminal.ts';

/** Writes a report to each destination, one after the other. @throws {UsageError} if a file cannot be written. */
export async function writeTo<F extends ImageFormat>(
  destinations: readonly Destination<F>[],
  surroundings: Surroundings,
  render: (format: F, isFile: boolean) => Promise<Iterable<string>>,
): Promise<void> {
  for (const { format, file } of destinations) {
    const path = file === undefined ? undefined : outputPath(surroundings.folder, file);
    const text = await render(format, file !== undefined);
    if (file === undefined || path === undefined) for (const batch of batches(text)) surroundings.stdout.write(batch);
    else writeOutputFile(path, file, text);
  }
}

/**
 * Says which files were written, on standard output unless a report is there, too. Where all reports are files, the verdict comes first,
 * because nothing else shows it.
 */
export function sayWritten(
  destinations: readonly Destination<ImageFormat>[],
  surroundings: Surroundings,
  verdict: string,
): void {
  const files = destinations.flatMap(({ file }) => (file === undefined || isStream(file) ? [] : [file]));
  const isShown = files.length < destinations.length;
  const lines = [...(isShown ? [] : [verdict]), ...files.map((file) => `Wrote ${visible(file)}.`)];
  for (const line of lines) say(surroundings, line, isShown ? surroundings.stderr : surroundings.stdout);
}

/** `/dev/stdout`, or one that `>(command)` of a shell makes. */
function isStream(file: string): boolean {
  return /^\/(?:dev|proc)\//.test(file);
}
