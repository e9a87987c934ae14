import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const script = (...lines: readonly string[]) => ({ 'up.sh': `#!/bin/sh\n${lines.join('\n')}\n` });

it.each([
  ['ln -sf /var/run/docker.sock /tmp/s', '/tmp/s:/s', 'runtime-socket-mount'],
  ['ln -s /var/run/docker.sock run/s', '"./run/s:/s"', 'runtime-socket-mount'],
  ['ln -s /etc l', '$PWD/l:/h', 'host-system-mount-writable'],
  ['ln -sfn /etc "$(pwd)/l"', '$PWD/l/cron.d:/h', 'host-system-mount-writable'],
  ['ln -s / /tmp/r', '/tmp/r/etc:/h', 'host-system-mount-writable'],
  ['ln --symbolic / /tmp/root', '/tmp/root:/h', 'host-root-mount'],
])('a link that a script makes and mounts: %s', async (link, mount, rule) => {
  expect(await failuresOf({}, script(link, `docker run --rm -v ${mount} ${IMAGE} true`))).toContain(rule);
});

it.each([
  ['ln -s /srv/data /tmp/s', '/tmp/s:/s'],
  ['ln -s /var/run/docker.sock /tmp/other', '/tmp/s:/s'],
  ['ln -s ../docker.sock /tmp/s', '/tmp/s:/s'],
  ['ln -s /etc l', '$PWD/ll:/h'],
  ['ln -s /etc l', '$DATA/l:/h'],
  ['ln -s /srv/data l', '$PWD/l/etc:/h'],
  ['ln /var/run/docker.sock /tmp/s', '/tmp/s:/s'],
])('not another link: %s', async (link, mount) => {
  expect(await failuresOf({}, script(link, `docker run --rm -v ${mount} ${IMAGE} true`))).toEqual([]);
});
