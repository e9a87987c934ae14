import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-created-unused.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-created-unused', () => {
  it.each([
    [
      'reports a stage that is built on another one',
      'FROM acme/base:1 AS b\nFROM b\nRUN adduser --system «worker»\nCMD ["node", "a.js"]\n',
    ],
    ['accepts switching to it', 'FROM debian:12\nRUN useradd worker\nUSER worker\nCMD ["a"]\n'],
    ['accepts another user at the end', 'FROM debian:12\nRUN useradd worker\nUSER 1000\nCMD ["a"]\n'],
    ['accepts giving it files', 'FROM debian:12\nRUN useradd worker && chown -R worker:worker /srv\nCMD ["a"]\n'],
    [
      'accepts a program that changes to it',
      'FROM debian:12\nRUN useradd worker\nENTRYPOINT ["gosu", "worker", "a"]\n',
    ],
    [
      'accepts a script that may change to it',
      'FROM debian:12\nRUN useradd worker\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
    ],
    ['accepts users of servers', 'FROM debian:12\nRUN useradd nginx\nCMD ["nginx", "-g", "daemon off;"]\n'],
    ['accepts the builder', 'FROM debian:12\nRUN useradd worker\nCMD ["a"]\nFROM debian:12\n'],
    ['accepts what a variable decides', 'FROM debian:12\nARG U\nRUN useradd $U\nCMD ["a"]\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
