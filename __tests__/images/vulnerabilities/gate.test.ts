import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../../support/command-line.ts';
import { type FakeOsv, type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { judgeCheckout, make, removeCheckouts } from '../../support/judged-checkout.ts';
import { type TarMember, tar } from '../../support/tar.ts';
import { zip } from '../../support/zip.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  removeCheckouts();
});

const LODASH = { path: 'app/node_modules/lodash/package.json', content: '{"name":"lodash","version":"4.17.20"}' };

const BULLSEYE = { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=11\n' };

const layerWith = (version: string, ...others: readonly TarMember[]): Buffer =>
  tar([
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
    { path: 'var/lib/dpkg/status', content: `Package: perl\nStatus: install ok installed\nVersion: ${version}\n` },
    ...others,
  ]);

const record = (cve: string, severity: string): OsvRecord => ({
  id: `DEBIAN-${cve}`,
  modified: '2026-11-01T00:00:00Z',
  upstream: [cve],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name: 'perl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '9' }] }],
    },
  ],
  database_specific: { severity },
});

const recordFor = (cve: string, severity: string, introduced: string): OsvRecord => ({
  ...record(cve, severity),
  affected: [
    {
      package: { ecosystem: 'Debian:12', name: 'perl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced }, { fixed: '9' }] }],
    },
  ],
});

/** A checkout that names one image, and what OSV knows about it at first and later. */
async function checkout(
  records: OsvRecord[],
): Promise<{ readonly folder: string; readonly registry: FakeRegistry; readonly osv: FakeOsv }> {
  const [registry, osv] = [await startRegistry(), await startOsv({ recordsFor: () => records })];
  open.push(registry, osv);
  registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1'));
  const folder = folderWith({
    '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
    Dockerfile: `FROM ${registry.host}/team/web:1.0.1\nUSER 1000\n`,
  });
  return { folder, registry, osv };
}

async function judged(folder: string): Promise<readonly [number, readonly string[]]> {
  const { status, stdout } = await hullcheck(folder, ['scan', '--baseline', 'known.json', '-f', 'json']);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { rule: string; severity: string; suppressed?: unknown }[];
  };
  const shown = findings.filter(({ rule, suppressed }) => /^image-(?:vulner|malicious)/.test(rule) && !suppressed);
  return [status, shown.map(({ rule, severity }) => `${severity} ${rule}`)];
}

describe('a baseline that knows the vulnerabilities of an image', () => {
  it.each<readonly [string, OsvRecord, readonly string[]]>([
    ['a critical one', record('CVE-2026-9999', 'critical'), ['critical image-vulnerable']],
    // in the catalogue since 2023-09-13
    ['an exploited one', record('CVE-2023-4863', 'low'), ['critical image-vulnerability-exploited']],
    ['a malicious one', { ...record('MAL-2026-1', ''), id: 'MAL-2026-1' }, ['critical image-malicious-package']],
  ])('does not cover one more: %s', async (_name, added, expected) => {
    const records = [record('CVE-2026-0001', 'medium'), record('CVE-2021-44228', 'medium')];
    const { folder } = await checkout(records);
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    expect(await judged(folder)).toEqual([0, []]);
    records.push(added);
    const [status, findings] = await judged(folder);
    expect(status).toBe(1);
    expect(findings).toEqual(expected);
  });

  it('covers the one that is left', async () => {
    const records = [record('CVE-2026-0001', 'medium'), record('CVE-2026-0002', 'critical')];
    const { folder } = await checkout(records);
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    records.pop();
    expect(await judged(folder)).toEqual([0, []]);
  });
});

