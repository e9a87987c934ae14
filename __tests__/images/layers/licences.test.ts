import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { testImage } from '../../support/image.ts';
import { ndbDatabase, rpmHeader } from '../../support/rpm-databases.ts';

const NPM = 'app/node_modules/a/package.json';
const PYTHON = 'usr/lib/python3.11/site-packages/a-1.dist-info/METADATA';
const GEM = 'usr/share/gems/specifications/a-1.gemspec';
const COMPOSER = 'app/vendor/composer/installed.json';
const CONDA = 'opt/conda/conda-meta/a-1.json';
const APK = 'lib/apk/db/installed';

const npm = (own: object): string => JSON.stringify({ name: 'a', version: '1', ...own });
const python = (...headers: readonly string[]): string =>
  `${['Name: a', 'Version: 1', ...headers].join('\n')}\n\nText\n`;

/** The licence of the only package in a file. */
async function licenceIn(path: string, content: string | Buffer): Promise<string | undefined> {
  const { packages } = await inspectImage(testImage([[{ path, content }]]), { scope: 'all' });
  expect(packages).toHaveLength(1);
  return packages[0]?.licence;
}

describe('the licence of a package', () => {
  it.each<[string, string, string | undefined]>([
    [APK, 'P:a\nV:1\nL:GPL-2.0-only AND MIT\n\n', 'GPL-2.0-only AND MIT'],
    [APK, 'P:a\nV:1\nL:\n\n', undefined],
    [APK, 'P:a\nV:1\n\n', undefined],
    [NPM, npm({ license: 'MIT' }), 'MIT'],
    [NPM, npm({ license: { type: 'ISC', url: 'x' } }), 'ISC'],
    [NPM, npm({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0-only' }] }), '(MIT OR GPL-2.0-only)'],
    [NPM, npm({ license: ['MIT'] }), 'MIT'],
    [NPM, npm({ license: 7 }), undefined],
    [NPM, npm({ licenses: {} }), undefined],
    [NPM, npm({ license: 'x'.repeat(201) }), undefined],
    [NPM, npm({ license: 'MIT\u0007' }), undefined],
    [NPM, npm({ license: 'MIT\u202e' }), undefined],
    [PYTHON, python('License-Expression: Apache-2.0 OR MIT', 'License: other'), 'Apache-2.0 OR MIT'],
    [PYTHON, python('License: BSD'), 'BSD'],
    [PYTHON, python('License: BSD\r', 'Author: x'), 'BSD'],
    [PYTHON, python('License: UNKNOWN'), undefined],
    [PYTHON, python('License: Permission is hereby granted', '        free of charge'), undefined],
    [PYTHON, 'Name: a\nVersion: 1\nLicense: MIT', 'MIT'],
    [GEM, 'Gem::Specification.new do |s|\n  s.name = "a".freeze\n  s.licenses = ["MIT".freeze]\nend\n', 'MIT'],
    [GEM, '  s.licenses = ["Ruby".freeze, "BSD-2-Clause".freeze]\n', 'Ruby, BSD-2-Clause'],
    [GEM, "  spec.license = 'ISC'\n", 'ISC'],
    [GEM, '  s.name = "a"\n', undefined],
    [COMPOSER, JSON.stringify([{ name: 'x/a', version: '1', license: ['MIT', 'ISC'] }]), '(MIT OR ISC)'],
    [CONDA, npm({ license: 'BSD-3-Clause' }), 'BSD-3-Clause'],
  ])('in %s: %j', async (path, content, expected) => {
    expect(await licenceIn(path, content)).toBe(expected);
  });

  it('in a database of rpm', async () => {
    const database = ndbDatabase([rpmHeader({ 1000: 'a', 1001: '1', 1002: '1', 1014: 'GPLv2+ and MIT' })]);
    expect(await licenceIn('var/lib/rpm/Packages.db', database)).toBe('GPLv2+ and MIT');
  });
});
