import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { type ElfParts, elf } from '../../support/elf.ts';
import { fuzzRuns, halved } from '../../support/heavy.ts';
import { type TestLayer, testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const LOADER = '/lib64/ld-linux-x86-64.so.2';
const program = (path: string, parts: ElfParts = {}): TarMember => ({
  path,
  mode: 0o755,
  content: elf({ loader: LOADER, needed: ['libc.so.6'], ...parts }),
});
const library = (path: string, parts: ElfParts = {}): TarMember => ({ path, content: elf(parts) });
const script = (path: string, content: string): TarMember => ({ path, mode: 0o755, content });
const link = (path: string, linkName: string): TarMember => ({ path, type: '2', linkName });

/** Programs of a package that is always loaded, so that only the way to Perl matters. */
const TOOLS =
  'sh bash env gosu su-exec tini dumb-init su sudo xargs find timeout nice nohup setsid chroot setpriv unshare flock watch script stdbuf start-stop-daemon cp ln mv tee install dd sed tar curl cat runuser ssh-agent s6-setuidgid chpst run-parts crond execlineb awk make tar echo zsh';
const OWNED: Readonly<Record<string, string>> = {
  perl: '/usr/bin/perl /usr/lib/libperl.so /usr/lib/x86_64-linux-gnu/glibc-hwcaps/x86-64-v3/libz.so /opt/perl/start.sh',
  nginx: '/usr/sbin/nginx',
};
const BASE: readonly TarMember[] = [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
  {
    path: 'var/lib/dpkg/status',
    content: Object.keys(OWNED)
      .map((name) => `Package: ${name}\nStatus: install ok installed\nVersion: 1\n`)
      .join('\n'),
  },
  ...Object.entries(OWNED).map(([name, paths]) => ({
    path: `var/lib/dpkg/info/${name}.list`,
    content: `/.\n${paths.split(' ').join('\n')}\n`,
  })),
  link('bin', 'usr/bin'),
  link('lib', 'usr/lib'),
  link('lib64', 'usr/lib64'),
  program('usr/lib64/ld-linux-x86-64.so.2', { needed: [], soname: 'ld-linux-x86-64.so.2' }),
  library('usr/lib/x86_64-linux-gnu/libc.so.6', { soname: 'libc.so.6' }),
  library('usr/lib/x86_64-linux-gnu/libz.so', { soname: 'libz.so' }),
  program('usr/sbin/nginx'),
  program('usr/bin/perl'),
  library('usr/lib/libperl.so'),
  script('opt/perl/start.sh', '#!/bin/sh\nexec nginx\n'),
  ...TOOLS.split(' ').map((name) => program(`usr/bin/${name}`)),
];

async function reachOfPerl(layers: readonly TestLayer[], run: object): Promise<string | undefined> {
  const image = testImage([BASE, ...layers], { os: 'linux', config: run });
  const { packages } = await inspectImage(image, { scope: 'all', keepsPrograms: true });
  return packages.find(({ name }) => name === 'perl')?.reach;
}

/** Lines of a script that start Perl, or load its library, by some way. */
const WAYS: readonly string[] = [
  ...['perl', '/usr/bin/perl', 'exec perl', '"perl"', "per'l'", 'pe\\rl', 'per\\\nl', 'p=perl; $p', 'p=pe; ${p}rl'],
  ...[
    '"$(echo perl)"',
    '`echo perl`',
    "$'perl'",
    '/usr/bin/per?',
    '/usr/bin/[p]erl',
    '/usr/{bin,x}/perl',
    '~/../usr/bin/perl',
  ],
  ...['eval perl', "eval 'per''l'", 'command perl', 'command -p perl', 'builtin command perl', 'exec -a nginx perl'],
  ...[
    'f() { perl; }; f',
    'f() { "$@"; }; f perl',
    'f() ( perl )\nf',
    'function f { perl; }\nf',
    'nginx() { perl; }; nginx',
  ],
  ...['set -- perl; "$@"', 'set perl; "$@"', 'set -- x perl; shift; "$@"', 'set -- a b; shift 2; set -- perl; "$1"'],
  ...['set -e perl; "$@"', 'set -o pipefail perl; "$@"', 'for p in perl; do $p; done', 'for p in perl; do "$p"; done'],
  ...['alias x=perl\nx', 'trap perl EXIT', 'trap "perl" EXIT', "trap -- 'perl' EXIT", 'trap "$x" EXIT; x=perl'],
  ...['case a in a) perl;; esac', 'case a in (a|b) perl;; esac', 'case a in "a)") true;; *) perl;; esac'],
  ...['case a in\n# )\na) perl\nesac', 'case ";;" in ";;") perl; esac', "case ')' in ')') perl; esac"],
  ...[
    '[[ a ]] && perl',
    '[[ " ]] " ]]; perl; x="',
    'if perl; then :; fi',
    'while perl; do break; done',
    'until perl; do :; done',
  ],
  ...[
    '! perl',
    '( perl )',
    '{ perl; }',
    'perl &',
    'true && perl',
    'false || perl',
    'true | perl',
    '(true); perl',
    'time perl',
  ],
  ...[
    'echo $(perl)',
    'echo "$(perl)"',
    'x=$(perl)',
    ': "${x:=$(perl)}"',
    ': ${x:-`perl`}',
    'cat <(perl)',
    'coproc perl',
  ],
  ...[
    'echo perl | sh',
    'sh <<X\nperl\nX',
    'sh <<< perl',
    'cat <<X\n$(perl)\nX',
    'sh -c perl',
    'sh -c "exec perl"',
    'sh -ec perl',
  ],
  ...[
    'bash -lc true',
    'sh -c \'"$0"\' perl',
    'sh -c \'"$@"\' x perl',
    'sh -s <x',
    'sh x',
    'bash -O extglob -c perl',
    'zsh -c nginx',
  ],
  ...[
    'env perl',
    'env -S "perl"',
    'env -i perl',
    'env A=1 perl',
    'env PATH=/opt perl',
    'env -u X perl',
    'env LD_PRELOAD=libperl.so nginx',
  ],
  ...[
    'gosu www perl',
    'gosu $USER nginx',
    'gosu "$USER" perl',
    'su-exec www perl',
    'su www -c perl',
    'su -c "perl -v"',
    'sudo perl',
  ],
  ...[
    'xargs perl </dev/null',
    'find / -exec perl {} ;',
    'timeout 1 perl',
    'timeout -s KILL 1 perl',
    'timeout $T nginx',
    'nice perl',
  ],
  ...[
    'nice -n 5 perl',
    'nohup perl',
    'setsid perl',
    'chroot / perl',
    'setpriv --no-new-privs perl',
    'unshare perl',
    'flock /x perl',
  ],
  ...[
    'watch perl',
    'script -c perl',
    'ssh-agent perl',
    'stdbuf -o0 perl',
    'start-stop-daemon --start --exec /usr/bin/perl',
  ],
  ...[
    's6-setuidgid www perl',
    'chpst -u www perl',
    'runuser -u www perl',
    'runuser --command=perl',
    'run-parts /x',
    'crond -f',
  ],
  ...[
    'make',
    'awk x',
    'execlineb -c perl',
    'tini -- perl',
    'tini -p SIGTERM perl',
    'dumb-init perl',
    'dumb-init -r 15:3 perl',
  ],
  ...[
    'ln -s /usr/bin/perl /tmp/x; /tmp/x',
    'cp /usr/bin/perl /usr/sbin/nginx',
    'cp /x /usr/sbin/nginx',
    'cp "$x" /x',
    'cp /a/* /usr/sbin',
    'cd /usr; rm -r sbin',
  ],
  ...[
    'mv /x/nginx /usr/local/bin',
    'cd /usr/sbin; cp perl nginx',
    'echo perl >/usr/sbin/nginx',
    'echo x > "$f"',
    'tee /usr/sbin/nginx </x',
  ],
  ...[
    'tar xf /x.tar -C /',
    'cd /usr/sbin; tar xf /x.tar',
    'sed -i s/x/y/ /opt/perl/start.sh',
    'install /x/nginx /usr/local/sbin',
    'dd if=/x of=/usr/sbin/nginx',
  ],
  ...[
    'cd /usr/bin; ./perl',
    'cd /usr/bin && exec ./perl',
    'export PATH=/opt/x:$PATH',
    'PATH=/opt/x; nginx',
    'PATH+=:/x',
    'read PATH </x',
  ],
  ...[
    'unset PATH',
    'for PATH in /x; do nginx; done',
    ': ${PATH:=/x}',
    'printf -v PATH /x',
    'local PATH=/x',
    'readonly "PATH=/x"',
  ],
  ...[
    'LD_PRELOAD=/usr/lib/libperl.so nginx',
    'export LD_PRELOAD=libperl.so',
    'export LD_LIBRARY_PATH=/x',
    'LD_AUDIT=libperl.so nginx',
  ],
  ...[
    'hash -p /usr/bin/perl nginx; nginx',
    'enable -f /usr/lib/libperl.so x',
    "PS4='$(perl)'; set -x",
    'PS4="\\$(perl)"; set -x',
  ],
  ...[
    "x='a[$(perl)]'; echo $((x))",
    "[[ 'a[$(perl)]' -eq 1 ]]",
    "printf -v 'a[$(perl)]' x",
    "let 'a[$(perl)]=1'",
    "x='$(perl)'; echo ${x@P}",
  ],
  ...[
    '. /opt/x/perl.sh',
    '. ./perl.sh',
    '. perl.sh',
    '. "$X"',
    'source /opt/x/perl.sh',
    '. "$(dirname "$0")/opt/x/perl.sh"',
    '. /opt/x/define.sh; f',
  ],
  ...[
    '/opt/x/perl.sh',
    'exec /opt/x/perl.sh',
    'sh /opt/x/perl.sh',
    '$(dirname $0)/opt/x/perl.sh',
    '"${0%/*}/opt/x/perl.sh"',
    '/opt/x/plain',
  ],
  ...[
    '/opt/perl/start.sh',
    '/lib64/ld-linux-x86-64.so.2 /usr/bin/perl',
    '/lib64/ld-linux-x86-64.so.2 --preload libperl.so /usr/sbin/nginx',
  ],
  ...[
    'mapfile -C perl -c 1 x',
    'exec 3< <(perl)',
    'trap : DEBUG; perl',
    'i\\\nf perl; then :; fi',
    'true;perl',
    'true\nperl',
    'true;;perl',
  ],
  ...[
    'echo "a\n"; perl',
    "echo '\n'; perl",
    'echo \\"; perl',
    'echo "\\""; perl',
    "echo \\'; perl",
    'echo a#; perl',
    'echo a\\ #; perl',
    '"#"; perl',
  ],
  ...[
    'echo ${x#a}; perl',
    'echo ${#x}; perl',
    'echo $#; perl',
    'echo "${x#"a"}"; perl',
    'x=(perl); "${x[0]}"',
    'IFS=x; y=axperl; set -- $y; "$2"',
  ],
];

const PERL_FILES: readonly TarMember[] = [
  script('opt/x/perl.sh', '#!/bin/sh\nperl\n'),
  { path: 'opt/x/define.sh', content: 'f() { perl; }\n' },
  script('opt/x/plain', 'perl\n'),
];

const SAYS_SO = /^(?:loaded|unknown)$/;

describe('a start script that comes to Perl by', () => {
  it.each(halved(WAYS, 0))('%s', async (way) => {
    const start = script('entry.sh', `#!/bin/sh\nset -e\n${way}\nexec "$@"\n`);
    expect(await reachOfPerl([[...PERL_FILES, start]], { Entrypoint: ['/entry.sh'], Cmd: ['nginx'] })).toMatch(SAYS_SO);
  });

  /** The same ways inside of other things that a script can have. */
  const AROUND: readonly ((way: string) => string)[] = [
    (way) => `if true; then\n${way}\nfi`,
    (way) => `case "$1" in\n  nginx)\n${way}\n;;\nesac`,
    (way) => `f() {\n${way}\n}\nf`,
    (way) => `(\n${way}\n)`,
    (way) => `while read -r x; do\n${way}\ndone`,
    (way) => `true || {\n${way}\n}`,
    (way) => `x=$(\n${way}\n)`,
    (way) => `echo "a" >/dev/null # '\n${way}`,
    (way) => `if [ "\${1#-}" != "$1" ]; then\n  set -- nginx "$@"\nfi\n${way}`,
  ];
  it('also inside of conditions, functions, subshells, loops and substitutions', async () => {
    const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WAYS), around, async (way, all) => {
        const text = all.reduce((inner, wrap) => wrap(inner), way);
        const start = script('entry.sh', `#!/bin/sh\n${text}\nexec "$@"\n`);
        const run = { Entrypoint: ['/entry.sh'], Cmd: ['nginx'] };
        expect(await reachOfPerl([[...PERL_FILES, start]], run)).toMatch(SAYS_SO);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});

describe('an image that comes to Perl by', () => {
  const start = (content: string): TarMember => script('entry.sh', content);
  const entry = (cmd: readonly string[] = ['nginx'], more: object = {}): object => ({
    Entrypoint: ['/entry.sh'],
    Cmd: cmd,
    ...more,
  });
  const app = (parts: ElfParts, more: readonly TarMember[] = []): readonly TarMember[] => [
    program('app/app', parts),
    ...more,
  ];
  const APP = { Cmd: ['/app/app'], WorkingDir: '/app' };
  it.each<[string, readonly TarMember[], object]>([
    ['an argument of its script', [start('#!/bin/sh\nexec "$@"\n')], entry(['perl'])],
    ['an argument that is split', [start('#!/bin/sh\nexec $@\n')], entry(['gosu', 'www perl', 'nginx'])],
    ['a moved relative argument', [start('#!/bin/sh\ncd /usr/bin\nexec "$@"\n'), program('perl')], entry(['./perl'])],
    ['an interpreter', [start('#!/usr/bin/perl\n')], entry()],
    ['an interpreter of an interpreter', [start('#!/opt/run\n'), script('opt/run', '#!/usr/bin/perl\n')], entry()],
    ['another interpreter', [start('#!/usr/bin/execlineb -P\nperl\n')], entry()],
    ['an interpreter through env', [start('#!/usr/bin/env -S bash -c perl\n')], entry()],
    ['an unknown interpreter', [start('#!/opt/lang\nperl\n'), program('opt/lang')], entry()],
    ['a script without an interpreter', [start('perl\n')], entry()],
    [
      'a program for many names',
      [start('#!/usr/bin/coreutils --coreutils-prog-shebang=env\n'), program('usr/bin/coreutils')],
      entry(['perl']),
    ],
    ['its health check', [], { Cmd: ['nginx'], Healthcheck: { Test: ['CMD-SHELL', 'nginx -t || perl'] } }],
    [
      'the shell of its health check',
      [],
      { Cmd: ['nginx'], Shell: ['/usr/bin/perl'], Healthcheck: { Test: ['CMD-SHELL', 'nginx'] } },
    ],
    ['BASH_ENV', [start('#!/bin/bash\nexec nginx\n')], entry([], { Env: ['BASH_ENV=/opt/x/perl.sh'] })],
    [
      'an exported function',
      [start('#!/bin/bash\nexec nginx\n')],
      entry([], { Env: ['BASH_FUNC_nginx%%=() { perl; }'] }),
    ],
    ['a script before it in PATH', [script('usr/local/bin/nginx', 'perl\n')], { Cmd: ['nginx'] }],
    ['an empty file before it in PATH', [script('usr/local/bin/nginx', '')], { Cmd: ['nginx'] }],
    [
      'a folder of PATH that is relative',
      [script('app/nginx', '#!/usr/bin/perl\n')],
      { Cmd: ['nginx'], WorkingDir: '/app', Env: ['PATH=.:/usr/sbin'] },
    ],
    [
      'a folder of PATH that is empty',
      [script('app/nginx', '#!/usr/bin/perl\n')],
      { Cmd: ['nginx'], WorkingDir: '/app', Env: ['PATH=:/usr/sbin'] },
    ],
    ['PATH twice', [], { Cmd: ['nginx'], Env: ['PATH=/opt/x', 'PATH=/usr/sbin'] }],
    [
      'a relative working directory',
      [script('app/x', '#!/usr/bin/perl\n'), program('x')],
      { Cmd: ['./x'], WorkingDir: 'app' },
    ],
    [
      'a script of a shell in the working directory',
      [script('app/go.sh', 'perl\n'), script('usr/bin/go.sh', 'nginx\n')],
      { Cmd: ['sh', 'go.sh'], WorkingDir: '/app' },
    ],
    ['a hard link', [{ path: 'app/x', type: '1', linkName: 'usr/bin/perl', mode: 0o755 }], { Cmd: ['/app/x'] }],
    [
      'a hard link in the same layer',
      [program('usr/bin/perl'), { path: 'app/x', type: '1', linkName: 'usr/bin/perl', mode: 0o755 }],
      { Cmd: ['/app/x'] },
    ],
    ['a symbolic link', [link('app/x', '../usr/bin/perl')], { Cmd: ['/app/x'] }],
    [
      'a diversion',
      [program('usr/bin/p.real'), { path: 'var/lib/dpkg/diversions', content: '/usr/bin/perl\n/usr/bin/p.real\nx\n' }],
      { Cmd: ['/usr/bin/p.real'] },
    ],
    [
      'diversions that are elsewhere',
      [link('var/lib/dpkg/diversions', '/x'), program('usr/bin/p.real')],
      { Cmd: ['/usr/bin/p.real'] },
    ],
    ['a script of its package in another folder', [], { Cmd: ['/opt/perl/start.sh'] }],
    ['a library', app({ needed: ['libperl.so'] }), APP],
    [
      'a library of a library',
      app({ needed: ['liba.so'] }, [library('usr/lib/liba.so', { needed: ['libperl.so'] })]),
      APP,
    ],
    ['/etc/ld.so.preload', app({}, [{ path: 'etc/ld.so.preload', content: '# x\n/usr/lib/libperl.so\n' }]), APP],
    [
      '/etc/ld.so.preload that is a link',
      app({}, [link('etc/ld.so.preload', '/x'), { path: 'x', content: '/usr/lib/libperl.so\n' }]),
      APP,
    ],
    [
      '/etc/ld.so.preload that is large',
      app({}, [{ path: 'etc/ld.so.preload', content: `${'\n'.repeat(600_000)}/usr/lib/libperl.so\n` }]),
      APP,
    ],
    ['LD_PRELOAD', app({}), { ...APP, Env: ['LD_PRELOAD=libperl.so'] }],
    ['LD_PRELOAD with a variable', app({}), { ...APP, Env: ['LD_PRELOAD=/usr/$LIB/libperl.so'] }],
    ['LD_AUDIT', app({}), { ...APP, Env: ['LD_AUDIT=/usr/lib/libperl.so'] }],
    [
      'LD_LIBRARY_PATH',
      app({ needed: ['libz.so'] }, [link('opt/libz.so', '/usr/lib/libperl.so')]),
      { ...APP, Env: ['LD_LIBRARY_PATH=/opt'] },
    ],
    [
      'an empty folder of LD_LIBRARY_PATH',
      app({ needed: ['libz.so'] }, [link('app/libz.so', '/usr/lib/libperl.so')]),
      { ...APP, Env: ['LD_LIBRARY_PATH=/opt:'] },
    ],
    [
      'a relative search path',
      app({ needed: ['libz.so'], runpath: 'lib' }, [link('app/lib/libz.so', '/usr/lib/libperl.so')]),
      APP,
    ],
    [
      'a search path with a processor',
      app({ needed: ['libz.so'], runpath: '/opt/$PLATFORM' }, [link('opt/x86_64/libz.so', '/usr/lib/libperl.so')]),
      APP,
    ],
    [
      'a search path with LIB',
      app({ needed: ['libz.so'], runpath: '/opt/${LIB}' }, [link('opt/lib64/libz.so', '/usr/lib/libperl.so')]),
      APP,
    ],
    [
      'a relative library',
      app({ needed: ['x/liba.so'] }, [link('app/x/liba.so', '/usr/lib/libperl.so'), library('x/liba.so')]),
      APP,
    ],
    [
      'a library for newer processors',
      app({ needed: ['libz.so'] }, [library('usr/lib/x86_64-linux-gnu/glibc-hwcaps/x86-64-v3/libz.so')]),
      APP,
    ],
    [
      'the cache of the loader',
      app({ needed: ['libz.so'] }, [
        link('opt/libz.so', '/usr/lib/libperl.so'),
        { path: 'etc/ld.so.cache', content: 'glibc-ld.so.cache1.1\0\x01\0/opt/libz.so\0' },
      ]),
      APP,
    ],
    [
      'a cache that is not understood',
      app({ needed: ['libz.so'] }, [
        link('opt/libz.so', '/usr/lib/libperl.so'),
        { path: 'etc/ld.so.cache', content: 'x' },
      ]),
      APP,
    ],
    [
      'the folders of musl',
      [
        program('app/app', { loader: '/lib/ld-musl-x86_64.so.1', needed: ['libz.so'] }),
        library('usr/lib/ld-musl-x86_64.so.1'),
        link('opt/libz.so', '/usr/lib/libperl.so'),
        { path: 'etc/ld-musl-x86_64.path', content: '/opt\n/usr/lib\n' },
      ],
      APP,
    ],
    ['a filter', app({ filter: ['libperl.so'] }), APP],
    ['an auxiliary filter', app({ auxiliary: ['libperl.so'] }), APP],
    ['an audit library', app({ audit: ['libperl.so'] }), APP],
    [
      'another program that is started as an argument',
      [program('opt/run')],
      { Cmd: ['/opt/run', '--exec=/usr/bin/perl'] },
    ],
    ['a command of another program', [program('opt/run')], { Cmd: ['/opt/run', 'cd /; perl -v'] }],
    ['the loader', [], { Cmd: [LOADER, '/usr/bin/perl'] }],
    ['a supervisor', [program('usr/bin/runsvdir')], { Cmd: ['runsvdir', '/etc/service'] }],
    ['an entrypoint of env', [], { Entrypoint: ['env', 'PATH=/usr/bin'], Cmd: ['nginx'] }],
  ])('%s', async (_name, members, run) => {
    expect(await reachOfPerl([[...PERL_FILES, ...members]], run)).toMatch(SAYS_SO);
  });
});

describe('an image that does not come to Perl', () => {
  const SIMPLE = '#!/bin/sh\nset -e\nif [ "${1#-}" != "$1" ]; then\n\tset -- nginx "$@"\nfi\n';
  it.each<[string, readonly TarMember[], object]>([
    [
      'through a usual start script',
      [script('entry.sh', `${SIMPLE}exec "$@"\n`)],
      { Entrypoint: ['/entry.sh'], Cmd: ['-q'] },
    ],
    [
      'as another user',
      [
        script('entry.sh', `${SIMPLE}if [ "$(id -u)" = 0 ]; then exec gosu www "$0" "$@"; fi\nexec "$@"\n`),
        program('usr/bin/id'),
      ],
      { Entrypoint: ['/entry.sh'], Cmd: ['nginx'] },
    ],
    [
      'with functions of another file',
      [
        { path: 'lib.sh', content: 'log() { echo "$@"; }\n' },
        script('entry.sh', '#!/bin/bash\n. "$(dirname "$0")/lib.sh"\nlog a\nexec nginx\n'),
      ],
      { Cmd: ['/entry.sh'] },
    ],
    [
      'with a health check',
      [],
      { Cmd: ['nginx'], Healthcheck: { Test: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] } },
    ],
    [
      'with a choice',
      [script('entry.sh', '#!/bin/sh\ncase "$1" in\n  a|b) exec nginx -a ;;\n  *) exec nginx "$@" ;;\nesac\n')],
      { Cmd: ['/entry.sh'] },
    ],
    [
      'with folders that it makes',
      [
        script('entry.sh', '#!/bin/sh\nmkdir -p "$DATA" && chown -R www "$DATA"\nexec nginx\n'),
        program('usr/bin/mkdir'),
        program('usr/bin/chown'),
      ],
      { Cmd: ['/entry.sh'] },
    ],
  ])('%s', async (_name, members, run) => {
    expect(await reachOfPerl([members], run)).toBe('not-loaded');
  });

  it('has no link to it, where something may be loaded without one', async () => {
    expect(await reachOfPerl([[program('usr/sbin/nginx', { imports: ['dlopen'] })]], { Cmd: ['nginx'] })).toBe(
      'not-linked',
    );
  });
});
