import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { buildIndex } from '../../../src/images/vulnerabilities/database/build.ts';
import { readIndex } from '../../../src/images/vulnerabilities/database/index-file.ts';
import { offlineSource } from '../../../src/images/vulnerabilities/database/offline.ts';
import { findVulnerabilities } from '../../../src/images/vulnerabilities/index.ts';
import type { Hit } from '../../../src/images/vulnerabilities/merge.ts';
import { keyOf, type PackageQuery } from '../../../src/images/vulnerabilities/package-queries.ts';
import { hullcheck } from '../../support/command-line.ts';
import { folderWith } from '../../support/folder.ts';
import { testImage } from '../../support/image.ts';
import { realPath } from '../../support/real-data.ts';
import { contentsWith } from '../../support/vulnerable-images.ts';
import { zip } from '../../support/zip.ts';

function folderOf(files: Readonly<Record<string, Buffer>>): string {
  const folder = folderWith({});
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function archiveOf(records: readonly object[]): Buffer {
  return zip(Object.fromEntries(records.map((record, index) => [`${index}.json`, JSON.stringify(record)])));
}

type Hits = readonly Hit[] | string | undefined;

/** The hits, or why there may be more. */
async function ask(folder: string, ecosystem: string, name: string, version: string): Promise<Hits> {
  const query: PackageQuery = { ecosystem, name, version };
  const answer = (await offlineSource(folder).ask([query])).get(keyOf(query));
  return answer?.failure ?? answer?.problem ?? answer?.hits;
}

const idsOf = (answer: Hits): unknown =>
  typeof answer === 'string' ? answer : answer?.map(({ id, fixed }) => `${id} ${fixed}`);

const affected = (ecosystem: string, name: string, ...events: readonly object[]): object => ({
  package: { ecosystem, name },
  ranges: [{ type: 'ECOSYSTEM', events }],
});

const RECORDS: readonly object[] = [
  {
    id: 'DEBIAN-CVE-2025-0001',
    modified: '2026-10-01T00:00:00Z',
    upstream: ['CVE-2025-0001'],
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [
      affected('Debian:12', 'perl', { introduced: '0' }, { fixed: '5.36.0-7+deb12u2' }),
      affected('Debian:13', 'perl', { introduced: '0' }, { fixed: '5.40.1-1' }),
      affected('Debian:12', 'other', { introduced: '0' }),
    ],
  },
  {
    id: 'DEBIAN-CVE-2025-0002',
    modified: '2026-10-03T00:00:00Z',
    affected: [
      {
        ...affected('Debian:12', 'perl', { introduced: '0' }),
        ecosystem_specific: { urgency: 'unimportant' },
      },
    ],
  },
  {
    id: 'DEBIAN-CVE-2025-0003',
    withdrawn: '2026-01-01T00:00:00Z',
    affected: [affected('Debian:12', 'perl', { introduced: '0' })],
  },
  {
    id: 'DEBIAN-CVE-2025-0004',
    affected: [affected('Debian:12', 'perl', { introduced: '5.37' }, { last_affected: '5.38' })],
  },
];

describe('a database on the disk', () => {
  it.each(['archive', 'index'])('tells what is vulnerable: %s', async (form) => {
    const folder = folderOf({ 'Debian/all.zip': archiveOf(RECORDS) });
    const indexed = folderWith({});
    if (form === 'index')
      expect(await buildIndex(folder, indexed, 'Debian')).toEqual({
        records: 3,
        rows: 5,
        damaged: 0,
        date: '2026-10-03',
      });
    const place = form === 'index' ? indexed : folder;
    const answer = await ask(place, 'Debian:12', 'perl', '5.36.0-7+deb12u1');
    expect(answer).toMatchObject([
      {
        id: 'DEBIAN-CVE-2025-0001',
        upstream: ['CVE-2025-0001'],
        score: 9.8,
        fixed: '5.36.0-7+deb12u2',
        isUnimportant: false,
      },
      { id: 'DEBIAN-CVE-2025-0002', fixed: undefined, isUnimportant: true },
    ]);
    expect(idsOf(await ask(place, 'Debian:13', 'perl', '5.40.1-1'))).toEqual([]);
    expect(idsOf(await ask(place, 'Debian:12', 'perl', '5.38'))).toEqual([
      'DEBIAN-CVE-2025-0002 undefined',
      'DEBIAN-CVE-2025-0004 undefined',
    ]);
    expect(await ask(place, 'Debian:12', 'unknown', '1')).toEqual([]);
    expect(await ask(place, 'Debian:9', 'perl', '1')).toBe('the database has nothing on Debian:9');
    expect(await ask(place, 'npm', 'left-pad', '1.0.0')).toBe('the database has nothing on npm');
  });

  it.each([
    ['NuGet', 'Newtonsoft.Json', 'newtonsoft.json', '12.0.1', ['X-1 13.0.1']],
    ['NuGet', 'Newtonsoft.Json', 'Newtonsoft.Json', '13.0.1', []],
    [
      'NuGet',
      'Microsoft.NetCore.App.Runtime.linux-x64',
      'Microsoft.NETCore.App.Runtime.linux-x64',
      '8.0.1',
      ['X-1 13.0.1'],
    ],
    ['Packagist', 'symfony/http-kernel', 'symfony/http-kernel', 'v5.4.0', ['X-1 13.0.1']],
    ['Packagist', 'symfony/http-kernel', 'symfony/http-kernel', 'v13.0.1', []],
  ])('compares as the registry does: %s, %s, asked about %s %s', async (ecosystem, name, asked, version, expected) => {
    const records = [{ id: 'X-1', affected: [affected(ecosystem, name, { introduced: '0' }, { fixed: '13.0.1' })] }];
    const folder = folderOf({ [`${ecosystem}/all.zip`]: archiveOf(records) });
    expect(idsOf(await ask(folder, ecosystem, asked, version))).toEqual(expected);
  });

  it.each([
    ['6.2.6-5', ['X-1 6.2.7']],
    ['6.2.7-0', []],
    ['6.2.7', []],
  ])('does not take the build of Bitnami %s for a pre-release', async (version, expected) => {
    const records = [{ id: 'X-1', affected: [affected('Bitnami', 'redis', { introduced: '0' }, { fixed: '6.2.7' })] }];
    const folder = folderOf({ 'Bitnami/all.zip': archiveOf(records) });
    const content = Buffer.from(
      JSON.stringify({
        packages: [{ externalRefs: [{ referenceType: 'purl', referenceLocator: `pkg:bitnami/redis@${version}` }] }],
      }),
    );
    const { packages } = await inspectImage(testImage([[{ path: 'opt/bitnami/redis/.spdx-redis.spdx', content }]]), {
      scope: 'all',
    });
    const { found } = await findVulnerabilities(contentsWith(packages), offlineSource(folder), async () => ({
      known: new Map(),
    }));
    expect(found.map(({ id, packages: [one] }) => `${id} ${one?.fixed}`)).toEqual(expected);
  });

  it('does not guess about versions that cannot be compared', async () => {
    const records = [
      {
        id: 'ALPINE-CVE-2025-0001',
        affected: [affected('Alpine:v3.20', 'x', { introduced: '0' }, { fixed: '1.2-r0' })],
      },
    ];
    const folder = folderOf({ 'Alpine/all.zip': archiveOf(records) });
    expect(await ask(folder, 'Alpine:v3.20', 'x', 'main')).toBe(
      'nothing says how the version main compares with others',
    );
  });

  it('tells what it knows all the same', async () => {
    const records = [
      {
        id: 'ALPINE-CVE-2025-0001',
        affected: [affected('Alpine:v3.20', 'x', { introduced: '0' }, { fixed: '1.2-r0' })],
      },
      { id: 'ALPINE-CVE-2025-0002', affected: [affected('Alpine:v3.20', 'x', { introduced: '0' })] },
    ];
    const source = offlineSource(folderOf({ 'Alpine/all.zip': archiveOf(records) }));
    const query: PackageQuery = { ecosystem: 'Alpine:v3.20', name: 'x', version: 'main' };
    expect((await source.ask([query])).get(keyOf(query))).toMatchObject({
      hits: [{ id: 'ALPINE-CVE-2025-0002' }],
      problem: 'nothing says how the version main compares with others',
    });
  });

  it('takes names of Python packages as they are written', async () => {
    const records = [{ id: 'PYSEC-2025-1', affected: [affected('PyPI', 'Flask_SQLAlchemy', { introduced: '0' })] }];
    const folder = folderOf({ 'PyPI/all.zip': archiveOf(records) });
    expect(idsOf(await ask(folder, 'PyPI', 'flask-sqlalchemy', '1.0'))).toEqual(['PYSEC-2025-1 undefined']);
  });

  it('has records of Ubuntu for each way to get updates', async () => {
    const pro = affected('Ubuntu:Pro:22.04:LTS', 'a', { introduced: '0' }, { fixed: '1.0-1ubuntu1+esm1' });
    const records = [
      { id: 'UBUNTU-CVE-2025-0001', affected: [affected('Ubuntu:22.04:LTS', 'a', { introduced: '0' }), pro] },
      {
        id: 'UBUNTU-CVE-2025-0002',
        affected: [affected('Ubuntu:22.04:LTS', 'a', { introduced: '0' }, { fixed: '2' }), pro],
      },
      { id: 'UBUNTU-CVE-2025-0003', affected: [affected('Ubuntu:24.04:LTS', 'a', { introduced: '0' })] },
    ];
    const folder = folderOf({ 'Ubuntu/all.zip': archiveOf(records) });
    expect(await ask(folder, 'Ubuntu:22.04', 'a', '1.0-1')).toMatchObject([
      { id: 'UBUNTU-CVE-2025-0001', fixed: '1.0-1ubuntu1+esm1', isFixedForSubscribers: true },
      { id: 'UBUNTU-CVE-2025-0002', fixed: '2', isFixedForSubscribers: false },
    ]);
  });

  it('tells packages of modules from those outside of them', async () => {
    const records = [
      {
        id: 'ALSA-2025:1',
        affected: [affected('AlmaLinux:9', 'nodejs', { introduced: '0' }, { fixed: '1:20.1-1.module_el9+1' })],
      },
    ];
    const folder = folderOf({ 'AlmaLinux/all.zip': archiveOf(records) });
    expect(idsOf(await ask(folder, 'AlmaLinux:9', 'nodejs', '1:16.0-1.el9'))).toEqual([]);
    expect(idsOf(await ask(folder, 'AlmaLinux:9', 'nodejs', '1:16.0-1.module_el9+0'))).toEqual([
      'ALSA-2025:1 1:20.1-1.module_el9+1',
    ]);
  });
});

/** The number at an offset of each central directory entry of an archive becomes another. */
function withEntryField(archive: Buffer, offset: number, value: number): Buffer {
  const changed = Buffer.from(archive);
  for (
    let at = changed.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = changed.indexOf('PK\u0001\u0002', at + 1, 'latin1')
  ) {
    changed.writeUInt32LE(value, at + offset);
  }
  return changed;
}

describe('an archive that is not what it should be', () => {
  const whole = archiveOf(RECORDS);
  const bomb = zip({ 'a.json': Buffer.alloc(64 * 1024 * 1024, 0x20) });
  const lying = withEntryField(bomb, 24, 1000);

  it.each([
    ['is empty', Buffer.alloc(0), 'it is not a ZIP archive'],
    ['is no archive', Buffer.alloc(5000, 'x'), 'it is not a ZIP archive'],
    ['ends early', whole.subarray(0, whole.length - 10), 'it is not a ZIP archive'],
    ['has lost its beginning', whole.subarray(300), 'its archive is damaged'],
    ['has a file that leads beyond its end', withEntryField(whole, 42, 0x7fff_ffff), 'its archive is damaged'],
    ['has a file that is longer than it', withEntryField(whole, 20, 0xff_ffff), 'its archive is damaged'],
    ['has a bomb', bomb, 'a file in it is too large'],
    ['has a bomb that lies about it', lying, 'a file in it is too large'],
    [
      'wants a directory of 4 GiB',
      (() => {
        const changed = Buffer.from(whole);
        changed.writeUInt32LE(0xffff_fff0, changed.length - 10);
        return changed;
      })(),
      'its archive is damaged',
    ],
  ])('%s: nothing is known, and that is said', async (_name, archive, reason) => {
    const folder = folderOf({ 'Debian/all.zip': archive });
    expect(await ask(folder, 'Debian:12', 'perl', '1')).toBe(`the database cannot be read: ${reason}`);
    await expect(buildIndex(folder, folder, 'Debian')).rejects.toThrow(reason);
  });
});

describe('an index that is not what it should be', () => {
  const head = '{"format":"hullcheck-vulnerabilities","version":2,"ecosystem":"Debian"}\n';
  const tail = '{"rows":1,"records":1,"date":""}\n';
  const row = 'Debian:12\tperl\t["X-1",[],[],"",null,"",[[0,null,"",[["i0"]],[]]]]\n';
  const damaged = 'its index is damaged; build it again with hullcheck db build';

  it.each([
    ['is whole', gzipSync(head + row + tail), ['X-1 undefined']],
    [
      'is of another version',
      gzipSync(head.replace('2', '1') + row + tail),
      'its index is of another kind; build it again with hullcheck db build',
    ],
    [
      'is of another ecosystem',
      gzipSync(head.replace('Debian', 'Go') + row + tail),
      'its index is of another kind; build it again with hullcheck db build',
    ],
    ['has no end', gzipSync(head + row), damaged],
    ['lost a row', gzipSync(head + tail), damaged],
    ['is cut off', gzipSync(head + row + tail).subarray(0, 40), damaged],
    ['is not packed', Buffer.from(head + row + tail), damaged],
    ['has a row without a package', gzipSync(`${head}Debian:12\n${tail}`), damaged],
    ['is a bomb of one line', gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), damaged],
  ])('%s', async (_name, bytes, expected) => {
    const folder = folderOf({ 'Debian/hullcheck-2.gz': bytes });
    const answer = idsOf(await ask(folder, 'Debian:12', 'perl', '1'));
    expect(answer).toEqual(typeof expected === 'string' ? `the database cannot be read: ${expected}` : expected);
  });
});

