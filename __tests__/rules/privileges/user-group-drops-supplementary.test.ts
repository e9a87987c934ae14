import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-group-drops-supplementary.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-group-drops-supplementary', () => {
  it.each([
    [
      'reports each way into a group',
      'FROM debian:12\nRUN useradd -G video app && adduser b audio\nUSER app«:app»\nUSER b«:1000»\n',
    ],
    ['accepts the same group', 'FROM debian:12\nRUN usermod -aG video app\nUSER app:video\n'],
    [
      'accepts a user without other groups',
      'FROM debian:12\nRUN useradd -g app app && usermod -aG video other\nUSER app:app\n',
    ],
    ['accepts what a variable decides', 'FROM debian:12\nARG G=app\nRUN usermod -aG video app\nUSER app:$G\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
