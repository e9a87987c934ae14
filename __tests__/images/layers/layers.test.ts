import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { digestOf, storedLayer, type TestLayer, testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const OS_RELEASE =
  'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_CODENAME=bookworm\n';
const BASE: TarMember = { path: 'etc/os-release', content: OS_RELEASE };

function status(...packages: readonly string[]): TarMember {
  const blocks = packages.map((text) => {
    const [name, version] = text.split('=');
    return `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n`;
  });
  return { path: 'var/lib/dpkg/status', content: blocks.join('\n') };
}

async function inspect(layers: readonly TestLayer[]) {
  const contents = await inspectImage(testImage(layers), { scope: 'all' });
  const numberOf = new Map(contents.layers.map(({ digest }, index) => [digest, index]));
  return {
    ...contents,
    listed: contents.packages.map(({ name, version, layer }) => `${name} ${version} @${numberOf.get(layer)}`),
    setuid: contents.setuidFiles.map(({ path, mode }) => `${path} ${mode.toString(8)}`),
  };
}

describe('layers on top of each other', () => {
  it('takes the database of the topmost layer, and knows since when it has had each package', async () => {
    const { listed, operatingSystem, packages } = await inspect([
      [BASE, status('bash=5.2', 'tar=1.34', 'perl=5.36')],
      [status('bash=5.2', 'tar=1.35', 'curl=7.88', 'perl=5.36')],
      [status('bash=5.2', 'tar=1.35', 'curl=7.88')],
    ]);
    expect(listed).toEqual(['bash 5.2 @0', 'curl 7.88 @1', 'tar 1.35 @1']);
    expect(operatingSystem).toMatchObject({ id: 'debian', versionId: '12', codename: 'bookworm' });
    expect(packages[0]?.ecosystem).toBe('Debian:12');
  });

  const SETUID: TarMember = { path: 'usr/bin/su', mode: 0o4755, content: 'x' };
  it.each<[string, readonly TarMember[], readonly string[]]>([
    ['nothing', [], ['bash 5.2 @0', 'usr/bin/su 4755']],
    ['a whiteout of the file', [{ path: 'var/lib/dpkg/.wh.status' }], ['usr/bin/su 4755']],
    ['a whiteout of a folder', [{ path: 'var/.wh.lib' }, { path: '.wh.usr' }], []],
    ['a whiteout of a name that only begins so', [{ path: 'var/lib/.wh.dpk' }], ['bash 5.2 @0', 'usr/bin/su 4755']],
    ['an opaque folder', [{ path: 'var/lib/.wh..wh..opq' }], ['usr/bin/su 4755']],
    ['an opaque root', [{ path: '.wh..wh..opq' }], []],
    ['a note of a storage driver', [{ path: 'var/.wh..wh.plnk' }], ['bash 5.2 @0', 'usr/bin/su 4755']],
    ['a file instead of a folder', [{ path: 'var/lib', content: 'x' }], ['usr/bin/su 4755']],
    ['a link instead of a folder', [{ path: 'usr/', type: '2', linkName: '/opt' }], ['bash 5.2 @0']],
    ['a folder again', [{ path: 'var/lib/dpkg/', type: '5' }], ['bash 5.2 @0', 'usr/bin/su 4755']],
    ['a link instead of the file', [{ path: 'usr/bin/su', type: '2', linkName: 'doas' }], ['bash 5.2 @0']],
    ['the file without the bit', [{ path: 'usr/bin/su', mode: 0o755, content: 'x' }], ['bash 5.2 @0']],
  ])('hides what lower layers have by %s', async (_name, upper, expected) => {
    const { listed, setuid } = await inspect([[BASE, status('bash=5.2'), SETUID], upper]);
    expect([...listed, ...setuid]).toEqual(expected);
  });

  it('lets a layer remove a folder and fill it again', async () => {
    const upper = [status('curl=8'), { path: 'var/lib/dpkg/.wh..wh..opq' }, { path: 'usr/bin/.wh.su' }];
    const { listed } = await inspect([[BASE, status('bash=5.2')], upper]);
    expect(listed).toEqual(['curl 8 @1']);
  });

  it('takes the last of several files with one path', async () => {
    expect((await inspect([[BASE, status('bash=1'), status('bash=2')]])).listed).toEqual(['bash 2 @0']);
  });

  it('tells what it could not read, and reads the rest', async () => {
    const cut = storedLayer([status('tar=1')]).subarray(0, 60);
    const wrong = storedLayer(Buffer.alloc(2048, 'no archive'));
    const { gaps, listed, layers } = await inspect([[BASE, status('bash=5.2')], cut, wrong]);
    expect(gaps).toEqual([
      { layer: digestOf(cut), path: undefined, reason: 'its compressed data is damaged or ends early' },
      { layer: digestOf(wrong), path: undefined, reason: 'it is not a tar archive' },
    ]);
    expect(layers.map(({ state }) => state)).toEqual(['read', 'failed', 'failed']);
    expect(listed).toEqual(['bash 5.2 @0']);
  });

  it.each([
    ['a path out of the image', { path: '../../etc/passwd' }, 'it has a file whose path leads out of the image'],
    ['a database with holes', { ...status('a=1'), pax: { 'GNU.sparse.major': '1' } }, 'it is stored with holes'],
    [
      'a journal',
      { path: 'var/lib/rpm/rpmdb.sqlite-wal', content: 'x' },
      'its journal has changes, and it is in another layer',
    ],
    ['a damaged database', { path: 'var/lib/rpm/rpmdb.sqlite', content: 'x' }, 'it is not a SQLite database'],
    [
      'a link to a file that is not there',
      { ...status(), type: '1', linkName: 'x' },
      'it is a link to a file in another layer',
    ],
  ] satisfies [string, TarMember, string][])('tells of %s', async (_name, member, reason) => {
    expect((await inspect([[BASE, member]])).gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it.each([
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'registries do not store it'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'registries do not store it'],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'it is encrypted'],
  ])('does not ask for a layer of type %s', async (mediaType, reason) => {
    const image = testImage([[BASE]]);
    const layers = image.manifest.layers.map((layer) => ({ ...layer, mediaType }));
    const { gaps } = await inspectImage({ ...image, manifest: { layers } }, { scope: 'all' });
    expect([gaps.map((gap) => gap.reason), image.opened]).toEqual([[reason], []]);
  });

  it('reads hard links to files that it has read', async () => {
    const link: TarMember = { path: 'etc/os-release', type: '1', linkName: './usr/lib/os-release' };
    const { gaps, operatingSystem } = await inspect([[{ ...BASE, path: 'usr/lib/os-release' }, link]]);
    expect([operatingSystem?.id, gaps]).toEqual(['debian', []]);
  });

  it('stops where there are too many files', async () => {
    const image = testImage([Array.from({ length: 20 }, (_, index) => ({ path: `f${index}` }))]);
    const { gaps } = await inspectImage(image, { scope: 'all', limits: { entries: 10, bytes: 1e9 } });
    expect(gaps.map(({ reason }) => reason)).toEqual(['it has too many files']);
    const small = await inspectImage(image, { scope: 'all', limits: { entries: 100, bytes: 1000 } });
    expect(small.gaps.map(({ reason }) => reason)).toEqual(['it is too large']);
  });

  it('reads no more layers than it takes to know the system', async () => {
    const image = testImage([[{ path: 'a' }], [BASE], [status('bash=5.2')]]);
    const { layers, packages } = await inspectImage(image, { scope: 'system' });
    expect(layers.map(({ state }) => state)).toEqual(['unneeded', 'read', 'read']);
    expect(packages.map(({ name, ecosystem }) => [name, ecosystem])).toEqual([['bash', 'Debian:12']]);
  });

  it('ends when it is told to', async () => {
    const { gaps } = await inspectImage(testImage([[BASE]]), { scope: 'all', signal: AbortSignal.abort() });
    expect(gaps.map(({ reason }) => reason)).toEqual(['the time ran out']);
  });
});
