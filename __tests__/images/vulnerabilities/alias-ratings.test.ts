import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS } from '../../../src/config/lookup-settings.ts';
import { vulnerabilityFinder } from '../../../src/images/resolve/vulnerabilities.ts';
import { offlineSource } from '../../../src/images/vulnerabilities/database/offline.ts';
import { findVulnerabilities } from '../../../src/images/vulnerabilities/index.ts';
import type { ImageVulnerabilities } from '../../../src/model/images/vulnerability.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeOsv, type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { folderWith } from '../../support/folder.ts';
import { contentsWith } from '../../support/vulnerable-images.ts';
import { zip } from '../../support/zip.ts';

const open: FakeOsv[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const MODIFIED = '2026-11-01T00:00:00Z';
const affecting = (name: string, more: object = {}) => [
  {
    package: { ecosystem: 'Go', name },
    ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.9.0' }] }],
    ...more,
  },
];
/** As golang/vulndb writes them: without any severity. */
const GO: OsvRecord = {
  id: 'GO-2026-0001',
  modified: MODIFIED,
  aliases: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'],
  affected: affecting('stdlib'),
};
const GHSA: OsvRecord = {
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: MODIFIED,
  aliases: ['CVE-2026-0001'],
  affected: affecting('example.com/other'),
  database_specific: { severity: 'HIGH' },
};
const CVE: OsvRecord = {
  id: 'CVE-2026-0001',
  modified: MODIFIED,
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
};
const IMAGE = contentsWith([{ name: 'stdlib', type: 'golang', ecosystem: 'Go', version: '1.8.0' }]);

const ratings = ({ found }: ImageVulnerabilities): unknown => found.map(({ id, rating, score }) => [id, rating, score]);

async function online(
  records: readonly OsvRecord[],
  given: { readonly cacheDir?: string; readonly own?: readonly OsvRecord[]; readonly status?: number } = {},
): Promise<{ readonly osv: FakeOsv; find(): Promise<ImageVulnerabilities> }> {
  const { own = [GO], status, cacheDir } = given;
  const osv = await startOsv({
    recordsFor: () => own,
    recordWith: (id) => records.find((one) => one.id === id),
    fault(request, response) {
      if (status === undefined || request.method !== 'GET') return false;
      response.writeHead(status).end();
      return true;
    },
  });
  open.push(osv);
  const settings = { ...DEFAULT_LOOKUPS, vulnerabilities: 'online', osvAddress: osv.address, cacheDir } as const;
  return { osv, find: () => vulnerabilityFinder(settings, startBudget(20))({ ...IMAGE }) };
}

describe('a vulnerability that the database of its package does not rate', () => {
  it.each<readonly [string, readonly OsvRecord[], unknown]>([
    ['the word of GitHub', [GHSA, CVE], [['CVE-2026-0001', 'high', undefined]]],
    ['the score of the CVE', [CVE], [['CVE-2026-0001', 'critical', 9.8]]],
    ['nothing', [], [['CVE-2026-0001', 'unknown', undefined]]],
    ['nothing from a withdrawn record', [{ ...GHSA, withdrawn: MODIFIED }], [['CVE-2026-0001', 'unknown', undefined]]],
    [
      'the score of an entry of the record',
      [{ ...CVE, severity: [], affected: affecting('x', { severity: CVE['severity'] }) }],
      [['CVE-2026-0001', 'critical', 9.8]],
    ],
  ])('gets, online, %s', async (_name, records, expected) => {
    const { find } = await online(records);
    expect(ratings(await find())).toEqual(expected);
  });

  it('is not asked about where its own database rates it', async () => {
    const { osv, find } = await online([GHSA], { own: [{ ...GO, database_specific: { severity: 'low' } }] });
    expect(ratings(await find())).toEqual([['CVE-2026-0001', 'low', undefined]]);
    expect(osv.ids).toEqual([]);
  });

  it('has the same rating from the cache, without a request', async () => {
    const { osv, find } = await online([CVE], { cacheDir: folderWith({}) });
    const [cold, asked] = [await find(), osv.ids.length];
    expect(ratings(await find())).toEqual(ratings(cold));
    expect([asked, osv.ids.length]).toEqual([2, 2]);
  });

  it('stays unrated when the records cannot be read', async () => {
    const { find } = await online([CVE], { status: 403 });
    const result = await find();
    expect(ratings(result)).toEqual([['CVE-2026-0001', 'unknown', undefined]]);
    expect(result.unchecked).toEqual([]);
  });

  it.each([
    [[GHSA], 'high'],
    [[], 'unknown'],
  ] as const)('gets, offline, the rating of a record about another package', async (others, rating) => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'Go'));
    const files = [GO, ...others].map((record, index) => [`${index}.json`, JSON.stringify(record)] as const);
    writeFileSync(join(folder, 'Go/all.zip'), zip(Object.fromEntries(files)));
    const result = await findVulnerabilities(IMAGE, offlineSource(folder), async () => ({ known: new Map() }));
    expect(ratings(result)).toEqual([['CVE-2026-0001', rating, undefined]]);
  });
});
