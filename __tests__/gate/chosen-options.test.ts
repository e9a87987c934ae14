import { describe, expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const IMAGE = 'acme/app:1.4';
const RUN = 'docker run --rm';
const WORKFLOW = '.github/workflows/a.yml';

const jenkins = (steps: string, before = ''): Files => ({ Jenkinsfile: `${before}node {\n  ${steps}\n}\n` });
const parameter = (definition: string, value: string): Files =>
  jenkins(`parameters { ${definition} }\n  sh "${RUN} ${value} ${IMAGE}"`);
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

  it.each<[given: string, change: (option: string) => Files]>([
    ['a function with a parameter', (o) => jenkins(`runIt('${o}')`, `def runIt(o) { sh "${RUN} \${o} ${IMAGE}" }\n`)],
    [
      'a parameter by default',
      (o) => jenkins("runIt 'a'", `def runIt(n, o = '${o}') { sh "${RUN} \${o} ${IMAGE}" }\n`),
    ],
    ['a closure', (o) => jenkins(`runIt('${o}')`, `def runIt = { o -> sh "${RUN} \${o} ${IMAGE}" }\n`)],
    ['a result', (o) => jenkins(`sh "${RUN} \${f()} ${IMAGE}"`, `def f() { return '${o}' }\n`)],
    ['a last line', (o) => jenkins(`sh "${RUN} \${f()} ${IMAGE}"`, `String f() {\n  '${o}'\n}\n`)],
    ['a text in a text', (o) => jenkins(`sh "${RUN} \${f("${o}")} ${IMAGE}"`, 'def f(o) { "${o}" }\n')],
    ['texts put together', (o) => jenkins(`def o = '${o}'\n  sh '${RUN} ' + o + ' ${IMAGE}'`)],
    ['what is added', (o) => jenkins(`def c = '${RUN} '\n  c += '${o} '\n  c += '${IMAGE}'\n  sh(script: c)`)],
    ['a list', (o) => jenkins(`sh "${RUN} \${['--read-only', '${o}'].join(' ')} ${IMAGE}"`)],
    ['a longer list', (o) => jenkins(`def l = ['--init']\n  l << '${o}'\n  sh '${RUN} ' + l.join(' ') + ' ${IMAGE}'`)],
    ['a choice', (o) => parameter(`choice(name: 'O', choices: ['--read-only', '${o}'])`, '${params.O}')],
    ['a choice in the environment', (o) => parameter(`choice(name: 'O', choices: ['', '${o}'])`, '\\$O')],
    ['lines of a choice', (o) => parameter(`choice name: 'O', choices: '--read-only\\n${o}'`, '${params.O}')],
    ['a parameter of the job', (o) => parameter(`string(name: 'O', defaultValue: '${o}')`, '${params.O}')],
    ['an axis', (o) => parameter(`axis {\n name 'O'\n values '--read-only', '${o}'\n}`, '${O}')],
    ['a loop', (o) => jenkins(`for (o in ['--init', '${o}']) {\n  sh "${RUN} \${o} ${IMAGE}"\n  }`)],
    ['each item', (o) => jenkins(`['--init', '${o}'].each { sh "${RUN} \${it} ${IMAGE}" }`)],
    ['a condition', (o) => jenkins(`sh '${RUN} ' + (params.D ? '${o}' : '') + ' ${IMAGE}'`)],
    ['a default', (o) => jenkins(`def o = null ?: '${o}'\n  sh "${RUN} \${o} ${IMAGE}"`)],
    [
      'a list of variables',
      (o) => jenkins(`withEnv(["O=\${f()}"]) { sh '${RUN} $O ${IMAGE}' }`, `def f() { '${o}' }\n`),
    ],
    ['an escaped variable', (o) => jenkins(`withEnv(['O=${o}']) { sh "${RUN} \\$O ${IMAGE}" }`)],
    ['a variable of an image', (o) => jenkins(`def o = '${o}'\n  docker.image('${IMAGE}').inside(o) { sh 'true' }`)],
    ['an image in a variable', (o) => jenkins(`def i = docker.image('${IMAGE}')\n  i.run('${o}')`)],
    ['an agent', (o) => jenkins(`agent { docker { image '${IMAGE}'\n args o } }`, `def o = '${o}'\n`)],
    [
      'a parameter that is set again',
      (o) => jenkins("f('--init')", `def f(o) {\n o = '${o}'\n sh "${RUN} \${o} ${IMAGE}"\n}\n`),
    ],
    ['a call without brackets', (o) => jenkins(`def p = '${o}'\n  f p`, `def f(o) { sh "${RUN} \${o} ${IMAGE}" }\n`)],
    ['a call of a closure', (o) => jenkins(`f.call('${o}')`, `def f = { o -> sh "${RUN} \${o} ${IMAGE}" }\n`)],
    ['a text between slashes', (o) => jenkins(`sh(/${RUN} ${o} ${IMAGE.replace('/', '\\/')}/)`)],
    ['a text between slashes and dollars', (o) => jenkins(`def o = $/${o}/$\n  sh "${RUN} \${o} ${IMAGE}"`)],
    ['a line after another one', (o) => jenkins(`sh 'true\\n${RUN} ${o} ${IMAGE}'`)],
    ['escaped characters', (o) => jenkins(`sh '${RUN}\\t\\u002d\\55${o.slice(2)} ${IMAGE}'`)],
    ['a command of two', (o) => jenkins(`sh(params.D ? 'true' : '${RUN} ${o} ${IMAGE}')`)],
    ['a text right behind the step', (o) => jenkins(`sh"${RUN} ${o} ${IMAGE}"`)],
    [
      'a list of variables with a name',
      (o) => jenkins(`def e = ['A=1'] + ['O=${o}']\n  withEnv(e) { sh '${RUN} $O ${IMAGE}' }`),
    ],
    ['a key of the environment', (o) => jenkins(`env['O'] = '${o}'\n  sh '${RUN} $O ${IMAGE}'`)],
    [
      'what a variable had before',
      (o) => jenkins(`env.O = '${o}'\n  env.O = env.O + ' --init'\n  sh '${RUN} $O ${IMAGE}'`),
    ],
    [
      'an item of a list',
      (o) => jenkins(`def l = ['--init']\n  l[1] = '${o}'\n  sh '${RUN} ' + l.join(' ') + ' ${IMAGE}'`),
    ],
    ['what follows a pattern', (o) => jenkins(`if (x ==~ /it's "/) {\n  sh '${RUN} ${o} ${IMAGE}'\n  }`)],
    ['what follows a quotient', (o) => jenkins(`def q = i++ / 2\n  sh '${RUN} ${o} ${IMAGE}'\n  def r = a / b`)],
    ['a library', (o) => ({ 'vars/x.groovy': `def call() { sh '${RUN} ${o} ${IMAGE}' }\n` })],
    ['a loaded file', (o) => ({ ...jenkins("load 'ci/x.groovy'"), 'ci/x.groovy': `sh '${RUN} ${o} ${IMAGE}'\n` })],
  ])('of Groovy are given by %s', async (_given, change) => {
    expect(await failuresOf(BASE, change('--privileged'))).toContain('privileged');
    expect(await failuresOf(BASE, change('--memory=1g'))).toEqual([]);
  });

  it.each<[unknown: string, change: Files]>([
    ['a function', jenkins(`sh "${RUN} \${o()} ${IMAGE}"`)],
    ['a part of a command', jenkins(`sh '${RUN} ' + o() + ' ${IMAGE}'`)],
    ['a parameter of the job', jenkins(`sh "${RUN} \${params.OPTIONS} ${IMAGE}"`)],
    ['a parameter', { 'vars/x.groovy': `def call(o) { sh "${RUN} \${o} ${IMAGE}" }\n` }],
    ['a variable', jenkins(`withEnv(["O=\${o()}"]) { sh '${RUN} $O ${IMAGE}' }`)],
    [
      'a parameter of a function that is passed on',
      jenkins("f('--init')\n  l.each(this.&f)", `def f(o) { sh "${RUN} \${o} ${IMAGE}" }\n`),
    ],
    ['a changed text', jenkins(`sh '${RUN} X ${IMAGE}'.replace('X', o)`)],
    ['a made text', jenkins(`def c = String.format('${RUN} %s ${IMAGE}', o)\n  sh c`)],
    ['an option of any image', jenkins("image.inside(o) { sh 'true' }")],
    ['the options of an image', jenkins(`docker.image('${IMAGE}').inside(o) { sh 'true' }`)],
    ['those of another one', jenkins(`docker.image('${IMAGE}').withRun(helper.options()) { sh 'true' }`)],
    [
      'a parameter of many calls',
      jenkins(`f('--init')\n${"  f('')\n".repeat(300)}`, `def f(o = '') { sh "${RUN} \${o} ${IMAGE}" }\n`),
    ],
    ['those of an agent', jenkins(`agent { docker { image '${IMAGE}'\n args "-u root \${more}" } }`)],
  ])('are told where %s of Groovy is not known', async (_unknown, change) => {
    expect(await failuresOf(BASE, change)).toEqual(['unknown-value']);
  });

  it('are told where another unknown value of Groovy has options', async () => {
    const command = (option: string) => jenkins(`def o = helper.with('${option}')\n  sh "${RUN} \${o} ${IMAGE}"`);
    expect(await failuresOf(command('--rm'), command('--privileged'))).toEqual(['unknown-value']);
    expect(await failuresOf(command('--rm'), command('--init'))).toEqual([]);
  });

  it.each<[where: string, change: Files]>([
    ['a variable', jenkins(`sh "${RUN} -e X=\\"\${o()}\\" ${IMAGE}"`)],
    ['a tag', jenkins(`sh "${RUN} acme/app:\${o()} npm test"`)],
    ['the command', jenkins(`sh "${RUN} ${IMAGE} \${o()} npm test"`)],
    ['an image by its name', jenkins(`sh "${RUN} \${imageName} npm test"`)],
    ['the last word', jenkins(`sh "${RUN} \${app}"`)],
    ['a registry', jenkins(`sh "${RUN} \${registry}/app:1 true"`)],
    ['a name', jenkins(`def o = "--name x-\${env.BUILD_NUMBER}"\n  sh "${RUN} \${o} ${IMAGE} true"`)],
    ['a variable of Jenkins', jenkins(`sh "${RUN} \${BUILD_NUMBER} npm test"`)],
    ['a point in a shape', { 'src/a.groovy': 'class A {\n  def sh(p) { docker.inside(p) && a.withRun(p) }\n}\n' }],
    ['a made text of another program', jenkins("sh 'make X'.replace('X', o)")],
    ['options of an image', jenkins(`docker.image('${IMAGE}').inside("--name a-\${n} -u \${uid}") { sh 'true' }`)],
  ])('are not told where an unknown value of Groovy is %s', async (_where, change) => {
    expect(await failuresOf(BASE, change)).toEqual([]);
  });

  it('are still told where nothing is known of them', async () => {
    const unknown = { justfile: `o := \`cat options\`\nrun:\n\t${RUN} {{o}} ${IMAGE}\n` };
    expect(await failuresOf(BASE, unknown)).toEqual(['unknown-value']);
    expect(await failuresOf(BASE, task('{{.OPTIONS}}'))).toEqual(['unknown-value']);
  });
});
