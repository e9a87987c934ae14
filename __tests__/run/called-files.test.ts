import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { shellFormat } from '../../src/parse/formats.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/run/scan.ts';
import type { Scan } from '../../src/run/scan-result.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { type Files, repositoryOf } from '../properties/repository.ts';

const rules = [privileged];

function scanned(files: Files): Promise<Scan> {
  const repository = repositoryOf(files);
  // a scan finds these by their first line
  const plain = Object.keys(files).filter((path) => /^bin\/\w+$/.test(path));
  const scripts = plain.map((path) => ({ path, fileFormat: shellFormat }));
  return scan(
    { ...repository, files: [...repository.files, ...scripts] },
    {
      rules: activeRules(rules, 'recommended'),
      names: ruleNames(rules),
      suppressions: [],
      today: '2026-01-01',
    },
  );
}

function found({ findings }: ScanReport): readonly string[] {
  return findings.map(({ span, related }) =>
    [span, ...related.map((one) => one.span)].map(({ file }) => file.path).join(' < '),
  );
}

const RUN = 'docker run $O registry.example.com/a:1\n';
const MAKE = 'up:\n\tdocker run $(O) registry.example.com/a:1\n';
const JUST = 'o := "--rm"\nup:\n    docker run {{o}} registry.example.com/a:1\n';
const TASK =
  "version: '3'\nvars: {O: --rm}\ntasks:\n  up:\n    cmds:\n      - docker run {{.O}} registry.example.com/a:1\n";
const PROJECT = 'services:\n  a:\n    image: registry.example.com/a:1\n    privileged: ${O:-false}\n';
const W = '.github/workflows/w.yml';
const step = (run: string, more = '') =>
  `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${run}\n${more}`;

