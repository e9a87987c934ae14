import { describe, expect, it } from '@jest/globals';
import type { Rule } from '../../../src/rules/define-rule.ts';
import capDropMissing from '../../../src/rules/hardening/cap-drop-missing.ts';
import containerNotHardened from '../../../src/rules/hardening/container-not-hardened.ts';
import noNewPrivilegesMissing from '../../../src/rules/hardening/no-new-privileges-missing.ts';
import rootfsWritable from '../../../src/rules/hardening/rootfs-writable.ts';
import cpuLimitMissing from '../../../src/rules/resources/cpu-limit-missing.ts';
import memoryLimitMissing from '../../../src/rules/resources/memory-limit-missing.ts';
import pidsLimitMissing from '../../../src/rules/resources/pids-limit-missing.ts';
import { markedService, service } from '../../support/compose.ts';
import { checkText, dedent, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

interface Case {
  readonly rule: Rule;
  readonly reports: readonly string[];
  readonly accepts: readonly string[];
}

const limits = (text: string) => `deploy:\n  resources:\n    limits:\n      ${text}`;

const DEFAULTS =
  'AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, NET_RAW, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT';

const CASES: readonly Case[] = [
  {
    rule: capDropMissing,
    reports: [
      'init: true',
      'cap_drop: [NET_RAW]',
      'cap_drop: [CAP_ALL]',
      'cap_drop: []',
      'cap_add: [NET_ADMIN]',
      `cap_drop: [${DEFAULTS.replace('MKNOD, ', '')}]`,
      'privileged: "${PRIVILEGED}"',
    ],
    accepts: [
      'cap_drop: [ALL]',
      'cap_drop: [all]',
      'cap_drop: ["ALL", NET_RAW]',
      'cap_drop:\n  - ${DROP:-ALL}',
      'cap_drop:\n  - ${DROP}',
      'cap_drop: [ALL]\ncap_add: [CHOWN]',
      `cap_drop: [${DEFAULTS}]`,
      'privileged: true',
      'cap_add: [ALL]',
    ],
  },
  {
    rule: noNewPrivilegesMissing,
    reports: [
      'init: true',
      'security_opt: []',
      'security_opt: ["seccomp=./profile.json"]',
      'security_opt: ["no-new-privileges:false"]',
      'security_opt: ["no-new-privileges=true", "no-new-privileges=false"]',
      'user: root',
      'privileged: true',
    ],
    accepts: [
      'security_opt: [no-new-privileges]',
      'security_opt:\n  - no-new-privileges:true',
      'security_opt:\n  - "no-new-privileges=true"',
      'security_opt: ["no-new-privileges:1"]',
      'security_opt: ["no-new-privileges=false", "no-new-privileges:true"]',
      'security_opt: ["${OPTION}"]',
    ],
  },
  {
    rule: rootfsWritable,
    reports: ['init: true', 'read_only: false', 'read_only: "no"', 'read_only: ${READ_ONLY:-false}', 'tmpfs: /tmp'],
    accepts: ['read_only: true', 'read_only: "yes"', 'read_only: ${READ_ONLY:-true}', 'read_only: ${READ_ONLY}'],
  },
  {
    rule: memoryLimitMissing,
    reports: [
      'init: true',
      'mem_limit: 0',
      'mem_reservation: 128m',
      'memswap_limit: 1g',
      'deploy:\n  resources:\n    reservations:\n      memory: 128M',
      limits('cpus: "1"'),
    ],
    accepts: [
      'mem_limit: 512m',
      'mem_limit: 536870912',
      'mem_limit: ${MEMORY}',
      limits('memory: 512M'),
      limits('memory: ${MEMORY}'),
    ],
  },
  {
    rule: cpuLimitMissing,
    reports: ['init: true', 'cpu_shares: 512', limits('memory: 512M'), 'cpu_quota: -1'],
    accepts: [
      'cpus: 1',
      'cpus: "0.5"',
      'cpus: ${CPUS}',
      'cpu_quota: 50000',
      'cpuset: "0"',
      'cpuset: 0-3',
      limits('cpus: "0.5"'),
    ],
  },
  {
    rule: pidsLimitMissing,
    reports: ['init: true', 'pids_limit: -1', 'pids_limit: 0', limits('memory: 512M')],
    accepts: ['pids_limit: 100', 'pids_limit: ${PIDS}', 'pids_limit: ${PIDS:-100}', limits('pids: 100')],
  },
];

describe.each(CASES.map((one) => [one.rule.id, one] as const))('%s', (_id, { rule, reports, accepts }) => {
  it.each(reports)('reports a container with %j', (options) => {
    expectMarks(rule, 'compose.yaml', markedService(options));
  });

  it.each(accepts)('accepts a container with %j', (options) => {
    expectMarks(rule, 'compose.yaml', service(options));
  });

  it('reports a service that is only built', () => {
    expectMarks(rule, 'compose.yaml', 'services:\n  «app»:\n    build: .\n');
  });

  it('reports a file with a version, old or new', () => {
    expectMarks(rule, 'compose.yaml', `version: "2.4"\n${markedService('init: true')}`);
    expectMarks(rule, 'compose.yaml', `version: "3.8"\n${markedService('init: true')}`);
  });
});

const ABSENCE = [containerNotHardened, ...CASES.map(({ rule }) => rule)];

describe.each(ABSENCE.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('accepts a container whose options come from a file that was not read', () => {
    expectMarks(rule, 'compose.yaml', service('extends:\n  file: common.yml\n  service: base'));
  });

  it('accepts a provider, which is no container', () => {
    expectMarks(rule, 'compose.yaml', 'services:\n  db:\n    provider:\n      type: awesomecloud\n');
  });

  it('names the container and what an attacker gains', () => {
    const [message] = messagesOf(rule, 'compose.yaml', service('init: true'));
    expect(message).toMatch(/^Container "app" .*\. An attacker .*\.$/);
  });
});

