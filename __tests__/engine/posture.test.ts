import { describe, expect, it, jest } from '@jest/globals';
import type { Posture } from '../../src/analysis/posture/index.ts';
import { NAMESPACES } from '../../src/analysis/posture/namespaces.ts';
import { ALL_CAPABILITIES } from '../../src/data/capabilities.ts';
import { LAB_SEED } from '../differential/oracles.ts';
import { type Random, randomOf } from '../differential/random.ts';
import { postureWith } from '../support/containers.ts';
import { type RealEngine, realEngine } from '../support/real-engine.ts';

const ENGINE = realEngine();
if (ENGINE === undefined) process.stderr.write('SKIPPED: containers on a real engine: .ci/real-engine starts one\n');

/** How many containers are started. */
const CONTAINERS = Number(process.env['HULLCHECK_ENGINE_CONTAINERS'] ?? 60);
jest.setTimeout(60_000 + CONTAINERS * 10_000);

(ENGINE === undefined ? describe.skip : describe)('containers on a real engine', () => {
  it('are confined as the posture says', () => {
    const engine = ENGINE as RealEngine;
    const random = randomOf(LAB_SEED);
    const host = seen(engine.run(LOOK).output);
    const different: unknown[] = [];
    let compared = 0;
    for (let count = 0; count < CONTAINERS; count++) {
      const options = someOptions(random);
      const ended = engine.runService(composeFile(options), 'app');
      if (ended.status !== 0) throw new Error(`${options}${ended.errors}`);
      const real = confinement(seen(ended.output), host);
      const told = described(
        postureWith(options, { apparmor: 'no', selinux: 'no', cgroup: host['version'] as 'v1' | 'v2' }),
      );
      const names = Object.keys(told).filter((name) => told[name] !== 'unknown');
      compared += names.length;
      const wrong = names.filter((name) => told[name] !== real[name]);
      if (wrong.length > 0)
        different.push({ options, wrong: wrong.map((name) => `${name}: ${told[name]}, really ${real[name]}`) });
    }
    process.stderr.write(`${CONTAINERS} containers, ${compared} properties compared\n`);
    expect(different).toEqual([]);
    // a posture that knows nothing is not wrong, but useless
    expect(compared).toBeGreaterThan(CONTAINERS * 15);
  });
});

type Facts = Readonly<Record<string, string>>;

/** What a process learns of its own confinement, in lines of a name and a text. */
const LOOK = `
for name in Uid CapBnd CapEff NoNewPrivs Seccomp; do echo "$name $(grep "^$name:" /proc/self/status | cut -f 2)"; done
for name in pid ipc net mnt uts user cgroup; do echo "$name $(readlink /proc/self/ns/$name)"; done
for file in memory/memory.limit_in_bytes memory.max; do [ -e /sys/fs/cgroup/$file ] && echo "memory $(cat /sys/fs/cgroup/$file)"; done
for file in pids/pids.max pids.max; do [ -e /sys/fs/cgroup/$file ] && echo "pids $(cat /sys/fs/cgroup/$file)"; done
for file in cpu/cpu.cfs_quota_us cpu.max; do [ -e /sys/fs/cgroup/$file ] && echo "cpu $(cat /sys/fs/cgroup/$file)"; done
echo "files $(ulimit -n)"
echo "root $(grep ' / ' /proc/mounts | tail -n 1 | cut -d ' ' -f 4 | cut -d , -f 1)"
echo "paths $(grep -c ' /proc/sys ' /proc/mounts)"
echo "disk $([ -e /dev/sda ] && echo yes || echo no)"
echo "cgroup-version $([ -e /sys/fs/cgroup/cgroup.controllers ] && echo v2 || echo v1)"
`;

function seen(output: string): Facts {
  const pairs = output
    .trim()
    .split('\n')
    .map((line) => [line.split(' ', 1)[0] ?? '', line.replace(/^\S+ ?/, '')] as const);
  const { 'cgroup-version': version = '', ...facts } = Object.fromEntries(pairs);
  return { ...facts, version };
}

/** What of it a posture says, too. */
function confinement(facts: Facts, host: Facts): Facts {
  const namespaces = NAMESPACES.map((name) => {
    const file = { network: 'net', mount: 'mnt' }[name as string] ?? name;
    return [`namespace ${name}`, facts[file] === host[file] ? 'host' : 'own'] as const;
  });
  return {
    ...Object.fromEntries(namespaces),
    user: facts['Uid'] === '0' ? 'root' : 'other',
    bounding: namesIn(facts['CapBnd']),
    effective: namesIn(facts['CapEff']),
    noNewPrivileges: facts['NoNewPrivs'] === '1' ? 'yes' : 'no',
    seccomp: facts['Seccomp'] === '0' ? 'unconfined' : 'default',
    rootfs: facts['root'] === 'ro' ? 'read-only' : 'writable',
    systemPaths: facts['paths'] === '0' ? 'open' : 'masked',
    disk: facts['disk'] ?? '',
    memory: isNumberBelow(facts['memory'], 2 ** 60) ? 'limited' : 'unlimited',
    pids: isNumberBelow(facts['pids'], 2 ** 60) ? 'limited' : 'unlimited',
    cpu: isNumberBelow(facts['cpu']?.split(' ')[0], 2 ** 60) ? 'limited' : 'unlimited',
  };
}

function isNumberBelow(text: string | undefined, limit: number): boolean {
  const number = Number(text);
  return number > 0 && number < limit;
}

