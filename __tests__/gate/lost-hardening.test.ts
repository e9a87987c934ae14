import { afterEach, describe, expect, it } from '@jest/globals';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

/** Those that a change deletes are undefined. */
type Files = Readonly<Record<string, string | undefined>>;

const DAEMON = 'etc/docker/daemon.json';
const USERS = '"userns-remap": "default"';
const PRIVILEGES = '"no-new-privileges": true';

function daemon(...options: readonly string[]): Files {
  return { [DAEMON]: settings(...options) };
}

function settings(...options: readonly string[]): string {
  return `{\n  ${['"log-driver": "local"', ...options].join(',\n  ')}\n}\n`;
}

function containersConf(text: string): Files {
  return { 'etc/containers/containers.conf': text };
}

function unit(flags: string): Files {
  return { 'files/docker.service': `[Service]\nExecStart=/usr/bin/dockerd -H fd://${flags}\n` };
}

function dropIn(flags: string): Files {
  return { 'docker.service.d/own.conf': `[Service]\nExecStart=\nExecStart=/usr/bin/dockerd -H fd://${flags}\n` };
}

function script(command: string): Files {
  return { 'start.sh': `#!/bin/sh\n${command}\n` };
}

const SERVICE = (name: string, ...options: readonly string[]): string =>
  `  ${name}:\n    image: docker:29-dind\n${options.map((option) => `    ${option}\n`).join('')}`;

function project(...services: readonly string[]): Files {
  return { 'compose.yaml': `services:\n${services.join('')}` };
}

const CI = '.github/workflows/ci.yml';

function workflow(...inputs: readonly string[]): Files {
  const given = inputs.length === 0 ? '' : `        with:\n${inputs.map((one) => `          ${one}\n`).join('')}`;
  return {
    [CI]: `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/setup-docker-action@v4\n${given}      - run: make\n`,
  };
}

/** `severity path:line` of what the change removes. */
async function lost(base: Files, change: Files): Promise<readonly string[]> {
  const { gate } = await judgeCheckout(make({ base: { 'README.md': '', ...base }, change }));
  return (gate?.fresh ?? [])
    .filter(({ ruleId }) => ruleId === 'engine-hardening-removed')
    .map(({ severity, span: { file, start } }) => {
      return `${severity} ${file.path}:${file.text.slice(0, start).split('\n').length}`;
    });
}

type Case = readonly [name: string, base: Files, change: Files, expected: readonly string[]];

const GONE: Files = { [DAEMON]: undefined };

const HIGH = [`high ${DAEMON}:1`];
const MEDIUM = [`medium ${DAEMON}:1`];
const CONF = 'etc/containers/containers.conf';