describe('options that a command passes to another file are read', () => {
  it.each<[string, string, Files]>([
    ['by a variable before a script', 'run.sh < go.sh', { 'go.sh': 'O=--privileged ./run.sh\n', 'run.sh': RUN }],
    ['by an exported variable', 'run.sh < go.sh', { 'go.sh': 'export O=--privileged\nbash run.sh\n', 'run.sh': RUN }],
    ['from a folder', 'x/run.sh < go.sh', { 'go.sh': 'cd x\nO=--privileged ./run.sh\n', 'x/run.sh': RUN }],
    ['by a workflow', `run.sh < ${W}`, { [W]: step('./run.sh', '        env: {O: --privileged}\n'), 'run.sh': RUN }],
    ...[
      ['after a comment that ends with a backslash', '# note \\\ndocker run $O'],
      ['in a substitution of a command for files', 'chown "$( docker run $O'],
      ['of an engine that the caller may name', 'E=${E:-go}\n$E run $O'],
      ['in a function', 'd() { docker run "$@"; }\nd $O'],
      ['after an array', 'c=(docker run)\n"${c[@]}" $O'],
      ['in a text of several lines', 'X="\n$O"\ndocker run $X'],
    ].map(([what = '', start = '']): [string, string, Files] => [
      `to a command ${what}`,
      'run.sh < go.sh',
      {
        'go.sh': 'export E=docker O=--privileged\n./run.sh\n',
        'run.sh': `${start} registry.example.com/a:1${start.includes('"$(') ? ')" x' : ''}\n`,
      },
    ]),
    [
      'that is a command of an engine as a whole',
      'run.sh < go.sh',
      { 'go.sh': 'E=docker O="run --privileged" ./run.sh\n', 'run.sh': '$E $O registry.example.com/a:1\n' },
    ],
    [
      'to a command without blanks',
      'run.sh < go.sh',
      { 'go.sh': 'O=--privileged ./run.sh\n', 'run.sh': 'docker${IFS}run $O registry.example.com/a:1\n' },
    ],
    [
      'to a command of a variable',
      'run.sh < go.sh',
      { 'go.sh': 'O=--privileged ./run.sh\n', 'run.sh': 'E=docker\n$E run $O registry.example.com/a:1\n' },
    ],
    ...[
      ['in quotes', './"run.sh"'],
      ['cut by quotes', 'bash r"un.sh"'],
      ['cut by a backslash', 'bash r\\un.sh'],
      ['with a variable in it', 'N=run\nbash "$N.sh"'],
      ['with a variable and quotes', `N=un\nbash r"\${N}"'.sh'`],
      ['behind a folder in a variable', '"${HERE:-.}"/run.sh'],
      ['behind a folder in a variable, for a shell', 'bash "$HERE/run.sh"'],
      ['behind a folder that a command prints', '"$(cd "$(dirname "$0")"; pwd)/run.sh"'],
      ['of more than a hundred characters', `bash ${'./'.repeat(60)}run.sh`],
      ['beside another script', './other.sh; ./run.sh'],
    ].map(([what = '', call = '']): [string, string, Files] => [
      `to a script whose name is written ${what}`,
      'run.sh < go.sh',
      { 'go.sh': `export O=--privileged\n${call}\n`, 'run.sh': RUN, 'other.sh': 'echo "$O"\n' },
    ]),
    ['to make', 'Makefile < go.sh', { 'go.sh': 'make up O=--privileged\n', Makefile: MAKE }],
    [
      'to make, in place of a value',
      'Makefile < go.sh',
      { 'go.sh': 'make O=--privileged\n', Makefile: `O := --rm\n${MAKE}` },
    ],
    [
      'to make, by its environment',
      'Makefile < go.sh',
      { 'go.sh': 'O=--privileged make up\n', Makefile: `O ?= --rm\n${MAKE}` },
    ],
    [
      'to make in a folder',
      'x/Makefile < Makefile',
      { Makefile: 'up:\n\t$(MAKE) -C x up O=--privileged\n', 'x/Makefile': MAKE },
    ],
    [
      'to the same Makefile',
      'Makefile < Makefile',
      { Makefile: `O = --rm\nall:\n\t$(MAKE) up O=--privileged\n${MAKE}` },
    ],
    [
      'to the same Makefile by the environment',
      'Makefile < Makefile',
      { Makefile: `all:\n\tO=--privileged $(MAKE) up\n${MAKE}` },
    ],
    [
      'to the same Makefile by the environment of a shell',
      'Makefile < Makefile',
      { Makefile: `O ?= --rm\nall:\n\texport O=--privileged; $(MAKE) up\n${MAKE}` },
    ],
    [
      'to the same script',
      'run.sh < run.sh',
      { 'run.sh': `if [ -z "$I" ]; then I=1 O=--privileged ./run.sh; fi\n${RUN}` },
    ],
    ['to the same justfile', 'justfile < justfile', { justfile: `all:\n    O=--privileged just up\nup:\n    ${RUN}` }],
    ['to a Makefile with another name', 'x.mk < go.sh', { 'go.sh': 'make -f x.mk O=--privileged\n', 'x.mk': MAKE }],
    ['to make in a workflow', `Makefile < ${W}`, { [W]: step('make up O=--privileged'), Makefile: MAKE }],
    ['to just', 'justfile < go.sh', { 'go.sh': 'just o=--privileged up\n', justfile: JUST }],
    ['to Task', 'Taskfile.yml < go.sh', { 'go.sh': 'task up O=--privileged\n', 'Taskfile.yml': TASK }],
    [
      'through another script',
      'run.sh < b.sh',
      { 'a.sh': 'export O=--privileged\n./b.sh\n', 'b.sh': './run.sh\n', 'run.sh': RUN },
    ],
    [
      'to a project through a script',
      'compose.yaml < up.sh',
      {
        'go.sh': 'O=true ./up.sh\n',
        'up.sh': 'docker compose up\n',
        'compose.yaml': PROJECT,
      },
    ],
    [
      'to a project through make',
      'compose.yaml < Makefile',
      {
        'go.sh': 'make up O=true\n',
        Makefile: 'up:\n\tdocker compose up\n',
        'compose.yaml': PROJECT,
      },
    ],
  ])('%s', async (_, places, files) => {
    expect(found(await scanned(files))).toEqual([places]);
  });
});

