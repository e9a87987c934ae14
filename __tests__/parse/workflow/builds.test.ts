import { describe, expect, it } from '@jest/globals';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { formatOf } from '../../../src/parse/formats.ts';
import { workflow } from '../../../src/parse/workflow/index.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { dedent } from '../../support/example.ts';
import { parseContext } from '../../support/repository-view.ts';

function buildsOf(inputs: string): unknown[] {
  const text = dedent(`
    on: push
    jobs:
      image:
        steps:
          - uses: actions/checkout@v6
          - uses: docker/build-push-action@v7
            with: ${inputs}
  `);
  const file = { path: '.github/workflows/ci.yml', text };
  const { builds, notifications } = workflow.parse(file, parseContext());
  expect(notifications).toEqual([]);
  return builds.map((build) => ({
    ...build,
    arguments: Object.fromEntries(build.arguments),
    span: text.slice(build.span.start, build.span.end),
  }));
}

describe('a build step of a workflow', () => {
  it('names a Dockerfile, a stage and arguments', () => {
    expect(buildsOf('{context: api, target: prod, build-args: "GO=1.26\\nTAG=${{ github.sha }}"}')).toEqual([
      {
        dockerfilePath: 'api/Dockerfile',
        target: 'prod',
        arguments: { GO: '1.26' },
        openArguments: new Map(Object.entries({ GO: ['1.26'], TAG: [UNKNOWN_PIECE] })),
        context: 'api',
        span: 'docker/build-push-action@v7',
      },
    ]);
  });

  it.each([
    ['{push: true}', 'Dockerfile', '.'],
    ['{context: ., file: ./docker/api.Dockerfile}', 'docker/api.Dockerfile', '.'],
    ['{context: "{{defaultContext}}"}', 'Dockerfile', '.'],
    ['{context: "{{defaultContext}}:api"}', 'api/Dockerfile', 'api'],
    ['{context: "{{ defaultContext }}:api", file: a.txt}', 'api/a.txt', 'api'],
    [
      '{context: "${{ github.server_url }}/${{ github.repository }}.git#${{ github.sha }}:api"}',
      'api/Dockerfile',
      'api',
    ],
    ['{context: "https://github.com/${{ github.repository }}.git#:api", file: a.txt}', 'api/a.txt', 'api'],
    ['{context: "${{ github.repositoryUrl }}#main"}', 'Dockerfile', '.'],
  ])('with %s builds %s', (inputs, dockerfilePath, context) => {
    expect(buildsOf(inputs)).toMatchObject([
      { dockerfilePath, target: undefined, context: context === '.' ? '' : context },
    ]);
  });

  it.each([
    '{context: "${{ matrix.folder }}"}',
    '{context: "https://github.com/acme/app.git"}',
    '{context: "https://github.com/acme/app.git#main:api"}',
    '{context: "https://git.example.com/${{ github.repository }}.git#main:api"}',
    '{context: "{{defaultContext}}:../other"}',
    '{context: ../other}',
  ])('with %s is left alone', (inputs) => expect(buildsOf(inputs)).toEqual([]));

  it('does not know a stage that an expression names', () => {
    expect(buildsOf('{target: "${{ matrix.target }}"}')).toMatchObject([{ target: undefined }]);
  });
});

/** The Dockerfiles, the stages and the contexts that a workflow builds, and what it says it does not know. */
function builtBy(text: string): readonly string[] {
  const { builds, notifications } = workflow.parse({ path: '.github/workflows/ci.yml', text }, parseContext());
  return [
    ...builds.map(({ dockerfilePath, target = '-', context }) => `${dockerfilePath} ${target} ${context}`),
    ...notifications.map(({ gap, span }) => `${gap?.kind} ${span?.file.text.slice(span.start, span.end)}`),
  ];
}

const job = (inputs: string, settings = '', top = '') => `on: push
${top}jobs:
  a:
    runs-on: ubuntu-24.04
${settings === '' ? '' : `    ${settings}\n`}    steps:
      - uses: docker/build-push-action@v7
        with: ${inputs}
`;
const FILE_OF_MATRIX = '{context: ., file: "${{ matrix.d }}"}';
const OPEN = (name: string) => `undecided-reference \${{ ${name} }}`;

