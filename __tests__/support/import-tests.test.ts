import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { folderWith } from './folder.ts';

const address = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const TRANSFORM = [path('../../node_modules/@swc/jest/index.js'), { jsc: { parser: { syntax: 'typescript' } } }];

/** The results of tests in several files that form one suite: `passed a works`. */
function resultsOf(files: Readonly<Record<string, string>>): string[] {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`files/${name}`, text])));
  const suite = folderWith({
    'suite.test.mjs': `const { importTests } = await import(${address('import-tests.ts')});
await importTests('files', new URL(${JSON.stringify(pathToFileURL(`${folder}/`).href)}));`,
  });
  const config = {
    rootDir: suite,
    testMatch: ['<rootDir>/suite.test.mjs'],
    extensionsToTreatAsEsm: ['.ts'],
    transform: { '^.+\\.ts$': TRANSFORM },
  };
  const options = ['--experimental-vm-modules', '--no-warnings', path('../../node_modules/jest/bin/jest.js')];
  const { stdout } = spawnSync(
    process.execPath,
    [...options, '--config', JSON.stringify(config), '--json', '--cacheDirectory', join(suite, 'cache')],
    { encoding: 'utf8' },
  );
  const { testResults } = JSON.parse(stdout);
  return testResults.flatMap(({ assertionResults }: { assertionResults: { status: string; fullName: string }[] }) =>
    assertionResults.map(({ status, fullName }) => `${status} ${fullName}`),
  );
}

it('a file that cannot be loaded fails one test, and the others run', () => {
  const results = resultsOf({
    'a.test.ts': `test('a works', () => {});`,
    'b.test.ts': `throw new Error('no such folder');`,
    'c.test.ts': `test('c works', () => {});`,
  });
  expect(results).toEqual(['failed all files of files can be loaded', 'passed a works', 'passed c works']);
});

it('a file that ends within a skipped block fails a test, too', () => {
  const results = resultsOf({ 'a.test.ts': `describe.skip('data', () => { throw new Error('missing'); });` });
  expect(results).toEqual(['failed all files of files can be loaded']);
});
