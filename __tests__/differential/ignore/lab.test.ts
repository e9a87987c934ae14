import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED, oracle } from '../oracles.ts';
import { randomOf } from '../random.ts';
import { generate, type IgnoreCase } from './generate.ts';
import { type Answer, askMatcher, ourAnswer } from './patterns.ts';

const PROGRAM = oracle('ignore-read');
const BATCH = 2000;
const RECORDED = new URL('recorded.ndjson', import.meta.url);

function casesFrom(seed: number, count: number): readonly IgnoreCase[] {
  return Array.from({ length: count }, (_, index) => generate(randomOf(seed + index)));
}

/** Where we differ. What the builder refuses is not built, and what we call malformed we do not claim to know. */
function differing(cases: readonly IgnoreCase[], answers: readonly Answer[]) {
  return cases.flatMap((one, index) => {
    const [ours, theirs] = [ourAnswer(one), answers[index]];
    return theirs === 'refused' || ours === 'refused' || JSON.stringify(ours) === JSON.stringify(theirs)
      ? []
      : [{ ...one, ours, theirs }];
  });
}

describe('ignore files, read by BuildKit and by us', () => {
  it(
    'leave out the same',
    () => {
      if (PROGRAM === undefined || LAB_SECONDS === 0) return;
      const end = Date.now() + (LAB_SECONDS * 1000) / 4;
      let seed = LAB_SEED * 1_000_000;
      for (; Date.now() < end; seed += BATCH) {
        const cases = casesFrom(seed, BATCH);
        expect(differing(cases, askMatcher(PROGRAM, cases)).slice(0, 10)).toEqual([]);
      }
      process.stdout.write(`ignore files: ${seed - LAB_SEED * 1_000_000} cases\n`);
    },
    1000 * LAB_SECONDS + 60_000,
  );

  it('left out the same when the answers were recorded', () => {
    const recorded = readFileSync(RECORDED, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as IgnoreCase & { readonly answer: Answer });
    expect(recorded.length).toBeGreaterThan(100);
    expect(
      differing(
        recorded,
        recorded.map(({ answer }) => answer),
      ),
    ).toEqual([]);
  });
});

describe('what is recorded', () => {
  if (PROGRAM === undefined || process.env['HULLCHECK_LAB_RECORD'] === undefined) return;
  it('is written anew', () => {
    const cases = casesFrom(0, 4000);
    const answers = askMatcher(PROGRAM, cases);
    const recorded = cases.map((one, index) => ({ ...one, answer: answers[index] }));
    const told = recorded.filter(({ answer }) => Array.isArray(answer) && answer.includes(true)).slice(0, 200);
    const lines = told.map((each) => JSON.stringify(each).replaceAll(/[\u007f-\uffff]/g, asEscape));
    writeFileSync(RECORDED, `${lines.join('\n')}\n`);
  });
});

function asEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
