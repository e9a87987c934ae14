import { it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/password-set-in-image.ts';
import { expectMarks } from '../../support/example.ts';

it.each([
  ['a redirect', 'RUN «curl -fsSL https://keys.example.com/a.keys > /root/.ssh/authorized_keys»'],
  ['an option', 'RUN «wget -O ~/.ssh/authorized_keys https://keys.example.com/a.keys»'],
  ['ADD', 'ADD «https://keys.example.com/a.keys» /root/.ssh/authorized_keys'],
  ['a program for it', 'RUN «ssh-import-id gh:someone»'],
  ['another file', 'RUN curl -fsSL https://keys.example.com/a.keys > /root/.ssh/known'],
  ['a file of the repository', 'ADD authorized_keys /root/.ssh/authorized_keys'],
])('%s', (_name, line) =>
  expectMarks(rule, 'Dockerfile', `FROM debian:12\nRUN apt-get install -y openssh-server\n${line}`),
);

it('no SSH server', () =>
  expectMarks(rule, 'Dockerfile', 'FROM debian:12\nRUN curl https://keys.example.com/a.keys > /srv/authorized_keys'));
