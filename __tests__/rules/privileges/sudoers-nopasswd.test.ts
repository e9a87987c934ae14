import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/sudoers-nopasswd.ts';
import { checkText, expectMarks, withoutMarks } from '../../support/example.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

const ROOTFS = { 'rootfs/etc/sudoers.d/app': 'app ALL=(root) NOPASSWD: ALL\n', 'rootfs/etc/motd': 'hello\n' };

describe('sudoers-nopasswd', () => {
  it.each([
    [
      'reports a here-document',
      'FROM debian:12\nRUN cat > /etc/sudoers.d/x <<X\n# comment\n«%wheel ALL=(ALL:ALL) NOPASSWD: ALL»\nX\n',
    ],
    ['reports sed', "FROM debian:12\nRUN sed -i «'s/^%sudo.*/%sudo ALL=(ALL) NOPASSWD:ALL/'» /etc/sudoers\n"],
    ['reports words without quotes', 'FROM debian:12\nRUN echo «%sudo\tALL=NOPASSWD: ALL» >> /etc/sudoers\n'],
    [
      'reports variables for one program',
      'FROM debian:12\nRUN echo «"ALL ALL=(ALL) NOPASSWD:SETENV: /init.sh"» >> /etc/sudoers\n',
    ],
    [
      'accepts variables for the program of another user',
      'FROM debian:12\nRUN echo "app ALL=(www-data) NOPASSWD:SETENV: /init.sh" >> /etc/sudoers\n',
    ],
    ['accepts NOSETENV', 'FROM debian:12\nRUN echo "app ALL=(root) NOPASSWD:NOSETENV: /init.sh" >> /etc/sudoers\n'],
    ['reports tee', "FROM debian:12\nRUN echo «'app ALL=(ALL) ALL'» | tee -a /etc/sudoers\n"],
    ['reports an unknown user', 'FROM debian:12\nARG U\nRUN echo «"$U ALL=(root) NOPASSWD:ALL"» >> /etc/sudoers\n'],
    [
      'reports groups',
      'FROM registry.example.com/base\nRUN usermod -aG «docker,audio» app && gpasswd -a app «wheel» && addgroup app «sudo» && adduser -G «wheel» -D b\n',
    ],
    [
      'accepts a group of sudo where sudo is not installed',
      'FROM debian:12\nRUN usermod -aG sudo,audio app && adduser b wheel\n',
    ],
    [
      'reports it where a package by a variable may be sudo',
      'FROM debian:12\nRUN apt-get install -y $PACKAGES && usermod -aG «sudo» app\n',
    ],
    [
      'reports it where a parent stage installs sudo',
      'FROM debian:12 AS base\nRUN apt-get install -y sudo\nFROM base\nRUN usermod -aG «sudo» app\n',
    ],
    [
      'reports one finding for a group and the line that opens sudo to it',
      "FROM registry.example.com/base\nRUN usermod -aG sudo app && echo «'%sudo ALL=(ALL) NOPASSWD:ALL'» >> /etc/sudoers\n",
    ],
    ['accepts root', "FROM debian:12\nRUN echo 'root ALL=(ALL) ALL' > /etc/sudoers && usermod -aG wheel root\n"],
    [
      'accepts single commands',
      "FROM debian:12\nRUN echo 'app ALL=(ALL) NOPASSWD: /usr/bin/apt-get, /usr/bin/dpkg' > /etc/sudoers.d/app\n",
    ],
    ['accepts group 0', 'FROM debian:12\nRUN usermod -aG root app && useradd -g 0 b\n'],
    [
      'accepts other text and other files',
      "FROM debian:12\nRUN echo 'Defaults !requiretty' >> /etc/sudoers && echo 'app ALL=(ALL) NOPASSWD:ALL' > /README\n",
    ],
    ['accepts a group of that name that is made', 'FROM debian:12\nRUN groupadd docker && addgroup wheel\n'],
    [
      'accepts the builder',
      "FROM debian:12\nRUN echo 'app ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/app\nFROM debian:12\n",
    ],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each<readonly [string, string, string]>([
    ['a file', 'COPY «sudoers» /etc/sudoers', 'app ALL=(root) NOPASSWD: ALL'],
    ['a file into the folder', 'COPY --chmod=440 «sudoers» /etc/sudoers.d/', '%dev ALL=(ALL:ALL) NOPASSWD:ALL'],
    ['ADD', 'ADD «./sudoers» /etc/sudoers.d/app', 'app ALL=(root) NOPASSWD: ALL'],
    ['a password', 'COPY sudoers /etc/sudoers', '%sudo ALL=(ALL:ALL) ALL'],
    ['single commands', 'COPY sudoers /etc/sudoers', 'app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload'],
    ['variables for one program', 'COPY «sudoers» /etc/sudoers', 'app ALL=(root) SETENV: NOPASSWD: /init.sh'],
    ['a comment', 'COPY sudoers /etc/sudoers', '# app ALL=(root) NOPASSWD: ALL'],
    ['a larger folder', 'RUN apt-get install sudo\nCOPY «rootfs» /', ''],
    ['a larger folder of another name', 'RUN apt-get install sudo\nCOPY «rootfs/etc» /etc', ''],
    ['a larger folder elsewhere', 'RUN apt-get install sudo\nCOPY rootfs /srv', ''],
    ['a relative path', 'WORKDIR /etc/sudoers.d\nCOPY «sudoers» app', 'app ALL=(root) NOPASSWD: ALL'],
    ['--exclude', 'RUN apt-get install sudo\nCOPY --exclude=etc/sudoers.d rootfs /', ''],
    ['another place', 'COPY sudoers /srv/sudoers.d/x', 'app ALL=(root) NOPASSWD: ALL'],
    ['another file', 'COPY motd /etc/sudoers.d/motd', 'app ALL=(root) NOPASSWD: ALL'],
  ])('reads what is copied: %s', (_name, copy, line) => {
    const files = { sudoers: `root ALL=(ALL) ALL\n${line}\n`, motd: 'hello\n', ...ROOTFS };
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${copy}\n`, {}, {}, files);
  });

  it('looks once for each source, however many there are', () => {
    const files = Object.fromEntries(
      Array.from({ length: shortened(1000) }, (_, at) => [`sudo/${at}`, 'Defaults !lecture\n'.repeat(500)]),
    );
    // reading and searching all of them for each takes minutes
    inTime(timeFor(5_000), () => {
      const text = `FROM debian:12\n${'COPY sudo /etc/sudoers.d/\n'.repeat(shortened(1000))}`;
      expect(checkText(rule, 'Dockerfile', text, {}, {}, undefined, files).findings).toEqual([]);
    });
  });

  it('names the file that is copied', () => {
    const files = { 'sudo/a': 'Defaults !lecture\n', 'sudo/b': 'app ALL=(ALL) NOPASSWD: ALL\n' };
    const text = 'FROM debian:12\nCOPY sudo /etc/sudoers.d\n';
    expect(
      checkText(rule, 'Dockerfile', text, {}, {}, undefined, files).findings.map(({ message }) => message),
    ).toEqual([
      'This Dockerfile copies sudo/b, which lets a user run everything as root through sudo, so an attacker who takes over that user becomes root.',
    ]);
  });

  it.each([
    ['a file', 'COPY sudo /o/s', '«/o/s» /etc/sudoers.d/s', 'sudo'],
    ['a folder', 'COPY d /o', '«/o» /etc', 'd/sudoers.d/x'],
    ['a folder of the root', 'COPY d /o/etc', '«/o/» /', 'd/sudoers.d/x'],
    ['a pattern', 'COPY d/sudoers.d /o', '«/o/*» /etc/sudoers.d/', 'd/sudoers.d/x'],
    ['what a command writes', 'RUN echo "app ALL=(ALL) NOPASSWD: ALL" > /o/x', '«/o/x» /etc/sudoers.d/', '/o/x'],
    ['a here-document', 'COPY <<X /o/x\napp ALL=(ALL) NOPASSWD: ALL\nX', '«/o/x» /etc/sudoers.d/', '/o/x'],
    [
      'a chain of stages',
      'COPY sudo /a/s\nFROM debian:12 AS c\nCOPY --from=b /a /o\nFROM c AS b',
      '«/o» /etc/sudoers.d',
      'sudo',
    ],
  ])('reports %s of another stage', (_, before, copy, path) => {
    const files = { sudo: 'app ALL=(ALL) NOPASSWD: ALL\n', 'd/sudoers.d/x': 'app ALL=(ALL) NOPASSWD: ALL\n' };
    const name = before.includes('AS b') ? 'first' : 'b';
    const text = `FROM debian:12 AS ${name}\n${before.replace('--from=b', '--from=first')}\nFROM debian:12\nCOPY --from=b ${copy}\n`;
    const { findings } = checkText(rule, 'Dockerfile', withoutMarks(text), {}, {}, undefined, files);
    expect(findings.map(({ message }) => message)).toEqual([
      `The last stage copies ${path}, which lets a user run everything as root through sudo, so an attacker who takes over that user becomes root.`,
    ]);
  });

  it.each([
    ['another place', 'COPY sudo /o/s', '/o/s /etc/other/s'],
    ['another source', 'COPY sudo /p/s', '/o/ /etc/sudoers.d/'],
    ['a stage that is not shipped', 'COPY sudo /etc/sudoers.d/s', '/usr/bin/x /usr/bin/x'],
  ])('accepts %s', (_, before, copy) => {
    const files = { sudo: 'app ALL=(ALL) NOPASSWD: ALL\n' };
    const text = `FROM debian:12 AS b\n${before}\nFROM debian:12\nCOPY --from=b ${copy}\n`;
    expect(checkText(rule, 'Dockerfile', text, {}, {}, undefined, files).findings).toEqual([]);
  });

  const scores = (lines: string) =>
    checkText(rule, 'Dockerfile', withoutMarks(`FROM registry.example.com/base\nRUN ${lines}\n`)).findings.map(
      ({ variant = 'high', message }) => [variant, message],
    );

  it.each([
    [
      'usermod -aG sudo app',
      'password-or-socket',
      'puts a user into the group "sudo", so an attacker who takes over that user and knows its password can become root.',
    ],
    [
      "usermod -aG sudo app && echo 'app:not-real' | chpasswd",
      'high',
      'puts a user into the group "sudo", so an attacker who takes over that user can usually become root with the password in this file.',
    ],
    [
      'usermod -aG docker app',
      'password-or-socket',
      'puts a user into the group "docker", so an attacker who takes over that user is root wherever the socket of docker is mounted.',
    ],
    [
      "echo 'app ALL=(ALL) ALL' >> /etc/sudoers",
      'password-or-socket',
      'lets a user run everything as root through sudo, so an attacker who takes over that user and knows its password becomes root.',
    ],
    [
      "echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers",
      'high',
      'lets a user run everything as root through sudo, so an attacker who takes over that user becomes root.',
    ],
  ])('%s is %s', (lines, variant, message) => expect(scores(lines)).toEqual([[variant, `This Dockerfile ${message}`]]));
});
