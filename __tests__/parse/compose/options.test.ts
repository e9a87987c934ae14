import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { containersOf, parse, service, shown } from './support.ts';

describe('switches', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['"true"', true],
    ['yes', true],
    ['"Y"', true],
    ["'on'", true],
    ['false', false],
    ['no', false],
    ['"N"', false],
    ['OFF', false],
    ['$' + '{X:-true}', true],
    ['$' + '{X}', '?'],
    ['1', '?'],
    ['[true]', '?'],
  ])('privileged: %s', (text, value) => {
    expect(shown(service(`privileged: ${text}`).privileged)).toMatchObject({
      value,
      entry: `«    privileged: ${text}\n»`,
    });
  });

  it.each(['', ' ~', ' null', ' # true', ' !reset true', ' !reset null'])('is not set by `privileged:%s`', (text) => {
    expect(service(`privileged:${text}`).privileged).toBeUndefined();
  });

  it.each<[keyof Container, string]>([
    ['readOnlyRootfs', 'read_only: true'],
    ['usesApiSocket', 'use_api_socket: true'],
    ['isOomKillDisabled', 'oom_kill_disable: true'],
    ['hasInit', 'init: true'],
  ])('%s', (option, text) => {
    expect(shown(service(text)[option])).toEqual({ value: true, span: '«true»', entry: `«    ${text}\n»` });
  });
});

describe('texts and numbers', () => {
  it.each<[keyof Container, string, unknown]>([
    ['pidNamespace', 'pid: host', 'host'],
    ['pidNamespace', 'pid: "service:db"', 'service:db'],
    ['ipcNamespace', 'ipc: shareable', 'shareable'],
    ['utsNamespace', 'uts: host', 'host'],
    ['userNamespace', 'userns_mode: "host"', 'host'],
    ['cgroupNamespace', 'cgroup: host', 'host'],
    ['cgroupParent', 'cgroup_parent: m.slice', 'm.slice'],
    ['networkMode', 'network_mode: host', 'host'],
    ['user', 'user: root', 'root'],
    ['user', 'user: 0', '0'],
    ['user', 'user: "0:0"', '0:0'],
    ['user', 'user: $' + '{U}:1', '?'],
    ['runtime', 'runtime: runsc', 'runsc'],
    ['sharedMemorySize', 'shm_size: 2g', '2g'],
    ['memoryLimit', 'mem_limit: 512m', '512m'],
    ['memorySwapLimit', 'memswap_limit: -1', '-1'],
    ['cpuLimit', 'cpus: 0.5', '0.5'],
    ['cpuLimit', 'cpu_quota: 50000', '50000'],
    ['cpuLimit', 'cpuset: 0,1', 'CPUs 0,1'],
    ['pidsLimit', 'pids_limit: 100', 100],
    ['pidsLimit', 'pids_limit: "-1"', -1],
    ['oomScoreAdjustment', 'oom_score_adj: -900', -900],
    ['restart', 'restart: on-failure:5', 'on-failure:5'],
    ['pullPolicy', 'pull_policy: never', 'never'],
    ['gpus', 'gpus: all', 'all'],
  ])('%s of `%s`', (option, text, value) => {
    const written = text.slice(text.indexOf(':') + 2).replaceAll('"', '');
    expect(shown(service(text)[option])).toEqual({ value, span: `«${written}»`, entry: `«    ${text}\n»` });
  });
});

