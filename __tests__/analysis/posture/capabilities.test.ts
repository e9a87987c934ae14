import { describe, expect, it } from '@jest/globals';
import type { CapabilitySet } from '../../../src/analysis/posture/capabilities.ts';
import { ALL_CAPABILITIES } from '../../../src/data/capabilities.ts';
import { postureWith } from '../../support/containers.ts';

// Written out on purpose, so that the table does not lean on what it tests.
const DEFAULT =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT';
const WITHOUT_NET_RAW =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT';
const DEFAULT_AND_ADMIN =
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_CHROOT';
const ALL =
  'AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID ' +
  'IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW ' +
  'PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO ' +
  'SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM';
const ALL_BUT_NET_RAW = ALL.replace('NET_RAW ', '');

/** Options of the service, and the bounding set that the engine gives it. Places are in `TweakCapabilities`, moby `daemon/pkg/oci/caps/utils.go`. */
const BOUNDING: readonly (readonly [options: string, expected: string])[] = [
  // `case len(adds) == 0 && len(drops) == 0: return basics`; basics are `DefaultCapabilities()` of defaults.go
  ['', DEFAULT],
  ['cap_add: []', DEFAULT],
  ['privileged: false', DEFAULT],
  // `default:` the basics without what is dropped …
  ['cap_drop: [NET_RAW]', WITHOUT_NET_RAW],
  ['cap_drop: [net_raw]', WITHOUT_NET_RAW], // `NormalizeLegacyCapabilities` upper-cases …
  ['cap_drop: [CAP_NET_RAW]', WITHOUT_NET_RAW], // … and knows both spellings
  ['cap_drop: [SYS_ADMIN]', DEFAULT],
  // … and then what is added, also when it is dropped
  ['cap_add: [SYS_ADMIN]', DEFAULT_AND_ADMIN],
  ['cap_add: [cap_sys_admin]', DEFAULT_AND_ADMIN],
  ['cap_add: [NET_RAW]', DEFAULT],
  ['cap_add: [NET_RAW]\ncap_drop: [NET_RAW]', DEFAULT],
  ['cap_add: [SYS_ADMIN]\ncap_drop: [SYS_ADMIN]', DEFAULT_AND_ADMIN],
  // `case slices.Contains(capDrop, allCapabilities): caps = capAdd`
  ['cap_drop: [ALL]', ''],
  ['cap_drop: [all]', ''],
  ['cap_drop: [ALL, NET_RAW]', ''],
  ['cap_drop: [ALL]\ncap_add: [NET_RAW, chown]', 'CHOWN NET_RAW'],
  // `case slices.Contains(capAdd, allCapabilities):` all except those on capDrop; this case comes first
  ['cap_add: [ALL]', ALL],
  ['cap_add: [all]', ALL],
  ['cap_add: [ALL]\ncap_drop: [NET_RAW]', ALL_BUT_NET_RAW],
  ['cap_add: [ALL, NET_RAW]\ncap_drop: [NET_RAW]', ALL_BUT_NET_RAW],
  ['cap_add: [ALL]\ncap_drop: [ALL]', ALL], // `ALL` is not among the names of `GetAllCapabilities()`
  // `case privileged: return GetAllCapabilities()`, before the lists are looked at
  ['privileged: true', ALL],
  ['privileged: true\ncap_drop: [ALL]', ALL],
  ['privileged: true\ncap_drop: [NET_RAW]\ncap_add: [CHOWN]', ALL],
];

/**
 * As whom it runs and whether it may raise its privileges: which part of the bounding set its first process has, and which a process can
 * reach. `WithCapabilities` and `WithUser` of moby `daemon/oci_linux.go` set no ambient set, so the kernel clears the effective one for
 * other users (capabilities(7), "Effect of user ID changes"); a set-user-id program brings it back, unless `no_new_privs` is set
 * (https://docs.kernel.org/userspace-api/no_new_privs.html).
 */
