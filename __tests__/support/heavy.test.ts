import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { expandBraces } from '../../src/syntax/shell/braces.ts';

const ROOT = new URL('../../', import.meta.url);

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** All examples of rules come through it, which are in the suite of the rules. */
const WITH_EXAMPLES = '__tests__/support/example.ts';

function foldersOf(suite: string): readonly string[] {
  const folders = read(`__tests__/suites/${suite}.test.ts`).matchAll(/importTests\('([^']+)'\)/g);
  return [...folders].map(([, folder]) => `__tests__/${folder}/`);
}

it('all files that shorten something are run in full by .ci/run', () => {
  const commands = read('.ci/run').replaceAll('\\\n', ' ').split('\n');
  const heavy = commands.filter((command) => command.includes('HULLCHECK_HEAVY_TESTS=1'));
  const named = heavy
    .flatMap((command) => command.match(/__tests__\/\S+/g) ?? [])
    .flatMap((word) => expandBraces([{ text: word, isActive: true }]) ?? []);
  const suites = heavy.flatMap((command) => /=suites\/\(([^)]+)\)/.exec(command)?.[1]?.split('|') ?? []);
  const inFull = [...named, ...suites.flatMap(foldersOf), WITH_EXAMPLES];
  const shortening = readdirSync(new URL('__tests__', ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && /from '[./\w]*heavy\.ts'/.test(read(path)));
  expect(suites.length).toBeGreaterThan(2);
  expect(shortening.length).toBeGreaterThan(20);
  expect(shortening.filter((path) => !inFull.some((one) => path.startsWith(one)))).toEqual([]);
});
