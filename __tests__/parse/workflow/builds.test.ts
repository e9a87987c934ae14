import { describe, expect, it } from '@jest/globals';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { formatOf } from '../../../src/parse/formats.ts';
import { workflow } from '../../../src/parse/workflow/index.ts';
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
  ])('with %s builds %s', (inputs, dockerfilePath, context) => {
    expect(buildsOf(inputs)).toMatchObject([
      { dockerfilePath, target: undefined, context: context === '.' ? '' : context },
    ]);
  });

  it.each([
    '{context: "${{ matrix.folder }}"}',
    '{file: "${{ matrix.file }}"}',
    '{context: "https://github.com/acme/app.git"}',
    '{context: "{{defaultContext}}:api"}',
    '{context: ../other}',
  ])('with %s is left alone', (inputs) => expect(buildsOf(inputs)).toEqual([]));

  it('does not know a stage that an expression names', () => {
    expect(buildsOf('{target: "${{ matrix.target }}"}')).toMatchObject([{ target: undefined }]);
  });
});

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
