import { activeRules } from '../../src/check/active-rules.ts';
import { openRepository } from '../../src/discover/index.ts';
import { alone, composeUnits } from '../../src/discover/units.ts';
import { rules } from '../../src/rules/index.ts';
import { type CheckedUnit, unitChecker } from '../../src/run/check-unit.ts';
import { folderWith } from './folder.ts';

/** The results for some files by all rules that need no lookup, as a thread would check them. */
export function checkedUnits(files: Readonly<Record<string, string>>): readonly CheckedUnit[] {
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
