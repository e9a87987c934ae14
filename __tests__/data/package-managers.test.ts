import { describe, expect, it } from '@jest/globals';
import { PACKAGE_MANAGERS } from '../../src/data/package-managers.ts';
import languagePackageUnpinned from '../../src/rules/supply-chain/packages/language-package-unpinned.ts';
import osPackageUnpinned from '../../src/rules/supply-chain/packages/os-package-unpinned.ts';
import { checkText } from '../support/example.ts';

const RULES = { system: osPackageUnpinned, language: languagePackageUnpinned };

describe.each(PACKAGE_MANAGERS.map((manager) => [manager.programs[0], manager] as const))('%s', (_name, manager) => {
  const found = (command: string) =>
    checkText(RULES[manager.packages], 'Dockerfile', `FROM a\nRUN ${command}\n`).findings;

  it('installs a package without version in its example', () => {
    expect(found(manager.example)).toHaveLength(1);
  });

  it('installs none in its counterexample', () => {
    expect(found(manager.counterexample)).toEqual([]);
  });

  it('installs none where the example is only talked about', () => {
    expect(found(`echo ${JSON.stringify(`Run ${manager.example}`).replaceAll('$', '')}`)).toEqual([]);
  });

  it('is found under each of its names', () => {
    const rest = manager.example.replace(/^(?:python3 -m )?\S+/, '');
    for (const program of manager.programs) expect(found(program + rest)).toHaveLength(1);
  });
});