describe('a pull request that moves to another image', () => {
  it.each([
    ['1.0-2', 'CVE-2026-0002', 'critical', ['critical']],
    ['1.0-2', 'CVE-2023-4863', 'low', ['critical']],
    ['1.0-1', 'CVE-2026-0002', 'critical', []],
  ] as const)('fails for what it brings: perl %s has %s', async (version, cve, severity, severities) => {
    const [registry, osv] = [
      await startRegistry(),
      await startOsv({
        recordsFor: ({ version: asked }) => [
          record('CVE-2026-0001', 'medium'),
          ...(asked === '1.0-2' ? [record(cve, severity)] : []),
        ],
      }),
    ];
    open.push(registry, osv);
    registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1'));
    registry.addImage('team/web', '1.1.0', { author: 'x' }, layerWith(version));
    const files = (tag: string) => ({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
      Dockerfile: `FROM ${registry.host}/team/web:${tag}\nUSER 1000\n`,
    });
    const { gate } = await judgeCheckout(make({ base: files('1.0.1'), change: files('1.1.0') }));
    const news = gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner')) ?? [];
    expect(news.map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('a pull request that moves to another image, with a database that lacks an ecosystem', () => {
  it.each<readonly [string, readonly TarMember[], string, readonly string[]]>([
    ['what the change brings counts', [LODASH], '1.0-2', ['critical']],
    ['what the base has does not', [LODASH], '1.0-1', []],
    ['nothing counts where it lacks the system of the base', [BULLSEYE], '1.0-2', []],
  ])('%s', async (_name, before, version, severities) => {
    const registry = await startRegistry();
    open.push(registry);
    const records = {
      'a.json': JSON.stringify(recordFor('CVE-2026-0001', 'medium', '0')),
      'b.json': JSON.stringify(recordFor('CVE-2026-0002', 'critical', '1.0-2')),
    };
    const database = folderWith({});
    mkdirSync(join(database, 'Debian'));
    writeFileSync(join(database, 'Debian/all.zip'), zip(records));
    registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1', ...before));
    registry.addImage('team/web', '1.1.0', { author: 'x' }, layerWith(version, LODASH));
    const files = (tag: string) => ({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: offline\n  vulnerability-database: ${database}\n`,
      Dockerfile: `FROM ${registry.host}/team/web:${tag}\nUSER 1000\n`,
    });
    const { gate } = await judgeCheckout(make({ base: files('1.0.1'), change: files('1.1.0') }));
    const news = gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner')) ?? [];
    expect(news.map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('a pull request that changes one of several places of an image', () => {
  /** Where the image is named before and after, in order, by tag. */
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['the first place is mended', ['1.0.1', '1.0.1'], ['1.1.0', '1.0.1'], []],
    ['the second place is mended', ['1.0.1', '1.0.1'], ['1.0.1', '1.1.0'], []],
    ['all are mended', ['1.0.1', '1.0.1'], ['1.1.0', '1.1.0'], []],
    ['the second place takes it over', ['1.0.1', '1.1.0'], ['1.1.0', '1.0.1'], ['b/Dockerfile']],
    ['the second place gets a worse one', ['1.0.1', '1.0.1'], ['1.1.0', '1.2.0'], ['b/Dockerfile']],
  ])('%s', async (_name, before, after, expected) => {
    const severities: Readonly<Record<string, string>> = { '1.0-1': 'high', '1.0-3': 'critical' };
    const osv = await startOsv({
      recordsFor: ({ version }) => {
        const severity = severities[version ?? ''];
        return severity === undefined ? [] : [record(`CVE-2026-${severity}`, severity)];
      },
    });
    const registry = await startRegistry();
    open.push(registry, osv);
    registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1'));
    registry.addImage('team/web', '1.1.0', { author: 'x' }, layerWith('1.0-2'));
    registry.addImage('team/web', '1.2.0', { author: 'y' }, layerWith('1.0-3'));
    const files = ([a, b]: readonly string[]) => ({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
      'a/Dockerfile': `FROM ${registry.host}/team/web:${a}\nUSER 1000\n`,
      'b/Dockerfile': `FROM ${registry.host}/team/web:${b}\nUSER 1000\n`,
    });
    const { gate } = await judgeCheckout(make({ base: files(before), change: files(after) }));
    const news = gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner')) ?? [];
    expect(news.map(({ span }) => span.file.path)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['a new service has it in another image', ['1.0.1', '1.0.1'], ['1.0.1', '1.0.1', '0.9.0'], ['s2']],
    ['a new service has the image', ['1.0.1', '1.0.1'], ['1.0.1', '1.0.1', '1.0.1'], []],
    ['the first service is mended', ['1.0.1', '1.0.1', '0.9.0'], ['1.1.0', '1.0.1', '0.9.0'], []],
  ])('in one file: %s', async (_name, before, after, expected) => {
    const osv = await startOsv({
      recordsFor: ({ version }) => (version === '1.0-1' ? [record('CVE-2026-0001', 'critical')] : []),
    });
    const registry = await startRegistry();
    open.push(registry, osv);
    registry.addImage('team/web', '0.9.0', { author: 'x' }, layerWith('1.0-1'));
    registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1'));
    registry.addImage('team/web', '1.1.0', {}, layerWith('1.0-2'));
    const files = (tags: readonly string[]) => ({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
      'compose.yaml': `services:\n${tags.map((tag, index) => `  s${index}:\n    image: ${registry.host}/team/web:${tag}\n`).join('')}`,
    });
    const { gate } = await judgeCheckout(make({ base: files(before), change: files(after) }));
    const news = gate?.fresh.filter(({ ruleId }) => ruleId.startsWith('image-vulner')) ?? [];
    expect(news.map(({ subject }) => subject)).toEqual(expected);
  });
});
