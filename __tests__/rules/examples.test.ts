import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import { rules } from '../../src/rules/index.ts';
import {
  type Checked,
  checkText,
  companionsWithFixes,
  companionsWithMarks,
  companionsWithoutMarks,
  dedent,
  withFixes,
  withMarks,
  withoutMarks,
} from '../support/example.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const examples = rule.examples.map((example, index) => [`${index + 1} (${example.file})`, example] as const);

  describe.each(examples)('example %s', (_name, example) => {
    const bad = dedent(example.bad);
    const good = dedent(example.good);
    const host = { ...DEFAULT_HOST, ...example.host };
    const check = (text: string, side: 'bad' | 'good'): Checked =>
      checkText(
        rule,
        example.file,
        text,
        example.facts?.[side],
        example.options,
        host,
        companionsWithoutMarks(example.files?.[side]),
        example.before && dedent(example.before),
      );

    it('reports what is marked in the bad example', () => {
      const checked = check(withoutMarks(bad), 'bad');
      const companions = example.files?.bad ?? {};
      expect([bad, ...Object.values(companions)].join('')).toContain('«');
      expect(withMarks(checked)).toBe(bad);
      expect(companionsWithMarks(checked)).toEqual(companions);
    });

    it('accepts the good example', () => {
      expect(withMarks(check(good, 'good'))).toBe(good);
    });

    it(example.isFixed ? 'fixes the bad example into the good one' : 'has no fix for the bad example', () => {
      const { isFixed = false } = example;
      const checked = check(withoutMarks(bad), 'bad');
      expect(checked.findings.map(({ fix }) => fix !== undefined)).toEqual(checked.findings.map(() => isFixed));
      expect(withFixes(checked)).toBe(isFixed ? good : withoutMarks(bad));
      if (isFixed) expect(companionsWithFixes(checked)).toEqual(example.files?.good ?? {});
    });
  });
});