describe('options in a file with variables are read', () => {
  it.each<[string, string, Files]>([
    ['of just', 'justfile', { justfile: 'set dotenv-load\nup:\n    docker run $O a\n', '.env': 'O=--privileged\n' }],
    [
      'of just, by name',
      'justfile',
      { justfile: 'set dotenv-filename := "v"\nup:\n    docker run $O a\n', v: 'O=--privileged\n' },
    ],
    [
      'of just, by path',
      'justfile',
      { justfile: "set dotenv-path := 'x/v'\nup:\n    docker run $O a\n", 'x/v': 'O=--privileged\n' },
    ],
    [
      'of Task',
      'Taskfile.yml',
      {
        'Taskfile.yml': "version: '3'\ndotenv: [v]\ntasks:\n  up:\n    cmds:\n      - docker run $O a\n",
        v: 'O=--privileged\n',
      },
    ],
    [
      'of Task, in a template',
      'Taskfile.yml',
      {
        'Taskfile.yml': "version: '3'\ntasks:\n  up:\n    dotenv: [v]\n    cmds:\n      - docker run {{.O}} a\n",
        v: 'O=--privileged\n',
      },
    ],
    [
      'that a script writes for a project',
      'compose.yaml < up.sh',
      {
        'compose.yaml': PROJECT,
        'up.sh': 'cat > .env <<E\nA=b\nO=true\nE\ndocker compose up\n',
      },
    ],
    [
      'that a script adds to',
      'compose.yaml < up.sh',
      { 'compose.yaml': PROJECT, 'up.sh': 'echo O=true >> .env\ndocker compose up\n' },
    ],
    [
      'that a script copies',
      'compose.yaml < up.sh',
      { 'compose.yaml': PROJECT, 'up.sh': 'cp v .env\ndocker compose up\n', v: 'O=true\n' },
    ],
  ])('%s', async (_, places, files) => {
    expect(found(await scanned(files))).toEqual([places]);
  });
});

describe('a command that a workflow gets as an input', () => {
  const B = '.github/workflows/b.yml';
  const caller = (command: string) => `on: push\njobs:\n  a:\n    uses: ./${B}\n    with:\n      command: ${command}\n`;
  const callee = (rest: string) =>
    `on: {workflow_call: {inputs: {command: {type: string}}}}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - ${rest}\n`;
  const action = `name: a\ndescription: a\ninputs: {run: {}}\nruns:\n  using: composite\n  steps:\n    - run: \${{ inputs.run }}\n      shell: bash\n`;
  const RISKY = 'docker run --privileged registry.example.com/a:1';

  it.each<[string, string, Files]>([
    ['a script', `${B} < ${W}`, { [B]: callee('run: ${{ inputs.command }}'), [W]: caller(RISKY) }],
    [
      'a line of a script',
      `${B} < ${W}`,
      {
        [B]: callee('run: |\n          set -e\n          ${{ inputs.command }}'),
        [W]: caller(`|\n        ls\n        ${RISKY}`),
      },
    ],
    ['words of a shell', `${B} < ${W}`, { [B]: callee('run: bash -c "${{ inputs.command }}"'), [W]: caller(RISKY) }],
    [
      'a variable',
      `${B} < ${W}`,
      { [B]: callee('run: eval "$C"\n        env: {C: "${{ inputs.command }}"}'), [W]: caller(RISKY) },
    ],
    [
      'a script of make',
      `Makefile < ${B}`,
      { [B]: callee('run: ${{ inputs.command }}'), [W]: caller('make up O=--privileged'), Makefile: MAKE },
    ],
    [
      'a step of an action',
      `act/action.yml < ${W}`,
      {
        'act/action.yml': action,
        [W]: `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./act\n        with: {run: ${RISKY}}\n`,
      },
    ],
  ])('is read as %s', async (_, place, files) => {
    expect(found(await scanned(files))).toEqual([place]);
  });

  it.each<[string, Files]>([
    ['a harmless one', { [B]: callee('run: ${{ inputs.command }}'), [W]: caller('docker compose ps') }],
    ['one that is only printed', { [B]: callee('run: echo "${{ inputs.command }}"'), [W]: caller(RISKY) }],
    ['a name', { [B]: callee('name: ${{ inputs.command }}\n        run: ls'), [W]: caller(RISKY) }],
    ['another input', { [B]: callee('run: ${{ inputs.other }}'), [W]: caller(RISKY) }],
    [
      'an input of an action of others',
      { [W]: step('ls', `      - uses: acme/x@v1\n        with: {command: ${RISKY}}\n`) },
    ],
  ])('is not %s', async (_, files) => {
    expect(found(await scanned(files))).toEqual([]);
  });
});

