import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'acme/app:1.4';
const RUN = 'docker run --rm';
const WORKFLOW = '.github/workflows/a.yml';

const jenkins = (steps: string, before = ''): Files => ({ Jenkinsfile: `${before}node {\n  ${steps}\n}\n` });
const task = (options: string, before = '', after = ''): Files => ({
  'Taskfile.yml': `version: "3"\n${before}tasks:\n  run:\n    cmds:\n      - '${RUN} ${options} ${IMAGE}'\n${after}`,
});
const workflow = (options: string, before = ''): Files => ({
  [WORKFLOW]: `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n${before}    steps:\n      - run: ${RUN} ${options} ${IMAGE}\n`,
});
const azure = (command: string, before = ''): Files => ({
  'azure-pipelines.yml': `${before}steps:\n  - script: ${command}\n`,
});

const BASE: Files = {
  ...jenkins(`sh "${RUN} ${IMAGE}"`),
  ...task('--init'),
  ...workflow('--init'),
  ...azure(`${RUN} ${IMAGE}`),
  justfile: `run:\n\t${RUN} ${IMAGE} npm test\n`,
};

describe('options that something chooses', () => {
  it.each<[chosen: string, change: Files]>([
    ['a variable of Groovy', jenkins(`def f = '--privileged'\n  sh "${RUN} \${f} ${IMAGE}"`)],
    ['one of the whole file', jenkins(`sh "${RUN} \${f} ${IMAGE}"`, "def f = '--privileged'\n")],
    ['the environment of Groovy', jenkins(`env.F = '--privileged'\n  sh '${RUN} $F ${IMAGE}'`)],
    ['a list of variables', jenkins(`withEnv(['A=1', 'F=--privileged']) { sh '${RUN} $F ${IMAGE}' }`)],
    ['a condition of Groovy', jenkins(`sh "${RUN} \${f} ${IMAGE}"`, "def f = env.P ? '--privileged' : ''\n")],
    [
      'an image of Jenkins',
      jenkins(`def a = '--privileged'\n  docker.image('${IMAGE}').inside("--rm \${a}") { sh 'true' }`),
    ],
    ['a condition of Task', task('{{if eq .CI "1"}}--init{{else}}--privileged{{end}}')],
    ['a default of Task', task('{{.O | default "--privileged"}}')],
    ['what a default replaces', task('{{.O | default "--init"}}', 'vars: {O: --privileged}\n')],
    ['a default of just', { justfile: `o := env("O", "--privileged")\nrun:\n\t${RUN} {{o}} ${IMAGE}\n` }],
    [
      'a matrix of Azure Pipelines',
      azure(`${RUN} $(f) ${IMAGE}`, 'strategy:\n  matrix:\n    a: {f: ""}\n    b: {f: --privileged}\n'),
    ],
    ['the environment of Azure Pipelines', azure(`${RUN} $F_G ${IMAGE}`, 'variables: {f.g: --privileged}\n')],
  ])('are given by %s', async (_chosen, change) => {
    expect(await failuresOf(BASE, change)).toContain('privileged');
  });

  it.each<[chosen: string, change: Files]>([
    [
      'a call of Task',
      task('--cap-add={{.C | default "CHOWN"}}', '', '  all:\n    cmds:\n      - {task: run, vars: {C: SYS_ADMIN}}\n'),
    ],
    [
      'a matrix in JSON',
      workflow(
        '--cap-add=${{ matrix.c }}',
        `    strategy: {matrix: "\${{ fromJSON('{\\"c\\": [\\"CHOWN\\", \\"SYS_ADMIN\\"]}') }}"}\n`,
      ),
    ],
  ])('and values are given by %s', async (_chosen, change) => {
    expect(await failuresOf(BASE, change, 4)).toEqual(['cap-add-sys-admin']);
  });

  it.each<[chosen: string, change: Files]>([
    ['a variable of Groovy', jenkins(`def t = '1.5'\n  sh "${RUN} --init acme/app:\${t}"`)],
    ['a default of Task', task('{{.O | default "--read-only"}}')],
    [
      'a matrix',
      workflow(
        '${{ matrix.o }}',
        '    strategy:\n      matrix:\n        include: [{o: --read-only}, {o: "--memory=512m --cpus=1"}]\n',
      ),
    ],
    ['a condition', workflow("${{ github.event_name == 'pull_request' && '--read-only' || '' }}")],
    [
      'an input with the name of an image',
      {
        [WORKFLOW]: `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./t\n        with: {image: ${IMAGE}}\n`,
        't/action.yml': `name: t\ndescription: t\ninputs: {image: {description: i, required: true}}\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: ${RUN} \${{ inputs.image }} npm test\n`,
      },
    ],
    [
      'a variable of just with the name of an image',
      { justfile: `tag := \`git describe\`\nimage := "acme/app:" + tag\nrun:\n\t${RUN} {{image}} npm test\n` },
    ],
  ])('are harmless in %s', async (_chosen, change) => {
    expect(await failuresOf(BASE, change)).toEqual([]);
  });

  it('are still told where nothing is known of them', async () => {
    const unknown = { justfile: `o := \`cat options\`\nrun:\n\t${RUN} {{o}} ${IMAGE}\n` };
    expect(await failuresOf(BASE, unknown)).toEqual(['unknown-value']);
    expect(await failuresOf(BASE, task('{{.OPTIONS}}'))).toEqual(['unknown-value']);
  });
});
