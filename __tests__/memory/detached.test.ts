import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { parseImageReference } from '../../src/model/images/image.ts';
import { detached } from '../../src/support/caches/detached.ts';
import { rememberByKey } from '../../src/support/caches/remember-by-key.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const FILES = 100;
const BYTES = 256 * 1024;

/** How many bytes of files stay in memory after something is done with a word of each. */
function kept(use: (word: string) => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const results: unknown[] = [];
  for (let number = 0; number < FILES; number += 1) {
    const file = Buffer.from(`registry.example.com/team/image-${number}:1.2 `.padEnd(BYTES, 'x')).toString();
    results.push(use(file.slice(0, file.indexOf(' '))));
  }
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  expect(results).toHaveLength(FILES);
  return bytes;
}

it('is the same text', () => {
  expect(detached('a long text that is cut out')).toBe('a long text that is cut out');
});

it('keeps no file in memory that a word was cut out of', () => {
  expect(kept((word) => word)).toBeGreaterThan((FILES * BYTES) / 2);
  expect(kept(detached)).toBeLessThan((FILES * BYTES) / 4);
});

it.each([
  ['what is remembered by it', rememberByKey(String, () => true)],
  ['a reference to an image', parseImageReference],
])('makes %s keep no file in memory', (_what, use) => {
  expect(kept(use)).toBeLessThan((FILES * BYTES) / 4);
});