const REMOVED: readonly Case[] = [
  ['no-new-privileges', daemon(PRIVILEGES), daemon(), HIGH],
  ['userns-remap', daemon(USERS), daemon(), HIGH],
  ['a plugin', daemon('"authorization-plugins": ["opa"]'), daemon(), HIGH],
  ['all plugins', daemon('"authorization-plugins": ["opa"]'), daemon('"authorization-plugins": []'), HIGH],
  ['tlsverify', daemon('"tlsverify": true'), daemon(), HIGH],
  ['a sandbox', daemon('"default-runtime": "runsc"'), daemon(), HIGH],
  ['icc', daemon('"icc": false'), daemon(), MEDIUM],
  ['selinux-enabled', daemon('"selinux-enabled": true'), daemon(), HIGH],
  ['a local address', daemon('"ip": "127.0.0.1"'), daemon(), MEDIUM],
  ['a profile', daemon('"seccomp-profile": "/etc/docker/own.json"'), daemon(), [`low ${DAEMON}:1`]],
  ['two settings', daemon(USERS, '"icc": false'), daemon(), [...HIGH, ...MEDIUM]],
  ['a value', daemon(PRIVILEGES), daemon('"no-new-privileges": false'), [`high ${DAEMON}:3`]],
  ['the name of a user', daemon(USERS), daemon('"userns-remap": ""'), HIGH],
  ['all text', daemon(USERS), { [DAEMON]: '' }, HIGH],
  ['all settings', daemon(USERS), { [DAEMON]: '{}\n' }, HIGH],
  ['the file', daemon(USERS), GONE, [`high ${DAEMON}:3`]],
  ['the name', daemon(USERS), { ...GONE, 'etc/docker/daemon.json.off': settings(USERS) }, [`high ${DAEMON}:3`]],
  [
    'Podman',
    containersConf('[containers]\nno_new_privileges = true\n'),
    containersConf('[containers]\n'),
    [`high ${CONF}:1`],
  ],
  ['users of Podman', containersConf('[containers]\nuserns = "auto"\n'), containersConf('\n'), [`high ${CONF}:1`]],
  ['read_only', containersConf('[containers]\nread_only = true\n'), containersConf('# none\n'), [`medium ${CONF}:1`]],
  [
    'a sandbox of Podman',
    containersConf('[engine]\nruntime = "runsc"\n'),
    containersConf('[engine]\n'),
    [`high ${CONF}:1`],
  ],
  ['a flag of a unit', unit(' --userns-remap=default'), unit(''), ['high files/docker.service:2']],
  ['a flag of a drop-in', dropIn(' --userns-remap default'), dropIn(''), ['high docker.service.d/own.conf:3']],
  [
    'a drop-in',
    dropIn(' --icc=false'),
    { 'docker.service.d/own.conf': undefined },
    ['medium docker.service.d/own.conf:3'],
  ],
  ['a flag', script('dockerd --authorization-plugin=opa'), script('dockerd'), ['high start.sh:2']],
  [
    'the value of a flag',
    script('dockerd --no-new-privileges'),
    script('dockerd --no-new-privileges=false'),
    ['high start.sh:2'],
  ],
  [
    'the last of two flags',
    script('dockerd --icc=false'),
    script('dockerd --icc=false --icc=true'),
    ['medium start.sh:2'],
  ],
  [
    'a flag beside a variable',
    script('dockerd --icc=false --data-root "$A"'),
    script('dockerd --data-root "$A"'),
    ['medium start.sh:2'],
  ],
  ['a flag before known words', script('dockerd --icc=false "$@"'), script('dockerd "$@"'), ['medium start.sh:2']],
  [
    'a flag of a container',
    project(SERVICE('dind', 'command: ["dockerd", "--icc=false", "--userns-remap=default"]')),
    project(SERVICE('dind', 'command: ["dockerd", "--icc=false"]')),
    ['high compose.yaml:4'],
  ],
  [
    'a flag of a container without its program',
    project(SERVICE('dind', 'command: --no-new-privileges --icc=false')),
    project(SERVICE('dind', 'command: --no-new-privileges')),
    ['medium compose.yaml:4'],
  ],
  [
    'the command of a container',
    project(SERVICE('dind', 'command: --userns-remap=default')),
    project(SERVICE('dind')),
    ['high compose.yaml:2'],
  ],
  [
    'a flag of a container that gets another name',
    project(SERVICE('dind', 'command: --userns-remap=default')),
    project(SERVICE('engine', 'command: --debug')),
    ['high compose.yaml:4'],
  ],
  [
    'a flag of one of two containers',
    project(SERVICE('a', 'command: --userns-remap=default'), SERVICE('b', 'command: --userns-remap=default')),
    project(SERVICE('a', 'command: --userns-remap=default'), SERVICE('b', 'command: --debug')),
    ['high compose.yaml:7'],
  ],
  [
    'a flag of docker run',
    script('docker run --privileged docker:29-dind dockerd --authorization-plugin=opa'),
    script('docker run --privileged docker:29-dind dockerd'),
    ['high start.sh:2'],
  ],
  [
    'a setting of a step',
    workflow('daemon-config: |', '  {"userns-remap": "default", "icc": false}'),
    workflow('daemon-config: |', '  {"icc": false}'),
    [`high ${CI}:9`],
  ],
  [
    'the settings of a step',
    workflow('daemon-config: |', '  {"no-new-privileges": true}', 'version: v29'),
    workflow('version: v29'),
    [`high ${CI}:6`],
  ],
  ['all inputs of a step', workflow('daemon-config: \'{"icc": false}\''), workflow(), [`medium ${CI}:6`]],
  [
    'the setting of one of two files',
    { 'a/daemon.json': settings(USERS), 'b/daemon.json': settings(USERS) },
    { 'b/daemon.json': settings() },
    ['high b/daemon.json:1'],
  ],
  [
    'two settings that one place gets',
    { 'a/daemon.json': settings(USERS), 'b/daemon.json': settings(USERS) },
    { 'a/daemon.json': settings(), 'b/daemon.json': settings(), 'c/daemon.json': settings(USERS) },
    ['high b/daemon.json:1'],
  ],
];