const PROCESSES: readonly (readonly [options: string, effective: 'all' | 'none', reachable: 'all' | 'none'])[] = [
  ['user: root', 'all', 'all'],
  ['user: "0:0"', 'all', 'all'],
  ['user: root\nsecurity_opt: [no-new-privileges]', 'all', 'all'],
  ['user: "1000"', 'none', 'all'],
  ['user: app', 'none', 'all'],
  ['user: "1000"\nsecurity_opt: [no-new-privileges:false]', 'none', 'all'],
  ['user: "1000"\nsecurity_opt: [no-new-privileges]', 'none', 'none'],
  ['user: "1000"\nsecurity_opt: [no-new-privileges:true]', 'none', 'none'],
  ['user: "1000:1000"\nsecurity_opt: [no-new-privileges=true]', 'none', 'none'],
  ['user: "1000"\nsecurity_opt: ["no-new-privileges:true", "no-new-privileges:false"]', 'none', 'all'],
];

const TABLE = BOUNDING.flatMap(([bounding, set]) =>
  PROCESSES.map(([process, effective, reachable]) => ({
    options: `${bounding}\n${process}`,
    set,
    effective,
    reachable,
  })),
);

describe('capabilities', () => {
  it('are all known', () => expect([...ALL_CAPABILITIES].sort().join(' ')).toBe(ALL));

  it.each(TABLE)('of $options', ({ options, set, effective, reachable }) => {
    const { capabilities } = postureWith(options);
    expect(written(capabilities.bounding)).toBe(set);
    expect(written(capabilities.effective)).toBe(effective === 'all' ? set : '');
    expect(written(capabilities.reachable)).toBe(reachable === 'all' ? set : '');
  });

  it.each([
    // [options, certain, possible]
    ['privileged: ${P}', DEFAULT, ALL],
    ['cap_add: ["${CAP}"]', DEFAULT, ALL],
    ['cap_drop: [ALL]\ncap_add: [CHOWN, "${CAP}"]', 'CHOWN', ALL],
    ['cap_drop: ["${CAP}"]', '', DEFAULT],
    ['cap_drop: ["${CAP}"]\ncap_add: [SYS_ADMIN]', 'SYS_ADMIN', DEFAULT_AND_ADMIN],
    ['cap_drop: ["${CAP}"]\ncap_add: [ALL]', '', ALL],
    ['privileged: true\ncap_drop: ["${CAP}"]', ALL, ALL],
    ['extends: { service: base, file: other.yaml }', '', ALL],
    ['extends: { service: base, file: other.yaml }\ncap_add: [SYS_ADMIN]', '', ALL], // the base may add ALL and drop it
  ])('that are not all known: %s', (options, certain, possible) => {
    const { bounding } = postureWith(options).capabilities;
    expect([...bounding.certain].sort().join(' ')).toBe(certain);
    expect([...bounding.possible].sort().join(' ')).toBe(possible);
  });

  it.each([
    ['user: ${UID}', '', DEFAULT, DEFAULT],
    ['user: ${UID}\nsecurity_opt: [no-new-privileges]', '', DEFAULT, DEFAULT],
    ['user: ${UID}\nsecurity_opt: ["${NNP}"]', '', DEFAULT, DEFAULT],
    ['user: "1000"\nsecurity_opt: ["${NNP}"]', '', '', DEFAULT],
  ])('of an unknown user: %s', (options, certain, effective, reachable) => {
    const { capabilities } = postureWith(options);
    expect([...capabilities.effective.certain].sort().join(' ')).toBe(certain);
    expect([...capabilities.effective.possible].sort().join(' ')).toBe(effective);
    expect([...capabilities.reachable.possible].sort().join(' ')).toBe(reachable);
  });
});

function written({ certain, possible }: CapabilitySet): string {
  expect([...possible].sort()).toEqual([...certain].sort());
  return [...certain].sort().join(' ');
}
