import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/setuid-setgid-added.ts';
import { expectMarks } from '../../support/example.ts';

describe('setuid-setgid-added', () => {
  it.each([
    [
      'reports octal and letters',
      'FROM debian:12\nRUN chmod «4755» /a && chmod «6711» /b && chmod «u=rwxs,g=x» /c && chmod -R «+s» /d && chmod «ug+s» /e\n',
    ],
    ['reports flags', 'FROM debian:12\nCOPY --chmod=«4755» a /b\nADD --chmod=«04711» c /d\n'],
    [
      'reports the group on programs only',
      'FROM debian:12\nRUN chmod «g+s» /usr/bin/write && chmod g+s /srv && chmod 2775 /srv/a && chmod -R 2775 /usr/local/bin/a\n',
    ],
    [
      'accepts taking it away',
      'FROM debian:12\nRUN chmod a-s /usr/bin/a && chmod u-s,g-s /b && find / -perm /6000 -exec chmod a-s {} +\n',
    ],
    ['accepts the sticky bit', 'FROM debian:12\nRUN chmod 1777 /tmp && chmod +t /srv\n'],
    ['accepts folders', 'FROM debian:12\nRUN mkdir -m 2770 /a && install -d -m 4755 /b\n'],
    ['accepts what a variable decides', 'FROM debian:12\nARG M\nRUN chmod $M /a\nCOPY --chmod=$M a /b\n'],
    ['accepts text', 'FROM debian:12\nRUN echo chmod 4755 /a\n'],
    ['accepts the builder', 'FROM debian:12\nRUN chmod 4755 /a\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
