import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ImageError } from '../../../src/images/layers/image-error.ts';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openLayerCache } from '../../../src/images/layers/layer-cache.ts';
import { createLayerMemory } from '../../../src/images/layers/layer-memory.ts';
import { folderWith } from '../../support/folder.ts';
import { storedLayer, testImage } from '../../support/image.ts';

const STATUS = 'Package: bash\nVersion: 1\nStatus: install ok installed\n';
const LAYERS = [
  [
    { path: 'var/lib/dpkg/status', content: STATUS },
    { path: 'usr/bin/su', mode: 0o4755 },
  ],
  [{ path: 'usr/bin/.wh.su' }],
];

describe('layers that several images of a run share', () => {
  it('are read once, also while one of them is being read', async () => {
    const memory = createLayerMemory();
    const images = [testImage(LAYERS), testImage(LAYERS), testImage([...LAYERS, [{ path: 'more' }]])];
    const all = await Promise.all(images.map((image) => inspectImage(image, { scope: 'all', memory })));
    const later = testImage(LAYERS);
    all.push(await inspectImage(later, { scope: 'all', memory }));
    expect([...images, later].map(({ opened }) => opened.length)).toEqual([2, 0, 1, 0]);
    expect(all.map(({ packages }) => packages.length)).toEqual([1, 1, 1, 1]);
  });

  it('are tried anew when one of them failed', async () => {
    const memory = createLayerMemory();
    const broken = testImage(LAYERS);
    const { gaps } = await inspectImage(
      { ...broken, openLayer: () => Promise.reject(new ImageError('it is not there')) },
      { scope: 'all', memory },
    );
    expect(gaps.map(({ reason }) => reason)).toEqual(['it is not there', 'it is not there']);
    const { packages } = await inspectImage(testImage(LAYERS), { scope: 'all', memory });
    expect(packages.length).toBe(1);
  });
});

describe('the cache of layers', () => {
  it('spares reading them, and gives the same', async () => {
    const cache = openLayerCache(folderWith({}));
    const [first, second] = [testImage(LAYERS), testImage(LAYERS)];
    const before = await inspectImage(first, { scope: 'all', cache });
    const after = await inspectImage(second, { scope: 'all', cache });
    expect([first.opened.length, second.opened.length]).toEqual([2, 0]);
    expect(after.layers.map(({ state }) => state)).toEqual(['cached', 'cached']);
    expect({ ...after, layers: [] }).toEqual({ ...before, layers: [] });
    expect(after.packages.length).toBe(1);
    expect(after.setuidFiles).toEqual([]);
  });

  it('does not keep layers that could not be read', async () => {
    const folder = folderWith({});
    const image = testImage([storedLayer(LAYERS[0] ?? []).subarray(0, 50)]);
    await inspectImage(image, { scope: 'all', cache: openLayerCache(folder) });
    await inspectImage(image, { scope: 'all', cache: openLayerCache(folder) });
    expect(image.opened.length).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([['{'], ['null'], ['[]'], ['{"files":[]}'], ['\0'], ['']])(
    'does not trust a file that holds %j',
    async (content) => {
      const folder = folderWith({});
      await inspectImage(testImage(LAYERS), { scope: 'all', cache: openLayerCache(folder) });
      for (const version of readdirSync(folder)) {
        for (const name of readdirSync(join(folder, version))) writeFileSync(join(folder, version, name), content);
      }
      const image = testImage(LAYERS);
      const { packages } = await inspectImage(image, { scope: 'all', cache: openLayerCache(folder) });
      expect([image.opened.length, packages.length]).toEqual([2, 1]);
    },
  );

  it.each([['sha256:../../x'], ['sha256:abc'], ['../x'], [`md5:${'0'.repeat(32)}`], [`sha256:${'0'.repeat(64)}/x`]])(
    'makes no file name of %s',
    (digest) => {
      const folder = folderWith({});
      mkdirSync(join(folder, 'cache'));
      const cache = openLayerCache(join(folder, 'cache'));
      cache.write(digest, {
        files: [],
        removed: [],
        emptied: [],
        setuid: [],
        folders: [],
        writable: [],
        secrets: [],
        paths: '',
        problems: [],
      });
      expect(cache.read(digest)).toBeUndefined();
      expect([readdirSync(folder), readdirSync(join(folder, 'cache'))]).toEqual([['cache'], []]);
    },
  );

  it.each([
    ['of 64 MiB is read', 0, 0],
    ['that is larger is not', 1, 1],
  ])('an entry %s', async (_what, more, opened) => {
    const folder = folderWith({});
    const [layer = []] = LAYERS;
    await inspectImage(testImage([layer]), { scope: 'all', cache: openLayerCache(folder) });
    const [version = ''] = readdirSync(folder);
    const [name = ''] = readdirSync(join(folder, version));
    const path = join(folder, version, name);
    const entry = readFileSync(path);
    // blanks behind JSON change nothing
    writeFileSync(path, Buffer.concat([entry, Buffer.alloc(64 * 1024 * 1024 + more - entry.length, ' ')]));
    const image = testImage([layer]);
    const { packages } = await inspectImage(image, { scope: 'all', cache: openLayerCache(folder) });
    expect([image.opened.length, packages.length]).toEqual([opened, 1]);
  });

  it('is none where nothing can be written', async () => {
    const folder = folderWith({ file: 'x' });
    const cache = openLayerCache(join(folder, 'file'));
    const { packages, gaps } = await inspectImage(testImage(LAYERS), { scope: 'all', cache });
    expect([packages.length, gaps]).toEqual([1, []]);
  });
});
