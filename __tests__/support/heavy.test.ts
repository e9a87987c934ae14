import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { expandBraces } from '../../src/syntax/shell/braces.ts';

const ROOT = new URL('../../', import.meta.url);

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

it('all files that shorten something are run in full by .ci/run', () => {
  const commands = read('.ci/run').replaceAll('\\\n', ' ').split('\n');
  const inFull = commands
    .filter((command) => command.includes('HULLCHECK_HEAVY_TESTS=1'))
    .flatMap((command) => command.match(/__tests__\/\S+/g) ?? [])
    .flatMap((word) => expandBraces([{ text: word, isActive: true }]) ?? []);
  const shortening = readdirSync(new URL('__tests__', ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && /from '[./\w]*heavy\.ts'/.test(read(path)));
  expect(shortening.length).toBeGreaterThan(20);
  expect(shortening.filter((path) => !inFull.some((one) => path.startsWith(one)))).toEqual([]);
});
