import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/useradd-large-uid-no-l.ts';
import { expectMarks } from '../../support/example.ts';

describe('useradd-large-uid-no-l', () => {
  it.each([
    ['reports attached values', 'FROM debian:12\nRUN «useradd» -u100000 a && «useradd» --uid=1234567 b\n'],
    [
      'accepts both forms of the option',
      'FROM debian:12\nRUN useradd -l -u 100000 a && useradd -rlu 100000 b && useradd --no-log-init --uid 100000 c\n',
    ],
    [
      'accepts smaller numbers and adduser of busybox',
      'FROM debian:12\nRUN useradd -u 99999 a && adduser -u 100000 b\n',
    ],
    ['accepts what a variable decides', 'FROM debian:12\nARG U\nRUN useradd -u $U a\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
