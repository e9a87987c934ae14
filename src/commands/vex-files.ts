import { resolve } from 'node:path';
import { nearestHint } from '../config/nearest-hint.ts';
import type { VexDocument } from '../model/images/vex.ts';
import { shown } from '../support/quoted-if-harmless.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * The VEX documents that the user names, relative to the working directory.
 * @throws {UsageError} if one of them cannot be read.
 */
export async function readVexFiles(paths: readonly string[] = [], folder: string): Promise<readonly VexDocument[]> {
  if (paths.length === 0) return [];
  const { LARGEST_VEX, readVex } = await import('../images/vex/read.ts');
  return paths.map((path) => {
    const name = shown(path) ?? 'the file';
    const text = readTextFile(resolve(folder, path), LARGEST_VEX);
    if (!text.ok)
      throw new UsageError(
        `--vex: ${name} cannot be read; it must be a file of at most ${LARGEST_VEX / 1024 / 1024} MiB.${nearestHint(resolve(folder, path), path) ?? ''}`,
      );
    const read = readVex(path, text.value.text);
    if ('problem' in read) throw new UsageError(`--vex ${name}: ${read.problem}`);
    return read;
  });
}
