import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { builtTagsOf } from '../../src/analysis/lifetimes/built-tags.ts';
import { OFFICIAL_IMAGES } from '../../src/data/images/official-images.ts';
import { lazy } from '../../src/support/caches/lazy.ts';
import { folderWith } from '../support/folder.ts';
import { realFile, realPath } from '../support/real-data.ts';
import { tar } from '../support/tar.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/refresh-data.mjs', import.meta.url));
const TABLES = 'data-date end-of-life known-exploited official-images official-tags os-releases sigstore-root'.split(
  ' ',
);
const POLICY = `
| Image       | Debian 12 EOL  | Debian 13 EOL               |
| ----------- | -------------- | --------------------------- |
${['static', 'base', 'base-nossl', 'cc'].map((name) => `| ${name} | Sept 2026 | debian 14 release day + 1yr |`).join('\n')}
${['java*', 'node*', 'python*'].map((name) => `| ${name} | Feb 2028 | debian 14 release day + 3mo |`).join('\n')}
`;

function refresh(folder: string, ...options: string[]): Record<string, string> {
  const out = folderWith({});
  execFileSync(process.execPath, [SCRIPT, folder, '--out', out, ...options], { stdio: 'pipe' });
  return Object.fromEntries(
    readdirSync(out).map((name) => [name.replace(/\.ts$/, ''), readFileSync(join(out, name), 'utf8')]),
  );
}

/** What the script makes of the copies. */
const refreshed = lazy(() => refresh(realPath(''), '--date', '2026-08-21'));

/** As the API of endoflife.date writes what the copy has in the form of its repository. */
function asApi(all: object): string {
  const result = Object.entries(all).map(([name, { identifiers, releases }]) => ({
    name,
    identifiers: (identifiers ?? []).flatMap(({ purl }: { purl?: string }) =>
      purl === undefined ? [] : [{ id: purl, type: 'purl' }],
    ),
    releases: releases.map((one: Record<string, unknown>) => ({
      name: one['releaseCycle'],
      codename: one['codename'] ?? null,
      releaseDate: one['releaseDate'],
      isEol: one['eol'] === true || (typeof one['eol'] === 'string' && one['eol'] < '2026-08-21'),
      eolFrom: typeof one['eol'] === 'string' ? one['eol'] : null,
      eoesFrom: typeof one['eoes'] === 'string' ? one['eoes'] : null,
      latest: typeof one['latest'] === 'string' ? { name: one['latest'], date: null, link: null } : null,
    })),
  }));
  return JSON.stringify({ schema_version: '1.2.0', result });
}

const ADDRESSES: Readonly<Record<string, () => Buffer>> = {
  'https://endoflife.date/api/v1/products/full': () =>
    Buffer.from(asApi(JSON.parse(realFile('endoflife/all.json').toString()))),
  'https://salsa.debian.org/debian/distro-info-data/-/raw/main/debian.csv': () => realFile('distro-info/debian.csv'),
  'https://salsa.debian.org/debian/distro-info-data/-/raw/main/ubuntu.csv': () => realFile('distro-info/ubuntu.csv'),
  'https://raw.githubusercontent.com/GoogleContainerTools/distroless/main/SUPPORT_POLICY.md': () => Buffer.from(POLICY),
  'https://raw.githubusercontent.com/sigstore/root-signing/main/targets/trusted_root.json': () =>
    realFile('sigstore/trusted_root.json'),
  'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json': () =>
    realFile('kev/known_exploited_vulnerabilities.json'),
  'https://github.com/docker-library/official-images/archive/refs/heads/master.tar.gz': () => archiveOfLibrary(),
  'https://github.com/docker-library/docs/archive/refs/heads/master.tar.gz': () =>
    gzipSync(
      tar([
        { path: 'docs-master/README.md', content: '' },
        { path: 'docs-master/openjdk/deprecated.md', content: 'Use another.' },
        { path: 'docs-master/openjdk/content.md', content: '' },
      ]),
    ),
};

