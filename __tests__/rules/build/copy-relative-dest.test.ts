import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/copy-relative-dest.ts';
import { expectMarks } from '../../support/example.ts';

describe('copy-relative-dest', () => {
  it.each([
    ['reports JSON and ADD', 'FROM a:1\nCOPY ["a", "«b»"]\nADD a.tar «./b»\n'],
    ['accepts a path after WORKDIR, even a relative one', 'FROM a:1\nWORKDIR app\nCOPY a b\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG D\nCOPY a $D/b\n'],
    ['accepts Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nCOPY a C:/b\n'],
    ['accepts ONBUILD, where the child decides', 'FROM a:1\nONBUILD COPY . .\n'],
    ['accepts an empty image', 'FROM scratch\nCOPY a b\n'],
    ['accepts WORKDIR of a grandparent', 'FROM a:1 AS x\nWORKDIR /a\nFROM x AS y\nFROM y\nCOPY a b\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
