import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/ssh-host-verification-disabled.ts';
import { expectMarks } from '../../support/example.ts';

describe('ssh-host-verification-disabled', () => {
  it.each([
    ['an option', 'RUN scp «-oStrictHostKeyChecking=no» a:b c'],
    ['two options', 'RUN ssh «-o StrictHostKeyChecking=no» «-o UserKnownHostsFile=/dev/null» a true'],
    [
      'a variable of a command',
      'RUN «GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"» git clone a@b.example.com:c.git',
    ],
    ['a configuration', 'COPY <<EOF /root/.ssh/config\nHost *\n  «StrictHostKeyChecking no»\nEOF'],
    ['a scan', 'RUN «ssh-keyscan -H github.com» | tee -a /etc/ssh/ssh_known_hosts'],
    [
      'a scan in a stage that is copied from',
      'RUN «ssh-keyscan a.example.com» > ~/.ssh/known_hosts\nFROM scratch\nCOPY --from=0 /a /a',
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['known hosts', 'COPY known_hosts /root/.ssh/known_hosts\nRUN --mount=type=ssh git clone a@b.example.com:c.git'],
    ['hosts that are trusted once', 'RUN ssh -o StrictHostKeyChecking=accept-new a true'],
    ['a check that is on', 'RUN echo "StrictHostKeyChecking yes" >> /etc/ssh/ssh_config'],
    ['a scan that is compared', 'RUN ssh-keyscan a > known_hosts && ssh-keygen -lf known_hosts | grep -q SHA256:abc'],
    ['a scan that is printed', 'RUN ssh-keyscan github.com'],
    ['text', 'RUN echo "ssh -o StrictHostKeyChecking=no" > /README'],
    ['a stage that is used by nothing', 'RUN ssh-keyscan a > ~/.ssh/known_hosts\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
