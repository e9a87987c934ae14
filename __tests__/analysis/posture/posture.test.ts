import { describe, expect, it } from '@jest/globals';
import { postureOf } from '../../../src/analysis/posture/index.ts';
import { NAMESPACES, type NamespaceName, type NamespaceTrait } from '../../../src/analysis/posture/namespaces.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../../src/model/containers/host-assumptions.ts';
import { spanText } from '../../../src/model/source.ts';
import { service } from '../../support/compose.ts';
import { containerIn, postureWith } from '../../support/containers.ts';

const PARTIAL = 'extends: { service: base, file: other.yaml }';

function mode({ value }: NamespaceTrait): string {
  if (value.kind === 'container') return `container ${value.name}`;
  return value.kind === 'unknown' ? `unknown: ${value.reason}` : value.kind;
}

describe('namespaces', () => {
  it('are private by default, except that users and, on cgroup v1, control groups are those of the host', () => {
    // https://docs.docker.com/engine/security/userns-remap/ and moby daemon/container_operations_unix.go, `adaptContainerSettings`
    const modes = (host: Partial<HostAssumptions>) =>
      NAMESPACES.map((name) => `${name} ${mode(postureWith('', host).namespaces[name])}`);
    const common = ['pid private', 'ipc private', 'network private', 'mount private', 'uts private'];
    expect(modes({ cgroup: 'v2' })).toEqual([...common, 'user host', 'cgroup private']);
    expect(modes({ cgroup: 'v1' })).toEqual([...common, 'user host', 'cgroup host']);
    expect(modes({ cgroup: 'v2', usernsRemap: true })).toEqual([...common, 'user private', 'cgroup private']);
    expect(modes({ cgroup: 'v2', rootless: true })).toEqual([...common, 'user private', 'cgroup private']);
    expect(modes({}).at(-1)).toBe('cgroup unknown: private on hosts with cgroup v2, that of the host with v1');
  });

  it.each<[string, NamespaceName, string, Partial<HostAssumptions>?]>([
    ['pid: host', 'pid', 'host'],
    ['pid: "service:missing"', 'pid', 'container missing'],
    ['pid: "container:other"', 'pid', 'container other'],
    ['pid: ${PID}', 'pid', 'unknown: a variable decides'],
    ['pid: nonsense', 'pid', 'unknown: no engine supports the mode nonsense'],
    [PARTIAL, 'pid', 'unknown: the service it extends was not read'],
    ['ipc: host', 'ipc', 'host'],
    ['ipc: shareable', 'ipc', 'private'],
    ['ipc: none', 'ipc', 'private'],
    ['network_mode: host', 'network', 'host'],
    ['network_mode: none', 'network', 'private'],
    ['network_mode: bridge', 'network', 'private'],
    ['uts: host', 'uts', 'host'],
    ['userns_mode: host', 'user', 'host', { usernsRemap: true }],
    ['userns_mode: host', 'user', 'private', { rootless: true }],
    ['userns_mode: ${MODE}', 'user', 'unknown: a variable decides', { usernsRemap: true }],
    ['userns_mode: ${MODE}', 'user', 'host'],
    ['userns_mode: "keep-id:uid=1"', 'user', 'private'],
    ['cgroup: host', 'cgroup', 'host', { cgroup: 'v2' }],
    ['cgroup: private', 'cgroup', 'private', { cgroup: 'v1' }],
    ['privileged: true', 'cgroup', 'private', { cgroup: 'v2' }],
    ['privileged: true', 'pid', 'private'],
  ])('%s', (options, name, expected, host = {}) => {
    expect(mode(postureWith(options, host).namespaces[name])).toBe(expected);
  });

  describe('of other containers', () => {
    const text = `
      services:
        host: { image: "a:1", network_mode: host, pid: host, ipc: host }
        vpn: { image: "a:1", ports: ["8080:80"] }
        direct: { image: "a:1", network_mode: "service:host", pid: "service:host" }
        far: { image: "a:1", network_mode: "service:direct" }
        behind: { image: "a:1", network_mode: "service:vpn" }
        deep: { image: "a:1", network_mode: "service:behind" }
        named: { image: "a:1", network_mode: "container:real-name" }
        other: { image: "a:1", container_name: real-name, network_mode: "service:vpn" }
        open: { image: "a:1", network_mode: "\${MODE}" }
        opener: { image: "a:1", network_mode: "service:open" }
        self: { image: "a:1", network_mode: "service:self" }
        one: { image: "a:1", network_mode: "service:two" }
        two: { image: "a:1", network_mode: "service:three" }
        three: { image: "a:1", network_mode: "service:two" }
    `;
    it.each([
      ['direct', 'host', ['host']],
      ['far', 'host', ['service:host', 'host']],
      ['behind', 'container vpn', []],
      ['deep', 'container vpn', ['service:vpn']],
      ['named', 'container vpn', ['service:vpn']],
      ['opener', 'unknown: a variable decides for "open"', ['${MODE}']],
      ['self', 'unknown: its network mode leads in a circle', []],
      ['one', 'unknown: its network mode leads in a circle', ['service:three', 'service:two']],
    ])('%s', (name, expected, steps) => {
      const { network } = postureOf(containerIn(text, name), DEFAULT_HOST).namespaces;
      expect(mode(network)).toBe(expected);
      expect(network.steps.map(({ span }) => spanText(span))).toEqual(steps);
    });

    it('publish its ports, too', () => {
      const { ports } = postureOf(containerIn(text, 'deep'), DEFAULT_HOST);
      expect(ports.map(({ target, reach }) => [target, reach])).toEqual([[{ from: 80, to: 80 }, 'all interfaces']]);
    });

    it('keep the SELinux label of a container that only joins the host through them', () => {
      expect(postureOf(containerIn(text, 'direct'), DEFAULT_HOST).selinux.value).toBe('default');
      expect(postureOf(containerIn(text, 'host'), DEFAULT_HOST).selinux.value).toBe('unconfined');
    });
  });
});

