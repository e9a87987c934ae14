import { readdirSync, readFileSync, statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const TESTS = new URL('../__tests__/', import.meta.url);

/**
 * Starts with the files that have the most to run, so that no process ends long after the others. Jest takes the size of a file for that
 * before it knows how long the file takes, but a suite is small and imports the tests of folders.
 */
export default class extends Sequencer {
  sort(tests) {
    const sizes = new Map(tests.map(({ path }) => [path, sizeOf(path)]));
    return [...tests].sort((one, other) => sizes.get(other.path) - sizes.get(one.path));
  }
}

function sizeOf(path) {
  const folders = [...readFileSync(path, 'utf8').matchAll(/importTests\('([^']+)'\)/g)].map(
    ([, folder]) => new URL(`${folder}/`, TESTS),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => new URL(name, folder)),
  );
  return [path, ...files].reduce((sum, file) => sum + statSync(file).size, 0);
}
