import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

/** Adds the tests of all files in a folder of `__tests__` to the calling suite. A file that cannot be loaded fails one test. */
export async function importTests(folder: string, tests = new URL('../', import.meta.url)): Promise<void> {
  const address = new URL(`${folder}/`, tests);
  const names = readdirSync(fileURLToPath(address)).filter((name) => name.endsWith('.test.ts'));
  const failures: string[] = [];
  // declared first, because a failing file may leave a block open, such as a skipped one, which would swallow this test
  it(`all files of ${folder} can be loaded`, () => expect(failures).toEqual([]));
  for (const name of names.sort()) {
    try {
      await import(new URL(name, address).href);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
