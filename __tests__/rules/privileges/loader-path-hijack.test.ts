import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/loader-path-hijack.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('loader-path-hijack', () => {
  it.each([
    [
      'reports what is first in PATH',
      'FROM a:1\nENV «PATH=/tmp/bin:$PATH»\nENV «PATH=:/usr/bin»\nENV «PATH node_modules/.bin:$PATH»\n',
    ],
    ['reports an empty part wherever it is', 'FROM a:1\nENV «LD_LIBRARY_PATH=/a::/b»\nENV «LD_LIBRARY_PATH="/a:"»\n'],
    [
      'accepts absolute folders and homes',
      'FROM a:1\nENV PATH=/a:$PATH\nENV PATH="$HOME/bin:${PATH}"\nENV PATH=~/bin:$PATH LD_LIBRARY_PATH=/a:/b\n',
    ],
    [
      'accepts a base image that may set it',
      'FROM nvidia/cuda:13.0.0-base-ubuntu24.04\nENV LD_LIBRARY_PATH=/a:$LD_LIBRARY_PATH\n',
    ],
    [
      'accepts the loader of Alpine, which skips empty parts',
      'FROM python:3.14-alpine\nENV LD_LIBRARY_PATH=/a:$LD_LIBRARY_PATH\n',
    ],
    [
      'accepts a variable that was set before',
      'FROM debian:12\nARG C\nENV LD_LIBRARY_PATH=$C/lib\nENV LD_LIBRARY_PATH=/a:$LD_LIBRARY_PATH\n',
    ],
    ['accepts the form that minds it', 'FROM debian:12\nENV LD_LIBRARY_PATH=/a${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}\n'],
    [
      'reports what interpreters load',
      'FROM a:1\nENV «BASH_ENV=/tmp/x» «PYTHONPATH=/a:/var/tmp/b» «NODE_PATH=/dev/shm»\nENV «NODE_OPTIONS="--max-old-space-size=1 -r /tmp/x.js"» «RUBYOPT="-I /tmp -rx"»\nENV «JAVA_TOOL_OPTIONS=-javaagent:/tmp/a.jar» «PERL5LIB=//tmp/p»\n',
    ],
    [
      'accepts other options and folders of interpreters',
      'FROM a:1\nENV PYTHONPATH=src:. NODE_OPTIONS="--require ./x.js --diagnostic-dir=/tmp" NODE_PATH=/usr/lib/node_modules\nENV JAVA_TOOL_OPTIONS="-Djava.io.tmpdir=/tmp -XX:HeapDumpPath=/tmp/d" CLASSPATH=/app/lib PYTHONPYCACHEPREFIX=/tmp\n',
    ],
    [
      'reports files that others may replace',
      'FROM a:1\nVOLUME /data\nENV «LD_PRELOAD=lib/a.so»\nENV «LD_PRELOAD="/usr/lib/a.so ../b.so"»\n' +
        'ENV «LD_PRELOAD=/home/app/a.so»\nENV «LD_PRELOAD=/data/a.so»\nENV «LD_PRELOAD=/proc/self/cwd/a.so»\n',
    ],
    [
      'reports LD_AUDIT like LD_PRELOAD',
      'FROM a:1\nVOLUME /data\nENV «LD_AUDIT=/tmp/a.so»\nENV «LD_AUDIT=/usr/lib/a.so:/data/b.so»\nENV LD_AUDIT=/usr/lib/a.so\n' +
        "RUN echo «'export LD_AUDIT=./a.so'» >> /etc/profile\n",
    ],
    [
      'accepts libraries by name and in folders of the system',
      'FROM a:1\nVOLUME /data\nARG L\nENV LD_PRELOAD=libjemalloc.so.2\nENV LD_PRELOAD=/usr/$LIB/a.so:/opt/b.so LD_PRELOAD=$L/a.so\n' +
        'ENV LD_PRELOAD=/database/a.so\n',
    ],
    ...[
      '//tmp',
      '/./tmp/',
      '/usr/../tmp',
      '/../tmp/x',
      '/proc/self/root/tmp',
      '/proc/1/root/proc/self/root//tmp',
      '//tmp/$A',
      '/run/lock',
      '/proc/self/cwd',
      '//proc/self/cwd/..',
      '/proc/self/cwd/../x',
      '/proc/./thread-self/cwd/$A',
    ].map((folder) => {
      const text = `FROM a:1\nENV «PATH=${folder}:$PATH»\nENV «LD_LIBRARY_PATH=/a;${folder}»\nENV «LD_PRELOAD=${folder}/a.so»\n`;
      return [`reports a detour: ${folder}`, text];
    }),
    [
      'accepts a detour to another folder',
      'FROM a:1\nARG A\nENV PATH=/tmp/../opt/bin LD_LIBRARY_PATH=/$A/../tmp:/proc/self/root/opt:/:/proc/self\n',
    ],
    ['accepts Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nENV PATH=tools;C:\\\\bin\n'],
    ['accepts the builder', 'FROM debian:12\nENV PATH=.:$PATH\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['PATH=/tmp/x:/opt/bin:$PATH', '/opt/bin:$PATH'],
    ['PATH=.:$PATH', '$PATH'],
    ['LD_LIBRARY_PATH=/opt/lib:/tmp', '/opt/lib'],
    ['LD_LIBRARY_PATH=/tmp:/opt/lib:$LD_LIBRARY_PATH', '/opt/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}'],
    ['LD_LIBRARY_PATH=/tmp:$LD_LIBRARY_PATH', '$LD_LIBRARY_PATH'],
    ['LD_LIBRARY_PATH=/tmp', undefined],
    ['LD_PRELOAD=/tmp/a.so', undefined],
  ])('makes of %s the value %j', (pair, expected) => {
    const [finding] = checkText(rule, 'Dockerfile', `FROM debian:12\nENV ${pair}\n`).findings;
    expect(finding?.evidence).toBeDefined();
    expect(finding?.fix?.edits.map(({ text }) => text).join()).toBe(expected);
  });
});
