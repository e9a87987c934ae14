import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST } from '../../src/model/posture/host.ts';
import { rules } from '../../src/rules/index.ts';
import {
  type Checked,
  checkText,
  companionsWithFixes,
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
      checkText(rule, example.file, text, example.facts?.[side], example.options, host, example.files?.[side]);

    it('reports what is marked in the bad example', () => {
      expect(bad).toContain('«');
      expect(withMarks(check(withoutMarks(bad), 'bad'))).toBe(bad);
    });

    it('accepts the good example', () => {
      expect(withMarks(check(good, 'good'))).toBe(good);
    });

    it('fixes the bad example into the good one, if it has a fix', () => {
      const checked = check(withoutMarks(bad), 'bad');
      if (!checked.findings.some(({ fix }) => fix !== undefined)) return;
      expect(withFixes(checked)).toBe(good);
      expect(companionsWithFixes(checked)).toEqual(example.files?.good ?? {});
    });
  });
});
