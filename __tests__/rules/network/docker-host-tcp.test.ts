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

describe('a program with an option or a variable of its own', () => {
  const PLAIN = 'tcp://engine.example.com:2375';

  it.each([
    'command: -H «A»',
    'command: ["-H", "«A»"]',
    'command: ["«--host=A»", "--tunnel-port", "8000"]',
    'entrypoint: ["/portainer", "--host", "«A»"]',
    'command: ["--providers.docker=true", "«--providers.docker.endpoint=A»"]',
    'command: "«--providers.swarm.endpoint=A» --entrypoints.web.http.tls=true"',
    'command: --remote-host «A»',
    'environment: ["DOZZLE_REMOTE_HOST=«A»"]',
    'environment: ["DOZZLE_REMOTE_HOST=«tcp://127.0.0.1:2375,A|prod»"]',
    'environment: {TRAEFIK_PROVIDERS_DOCKER_ENDPOINT: «A»}',
    'environment: {DIUN_PROVIDERS_DOCKER_ENDPOINT: «A»}',
    'environment: {DOCKER_SOCK: «A»}',
  ])('is reported: %s', (line) => expectMarks(rule, 'compose.yaml', service(line.replace(/\bA\b/, PLAIN))));

  it.each([
    'command: -H tcp://engine.example.com:2376 --tlsverify',
    'command: -H A --tlsverify',
    'command: ["--providers.docker.endpoint=A", "--providers.docker.tls.ca=/ca.pem"]',
    'command: ["--providers.docker.endpoint=unix:///var/run/docker.sock"]',
    'command: ["--providers.docker.endpoint=tcp://socket-proxy:2375"]',
    'command: ["dockerize", "-wait", "A", "/run.sh"]',
    'command: ["--wait-for-host", "A"]',
    'command: -H tcp://tasks.agent:9001 --tlsskipverify',
    'command: -H tcp://localhost:2375',
    'command: -H tcp://engine.example.com:23750',
    'command: --tunnel-port 8000',
    'environment: ["DOZZLE_REMOTE_HOST=tcp://socket-proxy:2375"]',
    'environment: {TRAEFIK_PROVIDERS_DOCKER_ENDPOINT: "${ENGINE}"}',
    'environment: {STATSD_HOST: "tcp://statsd:8125"}',
    'environment: {DOCKER_SOCK: A, DOCKER_TLS_VERIFY: 1}',
  ])('is accepted: %s', (line) => expectMarks(rule, 'compose.yaml', service(line.replace(/\bA\b/, PLAIN))));

  it('is accepted where the service behind the name is a socket proxy that lets it create nothing', () => {
    const traefik = (host: string) => service(`command: ["${host}"]`) + proxy('CONTAINERS=1');
    expectMarks(rule, 'compose.yaml', traefik('--providers.docker.endpoint=tcp://docker-proxy:2375'));
    const open = service('command: ["«--host=tcp://docker-proxy:2375»"]') + proxy('CONTAINERS=1', 'POST=1');
    expectMarks(rule, 'compose.yaml', open);
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
