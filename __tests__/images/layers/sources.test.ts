import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import type { Platform } from '../../../src/images/registry/registry.ts';
import { openLocalImage, openPipedImage } from '../../../src/images/sources/local-image.ts';
import { parseManifest, selectPlatform } from '../../../src/images/sources/manifest.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { digestOf, inPieces, ociLayout } from '../../support/image.ts';
import { realPath } from '../../support/real-data.ts';
import { type TarMember, tar } from '../../support/tar.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { rawZstd } from '../../support/zstd.ts';

const folders: TemporaryFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return folder.path;
}

const PLATFORM: Platform = { os: 'linux', architecture: 'amd64' };

async function inspect(path: string, name?: string): Promise<ImageContents> {
  const source = await openLocalImage(path, { name, platform: PLATFORM });
  try {
    return await inspectImage(source, { scope: 'all' });
  } finally {
    source.close?.();
  }
}

/** Where the system tells. */
function openFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      // that of the folder itself is closed by now
      return [];
    }
  });
}

/** Files that an archive was unpacked to. Linux shows them as long as they are open, although they have no name. */
const spooled = (): string[] => openFiles().filter((path) => path.includes('image.tar'));

const names = ({ packages }: ImageContents) => packages.map(({ name }) => name);
const member = (name: string): TarMember => ({
  path: 'var/lib/dpkg/status',
  content: `Package: ${name}\nVersion: 1\nStatus: install ok installed\n`,
});
const asMembers = (files: Readonly<Record<string, Buffer>>): TarMember[] =>
  Object.entries(files).map(([path, content]) => ({ path, content }));
const archiveOf = (members: readonly TarMember[]): string => join(folderOf({ 'image.tar': tar(members) }), 'image.tar');

describe('an OCI layout', () => {
  const LAYOUT = ociLayout([[member('bash')], [{ path: 'x' }]], { os: 'linux', config: { User: '1000' } });

  it('is read from a folder, and from an archive of it', async () => {
    for (const path of [folderOf(LAYOUT), archiveOf(asMembers(LAYOUT))]) {
      const contents = await inspect(path);
      expect(contents.gaps).toEqual([]);
      expect(names(contents)).toEqual(['bash']);
      expect(contents.configuration.user).toBe('1000');
      expect(contents.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(contents.layers.length).toBe(2);
    }
  });

  it('is read right where files are larger than a piece, compressed or not', async () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, index) => digestOf(String(index))).join(''));
    const large = [{ path: 'opt/noise', content: noise }, member('bash')];
    const config = { os: 'linux', config: { User: '1000' }, x: noise.toString('latin1', 0, 2_000_000) };
    const files = ociLayout([large, tar([{ path: 'opt/more', content: noise }, member('zsh')])], config);
    for (const path of [folderOf(files), archiveOf(asMembers(files))]) {
      const contents = await inspect(path);
      expect([contents.gaps, names(contents), contents.configuration.user]).toEqual([[], ['zsh'], '1000']);
    }
  });

  it('tells of layers whose bytes are others than those of their digest, and takes nothing from them', async () => {
    const layers = Object.keys(LAYOUT).filter((path) => LAYOUT[path]?.[0] === 0x1f);
    const [first = ''] = layers;
    const other = gzipSync(tar([member('evil')]));
    const contents = await inspect(folderOf({ ...LAYOUT, [first]: other }));
    expect(contents.gaps.map(({ reason }) => reason)).toEqual(['its content does not match its digest']);
    expect(names(contents)).toEqual([]);
  });

  it('tells of layers that are not there', async () => {
    const files = Object.fromEntries(Object.entries(LAYOUT).filter(([, bytes]) => bytes[0] !== 0x1f));
    expect((await inspect(folderOf(files))).gaps.map(({ reason }) => reason)).toEqual([
      'it is not in the layout',
      'it is not in the layout',
    ]);
  });

  it('is asked for an image by name where it has several', async () => {
    const one = ociLayout([[member('one')]], {}, { 'org.opencontainers.image.ref.name': '1.0' });
    const two = ociLayout([[member('two')]], {}, { 'org.opencontainers.image.ref.name': '2.0' });
    const manifests = [one, two].flatMap((files) => JSON.parse(String(files['index.json'])).manifests);
    const path = folderOf({ ...one, ...two, 'index.json': JSON.stringify({ schemaVersion: 2, manifests }) });
    expect(names(await inspect(path, '2.0'))).toEqual(['two']);
    await expect(inspect(path)).rejects.toThrow('it has 2 images; choose one of 1.0, 2.0');
    await expect(inspect(path, '3.0')).rejects.toThrow('it has no image with that name; it has 1.0, 2.0');
  });

  const bad = (digest: string): string =>
    JSON.stringify({
      manifests: [{ mediaType: 'm', digest, size: 1, platform: { os: 'linux', architecture: 'amd64' } }],
    });
  it.each([
    ['no layout', { x: '' }, 'it is neither an OCI layout nor a root file system'],
    ['an index that is none', { 'index.json': '[]' }, 'its manifest has an unknown kind'],
    ['an index that is not valid JSON', { 'index.json': '{' }, 'index.json is not valid JSON'],
    [
      'a digest that is a path',
      { 'index.json': bad('sha256:../../../etc/passwd'), 'etc/passwd': '{}' },
      'it has a malformed digest',
    ],
    [
      'a manifest that is not there',
      { 'index.json': bad(`sha256:${'0'.repeat(64)}`) },
      `blobs/sha256/${'0'.repeat(64)} is missing`,
    ],
    [
      'a manifest of another digest',
      { 'index.json': bad(`sha256:${'0'.repeat(64)}`), [`blobs/sha256/${'0'.repeat(64)}`]: '{}' },
      'its content does not match its digest',
    ],
  ])('is refused: %s', async (_name, files, message) => {
    await expect(inspect(folderOf(files))).rejects.toThrow(message);
  });
});