describe('container-not-hardened', () => {
  it('reports each container once', () => {
    expectMarks(
      containerNotHardened,
      'compose.yaml',
      dedent(`
        services:
          «a»:
            image: ghcr.io/acme/app:1.4
          "«b»":
            image: ghcr.io/acme/app:1.4
            read_only: true
      `),
    );
  });

  it.each([
    [
      'init: true',
      'cap_drop: [ALL], no-new-privileges, a read-only root file system and limits on memory, CPU and processes',
    ],
    ['mem_limit: 1g\ncpus: 1\npids_limit: 9', 'cap_drop: [ALL], no-new-privileges and a read-only root file system'],
    [
      'cap_drop: [ALL]\nread_only: true\nsecurity_opt: [no-new-privileges]\ncpus: 1\npids_limit: 9',
      'a limit on memory',
    ],
    ['cap_drop: [ALL]\nread_only: true\nmem_limit: 1g\ncpus: 1\npids_limit: 9', 'no-new-privileges'],
    ['privileged: true\nmem_limit: 1g\ncpus: 1\npids_limit: 9', 'no-new-privileges and a read-only root file system'],
    [
      'cap_add: [ALL]\nmem_limit: ${M}\ncpus: ${C}\npids_limit: ${P}',
      'no-new-privileges and a read-only root file system',
    ],
  ])('of %j says what is missing', (options, missing) => {
    expect(messagesOf(containerNotHardened, 'compose.yaml', service(options))).toEqual([
      `Container "app" runs without ${missing}. An attacker who takes it over can use everything that these would deny.`,
    ]);
  });

  it('accepts a container that has all of it', () => {
    const all = `cap_drop: [ALL]\nread_only: true\nsecurity_opt: ["no-new-privileges:true"]\n${limits('{ memory: 1g, cpus: "1", pids: 99 }')}`;
    expectMarks(containerNotHardened, 'compose.yaml', service(all));
  });

  it('offers no fix where only limits are missing that need a judgement', () => {
    const options = 'cap_drop: [ALL]\nread_only: true\nsecurity_opt: [no-new-privileges]\npids_limit: 9';
    const { findings } = checkText(containerNotHardened, 'compose.yaml', service(options));
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });

  it('switches on what is written and switched off, and adds the rest', () => {
    const before = service(
      'cap_drop: [ALL]\nread_only: false\nsecurity_opt:\n  - no-new-privileges:false\nmem_limit: 1g\ncpus: 1\npids_limit: -1',
    );
    const after = service(
      'cap_drop: [ALL]\nread_only: true\nsecurity_opt:\n  - no-new-privileges=true\nmem_limit: 1g\ncpus: 1\npids_limit: 512',
    );
    expect(withFixes(checkText(containerNotHardened, 'compose.yaml', before))).toBe(after);
  });

  it('says only what is missing after its own fix', () => {
    const fixed = withFixes(checkText(containerNotHardened, 'compose.yaml', service('init: true')));
    expect(messagesOf(containerNotHardened, 'compose.yaml', fixed)).toEqual([
      'Container "app" runs without limits on memory and CPU. An attacker who takes it over can use everything that these would deny.',
    ]);
  });
});
