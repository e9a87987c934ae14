import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../src/model/containers/host-assumptions.ts';
import { type ControlResult, controlResults } from '../../src/report/cis.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const NEEDS_LOOKUP = new Set(rules.filter(({ needs = [] }) => needs.length > 0).map(({ id }) => id));
const active = activeRules(
  rules.filter(({ id }) => !NEEDS_LOOKUP.has(id)),
  'recommended',
);

async function controlsOf(files: Files, host: Partial<HostAssumptions> = {}): Promise<readonly ControlResult[]> {
  const report = await scan(repositoryOf(files), {
    rules: active,
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
    host: { ...DEFAULT_HOST, ...host },
    withEvidence: true,
  });
  return controlResults(report, rules);
}

async function toldOf(id: string, files: Files, host?: Partial<HostAssumptions>): Promise<readonly unknown[]> {
  const { status, why, lookedAt } = (await controlsOf(files, host)).find((one) => one.id === id) as ControlResult;
  return status === 'pass' ? [status, lookedAt] : [status, why];
}

const service = (options: string): Files => ({
  'compose.yaml': `services:\n  a:\n    image: registry.example.com/a:1@sha256:${'0'.repeat(64)}\n${options.replace(/^(?=.)/gm, '    ')}\n`,
});
const dockerfile = (Dockerfile: string): Files => ({ Dockerfile });
const script = (command: string): Files => ({ 'run.sh': `#!/bin/sh\n${command}\n` });
const FAIL = ['fail', '1 of 1 container: "a" (compose.yaml:2)'] as const;
const unknown = (why: string, of = '1 of 1 container') => ['not-assessable', `${of}: ${why}`] as const;
const STAGE = '1 of 1 stage';

