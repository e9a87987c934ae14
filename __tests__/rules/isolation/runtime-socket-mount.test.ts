import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/isolation/runtime-socket-mount.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('runtime-socket-mount', () => {
  it.each([
    '«/var/run/docker.sock»:/var/run/docker.sock',
    '«/var/run/docker.sock»:/var/run/docker.sock:ro',
    '«/run/docker.sock»:/tmp/docker.sock:rw,z',
    '«/var/run/../run//docker.sock»:/var/run/docker.sock',
    '«/run/user/1000/docker.sock»:/var/run/docker.sock',
    '«/run/user/1000/podman/podman.sock»:/var/run/docker.sock',
    '«/run/podman/podman.sock»:/run/podman/podman.sock',
    '«/run/containerd/containerd.sock»:/run/containerd/containerd.sock',
    '«/var/run/crio/crio.sock»:/var/run/crio/crio.sock',
    '«/run/cri-dockerd.sock»:/run/cri-dockerd.sock',
    '«/run/host-services/docker.proxy.sock»:/var/run/docker.sock',
    '«/run/host-services»:/s',
    '«/run/docker»:/run/docker',
    '«/run/snapd.socket»:/run/snapd.socket',
    '«/run/buildkit/buildkitd.sock»:/run/buildkit/buildkitd.sock',
    '«/run/systemd/private»:/run/systemd/private',
    '«${DOCKER_SOCKET:-/var/run/docker.sock}»:/var/run/docker.sock',
    '«${DOCKER_DIR}/docker.sock»:/var/run/docker.sock',
    '«${SOCKET}»:/var/run/docker.sock',
    '«${SOCKET}»:/run/podman/podman.sock:ro',
    '«${XDG_RUNTIME_DIR}/podman/podman.sock»:/var/run/docker.sock',
    '«~/.docker/run/docker.sock»:/var/run/docker.sock',
    '«~/.docker/run»:/var/run/docker',
    '«/run»:/host/run:ro',
    '«/var/run»:/var/run',
    '«/var/run/»:/var/run',
    '«/var»:/host/var:ro',
    '«/run/containerd»:/run/containerd',
    '«/run/containerd/s»:/run/containerd/s',
    '«/run/podman»:/run/podman',
    '«/var/run/balena-engine.sock»:/var/run/docker.sock',
    '«/run/balena-engine.sock»:/s',
    '«/run/balena.sock»:/s',
    '«/run/lxd.socket»:/s',
    '«/var/run/lxd.socket»:/s:ro',
    '«/var/lib/lxd/unix.socket»:/s',
    '«/var/lib/incus/unix.socket»:/s',
    '«/run/user/1000/containerd-rootless»:/s',
    '«/run/user/1000/containerd/containerd.sock»:/s',
    '«/run/snap.docker»:/s',
    '«/run/k0s»:/s',
    '«/var/run/nri/nri.sock»:/s',
    '«~/.colima/default»:/s',
    '«~/.orbstack/run/docker.sock»:/s',
    '«/run/user/1000»:/run/user/1000',
    '«/run/systemd»:/run/systemd:ro',
  ])('reports the volume %s', (volume) => {
    expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${volume}\n  - data:/data`, 'volumes: { data: {} }\n'));
  });

  it.each([
    '/:/host:ro',
    './docker.sock:/var/run/docker.sock',
    './run:/run',
    '../var/run:/run',
    '/var/run/docker.sock',
    '/run/app:/run/app',
    '/run/lxd.sockets:/s',
    '/run/balena:/s',
    './balena-engine.sock:/s',
    '/var/lib/lxd/devlxd:/dev/lxd',
    '/run/user/1000/app:/s',
    '~/.colimas:/s',
    '/running:/running',
    '/var/runner:/runner',
    '/var/www:/var/www',
    '/var/log:/var/log:ro',
    '/var/run/postgresql:/var/run/postgresql',
    '/run/user/1000/bus:/bus',
    '/run/docker.sock.d:/data',
    '/srv/docker.sock/data:/data',
    '/run/systemd/journal/socket:/journal',
    '${SOCKET}:/socket',
    '${FOLDER}:/var/run',
    'data:/var/run/docker.sock',
    '${PREFIX}docker.sock:/var/run/docker.sock',
    '${DIR}/mydocker.sock:/var/run/docker.sock',
    'docker.sock:/var/run/docker.sock',
    '~:/host',
  ])('accepts the volume %s', (volume) => {
    expectMarks(rule, 'compose.yaml', service(`volumes:\n  - ${volume}`, 'volumes: { docker.sock: {} }\n'));
  });

  it.each([
    [
      'the long form',
      service('volumes:\n  - type: bind\n    source: «/var/run/docker.sock»\n    target: /var/run/docker.sock'),
    ],
    [
      'a quoted long form, read-only',
      service('volumes:\n  - { type: bind, source: "«/run/docker.sock»", target: /d.sock, read_only: true }'),
    ],
    [
      'a named pipe of Windows',
      service(
        "volumes:\n  - type: npipe\n    source: '«\\\\.\\pipe\\docker_engine»'\n    target: '\\\\.\\pipe\\docker_engine'",
      ),
    ],
    [
      'a named volume that stands for a folder of the host',
      service(
        'volumes: ["engine:/host"]',
        'volumes:\n  engine:\n    driver_opts:\n      type: none\n      o: bind\n      device: «/var/run»\n',
      ),
    ],
    [
      'a secret of the project',
      service('secrets: [engine]', 'secrets:\n  engine:\n    file: «/var/run/docker.sock»\n'),
    ],
    ['a config of the project', service('configs: [engine]', 'configs:\n  engine:\n    file: «/run/docker.sock»\n')],
    [
      'a mount that comes from an anchor',
      'x-volumes: &volumes\n  - «/var/run/docker.sock»:/var/run/docker.sock\nservices:\n  app:\n    image: ghcr.io/acme/app:1.4\n    volumes: *volumes\n',
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it('leaves the option that mounts the socket and the logins to its own rule', () => {
    expectMarks(rule, 'compose.yaml', service('use_api_socket: true'));
  });

  it.each([
    [
      '/var/run/docker.sock:/var/run/docker.sock:ro',
      'ghcr.io/acme/app:1.4',
      'Container "app" mounts the socket of Docker (/var/run/docker.sock). An attacker in it can start a process that is root on the host; mounting it read-only does not prevent that.',
    ],
    [
      '/run:/run',
      'ghcr.io/acme/app:1.4',
      'Container "app" mounts /run of the host, a folder that contains the socket of Docker. An attacker in it can start a process that is root on the host.',
    ],
    [
      '${XDG_RUNTIME_DIR}/docker.sock:/var/run/docker.sock',
      'ghcr.io/acme/app:1.4',
      'Container "app" mounts the socket of Docker (/docker.sock). An attacker in it can start a process that has all rights of the user of that engine.',
    ],
    [
      '${DIR}${XDG_RUNTIME_DIR}/docker.sock:/var/run/docker.sock',
      'ghcr.io/acme/app:1.4',
      'Container "app" mounts the socket of Docker (/docker.sock). An attacker in it can start a process that is root on the host.',
    ],
    [
      '/run/docker.sock:/run/docker.sock',
      'tecnativa/docker-socket-proxy:0.3',
      'Container "app" mounts the socket of Docker (/run/docker.sock). An attacker in it can start a process that is root on the host. It seems to be a socket proxy, which limits what its clients can do; it has full access itself. Milder here: only neighbours reach the proxy.',
    ],
  ])('says what %s gives to %s', (volume, image, message) => {
    const text = service(`volumes: ["${volume}"]`).replace('ghcr.io/acme/app:1.4', image);
    expect(messagesOf(rule, 'compose.yaml', text)).toEqual([message]);
  });
});