describe('nothing is added', () => {
  it.each<[string, Files]>([
    ['by a variable that make sets itself', { 'go.sh': 'O=--privileged make\n', Makefile: `O := --rm\n${MAKE}` }],
    [
      'by a variable that make sets itself before it calls itself',
      { Makefile: `O := --rm\nall:\n\tO=--privileged $(MAKE) up\n${MAKE}` },
    ],
    ['by another variable of make', { Makefile: `all:\n\tP=--privileged $(MAKE) up\n${MAKE}` }],
    ['by a harmless value of make', { Makefile: `all:\n\tO=--init $(MAKE) up\n${MAKE}` }],
    ['to a script that calls itself', { 'run.sh': `[ "$I" ] || I=1 P=--privileged ./run.sh\n${RUN}` }],
    ['by a variable with another name', { 'go.sh': 'P=--privileged ./run.sh\n', 'run.sh': RUN }],
    ['by a variable that the script sets', { 'go.sh': 'O=--privileged ./run.sh\n', 'run.sh': `O=--rm\n${RUN}` }],
    ['in another folder', { 'go.sh': 'make -C y O=--privileged\n', Makefile: MAKE, 'y/Makefile': 'up:\n\techo\n' }],
    [
      'by an example that no command copies',
      { 'compose.yaml': PROJECT, 'up.sh': 'docker compose up\n', '.env.example': 'O=true\n' },
    ],
  ])('%s', async (_, files) => {
    expect(found(await scanned(files))).toEqual([]);
  });

  it('by scripts that run each other', async () => {
    const files = { 'a.sh': 'export O=x$O\n./b.sh\n', 'b.sh': 'export O=y$O\n./a.sh\n', 'run.sh': RUN };
    expect(found(await scanned(files))).toEqual([]);
  });
});

describe('a shell that starts a container is read', () => {
  it.each<[string, Files]>([
    ['of a step', { [W]: step('echo', '        shell: docker run --privileged a sh {0}\n') }],
    ['of all steps', { [W]: `defaults: {run: {shell: "docker run --privileged a sh {0}"}}\n${step('echo')}` }],
    [
      'of an action',
      {
        'action.yml':
          'runs:\n  using: composite\n  steps:\n    - run: echo\n      shell: docker run --privileged a sh {0}\n',
      },
    ],
    ['of make', { Makefile: 'SHELL = docker run --privileged a sh\nup:\n\techo\n' }],
    [
      'of make, with its options',
      { Makefile: 'SHELL = docker\n.SHELLFLAGS = run --privileged a sh -c\nup:\n\techo\n' },
    ],
    ['of make, for one target', { Makefile: 'up: SHELL = docker run --privileged a sh\nup:\n\techo\n' }],
    ['of just', { justfile: 'set shell := ["docker", "run", "--privileged", "a", "sh", "-c"]\nup:\n    echo\n' }],
  ])('%s', async (_, files) => {
    expect(found(await scanned(files))).toEqual(Object.keys(files));
  });
});

