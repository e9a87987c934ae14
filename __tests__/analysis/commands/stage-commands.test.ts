import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { dockerfileText } from '../../properties/dockerfiles.ts';
import { exampleTexts } from '../../properties/example-texts.ts';
import { splitWords, wordsInVariables } from '../../properties/hidden-words.ts';
import { mutated } from '../../properties/mutations.ts';
import { fuzzRuns, sampled } from '../../support/heavy.ts';

const MODULE = '../../../src/analysis/commands/stage-commands.ts';

type ScanFiles = typeof import('../../properties/soundness.ts')['scanFiles'];

/** Modules that are loaded anew, with what they remember. */
async function freshScan(): Promise<ScanFiles> {
  jest.resetModules();
  return (await import('../../properties/soundness.ts')).scanFiles;
}

const scanFiles = await freshScan();

/** For which every stage may run every program. */
const scanAll = await (async () => {
  const actual = await import('../../../src/analysis/commands/stage-commands.ts');
  jest.unstable_mockModule(MODULE, () => ({ ...actual, runsAny: () => true }));
  return freshScan();
})();

async function expectNothingLeftOut(text: string): Promise<void> {
  const findings = async (scan: ScanFiles): Promise<string[]> =>
    (await scan({ Dockerfile: text })).findings.map(({ ruleId, span, message }) =>
      [ruleId, span.start, span.end, message].join(' '),
    );
  expect(await findings(scanFiles)).toEqual(await findings(scanAll));
}

/** How many cases each property has. */
const RUNS = fuzzRuns(60);

const MILLISECONDS = 30_000 + RUNS * 100;

describe('the quick check for programs in a stage', () => {
  const texts = exampleTexts('dockerfile');

  it('never excludes a stage that runs one of them', async () => {
    for (const text of sampled(sampled(texts), 1)) await expectNothingLeftOut(text);
  }, 60_000);

  it.each([
    ['any Dockerfile', dockerfileText],
    ['accidents to real Dockerfiles', mutated(texts)],
    ['split words of real Dockerfiles', splitWords(texts)],
    ['words of real Dockerfiles in variables', wordsInVariables(texts)],
  ])(
    'never excludes a stage that runs one of them, in %s',
    (_name, arbitrary) => fc.assert(fc.asyncProperty(arbitrary, expectNothingLeftOut), { numRuns: RUNS }),
    MILLISECONDS,
  );
});
