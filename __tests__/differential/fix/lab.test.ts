import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED, oracle } from '../oracles.ts';
import { realRepositories } from '../real-files.ts';
import { type Outcome, tryFixes } from './try-fixes.ts';

const PROGRAMS = { buildkit: oracle('buildkit-read'), compose: oracle('compose-read') };

describe('fixes of real files', () => {
  it.each([
    ['fix', false],
    ['fix --unsafe', true],
  ] as const)(
    'are accepted by BuildKit and Compose, are made at once, and lose no comment: %s',
    async (name, unsafe) => {
      const { buildkit, compose } = PROGRAMS;
      if (buildkit === undefined || compose === undefined || LAB_SECONDS === 0) return;
      const end = Date.now() + (LAB_SECONDS / 2) * 1000;
      const outcomes: Outcome[] = [];
      const folders = realRepositories();
      let at = LAB_SEED - 1;
      for (; at < folders.length && Date.now() < end; at += 1) {
        const folder = folders[at] as string;
        const outcome = await tryFixes(folder, { unsafe, buildkit, compose });
        process.stdout.write(`${name}: ${basename(folder)} ${JSON.stringify(countsOf(outcome))}\n`);
        outcomes.push(outcome);
      }
      process.stdout.write(`${name}: repositories ${LAB_SEED} to ${at} of ${folders.length}\n`);
      expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    },
    1000 * LAB_SECONDS + 300_000,
  );
});

function countsOf({ problems, ...counts }: Outcome): object {
  return { ...counts, problems: problems.length };
}