describe('the user', () => {
  const files = { Dockerfile: 'FROM alpine:3.22\nUSER 1000\n' };
  it.each([
    ['user: root', 'root', 'root'],
    ['user: "0"', 'root', '0'],
    ['user: app:app', 'other', 'app:app'],
    ['user: ${UID}', 'unknown', '${UID}'],
    ['user: ${UID:-1000}', 'other', '${UID:-1000}'],
    [PARTIAL, 'unknown', undefined],
  ])('%s', (options, value, at) => {
    const { user } = postureWith(options);
    expect([user.value, user.at && spanText(user.at), user.assumes]).toEqual([value, at, undefined]);
  });

  it.each([
    ['image: nginx:1.29', 'root', undefined],
    ['image: postgres:18', 'other', undefined],
    ['image: postgres:18\n    command: -c max_connections=200', 'other', undefined],
    ['image: redis:8\n    command: sh -c "redis-server --save 60 1"', 'unknown', undefined],
    ['image: redis:8\n    entrypoint: ["/bin/sh", "/start.sh"]', 'unknown', undefined],
    ['image: redis:8\n    entrypoint: [docker-entrypoint.sh]', 'other', undefined],
    ['image: nginx:1.29\n    entrypoint: sh', 'root', undefined],
    ['image: bitnami/redis:8.0', 'other', undefined],
    ['image: gcr.io/distroless/base:nonroot', 'other', undefined],
    ['image: ghcr.io/acme/app:1.4', 'root', 'user'],
    ['build: .', 'other', undefined],
    ['build: ./missing', 'root', 'user'],
    ['build: .\n    user: root', 'root', undefined],
  ])('of %s', (options, value, about) => {
    const { user } = postureOf(containerIn(`services:\n  app:\n    ${options}\n`, 'app', files), DEFAULT_HOST);
    expect([user.value, user.assumes?.about]).toEqual([value, about]);
  });

  it.each([
    ['FROM scratch', 'root', undefined],
    ['FROM debian:12\nENTRYPOINT ["gosu", "app", "serve"]', 'other', 'ENTRYPOINT ["gosu", "app", "serve"]'],
    ['FROM debian:12\nUSER root', 'root', 'root'],
    ['FROM debian:12\nUSER app', 'other', 'app'],
    ['FROM debian:12\nUSER app\nUSER ""', 'root', ''],
    ['FROM debian:12\nUSER :1000', 'root', ':1000'],
    ['FROM ghcr.io/acme/base:1', 'root', undefined],
  ])('of a stage: %s', (Dockerfile, value, at) => {
    const text = 'services:\n  app:\n    build: .\n';
    const { user } = postureOf(containerIn(text, 'app', { Dockerfile }), DEFAULT_HOST);
    expect([user.value, user.at && spanText(user.at)]).toEqual([value, at]);
  });
});

