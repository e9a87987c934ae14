import { batches } from '../support/batches.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import type { Destination, ImageFormat } from './destinations.ts';
import { outputPath } from './output-path.ts';
import type { Surroundings } from './terminal.ts';

/** Writes a report to each destination, one after the other. */
export async function writeTo<F extends ImageFormat>(
  destinations: readonly Destination<F>[],
  { folder, stdout }: Surroundings,
  render: (format: F, isFile: boolean) => Promise<Iterable<string>>,
): Promise<void> {
  for (const { format, file } of destinations) {
    const path = file === undefined ? undefined : outputPath(folder, file);
    const text = await render(format, file !== undefined);
    if (path === undefined) for (const batch of batches(text)) stdout.write(batch);
    else writeFileAtomically(path, text);
  }
}
