import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/findings/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { checkText } from '../support/example.ts';

/** The severity, and the reason for a milder one. */
function told(id: string, path: string, text: string): string[] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return checkText(rule, path, text).findings.map(({ severity, message }: Finding) =>
    [severity, / Milder here: (.*)\.$/.exec(message)?.[1]].filter(Boolean).join(': '),
  );
}

const service = (image: string, options: string): string =>
  `services:\n  app:\n    image: ${image}\n    ${options.replaceAll('\n', '\n    ')}\n`;

const CADVISOR = 'gcr.io/cadvisor/cadvisor:v0.52.1';
const SOCKET = 'volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]';
const ROOT = 'volumes: ["/:/rootfs:ro"]';
const AGENT = 'high: its task needs this, and only neighbours reach it';

describe('an agent that watches the host', () => {
  it.each([
    ['privileged', 'privileged: true'],
    ['escape-path-privileged-device', 'privileged: true'],
    ['runtime-socket-mount', SOCKET],
    ['escape-path-socket', SOCKET],
    ['host-root-mount', ROOT],
    ['privileged', 'privileged: true\nports: ["127.0.0.1:8080:8080"]'],
    ['cap-add-sys-admin', 'cap_add: [SYS_ADMIN]'],
    ['escape-path-sys-admin-mount', 'cap_add: [SYS_ADMIN]'],
    ['cap-add-sys-module', 'cap_add: [SYS_MODULE]'],
    ['escape-path-pid-ptrace', 'cap_add: [SYS_PTRACE]\npid: host'],
    ['escape-path-pid-nsenter', 'cap_add: [SYS_ADMIN, SYS_PTRACE]\npid: host'],
    ['cap-add-all', 'cap_add: [ALL]'],
  ])('is milder: %s with %s', (id, options) => {
    expect(told(id, 'compose.yaml', service(CADVISOR, options))).toEqual([AGENT]);
  });

  it.each(['mcuadros/ofelia:0.3.18', 'nginxproxy/acme-companion:2.6', 'nginxproxy/docker-gen:0.16'])(
    'is milder: %s',
    (image) => {
      expect(told('runtime-socket-mount', 'compose.yaml', service(image, SOCKET))).toEqual([AGENT]);
      expect(told('privileged', 'compose.yaml', service(image, 'privileged: true'))).toEqual(['critical']);
      expect(told('cap-add-sys-admin', 'compose.yaml', service(image, 'cap_add: [SYS_ADMIN]'))).toEqual(['critical']);
    },
  );

  it.each(['nginxproxy/nginx-proxy:1.8', 'acme/ofelia:0.3.18', 'ghcr.io/acme/acme-companion:2.6'])(
    'is not one of others: %s',
    (image) => expect(told('runtime-socket-mount', 'compose.yaml', service(image, SOCKET))).toEqual(['critical']),
  );

  it.each([
    ['a port that others reach', CADVISOR, 'privileged: true\nports: ["8080:8080"]'],
    ['a proxy in front', CADVISOR, 'privileged: true\nlabels: ["traefik.enable=true"]'],
    ['the network of the host', CADVISOR, 'privileged: true\nnetwork_mode: host'],
    ['another program', CADVISOR, 'privileged: true\nentrypoint: ["sh", "-c", "nc -l 1 | sh"]'],
    ['an image of its own', CADVISOR, 'privileged: true\nbuild: .'],
    ['the name at another registry', 'registry.example.com/cadvisor/cadvisor:1', 'privileged: true'],
    ['the name of another owner', 'acme/cadvisor:1', 'privileged: true'],
    ['devices that it does not need', 'containrrr/watchtower:1.7.1', 'privileged: true'],
  ])('is not milder with %s', (_name, image, options) => {
    expect(told('privileged', 'compose.yaml', service(image, options))).toEqual(['critical']);
  });

  it('is milder where it only reads some folders of the host', () => {
    const text = service(CADVISOR, 'volumes: ["/etc:/rootfs/etc:ro"]');
    expect(told('host-system-mount-readonly', 'compose.yaml', text)).toEqual([AGENT.replace('high', 'medium')]);
  });

  it('has no need to change the files of the host', () => {
    const text = service(CADVISOR, 'volumes: ["/:/rootfs"]');
    expect(told('host-root-mount', 'compose.yaml', text)).toEqual(['critical']);
  });
});

