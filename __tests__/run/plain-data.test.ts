import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import type { CheckedUnit } from '../../src/run/check-unit.ts';
import { compactUnit } from '../../src/run/parallel/compact-unit.ts';
import { plainChecked } from '../../src/run/parallel/serve-thread.ts';
import { revived } from '../../src/run/parallel/threads.ts';
import { stringPool } from '../../src/support/caches/string-pool.ts';
import { checkedUnits } from '../support/checked-units.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { sampled } from '../support/heavy.ts';

function sent(checked: CheckedUnit): CheckedUnit {
  return compactUnit(revived(structuredClone(plainChecked(checked))), stringPool());
}

describe('what a thread gives to another', () => {
  it.each(sampled(rules).map((rule) => [rule.id, rule] as const))(
    'arrives as it was: files of %s',
    (_id, { examples }) => {
      for (const { file, bad, files } of examples) {
        const units = checkedUnits({ ...files?.bad, [file]: withoutMarks(dedent(bad)) });
        expect(units.map(sent)).toEqual(units);
      }
    },
  );

  it('arrives as it was: images that a variable decides, and fixes that take a file of the web', () => {
    const [unit] = checkedUnits({
      Dockerfile:
        'ARG A\nARG B=alpine\nFROM $A AS a\nFROM $B:$A AS b\nFROM ghcr.io/$A/x:1 AS c\nFROM x$A\nADD https://example.com/a /a\nCOPY --from=a /a /b\n',
    });
    if (unit === undefined) throw new Error('There is no unit.');
    expect(unit.images.length).toBeGreaterThanOrEqual(3);
    expect(unit.findings.some(({ download }) => download !== undefined)).toBe(true);
    expect(sent(unit)).toEqual(unit);
  });
});
