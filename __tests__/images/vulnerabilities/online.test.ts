import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS, type LookupSettings } from '../../../src/config/lookup-settings.ts';
import { vulnerabilityFinder } from '../../../src/images/resolve/vulnerabilities.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import type { ImageVulnerabilities } from '../../../src/model/images/vulnerability.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeOsv, type FakeOsvOptions, type OsvQuery, type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { folderWith } from '../../support/folder.ts';
import { shortenWaits } from '../../support/short-waits.ts';
import { contentsWith, packageWith } from '../../support/vulnerable-images.ts';

const open: FakeOsv[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeOsvOptions): Promise<FakeOsv> {
  const osv = await startOsv(options);
  open.push(osv);
  return osv;
}

function finder(osv: FakeOsv, own: Partial<LookupSettings> = {}, seconds = 20) {
  const settings = { ...DEFAULT_LOOKUPS, vulnerabilities: 'online', osvAddress: osv.address, ...own } as const;
  return vulnerabilityFinder(settings, startBudget(seconds));
}

function record(id: string, name: string, fixed?: string, more: object = {}): OsvRecord {
  const events = [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])];
  const affected = [{ package: { ecosystem: 'Debian:12', name }, ranges: [{ type: 'ECOSYSTEM', events }] }];
  return { id, modified: '2026-11-01T00:00:00Z', affected, ...more };
}

const SYSTEM: ImageContents['operatingSystem'] = {
  id: 'debian',
  idLike: [],
  versionId: '12',
  codename: undefined,
  prettyName: undefined,
  pointRelease: undefined,
  cpe: undefined,
};
const NPM_PACKAGE = { type: 'npm', ecosystem: 'npm', name: 'left-pad' } as const;
const HIGH = { database_specific: { severity: 'HIGH' } };

const ids = ({ found }: ImageVulnerabilities): string[] => found.map(({ id }) => id);

