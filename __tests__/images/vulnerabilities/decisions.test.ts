import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../../support/command-line.ts';
import { type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { ociLayout } from '../../support/image.ts';
import { judgeCheckout, make, removeCheckouts } from '../../support/judged-checkout.ts';
import { tar } from '../../support/tar.ts';
import { zip } from '../../support/zip.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  removeCheckouts();
});

const record = (cve: string, severity: string, name = 'perl'): OsvRecord => ({
  id: `DEBIAN-${cve}`,
  modified: '2026-11-01T00:00:00Z',
  upstream: [cve],
  aliases: [`GHSA-${cve.slice(-4)}-aaaa-bbbb`],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '9' }] }],
    },
  ],
  database_specific: { severity },
});

const FILES = [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
  {
    path: 'var/lib/dpkg/status',
    content: [
      'Package: perl-base\nSource: perl\nStatus: install ok installed\nVersion: 1.0-1\n',
      'Package: bash\nStatus: install ok installed\nVersion: 5.2\n',
    ].join('\n'),
  },
];

const RECORDS = [
  record('CVE-2026-0001', 'critical'),
  record('CVE-2026-0002', 'low'),
  // in the catalogue since 2023-09-13
  record('CVE-2023-4863', 'high', 'bash'),
];

/** A folder with an image and a database. */
function workspace(configuration: string, others: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ '.hullcheck.yml': configuration, ...others });
  const archive = zip(Object.fromEntries(RECORDS.map((one) => [`${one.id}.json`, JSON.stringify(one)])));
  const layout = Object.entries(ociLayout([FILES])).map(([path, bytes]) => [`app/${path}`, bytes] as const);
  for (const [path, bytes] of [...layout, ['osv/Debian/all.zip', archive] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

interface Checked {
  readonly status: number;
  readonly findings: readonly string[];
  readonly accepted: readonly string[];
  readonly messages: readonly string[];
}

async function checked(folder: string, options: readonly string[] = []): Promise<Checked> {
  const offline = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv', '-f', 'json'];
  const { status, stdout, stderr } = await hullcheck(folder, ['image', 'app', ...offline, ...options]);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  return {
    status,
    findings: report.findings
      .filter(({ rule }: { rule: string }) => rule.startsWith('image-vulner'))
      .map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`),
    accepted: report.vulnerabilities[0].accepted.map(
      (one: Record<string, string>) => `${one['id']} ${one['package']} ${one['version']}: ${one['status']}`,
    ),
    messages: report.notifications.map(({ message }: { message: string }) => message),
  };
}

const ignoring = (...entries: readonly string[]): string =>
  `images:\n  ignore-vulnerabilities:\n${entries.map((entry) => `    - { ${entry}, reason: not used }\n`).join('')}`;

const ALL = ['critical image-vulnerability-exploited', 'critical image-vulnerable'];
const EXPLOITED = 'critical image-vulnerability-exploited';

describe('a vulnerability that the configuration accepts', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['id: CVE-2026-0001', [EXPLOITED, 'low image-vulnerable'], ['CVE-2026-0001 perl-base 1.0-1: accepted']],
    ['id: cve-2026-0001', [EXPLOITED, 'low image-vulnerable'], ['CVE-2026-0001 perl-base 1.0-1: accepted']],
    ['id: GHSA-0001-aaaa-bbbb', [EXPLOITED, 'low image-vulnerable'], ['CVE-2026-0001 perl-base 1.0-1: accepted']],
    ['id: DEBIAN-CVE-2026-0001', [EXPLOITED, 'low image-vulnerable'], ['CVE-2026-0001 perl-base 1.0-1: accepted']],
    [
      'id: CVE-2026-0001, package: perl',
      [EXPLOITED, 'low image-vulnerable'],
      ['CVE-2026-0001 perl-base 1.0-1: accepted'],
    ],
    [
      'id: CVE-2026-0001, package: perl-base',
      [EXPLOITED, 'low image-vulnerable'],
      ['CVE-2026-0001 perl-base 1.0-1: accepted'],
    ],
    [
      'id: CVE-2026-0001, image: "ap*"',
      [EXPLOITED, 'low image-vulnerable'],
      ['CVE-2026-0001 perl-base 1.0-1: accepted'],
    ],
    ['id: CVE-2023-4863', ['critical image-vulnerable'], ['CVE-2023-4863 bash 5.2: accepted']],
    ['id: CVE-2026-0001, package: bash', ALL, []],
    ['id: CVE-2026-0001, image: other', ALL, []],
    ['id: CVE-2026-000', ALL, []],
    ['id: CVE-2026-0001, expires: 2020-01-31', ALL, []],
  ])('leaves the others: %s', async (entry, findings, accepted) => {
    expect(await checked(workspace(ignoring(entry)))).toMatchObject({ findings, accepted });
  });

  it('passes when all that count are accepted, and says how many', async () => {
    const ids = ['CVE-2026-0001', 'CVE-2026-0002', 'CVE-2023-4863'];
    const folder = workspace(ignoring(...ids.map((id) => `id: ${id}`)));
    const { status, findings, messages } = await checked(folder);
    expect([status, findings]).toEqual([0, []]);
    expect(messages).toContain('app: 3 vulnerabilities are accepted, according to .hullcheck.yml.');
    const offline = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv', '-f', 'html=a.html'];
    const { stdout } = await hullcheck(folder, ['image', 'app', ...offline, '-f', 'terminal']);
    expect(stdout).toContain(
      '\nNo vulnerabilities; 3 accepted, according to .hullcheck.yml; 2 packages looked up in the database of',
    );
  });

  it('says which entries expired', async () => {
    const { messages } = await checked(workspace(ignoring('id: CVE-2026-0001, expires: 2020-01-31')));
    expect(messages).toContain(
      'This entry of `images.ignore-vulnerabilities` for CVE-2026-0001 expired on 2020-01-31, so it accepts nothing.',
    );
  });

  it.each([
    // another image may need it
    ['id: CVE-1999-0001', []],
    ['id: CVE-1999-0001, image: other', []],
    ['id: CVE-1999-0001, image: app', ['CVE-1999-0001']],
    ['id: CVE-2026-0001, image: app', []],
  ])('says which entries the image does not need: %s', async (entry, ids) => {
    const { messages } = await checked(workspace(ignoring(entry)));
    expect(messages.filter((message) => message.includes('Remove it'))).toEqual(
      ids.map(
        (id) =>
          `No image has the vulnerability ${id} that this entry of \`images.ignore-vulnerabilities\` is about. Remove it.`,
      ),
    );
  });
});

