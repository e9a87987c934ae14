import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/port-docker-api.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('port-docker-api', () => {
  it.each([
    '«2375»',
    '"«2375»"',
    '"«2375:2375»"',
    '"«12375:2375»"',
    '"«0.0.0.0:2375:2375»"',
    '"«[::]:2375:2375»"',
    '"«192.0.2.7:2375:2375»"',
    '"«2370-2380:2370-2380»"',
    '"«2375:${PORT}»"',
    '"«${PORT:-2375}:2375»"',
    '"«2376:2376»"',
    '"«0.0.0.0:2376:2376»"',
    '"«2377:2377/tcp»"',
  ])('reports the port %s', (port) => expectMarks(rule, 'compose.yaml', service(`ports:\n  - ${port}\n  - 8080:80`)));

  it.each([
    '"127.0.0.1:2375:2375"',
    '"127.8.0.1:2375:2375"',
    '"[::1]:2375:2375"',
    '"${BIND}:2375:2375"',
    '"${BIND:-127.0.0.1}:2375:2375"',
    '"2375:80"',
    '"2375:2375/udp"',
    '"192.0.2.7:2376:2376"',
    '"127.0.0.1:2376:2376"',
    '"192.0.2.7:2377:2377"',
    '"23750:23750"',
    '"8080:80"',
    '"2375:80/${PROTOCOL}"',
  ])('accepts the port %s', (port) => expectMarks(rule, 'compose.yaml', service(`ports:\n  - ${port}`)));

  it.each([
    ['the long form', service('ports:\n  - «target: 2375»')],
    [
      'the long form on all addresses',
      service('ports:\n  - «target: 2375\n    published: "2375"\n    host_ip: 0.0.0.0»'),
    ],
    [
      'a port that the engine in it is told to listen on',
      service(
        'entrypoint: dockerd-entrypoint.sh\ncommand: ["--host=tcp://0.0.0.0:4000", "--tls=false"]\nports: ["«4000:4000»"]',
      ),
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    ['the long form on the loopback address', service('ports:\n  - target: 2375\n    host_ip: 127.0.0.1')],
    ['a port that is only exposed', service('expose: ["2375"]')],
    [
      'a port of the containers in a Docker-in-Docker container',
      'services:\n  dind:\n    image: docker:29-dind\n    ports: ["8080:8080"]\n',
    ],
    ['a client of another engine', service('command: docker -H tcp://192.0.2.7:4000 ps\nports: ["4000:4000"]')],
    [
      'an engine that asks for certificates, on one address',
      service('command: dockerd --tlsverify -H tcp://0.0.0.0:4000\nports: ["192.0.2.7:4000:4000"]'),
    ],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'compose.yaml', text));

  it.each([
    [
      '2375:2375',
      'Container "app" publishes port 2375, the Docker API without TLS, on all interfaces. Anyone who reaches it controls the engine, and so its host, without a password.',
    ],
    [
      '192.0.2.7:2375:2375',
      'Container "app" publishes port 2375, the Docker API without TLS, on the address 192.0.2.7. Anyone who reaches it controls the engine, and so its host, without a password.',
    ],
    [
      '2376:2376',
      'Container "app" publishes port 2376, the Docker API over TLS, on all interfaces. Anyone who gets hold of a client certificate, and anyone if the engine does not ask for one, controls the engine and so its host.',
    ],
    [
      '2377:2377',
      'Container "app" publishes port 2377, the swarm management of Docker, on all interfaces. Anyone who gets hold of a join token becomes a node of the swarm and receives its secrets.',
    ],
  ])('says what %s gives', (port, message) => {
    expect(messagesOf(rule, 'compose.yaml', service(`ports: ["${port}"]`))).toEqual([message]);
  });
});
