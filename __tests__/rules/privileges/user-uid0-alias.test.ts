import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-uid0-alias.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-uid0-alias', () => {
  it.each([
    [
      'reports usermod and attached values',
      'FROM debian:12\nRUN usermod -o -u«0» app && useradd --non-unique --uid «00» b\n',
    ],
    [
      'reports a here-document',
      'FROM debian:12\nRUN cat >> /etc/passwd <<X\n«toor:x:0:1::/:/bin/sh»\napp:x:1:0::/:/bin/sh\nX\n',
    ],
    ['reports sed', "FROM debian:12\nRUN sed -i «'s/^app:x:1000:/app:x:0:/'» /etc/passwd\n"],
    ['reports sed without a name', "FROM debian:12\nRUN sed -i «'s/:10001:/:0:/'» /etc/passwd\nUSER app\n"],
    ['reports sed with a pattern', "FROM debian:12\nRUN sed -i «'s/x:[0-9]*:/x:0:/'» /etc/passwd\n"],
    ['reports sed of all numbers', "FROM debian:12\nRUN sed -i «'s/1001/0/g'» /etc/passwd\n"],
    ['accepts sed of a group', "FROM debian:12\nRUN sed -i 's/:1001:1001:/:1001:0:/' /etc/passwd\n"],
    ['accepts sed of another number', "FROM debian:12\nRUN sed -i 's/:1000:/:10001:/' /etc/passwd\n"],
    ['accepts sed of a shell', "FROM debian:12\nRUN sed -i 's#/root:/bin/ash#/root:/bin/bash#' /etc/passwd\n"],
    ['accepts sed of root', "FROM debian:12\nRUN sed -i 's/^root:x:[0-9]*:/root:x:0:/' /etc/passwd\n"],
    [
      'accepts group 0, which OpenShift needs',
      'FROM debian:12\nRUN useradd -u 1001 -g 0 app && adduser -u 1001 -G root app && echo "app:x:1001:0::/:/bin/sh" >> /etc/passwd\n',
    ],
    [
      'accepts root itself',
      'FROM debian:12\nRUN usermod -u 0 root && echo "root:x:0:0:root:/root:/bin/sh" > /etc/passwd\n',
    ],
    ['a default', 'FROM debian:12\nARG U=0\nRUN if [ $U -ne 0 ]; then adduser --uid $U app; fi\n'],
    [
      'accepts what a variable decides',
      'FROM debian:12\nARG U\nRUN useradd -u $U app && echo "app:x:$U:0::/:/bin/sh" >> /etc/passwd\n',
    ],
    ['accepts other files', 'FROM debian:12\nRUN echo "toor:x:0:0::/:/bin/sh" > /etc/passwd.txt\n'],
    ['accepts the builder', 'FROM debian:12\nRUN useradd -o -u 0 app\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
