import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS, type LookupSettings } from '../../../src/config/lookup-settings.ts';
import type { ImageLookups } from '../../../src/images/resolve/image-lookups.ts';
import { imageLookups } from '../../../src/images/resolve/lookups.ts';
import { type FactName, type Image, parseImageReference } from '../../../src/model/images/image.ts';
import { imageLine } from '../../../src/report/images/image-line.ts';
import { type FakeOsv, startOsv } from '../../support/fake-osv.ts';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { tar } from '../../support/tar.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const WANTED = new Set<FactName>(['presence', 'digest', 'config', 'contents', 'vulnerabilities']);

function system(version: string): Buffer {
  return tar([
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' },
    {
      path: 'var/lib/dpkg/status',
      content: `Package: zlib1g\nStatus: install ok installed\nSource: zlib\nVersion: ${version}\n`,
    },
  ]);
}

interface Setting {
  readonly registry: FakeRegistry;
  readonly osv: FakeOsv;
  readonly cacheDir: string;
  named(tag: string): Image;
  lookups(own?: Partial<LookupSettings>): ImageLookups;
}

async function start(): Promise<Setting> {
  const registry = await startRegistry();
  const osv = await startOsv({ recordsFor: () => [] });
  open.push(registry, osv);
  for (const tag of ['1', '2', '3']) registry.addImage('acme/app', tag, {}, system(`1.${tag}`));
  const cacheDir = join(folderWith({}), 'cache');
  const settings = { insecureRegistries: [registry.host], osvAddress: osv.address, cacheDir, timeBudget: 20 };
  return {
    registry,
    osv,
    cacheDir,
    named: (tag) => imageNamed(`${registry.host}/acme/app:${tag}`),
    lookups: (own) => imageLookups({ ...DEFAULT_LOOKUPS, vulnerabilities: 'auto', ...settings, ...own }),
  };
}

function imageNamed(text: string): Image {
  const file = { path: 'Dockerfile', text };
  const reference = { value: parseImageReference(text), span: { file, start: 0, end: text.length } };
  return { kind: 'image', use: 'from', usedBy: '0', title: 'the last stage', reference, facts: {} };
}

const layersIn = (requests: readonly string[]): number => requests.filter((one) => one.includes('/blobs/')).length;

describe('images of a change', () => {
  it('are read in full where the change brings or removes them, and as far as the cache goes elsewhere', async () => {
    const { registry, named, lookups } = await start();
    const images = [named('1'), named('2')];
    const {
      images: known,
      tally,
      notifications,
    } = await lookups().lookUp(images, WANTED, {
      before: [named('1'), named('3')],
    });
    expect(known.map(({ facts }) => facts.vulnerabilities?.checkedPackages)).toEqual([undefined, 1]);
    expect(known[0]?.facts.config?.user).toBe('');
    const reason = 'the change leaves it as it is, and the cache does not have its layers';
    expect(imageLine(tally)).toBe(`Images: 2 named, 1 looked up, 1 in part: ${reason}.`);
    expect(notifications.map(({ gap, level }) => [level, gap?.weight])).toEqual([['note', 'expected']]);
    // the layers of the new and the old image, and the configuration that all three have
    expect(layersIn(registry.requests)).toBe(3);
  });

  it('are known from the cache where the change leaves them alone', async () => {
    const { registry, named, lookups } = await start();
    await lookups().lookUp([named('1')], WANTED);
    const before = registry.requests.length;
    const { images, tally } = await lookups().lookUp([named('1')], WANTED, { before: [named('1')] });
    expect(images[0]?.facts.vulnerabilities?.checkedPackages).toBe(1);
    expect(registry.requests.slice(before)).toEqual(['HEAD /v2/acme/app/manifests/1']);
    expect(imageLine(tally)).toBe('Images: 1 named, 1 looked up (1 from cache).');
  });

  it('are read anew where the change brings them: it could have forged the cache', async () => {
    const { registry, named, lookups } = await start();
    await lookups().lookUp([named('1')], WANTED);
    const before = registry.requests.length;
    const { images } = await lookups().lookUp([named('1')], WANTED, { before: [] });
    expect(images[0]?.facts.contents?.layers.map(({ state }) => state)).toEqual(['read']);
    expect(layersIn(registry.requests.slice(before))).toBe(1);
  });

  it('have the same answers in both scans, whatever happens in between', async () => {
    const { registry, osv, named, lookups } = await start();
    const both = lookups();
    const head = await both.lookUp([named('1'), named('2')], WANTED, { before: [named('1'), named('3')] });
    registry.addImage('acme/app', '1', { config: { User: 'other' } }, system('9'));
    await registry.close();
    await osv.close();
    const base = await both.lookUp([named('1'), named('3')], WANTED);
    expect(base.images[0]?.facts).toEqual(head.images[0]?.facts);
    expect(base.images[1]?.facts.vulnerabilities?.checkedPackages).toBe(1);
    expect(base.notifications.map(({ message }) => message)).toEqual(head.notifications.map(({ message }) => message));
  });

  it('do not fail where only the settings leave them out', async () => {
    const { named, lookups } = await start();
    const { notifications } = await lookups({ failOnUnavailable: true }).lookUp([named('1')], WANTED, {
      before: [named('1')],
    });
    expect(notifications.map(({ level }) => level)).toEqual(['note']);
  });
});

describe('a cache that others can read', () => {
  it('gets nothing of an image that is not public', async () => {
    const { named, lookups, cacheDir } = await start();
    const { images } = await lookups({ keepsPublicOnly: true }).lookUp([named('1')], WANTED);
    expect(images[0]?.facts.vulnerabilities?.checkedPackages).toBe(1);
    expect(existsSync(cacheDir)).toBe(false);
    await lookups().lookUp([named('1')], WANTED);
    expect(readdirSync(cacheDir).length).toBeGreaterThan(1);
  });
});

describe('packages of an image that is not public', () => {
  it('are not named to a database on the web', async () => {
    const { osv, named, lookups } = await start();
    // the default address, with nothing that could be reached there
    const { images, notifications, tally } = await lookups({ osvAddress: DEFAULT_LOOKUPS.osvAddress }).lookUp(
      [named('1')],
      WANTED,
    );
    expect(osv.batches).toEqual([]);
    expect(images[0]?.facts.contents?.packages).toHaveLength(1);
    expect(images[0]?.facts.vulnerabilities).toBeUndefined();
    const reason = 'it is not public, so its packages were not named to a database on the web';
    expect(imageLine(tally)).toBe(`Images: 1 named, 0 looked up, 1 in part: ${reason}.`);
    expect(notifications[0]?.message).toMatch(/Set images\.vulnerabilities to online to name them, or use a database/);
  });
});
