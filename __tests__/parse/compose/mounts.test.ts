import { describe, expect, it } from '@jest/globals';
import { edited, service, shown } from './support.ts';

const variable = (name: string) => `$\{${name}}`;

describe('short syntax', () => {
  it.each([
    [
      '/var/run/docker.sock:/var/run/docker.sock',
      'bind',
      { kind: 'host', path: '/var/run/docker.sock' },
      '/var/run/docker.sock',
    ],
    ['/var/run/../run//docker.sock/:/s:ro', 'bind', { kind: 'host', path: '/var/run/docker.sock' }, '/s'],
    ['//var/run/docker.sock:/s', 'bind', { kind: 'host', path: '/var/run/docker.sock' }, '/s'],
    ['/:/host', 'bind', { kind: 'host', path: '/' }, '/host'],
    ['/../..:/host', 'bind', { kind: 'host', path: '/' }, '/host'],
    ['./data:/data', 'bind', { kind: 'project', path: './data' }, '/data'],
    ['.:/app', 'bind', { kind: 'project', path: '.' }, '/app'],
    ['./a/../../b/:/b', 'bind', { kind: 'project', path: '../b' }, '/b'],
    ['..:/up', 'bind', { kind: 'project', path: '..' }, '/up'],
    ['~/.ssh:/root/.ssh', 'bind', { kind: 'home', path: '~/.ssh' }, '/root/.ssh'],
    ['~:/home', 'bind', { kind: 'home', path: '~' }, '/home'],
    // a home folder is /root, or below /home
    ['~/../../etc:/h', 'bind', { kind: 'host', path: '/etc' }, '/h'],
    ['~/../..:/h', 'bind', { kind: 'host', path: '/' }, '/h'],
    ['~/../../../..:/h', 'bind', { kind: 'host', path: '/' }, '/h'],
    ['~/..:/h', 'bind', { kind: 'host', path: '/home' }, '/h'],
    ['~/../etc:/h', 'bind', { kind: 'host', path: '/etc' }, '/h'],
    ['~/../lena/data:/h', 'bind', { kind: 'host', path: '/home/lena/data' }, '/h'],
    ['~/a/../../../etc:/h', 'bind', { kind: 'host', path: '/etc' }, '/h'],
    // Compose puts the home folder in the place of the character
    ['~../../etc:/h', 'bind', { kind: 'host', path: '/etc' }, '/h'],
    ['~root/.ssh:/h', 'bind', { kind: 'home', path: '~/root/.ssh' }, '/h'],
    ['~/a/../b:/h', 'bind', { kind: 'home', path: '~/b' }, '/h'],
    ['data:/data', 'volume', { kind: 'volume', name: 'data' }, '/data'],
    ['/data', 'volume', { kind: 'none' }, '/data'],
    ['C:\\Users:/u', 'bind', { kind: 'host', path: 'C:/Users' }, '/u'],
    ['c:/Users/..:/u', 'bind', { kind: 'host', path: 'C:/' }, '/u'],
    ['C:\\a:D:\\b:ro', 'bind', { kind: 'host', path: 'C:/a' }, 'D:\\b'],
    [
      '\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine',
      'npipe',
      { kind: 'pipe', path: '\\\\.\\pipe\\docker_engine' },
      '\\\\.\\pipe\\docker_engine',
    ],
    [
      '//./pipe/docker_engine:\\\\.\\pipe\\x',
      'npipe',
      { kind: 'pipe', path: '\\\\.\\pipe\\docker_engine' },
      '\\\\.\\pipe\\x',
    ],
    ['a:b', 'volume', { kind: 'none' }, 'a:b'],
    ['v:/data', 'volume', { kind: 'none' }, 'v:/data'],
    ['é:/data:/x', 'bind', { kind: 'project', path: './é:/data' }, '/x'],
  ])('%s', (text, type, source, target) => {
    const [mount] = service(`volumes:\n  - ${text}`).mounts;
    expect(mount).toMatchObject({ type, source, via: 'volumes', target: { value: target } });
    expect(shown(mount?.target?.span)).toBe(`«${target}»`);
  });

  it.each([
    ['/a:/x/../t', '/t'],
    ['/a:/t/', '/t'],
    ['/a://t', '/t'],
    ['/a:/', '/'],
    ['/a:./t', 't'],
    ['/x/./y', '/x/y'],
    ['{type: bind, source: /a, target: /proc/../sys//}', '/sys'],
    ['{type: tmpfs, target: /t/.}', '/t'],
  ])('takes the target of %s for %s', (item, target) => {
    const [mount] = service(`volumes:\n  - ${item}`).mounts;
    expect(mount?.target?.value).toBe(target);
    expect(shown(mount?.target?.span)).toBe(`«${/target: ([^}]+)/.exec(item)?.[1] ?? item.replace('/a:', '')}»`);
  });

  it('takes two ways to write a target for one place', () => {
    const { mounts } = service('volumes: ["/a:/x/../t", "/b:/t/"]');
    expect(mounts.map(({ source }) => source)).toEqual([{ kind: 'host', path: '/b' }]);
  });

  it.each([
    ['ro,rw', false, '«rw»'],
    ['rw,ro', true, '«ro»'],
    ['ro,z,rw,RO', false, '«rw»'],
    ['ro,ro', true, '«ro»'],
  ])('lets the last of the options %s apply', (options, isReadOnly, span) => {
    const [mount] = service(`volumes: ["/a:/b:${options}"]`).mounts;
    expect(mount?.readOnly?.value).toBe(isReadOnly);
    expect(shown(mount?.readOnly?.span)).toBe(span);
    expect(mount?.readOnly?.span.start).toBe(
      (mount?.sourceSpan.start ?? 0) + '/a:/b:'.length + options.lastIndexOf(isReadOnly ? 'ro' : 'rw'),
    );
  });

  it('lets the last propagation and label apply', () => {
    const [mount] = service('volumes: ["/a:/b:rslave,z,rshared,Z"]').mounts;
    expect([mount?.propagation?.value, mount?.relabel?.value]).toEqual(['rshared', 'Z']);
  });

  it.each([
    [
      `${variable('DIR')}/docker.sock:/s`,
      'bind',
      { kind: 'unknown', suffix: '/docker.sock' },
      `«${variable('DIR')}/docker.sock»`,
    ],
    [`${variable('DIR')}:/s`, 'unknown', { kind: 'unknown', suffix: '' }, `«${variable('DIR')}»`],
    [`./${variable('DIR')}:/s`, 'bind', { kind: 'unknown', suffix: '' }, `«./${variable('DIR')}»`],
    [`${variable('HOME')}/.aws:/s`, 'bind', { kind: 'home', path: '~/.aws' }, `«${variable('HOME')}/.aws»`],
    ['$HOME:/s', 'bind', { kind: 'home', path: '~' }, '«$HOME»'],
    [`${variable('HOME')}/../../etc:/s`, 'bind', { kind: 'host', path: '/etc' }, `«${variable('HOME')}/../../etc»`],
    [`${variable('HOME')}x:/s`, 'unknown', { kind: 'unknown', suffix: 'x' }, `«${variable('HOME')}x»`],
    [
      `${variable('SOCK:-/run/docker.sock')}:/s`,
      'bind',
      { kind: 'host', path: '/run/docker.sock' },
      `«${variable('SOCK:-/run/docker.sock')}»`,
    ],
    [`${variable('SOCK:-/run/user/')}$$x:/s`, 'bind', { kind: 'host', path: '/run/user/$x' }, undefined],
  ])('%s', (text, type, source, span) => {
    const [mount] = service(`volumes:\n  - ${text}`).mounts;
    expect(mount).toMatchObject({ type, source, target: { value: '/s' } });
    if (span !== undefined) expect(shown(mount?.sourceSpan)).toBe(span);
  });

  it('knows nothing of a volume that is one variable', () => {
    const [mount] = service(`volumes:\n  - ${variable('VOLUME')}`).mounts;
    expect(shown(mount)).toMatchObject({
      type: 'unknown',
      source: { kind: 'unknown', suffix: '' },
      target: { value: '?' },
      readOnly: { value: '?' },
    });
    expect(mount?.makeReadOnly).toBeUndefined();
  });

  it('reads the options, each with its place', () => {
    const [mount] = service('volumes:\n  - "/a:/b:ro,Z,rshared,nocopy"').mounts;
    expect(shown(mount)).toMatchObject({
      readOnly: { value: true, span: '«ro»', entry: '«:ro»' },
      relabel: { value: 'Z', span: '«Z»', entry: '«,Z»' },
      propagation: { value: 'rshared', span: '«rshared»', entry: '«,rshared»' },
      options: ['ro', 'Z', 'rshared', 'nocopy'],
      entry: '«    volumes:\n      - "/a:/b:ro,Z,rshared,nocopy"\n»',
    });
  });

  it.each([
    ['/a:/b', '/a:/b:ro'],
    ['"/a:/b"', '"/a:/b:ro"'],
    ['/a:/b:z', '/a:/b:z,ro'],
    ['/a:/b:rw', '/a:/b:ro'],
    ['/a:/b:rw,z # why', '/a:/b:ro,z # why'],
    [`${variable('A:-/a')}:/b`, `${variable('A:-/a')}:/b:ro`],
    [`/a:${variable('B')}`, `/a:${variable('B')}:ro`],
    ['/a:/b:ro', undefined],
    ['/a', undefined],
    [`/a:/b:${variable('MODE')}`, undefined],
  ])('makes %s read-only', (text, result) => {
    const container = service(`volumes:\n  - ${text}`);
    const after = edited(container, container.mounts[0]?.makeReadOnly);
    expect(after).toBe(result && container.file.text.replace(text, result));
  });
});

