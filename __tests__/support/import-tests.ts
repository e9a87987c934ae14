import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

/** Makes the tests of all files of a folder of `__tests__` a part of the suite that calls it. A file that cannot be loaded fails one test. */
export async function importTests(folder: string, tests = new URL('../', import.meta.url)): Promise<void> {
  const address = new URL(`${folder}/`, tests);
  const names = readdirSync(fileURLToPath(address)).filter((name) => name.endsWith('.test.ts'));
  const failures: string[] = [];
  // declared first: what a file leaves open when it fails, such as a skipped block, would take this test in
  it(`all files of ${folder} can be loaded`, () => expect(failures).toEqual([]));
  for (const name of names.sort()) {
    try {
      await import(new URL(name, address).href);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
