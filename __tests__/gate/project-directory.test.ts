import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = `ghcr.io/acme/app:1.4@sha256:${'a'.repeat(64)}`;
const FILE = 'deploy/compose.yaml';

function service(option: string): Files {
  return { [FILE]: `services:\n  app:\n    image: ${IMAGE}\n    ${option}\n` };
}

function script(...commands: readonly string[]): Files {
  return { 'run.sh': ['#!/bin/sh', ...commands, ''].join('\n') };
}

function started(options: string): Files {
  return script(`docker compose ${options} up -d`);
}

const HERE = started('--project-directory app -f deploy/compose.yaml');
const BELOW: Files = { 'app/README.md': '' };
const MAYBE = { ...service(`privileged: \${O:-false}`), ...BELOW };
const ON: Files = { 'app/.env': 'O=true\n' };
const PRIVILEGED = ['privileged'];

type Case = readonly [name: string, base: Files, change: Files, failures: readonly string[]];

/** Where the values come from. */
const VALUES: readonly Case[] = [
  ['.env of the folder', { ...MAYBE, ...HERE }, ON, PRIVILEGED],
  ['the option', { ...MAYBE, ...ON, ...started('-f deploy/compose.yaml') }, HERE, PRIVILEGED],
  ['the option with =', { ...MAYBE, ...started('--project-directory=./app/ -f deploy/compose.yaml') }, ON, PRIVILEGED],
  ['the former option', { ...MAYBE, ...started('--workdir app -f deploy/compose.yaml') }, ON, PRIVILEGED],
  [
    'docker-compose',
    { ...MAYBE, ...script('docker-compose -f deploy/compose.yaml --project-directory app up') },
    ON,
    PRIVILEGED,
  ],
  [
    'the root',
    { ...MAYBE, ...started('--project-directory . -f deploy/compose.yaml') },
    { '.env': 'O=true\n' },
    PRIVILEGED,
  ],
  [
    'a folder that is entered',
    { ...MAYBE, ...script('cd deploy', 'docker compose --project-directory ../app -f compose.yaml up') },
    ON,
    PRIVILEGED,
  ],
  ...['"$PWD"', '${PWD}', '"$(pwd)"', '`pwd`', '$PWD/', '"$GITHUB_WORKSPACE"', '$(git rev-parse --show-toplevel)'].map(
    (folder): Case => [
      folder,
      { ...MAYBE, ...started(`--project-directory ${folder} -f deploy/compose.yaml`) },
      { '.env': 'O=true\n' },
      PRIVILEGED,
    ],
  ),
  ...[
    ['R="$(cd "$(dirname "$0")/.." && pwd)"', '"$R"'],
    ['R="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"', '"$R/.."'],
    ['readonly R=$(cd -- "$(dirname -- "$0")/.." >/dev/null 2>&1 && pwd -P)', '${R}'],
    ['R=$(git rev-parse --show-toplevel)', '"$R"'],
    ['true', '"$(dirname "$0")/.."'],
  ].map(
    ([set = '', folder = '']): Case => [
      `${set} and ${folder}`,
      {
        ...MAYBE,
        'bin/run.sh': `#!/bin/bash\n${set}\ndocker compose --project-directory ${folder} -f deploy/compose.yaml up -d\n`,
      },
      { '.env': 'O=true\n' },
      PRIVILEGED,
    ],
  ),
  ...[
    'R="$(cd "$(dirname "$0")" && pwd)"; docker compose --project-directory "$R" up -d',
    'docker compose --project-directory "$(dirname "$0")" up -d',
    'cd "$(dirname "$0")"\ndocker-compose --project-directory "$(dirname "$0")" up -d',
  ].map(
    (lines): Case => [
      lines,
      { 'compose.yaml': `services: {app: {image: "${IMAGE}"}}\n` },
      { 'up.sh': `#!/bin/sh\nset -e\n${lines}\n` },
      [],
    ],
  ),
  ...[
    'R="$(cd "$(dirname "$0")" && pwd)"\nR=$1',
    'R="$(cd "$(dirname "$0")" && pwd)"\nread -r R',
    'R=${R:-$(dirname "$0")}',
  ].map(
    (lines): Case => [
      `a folder that may be another: ${lines}`,
      { 'compose.yaml': `services: {app: {image: "${IMAGE}"}}\n` },
      { 'up.sh': `#!/bin/sh\n${lines}\ndocker compose --project-directory "$R" up -d\n` },
      ['undecided-reference'],
    ],
  ),
  [
    'a folder below the working directory',
    { ...MAYBE, ...started('--project-directory="$PWD/app" -f deploy/compose.yaml') },
    ON,
    PRIVILEGED,
  ],
  [
    'the workspace, from another folder',
    {
      ...MAYBE,
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker compose --project-directory \${{ github.workspace }} -f compose.yaml up\n        working-directory: deploy\n`,
    },
    { '.env': 'O=true\n' },
    PRIVILEGED,
  ],
  [
    'a recipe',
    { ...MAYBE, Makefile: 'up:\n\tdocker compose --project-directory $(CURDIR)/app -f deploy/compose.yaml up\n' },
    ON,
    PRIVILEGED,
  ],
  [
    'a variable alone',
    { ...MAYBE },
    started('--project-directory "$ROOT" -f deploy/compose.yaml'),
    ['undecided-reference'],
  ],
  [
    'a folder above a variable',
    { ...MAYBE },
    started('--project-directory "$ROOT/.." -f deploy/compose.yaml'),
    ['undecided-reference'],
  ],
  [
    'a variable alone, which the base has',
    { ...MAYBE, ...started('--project-directory "$ROOT" -f deploy/compose.yaml') },
    { 'README.md': 'more\n' },
    [],
  ],
  [
    'a folder below a variable',
    { ...MAYBE, ...started('--project-directory "$ROOT/app" -f deploy/compose.yaml') },
    ON,
    PRIVILEGED,
  ],
  [
    'several files',
    {
      ...MAYBE,
      'deploy/b.yaml': 'services: {}\n',
      ...started('--project-directory app -f deploy/compose.yaml -f deploy/b.yaml'),
    },
    ON,
    PRIVILEGED,
  ],
  [
    'the caller, before all files',
    { ...MAYBE, ...script('O=false docker compose --project-directory app -f deploy/compose.yaml up') },
    script('O=true docker compose --project-directory app -f deploy/compose.yaml up'),
    PRIVILEGED,
  ],
  ['.env without anything dangerous', { ...MAYBE, ...HERE }, { 'app/.env': 'O=false\n' }, []],
  ['.env of another folder', { ...MAYBE, ...HERE, 'other/a': '' }, { 'other/.env': 'O=true\n' }, []],
  [
    '--env-file, which replaces it',
    {
      ...MAYBE,
      'own.env': 'O=false\n',
      ...started('--env-file own.env --project-directory app -f deploy/compose.yaml'),
    },
    ON,
    [],
  ],
];

const PLAIN = `FROM ${IMAGE}\nUSER 10001\n`;
const PIPED = `FROM ${IMAGE}\nRUN curl -sSL https://example.com/i.sh | sh\nUSER 10001\n`;

/** Where the paths lead. */
const PATHS: readonly Case[] = [
  [
    'an env_file',
    { ...service('env_file: own.env'), ...HERE, 'app/own.env': 'A=b\n' },
    { 'app/own.env': 'POSTGRES_PASSWORD=hunter2hunter2\n' },
    ['env-file-committed-secret'],
  ],
  [
    'the Dockerfile of a build',
    {
      [FILE]: 'services:\n  app:\n    build: {context: ./src, dockerfile: own.build}\n',
      ...HERE,
      'app/src/own.build': PLAIN,
      'deploy/src/own.build': PLAIN,
    },
    { 'app/src/own.build': PIPED },
    ['remote-script-exec'],
  ],
  ['a mount', { ...service('volumes: ["./data:/data"]'), ...BELOW, ...started('-f deploy/compose.yaml') }, HERE, []],
  [
    'a folder outside',
    service('volumes: ["./data:/data"]'),
    started('--project-directory /srv/app -f deploy/compose.yaml'),
    [],
  ],
  [
    'a folder of the caller',
    service('volumes: ["./data:/data"]'),
    started('--project-directory "$PWD" -f deploy/compose.yaml'),
    [],
  ],
  [
    'its own folder',
    service('volumes: ["./data:/data"]'),
    started('--project-directory deploy -f deploy/compose.yaml'),
    [],
  ],
];

describe('a change of what a project takes from --project-directory', () => {
  it.each([...VALUES, ...PATHS])('%s', async (_name, base, change, failures) => {
    expect(await failuresOf(base, change)).toEqual(failures);
  });
});

const UNKNOWN = '--project-directory "$ROOT" -f deploy/compose.yaml';

/** Commands in place of one with a folder that is not known, and whether the gap about the folder is another one. */
const EDITS: readonly (readonly [isOther: boolean, command: string])[] = [
  [false, `docker compose ${UNKNOWN} up -d --wait app`],
  [false, `docker compose ${UNKNOWN} up -d --wait --wait-timeout 60 --pull always app`],
  [false, `docker compose --ansi never -p app ${UNKNOWN} up --build app --remove-orphans`],
  [false, `docker-compose ${UNKNOWN} up --detach app`],
  [true, `docker compose --project-directory "$OTHER" -f deploy/compose.yaml up -d app`],
  [true, `docker compose --project-directory "$ROOT/.." -f deploy/compose.yaml up -d app`],
  [true, `docker compose ${UNKNOWN} -f deploy/b.yaml up -d app`],
  [true, `docker compose --project-directory "$ROOT" -f deploy/b.yaml up -d app`],
  [true, `docker compose ${UNKNOWN} --profile b up -d app`],
  [true, `docker compose ${UNKNOWN} --env-file b up -d app`],
  [true, `docker compose ${UNKNOWN} up -d app b`],
  [true, `docker compose ${UNKNOWN} up -d`],
  [true, `docker compose ${UNKNOWN} up -d --scale b=1 app`],
  [true, `docker compose ${UNKNOWN} run app`],
  [true, `ROOT=/ docker compose ${UNKNOWN} up -d app`],
  [true, `docker compose ${UNKNOWN} up -d app $MORE`],
  [true, `docker compose ${UNKNOWN} $MORE up -d app`],
  [true, `docker compose ${UNKNOWN} up -d app && docker compose ${UNKNOWN} up -d app`],
];

describe('an edit of a command with a folder that is not known', () => {
  it.each(EDITS)('has another gap: %s, %s', async (isOther, command) => {
    const more = { 'deploy/b.yaml': 'services: {}\n', b: 'A=b\n' };
    const base = { ...service('init: true'), ...more, ...script(`docker compose ${UNKNOWN} up -d app`) };
    const failures = await failuresOf(base, script(command));
    expect(failures.includes('undecided-reference') || failures.includes('outside-reference')).toBe(isOther);
  });
});
