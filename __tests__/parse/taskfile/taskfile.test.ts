import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { readText } from '../../support/declared.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';
import * as lines from '../run-options/lines.ts';

const PATH = 'Taskfile.yml';
const containersOf = (text: string) => lines.containersOf(text, PATH);
const containerOf = (text: string) => lines.containerOf(text, PATH);
const notificationsOf = (text: string) => lines.notificationsOf(text, PATH);

describe('which files are Taskfiles', () => {
  it.each([
    ['Taskfile.yml', 'taskfile'],
    ['app/taskfile.yaml', 'taskfile'],
    ['Taskfile.dist.yml', 'taskfile'],
    ['MyTaskfile.yml', undefined],
    ['Taskfile', undefined],
  ])('%s', (path, format) => expect(frontendOf(path)?.id).toBe(format));
});

const RUN = 'docker run --privileged acme/app:1.4';

describe('tasks', () => {
  it.each([
    `tasks:\n  a: ${RUN}\n`,
    `tasks:\n  a: [${RUN}]\n`,
    `tasks:\n  a:\n    cmds:\n      - ${RUN}\n`,
    `tasks:\n  a:\n    cmds: ${RUN}\n`,
    `tasks:\n  a:\n    cmd: ${RUN}\n`,
    `tasks:\n  a:\n    cmds:\n      - cmd: ${RUN}\n        silent: true\n`,
    `tasks:\n  a:\n    cmds:\n      - |\n        if true; then\n          docker run \\\n            --privileged acme/app:1.4\n        fi\n`,
    `tasks:\n  a:\n    cmds:\n      - defer: ${RUN}\n`,
    `tasks:\n  a:\n    cmds:\n      - for: [b, c]\n        cmd: ${RUN}\n`,
    `tasks:\n  a:\n    status: [${RUN}]\n`,
    `tasks:\n  a:\n    preconditions:\n      - sh: ${RUN}\n        msg: b\n`,
    `tasks:\n  a:\n    vars: {B: {sh: ${RUN}}}\n`,
    `vars: {B: {sh: ${RUN}}}\n`,
    `env: {B: {sh: ${RUN}}}\n`,
    `includes: {b: {taskfile: ./b, vars: {C: {sh: ${RUN}}}}}\n`,
    `tasks:\n  a:\n    cmds:\n      - {task: b, vars: {C: {sh: ${RUN}}}}\n`,
    `tasks:\n  a:\n    deps:\n      - {task: b, vars: {C: {sh: ${RUN}}}}\n`,
    `tasks:\n  a:\n    cmds:\n      - defer: {task: b, vars: {C: {sh: ${RUN}}}}\n`,
    // values
    'vars: {O: --privileged}\ntasks: {a: "docker run {{.O}} acme/app:1.4"}\n',
    'vars: {P: --privi, O: "{{.P}}leged"}\ntasks: {a: "docker run {{ .O }} acme/app:1.4"}\n',
    'vars: {O: --rm}\ntasks: {a: {vars: {O: --privileged}, cmd: "docker run {{.O}} acme/app:1.4"}}\n',
    'vars: {O: --privileged}\ntasks: {a: {vars: {O: "--rm {{.O}}"}, cmd: "docker run {{.O}} acme/app:1.4"}}\n',
    'env: {O: --privileged}\ntasks: {a: docker run $O acme/app:1.4}\n',
    'tasks: {a: {env: {O: --privileged}, cmd: docker run $O acme/app:1.4}}\n',
    'tasks: {a: "{{.DOCKER}} run --privileged acme/app:1.4"}\n',
    // the same commands for two tasks
    `tasks:\n  a:\n    cmds: &c\n      - ${RUN}\n  b:\n    cmds: *c\n`,
  ])('start a container in %j', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
    expect(containerOf(text).image?.reference.value).toMatchObject({ tag: '1.4' });
    expect(notificationsOf(text)).toEqual([]);
  });

  it.each([
    `tasks:\n  a:\n    desc: ${RUN}\n`,
    `tasks:\n  a:\n    cmds:\n      - task: ${RUN}\n`,
    `tasks:\n  a:\n    sources: [${RUN}]\n`,
    `vars: {B: ${RUN}}\n`,
    `x: {cmds: [${RUN}]}\n`,
    `tasks:\n  a:\n    cmds:\n      - echo ${RUN}\n`,
    '',
    '- docker run\n',
    'vars: {D: "{{.A}}/docker"}\ntasks: {a: "{{.D}}/build"}\n',
  ])('nothing in %j', (text) => {
    expect(containersOf(text)).toEqual([]);
    expect(notificationsOf(text)).toEqual([]);
  });

  it.each([
    ['tasks: {a: "docker run {{.CLI_ARGS}} acme/app:1.4"}\n', '{{.CLI_ARGS}}'],
    ['vars: {O: a}\ntasks: {a: "docker run {{.O | quote}} acme/app:1.4"}\n', '{{.O | quote}}'],
    ['vars: {O: a}\ntasks: {a: "docker run {{.O}} acme/app:1.4", b: {cmds: [{task: a, vars: {O: b}}]}}\n', '{{.O}}'],
    ['vars: {O: a}\ntasks: {a: "docker run {{.O}} acme/app:1.4", b: {deps: [{task: a, vars: {O: b}}]}}\n', '{{.O}}'],
    ['vars: {O: a}\ntasks: {a: "docker run {{- .O }} acme/app:1.4"}\n', '{{- .O }}'],
    ['tasks: {a: \'docker run {{.O | default "}}"}} acme/app:1.4\'}\n', '{{.O | default "}}"}}'],
    ['vars: {O: {sh: ./a}}\ntasks: {a: "docker run {{.O}} acme/app:1.4"}\n', '{{.O}}'],
    ['vars: {O: "{{.O}}"}\ntasks: {a: "docker run {{.O}} acme/app:1.4"}\n', '{{.O}}'],
    ['vars: {C: "docker run {{.O}} a"}\ntasks: {a: "{{.C}}"}\n', '{{.C}}'],
    ['vars: {C: {sh: command -v docker}, D: "sudo {{.C}}"}\ntasks: {a: {cmds: ["{{.D}} run a"]}}\n', '{{.D}}'],
    ['tasks: {a: \'{{.E | default "docker" | lower}} run acme/app:1.4\'}\n', '{{.E | default "docker" | lower}}'],
  ])('say what only run time knows in %j', (text, place) => {
    const [told, ...others] = notificationsOf(text);
    expect(others).toEqual([]);
    expect(told?.gap?.kind).toBe('unknown-value');
    expect(told?.span && spanText(told.span)).toBe(place);
  });

  it('are at the place of the template', () => {
    const { privileged } = containerOf('vars: {O: --privileged}\ntasks:\n  a: docker run {{.O}} acme/app:1.4\n');
    expect(privileged && spanText(privileged.span)).toBe('{{.O}}');
  });
});

