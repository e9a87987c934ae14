import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { type Comparison, compare } from '../../src/gate/compare.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../../src/run/run.ts';
import { lazy } from '../../src/support/caches/lazy.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { folderWith } from '../support/folder.ts';

type Files = Readonly<Record<string, string>>;
type Service = Readonly<Record<string, unknown>>;

async function scanOf(files: Files): Promise<ScanReport> {
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  return (await run({ ...settings, folder: folderWith(files) })).report;
}

function comparison(base: ScanReport, head: ScanReport): Comparison {
  return compare(base, head, { renames: new Map(), addedLines: () => undefined });
}

async function compared(base: Files, head: Files): Promise<Comparison> {
  return comparison(await scanOf(base), await scanOf(head));
}

/** Without those that most of these files have. */
function told(findings: readonly TriagedFinding[]): string[] {
  return findings
    .filter(({ ruleId }) => !['container-not-hardened', 'image-tag-mutable'].includes(ruleId))
    .map(({ ruleId, subject }) => `${subject}: ${ruleId}`);
}

/** A script of runs, each of a container with a name. */
function runs(...options: readonly string[]): Files {
  return { 'run.sh': `#!/bin/sh\n${options.map((one) => `docker run ${one} ghcr.io/acme/app:1.4\n`).join('')}` };
}

/** Each example of a rule in a folder of its own, with the services that it has. */
const EXAMPLES: ReadonlyMap<string, Readonly<Record<string, Service>>> = new Map(
  rules.flatMap(({ id, examples }) =>
    examples.flatMap(({ file, bad }, at) => {
      if (!/compose[^/]*\.ya?ml$/.test(file)) return [];
      const { services } = load(withoutMarks(dedent(bad))) as { services?: Record<string, Service> };
      return services === undefined ? [] : [[`${id}-${at}/compose.yaml`, services] as const];
    }),
  ),
);

function examplesWith(more: (service: Service) => Service): Files {
  return Object.fromEntries(
    [...EXAMPLES].map(([path, services]) => [
      path,
      JSON.stringify({
        services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, more(service ?? {})])),
      }),
    ]),
  );
}

const reportOfExamples = lazy(() => scanOf(examplesWith((service) => service)));