describe('the rows of an index', () => {
  const head = '{"format":"hullcheck-vulnerabilities","version":2,"ecosystem":"Debian"}\n';
  const tail = (rows: number): string => `{"rows":${rows},"records":1,"date":""}\n`;

  async function rowsOf(text: string, most?: number): Promise<readonly string[]> {
    const path = join(folderOf({ 'a.gz': gzipSync(text) }), 'a.gz');
    const rows: string[] = [];
    await readIndex(
      path,
      'Debian',
      () => true,
      ({ ecosystem, name, text: own }) => rows.push(`${ecosystem} ${name} ${own}`),
      most,
    );
    return rows;
  }

  it('are whole and in order, wherever the unpacked chunks end', async () => {
    // of growing lengths, so that each way to cut a line occurs
    const names = Array.from({ length: 3000 }, (_, at) => `p${at}-${'x'.repeat(at % 997)}`);
    const rows = names.map((name) => `Debian:12\t${name}\t[]\n`);
    expect(rows.join('').length).toBeGreaterThan(5 * 256 * 1024);
    expect(await rowsOf(head + rows.join('') + tail(rows.length))).toEqual(names.map((name) => `Debian:12 ${name} []`));
  });

  it('are long at most', async () => {
    const of = (length: number): string => `${head}Debian:12\tp\t${'x'.repeat(length)}\n${tail(1)}`;
    expect(await rowsOf(of(3 * 1024 * 1024))).toHaveLength(1);
    await expect(rowsOf(of(5 * 1024 * 1024))).rejects.toThrow('damaged');
  });

  it('are as many as the whole index may be long', async () => {
    const text = `${head}Debian:12\tp\t[]\n${tail(1)}`;
    expect(await rowsOf(text, text.length)).toHaveLength(1);
    await expect(rowsOf(text, text.length - 1)).rejects.toThrow('damaged');
  });
});

