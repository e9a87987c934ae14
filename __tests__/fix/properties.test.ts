import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixRepository } from '../../src/fix/index.ts';
import { unifiedDiff } from '../../src/fix/unified-diff.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { composeText } from '../properties/compose-files.ts';
import { dockerfileText } from '../properties/dockerfiles.ts';
import { exampleTexts } from '../properties/example-texts.ts';
import { mutated } from '../properties/mutations.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';
import { fuzzRuns } from '../support/heavy.ts';

/** As for the other properties; a fix scans several times. */
const RUNS = Math.ceil(fuzzRuns(70) / 2);

const MILLISECONDS = 60_000 + RUNS * 400;

describe('hullcheck fix --unsafe', () => {
  it('is sound on any Dockerfile', () => holds(dockerfileText, (text) => ({ Dockerfile: text })), MILLISECONDS);

  it('is sound on any compose file', () => holds(composeText, (text) => ({ 'compose.yaml': text })), MILLISECONDS);

  it(
    'is sound on files that refer to each other',
    () =>
      holds(fc.tuple(composeText, dockerfileText), ([compose, text]) => ({
        'compose.yaml': compose,
        Dockerfile: text,
      })),
    MILLISECONDS,
  );

  it(
    'is sound on Dockerfiles after accidents',
    () => holds(mutated(exampleTexts('dockerfile')), (text) => ({ Dockerfile: text })),
    MILLISECONDS,
  );

  it(
    'is sound on compose files after accidents',
    () => holds(mutated(exampleTexts('compose')), (text) => ({ 'compose.yaml': text })),
    MILLISECONDS,
  );
});

function holds<T>(files: fc.Arbitrary<T>, repository: (value: T) => Files): Promise<void> {
  return fc.assert(
    fc.asyncProperty(files, (value) => expectSoundFixes(repository(value))),
    { numRuns: RUNS },
  );
}

/** What is fixed parses as well as before, has fewer findings with a fix, and has nothing more to fix. */
async function expectSoundFixes(files: Files): Promise<void> {
  const before = await scanFiles(files);
  const first = await fixed(files);
  const after = await scanFiles(first.files);
  expect(problemsOf(after)).toBeLessThanOrEqual(problemsOf(before));
  expect(fixable(after)).toBeLessThanOrEqual(fixable(before));
  if (first.isChanged) expect(fixable(after)).toBeLessThan(fixable(before));
  const second = await fixed(first.files);
  expect(second.files).toEqual(first.files);
}

async function fixed(files: Files): Promise<{ readonly files: Files; readonly isChanged: boolean }> {
  const { groups } = await fixRepository(repositoryOf(files), { scan: scanOptions, unsafe: true, rules: undefined });
  const result = { ...files };
  let isChanged = false;
  for await (const { drafts } of groups) {
    for (const [path, draft] of drafts) {
      result[path] = draft.current.text;
      isChanged = true;
      // for its exceptions: the diff itself has its own test
      unifiedDiff(draft, []);
    }
  }
  return { files: result, isChanged };
}

function problemsOf({ notifications }: ScanReport): number {
  return notifications.filter(({ level, code }) => level !== 'note' && !code.startsWith('suppression-')).length;
}

function fixable({ findings }: ScanReport): number {
  return findings.filter(({ fix, suppressedBy }) => fix !== undefined && suppressedBy === undefined).length;
}