describe('what a rule reports once a worse one is silent', () => {
  it.each<[string, string, (service: Service) => Service, readonly string[]]>([
    ['privileged', 'privileged', (service) => ({ ...service, privileged: true }), []],
    ['ALL', 'cap-add-all', (service) => ({ ...service, cap_add: [service['cap_add'] ?? [], 'ALL'].flat() }), []],
    [
      'the network of the host',
      'network-host',
      (service) => ({ network_mode: 'host', ...service }),
      // worse than what was known
      Array.from({ length: 4 }, () => 'pivot-weak-db critical'),
    ],
  ])('is not new where %s goes', async (_name, worse, more, rest) => {
    const { fresh, fixed } = comparison(await scanOf(examplesWith(more)), await reportOfExamples());
    expect(new Set(fixed.map(({ ruleId }) => ruleId))).toContain(worse);
    expect(fresh.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(rest);
  });

  it('is known by rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const named = new Set(rules.flatMap(({ yieldsTo, remainsOf }) => Object.keys({ ...yieldsTo, ...remainsOf })));
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
  });

  const service = (more: string): Files => ({
    'compose.yaml': `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n${more}`,
  });
  const agent = (more: string): Files => ({
    'compose.yaml': `services:\n  a:\n    image: gcr.io/cadvisor/cadvisor:v0.52.1\n    ${more}\n`,
  });
  const mounting = (volumes: string): Files => service(`    volumes: ["${volumes}"]\n`);
  const given = (device: string): Files => service(`    devices: ["${device}"]\n`);
  const publishing = (port: string): Files => service(`    ports: ["${port}"]\n`);
  const option = (text: string): Files => service(`    security_opt: ["${text}"]\n`);
  const DEBUGGER = 'command: node --inspect=0.0.0.0:9229 a.js';
  const PORTS = 'ports: ["8080:80", "9229:9229"]';

  const FOLDERS_OF_HOST = [
    '/boot',
    '/dev',
    '/etc/cron.d',
    '/etc/ssh',
    '/home/a/.ssh',
    '/lib/modules',
    '/proc',
    '/root/.ssh',
    '/run/containerd/containerd.sock',
    '/run/dbus/system_bus_socket',
    '/run/docker.sock',
    '/run/systemd/private',
    '/sys',
    '/sys/fs/cgroup',
    '/var/lib',
    '/var/lib/docker',
    '/var/lib/kubelet',
    '/var/lib/lxcfs',
    '/var/run',
    '/var/spool/cron',
  ];

  it.each(FOLDERS_OF_HOST)('is not %s where the disk of the host goes', async (folder) => {
    expect(told((await compared(mounting('/:/h'), mounting(`${folder}:/h`))).fresh)).toEqual([]);
  });

  it.each(FOLDERS_OF_HOST)('is %s where another folder goes', async (folder) => {
    expect(told((await compared(mounting('/srv:/h'), mounting(`${folder}:/h`))).fresh)).not.toEqual([]);
  });

  it.each<[string, Files, Files, readonly string[]]>([
    [
      'is not the port of a debugger that the command no longer starts',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service(`    command: npm start\n    ${PORTS}\n`),
      [],
    ],
    [
      'is the port of another debugger',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service('    ports: ["8080:80", "5005:5005"]\n'),
      ['app: port-debugger'],
    ],
    [
      'is the port of a debugger while the first one stays',
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      service(`    ${DEBUGGER}\n    ports: ["8080:80", "9229:9229", "5005:5005"]\n`),
      ['app: port-debugger'],
    ],
    [
      'is the debugger of a port that was open',
      service(`    ${PORTS}\n`),
      service(`    ${DEBUGGER}\n    ${PORTS}\n`),
      ['app: debugger-enabled'],
    ],
    ['is a capability of an agent', agent('privileged: true'), agent('cap_add: [SYS_ADMIN]'), []],
    [
      'is a way out by a capability of an agent',
      agent('privileged: true\n    pid: host'),
      agent('cap_add: [SYS_PTRACE]\n    pid: host'),
      [],
    ],
    [
      'is a folder of the host for an agent',
      agent('privileged: true'),
      agent('volumes: ["/:/h"]'),
      ['a: host-root-mount'],
    ],
    [
      'is a run beside the privileged one',
      runs('--privileged'),
      runs('--privileged', '--cap-add SYS_ADMIN'),
      ['ghcr.io/acme/app:1.4: cap-add-sys-admin'],
    ],
    [
      'is the second run for one that goes',
      runs('--privileged'),
      runs('--cap-add SYS_ADMIN', '--cap-add SYS_ADMIN'),
      ['ghcr.io/acme/app:1.4: cap-add-sys-admin'],
    ],
    [
      'is not any of the runs for as many that go',
      runs('--privileged', '--privileged'),
      runs('--cap-add SYS_ADMIN', '--cap-add SYS_ADMIN'),
      [],
    ],
    ['is not the first run for one that goes', runs('--privileged'), runs('--cap-add SYS_ADMIN'), []],
    ['is what stays of the disk of the host', mounting('/:/h'), mounting('/:/h:ro'), []],
    ['is a folder of it', mounting('/:/h'), mounting('/etc:/h'), []],
    ['is a folder of it, to read', mounting('/:/h:ro'), mounting('/etc:/h:ro'), []],
    [
      'is a folder to write to where the disk was to read',
      mounting('/:/h:ro'),
      mounting('/etc:/h'),
      ['app: escape-path-etc-cron'],
    ],
    ['is a folder beside the disk', mounting('/:/h'), mounting('/:/h", "/etc:/e'), ['app: host-system-mount-writable']],
    ['is the same folder to read', mounting('/etc:/h'), mounting('/etc:/h:ro'), []],
    ['is the disk to read', mounting('/:/h'), mounting('/:/h:ro'), []],
    ['is the disk to write to', mounting('/:/h:ro'), mounting('/:/h'), ['app: host-root-mount']],
    ['is the data of volumes', mounting('/var/lib/docker:/h'), mounting('/var/lib/docker/volumes:/h'), []],
    [
      'is all data of the engine',
      mounting('/var/lib/docker/volumes:/h'),
      mounting('/var/lib/docker:/h'),
      ['app: host-system-mount-writable'],
    ],
    [
      'is the data of volumes to write to',
      mounting('/var/lib/docker:/h:ro'),
      mounting('/var/lib/docker/volumes:/h'),
      ['app: host-system-mount-writable'],
    ],
    ['is the socket of a folder', mounting('/var/run:/h'), mounting('/run/docker.sock:/h'), []],
    ['is the folder of a socket', mounting('/run/docker.sock:/h'), mounting('/run:/h'), ['app: runtime-socket-mount']],
    ['is the data of the engine in a folder', mounting('/var:/h'), mounting('/var/lib/docker:/h'), []],
    ['is a folder of tasks in a folder', mounting('/var:/h'), mounting('/var/spool/cron:/h'), []],
    [
      'is a folder to write to where it was to read in a folder',
      mounting('/var:/h:ro'),
      mounting('/var/lib/docker:/h'),
      ['app: host-system-mount-writable'],
    ],
    ['is one home of all', mounting('/home:/h'), mounting('/home/a:/h'), []],
    ['is what a home has', mounting('~:/h'), mounting('~/.aws:/h:ro'), []],
    ['is what the home of root has', mounting('/root:/h'), mounting('/root/.ssh:/h:ro'), []],
    [
      'is a folder with a similar name',
      mounting('/home/a:/h'),
      mounting('/home/ab:/h'),
      ['app: host-credential-mount'],
    ],
    ['is a key of another kind', mounting('~/.aws:/h:ro'), mounting('~/.ssh:/h:ro'), ['app: host-credential-mount']],
    ['is one of two folders of a known one', mounting('/etc:/h'), mounting('/etc/cron.d:/a", "/etc/shadow:/b:ro'), []],
    ['is a partition of the disk', given('/dev/sda'), given('/dev/sda1'), []],
    ['is a partition of the disk with a number', given('/dev/nvme0n1'), given('/dev/nvme0n1p2'), []],
    ['is a disk of all devices', given('/dev:/dev'), given('/dev/sda'), []],
    ['is the disk of a partition', given('/dev/sda1'), given('/dev/sda'), ['app: device-block']],
    ['is another disk', given('/dev/sda'), given('/dev/sdaa'), ['app: device-block']],
    ['is the tenth namespace of a disk', given('/dev/nvme0n1'), given('/dev/nvme0n10'), ['app: device-block']],
    ['is the disk to read', given('/dev/sda'), given('/dev/sda:/dev/sda:r'), []],
    ['is the disk to write to', given('/dev/sda:/x:r'), given('/dev/sda:/x:rwm'), ['app: device-block']],
    ['is one port of a range', publishing('5432-5440:5432-5440'), publishing('5432:5432'), []],
    [
      'is a range of ports',
      publishing('5432:5432'),
      publishing('5432-5440:5432-5440'),
      ['app: port-sensitive-service'],
    ],
    ['is one port of a range under another number', publishing('5432-5440:5432-5440'), publishing('5440:5432'), []],
    ['is the same port under another number', publishing('5432:5432'), publishing('15432:5432'), []],
    ['is the same port under the usual number', publishing('0.0.0.0:15432:5432'), publishing('5432:5432'), []],
    [
      'is the same port under a number that firewalls let through',
      publishing('5432:5432'),
      publishing('443:5432'),
      ['app: port-sensitive-service'],
    ],
    [
      'is the same port under many numbers',
      publishing('5432:5432'),
      publishing('5400-5440:5432'),
      ['app: port-sensitive-service'],
    ],
    [
      'is another port under the same number',
      publishing('5432:5432'),
      publishing('5432:9200'),
      ['app: port-sensitive-service'],
    ],
    [
      'is the same port under a second number',
      publishing('5432:5432'),
      publishing('5432:5432", "15432:5432'),
      ['app: port-sensitive-service'],
    ],
    [
      'is the same port for everyone',
      publishing('127.0.0.1:5432:5432'),
      publishing('15432:5432'),
      ['app: port-sensitive-service'],
    ],
    ['is seccomp, which privileged switched off', service('    privileged: true\n'), option('seccomp=unconfined'), []],
    [
      'is AppArmor, which privileged switched off',
      service('    privileged: true\n'),
      option('apparmor=unconfined'),
      [],
    ],
    ['is SELinux, which privileged switched off', service('    privileged: true\n'), option('label=disable'), []],
    [
      'is AppArmor where seccomp was off',
      option('seccomp=unconfined'),
      option('apparmor=unconfined'),
      ['app: apparmor-unconfined'],
    ],
    [
      'is the way out without a capability',
      service('    pid: host\n    cap_add: [SYS_PTRACE]\n'),
      service('    pid: host\n'),
      [],
    ],
    [
      'is the way out with another capability',
      service('    pid: host\n'),
      service('    pid: host\n    cap_add: [SYS_PTRACE]\n'),
      ['app: escape-path-pid-ptrace'],
    ],
    [
      'is the socket where another folder was',
      mounting('/etc:/h'),
      mounting('/var/run/docker.sock:/s'),
      ['app: runtime-socket-mount'],
    ],
    [
      'is what was accepted',
      service('    # hullcheck-ignore privileged -- needed\n    privileged: true\n    cap_add: [SYS_ADMIN]\n'),
      service('    cap_add: [SYS_ADMIN]\n'),
      ['app: cap-add-sys-admin'],
    ],
    [
      'is what took a profile before',
      service('    profiles: [ci]\n    privileged: true\n    cap_add: [SYS_ADMIN]\n'),
      service('    cap_add: [SYS_ADMIN]\n'),
      ['app: cap-add-sys-admin'],
    ],
    [
      'is in another file',
      service('    privileged: true\n'),
      { 'other.compose.yaml': service('    cap_add: [SYS_ADMIN]\n')['compose.yaml'] as string },
      ['app: cap-add-sys-admin'],
    ],
  ])('%s', async (_name, base, head, expected) => {
    const { fresh } = await compared(base, head);
    expect(told(fresh)).toEqual(expected);
  });
});

