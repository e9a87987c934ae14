import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { combinedSource } from '../../../src/images/vulnerabilities/combined.ts';
import { offlineSource } from '../../../src/images/vulnerabilities/database/offline.ts';
import { findVulnerabilities, type VulnerabilitySource } from '../../../src/images/vulnerabilities/index.ts';
import { sourceText } from '../../../src/images/vulnerabilities/origin.ts';
import { keyOf } from '../../../src/images/vulnerabilities/package-queries.ts';
import type { ImagePackage } from '../../../src/model/images/image-contents.ts';
import type { ImageVulnerabilities } from '../../../src/model/images/vulnerability.ts';
import { folderWith } from '../../support/folder.ts';
import { contentsWith } from '../../support/vulnerable-images.ts';
import { zip } from '../../support/zip.ts';

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const [YESTERDAY, OLD] = [daysAgo(1), '2024-10-10'];

/** A database in which the records of Debian are of yesterday, and those of PyPI are old. */
function database(): string {
  const folder = folderWith({});
  for (const [base, ecosystem, day] of [
    ['Debian', 'Debian:12', YESTERDAY],
    ['PyPI', 'PyPI', OLD],
  ] as const) {
    const affected = [
      { package: { ecosystem, name: 'x' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }] }] },
    ];
    const record = { id: `X-${base}`, modified: `${day}T00:00:00Z`, affected };
    mkdirSync(join(folder, base));
    writeFileSync(join(folder, base, 'all.zip'), zip({ 'a.json': JSON.stringify(record) }));
  }
  return folder;
}

const DEB: Partial<ImagePackage> = { name: 'x' };
const PY: Partial<ImagePackage> = { name: 'x', type: 'pypi', ecosystem: 'PyPI', version: '1' };
const NPM: Partial<ImagePackage> = { name: 'x', type: 'npm', ecosystem: 'npm', version: '1.0.0' };

const ELSEWHERE: VulnerabilitySource = {
  ask: async (queries) => new Map(queries.map((query) => [keyOf(query), { hits: [], origin: { name: 'osv' } }])),
};

function find(packages: readonly Partial<ImagePackage>[], source: VulnerabilitySource): Promise<ImageVulnerabilities> {
  return findVulnerabilities(contentsWith(packages), source, async () => ({ known: new Map() }));
}

const STALE = `the records of PyPI in the database are from ${OLD} and lack newer vulnerabilities; download them again`;

describe('the date of a database', () => {
  it.each<readonly [string, readonly Partial<ImagePackage>[], string, readonly string[]]>([
    ['one ecosystem', [DEB], `the database of ${YESTERDAY}`, []],
    ['an old one', [PY], `the database of ${OLD}`, [STALE]],
    ['both', [PY, DEB], `the database of ${YESTERDAY} (Debian) and ${OLD} (PyPI)`, [STALE]],
    ['one that is asked elsewhere', [DEB, NPM], `the database of ${YESTERDAY} and osv`, []],
    ['only one that is asked elsewhere', [NPM], 'osv', []],
  ])('is that of the ecosystems of the image: %s', async (_name, packages, source, reasons) => {
    const result = await find(packages, combinedSource(offlineSource(database()), ELSEWHERE));
    expect([result.source, result.unchecked.map(({ reason }) => reason)]).toEqual([source, reasons]);
  });

  it('names ecosystems of one day together', () => {
    const of = (ecosystem: string, date: string) => ({ name: 'the database', dated: { ecosystem, date } });
    const origins = [of('Debian', '2026-11-20'), of('PyPI', '2024-10-08'), of('npm', '2026-11-20'), { name: 'osv' }];
    expect(sourceText(origins)).toBe('the database of 2026-11-20 (Debian, npm) and 2024-10-08 (PyPI) and osv');
  });

  it('does not depend on the images that were looked up before', async () => {
    const source = offlineSource(database());
    const [before, , after] = [await find([DEB], source), await find([PY], source), await find([DEB], source)];
    expect(after).toEqual(before);
    expect(after.unchecked).toEqual([]);
  });
});