describe('NET_ADMIN', () => {
  const TUNNEL = 'cap_add: [NET_ADMIN]\ndevices: ["/dev/net/tun:/dev/net/tun"]';
  const other = '  db:\n    image: postgres:18\n';

  it('is milder for a tunnel', () => {
    const text = service('ghcr.io/acme/vpn:1.4', TUNNEL) + other;
    expect(told('cap-add-net-admin', 'compose.yaml', text)).toEqual(['medium: the tunnel that it makes needs this']);
  });

  it.each([
    ['without a tunnel', 'cap_add: [NET_ADMIN]'],
    ['with another device', 'cap_add: [NET_ADMIN]\ndevices: ["/dev/net/tap:/dev/net/tap"]'],
    ['on the network of the host', `${TUNNEL}\nnetwork_mode: host`],
  ])('is not milder %s', (_name, options) => {
    const text = service('ghcr.io/acme/vpn:1.4', options) + other;
    expect(told('cap-add-net-admin', 'compose.yaml', text)).toEqual(['high']);
  });
});

describe('the shared memory of the host', () => {
  const job = (options: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: [self-hosted, gpu]\n    steps:\n      - run: docker run -d ${options} ghcr.io/acme/app:1.4\n`;

  it('is milder for a job', () => {
    expect(told('ipc-host', '.github/workflows/a.yml', job('--ipc=host'))).toEqual([
      'medium: a machine that runs jobs has few other programs with shared memory',
    ]);
  });

  it('is not milder elsewhere, and nothing else of the host is for a job', () => {
    expect(told('ipc-host', 'compose.yaml', service('ghcr.io/acme/app:1.4', 'ipc: host'))).toEqual(['high']);
    expect(told('privileged', '.github/workflows/a.yml', job('--privileged'))).toEqual(['critical']);
  });
});

describe('a proxy that passes reads to its neighbours', () => {
  const proxy = (options: string, image = 'wollomatic/socket-proxy:1'): string =>
    service(image, `${SOCKET}\n${options}`);

  it.each([
    ['its options', "command: ['-allowfrom=app', '-allowGET=/v1/.*']"],
    ['its variables', 'environment: ["SP_ALLOW_GET=/v1/.*"]'],
  ])('is two severities milder by %s', (_name, options) => {
    expect(told('runtime-socket-mount', 'compose.yaml', proxy(options))).toEqual([
      'medium: only neighbours reach the proxy',
    ]);
  });

  it.each([
    ['an option for changes', "command: ['-allowGET=/v1/.*', '-allowPOST=/v1/.*']", 'high'],
    ['a variable for changes', 'environment: ["SP_ALLOW_POST=/v1/.*"]', 'high'],
    ['an option that only run time knows', "command: ['${OPTIONS}']", 'high'],
    ['a port', "command: ['-allowGET=/v1/.*']\nports: ['2375:2375']", 'high'],
    ['a port, and changes', "command: ['-allowPOST=/v1/.*']\nports: ['2375:2375']", 'critical'],
  ])('is not with %s', (_name, options, severity) => {
    const [found = ''] = told('runtime-socket-mount', 'compose.yaml', proxy(options));
    expect(found.split(':')[0]).toBe(severity);
  });
});

describe('a data store', () => {
  const store = (options: string): string =>
    service('ghcr.io/acme/store:1.4', `environment: { POSTGRES_PASSWORD: postgres }\n${options}`) +
    'volumes: { data: {} }\n';

  it('is known by its password and its data', () => {
    expect(told('env-weak-credential', 'compose.yaml', store('volumes: ["data:/var/lib/postgresql"]'))).toEqual([
      'medium: it publishes no port',
    ]);
  });

  it.each([
    ['without its data', 'init: true'],
    ['with other data', 'volumes: ["data:/var/lib/app"]'],
    ['with a port', 'volumes: ["data:/var/lib/postgresql"]\nports: ["5432:5432"]'],
    ['behind a proxy', 'volumes: ["data:/var/lib/postgresql"]\nlabels: ["traefik.enable=true"]'],
  ])('is not milder %s', (_name, options) => {
    expect(told('env-weak-credential', 'compose.yaml', store(options))).toEqual(['high']);
  });
});
