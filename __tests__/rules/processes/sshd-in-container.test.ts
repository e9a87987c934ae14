import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/processes/sshd-in-container.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('sshd-in-container', () => {
  it.each([
    ['sshd', 'command: «/usr/sbin/sshd» -D'],
    ['a service that is started', 'command: bash -c "«service» ssh start && exec node server.js"'],
    ['an init script', 'entrypoint: sh -c "«/etc/init.d/ssh» start; exec node server.js"'],
    ['dropbear', 'command: ["«dropbear»", "-F", "-E"]'],
    ['telnet', 'command: sh -c "«telnetd» && exec app"'],
    ['a published port', 'ports:\n  - "«2222:22»"'],
  ])('reports %s', (_name, options) => {
    expectMarks(rule, 'compose.yaml', service(options));
  });

  it.each([
    ['a test of its configuration', 'command: sh -c "/usr/sbin/sshd -t && exec app"'],
    ['a client', 'command: ssh -N -L 5432:db:5432 bastion.example.com'],
    ['a server for files', 'command: vsftpd /etc/vsftpd.conf'],
    ['a port for this machine alone', 'ports:\n  - 127.0.0.1:2222:22'],
    ['another port', 'ports:\n  - "22:2222"'],
    ['a port that only run time knows', 'ports:\n  - "2222:${PORT}"'],
  ])('accepts %s', (_name, options) => expectMarks(rule, 'compose.yaml', service(options)));

  it.each(['gitlab/gitlab-ce:18.5.1-ce.0', 'gitea/gitea:1.25.2', 'gogs/gogs:0.13', 'atmoz/sftp:alpine-3.7'])(
    'accepts port 22 of %s',
    (image) => expectMarks(rule, 'compose.yaml', `services:\n  app:\n    image: ${image}\n    ports: ["22:22"]\n`),
  );

  it.each(['sickp/alpine-sshd:7.9-r1', 'lscr.io/linuxserver/openssh-server:10', 'panubo/sshd:1.9.0'])(
    'reports the image %s',
    (image) => expectMarks(rule, 'compose.yaml', `services:\n  app:\n    image: «${image}»\n`),
  );

  it('reads the Dockerfile', () => {
    const files = { Dockerfile: 'FROM debian:12\nCMD ["/usr/sbin/sshd", "-D"]\n' };
    expect(messagesOf(rule, 'compose.yaml', 'services:\n  app:\n    build: .\n', files)).toEqual([
      'Container "app" starts an SSH server, one more way to log in from outside.',
    ]);
  });
});
