import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED, oracle } from '../oracles.ts';
import { realRepositories } from '../real-files.ts';
import { type Outcome, tryFixes } from './try-fixes.ts';

const PROGRAMS = programs();
const FOLDERS = LAB_SECONDS > 0 ? realRepositories() : [];

if (PROGRAMS === undefined || FOLDERS.length === 0)
  process.stderr.write(
    'SKIPPED: fixes of real files need HULLCHECK_ORACLES, HULLCHECK_LAB_FILES and HULLCHECK_LAB_SECONDS\n',
  );

(PROGRAMS === undefined || FOLDERS.length === 0 ? describe.skip : describe)('fixes of real files', () => {
  it.each([
    ['fix', false],
    ['fix --unsafe', true],
  ] as const)(
    'are accepted by BuildKit and Compose, are made at once, and lose no comment: %s',
    async (name, unsafe) => {
      if (PROGRAMS === undefined) throw new Error('There are no programs to ask.');
      const end = Date.now() + (LAB_SECONDS / 2) * 1000;
      const outcomes: Outcome[] = [];
      let at = LAB_SEED - 1;
      for (; at < FOLDERS.length && Date.now() < end; at += 1) {
        const folder = FOLDERS[at] as string;
        const outcome = await tryFixes(folder, { unsafe, ...PROGRAMS });
        process.stdout.write(`${name}: ${basename(folder)} ${JSON.stringify(countsOf(outcome))}\n`);
        outcomes.push(outcome);
      }
      process.stdout.write(`${name}: repositories ${LAB_SEED} to ${at} of ${FOLDERS.length}\n`);
      expect(outcomes).not.toEqual([]);
      expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    },
    1000 * LAB_SECONDS + 300_000,
  );
});

function programs(): { readonly buildkit: string; readonly compose: string } | undefined {
  const [buildkit, compose] = [oracle('buildkit-read'), oracle('compose-read')];
  return buildkit === undefined || compose === undefined ? undefined : { buildkit, compose };
}

function countsOf({ problems, ...counts }: Outcome): object {
  return { ...counts, problems: problems.length };
}
