import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/workdir-relative.ts';
import { expectMarks } from '../../support/example.ts';

describe('workdir-relative', () => {
  it.each([
    ['reports the first only, to which the others are relative', 'FROM a:1\nWORKDIR «a»\nWORKDIR b\n'],
    ['reports what a default holds', 'FROM a:1\nARG D=app\nWORKDIR «$D»\n'],
    ['accepts Windows', '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nWORKDIR C:\\\\app\n'],
    ['accepts quotes', 'FROM a:1\nWORKDIR "/a b"\n'],
    ['accepts a path below one that a variable decides', 'FROM a:1\nWORKDIR $HOME\nWORKDIR app\n'],
    ['accepts a path below that of a grandparent', 'FROM a:1 AS x\nWORKDIR /a\nFROM x AS y\nFROM y\nWORKDIR b\n'],
    ['accepts an empty image', 'FROM scratch\nWORKDIR app\n'],
    ['accepts a stage that is used by nothing', 'FROM a:1\nWORKDIR app\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