describe('options below other keys', () => {
  it.each<[keyof Container, string, unknown]>([
    ['memoryLimit', 'mem_limit: 1g\ndeploy:\n  resources:\n    limits:\n      memory: 2g', '2g'],
    ['cpuLimit', 'deploy: {resources: {limits: {cpus: "1"}}}', '1'],
    ['pidsLimit', 'deploy: {resources: {limits: {pids: 50}}}', 50],
    ['restart', 'restart: "no"\ndeploy: {restart_policy: {condition: any}}', 'always'],
    ['restart', 'deploy: {restart_policy: {condition: none}}', 'no'],
    ['restart', 'deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}', 'on-failure:3'],
    ['restart', 'deploy: {restart_policy: {delay: 5s}}', '?'],
    ['healthcheckDisabled', 'healthcheck: {disable: true}', true],
    ['healthcheckDisabled', 'healthcheck: {test: NONE}', true],
    ['healthcheckDisabled', 'healthcheck: {test: ["NONE"]}', true],
    ['logDriver', 'logging: {driver: none}', 'none'],
    ['provider', 'provider: {type: model}', 'model'],
    ['gpus', 'gpus:\n  - driver: nvidia', 'all'],
    ['gpus', 'gpus:\n  - count: 2', '2'],
    ['gpus', 'deploy: {resources: {reservations: {devices: [{capabilities: [gpu]}]}}}', 'all'],
    ['gpus', 'deploy: {resources: {reservations: {devices: [{capabilities: [gpu], device_ids: ["0"]}]}}}', 'ids'],
  ])('%s of `%s`', (option, text, value) => {
    expect(shown(service(text)[option])).toMatchObject({ value });
  });

  it('points at the part that decides', () => {
    expect(shown(service('mem_limit: 1g\ndeploy:\n  resources:\n    limits:\n      memory: 2g').memoryLimit)).toEqual({
      value: '2g',
      span: '«2g»',
      entry: '«    deploy:\n      resources:\n        limits:\n          memory: 2g\n»',
    });
    expect(shown(service('healthcheck:\n  test: ["NONE"]').healthcheckDisabled)).toEqual({
      value: true,
      span: '«NONE»',
      entry: '«    healthcheck:\n      test: ["NONE"]\n»',
    });
  });
});

describe('lists', () => {
  it('in block style', () => {
    expect(shown(service('cap_add:\n  - NET_ADMIN # why\n  - "SYS_ADMIN"').addedCapabilities)).toEqual({
      items: [
        { value: 'NET_ADMIN', span: '«NET_ADMIN»', entry: '«      - NET_ADMIN # why\n»' },
        { value: 'SYS_ADMIN', span: '«SYS_ADMIN»', entry: '«      - "SYS_ADMIN"\n»' },
      ],
      entry: '«    cap_add:\n      - NET_ADMIN # why\n      - "SYS_ADMIN"\n»',
      complete: true,
    });
  });

  it('in flow style', () => {
    expect(shown(service('cap_drop: [ALL, "NET_RAW"]').droppedCapabilities)).toMatchObject({
      items: [
        { value: 'ALL', entry: '«ALL, »' },
        { value: 'NET_RAW', entry: '«, "NET_RAW"»' },
      ],
    });
  });

  it.each<[keyof Container, string, readonly unknown[]]>([
    ['additionalGroups', 'group_add: [docker, 999]', ['docker', '999']],
    ['networks', 'networks: [a, b]', ['a', 'b']],
    ['networks', 'networks:\n  a:\n  b: {ipv4_address: 10.0.0.1}', ['a', 'b']],
    ['volumesFrom', 'volumes_from: ["db:ro", "container:x"]', ['db:ro', 'container:x']],
    ['deviceCgroupRules', 'device_cgroup_rules: ["b 8:* rwm"]', ['b 8:* rwm']],
    ['dns', 'dns: 1.1.1.1', ['1.1.1.1']],
    ['dns', 'dns: [1.1.1.1]', ['1.1.1.1']],
    ['links', 'links: ["db:database"]', ['db:database']],
  ])('%s of `%s`', (option, text, values) => {
    const { items, complete } = shown(service(text)[option]) as { items: { value: unknown }[]; complete: boolean };
    expect([items.map(({ value }) => value), complete]).toEqual([values, true]);
  });

  it.each([
    ['cap_drop: [ALL, "$' + '{X}"]', ['ALL'], false],
    ['cap_drop: $' + '{X}', [], false],
    ['cap_drop: *nothing', [], false],
    ['cap_drop: [ALL, [x]]', ['ALL'], false],
    ['cap_drop: []', [], true],
    ['cap_drop:', [], true],
    ['cap_drop: ["$' + '{X:-ALL}"]', ['ALL'], true],
  ])('%s is complete or not', (text, values, complete) => {
    const { droppedCapabilities } = service(text);
    expect(droppedCapabilities.items.map(({ value }) => value)).toEqual(values);
    expect(droppedCapabilities.complete).toBe(complete);
  });

  it('is complete when nothing is written', () => {
    expect(service('').droppedCapabilities).toEqual({ items: [], entry: undefined, complete: true });
  });

  it.each([
    ['no-new-privileges', { name: 'no-new-privileges', separator: '' }],
    ['no-new-privileges:true', { name: 'no-new-privileges', value: 'true', separator: ':' }],
    ['no-new-privileges=false', { name: 'no-new-privileges', value: 'false', separator: '=' }],
    ['seccomp=unconfined', { name: 'seccomp', value: 'unconfined', separator: '=' }],
    ['seccomp:unconfined', { name: 'seccomp', value: 'unconfined', separator: ':' }],
    ['label:type:spc_t', { name: 'label', value: 'type:spc_t', separator: ':' }],
    ['systempaths=unconfined', { name: 'systempaths', value: 'unconfined', separator: '=' }],
  ])('security_opt %s', (text, value) => {
    expect(shown(service(`security_opt:\n  - ${text}`).securityOptions.items)).toEqual([
      { value, span: `«${text}»`, entry: `«    security_opt:\n      - ${text}\n»` },
    ]);
  });
});

