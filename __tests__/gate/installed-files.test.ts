import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const BAD = 'docker run --rm --privileged registry.example.com/app:1.4 true';
const GOOD = 'docker run --rm --read-only registry.example.com/app:1.4 true';

const job = (command: string) => `* * * * * ${command}\n`;
const jobOfUser = (command: string) => `* * * * * root ${command}\n`;
const script = (command: string) => `#!/bin/sh\n${command}\n`;
const service = (command: string) => `[Service]\nExecStart=/usr/bin/${command}\n`;
const unit = (option: string) => `[Container]\nImage=registry.example.com/app:1.4\nPodmanArgs=${option}\n`;

async function rules(by: string, command: string, file: string, text: string): Promise<readonly string[]> {
  return [...new Set(await failuresOf({}, { [by]: command, [file]: text }))].filter((id) => !id.startsWith('escape'));
}

describe('a file that commands install', () => {
  it.each([
    ['crontab ops/x.dat', job],
    ['sudo crontab -u deploy ops/x.dat', job],
    ['crontab -u deploy ops/x.dat', jobOfUser],
    ['crontab "$HERE/x.dat"', job],
    ['crontab - < ops/x.dat', job],
    ['cat ops/x.dat | crontab -', job],
    ['sed s/a/b/ ops/x.dat | crontab', job],
    ['(crontab -l; cat ops/x.dat) | crontab -', job],
    ['crontab <(cat ops/x.dat)', job],
    ['supercronic ops/x.dat', job],
    ['cp ops/x.dat /etc/cron.d/app', jobOfUser],
    ['cp ops/x.dat /etc/cron.d/', jobOfUser],
    ['cp ops/x.dat /etc/cron.d', jobOfUser],
    ['cp ops/x.dat "$ROOT/etc/cron.d/app"', jobOfUser],
    ['cp ops/* /etc/cron.d/', jobOfUser],
    ['cp -r ops/. /etc/cron.d/', jobOfUser],
    ['sudo install -m 644 -o root ops/x.dat /etc/cron.d/app', jobOfUser],
    ['install -D -t /etc/cron.d ops/x.dat', jobOfUser],
    ['install --target-directory=/etc/cron.d ops/x.dat', jobOfUser],
    ['ln -s "$PWD/ops/x.dat" /etc/cron.d/app', jobOfUser],
    ['mv ops/x.dat /etc/crontab', jobOfUser],
    ['cp ops/x.dat /var/spool/cron/crontabs/root', job],
    ['cat ops/x.dat > /etc/cron.d/app', jobOfUser],
    ['cat ops/x.dat | sudo tee /etc/cron.d/app', jobOfUser],
    ['envsubst < ops/x.dat > /etc/cron.d/app', jobOfUser],
    ['scp ops/x.dat root@host:/etc/cron.d/app', jobOfUser],
    ['rsync -a ops/x.dat root@host:/etc/cron.d/', jobOfUser],
    ['cp ops/x.dat /etc/cron.daily/app', script],
    ['cp ops/x.dat /etc/cron.hourly/', script],
    ['cp ops/x.dat /etc/systemd/system/app.service', service],
    ['cp ops/x.dat ~/.config/systemd/user/app.service', service],
    ['cp ops/x.dat /etc/systemd/system/app.service.d/a.conf', service],
  ])('is read as what its place says: %s', async (command, write) => {
    expect(await rules('up.sh', `${command}\n`, 'ops/x.dat', write(BAD))).toEqual(['privileged']);
    expect(await rules('up.sh', `${command}\n`, 'ops/x.dat', write(GOOD))).toEqual([]);
  });

  it.each([
    ['cp ops/x.dat /etc/containers/systemd/q.container', unit('--privileged'), 'privileged'],
    ['ln -s $PWD/ops/x.dat ~/.config/containers/systemd/q.container', unit('--privileged'), 'privileged'],
    ['cp ops/x.dat /etc/containers/systemd/q.container.d/a.conf', unit('--privileged'), 'privileged'],
    ['cp ops/x.dat /etc/docker/daemon.json', '{"hosts": ["tcp://0.0.0.0:2375"]}', 'daemon-tcp-without-tls'],
    ['cp ops/x.dat /etc/containers/containers.conf', '[containers]\nprivileged = true\n', 'engine-isolation-off'],
  ])('for an engine: %s', async (command, text, rule) => {
    expect(await rules('up.sh', `${command}\n`, 'ops/x.dat', text)).toEqual([rule]);
  });

  it.each([
    ['Makefile', 'all:\n\tcrontab ops/x.dat\n'],
    ['justfile', 'all:\n    crontab ops/x.dat\n'],
    ['package.json', '{"scripts": {"a": "crontab ops/x.dat"}}'],
    ['.gitlab-ci.yml', 'a:\n  script: [crontab ops/x.dat]\n'],
    ['.github/workflows/a.yml', 'on: push\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: crontab ops/x.dat}]}}\n'],
  ])('by %s', async (by, text) => {
    expect(await rules(by, text, 'ops/x.dat', job(BAD))).toEqual(['privileged']);
  });

  it('also if it is read in another way, and once for all who install it', async () => {
    const base = { 'a.sh': 'crontab ops/x.sh\n', 'b.sh': 'crontab ops/x.sh\n', 'ops/x.sh': job(GOOD) };
    const failures = await failuresOf(base, { 'ops/x.sh': job(BAD) });
    expect(failures.filter((id) => id === 'privileged')).toEqual(['privileged']);
    expect(await failuresOf({ ...base, 'ops/x.sh': job(BAD) }, { 'README.md': 'x' })).toEqual([]);
  });

  it('and the files that its jobs run', async () => {
    const files = { 'a.sh': 'crontab ops/x.dat\n', 'ops/x.dat': job('sh /opt/ops/y.txt') };
    expect(await failuresOf({}, { ...files, 'ops/y.txt': `${BAD}\n` })).toContain('privileged');
    const project = 'services:\n  a:\n    image: registry.example.com/a:1.4\n    privileged: true\n';
    const compose = { ...files, 'ops/x.dat': job('docker compose -f ops/y.txt up -d'), 'ops/y.txt': project };
    expect(await failuresOf({}, compose)).toContain('privileged');
  });

  it('in Git LFS is not looked at', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 120\n`;
    expect(await rules('up.sh', 'crontab ops/x.txt\n', 'ops/x.txt', pointer)).toEqual(['lfs-pointer']);
  });
});

describe('a file that commands do not install', () => {
  it.each([
    'crontab -l > ops/x.dat',
    'crontab -r',
    'crontab ops/y.dat',
    'cat ops/x.dat',
    'cp ops/x.dat /srv/',
    'cp ops/x.dat backup/cron.d.txt',
    'cp /etc/cron.d/app ops/x.dat',
    'diff ops/x.dat /etc/cron.d/app',
    'rm /etc/cron.d/app && cp ops/x.dat /srv/',
    'grep crontab ops/x.dat',
    'echo "crontab ops/x.dat"',
    '# crontab ops/x.dat',
  ])('%s', async (command) => {
    expect(await rules('up.sh', `${command}\ndocker ps\n`, 'ops/x.dat', job(BAD))).toEqual([]);
  });

  it.each([
    ['crontab ops/x.dat', `# ${job(BAD)}`],
    ['crontab ops/x.dat', `Docs: write ${BAD}\n`],
    ['cp ops/x.dat /etc/systemd/system/app.service', `[Unit]\nDescription=${BAD}\n`],
    ['cp ops/x.dat /etc/containers/systemd/README.md', unit('--privileged')],
    ['cp ops/x.dat /etc/docker/daemon.json', '{"log-driver": "json-file"}'],
    ['cp ops/x.dat /etc/docker/daemon.json', '{"log-driver": @DRIVER@}'],
    ['cp ops/x.dat /etc/docker/certs.d/ca.crt', '-----BEGIN\n'],
    ['cp ops/x.dat /srv/daemon.json', '{"hosts": ["tcp://0.0.0.0:2375"]}'],
  ])('%s: %j', async (command, text) => {
    expect(await rules('up.sh', `${command}\n`, 'ops/x.dat', text)).toEqual([]);
  });
});
