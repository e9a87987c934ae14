/** Files of a repository by path. */
export type Files = Readonly<Record<string, string>>;

/** A change that moves dangers and adds none, and the same change with a text replaced, which adds one. */
export interface Refactoring {
  readonly name: string;
  readonly base: Files;
  readonly head: Files;
  /** A text of the head, and what a hostile change writes instead. */
  readonly twist: readonly [string, string];
  /** New findings of medium severity, which do not fail the check. */
  readonly milder?: readonly string[];
}

const IMAGE = 'ghcr.io/acme/app:1.4.2';
const PRIVILEGED = `docker run --init --privileged ${IMAGE} check`;
const PIPE = 'curl -fsSL https://get.example.com/install.sh | sh';
const OTHER_HOST = ['get.example.com', 'get.example.org'] as const;
const MORE = ['--privileged', '--privileged --pid=host'] as const;
const SOCKET = `docker run --init -v /var/run/docker.sock:/var/run/docker.sock ${IMAGE} check`;
const OTHER_IMAGE = ['ghcr.io/acme/app', 'ghcr.io/acme/other'] as const;
const MORE_MOUNT = ['docker run --init', 'docker run --init -v /etc:/host-etc'] as const;
const SETTINGS = 'db.password=blue-Kettle-71\n';
const SH = '#!/bin/sh\nset -eu\n';

const script = (...lines: readonly string[]): string => `${SH}${lines.join('\n')}\n`;
const make = (...lines: readonly string[]): string => `check:\n${lines.map((one) => `\t${one}\n`).join('')}`;
const just = (...lines: readonly string[]): string => `check:\n${lines.map((one) => `    ${one}\n`).join('')}`;
const task = (...lines: readonly string[]): string =>
  `version: '3'\ntasks:\n  check:\n    cmds:\n${lines.map((one) => `      - ${one}\n`).join('')}`;
const workflow = (...lines: readonly string[]): string =>
  `on: push\njobs:\n  check:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n      - run: |\n${lines.map((one) => `          ${one}\n`).join('')}`;
const CI = '.github/workflows/ci.yml';
const dockerfile = (...lines: readonly string[]): string =>
  `FROM debian:13.1\n${lines.join('\n')}\nUSER 1000\nCMD ["/app"]\n`;
const onBase = (base = 'acme/base:1'): string => `FROM ${base}\nUSER 1000\nCMD ["/app"]\n`;
const MADE = { Makefile: 'b:\n\tdocker build -t acme/base:1 base\n\tdocker build -t acme/app:1 .\n' };
const service = (...lines: readonly string[]): string =>
  `services:\n  app:\n    image: ${IMAGE}\n${lines.map((one) => `    ${one}\n`).join('')}`;
const BAD = service('privileged: true', 'volumes:', '  - /var/run/docker.sock:/var/run/docker.sock');
const BUILT = (build: string): string => BAD.replace(`image: ${IMAGE}`, `build: ${build}`);
const MORE_BAD = ['privileged: true', 'privileged: true\n    pid: host'] as const;

