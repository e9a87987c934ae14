import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = process.env['HULLCHECK_ORACLES'] ?? fileURLToPath(new URL('../../../shared/oracles', import.meta.url));

/** The path of a program that reads as the real tool does; undefined, and said aloud, where there is none. */
export function oracle(name: string): string | undefined {
  const path = join(FOLDER, name);
  if (existsSync(path)) return path;
  process.stderr.write(
    `The lab has no ${name}: only its recorded answers are compared. HULLCHECK_ORACLES names the folder that it is in.\n`,
  );
  return undefined;
}

/** How long a lab may run, in seconds: nothing unless `HULLCHECK_LAB_SECONDS` says so. */
export const LAB_SECONDS = Number(process.env['HULLCHECK_LAB_SECONDS'] ?? 0);

/** Where the lab starts: another seed makes other cases. */
export const LAB_SEED = Number(process.env['HULLCHECK_LAB_SEED'] ?? 1);