describe('vulnerabilities that OSV knows', () => {
  it('are asked for once for each package: ids of all in one request, and records where there are some', async () => {
    const osv = await start({
      recordsFor: ({ package: { name } }) => (name === 'perl' ? [record('DEBIAN-CVE-2025-0001', 'perl', '2.0-1')] : []),
    });
    const find = finder(osv);
    const packages = [
      { name: 'perl-base', sourceName: 'perl' },
      { name: 'perl-modules', sourceName: 'perl' },
      { name: 'zlib1g', sourceName: 'zlib' },
    ];
    const first = await find(contentsWith(packages));
    expect(first).toMatchObject({ checkedPackages: 3, unchecked: [], source: new URL(osv.address).host });
    expect(first.found).toMatchObject([
      {
        id: 'CVE-2025-0001',
        aliases: ['DEBIAN-CVE-2025-0001'],
        packages: [
          {
            name: 'perl',
            version: '1.0-1',
            fixed: '2.0-1',
            installed: [{ name: 'perl-base' }, { name: 'perl-modules' }],
          },
        ],
      },
    ]);
    // an image that shares packages asks for the others only
    await find(contentsWith([...packages, { name: 'bash' }]));
    expect(osv.batches.map((batch) => batch.map((query) => query.package.name))).toEqual([['perl', 'zlib'], ['bash']]);
    expect(osv.queries).toEqual([{ package: { ecosystem: 'Debian:12', name: 'perl' }, version: '1.0-1' }]);
  });

  it('are none of a system that OSV does not know, which is said, and asked once', async () => {
    const osv = await start({ recordsFor: () => [], lacks: (ecosystem) => ecosystem === 'Debian:99' });
    const find = finder(osv);
    const own = { ecosystem: 'Debian:99' };
    const unknown = await find(contentsWith([{ name: 'perl', ...own }, { name: 'bash', ...own }, NPM_PACKAGE]));
    expect(unknown).toMatchObject({
      found: [],
      checkedPackages: 1,
      unchecked: [
        {
          count: 2,
          example: 'perl',
          isFailure: true,
          reason: `${new URL(osv.address).host} has no records of Debian:99`,
        },
      ],
    });
    await find(contentsWith([{ name: 'zlib', ...own }]));
    // one that is known, and has no vulnerabilities
    expect(await find(contentsWith([{ name: 'perl' }]))).toMatchObject({ checkedPackages: 1, unchecked: [] });
    expect(osv.probes.map(([first]) => first)).toEqual(
      ['Debian:99', 'Debian:12'].map((ecosystem) => ({ package: { ecosystem, name: 'openssl' } })),
    );
  });

  it('are not doubted where OSV has a record, and where it does not answer that is the reason', async () => {
    const some = await start({
      recordsFor: ({ package: { name } }) => (name === 'perl' ? [record('A', 'perl', '2')] : []),
    });
    await finder(some)(contentsWith([{ name: 'perl' }, { name: 'bash' }]));
    expect(some.probes).toEqual([]);
    const broken = await start({
      recordsFor: () => [],
      fault(_request, response, body) {
        const isProbe = !body.includes('version');
        if (isProbe) response.writeHead(418).end();
        return isProbe;
      },
    });
    expect((await finder(broken)(contentsWith([{ name: 'bash' }]))).unchecked).toMatchObject([
      { isFailure: true, reason: expect.stringContaining('responded with the status 418') },
    ]);
  });

  it('are asked for in batches of at most a thousand', async () => {
    const osv = await start({ recordsFor: () => [] });
    const packages = Array.from({ length: 2001 }, (_, index) => ({ name: `package-${index}` }));
    const { checkedPackages } = await finder(osv)(contentsWith(packages));
    expect(checkedPackages).toBe(2001);
    expect(osv.batches.map(({ length }) => length)).toEqual([1000, 1000, 1]);
  });

  it('come in pages', async () => {
    const all = Array.from({ length: 7 }, (_, index) => record(`DEBIAN-CVE-2025-${1000 + index}`, 'perl'));
    const osv = await start({ recordsFor: () => all, page: 3 });
    const { found, unchecked } = await finder(osv)(contentsWith([{}]));
    expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id.replace('DEBIAN-', '')));
    expect(unchecked).toEqual([]);
    expect(osv.batches.map(([query]) => query?.page_token)).toEqual([undefined, '3', '6']);
    expect(osv.queries.map(({ page_token }) => page_token)).toEqual([undefined, '3', '6']);
  });

  it('are kept from run to run until their records change', async () => {
    const state = { modified: '2026-11-01T00:00:00Z' };
    const osv = await start({ recordsFor: () => [{ ...record('DEBIAN-CVE-2025-0001', 'perl'), ...state }] });
    const cacheDir = folderWith({});
    for (const [modified, queries] of [
      ['2026-11-01T00:00:00Z', 1],
      ['2026-11-01T00:00:00Z', 1],
      ['2026-11-02T00:00:00Z', 2],
    ] as const) {
      state.modified = modified;
      expect(ids(await finder(osv, { cacheDir })(contentsWith([{}])))).toEqual(['CVE-2025-0001']);
      expect(osv.queries.length).toBe(queries);
    }
  });

  it('are asked for again when the service fails for a moment', async () => {
    shortenWaits();
    let failures = 0;
    const osv = await start({
      recordsFor: () => [record('DEBIAN-CVE-2025-0001', 'perl', undefined, HIGH)],
      fault(_request, response) {
        failures += 1;
        if (failures % 2 === 0) return false;
        response.writeHead(503).end();
        return true;
      },
    });
    expect(ids(await finder(osv)(contentsWith([{}])))).toEqual(['CVE-2025-0001']);
    expect(failures).toBe(4);
  });

  it('of packages whose names are not ASCII are asked for as well', async () => {
    const osv = await start({ recordsFor: () => [] });
    await finder(osv)(contentsWith([{ type: 'npm', ecosystem: 'npm', name: 'ünïcode-💥', version: '1.0.0' }]));
    expect(osv.batches[0]?.[0]?.package.name).toBe('ünïcode-💥');
  });
});

type Fault = (request: IncomingMessage, response: ServerResponse, body: string) => boolean;

const always =
  (respond: (response: ServerResponse, body: string) => void): Fault =>
  (_request, response, body) => {
    respond(response, body);
    return true;
  };