describe('a compose file that a script puts in its place', () => {
  it.each<[string, string]>([
    ['by a copy', 'cp x.txt docker-compose.yml\ndocker compose up\n'],
    ['by a link', 'ln -sf x.txt compose.yaml && docker compose up\n'],
    ['under another name', 'install -m 600 x.txt /srv/b.yml\ndocker compose -f /srv/b.yml up\n'],
  ])('%s is read', async (_, script) => {
    const files = { 'up.sh': script, 'x.txt': PROJECT.replace('${O:-false}', 'true') };
    expect(found(await scanned(files))).toEqual(['x.txt']);
  });

  it.each<[string, string, string]>([
    [
      'by a download',
      'curl -sSo compose.yaml https://mirror.example.org/x.yml\ndocker compose up\n',
      'The script writes the compose file',
    ],
    [
      'under its own name',
      'wget -q https://mirror.example.org/docker-compose.yml\ndocker compose up\n',
      'The script writes the compose file',
    ],
    [
      'by a pipe',
      'curl https://mirror.example.org/x.yml | docker compose -f - up\n',
      'This command starts a compose file that is not in',
    ],
    [
      'from a registry',
      'docker compose -f oci://registry.example.com/a:1 up\n',
      'This command starts a compose file that is not in',
    ],
    ['of Kubernetes', 'podman kube play pod.yml\n', 'The Kubernetes YAML that this command runs was not checked.'],
    [
      'of Kubernetes from its input',
      'podman play kube - <<E\nkind: Pod\nE\n',
      'The Kubernetes YAML that this command runs was not checked.',
    ],
  ])('%s is reported as not checked', async (_, script, message) => {
    const { notifications } = await scanned({ 'up.sh': script });
    expect(notifications.map((one) => [one.gap?.weight, one.message.slice(0, message.length)])).toEqual([
      ['ordinary', message],
    ]);
  });

  it('for Kubernetes has its content as evidence', async () => {
    const evidence = async (pod: string) =>
      (await scanned({ 'up.sh': 'podman kube play pod.yml\n', 'pod.yml': pod })).notifications.map(
        ({ gap }) => gap?.evidence,
      );
    expect(await evidence('kind: Pod\n')).not.toEqual(await evidence('kind: Pod\nspec: {hostNetwork: true}\n'));
  });
});