describe('seccomp', () => {
  // moby daemon/seccomp_linux.go, `WithSeccomp`; docker/cli cli/command/container/opts.go, `parseSecurityOpts`
  it.each([
    ['', 'default'],
    ['security_opt: [seccomp=unconfined]', 'unconfined'],
    ['security_opt: ["seccomp:unconfined"]', 'unconfined'],
    ['security_opt: [seccomp=builtin]', 'default'],
    ['security_opt: [seccomp=./profile.json]', 'custom'],
    ['security_opt: [seccomp=unconfined, seccomp=./profile.json]', 'custom'],
    ['security_opt: ["${OPT}"]', 'unknown'],
    ['privileged: true', 'unconfined'],
    ['privileged: true\nsecurity_opt: [seccomp=./profile.json]', 'custom'],
    ['privileged: true\nsecurity_opt: [seccomp=builtin]', 'unknown'],
    ['privileged: ${P}', 'unknown'],
    [PARTIAL, 'unknown'],
  ])('%s', (options, expected) => expect(postureWith(options).seccomp.value).toBe(expected));
});

describe('AppArmor', () => {
  // moby daemon/apparmor_default.go and `WithApparmor` of daemon/oci_linux.go
  it.each<[string, HostAssumptions['apparmor'], string, string]>([
    ['', 'unknown', 'default', 'unknown'],
    ['', 'yes', 'default', 'yes'],
    ['', 'no', 'default', 'no'],
    ['security_opt: [apparmor=unconfined]', 'yes', 'unconfined', 'no'],
    ['security_opt: ["apparmor:unconfined"]', 'unknown', 'unconfined', 'no'],
    ['security_opt: [apparmor=docker-default]', 'yes', 'default', 'yes'],
    ['security_opt: [apparmor=mine]', 'yes', 'custom', 'yes'],
    ['security_opt: ["${OPT}"]', 'yes', 'unknown', 'unknown'],
    ['privileged: true', 'yes', 'unconfined', 'no'],
    ['privileged: true\nsecurity_opt: [apparmor=docker-default]', 'yes', 'default', 'yes'],
  ])('%s on a host: %s', (options, apparmor, value, isEnforced) => {
    expect(postureWith(options, { apparmor }).apparmor).toMatchObject({ value, isEnforced });
  });
});

describe('SELinux', () => {
  // moby daemon/create.go, `generateSecurityOpt`
  it.each<[string, HostAssumptions['selinux'], string, string]>([
    ['', 'unknown', 'default', 'unknown'],
    ['', 'yes', 'default', 'yes'],
    ['pid: host', 'yes', 'unconfined', 'no'],
    ['ipc: host', 'yes', 'unconfined', 'no'],
    ['network_mode: host', 'yes', 'default', 'yes'],
    ['pid: host\nsecurity_opt: [label=type:container_t]', 'yes', 'custom', 'yes'],
    ['security_opt: [label=disable]', 'yes', 'unconfined', 'no'],
    ['security_opt: ["label:disable"]', 'yes', 'unconfined', 'no'],
    ['security_opt: [label=type:spc_t]', 'yes', 'unconfined', 'no'],
    ['privileged: true\nsecurity_opt: [label=type:container_t]', 'yes', 'unconfined', 'no'],
  ])('%s on a host: %s', (options, selinux, value, isEnforced) => {
    expect(postureWith(options, { selinux }).selinux).toMatchObject({ value, isEnforced });
  });
});

describe('other protections', () => {
  it.each([
    ['', 'masked'],
    ['security_opt: [systempaths=unconfined]', 'open'],
    // docker/cli opts.go, `parseSystemPaths`: the text must be exactly this
    ['security_opt: ["systempaths:unconfined"]', 'masked'],
    ['privileged: true', 'open'],
    ['security_opt: ["${OPT}"]', 'unknown'],
  ])('system paths: %s', (options, expected) => expect(postureWith(options).systemPaths.value).toBe(expected));

  it.each([
    ['', 'writable'],
    ['read_only: true', 'read-only'],
    ['read_only: ${RO}', 'unknown'],
    ['privileged: true\nread_only: true', 'read-only'],
    [PARTIAL, 'unknown'],
  ])('root file system: %s', (options, expected) => expect(postureWith(options).rootfs.value).toBe(expected));

  it.each([
    ['', 'unlimited', 'unlimited', 'unlimited', 'unlimited', 'no'],
    [
      'mem_limit: 512m\ncpus: 1\npids_limit: 100\nulimits: { nofile: 1024 }\nrestart: always',
      '512m',
      '1',
      '100',
      '1024',
      'always',
    ],
    ['mem_limit: 0\npids_limit: -1\nulimits: { nofile: -1 }', 'unlimited', 'unlimited', 'unlimited', 'unlimited', 'no'],
    ['mem_limit: ${M}\npids_limit: ${P}\nrestart: ${R}', 'unknown', 'unlimited', 'unknown', 'unlimited', undefined],
    [`${PARTIAL}\nmem_limit: 1g`, '1g', 'unknown', 'unknown', 'unknown', undefined],
  ])('limits: %s', (options, memory, cpu, pids, files, restart) => {
    const { limits } = postureWith(options);
    const texts = [limits.memory, limits.cpu, limits.pids, limits.files].map(({ value }) => {
      return value.kind === 'limited' ? value.text : value.kind;
    });
    expect([...texts, limits.restart.value]).toEqual([memory, cpu, pids, files, restart]);
  });

  it('lists what privileged takes the effect from', () => {
    const { overridden } = postureWith(
      'privileged: true\ncap_drop: [ALL]\nsecurity_opt: [no-new-privileges, label=user:u]\ndevices: [/dev/fuse]\nread_only: true\ncap_add: [CHOWN]',
    );
    expect(overridden.map(({ span }) => spanText(span))).toEqual(['ALL', 'CHOWN', 'label=user:u', '/dev/fuse']);
  });
});