describe('records that cannot be read', () => {
  const good = JSON.stringify(RECORDS[0]);
  const doubt = (text: string): string => `${text} of Debian in the database cannot be read; download them again`;

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no JSON', { 'a.json': '{', 'b.json': good }, [doubt('1 record')]],
    ['cut off', { 'b.json': good, 'a.json': good.slice(0, 100) }, [doubt('1 record')]],
    ['no objects, or without an id', { 'a.json': '[]', 'b.json': good, 'c.json': '{}' }, [doubt('2 records')]],
    ['withdrawn', { 'a.json': '{"id":"X-1","withdrawn":"2026-01-01T00:00:00Z"}', 'b.json': good }, []],
  ])('hide nothing but themselves: %s', async (_name, files, doubts) => {
    const folder = folderOf({ 'Debian/all.zip': zip(files) });
    const built = folderOf({});
    const summary = await buildIndex(folder, built, 'Debian');
    expect(summary.damaged > 0).toBe(doubts.length > 0);
    const query: PackageQuery = { ecosystem: 'Debian:12', name: 'perl', version: '5.36.0-7' };
    for (const place of [folder, built]) {
      const answer = (await offlineSource(place).ask([query])).get(keyOf(query));
      expect(answer?.hits.map(({ id }) => id)).toEqual(['DEBIAN-CVE-2025-0001']);
      expect(answer?.doubts?.filter((one) => one.includes('cannot be read'))).toEqual(doubts);
    }
  });

  it('are a failure where there are no others', async () => {
    const folder = folderOf({ 'Debian/all.zip': zip({ 'a.json': '{' }) });
    expect(await ask(folder, 'Debian:12', 'perl', '1')).toBe(
      'no record in the database can be read; download them again',
    );
  });
});

