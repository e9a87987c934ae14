import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Makes the tests of all files of a folder of `__tests__` a part of the suite that calls it. */
export async function importTests(folder: string): Promise<void> {
  const address = new URL(`../${folder}/`, import.meta.url);
  const names = readdirSync(fileURLToPath(address)).filter((name) => name.endsWith('.test.ts'));
  for (const name of names.sort()) await import(new URL(name, address).href);
}