describe('long syntax', () => {
  const body = `volumes:
  - type: bind
    source: /var/run/docker.sock
    target: /s
    read_only: true
    bind: {propagation: rshared, selinux: Z}`;

  it('reads every part', () => {
    expect(shown(service(body).mounts)).toMatchObject([
      {
        type: 'bind',
        source: { kind: 'host', path: '/var/run/docker.sock' },
        sourceSpan: '«/var/run/docker.sock»',
        target: { value: '/s' },
        readOnly: { value: true, entry: '«        read_only: true\n»' },
        propagation: { value: 'rshared', entry: '«propagation: rshared, »' },
        relabel: { value: 'Z', entry: '«, selinux: Z»' },
      },
    ]);
  });

  it.each([
    [
      '{type: npipe, source: "\\\\\\\\.\\\\pipe\\\\docker_engine", target: x}',
      'npipe',
      { kind: 'pipe', path: '\\\\.\\pipe\\docker_engine' },
    ],
    ['{type: bind, source: data, target: x}', 'bind', { kind: 'project', path: './data' }],
    ['{type: volume, source: data, target: x}', 'volume', { kind: 'volume', name: 'data' }],
    ['{type: volume, target: x}', 'volume', { kind: 'none' }],
    ['{type: tmpfs, target: x}', 'tmpfs', { kind: 'none' }],
    ['{type: image, source: "a:1", target: x}', 'image', { kind: 'image', text: 'a:1' }],
    [
      `{type: bind, source: "${variable('D')}/docker.sock", target: x}`,
      'bind',
      { kind: 'unknown', suffix: '/docker.sock' },
    ],
    [`{type: "${variable('T')}", source: /a, target: x}`, 'unknown', { kind: 'unknown', suffix: '/a' }],
  ])('%s', (text, type, source) => {
    expect(service(`volumes:\n  - ${text}`).mounts).toMatchObject([{ type, source }]);
  });

  it.each([
    [
      '- type: bind\n        source: /a\n        target: /b',
      '- type: bind\n        source: /a\n        target: /b\n        read_only: true',
    ],
    ['- {type: bind, source: /a, target: /b}', '- {type: bind, source: /a, target: /b, read_only: true}'],
    [
      '- type: bind\n        read_only: no\n        source: /a',
      '- type: bind\n        read_only: true\n        source: /a',
    ],
    ['- {type: bind, source: /a, read_only: yes}', undefined],
    ['- {type: tmpfs, target: /b}', undefined],
  ])('makes %s read-only', (text, result) => {
    const container = service(`volumes:\n  ${text.replaceAll('\n      ', '\n  ')}`);
    const after = edited(container, container.mounts[0]?.makeReadOnly);
    expect(after).toBe(result && container.file.text.replace(text, result));
  });
});

