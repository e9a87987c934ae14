import { describe, expect, it } from '@jest/globals';
import redundant from '../../../src/rules/privileges/capabilities/cap-add-redundant.ts';
import netRaw from '../../../src/rules/privileges/capabilities/cap-keeps-net-raw.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('cap-add-redundant', () => {
  it.each([
    'cap_add: [«CHOWN»]',
    'cap_add: ["«cap_setuid»", SYS_TIME, «Kill»]',
    'cap_add: [«CHOWN»]\ncap_drop: [NET_RAW]',
    'cap_add: [«CHOWN»]\nprivileged: false',
  ])('reports %s', (options) => expectMarks(redundant, 'compose.yaml', service(options)));

  it.each([
    ['it is added back', 'cap_add: [CHOWN]\ncap_drop: [ALL]'],
    ['it is added back, in lower case', 'cap_add: [CHOWN]\ncap_drop: [all]'],
    ['it alone was dropped', 'cap_add: [CHOWN]\ncap_drop: [CAP_CHOWN]'],
    ['all are added', 'cap_add: [ALL, CHOWN]'],
    ['it is privileged', 'cap_add: [CHOWN]\nprivileged: true'],
    ['it may be privileged', 'cap_add: [CHOWN]\nprivileged: ${P}'],
    ['Podman does not give it', 'cap_add: [NET_RAW, MKNOD, AUDIT_WRITE]'],
    ['it is no default', 'cap_add: [NET_ADMIN]'],
    ['a variable may drop it', 'cap_add: [CHOWN]\ncap_drop: ["${DROP}"]'],
    ['a variable may add all', 'cap_add: [CHOWN, "${ADD}"]'],
  ])('accepts it where %s', (_why, options) => expectMarks(redundant, 'compose.yaml', service(options)));

  it('accepts it where another file may drop all', () => {
    expectMarks(redundant, 'compose.yaml', 'services:\n  app:\n    cap_add: [CHOWN]\n');
  });
});

describe('cap-keeps-net-raw', () => {
  it.each(['cap_add: [«NET_RAW»]', 'cap_drop: [ALL]\ncap_add: [NET_ADMIN, «cap_net_raw»]'])('reports %s', (options) =>
    expectMarks(netRaw, 'compose.yaml', service(options)),
  );

  it.each([
    'init: true',
    'cap_drop: [MKNOD]',
    'cap_add: ["${CAP}"]',
    'cap_add: [ALL, NET_RAW]',
    'privileged: true\ncap_add: [NET_RAW]',
    'user: "1000"\nsecurity_opt: [no-new-privileges]\ncap_add: [NET_RAW]',
  ])('accepts %s', (options) => expectMarks(netRaw, 'compose.yaml', service(options)));

  it('says what an attacker gains', () => {
    expect(messagesOf(netRaw, 'compose.yaml', service('cap_add: [NET_RAW]'))).toEqual([
      'Container "app" adds the capability NET_RAW. An attacker in it can forge packets, impersonate other containers of its network and read their traffic.',
    ]);
  });
});
