import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CAPABILITIES } from '../../../src/data/capabilities.ts';
import { IMAGE_FAMILY_NEEDS, IMAGE_NEEDS } from '../../../src/data/images/image-needs.ts';
import type { Rule } from '../../../src/rules/define-rule.ts';
import { rules } from '../../../src/rules/index.ts';
import { checkText, withFixes } from '../../support/example.ts';

const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id) as Rule;
const service = (image: string, ...options: readonly string[]): string =>
  `services:\n  a:\n    image: ${image}\n${options.map((line) => `    ${line}\n`).join('')}`;
const LIMITED = ['mem_limit: 1g', 'cpus: 1'];

/** The lines that the fix adds to a service with limits of memory and CPU, and its title. */
function hardened(image: string, ...options: readonly string[]): readonly string[] {
  const text = service(image, ...LIMITED, ...options);
  const checked = checkText(ruleOf('container-not-hardened'), 'compose.yaml', text);
  const added = withFixes(checked).slice(text.length).trim().split('\n');
  return [checked.findings[0]?.fix?.title ?? '', ...added.map((line) => line.trim())];
}

describe('hardening an image whose needs are known', () => {
  const ALWAYS = ['security_opt: [no-new-privileges=true]', 'pids_limit: 512'];
  const lines = (image: string, ...options: readonly string[]) =>
    hardened(image, ...options).filter((line) => !ALWAYS.includes(line));

  it('adds the capabilities and the folders that it needs', () => {
    expect(hardened('postgres:17.2')).toEqual([
      'Harden the container, with what postgres needs',
      'cap_drop: [ALL]',
      'security_opt: [no-new-privileges=true]',
      'read_only: true',
      'pids_limit: 512',
      'cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]',
      'tmpfs: [/run/postgresql, /tmp]',
    ]);
  });

  it.each([
    ['ghcr.io/acme/app:1.4', [], 'Harden the container', ['cap_drop: [ALL]', 'read_only: true']],
    ['memcached:1.6', [], 'Harden the container', ['cap_drop: [ALL]', 'read_only: true']],
    // it does not start as root
    [
      'postgres:17.2',
      ['user: "999"'],
      undefined,
      ['cap_drop: [ALL]', 'read_only: true', 'tmpfs: [/run/postgresql, /tmp]'],
    ],
    // a program with file capabilities needs them as any user
    [
      'caddy:2.10',
      ['user: "1000"', 'volumes: [config:/config, data:/data]'],
      undefined,
      ['cap_drop: [ALL]', 'read_only: true', 'cap_add: [NET_BIND_SERVICE]'],
    ],
    // it empties the bounding set of the server, and without a mount its data would have no place
    [
      'redis:8.6',
      [],
      undefined,
      ['cap_drop: [ALL]', 'cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID, SETPCAP]'],
    ],
    [
      'valkey/valkey:9.0',
      ['volumes: [data:/data]'],
      undefined,
      ['cap_drop: [ALL]', 'read_only: true', 'cap_add: [CHOWN, DAC_OVERRIDE, SETGID, SETUID]'],
    ],
    [
      'wordpress:6.8-apache',
      [],
      undefined,
      [
        'cap_drop: [ALL]',
        'read_only: true',
        'cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID, KILL, NET_BIND_SERVICE]',
        'tmpfs: [/run, /tmp]',
      ],
    ],
    // what is mounted already is not added
    [
      'nginx:1.29.3',
      ['volumes: [cache:/var/cache/nginx, run:/var/run/]'],
      undefined,
      ['cap_drop: [ALL]', 'read_only: true', 'cap_add: [CHOWN, KILL, NET_BIND_SERVICE, SETGID, SETUID]'],
    ],
    // its root file system stays writable
    [
      'lscr.io/linuxserver/swag:4.1',
      [],
      undefined,
      ['cap_drop: [ALL]', 'cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID, KILL]'],
    ],
    ['grafana/grafana:12.2.1', [], undefined, ['cap_drop: [ALL]']],
    [
      'grafana/grafana:12.2.1',
      ['volumes: [data:/var/lib/grafana]'],
      undefined,
      ['cap_drop: [ALL]', 'read_only: true', 'tmpfs: [/tmp]'],
    ],
    [
      'nginx:1.29.3',
      ['volumes: [./t:/etc/nginx/templates:ro]'],
      undefined,
      ['cap_drop: [ALL]', 'cap_add: [CHOWN, KILL, NET_BIND_SERVICE, SETGID, SETUID]'],
    ],
  ])('%s with %j', (image, options, title, expected) => {
    const [made, ...added] = lines(image, ...options);
    expect(added).toEqual(expected);
    if (title !== undefined) expect(made).toBe(title);
  });

  it('writes options of units and command lines', () => {
    const unit = '[Container]\nImage=docker.io/library/mariadb:12.3\nMemory=1g\nPodmanArgs=--cpus=1\n';
    const ofUnit = withFixes(checkText(ruleOf('container-not-hardened'), 'mariadb.container', unit)).slice(unit.length);
    expect(ofUnit).toBe(
      'DropCapability=ALL\nNoNewPrivileges=true\nReadOnly=true\nAddCapability=CHOWN\nAddCapability=DAC_OVERRIDE\nAddCapability=SETGID\nAddCapability=SETUID\nTmpfs=/run/mysqld\nTmpfs=/tmp\n',
    );
    const command = 'docker run -d --memory 1g --cpus 1 mongo:8.0\n';
    const ofCommand = withFixes(checkText(ruleOf('container-not-hardened'), 'run.sh', command));
    expect(ofCommand).toContain('--cap-add=CHOWN');
    expect(ofCommand).toContain('--tmpfs=/tmp');
  });

  it('names only capabilities that dropping takes away', () => {
    const needs = [...IMAGE_NEEDS, ...IMAGE_FAMILY_NEEDS.map(([, one]) => one)];
    const named = needs.flatMap(({ capabilities = [] }) => capabilities);
    expect(named.filter((name) => !DEFAULT_CAPABILITIES.includes(name))).toEqual([]);
  });

  it('names the files that were read for each row', () => {
    const needs = [...IMAGE_NEEDS, ...IMAGE_FAMILY_NEEDS.map(([, one]) => one)];
    const nameless = needs.filter(({ source }) => !/^[\w.-]+\/[\w.-]+ [\w./-]*[\w-]/.test(source));
    expect(nameless.map(({ source }) => source)).toEqual([]);
  });

  it('looks into folders of others wherever it takes them over', () => {
    const needs = [...IMAGE_NEEDS, ...IMAGE_FAMILY_NEEDS.map(([, one]) => one)];
    // nginx makes the folders that it gives away, and elasticsearch does that on request, as a member of their group
    const blind = needs.filter(({ capabilities = [] }) => {
      return capabilities.includes('CHOWN') && !capabilities.includes('DAC_OVERRIDE');
    });
    expect(blind.map((one) => ('names' in one ? one.names : one.source))).toEqual([
      'elasticsearch docker.elastic.co/elasticsearch/elasticsearch',
      'nginx',
    ]);
  });
});