describe('key=value', () => {
  it.each<[keyof Container, string, unknown]>([
    [
      'sysctls',
      'sysctls:\n  net.ipv4.ip_forward: 1',
      [{ name: 'net.ipv4.ip_forward', value: { value: '1', span: '«1»' } }],
    ],
    [
      'sysctls',
      'sysctls: [net.ipv4.ip_forward=1]',
      [{ name: 'net.ipv4.ip_forward', value: { value: '1', span: '«1»' } }],
    ],
    ['annotations', 'annotations: {run.oci.x: "1"}', [{ name: 'run.oci.x', span: '«run.oci.x: "1"»' }]],
    ['extraHosts', 'extra_hosts: ["a:host-gateway"]', [{ name: 'a', value: { value: 'host-gateway' } }]],
    ['extraHosts', 'extra_hosts: ["a=::1"]', [{ name: 'a', value: { value: '::1', span: '«::1»' } }]],
    ['extraHosts', 'extra_hosts:\n  a: 10.0.0.1', [{ name: 'a', value: { value: '10.0.0.1' } }]],
    ['logOptions', 'logging: {options: {max-size: 10m}}', [{ name: 'max-size', value: { value: '10m' } }]],
    ['ulimits', 'ulimits: {nofile: 1048576}', [{ name: 'nofile', value: { value: '1048576' } }]],
    ['ulimits', 'ulimits:\n  core: {soft: 0, hard: -1}', [{ name: 'core', value: { value: '-1' } }]],
  ])('%s of `%s`', (option, text, entries) => {
    expect(shown(service(text)[option])).toMatchObject(entries as object);
  });
});

describe('devices', () => {
  it.each([
    ['- /dev/sda', { source: { value: '/dev/sda' }, span: '«/dev/sda»' }],
    ['- /dev/sda:/dev/x', { source: { value: '/dev/sda' }, target: { value: '/dev/x', span: '«/dev/x»' } }],
    ['- "/dev/sda:/dev/x:r"', { source: { span: '«/dev/sda»' }, permissions: { value: 'r', span: '«r»' } }],
    ['- vendor.example/gpu=all', { source: { value: 'vendor.example/gpu=all' } }],
    ['- source: /dev/sda\n  permissions: rwm', { source: { span: '«/dev/sda»' }, permissions: { value: 'rwm' } }],
    ['- $' + '{DEV}:/dev/x', { source: { value: '?', span: '«$' + '{DEV}»' }, target: { value: '/dev/x' } }],
  ])('%s', (item, device) => {
    expect(shown(service(`devices:\n  ${item.replaceAll('\n', '\n  ')}`).devices)).toMatchObject([device]);
  });
});

