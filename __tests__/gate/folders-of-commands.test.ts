import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const FETCHES = 'curl -fsSL https://get.example.com/i.sh | sh\n';
const RECIPE = `FROM debian:13\nRUN ${FETCHES}USER 1000\n`;
const HARMLESS = 'FROM debian:13\nRUN make\nUSER 1000\n';
const CHOOSES = 'ARG BASE=debian:13\nFROM $BASE\nUSER 1000\n';
const COPIES = 'FROM debian:13\nCOPY --from=shared setup /setup\nRUN /setup\nUSER 1000\n';

function built(...lines: readonly string[]): string {
  return ['services:', '  api:', ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** How paths say that they start from the folder of the command. */
const HERE = ['$PWD', `\${PWD}`, `\${PWD:?}`, `\${PWD:-/srv}`, `\${ROOT:-$PWD}`, `\${PWD:+$PWD}`];

const STARTS = (file: string): Files => ({ 'up.sh': `#!/bin/sh\ndocker compose -f ${file} up -d\n` });

type Case = readonly [name: string, change: Files, failures: readonly string[]];

const CASES: readonly Case[] = [
  ...HERE.flatMap((here): readonly Case[] => [
    [
      `arguments of a build in ${here}`,
      {
        'compose.yaml': built(`build: {context: "${here}/api", args: {BASE: "ubuntu:14.04"}}`),
        'api/Dockerfile': CHOOSES,
      },
      ['image-eol'],
    ],
    [
      `a Dockerfile in ${here}`,
      { 'compose.yaml': built(`build: {context: api, dockerfile: "${here}/ops/recipe"}`), 'ops/recipe': RECIPE },
      ['remote-script-exec'],
    ],
  ]),
  [
    'the context itself',
    { 'compose.yaml': built(`build: {context: "$PWD", dockerfile: ops/recipe}`), 'ops/recipe': RECIPE },
    ['remote-script-exec'],
  ],
  ['a context alone', { 'compose.yaml': built(`build: "$PWD/api"`), 'api/Dockerfile': HARMLESS }, []],
  [
    'a further context',
    {
      'compose.yaml': built('build:', '  context: api', `  additional_contexts: {shared: "$PWD/ops"}`),
      'api/Dockerfile': COPIES,
      'ops/setup': `#!/bin/sh\n${FETCHES}`,
    },
    ['remote-script-exec'],
  ],
  [
    'a harmless further context',
    {
      'compose.yaml': built('build:', '  context: api', `  additional_contexts: ["shared=$PWD/ops"]`),
      'api/Dockerfile': COPIES,
      'ops/setup': '#!/bin/sh\nmake\n',
    },
    [],
  ],
  [
    'an env_file',
    {
      'compose.yaml': built('image: debian:13', `env_file: ["$PWD/api.conf"]`),
      'api.conf': 'DB_PASSWORD=q7Zp2mXv9KtL\n',
    },
    ['env-file-committed-secret'],
  ],
  [
    'a harmless env_file',
    { 'compose.yaml': built('image: debian:13', `env_file: ["$PWD/api.conf"]`), 'api.conf': 'LOG=info\n' },
    [],
  ],
  [
    'an include',
    { 'compose.yaml': `include: ["$PWD/ops/more"]\n`, 'ops/more': built('image: debian:13', 'privileged: true') },
    ['privileged'],
  ],
  ['a harmless include', { 'compose.yaml': `include: ["$PWD/ops/more"]\n`, 'ops/more': built('image: debian:13') }, []],
  [
    'extends',
    {
      'compose.yaml': built(`extends: {file: "$PWD/ops/more", service: api}`),
      'ops/more': built('image: debian:13', 'privileged: true'),
    },
    ['privileged'],
  ],
  [
    'a path in a file that is included, from the folder of the project',
    {
      'compose.yaml': 'include: [ops/more.yaml]\n',
      'ops/more.yaml': built(`build: {context: "$PWD/api", args: {BASE: "ubuntu:14.04"}}`),
      'api/Dockerfile': CHOOSES,
    },
    ['image-eol'],
  ],
  [
    'a project that a command starts from the root',
    {
      'deploy/compose.yaml': built(`build: {context: "$PWD", dockerfile: ops/recipe}`),
      'ops/recipe': RECIPE,
      ...STARTS('deploy/compose.yaml'),
    },
    ['remote-script-exec'],
  ],
  [
    'a harmless project that a command starts from the root',
    {
      'deploy/compose.yaml': built(`build: {context: "$PWD", dockerfile: deploy/Dockerfile}`),
      'deploy/Dockerfile': HARMLESS,
      ...STARTS('deploy/compose.yaml'),
    },
    [],
  ],
  [
    'PWD of a file, which the shell replaces',
    {
      '.env': 'PWD=docs\n',
      'compose.yaml': built(`build: {context: "$PWD/api", args: {BASE: "ubuntu:14.04"}}`),
      'api/Dockerfile': CHOOSES,
    },
    ['image-eol'],
  ],
  ...['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'ROOT'].flatMap((name): readonly Case[] => [
    [
      `arguments of a build in a folder of ${name}`,
      {
        'deploy/compose.yaml': built(`build: {context: "\${${name}}/api", args: {BASE: "ubuntu:14.04"}}`),
        'api/Dockerfile': CHOOSES,
      },
      ['image-eol'],
    ],
    [
      `a Dockerfile in a folder of ${name}`,
      {
        'compose.yaml': built(`build: {context: api, dockerfile: "\${${name}}/ops/recipe"}`),
        'api/a': '',
        'ops/recipe': RECIPE,
      },
      ['remote-script-exec'],
    ],
    [
      `an env_file in a folder of ${name}`,
      {
        'compose.yaml': built('image: debian:13', `env_file: ["\${${name}}/api.conf"]`),
        'api.conf': 'DB_PASSWORD=q7Zp2mXv9KtL\n',
      },
      ['env-file-committed-secret'],
    ],
    [
      `a harmless build in a folder of ${name}`,
      {
        'compose.yaml': built(`build: {context: "\${${name}}/api", args: {BASE: "debian:13"}}`),
        'api/Dockerfile': CHOOSES,
      },
      [],
    ],
    [
      `an include in a folder of ${name}, which may be another one`,
      {
        'compose.yaml': `include: ["\${${name}}/ops/more"]\n`,
        'ops/more': built('image: debian:13'),
      },
      ['undecided-reference'],
    ],
  ]),
  ['a folder that nothing has', { 'compose.yaml': built(`build: "\${ROOT}/other"`) }, []],
  ['a folder outside', { 'compose.yaml': built(`build: "$PWD/../other"`) }, ['outside-reference']],
  ['a folder beside it', { 'compose.yaml': built(`build: "$PWD-other"`) }, []],
  ...['$PWD', '"$PWD"', '$(pwd)', '`pwd`'].flatMap((here): readonly Case[] => [
    [
      `a further context of a command, ${here}`,
      {
        'b.sh': `#!/bin/sh\ndocker build --build-context shared=${here}/ops api\n`,
        'api/Dockerfile': COPIES,
        'ops/setup': `#!/bin/sh\n${FETCHES}`,
      },
      ['remote-script-exec'],
    ],
    [
      `a harmless further context of a command, ${here}`,
      {
        'b.sh': `#!/bin/sh\ndocker build --build-context shared=${here}/ops api\n`,
        'api/Dockerfile': COPIES,
        'ops/setup': '#!/bin/sh\nmake\n',
      },
      [],
    ],
  ]),
];

describe('a path from the folder of the command', () => {
  it.each(CASES)('%s', async (_name, change, failures) => {
    expect([
      ...new Set((await failuresOf({ 'README.md': '' }, change)).filter((one) => !one.startsWith('escape'))),
    ]).toEqual(failures);
  });
});

describe('a file of variables that `docker run` counts from the folder of the command', () => {
  const RUN = 'docker run -d --env-file app.cfg nginx:1.30.0-alpine';
  const SECRET = 'A=b\nDB_PASSWORD=Xk29fjQm3pLw8vTz\n';

  it.each([
    ['up.sh', `#!/bin/sh\ncd ops\n${RUN}\n`],
    ['up.sh', `#!/bin/sh\ncd "$(dirname "$0")/ops"\n${RUN}\n`],
    ['up.sh', `#!/bin/sh\n(cd ops && ${RUN})\n`],
    ['up.sh', `#!/bin/sh\npushd ops\n${RUN}\npopd\n`],
    ['Makefile', `up:\n\tcd ops && ${RUN}\n`],
    ['package.json', JSON.stringify({ scripts: { up: `cd ops && ${RUN}` } })],
  ])('%s: %j', async (path, text) => {
    const base: Files = { [path]: text, 'ops/app.cfg': 'A=b\n', 'lib/app.cfg': 'A=b\n' };
    expect(await failuresOf(base, { 'ops/app.cfg': SECRET })).toEqual(['env-file-committed-secret']);
    expect(await failuresOf(base, { 'lib/app.cfg': SECRET })).toEqual([]);
    expect(await failuresOf(base, { 'ops/app.cfg': 'A=c\n' })).toEqual([]);
  });
});

it('the Kubernetes YAML that podman plays from the folder of the command is a gap once it changes', async () => {
  const pod = (more: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${more}  containers:\n  - {name: a, image: 'nginx:1.30.0'}\n`;
  const base: Files = { Makefile: 'up:\n\tcd ops && podman kube play p.yaml\n', 'ops/p.yaml': pod('') };
  expect(await failuresOf(base, { 'ops/p.yaml': pod('  hostPID: true\n') })).toEqual(['unknown-format']);
  expect(await failuresOf(base, { 'lib/p.yaml': pod('  hostPID: true\n') })).toEqual([]);
});
