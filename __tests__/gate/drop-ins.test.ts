import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = `Image=registry.example.com/app:1.4@sha256:${'a'.repeat(64)}\n`;
const LIMITS = 'PidsLimit=100\nMemory=512m\nPodmanArgs=--cpus=1\n';
const CONFINED = 'SeccompProfile=/etc/app/seccomp.json\nAppArmor=app\nSecurityLabelType=app_t\n';
const HARDENED = `[Container]\n${IMAGE}DropCapability=ALL\nNoNewPrivileges=true\nReadOnly=true\nUserNS=auto\n${LIMITS}${CONFINED}`;
const ALL = 0;

/** Where a line may be added to a unit: the unit, and the file with the line. */
const PLACES = [
  ['its own drop-in', 'p/web.container', 'p/web.container.d/9.conf'],
  ['a drop-in for all units', 'p/web.container', 'p/container.d/9.conf'],
  ['a drop-in for all units below', 'p/q/web.container', 'p/container.d/9.conf'],
  ['a drop-in for a prefix', 'p/web-a-b.container', 'p/web-.container.d/9.conf'],
  ['a drop-in for a longer prefix', 'p/web-a-b.container', 'p/web-a-.container.d/9.conf'],
  ['a drop-in of a template', 'p/web@a.container', 'p/web@.container.d/9.conf'],
  ['a drop-in of an instance', 'p/web@.container', 'p/web@a.container.d/9.conf'],
  ['a drop-in in another folder', 'p/web.container', 'q/web.container.d/9.conf'],
] as const;

/** A line, with what it causes wherever it is written. */
const LINES: readonly (readonly [line: string, failures: readonly string[]])[] = [
  ['DropCapability=', ['container-not-hardened']],
  ['DropCapability=\nDropCapability=MKNOD', ['container-not-hardened']],
  ['NoNewPrivileges=', ['container-not-hardened']],
  ['NoNewPrivileges=false', ['container-not-hardened']],
  ['ReadOnly=', ['container-not-hardened']],
  ['ReadOnly=no', ['container-not-hardened']],
  ['PidsLimit=-1', ['container-not-hardened']],
  ['Memory=', ['container-not-hardened']],
  ['PodmanArgs=', ['container-not-hardened']],
  ['UserNS=host', ['userns-host']],
  ['SeccompProfile=unconfined', ['seccomp-unconfined']],
  ['AppArmor=unconfined', ['apparmor-unconfined']],
  ['SecurityLabelDisable=true', ['selinux-disabled']],
  ['Network=host', ['network-host']],
  ['PublishPort=8080:80', ['port-all-interfaces']],
  ['DropCapability=MKNOD', []],
  ['DropCapability=\nDropCapability=ALL', []],
  ['NoNewPrivileges=\nNoNewPrivileges=yes', []],
  ['ReadOnly=1', []],
  ['AddCapability=', []],
  ['Environment=A=b', []],
  ['Label=a=b', []],
];

describe.each(PLACES)('%s', (_name, unit, dropIn) => {
  it.each(LINES)('%j', async (line, failures) => {
    const change = { [dropIn]: `[Container]\n${line}\n` };
    expect(await failuresOf({ [unit]: HARDENED }, change, ALL)).toEqual(failures);
    const direct = { [unit]: `${HARDENED}${line}\n` };
    expect(await failuresOf({ [unit]: HARDENED }, direct, ALL)).toEqual(failures);
  });
});

const UNIT = { 'p/web.container': HARDENED };
const EMPTIED = '[Container]\nDropCapability=\n';
const DROPPED = '[Container]\nDropCapability=ALL\n';

/** A base, a change, and what it causes. */
const CHANGES: readonly (readonly [name: string, base: Files, change: Files, failures: readonly string[]])[] = [
  [
    'the last drop-in counts',
    { ...UNIT, 'p/web.container.d/10.conf': EMPTIED, 'p/web.container.d/20.conf': DROPPED },
    { 'p/web.container.d/30.conf': EMPTIED },
    ['container-not-hardened'],
  ],
  [
    'an earlier drop-in',
    { ...UNIT, 'p/web.container.d/20.conf': DROPPED },
    { 'p/web.container.d/10.conf': EMPTIED },
    [],
  ],
  ['an earlier name', { ...UNIT, 'p/web.container.d/20.conf': DROPPED }, { 'p/container.d/10.conf': EMPTIED }, []],
  [
    'a drop-in with the same name',
    { ...UNIT, 'p/web.container.d/1.conf': DROPPED },
    { 'p/container.d/1.conf': EMPTIED },
    [],
  ],
  [
    'a more specific drop-in with the same name',
    { ...UNIT, 'p/container.d/1.conf': DROPPED },
    { 'p/web.container.d/1.conf': EMPTIED },
    ['container-not-hardened'],
  ],
  ['the drop-in of another unit', UNIT, { 'p/api.container.d/1.conf': EMPTIED }, []],
  ['the drop-in of another prefix', UNIT, { 'p/web-.container.d/1.conf': EMPTIED }, []],
  ['a drop-in of another name', UNIT, { 'p/web.container.d/1.conf.bak': EMPTIED }, []],
  ['a drop-in for all units of another folder', UNIT, { 'q/container.d/1.conf': EMPTIED }, []],
  [
    'the drop-in of another machine',
    { 'a/web.container': HARDENED, 'b/web.container': `[Container]\n${IMAGE}` },
    { 'b/web.container.d/1.conf': EMPTIED },
    [],
  ],
  ['a drop-in that hardens', { 'p/web.container': `[Container]\n${IMAGE}` }, { 'p/container.d/1.conf': DROPPED }, []],
  [
    'a drop-in whose lines are no longer there',
    { 'p/web.container': `${HARDENED}DropCapability=\n`, 'p/web.container.d/1.conf': DROPPED },
    { 'p/web.container.d/1.conf': '[Container]\nLabel=a=b\n' },
    ['container-not-hardened'],
  ],
  [
    'a drop-in with all of a unit',
    { 'p/web.container': '[Unit]\nDescription=a\n' },
    { 'p/web.container.d/1.conf': `[Container]\n${IMAGE}PodmanArgs=--privileged\n` },
    ['container-not-hardened', 'privileged'],
  ],
  [
    'a limit of the service',
    { 'p/web.container': `${HARDENED}Memory=\n[Service]\nMemoryMax=1G\n` },
    { 'p/web.service.d/1.conf': '[Service]\nMemoryMax=\n' },
    ['container-not-hardened'],
  ],
  [
    'a command of a drop-in without settings',
    UNIT,
    { 'p/web.container.d/1.conf': '[Service]\nExecStartPre=podman run --privileged registry.example.com/app:1.4\n' },
    ['privileged'],
  ],
  [
    'a folder of the host by the drop-in of a volume',
    { 'p/web.container': `${HARDENED}Volume=data.volume:/data\n`, 'p/data.volume': '[Volume]\n' },
    { 'p/data.volume.d/1.conf': '[Volume]\nDevice=/\nOptions=bind\n' },
    ['host-root-mount'],
  ],
  [
    'the network of a pod',
    { 'p/web.container': `${HARDENED}Pod=a.pod\n`, 'p/a.pod': '[Pod]\nNetwork=host\nNetwork=\n' },
    { 'p/a.pod.d/1.conf': '[Pod]\nNetwork=host\n' },
    ['network-host'],
  ],
];

it.each(CHANGES)('%s', async (_name, base, change, failures) => {
  expect(await failuresOf(base, change, ALL)).toEqual(failures);
});
