import { describe, expect, it } from '@jest/globals';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { bake } from '../../../src/parse/bake/index.ts';
import { bakeFormat } from '../../../src/parse/formats.ts';
import { parseContext } from '../../support/repository-view.ts';

function buildsOf(path: string, text: string): unknown[] {
  const { builds } = bake.parse({ path, text }, parseContext());
  return builds.map((build) => ({
    ...build,
    arguments: Object.fromEntries(build.arguments),
    span: text.slice(build.span.start, build.span.end).split('\n')[0],
  }));
}

describe('a bake target', () => {
  it('names a Dockerfile, a stage and arguments', () => {
    const text =
      'target "api" {\n  context = "services/api"\n  dockerfile = "api.Dockerfile"\n  target = "prod"\n  args = { GO = "1.26", TAG = "${TAG}" }\n}\n';
    expect(buildsOf('docker-bake.hcl', text)).toEqual([
      {
        dockerfilePath: 'services/api/api.Dockerfile',
        target: 'prod',
        arguments: { GO: '1.26' },
        openArguments: new Map(Object.entries({ GO: ['1.26'], TAG: [UNKNOWN_PIECE] })),
        context: 'services/api',
        isGuess: false,
        name: 'api',
        tags: [],
        contexts: [],
        secretFiles: new Map(),
        span: 'target "api" {',
      },
    ]);
  });

  it('takes from others what it does not say', () => {
    const text =
      'target "base" {\n  context = "app"\n  target = "base"\n}\ntarget "prod" {\n  inherits = ["base"]\n  target = "prod"\n}\n';
    expect(buildsOf('docker-bake.hcl', text)).toMatchObject([
      { dockerfilePath: 'app/Dockerfile', target: 'base' },
      { dockerfilePath: 'app/Dockerfile', target: 'prod' },
    ]);
  });

  it('may stand in a file of any name', () => {
    const text =
      'target web {\n  dockerfile = "Dockerfile"\n  target = "prod"\n  contexts = { base = "target:base" }\n}\n';
    expect(buildsOf('docker/web.hcl', text)).toMatchObject([{ target: 'prod' }, { target: 'prod' }]);
    expect(bakeFormat.matches('docker/web.hcl')).toBe(true);
  });

  it.each([
    ['another program', 'job "a" {\n  group "b" {\n    context = 1\n  }\n}\n'],
    ['targets of something else', 'target "a" {\n  address = "b"\n}\n'],
  ])('is not what %s has', (_name, text) => {
    expect(buildsOf('a.hcl', text)).toEqual([]);
    expect(bake.parse({ path: 'a.hcl', text }, parseContext()).subjects).toEqual([]);
  });

  it.each(['live/terragrunt.hcl', '.terraform.lock.hcl', 'a.pkr.hcl', 'a.nomad.hcl', 'a.json'])(
    'is not looked for in %s',
    (path) => expect(bakeFormat.matches(path)).toBe(false),
  );

  it('is looked for where bake runs', () => {
    const text = 'target "a" {\n  context = "app"\n  dockerfile = "cwd://ci/build.txt"\n}\n';
    expect(buildsOf('docker-bake.hcl', text)).toMatchObject([{ dockerfilePath: 'ci/build.txt', context: 'app' }]);
  });

  it('is looked for from the folder of the file and from the root', () => {
    expect(buildsOf('deploy/docker-bake.json', '{"target": {"api": {"target": "prod"}}}')).toMatchObject([
      { dockerfilePath: 'deploy/Dockerfile', target: 'prod', isGuess: true },
      { dockerfilePath: 'Dockerfile', target: 'prod', isGuess: true },
    ]);
  });

  it.each([
    ['a remote context', 'target "x" { context = "https://github.com/acme/app.git" }'],
    ['an unknown context', 'target "x" { context = CONTEXT }'],
    ['an unknown Dockerfile', 'target "x" { dockerfile = "${X}.Dockerfile" }'],
    ['an inline Dockerfile', 'target "x" { dockerfile-inline = "FROM scratch" }'],
    ['a path out of the repository', 'target "x" { context = "../other" }'],
  ])('is left alone with %s', (_name, text) => expect(buildsOf('docker-bake.hcl', text)).toEqual([]));

  it('survives targets that inherit from each other', () => {
    const text = 'target "a" { inherits = ["b"] }\ntarget "b" { inherits = ["a"] }';
    expect(buildsOf('docker-bake.hcl', text)).toHaveLength(2);
  });
});