describe('an archive of docker save', () => {
  const layer = tar([member('bash')]);
  const upper = tar([{ path: 'usr/bin/su', mode: 0o4755 }]);
  const config = Buffer.from(
    JSON.stringify({ config: { Env: ['A=1'] }, rootfs: { diff_ids: [digestOf(layer), digestOf(upper)] } }),
  );
  const saved = (...images: readonly object[]): TarMember => ({
    path: 'manifest.json',
    content: JSON.stringify(images),
  });
  const IMAGE = { Config: 'c.json', RepoTags: ['ghcr.io/acme/app:1.4'], Layers: ['a/layer.tar', 'b/layer.tar'] };
  const FILES: readonly TarMember[] = [
    { path: 'a/layer.tar', content: layer },
    { path: 'b/layer.tar', type: '2', linkName: '../c/layer.tar' },
    { path: 'c/layer.tar', content: upper },
    { path: 'c.json', content: config },
  ];

  it('is read, with layers that are links to others', async () => {
    const contents = await inspect(archiveOf([...FILES, saved(IMAGE)]));
    expect(contents.gaps).toEqual([]);
    expect(names(contents)).toEqual(['bash']);
    expect(contents.setuidFiles).toEqual([{ path: 'usr/bin/su', mode: 0o4755, layer: digestOf(upper) }]);
    expect(contents.layers.map(({ digest }) => digest)).toEqual([digestOf(layer), digestOf(upper)]);
  });

  it.each([
    ['gzip', (archive: Buffer) => gzipSync(archive)],
    ['Zstandard', rawZstd],
    [
      'Zstandard behind a skippable frame',
      (archive: Buffer) => Buffer.concat([Buffer.from('502a4d180100000000', 'hex'), rawZstd(archive)]),
    ],
  ])('can be compressed with %s, and leaves no file behind', async (_name, compress) => {
    const path = join(folderOf({ 'image.tar.x': compress(tar([...FILES, saved(IMAGE)])) }), 'image.tar.x');
    const before = spooled();
    expect(names(await inspect(path, 'ghcr.io/acme/app:1.4'))).toEqual(['bash']);
    await expect(inspect(path, 'x:1')).rejects.toThrow('it has no image with that name; it has ghcr.io/acme/app:1.4');
    expect(spooled()).toEqual(before);
  });

  it('can come in pieces', async () => {
    const archive = tar([...FILES, saved(IMAGE)]);
    for (const length of [7, 512, 100_000]) {
      const source = await openPipedImage(inPieces(archive, length), { name: undefined, platform: PLATFORM });
      expect(names(await inspectImage(source, { scope: 'all' }))).toEqual(['bash']);
      source.close?.();
    }
  });

  it.each([
    ['acme/app', 'docker.io/acme/app:latest'],
    ['acme/app:1', 'docker.io/acme/app:1'],
    ['docker.io/library/app:1', 'app:1'],
    ['app', 'docker.io/library/app:latest'],
  ])('names an image as users do: %s is %s', async (wanted, name) => {
    const other = { ...IMAGE, RepoTags: ['ghcr.io/acme/other:1'], Layers: ['c/layer.tar', 'c/layer.tar'] };
    const path = archiveOf([...FILES, saved({ ...IMAGE, RepoTags: [name] }, other)]);
    expect(names(await inspect(path, wanted))).toEqual(['bash']);
  });

  it('can have compressed layers, which are verified unpacked', async () => {
    const packed = FILES.map((file) => (file.path === 'a/layer.tar' ? { ...file, content: gzipSync(layer) } : file));
    expect(names(await inspect(archiveOf([...packed, saved(IMAGE)])))).toEqual(['bash']);
    const wrong = FILES.map((file) =>
      file.path === 'a/layer.tar' ? { ...file, content: tar([member('evil')]) } : file,
    );
    const contents = await inspect(archiveOf([...wrong, saved(IMAGE)]));
    expect([names(contents), contents.gaps.map(({ reason }) => reason)]).toEqual([
      [],
      ['its content does not match its digest'],
    ]);
  });

  it('stays open when a layer is given up', async () => {
    const broken = FILES.map((file) =>
      file.path === 'a/layer.tar' ? { ...file, content: Buffer.alloc(4 * 1024 * 1024, 'text ') } : file,
    );
    const contents = await inspect(archiveOf([...broken, saved(IMAGE)]));
    expect(contents.gaps.map(({ reason }) => reason)).toEqual(['it is not a tar archive']);
    expect(contents.setuidFiles.map(({ path }) => path)).toEqual(['usr/bin/su']);
  });

  it('is asked for an image by name where it has several', async () => {
    const other = { ...IMAGE, RepoTags: ['ghcr.io/acme/other:1'], Layers: ['c/layer.tar', 'c/layer.tar'] };
    const path = archiveOf([...FILES, saved(IMAGE, other)]);
    expect(names(await inspect(path, 'ghcr.io/acme/app:1.4'))).toEqual(['bash']);
    await expect(inspect(path)).rejects.toThrow(
      'it has 2 images; choose one of ghcr.io/acme/app:1.4, ghcr.io/acme/other:1',
    );
  });

  const loop: TarMember[] = [
    { path: 'c.json', type: '2', linkName: 'd.json' },
    { path: 'd.json', type: '2', linkName: 'c.json' },
  ];
  it.each([
    ['a file that is no archive', Buffer.alloc(4096, 'text '), 'it is not a tar archive'],
    [
      'an archive compressed with xz',
      Buffer.from('fd377a585a0000', 'hex'),
      'it is compressed with xz, which is not supported',
    ],
    ['a compressed archive that is damaged', Buffer.from('1f8b080000000000', 'hex'), 'unexpected end of file'],
    ['a compressed file that is no archive', gzipSync(Buffer.alloc(4096, 'text ')), 'it is not a tar archive'],
    ['a compressed file without content', gzipSync(''), 'it is empty'],
    ['an archive of something else', tar([member('bash')]), 'neither an OCI layout nor an archive of docker save'],
    ['a manifest without images', tar([saved()]), 'it has no image'],
    ['a manifest that is malformed', tar([saved({ Config: 1 })]), 'manifest.json is malformed'],
    ['a configuration that is not there', tar([saved(IMAGE)]), 'c.json is missing'],
    [
      'a configuration out of the archive',
      tar([saved({ ...IMAGE, Config: '../../etc/passwd' })]),
      'its configuration is missing',
    ],
    ['links in a circle', tar([...loop, saved(IMAGE)]), 'c.json is missing'],
    [
      'other layers than the configuration',
      tar([...FILES, saved({ ...IMAGE, Layers: [] })]),
      'its configuration and its manifest list different layers',
    ],
    ['a lying size', tar([{ path: 'manifest.json', size: 2 ** 32 }]), 'manifest.json is too large'],
  ])('is refused: %s', async (_name, bytes, message) => {
    const path = join(folderOf({ 'image.tar': bytes }), 'image.tar');
    await expect(inspect(path)).rejects.toThrow(message);
    expect(openFiles()).not.toContain(realpathSync(path));
  });

  it('does not read beyond its end', async () => {
    const path = archiveOf([...FILES, saved(IMAGE)]);
    writeFileSync(path, tar([...FILES, saved(IMAGE)]).subarray(0, 700));
    await expect(inspect(path)).rejects.toThrow();
  });
});