describe('a build step with expressions', () => {
  it.each([
    ['a list', FILE_OF_MATRIX, 'strategy: {matrix: {d: [a, b]}}', ['a - ', 'b - ']],
    ['an include', FILE_OF_MATRIX, 'strategy: {matrix: {include: [{d: a}, {d: b}]}}', ['a - ', 'b - ']],
    ['an include that adds', FILE_OF_MATRIX, 'strategy: {matrix: {o: [x, y], include: [{o: x, d: a}]}}', ['a - ']],
    [
      'an include that replaces nothing',
      FILE_OF_MATRIX,
      'strategy: {matrix: {d: [a], include: [{d: b}]}}',
      ['a - ', 'b - '],
    ],
    ['an exclude', FILE_OF_MATRIX, 'strategy: {matrix: {d: [a, b], exclude: [{d: b}]}}', ['a - ']],
    [
      'an exclude of something else',
      FILE_OF_MATRIX,
      'strategy: {matrix: {d: [a], o: [x, y], exclude: [{d: a, o: x}]}}',
      ['a - '],
    ],
    ['a key', '{context: ., file: "${{ matrix.x.d }}"}', 'strategy: {matrix: {x: [{d: a}]}}', ['a - ']],
    ['a name in brackets', `{context: ., file: "\${{ matrix['d'] }}"}`, 'strategy: {matrix: {d: [a]}}', ['a - ']],
    ['an empty name', '{context: x, file: "${{ matrix.d }}"}', 'strategy: {matrix: {o: [x]}}', ['x/Dockerfile - x']],
    ['a name or another', `{context: ., file: "\${{ matrix.d || 'b' }}"}`, 'strategy: {matrix: {o: [x]}}', ['b - ']],
    [
      'a stage',
      '{context: ., target: "${{ matrix.t }}"}',
      'strategy: {matrix: {t: [s, t]}}',
      ['Dockerfile s ', 'Dockerfile t '],
    ],
    [
      'a context',
      '{context: "${{ matrix.c }}"}',
      'strategy: {matrix: {c: [s, t]}}',
      ['s/Dockerfile - s', 't/Dockerfile - t'],
    ],
    [
      'two names',
      '{context: "${{ matrix.c }}", file: "${{ matrix.c }}/${{ matrix.d }}"}',
      'strategy: {matrix: {c: [s], d: [a, b]}}',
      ['s/a - s', 's/b - s'],
    ],
    [
      'the folder of the repository',
      '{context: "${{ github.workspace }}", file: "${{ github.workspace }}/a"}',
      '',
      ['a - '],
    ],
    ['a variable of the job', '{context: ., file: "${{ env.D }}"}', 'env: {D: a}', ['a - ']],
    [
      'a variable of the matrix',
      '{context: ., file: "${{ env.D }}"}',
      'strategy: {matrix: {d: [a, b]}}\n    env: {D: "${{ matrix.d }}"}',
      ['a - ', 'b - '],
    ],
  ])('reads %s', (_what, inputs, settings, expected) => expect(builtBy(job(inputs, settings))).toEqual(expected));

  it.each([
    ['an output', '{context: ., file: "${{ steps.a.outputs.b }}"}', '', [OPEN('steps.a.outputs.b')]],
    [
      'a matrix that a job makes',
      FILE_OF_MATRIX,
      'strategy: {matrix: "${{ fromJSON(needs.a.outputs.b) }}"}',
      [OPEN('matrix.d')],
    ],
    [
      'rows that a job makes',
      FILE_OF_MATRIX,
      'strategy: {matrix: {d: [a], include: "${{ fromJSON(needs.a.outputs.b) }}"}}',
      ['a - ', OPEN('matrix.d')],
    ],
    ['an input of someone who starts it', '{context: ., file: "${{ inputs.f }}"}', '', [OPEN('inputs.f')]],
    ['a name of a Dockerfile', '{context: ., file: "${{ inputs.f }}/Dockerfile"}', '', []],
    ['a context alone', '{context: "${{ inputs.c }}"}', '', []],
    ['the stage of a Dockerfile that copies nothing', '{context: ., target: "${{ inputs.t }}"}', '', ['Dockerfile - ']],
  ])('says where it does not know %s', (_what, inputs, settings, expected) =>
    expect(builtBy(job(inputs, settings))).toEqual(expected),
  );

  it.each([
    ['with a default', 'workflow_dispatch: {inputs: {f: {default: a}}}'],
    ['of a caller', 'workflow_call: {inputs: {f: {type: string}}}'],
  ])('waits for an input %s', (_what, event) => {
    const text = job('{context: ., file: "${{ inputs.f }}"}').replace('on: push', `on: {${event}}`);
    expect(builtBy(text)).toEqual([]);
  });

  it('says that it does not know a stage, if the Dockerfile copies from another one', () => {
    const text = 'FROM a AS b\nFROM c\nCOPY --from=b /x /y\n';
    const file = { path: '.github/workflows/ci.yml', text: job('{context: ., target: "${{ inputs.t }}"}') };
    const { notifications } = workflow.parse(
      file,
      parseContext((path) => ({ path, text })),
    );
    expect(notifications.map(({ message }) => message)).toEqual([
      'An expression determines the stage that this step builds, so it may not have been checked. Write the name of the stage out, or list the values in a matrix of the job.',
    ]);
  });

  it('reads what a file passes to a workflow of the repository', async () => {
    const called = job('{context: ., file: "${{ inputs.f }}"}').replace(
      'on: push',
      'on: {workflow_call: {inputs: {f: {type: string}}}}',
    );
    const caller = (value: string) =>
      `on: push\njobs:\n  b:\n    strategy: {matrix: {d: [Dockerfile, img/web]}}\n    uses: ./.github/workflows/c.yml\n    with: {f: "${value}"}\n`;
    const scanned = async (value: string) => {
      const files = { '.github/workflows/c.yml': called, '.github/workflows/a.yml': caller(value) };
      const { findings, notifications } = await scanFiles({ ...files, Dockerfile: GOOD, 'img/web': BAD });
      const paths = findings.filter(({ ruleId }) => ruleId === 'remote-script-exec').map(({ span }) => span.file.path);
      return [...paths, ...notifications.flatMap(({ gap }) => (gap?.kind === 'undecided-reference' ? gap.kind : []))];
    };
    expect(await scanned('img/web')).toEqual(['img/web']);
    expect(await scanned('${{ matrix.d }}')).toEqual(['img/web']);
    expect(await scanned('Dockerfile')).toEqual([]);
    expect(await scanned('${{ needs.a.outputs.b }}')).toEqual(['undecided-reference']);
  });
});