describe('a fix that is known to break the image', () => {
  const fixOf = (id: string, text: string, path = 'compose.yaml') =>
    checkText(ruleOf(id), path, text).findings[0]?.fix?.title;

  it.each([
    ['cap-add-net-admin', service('qmcgaw/gluetun:v3.40.0', 'cap_add: [NET_ADMIN]'), undefined],
    ['cap-add-net-admin', service('acme/openvpn-server:1', 'cap_add: [NET_ADMIN]'), undefined],
    ['cap-add-net-admin', service('acme/app:1', 'cap_add: [NET_ADMIN]'), 'Do not add NET_ADMIN'],
    ['cap-add-sys-module', service('ghcr.io/wg-easy/wg-easy:15', 'cap_add: [SYS_MODULE]'), undefined],
    ['privileged', service('docker:29-dind', 'privileged: true'), undefined],
    ['privileged', service('docker:29', 'privileged: true'), undefined],
    ['privileged', service('docker', 'privileged: true'), undefined],
    ['privileged', service('docker:29-cli', 'privileged: true'), 'Drop privileged mode'],
    ['privileged', service('kindest/node:v1.34.0', 'privileged: true'), undefined],
    ['privileged', service('gcr.io/cadvisor/cadvisor:v0.49.1', 'privileged: true'), undefined],
  ])('of %s in %j', (id, text, title) => {
    expect(fixOf(id, text)).toBe(title);
  });

  it.each([
    ['FROM nginx:1.29.3\nCOPY site /usr/share/nginx/html\n', undefined],
    ['FROM nginx:1.29.3\nRUN useradd app\nCMD ["nginx", "-g", "daemon off;"]\n', undefined],
    ['FROM httpd:2.4\n', undefined],
    ['FROM php:8.4-apache\n', 'Run as www-data'],
    // another program, which may run as any user
    ['FROM nginx:1.29.3\nRUN useradd app\nCMD ["/app"]\n', 'Run as app'],
  ])('of user-root-implicit in %j', (text, title) => {
    expect(fixOf('user-root-implicit', text, 'Dockerfile')).toBe(title);
  });
});
