import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openLayerCache } from '../../../src/images/layers/layer-cache.ts';
import { openRegistry } from '../../../src/images/registry/client.ts';
import type { Platform } from '../../../src/images/registry/registry.ts';
import type { ImageSource } from '../../../src/images/sources/image-source.ts';
import { openLocalImage } from '../../../src/images/sources/local-image.ts';
import { openRegistryImage } from '../../../src/images/sources/registry-image.ts';
import type { ImageContents, ImagePackage } from '../../../src/model/images/image-contents.ts';
import { folderWith } from '../../support/folder.ts';
import { lastBuild } from '../../support/last-build.ts';
import { realRegistry } from '../../support/real-registry.ts';

/** What we find in images is compared with what dpkg-query, rpm and find say of the same files: `.ci/real-registry` writes it down. */
const REAL = realRegistry();
if (REAL === undefined) process.stderr.write('SKIPPED: images at a real registry: .ci/real-registry starts one\n');

const CLI = REAL !== undefined ? lastBuild(['dist/cli/index.js']) : '';
// layers of 100 MB, and other programs beside it
jest.setTimeout(120_000);

const SYSTEM_TYPES: readonly string[] = ['deb', 'apk', 'rpm'];

(REAL === undefined ? describe.skip : describe)('an image at a real registry', () => {
  const real = REAL as NonNullable<typeof REAL>;
  const images = REAL?.images ?? [];
  const open: { close?(): void }[] = [];
  afterAll(() => {
    for (const one of open) one.close?.();
  });

  async function source(
    image: string,
    platform: Platform = { os: 'linux', architecture: 'amd64' },
  ): Promise<ImageSource> {
    const [name = '', tag] = image.split(':');
    const registry = openRegistry({
      privateRegistries: [real.open],
      insecureRegistries: [],
      certificateAuthorities: real.authority,
      findCredentials: async () => undefined,
    });
    const opened = await openRegistryImage(registry, { host: real.open, name, tag, digest: undefined }, platform);
    open.push(opened);
    return opened;
  }

  /** In the columns of the lists that it is compared with. */
  function listed(packages: readonly ImagePackage[]): string[] {
    return packages
      .filter(({ type }) => SYSTEM_TYPES.includes(type))
      .map((found) =>
        [found.name, found.version, found.sourceName, found.sourceVersion, found.architecture].join('\t'),
      );
  }

  function commandLine(argv: readonly string[]) {
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: real.authorityFile };
    return spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', env, timeout: 60_000 });
  }

  const ofLanguages = ({ packages }: ImageContents): string[] =>
    packages
      .filter(({ type }) => !SYSTEM_TYPES.includes(type))
      .map(({ type, name, version }) => `${type} ${name} ${version}`);

  it('is there in every form', () => {
    expect(images.filter((image) => image.startsWith('debian:')).sort()).toEqual(
      ['bookworm', 'bookworm-purged', 'bookworm-purged-v2s2', 'bookworm-purged-zstd', 'trixie', 'trixie-python'].map(
        (tag) => `debian:${tag}`,
      ),
    );
  });

  it.each(images)('has the packages that its package manager lists: %s', async (image) => {
    const contents = await inspectImage(await source(image), { scope: 'all' });
    expect(contents.gaps).toEqual([]);
    expect(listed(contents.packages).sort()).toEqual([...(real.said(image, 'packages') ?? [])].sort());
    const release = real.said(image, 'release');
    if (release !== undefined) expect(contents.operatingSystem?.pointRelease).toBe(release[0]);
    const setuid = real.said(image, 'setuid');
    const found = contents.setuidFiles.map(({ path, mode }) => `${path}\t${mode.toString(8)}`);
    if (setuid !== undefined) expect(found).toEqual([...setuid].sort());
    expect(contents.setuidFiles.filter(({ isAdded }) => isAdded)).toEqual([]);
  });

  const some = images.filter((image) => /debian:bookworm-purged$|alpine:3.20.3$|rpm:/.test(image));
  it.each(some)('has the same packages where only its system is asked for: %s', async (image) => {
    const { packages } = await inspectImage(await source(image), { scope: 'system' });
    expect(listed(packages).sort()).toEqual([...(real.said(image, 'packages') ?? [])].sort());
  });

  it('has packages of languages, without those that belong to a package of the system', async () => {
    const [below, above] = await Promise.all(['debian:trixie', 'debian:trixie-python'].map((image) => source(image)));
    const contents = await inspectImage(above as ImageSource, { scope: 'all' });
    // python3-yaml brings PyYAML, and Python its own
    expect(ofLanguages(await inspectImage(below as ImageSource, { scope: 'all' }))).toEqual([]);
    expect(ofLanguages(contents)).toEqual(['pypi acme 1.0']);
    expect(contents.packages.find(({ name }) => name === 'acme')?.layer).toBe(contents.layers[1]?.digest);
    expect(contents.configuration).toMatchObject({ user: '1000', exposedPorts: ['8080/tcp'] });
    expect(contents.configuration.environment).toContain('MODE=test');
  });

  it('is read once, where what it holds is kept', async () => {
    const cache = openLayerCache(folderWith({}));
    const first = await inspectImage(await source('debian:bookworm-purged'), { scope: 'all', cache });
    const second = await inspectImage(await source('debian:bookworm-purged'), { scope: 'all', cache });
    expect(first.layers.map(({ state }) => state)).toEqual(['read', 'read']);
    expect(second.layers.map(({ state }) => state)).toEqual(['cached', 'cached']);
    expect(second.packages).toEqual(first.packages);
  });

  it('is compressed in other ways, and has other manifests, with the same packages in the same layers', async () => {
    const all = ['debian:bookworm-purged', 'debian:bookworm-purged-zstd', 'debian:bookworm-purged-v2s2'];
    const [oci, zstd, docker] = await Promise.all(all.map((image) => source(image)));
    expect(zstd?.manifest.layers.map(({ mediaType }) => mediaType)).toEqual(
      Array(2).fill('application/vnd.oci.image.layer.v1.tar+zstd'),
    );
    expect(docker?.manifest.layers.map(({ mediaType }) => mediaType)).toEqual(
      Array(2).fill('application/vnd.docker.image.rootfs.diff.tar.gzip'),
    );
    const layersOf = async (opened: ImageSource | undefined): Promise<number[]> => {
      const { packages, layers } = await inspectImage(opened as ImageSource, { scope: 'all' });
      return packages.map(({ layer }) => layers.findIndex(({ digest }) => digest === layer));
    };
    const [first, ...others] = await Promise.all([oci, zstd, docker].map(layersOf));
    expect(others).toEqual([first, first]);
  });

  it('is the one of a platform, and never an attestation', async () => {
    const index = 'alpine:3.20.3-index';
    const platforms: readonly Platform[] = [
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
    ];
    const opened = await Promise.all(platforms.map((platform) => source(index, platform)));
    const [amd, arm] = await Promise.all([source('alpine:3.20.3'), source('alpine:3.20.3-arm64')]);
    expect(opened.map(({ digest }) => digest)).toEqual([amd?.digest, arm?.digest, arm?.digest]);
    await expect(source(index, { os: 'linux', architecture: 's390x' })).rejects.toThrow('no image for linux/s390x');
  });

  it.each([0, 1, 2])('is the same on the disk, in form %i', async (form) => {
    const path = real.onDisk[form] as string;
    const opened = await openLocalImage(path, {
      name: form === 0 ? 'bookworm-purged' : undefined,
      platform: { os: 'linux', architecture: 'amd64' },
    });
    open.push(opened);
    const { packages, gaps } = await inspectImage(opened, { scope: 'all' });
    expect(gaps).toEqual([]);
    expect(listed(packages).sort()).toEqual([...(real.said('debian:bookworm-purged', 'packages') ?? [])].sort());
  });

  it('is reported where a file names it', () => {
    const folder = folderWith({
      Dockerfile: `# the base\nFROM ${real.open}/alpine:3.10.9 AS base\nUSER 1000\n`,
      'hullcheck.yml': `images: { lookup: auto, contents: true, allow-private-registries: ["${real.open}"] }\n`,
    });
    const { stdout, stderr } = commandLine([
      'scan',
      folder,
      '--config',
      join(folder, 'hullcheck.yml'),
      '--format',
      'json',
    ]);
    expect(stderr).toBe('');
    const { findings, notifications } = JSON.parse(stdout);
    expect(notifications).toEqual([]);
    const found = findings.filter(({ rule }: { readonly rule: string }) => rule === 'image-os-eol');
    expect(found).toMatchObject([{ path: 'Dockerfile', start: { line: 2, column: 6 } }]);
  });

  it('is listed by the command line', () => {
    const image = 'debian:bookworm-purged-zstd';
    const { status, stdout, stderr } = commandLine(['image', `${real.open}/${image}`, '--format', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const { packages } = JSON.parse(stdout) as { readonly packages: readonly ImagePackage[] };
    const said = real.said(image, 'packages') ?? [];
    expect(packages.map(({ name, version }) => `${name}\t${version}`).sort()).toEqual(
      said.map((line) => line.split('\t').slice(0, 2).join('\t')).sort(),
    );
  });
});
