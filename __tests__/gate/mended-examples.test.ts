import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import type { Example } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { companionsWithoutMarks, dedent, withoutMarks } from '../support/example.ts';
import { sampled } from '../support/heavy.ts';
import { scanOf } from './failures.ts';

/** Good examples that are not the bad ones with a fix, but other files. */
const OTHERS: ReadonlySet<string> = new Set([
  'build-context-outside-repo 1',
  'escape-path-dind-tcp 2',
  'image-source-new 1',
  'image-tag-mutable 1',
  'include-remote 1',
  'secret-on-command-line 2',
  'syntax-frontend-untrusted 1',
]);

const EXAMPLES = rules.flatMap(({ id, examples }) =>
  examples.map((example, at) => [`${id} ${at + 1}`, example] as const),
);

function filesOf({ file, files, ...texts }: Example, side: 'bad' | 'good'): Readonly<Record<string, string>> {
  return { ...companionsWithoutMarks(files?.[side]), [file]: withoutMarks(dedent(texts[side])) };
}

describe('the fix that a rule asks for', () => {
  it('brings nothing new in any of the examples', async () => {
    const failing: string[] = [];
    for (const [name, example] of sampled(EXAMPLES)) {
      if (example.facts !== undefined || OTHERS.has(name)) continue;
      const [base, head] = [await scanOf(filesOf(example, 'bad')), await scanOf(filesOf(example, 'good'))];
      const { fresh, freshGaps } = compare(base, head, { renames: new Map(), addedLines: () => undefined });
      const high = fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId }) => ruleId);
      if (high.length + freshGaps.length > 0) failing.push(`${name}: ${high.join(' ')}`);
    }
    expect(failing).toEqual([]);
  });
});
