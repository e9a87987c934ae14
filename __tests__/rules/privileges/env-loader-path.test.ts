import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/env-loader-path.ts';
import { namesFileIn } from '../../../src/rules/privileges/files/loader-variables.ts';
import { expectMarks } from '../../support/example.ts';
import { inTime } from '../../support/in-time.ts';

const service = (lines: readonly string[], more: readonly string[] = []): string =>
  [
    'services:',
    '  app:',
    '    image: a:1',
    ...more,
    '    environment:',
    ...lines.map((line) => `      ${line}`),
    '',
  ].join('\n');

const mounts = (...some: string[]): readonly string[] => ['    volumes:', ...some.map((one) => `      - ${one}`)];

describe('env-loader-path', () => {
  it.each([
    ['reports what is first in PATH', service(['«PATH: node_modules/.bin:/usr/bin»'])],
    ['reports an empty part of LD_LIBRARY_PATH', service(['- "«LD_LIBRARY_PATH=/opt/lib:»"'])],
    ['reports the default of a variable', service(['«LD_LIBRARY_PATH: "${LIBRARIES:-/dev/shm/lib}"»'])],
    [
      'reports what everyone can write',
      service(['«LD_AUDIT: /var/tmp/a.so»', '«LD_PRELOAD: "/usr/lib/a.so:/tmp/b.so"»']),
    ],
    [
      'reports what interpreters load',
      service([
        '«BASH_ENV: /tmp/x»',
        '«NODE_OPTIONS: --require=/tmp/x.js»',
        '«PYTHONPATH: "/app:/tmp"»',
        'JAVA_TOOL_OPTIONS: -Djava.io.tmpdir=/tmp',
      ]),
    ],
    [
      'reports a variable of a hook',
      'services:\n  app:\n    image: a:1\n    post_start:\n      - command: /app/warm\n        environment:\n          «LD_PRELOAD: /tmp/x.so»\n          MODE: a\n',
    ],
    ['reports the folder of a program', service(['«LD_PRELOAD: ./proc/self/cwd/a.so»'])],
    ['reports a bind', service(['«LD_PRELOAD: /app/lib/a.so»'], mounts('./lib:/app/lib/'))],
    ['reports a bind of the file', service(['«LD_PRELOAD: /app/a.so»'], mounts('./a.so:/app/a.so'))],
    ['reports a tmpfs', service(['«LD_PRELOAD: /run/a.so»'], ['    tmpfs: /run'])],
    [
      'reports a detour to a mount',
      service(['«LD_PRELOAD: /app/../lib//a.so»', '«LD_AUDIT: /proc/self/root/lib/a.so»'], mounts('./lib:/./lib/')),
    ],
    ['accepts a mount for reading', service(['LD_PRELOAD: /app/lib/a.so'], mounts('./lib:/app/lib:ro'))],
    [
      'accepts a mount for reading in one for writing',
      service(['LD_PRELOAD: /app/lib/a.so'], mounts('./lib:/app', './a.so:/app/lib/a.so:ro')),
    ],
    [
      'reports a mount for writing in one for reading',
      service(['«LD_PRELOAD: /app/lib/a.so»'], mounts('./app:/app:ro', './lib:/app/lib')),
    ],
    ['reports a mount of the root', service(['«LD_PRELOAD: /app/a.so»'], mounts('./root:/'))],
    ['accepts other mounts', service(['LD_PRELOAD: /app/library/a.so'], mounts('./lib:/app/lib'))],
    ['accepts folders in mounts', service(['LD_LIBRARY_PATH: /app/lib'], mounts('./lib:/app/lib'))],
    ['accepts what only run time knows', service(['LD_PRELOAD: ${LIBRARY}', 'LD_LIBRARY_PATH: ${A}:/b', 'PATH:'])],
    ['accepts that it is empty', service(['LD_PRELOAD: ""'])],
    ['accepts absolute folders', service(['PATH: /opt/bin:/tmp/bin', 'LD_LIBRARY_PATH: /opt/lib'])],
    ['reports a part behind a semicolon', service(['«LD_LIBRARY_PATH: /opt/lib;/tmp»'])],
    ['reports a folder of one letter', service(['«PATH: b:/usr/bin»'])],
    ['accepts folders of Windows', service(["PATH: 'C:\\app;C:\\Windows'"])],
    ['accepts folders of Windows with slashes', service(['PATH: "c:/app;c:/Windows"'])],
    ['accepts other names', service(['MY_LD_PRELOAD: /tmp/a.so', 'ld_preload: /tmp/a.so'])],
  ])('%s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it('compares many files with many mounts in a short time', () => {
    const files = Array.from({ length: 20_000 }, (_, at) => `/a/${at}`).join(':');
    const places = Array.from({ length: 60_000 }, (_, at): [string, boolean] => [`/b/${at}`, true]);
    // comparing each with each takes several seconds
    inTime(1_000, () => {
      expect(namesFileIn(files, places)).toBe(false);
      expect(namesFileIn(`/b${'/a'.repeat(50_000)}`, places)).toBe(false);
    });
  });

  it.each([
    ['docker run', 'run.sh', 'docker run -e «LD_PRELOAD=/tmp/a.so» -e LD_AUDIT=/usr/lib/a.so a:1\n'],
    ['Podman', 'app.container', '[Container]\nImage=a:1\nEnvironment=«LD_PRELOAD=/tmp/a.so»\n'],
  ])('reads %s', (_name, path, text) => expectMarks(rule, path, text));
});
