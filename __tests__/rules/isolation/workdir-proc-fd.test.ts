import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/workdir-proc-fd.ts';
import { expectMarks } from '../../support/example.ts';

describe('workdir-proc-fd', () => {
  it.each([
    ['reports a number and slashes', 'FROM a:1\nWORKDIR «//proc/1//fd/7/»\n'],
    ['reports a variable', 'FROM a:1\nARG F=8\nWORKDIR «/proc/self/fd/$F»\n'],
    ['reports a parent stage below which it stands', 'FROM a:1 AS x\nWORKDIR /proc/self\nFROM x\nWORKDIR «fd/8»\n'],
    ['reports a start command', 'FROM a:1\nCMD cd «/proc/self/fd/9» && ls\n'],
    ['reports a path from the folder of the base image', 'FROM a:1\nWORKDIR «proc/self/fd/8»\n'],
    ['reports many steps upwards', 'FROM a:1\nWORKDIR «../../../../../../../../proc/self/fd/8»\n'],
    ['reports a drive where Windows is not certain', '# escape=`\nFROM a:1\nWORKDIR «c:/../proc/self/fd/8»\n'],
    ['reports a drive on Linux', 'FROM a:1\nWORKDIR «c:/../proc/self/fd/8»\n'],
    ['accepts a path below another folder', 'FROM a:1\nWORKDIR srv/proc/self/fd/8\n'],
    ['accepts what does not stay there', 'FROM a:1\nWORKDIR /proc/self/fd/../../../srv\n'],
    ['accepts reading and writing', 'FROM a:1\nRUN ls /proc/self/fd && ln -sf /proc/self/fd/1 /var/log/app.log\n'],
    ['accepts the name elsewhere', 'FROM a:1\nWORKDIR /srv/proc/self/fd/8\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG P\nWORKDIR $P/self/fd/8\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