describe('a place that is not known', () => {
  it.each([
    'env: {O: "{{.X}}"}\ntasks: {a: docker run $O acme/app:1.4}\n',
    'env: {O: {sh: ./options}}\ntasks: {a: docker run $O acme/app:1.4}\n',
    'tasks: {a: {env: {O: "--rm {{.X}}"}, cmd: docker run $O acme/app:1.4}}\n',
  ])('tells a variable of the environment: %s', (text) => {
    expect(notificationsOf(text).map(({ message, span }) => [message, span && spanText(span)])).toEqual([
      [
        'A variable of the environment determines which options a container gets here, so they were not checked. Write the options out.',
        '$O',
      ],
    ]);
  });

  const evidenceOf = (text: string) => notificationsOf(text).map(({ gap }) => gap?.evidence);

  it('tells it again once it has another value', () => {
    const text = (name: string) => `env: {O: "--{{.${name}}}"}\ntasks: {a: docker run $O acme/app:1.4}\n`;
    expect(evidenceOf(text('A'))).not.toEqual(evidenceOf(text('B')));
  });

  const RUN = 'docker run {{.O}} acme/app:1.4';

  it.each([
    [
      'the value',
      `vars: {O: '{{lower "-a"}}'}\ntasks: {a: "${RUN}"}\n`,
      `vars: {O: '{{lower "-b"}}'}\ntasks: {a: "${RUN}"}\n`,
    ],
    [
      'a value in the value',
      `vars: {O: '{{.P}}', P: {sh: echo -a}}\ntasks: {a: "${RUN}"}\n`,
      `vars: {O: '{{.P}}', P: {sh: echo -b}}\ntasks: {a: "${RUN}"}\n`,
    ],
    [
      'the value of the task',
      `tasks: {a: {vars: {O: {sh: echo -a}}, cmds: ["${RUN}"]}}\n`,
      `tasks: {a: {vars: {O: {sh: echo -b}}, cmds: ["${RUN}"]}}\n`,
    ],
    [
      'a call',
      `tasks: {a: "${RUN}", b: [{task: a, vars: {O: a}}]}\n`,
      `tasks: {a: "${RUN}", b: [{task: a, vars: {O: --privileged}}]}\n`,
    ],
    [
      'a loop',
      `tasks: {a: {cmds: [{for: [a], cmd: "${RUN.replace('.O', '.ITEM')}"}]}}\n`,
      `tasks: {a: {cmds: [{for: [a, -b], cmd: "${RUN.replace('.O', '.ITEM')}"}]}}\n`,
    ],
    [
      'a loop with a name',
      `tasks: {a: {cmds: [{for: {list: [a], as: O}, cmd: "${RUN}"}]}}\n`,
      `tasks: {a: {cmds: [{for: {list: [-b], as: O}, cmd: "${RUN}"}]}}\n`,
    ],
  ])('is another one with another definition: %s', (_what, before, after) => {
    const [one, other] = [evidenceOf(before), evidenceOf(after)];
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(one).not.toEqual(other);
  });

  it('is the same, whatever else changes', () => {
    const text = `vars: {O: {sh: a}}\ntasks: {a: "${RUN}"`;
    const other = 'b: {vars: {O: -b}, cmds: [{task: c, vars: {O: -d}}, {for: [-d], cmd: e}]}';
    expect(evidenceOf(`${text}, ${other}}\n`)).toEqual(evidenceOf(`${text}}\n`));
  });
});

