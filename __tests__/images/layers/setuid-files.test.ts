import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const SETUID = 0o4755;
const program = (path: string, mode = SETUID): TarMember => ({ path, mode });
const DPKG: readonly TarMember[] = [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' },
  {
    path: 'var/lib/dpkg/status',
    content: 'Package: login\nStatus: install ok installed\nVersion: 1\nArchitecture: amd64\n',
  },
  {
    path: 'var/lib/dpkg/info/login.list',
    content: '/.\n/bin/su\n/usr/bin/newgrp\n/usr/lib/helper\n/home/login/helper\n',
  },
];
const APK: readonly TarMember[] = [
  { path: 'etc/os-release', content: 'ID=alpine\nVERSION_ID=3.22.1\n' },
  { path: 'lib/apk/db/installed', content: 'P:busybox-suid\nV:1-r0\nA:x86_64\nF:bin\nR:bbsuid\n\n' },
];

describe('set-user-id programs of no package', () => {
  it.each<[string, readonly (readonly TarMember[])[], readonly string[]]>([
    [
      'those of dpkg are not',
      [[...DPKG, program('bin/su'), program('usr/lib/helper'), program('home/login/helper')]],
      [],
    ],
    ['wherever /bin leads', [[...DPKG, program('usr/bin/su'), program('bin/newgrp')]], []],
    [
      'others are',
      [[...DPKG, program('usr/bin/su'), program('usr/local/bin/x'), program('opt/y', 0o2755)]],
      ['opt/y', 'usr/local/bin/x'],
    ],
    ['in a later layer', [DPKG, [program('usr/bin/newgrp'), program('home/app/sh')]], ['home/app/sh']],
    ['those of apk are not', [[...APK, program('bin/bbsuid'), program('bin/sh2')]], ['bin/sh2']],
    ['renamed by dpkg they are not', [[...DPKG, program('usr/bin/su.distrib')]], []],
    ['only called like that they are', [[...DPKG, program('usr/bin/x.distrib')]], ['usr/bin/x.distrib']],
    ['without the bit they are not', [[...DPKG, program('usr/local/bin/x', 0o755)]], []],
    [
      'in a folder of no package, they have any name',
      [[...DPKG, program('var/tmp/.sh'), program('root/run.sh'), program('usr/local/lib/a.so')]],
      ['root/run.sh', 'var/tmp/.sh'],
    ],
    [
      'of a package, they are where a later layer adds the bit',
      [[...DPKG, program('bin/su', 0o755)], [program('bin/su')]],
      ['bin/su'],
    ],
    [
      'without lists, too',
      [[program('usr/bin/find', 0o755)], [{ path: 'x' }], [program('usr/bin/find')]],
      ['usr/bin/find'],
    ],
    [
      'where a later layer only replaces the program they are not',
      [[...DPKG, program('bin/su')], [program('bin/su', 0o6755)]],
      [],
    ],
    [
      'where a removed program comes again they are not',
      [[...DPKG, program('bin/su')], [{ path: 'bin/.wh.su' }], [program('bin/su')]],
      [],
    ],
    ['unknown without lists', [[program('usr/local/bin/x')]], []],
    ['unknown for files whose lists are not kept', [[...DPKG, program('etc/x')]], []],
  ])('%s', async (_name, layers, expected) => {
    const { setuidFiles } = await inspectImage(testImage(layers), { scope: 'all' });
    expect(setuidFiles.flatMap(({ path, isAdded }) => (isAdded ? [path] : []))).toEqual(expected);
  });

  it.each([
    ['a layer could not be read', [Buffer.from('BZh91AY&SY')]],
    ['there are more layers than are read', Array.from({ length: 512 }, () => [])],
  ])('unknown where %s', async (_name, others) => {
    const image = testImage([[...DPKG, program('usr/local/bin/x')], ...others]);
    const { setuidFiles, gaps } = await inspectImage(image, { scope: 'all' });
    expect(gaps).toHaveLength(1);
    expect(setuidFiles.map(({ path, isAdded }) => [path, isAdded])).toEqual([['usr/local/bin/x', undefined]]);
  });
});