const KEPT: readonly Case[] = [
  ['another value', daemon(USERS), daemon('"userns-remap": "other"'), []],
  ['another option', daemon(USERS), daemon(USERS, '"debug": true'), []],
  ['the order', daemon(USERS, PRIVILEGES), daemon(PRIVILEGES, USERS), []],
  ['a file that moves', daemon(USERS), { ...GONE, 'files/daemon.json': settings(USERS) }, []],
  [
    'a file that is written anew',
    daemon(USERS),
    { ...GONE, 'files/daemon.json': `{\n\n"debug": true,\n\n${USERS}}` },
    [],
  ],
  [
    'a setting that becomes a flag',
    { ...daemon(USERS), ...unit('') },
    { ...daemon(), ...unit(' --userns-remap=a') },
    [],
  ],
  [
    'a flag that becomes a setting',
    { ...daemon(), ...unit(' --userns-remap=a') },
    { ...daemon(USERS), ...unit('') },
    [],
  ],
  [
    'two files that become one',
    { 'a/daemon.json': settings(USERS), 'b/daemon.json': settings(USERS) },
    { 'a/daemon.json': undefined, 'b/daemon.json': undefined, 'c/daemon.json': settings(USERS) },
    [],
  ],
  ['a template', daemon(USERS), { ...GONE, [`${DAEMON}.j2`]: settings(USERS) }, []],
  ['a variable', daemon(USERS), daemon(`"userns-remap": "\${REMAP}"`), []],
  ['a variable of a script', script('dockerd --userns-remap=a'), script('dockerd $OPTIONS'), []],
  [
    'the order of containers',
    project(SERVICE('a', 'command: --icc=false'), SERVICE('b')),
    project(SERVICE('b'), SERVICE('a', 'command: --icc=false')),
    [],
  ],
  [
    'a container that is left when another one goes',
    project(SERVICE('a', 'command: --userns-remap=default'), SERVICE('b')),
    project(SERVICE('b')),
    [],
  ],
  [
    'the name of a container',
    project(SERVICE('a', 'command: --userns-remap=default')),
    project(SERVICE('b', 'command: --debug --userns-remap=default')),
    [],
  ],
  [
    'a client in the place of an engine',
    project(SERVICE('a', 'command: --userns-remap=default')),
    project(SERVICE('a', 'command: docker info')),
    [],
  ],
  [
    'a variable of a container',
    project(SERVICE('a', 'command: --userns-remap=default')),
    project(SERVICE('a', 'command: --userns-remap=$USERS')),
    [],
  ],
  [
    'an expression in a step',
    workflow('daemon-config: \'{"icc": false}\''),
    workflow('daemon-config: ${{ vars.DAEMON }}'),
    [],
  ],
  [
    'a step',
    workflow('daemon-config: \'{"icc": false}\''),
    { [CI]: 'on: push\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: make}]}}\n' },
    [],
  ],
  ['live-restore', daemon('"live-restore": true'), daemon(), []],
  ['an address, with its certificates', daemon('"hosts": ["tcp://0.0.0.0:2376"]', '"tlsverify": true'), daemon(), []],
  ['a script', script('dockerd --userns-remap=a'), { 'start.sh': undefined }, []],
  ['a command', script('dockerd --userns-remap=a'), script('systemctl start docker'), []],
  ['nothing that was on', daemon('"no-new-privileges": false', '"icc": true'), daemon(), []],
  ['a file without such settings', daemon(), GONE, []],
  ['a file that is not valid any more', daemon(USERS), { [DAEMON]: `{ ${USERS}, ` }, []],
  ['a file that a setting comes to', daemon(), daemon(USERS), []],
];

describe('a change that removes from the hardening of an engine', () => {
  it.each(REMOVED)('%s', async (_name, base, change, expected) => {
    expect(await lost(base, change)).toEqual(expected);
  });
});

describe('a change that keeps the hardening of an engine', () => {
  it.each(KEPT)('%s', async (_name, base, change, expected) => {
    expect(await lost(base, change)).toEqual(expected);
  });
});
