import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { formatOf } from '../../../src/parse/formats.ts';
import * as lines from '../run-options/lines.ts';

describe('which files are units of systemd', () => {
  it.each([
    ['etc/app.service', 'quadlet'],
    ['app.service.d/10.conf', 'quadlet'],
    ['service.d/10.conf', 'quadlet'],
    ['app.container.d/10.conf', 'quadlet'],
    ['container.d/10.conf', 'quadlet'],
    ['app@x.container.d/10.conf', 'quadlet'],
    ['app.socket', 'quadlet'],
    ['app.socket.d/10.conf', 'quadlet'],
    ['c.volume.d/10.conf', 'quadlet'],
    ['docker.socket', 'engine'],
    ['docker.socket.d/10.conf', 'engine'],
    ['app.timer', undefined],
    ['app.mount', undefined],
    ['c.volume', undefined],
    ['microservice.d/10.conf', undefined],
    ['app.service.d/10.txt', undefined],
    ['app.service.ts', undefined],
    ['etc/multi-user.target.wants/app.service', undefined],
  ])('%s', (path, format) => expect(formatOf(path)?.id).toBe(format));
});

describe('the commands of a service', () => {
  it.each([
    'ExecStart=/usr/bin/docker run --privileged acme/app:1.4',
    'ExecStartPre=-/usr/bin/docker run --privileged acme/app:1.4',
    'ExecStartPost=+podman run --privileged acme/app:1.4',
    'ExecStop=!!docker run --privileged acme/app:1.4',
    'ExecStart=@/usr/bin/docker dockerd run --privileged acme/app:1.4',
    'ExecStart=docker run \\\n  # why\n  --privileged \\\n  acme/app:1.4',
    'ExecStart=/bin/true ; docker run --privileged acme/app:1.4',
    'ExecStart=/bin/sh -c "docker run --privileged acme/app:1.4"',
    'ExecStart=docker run --name %n-%i "--privileged" acme/app:1.4',
    'ExecStart=/bin/true\nExecReload=docker run --privileged acme/app:1.4',
    'Environment=O=--privileged\nExecStart=docker run $O acme/app:1.4',
    'Environment="O=--rm --privileged" A=b\nExecStart=docker run $O acme/app:1.4',
    'Environment=A=b "O=--rm \\\n --privileged"\nExecStart=docker run $O acme/app:1.4',
    'ExecStart=docker run ${O} acme/app:1.4\nEnvironment=O=--rm\nEnvironment=O=--privileged',
    'Environment=DOCKER=docker\nExecStart=${DOCKER} run --privileged acme/app:1.4',
  ])('%s', (text) => {
    for (const [path, before] of [
      ['app.service', '[Unit]\nAfter=docker.service\n'],
      ['app.service.d/x.conf', ''],
      ['app.container', '[Container]\nPull=never\n'],
    ] as const) {
      const container = lines.containerOf(`${before}[Service]\n${text}\n`, path);
      expect([container.privileged?.value, container.image?.reference.value.text]).toEqual([true, 'acme/app:1.4']);
    }
  });

  it.each([
    'ExecStartPre=/usr/bin/docker run --privileged acme/app:1.4',
    'ExecStartPost=docker run --privileged acme/app:1.4',
    'ExecStopPre=-docker run --privileged acme/app:1.4',
    'Environment=O=--privileged\nExecStopPost=docker run $O acme/app:1.4',
  ])('of a socket: %s', (text) => {
    for (const path of ['app.socket', 'app.socket.d/x.conf', 'docker.socket']) {
      const container = lines.containerOf(`[Socket]\nListenStream=80\n${text}\n`, path);
      expect([container.privileged?.value, container.image?.reference.value.text]).toEqual([true, 'acme/app:1.4']);
    }
  });

  it.each([
    ['Environment="O=--privileged --rm"', '${O}'],
    ['Environment=O=--privileged\nEnvironment=O=--rm', '$O'],
    ['Environment=O=--privileged\nEnvironment=', '$O'],
    ['EnvironmentFile=/etc/app', '$O'],
    ['Environment=O=--privileged', '-e $O'],
  ])('do not get options from %s by %s', (environment, use) => {
    const text = `[Service]\n${environment}\nExecStart=docker run ${use} acme/app:1.4\n`;
    expect(lines.containersOf(text, 'app.service').map((one) => one.privileged?.value)).not.toContain(true);
  });

  it('points at the value of a variable', () => {
    const text = '[Service]\nEnvironment="O=--rm --privileged"\nExecStart=docker run $O acme/app:1.4\n';
    const { privileged } = lines.containerOf(text, 'app.service');
    expect(privileged && spanText(privileged.span)).toBe('--privileged');
  });

  it.each([
    '[Unit]\nExecStart=docker run acme/app:1.4',
    '[Service]\nEnvironment=docker run acme/app:1.4',
    '[Service]\nExecStart=echo docker run acme/app:1.4',
    '[Service]\n# ExecStart=docker run acme/app:1.4',
  ])('nothing in %j', (text) => expect(lines.containersOf(text, 'app.service')).toEqual([]));

  it('does not tell what systemd leaves out', () => {
    expect(lines.notificationsOf('docker\n[Service]\nExecStart=docker ps\n', 'app.service')).toEqual([]);
  });

  it('points at the option', () => {
    const { privileged } = lines.containerOf('[Service]\nExecStart=docker run --privileged a/b:1\n', 'app.service');
    expect(privileged && spanText(privileged.span)).toBe('--privileged');
  });

  it('stand beside the container of a unit', () => {
    const text = '[Container]\nImage=acme/app:1.4\n[Service]\nExecStartPre=podman run --pid host acme/setup:1.4\n';
    expect(lines.containersOf(text, 'app.container').map(({ name }) => name)).toEqual(['app', 'acme/setup:1.4']);
  });
});

it.each([
  ['app.container.d/10.conf', 'app'],
  ['container.d/10.conf', 'container'],
])('reads what %s adds to a container, without asking for what the unit says', (path, name) => {
  const container = lines.containerOf('[Container]\nPodmanArgs=--privileged\n', path);
  expect([container.name, container.privileged?.value, container.partial]).toEqual([
    name,
    true,
    'the unit that it adds to says more',
  ]);
});
