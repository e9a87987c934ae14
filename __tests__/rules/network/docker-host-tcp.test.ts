import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/docker-host-tcp.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const environment = (...lines: readonly string[]) =>
  service(`environment:\n${lines.map((line) => `  ${line}`).join('\n')}`);

const proxy = (...settings: readonly string[]) =>
  `  docker-proxy:\n    image: tecnativa/docker-socket-proxy:0.4\n    environment: [${settings.map((one) => JSON.stringify(one)).join(', ')}]\n`;

describe('a client of a proxy', () => {
  it.each([
    ['«tcp://docker-proxy:2375»', ['POST=1', 'CONTAINERS=1']],
    ['tcp://docker-proxy:2375', ['POST=0', 'CONTAINERS=1']],
    ['tcp://docker-proxy:2375', ['CONTAINERS=1']],
    ['tcp://docker-proxy:2375', ['POST=1', 'IMAGES=1']],
    ['tcp://docker-proxy:2375', ['POST=${POST}', 'CONTAINERS=1']],
  ])('is reported if the proxy lets it create containers: %s, %j', (host, settings) =>
    expectMarks(rule, 'compose.yaml', environment(`DOCKER_HOST: ${host}`) + proxy(...settings)),
  );
});

describe('a client', () => {
  it.each([
    [['DOCKER_HOST: «tcp://docker:2375»']],
    [['- DOCKER_HOST=«tcp://10.0.0.5:2375/»']],
    [['DOCKER_HOST: «tcp://engine»']],
    [['DOCKER_HOST: «tcp://engine:4243»', 'DOCKER_TLS_VERIFY: ""']],
    [['DOCKER_HOST: «${HOST:-tcp://docker:2375}»']],
    [['DOCKER_HOST: «tcp://[fd00::1]:2375»']],
  ])('is reported with %j', (lines) => expectMarks(rule, 'compose.yaml', environment(...lines)));

  it.each([
    [['DOCKER_HOST: tcp://docker:2376']],
    [['DOCKER_HOST: tcp://docker:2375', 'DOCKER_TLS_VERIFY: 1']],
    [['DOCKER_HOST: tcp://docker:2375', 'DOCKER_TLS_VERIFY: ${TLS}']],
    [['DOCKER_HOST: tcp://docker:2375', 'DOCKER_CERT_PATH: /certs']],
    [['DOCKER_HOST: tcp://localhost:2375']],
    [['DOCKER_HOST: tcp://127.0.0.1:2375']],
    [['DOCKER_HOST: unix:///var/run/docker.sock']],
    [['DOCKER_HOST: ssh://me@engine']],
    [['DOCKER_HOST: ${DOCKER_HOST}']],
    [['DOCKER_HOST: tcp://${ENGINE}:2375']],
    [['DOCKER_HOST: tcp://docker-proxy:2375']],
    [['MY_DOCKER_HOST: tcp://docker:2375']],
    [['DOCKER_HOST: ""']],
  ])('is accepted with %j', (lines) => expectMarks(rule, 'compose.yaml', environment(...lines)));

  it('is accepted where the service behind the name is a socket proxy', () => {
    const rest = '  engine: { image: "tecnativa/docker-socket-proxy:0.3", container_name: sock }';
    for (const host of ['engine', 'sock']) {
      expectMarks(rule, 'compose.yaml', service(`environment: { DOCKER_HOST: "tcp://${host}:2375" }`, rest));
    }
  });
});

describe('an engine', () => {
  const engine = (image: string, options: string) => `services:\n  dind:\n    image: ${image}\n    ${options}\n`;

  it.each([
    ['docker:dind', 'environment: { DOCKER_TLS_CERTDIR: "«»" }'],
    ['docker:29-dind', 'environment: ["DOCKER_TLS_CERTDIR=«»"]'],
    ['docker.io/library/docker:dind', 'command: ["«--host=tcp://0.0.0.0:2375»"]'],
    ['docker:dind', 'command: dockerd -H «tcp://:2375» --tls=false'],
    ['ghcr.io/acme/engine:1', 'entrypoint: /usr/bin/dockerd\n    command: ["-H", "«tcp://0.0.0.0:4000»"]'],
  ])('is reported: %s with %s', (image, options) => expectMarks(rule, 'compose.yaml', engine(image, options)));

  it.each([
    ['docker:dind', 'environment: { DOCKER_TLS_CERTDIR: /certs }'],
    ['docker:dind', 'environment: { DOCKER_TLS_CERTDIR: "${DIR}" }'],
    ['docker:dind', 'init: true'],
    ['docker:dind', 'command: dockerd -H tcp://127.0.0.1:2375'],
    ['docker:dind', 'command: dockerd -H tcp://0.0.0.0:2376 --tlsverify'],
    ['ghcr.io/acme/app:1', 'environment: { DOCKER_TLS_CERTDIR: "" }'],
    ['ghcr.io/acme/app:1', 'command: ["--host=tcp://0.0.0.0:2375"]'],
  ])('is accepted: %s with %s', (image, options) => expectMarks(rule, 'compose.yaml', engine(image, options)));
});

it('names the engine', () => {
  expect(messagesOf(rule, 'compose.yaml', environment('DOCKER_HOST: tcp://docker:2375'))).toEqual([
    'Container "app" talks to the container engine of "docker" without TLS. Anyone who reaches its port controls that engine without a password, and so its host.',
  ]);
});
