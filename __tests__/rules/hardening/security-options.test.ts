import { describe, expect, it } from '@jest/globals';
import apparmorUnconfined from '../../../src/rules/hardening/apparmor-unconfined.ts';
import seccompUnconfined from '../../../src/rules/hardening/seccomp-unconfined.ts';
import selinuxDisabled from '../../../src/rules/hardening/selinux-disabled.ts';
import { service } from '../../support/compose.ts';
import { checkText, dedent, expectMarks } from '../../support/example.ts';

const rules = [
  [seccompUnconfined, 'seccomp'],
  [apparmorUnconfined, 'apparmor'],
] as const;

describe.each(rules.map(([rule, name]) => [rule.id, rule, name] as const))('%s', (_id, rule, name) => {
  it.each([
    `«${name}:unconfined»`,
    `«${name}=unconfined»`,
    `"«${name}:unconfined»"`,
    `«\${OPTION:-${name}=unconfined}»`,
  ])('reports %s', (option) =>
    expectMarks(rule, 'compose.yaml', service(`security_opt:\n  - ${option}\n  - no-new-privileges`)),
  );

  it.each([
    `${name}=builtin`,
    `${name}=./profile.json`,
    `${name}=\${PROFILE}`,
    name,
    'unconfined',
    `x${name}=unconfined`,
  ])('accepts %s', (option) => expectMarks(rule, 'compose.yaml', service(`security_opt:\n  - ${option}`)));

  it('lets the last entry decide, as the engine does', () => {
    expectMarks(rule, 'compose.yaml', service(`security_opt: [${name}=unconfined, ${name}=own]`));
    expectMarks(rule, 'compose.yaml', service(`security_opt: [${name}=own, «${name}=unconfined»]`));
  });

  it('reports it in a privileged container, as it would outlive that', () => {
    expectMarks(rule, 'compose.yaml', service(`privileged: true\nsecurity_opt: [«${name}=unconfined»]`));
  });

  it('points at the anchor when services share the list', () => {
    expectMarks(
      rule,
      'compose.yaml',
      dedent(`
        x-base: &base
          security_opt:
            - «${name}:unconfined»
        services:
          a: { <<: *base, image: "ghcr.io/acme/app:1.4" }
          b: { <<: *base, image: "ghcr.io/acme/app:1.4" }
      `),
    );
  });
});

describe('selinux-disabled', () => {
  it.each([
    '«label:disable»',
    '«label=disable»',
    '«label:type:spc_t»',
    '«label=type:spc_t»',
    '"«label=type:unconfined_t»"',
  ])('reports %s', (option) => expectMarks(selinuxDisabled, 'compose.yaml', service(`security_opt:\n  - ${option}`)));

  it.each([
    'label=level:s0:c100,c200',
    'label:type:svirt_apache_t',
    'label=nested',
    'disable',
    'label=${LABEL}',
    'label',
  ])('accepts %s', (option) => expectMarks(selinuxDisabled, 'compose.yaml', service(`security_opt:\n  - ${option}`)));

  it('reports each entry, as labels add up', () => {
    expectMarks(
      selinuxDisabled,
      'compose.yaml',
      service('security_opt: [«label:disable», «label=type:spc_t», label=user:me]'),
    );
  });
});

it.each([
  [
    seccompUnconfined,
    'seccomp:unconfined',
    'Container "app" runs without a seccomp filter. An attacker in it can use every system call of the kernel to break out.',
  ],
  [
    apparmorUnconfined,
    'apparmor:unconfined',
    'Container "app" runs without an AppArmor profile. No rule stops an attacker in it from mounting, writing to /proc and /sys, or tracing other processes.',
  ],
  [
    selinuxDisabled,
    'label:disable',
    'Container "app" runs without the SELinux separation. No label stops an attacker in it who reaches files of the host or of other containers. Milder here: most hosts do not enforce SELinux.',
  ],
] as const)('rule %# says what an attacker gains by %s', (rule, option, message) => {
  const { findings } = checkText(rule, 'compose.yaml', service(`security_opt: ["${option}"]`));
  expect(findings.map((finding) => finding.message)).toEqual([message]);
  expect(findings.map(({ fix }) => fix?.safety)).toEqual(['review']);
});