/** Between the files that start containers. */
const RUNS: readonly Refactoring[] = [
  {
    name: 'a recipe of a Makefile becomes a script',
    base: { Makefile: make(PRIVILEGED) },
    head: { Makefile: make('./scripts/check.sh'), 'scripts/check.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a recipe of a justfile becomes a script',
    base: { justfile: just(PRIVILEGED) },
    head: { justfile: just('./scripts/check.sh'), 'scripts/check.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a task becomes a script',
    base: { 'Taskfile.yml': task(PRIVILEGED) },
    head: { 'Taskfile.yml': task('./scripts/check.sh'), 'scripts/check.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a step of a workflow becomes a script',
    base: { [CI]: workflow(PRIVILEGED) },
    head: { [CI]: workflow('bash scripts/check.sh'), 'scripts/check.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a script becomes a recipe of a Makefile',
    base: { Makefile: make('./check.sh'), 'check.sh': script(PRIVILEGED) },
    head: { Makefile: make(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a script becomes a recipe of a justfile',
    base: { justfile: just('./check.sh'), 'check.sh': script(PRIVILEGED) },
    head: { justfile: just(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a script becomes a step of a workflow',
    base: { [CI]: workflow('./check.sh'), 'check.sh': script(PRIVILEGED) },
    head: { [CI]: workflow(PRIVILEGED) },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a Makefile becomes a justfile',
    base: { Makefile: make(PRIVILEGED) },
    head: { justfile: just(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a Makefile becomes a Taskfile',
    base: { Makefile: make(PRIVILEGED) },
    head: { 'Taskfile.yml': task(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a Makefile is split',
    base: { Makefile: make(PRIVILEGED) },
    head: { Makefile: 'include make/check.mk\n', 'make/check.mk': make(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a script is split',
    base: { 'all.sh': script('echo begin', PRIVILEGED, 'echo end') },
    head: { 'all.sh': script('echo begin', './check.sh', 'echo end'), 'check.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'two scripts become one',
    base: { 'all.sh': script('./check.sh'), 'check.sh': script(PRIVILEGED) },
    head: { 'all.sh': script('echo begin', PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a script is renamed and rewritten',
    base: { 'run.sh': script(PRIVILEGED) },
    head: {
      'scripts/check.sh': `#!/usr/bin/env bash\n# Checks the app in a container.\nset -euo pipefail\ncd "$(dirname "$0")"\n${PRIVILEGED}\n`,
    },
    twist: MORE,
  },
  {
    name: 'a command becomes a function',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script('check() {', `  ${PRIVILEGED}`, '}', 'check') },
    twist: MORE,
  },
  {
    name: 'the image becomes a variable',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script(`IMAGE=${IMAGE}`, 'docker run --init --privileged "$IMAGE" check') },
    twist: MORE,
  },
  {
    name: 'the options become a variable',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script('OPTIONS="--init --privileged"', `docker run $OPTIONS ${IMAGE} check`) },
    twist: MORE,
  },
  {
    name: 'the options become an array',
    base: { 'run.sh': `#!/bin/bash\n${PRIVILEGED}\n` },
    head: { 'run.sh': `#!/bin/bash\noptions=(--init --privileged)\ndocker run "\${options[@]}" ${IMAGE} check\n` },
    twist: ['--privileged)', '--privileged --pid=host)'],
  },
  {
    name: 'the image becomes a variable of a Makefile',
    base: { Makefile: make(PRIVILEGED) },
    head: { Makefile: `IMAGE ?= ${IMAGE}\n${make('docker run --init --privileged $(IMAGE) check')}` },
    twist: MORE,
  },
  {
    name: 'a command is broken over lines',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script('docker run \\', '  --init \\', '  --privileged \\', `  ${IMAGE} \\`, '  check') },
    twist: ['--privileged \\', '--privileged --pid=host \\'],
  },
  {
    name: 'options change their order and form',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script(`docker container run --privileged=true --init ${IMAGE} check`) },
    twist: ['--init', '--init --pid=host'],
  },
  {
    name: 'another command runs in the container',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script(PRIVILEGED.replace('check', 'check --verbose')) },
    twist: MORE,
  },
  {
    name: 'a socket moves from a recipe into a script',
    base: { Makefile: make(SOCKET) },
    head: { Makefile: make('sh scripts/check.sh'), 'scripts/check.sh': script(SOCKET) },
    twist: MORE_MOUNT,
  },
  {
    name: 'a socket is written with --volume',
    base: { 'run.sh': script(SOCKET) },
    head: { 'run.sh': script(SOCKET.replace('-v ', '--volume ')) },
    twist: MORE_MOUNT,
  },
  {
    name: 'a socket is written with --mount',
    base: { 'run.sh': script(SOCKET) },
    head: {
      'run.sh': script(
        `docker run --init --mount type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock ${IMAGE} check`,
      ),
    },
    twist: MORE_MOUNT,
  },
  {
    name: 'a service becomes a script',
    base: { 'compose.yaml': BAD },
    head: {
      'run.sh': script(`docker run --name app --privileged -v /var/run/docker.sock:/var/run/docker.sock ${IMAGE}`),
    },
    twist: MORE,
  },
  {
    name: 'a script becomes a service',
    base: {
      'run.sh': script(`docker run --name app --privileged -v /var/run/docker.sock:/var/run/docker.sock ${IMAGE}`),
    },
    head: { 'compose.yaml': BAD },
    twist: MORE_BAD,
    milder: ['container-not-hardened compose.yaml:2'],
  },
  {
    name: 'a run without a name becomes a service',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'compose.yaml': service('privileged: true', 'command: check') },
    twist: MORE_BAD,
    milder: ['container-not-hardened compose.yaml:2'],
  },
  {
    name: 'a service becomes a recipe',
    base: { 'compose.yaml': service('privileged: true') },
    head: { Makefile: make(`docker run --privileged --name app ${IMAGE}`) },
    twist: MORE,
  },
  {
    name: 'a job is renamed and its step gets a name',
    base: { [CI]: workflow(PRIVILEGED) },
    head: {
      [CI]: workflow(PRIVILEGED)
        .replace('  check:', '  system-check:')
        .replace('- run:', '- name: Check\n        run:'),
    },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a job moves into another workflow',
    base: { [CI]: workflow('make', PRIVILEGED) },
    head: { [CI]: workflow('make'), '.github/workflows/check.yml': workflow(PRIVILEGED) },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a step moves into an action of the repository',
    base: { [CI]: workflow(PRIVILEGED) },
    head: {
      [CI]: workflow('make').replace('      - run: |\n          make\n', '      - uses: ./.github/actions/check\n'),
      '.github/actions/check/action.yml': `name: check\ndescription: Checks\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${PRIVILEGED}\n`,
    },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a container of a job is written with a map',
    base: {
      [CI]: `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    container:\n      image: ${IMAGE}\n      options: --privileged\n    steps:\n      - run: make\n`,
    },
    head: {
      [CI]: `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    container: { image: '${IMAGE}', options: '--privileged' }\n    steps:\n      - run: make\n`,
    },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a command becomes a function that gets the image',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script('check() {', '  docker run --init --privileged "$@"', '}', `check ${IMAGE} check`) },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a function gets the image as its first argument',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script('check() {', '  docker run --init --privileged "$1"', '}', `check ${IMAGE}`) },
    twist: MORE,
  },
  {
    name: 'a command becomes a function that gets the name and the image',
    base: { 'run.sh': script(`docker run -d --name web --privileged ${IMAGE}`) },
    head: { 'run.sh': script('start() { docker run -d --name "$1" --privileged "$2"; }', `start web ${IMAGE}`) },
    twist: OTHER_IMAGE,
  },
  {
    name: 'a command with options of another file becomes a function',
    base: { 'run.sh': script('. ./conf.sh', `docker run --rm $OPTS ${IMAGE}`), 'conf.sh': 'OPTS="--privileged"\n' },
    head: {
      'run.sh': script('. ./conf.sh', 'check() { docker run --rm $OPTS "$@"; }', `check ${IMAGE}`),
      'conf.sh': 'OPTS="--privileged"\n',
    },
    twist: MORE,
  },
  {
    name: 'a function becomes a command again',
    base: { 'run.sh': script('check() { docker run --init --privileged "$@"; }', `check ${IMAGE} check`) },
    head: { 'run.sh': script(PRIVILEGED) },
    twist: MORE,
  },
  {
    name: 'a function moves to a file that the script sources',
    base: { 'run.sh': script('check() {', '  docker run --privileged "$@"', '}', `check ${IMAGE}`) },
    head: {
      'run.sh': script('. ./lib.sh', `check ${IMAGE}`),
      'lib.sh': 'check() {\n  docker run --privileged "$@"\n}\n',
    },
    twist: MORE,
  },
  {
    name: 'two scripts get a function from one file',
    base: {
      'a.sh': script('check() { docker run --privileged "$@"; }', `check ${IMAGE}`),
      'b.sh': script('check() { docker run --privileged "$@"; }', `check ${IMAGE}`),
    },
    head: {
      'a.sh': script('. lib/run.sh', `check ${IMAGE}`),
      'b.sh': script('. lib/run.sh', `check ${IMAGE}`),
      'lib/run.sh': 'check() { docker run --privileged "$@"; }\n',
    },
    twist: MORE,
  },
];

/** What builds run. */
const BUILDS: readonly Refactoring[] = [
  {
    name: 'the beginning of a stage becomes another Dockerfile that a Makefile builds',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`), ...MADE },
    head: { Dockerfile: onBase(), 'base/Dockerfile': dockerfile(`RUN ${PIPE}`), ...MADE },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile takes in that of its base',
    base: { Dockerfile: onBase(), 'base/Dockerfile': dockerfile(`RUN ${PIPE}`), ...MADE },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`), 'base/Dockerfile': dockerfile(), ...MADE },
    twist: OTHER_HOST,
    milder: ['image-patch-outdated Dockerfile:1'],
  },
  {
    name: 'the beginning of a stage becomes another target of a bake file',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`), 'docker-bake.hcl': 'target "app" {\n  context = "."\n}\n' },
    head: {
      Dockerfile: onBase('base'),
      'base/Dockerfile': dockerfile(`RUN ${PIPE}`),
      'docker-bake.hcl':
        'target "base" {\n  context = "base"\n}\ntarget "app" {\n  context = "."\n  contexts = { base = "target:base" }\n}\n',
    },
    twist: OTHER_HOST,
  },
  {
    name: 'the address of a script becomes an argument',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('ARG U=https://get.example.com/install.sh', 'RUN curl -fsSL $U | sh') },
    twist: OTHER_HOST,
  },
  {
    name: 'an argument with the address of a script is written out',
    base: { Dockerfile: dockerfile('ARG U=https://get.example.com/install.sh', 'RUN curl -fsSL "$U" | sh') },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a part of the address of a script becomes a variable',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('ENV F=install.sh', 'RUN curl -fsSL "https://get.example.com/${F}" | sh') },
    twist: ['install.sh', 'other.sh'],
  },
  {
    name: 'the address of a script becomes a variable of the same command',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('RUN U=https://get.example.com/install.sh; curl -fsSL $U | sh') },
    twist: ['/install.sh', '/other.sh'],
  },
  {
    name: 'the address of a script becomes an argument that a build also gives',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      Dockerfile: dockerfile('ARG U=https://get.example.com/install.sh', 'RUN curl -fsSL $U | sh'),
      'compose.yaml':
        'services:\n  app:\n    build:\n      context: .\n      args: { U: "https://get.example.com/install.sh" }\n    read_only: true\n    cap_drop: [ALL]\n    security_opt: ["no-new-privileges:true"]\n    mem_limit: 1g\n    cpus: 1\n    pids_limit: 100\n',
    },
    twist: ['args: { U: "https://get.example.com', 'args: { U: "https://get.example.org'],
  },
  {
    name: 'a RUN becomes a script that the build copies',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('COPY install.sh /tmp/', 'RUN sh /tmp/install.sh'), 'install.sh': script(PIPE) },
    twist: OTHER_HOST,
  },
  {
    name: 'a RUN becomes a script that the build mounts',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      Dockerfile: dockerfile('RUN --mount=type=bind,source=scripts,target=/s /s/setup.sh'),
      'scripts/setup.sh': script(PIPE),
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a script that the build copies becomes a RUN',
    base: { Dockerfile: dockerfile('COPY install.sh /tmp/', 'RUN sh /tmp/install.sh'), 'install.sh': script(PIPE) },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a RUN becomes a here-document',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('RUN <<EOF', 'set -eu', PIPE, 'EOF') },
    twist: OTHER_HOST,
  },
  {
    name: 'a RUN gets the form of JSON',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile(`RUN ["/bin/sh", "-c", "${PIPE}"]`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a RUN loses the form of JSON',
    base: { Dockerfile: dockerfile(`RUN ["/bin/sh", "-c", "${PIPE}"]`) },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'two RUNs become one',
    base: { Dockerfile: dockerfile('RUN groupadd app', `RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile(`RUN groupadd app \\\n && ${PIPE} \\\n && true`) },
    twist: OTHER_HOST,
  },
  {
    name: 'one RUN becomes two',
    base: { Dockerfile: dockerfile(`RUN groupadd app && ${PIPE}`) },
    head: { Dockerfile: dockerfile('RUN groupadd app', `RUN --mount=type=cache,target=/root/.cache ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a pipe gets another program for downloads, with other options',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile(`RUN wget -qO- --tries=3 https://get.example.com/install.sh | bash`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a pipe becomes a command in quotes, in a RUN of two',
    base: { Dockerfile: dockerfile(`RUN groupadd app && ${PIPE}`) },
    head: {
      Dockerfile: dockerfile('RUN groupadd app', 'RUN sh -c "$(curl -fsSL https://get.example.com/install.sh)"'),
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a download gets another program and another name',
    base: { Dockerfile: dockerfile('RUN curl -fsSLo /tmp/x.sh https://get.example.com/x.sh && sh /tmp/x.sh') },
    head: {
      Dockerfile: dockerfile('RUN wget -q -O /tmp/y.sh https://get.example.com/x.sh', 'RUN ["bash", "/tmp/y.sh"]'),
    },
    twist: OTHER_HOST,
  },
  {
    name: 'variables are written in one ENV',
    base: {
      Dockerfile: dockerfile('ENV NODE_TLS_REJECT_UNAUTHORIZED 0', 'ENV DOCKER_HOST=tcp://docker:2375'),
    },
    head: {
      Dockerfile: dockerfile('ENV DOCKER_HOST="tcp://docker:2375" \\', '    NODE_TLS_REJECT_UNAUTHORIZED="0"'),
    },
    twist: ['tcp://docker', 'tcp://other'],
  },
  {
    name: 'a pipe is broken over lines',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile(`RUN ${PIPE.replace(' | ', ' \\\n    # the installer\n    | ')}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a SHELL with pipefail is set',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile('SHELL ["/bin/bash", "-o", "pipefail", "-c"]', `RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'the tag of the base becomes an argument',
    base: { Dockerfile: `FROM debian:10\nRUN ${PIPE}\nUSER 1000\n` },
    head: { Dockerfile: `ARG DEBIAN=10\nFROM debian:\${DEBIAN}\nRUN ${PIPE}\nUSER 1000\n` },
    twist: ['ARG DEBIAN=10', 'ARG DEBIAN=9'],
  },
  {
    name: 'the tag of the base is no longer an argument',
    base: { Dockerfile: `ARG DEBIAN=10\nFROM debian:\${DEBIAN}\nUSER 1000\n` },
    head: { Dockerfile: 'FROM debian:10\nUSER 1000\n' },
    twist: ['debian:10', 'debian:9'],
  },
  {
    name: 'the whole base becomes an argument',
    base: { Dockerfile: 'FROM debian:10\nUSER 1000\n' },
    head: { Dockerfile: `ARG BASE=debian:10\nFROM $BASE\nUSER 1000\n` },
    twist: ['BASE=debian:10', 'BASE=debian:9'],
  },
  {
    name: 'the base is written with its registry',
    base: { Dockerfile: 'FROM debian:10\nUSER 1000\n' },
    head: { Dockerfile: `FROM docker.io/library/debian:10\nUSER 1000\n` },
    twist: ['debian:10', 'debian:9'],
  },
  {
    name: 'a stage gets a name',
    base: { Dockerfile: `FROM debian:10\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=0 /a /a\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:10 AS build\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=build /a /a\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a stage is renamed',
    base: {
      Dockerfile: `FROM debian:10 AS build\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=build /a /a\nUSER 1000\n`,
    },
    head: {
      Dockerfile: `FROM debian:10 AS builder\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=builder /a /a\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a stage is taken out of another one',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: { Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nUSER 1000\n` },
    twist: OTHER_HOST,
  },
  {
    name: 'a stage is taken out of another one, for a third one',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS dev\nRUN make\nUSER 1000\nFROM base AS app\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'two stages are taken out of another one',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS tools\nRUN ${PIPE}\nFROM tools AS more\nRUN make\nFROM more AS app\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a stage copies what it got itself',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS tools\nRUN ${PIPE}\nFROM debian:13.1 AS app\nCOPY --from=tools /a /a\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a stage is put into another one',
    base: { Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nUSER 1000\n` },
    head: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    twist: OTHER_HOST,
  },
  {
    name: 'stages change their order',
    base: {
      Dockerfile: `FROM debian:13.1\nRUN ${PIPE}\nFROM debian:13.1\nRUN make\nFROM debian:13.1\nCOPY --from=0 /a /a\nCOPY --from=1 /b /b\nUSER 1000\n`,
    },
    head: {
      Dockerfile: `FROM debian:13.1\nRUN make\nFROM debian:13.1\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=1 /a /a\nCOPY --from=0 /b /b\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile is renamed',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`, 'ENV A=1') },
    head: { 'docker/app.Dockerfile': dockerfile(`RUN ${PIPE}`, 'ENV A=1') },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile is split',
    base: {
      Dockerfile: `FROM debian:13.1 AS tools\nRUN ${PIPE}\nUSER 1000\nFROM debian:13.1 AS app\nRUN wget -qO- https://app.example.com/setup.sh | sh\nUSER 1000\n`,
    },
    head: {
      'tools/Dockerfile': `FROM debian:13.1\nRUN ${PIPE}\nUSER 1000\n`,
      'app/Dockerfile': 'FROM debian:13.1\nRUN wget -qO- https://app.example.com/setup.sh | sh\nUSER 1000\n',
    },
    twist: OTHER_HOST,
  },
  {
    name: 'two Dockerfiles become one',
    base: {
      'tools/Dockerfile': `FROM debian:13.1\nRUN ${PIPE}\nUSER 1000\n`,
      'app/Dockerfile': 'FROM debian:13.1\nRUN wget -qO- https://app.example.com/setup.sh | sh\nUSER 1000\n',
    },
    head: {
      Dockerfile: `FROM debian:13.1 AS tools\nRUN ${PIPE}\nUSER 1000\nFROM debian:13.1 AS app\nRUN wget -qO- https://app.example.com/setup.sh | sh\nUSER 1000\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile moves into the compose file',
    base: { 'compose.yaml': 'services:\n  app:\n    build: .\n', Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      'compose.yaml': `services:\n  app:\n    build:\n      context: .\n      dockerfile_inline: |\n        FROM debian:13.1\n        RUN ${PIPE}\n        USER 1000\n        CMD ["/app"]\n`,
    },
    twist: OTHER_HOST,
  },
  {
    name: 'the root user is written as a number',
    base: { Dockerfile: 'FROM debian:13.1\nUSER root\nCMD ["/app"]\n' },
    head: { Dockerfile: 'FROM debian:13.1\nUSER 0:0\nCMD ["/app"]\n' },
    twist: ['CMD', `RUN ${PIPE}\nCMD`],
    milder: ['user-root-explicit Dockerfile:2'],
  },
  {
    name: 'keywords are written in capitals, and words in quotes',
    base: { Dockerfile: `from debian:13.1\nrun ${PIPE}\nuser 1000\n` },
    head: { Dockerfile: `FROM debian:13.1\nRUN ${PIPE.replace(/https\S+/, '"$&"')}\nUSER 1000\n` },
    twist: OTHER_HOST,
  },
  {
    name: 'a rule of sudo moves into another RUN',
    base: { Dockerfile: dockerfile("RUN useradd app && echo 'app ALL=(ALL) NOPASSWD:ALL' >> /etc/sudoers") },
    head: { Dockerfile: dockerfile('RUN useradd app', "RUN echo 'app ALL=(ALL) NOPASSWD:ALL' >> /etc/sudoers.d/app") },
    twist: ['RUN useradd app', `RUN ${PIPE}`],
  },
  {
    name: 'a secret that an image gets moves to another file',
    base: { Dockerfile: dockerfile('COPY app.properties /app/'), 'app.properties': SETTINGS },
    head: { Dockerfile: dockerfile('COPY conf/app.properties /app/'), 'conf/app.properties': SETTINGS },
    twist: ['COPY conf/app.properties', `ENV DB_PASSWORD=blue-Kettle-71\nCOPY conf/app.properties`],
  },
  {
    name: 'an image gets the folder of a file with a secret',
    base: { Dockerfile: dockerfile('COPY conf/app.properties /app/'), 'conf/app.properties': SETTINGS },
    head: {
      Dockerfile: dockerfile('COPY conf/ /app/'),
      'conf/app.properties': SETTINGS,
      'conf/log.properties': 'log.level=info\n',
    },
    twist: ['log.level=info', 'smtp.password=green-Kettle-72'],
  },
];

/** Compose files. */
const PROJECTS: readonly Refactoring[] = [
  {
    name: 'a service is renamed',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('  app:', '  backend:') },
    twist: MORE_BAD,
  },
  {
    name: 'two services are renamed',
    base: { 'compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n` },
    head: {
      'compose.yaml': `${BAD}  database:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n`.replace(
        '  app:',
        '  backend:',
      ),
    },
    twist: MORE_BAD,
  },
  {
    name: 'services change their order',
    base: { 'compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n` },
    head: {
      'compose.yaml': `services:\n  db:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n${BAD.replace('services:\n', '')}`,
    },
    twist: MORE_BAD,
  },
  {
    name: 'the file gets its new name',
    base: { 'docker-compose.yml': BAD },
    head: { 'compose.yaml': BAD },
    twist: MORE_BAD,
  },
  {
    name: 'the file moves into a folder, with another version and comments',
    base: { 'docker-compose.yml': `version: '3.8'\n${BAD}` },
    head: { 'deploy/compose.yaml': `# How it runs.\n${BAD.replace('    image', '    # the released one\n    image')}` },
    twist: MORE_BAD,
  },
  {
    name: 'the folder is renamed',
    base: {
      'app/compose.yaml': 'services:\n  app:\n    build: .\n    privileged: true\n',
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    head: {
      'services/app/compose.yaml': 'services:\n  app:\n    build: .\n    privileged: true\n',
      'services/app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a service moves into an included file',
    base: { 'compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n` },
    head: {
      'compose.yaml': 'include: [app.yaml]\nservices:\n  db:\n    image: ghcr.io/acme/db:2.1\n',
      'app.yaml': BAD,
    },
    twist: MORE_BAD,
  },
  {
    name: 'a service that is built moves into an included file with the folder of the project',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    head: {
      'compose.yaml': 'include:\n  - path: app/compose.yml\n    project_directory: .\n',
      'app/compose.yml': BUILT('./app'),
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a service that is built moves into an included file with its own folder',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    head: {
      'compose.yaml': 'include: [app/compose.yml]\n',
      'app/compose.yml': BUILT('.'),
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a service that is built moves into an included file of any name',
    base: {
      'compose.yaml': BUILT('{ context: ., dockerfile: app/Dockerfile }'),
      'app/Dockerfile': onBase('debian:13.1'),
    },
    head: {
      'compose.yaml': 'include:\n  - path: [app/services.yml]\n    project_directory: .\n',
      'app/services.yml': BUILT('{ context: ., dockerfile: app/Dockerfile }'),
      'app/Dockerfile': onBase('debian:13.1'),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a service that is built moves out of an included file, and its Dockerfile into another folder',
    base: {
      'compose.yaml': 'include: [app.compose.yaml]\n',
      'app.compose.yaml': BUILT('./apps/app'),
      'apps/app/Dockerfile': dockerfile(),
    },
    head: { 'compose.yaml': BUILT('./services/app'), 'services/app/Dockerfile': dockerfile() },
    twist: MORE_BAD,
  },
  {
    name: 'a service that is built moves into a folder, and its Dockerfile into the file',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile() },
    head: {
      'deploy/compose.yaml': BUILT(`{ context: ../app, dockerfile_inline: ${JSON.stringify(dockerfile())} }`),
    },
    twist: MORE_BAD,
    // its image is written in another kind of file
    milder: ['image-patch-outdated deploy/compose.yaml:3'],
  },
  {
    name: 'a service and its override become one file in a folder, and its Dockerfile moves',
    base: {
      'compose.yaml': 'services:\n  app:\n    build: ./app\n',
      'compose.override.yaml': BUILT('./app').replace('    build: ./app\n', ''),
      'app/Dockerfile': dockerfile(),
    },
    head: {
      'deploy/compose.yaml': BUILT('{ context: ../app, dockerfile: ../docker/app.Dockerfile }'),
      'docker/app.Dockerfile': dockerfile(),
    },
    twist: MORE_BAD,
  },
  {
    name: 'three included files become services of one file that the project extends',
    base: {
      'compose.yaml': 'include: [a.compose.yaml, b.compose.yaml, app.compose.yaml]\n',
      'a.compose.yaml': 'services:\n  a:\n    image: ghcr.io/acme/a:1.4\n    restart: always\n',
      'b.compose.yaml': 'services:\n  b:\n    image: ghcr.io/acme/b:1.4\n    restart: always\n',
      'app.compose.yaml': BAD,
    },
    head: {
      'compose.yaml': `services:\n${['a', 'b', 'app'].map((name) => `  ${name}:\n    extends: { file: base.yaml, service: ${name} }\n`).join('')}`,
      'base.yaml': `services:\n${['a', 'b'].map((name) => `  ${name}:\n    image: ghcr.io/acme/${name}:1.4\n    restart: always\n`).join('')}${BAD.replace('services:\n', '')}`,
    },
    twist: MORE_BAD,
    milder: ['container-not-hardened base.yaml:2', 'container-not-hardened compose.yaml:6'],
  },
  {
    name: 'an included file with the folder of the project goes back',
    base: {
      'compose.yaml': 'include:\n  - path: app/compose.yml\n    project_directory: .\n',
      'app/compose.yml': BUILT('./app'),
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    head: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    twist: MORE_BAD,
  },
  {
    name: 'what a built service has moves into a common file',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    head: {
      'compose.yaml': 'services:\n  app:\n    extends: { file: app/common.yml, service: app }\n',
      'app/common.yml': BUILT('.'),
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    twist: MORE_BAD,
    milder: ['container-not-hardened app/common.yml:2'],
  },
  {
    name: 'a part of a built service moves into an override file',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    head: {
      'compose.yaml': 'services:\n  app:\n    build: ./app\n',
      'compose.override.yaml': BUILT('./app').replace('    build: ./app\n', ''),
      'app/Dockerfile': dockerfile(`RUN ${PIPE}`),
    },
    twist: ['    build', '    pid: host\n    build'],
  },
  {
    name: 'two services move into included files',
    base: { 'compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n` },
    head: {
      'compose.yaml': 'include: [app/compose.yaml, db/compose.yaml]\n',
      'app/compose.yaml': BAD,
      'db/compose.yaml': 'services:\n  db:\n    image: ghcr.io/acme/db:2.1\n    network_mode: host\n',
    },
    twist: MORE_BAD,
  },
  {
    name: 'an included file goes back',
    base: {
      'compose.yaml': 'include: [app.yaml]\nservices:\n  db:\n    image: ghcr.io/acme/db:2.1\n',
      'app.yaml': BAD,
    },
    head: { 'compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n` },
    twist: MORE_BAD,
  },
  {
    name: 'what a service has moves into a common file',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': 'services:\n  app:\n    extends: { file: common.yaml, service: base }\n',
      'common.yaml': BAD.replace('  app:', '  base:'),
    },
    twist: MORE_BAD,
    milder: ['container-not-hardened common.yaml:2'],
  },
  {
    name: 'what a service has moves into a service of the same name in a common file',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': 'services:\n  app:\n    extends: { file: base.yml, service: app }\n',
      'base.yml': BAD,
    },
    twist: MORE_BAD,
    milder: ['container-not-hardened base.yml:2'],
  },
  {
    name: 'what a service has moves into one of a profile that it extends',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  base:')}    profiles: [template]\n  app:\n    extends: base\n`,
    },
    twist: MORE_BAD,
    milder: ['container-not-hardened compose.yaml:2'],
  },
  {
    name: 'what a service has moves into one without replicas that it extends',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  base:')}    scale: 0\n  app:\n    extends: base\n    scale: 1\n`,
    },
    twist: ['scale: 0', 'scale: 1'],
    milder: ['container-not-hardened compose.yaml:2'],
  },
  {
    name: 'a project that nothing starts gets another name',
    base: { 'old/services.yml': BAD },
    head: { 'older/services.yml': BAD },
    twist: MORE_BAD,
  },
  {
    name: 'a project goes to another folder',
    base: { 'compose.yaml': BAD },
    head: { 'deploy/compose.yaml': BAD },
    twist: MORE_BAD,
  },
  {
    name: 'a template becomes the Dockerfile that a command made of it',
    base: {
      'Dockerfile.in': dockerfile(`RUN ${PIPE}`),
      Makefile: 'image:\n\tsed "s/@V@/1/" Dockerfile.in > Dockerfile.tmp\n\tdocker build -f Dockerfile.tmp .\n',
    },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile that nothing builds gets another name',
    base: { 'Dockerfile.old': dockerfile(`RUN ${PIPE}`) },
    head: { 'docker/Dockerfile.older': dockerfile(`RUN ${PIPE}`) },
    twist: OTHER_HOST,
  },
  {
    name: 'a Dockerfile gets a name that a command builds',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      'docker/app.Dockerfile': dockerfile(`RUN ${PIPE}`),
      'build.sh': script('docker build -f docker/app.Dockerfile .'),
    },
    twist: OTHER_HOST,
  },
  {
    name: 'a part moves into an override file',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': service(),
      'compose.override.yaml':
        'services:\n  app:\n    privileged: true\n    volumes:\n      - /var/run/docker.sock:/var/run/docker.sock\n',
    },
    twist: ['    image', '    pid: host\n    image'],
  },
  {
    name: 'an anchor is introduced',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `x-base: &base\n  image: ${IMAGE}\n  privileged: true\n  volumes:\n    - /var/run/docker.sock:/var/run/docker.sock\nservices:\n  app:\n    <<: *base\n`,
    },
    twist: ['privileged: true', 'privileged: true\n  pid: host'],
  },
  {
    name: 'an anchor for two services is introduced',
    base: {
      'compose.yaml': service('privileged: true') + service('privileged: true').replace('services:\n  app', '  web'),
    },
    head: {
      'compose.yaml': `x-base: &base\n  image: ${IMAGE}\n  privileged: true\nservices:\n  app:\n    <<: *base\n  web:\n    <<: *base\n`,
    },
    twist: ['privileged: true', 'privileged: true\n  pid: host'],
  },
  {
    name: 'an anchor goes',
    base: {
      'compose.yaml': `x-base: &base\n  image: ${IMAGE}\n  privileged: true\nservices:\n  app:\n    <<: *base\n  web:\n    <<: *base\n`,
    },
    head: {
      'compose.yaml': service('privileged: true') + service('privileged: true').replace('services:\n  app', '  web'),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a mount gets the long form',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': service(
        'privileged: true',
        'volumes:',
        '  - type: bind',
        '    source: /var/run/docker.sock',
        '    target: /var/run/docker.sock',
      ),
    },
    twist: MORE_BAD,
  },
  {
    name: 'a mount gets the short form',
    base: { 'compose.yaml': service('volumes:', '  - { type: bind, source: /etc, target: /host, read_only: false }') },
    head: { 'compose.yaml': service('volumes:', '  - /etc:/host') },
    twist: ['- /etc:/host', '- /etc:/host\n      - /:/all'],
  },
  {
    name: 'a file is written in flow style, with quotes',
    base: { 'compose.yaml': service('privileged: true', 'cap_add:', '  - ALL') },
    head: { 'compose.yaml': `services: { app: { image: '${IMAGE}', privileged: true, cap_add: ["ALL"] } }\n` },
    twist: ['privileged: true', 'privileged: true, pid: host'],
  },
  {
    name: 'a file becomes JSON',
    base: { 'compose.yaml': service('privileged: true') },
    head: {
      'compose.json': `{"services": {"app": {"image": "${IMAGE}", "privileged": true}}}\n`,
      Makefile: 'up:\n\tdocker compose -f compose.json up\n',
    },
    twist: ['"privileged": true', '"privileged": true, "pid": "host"'],
  },
  {
    name: 'a value becomes a variable with a default',
    base: { 'compose.yaml': service('privileged: true') },
    head: { 'compose.yaml': service('privileged: ${PRIVILEGED:-true}') },
    twist: ['privileged: $', 'pid: host\n    privileged: $'],
  },
  {
    name: 'the source of a mount becomes a variable with a default',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('- /var/run/docker.sock', '- ${SOCKET:-/var/run/docker.sock}') },
    twist: MORE_BAD,
  },
  {
    name: 'the tag becomes a variable of a .env file',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('1.4.2', '${TAG}'), '.env': 'TAG=1.4.2\n' },
    twist: MORE_BAD,
  },
  {
    name: 'a list of variables becomes a map',
    base: {
      'compose.yaml': `services:\n  db:\n    image: postgres:17.6\n    ports: ["5432:5432"]\n    environment:\n      - POSTGRES_PASSWORD=postgres\n`,
    },
    head: {
      'compose.yaml': `services:\n  db:\n    image: postgres:17.6\n    ports: ["5432:5432"]\n    environment:\n      POSTGRES_PASSWORD: postgres\n`,
    },
    twist: ['    environment', '    privileged: true\n    environment'],
  },
  {
    name: 'a weak password moves into a file of variables',
    base: {
      'compose.yaml': `services:\n  db:\n    image: postgres:17.6\n    ports: ["5432:5432"]\n    environment:\n      POSTGRES_PASSWORD: postgres\n`,
    },
    head: {
      'compose.yaml': `services:\n  db:\n    image: postgres:17.6\n    ports: ["5432:5432"]\n    env_file: db.env\n`,
      'db.env': 'POSTGRES_PASSWORD=postgres\n',
    },
    twist: ['    env_file', '    privileged: true\n    env_file'],
  },
  {
    name: 'a port gets the long form',
    base: { 'compose.yaml': service('network_mode: bridge', 'ports: ["0.0.0.0:2375:2375"]') },
    head: {
      'compose.yaml': service(
        'network_mode: bridge',
        'ports:',
        '  - target: 2375',
        '    published: "2375"',
        '    host_ip: 0.0.0.0',
      ),
    },
    twist: ['network_mode: bridge', 'network_mode: host'],
  },
  {
    name: 'a service that builds with privileges is renamed',
    base: {
      'compose.yaml': 'services:\n  app:\n    build:\n      context: .\n      privileged: true\n',
      Dockerfile: dockerfile(),
    },
    head: {
      'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      privileged: true\n',
      Dockerfile: dockerfile(),
    },
    twist: ['privileged: true', 'privileged: true\n    privileged: true'],
  },
  {
    name: 'a service gets a profile',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': `${BAD}    profiles: [tools]\n` },
    twist: MORE_BAD,
  },
  {
    name: 'a service gets a name for its container, labels and a restart policy',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': `${BAD}    container_name: acme-app\n    labels: { a: b }\n    restart: unless-stopped\n` },
    twist: MORE_BAD,
  },
  {
    name: 'a service moves into another project',
    base: {
      'a/compose.yaml': `${BAD}  web:\n    image: ghcr.io/acme/web:3.0\n`,
      'b/compose.yaml': 'services:\n  db:\n    image: ghcr.io/acme/db:2.1\n',
    },
    head: {
      'a/compose.yaml': 'services:\n  web:\n    image: ghcr.io/acme/web:3.0\n',
      'b/compose.yaml': `${BAD}  db:\n    image: ghcr.io/acme/db:2.1\n`,
    },
    twist: MORE_BAD,
  },
  {
    name: 'the image is built here from now on',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace(`image: ${IMAGE}`, `image: ${IMAGE}\n    build: .`), Dockerfile: dockerfile() },
    twist: MORE_BAD,
    milder: ['image-patch-outdated Dockerfile:1'],
  },
  {
    name: 'a capability is written with its prefix',
    base: { 'compose.yaml': service('cap_add: [SYS_ADMIN]') },
    head: { 'compose.yaml': service('cap_add: [CAP_SYS_ADMIN]') },
    twist: ['cap_add', 'privileged: true\n    cap_add'],
  },
  {
    name: 'a security option is written with an equals sign',
    base: { 'compose.yaml': service('security_opt: ["seccomp:unconfined"]') },
    head: { 'compose.yaml': service('security_opt: ["seccomp=unconfined"]') },
    twist: ['security_opt', 'privileged: true\n    security_opt'],
  },
  {
    name: 'the socket is written with its real path',
    base: { 'compose.yaml': service('volumes: ["/var/run/docker.sock:/var/run/docker.sock"]') },
    head: { 'compose.yaml': service('volumes: ["/run/docker.sock:/var/run/docker.sock"]') },
    twist: ['volumes', 'privileged: true\n    volumes'],
  },
  {
    name: 'a secret of a service moves to .env',
    base: { 'compose.yaml': service('environment:', '  DB_PASSWORD: blue-Kettle-71') },
    head: {
      'compose.yaml': service('environment:', '  DB_PASSWORD: ${DB_PASSWORD}'),
      '.env': 'DB_PASSWORD=blue-Kettle-71\n',
    },
    twist: ['blue', 'green'],
  },
  {
    name: 'a secret of a service moves to an env_file',
    base: { 'compose.yaml': service('environment:', '  DB_PASSWORD: "blue-Kettle-71"') },
    head: {
      'compose.yaml': service('env_file: app.env'),
      'app.env': 'DB_PASSWORD=blue-Kettle-71\n',
    },
    twist: ['blue', 'green'],
  },
  {
    name: 'a secret of .env moves to its service',
    base: {
      'compose.yaml': service('environment:', '  DB_PASSWORD: ${DB_PASSWORD}'),
      '.env': 'DB_PASSWORD=blue-Kettle-71\n',
    },
    head: { 'compose.yaml': service('environment:', '  DB_PASSWORD: blue-Kettle-71') },
    twist: ['blue', 'green'],
  },
];

const OUTPUT = 'output = ["type=local,dest=/etc/cron.d"]';
const OTHER_OUTPUT = ['dest=/etc/cron.d', 'dest=/etc/profile.d'] as const;
const bake = (name: string, ...lines: readonly string[]): Files => ({
  'docker-bake.hcl': `target "${name}" {\n${lines.map((one) => `  ${one}\n`).join('')}}\n`,
});
const bakeJson = (targets: unknown): Files => ({ 'docker-bake.json': JSON.stringify({ target: targets }) });

/** Of bake files. */
const TARGETS: readonly Refactoring[] = [
  {
    name: 'a target of a bake file gets another name',
    base: bake('app', OUTPUT),
    head: bake('web', OUTPUT),
    twist: OTHER_OUTPUT,
  },
  {
    name: 'a target with a context gets another name',
    base: bake('app', 'context = "app"', OUTPUT),
    head: bake('web', 'context = "app"', OUTPUT),
    twist: OTHER_OUTPUT,
  },
  {
    name: 'a target with a Dockerfile gets another name',
    base: bake('app', 'dockerfile = "app.Dockerfile"', OUTPUT),
    head: bake('web', 'dockerfile = "app.Dockerfile"', OUTPUT),
    twist: OTHER_OUTPUT,
  },
  {
    name: 'a bake file in HCL becomes one in JSON',
    base: bake('app', OUTPUT),
    head: bakeJson({ app: { output: ['type=local,dest=/etc/cron.d'] } }),
    twist: OTHER_OUTPUT,
  },
  {
    name: 'a bake file in HCL becomes one in JSON with another name of the target',
    base: bake('app', OUTPUT),
    head: bakeJson({ web: { output: ['type=local,dest=/etc/cron.d'] }, other: { tags: ['acme/other:1'] } }),
    twist: OTHER_OUTPUT,
  },
  {
    name: 'a target with the network of the host gets another name',
    base: bake('app', 'network = "host"'),
    head: bake('web', 'network = "host"'),
    twist: ['network = "host"', 'network = "host"\n  entitlements = ["security.insecure"]'],
  },
];

export const REFACTORINGS: readonly Refactoring[] = [...RUNS, ...BUILDS, ...PROJECTS, ...TARGETS];

const OTHER_SERVICE = '  web:\n    image: ghcr.io/acme/web:3.0\n';
const STAGES = (tools: string, app: string): Files => ({
  Dockerfile: `FROM debian:13.1 AS tools\n${tools}FROM debian:13.1 AS app\n${app}COPY --from=tools /a /a\nUSER 1000\n`,
});

/** Changes that look like moves, and bring a danger, with the rule that fails each. */
export const DISGUISES: readonly (Pick<Refactoring, 'name' | 'base' | 'head'> & { readonly rule: string })[] = [
  {
    name: 'a service goes, and another one becomes privileged',
    base: { 'compose.yaml': BAD + OTHER_SERVICE },
    head: { 'compose.yaml': `services:\n${OTHER_SERVICE}    privileged: true\n` },
    rule: 'privileged',
  },
  {
    name: 'a built service goes, and an included one is built from another folder',
    base: { 'compose.yaml': BUILT('./app'), 'app/Dockerfile': onBase('debian:13.1') },
    head: {
      'compose.yaml': 'include:\n  - path: app/compose.yml\n    project_directory: .\n',
      'app/compose.yml': BUILT('./other'),
      'app/Dockerfile': onBase('debian:13.1'),
      'other/Dockerfile': onBase('debian:13.1'),
    },
    rule: 'privileged',
  },
  {
    name: 'a built service moves to another file and to a Dockerfile that another service builds',
    base: {
      'compose.yaml': `${BUILT('./app')}  web:\n    build: ./web\n`,
      'app/Dockerfile': dockerfile(),
      'web/Dockerfile': dockerfile(),
    },
    head: {
      'compose.yaml': 'services:\n  web:\n    build: ./web\n',
      'deploy/compose.yaml': BUILT('../web'),
      'web/Dockerfile': dockerfile(),
    },
    rule: 'privileged',
  },
  {
    name: 'the beginning of a stage becomes the base of another image as well',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`), 'web/Dockerfile': dockerfile(), ...MADE },
    head: {
      Dockerfile: onBase(),
      'base/Dockerfile': dockerfile(`RUN ${PIPE}`),
      'web/Dockerfile': onBase(),
      Makefile: `${MADE.Makefile}\tdocker build -t acme/web:1 web\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a stage loses its download, and a Dockerfile that it is not built from gets it',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`), ...MADE },
    head: { Dockerfile: dockerfile(), 'base/Dockerfile': dockerfile(`RUN ${PIPE}`), ...MADE },
    rule: 'remote-script-exec',
  },
  {
    name: 'the base of a stage gets what the stage keeps',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`), 'base/Dockerfile': dockerfile(), ...MADE },
    head: {
      Dockerfile: onBase().replace('USER', `RUN ${PIPE}\nUSER`),
      'base/Dockerfile': dockerfile(`RUN ${PIPE}`),
      ...MADE,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a target of a bake file goes, and another one gets its output',
    base: { 'docker-bake.hcl': `${bake('app', OUTPUT)['docker-bake.hcl']}target "web" {}\n` },
    head: bake('web', OUTPUT),
    rule: 'build-output-outside-repo',
  },
  {
    name: 'a service goes, and another one of the same image becomes privileged',
    base: { 'compose.yaml': `${BAD}  web:\n    image: ${IMAGE}\n` },
    head: { 'compose.yaml': `services:\n  web:\n    image: ${IMAGE}\n    privileged: true\n` },
    rule: 'privileged',
  },
  {
    name: 'a renamed service runs another image',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('  app:', '  web:').replace('acme/app', 'acme/web') },
    rule: 'privileged',
  },
  {
    name: 'a renamed service runs an older version',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('  app:', '  web:').replace('1.4.2', '1.4.1') },
    rule: 'privileged',
  },
  {
    name: 'a renamed service is built from another Dockerfile',
    base: {
      'compose.yaml': 'services:\n  app:\n    build: ./app\n    privileged: true\n',
      'app/Dockerfile': dockerfile(),
      'web/Dockerfile': dockerfile(),
    },
    head: {
      'compose.yaml': 'services:\n  web:\n    build: ./web\n    privileged: true\n',
      'app/Dockerfile': dockerfile(),
      'web/Dockerfile': dockerfile(),
    },
    rule: 'privileged',
  },
  {
    name: 'a renamed service builds another Dockerfile with privileges',
    base: {
      'compose.yaml': 'services:\n  app:\n    build:\n      context: .\n      privileged: true\n',
      Dockerfile: dockerfile(),
      'web/Dockerfile': dockerfile(),
    },
    head: {
      'compose.yaml': 'services:\n  web:\n    build:\n      context: web\n      privileged: true\n',
      Dockerfile: dockerfile(),
      'web/Dockerfile': dockerfile(),
    },
    rule: 'build-privileged',
  },
  {
    name: 'a download gets another program, and comes without a check of its server',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      Dockerfile: dockerfile('RUN wget -qO- --no-check-certificate https://get.example.com/install.sh | sh'),
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a download gets another program, and is repeated',
    base: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    head: {
      Dockerfile: dockerfile(
        'RUN wget -qO- https://get.example.com/install.sh | sh',
        'RUN wget -qO- https://get.example.com/install.sh | bash',
      ),
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a renamed service loses its profile',
    base: { 'compose.yaml': `${BAD}    profiles: [tools]\n` },
    head: { 'compose.yaml': BAD.replace('  app:', '  web:') },
    rule: 'privileged',
  },
  {
    name: 'a service becomes two',
    base: { 'compose.yaml': BAD },
    head: { 'compose.yaml': BAD.replace('  app:', '  web:') + BAD.replace('services:\n  app:', '  worker:') },
    rule: 'privileged',
  },
  {
    name: 'two services become one with all that both had',
    base: {
      'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n    privileged: true\n  b:\n    image: ${IMAGE}\n    network_mode: host\n`,
    },
    head: { 'compose.yaml': `services:\n  c:\n    image: ${IMAGE}\n    privileged: true\n    network_mode: host\n` },
    rule: 'network-host',
  },
  {
    name: 'a project that nothing starts becomes an override',
    base: { 'compose.yaml': service(), 'old/services.yml': BAD },
    head: { 'compose.yaml': service(), 'compose.override.yaml': BAD },
    rule: 'privileged',
  },
  {
    name: 'a project that nothing starts gets the usual name in its folder',
    base: { 'old/services.yml': BAD },
    head: { 'old/compose.yaml': BAD },
    rule: 'privileged',
  },
  {
    name: 'a Dockerfile that nothing builds gets the usual name',
    base: { 'Dockerfile.old': dockerfile(`RUN ${PIPE}`) },
    head: { Dockerfile: dockerfile(`RUN ${PIPE}`) },
    rule: 'remote-script-exec',
  },
  {
    name: 'what a service has moves into one that it extends',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `services:\n  base:\n    image: ${IMAGE}\n    privileged: true\n  app:\n    extends: base\n`,
    },
    rule: 'privileged',
  },
  {
    name: 'another service extends the one of a profile, too',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  base:')}    profiles: [template]\n  app:\n    extends: base\n  evil:\n    extends: base\n`,
    },
    rule: 'privileged',
  },
  {
    name: 'the one of a profile runs another image',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  base:').replace(IMAGE, 'ghcr.io/acme/evil:1.0')}    profiles: [template]\n  app:\n    extends: base\n    image: ${IMAGE}\n`,
    },
    rule: 'privileged',
  },
  {
    name: 'a command starts the one of a profile',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  base:')}    profiles: [template]\n  app:\n    extends: base\n`,
      'b.sh': 'docker compose --profile template up -d\n',
    },
    rule: 'privileged',
  },
  {
    name: 'a service of a profile has the same by an anchor',
    base: { 'compose.yaml': BAD.replace('  app:', '  app: &app') },
    head: {
      'compose.yaml': `${BAD.replace('  app:', '  app: &app')}  evil:\n    <<: *app\n    profiles: [more]\n`,
    },
    rule: 'privileged',
  },
  {
    name: 'another service extends the common file, too',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml':
        'services:\n  app:\n    extends: { file: common.yaml, service: base }\n  evil:\n    extends: { file: common.yaml, service: base }\n',
      'common.yaml': BAD.replace('  app:', '  base:'),
    },
    rule: 'privileged',
  },
  {
    name: 'the common file has another service, too',
    base: { 'compose.yaml': BAD },
    head: {
      'compose.yaml': 'services:\n  app:\n    extends: { file: common.yaml, service: base }\n',
      'common.yaml': `${BAD.replace('  app:', '  base:')}  evil:\n    image: ghcr.io/acme/evil:1.0\n    privileged: true\n`,
    },
    rule: 'privileged',
  },
  {
    name: 'a file for development goes into the main file',
    base: { 'compose.yaml': service(), 'compose.dev.yaml': 'services:\n  app:\n    privileged: true\n' },
    head: { 'compose.yaml': service('privileged: true') },
    rule: 'privileged',
  },
  {
    name: 'an example goes into production',
    base: { 'examples/compose.yaml': BAD, 'README.md': 'x\n' },
    head: { 'compose.yaml': BAD.replace('  app:', '  web:'), 'README.md': 'x\n' },
    rule: 'privileged',
  },
  {
    name: 'a privileged run goes, and another one of the same image becomes privileged',
    base: { Makefile: make(PRIVILEGED), 'run.sh': script(PRIVILEGED.replace(' --privileged', '')) },
    head: { Makefile: make('true'), 'run.sh': script(PRIVILEGED) },
    rule: 'privileged',
  },
  {
    name: 'a run of an unknown image moves',
    base: { Makefile: make('docker run --privileged $(IMAGE)') },
    head: { Makefile: make('./run.sh'), 'run.sh': script('docker run --privileged "$1"') },
    rule: 'privileged',
  },
  {
    name: 'a step of a workflow becomes a script that no workflow runs',
    base: { [CI]: workflow(PRIVILEGED) },
    head: { [CI]: workflow('make'), 'check.sh': script(PRIVILEGED) },
    rule: 'privileged',
  },
  {
    name: 'a download moves into another stage',
    base: STAGES(`RUN ${PIPE}\n`, ''),
    head: STAGES('', `RUN ${PIPE}\n`),
    rule: 'remote-script-exec',
  },
  {
    name: 'a download moves into another Dockerfile',
    base: { 'a/Dockerfile': dockerfile(`RUN ${PIPE}`), 'b/Dockerfile': dockerfile('RUN make') },
    head: { 'a/Dockerfile': dockerfile('RUN make'), 'b/Dockerfile': dockerfile(`RUN ${PIPE}`) },
    rule: 'remote-script-exec',
  },
  {
    name: 'a download moves into a stage that another one is built from, too',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\nFROM debian:13.1 AS web\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nUSER 1000\nFROM base AS web\nUSER 1000\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a download moves into a stage that one with another name is built from, too',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\nFROM debian:13.1 AS web\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nUSER 1000\nFROM base AS shop\nUSER 1000\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a download moves into a stage that the last one is built from, too',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nFROM debian:13.1\nCOPY --from=app /a /a\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nRUN make\nFROM base\nCOPY --from=app /a /a\nUSER 1000\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a stage copies from another one with the download that it has, too',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS tools\nRUN ${PIPE}\nFROM debian:13.1 AS app\nRUN ${PIPE}\nCOPY --from=tools /a /a\nUSER 1000\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a download moves into two stages',
    base: { Dockerfile: `FROM debian:13.1 AS base\nRUN ${PIPE}\nFROM base AS app\nUSER 1000\n` },
    head: {
      Dockerfile: `FROM debian:13.1 AS base\nFROM base AS app\nRUN ${PIPE}\nUSER 1000\nFROM base AS web\nRUN ${PIPE}\nUSER 1000\n`,
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a renamed stage has another base',
    base: { Dockerfile: `FROM debian:13.1 AS app\nRUN ${PIPE}\nUSER 1000\n` },
    head: { Dockerfile: `FROM ghcr.io/acme/base:2.0 AS web\nRUN ${PIPE}\nUSER 1000\n` },
    rule: 'remote-script-exec',
  },
  {
    name: 'a script gets the download of another script',
    base: { Dockerfile: dockerfile('COPY a.sh /', 'RUN sh /a.sh'), 'a.sh': script(PIPE) },
    head: {
      Dockerfile: dockerfile('COPY a.sh /', 'RUN sh /a.sh'),
      'a.sh': script('. ./b.sh'),
      'Dockerfile.web': dockerfile('COPY b.sh /', 'RUN sh /b.sh'),
      'b.sh': script(PIPE),
    },
    rule: 'remote-script-exec',
  },
  {
    name: 'a command becomes a function that two images call',
    base: { 'run.sh': script(PRIVILEGED) },
    head: {
      'run.sh': script(
        'check() { docker run --init --privileged "$@"; }',
        `check ${IMAGE}`,
        'check ghcr.io/acme/web:3.0',
      ),
    },
    rule: 'privileged',
  },
  ...['check "$1"', 'check', 'check -e A=1 "$IMAGE"', `"$@"\ncheck ${IMAGE}`, `eval "$1"\ncheck ${IMAGE}`].map(
    (call) => ({
      name: `a command becomes a function that may run another image: ${call}`,
      base: { 'run.sh': script(PRIVILEGED) },
      head: { 'run.sh': script('check() { docker run --init --privileged "$@"; }', call) },
      rule: 'privileged',
    }),
  ),
  {
    name: 'a command becomes a function, and stays',
    base: { 'run.sh': script(PRIVILEGED) },
    head: { 'run.sh': script(PRIVILEGED, 'check() { docker run --init --privileged "$@"; }', `check ${IMAGE}`) },
    rule: 'privileged',
  },
  {
    name: 'a function moves to a file that another script sources, too',
    base: { 'run.sh': script('check() { docker run --privileged "$@"; }', `check ${IMAGE}`) },
    head: {
      'run.sh': script('. ./lib.sh', `check ${IMAGE}`),
      'web.sh': script('. ./lib.sh', 'check ghcr.io/acme/web:3.0'),
      'lib.sh': 'check() { docker run --privileged "$@"; }\n',
    },
    rule: 'privileged',
  },
  {
    name: 'a function moves to a file that nothing sources',
    base: { 'run.sh': script('check() { docker run --privileged "$@"; }', `check ${IMAGE}`) },
    head: { 'run.sh': script('true'), 'lib.sh': 'check() { docker run --privileged "$@"; }\n' },
    rule: 'privileged',
  },
  {
    name: 'another function gets the options',
    base: { 'run.sh': script('check() { docker run --privileged "$@"; }', `check ${IMAGE}`) },
    head: {
      'run.sh': script('. ./lib.sh', `check ${IMAGE}`),
      'lib.sh': 'web() { docker run --privileged "$@"; }\ncheck() { docker run "$@"; }\n',
    },
    rule: 'privileged',
  },
  {
    name: 'another stage copies the file with a secret',
    base: {
      Dockerfile: `FROM debian:13.1 AS app\nCOPY app.properties /app/\nUSER 1000\nFROM debian:13.1 AS web\nUSER 1000\n`,
      'app.properties': SETTINGS,
    },
    head: {
      Dockerfile: `FROM debian:13.1 AS app\nUSER 1000\nFROM debian:13.1 AS web\nCOPY app.properties /app/\nUSER 1000\n`,
      'app.properties': SETTINGS,
    },
    rule: 'secret-file-copied',
  },
  {
    name: 'the image gets another file with a secret',
    base: {
      Dockerfile: dockerfile('COPY app.properties /app/'),
      'app.properties': SETTINGS,
      'web.properties': 'smtp.password=green-Kettle-72\n',
    },
    head: {
      Dockerfile: dockerfile('COPY web.properties /app/'),
      'app.properties': SETTINGS,
      'web.properties': 'smtp.password=green-Kettle-72\n',
    },
    rule: 'secret-file-copied',
  },
  {
    name: 'a secret of a service moves to .env, and is another one',
    base: { 'compose.yaml': service('environment:', '  DB_PASSWORD: blue-Kettle-71') },
    head: {
      'compose.yaml': service('environment:', '  DB_PASSWORD: ${DB_PASSWORD}'),
      '.env': 'DB_PASSWORD=green-Kettle-72\n',
    },
    rule: 'env-file-committed-secret',
  },
  {
    name: 'another service gets a secret',
    base: { 'compose.yaml': `${service('environment:', '  DB_PASSWORD: blue-Kettle-71')}${OTHER_SERVICE}` },
    head: {
      'compose.yaml': `${service()}${OTHER_SERVICE}    environment: {DB_PASSWORD: "\${DB_PASSWORD}"}\n`,
      '.env': 'DB_PASSWORD=blue-Kettle-71\n',
    },
    rule: 'env-file-committed-secret',
  },
];
