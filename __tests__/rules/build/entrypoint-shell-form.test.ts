import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/entrypoint-shell-form.ts';
import { expectMarks } from '../../support/example.ts';

describe('entrypoint-shell-form', () => {
  it.each([
    ['reports both', 'FROM debian:12\nENTRYPOINT «/app»\nCMD «a $B»\n'],
    ['accepts JSON and exec', 'FROM debian:12\nENTRYPOINT ["a"]\nCMD exec b\n'],
    ['accepts a shell that was chosen', 'FROM debian:12\nSHELL ["/bin/bash", "-c"]\nCMD a\n'],
    ['accepts a shell of a parent', 'FROM a:1 AS x\nSHELL ["/bin/bash", "-c"]\nFROM x\nCMD a\n'],
    ['accepts malformed JSON, which is another finding', "FROM debian:12\nCMD ['a']\n"],
    ['accepts Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nCMD a\n'],
    ['accepts the builder', 'FROM debian:12\nCMD a\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
