import { describe, expect, it } from '@jest/globals';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { dedent } from '../../support/example.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import * as lines from '../run-options/lines.ts';

const PATH = '.github/workflows/ci.yml';
const containersOf = (text: string, path = PATH) => lines.containersOf(dedent(text), path);
const containerOf = (text: string, path = PATH) => lines.containerOf(dedent(text), path);

/** A job with one step, whose lines are indented by eight. */
function step(text: string, job = ''): string {
  return `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n${job}    steps:\n      - ${text}\n`;
}

it.each([
  ['.github/workflows/ci.yaml', 'workflow'],
  ['action.yml', 'workflow'],
  ['.github/actions/test/action.yaml', 'workflow'],
  ['docs/action.yml.md', undefined],
])('%s', (path, format) => {
  expect(frontendOf(path)?.id).toBe(format);
});

describe('steps', () => {
  it.each([
    ['run: docker run --privileged acme/app:1.4'],
    ['run: |\n          cd x\n          docker run \\\n            --privileged \\\n            acme/app:1.4'],
    ['run: >\n          docker run\n          --privileged\n          acme/app:1.4'],
    ['run: "docker run --privileged acme/app:1.4"'],
    ['run: docker run --privileged acme/app:1.4\n        shell: bash'],
    ['run: docker run --privileged acme/app:1.4\n        shell: bash -eo pipefail {0}'],
    ['run: docker run --privileged acme/app:1.4\n        shell: sudo bash {0}'],
    ['run: docker run --privileged acme/app:1.4\n        shell: env bash'],
    ['run: docker run --privileged acme/app:1.4\n        shell: busybox sh {0}'],
    ['run: docker run --privileged acme/app:1.4\n        shell: nix develop -c bash {0}'],
    ['run: docker run --privileged acme/app:1.4\n        shell: C:\\cygwin\\bin\\bash.exe -o igncr {0}'],
    ['run: docker run --privileged acme/app:1.4\n        shell: wsl-bash {0}'],
    ["run: docker run --privileged acme/app:1.4\n        shell: ${{ format('{0} -e', 'bash') }}"],
    ['run: docker run --privileged acme/app:1.4\n        shell: pwsh'],
    ['run: |\n          docker version\n\n          docker run --privileged acme/app:1.4\n        shell: cmd'],
    ['run: |\n          docker run `\n            --privileged `\n            acme/app:1.4\n        shell: pwsh'],
    ['run: |\n          docker run ^\n            --privileged ^\n            acme/app:1.4\n        shell: cmd'],
    ['run: docker run --privileged ${{ env.IMAGE }}'],
    ['run: docker run ${{ inputs.options }} --privileged acme/app:1.4'],
  ])('%s', (text) => {
    const { privileged } = containerOf(step(text));
    expect(privileged && [privileged.value, spanText(privileged.span)]).toEqual([true, '--privileged']);
  });

  it.each([
    [step('run: docker run --privileged acme/app:1.4 `\n        shell: pwsh')],
    [step('run: |\n          docker run `\n            --privileged $IMAGE\n        shell: pwsh')],
    [step('run: |\n          docker run`\n            --privileged acme/app:1.4\n        shell: pwsh')],
    [step('run: |\n          docker run ^\n            --privileged acme/app:1.4\n        shell: pwsh')],
    [step('run: docker run --privileged acme/app:1.4\n        shell: python')],
    [step('run: docker run --privileged "acme/app:1.4"').replace('ubuntu-24.04', 'windows-2025')],
    [step('run: docker run --privileged $IMAGE', '    defaults:\n      run:\n        shell: pwsh\n')],
    [step('name: docker run --privileged acme/app:1.4')],
  ])('nothing in %s', (text) => {
    expect(containersOf(text)).toEqual([]);
  });

  it.each([
    ['pwsh', 'docker run --privileged (cat image)'],
    ['${{ matrix.shell }}', 'docker run --privileged acme/app:1.4'],
    ['cmd', 'C:\\docker.exe -H tcp://x run --privileged acme/app:1.4'],
    ['pwsh', '$d = "docker"; & $d run --privileged acme/app:1.4'],
    ['python', 'import subprocess; subprocess.run(["docker", "run", "--privileged", "acme/app:1.4"])'],
  ])('tells a step for %s that may start a container', (shell, run) => {
    const text = dedent(step(`run: ${run}\n        shell: ${shell}`));
    expect(
      lines.notificationsOf(text, PATH).map(({ level, message, span }) => [level, message, span && spanText(span)]),
    ).toEqual([
      [
        'warning',
        `This step may start containers or build images in a shell that is not read (${shell}), so it was not checked. Let bash or sh run these commands.`,
        run,
      ],
    ]);
  });

  it.each([
    'docker version',
    'make run',
    'echo run docker',
    '|\n          docker run `\n            --rm `\n            acme/app:1.4',
  ])('says nothing of %s for another shell', (run) => {
    expect(lines.notificationsOf(step(`run: ${run}\n        shell: pwsh`), PATH)).toEqual([]);
  });

  const hidden = "run: |\n          #!/bin/bash\n          docker run -l $'\\' --privileged alpine #' alpine\n";
  it.each([
    ['sh', step(`${hidden}        shell: sh`), true],
    ['sh of a container', step(hidden, '    container: alpine\n'), true],
    ['dash as the default', step(hidden, '    defaults:\n      run:\n        shell: /bin/dash -e {0}\n'), true],
    ['bash', step(`${hidden}        shell: bash -e {0}`), false],
    ['bash of a container', step(`${hidden}        shell: bash`, '    container: alpine\n'), false],
    ['the default', step(hidden), false],
  ])('says where %s reads other words than bash', (_, text, isTold) => {
    const kinds = lines.notificationsOf(text, PATH).map(({ gap }) => gap?.kind);
    expect(kinds).toEqual(isTold ? ['unreadable-commands'] : []);
  });

  const matrix = (text: string) => `    strategy: {matrix: ${text}}\n`;

  it.each([
    [step("run: docker run ${{ '--privileged' }} acme/app:1.4")],
    [step(`run: docker run "\${{ '--privileged' }}" acme/app:1.4`)],
    [step("run: docker run ${{ format('--{0}ged', 'privile') }} acme/app:1.4")],
    [step("run: docker run ${{ format('{0} --{1}', '--rm', env.X) }} acme/app:1.4\n        env: {X: privileged}")],
    [step("run: ${{ format('dock{0}', 'er') }} run --privileged acme/app:1.4")],
    [step('run: docker run ${{ env.X }} acme/app:1.4\n        env: {X: --rm --privileged}')],
    [step('run: docker run ${{ env.X }} acme/app:1.4', '    env: {X: --privileged}\n')],
    [step('run: ssh host "$D run --privileged acme/app:1.4"\n        env: {D: docker}')],
    [`env: {X: --privileged}\n${step('run: docker run ${{env.X}} acme/app:1.4')}`],
    [step('run: docker run $X acme/app:1.4\n        env: {X: "${{ env.Y }}"}', '    env: {Y: --privileged}\n')],
    [step('run: docker run ${{ matrix.x }} acme/app:1.4', matrix('{x: [--privileged], y: [1, 2]}'))],
    [step('run: docker run ${{ matrix.x.y }} acme/app:1.4', matrix('{include: [{x: {y: --privileged}}]}'))],
    [step('run: ${{ matrix.e }} run --privileged acme/app:1.4', matrix('{e: [podman, docker]}'))],
  ])('evaluates what the file says: %s', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
    expect(lines.notificationsOf(dedent(text), PATH)).toEqual([]);
  });

  it.each(['{x: ["alpine:3.22", "debian:13"]}', '{include: [{x: "alpine:3.22"}, {x: "debian:13", y: 1}]}'])(
    'says nothing of a word that is an image in each run: %s',
    (values) => {
      const text = step('run: docker run --rm ${{ matrix.x }} true', matrix(values));
      expect(lines.notificationsOf(dedent(text), PATH)).toEqual([]);
    },
  );

  it.each([
    ['${{ matrix.x }}', matrix('{x: [a, "b c"]}')],
    ['${{ matrix.x }}', matrix('{x: [a, "${{ inputs.x }}"]}')],
    ['${{ inputs.options }}', ''],
    ["${{ github.ref == 'x' && '--privileged' }}", ''],
    ['${{ fromJSON(\'["--privileged"]\')[0] }}', ''],
    ["${{ format('{0}', inputs.x) }}", ''],
    ['${{ env.OTHER }}', ''],
    ['${{ env.X }}', '    env: {X: "${{ inputs.x }}"}\n'],
    ['${{ env.X }}', '    env: {X: --rm}\n', 'echo "X=--privileged" >> $GITHUB_ENV'],
    [
      '${{ env.X }}',
      '    env: {X: --rm}\n',
      'echo X<<E >> $GITHUB_ENV; ./options >> $GITHUB_ENV; echo E >> $GITHUB_ENV',
    ],
    ['${{ matrix.x }}', matrix('{x: [--rm, --privileged]}')],
    ['${{ matrix.x }}', matrix('{include: [{x: --privileged}, {y: 1}]}')],
    ['${{ matrix.x }}', matrix('{x: ["--rm b", --init]}')],
    ["${{ inputs.x && '--privileged' || '' }}", ''],
    ["${{ inputs.x && inputs.y || '--rm' }}", ''],
    ["${{ inputs.x || inputs.y && '--rm' || '--init' }}", ''],
    ['${{ matrix.x }}', matrix('"${{ fromJSON(inputs.x) }}"')],
    ['--${{ inputs.x }}', ''],
  ])('tells that nobody can say which options %s gives', (options, job, before = 'true') => {
    const text = dedent(step(`run: ${before}\n      - run: docker run --rm ${options} acme/app:1.4`, job));
    expect(
      lines.notificationsOf(text, PATH).map(({ level, message, span }) => [level, message, span && spanText(span)]),
    ).toEqual([
      [
        'warning',
        'An expression determines which options a container gets here, so they were not checked. Write the options out.',
        options,
      ],
    ]);
  });

  it.each([
    ['${{ matrix.x }}', matrix('{x: [--rm, "--init -it", ""]}')],
    ['${{ matrix.x }}', matrix('{include: [{x: --rm}, {y: 1}]}')],
    ["${{ inputs.x && '-it' || '-i' }}", ''],
    ["${{ github.event_name == 'push' && '--init' || '' }}", ''],
  ])('knows that all options do no harm which %s gives', (options, job) => {
    const text = dedent(step(`run: docker run --rm ${options} acme/app:1.4`, job));
    expect(lines.notificationsOf(text, PATH)).toEqual([]);
  });

  it.each([
    ['$X', '    env: {X: "${{ inputs.x }}"}\n'],
    ['${X}', '    env: {X: "${{ inputs.x }}"}\n'],
    ['$X', '    env: {X: "${{ inputs.x }} --rm"}\n'],
    ['$X', `    env: {X: "\${{ matrix.x }}"}\n${matrix('{x: [--rm, --privileged]}')}`],
    ['$X', '', 'echo "X=$(./options)" >> $GITHUB_ENV'],
    ['$X', '    env: {X: --rm}\n', 'echo "X=--privileged" >> $GITHUB_ENV'],
  ])('tells that nobody can say which options the variable %s gives: %s', (use, job, before = 'true') => {
    const text = dedent(step(`run: ${before}\n      - run: docker run --rm ${use} acme/app:1.4`, job));
    expect(lines.notificationsOf(text, PATH).map(({ message, span }) => [message, span && spanText(span)])).toEqual([
      [
        'A variable of the environment determines which options a container gets here, so they were not checked. Write the options out.',
        use,
      ],
    ]);
  });

  it.each([
    ['env: {X: "${{ inputs.x }}"}', 'docker run --rm "$X" acme/app:1.4'],
    ['env: {X: "acme/app:${{ inputs.x }}"}', 'docker run --rm $X'],
    ['env: {X: "${{ inputs.x }}"}', 'docker run --rm acme/app:$X'],
    ['env: {X: "${{ inputs.x }}"}', 'docker run --rm -e A=$X acme/app:1.4 $X'],
    ['env: {X: "${{ inputs.x }}"}', 'X=--rm; docker run $X acme/app:1.4'],
  ])('says nothing of variables that are no options: %s', (env, run) => {
    expect(lines.notificationsOf(dedent(step(`run: ${run}`, `    ${env}\n`)), PATH)).toEqual([]);
  });

  it('reads the known part of a variable', () => {
    const text = step('run: docker run $X acme/app:1.4', '    env: {X: "--privileged ${{ inputs.x }}"}\n');
    expect(containerOf(text).privileged?.value).toBe(true);
  });

  it('tells a variable again once it has another value', () => {
    const evidenceOf = (value: string) =>
      lines
        .notificationsOf(dedent(step('run: docker run $X a/b:1', `    env: {X: "${value}"}\n`)), PATH)
        .map(({ gap }) => gap?.evidence);
    expect(evidenceOf("${{ inputs.x && '--rm' }}")).not.toEqual(evidenceOf("${{ inputs.x && '--privileged' }}"));
  });

  it.each([
    ['X=a', 'X: host', '', DYNAMIC],
    ['X<<E', 'X: host', '', DYNAMIC],
    ['Y=a', 'X: host', '', 'host'],
    ['X=a', 'Y: b', '\n        env: {X: host}', 'host'],
  ])('does not believe a variable that a step sets: %s, env is {%s}', (set, env, own, mode) => {
    const run = `echo ${set} >> $GITHUB_ENV\n      - run: docker run --network $X acme/app:1.4${own}`;
    expect(containerOf(step(`run: ${run}`, `    env: {${env}}\n`)).networkMode?.value).toBe(mode);
  });

  it('says nothing of expressions that are no options', () => {
    const text = step(
      'run: docker run -e A=${{ inputs.a }} --name ${{ inputs.b }} -v "${{ github.workspace }}:/w" acme/app:${{ inputs.c }} ${{ inputs.d }}',
    );
    expect(lines.notificationsOf(text, PATH)).toEqual([]);
  });

  it('does the same for the containers of jobs', () => {
    const job = (options: string) =>
      step('run: make', `    container: {image: "acme/app:1.4", options: "${options}"}\n`);
    expect(containerOf(job("${{ '--privileged' }}")).privileged?.value).toBe(true);
    expect(
      lines
        .notificationsOf(job('--cpus ${{ inputs.a }} ${{ inputs.b }}'), PATH)
        .map(({ span }) => span && spanText(span)),
    ).toEqual(['${{ inputs.b }}']);
  });

  const object = matrix('{c: [{image: "acme/app:1.4", options: --privileged}]}');
  it.each([
    ['    container: ${{ matrix.c }}\n', object],
    ['    container: ${{ matrix.c }}\n', matrix('{include: [{c: {image: "acme/app:1.4", options: --privileged}}]}')],
    ['    container: ${{ matrix.c }}\n', matrix('"${{ fromJSON(inputs.x) }}"')],
    ['    container: ${{ fromJSON(inputs.c) }}\n', ''],
    ["    container: ${{ matrix['c'] || '' }}\n", object],
    ['    services: ${{ matrix.c }}\n', matrix('{c: [{a: {image: "acme/app:1.4", options: --privileged}}]}')],
    ['    services: {a: "${{ matrix.c }}"}\n', object],
  ])('tells that nobody can say which options a container gets that is all an expression: %s', (container, job) => {
    const text = dedent(step('run: make', container + job));
    const place = /\$\{\{.*?\}\}/.exec(container)?.[0];
    expect(
      lines.notificationsOf(text, PATH).map(({ level, span }) => [level, span && spanText(span).replaceAll('"', '')]),
    ).toEqual([['warning', place]]);
  });

  it.each([
    ['    container: ${{ matrix.c }}\n', matrix('{c: ["acme/app:1.4", "acme/app:1.5"]}')],
    ['    container: ${{ matrix.c.image }}\n', matrix('{c: [{image: "acme/app:1.4"}]}')],
    ['    container: ${{ inputs.image }}\n', ''],
    ['    container: fromJSON\n', ''],
    ['    services: {a: "${{ matrix.c }}"}\n', matrix('{include: [{c: "acme/app:1.4"}]}')],
  ])('says nothing of one whose image is an expression: %s', (container, job) => {
    expect(lines.notificationsOf(step('run: make', container + job), PATH)).toEqual([]);
  });

  it('reads the steps of a composite action', () => {
    const text = `
      name: test
      runs:
        using: composite
        steps:
          - run: docker run --privileged acme/app:1.4
            shell: bash
    `;
    expect(containerOf(text, 'action.yml').privileged?.value).toBe(true);
  });

  it('knows the environment that the workflow gives, the innermost first', () => {
    const text = `
      env:
        MODE: bridge
        DIR: /etc
        SECRET: \${{ secrets.X }}
      jobs:
        test:
          env:
            MODE: host
          steps:
            - run: docker run --network $MODE -v $DIR:/x --pid $SECRET --ipc $OTHER acme/app:1.4
    `;
    const { networkMode, mounts, pidNamespace, ipcNamespace } = containerOf(text);
    expect([networkMode?.value, pidNamespace?.value, ipcNamespace?.value]).toEqual(['host', DYNAMIC, DYNAMIC]);
    expect(mounts.map(({ source }) => source)).toEqual([{ kind: 'host', path: '/etc' }]);
  });

  it('asks nobody to limit what ends with the job', () => {
    expect(containerOf(step('run: docker run -d --restart=always acme/app:1.4')).isBrief).toBe(true);
  });

  it('is called by what is written', () => {
    expect(containerOf(step('run: docker run ${{ env.IMAGE }}:1.4 x')).name).toBe('${{ env.IMAGE }}:1.4');
  });
});

