import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import networkHost from '../../src/rules/isolation/network-host.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import imageTagMutable from '../../src/rules/supply-chain/images/image-tag-mutable.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [privileged, networkHost, imageTagMutable];

function scanned(files: Files): Promise<ScanReport> {
  return scan(repositoryOf(files), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
}

function found({ findings }: ScanReport): readonly string[] {
  return findings.map(
    ({ ruleId, span: { file, start, end }, related }) =>
      `${ruleId} ${file.path} ${file.text.slice(start, end)}${related.map((one) => ` < ${one.span.file.path}`).join('')}`,
  );
}

const PROJECT = 'services:\n  a:\n    image: registry.example.com/a@sha256:0\n    privileged: ${P:-false}\n';
const PATH = 'compose.yaml';
const W = '.github/workflows/w.yml';
const workflow = (more: string, step: string) => `on: push\n${more}jobs:\n  a:\n    runs-on: x\n    steps:\n${step}`;
const task = (more: string, cmd: string) => `version: '3'\n${more}tasks:\n  up:\n    cmds:\n      - ${cmd}\n`;

describe('a variable that decides an option of a project is read', () => {
  it.each<[string, string, Files]>([
    ['before a command', 'up.sh', { 'up.sh': 'P=true docker compose up -d\n' }],
    ['after env', 'up.sh', { 'up.sh': 'env P=true docker compose up -d\n' }],
    ['after sudo', 'up.sh', { 'up.sh': 'sudo P=true docker-compose up -d\n' }],
    ['where it is exported', 'up.sh', { 'up.sh': 'export P=true\ndocker compose up\n' }],
    ['where it is exported later', 'up.sh', { 'up.sh': 'P=true\nexport P\ndocker compose up\n' }],
    ['where it is declared', 'up.sh', { 'up.sh': '#!/bin/bash\ndeclare -x P=true\ndocker compose up\n' }],
    ['where all are exported', 'up.sh', { 'up.sh': 'set -a\nP=true\nset +a\ndocker compose up\n' }],
    ['in a function', 'up.sh', { 'up.sh': 'f() { export P=true; }\nf\ndocker compose up\n' }],
    ['in a branch', 'up.sh', { 'up.sh': 'if [ "$1" = x ]; then export P=true; fi\ndocker compose up\n' }],
    ['in a sourced script', 'up.sh', { 'up.sh': '. ./env.sh\ndocker compose up\n', 'env.sh': 'export P=true\n' }],
    ['in a sourced file', 'up.sh', { 'up.sh': 'set -a; . ./v; set +a\ndocker compose up\n', v: 'P="true" # on\n' }],
    ['in a file that export reads', 'up.sh', { 'up.sh': 'export $(xargs < v)\ndocker compose up\n', v: 'P=true\n' }],
    ['before a file that is named', 'up.sh', { 'up.sh': 'P=true docker compose -f compose.yaml up\n' }],
    ['before a stack', 'up.sh', { 'up.sh': 'P=true docker stack deploy -c compose.yaml app\n' }],
    ['in a folder that is not known', 'x/up.sh', { 'x/up.sh': 'cd "$HERE"\nP=true docker compose up\n' }],
    ['in a Makefile', 'Makefile', { Makefile: 'up:\n\tP=true docker compose up\n' }],
    ['in the exports of a Makefile', 'Makefile', { Makefile: 'export P = true\nup:\n\tdocker compose up\n' }],
    ['where a Makefile exports all', 'Makefile', { Makefile: 'export\nP=true\nup:\n\tdocker compose up\n' }],
    ['for one target', 'Makefile', { Makefile: 'up: export P=true\nup:\n\tdocker compose up\n' }],
    [
      'in an included Makefile',
      'Makefile',
      { Makefile: '-include v.env\nexport\nup:\n\tdocker compose up\n', 'v.env': 'P=true\n' },
    ],
    ['in the exports of a justfile', 'justfile', { justfile: 'export P := "true"\nup:\n    docker compose up\n' }],
    ['where a justfile exports all', 'justfile', { justfile: 'set export\nP := "true"\nup:\n    docker compose up\n' }],
    ['in a parameter of a recipe', 'justfile', { justfile: 'up $P="true":\n    docker compose up\n' }],
    ['in a Taskfile', 'Taskfile.yml', { 'Taskfile.yml': task('env: {P: true}\n', 'docker compose up') }],
    ['in a workflow', W, { [W]: workflow('env: {P: true}\n', '      - run: docker compose up\n') }],
    ['in a step', W, { [W]: workflow('', '      - run: docker compose up\n        env: {P: true}\n') }],
    [
      'in an earlier step',
      W,
      { [W]: workflow('', '      - run: echo P=true >> "$GITHUB_ENV"\n      - run: docker compose up\n') },
    ],
    [
      'for an action',
      W,
      {
        [W]: workflow(
          '',
          '      - uses: a/compose@v1\n        with: {compose-file: compose.yaml}\n        env: {P: true}\n',
        ),
      },
    ],
    [
      'in a unit',
      'a.container',
      { 'a.container': '[Container]\n[Service]\nEnvironment=P=true\nExecStartPre=/usr/bin/docker compose up\n' },
    ],
  ])('%s', async (_, caller, files) => {
    expect(found(await scanned({ [PATH]: PROJECT, ...files }))).toEqual([
      `privileged ${PATH} \${P:-false} < ${caller}`,
    ]);
  });

  it.each([
    ['another step', '      - run: ./setup\n        env: {P: true}\n', ''],
    ['the workflow, which the step replaces', '', 'env: {P: true}\n'],
  ])('not of %s', async (_, step, root) => {
    const action =
      '      - uses: a/compose@v1\n        with: {compose-file: compose.yaml}\n        env: {P: "${{ inputs.p }}"}\n';
    expect(found(await scanned({ [PATH]: PROJECT, [W]: workflow(root, step + action) }))).toEqual([]);
  });

  it('in the files that COMPOSE_ENV_FILES names', async () => {
    const files = { 'up.sh': 'export COMPOSE_ENV_FILES=v,w\ndocker compose up\n', v: 'A=b\n', w: 'P=true\n' };
    expect(found(await scanned({ [PATH]: PROJECT, ...files }))).toEqual([`privileged ${PATH} \${P:-false}`]);
  });

  it('of each of several values', async () => {
    const files = {
      [PATH]: PROJECT,
      'up.sh': 'case $1 in a) export P=false;; b) export P=true;; esac\ndocker compose up\n',
    };
    expect(found(await scanned(files))).toEqual([`privileged ${PATH} \${P:-false} < up.sh`]);
  });

  it('in a file that the project includes', async () => {
    const files = {
      [PATH]: 'include: [x/b.yaml]\n',
      'x/b.yaml': PROJECT,
      'up.sh': 'P=true docker compose up\n',
    };
    expect(found(await scanned(files))).toEqual(['privileged x/b.yaml ${P:-false} < up.sh']);
  });

  it('before the file .env', async () => {
    const files = { [PATH]: PROJECT, '.env': 'P=false\n', 'up.sh': 'P=true docker compose up\n' };
    expect(found(await scanned(files))).toEqual([`privileged ${PATH} \${P:-false} < up.sh`]);
  });

  it('with a message that names the variable and the file, and not the value', async () => {
    const { findings } = await scanned({ [PATH]: PROJECT, 'up.sh': '\n\nP=true docker compose up\n' });
    expect(findings.map(({ message, related }) => [message.slice(-40), related.map((one) => one.message)])).toEqual([
      [' This applies with P as up.sh passes it.', ['the command that passes P']],
    ]);
  });
});

describe('nothing is added', () => {
  it.each<[string, Files]>([
    ['by a variable that is not exported', { 'up.sh': 'P=true\ndocker compose up\n' }],
    ['by a variable of another command', { 'up.sh': 'P=true make\ndocker compose up\n' }],
    ['by a value that is not known', { 'up.sh': 'export P=$1\ndocker compose up\n' }],
    ['by a value that the command replaces', { 'up.sh': 'export P=true\nP=false docker compose up\n' }],
    ['by a harmless value', { 'up.sh': 'P=false docker compose up\n' }],
    ['by a script without a project', { 'up.sh': 'export P=true\ndocker ps\n' }],
    ['by a sourced file that exports nothing', { 'up.sh': '. ./env.sh\ndocker compose up\n', 'env.sh': 'P=true\n' }],
    [
      'by the tag of an image',
      {
        [PATH]: 'services:\n  a:\n    image: registry.example.com/a:$TAG\n',
        'up.sh': 'TAG=latest docker compose up\n',
      },
    ],
  ])('%s', async (_, files) => {
    expect(found(await scanned({ [PATH]: PROJECT, ...files }))).toEqual([]);
  });

  it('twice, and no container is counted twice', async () => {
    const on = `${PROJECT.replace('${P:-false}', 'true')}    network_mode: $N\n`;
    const { findings, counts } = await scanned({
      [PATH]: on,
      'up.sh': 'N=host docker compose up\nN=host docker compose pull\n',
    });
    expect([findings.map(({ ruleId }) => ruleId), counts.containers]).toEqual([['privileged', 'network-host'], 1]);
  });
});

it('reports callers with more sets of values than it reads', async () => {
  const calls = Array.from({ length: 40 }, (_, at) => `P=a${at} docker compose up\n`).join('');
  const { notifications } = await scanned({ [PATH]: PROJECT, 'up.sh': calls });
  expect(notifications.map(({ message, span }) => `${span?.file.path} ${message}`)).toEqual([
    'up.sh Commands start the same project or script with more than 33 sets of variables, so it was not checked with those of this command. Write the values into a file of the repository that it reads.',
  ]);
});