describe('a release without updates', () => {
  it.each<[isNew: boolean, before: string, after: string]>([
    [false, 'node:14', 'node:14-bullseye'],
    [false, 'node:14', 'node:14.21-alpine'],
    [false, 'node:fermium', 'node:14'],
    [false, 'node:14-bullseye', 'node:14-slim'],
    [false, 'node:14-buster', 'node:14-bullseye'],
    [false, 'python:3.7-slim', 'python:3.7-slim-bullseye'],
    [false, 'node:14.21', 'node:14'],
    [false, 'php:7.4-fpm', 'php:7-fpm'],
    [false, 'php:7', 'php:7.4'],
    [true, 'php:7.4', 'php:7.3'],
    [false, 'postgres:9.6', 'postgres:9'],
    [false, 'mariadb:10.6.4-focal', 'mariadb:10-focal'],
    [false, 'python:3.13.1-buster', 'python:3.13-buster'],
    [false, 'debian:9', 'mirror.gcr.io/library/debian:9'],
    [false, 'debian:9', 'amd64/debian:9-slim'],
    [true, 'node:14', 'node:12'],
    [true, 'node:14', 'node:14-stretch'],
    [true, 'node:14', 'node:14-alpine3.10'],
    [true, 'node:14.21', 'node:14-stretch'],
    [true, 'node:14-buster', 'node:14-stretch'],
    [true, 'node:14.21', 'node:14.2-bullseye'],
    [true, 'node:14', 'node:12-bullseye'],
    [true, 'node:14', 'debian:9'],
    [true, 'node:14', 'python:3.7-bullseye'],
    [true, 'debian:9', 'acme/node:14-stretch'],
    [true, 'node:20-bookworm', 'node:20-buster'],
  ])('is new: %s, %s and then %s', async (isNew, before, after) => {
    const from = (image: string): Files => ({ Dockerfile: `FROM ${image}\nUSER 1000\n` });
    const { fresh } = await compared(from(before), from(after));
    expect(told(fresh).some((one) => one.endsWith('image-eol'))).toBe(isNew);
  });

  it('is new in a second stage', async () => {
    const stages = (...images: readonly string[]): Files => ({
      Dockerfile: images.map((image, at) => `FROM ${image} AS s${at}\nUSER 1000\n`).join(''),
    });
    const { fresh } = await compared(stages('node:14', 'node:22'), stages('node:14-bullseye', 'node:14-bullseye'));
    expect(told(fresh)).toContain('s1: image-eol');
  });
});