describe('a project in a file of an unusual name is read', () => {
  const EVIL = PROJECT.replace('${O:-false}', 'true');
  const up = (name: string) => `docker compose -f ${name} up\n`;
  const dispatch = (inputs: string, rest: string) =>
    `on: {workflow_dispatch: {inputs: {${inputs}}}}\njobs:\n  a:\n    runs-on: x\n${rest}`;
  const B = '.github/workflows/b.yml';
  const CALLED = `on: {workflow_call: {inputs: {x: {type: string}}}}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${up('${{ inputs.x }}')}`;
  const ACTION = `name: a\ndescription: a\ninputs: {x: {}}\nruns:\n  using: composite\n  steps:\n    - run: ${up('${{ inputs.x }}')}      shell: bash\n`;

  it.each<[string, string, Files]>([
    [
      'as an input has it',
      W,
      { [W]: dispatch('x: {default: c.txt}', `    steps:\n      - run: ${up('${{ inputs.x }}')}`) },
    ],
    [
      'as a variable gets it from an input',
      W,
      {
        [W]: dispatch(
          'x: {default: c.txt}',
          `    steps:\n      - run: ${up('"$F"')}        env: {F: "\${{ inputs.x }}"}\n`,
        ),
      },
    ],
    [
      'as one of two values of a matrix has it',
      W,
      {
        [W]: `on: push\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: {x: [d.txt, c.txt]}}\n    steps:\n      - run: ${up('${{ matrix.x }}')}`,
      },
    ],
    [
      'as a workflow passes it',
      W,
      { [W]: `on: push\njobs:\n  a:\n    uses: ./${B}\n    with: {x: c.txt}\n`, [B]: CALLED },
    ],
    [
      'as a step passes it to an action',
      'act/action.yml',
      {
        [W]: 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./act\n        with: {x: c.txt}\n',
        'act/action.yml': ACTION,
      },
    ],
    ['as a script gets it', 'up.sh', { 'go.sh': 'F=c.txt ./up.sh\n', 'up.sh': up('"$F"') }],
    ['as make gets it', 'Makefile', { 'go.sh': 'make up F=c.txt\n', Makefile: `F ?= d.txt\nup:\n\t${up('$(F)')}` }],
  ])('%s', async (_, caller, files) => {
    const [place = ''] = found(await scanned({ ...files, 'c.txt': EVIL, 'd.txt': PROJECT }));
    expect(place).toMatch(/^c\.txt < /);
    expect(place.endsWith(caller) || caller === W || caller === 'act/action.yml').toBe(true);
  });

  it('as the call of a function names it', async () => {
    const files = { 'up.sh': 'u() { docker compose -f "$1" up; }\nu c.txt\n', 'c.txt': EVIL };
    expect(found(await scanned(files))).toEqual(['c.txt']);
  });

  const told = async (files: Files) =>
    (await scanned(files)).notifications.flatMap(({ gap, span }) =>
      gap?.kind === 'undecided-reference' ? [`${span?.file.path} ${gap.weight}`] : [],
    );

  it.each<[string, Files]>([
    ['an argument of a script', { 'up.sh': up('"$1"') }],
    ['an option of a script', { 'up.sh': `while getopts f: o; do F=$OPTARG; done\n${up('"$F"')}` }],
    ['a pattern', { 'up.sh': up('c.*') }],
    ['the output of a command', { 'up.sh': up('<(cat c.txt)') }],
    ['a stack', { 'up.sh': 'docker stack deploy -c "$1" x\n' }],
  ])('or reported where it is %s', async (_, files) => {
    expect(await told(files)).toEqual(['up.sh ordinary']);
  });

  it('or reported where nothing in the repository passes an input', async () => {
    expect(await told({ [W]: dispatch('x: {}', `    steps:\n      - run: ${up('${{ inputs.x }}')}`) })).toEqual([
      `${W} ordinary`,
    ]);
  });

  it.each<[string, Files]>([
    ['a name', { 'up.sh': up('docker-compose.yml') }],
    ['a folder', { 'up.sh': up('"$D/docker-compose.yml"') }],
    ['a part of a usual name', { 'up.sh': up('docker-compose.$E.yml') }],
    ['a default', { 'up.sh': up('"${F:-docker-compose.yml}"') }],
    ['a file of variables', { 'up.sh': 'docker compose --env-file "$E" up\n' }],
    [
      'an input with a default',
      { [W]: dispatch('x: {default: compose.yaml}', `    steps:\n      - run: ${up('${{ inputs.x }}')}`) },
    ],
  ])('and nothing is reported of %s', async (_, files) => {
    expect(await told(files)).toEqual([]);
  });
});

