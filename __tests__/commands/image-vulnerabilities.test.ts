import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { elf } from '../support/elf.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';
import type { TarMember } from '../support/tar.ts';
import { zip } from '../support/zip.ts';

const RECORD = {
  id: 'DEBIAN-CVE-2024-56406',
  modified: '2026-10-03T00:00:00Z',
  upstream: ['CVE-2024-56406'],
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name: 'perl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '5.36.0-7+deb12u2' }] }],
    },
  ],
};

/** A folder with an image on Debian, and with a database. */
function workspace(more: readonly TarMember[] = [], config: object = {}): string {
  const status = 'Package: perl\nStatus: install ok installed\nVersion: 5.36.0-7\n';
  const layout = ociLayout(
    [
      [
        { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
        { path: 'var/lib/dpkg/status', content: status },
        ...more,
      ],
    ],
    config,
  );
  const files = { ...prefixed('app', layout), 'osv/Debian/all.zip': zip({ 'a.json': JSON.stringify(RECORD) }) };
  const folder = folderWith({});
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const messagesIn = (stdout: string): string[] =>
  JSON.parse(stdout).notifications.map(
    ({ level, message }: { level: string; message: string }) => `${level}: ${message}`,
  );

function prefixed(folder: string, files: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

it('finds the vulnerabilities of an image on the disk without the network, and fails for them', async () => {
  const folder = workspace();
  expect((await hullcheck(folder, ['db', 'build', 'osv'])).status).toBe(0);
  const database = ['--vulnerabilities', 'auto', '--vulnerability-database', 'osv', '--offline'];
  const { status, stdout, stderr } = await hullcheck(folder, ['image', 'app', '-f', 'json', ...database]);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(report.vulnerabilities).toMatchObject([
    { source: 'the database of 2026-10-03', checkedPackages: 1, found: [{ id: 'CVE-2024-56406', cvss: 9.8 }] },
  ]);
  expect(
    report.findings.map(({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`),
  ).toContain('image-vulnerable critical');
});

it('says what the database does not know', async () => {
  const folder = workspace();
  mkdirSync(join(folder, 'empty'));
  const database = ['--vulnerabilities', 'offline', '--vulnerability-database', 'empty'];
  const { status, stdout } = await hullcheck(folder, ['image', 'app', '-f', 'json', ...database]);
  expect(messagesIn(stdout)).toContain(
    'error: The image app could only be looked up in part: vulnerabilities of the package perl are unknown, because the database has nothing on Debian. Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
  );
  expect(status).toBe(3);
});

it('does not pass when the source of vulnerabilities cannot be reached', async () => {
  const folder = workspace();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  writeFileSync(join(folder, '.hullcheck.yml'), `images:\n  osv-address: http://127.0.0.1:${port}/\n`);
  const { status, stdout } = await hullcheck(folder, ['image', 'app', '-f', 'json', '--vulnerabilities', 'online']);
  expect(messagesIn(stdout).filter((message) => message.includes('perl'))).toEqual([
    expect.stringMatching(/^error: .* vulnerabilities of the package perl are unknown, because /),
  ]);
  expect(status).toBe(3);
});

const NO_DATABASE =
  'vulnerabilities cannot be looked up offline without a database: name its folder with --vulnerability-database or images.vulnerability-database';
const NO_FOLDER =
  /the vulnerability database is not a folder: \S*\/(?:nowhere|app\/index\.json) \(see --vulnerability-database or images\.vulnerability-database\)/;

it.each<readonly [readonly string[], string | RegExp]>([
  [['image', 'app', '--vulnerabilities', 'offline'], NO_DATABASE],
  [['image', 'app', '--vulnerabilities', 'auto', '--offline'], NO_DATABASE],
  [['image', 'app', '--vulnerabilities', 'offline', '--vulnerability-database', 'nowhere'], NO_FOLDER],
  [['image', 'app', '--vulnerabilities', 'auto', '--vulnerability-database', 'nowhere'], NO_FOLDER],
  [['image', 'app', '--vulnerabilities', 'auto', '--vulnerability-database', 'app/index.json'], NO_FOLDER],
  [['scan', '--vulnerabilities', 'offline'], NO_DATABASE],
  [['scan', '--vulnerabilities', 'offline', '--vulnerability-database', 'nowhere'], NO_FOLDER],
  [['scan', '--offline', '--vulnerabilities', 'auto', '--vulnerability-database', 'nowhere'], NO_FOLDER],
])('refuses a database that does not exist: %j', async (asked, expected) => {
  const folder = workspace();
  writeFileSync(join(folder, 'Dockerfile'), 'FROM debian:12\n');
  const { status, stdout, stderr } = await hullcheck(folder, asked);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(expected);
});

it.each([
  [['image', 'app', '--vulnerabilities', 'online', '--vulnerability-database', 'nowhere', '--help'], 0],
  [['scan', '--vulnerability-database', 'nowhere'], 0],
])('does not look for a database that it does not use: %j', async (asked, expected) => {
  const folder = workspace();
  writeFileSync(join(folder, 'compose.yaml'), 'services: {}\n');
  expect((await hullcheck(folder, asked)).status).toBe(expected);
});

it('shows all of them in the HTML report', async () => {
  const folder = workspace();
  const database = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv'];
  const { stdout } = await hullcheck(folder, ['image', 'app', '-f', 'html', ...database]);
  expect(stdout).toContain('<h2>Vulnerabilities of images</h2>');
  expect(stdout).toContain('<summary>app: 1 known, 1 with a fix</summary>');
  expect(stdout).toContain('CVE-2024-56406');
  expect(stdout).toContain('5.36.0-7+deb12u2');
});

it('says when the database is old', async () => {
  const folder = workspace();
  const old = { ...RECORD, modified: '2024-10-03T00:00:00Z' };
  writeFileSync(join(folder, 'osv/Debian/all.zip'), zip({ 'a.json': JSON.stringify(old) }));
  const database = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv'];
  const { notifications } = JSON.parse((await hullcheck(folder, ['image', 'app', '-f', 'json', ...database])).stdout);
  expect(notifications.map(({ message }: { message: string }) => message)).toContain(
    'The image app could only be looked up in part: vulnerabilities may be missing, because the records of Debian in the database are from 2024-10-03 and lack newer vulnerabilities; download them again. Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
  );
});

/** A layer below the packages, three records, and one known to be exploited. */
function mixedWorkspace(): string {
  const folder = workspace();
  const record = (id: string, score: string, events: readonly object[], name = 'perl') => ({
    id: `DEBIAN-${id}`,
    modified: '2026-10-03T00:00:00Z',
    upstream: [id],
    severity: [{ type: 'CVSS_V3', score }],
    affected: [{ package: { ecosystem: 'Debian:12', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
  });
  const MILD = 'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N';
  const records = {
    'a.json': JSON.stringify(RECORD),
    'b.json': JSON.stringify(record('CVE-2011-4116', MILD, [{ introduced: '0' }])),
    'c.json': JSON.stringify(record('CVE-2023-4863', MILD, [{ introduced: '0' }, { fixed: '5.36.0-8' }])),
  };
  writeFileSync(join(folder, 'osv/Debian/all.zip'), zip(records));
  return folder;
}

const OFFLINE = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv'];

it('prints the verdict, then a table of the vulnerabilities, worst first', async () => {
  const { stdout } = await hullcheck(mixedWorkspace(), ['image', 'app', ...OFFLINE]);
  expect(stdout.split('\n').slice(0, 9)).toEqual([
    '2 findings of high severity or above fail the check.',
    '',
    '3 vulnerabilities, 2 with a fix; 1 package looked up in the database of 2026-10-03.',
    '',
    'package  installed  fixed             id              severity  exploited   layer',
    'perl     5.36.0-7   5.36.0-8          CVE-2023-4863   low       2023-09-13  1',
    'perl     5.36.0-7   5.36.0-7+deb12u2  CVE-2024-56406  critical              1',
    'perl     5.36.0-7   none              CVE-2011-4116   low                   1',
    '',
  ]);
});

it('prints the findings in the terminal from the worst to the mildest', async () => {
  const secret = ['hunter', '2hunter', '2'].join('');
  const folder = workspace([], { os: 'linux', architecture: 'amd64', config: { Env: [`DB_PASSWORD=${secret}`] } });
  const { stdout } = await hullcheck(folder, ['image', 'app', ...OFFLINE]);
  const words = [...stdout.matchAll(/^ {2}(critical|high|medium|low|note) /gm)].map(([, word]) => word);
  expect(words.slice(0, 3)).toEqual(['critical', 'medium', 'medium']);
  const isFinding = stdout.slice(0, stdout.indexOf('About this scan'));
  const order = ['critical', 'high', 'medium', 'low', 'note'];
  const found = [...isFinding.matchAll(/^ {2}(critical|high|medium|low|note) /gm)].map(([, word = '']) => word);
  expect(found).toEqual(found.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
});

it.each<readonly [readonly string[], readonly string[], string]>([
  [['--severity', 'high'], ['CVE-2024-56406'], '1 vulnerability, 1 with a fix; 2 more are hidden by the options;'],
  [['--only-fixed'], ['CVE-2023-4863', 'CVE-2024-56406'], '2 vulnerabilities, 2 with a fix; 1 more is hidden by'],
  [['--severity', 'high', '--only-fixed'], ['CVE-2024-56406'], '2 more are hidden'],
  [
    ['--severity', 'note'],
    ['CVE-2023-4863', 'CVE-2024-56406', 'CVE-2011-4116'],
    '3 vulnerabilities, 2 with a fix; 1 p',
  ],
])('leaves out what %j says, and keeps the exit status', async (options, ids, totals) => {
  const folder = mixedWorkspace();
  const files = ['-f', 'terminal', '-f', 'json=a.json', '-f', 'markdown=a.md', '-f', 'html=a.html'];
  const { status, stdout } = await hullcheck(folder, ['image', 'app', ...OFFLINE, ...options, ...files]);
  const table = stdout.slice(0, stdout.indexOf('image     app'));
  expect([status, table.match(/CVE-[\d-]+/g)]).toEqual([1, ids]);
  expect(stdout).toContain(totals);
  const [image] = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).vulnerabilities;
  expect(image.found.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toContain(`<summary>app: ${ids.length} known`);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain(totals);
});

it('says which options hide findings', async () => {
  const argv = ['image', 'app', ...OFFLINE, '--severity', 'critical', '--only-fixed'];
  const { stdout } = await hullcheck(mixedWorkspace(), argv);
  expect(stdout).toMatch(/\d findings hidden by --severity and --only-fixed/);
});

it('reports each vulnerability if asked to', async () => {
  const argv = ['image', 'app', ...OFFLINE, '--vulnerability-detail', 'cve', '-f', 'json'];
  const { findings } = JSON.parse((await hullcheck(mixedWorkspace(), argv)).stdout);
  const messages = findings
    .filter(({ rule }: { rule: string }) => rule === 'image-vulnerable')
    .map(({ message }: { message: string }) => message);
  expect(messages).toEqual([expect.stringContaining('CVE-2024-56406')]);
});

it('fails with --fail-on-unavailable for what is only noted otherwise', async () => {
  const folder = workspace();
  const old = { ...RECORD, modified: '2024-10-03T00:00:00Z' };
  writeFileSync(join(folder, 'osv/Debian/all.zip'), zip({ 'a.json': JSON.stringify(old) }));
  const argv = ['image', 'app', ...OFFLINE, '--fail-on', 'none'];
  expect((await hullcheck(folder, argv)).status).toBe(0);
  expect((await hullcheck(folder, [...argv, '--fail-on-unavailable'])).status).toBe(3);
});

it('has the vulnerabilities before the rest of the image in Markdown and HTML', async () => {
  const folder = mixedWorkspace();
  await hullcheck(folder, ['image', 'app', ...OFFLINE, '-f', 'markdown=a.md', '-f', 'html=a.html']);
  const markdown = readFileSync(join(folder, 'a.md'), 'utf8');
  const chapters = ['### Findings', '### Vulnerabilities', '### The image', '### About this scan'];
  expect(markdown.match(/^### .*$/gm)).toEqual(chapters);
  expect(markdown).toContain(
    '| Package | Installed | Fixed | Id | Severity | Exploited | Layer |\n| --- | --- | --- | --- | --- | --- | --- |\n| perl | 5.36.0-7 | 5.36.0-8 | CVE-2023-4863 | low | 2023-09-13 | 1 |\n',
  );
  const page = readFileSync(join(folder, 'a.html'), 'utf8');
  expect(page.match(/<section id="[a-z]+">/g)).toEqual(
    ['first', 'findings', 'vulnerabilities', 'image', 'rules'].map((id) => `<section id="${id}">`),
  );
});

it('says whether what the image starts loads the packages, and changes nothing else', async () => {
  const files: TarMember[] = [
    { path: 'var/lib/dpkg/info/perl.list', content: '/usr/bin/perl\n/usr/lib/libperl.so.5\n' },
    { path: 'usr/lib/libperl.so.5', content: elf({ soname: 'libperl.so.5' }) },
    {
      path: 'app',
      mode: 0o755,
      content: elf({ needed: ['libperl.so.5'], imports: ['dlopen'], loader: '/usr/lib/libperl.so.5' }),
    },
  ];
  const seen = await Promise.all(
    ['/app', '/none'].map(async (start) => {
      const folder = workspace(files, { os: 'linux', config: { Cmd: [start] } });
      expect((await hullcheck(folder, ['db', 'build', 'osv'])).status).toBe(0);
      const options = ['-f', 'json', '--vulnerabilities', 'offline', '--vulnerability-database', 'osv'];
      const { status, stdout } = await hullcheck(folder, ['image', 'app', ...options]);
      const { reach, vulnerabilities, findings, counts } = JSON.parse(stdout);
      const own = findings.find(({ rule }: { rule: string }) => rule === 'image-vulnerable');
      const { message, ...others } = own;
      return {
        reach,
        said: vulnerabilities[0].found[0].packages[0].reach,
        message: message.replace(/^.*fixed in [^ ]+\. /, ''),
        same: { status, others, counts, ids: vulnerabilities[0].found.map(({ id }: { id: string }) => id) },
      };
    }),
  );
  const [loaded, unknown] = seen;
  expect(loaded?.said).toBe('loaded');
  expect(loaded?.reach).toEqual({ unknownBecause: [], mayLoadMore: ['/app'] });
  expect(loaded?.message).toBe('What the image starts loads this system package.');
  expect(unknown?.said).toBe('unknown');
  expect(unknown?.message).toBe(
    'Whether what the image starts loads this system package is not known, because "/none" was not found among the programs of the image.',
  );
  expect(unknown?.same).toEqual(loaded?.same);
});
