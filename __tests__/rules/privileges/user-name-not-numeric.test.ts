import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-name-not-numeric.ts';
import { expectMarks } from '../../support/example.ts';

describe('user-name-not-numeric', () => {
  it.each([
    ['reports the last one only', 'FROM debian:12\nUSER a\nRUN ls\nUSER «b»\n'],
    ['reports what a default holds', 'FROM debian:12\nARG U=app\nUSER «$U»\n'],
    ['accepts numbers and root', 'FROM debian:12\nUSER app\nFROM debian:12\nUSER 10001:app\n'],
    ['accepts a number from an argument', 'FROM debian:12\nARG U=10001\nUSER $U\n'],
    ['accepts root, which is worse', 'FROM debian:12\nUSER root:root\n'],
    ['accepts what a variable decides', 'FROM debian:12\nARG U\nUSER $U\n'],
    ['accepts Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nUSER ContainerUser\n'],
    ['accepts the builder', 'FROM debian:12\nUSER app\nFROM debian:12\nUSER 1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
