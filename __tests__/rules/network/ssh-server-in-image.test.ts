import { describe, expect, it } from '@jest/globals';
import { REMOTE_LOGINS } from '../../../src/data/remote-logins.ts';
import sshServerInImage from '../../../src/rules/network/ssh-server-in-image.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe.each(REMOTE_LOGINS.map((login) => [login.name, login] as const))('%s', (_name, login) => {
  it.each([
    [1, login.example],
    [0, login.counterexample],
    [0, `echo "${login.example}"`],
  ])('gives %d findings in %s', (count, command) => {
    expect(checkText(sshServerInImage, 'Dockerfile', `FROM a\nRUN ${command}\n`).findings).toHaveLength(count);
  });

  it('is found by each package, program and service', () => {
    const commands = [
      ...login.packages.map((name) => `apt-get install -y ${name}`),
      ...login.programs.map((name) => `/usr/sbin/${name} -D`),
      ...login.services.map((name) => `service ${name} start`),
    ];
    for (const command of commands)
      expect(checkText(sshServerInImage, 'Dockerfile', `FROM a\nRUN ${command}\n`).findings).toHaveLength(1);
  });
});

describe('servers for remote logins', () => {
  it.each([
    'RUN apt-get install -y «openssh-server=1:9.2p1-2» curl',
    'RUN apk add --no-cache openssh openssh-client',
    'RUN apk add openssh\nCMD ["«/usr/sbin/sshd»", "-D"]',
    'RUN apt-get install -y openssh-server && apt-get purge -y openssh-server',
    'RUN apt-get install -y openssh-server\nRUN apt-get purge -y $NAMES',
    'RUN apt-get install -y «openssh-server» && apt-get purge -y curl',
    'RUN apk add -t .build openssh-server && apk del .build',
    'RUN apt-get install -y «openssh-server»\nCMD ["/usr/sbin/sshd", "-D"]',
    'CMD «service» ssh start && exec /app',
    'RUN «systemctl» enable sshd.service && rc-update add sshd',
    'ENTRYPOINT «/etc/init.d/ssh» start && sleep infinity',
    'RUN sshd -t && service ssh stop && systemctl disable sshd && mkdir /run/sshd',
    'RUN sed -i s/a/b/ /etc/ssh/sshd_config && ssh-keygen -A',
    'RUN dnf install -y «openssh-server-9.9p1-7.el9»',
  ])('%s', (text) => {
    expectMarks(sshServerInImage, 'Dockerfile', `FROM a\n${text}`);
  });

  it('only matter where they are shipped', () => {
    expectMarks(sshServerInImage, 'Dockerfile', 'FROM a AS b\nRUN apk add openssh-server\nFROM c\nCOPY --from=b /a /a');
  });

  it('are named', () => {
    expect(messagesOf(sshServerInImage, 'Dockerfile', 'FROM a\nRUN apk add dropbear\nCMD vsftpd')).toEqual([
      'This Dockerfile installs the SSH server dropbear, one more way in from the network.',
      'This Dockerfile starts an FTP server, one more way in from the network.',
    ]);
  });
});