/** The numbers of the kernel, https://man7.org/linux/man-pages/man7/capabilities.7.html */
const NUMBERS: readonly string[] = [
  ...['CHOWN', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SETPCAP'],
  ...['LINUX_IMMUTABLE', 'NET_BIND_SERVICE', 'NET_BROADCAST', 'NET_ADMIN', 'NET_RAW', 'IPC_LOCK', 'IPC_OWNER'],
  ...['SYS_MODULE', 'SYS_RAWIO', 'SYS_CHROOT', 'SYS_PTRACE', 'SYS_PACCT', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_NICE'],
  ...['SYS_RESOURCE', 'SYS_TIME', 'SYS_TTY_CONFIG', 'MKNOD', 'LEASE', 'AUDIT_WRITE', 'AUDIT_CONTROL', 'SETFCAP'],
  ...['MAC_OVERRIDE', 'MAC_ADMIN', 'SYSLOG', 'WAKE_ALARM', 'BLOCK_SUSPEND', 'AUDIT_READ', 'PERFMON', 'BPF'],
  'CHECKPOINT_RESTORE',
];

/** A machine may lack it altogether. */
const LEFT_OUT = 'SYS_RESOURCE';

function namesIn(hexadecimal = '0'): string {
  const bits = BigInt(`0x${hexadecimal}`);
  return shown(NUMBERS.filter((_, number) => (bits >> BigInt(number)) & 1n));
}

function shown(names: Iterable<string>): string {
  return [...names]
    .filter((name) => name !== LEFT_OUT)
    .sort()
    .join(' ');
}

function described(posture: Posture): Facts {
  const { namespaces, user, capabilities, noNewPrivileges, seccomp, rootfs, systemPaths, limits, privileged, devices } =
    posture;
  const kinds = NAMESPACES.map((name) => {
    const { kind } = namespaces[name].value;
    return [`namespace ${name}`, kind === 'host' || kind === 'unknown' ? kind : 'own'] as const;
  });
  const set = ({ certain, possible }: Posture['capabilities']['bounding']): string =>
    certain.size === possible.size ? shown(certain) : 'unknown';
  return {
    ...Object.fromEntries(kinds),
    user: user.value,
    bounding: set(capabilities.bounding),
    effective: set(capabilities.effective),
    noNewPrivileges: noNewPrivileges.value,
    seccomp: seccomp.value,
    rootfs: rootfs.value,
    systemPaths: systemPaths.value,
    disk: privileged.value === 'yes' || devices.some(({ class: kind }) => kind === 'disk') ? 'yes' : 'no',
    memory: limits.memory.value.kind,
    pids: limits.pids.value.kind,
    cpu: limits.cpu.value.kind,
  };
}

/** Options of a service with values that an engine without networks starts. */
function someOptions(random: Random): string {
  const capability = (): string => {
    const name = random.pick(ALL_CAPABILITIES.filter((one) => one !== LEFT_OUT));
    return random.pick([name, `CAP_${name}`, name.toLowerCase()]);
  };
  const names = (): string => [...new Set(Array.from({ length: 1 + random.below(4) }, capability))].join(', ');
  const options: readonly (() => string)[] = [
    () => `privileged: ${random.pick(['true', 'false', '"true"', 'no'])}`,
    () => `cap_add: [${random.once(6) ? 'ALL' : names()}]`,
    () => `cap_drop: [${random.once(2) ? random.pick(['ALL', 'all']) : names()}]`,
    () => `user: ${random.pick(['root', '"0"', '"0:0"', '"10001"', '"10001:0"', '"65534"'])}`,
    () => `security_opt: [${random.pick(SECURITY_OPTIONS)}]`,
    () => `pid: ${random.pick(['host', '"host"'])}`,
    () => `ipc: ${random.pick(['host', 'private', 'shareable', 'none'])}`,
    () => 'uts: host',
    () => `cgroup: ${random.pick(['host', 'private'])}`,
    () => `userns_mode: ${random.pick(['host', '""'])}`,
    () => `read_only: ${random.pick(['true', 'false', 'on'])}`,
    () => `devices: [${random.pick(['/dev/sda', '/dev/sda:/dev/sda:r', '/dev/fuse', '/dev/null:/dev/zero'])}]`,
    () => `mem_limit: ${random.pick(['64m', '1g', '0', '67108864'])}`,
    () => `pids_limit: ${random.pick(['50', '-1', '0'])}`,
    () => `cpus: ${random.pick(['0.5', '"1"', '0'])}`,
  ];
  const kinds = new Set(Array.from({ length: 1 + random.below(6) }, () => random.below(options.length)));
  const network = `network_mode: ${random.pick(['none', 'host'])}`;
  return [network, ...[...kinds].map((kind) => options[kind]?.())].map((line) => `${line}\n`).join('');
}

const SECURITY_OPTIONS: readonly string[] = [
  ...['no-new-privileges:true', 'no-new-privileges=true', 'no-new-privileges', 'no-new-privileges:false'],
  ...['seccomp=unconfined', 'seccomp:unconfined', 'systempaths=unconfined', '"apparmor=unconfined"', 'label=disable'],
  'seccomp=unconfined, no-new-privileges:true',
];

function composeFile(options: string): string {
  const command = JSON.stringify(['sh', '-c', LOOK]).replaceAll('$', '$$$$');
  const lines = options
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');
  return `services:\n  app:\n    image: small:1\n    command: ${command}\n${lines}`;
}
