import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const STATUS = 'var/lib/dpkg/status';
const content = 'Package: bash\nVersion: 5.2\nStatus: install ok installed\n';
const link = (path: string, linkName: string): TarMember => ({ path, type: '2', linkName });

async function inspect(...layers: readonly (readonly TarMember[])[]) {
  const { packages, gaps } = await inspectImage(testImage(layers), { scope: 'all' });
  return [packages.map(({ name, path }) => `${name} ${path}`), gaps.map(({ path, reason }) => `${path}: ${reason}`)];
}

describe('a database of packages that is a symbolic link', () => {
  it.each([
    ['relative', '../../../usr/lib/dpkg-db/status'],
    ['absolute', '/usr/lib/dpkg-db/status'],
  ])('is read where the link leads: %s', async (_name, target) => {
    const file = { path: 'usr/lib/dpkg-db/status', content };
    const expected = [[`bash ${STATUS}`], []];
    expect(await inspect([link(STATUS, target), file])).toEqual(expected);
    expect(await inspect([file, link(STATUS, target)])).toEqual(expected);
  });

  it.each([
    ['to another layer', [link(STATUS, '/usr/lib/x')], `${STATUS}: it is a link to a file in another layer`],
    ['out of the image', [link(STATUS, '../../../../../etc/passwd')], `${STATUS}: it is a link out of the image`],
    ['of the whole folder', [link('var/lib/dpkg', '/usr/lib/dpkg-db')], 'var/lib/dpkg: it is a link to another folder'],
  ])('is told of where it leads %s', async (_name, layer, reason) => {
    expect(await inspect([{ path: 'usr/lib/x', content }], layer)).toEqual([[], [reason]]);
  });

  it.each(['3', '4', '6'])('is told of where it is a device or a pipe, of type %s', async (type) => {
    expect(
      await inspect([
        { path: STATUS, type },
        { path: 'dev/null', type },
      ]),
    ).toEqual([[], [`${STATUS}: it is not a regular file`]]);
  });

  it('is not told of where it leads to another usual place, whichever layer has that', async () => {
    const file = { path: 'usr/lib/apk/db/installed', content: 'P:musl\nV:1.2.5-r0\nA:x86_64\n\n' };
    const expected = [['musl usr/lib/apk/db/installed'], []];
    expect(await inspect([file], [link('lib/apk/db/installed', '/usr/lib/apk/db/installed')])).toEqual(expected);
  });

  it('is not told of where the file names the system', async () => {
    const file = { path: 'usr/lib/os-release', content: 'ID=wolfi\n' };
    expect(await inspect([file, link('etc/os-release', '../usr/lib/os-release')])).toEqual([[], []]);
  });
});
