import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/host-root-mount.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

/** The first user that an image adds has the number of a person. */
const GOSU = `build:
      dockerfile_inline: |
        FROM haproxy:3.3
        RUN useradd app
        ENTRYPOINT ["gosu", "app", "serve"]`;

describe('host-root-mount', () => {
  it.each([
    '«/»:/host',
    '«/»:/host:ro,rslave',
    '«//»:/host',
    '«/./»:/host',
    '«/etc/..»:/host',
    '«C:\\»:/host',
    '«/proc/1/root»:/host:ro',
    '«/proc/1/root/»:/host',
    '«/proc/self/root»:/host',
    '«/proc/thread-self/root»:/host',
    '«/proc/2/root»:/host',
    '«/proc/self/task/1/root»:/host',
    '«/proc/self/cwd»:/host',
    '«/proc/1/root/proc/self/cwd»:/host',
    '«${ROOT:-/}»:/host',
    '«/mnt/c»:/host',
    '«/host_mnt»:/host',
    '«/host_mnt/c/»:/host',
    '«/run/desktop/mnt/host/d»:/host',
  ])('reports the volume %s', (volume) => expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${volume}`)));

  it.each([
    '/host',
    './:/app',
    '.:/app',
    '/home:/home',
    '/proc/1/root/srv:/srv',
    '/proc/77/cwd:/host',
    '${ROOT}:/host',
    '${ROOT}/:/host',
    '~/:/home',
    'C:\\data:/data',
    '/mnt/c/data:/data',
    '/mnt/data:/data',
  ])('accepts the volume %s', (volume) => expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${volume}`)));

  it.each([
    ['the long form', service('volumes:\n  - type: bind\n    source: «/»\n    target: /host\n    read_only: true')],
    [
      'a named volume that stands for it',
      service('volumes: ["host:/host"]', 'volumes:\n  host:\n    driver_opts: { type: none, o: bind, device: «/» }\n'),
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    [
      '/:/host:ro',
      'Container "app" mounts the whole file system of the host. An attacker in it reads every secret of the host and, as read-only does not close sockets, can connect to the container engine.',
    ],
    [
      '/:/host',
      'Container "app" mounts the whole file system of the host. An attacker in it can read and change every file of the host.',
    ],
  ])('says what %s gives', (volume, message) => {
    expect(messagesOf(rule, 'compose.yaml', service(`volumes: ["${volume}"]`))).toEqual([message]);
  });

  it.each([
    ['an image that does not run as root', 'image: prom/node-exporter:v1.11.1', '/:/rootfs:ro', 5.5],
    ['the same, with options of the mount', 'image: quay.io/prometheus/node-exporter:v1.8.0', '/:/host:ro,rslave', 5.5],
    ['a user that is set', 'image: a/b:1\n    user: nobody', '/:/host:ro', 5.5],
    ['a user and its group', 'image: a/b:1\n    user: "65534:65534"', '/:/host:ro', 5.5],
    [
      'root again, in an agent that only its neighbours reach',
      'image: prom/node-exporter:v1.11.1\n    user: root',
      '/:/rootfs:ro',
      7.5,
    ],
    ['a writable mount', 'image: prom/node-exporter:v1.11.1', '/:/rootfs', 7.5],
    ['a variable mode', 'image: a/b:1\n    user: nobody\n    read_only: true', '/:/rootfs:${MODE}', 7.5],
    ['the group of the socket', 'image: a/b:1\n    user: "65534:999"', '/:/host:ro', 9.5],
    ['a further group', 'image: a/b:1\n    user: nobody\n    group_add: [docker]', '/:/host:ro', 9.5],
    ['an image whose user has the number of a person', 'image: jenkins/jenkins:2.541.1', '/:/host:ro', 9.5],
    ['an engine without root', 'image: docker:29-dind-rootless', '/:/host:ro', 9.5],
    ['a user of the system', 'image: haproxy:3.3', '/:/host:ro', 5.5],
    ['an image that its entry script gives to some user', GOSU, '/:/host:ro', 9.5],
    ['the number of a person', 'image: a/b:1\n    user: "1000"', '/:/host:ro', 9.5],
    ['a name that may be that of a person', 'image: a/b:1\n    user: app', '/:/host:ro', 9.5],
    ['a privileged container', 'image: a/b:1\n    user: nobody\n    privileged: true', '/:/host:ro', 9.5],
    ['a user from a variable', 'image: a/b:1\n    user: ${WHO}', '/:/host:ro', 9.5],
    ['an unknown image', 'image: a/b:1', '/:/host:ro', 9.5],
  ])('rates %s', (_name, options, volume, score) => {
    const text = `services:\n  app:\n    ${options}\n    volumes: ["${volume}"]\n`;
    expect(checkText(rule, 'compose.yaml', text).findings.map((finding) => finding.score)).toEqual([score]);
  });
});

describe('drivers of third parties', () => {
  const of = (driver: string, options: string) =>
    service('volumes: ["data:/data"]', `volumes:\n  data:\n    driver: ${driver}\n    driver_opts: ${options}\n`);

  it.each([
    ['local-persist', '{ mountpoint: «/» }'],
    ['cwspear/docker-local-persist-volume-plugin:v1.3.0', '{ mountpoint: "«/»" }'],
    ['lebokus/bindfs:latest', '{ sourcePath: «/», map: 0/1000 }'],
    ['bindfs', '{ device: «/» }'],
  ])('%s mounts %s', (driver, options) => expectMarks(rule, 'compose.yaml', of(driver, options)));

  it.each([
    ['local-persist', '{ mountpoint: /srv/app }'],
    ['local-persist', '{ mountpoint: "${FOLDER}" }'],
    ['local-persist', '{ device: / }'],
    ['rclone', '{ mountpoint: / }'],
    ['acme/not-local-persist', '{ mountpoint: / }'],
  ])('%s does not mount the host with %s', (driver, options) => expectMarks(rule, 'compose.yaml', of(driver, options)));
});