function archiveOfLibrary(): Buffer {
  const archive = realPath('official-images/library.tar.gz');
  const names = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' })
    .split('\n')
    .filter((name) => /\/./.test(name));
  const folder = folderWith({});
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  const members = names.map((name) => ({
    path: `official-images-master/${name}`,
    content: readFileSync(join(folder, name), 'utf8'),
  }));
  return gzipSync(tar([...members, { path: 'official-images-master/test/config.sh', content: '' }]));
}

/** Before each stands how many characters it shares with the one before. */
function wholeRests(rests: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const rest of rests)
    whole.push((whole.at(-1) ?? '').slice(0, Number.parseInt(rest[0] ?? '', 36)) + rest.slice(1));
  return whole;
}

describe('the tables from public sources', () => {
  it('are what the script makes of the copies, as long as these are the newest', () => {
    const made = refreshed();
    expect(Object.keys(made).sort()).toEqual(TABLES);
    for (const [name, text] of Object.entries(made)) {
      const path = fileURLToPath(new URL(`../../src/data/images/${name}.ts`, import.meta.url));
      const committed = readFileSync(path, 'utf8');
      if (committed.includes('from data of 2026-08-21') || committed.includes('from data of 2025-08-25'))
        expect([name, committed === text]).toEqual([name, true]);
    }
  });

  it('have every tag of every official image', () => {
    const tags: Record<string, string[]> = JSON.parse(realFile('official-images/tags.json').toString());
    const made = refreshed();
    const lines = (made['official-tags'] ?? '').split('\n');
    for (const [image, expected] of Object.entries(tags)) {
      const line = lines.find((one) => one === image || one.startsWith(`${image} `)) ?? '';
      const groups = line
        .split(' ')
        .slice(1)
        .map((group) => group.split(':').map((part) => part.split(',')));
      const expanded = groups.flatMap(([versions = [], rests = []]) =>
        versions.flatMap((version) => wholeRests(rests).map((rest) => version + rest)),
      );
      expect([image, expanded.sort()]).toEqual([image, [...new Set(expected)].sort()]);
    }
  });

  it('are the same from what is fetched', async () => {
    const { fetchData } = (await import(new URL('../../scripts/fetch-data.mjs', import.meta.url).href)) as {
      fetchData(folder: string, get: (address: string) => Promise<Buffer>): Promise<void>;
    };
    const folder = folderWith({});
    await fetchData(folder, async (address) => (ADDRESSES[address] as () => Buffer)());
    writeFileSync(join(folder, 'DATE'), '2026-08-21\n');
    const { 'distroless-releases': distroless, ...made } = refresh(folder);
    expect(made).toEqual(refreshed());
    expect(distroless).toContain('\njava 9:2019-10-06 10:2021-11-14 11:2023-09-10 12:2028-02-29 13:-\n');
    expect(distroless).toContain('\nstatic 9:2020-07-06 10:2022-08-14 11:2024-06-10 12:2026-09-30 13:-\n');
  });

  it('need a line of ours for what is deprecated', () => {
    const folder = folderWith({ DATE: '2026-08-21\n' });
    for (const name of [
      'endoflife/all.json',
      'distro-info/debian.csv',
      'distro-info/ubuntu.csv',
      'official-images/library.tar.gz',
    ]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), realFile(name));
    }
    mkdirSync(join(folder, 'docs/busybox'), { recursive: true });
    writeFileSync(join(folder, 'docs/busybox/deprecated.md'), 'Use another.');
    expect(() => refresh(folder)).toThrow(
      'busybox is deprecated: src/analysis/lifetimes/deprecated-images.ts does not know it.',
    );
  });
});

it('every official image has a list of tags', () => {
  const names = OFFICIAL_IMAGES.trim().split(' ');
  expect(names.filter((name) => builtTagsOf(name) === undefined)).toEqual([]);
  expect(builtTagsOf('node')).toContain('latest');
  expect(['nod', 'node ', 'node\n', 'constructor', ''].map(builtTagsOf)).toEqual(Array(5).fill(undefined));
});
