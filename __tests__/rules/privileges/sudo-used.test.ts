import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/sudo-used.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('sudo-used', () => {
  it.each([
    ['one after other commands', 'RUN true; «sudo» -u app make || «doas» make'],
    ['one by its path', 'RUN «/usr/bin/sudo» make'],
    ['one in a pipe', 'RUN echo a | «sudo» tee /etc/a'],
    ['one in an inner script', 'RUN bash -c "«sudo» make"'],
    ['one behind env', 'RUN env A=1 «sudo» make'],
    ['one without a command', 'RUN «sudo» -l'],
    ['one in a condition', 'RUN if true; then «sudo» make; fi'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['the package', 'RUN apt-get install -y sudo'],
    ['sudoers', 'RUN echo "app ALL=(ALL) NOPASSWD: ALL # sudo make" > /etc/sudoers.d/sudo'],
    ['a path', 'RUN chmod 440 /etc/sudo && ls sudo'],
    ['a comment', 'RUN make \\\n  # sudo make\n  install'],
    ['a health check', 'HEALTHCHECK CMD sudo true'],
    ['a stage that is used by nothing', 'RUN sudo make\nFROM debian:12'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['as root', 'FROM debian:12\nRUN sudo -E make\n', 'FROM debian:12\nRUN make\n'],
    [
      'after USER root',
      'FROM acme/base:1\nUSER root\nRUN a && sudo make\n',
      'FROM acme/base:1\nUSER root\nRUN a && make\n',
    ],
    ['as root without a name', 'FROM acme/base:1\nUSER ""\nRUN sudo make\n', 'FROM acme/base:1\nUSER ""\nRUN make\n'],
    ['not as another user', 'FROM debian:12\nUSER app\nRUN sudo make\n', 'FROM debian:12\nUSER app\nRUN sudo make\n'],
    ['not in an unknown image', 'FROM acme/base:1\nRUN sudo make\n', 'FROM acme/base:1\nRUN sudo make\n'],
    [
      'not when it changes the user',
      'FROM debian:12\nRUN sudo -u app make\n',
      'FROM debian:12\nRUN sudo -u app make\n',
    ],
    ['not in the exec form', 'FROM debian:12\nRUN ["sudo", "make"]\n', 'FROM debian:12\nRUN ["sudo", "make"]\n'],
  ])('is taken out %s', (_name, bad, good) => expect(withFixes(checkText(rule, 'Dockerfile', bad))).toBe(good));
});