describe('a port that only the host reaches any more', () => {
  const HOST = 'network_mode: host';
  const project = (app: string, db: string, more = ''): Files => ({
    'compose.yaml': `services:\n  app: { image: "ghcr.io/acme/app:1.4", ${app} }\n  db: { image: "postgres:18.1", ${db} }\n${more}`,
  });
  const at = (...ports: readonly string[]): string => `ports: ${JSON.stringify(ports)}`;

  it.each<[isNew: boolean, name: string, base: Files, head: Files]>([
    [false, 'it was open', project(HOST, at('5432:5432')), project(HOST, at('127.0.0.1:5432:5432'))],
    [false, 'it had another number', project(HOST, at('5432:5432')), project(HOST, at('127.0.0.1:15432:5432'))],
    [
      false,
      'it was on another address',
      project(HOST, at('192.0.2.1:5432:5432')),
      project(HOST, at('127.0.0.1:5432:5432')),
    ],
    [false, 'a variable decided', project(HOST, at('${ADDRESS}:5432:5432')), project(HOST, at('127.0.0.1:5432:5432'))],
    [
      false,
      'a profile starts it',
      project(HOST, `profiles: [a], ${at('5432:5432')}`),
      project(HOST, `profiles: [a], ${at('127.0.0.1:5432:5432')}`),
    ],
    [true, 'it is new', project(HOST, 'restart: always'), project(HOST, at('127.0.0.1:5432:5432'))],
    [true, 'another one was open', project(HOST, at('5433:5433')), project(HOST, at('127.0.0.1:5432:5432'))],
    [
      true,
      'one more is new',
      project(HOST, at('5432:5432')),
      project(HOST, at('127.0.0.1:5432:5432', '127.0.0.1:5433:5433')),
    ],
    [true, 'it was open for UDP', project(HOST, at('5432:5432/udp')), project(HOST, at('127.0.0.1:5432:5432'))],
    [
      true,
      'the network of the host is new',
      project('restart: always', at('5432:5432')),
      project(HOST, at('127.0.0.1:5432:5432')),
    ],
    [
      true,
      'another container has the network of the host',
      project('restart: always', at('5432:5432'), '  web: { image: "ghcr.io/acme/web:1.4", network_mode: host }\n'),
      project(HOST, at('127.0.0.1:5432:5432'), '  web: { image: "ghcr.io/acme/web:1.4" }\n'),
    ],
    [
      true,
      'it took a profile before',
      project(HOST, `profiles: [a], ${at('5432:5432')}`),
      project(HOST, at('127.0.0.1:5432:5432')),
    ],
    [
      true,
      'the container on the network of the host took a profile before',
      project(`profiles: [a], ${HOST}`, at('5432:5432')),
      project(HOST, at('127.0.0.1:5432:5432')),
    ],
    [
      true,
      'a container of the name in another file had it open',
      {
        ...project(HOST, 'restart: always'),
        'other/compose.yaml': project(HOST, at('5432:5432'))['compose.yaml'] ?? '',
      },
      project(HOST, at('127.0.0.1:5432:5432')),
    ],
  ])('is new: %s, where %s', async (isNew, _name, base, head) => {
    const { fresh } = await compared(base, head);
    const all = fresh.flatMap((one) => [one, ...(one.folded ?? [])]);
    expect(told(all).includes('app: escape-path-net-host-loopback')).toBe(isNew);
  });

  it.each([
    ['postgres:18.1', '5432', 'high'],
    ['ghcr.io/acme/app:1.4', '2375', 'high'],
    ['ghcr.io/acme/mail:1.4', '8025', 'medium'],
  ])('is, as %s on port %s, %s', async (image, port, severity) => {
    const { findings } = await scanOf({
      'compose.yaml': `services:\n  app: { image: "ghcr.io/acme/app:1.4", network_mode: host }\n  it: { image: "${image}", ports: ["127.0.0.1:${port}:${port}"] }\n`,
    });
    const [found] = findings.filter(({ ruleId }) => ruleId === 'escape-path-net-host-loopback');
    expect(found?.severity).toBe(severity);
  });
});

