import { expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const service = (what: string, mounts: string, more = ''): string =>
  `services:\n  agent:\n    ${what}\n    volumes:\n${mounts
    .split(' ')
    .map((one) => `      - ${one}\n`)
    .join('')}${more}`;
const SOCKET = '/var/run/docker.sock:/var/run/docker.sock:ro';
const CADVISOR = 'google/cadvisor:v0.31.0';
const PROMTAIL = 'grafana/promtail:3.1.0';
const PROXY = 'tecnativa/docker-socket-proxy:0.3.0';

/** Builds an image upon the one that a service runs. */
function builtUpon(image: string, mounts: string, dockerfile: string, more = ''): readonly [Files, Files] {
  const change = { 'compose.yaml': service('build: ./agent', mounts, more), 'agent/Dockerfile': dockerfile };
  return [{ 'compose.yaml': service(`image: ${image}`, mounts) }, change];
}

it.each([
  [CADVISOR, '/:/rootfs:ro', `FROM ${CADVISOR}\nLABEL a=b\n`],
  ['containrrr/watchtower:1.7.1', SOCKET, 'FROM containrrr/watchtower:1.7.1\nLABEL a=b\n'],
  [PROMTAIL, '/var/lib/docker/containers:/l:ro', `FROM ${PROMTAIL}\nCOPY config.yml /etc/promtail/config.yml\n`],
  [PROMTAIL, `/var/log:/l:ro ${SOCKET}`, `FROM ${PROMTAIL} AS a\nFROM a\nEXPOSE 9080\n`],
  [PROXY, SOCKET, `FROM ${PROXY}\nLABEL a=b\n`],
])('an image built upon %s, with %s, has nothing new', async (image, mounts, dockerfile) => {
  expect(await failuresOf(...builtUpon(image, mounts, dockerfile))).toEqual([]);
});

it.each([
  ['another base', CADVISOR, '/:/rootfs:ro', 'FROM alpine:3.23\n', 'host-root-mount'],
  ['another program', CADVISOR, '/:/rootfs:ro', `FROM ${CADVISOR}\nCMD ["/x"]\n`, 'host-root-mount'],
  ['a command', CADVISOR, '/:/rootfs:ro', `FROM ${CADVISOR}\nRUN make\n`, 'host-root-mount'],
  ['a further program', CADVISOR, '/:/rootfs:ro', `FROM ${CADVISOR}\nCOPY a.yml /usr/bin/x\n`, 'host-root-mount'],
  ['a library', CADVISOR, '/:/rootfs:ro', `FROM ${CADVISOR}\nCOPY a /etc/ld.so.preload\n`, 'host-root-mount'],
  [
    'another stage',
    CADVISOR,
    '/:/rootfs:ro',
    `FROM a AS x\nFROM ${CADVISOR}\nCOPY --from=x /a.yml /etc/a/\n`,
    'host-root-mount',
  ],
  ['a variable', PROXY, SOCKET, `FROM ${PROXY}\nENV POST=1\n`, 'runtime-socket-mount'],
  [
    'rules of a proxy',
    PROXY,
    SOCKET,
    `FROM ${PROXY}\nCOPY a.cfg /usr/local/etc/haproxy/haproxy.cfg\n`,
    'runtime-socket-mount',
  ],
])('an image with %s has the mount anew', async (_, image, mounts, dockerfile, rule) => {
  expect(await failuresOf(...builtUpon(image, mounts, dockerfile))).toContain(rule);
});

it('an image built upon another has what its service adds', async () => {
  const dockerfile = `FROM ${CADVISOR}\nLABEL a=b\n`;
  const open = builtUpon(CADVISOR, '/:/rootfs:ro', dockerfile, '    ports: ["8080:8080"]\n');
  expect(await failuresOf(...open)).toContain('host-root-mount');
  const [base, change] = builtUpon(CADVISOR, '/:/rootfs:ro', dockerfile);
  const writable = { ...change, 'compose.yaml': service('build: ./agent', '/:/rootfs') };
  expect(await failuresOf(base, writable)).toContain('host-root-mount');
});

const ENDED = 'grafana/grafana:5.3.1';
const BUILD = 'build: ./a';
const graphs = (...all: readonly string[]): string =>
  `services:\n${all.map((what, at) => `  s${at}: {${what}}\n`).join('')}`;
const from = (image: string, more = ''): Files => ({ 'a/Dockerfile': `FROM ${image}\n${more}` });

it.each<[string, Files, Files]>([
  [
    'becomes the base',
    { 'compose.yaml': graphs(`image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD), ...from(ENDED, 'COPY g.ini /etc/\n') },
  ],
  [
    'becomes the base of a newer one',
    { 'compose.yaml': graphs(`image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD), ...from('grafana/grafana:5.4.0') },
  ],
  [
    'was the base',
    { 'compose.yaml': graphs(BUILD), ...from(ENDED) },
    { 'compose.yaml': graphs(`image: ${ENDED}`), ...from('alpine:3.23', 'USER 1000\n') },
  ],
  [
    'becomes the base for two services that ran it',
    { 'compose.yaml': graphs(`image: ${ENDED}`, `image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD, BUILD), ...from(ENDED) },
  ],
])('an ended image is known where it %s', async (_, base, change) => {
  expect(await failuresOf(base, change)).toEqual([]);
});

it.each<[string, Files, Files]>([
  [
    'an older one becomes the base',
    { 'compose.yaml': graphs(`image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD), ...from('grafana/grafana:4.6.0') },
  ],
  [
    'another one becomes the base',
    { 'compose.yaml': graphs(`image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD), ...from('node:8') },
  ],
  [
    'a service gets it by a Dockerfile that had another base',
    { 'compose.yaml': graphs(`image: ${ENDED}`, BUILD), ...from('alpine:3.23') },
    { 'compose.yaml': graphs(BUILD, BUILD), ...from(ENDED) },
  ],
  [
    'a further service is built upon it',
    { 'compose.yaml': graphs(`image: ${ENDED}`) },
    { 'compose.yaml': graphs(BUILD, BUILD), ...from(ENDED) },
  ],
  [
    'a service runs it that was built upon another',
    { 'compose.yaml': graphs(BUILD, 'image: alpine:3.23'), ...from('alpine:3.23') },
    { 'compose.yaml': graphs(`image: ${ENDED}`, 'image: alpine:3.23') },
  ],
])('an ended image is new where %s', async (_, base, change) => {
  expect(await failuresOf(base, change)).toContain('image-eol');
});
