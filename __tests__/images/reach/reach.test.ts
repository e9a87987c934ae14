import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { type ElfParts, elf } from '../../support/elf.ts';
import { type TestLayer, testImage } from '../../support/image.ts';
import { inTimeAsync } from '../../support/in-time.ts';
import { rpmHeader, sqliteDatabase } from '../../support/rpm-databases.ts';
import type { TarMember } from '../../support/tar.ts';
import { rawZstd } from '../../support/zstd.ts';

const LOADER = '/lib64/ld-linux-x86-64.so.2';
const program = (path: string, parts: ElfParts = {}): TarMember => ({
  path,
  mode: 0o755,
  content: elf({ loader: LOADER, needed: ['libc.so.6'], ...parts }),
});
const library = (path: string, parts: ElfParts = {}): TarMember => ({ path, content: elf(parts) });
const script = (path: string, content: string): TarMember => ({ path, mode: 0o755, content });
const link = (path: string, linkName: string): TarMember => ({ path, type: '2', linkName });
const dpkg = (lists: Readonly<Record<string, string>>): readonly TarMember[] => [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
  {
    path: 'var/lib/dpkg/status',
    content: Object.keys(lists)
      .map((name) => `Package: ${name}\nStatus: install ok installed\nVersion: 1\n`)
      .join('\n'),
  },
  ...Object.entries(lists).map(([name, paths]) => ({
    path: `var/lib/dpkg/info/${name}.list`,
    content: `/.\n${paths.split(' ').join('\n')}\n`,
  })),
];

const PACKAGES = {
  libc6: '/lib/x86_64-linux-gnu/libc.so.6 /lib64/ld-linux-x86-64.so.2',
  libssl3: '/usr/lib/x86_64-linux-gnu/libssl.so.3',
  nginx: '/usr/sbin/nginx',
  dash: '/bin/dash /bin/sh',
  perl: '/usr/bin/perl',
};
/** A system with merged folders, as Debian has. */
const BASE: readonly TarMember[] = [
  ...dpkg(PACKAGES),
  link('bin', 'usr/bin'),
  link('lib', 'usr/lib'),
  link('lib64', 'usr/lib64'),
  program('usr/lib64/ld-linux-x86-64.so.2', { loader: undefined, needed: [], soname: 'ld-linux-x86-64.so.2' } as never),
  library('usr/lib/x86_64-linux-gnu/libc.so.6', { needed: ['ld-linux-x86-64.so.2'], soname: 'libc.so.6' }),
  library('usr/lib/x86_64-linux-gnu/libssl.so.3', { needed: ['libc.so.6'] }),
  program('usr/sbin/nginx', { needed: ['libssl.so.3', 'libc.so.6'] }),
  program('usr/bin/dash', { imports: ['execve'] }),
  link('usr/bin/sh', 'dash'),
  program('usr/bin/perl'),
];

async function inspected(layers: readonly TestLayer[], run: object): Promise<ImageContents> {
  return inspectImage(testImage(layers, { os: 'linux', config: run }), { scope: 'all', keepsPrograms: true });
}

async function loadedIn(layers: readonly TestLayer[], run: object): Promise<string> {
  const { packages } = await inspected(layers, run);
  const names = (state: string): string =>
    packages.flatMap(({ name, reach }) => (reach === state ? [name] : [])).join(' ');
  return `${names('loaded')} | ${names('not-loaded')} | ${names('unknown')}`;
}

const REST_UNKNOWN = (loaded: string): string =>
  `${loaded} |  | ${Object.keys(PACKAGES)
    .filter((name) => !loaded.split(' ').includes(name))
    .sort()
    .join(' ')}`;

