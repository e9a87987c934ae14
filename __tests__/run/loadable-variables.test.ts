import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/discover/index.ts';
import { variableFiles } from '../../src/discover/variables/variable-files.ts';
import { failuresOf } from '../gate/failures.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { folderWith } from '../support/folder.ts';

const IMAGE = `ghcr.io/acme/web:1.2@sha256:${'a'.repeat(64)}`;
const COMPOSE = `services:
  web:
    image: ${IMAGE}
    privileged: \${P:-false}
    volumes: ["\${SRC:-data}:/data"]
volumes: {data: {}}
`;
const PROJECT: Files = { 'compose.yaml': COMPOSE };
const SCRIPT: Files = { 'deploy.sh': `#!/bin/bash\n. "./env/$1.sh"\ndocker run --rm $OPTS ${IMAGE}\n` };
const MAKE: Files = { Makefile: `up:\n\tdocker run --rm $(OPTS) ${IMAGE}\n` };
const SECURITY: Files = { 'compose.yaml': `services: {web: {image: "${IMAGE}", security_opt: ["\${S:-a:b}"]}}\n` };
const BAKE: Files = {
  'docker-bake.hcl': 'variable "E" { default = "" }\ntarget "default" { entitlements = [E] }\n',
};
const WORKFLOW = '.github/workflows/w.yml';
const step = (command: string): string =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n      - run: docker compose up -d\n`;
const SWITCH = ['P=false\n', 'P=true\n'] as const;
const OPTIONS = ['OPTS=--init\n', 'OPTS="--init --privileged"\n'] as const;

/** Files, the name of one with variables, its text before a change and after it, and what then fails. */
type Row = readonly [name: string, files: Files, path: string, texts: readonly [string, string], failures: string[]];

const ON = ['privileged'];

const LOADED: readonly Row[] = [
  ['a file that an argument names', { ...PROJECT, 'd.sh': '. "./env/$1.sh"\nexport P\n' }, 'env/prod.sh', SWITCH, ON],
  ['a copy of such a file', { ...PROJECT, 'd.sh': 'cp "env/$1" .env\ndocker compose up\n' }, 'env/prod', SWITCH, ON],
  ['a folder that an argument names', { ...PROJECT, 'd.sh': 'cp "envs/$1/.env" .\n' }, 'envs/prod/.env', SWITCH, ON],
  [
    'a file for another machine',
    { ...PROJECT, 'd.sh': 'scp deploy/prod.env host:.env\n' },
    'deploy/prod.env',
    SWITCH,
    ON,
  ],
  ['direnv', PROJECT, '.envrc', ['export P=false\n', 'use nix\nexport P=true\n'], ON],
  ['env-cmd', PROJECT, '.env-cmdrc.json', ['{"prod": {"P": "false"}}', '{"prod": {"P": "true"}}'], ON],
  ['YAML', PROJECT, 'env/prod.yml', ['P: "false"\n', 'P: "true"\n'], ON],
  ['a socket', PROJECT, '.env.prod', ['SRC=/srv/x\n', 'SRC=/var/run/docker.sock\n'], ['runtime-socket-mount']],
  ['the root', PROJECT, 'prod.env', ['SRC=/srv/x\n', 'SRC=/\n'], ['host-root-mount']],
  ['a folder of people', PROJECT, 'prod.env', ['SRC=/srv/x\n', 'SRC=/home/x\n'], ['host-credential-mount']],
  ['a security option', SECURITY, 'prod.env', ['S=a:b\n', 'S=seccomp:unconfined\n'], ['seccomp-unconfined']],
  ['an entitlement of bake', BAKE, 'prod.env', ['E=\n', 'E=security.insecure\n'], ['build-entitlement-insecure']],
  ['yes', PROJECT, 'prod.env', ['P=no\n', 'P=yes\n'], ON],
  [
    'a mount',
    { 'd.sh': `docker run --mount $M ${IMAGE}\n` },
    'prod.env',
    ['M=type=tmpfs,dst=/x\n', 'M=type=bind,src=/,dst=/x\n'],
    ['host-root-mount'],
  ],
  [
    'a folder for each environment',
    { ...PROJECT, 'd.sh': 'docker compose --env-file "config/$1/.env" up\n' },
    'config/prod/.env',
    SWITCH,
    ON,
  ],
  ['another name in it', { ...PROJECT, 'd.sh': 'cp "customers/$1/vars" .env\n' }, 'customers/acme/vars', SWITCH, ON],
  ['settings in it', { 'd.sh': `. "./settings/$1.sh"\ndocker run $OPTS ${IMAGE}\n` }, 'settings/prod.sh', OPTIONS, ON],
  [
    'an input of a workflow',
    { ...PROJECT, [WORKFLOW]: step('cp "stages/${{ inputs.stage }}" .env') },
    'stages/prod',
    SWITCH,
    ON,
  ],
  [
    'a variable of GitLab',
    { ...PROJECT, '.gitlab-ci.yml': 'd:\n  script:\n    - cp sites/$CI_COMMIT_REF_NAME/.env .env\n' },
    'sites/main/.env',
    SWITCH,
    ON,
  ],
  [
    'a variable of make',
    { ...PROJECT, Makefile: 'up:\n\tcp stages/$(STAGE) .env\n\tdocker compose up -d\n' },
    'stages/prod',
    SWITCH,
    ON,
  ],
  [
    'a loader with a name',
    { ...PROJECT, 'd.sh': 'op run --env-file=stages/prod -- docker compose up\n' },
    'stages/prod',
    SWITCH,
    ON,
  ],
  [
    'a file that containers get as well',
    {
      'compose.yaml': COMPOSE.replace('privileged:', 'env_file: config/prod/.env\n    privileged:'),
      'd.sh': 'cp "config/$1/.env" .env\n',
    },
    'config/prod/.env',
    SWITCH,
    ON,
  ],
  [
    'a file beside another project that a command loads',
    {
      ...PROJECT,
      'config/prod/compose.yaml': `services: {a: {image: "${IMAGE}"}}\n`,
      'd.sh': 'cp "config/$1/.env" .env\n',
    },
    'config/prod/.env',
    SWITCH,
    ON,
  ],
  [
    'a file that a script loads for something else',
    { ...PROJECT, 'backup.sh': '. ./prod.env\npg_dump "$URL"\n' },
    'prod.env',
    SWITCH,
    ON,
  ],
  ['a script', SCRIPT, 'env/prod.sh', OPTIONS, ON],
  ['a Makefile', MAKE, 'env/prod.env', OPTIONS, ON],
];

/** A package with a script that prepares something, which nothing here runs. */
const setup = (command: string): Files => ({
  ...PROJECT,
  'package.json': JSON.stringify({ scripts: { setup: command, up: 'docker compose up -d' } }),
});
const WEB: Files = { ...PROJECT, 'web/compose.yaml': COMPOSE };

describe('an example that a command makes a file of variables of', () => {
  it.each<readonly [files: Files, path: string]>([
    [setup('cp .env.example .env'), '.env.example'],
    [setup('shx cp -n .env.example .env && npm ci'), '.env.example'],
    [setup('copy .env.example .env 2>nul'), '.env.example'],
    [setup("node -e \"fs.copyFileSync('.env.example', '.env')\""), '.env.example'],
    [
      {
        ...PROJECT,
        'composer.json':
          '{"scripts": {"setup": ["@php -r \\"file_exists(\'.env\') || copy(\'.env.dist\', \'.env\');\\""]}}\n',
      },
      '.env.dist',
    ],
    [{ ...PROJECT, 'd.sh': 'cp .env{.example,}\n' }, '.env.example'],
    [{ ...PROJECT, 'd.sh': 'cp -n "env/$1.env.example" .env 2>/dev/null || true\n' }, 'env/prod.env.example'],
    [{ ...PROJECT, 'd.sh': 'cp ".env.${STAGE}.example" .env # once\n' }, '.env.prod.example'],
    [{ ...PROJECT, 'd.sh': 'cp \\\n  .env.example \\\n  .env\n' }, '.env.example'],
    [{ ...PROJECT, 'd.ps1': 'Copy-Item -Path ".env.example" -Destination ".env"\n' }, '.env.example'],
    [
      { ...PROJECT, '.gitlab-ci.yml': 'a:\n  script: ["cp .env.example .env", "docker compose up -d"]\n' },
      '.env.example',
    ],
    [
      { ...PROJECT, 'Taskfile.yml': "tasks: {up: {cmds: ['cp .env.example .env', 'docker compose up -d']}}\n" },
      '.env.example',
    ],
    [{ ...PROJECT, Makefile: '%: %.example\n\tcp -n $< $@\nup: .env\n\tdocker compose up\n' }, '.env.example'],
    [{ ...WEB, 'd.sh': 'cd web\ncp .env.example .env\n' }, 'web/.env.example'],
    [{ ...WEB, 'd.sh': 'cp web/.env.example web/.env\n' }, 'web/.env.example'],
    [
      { ...PROJECT, 'd.sh': 'cp web/.env.example web/.env\n', 'e.sh': 'docker compose --env-file web/.env up\n' },
      'web/.env.example',
    ],
  ])('is read for what uses them: %j', async (files, path) => {
    expect(await failuresOf({ ...files, [path]: 'P=false\n' }, { [path]: 'P=true\n' })).toEqual(ON);
  });

  it.each<readonly [files: Files, path: string]>([
    [setup('cp .env.example docs/sample.txt'), '.env.example'],
    [setup('diff .env.example .env'), '.env.example'],
    [setup('cp .env .env.example'), '.env.example'],
    [setup('echo cp .env.example .env'), '.env.example'],
    [setup('cp web/.env.example web/.env'), 'web/.env.example'],
    [{ ...PROJECT, 'web/package.json': '{"scripts": {"setup": "cp .env.example .env"}}\n' }, 'web/.env.example'],
    [{ ...PROJECT, 'd.sh': 'cp web/.env.example web/.env\ndocker compose up\n' }, 'web/.env.example'],
    [{ ...PROJECT, 'd.sh': 'echo "First: cp .env.example .env"\n' }, '.env.example'],
    [{ ...PROJECT, 'd.ps1': 'Write-Host "Copy-Item .env.example .env"\n' }, '.env.example'],
    [{ ...PROJECT, 'd.sh': 'cp "conf/$1.env.example" .env\n' }, 'env/prod.env.example'],
    [{ ...PROJECT, 'd.sh': 'cp "conf/$1.example" x.txt\n' }, 'conf/prod.env.example'],
    [{ ...PROJECT, Makefile: '%.txt: %.txt.example\n\tcp $< $@\n' }, '.env.example'],
    [{ ...PROJECT, '.gitlab-ci.yml': 'a:\n  script: ["cat .env.example", "docker compose up -d"]\n' }, '.env.example'],
  ])('is not read elsewhere: %j', async (files, path) => {
    expect(await failuresOf({ ...files, [path]: 'P=false\n' }, { [path]: 'P=true\n' })).toEqual([]);
  });
});

describe('a file of variables that any program may load', () => {
  it.each(LOADED)('is read for what uses them: %s', async (_name, files, path, [before, after], failures) => {
    expect(await failuresOf({ ...files, [path]: before }, { [path]: after })).toEqual(failures);
  });

  it.each<Row>([
    ['an example', PROJECT, 'prod.env.example', SWITCH, []],
    ['one for development', PROJECT, 'env/dev.sh', SWITCH, []],
    ['one for tests', PROJECT, '.env.test', SWITCH, []],
    ['one of third parties', PROJECT, 'node_modules/x/prod.env', SWITCH, []],
    ['.env of another folder', PROJECT, 'web/.env', SWITCH, []],
    ['another variable', PROJECT, 'prod.env', ['Q=false\n', 'Q=true\n'], []],
    ['a harmless value', PROJECT, 'prod.env', ['SRC=/srv/a\n', 'SRC=/var/lib/acme\n'], []],
    ['harmless options', SCRIPT, 'env/prod.sh', ['OPTS=--init\n', 'OPTS="--init --name x"\n'], []],
    [
      'one that a command gives to Compose',
      { ...PROJECT, 'd.sh': 'docker compose --env-file p.env --env-file q.env up\n', 'q.env': 'P=false\n' },
      'p.env',
      SWITCH,
      [],
    ],
    [
      'one that a script loads and does not pass on',
      { ...PROJECT, 'd.sh': '. ./prod.env\ndocker compose up\n' },
      'prod.env',
      SWITCH,
      [],
    ],
    [
      'a name of the shell',
      { 'd.sh': `docker run -u "$USER" ${IMAGE}\n` },
      'prod.env',
      ['USER=a\n', 'USER=root\n'],
      [],
    ],
  ])('is not read for them: %s', async (_name, files, path, [before, after], failures) => {
    expect(await failuresOf({ ...files, [path]: before }, { [path]: after })).toEqual(failures);
  });

  it('applies to the nearest project that uses one of its variables', async () => {
    const { findings } = await scanFiles({
      'a/compose.yaml': COMPOSE,
      'b/compose.yaml': COMPOSE,
      'b/x/p.env': 'P=true\n',
    });
    expect(findings.flatMap(({ ruleId, span }) => (ruleId === 'privileged' ? span.file.path : []))).toEqual([
      'b/compose.yaml',
    ]);
  });

  it('is named in the message, with its place', async () => {
    const { findings } = await scanFiles({ ...PROJECT, 'prod.env': 'TAG=1\nP=true\n', 'stage.env': 'P=true\n' });
    const [finding, ...others] = findings.filter(({ ruleId }) => ruleId === 'privileged');
    expect(finding?.message).toMatch(/ This applies with P as prod\.env sets it\.$/);
    expect(finding?.related.map(({ message, span }) => [message, span.file.path, span.start])).toEqual([
      ['the file that sets P', 'prod.env', 6],
    ]);
    expect(others).toEqual([]);
  });
});

const RUNS = `docker run --rm $OPTS ${IMAGE} true`;
const JOB = `deploy:\n  script:\n    - ${RUNS}\n`;

describe('variables of pipelines', () => {
  it.each<[name: string, files: Files, path: string]>([
    ['included ones', { '.gitlab-ci.yml': `include: [{local: ci/vars.yml}]\n${JOB}` }, 'ci/vars.yml'],
    ['an included job', { 'ci/base.yml': `.base:\n  script:\n    - ${RUNS}\n` }, '.gitlab-ci.yml'],
    ['those of a job for a child pipeline', { 'ci/child.yml': JOB }, '.gitlab-ci.yml'],
  ])('apply in another file: %s', async (name, files, path) => {
    const text = (options: string): string => {
      const variables = `variables:\n  OPTS: ${options}\n`;
      if (path === 'ci/vars.yml') return variables;
      return name.includes('child')
        ? `down:\n  variables: {OPTS: ${options}}\n  trigger: {include: ci/child.yml}\n`
        : `include: [{local: ci/base.yml}]\n${variables}deploy:\n  extends: .base\n`;
    };
    const base = { ...files, [path]: text('--init') };
    expect(await failuresOf(base, { [path]: text('--privileged') })).toEqual(ON);
    expect(await failuresOf(base, { [path]: text('--name=x') })).toEqual([]);
  });

  it('apply where a job prints them for another one', async () => {
    const text = (options: string) =>
      `build:\n  script:\n    - echo "OPTS=${options}" > build.env\n  artifacts: {reports: {dotenv: build.env}}\n${JOB}`;
    const base = { '.gitlab-ci.yml': text('--init') };
    expect(await failuresOf(base, { '.gitlab-ci.yml': text('--privileged') })).toEqual(ON);
    expect(await failuresOf(base, { '.gitlab-ci.yml': text('--name=x') })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a comment', '# OPTS: "--privileged" was removed\n', ''],
    ['a text', '', 'x:\n  script:\n    - echo "OPTS=--privileged is not used"\n'],
    ['another job', '', 'x:\n  variables: {OPTS: "--privileged"}\n  script: [./vm]\n'],
    ['a print in a comment', '', 'x:\n  script:\n    # - echo "OPTS=--privileged" > b.env\n    - true\n'],
  ])('do not come from %s', async (_name, above, below) => {
    const text = 'variables: {OPTS: --init}\nr:\n  trigger: {include: ci/r.yml}\n';
    const change = { '.gitlab-ci.yml': `${above}${text}${below}` };
    expect(await failuresOf({ 'ci/r.yml': JOB, '.gitlab-ci.yml': text }, change)).toEqual([]);
  });

  it.each<[string, string, string, Files]>([
    ['an include', 'variables: {P: "%"}\n', 'include: ci/v.yml\nd:\n  script: [docker compose up -d]\n', PROJECT],
    [
      'a job to extend',
      '.p:\n  variables: {P: "%"}\n',
      'include: ci/v.yml\nd:\n  extends: .p\n  script: [docker compose up -d]\n',
      PROJECT,
    ],
    [
      'an include, for a script',
      'variables: {OPTS: "%"}\n',
      'include: ci/v.yml\nd:\n  script: [./d.sh]\n',
      { 'd.sh': `${RUNS}\n` },
    ],
  ])('reach what jobs start: %s', async (name, shared, main, files) => {
    const [before, after] = name.endsWith('script') ? ['--init', '--privileged'] : ['false', 'true'];
    const base = { ...files, '.gitlab-ci.yml': main, 'ci/v.yml': shared.replace('%', before) };
    expect(await failuresOf(base, { 'ci/v.yml': shared.replace('%', after) })).toEqual(ON);
  });

  it.each([
    '# echo "P=true" >> .env   # only for debugging\n',
    'cat <<EOF\nto debug: echo "P=true" > prod.env\nEOF\n',
    'echo "P=true" > vm/prod.txt\n',
  ])('are not what a script only mentions: %j', async (text) => {
    expect(
      await failuresOf({ ...PROJECT, 'd.sh': 'docker compose up\n' }, { 'd.sh': `${text}docker compose up\n` }),
    ).toEqual([]);
  });

  it('do not apply to other jobs of the same file', async () => {
    const text = (options: string) => `a:\n  variables: {OPTS: ${options}}\n  script: [docker ps]\n${JOB}`;
    const files = [text('--init'), text('--privileged')].map((one) => ({ '.gitlab-ci.yml': one }));
    expect(await failuresOf(files[0] ?? {}, files[1] ?? {})).toEqual([]);
  });
});

describe('variables that a script takes from a file which it names', () => {
  it.each([
    'export $(grep -v "^#" conf/app.conf)',
    "export $(grep -v '^#' conf/app.conf | xargs -d '\\n')",
    'eval "$(cat conf/app.conf)"',
    'set -a; source <(sed s/x/y/ conf/app.conf); set +a',
    'while read -r l; do export "$l"; done < conf/app.conf',
    'while IFS="=" read -r k v; do export "$k=$v"; done < conf/app.conf',
    'eval $(sed "s/^/export /" conf/app.conf)',
    'export $(envsubst < conf/app.conf)',
    'export $(sed "s/#.*//" conf/app.conf | xargs)',
    '. <(grep = conf/app.conf)',
  ])('are options of its commands: %s', async (text) => {
    const base = { 'd.sh': `#!/bin/bash\n${text}\n${RUNS}\n`, 'conf/app.conf': 'OPTS=--init\n' };
    expect(await failuresOf(base, { 'conf/app.conf': 'OPTS=--privileged\n' })).toEqual(ON);
    expect(await failuresOf(base, { 'conf/app.conf': 'OPTS=--name=x\n' })).toEqual([]);
  });

  it('are made of others for a file that is sourced after it', async () => {
    const base = {
      'compose.yaml': 'services:\n  a:\n    image: acme/app:1.4\n',
      'd.sh': '. ./dc.sh\n. ./boot.sh\n',
      'dc.sh': 'e=docker\ndc="${e} compose"\ndcr="$dc run --rm"\n',
      'boot.sh': '$dcr a\n',
    };
    const ran = (options: string): Files => ({ 'boot.sh': `$dcr ${options} a\n` });
    expect(await failuresOf(base, ran('-v /var/run/docker.sock:/s'))).toEqual(['runtime-socket-mount']);
    expect(await failuresOf(base, ran('-v ./data:/s'))).toEqual([]);
    expect(await failuresOf({ ...base, 'dc.sh': 'dc="$x y"\ndcr="$dc run"\n' }, ran('-v ./data:/s'))).toEqual([]);
  });

  it.each([
    'export P=%\n',
    'if [ -n "$X" ]; then\n  export P=%\nfi\n',
    'setup() {\n  export P=%\n}\n',
    ': "${P:=%}"\nexport P\n',
    'export P=false\n[ -n "$CI" ] && export P=%\n',
    'case $E in\n  prod) P=% ;;\nesac\nexport P\n',
    'set -a\nfor e in a; do P=%; done\n',
  ])('decide about the project where the script sources it: %j', async (text) => {
    const base = { ...PROJECT, 'd.sh': '. ./lib.sh\ndocker compose up -d\n', 'lib.sh': text.replace('%', 'false') };
    expect(await failuresOf(base, { 'lib.sh': text.replace('%', 'true') })).toEqual(ON);
    expect(await failuresOf(base, { 'lib.sh': text.replace('%', 'no') })).toEqual([]);
    expect(await failuresOf(base, { 'lib.sh': text.replace('%', 'true').replaceAll(/export |set -a/g, '') })).toEqual(
      [],
    );
  });

  const SETTINGS: Files = {
    'conf/app.conf': 'P=false\n',
    'conf/one': 'false\n',
    'conf/app.json': '{"priv": false}\n',
    'conf/app.yml': 'priv: false\n',
  };
  it.each([
    'export P=$(jq -r .priv conf/app.json)',
    'export P=$(cat conf/one)',
    'export P; P=$(<conf/one)',
    'export P=`cat conf/one`',
    'export P=$(grep ^P= conf/app.conf | cut -d= -f2)',
    'P=$(yq .priv conf/app.yml); export P',
    'read -r P < conf/one; export P',
  ])('decide about the project that it starts: %s', async (text) => {
    const base = { ...PROJECT, 'd.sh': `#!/bin/bash\n${text}\ndocker compose up -d\n`, ...SETTINGS };
    const changed = Object.entries(SETTINGS).map(([path, one]) => [path, `${one}`.replace('false', 'true')]);
    expect(await failuresOf(base, Object.fromEntries(changed))).toEqual(ON);
    const more = Object.entries(SETTINGS).map(([path, one]) => [path, path.endsWith('.json') ? `${one}\n` : one]);
    expect(await failuresOf(base, Object.fromEntries(more))).toEqual([]);
  });

  it.each<[string, Files, string, string]>([
    [
      'an example',
      { 'd.sh': `export $(cat conf/app.sample.conf | tr a b)\n${RUNS}\n` },
      'conf/app.sample.conf',
      'OPTS=--privileged\n',
    ],
    ['another name', { 'd.sh': `export $(grep = conf/app.conf)\n${RUNS}\n` }, 'conf/app.conf', 'MORE=--privileged\n'],
    [
      'a key that the command does not ask for',
      { ...PROJECT, 'd.sh': 'export P=$(jq .a conf/a.json)\ndocker compose up\n' },
      'conf/a.json',
      '{"a": false, "b": true}',
    ],
    [
      'a script without variables from texts',
      { 'd.sh': `cp conf/app.conf /etc\n${RUNS}\n` },
      'conf/app.conf',
      'OPTS=--privileged\n',
    ],
  ])('are not: %s', async (_name, files, path, text) => {
    expect(await failuresOf({ ...files, [path]: '' }, { [path]: text })).toEqual([]);
  });
});

