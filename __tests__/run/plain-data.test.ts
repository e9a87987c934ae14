import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { openRepository } from '../../src/discover/index.ts';
import { alone, composeUnits } from '../../src/discover/units.ts';
import { rules } from '../../src/rules/index.ts';
import { type CheckedUnit, unitChecker } from '../../src/run/check-unit.ts';
import { compactUnit } from '../../src/run/parallel/compact-unit.ts';
import { plainChecked } from '../../src/run/parallel/serve-thread.ts';
import { revived } from '../../src/run/parallel/threads.ts';
import { stringPool } from '../../src/support/caches/string-pool.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { folderWith } from '../support/folder.ts';
import { sampled } from '../support/heavy.ts';

/** As a thread would check the files. */
function checkedUnits(files: Readonly<Record<string, string>>): readonly CheckedUnit[] {
  const repository = openRepository([], { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 });
  const local = rules.filter(({ needs }) => needs === undefined);
  const check = unitChecker(
    repository,
    { rules: activeRules(local, 'strict'), withImages: true, today: '2026-11-24' },
    { repeatsTexts: false },
  );
  const others = repository.files.filter(({ fileFormat }) => fileFormat.id !== 'compose').map(alone);
  return [...composeUnits(repository).units, ...others].map((unit) => check(unit, () => []));
}

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
