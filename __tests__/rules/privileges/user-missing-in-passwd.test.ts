import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-missing-in-passwd.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-missing-in-passwd', () => {
  it.each([
    [
      'reports a single file at the root',
      'FROM debian:12 AS b\nFROM scratch\nCOPY --from=b /bin/server /\nUSER «nobody»\n',
    ],
    ['accepts numbers and root', 'FROM scratch\nCOPY --chown=0:0 a /b\nUSER root\n'],
    [
      'accepts a list of users',
      'FROM debian:12 AS b\nFROM scratch\nCOPY --from=b /etc/passwd /etc/group /etc/\nUSER app\n',
    ],
    ['accepts a file system', 'FROM scratch\nADD rootfs.tar.xz /\nUSER app\n'],
    ['accepts a folder that may be one', 'FROM debian:12 AS b\nFROM scratch\nCOPY --from=b /rootfs /\nUSER app\n'],
    ['accepts a stage in which commands run', 'FROM scratch\nCOPY busybox /bin/sh\nRUN adduser app\nUSER app\n'],
    ['accepts what a variable decides', 'FROM scratch\nARG U\nUSER $U\n'],
    ['accepts other images', 'FROM gcr.io/distroless/static-debian12\nUSER nonroot\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
