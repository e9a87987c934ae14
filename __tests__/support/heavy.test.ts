import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { expandBraces } from '../../src/syntax/shell/braces.ts';

const ROOT = new URL('../../', import.meta.url);

const { SLOW } = (await import(new URL('scripts/share-of-tests.mjs', ROOT).href)) as {
  readonly SLOW: readonly string[];
};

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** All examples of rules come through it, which are in the suite of the rules. */
const WITH_EXAMPLES = '__tests__/support/example.ts';

function foldersOf(suite: string): readonly string[] {
  const folders = read(`__tests__/${suite}.test.ts`).matchAll(/importTests\('([^']+)'\)/g);
  return [...folders].map(([, folder]) => `__tests__/${folder}/`);
}

const commands = read('.ci/run').replaceAll('\\\n', ' ').split('\n');

const suitesIn = (command: string): readonly string[] =>
  /=suites\/\(([^)]+)\)/
    .exec(command)?.[1]
    ?.split('|')
    .map((name) => `suites/${name}`) ?? [];

const filesIn = (command: string): readonly string[] =>
  (command.match(/__tests__\/\S+/g) ?? []).flatMap((word) => expandBraces([{ text: word, isActive: true }]) ?? []);

it('all files that shorten something are run in full by .ci/run', () => {
  const heavy = commands.filter((command) => command.includes('HULLCHECK_HEAVY_TESTS=1'));
  const suites = heavy.flatMap(suitesIn);
  const inFull = [...heavy.flatMap(filesIn), ...suites.flatMap(foldersOf), WITH_EXAMPLES];
  const shortening = readdirSync(new URL('__tests__', ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `__tests__/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && /from '[./\w]*heavy\.ts'/.test(read(path)));
  expect(suites.length).toBeGreaterThan(2);
  expect(shortening.length).toBeGreaterThan(20);
  expect(shortening.filter((path) => !inFull.some((one) => path.startsWith(one)))).toEqual([]);
});

it('.ci/run has the other tests of each file of which a run of all tests has a share', () => {
  const whole = commands.filter((command) => /HULLCHECK_(?:HEAVY_TESTS=1|TEST_SHARE=second)/.test(command));
  const files = whole.flatMap(filesIn).map((path) => path.replace(/^__tests__\/(.*)\.test\.ts$/, '$1'));
  expect(SLOW.filter((name) => ![...whole.flatMap(suitesIn), ...files].includes(name))).toEqual([]);
});
