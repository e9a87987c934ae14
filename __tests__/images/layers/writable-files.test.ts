import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { type TestLayer, testImage } from '../../support/image.ts';
import { inTimeAsync } from '../../support/in-time.ts';
import type { TarMember } from '../../support/tar.ts';

const file = (path: string, mode: number): TarMember => ({ path, mode, content: 'x' });

async function writable(layers: readonly TestLayer[], run: object = {}): Promise<readonly string[]> {
  const { writableFiles } = await inspectImage(testImage(layers, { config: run }), { scope: 'all' });
  return writableFiles.map(({ path, mode, use }) => `${path} ${mode.toString(8)} ${use}`);
}

describe('a file to which everyone may write', () => {
  it.each<[string, number, string]>([
    ['etc/passwd', 0o666, 'system'],
    ['etc/shadow', 0o777, 'system'],
    ['etc/group', 0o646, 'system'],
    ['etc/sudoers.d/app', 0o666, 'system'],
    ['etc/ld.so.preload', 0o666, 'system'],
    ['etc/cron.daily/clean', 0o777, 'system'],
    ['etc/profile.d/app.sh', 0o777, 'system'],
    ['etc/pam.d/su', 0o666, 'system'],
    ['etc/ssh/sshd_config', 0o666, 'system'],
    ['root/.ssh/authorized_keys', 0o666, 'system'],
    ['var/spool/cron/crontabs/root', 0o666, 'system'],
    ['lib/systemd/system/app.service', 0o666, 'system'],
    ['usr/lib/x86_64-linux-gnu/libc.so.6', 0o777, 'library'],
    ['lib/libapp.so', 0o666, 'library'],
    ['usr/local/bin/tool', 0o777, 'program'],
    ['bin/sh', 0o757, 'program'],
  ])('counts at %s', async (path, mode, use) => {
    expect(await writable([[file(path, mode)]])).toEqual([`${path} ${mode.toString(8)} ${use}`]);
  });

  it.each<[string, string, object]>([
    ['an entrypoint', 'entrypoint.sh', { Entrypoint: ['/entrypoint.sh'] }],
    ['one by its name alone', 'usr/local/bin/docker-entrypoint.sh', { Entrypoint: ['docker-entrypoint.sh'] }],
    ['a command', 'app/main.py', { Cmd: ['python', '/app/main.py'] }],
    ['one in the working directory', 'srv/app/server.js', { WorkingDir: '/srv/app', Cmd: ['node', './server.js'] }],
    ['one for a shell', 'app/start', { Cmd: ['/bin/sh', '-c', 'cd /app && /app/start --fast; exec sleep 1'] }],
    ['a health check', 'check.sh', { Healthcheck: { Test: ['CMD', '/check.sh'] } }],
    ['a program of an own PATH', 'opt/app/bin/run', { Env: ['PATH=/opt/app/bin'], Cmd: ['run'] }],
  ])('counts as %s', async (_name, path, run) => {
    expect(await writable([[file(path, 0o777)]], run)).toEqual([`${path} 777 started`]);
  });

  it.each<[string, TarMember]>([
    ['that only a group may write to', file('etc/passwd', 0o664)],
    ['that is a link', { path: 'usr/bin/x', type: '2', linkName: '/bin/y', mode: 0o777 }],
    ['that is a device', { path: 'dev/null', type: '3', mode: 0o666 }],
    ['that is a socket or a pipe', { path: 'run/app.sock', type: '6', mode: 0o777 }],
    ['in a temporary folder', file('tmp/run.sh', 0o777)],
    ['with data of the application', file('var/www/uploads/a.jpg', 0o666)],
    ['of the application that nothing starts', file('app/lib/util.py', 0o777)],
    ['that is in no PATH', file('opt/app/bin/tool', 0o777)],
    ['with a template of a system file', file('usr/share/base-passwd/passwd.master', 0o666)],
    ['that only reads like a program', file('usr/bin/notes.txt', 0o666)],
    ['of a package of a language', file('usr/lib/node_modules/a/bin/a.js', 0o777)],
    ['with a log', file('var/log/app.log', 0o666)],
    ['with settings', file('etc/app.conf', 0o666)],
  ])('does not count %s', async (_name, member) => {
    expect(await writable([[member]], { Cmd: ['/usr/bin/app'] })).toEqual([]);
  });

  it('counts as the topmost layer has it', async () => {
    const open = file('etc/passwd', 0o666);
    expect(await writable([[open], [file('etc/passwd', 0o644)]])).toEqual([]);
    expect(await writable([[open], [{ path: 'etc/.wh.passwd' }]])).toEqual([]);
    expect(await writable([[file('etc/passwd', 0o644)], [open]])).toEqual(['etc/passwd 666 system']);
    expect(await writable([[open, file('etc/passwd', 0o644)]])).toEqual([]);
  });

  it('has the most important ones first, and an odd configuration changes nothing', async () => {
    const members = [
      file('usr/bin/a', 0o777),
      file('lib/b.so', 0o666),
      file('etc/passwd', 0o666),
      file('go.sh', 0o777),
    ];
    expect(await writable([members], { Entrypoint: ['/go.sh'] })).toEqual([
      'go.sh 777 started',
      'etc/passwd 666 system',
      'lib/b.so 666 library',
      'usr/bin/a 777 program',
    ]);
    const odd = { Entrypoint: 1, Cmd: [null, {}], Healthcheck: 'x', WorkingDir: [], Env: 'PATH=/' };
    expect(await writable([[file('etc/passwd', 0o666)]], odd)).toEqual(['etc/passwd 666 system']);
  });

  it('takes little time with many words and a long PATH', async () => {
    const folders = Array.from({ length: 2000 }, (_, at) => `/b${at}`);
    const words = Array.from({ length: 2000 }, (_, at) => `w${at}`);
    const run = { Env: [`PATH=${folders.join(':')}`], Cmd: [words.join(' ')] };
    const found = await inTimeAsync(1000, () => writable([[file('b1999/w1', 0o777), file('b1999/x', 0o777)]], run));
    expect(found).toEqual(['b1999/w1 777 started']);
  });
});