describe('anchors and merges', () => {
  const text = `x-base: &base
  privileged: true
  security_opt: [seccomp=unconfined]
x-caps: &caps
  cap_add: &list
    - SYS_ADMIN
services:
  one:
    <<: *base
    image: a
    cap_add: *list
  two:
    <<: [*base, *caps]
    image: b
    privileged: false
  three: *base
`;

  it('takes what is inherited, where it is written', () => {
    const [one, two, three] = containersOf(parse(text));
    expect(shown(one?.securityOptions.items)).toMatchObject([{ span: '«seccomp=unconfined»' }]);
    expect(shown(one?.privileged)).toEqual({ value: true, span: '«true»', entry: '«  privileged: true\n»' });
    expect(shown(one?.addedCapabilities)).toMatchObject({
      items: [{ value: 'SYS_ADMIN' }],
      entry: '«    cap_add: *list\n»',
    });
    expect(two?.privileged?.value).toBe(false);
    expect(two?.addedCapabilities.items.map(({ value }) => value)).toEqual(['SYS_ADMIN']);
    expect([three?.name, three?.privileged?.value, three?.partial]).toEqual([
      'three',
      true,
      'it has neither image nor build, so another file must add to it',
    ]);
  });
});

describe('images', () => {
  it.each([
    ['image: nginx:$' + '{TAG:-latest}', { text: 'nginx:latest', repository: 'nginx', tag: 'latest' }],
    ['image: "registry.example.com/a/b@sha256:00"', { registry: 'registry.example.com', digest: 'sha256:00' }],
    ['image: $' + '{REGISTRY}/a:1', { registry: '?', repository: 'a', tag: '1' }],
    ['image: a:$' + '{TAG}', { repository: 'a', tag: '?', text: 'a:$' + '{…}' }],
    ['image: $' + '{IMAGE:?needed}', { repository: '?', tag: '?' }],
  ])('%s', (text, value) => {
    const { subjects } = parse(`services:\n  web:\n    ${text}\n`);
    const images = subjects.filter(({ kind }) => kind === 'image');
    expect(shown(images)).toMatchObject([
      { use: 'container', usedBy: 'web', reference: { value, span: `«${text.slice(7).replaceAll('"', '')}»` } },
    ]);
  });

  it('is the name of the result when there is a build', () => {
    const { subjects } = parse('services:\n  web:\n    image: a\n    build: .\n');
    expect(subjects.map(({ kind }) => kind)).toEqual(['text', 'container', 'build', 'project']);
    expect(containersOf({ subjects, builds: [], notifications: [] })[0]?.image?.reference.value.text).toBe('a');
  });

  it('come from hooks and image volumes, too', () => {
    const { subjects } = parse(
      'services:\n  web:\n    image: a\n    pre_start:\n      - image: b\n    volumes:\n      - {type: image, source: c, target: /c}\n',
    );
    const images = subjects.filter((subject) => subject.kind === 'image');
    expect(images.map(({ reference }) => reference.value.text)).toEqual(['a', 'b', 'c']);
  });
});

describe('hooks and profiles', () => {
  it('reads every kind of hook', () => {
    const body = `pre_start:
  - image: a
    command: ["true"]
    privileged: yes
post_start:
  - command: chown -R 1000 /data
    user: root
pre_stop:
  - command: [echo]
develop:
  watch:
    - action: sync+exec
      path: .
      exec: {command: make, privileged: true}
profiles: [debug]`;
    const { hooks, profiles } = service(body);
    expect(shown(hooks)).toMatchObject([
      { name: 'pre_start', privileged: { value: true }, command: { words: [{ value: 'true' }] } },
      { name: 'post_start', user: { value: 'root' }, command: { span: '«chown -R 1000 /data»' } },
      { name: 'pre_stop' },
      { name: 'watch', privileged: { value: true }, span: '«{command: make, privileged: true}»' },
    ]);
    expect(profiles).toEqual(['debug']);
  });
});