describe('a Taskfile from elsewhere', () => {
  it.each(['https://example.com/Taskfile.yml', 'git@example.com:a/b.git//Taskfile.yml'])('is told: %s', (address) => {
    const [told, ...others] = notificationsOf(`includes: {a: ${address}}\n`);
    expect(others).toEqual([]);
    expect([told?.gap?.kind, told?.span && spanText(told.span)]).toEqual(['outside-reference', address]);
  });
});

describe('a Taskfile that another one includes', () => {
  it.each([
    ['./b', ['./b']],
    ['./{{.B}}/c', []],
    ['./b/Taskfile.yml', ['./b/Taskfile.yml']],
    ['./b/c.txt', ['./b/c.txt']],
    ['{{.ROOT_DIR}}/b/Build', ['b/Build']],
    ['{{ .TASKFILE_DIR }}/../c.yml', ['../c.yml']],
    ['./Taskfile_{{OS}}.yml', ['./Taskfile_\u0000.yml']],
    ['./{{.B}}/c.yml', ['./\u0000/c.yml']],
  ])('is named: %s', (written, expected) => {
    const file = { path: PATH, text: `includes: {a: "${written}", b: {taskfile: "${written}"}}\n` };
    const { scripts = [], notifications } = frontendOf(PATH)?.parse(file, parseContext()) ?? {};
    expect(notifications).toEqual([]);
    expect(scripts.map((one) => [one.written, one.format])).toEqual(
      [...expected, ...expected].map((one) => [one, 'taskfile']),
    );
  });

  it.each(['./{{OS}}.yml', './b-{{.B}}.txt', '{{.B}}'])('is told if any file may be meant: %s', (written) => {
    const [told, ...others] = notificationsOf(`includes: {a: "${written}"}\n`);
    expect(others).toEqual([]);
    expect([told?.gap?.kind, told?.span && spanText(told.span)]).toEqual(['undecided-reference', written]);
  });

  describe('gets options', () => {
    const INCLUDED = 'vars: {OPTS: --rm}\ntasks: {up: "docker run {{.OPTS}} acme/app:1.4"}\n';
    const told = (text: string, files: Readonly<Record<string, string>>, path = PATH) =>
      readText(path, text, files).notifications.map(({ gap, span }) => [gap?.kind, span && spanText(span)]);

    it.each<[string, string, string]>([
      [
        'lib.yml',
        'includes: {lib: lib.yml}\ntasks: {a: {cmds: [{task: "lib:up", vars: {OPTS: --privileged}}]}}\n',
        PATH,
      ],
      [
        'lib/Build',
        'includes: {lib: "{{.ROOT_DIR}}/lib/Build"}\ntasks: {a: {deps: [{task: "lib:up", vars: {OPTS: --privileged}}]}}\n',
        PATH,
      ],
      ['x/lib/Taskfile.yml', 'includes: {lib: {taskfile: lib, vars: {OPTS: --privileged}}}\n', 'x/Taskfile.yml'],
      [
        'lib.yml',
        'includes: {lib: {taskfile: lib.yml, flatten: true}}\ntasks: {a: [{task: up, vars: {OPTS: --privileged}}]}\n',
        PATH,
      ],
    ])('in %s: %s', (included, text, path) => {
      expect(told(text, { [included]: INCLUDED }, path)).toEqual([['unknown-value', '--privileged']]);
      expect(told(text, { [included]: INCLUDED.replaceAll('OPTS', 'OTHER') }, path)).toEqual([]);
      expect(told(text, { [included]: INCLUDED.replace('docker run', 'go test') }, path)).toEqual([]);
      expect(told(text.replace('--privileged', 'a-b'), { [included]: INCLUDED }, path)).toEqual([]);
    });

    it('through variables of this file', () => {
      const text =
        'includes: {lib: lib.yml}\nvars: {A: --privileged}\ntasks: {a: [{task: "lib:up", vars: {OPTS: "{{.A}}"}}]}\n';
      expect(told(text, { 'lib.yml': INCLUDED })).toEqual([['unknown-value', '{{.A}}']]);
    });
  });
});