it.each([
  ['what nobody closes', step(`run: docker run ${'${{ '.repeat(shortened(100_000))}`)],
  ['quotes', step(`run: docker run \${{ format(${"'a' ".repeat(shortened(100_000))}) }} x`)],
  [
    'many of them',
    step(`run: docker run ${"${{ format('{0}', env.X) }} ".repeat(shortened(20_000))} x`, '    env: {X: a}\n'),
  ],
  ['many that are not known', step(`run: docker run ${'${{ inputs.x }} '.repeat(shortened(20_000))} --rm x`)],
  [
    'a long matrix',
    step(
      `run: docker run ${'${{ matrix.x }} '.repeat(shortened(10_000))} x`,
      `    strategy: {matrix: {x: [${'a, '.repeat(shortened(10_000))}]}}\n`,
    ),
  ],
  [
    'values in values',
    `env: {A: "${'${{ env.B }}'.repeat(shortened(20_000))}", B: x}\n${step(`run: docker run ${'${{ env.A }} '.repeat(shortened(10_000))} x`)}`,
  ],
])('does not take long for %s', (_name, text) => {
  inTime(timeFor(4000), () => containersOf(text));
});

describe('a place that is not known', () => {
  const RUN = 'steps: [{id: a, env: {E: "--e"}, run: "docker run ${{ X }} acme/app:1.4"}]';
  const text = (expression: string, of: { top?: string; job?: string; other?: string } = {}) =>
    `on: {workflow_dispatch: {inputs: {x: ${of.top ?? 'a'}}}}\njobs:\n  j: {${of.job ?? 'name: a'}, ${RUN.replace('X', expression)}}\n  k: {${of.other ?? 'name: a'}}\n`;
  const evidenceOf = (of: string) => lines.notificationsOf(of, PATH).map(({ gap }) => gap?.evidence);

  it.each<[string, (value: string) => string]>([
    ['an input', (value) => text('inputs.x', { top: `{default: ${value}}` })],
    ['a matrix', (value) => text('matrix.m', { job: `strategy: {matrix: {m: [a, ${value}]}}` })],
    [
      'a row of a matrix',
      (value) => text('matrix.m', { job: `strategy: {matrix: {include: [{m: a}, {m: ${value}}]}}` }),
    ],
    ['an input in a variable', (value) => text('env.V', { top: value, job: 'env: {V: "${{ inputs.x }}"}' })],
    ['a variable of the step', (value) => text('env.E').replace('--e', `\${{ github.a }} ${value}`)],
  ])('is another one with another definition: %s', (what, withValue) => {
    const [none, one, other] = ['b', '--cpus=1', '--privileged'].map((value) => evidenceOf(withValue(value)));
    // a word of a matrix is known, and no option
    expect([none?.length, one?.length, other?.length]).toEqual([/matrix/.test(what) ? 0 : 1, 1, 1]);
    expect(one).not.toEqual(other);
    expect(none).not.toEqual(other);
    expect(evidenceOf(withValue('c-d'))).toEqual(none);
  });

  it('is the same, whatever else changes', () => {
    const other = text('inputs.x', {
      job: 'strategy: {matrix: {m: [--a]}}',
      other: 'env: {x: --b}, steps: [{run: a}]',
    });
    expect(evidenceOf(other)).toEqual(evidenceOf(text('inputs.x')));
  });
});
