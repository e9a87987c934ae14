import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';
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
function workspace(): string {
  const status = 'Package: perl\nStatus: install ok installed\nVersion: 5.36.0-7\n';
  const layout = ociLayout([
    [
      { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
      { path: 'var/lib/dpkg/status', content: status },
    ],
  ]);
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
