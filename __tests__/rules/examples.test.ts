import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { checkText, dedent, withFixes, withMarks, withoutMarks } from '../support/example.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const examples = rule.examples.map((example, index) => [`${index + 1} (${example.file})`, example] as const);

  describe.each(examples)('example %s', (_name, example) => {
    const bad = dedent(example.bad);
    const good = dedent(example.good);

    it('reports what is marked in the bad example', () => {
      expect(bad).toContain('«');
      expect(withMarks(checkText(rule, example.file, withoutMarks(bad), example.facts?.bad, example.options))).toBe(
        bad,
      );
    });

    it('accepts the good example', () => {
      expect(withMarks(checkText(rule, example.file, good, example.facts?.good, example.options))).toBe(good);
    });

    it('fixes the bad example into the good one, if it has a fix', () => {
      const checked = checkText(rule, example.file, withoutMarks(bad), example.facts?.bad, example.options);
      if (checked.findings.some(({ fix }) => fix !== undefined)) expect(withFixes(checked)).toBe(good);
    });
  });
});
