import { readFileSync, statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const TESTS = new URL('../__tests__/', import.meta.url);

/** How long the files take that take longest, in the order of a run. Only how they compare matters. */
const SECONDS = JSON.parse(readFileSync(new URL('suites/seconds.json', TESTS), 'utf8'));

/**
 * Starts with the files that take longest, so that no process ends long after the others. Jest knows that only from an earlier run; where it
 * does not, it takes the size of a file for it, but a suite is small and imports the tests of folders, and a short file may wait for long.
 */
export default class extends Sequencer {
  sort(tests) {
    return [...tests].sort(
      (one, other) => secondsOf(other) - secondsOf(one) || statSync(other.path).size - statSync(one.path).size,
    );
  }
}

function secondsOf({ path }) {
  const name = path
    .replaceAll('\\', '/')
    .split('/__tests__/')
    .at(-1)
    .replace(/\.test\.ts$/, '');
  return SECONDS[name] ?? 0;
}