describe('a check of certificates that is off in another way', () => {
  const GLOBAL = 'RUN git config --global http.sslVerify false && git clone https://git.example.com/a';
  const ONE = 'RUN GIT_SSL_NO_VERIFY=1 git clone https://git.example.com/a';
  const ENV = 'ENV GIT_SSL_NO_VERIFY=1';
  const from = (...lines: readonly string[]): Files => ({
    Dockerfile: ['FROM debian:13-slim', ...lines, 'USER 1000', ''].join('\n'),
  });
  const built = (line: string): Files => ({
    Dockerfile: `FROM debian:13-slim AS b\n${line}\nFROM debian:13-slim\nUSER 1000\nCOPY --from=b /a /a\n`,
  });
  const shipped = (line: string): Files => ({
    Dockerfile: `FROM debian:13-slim AS b\n${line}\nFROM b\nUSER 1000\n`,
  });

  it.each<[isNew: boolean, base: Files, head: Files]>([
    [false, from(GLOBAL), from(ENV)],
    [false, from(GLOBAL), from(ONE)],
    [false, from(GLOBAL), from('RUN git -c http.sslVerify=false clone https://git.example.com/a')],
    [false, from(GLOBAL), from('RUN git config --system http.sslVerify "false"')],
    [false, from(ENV), from(GLOBAL)],
    [false, from(ENV), from('ARG GIT_SSL_NO_VERIFY=1')],
    [false, built(GLOBAL), built(ENV)],
    [false, from('RUN npm config set strict-ssl false'), from('ENV NPM_CONFIG_STRICT_SSL=false')],
    [false, from('ENV npm_config_strict_ssl=false'), from('RUN npm ci --strict-ssl=false')],
    [true, from(ONE), from(GLOBAL)],
    [true, from(ONE), from(ENV)],
    [true, from(ONE), from('RUN git -c http.sslVerify=false clone https://git.example.org/b')],
    [true, from('RUN git config http.sslVerify false'), from(ENV)],
    [true, from('RUN git config --global http.https://git.example.com.sslVerify false'), from(ENV)],
    [true, from('ARG GIT_SSL_NO_VERIFY=1'), from(ENV)],
    [true, built('ARG GIT_SSL_NO_VERIFY=1'), shipped(ENV)],
    [true, built(GLOBAL), shipped(ENV)],
    [true, from(GLOBAL), from(GLOBAL, ENV)],
    [true, from(GLOBAL), from('ENV NODE_TLS_REJECT_UNAUTHORIZED=0')],
    [true, from(GLOBAL), from('ENV npm_config_strict_ssl=false')],
    [true, from('RUN npm ci --strict-ssl=false'), from('ENV npm_config_strict_ssl=false')],
  ])('is new: %s, %j and then %j', async (isNew, base, head) => {
    const { fresh } = await compared(base, head);
    expect(told(fresh).some((one) => one.endsWith('tls-verify-disabled'))).toBe(isNew);
  });
});