describe('an index of another version of hullcheck', () => {
  it('is named as the reason, unless the records are there', async () => {
    const folder = folderOf({ 'Debian/hullcheck-1.gz': gzipSync('x') });
    expect(await ask(folder, 'Debian:12', 'perl', '1')).toBe(
      'the database cannot be read: its index is of another version; build it again with hullcheck db build',
    );
    writeFileSync(join(folder, 'Debian/all.zip'), archiveOf(RECORDS));
    expect(idsOf(await ask(folder, 'Debian:12', 'perl', '5.36.0-7'))).toContain(
      'DEBIAN-CVE-2025-0001 5.36.0-7+deb12u2',
    );
  });
});

describe('versions that are listed beside ranges', () => {
  it.each([
    ['1.3.0', ['MAL-2026-2 3.0.0']],
    ['2.5.0', ['MAL-2026-2 3.0.0']],
    ['1.4.0', []],
    ['3.0.0', []],
    ['4.0.0', ['MAL-2026-2 undefined']],
    ['odd', ['MAL-2026-2 undefined']],
  ])('count as well: %s', async (version, expected) => {
    const range = { type: 'SEMVER', events: [{ introduced: '2.0.0' }, { fixed: '3.0.0' }] };
    const versions = ['1.3.0', '2.1.0', '4.0.0', 'odd'];
    const record = {
      id: 'MAL-2026-2',
      affected: [{ package: { ecosystem: 'npm', name: 'x' }, ranges: [range], versions }],
    };
    const folder = folderOf({ 'npm/all.zip': archiveOf([record]) });
    const built = folderOf({});
    await buildIndex(folder, built, 'npm');
    for (const place of [folder, built]) expect(idsOf(await ask(place, 'npm', 'x', version))).toEqual(expected);
    // what the ranges say already is not stored again
    expect(gunzipSync(readFileSync(join(built, 'npm/hullcheck-2.gz'))).toString()).not.toContain('2.1.0');
  });
});

