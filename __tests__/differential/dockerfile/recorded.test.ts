import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Answer } from './buildkit.ts';
import { differences } from './compare.ts';
import { findingsIn } from './findings.ts';
import { readDockerfile } from './reading.ts';
import { rewritten } from './rewrite.ts';

interface Recorded {
  readonly text: string;
  readonly answer: Answer;
  /** Whether BuildKit reads the text, written plainly, as it reads the text. */
  readonly isPlainSame: boolean;
}

/** Texts of ours, and what BuildKit made of them; `HULLCHECK_LAB_RECORD` in lab.test.ts writes it anew. */
const CASES = readFileSync(new URL('recorded.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Recorded);

describe('what BuildKit read', () => {
  it.each(CASES.map((each) => [JSON.stringify(each.text).slice(0, 100), each] as const))(
    'is what we read, or we say that we do not know: %s',
    (_name, { text, answer, isPlainSame }) => {
      const { reading, gaps } = readDockerfile(text);
      if (gaps.length > 0) return;
      expect(differences(reading, answer)).toEqual([]);
      if (isPlainSame) expect(findingsIn(text)).toEqual(findingsIn(rewritten(answer)));
    },
  );

  it('is known for most of them without a gap', () => {
    const unknown = CASES.filter(({ text }) => readDockerfile(text).gaps.length > 0);
    expect(unknown.length).toBeLessThan(CASES.length / 4);
  });
});
