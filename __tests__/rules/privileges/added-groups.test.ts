import { describe, expect, it } from '@jest/globals';
import groupAddPrivileged from '../../../src/rules/privileges/users/group-add-privileged.ts';
import groupAddSensitive from '../../../src/rules/privileges/users/group-add-sensitive.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const SOCKET = 'volumes: ["/var/run/docker.sock:/s"]';

describe('group-add-privileged', () => {
  it.each([
    `group_add: [«docker»]\n${SOCKET}`,
    `group_add: ["«998»", audio]\n${SOCKET}`,
    `group_add: ["«0»"]\n${SOCKET}`,
    `group_add: ["«\${DOCKER_GID:-998}»"]\n${SOCKET}`,
    'group_add: [«docker»]\nuse_api_socket: true',
    'group_add: [«docker»]\nvolumes: [{ type: bind, source: /run, target: /host }]',
    'group_add: [«disk»]\ndevices: [/dev/sda]',
  ])('reports %s', (options) => expectMarks(groupAddPrivileged, 'compose.yaml', service(options)));

  it.each([
    'group_add: [docker]',
    `group_add: [audio, video, "44"]\n${SOCKET}`,
    `group_add: ["1000"]\n${SOCKET}`,
    `group_add: ["\${DOCKER_GID}"]\n${SOCKET}`,
    `group_add: [disk]\n${SOCKET}`,
    'group_add: [disk]\ndevices: [/dev/ttyUSB0]',
    'group_add: [docker]\nvolumes: ["./docker:/var/run/docker"]',
  ])('accepts %s', (options) => expectMarks(groupAddPrivileged, 'compose.yaml', service(options)));

  it('leaves a socket proxy alone', () => {
    expectMarks(
      groupAddPrivileged,
      'compose.yaml',
      `services:\n  proxy:\n    image: tecnativa/docker-socket-proxy:0.3\n    group_add: [docker]\n    ${SOCKET}\n`,
    );
  });
});

describe('group-add-sensitive', () => {
  it.each([
    'group_add: [«docker»]',
    'group_add: [video, «shadow»]',
    'group_add: ["«0»"]',
    'group_add: [«sudo», «wheel»]',
  ])('reports %s', (options) => expectMarks(groupAddSensitive, 'compose.yaml', service(options)));

  it.each(['group_add: [video]', 'group_add: ["998"]', 'group_add: ["${G}"]', `group_add: [docker]\n${SOCKET}`])(
    'accepts %s',
    (options) => expectMarks(groupAddSensitive, 'compose.yaml', service(options)),
  );

  it('says what the group is for', () => {
    expect(messagesOf(groupAddSensitive, 'compose.yaml', service('group_add: [disk]'))).toEqual([
      'Container "app" adds the group "disk". On a host its members have the disks, and so has an attacker in it once any of that is mounted.',
    ]);
  });
});