describe('what is behind a name', () => {
  it.each([
    ['{driver_opts: {type: none, o: bind, device: /etc}}', 'bind', { kind: 'host', path: '/etc' }, '«/etc»', undefined],
    ['{driver_opts: {o: "rw,rbind", device: /}}', 'bind', { kind: 'host', path: '/' }, '«/»', undefined],
    ['{driver_opts: {o: "bind, ro", device: /}}', 'bind', { kind: 'host', path: '/' }, '«/»', undefined],
    [
      '{driver_opts: {type: overlay, device: overlay, o: "lowerdir=/srv/a:/,upperdir=/u,workdir=/w"}}',
      'bind',
      { kind: 'host', path: '/' },
      '«lowerdir=/srv/a:/,upperdir=/u,workdir=/w»',
      undefined,
    ],
    [
      '{driver_opts: {type: proc, device: proc, o: "ro,nosuid"}}',
      'bind',
      { kind: 'host', path: '/proc' },
      '«proc»',
      true,
    ],
    ['{driver_opts: {type: tmpfs, device: tmpfs}}', 'volume', { kind: 'volume', name: 'data' }, '«data»', undefined],
    ['{driver_opts: {type: none, device: /etc}}', 'volume', { kind: 'volume', name: 'data' }, '«data»', undefined],
    ['{driver_opts: {o: bind, device: ./d}}', 'bind', { kind: 'project', path: './d' }, '«./d»', undefined],
    // Compose resolves the device only if `o` is exactly `bind`, and the engine starts from `/`
    ['{driver_opts: {o: "ro,bind", device: ./d}}', 'bind', { kind: 'host', path: '/d' }, '«./d»', true],
    ['{driver_opts: {o: rbind, device: .}}', 'bind', { kind: 'host', path: '/' }, '«.»', undefined],
    ['{driver_opts: {o: "rw,bind", device: ..}}', 'bind', { kind: 'host', path: '/' }, '«..»', undefined],
    ['{driver_opts: {o: "bind ", device: etc}}', 'bind', { kind: 'host', path: '/etc' }, '«etc»', undefined],
    [
      '{driver_opts: {o: rbind, device: run/docker.sock}}',
      'bind',
      { kind: 'host', path: '/run/docker.sock' },
      '«run/docker.sock»',
      undefined,
    ],
    [
      '{driver_opts: {type: overlay, device: overlay, o: "lowerdir=etc:x"}}',
      'bind',
      { kind: 'host', path: '/etc' },
      '«lowerdir=etc:x»',
      undefined,
    ],
    [
      '{driver_opts: {type: overlay, device: overlay, o: "lowerdir=/x,upperdir=."}}',
      'bind',
      { kind: 'host', path: '/' },
      '«lowerdir=/x,upperdir=.»',
      undefined,
    ],
    [
      '{driver_opts: {type: ext4, device: /proc/self/root/dev/sda1}}',
      'volume',
      { kind: 'host', path: '/dev/sda1' },
      '«/proc/self/root/dev/sda1»',
      undefined,
    ],
    [
      '{driver_opts: {type: ext4, device: ../dev/sda1}}',
      'volume',
      { kind: 'host', path: '/dev/sda1' },
      '«../dev/sda1»',
      undefined,
    ],
    ['{driver_opts: {type: ext4, device: data/sda1}}', 'volume', { kind: 'volume', name: 'data' }, '«data»', undefined],
    [
      '{driver_opts: {type: nfs, o: "addr=10.0.0.1", device: ":/x"}}',
      'volume',
      { kind: 'volume', name: 'data' },
      '«data»',
      undefined,
    ],
    ['{}', 'volume', { kind: 'volume', name: 'data' }, '«data»', undefined],
    ['', 'volume', { kind: 'volume', name: 'data' }, '«data»', undefined],
    [
      `{driver_opts: {o: "${variable('O')}", device: /etc}}`,
      'unknown',
      { kind: 'unknown', suffix: '' },
      '«data»',
      undefined,
    ],
    [
      '{driver_opts: {type: ext4, device: /dev/sda1}}',
      'volume',
      { kind: 'host', path: '/dev/sda1' },
      '«/dev/sda1»',
      undefined,
    ],
    [
      '{driver_opts: {type: xfs, o: "noatime,ro", device: /dev/./disk/by-label/x}}',
      'volume',
      { kind: 'host', path: '/dev/disk/by-label/x' },
      '«/dev/./disk/by-label/x»',
      true,
    ],
    [
      '{driver_opts: {type: nfs, o: addr=10.0.0.1, device: ":/dev/sda"}}',
      'volume',
      { kind: 'volume', name: 'data' },
      '«data»',
      undefined,
    ],
  ])('the volume %s', (volume, type, source, span, readOnly) => {
    for (const item of ['data:/data', '{type: volume, source: data, target: /data}']) {
      const [mount] = service(`volumes:\n  - ${item}`, `volumes:\n  data: ${volume}\n`).mounts;
      expect(mount).toMatchObject({ type, source, target: { value: '/data' } });
      expect(shown(mount?.sourceSpan)).toBe(span);
      expect(mount?.readOnly?.value).toBe(readOnly);
    }
  });

  it.each([
    ['type: proc', '«proc»', '/proc'],
    ['type: sysfs', '«sysfs»', '/sys'],
    ['type: devtmpfs', '«devtmpfs»', '/dev'],
    ['type: cgroup', '«cgroup»', '/sys/fs/cgroup'],
    ['type: cgroup2', '«cgroup2»', '/sys/fs/cgroup'],
    ['type: bpf', '«bpf»', '/sys/fs/bpf'],
    ['type: debugfs', '«debugfs»', '/sys/kernel/debug'],
    ['type: tracefs', '«tracefs»', '/sys/kernel/tracing'],
    ['type: securityfs', '«securityfs»', '/sys/kernel/security'],
    ['type: selinuxfs', '«selinuxfs»', '/sys/fs/selinux'],
    ['type: configfs', '«configfs»', '/sys/kernel/config'],
    ['type: efivarfs', '«efivarfs»', '/sys/firmware/efi/efivars'],
    ['type: pstore', '«pstore»', '/sys/fs/pstore'],
    ['type: binfmt_misc', '«binfmt_misc»', '/proc/sys/fs/binfmt_misc'],
    ['type: overlay, o: "lowerdir+=/srv,lowerdir+=/"', undefined, '/'],
    ['type: overlay, o: "lowerdir=/srv,datadir+=/etc"', undefined, '/etc'],
    ["type: overlay, o: 'lowerdir=/srv:/\\etc'", undefined, '/etc'],
    ["type: overlay, o: 'lowerdir=/srv,upperdir=\\/'", undefined, '/'],
    ['type: overlay, o: "lowerdir=/a:/etc/cron.d,upperdir=/b"', undefined, '/etc/cron.d'],
    ['type: overlay, o: "lowerdir=/a,upperdir=/root/.ssh,workdir=/c"', undefined, '/root/.ssh'],
    ['type: overlay, o: "lowerdir=/a:/run/docker"', undefined, '/run/docker'],
    ['type: overlay, o: "lowerdir=/etc/..:/etc"', undefined, '/'],
    ['type: overlay, o: "lowerdir=/srv/b:/srv"', undefined, '/srv'],
  ])('a volume with {device: x, %s} shows the host', (options, span, path) => {
    const [mount] = service(
      'volumes:\n  - data:/data',
      `volumes:\n  data: {driver_opts: {device: x, ${options}}}\n`,
    ).mounts;
    expect(mount).toMatchObject({ type: 'bind', source: { kind: 'host', path }, readOnly: undefined });
    expect(shown(mount?.sourceSpan)).toBe(span ?? `«${/["'](.*)["']/.exec(options)?.[1]}»`);
  });

  it.each([
    ['secrets', '- s', 's: {file: /etc/shadow}', { kind: 'host', path: '/etc/shadow' }, '/run/secrets/s'],
    [
      'secrets',
      '- {source: s, target: /t}',
      's: {file: ~/.aws/credentials}',
      { kind: 'home', path: '~/.aws/credentials' },
      '/t',
    ],
    ['configs', '- c', 'c: {file: ./c.conf}', { kind: 'project', path: './c.conf' }, '/c'],
  ] as const)('%s %s of %s', (key, item, declared, source, target) => {
    const { mounts } = service(`${key}:\n  ${item}`, `${key}:\n  ${declared}\n`);
    expect(mounts).toMatchObject([
      { type: 'bind', via: key, source, target: { value: target }, readOnly: { value: true } },
    ]);
  });

  it.each([
    ['secrets:\n  - s', 'secrets: {s: {environment: S}}\n'],
    ['configs:\n  - c', 'configs: {c: {content: x}}\n'],
    ['secrets:\n  - s', ''],
  ])('%j mounts nothing with %j', (body, rest) => {
    expect(service(body, rest).mounts).toEqual([]);
  });
});

describe('other mounts', () => {
  it('reads tmpfs as a text or a list, with options', () => {
    expect(shown(service('tmpfs: /run').mounts)).toMatchObject([
      { type: 'tmpfs', target: { value: '/run' }, options: [] },
    ]);
    expect(shown(service('tmpfs:\n  - /run:exec,size=64m').mounts)).toMatchObject([
      { via: 'tmpfs', target: { value: '/run', span: '«/run»' }, options: ['exec', 'size=64m'] },
    ]);
  });

  it('mounts the socket of the engine for use_api_socket', () => {
    expect(shown(service('use_api_socket: true').mounts)).toMatchObject([
      { via: 'use_api_socket', source: { kind: 'host', path: '/var/run/docker.sock' }, sourceSpan: '«true»' },
    ]);
    expect(service('use_api_socket: false').mounts).toEqual([]);
  });
});
