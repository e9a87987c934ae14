import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkBuiltImages } from '../../src/run/built-images.ts';
import { loadPolicy, openWith, scanWith } from '../../src/run/run.ts';
import type { RunSettings } from '../../src/run/settings.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';

const LAYOUT = ociLayout([
  [
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
    { path: 'var/lib/dpkg/status', content: 'Package: acme\nStatus: install ok installed\nVersion: 1.0-1\n' },
  ],
]);

/** What is said about the vulnerabilities of an image on the disk. */
async function saidWith(configuration: string, images: RunSettings['images'] = {}): Promise<readonly string[]> {
  const folder = folderWith({ 'README.md': 'x', '.hullcheck.yml': configuration });
  for (const [path, bytes] of Object.entries(LAYOUT)) {
    mkdirSync(dirname(join(folder, 'app', path)), { recursive: true });
    writeFileSync(join(folder, 'app', path), bytes);
  }
  const own = { config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  const settings: RunSettings = { folder, paths: [], ...own, images, imageDefaults: { vulnerabilities: 'auto' } };
  const policy = await loadPolicy(settings);
  const repository = openWith(settings, policy);
  const report = await scanWith(repository, { ...settings, lookup: 'never' }, policy);
  const { notifications } = await checkBuiltImages(['./app'], settings, policy, { repository, report });
  return notifications.map(({ message }) => message).filter((message) => /vulnerab|package/i.test(message));
}

const OFF = 'Known vulnerabilities were not looked up. The input image-vulnerabilities: online does so.';
const WITHHELD =
  'The image ./app could only be looked up in part: it is not public, so its packages were not named to a database on the web. Set images.vulnerabilities to online to name them, or use a database on the disk.';

describe('the packages of an image that a job built', () => {
  it.each<readonly [string, string, RunSettings['images'], string]>([
    ['by default', 'profile: strict\n', {}, OFF],
    ['with auto in the configuration', 'images: { vulnerabilities: auto }\n', {}, WITHHELD],
    ['with auto as the input', 'profile: strict\n', { vulnerabilities: 'auto' }, WITHHELD],
  ])('are named to no database on the web %s', async (_name, configuration, images, said) => {
    expect(await saidWith(configuration, images)).toEqual([said]);
  });
});
