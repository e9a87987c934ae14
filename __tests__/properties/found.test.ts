import { describe, it } from '@jest/globals';
import { expectSound } from './soundness.ts';

/** The smallest files that once broke a scan. */
describe('a scan', () => {
  it.each([
    ['the last line of a stage is unfinished', 'FROM scratch\nMAINTAINER \\\n'],
    ['FROM goes on in a second line', 'FROM scratch AS build\\\nRUN sudo id\n'],
  ])('is sound on a Dockerfile where %s', (_name, text) => expectSound({ Dockerfile: text }));
});
