import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/workdir-system-dir.ts';
import { expectMarks } from '../../support/example.ts';

describe('workdir-system-dir', () => {
  it.each([
    ['reports slashes and what is below', 'FROM a:1\nWORKDIR «/proc//1»\nWORKDIR «//boot»\nWORKDIR «/lost+found»\n'],
    ['accepts open files, which are another finding', 'FROM a:1\nWORKDIR /proc/self/fd/8\n'],
    ['accepts those of a thread', 'FROM a:1\nWORKDIR /proc/thread-self/fd\n'],
    ['accepts those of a process', 'FROM a:1\nWORKDIR /proc/1/fd/8\n'],
    ['reports what else a process has', 'FROM a:1\nWORKDIR «/proc/self/fdinfo»\n'],
    ['reports what begins as shared memory does', 'FROM a:1\nWORKDIR «/dev/shm2»\n'],
    [
      'accepts names that begin alike',
      'FROM a:1\nWORKDIR /process\nWORKDIR /dev/shm/x\nWORKDIR /devel\nWORKDIR /system\n',
    ],
    ['accepts Windows', '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR C:/dev\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG P\nWORKDIR /$P\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