describe('a folder of skopeo', () => {
  const layer = gzipSync(tar([member('bash')]));
  const config = Buffer.from('{}');
  const hexOf = (bytes: Buffer): string => digestOf(bytes).replace('sha256:', '');
  const manifest = (digest: string): string =>
    JSON.stringify({ config: { digest: digestOf(config) }, layers: [{ digest, size: 1, mediaType: 'x' }] });
  const FOLDER = { version: 'Directory Transport Version: 1.1\n', [hexOf(config)]: config, [hexOf(layer)]: layer };

  it('is read', async () => {
    const contents = await inspect(folderOf({ ...FOLDER, 'manifest.json': manifest(digestOf(layer)) }));
    expect([names(contents), contents.gaps]).toEqual([['bash'], []]);
  });

  it.each([
    ['for several platforms', '{"manifests":[]}', 'it has images for several platforms; copy one of them'],
    [
      'with a path as its digest',
      manifest('sha256:../../etc/passwd').replace(digestOf(config), '../x'),
      'malformed digest',
    ],
  ])('is refused %s', async (_name, text, message) => {
    await expect(inspect(folderOf({ ...FOLDER, 'manifest.json': text }))).rejects.toThrow(message);
  });
});

describe('a root file system', () => {
  const STATUS_FILE = member('bash').content as string;
  const LONG = `srv/${'a'.repeat(90)}/${'b'.repeat(90)}/node_modules/left-pad/package.json`;

  it('is read, with long paths, permissions and links', async () => {
    const root = folderOf({
      'etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
      'data/status': STATUS_FILE,
      'usr/bin/su': 'x',
      [LONG]: '{"name":"left-pad","version":"1.3.0"}',
    });
    chmodSync(join(root, 'usr/bin/su'), 0o4755);
    chmodSync(join(root, 'usr/bin'), 0o777);
    mkdirSync(join(root, 'var/lib/dpkg'), { recursive: true });
    symlinkSync('/data/status', join(root, 'var/lib/dpkg/status'));
    const contents = await inspect(root);
    expect([names(contents), contents.gaps]).toEqual([['bash', 'left-pad'], []]);
    expect(contents.packages.map(({ path }) => path)).toEqual(['var/lib/dpkg/status', LONG]);
    expect(contents.setuidFiles).toEqual([{ path: 'usr/bin/su', mode: 0o4755, layer: 'folder' }]);
    expect(contents.writableFolders[0]?.path).toBe('usr/bin');
    expect(contents).toMatchObject({ lacksConfiguration: true, layers: [{ digest: 'folder', state: 'read' }] });
    expect(contents.layers[0]?.size).toBeGreaterThan(1000);
    expect(openFiles().filter((path) => path.startsWith(root))).toEqual([]);
  });

  it('leads nowhere else: links, pipes and loops', async () => {
    const outside = folderOf({ 'var/lib/dpkg/status': member('outside').content as string });
    const root = folderOf({ 'etc/os-release': 'ID=debian\n' });
    symlinkSync(join(outside, 'var'), join(root, 'var'));
    symlinkSync('..', join(root, 'loop'));
    mkdirSync(join(root, 'lib/apk/db'), { recursive: true });
    execFileSync('mkfifo', [join(root, 'lib/apk/db/installed')]);
    const contents = await inspect(root);
    expect(names(contents)).toEqual([]);
    expect(contents.gaps.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'lib/apk/db/installed: it is not a regular file',
    ]);
  });

  it('passes over files that are mostly holes, and says so of a database', async () => {
    const root = folderOf({ 'etc/os-release': 'ID=debian\n', 'var/log/lastlog': '', 'var/lib/dpkg/status': '' });
    for (const path of ['var/log/lastlog', 'var/lib/dpkg/status']) truncateSync(join(root, path), 2 ** 40);
    const { gaps } = await inspect(root);
    expect(gaps).toMatchObject([{ path: 'var/lib/dpkg/status', reason: 'it is stored with holes' }]);
  });

  it('says which of its files it could not open', async () => {
    const root = folderOf({ 'etc/os-release': 'ID=debian\n' });
    // no program can name a path that is longer than 4096 bytes
    const deeper = "for (let i = 0; i < 30; i++) { fs.mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200)); }";
    execFileSync(process.execPath, ['-e', deeper], { cwd: root });
    const { gaps } = await inspect(root);
    execFileSync('rm', ['-r', join(root, 'd'.repeat(200))]);
    expect(gaps.map(({ reason }) => reason)).toEqual(['it could not be opened (ENAMETOOLONG)']);
  });

  it('ends when the time does', async () => {
    const root = folderOf({ 'etc/big': Buffer.alloc(64 * 1024 * 1024) });
    const source = await openLocalImage(root, { name: undefined, platform: PLATFORM });
    const signal = AbortSignal.timeout(1);
    expect((await inspectImage(source, { scope: 'all', signal })).gaps).toMatchObject([{ reason: 'the time ran out' }]);
  });
});