describe('hullcheck db build', () => {
  it('writes an index beside each archive, or elsewhere', async () => {
    const folder = folderOf({ 'Debian/all.zip': archiveOf(RECORDS), 'Go/all.zip': archiveOf([]) });
    const { status, stdout } = await hullcheck(folderWith({}), ['db', 'build', folder]);
    expect([status, stdout]).toEqual([
      0,
      'Debian: 3 records about 5 packages, the newest of 2026-10-03\nGo: 0 records about 0 packages\n',
    ]);
    const lines = gunzipSync(readFileSync(join(folder, 'Debian/hullcheck-2.gz')))
      .toString()
      .trim()
      .split('\n');
    expect(lines[0]).toBe('{"format":"hullcheck-vulnerabilities","version":2,"ecosystem":"Debian"}');
    expect(lines).toHaveLength(7);
    const elsewhere = await hullcheck(folderWith({}), [
      'db',
      'build',
      folder,
      '-o',
      join(folder, 'other'),
      '--ecosystem',
      'Debian',
    ]);
    expect(elsewhere.status).toBe(0);
    expect(idsOf(await ask(join(folder, 'other'), 'Debian:12', 'other', '1'))).toEqual([
      'DEBIAN-CVE-2025-0001 undefined',
    ]);
  });

  it('says what it could not read, and goes on', async () => {
    const folder = folderOf({ 'Debian/all.zip': Buffer.alloc(100), 'Go/all.zip': archiveOf([]) });
    const { status, stdout, stderr } = await hullcheck(folderWith({}), ['db', 'build', folder]);
    expect([status, stdout, stderr]).toEqual([
      3,
      'Go: 0 records about 0 packages\n',
      'hullcheck: Debian has no index: it is not a ZIP archive\n',
    ]);
  });

  it.each([
    [['db', 'build', '/nowhere/at/all'], 'hullcheck: the folder /nowhere/at/all cannot be read\n'],
    [['db', 'build', '.', '--ecosystem', 'Debian'], 'hullcheck: Debian/all.zip does not exist in .\n'],
  ])('takes no folder without records: %s', async (args, message) => {
    const { status, stderr } = await hullcheck(folderWith({}), args);
    expect([status, stderr]).toEqual([2, message]);
  });
});

describe('records of real databases', () => {
  it.each([
    ['AlmaLinux', 163, 'AlmaLinux:9', 'curl', '7.76.1-19.el9', 'ALSA-2023:0333'],
    ['Go', 195 - 17, 'Go', 'stdlib', '1.22.4', 'GO-2024-2963'],
    ['PyPI', 138 - 10, 'PyPI', 'django', '1.11.29', 'PYSEC-2021-98'],
    ['Bitnami', 153, 'Bitnami', 'joomla', '5.0.0', 'BIT-joomla-2024-21722'],
  ])('are the same in the index as in the archive: %s', async (name, records, ecosystem, pack, version, expected) => {
    const index = folderWith({});
    expect((await buildIndex(realPath('osv-zips'), index, name)).records).toBe(records);
    const answers = await Promise.all(
      [realPath('osv-zips'), index].map((folder) => ask(folder, ecosystem, pack, version)),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect((answers[0] as readonly Hit[]).map(({ id }) => id)).toContain(expected);
  });
});