describe('in a repository', () => {
  const files = (host: string, osv: string, ignored: readonly string[], tag = '1.0.1') => ({
    '.hullcheck.yml': `${ignoring(...ignored)}  insecure-registries: ["${host}"]\n  vulnerabilities: online\n  osv-address: ${osv}\n`,
    Dockerfile: `FROM ${host}/team/web:${tag}\nUSER 1000\n`,
  });

  async function hosts(): Promise<readonly [string, string]> {
    const recordsFor = ({ package: { name } }: { readonly package: { readonly name: string } }) =>
      RECORDS.filter(({ affected }) => JSON.stringify(affected).includes(`"${name}"`));
    const [registry, osv] = [await startRegistry(), await startOsv({ recordsFor })];
    open.push(registry, osv);
    registry.addImage('team/web', '1.0.1', {}, tar(FILES));
    registry.addImage('team/web', '1.0.2', { author: 'x' }, tar(FILES));
    return [registry.host, osv.address];
  }

  it('is accepted for the images of a pattern, with the entries that are not needed', async () => {
    const [host, osv] = await hosts();
    const entries = [
      `id: CVE-2026-0001, image: "${host}/team/*"`,
      `id: CVE-2026-0002, image: "${host}/other/*"`,
      'id: CVE-2023-4863, expires: 2020-01-31',
    ];
    const { stdout } = await hullcheck(folderWith(files(host, osv, entries)), ['scan', '-f', 'json']);
    const { findings, notifications } = JSON.parse(stdout);
    const rules = findings.filter(({ rule }: { rule: string }) => rule.startsWith('image-vulner'));
    expect(rules.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`)).toEqual([
      'critical image-vulnerability-exploited',
      'low image-vulnerable',
    ]);
    const said = notifications.map(({ level, code, message }: Record<string, string>) => `${level} ${code} ${message}`);
    const { stdout: terminal } = await hullcheck(folderWith(files(host, osv, entries)), ['scan']);
    expect(terminal).toContain('Vulnerabilities that do not count: 1 accepted, according to .hullcheck.yml.\n');
    expect(said).toEqual(
      expect.arrayContaining([
        `note remark ${host}/team/web:1.0.1: 1 vulnerability is accepted, according to .hullcheck.yml.`,
        expect.stringMatching(/^warning suppression-unused No image has the vulnerability CVE-2026-0002 /),
        expect.stringMatching(
          /^warning suppression-not-honoured This entry .* for CVE-2023-4863 expired on 2020-01-31/,
        ),
      ]),
    );
  });

  it('is judged by the entries of the base, so that a change cannot accept its own', async () => {
    const [host, osv] = await hosts();
    const ids = ['id: CVE-2026-0001', 'id: CVE-2026-0002', 'id: CVE-2023-4863'];
    const before = { ...files(host, osv, ['id: CVE-2026-0002']), Dockerfile: 'FROM scratch\nUSER 1000\n' };
    const own = await judgeCheckout(make({ base: before, change: files(host, osv, ids) }));
    const fresh = own.gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner')) ?? [];
    expect(fresh.map(({ ruleId }) => ruleId)).toEqual(['image-vulnerability-exploited', 'image-vulnerable']);
    expect(fresh[1]?.message).not.toContain('CVE-2026-0002');
    expect(own.report.notifications.map(({ code }) => code)).toContain('policy-of-base');
  });

  it('makes nothing new when an entry goes away', async () => {
    const [host, osv] = await hosts();
    const checkout = make({ base: files(host, osv, ['id: CVE-2026-0001']), change: files(host, osv, []) });
    const { gate } = await judgeCheckout(checkout, { policyOfBase: false });
    expect(gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner'))).toEqual([]);
  });

  it('is not part of a baseline, and the baseline still knows the others', async () => {
    const [host, osv] = await hosts();
    const folder = folderWith(files(host, osv, ['id: CVE-2026-0001']));
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    expect((await hullcheck(folder, ['scan', '--baseline', 'known.json'])).status).toBe(0);
    writeFileSync(join(folder, '.hullcheck.yml'), files(host, osv, ['id: CVE-2026-0002'])['.hullcheck.yml']);
    expect((await hullcheck(folder, ['scan', '--baseline', 'known.json'])).status).toBe(1);
  });
});
