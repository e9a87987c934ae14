import { resolve } from 'node:path';
import { batches } from '../support/batches.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import type { Destination, Format } from './destinations.ts';
import type { Surroundings } from './terminal.ts';

/** Writes a report to each destination, one after the other. */
export async function writeTo(
  destinations: readonly Destination[],
  { folder, stdout }: Surroundings,
  render: (format: Format, isFile: boolean) => Promise<Iterable<string>>,
): Promise<void> {
  for (const { format, file } of destinations) {
    const text = await render(format, file !== undefined);
    if (file === undefined) for (const batch of batches(text)) stdout.write(batch);
    else writeFileAtomically(resolve(folder, file), text);
  }
}