it('says so where files have too many sets of variables for one script', async () => {
  const environments = Array.from({ length: 40 }, (_, at) => [`env/e${at}.sh`, `OPTS="--privileged --name=x${at}"\n`]);
  const { notifications } = await scanFiles({ ...SCRIPT, ...Object.fromEntries(environments) });
  expect(notifications.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The same project or script may get its variables from files with more than 33 sets/),
  ]);
});

describe('the names of files of variables', () => {
  it.each([
    ['.env.prod', true],
    ['deploy/prod.env', true],
    ['.envrc', true],
    ['.env-cmdrc', true],
    ['env.sh', true],
    ['envs/prod/.env', true],
    ['environments/live.conf', true],
    ['vars/prod.yml', true],
    ['.env', false],
    ['web/.env', false],
    ['prod.env.dist', false],
    ['environment.ts', false],
    ['src/env/index.ts', false],
    ['env/main.tf', false],
    ['venv/prod.txt', false],
  ])('%s', (path, isFound) => {
    const cwd = folderWith({ [path]: 'P=true\n', Dockerfile: 'FROM scratch\n' });
    const repository = openRepository(['.'], { cwd, include: [], exclude: [], maxFileSize: 1024 * 1024 });
    expect(variableFiles(repository, []).map((file) => file.path)).toEqual(isFound ? [path] : []);
  });
});