describe('a control', () => {
  it.each<[id: string, what: string, files: Files, told: readonly unknown[], host?: Partial<HostAssumptions>]>([
    ['4.1', 'a user of an unknown image', service(''), unknown('the user of the image is not known')],
    [
      '4.1',
      'no user on an unknown base',
      dockerfile('FROM x:1\n'),
      unknown('the user of the base image is not known', STAGE),
    ],
    [
      '4.1',
      'no user on scratch',
      dockerfile('FROM scratch\n'),
      ['fail', '1 of 1 stage: this Dockerfile (Dockerfile:1)'],
    ],
    [
      '4.2',
      'no list',
      dockerfile('FROM x:1\n'),
      ['not-assessable', 'image-registry-not-allowed did not run: configure it'],
    ],
    [
      '4.3',
      'packages',
      dockerfile('FROM x:1\nRUN apk add gcc\n'),
      unknown('which packages are needed is in no file', STAGE),
    ],
    ['4.4', 'an image', service(''), ['not-assessable', 'no file says when an image was last scanned and rebuilt']],
    ['4.5', 'an image', service(''), ['not-assessable', 'the signatures of 1 image were not verified']],
    ['4.6', 'no health check', dockerfile('FROM x:1\n'), unknown('the base image may have a health check', STAGE)],
    [
      '4.7',
      'an update in a script',
      dockerfile('FROM x:1\nRUN ./setup.sh\n'),
      unknown('what scripts in it update is not known', STAGE),
    ],
    [
      '4.7',
      'an update alone',
      dockerfile('FROM x:1\nRUN apk update\n'),
      ['fail', '1 of 1 stage: this Dockerfile (Dockerfile:1)'],
    ],
    ['4.8', 'unknown files', dockerfile('FROM x:1\n'), unknown('the files of the image are not known', STAGE)],
    [
      '4.9',
      'an archive',
      dockerfile('FROM x:1\nADD a.tar.gz /a\n'),
      ['fail', '1 of 1 stage: this Dockerfile (Dockerfile:1)'],
    ],
    [
      '4.10',
      'a command',
      dockerfile('FROM x:1\nRUN echo a\n'),
      unknown('no secret was found, but not every secret looks like one', STAGE),
    ],
    [
      '4.11',
      'a command',
      dockerfile('FROM x:1\nRUN pip install a\n'),
      unknown('whether everything that is installed is verified is not known', STAGE),
    ],
    ['4.12', 'an image', service(''), ['not-assessable', 'no file says which artifacts are signed']],
    ['5.1', 'a container', service(''), ['not-assessable', 'no file says how the engine runs']],
    ['5.2', 'an unknown host', service(''), unknown('nothing is known about the host')],
    [
      '5.2',
      'a host without it',
      service(''),
      unknown('the host has no AppArmor, as the configuration says'),
      { apparmor: 'no' },
    ],
    ['5.3', 'an unknown host', service(''), unknown('nothing is known about the host')],
    [
      '5.3',
      'a host without it',
      service(''),
      unknown('the host has no SELinux, as the configuration says'),
      { selinux: 'no' },
    ],
    ['5.4', 'a few dropped', service('cap_drop: [NET_RAW]'), FAIL],
    // its finding says it all
    ['5.4', 'another one', service('cap_drop: [ALL]\ncap_add: [WAKE_ALARM]'), ['fail', undefined]],
    ['5.5', 'a variable', service('privileged: $P'), unknown('some options are not known')],
    ...['/lib/modules', '/usr/src', '/boot', '/usr/local', '/sys', '/etc/ssl']
      .map((path) => ['5.6', path, service(`volumes: ["${path}:${path}:ro"]`), FAIL] as const)
      .map(([id, what, files, told]): [string, string, Files, readonly string[]] => [id, what, files, told]),
    ['5.6', 'one bad mount of two', service('volumes: ["/etc/ssl:/a:ro", "b:/b"]'), FAIL],
    ['5.6', 'a variable', service('volumes: ["$P:/a:ro"]'), unknown('a variable decides on a mount')],
    ['5.7', 'an unknown image', service(''), unknown('what the image starts is not known')],
    ['5.7', 'git over SSH', service('ports: ["127.0.0.1:2222:22"]'), FAIL],
    ['5.8', 'the web', service('ports: ["127.0.0.1:80:8080"]'), FAIL],
    ['5.8', 'a variable', service('ports: ["127.0.0.1:${P}:8080"]'), unknown('a variable decides on a port')],
    ['5.9', 'a port', service('ports: ["127.0.0.1:8080:80"]'), unknown('which ports are needed is in no file')],
    [
      '5.10',
      'a container elsewhere',
      service('network_mode: container:x'),
      unknown('a namespace of an unknown container is joined'),
    ],
    ['5.11', 'no limit', service(''), FAIL],
    ['5.12', 'no limit', service(''), FAIL],
    ['5.13', 'writable', service(''), FAIL],
    ['5.14', 'web ports', service('ports: ["80:80", "443:443", "51820:51820/udp"]'), FAIL],
    ['5.14', 'a variable', service('ports: ["$A:80:80"]'), unknown('a variable decides on an address')],
    ['5.15', 'always', service('restart: unless-stopped'), FAIL],
    ['5.15', 'many times', service('restart: on-failure:9'), FAIL],
    ['5.16', 'a variable', service('pid: $P'), unknown('some options are not known')],
    ['5.17', 'a variable', service('ipc: $P'), unknown('some options are not known')],
    ['5.18', 'a device', service('devices: [/dev/net/tun]'), FAIL],
    ['5.18', 'a mounted one', service('volumes: ["/dev/dri:/dev/dri"]'), FAIL],
    ['5.19', 'no limit', service(''), unknown('the limits of the engine apply, which are not known')],
    ['5.19', 'no bound', service('ulimits: {memlock: -1}\nmem_limit: 1g'), FAIL],
    [
      '5.20',
      'a variable',
      service('volumes: [{type: bind, source: ./a, target: /a, bind: {propagation: $P}}]'),
      unknown('some options are not known'),
    ],
    ['5.21', 'a variable', service('uts: $P'), unknown('some options are not known')],
    [
      '5.22',
      'a profile elsewhere',
      service('security_opt: ["seccomp=/a.json"]'),
      unknown('the seccomp profile was not read'),
    ],
    ['5.23', 'a container', service(''), ['not-assessable', 'commands that people type are in no file']],
    ['5.24', 'a container', service(''), ['not-assessable', 'commands that people type are in no file']],
    ['5.25', 'a variable', service('cgroup_parent: $P'), unknown('some options are not known')],
    ['5.26', 'none', service(''), FAIL],
    ['5.27', 'an unknown image', service(''), unknown('the image may have a health check')],
    ['5.28', 'an image', service(''), ['not-assessable', 'a newer image may be published at any time']],
    ['5.29', 'no limit', service(''), FAIL],
    [
      '5.30',
      'no network',
      script('docker run -d --name a registry.example.com/a:1'),
      ['fail', '1 of 1 container: "a" (run.sh:2)'],
    ],
    ['5.31', 'an unknown host', service(''), unknown('nothing is known about the host')],
    ['5.32', 'a variable', service('volumes: ["$P:/a:ro"]'), unknown('a variable decides on a mount')],
  ])('%s is not met without a fact: %s', async (...[id, , files, told, host]) => {
    const [status, why] = await toldOf(id, files, host);
    expect([status, why]).toEqual(told);
  });

  it.each<[id: string, files: Files, looked: string, host?: Partial<HostAssumptions>]>([
    ['4.1', service('user: "1000"'), '1 container'],
    ['4.1', dockerfile('FROM x:1\nUSER app\n'), '1 Dockerfile'],
    ['4.3', dockerfile('FROM scratch\nUSER 1\n'), '1 Dockerfile'],
    ['4.6', dockerfile('FROM x:1\nHEALTHCHECK CMD a\n'), '1 Dockerfile'],
    [
      '4.7',
      dockerfile('FROM x:1 AS b\nRUN apt-get -q update && apt-get -y install a\nFROM b\n'),
      '2 stages of 1 Dockerfile',
    ],
    ['4.7', dockerfile('FROM x:1\nRUN apk upgrade && apk add --update a\n'), '1 Dockerfile'],
    ['4.8', dockerfile('FROM scratch\n'), '1 Dockerfile'],
    ['4.9', dockerfile('FROM x:1\nCOPY a /a\n'), '1 Dockerfile'],
    ['4.10', dockerfile('FROM x:1\nUSER app\n'), '1 Dockerfile'],
    ['4.11', dockerfile('FROM x:1\nCOPY a /a\n'), '1 Dockerfile'],
    ['5.2', service(''), '1 container', { apparmor: 'yes' }],
    ['5.3', service(''), '1 container', { selinux: 'yes' }],
    ['5.4', service('cap_drop: [ALL]\ncap_add: [CHOWN]'), '1 container'],
    ['5.5', service(''), '1 container'],
    ['5.6', service('volumes: ["./a:/a", "b:/b", "/etc/localtime:/etc/localtime:ro"]'), '1 container'],
    ['5.8', service('ports: ["8080:80"]'), '1 container'],
    ['5.9', service(''), '1 container'],
    ['5.10', service(''), '1 container'],
    ['5.11', service('mem_limit: 1g'), '1 container'],
    ['5.12', service('cpus: 1'), '1 container'],
    ['5.13', service('read_only: true'), '1 container'],
    ['5.14', service('ports: ["127.0.0.1:80:80"]'), '1 container'],
    ['5.15', service('restart: on-failure:5'), '1 container'],
    ['5.16', service(''), '1 container'],
    ['5.17', service(''), '1 container'],
    ['5.18', service(''), '1 container'],
    ['5.19', service('ulimits: {nofile: 1024}'), '1 container'],
    ['5.20', service('volumes: ["./a:/a"]'), '1 container'],
    ['5.21', service(''), '1 container'],
    ['5.22', service(''), '1 container'],
    ['5.25', service(''), '1 container'],
    ['5.26', service('security_opt: [no-new-privileges=true]'), '1 container'],
    ['5.27', service('healthcheck: {test: [CMD, a]}'), '1 container'],
    ['5.29', service('pids_limit: 100'), '1 container'],
    ['5.30', service(''), '1 container'],
    ['5.30', script('docker run -d --network n --name a registry.example.com/a:1'), '1 container'],
    ['5.31', service(''), '1 container', { usernsRemap: true }],
    ['5.32', service('volumes: ["./a:/a"]'), '1 container'],
  ])('%s is met by a fact in %j', async (...[id, files, looked, host]) => {
    expect(await toldOf(id, files, host)).toEqual(['pass', looked]);
  });

  it('4.11 fails by downloads that nothing verifies', async () => {
    const files = dockerfile('FROM x:1\nRUN curl -fsSL https://example.com/a.deb -o a.deb && dpkg -i a.deb\n');
    expect((await toldOf('4.11', files))[0]).toBe('fail');
  });

  it('that another container does not meet fails', async () => {
    const files: Files = { 'compose.yaml': 'services:\n  a:\n    image: a\n    read_only: true\n  b:\n    image: b\n' };
    expect(await toldOf('5.13', files)).toEqual(['fail', '1 of 2 containers: "b" (compose.yaml:5)']);
    expect(await toldOf('5.5', files)).toEqual(['pass', '2 containers']);
  });

  it('is not assessable where nothing of its kind is', async () => {
    expect(await toldOf('5.5', dockerfile('FROM x:1\n'))).toEqual([
      'not-assessable',
      'nothing of its kind was scanned',
    ]);
  });
});
