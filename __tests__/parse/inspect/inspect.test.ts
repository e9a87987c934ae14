import { describe, expect, it } from '@jest/globals';
import { postureOf } from '../../../src/analysis/posture/index.ts';
import { createLink } from '../../../src/link/index.ts';
import type { Container } from '../../../src/model/containers/container.ts';
import { DEFAULT_HOST } from '../../../src/model/containers/host-assumptions.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { type Span, spanText } from '../../../src/model/source.ts';
import type { Parsed } from '../../../src/parse/frontend.ts';
import { inspect, inspectDocument } from '../../../src/parse/inspect/index.ts';
import { onlyHeavy, shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { containerId, dockerContainer, podmanContainer } from '../../support/inspect.ts';
import { parseContext, repositoryView } from '../../support/repository-view.ts';

const CONTEXT = parseContext();

function parse(text: string): Parsed {
  return inspectDocument.parse({ path: 'inspect.json', text }, CONTEXT);
}

function containersOf(...objects: readonly unknown[]): readonly Container[] {
  const { subjects } = parse(JSON.stringify(objects, null, 4));
  return createLink(repositoryView())(subjects).subjects.filter((subject) => subject.kind === 'container');
}

function only(overrides: Parameters<typeof dockerContainer>[0], make = dockerContainer): Container {
  const [container] = containersOf(make(overrides));
  if (container === undefined) throw new Error('no container');
  return container;
}

/** What is not undefined, empty or bookkeeping, in short. */
function written(container: Container): Record<string, unknown> {
  const ignored = [
    'kind',
    'format',
    'file',
    'name',
    'span',
    'containerName',
    'cannotSay',
    'cannotEdit',
    'record',
    'add',
  ];
  return Object.fromEntries(
    Object.entries(container)
      .filter(([key]) => ![...ignored, 'project', 'image', 'podman'].includes(key))
      .map(([key, value]) => [key, short(value)] as const)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function short(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(short);
  if ('items' in value) return short(value.items);
  if ('words' in value) return short(value.words);
  if ('name' in value && 'entry' in value && 'value' in value) return `${value.name}=${String(short(value.value))}`;
  if ('value' in value && 'span' in value) return value.value === DYNAMIC ? 'unknown' : short(value.value);
  return value;
}

/** Each value of a setting with what is written at its place. */
function places(container: Container, key: keyof Container): readonly (readonly [unknown, string])[] {
  const value = container[key] as unknown;
  const options = typeof value === 'object' && value !== null && 'items' in value ? value.items : [value];
  return (options as readonly { value: unknown; span: Span }[]).map((option) => [option.value, spanText(option.span)]);
}

describe('what nobody asked for', () => {
  it('is not there, although Docker writes it', () => {
    expect(written(only({}))).toEqual({
      cgroupNamespace: 'private',
      command: ['/web'],
      environment: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      ipcNamespace: 'private',
      logDriver: 'json-file',
      networkMode: 'bridge',
      networks: ['bridge'],
    });
  });

  it('is not there, although Podman writes it', () => {
    expect(written(only({}, podmanContainer))).toEqual({
      cgroupNamespace: 'private',
      command: ['/web'],
      environment: ['PATH=/usr/bin:/bin', 'container=podman'],
      ipcNamespace: 'shareable',
      logDriver: 'journald',
      networkMode: 'pasta',
      pidNamespace: 'private',
      pidsLimit: 2048,
    });
  });
});

describe('options of Docker', () => {
  it.each([
    ['Privileged', true, 'privileged', [[true, 'true']]],
    [
      'CapAdd',
      ['CAP_SYS_ADMIN', 'all'],
      'addedCapabilities',
      [
        ['CAP_SYS_ADMIN', 'CAP_SYS_ADMIN'],
        ['all', 'all'],
      ],
    ],
    ['CapDrop', ['ALL'], 'droppedCapabilities', [['ALL', 'ALL']]],
    [
      'GroupAdd',
      ['docker', '0'],
      'additionalGroups',
      [
        ['docker', 'docker'],
        ['0', '0'],
      ],
    ],
    ['ReadonlyRootfs', true, 'readOnlyRootfs', [[true, 'true']]],
    ['PidMode', 'host', 'pidNamespace', [['host', 'host']]],
    ['IpcMode', 'host', 'ipcNamespace', [['host', 'host']]],
    ['UTSMode', 'host', 'utsNamespace', [['host', 'host']]],
    ['UsernsMode', 'host', 'userNamespace', [['host', 'host']]],
    ['CgroupnsMode', 'host', 'cgroupNamespace', [['host', 'host']]],
    ['CgroupParent', '/system', 'cgroupParent', [['/system', '/system']]],
    ['NetworkMode', 'host', 'networkMode', [['host', 'host']]],
    ['Runtime', 'runsc', 'runtime', [['runsc', 'runsc']]],
    ['DeviceCgroupRules', ['b 8:* rwm'], 'deviceCgroupRules', [['b 8:* rwm', 'b 8:* rwm']]],
    ['VolumesFrom', ['data:ro'], 'volumesFrom', [['data:ro', 'data:ro']]],
    ['Memory', 536870912, 'memoryLimit', [['512m', '536870912']]],
    ['Memory', 1000, 'memoryLimit', [['1000', '1000']]],
    ['MemorySwap', -1, 'memorySwapLimit', [['-1', '-1']]],
    ['NanoCpus', 1500000000, 'cpuLimit', [['1.5', '1500000000']]],
    ['CpuQuota', 50000, 'cpuLimit', [['0.5', '50000']]],
    ['CpusetCpus', '0-1', 'cpuLimit', [['CPUs 0-1', '0-1']]],
    ['PidsLimit', 100, 'pidsLimit', [[100, '100']]],
    ['OomKillDisable', true, 'isOomKillDisabled', [[true, 'true']]],
    ['OomScoreAdj', -900, 'oomScoreAdjustment', [[-900, '-900']]],
    ['ShmSize', 3221225472, 'sharedMemorySize', [['3g', '3221225472']]],
    ['Init', true, 'hasInit', [[true, 'true']]],
    ['Dns', ['192.0.2.1'], 'dns', [['192.0.2.1', '192.0.2.1']]],
    ['Links', ['/db:/web/database'], 'links', [['db:database', '/db:/web/database']]],
  ] as const)('%s %j', (name, value, key, expected) => {
    expect(places(only({ HostConfig: { [name]: value } }), key)).toEqual(expected);
  });

  it.each([
    [{ Name: 'no', MaximumRetryCount: 0 }, undefined],
    [{ Name: '', MaximumRetryCount: 0 }, undefined],
    [{ Name: 'always', MaximumRetryCount: 0 }, 'always'],
    [{ Name: 'on-failure', MaximumRetryCount: 0 }, 'on-failure'],
    [{ Name: 'on-failure', MaximumRetryCount: 5 }, 'on-failure:5'],
  ])('RestartPolicy %j', (RestartPolicy, expected) => {
    expect(only({ HostConfig: { RestartPolicy } }).restart?.value).toBe(expected);
  });

  it.each([
    [0, 0, undefined],
    [null, 0, undefined],
    [0, 1024, undefined],
    [-1, 0, undefined],
  ])('PidsLimit %j and MemorySwap of twice the memory are no limits of their own', (PidsLimit, Memory, expected) => {
    const container = only({ HostConfig: { PidsLimit, Memory, MemorySwap: Memory * 2 } });
    expect(container.memorySwapLimit).toBe(expected);
    expect(container.pidsLimit?.value ?? 0).toBeLessThanOrEqual(0);
  });

  it('reads devices, limits, hosts, logs, sysctls and annotations', () => {
    const container = only({
      HostConfig: {
        Devices: [{ PathOnHost: '/dev/sda', PathInContainer: '/dev/xvda', CgroupPermissions: 'rwm' }],
        DeviceRequests: [{ Driver: '', Count: -1, DeviceIDs: null, Capabilities: [['gpu']], Options: {} }],
        Ulimits: [{ Name: 'nofile', Hard: 2048, Soft: 1024 }],
        ExtraHosts: ['db:192.0.2.7', 'six:2001:db8::1'],
        LogConfig: { Type: 'none', Config: { 'max-size': '10m' } },
        Sysctls: { 'net.ipv4.ip_forward': '1' },
        Annotations: { 'run.oci.handler': 'krun', 'org.opencontainers.image.title': 'web' },
      },
    });
    expect(written(container)).toMatchObject({
      devices: [{ source: { value: '/dev/sda' }, target: { value: '/dev/xvda' }, permissions: { value: 'rwm' } }],
      gpus: 'all',
      ulimits: ['nofile=2048'],
      extraHosts: ['db=192.0.2.7', 'six=2001:db8::1'],
      logDriver: 'none',
      logOptions: ['max-size=10m'],
      sysctls: ['net.ipv4.ip_forward=1'],
      annotations: ['run.oci.handler=krun'],
    });
    expect(spanText(container.extraHosts[1]?.value?.span as Span)).toBe('2001:db8::1');
  });

  it('takes what no engine writes for unknown', () => {
    const { privileged, memoryLimit, pidMode } = {
      ...only({ HostConfig: { Privileged: 'perhaps', Memory: { a: 1 }, PidMode: ['host'] } }),
      pidMode: only({ HostConfig: { PidMode: ['host'] } }).pidNamespace,
    };
    expect([privileged, memoryLimit, pidMode].map((setting) => setting?.value)).toEqual([DYNAMIC, DYNAMIC, DYNAMIC]);
  });

  it('does not read what somebody cut out as missing', () => {
    const container = only({ HostConfig: { CapDrop: undefined, ReadonlyRootfs: undefined }, Config: undefined });
    expect([...(container.cannotSay ?? [])].sort()).toEqual(
      ['build', 'command', 'droppedCapabilities', 'environment', 'hooks', 'models', 'profiles', 'provider']
        .concat('pullPolicy', 'readOnlyRootfs', 'user')
        .sort(),
    );
    expect(container.partial).toBe('the document leaves its Config out');
  });
});

describe('security options', () => {
  const READY = { MaskedPaths: [], ReadonlyPaths: [] };

  it.each([
    [{ SecurityOpt: ['no-new-privileges'] }, ['no-new-privileges']],
    [{ SecurityOpt: ['seccomp=unconfined', 'apparmor:unconfined'] }, ['seccomp=unconfined', 'apparmor:unconfined']],
    [{ SecurityOpt: ['label=disable'] }, ['label=disable']],
    [{ SecurityOpt: ['disable'] }, ['labeldisable']],
    [{ SecurityOpt: ['writable-cgroups'] }, ['writable-cgroupstrue']],
    [{ SecurityOpt: ['label=disable', 'no-new-privileges'], Privileged: true }, ['no-new-privileges']],
    [{ SecurityOpt: ['label=disable'], PidMode: 'host' }, []],
    [{ SecurityOpt: ['label=disable'], IpcMode: 'host' }, []],
    [READY, ['systempaths=unconfined']],
    [{ ...READY, Privileged: true }, []],
    [{ MaskedPaths: null, ReadonlyPaths: null }, []],
    [{ MaskedPaths: [] }, []],
  ])('%j', (HostConfig, expected) => {
    const { securityOptions } = only({ HostConfig });
    expect(
      securityOptions.items.map(({ value }) =>
        typeof value === 'object' ? `${value.name}${value.separator}${value.value ?? ''}` : 'unknown',
      ),
    ).toEqual(expected);
  });

  it.each([
    ['docker-default', false, []],
    ['containers-default-0.60.0', false, []],
    ['', false, []],
    ['unconfined', true, []],
    ['unconfined', false, ['unconfined']],
    ['acme-web', false, ['acme-web']],
  ])('the profile %j', (AppArmorProfile, Privileged, expected) => {
    const { securityOptions } = only({ AppArmorProfile, HostConfig: { Privileged } });
    expect(securityOptions.items.map(({ span }) => spanText(span))).toEqual(expected);
  });
});

describe('capabilities that Podman lists as dropped', () => {
  const CapDrop = ['CAP_SETUID', 'CAP_SETGID'];

  it.each([
    ['all of them', ['podman', 'run', '--cap-drop=all', '--cap-add', 'chown', 'a'], CapDrop, true, true],
    ['all, in two words', ['podman', 'run', '--cap-drop', 'ALL', 'a'], CapDrop, true, true],
    ['some of them', ['podman', 'run', '--cap-drop', 'setuid', 'a'], CapDrop, false, true],
    ['who knows', undefined, CapDrop, false, false],
    ['none', undefined, [], false, true],
  ])('%s', (_name, CreateCommand, dropped, hasAll, isComplete) => {
    const overrides = { HostConfig: { CapDrop: dropped }, Config: { CreateCommand } };
    const { droppedCapabilities } = only(overrides, podmanContainer);
    expect(droppedCapabilities.items.some(({ value }) => value === 'ALL')).toBe(hasAll);
    expect(droppedCapabilities.complete).toBe(isComplete);
  });
});

describe('mounts', () => {
  it('lists what is mounted', () => {
    const container = only({
      HostConfig: { Binds: ['/etc:/host/etc:ro'], Tmpfs: { '/run': 'rw,exec' }, VolumesFrom: ['other'] },
      Mounts: [
        { Type: 'bind', Source: '/etc', Destination: '/host/etc', Mode: 'ro,Z', RW: false, Propagation: 'rshared' },
        { Type: 'volume', Name: 'data', Source: '/var/lib/docker/volumes/data/_data', Destination: '/data', RW: true },
        { Type: 'npipe', Source: '\\\\.\\pipe\\docker_engine', Destination: '\\\\.\\pipe\\docker_engine', RW: true },
      ],
    });
    expect(
      container.mounts.map(({ type, source, target, readOnly, propagation, relabel, via, sourceSpan }) => [
        type,
        source,
        target?.value,
        readOnly?.value,
        propagation?.value,
        relabel?.value,
        via,
        spanText(sourceSpan),
      ]),
    ).toEqual([
      ['bind', { kind: 'host', path: '/etc' }, '/host/etc', true, 'rshared', 'Z', 'volumes', '/etc'],
      ['volume', { kind: 'volume', name: 'data' }, '/data', undefined, undefined, undefined, 'volumes', 'data'],
      [
        'npipe',
        { kind: 'pipe', path: '\\\\.\\pipe\\docker_engine' },
        '\\\\.\\pipe\\docker_engine',
        undefined,
        undefined,
        undefined,
        'volumes',
        '\\\\\\\\.\\\\pipe\\\\docker_engine',
      ],
      ['tmpfs', { kind: 'none' }, '/run', undefined, undefined, undefined, 'tmpfs', '/run'],
    ]);
    expect(container.mounts[3]?.options).toEqual(['rw', 'exec']);
  });

  it.each([
    ['/a:/b', { kind: 'host', path: '/a' }, '/b', undefined],
    ['/a:/b:ro,rslave', { kind: 'host', path: '/a' }, '/b', true],
    ['data:/b', { kind: 'volume', name: 'data' }, '/b', undefined],
    ['C:\\a:/b', { kind: 'host', path: 'C:/a' }, '/b', undefined],
  ])('reads %s where the list was cut out', (bind, source, target, readOnly) => {
    const [mount, ...others] = only({ Mounts: undefined, HostConfig: { Binds: [bind] } }).mounts;
    expect([mount?.source, mount?.target?.value, mount?.readOnly?.value]).toEqual([source, target, readOnly]);
    expect(others).toEqual([]);
  });
});

describe('ports', () => {
  const ports = (overrides: Parameters<typeof dockerContainer>[0]) =>
    only(overrides).ports.map(({ hostIp, published, target, protocol, span }) => [
      hostIp?.value,
      published,
      target,
      protocol,
      spanText(span).replaceAll(/\s+/g, ''),
    ]);

  it('are those that the engine listens on', () => {
    const Ports = {
      '80/tcp': [
        { HostIp: '0.0.0.0', HostPort: '49153' },
        { HostIp: '::', HostPort: '49153' },
      ],
      '53/udp': [{ HostIp: '127.0.0.1', HostPort: '53' }],
      '9000/tcp': null,
    };
    expect(ports({ HostConfig: { PublishAllPorts: true }, NetworkSettings: { Ports } })).toEqual([
      ['0.0.0.0', { from: 49153, to: 49153 }, { from: 80, to: 80 }, 'tcp', '{"HostIp":"0.0.0.0","HostPort":"49153"}'],
      ['127.0.0.1', { from: 53, to: 53 }, { from: 53, to: 53 }, 'udp', '{"HostIp":"127.0.0.1","HostPort":"53"}'],
    ]);
  });

  it('are those that were asked for when nothing runs', () => {
    const PortBindings = { '80/tcp': [{ HostIp: '', HostPort: '' }], '81/': [{ HostIp: '::1', HostPort: '0' }] };
    expect(ports({ HostConfig: { PortBindings }, NetworkSettings: { Ports: {} } })).toEqual([
      [undefined, undefined, { from: 80, to: 80 }, 'tcp', '{"HostIp":"","HostPort":""}'],
      ['::1', undefined, { from: 81, to: 81 }, 'tcp', '{"HostIp":"::1","HostPort":"0"}'],
    ]);
  });
});

describe('processes', () => {
  it('reads words, scripts and health checks, without variables of compose', () => {
    const container = only({
      Config: {
        Env: ['HOME=/root', 'EMPTY=', 'BARE'],
        Entrypoint: ['sh', '-c'],
        Cmd: ['echo "$HOME" ${X}'],
        Healthcheck: { Test: ['CMD-SHELL', 'curl -f http://localhost || exit 1'] },
      },
    });
    expect(written(container)).toMatchObject({
      environment: ['HOME=/root', 'EMPTY=', 'BARE=undefined'],
      entrypoint: ['sh', '-c'],
      command: ['echo "$HOME" ${X}'],
      healthcheck: ['curl -f http://localhost || exit 1'],
    });
    expect(container.healthcheckDisabled).toBeUndefined();
  });

  it.each([
    [{ Test: ['NONE'] }, true],
    [{ Test: [] }, undefined],
    [undefined, undefined],
  ])('Healthcheck %j', (Healthcheck, expected) => {
    expect(only({ Config: { Healthcheck } }).healthcheckDisabled?.value).toBe(expected);
  });

  it('splits the entrypoint of older versions of Podman', () => {
    expect(written(only({ Config: { Entrypoint: '/entry.sh --now' } }, podmanContainer))['entrypoint']).toEqual([
      '/entry.sh',
      '--now',
    ]);
  });
});

describe('names and images', () => {
  it.each([
    [{ Name: '/web' }, 'web', 'web'],
    [{ Name: 'web' }, 'web', 'web'],
    [{ Name: undefined }, '4fa6e0f0c678', containerId('4fa6e0f0c678')],
    [{ Name: undefined, Id: undefined }, 'without a name', '{'],
  ])('%j', (overrides, name, place) => {
    const container = only(overrides);
    expect([container.name, spanText(container.span)]).toEqual([name, place]);
  });

  it.each([
    [{ Image: 'nginx' }, 'nginx'],
    [{ Image: `sha256:${'a'.repeat(64)}` }, undefined],
    [{ Image: '4fa6e0f0c678' }, undefined],
  ])('%j', (Config, expected) => {
    expect(only({ Config }).image?.reference.value.text).toBe(expected);
  });

  it.each([
    ['shop-web', true],
    ['shop_web', true],
    ['shop-db', undefined],
    ['nginx', undefined],
  ])('knows the image that Compose built: %s', (Image, expected) => {
    const Labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };
    const text = JSON.stringify([dockerContainer({ Config: { Image, Labels } })]);
    expect(only({ Config: { Image, Labels } }).image?.isBuiltHere).toBe(expected);
    expect(parse(text).subjects.some(({ kind }) => kind === 'image')).toBe(expected === undefined);
  });
});

describe('the other containers of the document', () => {
  const other = { Id: containerId('bad1'), Name: '/other' };

  it('are found by their ids and names', () => {
    const id = containerId('bad1');
    const [, joined, named] = containersOf(
      dockerContainer({ ...other, HostConfig: { PidMode: 'host' } }),
      dockerContainer({ HostConfig: { PidMode: `container:${id}`, NetworkMode: 'container:missing' } }),
      dockerContainer({ HostConfig: { PidMode: 'container:other' } }),
    );
    expect(joined?.joins?.pid).toMatchObject({ mode: { kind: 'host' }, owner: { name: 'other' } });
    expect(joined?.joins?.network).toMatchObject({ mode: { kind: 'container', name: 'missing' } });
    expect(named?.joins?.pid).toMatchObject({ mode: { kind: 'host' } });
  });

  it('do not give their mounts twice', () => {
    const Mounts = [{ Type: 'bind', Source: '/srv', Destination: '/srv', Mode: '', RW: true, Propagation: 'rprivate' }];
    const [, inheritor] = containersOf(
      dockerContainer({ ...other, Mounts }),
      dockerContainer({ Mounts, HostConfig: { VolumesFrom: ['other'] } }),
    );
    expect(inheritor?.mounts).toHaveLength(1);
  });
});

describe('what the document shows of the machine', () => {
  const traits = (container: Container) => {
    const { apparmor, selinux, namespaces, user, capabilities, assumptions } = postureOf(container, DEFAULT_HOST);
    return {
      apparmor: apparmor.isEnforced,
      selinux: selinux.isEnforced,
      users: namespaces.user.value.kind,
      user: user.value,
      capabilities: capabilities.bounding.possible.size,
      assumed: assumptions.map(({ about }) => about),
    };
  };
  const docker = { apparmor: 'yes', selinux: 'no', users: 'host', user: 'root', capabilities: 14, assumed: [] };
  const podman = { apparmor: 'no', selinux: 'no', users: 'private', user: 'root', capabilities: 11, assumed: [] };
  const folder = (name: string) => ({ ResolvConfPath: `${name}/containers/${containerId('4f')}/resolv.conf` });
  const NO_PATHS = { HostnamePath: undefined, HostsPath: undefined, LogPath: undefined };

  it.each([
    ['Docker with AppArmor', {}, docker],
    ['a host without', { AppArmorProfile: '' }, { ...docker, apparmor: 'no' }],
    ['SELinux', { ProcessLabel: 'system_u:system_r:container_t:s0:c1,c2' }, { ...docker, selinux: 'yes' }],
    [
      'what never ran',
      { AppArmorProfile: '', State: { Status: 'created', Running: false } },
      { ...docker, apparmor: 'unknown', selinux: 'unknown', assumed: ['apparmor', 'selinux'] },
    ],
    ['userns-remap', { ...NO_PATHS, ...folder('/var/lib/docker/100000.100000') }, { ...docker, users: 'private' }],
    ['rootless Docker', { ...NO_PATHS, ...folder('/home/a/.local/share/docker') }, { ...docker, users: 'private' }],
    [
      'nothing',
      { ...NO_PATHS, ResolvConfPath: undefined, AppArmorProfile: undefined, ProcessLabel: undefined },
      { ...docker, apparmor: 'unknown', selinux: 'unknown', assumed: ['userns', 'apparmor', 'selinux'] },
    ],
  ])('%s', (_name, overrides, expected) => {
    expect(traits(only(overrides))).toEqual(expected);
  });

  it.each([
    ['rootless Podman', {}, podman],
    ['Podman of root', { ResolvConfPath: '/run/containers/x/resolv.conf' }, { ...podman, users: 'host' }],
    ['what is left', { BoundingCaps: ['CAP_CHOWN'], EffectiveCaps: null }, { ...podman, capabilities: 1 }],
    ['nothing left', { BoundingCaps: null, EffectiveCaps: null }, { ...podman, capabilities: 0 }],
    ['a mapping', { HostConfig: { UsernsMode: 'private' } }, podman],
    ['another user', { Config: { User: '1000' } }, { ...podman, user: 'other' }],
  ])('%s', (_name, overrides, expected) => {
    expect(traits(only(overrides, podmanContainer))).toEqual(expected);
  });
});

describe('documents', () => {
  const messages = (text: string) => parse(text).notifications.map(({ level, message }) => `${level}: ${message}`);
  const NONE =
    'error: inspect.json does not describe a container. Pass the output of docker inspect or podman inspect for containers.';

  it.each([
    ['[]', [NONE]],
    [
      '[{"RepoTags":["a:1"],"HostConfig":{}}]',
      [NONE, 'note: Not checked, because it is not a container: one object. Inspect containers only.'],
    ],
    ['[1,2]', [NONE, 'note: Not checked, because it is not a container: 2 objects. Inspect containers only.']],
    [
      '[{"Id":NaN}]',
      ['error: inspect.json is not valid JSON, so it was not checked: this is not a JSON value. Create it again.'],
    ],
    [
      '[{"HostConfig":{}},{',
      [
        'error: inspect.json is not valid JSON, so nothing after the first container was checked: a name in quotes is expected. Create it again.',
      ],
    ],
    [
      '{"HostConfig":{"Privileged":true,"Privileged":false}}',
      [
        'warning: This name occurs twice in one object. The last one was checked; engines read no other. Create the file again.',
      ],
    ],
    [
      '{"HostConfig":{},"State":{"Running":false}}\n{"HostConfig":{}}',
      ['note: Not running, but checked as if started: one container. Remove them if they are not needed.'],
    ],
  ])('%s', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it('reads several values, and of equal names the last', () => {
    const { subjects } = parse('{"Name":"/a","HostConfig":{}}\n[{"Name":"/b","Name":"/c","HostConfig":{}}]');
    expect(subjects.map((subject) => ('name' in subject ? subject.name : subject.kind))).toEqual(['text', 'a', 'c']);
  });

  it.each([
    ['inspect.json', true],
    ['docs/web-inspect.json', true],
    ['a/inspect.d/web.json', false],
    ['inspector/package.json', false],
    ['inspect.yaml', false],
  ])('%s', (path, expected) => {
    expect(inspect.matches(path)).toBe(expected);
  });

  it('leaves other files of such a name alone', () => {
    const parsed = inspect.parse({ path: 'inspect.json', text: '{"version": oops}' }, CONTEXT);
    expect(parsed).toEqual({ subjects: [], builds: [], notifications: [] });
  });
});

describe('hostile documents', () => {
  const container = (fields: string) => `{"Name":"/a","HostConfig":{${fields}},"Config":{}}`;
  const repeated = (piece: string, count: number) => Array.from({ length: count }, () => piece).join(',');

  it.each([
    ['many containers', `[${repeated(container('"Memory":0'), shortened(10_000))}]`, shortened(10_000)],
    ...onlyHeavy<[string, string, number]>([
      ['more than are read', `[${repeated('{"HostConfig":{}}', 30_000)}]`, 20_000],
    ]),
    ['equal names', `[${container(repeated('"Privileged":true', shortened(200_000)))}]`, 1],
    ['equal capabilities', `[${container(`"CapAdd":[${repeated('"SYS_ADMIN"', shortened(200_000))}]`)}]`, 1],
    ['many binds', `[${container(`"Binds":[${repeated('"/a:/b:ro"', shortened(200_000))}]`)}]`, 1],
    ['no end', `${'[{"HostConfig":'.repeat(shortened(200_000))}`, 0],
  ])('end in time: %s', (_name, text, count) => {
    inTime(6000, () => {
      const containers = parse(text).subjects.filter(({ kind }) => kind === 'container');
      expect(containers).toHaveLength(count);
    });
  });

  it('says when there are more containers than are read', () => {
    const [notification] = parse(`[${repeated('{"HostConfig":{}}', 20_001)}]`).notifications;
    expect(notification).toMatchObject({
      level: 'error',
      message: 'Only the first 20000 containers of 20001 were checked. Inspect the others separately.',
    });
  });

  it('of equal capabilities reads one', () => {
    expect(places(only({ HostConfig: { CapAdd: ['CHOWN', 'CHOWN'] } }), 'addedCapabilities')).toEqual([
      ['CHOWN', 'CHOWN'],
    ]);
  });
});
