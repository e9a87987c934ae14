import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const service = (more = ''): string =>
  `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    network_mode: host\n${more}`;
const DEV = service('    profiles: [dev]\n');
const BASE = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n';
const W = '.github/workflows/w.yml';
const job = (steps: string, machine = 'self-hosted') =>
  `on: push\njobs:\n  release:\n    runs-on: ${machine}\n    steps:\n      - run: ${steps}\n`;

/** The severity of the network of the host, and the reason for a milder one. */
async function told(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId }) => ruleId === 'network-host')
    .map(({ severity, span, message }) =>
      [`${severity} ${span.file.path}`, ...message.split(' Milder here: ').slice(1)].join(': '),
    );
}

describe('a file for development counts in full', () => {
  it.each<[string, string, Files]>([
    ['that a .env lists', 'examples/c.yml', { '.env': 'COMPOSE_FILE=examples/c.yml\n' }],
    ['that a script starts', 'test/c.yml', { 'a.sh': 'docker compose -f test/c.yml up -d\n' }],
    [
      'that a script names as a variable',
      'test/c.yml',
      { 'a.sh': 'export COMPOSE_FILE=test/c.yml\ndocker compose up\n' },
    ],
    ['that a script starts in its folder', 'test/compose.yaml', { 'a.sh': 'cd test\ndocker compose up -d\n' }],
    ['with the name of one', 'compose.dev.yml', { 'a.sh': 'docker compose -f compose.dev.yml up -d\n' }],
    ['that a swarm runs', 'test/c.yml', { 'a.sh': 'docker stack deploy -c test/c.yml app\n' }],
    ['that a Makefile starts', 'test/c.yml', { Makefile: 'deploy:\n\tdocker compose -f test/c.yml up -d\n' }],
    [
      'that a package starts',
      'test/c.yml',
      { 'package.json': '{\n "scripts": {\n  "start": "docker compose -f test/c.yml up"\n }\n}\n' },
    ],
    [
      'that a task starts',
      'test/c.yml',
      { 'Taskfile.yml': 'version: "3"\ntasks:\n  up: docker compose -f test/c.yml up\n' },
    ],
    ['that a machine of the project starts', 'test/c.yml', { [W]: job('docker compose -f test/c.yml up -d') }],
    [
      'that a job starts on another machine',
      'test/c.yml',
      { [W]: job('DOCKER_HOST=ssh://app docker compose -f test/c.yml up -d', 'ubuntu-latest') },
    ],
  ])('%s', async (_name, path, files) => {
    expect(await told({ [path]: service(), ...files })).toEqual([`high ${path}`]);
  });

  it.each([
    ['compose.yaml', 'compose.override.yaml'],
    ['docker-compose.yml', 'docker-compose.override.yml'],
  ])('where Compose merges it with %s', async (path, override) => {
    expect(await told({ [path]: BASE, [override]: service() })).toEqual([`high ${override}`]);
  });
});

describe('a file for development is milder', () => {
  const under = 'medium test/compose.yml: the file is under test/.';

  it.each<[string, Files]>([
    ['that nobody starts', {}],
    ['of a script for tests', { 'run-tests.sh': 'docker compose -f test/compose.yml up -d\n' }],
    ['of a script in its folder', { 'test/a.sh': 'docker compose -f test/compose.yml up -d\n' }],
    ['of a target for tests', { Makefile: 'test-up:\n\tdocker compose -f test/compose.yml up -d\n' }],
    ['of a target for development', { Makefile: 'dev:\n\tdocker compose -f test/compose.yml up -d\n' }],
    [
      'of a script of a package',
      { 'package.json': '{\n "scripts": {\n  "test:e2e": "docker compose -f test/compose.yml up"\n }\n}\n' },
    ],
    ['of a task', { 'Taskfile.yml': 'version: "3"\ntasks:\n  dev:up: docker compose -f test/compose.yml up\n' }],
    ['of a job on a machine of GitHub', { [W]: job('docker compose -f test/compose.yml up -d', 'ubuntu-latest') }],
    ['that ends with its tests', { 'a.sh': 'docker compose -f test/compose.yml up --exit-code-from app\n' }],
    ['that a command stops', { 'a.sh': 'docker compose -f test/compose.yml down\n' }],
    ['that a command runs once', { 'a.sh': 'docker compose -f test/compose.yml run --rm app\n' }],
    ['with the name of another', { 'a.sh': 'docker compose -f compose.yml up -d\n' }],
    ['where another project is started', { 'compose.yaml': BASE, 'a.sh': 'docker compose up -d\n' }],
  ])('%s', async (_name, files) => {
    expect(await told({ 'test/compose.yml': service(), ...files })).toEqual([under]);
  });

  it('that only belongs to a project by its name', async () => {
    const files = { 'compose.yaml': BASE, 'compose.dev.yaml': service(), 'a.sh': 'docker compose up -d\n' };
    expect(await told(files)).toEqual(['medium compose.dev.yaml: the file is for development by its name ("dev").']);
  });

  it('where Compose merges it in a folder for tests', async () => {
    expect(await told({ 'test/compose.yaml': BASE, 'test/compose.override.yaml': service() })).toEqual([
      'medium test/compose.override.yaml: the file is under test/.',
    ]);
  });
});

describe('a profile for development', () => {
  it.each<[string, Files]>([
    ['of a .env', { '.env': 'COMPOSE_PROFILES=dev\n' }],
    ['of an option', { 'a.sh': 'docker compose --profile dev up -d\n' }],
    ['of an option for all', { 'a.sh': 'docker compose --profile "*" up -d\n' }],
    ['of a variable', { 'a.sh': 'COMPOSE_PROFILES=a,dev docker compose up -d\n' }],
    ['of a service', { 'a.sh': 'docker compose up -d app\n' }],
    ['of a service that is run', { 'a.sh': 'docker compose run -d app\n' }],
    ['of a service that is created', { 'a.sh': 'docker compose create app\n' }],
    ['of a step', { [W]: job('docker compose up -d\n        env: { COMPOSE_PROFILES: dev }') }],
  ])('counts in full with that %s', async (_name, files) => {
    expect(await told({ 'compose.yaml': DEV, ...files })).toEqual(['high compose.yaml']);
  });

  it.each<[string, Files]>([
    ['without a command', {}],
    ['with another profile', { 'a.sh': 'docker compose --profile prod up -d other\n' }],
    ['where it is run once', { 'a.sh': 'docker compose run --rm app\n' }],
    ['where another service is run', { 'a.sh': 'docker compose run other app\n' }],
    ['without a profile', { 'a.sh': 'docker compose up -d\n' }],
    ['in a target for development', { Makefile: 'dev:\n\tdocker compose --profile dev up -d\n' }],
  ])('is milder %s', async (_name, files) => {
    expect(await told({ 'compose.yaml': DEV, ...files })).toEqual([
      'medium compose.yaml: the profile is for development.',
    ]);
  });
});

it('counts in full in a profile that a caller of a script names', async () => {
  const dc = { 'compose.yml': DEV, 'dc.sh': '#!/bin/sh\nexec docker compose "$@"\n' };
  const started = (profile: string): Files => ({
    ...dc,
    'package.json': `{"scripts":{"up":"./dc.sh --profile ${profile} up -d"}}`,
  });
  const [usual = ''] = await told(dc);
  expect(usual).toMatch(/^(?:low|medium) compose\.yml/);
  expect(await told(started('tools'))).toEqual([usual]);
  expect(await told(started('dev'))).toEqual(['high compose.yml']);
});