describe('a file that mentions no engine is read for what it passes', () => {
  const ARGUMENTS = '#!/bin/sh\ndocker run "$@" registry.example.com/a:1\n';
  const PLAIN = `#!/bin/sh\n${RUN}`;
  const task = (text: string) => `version: '3'\n${text}`;
  const twoSteps = (first: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ${first}\n      - run: bin/run.sh\n`;
  const job = (text: string) => `a:\n  script:\n    - ${text}\n`;

  it.each<[string, string, string, string]>([
    ['a step', 'bin/deploy', W, step('bin/deploy --privileged')],
    ['a step in another folder', 'bin/deploy', W, step('./deploy --privileged', '        working-directory: bin\n')],
    ['a step with sudo', 'bin/deploy', W, step('sudo ./bin/deploy --privileged')],
    ['Task', 'bin/deploy', 'Taskfile.yml', task('tasks:\n  x: bin/deploy --privileged\n')],
    ['just', 'bin/deploy', 'justfile', 'x:\n    bin/deploy --privileged\n'],
    ['make', 'bin/deploy', 'Makefile', 'x:\n\tbin/deploy --privileged\n'],
    ['a package', 'bin/deploy', 'package.json', '{"scripts":{"x":"bin/deploy --privileged"}}'],
    ['GitLab', 'bin/deploy', '.gitlab-ci.yml', job('bin/deploy --privileged')],
    ['Azure', 'bin/deploy', 'azure-pipelines.yml', 'steps:\n- script: bin/deploy --privileged\n'],
    ['exec', 'bin/deploy', 'go.sh', '#!/bin/sh\nexec bin/deploy --privileged\n'],
    ['env', 'bin/deploy', 'go.sh', '#!/bin/sh\nenv A=1 bin/deploy --privileged\n'],
    ['a loop', 'bin/deploy', 'go.sh', '#!/bin/sh\nfor i in 1 2; do bin/deploy --privileged; done\n'],
  ])('with the arguments of a script without an ending: %s', async (_, script, caller, text) => {
    const files = { [caller]: text, [script]: ARGUMENTS };
    expect(found(await scanned(files))).toEqual([`${script} < ${caller}`]);
    const harmless = { ...files, [caller]: text.replace('--privileged', '--init') };
    expect(found(await scanned(harmless))).toEqual([]);
    const others = { ...files, [script]: '#!/bin/sh\ndocker info\necho "$@"\n' };
    expect(found(await scanned(others))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['make', 'Makefile', 'O := --privileged\nexport O\nx:\n\tbin/run.sh\n'],
    ['make, for all', 'Makefile', '.EXPORT_ALL_VARIABLES:\nO = --privileged\nx:\n\tbin/run.sh\n'],
    ['just', 'justfile', 'export O := "--privileged"\nx:\n    bin/run.sh\n'],
    ['an earlier step', W, twoSteps('echo "O=--privileged" >> "$GITHUB_ENV"')],
    ['a step', W, step('bin/run', '        env:\n          O: --privileged\n')],
    ['a command of a step', W, step('O=--privileged bin/run')],
    ['a command of make', 'Makefile', 'x:\n\tO=--privileged bin/run\n'],
    ['a script', 'go.sh', '#!/bin/sh\nexport O=--privileged\nbin/run\n'],
  ])('with a variable: %s', async (_, caller, text) => {
    const script = text.includes('run.sh') ? 'bin/run.sh' : 'bin/run';
    const files = { [caller]: text, [script]: PLAIN };
    expect(found(await scanned(files))).toEqual([`${script} < ${caller}`]);
    const other = { ...files, [caller]: text.replaceAll(/\bO\b/g, 'MODE') };
    expect(found(await scanned(other))).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['Task', 'Taskfile.yml', task('dotenv: [prod.env]\ntasks:\n  x: bin/run.sh\n'), 'O=--privileged\n'],
    ['just', 'justfile', 'set dotenv-filename := "prod.env"\nx:\n    bin/run.sh\n', 'O=--privileged\n'],
    ['xargs', 'go.sh', '#!/bin/sh\nexport $(grep -v "^#" prod.env | xargs)\nbin/run.sh\n', 'O=--privileged\n'],
    ['a sourced file', 'go.sh', '#!/bin/sh\n. ./prod.env\nbin/run.sh\n', 'export O=--privileged\n'],
  ])('with the variables of another file: %s', async (_, caller, text, values) => {
    const files = { [caller]: text, 'bin/run.sh': PLAIN, 'prod.env': values };
    expect(found(await scanned(files))).toEqual([`bin/run.sh < ${caller}`]);
    const other = { ...files, 'prod.env': values.replace('O=', 'MODE=') };
    expect(found(await scanned(other))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a step', W, step('bin/up', '        env: {O: true}\n')],
    ['a workflow', W, `env: {O: true}\n${step('bin/up')}`],
    ['make', 'Makefile', 'export O := true\nx:\n\tbin/up\n'],
    ['a package', 'package.json', '{"scripts":{"x":"O=true bin/up"}}'],
    ['GitLab', '.gitlab-ci.yml', `a:\n  variables: {O: "true"}\n${job('bin/up').slice(3)}`],
  ])('with a variable of a project: %s', async (_, caller, text) => {
    const up = '#!/bin/sh\ndocker compose up -d\n';
    const files = { [caller]: text, 'bin/up': up, 'compose.yaml': PROJECT };
    expect(found(await scanned(files))).toEqual(['compose.yaml < bin/up']);
    expect(found(await scanned({ ...files, [caller]: text.replace('true', 'false') }))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a function', 'go.sh', 'r() { bin/run.sh "$@"; }\nr --privileged\n'],
    ['a function with more words', 'go.sh', 'r() { shift; bin/run.sh --init "$@"; }\nr a --privileged\n'],
    ['a variable', 'go.sh', 'R=bin/run.sh\n$R --privileged\n'],
    ['a variable in quotes', 'go.sh', 'R=./bin/run.sh\n"${R}" --privileged\n'],
    ['a folder of make', 'Makefile', 'BIN := $(CURDIR)/bin\nx:\n\t$(BIN)/run.sh --privileged\n'],
  ])('with the arguments of a script that %s names', async (_, caller, text) => {
    const files = { [caller]: text, 'bin/run.sh': ARGUMENTS };
    expect(found(await scanned(files))).toEqual([`bin/run.sh < ${caller}`]);
    expect(found(await scanned({ ...files, [caller]: text.replace('--privileged', '--init') }))).toEqual([]);
    expect(found(await scanned({ ...files, 'lib/run.sh': ARGUMENTS, 'bin/run.sh': 'echo "$@"\n' }))).toEqual([]);
  });

  it.each([
    'r() { O="$1" bin/run.sh; }\nr --privileged\n',
    'r() { env O="$1" bin/run.sh; }\nr --privileged\n',
    ': "${O:=--privileged}"\nexport O\nbin/run.sh\n',
  ])('with a variable that its own commands decide: %s', async (text) => {
    const files = { 'go.sh': text, 'bin/run.sh': PLAIN };
    expect(found(await scanned(files))).toEqual(['bin/run.sh < go.sh']);
    expect(found(await scanned({ ...files, 'go.sh': text.replace('--privileged', '--init') }))).toEqual([]);
    expect(found(await scanned({ ...files, 'go.sh': text.replaceAll('O', 'P') }))).toEqual([]);
  });

  it('through scripts without endings', async () => {
    const files = {
      [W]: step('bin/a --privileged'),
      'bin/a': '#!/bin/sh\nexec bin/b "$@"\n',
      'bin/b': '#!/bin/sh\nexec bin/c "$@"\n',
      'bin/c': ARGUMENTS,
    };
    expect(found(await scanned(files))).toEqual(['bin/c < bin/b']);
  });

  it.each(['echo bin/deploy --privileged', 'shellcheck --privileged bin/deploy', 'bin/none --privileged'])(
    'and not for words that run nothing: %s',
    async (run) => {
      expect(found(await scanned({ [W]: step(run), 'bin/deploy': ARGUMENTS }))).toEqual([]);
    },
  );
});

describe('what a script starts with the arguments of a caller is not idle', () => {
  const idle = ({ things = [] }: Scan): readonly string[] =>
    things.flatMap(({ kind, isIdle, path, name }) =>
      kind === 'container' && isIdle === true ? [`${path} ${name}`] : [],
    );
  const service = (more: string) => `services:\n  a:\n    image: registry.example.com/a:1\n${more}`;
  const packageOf = (command: string) => JSON.stringify({ scripts: { up: command } });
  const DC = { 'dc.sh': '#!/bin/sh\nexec docker compose "$@"\n' };

  it('in a file that it names', async () => {
    const files = { ...DC, 'x/docker-compose.tools.yml': service('') };
    expect(idle(await scanned(files))).toEqual(['x/docker-compose.tools.yml a']);
    const started = { ...files, 'package.json': packageOf('./dc.sh -f x/docker-compose.tools.yml up -d') };
    expect(idle(await scanned(started))).toEqual([]);
    const other = { ...files, 'compose.yml': service(''), 'package.json': packageOf('./dc.sh -f compose.yml up -d') };
    expect(idle(await scanned(other))).toEqual(['x/docker-compose.tools.yml a']);
  });
});
