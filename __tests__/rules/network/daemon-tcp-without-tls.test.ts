import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/daemon-tcp-without-tls.ts';
import { checkText, expectMarks } from '../../support/example.ts';

function messagesFor(settings: unknown): readonly string[] {
  return checkText(rule, 'daemon.json', JSON.stringify(settings)).findings.map(({ message }) => message);
}

describe('daemon-tcp-without-tls', () => {
  it.each([
    [{ hosts: ['tcp://0.0.0.0:2375'] }, 'every address'],
    [{ hosts: ['tcp://:2375'] }, 'every address'],
    [{ hosts: ['tcp://[::]:2375'] }, 'every address'],
    [{ hosts: ['fd://', 'tcp://192.0.2.1:2376'], tls: true }, '192.0.2.1'],
    [{ hosts: ['tcp://build.example'], tlsverify: false }, 'build.example'],
  ])('%j', (settings, where) => {
    expect(messagesFor(settings)).toEqual([
      `The Docker daemon listens on ${where} and does not ask its clients for a certificate. Anyone who reaches the port is root on the host.`,
    ]);
  });

  it.each([
    [{ hosts: ['unix:///var/run/docker.sock', 'fd://', 'npipe://'] }],
    [{ hosts: ['tcp://127.0.0.1:2375', 'tcp://localhost:2375', 'tcp://[::1]:2375'] }],
    [{ hosts: ['tcp://0.0.0.0:2376'], tlsverify: true }],
    [{ hosts: ['tcp://0.0.0.0:2376'], tlsverify: 'perhaps' }],
    [{ hosts: 'tcp://0.0.0.0:2375' }],
    [{ hosts: [] }],
  ])('is content with %j', (settings) => expect(messagesFor(settings)).toEqual([]));
});

describe('a filter that changes daemon.json', () => {
  it.each([
    `jq «'.hosts = ["tcp://0.0.0.0:2375"]'» /etc/docker/daemon.json > d`,
    `jq «'.hosts += ["tcp://0.0.0.0:2375"]'» /etc/docker/daemon.json | sudo tee d`,
    `jq «'. + {"hosts": ["fd://", "tcp://0.0.0.0:2375"]}'» /etc/docker/daemon.json > d`,
    `yq -i «'.["hosts"] = ["tcp://0.0.0.0:2375"]'» /etc/docker/daemon.json`,
  ])('is reported: %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\ndocker ps\n${line}\n`));

  it.each([
    `jq '.hosts = ["fd://"]' /etc/docker/daemon.json > d`,
    `jq '.debug = true' /etc/docker/daemon.json > d`,
    `jq '.hosts' /etc/docker/daemon.json`,
    `jq '.hosts = ["tcp://0.0.0.0:2375"]' app.json > d`,
  ])('is content with %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\ndocker ps\n${line}\n`));
});

describe('the command of an engine', () => {
  it.each([
    'podman system service --time=0 «tcp:0.0.0.0:8080» &',
    'sudo podman --log-level=debug system service -t 0 «tcp://0.0.0.0:8080»',
    'buildkitd --addr «tcp://0.0.0.0:1234» --addr unix:///run/b.sock',
    'dockerd-rootless.sh -H «tcp://0.0.0.0:2375»',
  ])('is reported: %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));

  it('is reported in a unit', () =>
    expectMarks(rule, 'a.service', '[Service]\nExecStart=/usr/bin/podman system service -t 0 «tcp://0.0.0.0:8080»\n'));

  it.each([
    'podman system service --time=0 unix:///run/p.sock',
    'podman system service tcp:127.0.0.1:8080',
    'podman system connection add a tcp://192.0.2.1:8080',
    'buildkitd --addr tcp://0.0.0.0:1234 --tlscacert ca.pem --tlscert c.pem --tlskey k.pem',
    'buildkitd --addr tcp://127.0.0.1:1234',
  ])('is accepted: %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));
});

describe('a socket of systemd for an engine', () => {
  it.each([
    ['docker.socket', '[Socket]\nListenStream=/run/docker.sock\nListenStream=«0.0.0.0:2375»\n'],
    ['etc/systemd/system/podman.socket.d/x.conf', '[Socket]\nListenStream = «8080»\n'],
    ['docker.socket.d/o.conf', '[Socket]\nListenStream=«[::]:2375»\nListenStream=127.0.0.1:2376\n'],
    ['docker.socket', '[Socket]\nListenStream=\nListenStream=«2375»\n'],
    ['docker.socket', '[Socket]\nListenStream=\\\n# a comment\n  «2375»\n'],
    ['docker.socket', '[Socket]\nListenStream=/run/a.sock\n[Unit]\nA=b\n[Socket]\nListenStream=«2375»\n'],
  ])('is reported in %s', (path, text) => expectMarks(rule, path, text));

  it.each([
    ['docker.socket', '[Socket]\nListenStream=/run/docker.sock\n# ListenStream=2375\nListenStream=127.0.0.1:2375\n'],
    ['docker.socket', '[Socket]\nListenStream=%t/docker.sock\nListenStream=@docker\nListenStream=\n'],
    ['other.socket', '[Socket]\nListenStream=2375\n'],
    ['docker.socket', '[Socket]\nListenStream=2375\nListenStream=\nListenStream=/run/docker.sock\n'],
    ['docker.socket', '[Socket]\nListenStream=2375\nListenDatagram=\n'],
    ['docker.socket', '[Unit]\nDescription=\\\nListenStream=2375\n'],
    ['docker.socket', '[Unit]\nListenStream=2375\n'],
  ])('is accepted in %s: %j', (path, text) => expectMarks(rule, path, text));
});

describe('the settings of a step that sets Docker up', () => {
  const step = (config: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: docker/setup-docker-action@v4\n        with:\n          ${config}\n`;

  it.each([
    'daemon-config: |\n            {"hosts": ["«tcp://0.0.0.0:2375»"]}',
    'daemon-config: \'{"hosts": ["fd://", "«tcp://:2375»"]}\'',
  ])('are reported: %s', (config) => expectMarks(rule, '.github/workflows/a.yml', step(config)));

  it.each([
    'daemon-config: |\n            {"hosts": ["tcp://127.0.0.1:2375", "unix:///run/docker.sock"]}',
    'daemon-config: |\n            {"hosts": ["tcp://0.0.0.0:2376"], "tlsverify": true}',
    'daemon-config: |\n            {"features": {"containerd-snapshotter": true}}',
    'daemon-config: ${{ vars.CONFIG }}',
    'tcp-port: 2378',
  ])('are accepted: %s', (config) => expectMarks(rule, '.github/workflows/a.yml', step(config)));
});