describe('mounts', () => {
  it.each([
    ['/var/run/docker.sock:/s', 'engine socket', '/run/docker.sock', 'rw', 'private'],
    ['/:/host:ro,rslave', 'host root', '/', 'ro', 'slave'],
    ['/etc:/etc:rshared', 'system folder', '/etc', 'rw', 'shared'],
    ['/srv/data:/data', 'host folder', '/srv/data', 'rw', 'private'],
    ['~/.ssh:/keys', 'home', '~/.ssh', 'rw', 'private'],
    ['./data:/data', 'project', './data', 'rw', 'private'],
    ['data:/data', 'volume', 'data', 'rw', 'private'],
    ['/data', 'volume', '', 'rw', 'private'],
    ['${DIR}/x:/data', 'unknown', '/x', 'rw', 'private'],
    ['/srv/data:/data:${MODE}', 'host folder', '/srv/data', 'unknown', 'private'],
  ])('%s', (volume, kind, path, access, propagation) => {
    const [mount] = postureWith(`volumes: ["${volume}"]`).mounts;
    expect(mount).toMatchObject({ class: kind, path, access, propagation });
  });
});

describe('devices', () => {
  it.each([
    ['devices: [/dev/sda]', [['disk', '/dev/sda', 'rwm']]],
    ['devices: ["/dev/nvme0n1p2:/dev/x:r"]', [['disk', '/dev/nvme0n1p2', 'r']]],
    [
      'devices: [/dev/mem, /dev/mapper/root]',
      [
        ['memory', '/dev/mem', 'rwm'],
        ['disk', '/dev/mapper/root', 'rwm'],
      ],
    ],
    ['devices: [/dev/fuse, "${DEVICE}"]', [['other', '/dev/fuse', 'rwm']]],
  ])('%s', (options, expected) => {
    expect(postureWith(options).devices.map(({ class: kind, path, permissions }) => [kind, path, permissions])).toEqual(
      expected,
    );
  });

  it('reads rules for control groups', () => {
    const { deviceRules } = postureWith('device_cgroup_rules: ["b 8:* rmw", "c 1:3 r", "a *:* rwm", nonsense]');
    expect(deviceRules.map(({ kind, numbers, permissions }) => [kind, numbers, permissions])).toEqual([
      ['b', '8:*', 'rmw'],
      ['c', '1:3', 'r'],
      ['a', '*:*', 'rwm'],
    ]);
  });
});

describe('assumptions', () => {
  it('are listed when they mattered', () => {
    const about = (options: string, host: Partial<HostAssumptions> = {}) =>
      postureWith(options, host).assumptions.map((assumption) => assumption.about);
    expect(about('')).toEqual(['userns', 'user', 'apparmor', 'selinux']);
    expect(about('user: root\nprivileged: true')).toEqual(['userns']);
    expect(about('user: root\nuserns_mode: host\ncgroup: host\nprivileged: true', { cgroup: 'v2' })).toEqual([]);
    expect(about('user: root\nuserns_mode: host\nprivileged: true', { cgroup: 'v2' })).toEqual(['cgroup']);
  });

  it('are computed once', () => {
    const container = containerIn(service(''));
    expect(postureOf(container, DEFAULT_HOST)).toBe(postureOf(container, DEFAULT_HOST));
    expect(postureOf(container, { ...DEFAULT_HOST, rootless: true }).namespaces.user.value.kind).toBe('private');
  });
});
