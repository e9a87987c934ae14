import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';

/** Real data for tests, too large to be a part of the repository; it stands beside it where there is any. */
const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export function sharedPath(name: string): string {
  return `${FOLDER}${name}`;
}

export function sharedFile(name: string): Buffer {
  return readFileSync(sharedPath(name));
}

/** Tests that need the data. Where it is missing they are skipped, and the output of the tests says so. */
export function describeWithData(name: string, tests: () => void): void {
  if (existsSync(FOLDER)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`SKIPPED: ${name}: there is no folder ${FOLDER}\n`);
  describe.skip(`${name} (needs the data in ../shared/data)`, tests);
}