describe('a script that is saved before it runs', () => {
  const PIPED = 'curl -fsSL https://x.example.com/i.sh | bash';
  const dockerfile = (...commands: readonly string[]): Files => ({
    Dockerfile: ['FROM debian:13-slim', ...commands.map((one) => `RUN ${one}`), 'USER 1000', ''].join('\n'),
  });

  it.each<[isNew: boolean, ...commands: readonly string[]]>([
    [false, 'curl -fsSL https://x.example.com/i.sh -o /tmp/i.sh && bash /tmp/i.sh'],
    [false, 'curl -fsSLo i.sh "https://x.example.com/i.sh" && sh i.sh && rm i.sh'],
    [true, 'curl -fsSL https://y.example.com/i.sh -o /tmp/i.sh && bash /tmp/i.sh'],
    [true, 'curl -fsSL https://x.example.com/j.sh -o /tmp/i.sh && bash /tmp/i.sh'],
    [true, PIPED, 'curl -fsSL https://x.example.com/i.sh -o /tmp/i.sh && bash /tmp/i.sh'],
  ])('is new: %s, %j', async (isNew, ...commands) => {
    const { fresh } = await compared(dockerfile(PIPED), dockerfile(...commands));
    expect(told(fresh).some((one) => one.endsWith('download-unverified'))).toBe(isNew);
  });
});