describe('platforms', () => {
  const entry = (platform: object | undefined, annotations = {}) => ({
    digest: JSON.stringify(platform) ?? 'none',
    size: 1,
    platform,
    annotations,
  });
  const INDEX = [
    entry({ os: 'linux', architecture: 'amd64' }),
    entry({ os: 'linux', architecture: 'arm64', variant: 'v8' }),
    entry({ os: 'linux', architecture: 'arm', variant: 'v6' }),
    entry({ os: 'linux', architecture: 'arm', variant: 'v7' }),
    entry({ os: 'unknown', architecture: 'unknown' }, { 'vnd.docker.reference.type': 'attestation-manifest' }),
  ];
  const select = (manifests: readonly object[], wanted: string): string => {
    const parsed = parseManifest({ manifests });
    if (parsed.kind !== 'index') throw new Error('no index');
    const [os = '', architecture = '', variant] = wanted.split('/');
    return selectPlatform(parsed.manifests, { os, architecture, ...(variant !== undefined && { variant }) }).digest;
  };

  it.each([
    ['linux/amd64', INDEX[0]],
    ['linux/arm64', INDEX[1]],
    ['linux/arm64/v8', INDEX[1]],
    ['linux/arm/v7', INDEX[3]],
    ['linux/arm', INDEX[3]],
    ['linux/arm64/v9', INDEX[1]],
    ['linux/aarch64', INDEX[1]],
    ['linux/amd64/v3', INDEX[0]],
  ])('finds %s', (wanted, expected) => {
    expect(select(INDEX, wanted)).toBe(expected?.digest);
  });

  it('finds none, unless there is but one image', () => {
    expect(() => select(INDEX, 'windows/amd64')).toThrow('it has no image for windows/amd64');
    expect(() => select(INDEX, 'linux/arm/v5')).toThrow('it has no image for linux/arm/v5');
    expect(() => select([entry(undefined), entry(undefined)], 'linux/amd64')).toThrow(
      'it has no image for linux/amd64',
    );
    expect(select([INDEX[1] as object, INDEX[4] as object], 'linux/amd64')).toBe(INDEX[1]?.digest);
  });
});

describe('an image that buildx made, with provenance', () => {
  it('is followed to the one image in its index, whose layer is not there', async () => {
    const contents = await inspect(realPath('attestation-index'), 'v3');
    expect(contents.digest).toBe('sha256:cf7d823e4eea96316ae629fb9a45b4211869162a5f5dc1654928c7ca530ed810');
    expect(contents.configuration).toMatchObject({
      architecture: 'arm64',
      created: '2024-09-26T21:31:42.000Z',
      command: ['sh'],
    });
    expect(contents.layers).toEqual([
      {
        digest: 'sha256:189fdd1508372905e80cc3edcdb56cdc4fa216aebef6f332dd3cba6e300238ea',
        size: 1844697,
        createdBy: 'BusyBox 1.37.0 (glibc), Debian 12',
        state: 'failed',
      },
    ]);
  });
});
