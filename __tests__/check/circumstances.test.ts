import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../src/model/containers/host-assumptions.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { run } from '../../src/run/run.ts';
import { scanFiles } from '../properties/soundness.ts';
import { checkText, dedent, withoutMarks } from '../support/example.ts';
import { folderWith } from '../support/folder.ts';

function found(id: string, path: string, text: string, host: Partial<HostAssumptions> = {}): readonly Finding[] {
  const [rule] = rules.filter((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return checkText(rule, path, text, {}, {}, { ...DEFAULT_HOST, ...host }).findings;
}

/** The severity, and the reason for a milder one. */
function told(...given: Parameters<typeof found>): string[] {
  return found(...given).map(({ severity, message }) =>
    [severity, / Milder here: (.*)\.$/.exec(message)?.[1]].filter(Boolean).join(': '),
  );
}

const service = (options: string): string => `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    ${options}\n`;
const DATABASE = 'services:\n  db:\n    image: postgres:18\n    environment: { POSTGRES_PASSWORD: postgres }\n';
const PRIVILEGED = service('privileged: true');
const SOCKET = 'volumes: ["/var/run/docker.sock:/var/run/docker.sock"]';
const TOKEN = withoutMarks(dedent(rules.find(({ id }) => id === 'secret-literal')?.examples[0].bad ?? ''));

describe('what a policy forbids', () => {
  it('is reported by rules that no circumstance makes milder', () => {
    const asking = rules.filter(({ on, needs }) => on === 'image' && needs?.some((fact) => fact === 'signature'));
    const ids = [...asking.map(({ id }) => id), 'image-registry-not-allowed'];
    expect(asking.length).toBeGreaterThan(2);
    expect(ids.sort()).toEqual(rules.flatMap(({ id, enforcesPolicy }) => (enforcesPolicy ? [id] : [])).sort());
  });

  it.each(['compose.yaml', 'compose.test.yml', 'examples/compose.yaml'])('has one severity, also in %s', (path) => {
    const [rule] = rules.filter(({ id }) => id === 'image-registry-not-allowed');
    const text = 'services:\n  app:\n    image: registry.example.com/acme/app:1.4\n';
    const { findings } = checkText(rule as NonNullable<typeof rule>, path, text, {}, { allowed: ['ghcr.io/acme'] });
    expect(findings.map(({ severity, message }) => [severity, message.includes('Milder')])).toEqual([
      ['medium', false],
    ]);
  });
});

describe('an open data store', () => {
  const OPEN = `${DATABASE}    ports: ["5432:5432"]\n`;

  it.each([
    ['compose.test.yml', 'high: the file is for development by its name ("test")'],
    ['compose.dev.yml', 'high: the file is for development by its name ("dev")'],
    ['.ci/compose.yaml', 'high: the file is under .ci/'],
    ['integration-tests/compose.yaml', 'high: the file is under integration-tests/'],
    ['examples/compose.yaml', 'high: the file is under examples/'],
    ['docs/compose.yaml', 'high: the file is under docs/'],
    ['compose.local.yml', 'high: the file is for development by its name ("local")'],
    ['compose.gpu.override.yml', 'high: the file is for development by its name ("override")'],
    ['compose.override.yml', 'critical'],
    ['demo/test/compose.yaml', 'high: the file is under test/'],
    ['compose.yaml', 'critical'],
    ['compose.test.prod.yml', 'critical'],
  ])('of %s', (path, expected) => expect(told('pivot-weak-db', path, OPEN)).toEqual([expected]));

  it.each<[string, string]>([
    ['shop_dev', 'high: its database is for development by its name ("shop_dev")'],
    ['test', 'high: its database is for development by its name ("test")'],
    ['${DATABASE:-shop_development}', 'high: its database is for development by its name ("shop_development")'],
    ['shop', 'critical'],
    ['contest', 'critical'],
    ['dev_tools', 'critical'],
    ['${DATABASE:?}', 'critical'],
    ['devices', 'critical'],
  ])('with the database %s', (name, expected) => {
    const text = `${OPEN}`.replace('{ POSTGRES', `{ POSTGRES_DB: "${name}", POSTGRES`);
    expect(told('pivot-weak-db', 'compose.yaml', text)).toEqual([expected]);
    // a program that people reach may have such a name for its data
    const program = `${service('privileged: true')}    environment: { POSTGRES_DB: "${name}" }\n`;
    expect(told('privileged', 'compose.yaml', program)).toEqual(['critical']);
  });

  it('of a file that says so itself', () => {
    expect(told('pivot-weak-db', 'compose.yaml', `# For local development only.\n${OPEN}`)).toEqual([
      'high: the file says that it is for development',
    ]);
  });

  it('of a service that only a profile for tests starts', () => {
    const text = `${OPEN}    profiles: [test]\n`;
    expect(told('pivot-weak-db', 'compose.yaml', text)).toEqual(['high: the profile is for development']);
  });
});

describe('a finding', () => {
  it.each<[string, string, string, string, string]>([
    ['in an example', 'privileged', 'examples/compose.yaml', PRIVILEGED, 'high: the file is under examples/'],
    ['anywhere else', 'privileged', 'compose.yaml', PRIVILEGED, 'critical'],
    [
      'of a profile for development',
      'privileged',
      'compose.yaml',
      service('privileged: true\n    profiles: [dev]'),
      'high: the profile is for development',
    ],
    [
      'of code that a stage which only builds hides',
      'obfuscated-exec',
      'Dockerfile',
      'FROM debian:13 AS build\nRUN echo ZWNobyBoZWxsbwo= | base64 -d | sh\nFROM debian:13\nCOPY --from=build /a /a\n',
      'critical',
    ],
    [
      'of a profile of nobody',
      'privileged',
      'compose.yaml',
      service('privileged: true\n    profiles: [NEVER-host1]'),
      'high: its profile says that nobody starts it',
    ],
    [
      'of a profile with a similar name',
      'privileged',
      'compose.yaml',
      service('privileged: true\n    profiles: [offline]'),
      'critical',
    ],
    ['of another profile', 'privileged', 'compose.yaml', service('privileged: true\n    profiles: [ops]'), 'critical'],
    [
      'of a profile that is not only for development',
      'privileged',
      'compose.yaml',
      service('privileged: true\n    profiles: [dev, ops]'),
      'critical',
    ],
    [
      'of a process that is not root',
      'privileged',
      'compose.yaml',
      service('privileged: true\n    user: "1000"'),
      'high: its process is not root',
    ],
    [
      'of a honeypot',
      'port-sensitive-service',
      'compose.yaml',
      service('ports: ["3306:3306"]').replace('acme/app', 'acme/honeypots'),
      'medium: the container is a honeypot by its name',
    ],
    [
      'of a honeypot by the name of the service',
      'port-all-interfaces',
      'compose.yaml',
      service('ports: ["8123:8123"]').replace('  app:', '  dionaea:'),
      'low: the container is a honeypot by its name',
    ],
    [
      'of a program for honey pottery',
      'port-sensitive-service',
      'compose.yaml',
      service('ports: ["3306:3306"]').replace('acme/app', 'acme/honeypotters'),
      'high',
    ],
    [
      'of a honeypot that gets out',
      'privileged',
      'compose.yaml',
      service('privileged: true').replace('acme/app', 'acme/honeypot'),
      'critical',
    ],
    [
      'of a command that registers emulators',
      'privileged',
      'build.sh',
      '#!/bin/sh\ndocker run --rm --privileged tonistiigi/binfmt --install all\n',
      'medium: it registers emulators, which needs this, and ends',
    ],
    [
      'of a command that registers emulators without a network',
      'privileged',
      'build.sh',
      '#!/bin/sh\ndocker run --rm --privileged --network none tonistiigi/binfmt --install all\n',
      'medium: it registers emulators, which needs this, and ends',
    ],
    [
      'of the way out that its privileges open',
      'escape-path-privileged-device',
      'build.sh',
      '#!/bin/sh\ndocker run --rm --privileged tonistiigi/binfmt --install all\n',
      'medium: it registers emulators, which needs this, and ends',
    ],
    ...['--pid=host', '-v /:/host', '--entrypoint sh', '--network host'].map(
      (option): [string, string, string, string, string] => [
        `of emulators with ${option}, which they do not need`,
        'privileged',
        'build.sh',
        `#!/bin/sh\ndocker run --rm --privileged ${option} tonistiigi/binfmt --install all\n`,
        'high: it runs one command and ends',
      ],
    ),
    [
      'of an image that is called like one',
      'privileged',
      'build.sh',
      '#!/bin/sh\ndocker run --rm --privileged registry.example.com/tonistiigi/binfmt --install all\n',
      'high: it runs one command and ends',
    ],
    [
      'of a target of make for development',
      'privileged',
      'Makefile',
      '.PHONY: run-dev\nrun-dev: image ## starts it\n\t@echo hello\n\n\tdocker run \\\n\t\t--privileged ghcr.io/acme/app:1.4\n',
      'high: the target "run-dev" is for development by its name',
    ],
    [
      'of a target of make that others may want',
      'privileged',
      'Makefile',
      'run run-dev: image\n\tdocker run --privileged ghcr.io/acme/app:1.4\n',
      'critical',
    ],
    [
      'of a variable below a target for development',
      'privileged',
      'Makefile',
      'test:\n\tgo test\nRUN = docker run --privileged ghcr.io/acme/app:1.4\nrun:\n\t$(RUN)\n',
      'critical',
    ],
    [
      'of a value for the target for development only',
      'privileged',
      'Makefile',
      'test: RUN = docker run --privileged ghcr.io/acme/app:1.4\nrun:\n\t$(RUN)\n',
      'critical',
    ],
    [
      'of an ended release that a command runs',
      'image-eol',
      'build.sh',
      '#!/bin/sh\ndocker run --rm -v "$PWD:/work" debian:jessie make\n',
      'medium: its container publishes no port and ends after its task',
    ],
    ...['--network none', '--net=none', '--network none -P'].map((option): [string, string, string, string, string] => [
      `of an ended release that a command runs with ${option}`,
      'image-eol',
      'build.sh',
      `#!/bin/sh\ndocker run --rm ${option} debian:jessie make\n`,
      'medium: its container publishes no port and ends after its task',
    ]),
    ...['-P', '--network container:web', '--network $NETWORK'].map(
      (option): [string, string, string, string, string] => [
        `of an ended release that a command runs with ${option}`,
        'image-eol',
        'build.sh',
        `#!/bin/sh\ndocker run --rm ${option} debian:jessie make\n`,
        'high',
      ],
    ),
    [
      'of an ended release that stays without a network',
      'image-eol',
      'run.sh',
      '#!/bin/sh\ndocker run -d --network none debian:jessie serve\n',
      'high',
    ],
    ['of an ended release that stays', 'image-eol', 'run.sh', '#!/bin/sh\ndocker run -d debian:jessie serve\n', 'high'],
    [
      'of an ended release with a port',
      'image-eol',
      'run.sh',
      '#!/bin/sh\ndocker run --rm -p 80:80 debian:jessie serve\n',
      'high',
    ],
    [
      'of an ended release on the network of the host',
      'image-eol',
      'run.sh',
      '#!/bin/sh\ndocker run --rm --network host debian:jessie serve\n',
      'high',
    ],
    [
      'of an admin port that is published',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001"]\n    ports: ["8001:8001"]'),
      'high',
    ],
    [
      'of an admin port in a published range',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001"]\n    ports: ["8000-8005:8000-8005"]'),
      'high',
    ],
    [
      'of one of two admin ports that is published',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001, 0.0.0.0:8444 ssl"]\n    ports: ["8444:8444"]'),
      'high',
    ],
    [
      'of a moved admin port that is published',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:9001"]\n    ports: ["9001:9001"]'),
      'high',
    ],
    [
      'of an admin port on the network of the host',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001"]\n    network_mode: host'),
      'high',
    ],
    [
      'of an admin port that is not published',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001"]\n    ports: ["8000:8000"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of an admin port without ports',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001, 0.0.0.0:8444 ssl"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of an admin port for the machine',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: ["KONG_ADMIN_LISTEN=0.0.0.0:8001"]\n    ports: ["8000:8000", "127.0.0.1:8001:8001"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of a proxy for logins without ports',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [GF_AUTH_PROXY_ENABLED=true]'),
      'medium: no port leads there from outside',
    ],
    [
      'of a proxy for logins on another port',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [GF_AUTH_PROXY_ENABLED=true, GF_SERVER_HTTP_PORT=8080]\n    ports: ["3000:3000"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of a proxy for logins with a port',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [GF_AUTH_PROXY_ENABLED=true]\n    ports: ["3000:3000"]'),
      'high',
    ],
    [
      'of a proxy for logins with a moved port',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [GF_AUTH_PROXY_ENABLED=true, GF_SERVER_HTTP_PORT=8080]\n    ports: ["80:8080"]'),
      'high',
    ],
    [
      'of a proxy for logins with an unknown port',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [GF_AUTH_PROXY_ENABLED=true, "GF_SERVER_HTTP_PORT=${PORT}"]\n    ports: ["80:8080"]'),
      'high',
    ],
    [
      'of a console that a variable opens, elsewhere',
      'env-auth-disabled',
      'compose.yaml',
      service('environment: [TRAEFIK_API_INSECURE=true]\n    ports: ["80:80"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of a console that variables open and move',
      'env-auth-disabled',
      'compose.yaml',
      service(
        'environment: [TRAEFIK_API_INSECURE=true, "TRAEFIK_ENTRYPOINTS_TRAEFIK_ADDRESS=:80"]\n    ports: ["80:80"]',
      ),
      'high',
    ],
    [
      'of a console on a port that is not published',
      'insecure-daemon-flag',
      'compose.yaml',
      service('command: traefik --api.insecure\n    ports: ["80:80"]'),
      'medium: no port leads there from outside',
    ],
    [
      'of a console on a port that is',
      'insecure-daemon-flag',
      'compose.yaml',
      service('command: traefik --api.insecure\n    ports: ["80:80", "127.0.0.1:9:9", "8000-9000:8000-9000"]'),
      'high',
    ],
    [
      'of a console that is moved',
      'insecure-daemon-flag',
      'compose.yaml',
      service('command: traefik --api.insecure --entrypoints.traefik.address=:80\n    ports: ["80:80"]'),
      'high',
    ],
    [
      'of a console on the network of the host',
      'insecure-daemon-flag',
      'compose.yaml',
      service('command: traefik --api.insecure\n    network_mode: host'),
      'high',
    ],
    [
      'of a privileged container with another user, who needs a program first',
      'escape-path-privileged-device',
      'compose.yaml',
      service('privileged: true\n    user: "1000"'),
      'high: its process is not root',
    ],
    [
      'of one with a group of the host',
      'escape-path-privileged-device',
      'compose.yaml',
      service('privileged: true\n    user: "1000"\n    group_add: [disk]'),
      'critical',
    ],
    [
      'of a container that a script calls a test',
      'privileged',
      'run.sh',
      '#!/bin/sh\ndocker run -d --privileged --name shop-db-test ghcr.io/acme/app:1.4\n',
      'high: the container is for development by its name ("shop-db-test")',
    ],
    [
      'of a container that a script calls another name',
      'privileged',
      'run.sh',
      '#!/bin/sh\ndocker run -d --privileged --name contest-shop ghcr.io/acme/test:1.4\n',
      'critical',
    ],
    [
      'of a container that a script calls a test of production',
      'privileged',
      'run.sh',
      '#!/bin/sh\ndocker run -d --privileged --name shop-prod-test ghcr.io/acme/app:1.4\n',
      'critical',
    ],
    [
      'of one command',
      'privileged',
      'build.sh',
      '#!/bin/sh\ndocker run --rm -it --privileged ghcr.io/acme/build:1.4 make\n',
      'high: it runs one command and ends',
    ],
    [
      'of one command on the network of the host',
      'network-host',
      'build.sh',
      '#!/bin/sh\ndocker run --rm --network host ghcr.io/acme/build:1.4 make\n',
      'medium: it runs one command and ends',
    ],
    ...['-d --rm', '', '--rm -p 80:80', '--rm=false', '--rm -P'].map(
      (option): [string, string, string, string, string] => [
        `of a command with ${option}, which may stay or be reached`,
        'privileged',
        'build.sh',
        `#!/bin/sh\ndocker run ${option} --privileged ghcr.io/acme/build:1.4 make\n`,
        'critical',
      ],
    ),
    [
      'of a command that the image has itself',
      'privileged',
      'run.sh',
      '#!/bin/sh\ndocker run --rm --privileged ghcr.io/acme/app:1.4\n',
      'critical',
    ],
    [
      'of a command that systemd keeps running',
      'privileged',
      'shop.service',
      '[Service]\nExecStart=/usr/bin/docker run --rm --privileged ghcr.io/acme/app:1.4 serve\n',
      'critical',
    ],
    [
      'of the keys that one command gets',
      'host-credential-mount',
      'build.sh',
      '#!/bin/sh\ndocker run --rm -v ~/.aws:/a ghcr.io/acme/build:1.4 make\n',
      'high',
    ],
    [
      'of a proxy that passes on what reads',
      'port-docker-api',
      'compose.yaml',
      'services:\n  proxy:\n    image: tecnativa/docker-socket-proxy:0.4\n    environment: { CONTAINERS: 1, POST: 0 }\n    ports: ["2375:2375"]\n',
      'high',
    ],
    ...['POST: 1', 'POST: $POST', 'ALLOW_START: 1'].map((entry): [string, string, string, string, string] => [
      `of a proxy that passes on more by ${entry}`,
      'port-docker-api',
      'compose.yaml',
      `services:\n  proxy:\n    image: tecnativa/docker-socket-proxy:0.4\n    environment: { CONTAINERS: 1, ${entry} }\n    ports: ["2375:2375"]\n`,
      'critical',
    ]),
    [
      'of an image that is called like the proxy',
      'port-docker-api',
      'compose.yaml',
      'services:\n  proxy:\n    image: registry.example.com/tecnativa/docker-socket-proxy:0.4\n    ports: ["2375:2375"]\n',
      'critical',
    ],
    [
      'of the socket of a user',
      'runtime-socket-mount',
      'compose.yaml',
      service('volumes: ["/run/user/1000/podman/podman.sock:/s"]'),
      'high',
    ],
    [
      'of emulators that stay',
      'privileged',
      'compose.yaml',
      service('privileged: true').replace('ghcr.io/acme/app:1.4', 'tonistiigi/binfmt:latest'),
      'critical',
    ],
    [
      'of a tool that ends after its task',
      'runtime-socket-mount',
      'audit.sh',
      '#!/bin/sh\ndocker run --rm -v /var/run/docker.sock:/var/run/docker.sock docker/docker-bench-security\n',
      'high: its task needs this, and it ends after it',
    ],
    [
      'of the keys that a tool uses for its task',
      'host-credential-mount',
      'backup.sh',
      '#!/bin/sh\ndocker run --rm -v ~/.aws:/root/.aws amazon/aws-cli s3 cp a s3://b\n',
      'medium: its task needs this, and it ends after it',
    ],
    [
      'of a tool that stays',
      'host-credential-mount',
      'backup.sh',
      '#!/bin/sh\ndocker run -d -v ~/.aws:/root/.aws amazon/aws-cli s3 sync a s3://b\n',
      'high',
    ],
    [
      'of keys that the tool does not need',
      'runtime-socket-mount',
      'backup.sh',
      '#!/bin/sh\ndocker run --rm -v /var/run/docker.sock:/var/run/docker.sock amazon/aws-cli s3 ls\n',
      'high: it runs one command and ends',
    ],
    [
      'of a container that is alone on its network',
      'cap-add-net-admin',
      'compose.yaml',
      service('cap_add: [NET_ADMIN]\n    networks: [vpn]\nnetworks: { vpn: { driver: bridge } }'),
      'medium: no neighbour is on its network',
    ],
    [
      'of a container on a network that exists already',
      'cap-add-net-admin',
      'compose.yaml',
      service('cap_add: [NET_ADMIN]\n    networks: [vpn]\nnetworks: { vpn: { external: true } }'),
      'high',
    ],
    [
      'of a container with neighbours',
      'cap-add-net-admin',
      'compose.yaml',
      service('cap_add: [NET_ADMIN]\n  db: { image: "postgres:18" }'),
      'high',
    ],
    [
      'of a container whose neighbours are on other networks, on that of the host, or in its namespace',
      'cap-add-net-admin',
      'compose.yaml',
      service(
        'cap_add: [NET_ADMIN]\n  a: { image: "nginx:1.31", network_mode: host }\n  b: { image: "nginx:1.31", network_mode: "service:app" }\n  c: { image: "nginx:1.31", networks: [web] }\nnetworks: { web: {} }',
      ),
      'medium: no neighbour is on its network',
    ],
    [
      'of a container whose neighbour may be on any network',
      'cap-add-net-admin',
      'compose.yaml',
      service('cap_add: [NET_ADMIN]\n  a: { image: "nginx:1.31", network_mode: "${MODE}" }'),
      'high',
    ],
    [
      'of a known image that does not run as root among the processes of the host',
      'pid-host',
      'compose.yaml',
      'services:\n  app:\n    image: quay.io/prometheus/node-exporter:v1.9.1\n    pid: host\n',
      'medium: its process is not root',
    ],
    [
      'of one that may trace them',
      'pid-host',
      'compose.yaml',
      'services:\n  app:\n    image: quay.io/prometheus/node-exporter:v1.9.1\n    pid: host\n    cap_add: [SYS_PTRACE]\n',
      'high',
    ],
    [
      'of a user that is not known among the processes of the host',
      'pid-host',
      'compose.yaml',
      service('pid: host'),
      'high',
    ],
    [
      'of a container on the network of the host',
      'cap-add-net-admin',
      'compose.yaml',
      service('cap_add: [NET_ADMIN]\n    network_mode: host'),
      'high',
    ],
    [
      'of a file that says what it is for',
      'privileged',
      'compose.yaml',
      `# FOR TEST AND DEVELOPMENT ONLY\n${PRIVILEGED}`,
      'high: the file says that it is for development',
    ],
    [
      'of a stage for development that nothing builds',
      'user-root-explicit',
      'Dockerfile',
      'FROM debian:13 AS dev\nUSER root\nFROM debian:13\nUSER app\n',
      'low: the stage is for development by its name',
    ],
    [
      'of a process in another group',
      'runtime-socket-mount',
      'compose.yaml',
      service(`user: "65534"\n    group_add: [docker]\n    ${SOCKET}`),
      'critical',
    ],
    [
      'of an account that may own the files',
      'runtime-socket-mount',
      'compose.yaml',
      service(`user: "1000"\n    ${SOCKET}`),
      'critical',
    ],
    [
      'of an account whose number is not known',
      'runtime-socket-mount',
      'compose.yaml',
      service(`user: node\n    ${SOCKET}`),
      'critical',
    ],
    [
      'of the account of an image, to which the socket does not belong',
      'runtime-socket-mount',
      'compose.yaml',
      `services:\n  a:\n    image: jenkins/jenkins:2.528\n    ${SOCKET}\n`,
      'high: its process is not root',
    ],
    [
      'of the account of an image with a further group',
      'runtime-socket-mount',
      'compose.yaml',
      `services:\n  a:\n    image: jenkins/jenkins:2.528\n    group_add: ["998"]\n    ${SOCKET}\n`,
      'critical',
    ],
    [
      'of the account of an image, which may own the socket of its engine',
      'runtime-socket-mount',
      'compose.yaml',
      'services:\n  a:\n    image: jenkins/jenkins:2.528\n    volumes: ["/run/user/1000/docker.sock:/var/run/docker.sock"]\n',
      'high',
    ],
    [
      'of the account for everyone without one',
      'runtime-socket-mount',
      'compose.yaml',
      service(`user: nobody:nogroup\n    ${SOCKET}`),
      'high: its process is not root',
    ],
    [
      'of a process without rights on files',
      'runtime-socket-mount',
      'compose.yaml',
      service(`user: "65534"\n    ${SOCKET}`),
      'high: its process is not root',
    ],
    [
      'about a tool in a stage for builds',
      'image-eol',
      'Dockerfile',
      'FROM node:14 AS build\nFROM scratch\nCOPY --from=build /a /a\n',
      'medium: only builds use the image',
    ],
    ['about the last stage', 'image-eol', 'Dockerfile', 'FROM node:14\n', 'high'],
    [
      'about what a stage for builds fetches',
      'remote-script-exec',
      'Dockerfile',
      'FROM debian:13 AS build\nRUN curl -fsSL https://example.com/a.sh | sh\nFROM scratch\nCOPY --from=build /a /a\n',
      'high',
    ],
    [
      'about a database that a proxy publishes',
      'env-weak-credential',
      'compose.yaml',
      `${DATABASE}    labels: ["traefik.http.routers.db.rule=Host(\`db.example.com\`)"]\n`,
      'high',
    ],
    ...[
      'traefik.enable=True',
      'traefik.enable=${ON}',
      'traefik.tcp.routers.db.entrypoints=db',
      'swag=enable',
      'caddy_1=db.example.com',
    ].map((label): [string, string, string, string, string] => [
      `about a database that a proxy may publish by ${label}`,
      'env-weak-credential',
      'compose.yaml',
      `${DATABASE}    labels: ["${label}"]\n`,
      'high',
    ]),
    [
      'about a database that Traefik leaves alone',
      'env-weak-credential',
      'compose.yaml',
      `${DATABASE}    labels: ["traefik.enable=false"]\n`,
      'medium: it publishes no port',
    ],
    [
      'about a database that publishes nothing',
      'env-weak-credential',
      'compose.yaml',
      DATABASE,
      'medium: it publishes no port',
    ],
    ...['mongo-express:1.0', 'rediscommander/redis-commander:v1', 'postgrest/postgrest:v13', 'acme/postgres-ui:1'].map(
      (image): [string, string, string, string, string] => [
        `about ${image}, which has a page or an interface of its own`,
        'env-weak-credential',
        'compose.yaml',
        `services:\n  ui:\n    image: ${image}\n    environment: { ADMIN_PASSWORD: admin }\n`,
        'high',
      ],
    ),
    [
      'about a database without a network',
      'env-weak-credential',
      'compose.yaml',
      `${DATABASE}    network_mode: none\n`,
      'medium: it has no network',
    ],
    [
      'about a database on the network of the host',
      'env-weak-credential',
      'compose.yaml',
      `${DATABASE}    network_mode: host\n`,
      'high',
    ],
    [
      'about ZooKeeper that publishes nothing',
      'env-auth-disabled',
      'compose.yaml',
      'services:\n  zoo:\n    image: bitnami/zookeeper:3.9\n    environment: { ALLOW_ANONYMOUS_LOGIN: "yes" }\n',
      'medium: it publishes no port',
    ],
    [
      'about ZooKeeper that everyone reaches',
      'env-auth-disabled',
      'compose.yaml',
      'services:\n  zoo:\n    image: bitnami/zookeeper:3.9\n    ports: ["2181:2181"]\n    environment: { ALLOW_ANONYMOUS_LOGIN: "yes" }\n',
      'high',
    ],
    [
      'about the administration of ZooKeeper',
      'env-weak-credential',
      'compose.yaml',
      'services:\n  zoo:\n    image: acme/zookeeper-admin:1\n    environment: { ADMIN_PASSWORD: admin }\n',
      'high',
    ],
    [
      'about a database on this machine',
      'env-weak-credential',
      'compose.yaml',
      'services:\n  db:\n    image: postgres:18\n    ports: ["127.0.0.1:5432:5432"]\n    environment: { POSTGRES_PASSWORD: postgres }\n',
      'medium: its ports are open to this machine only',
    ],
    [
      'about a database that everyone reaches',
      'env-weak-credential',
      'compose.yaml',
      'services:\n  db:\n    image: postgres:18\n    ports: ["5432:5432"]\n    environment: { POSTGRES_PASSWORD: postgres }\n',
      'high',
    ],
    [
      'about a page behind a proxy',
      'env-weak-credential',
      'compose.yaml',
      service('environment: { ADMIN_PASSWORD: admin }'),
      'high',
    ],
    ...(
      [
        ['', 'high: only neighbours reach the proxy'],
        ['ports: ["127.0.0.1:2375:2375"]', 'high: only neighbours reach the proxy'],
        ['ports: ["2375:2375"]', 'critical'],
        ['ports: ["${PORT}:2375"]', 'critical'],
        ['ports: ["192.0.2.7:2375:2375"]', 'critical'],
        ['ports: ["${ADDRESS}:2375:2375"]', 'critical'],
        ['ports: ["127.0.0.1:2375:2375", "192.0.2.7:2375:2375"]', 'critical'],
        ['network_mode: host', 'critical'],
        ['ports: ["2375:2375"]\n    environment: { POST: 0 }', 'high: the proxy passes no changes on'],
        ['ports: ["2375:2375"]\n    environment: { CONTAINERS: 1 }', 'high: the proxy passes no changes on'],
      ] as const
    ).map(([ports, expected]): [string, string, string, string, string] => [
      `of a socket proxy with ${JSON.stringify(ports)}`,
      'runtime-socket-mount',
      'compose.yaml',
      service(
        [SOCKET, ports, ...(ports.includes('environment') ? [] : ['environment: { POST: 1 }'])]
          .filter((line) => line !== '')
          .join('\n    '),
      ).replace('ghcr.io/acme/app:1.4', 'tecnativa/docker-socket-proxy:v0.4.1'),
      expected,
    ]),
    ...(
      [
        ['driver: macvlan', 'high'],
        ['driver: ipvlan', 'high'],
        ['driver: "${DRIVER}"', 'high'],
        ['driver: bridge', 'medium: it publishes no port'],
        ['driver: overlay', 'medium: it publishes no port'],
        ['internal: true', 'medium: it publishes no port'],
        ['driver_opts: { com.docker.network.bridge.gateway_mode_ipv6: nat-unprotected }', 'high'],
        ['driver_opts: { com.docker.network.bridge.gateway_mode_ipv4: nat }', 'medium: it publishes no port'],
      ] as const
    ).flatMap(([network, expected]): [string, string, string, string, string][] => [
      [
        `about a database on a network with ${network}`,
        'env-weak-credential',
        'compose.yaml',
        `${DATABASE}    networks: [a, b]\nnetworks: { a: {}, b: { ${network} } }\n`,
        expected,
      ],
      [
        `about a database on a default network with ${network}`,
        'env-weak-credential',
        'compose.yaml',
        `${DATABASE}networks: { default: { ${network} } }\n`,
        expected,
      ],
    ]),
    [
      'of a socket proxy with an address of its own',
      'runtime-socket-mount',
      'compose.yaml',
      `${service(SOCKET).replace('ghcr.io/acme/app:1.4', 'tecnativa/docker-socket-proxy:v0.4.1')}    environment: [POST=1]\nnetworks: { default: { driver: macvlan } }\n`,
      'critical',
    ],
    [
      'of a socket proxy that a command starts, publishes and removes',
      'runtime-socket-mount',
      'proxy.sh',
      'docker run --rm -d -e POST=1 -p 2375:2375 -v /var/run/docker.sock:/var/run/docker.sock tecnativa/docker-socket-proxy:v0.4.1\n',
      'critical',
    ],
    ['of a credential in a test', 'secret-literal', 'tests/Dockerfile', TOKEN, 'critical'],
    ['that is low', 'uts-host', 'examples/compose.yaml', service('uts: host'), 'low'],
    ['that is a note', 'init-missing', 'examples/compose.yaml', service('command: "sh -c a"'), 'note'],
  ])('%s (%s)', (_name, id, path, text, expected) => {
    const severities = told(id, path, text);
    if (id === 'init-missing') return expect(severities.every((one) => one === 'note')).toBe(true);
    return expect(severities).toEqual([expected]);
  });

  it.each<[string, Partial<HostAssumptions>, string, string]>([
    ['a rootless engine', { rootless: true }, SOCKET, 'high: the configuration says that the engine runs without root'],
    [
      'mapped users',
      { usernsRemap: true },
      SOCKET,
      'high: the configuration says that the engine maps root of containers to another user',
    ],
    ['a container outside of the mapping', { usernsRemap: true }, `userns_mode: host\n    ${SOCKET}`, 'critical'],
    ['nothing', {}, SOCKET, 'critical'],
  ])('with a configuration that states %s', (_name, host, options, expected) => {
    expect(told('runtime-socket-mount', 'compose.yaml', service(options), host)).toEqual([expected]);
  });

  it('about credentials is as severe with an engine without root', () => {
    const text = service('volumes: ["~/.aws:/root/.aws"]');
    const usual = told('host-credential-mount', 'compose.yaml', text);
    expect(usual).toEqual(['high']);
    expect(told('host-credential-mount', 'compose.yaml', text, { rootless: true })).toEqual(usual);
  });

  it('of SELinux is as severe as any on a host that enforces it', () => {
    const text = service('security_opt: ["label:disable"]');
    expect(told('selinux-disabled', 'compose.yaml', text)).toEqual(['medium: most hosts do not enforce SELinux']);
    expect(told('selinux-disabled', 'compose.yaml', text, { selinux: 'yes' })).toEqual(['high']);
  });

  it.each([
    ['AddCapability=SYS_ADMIN', 'cap-add-sys-admin', 'critical'],
    ['AddCapability=NET_ADMIN', 'cap-add-net-admin', 'high'],
    ['PodmanArgs=--privileged', 'privileged', 'high: its process is not root'],
  ])('of a user of Podman who has the capabilities that are added (%s)', (option, id, expected) => {
    const text = `[Container]\nImage=ghcr.io/acme/app:1.4\nUser=65534\n${option}\n`;
    expect(told(id, 'app.container', text)).toEqual([expected]);
  });

  it('says what Podman prevents, however mild it is', () => {
    const text = '[Container]\nImage=ghcr.io/acme/app:1.4\nPodmanArgs=--privileged\n';
    expect(found('privileged', 'tests/app.container', text).map(({ message }) => message)).toEqual([
      'Container "app" runs privileged, which removes all isolation from the host. An attacker who is root in it reads and writes the disks of the host and loads code into its kernel. If Podman runs it without root, an attacker gains no more than the user who runs it has. Milder here: the file is under tests/.',
    ]);
  });

  it.each([
    ['test/compose.yaml', 'high: the file is under test/'],
    ['app/e2e/cases/compose.yaml', 'high: the file is under e2e/'],
    ['dev/compose.yaml', 'high: the file is under dev/'],
    ['docker-compose-developer.yml', 'high: the file is for development by its name ("developer")'],
    ['compose.dev.yaml', 'high: the file is for development by its name ("dev")'],
    ['examples/compose.yaml', 'high: the file is under examples/'],
    ['docs/compose.yaml', 'high: the file is under docs/'],
    ['compose.local.yaml', 'high: the file is for development by its name ("local")'],
    ['compose.gpu.override.yaml', 'high: the file is for development by its name ("override")'],
    ['compose.override.yaml', 'critical'],
    ['ci/runner/compose.yaml', 'high: the file is under ci/'],
    ['environments/test/compose.yaml', 'high: the file is under test/'],
    ['deploy/compose.dev.yaml', 'high: the file is for development by its name ("dev")'],
    ['demo-shop/compose.yaml', 'high: the file is under demo-shop/'],
    ['test-migrations/compose.yaml', 'high: the file is under test-migrations/'],
    ['docker-compose-quickstart.yml', 'high: the file is for a demonstration by its name'],
    ['latest/compose.yaml', 'critical'],
    ['contest/compose.yaml', 'critical'],
    ['compose.prod-dev.yaml', 'critical'],
  ])('of a privileged container in %s', (path, expected) => {
    expect(told('privileged', path, PRIVILEGED)).toEqual([expected]);
  });

  it('of a credential that others accept is as bad in a test', () => {
    expect(told('secret-literal', 'test/Dockerfile', TOKEN)).toEqual(told('secret-literal', 'Dockerfile', TOKEN));
  });

  it('has one step only, and one reason', () => {
    const text = service('privileged: true\n    user: "1000"\n    profiles: [dev]');
    expect(told('privileged', 'examples/compose.yaml', text)).toEqual(['high: the file is under examples/']);
  });

  it.each([
    ['ubuntu-latest', 'high: a runner of GitHub is thrown away after the job'],
    ['macos-15-intel', 'high: a runner of GitHub is thrown away after the job'],
    ['ubuntu-24.04-arm', 'high: a runner of GitHub is thrown away after the job'],
    ['[ubuntu-latest]', 'high: a runner of GitHub is thrown away after the job'],
    ['[self-hosted, linux]', 'critical'],
    ['[ubuntu-latest, big]', 'critical'],
    ['self-hosted', 'critical'],
    ['ubuntu-latest-m', 'critical'],
    ['${{ inputs.runner }}', 'critical'],
  ])('of a job on %s', (runner, expected) => {
    const step = '- run: docker run -d --privileged ghcr.io/acme/app:1.4';
    const text = `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n      ${step}\n`;
    expect(told('privileged', '.github/workflows/a.yml', text)).toEqual([expected]);
  });

  it.each([
    ['{ os: [ubuntu-latest, windows-2022] }', '${{ matrix.os }}', true],
    ['{ include: [{ os: ubuntu-24.04 }, { os: ubuntu-24.04-arm }] }', '${{ matrix.os }}', true],
    ['{ app: [a, b], include: [{ app: a, os: ubuntu-22.04 }] }', "${{ matrix.os || 'ubuntu-latest' }}", true],
    ['{ app: [a, b] }', "${{ matrix.os || 'ubuntu-latest' }}", true],
    ['{ os: [ubuntu-latest, self-hosted] }', '${{ matrix.os }}', false],
    ['{ os: [ubuntu-latest], include: [{ os: big }] }', '${{ matrix.os }}', false],
    ['{ os: [ubuntu-latest, [self-hosted, linux]] }', '${{ matrix.os }}', false],
    ['{ os: ["${{ inputs.runner }}"] }', '${{ matrix.os }}', false],
    ['{ os: "${{ fromJSON(inputs.runners) }}" }', '${{ matrix.os }}', false],
    ['{ os: [ubuntu-latest], include: "${{ fromJSON(inputs.more) }}" }', '${{ matrix.os }}', false],
    ['${{ fromJSON(inputs.matrix) }}', "${{ matrix.os || 'ubuntu-latest' }}", false],
    ['{ app: [a, b] }', '${{ matrix.os }}', false],
    ['{ app: [a, b] }', "${{ matrix.os || 'self-hosted' }}", false],
    ['{ os: [ubuntu-latest] }', '${{ matrix.os }}-big', false],
    ['{ os: [ubuntu-latest] }', '${{ matrix.os || inputs.runner }}', false],
  ])('of a job with the matrix %s on %s', (matrix, runner, isHosted) => {
    const step = '- run: docker run -d --privileged ghcr.io/acme/app:1.4';
    const text = `on: push\njobs:\n  a:\n    strategy:\n      matrix: ${matrix}\n    runs-on: ${runner}\n    steps:\n      ${step}\n`;
    const expected = isHosted ? 'high: a runner of GitHub is thrown away after the job' : 'critical';
    expect(told('privileged', '.github/workflows/a.yml', text)).toEqual([expected]);
  });

  it.each(['.gitea', '.forgejo'])('of a job of %s, whose machines stay', (folder) => {
    const step = '- run: docker run -d --privileged ghcr.io/acme/app:1.4';
    const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      ${step}\n`;
    expect(told('privileged', `${folder}/workflows/a.yml`, text)).toEqual(['critical']);
  });

  it.each([
    [
      'of a database without ports',
      'image: postgres:18',
      'POSTGRES_PASSWORD: wordpress',
      'medium: the data store publishes no port',
    ],
    ['of one with ports', 'image: postgres:18\n    ports: ["5432:5432"]', 'POSTGRES_PASSWORD: wordpress', 'high'],
    [
      'that spells the name of its user',
      'image: postgres:18',
      'POSTGRES_PASSWORD: 4cm3sh0p\n      POSTGRES_USER: acmeshop',
      'medium: the data store publishes no port',
    ],
    [
      'that spells another name',
      'image: postgres:18',
      'POSTGRES_PASSWORD: 4cm3sh0p\n      POSTGRES_USER: acmeship',
      'high',
    ],
    [
      'behind the name of its database',
      'image: postgres:18',
      'POSTGRES_PASSWORD: n8npass\n      POSTGRES_DB: n8n',
      'medium: the data store publishes no port',
    ],
    ['behind another name', 'image: postgres:18', 'POSTGRES_PASSWORD: n9npass\n      POSTGRES_DB: n8n', 'high'],
    ['with more behind it', 'image: postgres:18', 'POSTGRES_PASSWORD: n8nZk93vT\n      POSTGRES_DB: n8n', 'high'],
    ['that a generator made', 'image: postgres:18', 'POSTGRES_PASSWORD: Zk93vTq8hT2bW7cQ', 'high'],
    ['of another program', 'image: ghcr.io/acme/app:1.4', 'APP_PASSWORD: wordpress', 'high'],
  ])('of a word as the password %s', (_name, image, setting, expected) => {
    const text = `services:\n  db:\n    ${image}\n    environment:\n      ${setting}\n`;
    expect(told('env-secret-literal', 'compose.yaml', text)).toEqual([expected]);
  });

  it.each([
    ['to a database without ports', 'shop_secret@db', '', 'medium: the data store publishes no port'],
    ['to its container name', 'shop_secret@pg', '\n    container_name: pg', 'medium: the data store publishes no port'],
    ['to its host name', 'shop_secret@pg', '\n    hostname: pg', 'medium: the data store publishes no port'],
    [
      'to its name on a network',
      'shop_secret@pg',
      '\n    networks: { default: { aliases: [pg] } }',
      'medium: the data store publishes no port',
    ],
    ['to the name of nothing', 'shop_secret@pg', '\n    networks: { default: { aliases: [pgx] } }', 'high'],
    ['that spells its user', '5h0p@db', '', 'medium: the data store publishes no port'],
    ['that spells another user', 'c00k5@db', '', 'high'],
    ['to a database with ports', 'shop_secret@db', '\n    ports: ["5432:5432"]', 'high'],
    ['to one elsewhere', 'shop_secret@db.example.com', '', 'high'],
    ['with a password that a generator made', 'Zk93vTq8hT2bW7cQ@db', '', 'high'],
  ])('of an address %s', (_name, login, ports, expected) => {
    const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment:\n      DATABASE_URL: postgres://shop:${login}/shop?a=b\n  db:\n    image: postgres:18${ports}\n`;
    expect(told('env-connection-string', 'compose.yaml', text)[0]).toBe(expected);
  });

  it.each([
    ['shop_words', 'medium: the data store publishes no port'],
    ['blue-Kettle-71', 'high'],
  ])('of the value %s in a committed file of variables', async (password, expected) => {
    const text = 'services:\n  db:\n    image: postgres:18\n    environment: ["POSTGRES_PASSWORD=${DB_PASSWORD}"]\n';
    const { findings } = await scanFiles({ 'compose.yaml': text, '.env': `DB_PASSWORD=${password}\n` });
    const told = findings.filter(({ ruleId }) => ruleId === 'env-file-committed-secret');
    expect(
      told.map(({ severity, message }) => [severity, ...message.split(' Milder here: ').slice(1)].join(': ')),
    ).toEqual([expected.includes(':') ? `${expected}.` : expected]);
  });

  it.each([
    ['of its database', 'DB_PASSWORD', '', 'medium: the data store publishes no port'],
    ['of its pages, which happens to be the same', 'ADMIN_PASSWORD', '', 'high'],
    ['of a database with ports', 'DB_PASSWORD', '\n    ports: ["3306:3306"]', 'high'],
  ])('of a client with the password %s', (_name, variable, ports, expected) => {
    const text = `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment:\n      ${variable}: shopkeeper\n  db:\n    image: mysql:9.6\n    environment:\n      MYSQL_PASSWORD: shopkeeper${ports}\n`;
    expect(told('env-secret-literal', 'compose.yaml', text)[0]).toBe(expected);
  });

  it('has the score of the configuration, whatever its circumstances', () => {
    const active = activeRules(
      rules.filter(({ id }) => id === 'privileged'),
      'recommended',
      new Map([['privileged', { score: 9.4 }]]),
    );
    expect(active[0]?.context).toBeUndefined();
    expect(runRules(active, []).findings).toEqual([]);
  });
});

describe('an end of life', () => {
  const file = { path: 'Dockerfile', text: 'FROM debian:10\n' };
  const IMAGE = {
    kind: 'image',
    use: 'from',
    usedBy: '0',
    title: 'the last stage',
    reference: {
      value: { text: 'debian:10', registry: 'docker.io', repository: 'library/debian', tag: '10', digest: undefined },
      span: { file, start: 5, end: 14 },
    },
    facts: {},
  } as unknown as Parameters<typeof runRules>[1][number];

  const eolOn = (today: string): string[] => {
    const active = activeRules(
      rules.filter(({ id }) => id === 'image-eol'),
      'recommended',
    );
    return runRules(active, [IMAGE], { host: DEFAULT_HOST, today }).findings.map(({ severity }) => severity);
  };

  it('is milder for half a year', () => {
    // the long-term support of Debian 10 ended on 2024-06-30
    expect(['2024-06-01', '2024-07-14', '2024-12-20', '2025-01-10', '2026-06-30'].map((today) => eolOn(today))).toEqual(
      [[], ['medium'], ['medium'], ['high'], ['high']],
    );
  });
});

describe('the configuration', () => {
  const severities = async (context: string): Promise<string[]> => {
    const folder = folderWith({
      '.git/HEAD': '',
      '.hullcheck.yml': context,
      'examples/compose.yaml': PRIVILEGED,
      'labs/compose.yaml': PRIVILEGED,
    });
    const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
    const { report } = await run({ ...settings, folder });
    return report.findings.filter(({ ruleId }) => ruleId === 'privileged').map(({ severity }) => severity);
  };

  it.each([
    ['', ['high', 'critical']],
    ['context: on\n', ['high', 'critical']],
    ['context: off\n', ['critical', 'critical']],
    ['context: { folders: [labs] }\n', ['critical', 'high']],
    ['context: { folders: [] }\n', ['critical', 'critical']],
  ])('%j', async (context, expected) => expect(await severities(context)).toEqual(expected));
});

describe('a file under examples/ or for development by its name', () => {
  const APP = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n';
  const ROOT = 'FROM debian:12\nUSER root\n';

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['is milder', 'privileged', { 'examples/compose.yaml': APP }, 'high'],
    [
      'that only such files read as variables is milder',
      'env-weak-credential',
      {
        'docker/ci.env': 'ADMIN_PASSWORD=admin\n',
        'docker/compose.ci.yaml': 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    env_file: ci.env\n',
      },
      'medium',
    ],
    [
      'that others read as variables is as bad as any',
      'env-weak-credential',
      {
        'docker/ci.env': 'ADMIN_PASSWORD=admin\n',
        'docker/compose.ci.yaml': 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    env_file: ci.env\n',
        'docker/compose.yaml': 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    env_file: ci.env\n',
      },
      'high',
    ],
    [
      'that a file elsewhere includes is as bad as any',
      'privileged',
      { 'compose.yaml': 'include: [examples/app.yaml]\n', 'examples/app.yaml': APP },
      'critical',
    ],
    [
      'that one of its kind includes is milder',
      'privileged',
      { 'examples/compose.yaml': 'include: [app.yaml]\n', 'examples/app.yaml': APP },
      'high',
    ],
    [
      'whose service one elsewhere extends is as bad as any',
      'privileged',
      {
        'compose.yaml': 'services:\n  web:\n    extends: { file: docs/base.yml, service: app }\n',
        'docs/base.yml': APP,
      },
      'critical',
    ],
    [
      'that Compose merges as an override is as bad as any',
      'privileged',
      { 'compose.yaml': 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n', 'compose.override.yaml': APP },
      'critical',
    ],
    [
      'that one elsewhere builds is as bad as any',
      'user-root-explicit',
      {
        'compose.yaml': 'services:\n  app:\n    build: { context: ., dockerfile: tests/Dockerfile }\n',
        'tests/Dockerfile': ROOT,
      },
      'medium',
    ],
    ['that nothing builds is milder', 'user-root-explicit', { 'tests/Dockerfile': ROOT }, 'low'],
  ])('%s', async (_name, id, files, expected) => {
    const { findings } = await scanFiles(files);
    const severities = findings.filter(({ ruleId }) => ruleId === id).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set([expected]));
  });
});

describe('a container of an image that is built', () => {
  it.each([
    ['whose user is in no further group', 'RUN groupadd -r app && useradd -r -u 200 -g app app', 'USER 200', 'high'],
    ['whose user is in the group of root', 'RUN useradd -u 200 -g 0 app', 'USER 200', 'high'],
    ['that puts root into a group', 'RUN usermod -aG audio root', 'USER 200', 'high'],
    ['that lets root use sudo', "RUN echo 'root ALL=(ALL) ALL' > /etc/sudoers.d/root", 'USER 200', 'high'],
    ['whose user is in one', 'RUN groupadd -g 998 docker && useradd -u 200 -G docker app', 'USER 200', 'critical'],
    ['whose user joins one', 'RUN useradd -u 200 app && usermod -aG docker app', 'USER 200', 'critical'],
    ['whose user joins one by adduser', 'RUN adduser -D -u 200 app && adduser app docker', 'USER 200', 'critical'],
    ['whose first group is that of the engine', 'RUN useradd -u 200 -g docker app', 'USER 200', 'critical'],
    ['in a stage below', 'RUN useradd -u 200 -G docker app', 'FROM base\nUSER 200', 'critical'],
    ['with a user of the number of root', 'RUN useradd -o -u 0 app', 'USER 200', 'critical'],
    ['that gives a user the number of root', 'RUN useradd -u 200 app\nRUN usermod -o -u 0 app', 'USER 200', 'critical'],
    [
      'with a list of users that has two of root',
      'COPY <<E /etc/passwd\napp:x:0:0::/:/bin/sh\nE',
      'USER 200',
      'critical',
    ],
    ['that writes a second root', "RUN echo 'app:x:0:0::/:/bin/sh' >> /etc/passwd", 'USER 200', 'critical'],
    ['that renumbers a user', "RUN sed -i 's/app:x:200:/app:x:0:/' /etc/passwd", 'USER 200', 'critical'],
    [
      'with the users of such a stage',
      'RUN useradd -o -u 0 app',
      'FROM scratch\nCOPY --from=base /etc/passwd /etc/passwd\nUSER 200',
      'critical',
    ],
    ['whose shell runs as root', 'RUN chmod u+s /bin/bash', 'USER 200', 'critical'],
    ['with a copy of a shell that does', 'RUN install -m 4755 /bin/bash /usr/bin/a', 'USER 200', 'critical'],
    ['with a program that does', 'COPY --chmod=4755 a /usr/bin/a', 'USER 200', 'critical'],
    ['whose interpreter may become root', 'RUN setcap cap_setuid+ep /usr/bin/python3.12', 'USER 200', 'critical'],
    ['that has the line of root', "RUN echo 'root:x:0:0::/root:/bin/sh' > /etc/passwd", 'USER 200', 'high'],
    ['with a list of users', 'COPY <<E /etc/passwd\nroot:x:0:0::/:/\napp:x:200:0::/:/\nE', 'USER 200', 'high'],
    ['that changes the shell of root', "RUN sed -i 's/^root:x:0/root:*:0/' /etc/passwd", 'USER 200', 'high'],
    [
      'with the users of another stage',
      'RUN useradd -u 200 app',
      'FROM scratch\nCOPY --from=base /etc/passwd /etc/passwd\nUSER 200',
      'high',
    ],
    ['whose ping works for everyone', 'RUN chmod u+s /bin/ping', 'USER 200', 'high'],
    ['whose server opens low ports', 'RUN setcap cap_net_bind_service=+ep /usr/sbin/app', 'USER 200', 'high'],
    ['with a program of a group', 'RUN chmod 2755 /usr/bin/a && chmod 755 /bin/bash', 'USER 200', 'high'],
    ['whose user has sudo', "RUN echo 'app ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/app", 'USER 200', 'critical'],
  ])('%s', async (_name, run, user, expected) => {
    const { findings } = await scanFiles({
      'compose.yaml': `services:\n  app:\n    build: .\n    ${SOCKET}\n`,
      Dockerfile: `FROM debian:12 AS base\n${run}\n${user}\n`,
    });
    const severities = findings
      .filter(({ ruleId }) => ruleId === 'runtime-socket-mount')
      .map(({ severity }) => severity);
    expect(severities).toEqual([expected]);
  });
});

describe('a container with the image of a socket proxy', () => {
  const IMAGE = 'tecnativa/docker-socket-proxy:v0.4.1';
  const proxy = (options: string, mounts = '', image = IMAGE): string =>
    `services:\n  p:\n    image: ${image}\n    volumes: ["/var/run/docker.sock:/var/run/docker.sock"${mounts}]\n${options}`;
  const WOLLOMATIC = 'wollomatic/socket-proxy:1.11';

  it.each([
    ['another entry point', proxy('    entrypoint: ["haproxy", "-f", "/h.cfg"]\n')],
    ['socat for an entry point', proxy('    entrypoint: socat TCP-LISTEN:2375,fork UNIX:/var/run/docker.sock\n')],
    ['another command', proxy('    command: socat TCP-LISTEN:2375,fork UNIX:/var/run/docker.sock\n')],
    ['a shell', proxy('    command: ["sh", "-c", "exec app"]\n')],
    ['another configuration by its command', proxy('    command: haproxy -W -db -f /h.cfg\n')],
    ['a configuration', proxy('', ', "./h.cfg:/usr/local/etc/haproxy/haproxy.cfg.template"')],
    ['a folder of configurations', proxy('', ', "./etc:/usr/local/etc:ro"')],
    ['a configuration of the host', proxy('', ', "/srv/h.cfg:/usr/local/etc/haproxy/haproxy.cfg"')],
    ['an entry script', proxy('', ', "./a.sh:/docker-entrypoint.sh"')],
    ['another program', proxy('', ', "./a:/usr/local/sbin/haproxy"')],
    [
      'a configuration from configs',
      `${proxy('    configs: [{ source: a, target: /usr/local/etc/haproxy/haproxy.cfg }]\n')}configs: { a: { file: ./h.cfg } }\n`,
    ],
  ])('is none with %s', (_how, text) => {
    expect(told('runtime-socket-mount', 'compose.yaml', text)).toEqual(['critical']);
  });

  it.each([
    ['nothing else', proxy('')],
    ['its entry point', proxy('    entrypoint: /docker-entrypoint.sh\n')],
    ['its command', proxy('    command: haproxy -W -db -f /usr/local/etc/haproxy/haproxy.cfg\n')],
    ['options', proxy("    command: ['-loglevel=info', '-allowGET=/v1.*']\n", '', WOLLOMATIC)],
    ['a command that only run time knows', proxy('    command: $COMMAND\n')],
    ['the time of the host', proxy('', ', "/etc/localtime:/etc/localtime:ro"')],
    ['a folder in memory', proxy('    tmpfs: [/run, /tmp]\n    read_only: true\n')],
    ['a folder for logs', proxy('', ', "./logs:/var/log/proxy"')],
    ['certificates', proxy('', ', "./certs:/etc/ssl/certs:ro"')],
  ])('is one with %s', (_how, text) => {
    expect(told('runtime-socket-mount', 'compose.yaml', text)).toEqual([expect.stringMatching(/^(?:high|medium): /)]);
  });
});
