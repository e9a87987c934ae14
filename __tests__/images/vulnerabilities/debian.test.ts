import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { findUpdate } from '../../../src/images/resolve/update.ts';
import { offlineSource } from '../../../src/images/vulnerabilities/database/offline.ts';
import { findVulnerabilities } from '../../../src/images/vulnerabilities/index.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { type ImageVulnerabilities, isFixable } from '../../../src/model/images/vulnerability.ts';
import type { Rule } from '../../../src/rules/define-rule.ts';
import { rules } from '../../../src/rules/index.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { changelogRecords, debianRelease, debianStatus, olderBookwormStatus } from '../../support/debian-images.ts';
import { checkText, withFixes } from '../../support/example.ts';
import { folderWith } from '../../support/folder.ts';
import { testImage } from '../../support/image.ts';
import { realFile } from '../../support/real-data.ts';
import { zip } from '../../support/zip.ts';

function imageOf(status: string, version: string): Promise<ImageContents> {
  const members = [
    { path: 'etc/os-release', content: debianRelease(version) },
    { path: 'var/lib/dpkg/status', content: status },
  ];
  return inspectImage(testImage([members]), { scope: 'all' });
}

/** A folder as osv-scanner lays it out. */
function databaseOf(records: readonly object[]): string {
  const files = Object.fromEntries(records.map((record, index) => [`${index}.json`, JSON.stringify(record)]));
  return folderOf('Debian', zip(files));
}

function folderOf(ecosystem: string, archive: Buffer): string {
  const folder = folderWith({});
  mkdirSync(join(folder, ecosystem));
  writeFileSync(join(folder, ecosystem, 'all.zip'), archive);
  return folder;
}

async function vulnerabilitiesOf(contents: ImageContents, records: readonly object[]): Promise<ImageVulnerabilities> {
  return findVulnerabilities(contents, offlineSource(databaseOf(records)), async () => ({ known: new Map() }));
}

const cves = ({ found }: ImageVulnerabilities): string[] => found.map(({ id }) => id).sort();

describe('vulnerabilities of Debian images', () => {
  it.each([
    ['bullseye', '11', 78, 28],
    ['bookworm', '12', 15, 6],
  ] as const)('are those that the changelogs tell of: %s', async (codename, version, count, upgradable) => {
    const records = changelogRecords(`Debian-${version}`);
    const contents = await imageOf(debianStatus(codename), version);
    const result = await vulnerabilitiesOf(contents, records);
    expect(cves(result)).toEqual(records.flatMap(({ upstream }) => upstream).sort());
    expect(result.found.length).toBe(count);
    // the data gets older
    expect(result.unchecked.filter(({ count }) => count > 0)).toEqual([]);
    expect(result.found.every(isFixable)).toBe(true);
    // what is vulnerable is among what apt would upgrade, and it would upgrade to what fixes it
    const upgrades = new Map(
      realFile(`dpkg-status/${codename}.upgradable.txt`)
        .toString()
        .trim()
        .split('\n')
        .map((line) => /^Inst (\S+) \[\S+\] \((\S+) /.exec(line)?.slice(1) as [string, string]),
    );
    expect(upgrades.size).toBe(upgradable);
    const installed = result.found.flatMap(({ packages }) => packages.flatMap((one) => one.installed));
    expect(installed.filter(({ name }) => !upgrades.has(name))).toEqual([]);
  });

  it('are none where the changelogs name only what is fixed', async () => {
    const result = await vulnerabilitiesOf(
      await imageOf(debianStatus('trixie'), '13'),
      changelogRecords('Debian-13-full'),
    );
    expect(cves(result)).toEqual([]);
    expect(result.checkedPackages).toBe(78);
  });

  it('are 66 in the image of December 2024, of which moving to 12.15 removes 51', async () => {
    const records = changelogRecords('Debian-12-full', 'Debian-12');
    const [before, after] = [await imageOf(olderBookwormStatus(), '12'), await imageOf(debianStatus('bookworm'), '12')];
    const source = offlineSource(databaseOf(records));
    const find = (contents: ImageContents): Promise<ImageVulnerabilities> =>
      findVulnerabilities(contents, source, async () => ({ known: new Map() }));
    const target = { host: 'docker.io', name: 'library/debian', tag: '12.8', digest: undefined };
    const update = await findUpdate(target, {
      registry: {
        listTags: async () => ({ ok: true, value: ['12', '12.8', '12.14', '12.15', '12.15-slim', '13.1'] }),
        resolveDigest: async () => ({ ok: true, value: `sha256:${'5'.repeat(64)}` }),
      },
      readContents: async ({ tag }) => ({ ok: true, value: tag === '12.15' ? after : before }),
      findVulnerabilities: find,
      budget: startBudget(60),
    });
    expect(update).toMatchObject({ ok: true, value: { kind: 'patch', tag: '12.15', added: [] } });
    if (!update.ok) return;
    const vulnerabilities = await find(before);
    const rule = rules.find(({ id }) => id === 'image-vulnerable') as Rule;
    const checked = checkText(rule, 'Dockerfile', 'FROM debian:12.8\n', { vulnerabilities, update: update.value });
    expect(checked.findings.map(({ message }) => message.split(' The most urgent: ')[0])).toEqual([
      'This Dockerfile is built from "debian:12.8", which has 66 vulnerabilities that newer packages fix. Moving to 12.15 removes 51, and 15 stay.',
    ]);
    expect(withFixes(checked)).toBe('FROM debian:12.15\n');
    const names = typeof update.value === 'object' ? update.value.staying.map((fix) => fix.package) : [];
    expect([names.length, new Set(names)]).toEqual([15, new Set(['apt', 'pcre2', 'perl'])]);
    expect(names.filter((name) => name === 'perl')).toHaveLength(13);
  });
});

describe('an image whose packages nobody knows', () => {
  it('is not taken for one without vulnerabilities', async () => {
    const contents = await imageOf('Package: x\nStatus: install ok installed\nVersion: 1\n', '99');
    const result = await vulnerabilitiesOf(contents, [
      { id: 'CVE-2025-0001', affected: [{ package: { ecosystem: 'Debian:12', name: 'x' }, versions: ['1'] }] },
    ]);
    const reason = 'the database has nothing on Debian:99';
    expect(result.unchecked).toEqual([{ count: 1, example: 'x', reason, isFailure: true }]);
  });
});
