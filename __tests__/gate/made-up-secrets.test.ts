import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const COMPOSE = `services:
  web:
    image: ghcr.io/acme/shop:1.4.2
    user: "1000"
    environment: {SECRET_KEY: "\${SECRET_KEY:?}"}
`;
const PATH = '.github/workflows/ci.yml';
const UP = '- run: docker compose up -d';

function workflow({ runsOn = 'ubuntu-24.04', env = '', steps = [UP] } = {}): string {
  const own = env === '' ? '' : `\n    env: {${env}}`;
  return `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ${runsOn}${own}\n    steps:\n${steps.map((one) => `      ${one}\n`).join('')}`;
}

type Row = readonly [name: string, base: Files, head: (value: string) => Files];

/** Places that only tests read. */
const FOR_TESTS: readonly Row[] = [
  ['a variable of a job', {}, (value) => ({ [PATH]: workflow({ env: `SECRET_KEY: ${value}` }) })],
  [
    'a line that a step adds to .env',
    {},
    (value) => ({ [PATH]: workflow({ steps: [`- run: echo SECRET_KEY=${value} >> .env`, UP] }) }),
  ],
  [
    'a file that a step copies',
    { [PATH]: workflow({ steps: ['- run: cp .env.ci .env', UP] }), '.env.ci': 'TAG=ci\n' },
    (value) => ({ '.env.ci': `TAG=ci\nSECRET_KEY=${value}\n` }),
  ],
  [
    'a file for tests that a command names',
    { [PATH]: workflow({ steps: ['- run: docker compose --env-file .env.test up -d'] }), '.env.test': 'TAG=ci\n' },
    (value) => ({ '.env.test': `TAG=ci\nSECRET_KEY=${value}\n` }),
  ],
  [
    'a target of make for tests',
    { Makefile: 'it:\n\tdocker compose up -d\n' },
    (value) => ({ Makefile: `it:\n\tSECRET_KEY=${value} docker compose up -d\n` }),
  ],
  [
    'a script for tests',
    { 'test.sh': '#!/bin/sh\ndocker compose up -d\n' },
    (value) => ({ 'test.sh': `#!/bin/sh\nexport SECRET_KEY=${value}\ndocker compose up -d\n` }),
  ],
];

/** Places that others may read, too. */
const FOR_ALL: readonly Row[] = [
  ['the compose file', {}, (value) => ({ 'compose.yaml': COMPOSE.replace('"${SECRET_KEY:?}"', value) })],
  ['its .env', {}, (value) => ({ '.env': `SECRET_KEY=${value}\n` })],
  [
    'another .env',
    {},
    (value) => ({
      'env/prod.env': `SECRET_KEY=${value}\n`,
      'up.sh': '#!/bin/sh\ndocker compose --env-file env/prod.env up -d\n',
    }),
  ],
  ['a script', {}, (value) => ({ 'up.sh': `#!/bin/sh\nexport SECRET_KEY=${value}\ndocker compose up -d\n` })],
  ['a target of make', {}, (value) => ({ Makefile: `up:\n\tSECRET_KEY=${value} docker compose up -d\n` })],
  [
    'a target of make for a production test',
    {},
    (value) => ({ Makefile: `test-prod:\n\tSECRET_KEY=${value} docker compose up -d\n` }),
  ],
  [
    'a runner of its own',
    {},
    (value) => ({ [PATH]: workflow({ runsOn: 'self-hosted', env: `SECRET_KEY: ${value}` }) }),
  ],
  [
    'another engine',
    {},
    (value) => ({
      [PATH]: workflow({ env: `SECRET_KEY: ${value}, DOCKER_HOST: "ssh://app@shop.example.com"` }),
    }),
  ],
  [
    'a file for another machine',
    {},
    (value) => ({
      [PATH]: workflow({
        steps: [`- run: echo SECRET_KEY=${value} >> .env`, UP, '- run: scp .env shop.example.com:/srv/shop/'],
      }),
    }),
  ],
];

describe('a secret that is made up for tests', () => {
  const all = { 'compose.yaml': COMPOSE };

  it.each(
    FOR_TESTS.flatMap((row) =>
      ['ci', 'test', 'ci-test-key', 'dummySecret1', 'testsecret'].map((value) => [value, row[0], row] as const),
    ),
  )('passes as %s in %s', async (value, _name, [, base, head]) => {
    expect(await failuresOf({ ...all, ...base }, head(value))).toEqual([]);
  });

  it.each(
    FOR_TESTS.flatMap((row) =>
      ['blue-Kettle-71', 'ci-Kettle-71', 'test7f31c9'].map((value) => [value, row[0], row] as const),
    ),
  )('is none as %s in %s', async (value, _name, [, base, head]) => {
    expect(await failuresOf({ ...all, ...base }, head(value))).not.toEqual([]);
  });

  it.each(FOR_ALL.map((row) => [row[0], row] as const))('fails in %s', async (_name, [, base, head]) => {
    for (const value of ['ci-test-key', 'test'])
      expect(await failuresOf({ ...all, ...base }, head(value))).not.toEqual([]);
  });
});
