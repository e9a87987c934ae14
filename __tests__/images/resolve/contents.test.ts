import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_LOOKUPS, type LookupSettings } from '../../../src/config/lookup-settings.ts';
import type { ImageLookups } from '../../../src/images/resolve/image-lookups.ts';
import { imageLookups } from '../../../src/images/resolve/lookups.ts';
import type { Image } from '../../../src/model/images/image.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';
import { type FakeRegistry, type FakeRegistryOptions, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { tar } from '../../support/tar.ts';

const open: FakeRegistry[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const registry = await startRegistry(options);
  open.push(registry);
  return registry;
}

const SYSTEM = tar([
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' },
  { path: 'etc/debian_version', content: '12.8\n' },
  { path: 'var/lib/dpkg/status', content: 'Package: zlib1g\nStatus: install ok installed\nVersion: 1:1.2.13-1\n' },
]);

function imageNamed(text: string): Image {
  const file = { path: 'Dockerfile', text };
  const reference = { value: parseImageReference(text), span: { file, start: 0, end: text.length } };
  return { kind: 'image', use: 'from', usedBy: '0', title: 'the last stage', reference, facts: {} };
}

function lookupsOf(registry: FakeRegistry, own: Partial<LookupSettings>): ImageLookups {
  return imageLookups({ ...DEFAULT_LOOKUPS, insecureRegistries: [registry.host], timeBudget: 20, ...own });
}

const CONTENTS = new Set(['contents'] as const);

function layersAsked(registry: FakeRegistry, digest: string): number {
  return registry.requests.filter((request) => request.endsWith(`/blobs/${digest}`)).length;
}

describe('what is inside of images', () => {
  it('can be looked up only where the configuration asks for it', () => {
    expect(imageLookups(DEFAULT_LOOKUPS).facts.has('contents')).toBe(false);
    expect(imageLookups({ ...DEFAULT_LOOKUPS, contents: true }).facts.has('contents')).toBe(true);
    expect(imageLookups({ ...DEFAULT_LOOKUPS, vulnerabilities: 'auto' }).facts.has('contents')).toBe(true);
  });

  it('is read once for all that is the same', async () => {
    const registry = await start();
    const { layer } = registry.addImage('acme/base', '1', {}, SYSTEM);
    registry.addImage('acme/base', '1.0', {}, SYSTEM);
    const names = ['1', '1.0', '1'].map((tag) => imageNamed(`${registry.host}/acme/base:${tag}`));
    const lookups = lookupsOf(registry, { contents: true });
    const { images, notifications } = await lookups.lookUp(names, CONTENTS);
    await lookups.lookUp(names, CONTENTS);
    expect(notifications).toEqual([]);
    expect(images.map(({ facts }) => facts.contents?.operatingSystem?.pointRelease)).toEqual(['12.8', '12.8', '12.8']);
    expect(images[0]?.facts.contents?.packages.map(({ name }) => name)).toEqual(['zlib1g']);
    expect(layersAsked(registry, layer.digest)).toBe(1);
  });

  it('is kept in a folder from run to run', async () => {
    const registry = await start();
    const { layer } = registry.addImage('acme/base', '1', {}, SYSTEM);
    const cacheDir = join(folderWith({}), 'cache');
    const image = imageNamed(`${registry.host}/acme/base:1`);
    for (const run of [1, 2]) {
      const { images } = await lookupsOf(registry, { contents: true, cacheDir }).lookUp([image], CONTENTS);
      expect([run, images[0]?.facts.contents?.packages.length]).toEqual([run, 1]);
    }
    expect(layersAsked(registry, layer.digest)).toBe(1);
    const folder = readdirSync(cacheDir).find((one) => one.startsWith('layers-')) ?? '';
    const [name = ''] = readdirSync(join(cacheDir, folder));
    expect(JSON.parse(readFileSync(join(cacheDir, folder, name), 'utf8'))).toMatchObject({ problems: [] });
  });

  it('is said to be incomplete where a layer cannot be read', async () => {
    const registry = await start({
      fault(request, response) {
        if (!request.url?.includes(`/blobs/`) || !request.url.endsWith(broken)) return false;
        response.writeHead(404).end();
        return true;
      },
    });
    const { layer } = registry.addImage('acme/base', '1', {}, SYSTEM);
    const broken = layer.digest;
    const image = imageNamed(`${registry.host}/acme/base:1`);
    const { images, notifications } = await lookupsOf(registry, { contents: true }).lookUp([image], CONTENTS);
    expect(images[0]?.facts.contents?.packages).toEqual([]);
    expect(notifications.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      `note: The image ${registry.host}/acme/base:1 could only be looked up in part: a layer was not read: ${registry.host} does not have it. The command hullcheck image lists everything that was not read.`,
    ]);
  });
});