const GOOD = 'FROM debian:12\nUSER 10001\n';
const BAD = 'FROM debian:12\nRUN curl -fsSL https://files.example.com/x | sh\nUSER 10001\n';

describe('a workflow', () => {
  it.each(['jobs: [', 'jobs: {a: {steps: "docker/build-push-action"}}', '- docker/build-push-action', ''])(
    'without such steps gives nothing: %j',
    (text) => {
      const file = { path: '.github/workflows/ci.yml', text };
      const { builds } = workflow.parse(file, parseContext());
      expect(builds).toEqual([]);
    },
  );
});

describe('an action that is built', () => {
  const builtBy = (image: string) => {
    const text = `name: x\nruns:\n  using: docker\n  image: ${image}\n`;
    const { builds } = workflow.parse({ path: 'act/one/action.yml', text }, parseContext());
    return builds.map(({ dockerfilePath, context }) => [dockerfilePath, context]);
  };

  it.each([
    ['Dockerfile', 'act/one/Dockerfile'],
    ['build.txt', 'act/one/build.txt'],
    ['../Dockerfile', 'act/Dockerfile'],
  ])('%s', (image, path) => expect(builtBy(image)).toEqual([[path, 'act/one']]));

  it.each(['docker://acme/app:1.4', '../../../Dockerfile'])('nothing of %s', (image) => {
    expect(builtBy(image)).toEqual([]);
  });
});

it.each(['.github', '.gitea', '.forgejo'])('finds workflows in %s', (folder) => {
  expect(formatOf(`${folder}/workflows/ci.yml`)?.id).toBe('workflow');
  expect(formatOf(`x/${folder}/workflows/ci.yml`)).toBeUndefined();
});
