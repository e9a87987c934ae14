import { describe, expect, it } from '@jest/globals';
import cgroupnsHost from '../../../src/rules/isolation/cgroupns-host.ts';
import ipcHost from '../../../src/rules/isolation/ipc-host.ts';
import networkHost from '../../../src/rules/isolation/network-host.ts';
import pidHost from '../../../src/rules/isolation/pid-host.ts';
import usernsHost from '../../../src/rules/isolation/userns-host.ts';
import utsHost from '../../../src/rules/isolation/uts-host.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const rules = [
  [pidHost, 'pid'],
  [ipcHost, 'ipc'],
  [networkHost, 'network_mode'],
  [utsHost, 'uts'],
  [usernsHost, 'userns_mode'],
  [cgroupnsHost, 'cgroup'],
] as const;

describe.each(rules.map(([rule, key]) => [rule.id, rule, key] as const))('%s', (_id, rule, key) => {
  it.each([`«host»`, `'«host»'`, '«${MODE:-host}»'])(`reports ${key}: %s`, (value) => {
    expectMarks(rule, 'compose.yaml', service(`${key}: ${value}`));
  });

  it.each(['private', '${MODE}', '${MODE:-private}', 'service:vpn', 'container:vpn', 'hostile', '""'])(
    `accepts ${key}: %s`,
    (value) => expectMarks(rule, 'compose.yaml', service(`${key}: ${value}`)),
  );

  it('accepts a service that does not say', () => {
    expectMarks(rule, 'compose.yaml', service('init: true'));
  });

  it('names the container and what an attacker gains', () => {
    const [message] = messagesOf(rule, 'compose.yaml', service(`${key}: host`));
    expect(message).toMatch(/^Container "app" [a-z].*\. An attacker .*\.$/);
  });
});

describe('network-host', () => {
  it('says that ports have no effect', () => {
    expect(messagesOf(networkHost, 'compose.yaml', service('network_mode: host\nports: ["80:80"]'))).toEqual([
      'Container "app" shares the network of the host. An attacker in it reaches services that listen on the loopback address of the host only. Its ports option has no effect: every port that the program opens is open on the host.',
    ]);
  });

  it.each([
    ['[«h»]', '{h: {external: true, name: host}}'],
    ['[a, «h»]', '{a: {}, h: {external: true, name: "${N:-host}"}}'],
    ['[«host»]', '{host: {external: true}}'],
    ['{«h»: {priority: 1}}', '{h: {external: {name: host}}}'],
    ['[h]', '{h: {name: host}}'],
    ['[h]', '{h: {external: true, name: hosts}}'],
    ['[h]', '{h: {external: false, name: host}}'],
    ['[a]', '{a: {}, host: {external: true}}'],
  ])('knows the network of the host by its name: %s of %s', (joined, declared) => {
    expectMarks(networkHost, 'compose.yaml', `${service(`networks: ${joined}`)}\nnetworks: ${declared}\n`);
  });

  it.each([
    ['init: true', '{«default»: {external: true, name: host}}'],
    ['networks: []', '{«default»: {external: {name: host}}}'],
    ['networks: {}', '{«default»: {external: true, name: host}}'],
    ['networks:', '{«default»: {external: true, name: host}}'],
    ['networks: [«default»]', '{default: {external: true, name: host}}'],
    ['networks: [a]', '{a: {}, default: {external: true, name: host}}'],
    ['network_mode: bridge', '{default: {external: true, name: host}}'],
    ['init: true', '{default: {external: true, name: hosts}}'],
    ['init: true', '{h: {external: true, name: host}}'],
  ])('knows the network that a service joins when it lists none: %s with %s', (option, declared) => {
    expectMarks(networkHost, 'compose.yaml', `${service(option)}\nnetworks: ${declared}\n`);
  });
});

describe('userns-host', () => {
  it.each(['privileged: true', 'privileged: ${PRIVILEGED}', 'pid: host', 'network_mode: host'])(
    'offers no fix beside %s, which needs it on an engine that maps users',
    (other) => {
      const { findings } = checkText(usernsHost, 'compose.yaml', service(`userns_mode: host\n${other}`));
      expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
    },
  );
});

describe('fixes', () => {
  it.each([
    [pidHost, 'pid', 'review'],
    [ipcHost, 'ipc', 'review'],
    [networkHost, 'network_mode', undefined],
    [utsHost, 'uts', 'review'],
    [usernsHost, 'userns_mode', 'review'],
    [cgroupnsHost, 'cgroup', 'review'],
  ] as const)('of rule %#, about %s, is %s', (rule, key, safety) => {
    const { findings } = checkText(rule, 'compose.yaml', service(`${key}: host`));
    expect(findings.map(({ fix }) => fix?.safety)).toEqual([safety]);
  });
});