describe('what an image starts', () => {
  it.each<[string, readonly TestLayer[], object, string]>([
    ['a program with its libraries', [BASE], { Cmd: ['nginx'] }, 'libc6 libssl3 nginx | dash perl | '],
    ['by its path', [BASE], { Entrypoint: ['/usr/sbin/nginx'], Cmd: ['-g'] }, 'libc6 libssl3 nginx | dash perl | '],
    ['in a folder', [BASE], { Cmd: ['./nginx'], WorkingDir: '/usr/sbin' }, 'libc6 libssl3 nginx | dash perl | '],
    [
      'on its own path',
      [BASE],
      { Cmd: ['nginx'], Env: ['PATH=/usr/../usr/sbin'] },
      'libc6 libssl3 nginx | dash perl | ',
    ],
    ['another path', [BASE], { Cmd: ['nginx'], Env: ['PATH=/bin'] }, REST_UNKNOWN('')],
    [
      'a plain command of a shell',
      [BASE],
      { Cmd: ['/bin/sh', '-c', 'nginx -q'] },
      'dash libc6 libssl3 nginx | perl | ',
    ],
    ['a pipe', [BASE], { Cmd: ['/bin/sh', '-c', 'nginx | tee'] }, REST_UNKNOWN('dash libc6 libssl3 nginx')],
    ['a shell', [BASE], { Cmd: ['sh'] }, REST_UNKNOWN('dash libc6')],
    ['an interpreter', [BASE], { Cmd: ['perl', 'a.pl'] }, REST_UNKNOWN('libc6 perl')],
    [
      'also for its health check',
      [BASE],
      { Cmd: ['nginx'], Healthcheck: { Test: ['CMD-SHELL', 'perl -v'] } },
      REST_UNKNOWN('dash libc6 libssl3 nginx perl'),
    ],
    ['nothing', [BASE], {}, REST_UNKNOWN('')],
    ['something that is not there', [BASE], { Cmd: ['/app'] }, REST_UNKNOWN('')],
    [
      'a script that starts its arguments',
      [BASE, [script('entry.sh', '#!/bin/sh\nset -e\nexec "$@"\n')]],
      { Entrypoint: ['/entry.sh'], Cmd: ['nginx'] },
      'dash libc6 libssl3 nginx | perl | ',
    ],
    [
      'a larger script',
      [BASE, [script('entry.sh', '#!/bin/sh\nif a; then b; fi\nexec "$@"\n')]],
      { Entrypoint: ['/entry.sh'], Cmd: ['nginx'] },
      REST_UNKNOWN('dash libc6 libssl3 nginx'),
    ],
    [
      'a script for a shell that is named',
      [BASE, [{ path: 'entry.sh', content: '#!/bin/bash\nexec nginx\n' }]],
      { Cmd: ['sh', '-e', '/entry.sh'] },
      'dash libc6 libssl3 nginx | perl | ',
    ],
    [
      'an init',
      [BASE, [program('sbin/tini', { imports: ['execvp'] })]],
      { Entrypoint: ['/sbin/tini', '-g', '--'], Cmd: ['nginx'] },
      'libc6 libssl3 nginx | dash perl | ',
    ],
    [
      'an init with other options',
      [BASE, [program('sbin/tini')]],
      { Entrypoint: ['/sbin/tini', '-x', '--'], Cmd: ['nginx'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'as another user',
      [BASE, [program('usr/local/bin/gosu')]],
      { Cmd: ['gosu', 'www', 'nginx'] },
      'libc6 libssl3 nginx | dash perl | ',
    ],
    [
      'through env',
      [BASE, [program('usr/bin/env')]],
      { Cmd: ['env', 'A=1', 'nginx'] },
      'libc6 libssl3 nginx | dash perl | ',
    ],
    [
      'a program of no package',
      [BASE, [program('app', { needed: ['libssl.so.3'] })]],
      { Cmd: ['/app'] },
      'libc6 libssl3 | dash nginx perl | ',
    ],
    [
      'a hard link',
      [BASE, [program('a/b'), { path: 'c', type: '1', linkName: 'a/b', mode: 0o755 }]],
      { Cmd: ['/c'] },
      'libc6 | dash libssl3 nginx perl | ',
    ],
    [
      'a hard link to a lower layer',
      [BASE, [{ path: 'usr/bin/c', type: '1', linkName: 'usr/sbin/nginx', mode: 0o755 }]],
      { Cmd: ['/usr/bin/c'] },
      'libc6 libssl3 nginx | dash perl | ',
    ],
    [
      'a program that an upper layer replaces',
      [BASE, [program('usr/sbin/nginx', { needed: [] })]],
      { Cmd: ['nginx'] },
      'libc6 nginx | dash libssl3 perl | ',
    ],
    [
      'a program that an upper layer removes',
      [BASE, [{ path: 'usr/sbin/.wh.nginx' }]],
      { Cmd: ['nginx'] },
      REST_UNKNOWN(''),
    ],
    [
      'a program in a folder that is emptied',
      [BASE, [{ path: 'usr/sbin/.wh..wh..opq' }]],
      { Cmd: ['nginx'] },
      REST_UNKNOWN(''),
    ],
    [
      'a program below a file',
      [BASE, [{ path: 'usr/sbin', content: '' }]],
      { Cmd: ['/usr/sbin/nginx'] },
      REST_UNKNOWN(''),
    ],
    [
      'a library that is missing',
      [BASE, [program('app', { needed: ['libx.so'] })]],
      { Cmd: ['/app'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'a library for another processor',
      [BASE, [program('app', { needed: ['liba.so'] }), library('lib/liba.so', { machine: 183 })]],
      { Cmd: ['/app'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'a library in an unusual folder',
      [BASE, [program('app', { needed: ['liba.so'] }), library('opt/x/liba.so')]],
      { Cmd: ['/app'] },
      'libc6 | dash libssl3 nginx perl | ',
    ],
    [
      'one of two in unusual folders',
      [BASE, [program('app', { needed: ['liba.so'] }), library('opt/x/liba.so'), library('opt/y/liba.so')]],
      { Cmd: ['/app'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'a library that is no ELF file',
      [BASE, [program('app', { needed: ['liba.so'] }), { path: 'usr/lib/liba.so', content: '\x7fELF broken' }]],
      { Cmd: ['/app'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'LD_PRELOAD',
      [BASE, [program('app')]],
      { Cmd: ['/app'], Env: ['LD_PRELOAD=libssl.so.3:missing.so'] },
      'libc6 libssl3 | dash nginx perl | ',
    ],
    [
      'a broken program',
      [BASE, [{ path: 'app', mode: 0o755, content: '\x7fELF' }]],
      { Cmd: ['/app'] },
      REST_UNKNOWN(''),
    ],
    [
      'a program whose owner is not kept',
      [BASE, [program('usr/share/a/run')]],
      { Cmd: ['/usr/share/a/run'] },
      REST_UNKNOWN('libc6'),
    ],
    [
      'with a layer that cannot be read',
      [BASE, Buffer.from('BZh91AY&SY')],
      { Cmd: ['nginx'] },
      REST_UNKNOWN('libc6 libssl3 nginx'),
    ],
  ])('%s', async (_name, layers, run, expected) => {
    expect(await loadedIn(layers, run)).toBe(expected);
  });

  const wanted = (parts: ElfParts, env: readonly string[] = []): [readonly TestLayer[], object] => [
    [
      [...BASE, ...dpkg({ ...PACKAGES, one: '/opt/one/liba.so', two: '/opt/two/liba.so', usual: '/usr/lib/liba.so' })],
      [
        program('opt/bin/app', parts),
        ...['opt/one', 'opt/two', 'usr/lib'].map((folder) => library(`${folder}/liba.so`)),
        library('usr/lib/libb.so', { needed: ['liba.so'] }),
        library('usr/lib/libc2.so', { needed: ['liba.so'], runpath: '${ORIGIN}/../../opt/two' }),
      ],
    ],
    { Cmd: ['/opt/bin/app'], Env: env },
  ];
  it.each<[string, ElfParts, readonly string[], string]>([
    ['the usual folders', { needed: ['liba.so'] }, [], 'usual'],
    ['DT_RUNPATH', { needed: ['liba.so'], runpath: '$ORIGIN/../one' }, [], 'one'],
    [
      'DT_RUNPATH after LD_LIBRARY_PATH',
      { needed: ['liba.so'], runpath: '/opt/one' },
      ['LD_LIBRARY_PATH=/opt/two'],
      'two',
    ],
    [
      'DT_RPATH before LD_LIBRARY_PATH',
      { needed: ['liba.so'], rpath: '/opt/one' },
      ['LD_LIBRARY_PATH=/opt/two'],
      'one',
    ],
    ['DT_RPATH of what loads it', { needed: ['libb.so'], rpath: '/none:/opt/one' }, [], 'one'],
    ['not DT_RUNPATH of what loads it', { needed: ['libb.so'], runpath: '/opt/one' }, [], 'usual'],
    ['DT_RUNPATH of the library', { needed: ['libc2.so'], rpath: '/opt/one' }, [], 'two'],
    ['above the root', { needed: ['liba.so'], runpath: '/../../../opt/one' }, [], 'one'],
    ['a path', { needed: ['/opt/two/liba.so'] }, [], 'two'],
  ])('searches for libraries in %s', async (_name, parts, env, expected) => {
    const [layers, run] = wanted(parts, env);
    const { packages } = await inspected(layers, run);
    expect(packages.flatMap(({ name, reach }) => (reach === 'loaded' && name !== 'libc6' ? [name] : []))).toEqual([
      expected,
    ]);
  });
});

describe('owners', () => {
  const RUN = { Cmd: ['/usr/bin/a'] };
  const files = [
    program('usr/bin/a', { needed: ['libx.so.1'], loader: '/lib/ld-musl-x86_64.so.1' }),
    library('usr/lib/libx.so.1', { needed: ['libc.musl-x86_64.so.1', 'libpthread.so.0'] }),
    library('lib/ld-musl-x86_64.so.1'),
  ];
  it('of apk', async () => {
    const installed = [
      'P:musl\nV:1\nF:lib\nR:ld-musl-x86_64.so.1',
      'P:a\nV:1\nF:usr/bin\nR:a',
      'P:x\nV:1\nF:usr/lib\nR:libx.so.1',
      'P:y\nV:1\nF:usr/lib\nR:liby.so.1',
    ];
    const base = [
      { path: 'etc/os-release', content: 'ID=alpine\nVERSION_ID=3.22.1\n' },
      { path: 'lib/apk/db/installed', content: `${installed.join('\n\n')}\n\n` },
    ];
    expect(await loadedIn([[...base, ...files]], RUN)).toBe('a musl x | y | ');
  });

  it('of distroless images', async () => {
    const single = ['a', 'x', 'y'].flatMap((name) => [
      { path: `var/lib/dpkg/status.d/${name}`, content: `Package: ${name}\nVersion: 1\n` },
      {
        path: `var/lib/dpkg/status.d/${name}.md5sums`,
        content: `${'0'.repeat(32)}  usr/${name === 'a' ? 'bin/a' : `lib/lib${name}.so.1`}\n`,
      },
    ]);
    expect(await loadedIn([[...single, ...files]], RUN)).toBe('a x | y | ');
  });

  it('of rpm', async () => {
    const packageOf = (name: string, folder: string, file: string): Buffer =>
      rpmHeader({ 1000: name, 1001: '1', 1002: '1', 1116: 0, 1117: file, 1118: folder });
    const headers = [
      packageOf('a', '/usr/bin/', 'a'),
      packageOf('x', '/usr/lib/', 'libx.so.1'),
      packageOf('y', '/usr/lib/', 'liby.so.1'),
    ];
    const base = [
      { path: 'etc/os-release', content: 'ID=fedora\nVERSION_ID=42\n' },
      { path: 'usr/lib/sysimage/rpm/rpmdb.sqlite', content: sqliteDatabase(headers) },
    ];
    expect(await loadedIn([[...base, ...files]], RUN)).toBe('a x | y | ');
  });

  it('of chisel, also where several packages have a file', async () => {
    const lines = [
      { jsonwall: '1.0', schema: '1.0', count: 7 },
      ...['a', 'w', 'x', 'y'].map((name) => ({ kind: 'package', name, version: '1', arch: 'amd64' })),
      { kind: 'path', path: '/usr/bin/a', slices: ['a_bins'] },
      { kind: 'path', path: '/usr/lib/libx.so.1', slices: ['w_libs', 'x_libs'] },
      { kind: 'path', path: '/usr/lib/liby.so.1', slices: ['y_libs'] },
    ];
    const base = [
      { path: 'etc/os-release', content: 'ID=ubuntu\nVERSION_ID="24.04"\n' },
      { path: 'var/lib/chisel/manifest.wall', content: rawZstd(lines.map((one) => JSON.stringify(one)).join('\n')) },
    ];
    expect(await loadedIn([[...base, ...files]], RUN)).toBe('a w x | y | ');
  });

  it('are unknown without lists', async () => {
    const { packages, reach } = await inspected([[...BASE.filter(({ path }) => !path.endsWith('perl.list'))]], {
      Cmd: ['nginx'],
    });
    expect(packages.find(({ name }) => name === 'perl')?.reach).toBe('unknown');
    expect(reach).toEqual({ doubts: [], openers: [] });
  });

  it('are those of the visible list', async () => {
    expect(
      await loadedIn([BASE, dpkg({ ...PACKAGES, nginx: '/etc/x', perl: '/usr/sbin/nginx' })], { Cmd: ['nginx'] }),
    ).toBe('libc6 libssl3 perl | dash nginx | ');
  });
});

describe('doubts and programs that may load more', () => {
  it.each<[string, readonly TestLayer[], object, readonly string[], readonly string[]]>([
    ['an import of dlopen', [BASE, [program('app', { imports: ['dlopen'] })]], { Cmd: ['/app'] }, [], ['/app']],
    [
      'one of a library',
      [BASE, [library('usr/lib/x86_64-linux-gnu/libssl.so.3', { imports: ['dlopen'] })]],
      { Cmd: ['nginx'] },
      [],
      ['/usr/lib/x86_64-linux-gnu/libssl.so.3'],
    ],
    [
      'a static program',
      [BASE, [{ path: 'app', mode: 0o755, content: elf({ isStatic: true }) }]],
      { Cmd: ['/app'] },
      [],
      ['/app'],
    ],
    ['an interpreter', [BASE], { Cmd: ['perl'] }, ['/usr/bin/perl runs a program that decides about more'], []],
    ['a shell', [BASE], { Cmd: ['bash'] }, ['"bash" was not found among the programs of the image'], []],
    [
      'a command in one word',
      [BASE],
      { Cmd: ['nginx --token=abc'] },
      ['"nginx…" was not found among the programs of the image'],
      [],
    ],
    [
      'a variable',
      [BASE],
      { Cmd: ['TOKEN=abc', 'nginx'] },
      ['"TOKEN…" was not found among the programs of the image'],
      [],
    ],
    [
      'a script',
      [BASE, [script('a', '#!/bin/sh\neval b\n')]],
      { Cmd: ['/a'] },
      ['/a has commands that are not followed'],
      [],
    ],
    ['no command', [BASE], {}, ['the image does not name a program to start'], []],
    [
      'a missing library',
      [BASE, [program('app', { needed: ['liba.so'] })]],
      { Cmd: ['/app'] },
      ['"liba.so", which /app needs, was not found'],
      [],
    ],
    ['a long name', [BASE], { Cmd: ['x'.repeat(1000)] }, [`"${'x'.repeat(198)}…`], []],
  ])('%s', async (_name, layers, run, doubts, openers) => {
    expect((await inspected(layers, run)).reach).toEqual({ doubts, openers });
  });
});

describe('hostile images', () => {
  const ring = (count: number): TarMember[] =>
    Array.from({ length: count }, (_, at) => library(`usr/lib/l${at}.so`, { needed: [`l${(at + 1) % count}.so`] }));
  const fan = Array.from({ length: 900 }, (_, at) => `l${at}.so`);
  it.each<[string, readonly TarMember[], object, RegExp | undefined]>([
    ['links in a circle', [link('a', 'b'), link('b', 'a')], { Cmd: ['/a'] }, /^"\/a" was not found/],
    ['a link to itself', [link('a', 'a/a')], { Cmd: ['/a'] }, /^"\/a" was not found/],
    [
      'a link that doubles',
      Array.from({ length: 60 }, (_, at) => link(`l${at}`, `l${at + 1}/../l${at + 1}`)),
      { Cmd: ['/l0'] },
      /was not found/,
    ],
    ['a link out of the image', [link('a', '../../../../usr/sbin/nginx')], { Cmd: ['/a'] }, undefined],
    ['a script that interprets itself', [script('a', '#!/a\n')], { Cmd: ['/a'] }, /^it starts too many programs$/],
    ['a shell script that starts itself twice', [script('a', '#!/bin/sh\n/a\n/a\n')], { Cmd: ['/a'] }, undefined],
    ['libraries that need each other', [program('a', { needed: ['l0.so'] }), ...ring(50)], { Cmd: ['/a'] }, undefined],
    [
      'too many libraries',
      [program('a', { needed: ['l0.so'] }), ...ring(4100)],
      { Cmd: ['/a'] },
      /^it loads too many files$/,
    ],
    [
      'libraries that need all others',
      [program('a', { needed: fan }), ...fan.slice(0, 400).map((name) => library(`opt/${name}`, { needed: fan }))],
      { Cmd: ['/a'] },
      /was not found$/,
    ],
    ['names with `..`', [program('a', { needed: ['../../etc/passwd', '..', ''] })], { Cmd: ['/a'] }, /was not found$/],
  ])('%s', async (_name, members, run, doubt) => {
    const image = testImage([BASE, members], { os: 'linux', config: run });
    const { reach } = await inTimeAsync(3000, () => inspectImage(image, { scope: 'all', keepsPrograms: true }));
    if (doubt === undefined) expect(reach?.doubts).toEqual([]);
    else expect(reach?.doubts.some((text) => doubt.test(text))).toBe(true);
  });
});

describe('without the question', () => {
  it('nothing is kept', async () => {
    const contents = await inspectImage(testImage([BASE], { config: { Cmd: ['nginx'] } }), { scope: 'all' });
    expect(contents.reach).toBeUndefined();
    expect(contents.packages.map(({ reach }) => reach)).toEqual(Object.keys(PACKAGES).map(() => undefined));
  });

  it('a cached layer is read again when the question comes', async () => {
    const image = testImage([BASE], { config: { Cmd: ['nginx'] } });
    const known = new Map();
    const cache = {
      read: (digest: string) => known.get(digest),
      write: (digest: string, contents: object) => void known.set(digest, contents),
    };
    for (const keepsPrograms of [false, true, true, false]) {
      const { reach } = await inspectImage(image, { scope: 'all', keepsPrograms, cache });
      expect(reach !== undefined).toBe(keepsPrograms);
    }
    expect(image.opened).toHaveLength(2);
  });

  it('images of Windows say nothing', async () => {
    const image = testImage([BASE], { os: 'windows', config: { Cmd: ['nginx'] } });
    expect((await inspectImage(image, { scope: 'all', keepsPrograms: true })).reach).toBeUndefined();
  });
});