it('says that it is not YAML', () => {
  const [told] = notificationsOf('tasks: {a: docker run\n');
  expect([told?.level, told?.code]).toEqual(['error', 'syntax-error']);
});

it.each([
  [
    'values in values',
    `vars:\n${Array.from({ length: shortened(5000) }, (_, at) => `  A${at}: "{{.A${at + 1}}}{{.A${at + 1}}}"\n`).join('')}tasks: {a: "docker {{.A0}}"}\n`,
  ],
  [
    'one list of commands for many tasks',
    `x: &c [${'docker ps,'.repeat(shortened(1000))}a]\ntasks:\n${Array.from({ length: shortened(1000) }, (_, at) => `  a${at}: {cmds: *c}\n`).join('')}`,
  ],
  ['open braces', `tasks: {a: "docker ${'{{'.repeat(shortened(50_000))}"}\n`],
  ['many templates', `vars: {A: ${'x'.repeat(9000)}}\ntasks: {a: "docker ${'{{.A}}'.repeat(shortened(3000))}"}\n`],
])('takes time in proportion: %s', (_name, text) => {
  inTime(3_000, () => {
    const codes = notificationsOf(text).map(({ code }) => code);
    expect(codes).not.toContain('syntax-error');
  });
});

it('says that aliases make it too large', () => {
  const tasks = Array.from({ length: 4_000 }, (_, at) => `  t${at}: {cmds: *c}\n`).join('');
  const [told, ...others] = notificationsOf(`x: &c [${'docker ps, '.repeat(2_000)}]\ntasks:\n${tasks}`);
  expect(others).toEqual([]);
  expect([told?.level, told?.gap?.kind]).toEqual(['error', 'limit-reached']);
});