/** Only records, not the batch that says that there are some. */
const onQuery =
  (respond: (response: ServerResponse) => void): Fault =>
  (request, response) => {
    if (request.url !== '/v1/query') return false;
    respond(response);
    return true;
  };

function forever(response: ServerResponse, piece: string): void {
  const send = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', send);
  };
  send();
}

describe('an OSV that does not do what it should', () => {
  const HOSTILE: readonly (readonly [string, Fault, string])[] = [
    ['is down', always((response) => response.writeHead(500).end()), 'HOST responded with the status 500'],
    ['closes the connection', always((response) => response.destroy()), 'HOST cannot be reached (ECONNRESET)'],
    [
      'wants fewer requests',
      always((response) => response.writeHead(429, { 'retry-after': '9999' }).end()),
      'HOST limits the rate of requests',
    ],
    ['answers with no JSON', always((response) => response.end('<html>')), 'HOST responded with invalid JSON'],
    [
      'answers with another kind of JSON',
      always((response) => response.end('[]')),
      'HOST responded with unexpected JSON',
    ],
    ['answers nothing', always((response) => response.end('{}')), 'HOST does not answer every query'],
    [
      'answers more than was asked',
      always((response) => response.end('{"results":[{},{},{}]}')),
      'HOST does not answer every query',
    ],
    [
      'answers endlessly',
      always((response) => forever(response, ' '.repeat(65_536))),
      'the answer of HOST is larger than 16384 KiB',
    ],
    [
      'has no last page of ids',
      always((response) => response.end('{"results":[{"next_page_token":"x"}]}')),
      'the answer of HOST never ends',
    ],
    [
      'has no last page of records',
      onQuery((response) => response.end('{"vulns":[],"next_page_token":"x"}')),
      'the answer of HOST never ends',
    ],
    [
      'has no records after all',
      onQuery((response) => response.writeHead(404).end()),
      'HOST responded with the status 404',
    ],
    [
      'redirects elsewhere',
      always((response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()),
      'HOST redirects too often',
    ],
    [
      'has answers with too many parts',
      always((response) => response.end(`{"results":[${'[],'.repeat(1_100_000)}1]}`)),
      'the answer of HOST has too many parts',
    ],
  ];

  it.each(HOSTILE)('%s: the packages are not checked', async (_name, fault, reason) => {
    shortenWaits();
    const osv = await start({ recordsFor: () => [record('DEBIAN-CVE-2025-0001', 'perl')], fault });
    const { found, unchecked, checkedPackages } = await finder(osv)(contentsWith([{}]));
    const { host } = new URL(osv.address);
    expect(unchecked.map((one) => ({ ...one, reason: one.reason.replaceAll(host, 'HOST') }))).toEqual([
      { count: 1, example: 'perl', reason, isFailure: true },
    ]);
    expect([found, checkedPackages]).toEqual([[], 0]);
  });

  it('is given up when the time is over', async () => {
    const osv = await start({ recordsFor: () => [], fault: () => true });
    const started = performance.now();
    const { unchecked } = await finder(osv, {}, 1)(contentsWith([{}]));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(unchecked).toMatchObject([{ count: 1, example: 'perl' }]);
  });

  it('has records of other packages, ecosystems and shapes: they are left out', async () => {
    const strange: readonly unknown[] = [
      record('DEBIAN-CVE-2025-0001', 'bash'),
      { ...record('CVE-2025-0002', 'perl'), affected: [{ package: { ecosystem: 'Debian:11', name: 'perl' } }] },
      { id: 'CVE-2025-0003', affected: 'all' },
      { id: '::error::x', affected: record('X-1', 'perl')['affected'] },
      { id: `CVE-2025-${'9'.repeat(500)}`, affected: record('X-1', 'perl')['affected'] },
      { ...record('CVE-2025-0004', 'perl'), withdrawn: '2026-01-01T00:00:00Z' },
      null,
      7,
      record('CVE-2025-0005', 'perl', undefined, {
        aliases: [1, 'x\ny', 'GHSA-aaaa-bbbb-cccc'],
        summary: 7,
        severity: {},
      }),
    ];
    const osv = await start({
      recordsFor: () => [record('CVE-2025-0005', 'perl')],
      fault: onQuery((response) => response.end(JSON.stringify({ vulns: strange }))),
    });
    const { found, unchecked } = await finder(osv)(contentsWith([{}]));
    expect(found.map(({ id, aliases }) => [id, ...aliases])).toEqual([['CVE-2025-0005', 'GHSA-aaaa-bbbb-cccc']]);
    expect(unchecked).toEqual([]);
  });
});

describe('packages that OSV cannot know', () => {
  it('are said not to be checked', async () => {
    const osv = await start({ recordsFor: () => [] });
    const { unchecked } = await finder(osv)(
      contentsWith([
        { name: 'one', ecosystem: undefined },
        { name: 'two', ecosystem: undefined },
        { name: 'artifact', type: 'maven', ecosystem: undefined },
        { name: 'acme/branch', type: 'composer', ecosystem: undefined },
        { name: 'numpy', type: 'conda', ecosystem: undefined },
      ]),
    );
    expect(unchecked).toEqual([
      { count: 2, example: 'one', reason: 'nothing names their system' },
      { count: 1, example: 'artifact', reason: 'nothing names their group, or their version', isInherent: true },
      { count: 1, example: 'acme/branch', reason: 'they come from a branch and have no version', isInherent: true },
      { count: 1, example: 'numpy', reason: 'no database covers packages of conda', isInherent: true },
    ]);
    expect(osv.batches).toEqual([]);
  });

  it('are those of Java whose group is a guess, although they are looked up', async () => {
    const osv = await start({ recordsFor: () => [] });
    const java = { type: 'maven', ecosystem: 'Maven' } as const;
    const { unchecked } = await finder(osv)(
      contentsWith([
        { ...java, name: 'org.example:a', isGroupGuessed: true },
        { ...java, name: 'org.example:b' },
      ]),
    );
    expect(unchecked).toEqual([
      { count: 1, example: 'org.example:a', reason: 'their group is a guess from their manifest', isInherent: true },
    ]);
    expect(osv.batches.flat().map(({ package: { name } }) => name)).toEqual(['org.example:a', 'org.example:b']);
  });

  it('of .NET are asked for as they are written, because OSV compares letter by letter', async () => {
    const osv = await start({ recordsFor: () => [] });
    const nuget = { type: 'nuget', ecosystem: 'NuGet' } as const;
    await finder(osv)(
      contentsWith([
        { ...nuget, name: 'Newtonsoft.Json' },
        { ...nuget, name: 'Microsoft.NETCore.App.Runtime.linux-x64' },
      ]),
    );
    expect(osv.batches.flat().map(({ package: { name } }) => name)).toEqual([
      'Newtonsoft.Json',
      'Microsoft.NETCore.App.Runtime.linux-x64',
      'Microsoft.NetCore.App.Runtime.linux-x64',
    ]);
  });

  it('are those with names that no package has, and more than any image has', async () => {
    const osv = await start({ recordsFor: () => [] });
    const packages = Array.from({ length: 50_001 }, (_, index) => ({ name: `package-${index}` }));
    const { unchecked, checkedPackages } = await finder(osv)(
      contentsWith([{ name: 'x'.repeat(1_000_000) }, { name: 'y', version: '1'.repeat(501) }, ...packages]),
    );
    expect(unchecked).toEqual([
      { count: 2, example: 'x'.repeat(80), reason: 'their name or version is too long to be real' },
      { count: 1, example: 'package-50000', reason: 'the image has more packages than hullcheck looks up' },
    ]);
    expect(checkedPackages).toBe(50_000);
  });

  it('of Red Hat are looked for in all of its repositories, by what is installed and by its source', async () => {
    const osv = await start({ recordsFor: () => [] });
    const ecosystem = 'Red Hat:enterprise_linux:9::baseos';
    await finder(osv)(contentsWith([{ type: 'rpm', ecosystem, name: 'openssl-libs', sourceName: 'openssl' }]));
    expect(osv.batches.flat().map(({ package: { ecosystem: repository, name } }) => `${repository} ${name}`)).toEqual([
      'Red Hat:enterprise_linux:9::baseos openssl-libs',
      'Red Hat:enterprise_linux:9::baseos openssl',
      'Red Hat:enterprise_linux:9::appstream openssl-libs',
      'Red Hat:enterprise_linux:9::appstream openssl',
      'Red Hat:enterprise_linux:9::crb openssl-libs',
      'Red Hat:enterprise_linux:9::crb openssl',
    ]);
  });

  it('of Red Hat are looked for in each minor release since 10, because OSV has a name for each', async () => {
    const ecosystem = 'Red Hat:enterprise_linux:10';
    const fixed = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1:3.5.1-3.el10_1' }] }];
    const affected = [{ package: { ecosystem: `${ecosystem}.1`, name: 'openssl' }, ranges: fixed }];
    const known = { id: 'RHSA-2026:1', modified: '2026-01-01T00:00:00Z', upstream: ['CVE-2026-1'], affected };
    const osv = await start({
      recordsFor: ({ package: { ecosystem: asked } }) => (asked === `${ecosystem}.1` ? [known] : []),
    });
    const { found, unchecked } = await finder(osv)(
      contentsWith([{ type: 'rpm', ecosystem, name: 'openssl', version: '1:3.2.2-16.el10' }]),
    );
    expect(found).toMatchObject([{ id: 'CVE-2026-1', packages: [{ name: 'openssl', fixed: '1:3.5.1-3.el10_1' }] }]);
    expect(unchecked).toEqual([]);
    expect(osv.batches[0]?.map((query) => query.package.ecosystem)).toEqual(
      Array.from({ length: 11 }, (_, minor) => `${ecosystem}.${minor}`),
    );
    expect(osv.probes).toEqual([]);
  });

  it('of SUSE are looked for in each product and module, because nothing in an image says which has a package', async () => {
    const ecosystem = 'SUSE:Linux Enterprise Server 15 SP7';
    const module = 'SUSE:Linux Enterprise Module for Basesystem 15 SP7';
    const ranges = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.10-150700.2' }] }];
    const known = {
      id: 'SUSE-SU-2026:1-1',
      modified: '2026-01-01T00:00:00Z',
      upstream: ['CVE-2026-1'],
      affected: [{ package: { ecosystem: module, name: 'gzip' }, ranges }],
    };
    const osv = await start({ recordsFor: (query) => (query.package.ecosystem === module ? [known] : []) });
    const { found, unchecked } = await finder(osv)(
      contentsWith([{ type: 'rpm', ecosystem, name: 'gzip', version: '1.10-150700.1' }]),
    );
    expect(found).toMatchObject([{ id: 'CVE-2026-1', packages: [{ name: 'gzip', fixed: '1.10-150700.2' }] }]);
    expect(unchecked).toEqual([]);
    const names = osv.batches[0]?.map((query) => query.package.ecosystem) ?? [];
    expect(names).toHaveLength(12);
    expect(names).toEqual(expect.arrayContaining([ecosystem, module, `${ecosystem}-LTSS`]));
  });

  it('of Photon OS are compared here, because OSV does not compare their versions', async () => {
    const ecosystem = 'Photon OS:5.0';
    const recordWith = (id: string, fixed: string): OsvRecord => ({
      id,
      modified: '2026-01-01T00:00:00Z',
      affected: [
        {
          package: { ecosystem, name: 'curl' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
        },
      ],
    });
    const osv = await start({
      recordsFor: () => [],
      allRecordsFor: ({ package: { name } }) =>
        name === 'curl' ? [recordWith('CVE-2026-1', '8.1.2-2.ph5'), recordWith('CVE-2026-2', '8.1.2-1.ph5')] : [],
    });
    const { found, unchecked } = await finder(osv)(
      contentsWith([{ type: 'rpm', ecosystem, name: 'curl', version: '8.1.2-1.ph5' }]),
    );
    expect([found.map(({ id }) => id), unchecked]).toEqual([['CVE-2026-1'], []]);
    expect(osv.queries).toEqual([{ package: { ecosystem, name: 'curl' } }]);
  });

  it('of Red Hat are unknown where OSV has neither repository nor minor release, and not where it has one', async () => {
    const only = (known: string) => start({ recordsFor: () => [], lacks: (ecosystem) => ecosystem !== known });
    const reasonFor = async (ecosystem: string, known: string) =>
      (await finder(await only(known))(contentsWith([{ type: 'rpm', ecosystem }]))).unchecked.map(
        ({ reason }) => reason,
      );
    const nine = 'Red Hat:enterprise_linux:9';
    expect(await reasonFor('Red Hat:enterprise_linux:10', 'Red Hat:enterprise_linux:10.2')).toEqual([]);
    expect(await reasonFor(`${nine}::baseos`, `${nine}::appstream`)).toEqual([]);
    expect(await reasonFor(`${nine}::baseos`, 'x')).toEqual([
      expect.stringMatching(/ has no records of Red Hat:enterprise_linux:9$/),
    ]);
  });

  it('are none in an image without any, of which nothing is known either', async () => {
    const osv = await start({ recordsFor: () => [] });
    const nothing: ImageContents = contentsWith([]);
    expect((await finder(osv)(nothing)).unchecked).toEqual([
      { count: 0, example: '', reason: 'it has no package database' },
    ]);
  });

  it.each([
    ['where a build removed the database of its system', { operatingSystem: SYSTEM }, ['it has no package database']],
    ['where it has no system', {}, []],
  ])('are those of languages alone %s', async (_name, own, expected) => {
    const osv = await start({ recordsFor: () => [] });
    const contents = { ...contentsWith([{ type: 'npm', ecosystem: 'npm', name: 'left-pad' }]), ...own };
    expect((await finder(osv)(contents)).unchecked.map(({ reason }) => reason)).toEqual(expected);
  });

  it('are headers of the kernel, which are not asked for', async () => {
    const osv = await start({ recordsFor: () => [] });
    await finder(osv)(
      contentsWith([
        { name: 'linux-libc-dev', sourceName: 'linux' },
        { name: 'linux-headers-generic', sourceName: 'linux-meta' },
        { name: 'linux-headers', type: 'apk', ecosystem: 'Alpine:v3.22' },
        { name: 'kernel-headers', type: 'rpm', ecosystem: 'AlmaLinux:9' },
        { name: 'linux-pam' },
        { name: 'util-linux' },
      ]),
    );
    expect(osv.batches.flat().map((query: OsvQuery) => query.package.name)).toEqual(['linux-pam', 'util-linux']);
  });
});

describe('the likelihood of an attack', () => {
  const likely = (response: ServerResponse, url: string): void => {
    const cves = (new URL(url, 'http://localhost').searchParams.get('cve') ?? '').split(',');
    response.end(
      JSON.stringify({ data: cves.map((cve) => ({ cve, epss: cve === 'CVE-2025-0002' ? '0.93' : '0.001' })) }),
    );
  };

  it.each([
    [true, ['CVE-2025-0002', 'CVE-2025-0001']],
    [false, ['CVE-2025-0001', 'CVE-2025-0002']],
  ])('decides about the order where it is asked for: %s', async (epss, order) => {
    const osv = await start({
      recordsFor: () => [record('CVE-2025-0001', 'perl', '2'), record('CVE-2025-0002', 'perl', '2')],
      fault(request, response) {
        if (request.method !== 'GET') return false;
        likely(response, request.url ?? '');
        return true;
      },
    });
    const found = await finder(osv, { epss, epssAddress: osv.address })(contentsWith([{}]));
    expect(ids(found)).toEqual(order);
    expect(found.found[0]?.epss).toBe(epss ? 0.93 : undefined);
  });

  it('is left out when it cannot be had', async () => {
    const osv = await start({ recordsFor: () => [record('CVE-2025-0001', 'perl', '2')] });
    const find = finder(osv, { epss: true, epssAddress: `${osv.address}none` });
    expect((await find(contentsWith([packageWith({})]))).unchecked).toEqual([]);
  });
});
