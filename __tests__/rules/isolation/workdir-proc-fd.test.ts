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
    ['reports steps upwards from there', 'FROM a:1\nWORKDIR «/proc/self/fd/8/../../..»\n'],
    ['reports a folder above it', 'FROM a:1\nWORKDIR «/proc/self/fd/7/../../../../tmp/x»\n'],
    ['reports names before it', 'FROM a:1\nWORKDIR «/x/../proc/./self//fd/7/..»\n'],
    ['reports a variable behind it', 'FROM a:1\nARG X\nWORKDIR «/proc/self/fd/7/$X»\n'],
    ['reports a thread', 'FROM a:1\nWORKDIR «/proc/self/task/1/fd/7»\n'],
    ['reports the link of devices', 'FROM a:1\nWORKDIR «/dev/fd/8»\n'],
    ['reports steps of a command', 'FROM a:1\nRUN cd «/dev/fd/8/../..» && ls\n'],
    ['reports a link', 'FROM a:1\nRUN ln -s /proc/self/fd/8 /w\nWORKDIR «/w»\n'],
    ['reports a folder below a link', 'FROM a:1\nRUN ln -sfn /proc/self/fd/8 /w\nWORKDIR «/w/../../..»\n'],
    ['reports a link on the way', 'FROM a:1\nRUN ln --symbolic /proc/self /w\nWORKDIR «/w/fd/8»\n'],
    ['reports a link in a folder', 'FROM a:1\nRUN ln -s /proc/self/fd/8 /srv\nWORKDIR «/srv/8»\n'],
    ['reports a link of a link', 'FROM a:1\nRUN ln -s /dev/fd/8 /a/b && ln -s a/b /w\nWORKDIR «/w»\n'],
    ['reports a link of a parent stage', 'FROM a:1 AS x\nWORKDIR /q\nRUN ln -s /dev/fd/8 w\nFROM x\nWORKDIR «/q/w»\n'],
    ['accepts a link that a later command makes', 'FROM a:1\nWORKDIR /w\nRUN ln -s /proc/self/fd/8 /w\n'],
    ['accepts a hard link', 'FROM a:1\nRUN ln /proc/self/fd/8 /w\nWORKDIR /w\n'],
    ['accepts a link elsewhere', 'FROM a:1\nRUN ln -s /opt/app-1 /opt/app\nWORKDIR /opt/app\n'],
    ['accepts links in a circle', 'FROM a:1\nRUN ln -s /a /b && ln -s /b /a\nWORKDIR /a\n'],
    ['accepts a log', 'FROM a:1\nRUN ln -sf /proc/self/fd/1 /var/log/app.log\nWORKDIR /var/log\n'],
    ['accepts a relative path that comes back', 'FROM a:1\nWORKDIR /srv\nWORKDIR ../proc/self/fd/../../../srv\n'],
    ['accepts a folder of that name', 'FROM a:1\nWORKDIR /srv/dev/fd/8\n'],
    ['accepts a path below another folder', 'FROM a:1\nWORKDIR srv/proc/self/fd/8\n'],
    ['accepts what does not stay there', 'FROM a:1\nWORKDIR /proc/self/fd/../../../srv\n'],
    ['accepts reading and writing', 'FROM a:1\nRUN ls /proc/self/fd && ln -sf /proc/self/fd/1 /var/log/app.log\n'],
    ['accepts the name elsewhere', 'FROM a:1\nWORKDIR /srv/proc/self/fd/8\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG P\nWORKDIR $P/self/fd/8\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
