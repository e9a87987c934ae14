import { describe, expect, it } from '@jest/globals';
import { failuresOf } from '../gate/failures.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { processorTime } from '../support/processor-time.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const PROJECT: Files = {
  'compose.yaml': `services:\n  web:\n    image: ${IMAGE}\n    privileged: \${P:-false}\n`,
};
const UP = 'docker compose up -d\n';
const W = '.github/workflows/w.yml';
const workflow = (steps: string): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}      - run: docker compose up -d\n`;
const action = (run: string): string =>
  `name: a\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${run}\n`;
const ON = ['privileged'];

/** `%` is the value. */
const WRITTEN: readonly (readonly [name: string, files: Files])[] = [
  ['a script that another one starts', { 'e.sh': 'echo P=% > .env\n', 'up.sh': `./e.sh\n${UP}` }],
  ['what a script prints', { 'e.sh': 'echo "P=%"\n', 'up.sh': `./e.sh > .env\n${UP}` }],
  ['what a script prints, in two words', { 'e.sh': 'echo P=%\n', 'up.sh': `sh ./e.sh prod >> "$DIR/.env"\n${UP}` }],
  ['a function', { 'up.sh': `w() {\n  echo P=%\n}\nw > .env\n${UP}` }],
  ['a group', { 'up.sh': `{\n  [ -n "$A" ] && echo "P=%"\n} > .env\n${UP}` }],
  ['a here-document of a script', { 'e.sh': 'cat > .env <<EOF\nA=1\nP=%\nEOF\n', 'up.sh': `./e.sh\n${UP}` }],
  ['a here-document for tee', { 'e.sh': 'tee .env <<-EOF\n\tP=%\n\tEOF\n', 'up.sh': `./e.sh\n${UP}` }],
  ['a default', { 'e.sh': 'echo "P=${PRIV:-%}" > .env\n', 'up.sh': `./e.sh\n${UP}` }],
  ['a variable in a here-document', { 'up.sh': `V=\${V:-%}\ncat > .env <<EOF\nP=\${V}\nEOF\n${UP}` }],
  ['a default in a here-document', { 'up.sh': `cat > .env <<EOF\nP=\${V:-%}\nEOF\n${UP}` }],
  ['a variable in the input of tee', { 'up.sh': `: "\${V:=%}"\ntee .env > /dev/null <<EOF\nP=$V\nEOF\n${UP}` }],
  ['a variable of a case', { 'up.sh': `case $1 in a) V=%;; *) V=no;; esac\ncat > .env <<EOF\nP=$V\nEOF\n${UP}` }],
  ['a variable of another one', { 'up.sh': `A=%\nlocal V="$A"\ncat > .env <<EOF\nP=$V\nEOF\n${UP}` }],
  ['a printed answer with a default', { 'up.sh': `read -r V\nV=\${V:-%}\necho "P=$V" > .env\n${UP}` }],
  [
    'a file that a command names',
    { 'up.sh': `V=%\necho "P=$V" > .env.gen\n${UP.replace('up', '--env-file .env.gen up')}` },
  ],
  [
    'a variable of a step',
    {
      [W]: workflow(
        '      - run: |\n          cat > .env <<EOF\n          P=${V}\n          EOF\n        env:\n          V: "%"\n',
      ),
    },
  ],
  ['a script of a step', { 'ops/e.sh': 'echo "P=%" >> "$GITHUB_ENV"\n', [W]: workflow('      - run: ./ops/e.sh\n') }],
  ['a script in ci', { 'ci/e.sh': 'echo P=% >> $GITHUB_ENV\n', [W]: workflow('      - run: ci/e.sh\n') }],
  ['a target of a step', { Makefile: 'e:\n\t@echo P=% >> $(GITHUB_ENV)\n', [W]: workflow('      - run: make e\n') }],
  ['an action of a step', { 'a/action.yml': action('echo P=% >> $GITHUB_ENV'), [W]: workflow('      - uses: ./a\n') }],
  ['an expression', { [W]: workflow('      - run: echo "P=${{ vars.P || \'%\' }}" >> .env\n') }],
  [
    'an edit of a copy',
    {
      '.env.example': 'P=\n',
      [W]: workflow("      - run: |\n          cp .env.example .env\n          sed -i 's/^P=.*/P=%/' .env\n"),
    },
  ],
  ['a copied example', { '.env.example': 'P=%\n', 'up.sh': `test -f .env || cp .env.example .env\n${UP}` }],
  ['a copied file of defaults', { '.env.dist': 'P=%\n', Makefile: `.env:\n\tcp .env.dist .env\nup: .env\n\t${UP}` }],
  ['a sample in a folder', { 'ops/env.sample': 'P=%\n', 'up.sh': `install -m 600 ops/env.sample .env\n${UP}` }],
  ['a template', { 'env.template': 'P=%\n', 'up.sh': `envsubst < env.template > .env\n${UP}` }],
  ['a rule of make', { 'stages/prod': 'P=%\n', Makefile: `.env: stages/prod\n\tcp $< $@\nup: .env\n\t${UP}` }],
  [
    'files of a loop',
    { 'conf.d/a.conf': 'P=%\n', 'up.sh': `set -a\nfor f in conf.d/*.conf; do . "./$f"; done\n${UP}` },
  ],
  ['a script of npm', { 'package.json': '{"scripts": {"up": "docker compose up -d", "prod": "P=% npm run up"}}' }],
  [
    'a call of a task',
    {
      'Taskfile.yml':
        "version: '3'\ntasks:\n  up:\n    env:\n      P: '{{.PRIV}}'\n    cmds:\n      - docker compose up -d\n  prod:\n    cmds:\n      - task: up\n        vars: {PRIV: '%'}\n",
    },
  ],
  [
    'a shell of Task',
    {
      'p.conf': 'P=%\n',
      'Taskfile.yml':
        "version: '3'\nenv:\n  P:\n    sh: grep P= p.conf | cut -d= -f2\ntasks:\n  up: docker compose up -d\n",
    },
  ],
  ['a default of just', { justfile: `export P := env('PRIV', '%')\nup:\n    ${UP}` }],
  ['a target of make with a variable', { Makefile: `prod: PRIV=%\nprod:\n\tP=$(PRIV) ${UP}` }],
  [
    'a condition of make',
    { Makefile: `ifeq ($(ENV),prod)\nPRIV = %\nelse\nPRIV = false\nendif\nup:\n\tP=$(PRIV) ${UP}` },
  ],
  [
    'a function of make',
    { 'p.conf': 'P=%\n', Makefile: `export P := $(shell grep ^P= p.conf | cut -d= -f2)\nup:\n\t${UP}` },
  ],
  ['a task of mise', { 'mise.toml': '[tasks.up]\nenv = {P = "%"}\nrun = "docker compose up -d"\n' }],
  ['the environment of mise', { 'mise.toml': '[env]\nP = "%"\n', 'up.sh': UP }],
  [
    'the environment of a step for an action',
    {
      'a/action.yml': action('docker compose up -d'),
      [W]: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env: {P: "%"}\n    steps:\n      - uses: ./a\n',
    },
  ],
  [
    'a file that a step adds to the environment',
    { 'ops/p.conf': 'P=%\n', [W]: workflow('      - run: grep = ops/p.conf >> $GITHUB_ENV\n') },
  ],
  [
    'a key that a step asks for',
    { 'p.json': '{"p":"%"}', [W]: workflow('      - run: echo "P=$(jq -r .p p.json)" >> "$GITHUB_ENV"\n') },
  ],
];

function withValue(files: Files, value: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}`.replaceAll('%', value)]));
}

describe('a value that one file sets for others', () => {
  it.each(WRITTEN)('reaches a project from %s', async (_name, files) => {
    const base = { ...PROJECT, ...withValue(files, 'false') };
    expect(await failuresOf(base, withValue(files, 'true'))).toEqual(ON);
    expect(await failuresOf(base, withValue(files, 'no'))).toEqual([]);
  });

  it.each<[name: string, files: Files]>([
    ['a text', { 'e.sh': 'echo "P=%"\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a text for people', { 'e.sh': 'echo "P=% means that it is privileged" > .env\n', 'up.sh': `./e.sh\n${UP}` }],
    ['another file', { 'e.sh': 'echo P=% > result.txt\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a file in the folder of something else', { 'e.sh': 'cat > vm/.env <<E\nP=%\nE\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a here-document for another file', { 'e.sh': 'cat > app.ini <<E\nP=%\nE\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a variable that another file gets', { 'up.sh': `V=%\ncat > app.ini <<E\nP=$V\nE\n${UP}` }],
    ['a variable that nothing writes', { 'up.sh': `V=%\nW=no\ncat > .env <<E\nP=$W\nE\n${UP}` }],
    ['a text about a variable', { 'up.sh': `echo "set V=% first"\nV=no\ncat > .env <<E\nP=$V\nE\n${UP}` }],
    ['help', { 'e.sh': 'cat <<E\nto debug: echo "P=%" > .env\nE\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a comment', { 'e.sh': '# echo P=% > .env\n', 'up.sh': `./e.sh\n${UP}` }],
    ['a test', { 'test/e.sh': 'echo P=% > .env\n', 'up.sh': UP }],
    ['an example that nothing copies', { '.env.example': 'P=%\n', 'up.sh': UP }],
    ['an example that is copied to another one', { '.env.example': 'P=%\n', 'up.sh': `cp .env.example /tmp/x\n${UP}` }],
    [
      'a variable of make that is not exported',
      { Makefile: `install: P = %\ninstall:\n\tinstall -d $(P)\nup:\n\t${UP}` },
    ],
    ['a default of make', { Makefile: `P ?= %\ninstall:\n\tinstall -d $(P)\n`, 'up.sh': UP }],
    ['another script of npm', { 'package.json': '{"scripts": {"up": "docker compose up", "vm": "P=% node vm.js"}}' }],
    [
      'another task',
      { 'Taskfile.yml': "version: '3'\ntasks:\n  up: docker compose up\n  vm:\n    env: {P: '%'}\n    cmd: ./vm\n" },
    ],
    ['another task of mise', { 'mise.toml': '[tasks.vm]\nenv = {P = "%"}\nrun = "./vm"\n', 'up.sh': UP }],
    ['tox', { 'tox.ini': '[testenv]\nsetenv =\n    P = %\n', 'up.sh': UP }],
    [
      'a workflow without containers',
      {
        [W]: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo P=% >> $GITHUB_ENV\n      - run: ./vm\n',
        'up.sh': UP,
      },
    ],
    ['an action without containers', { 'a/action.yml': action('echo P=% >> $GITHUB_ENV'), 'up.sh': UP }],
    ['variables of hosts', { 'group_vars/all.yml': 'P: %\n', 'up.sh': UP }],
    ['values of Helm', { 'env/prod/values.yaml': 'P: %\n', 'up.sh': UP }],
    ['a file that an image copies', { 'app.env': 'P=%\n', Dockerfile: 'FROM scratch\nCOPY app.env /app/.env\n' }],
    ['an environment of conda', { 'env.yml': 'P: "%"\n', 'up.sh': UP }],
    ['another name', { Makefile: `prod: Q=%\nprod:\n\t${UP}` }],
    [
      'the environment of a workflow without actions',
      { [W]: `env: {P: "%"}\n${workflow('').replace('compose up', 'ps')}` },
    ],
  ])('does not reach it from %s', async (_name, files) => {
    const base = { ...PROJECT, ...withValue(files, 'false') };
    expect(await failuresOf(base, withValue(files, 'true'))).toEqual([]);
  });

  it.each<[name: string, files: Files]>([
    [
      'a script of npm',
      { 'package.json': `{"scripts": {"up": "docker run --rm $O ${IMAGE}", "prod": "O=% npm run up"}}` },
    ],
    [
      'a file of make that is included',
      { Makefile: `include env/$(ENV).mk\nrun:\n\tdocker run $(O) ${IMAGE}\n`, 'env/a.mk': 'O = %\n' },
    ],
    ['a target', { Makefile: `prod: O = %\nprod: run\nrun:\n\tdocker run $(O) ${IMAGE}\n` }],
    [
      'a step',
      {
        'e.sh': 'echo "O=%" >> $GITHUB_ENV\n',
        [W]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ./e.sh\n      - run: docker run $O ${IMAGE}\n`,
      },
    ],
  ])('reaches the options of a command from %s', async (_name, files) => {
    const base = withValue(files, '--init');
    const failures = await failuresOf(base, withValue(files, '--privileged'));
    expect(failures.filter((one) => one !== 'escape-path-privileged-device')).toEqual(ON);
    expect(await failuresOf(base, withValue(files, '--name=x'))).toEqual([]);
  });
});

describe('a here-document with a variable for the project of the same script', () => {
  const DATABASE: Files = {
    'compose.yaml': `services:\n  db:\n    image: postgres:16.4\n    ports: ["5432:5432"]\n    environment: {POSTGRES_PASSWORD: "\${P}"}\n`,
  };
  const up = (before: string, value: string): Files => ({
    'up.sh': `#!/bin/bash\n${before}\ncat > .env <<EOF\nP=${value}\nEOF\n${UP}`,
  });

  it.each([
    ['PW=postgres', '$PW'],
    ['A=1', '${PW:-postgres}'],
  ])('gives a weak password by %s and %s', async (before, value) => {
    const base = { ...DATABASE, ...up('PW=$(openssl rand -hex 16)', '$PW') };
    expect(await failuresOf(base, up(before, value))).toEqual(['pivot-weak-db']);
    expect(await failuresOf(base, up('W=$(pwgen 30)', '$W'))).toEqual([]);
  });

  it('keeps a known danger where the value takes the place of the variable', async () => {
    expect(await failuresOf({ ...PROJECT, ...up('V=true', '$V') }, up('', 'true'))).toEqual([]);
  });
});

describe('a file that a script sources by a changing name', () => {
  it.each([
    ['OPTS=%', 'OPTS=--init\n. "./env/$1.sh"'],
    ['OPTS="$OPTS %"', 'OPTS=--init\n. "./env/$1.sh"'],
    ['OPTS="$OPTS %"', 'source "env/${STAGE}.sh"'],
    ['OPTS="${OPTS} % --rm"', '[ -f "env/$1.sh" ] && . "env/$1.sh"'],
  ])('%s replaces what the script has: %j', async (text, script) => {
    const files = (value: string): Files => ({ 'env/prod.sh': `${text.replace('%', value)}\n` });
    const base: Files = { 'r.sh': `${script}\ndocker run $OPTS ${IMAGE}\n`, ...files('--init') };
    expect(await failuresOf(base, files('--privileged'))).toContain('privileged');
    expect(await failuresOf(base, files('--name=x'))).toEqual([]);
  });

  it('replaces nothing where the script sources another file only', async () => {
    const base: Files = { 'r.sh': `. ./lib.sh\nOPTS=--init\ndocker run $OPTS ${IMAGE}\n`, 'lib.sh': 'A=1\n' };
    expect(await failuresOf(base, { 'prod.env': 'OPTS=--privileged\n' })).toEqual([]);
  });
});

describe('a template of a project', () => {
  const TEMPLATE = 'roles/web/templates/compose.yml.j2';
  const template = (name: string): Files => ({
    [TEMPLATE]: `services:\n  web:\n    image: ${IMAGE}\n    privileged: {{ ${name} }}\n    volumes: ["{{ src }}:/data"]\n`,
  });

  it.each<[name: string, path: string, text: string]>([
    ['web_privileged', 'roles/web/defaults/main.yml', 'web_privileged: %\n'],
    ['web_privileged | bool', 'group_vars/all.yml', '---\nweb_privileged: "%"\n'],
    ['vars.web_privileged', 'host_vars/a/main.yml', 'web_privileged: %\n'],
    ['web_privileged', 'inventory/group_vars/all/web', 'web_privileged: %\n'],
  ])('gets {{ %s }} from %s', async (name, path, text) => {
    const files = (value: string): Files => ({ [path]: text.replace('%', value) });
    expect(await failuresOf({ ...template(name), ...files('false') }, files('true'))).toEqual(ON);
    expect(await failuresOf({ ...template(name), ...files('false') }, files('no'))).toEqual([]);
    expect(await failuresOf({ ...template('other'), ...files('false') }, files('true'))).toEqual([]);
  });

  it('gets a mount', async () => {
    const files = (path: string): Files => ({ 'roles/web/defaults/main.yml': `src: ${path}\n` });
    const base = { ...template('p'), ...files('/srv/web') };
    expect(await failuresOf(base, files('/var/run/docker.sock'))).toEqual(['runtime-socket-mount']);
    expect(await failuresOf(base, files('/srv/data'))).toEqual([]);
  });
});

it('knows options in a file that just imports', async () => {
  const files = { justfile: `import 'v.just'\nr:\n    docker run {{o}} ${IMAGE}\n`, 'v.just': "o := '%'\n" };
  const base = withValue(files, '--init');
  expect(await failuresOf(base, withValue(files, '--privileged'))).toEqual(['privileged']);
  expect(await failuresOf(withValue(files, '--privileged'), withValue(files, '--privileged --init'))).toEqual([]);
  expect(await failuresOf(base, withValue(files, '--name=x'))).toEqual([]);
});

describe('an old gap about options', () => {
  it.each<[name: string, files: Files]>([
    ['a file that a command reads', { 'r.sh': `docker run $(cat "conf/$1.opts") ${IMAGE}\n`, 'conf/a.opts': '%\n' }],
    ['the arguments of a recipe', { justfile: `r *a:\n    docker run {{a}} ${IMAGE}\n`, Makefile: 'a:\n\tjust r %\n' }],
    [
      'the arguments of a task',
      {
        'Taskfile.yml': `version: '3'\ntasks:\n  r: docker run {{.CLI_ARGS}} ${IMAGE}\n`,
        'r.sh': '#!/bin/sh\ntask r -- %\n',
      },
    ],
    [
      'an output of an action',
      {
        [W]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - id: c\n        uses: ./a\n      - run: docker run \${{ steps.c.outputs.o }} ${IMAGE}\n`,
        'a/action.yml': 'name: a\noutputs:\n  o: {value: "%"}\nruns: {using: composite, steps: []}\n',
      },
    ],
    [
      'a matrix',
      {
        [W]: `on: push\njobs:\n  m:\n    runs-on: x\n    outputs: {m: "\${{ steps.s.outputs.m }}"}\n    steps:\n      - id: s\n        run: echo "m=$(jq -c . m.json)" >> $GITHUB_OUTPUT\n  d:\n    needs: m\n    runs-on: x\n    strategy: {matrix: {include: "\${{ fromJSON(needs.m.outputs.m) }}"}}\n    steps:\n      - run: docker run \${{ matrix.o }} ${IMAGE}\n`,
        'm.json': '[{"o": "%"}]\n',
      },
    ],
  ])('does not cover options that come later into %s', async (_name, files) => {
    const base = withValue(files, '--init');
    const failures = await failuresOf(base, withValue(files, '--privileged'));
    expect(failures).toEqual(['unknown-value']);
    expect(await failuresOf(withValue(files, '--privileged'), withValue(files, '--privileged --init'))).toEqual([]);
    expect(await failuresOf(base, withValue(files, '--name=x'))).toEqual([]);
  });
});

it.each<[string, (count: number) => Files]>([
  ['prints', (count) => ({ 'e.sh': 'echo "P=true"\n'.repeat(count), 'up.sh': './e.sh > .env\ndocker compose up\n' })],
  ['here-documents', (count) => ({ 'e.sh': 'cat <<E > .env\nP=true\nE\n'.repeat(count) })],
  ['lines of a Makefile', (count) => ({ Makefile: 'a: P = true\n'.repeat(count) })],
  ['a long line', (count) => ({ 'e.sh': 'echo P=true >'.repeat(count) })],
  ['quotes', (count) => ({ 'e.sh': `echo "P=${"'".repeat(count)}\n`.repeat(3) })],
  ['scripts of npm', (count) => ({ 'package.json': `{"scripts": {"a": "${'P=a'.repeat(count)}"}}` })],
  ['mentioned files', (count) => ({ 'e.sh': `docker run $(cat x) a\n${': a/$1.b\n'.repeat(count)}` })],
])(
  'takes linear time for %s',
  async (_name, files) => {
    const time = async (count: number): Promise<number> => {
      const start = processorTime();
      await scanFiles({ ...PROJECT, ...files(count) });
      return processorTime() - start;
    };
    await time(100);
    const short = await time(2_000);
    expect(await time(20_000)).toBeLessThan(Math.max(40 * short, 2_000));
  },
  60_000,
);
