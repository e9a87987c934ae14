import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/sudoers-nopasswd.ts';
import { expectMarks } from '../../support/example.ts';

describe('sudoers-nopasswd', () => {
  it.each([
    [
      'reports a here-document',
      'FROM debian:12\nRUN cat > /etc/sudoers.d/x <<X\n# comment\n«%wheel ALL=(ALL:ALL) NOPASSWD: ALL»\nX\n',
    ],
    ['reports sed', "FROM debian:12\nRUN sed -i «'s/^%sudo.*/%sudo ALL=(ALL) NOPASSWD:ALL/'» /etc/sudoers\n"],
    ['reports words without quotes', 'FROM debian:12\nRUN echo «%sudo\tALL=NOPASSWD: ALL» >> /etc/sudoers\n'],
    ['reports tee', "FROM debian:12\nRUN echo «'app ALL=(ALL) ALL'» | tee -a /etc/sudoers\n"],
    ['reports an unknown user', 'FROM debian:12\nARG U\nRUN echo «"$U ALL=(root) NOPASSWD:ALL"» >> /etc/sudoers\n'],
    [
      'reports groups',
      'FROM debian:12\nRUN usermod -aG «docker,audio» app && gpasswd -a app «wheel» && addgroup app «sudo» && adduser -G «wheel» -D b\n',
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
});
