import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/syntax-frontend-untrusted.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('syntax-frontend-untrusted', () => {
  it.each([
    ['reports a name that ends alike', '# syntax=«evil/docker/dockerfile:1»\nFROM a:1\n'],
    ['reports a name that begins alike', '# syntax=«docker/dockerfiles:1»\nFROM a:1\n'],
    ['reports another registry', '# syntax=«docker.io.example.org/docker/dockerfile:1»\nFROM a:1\n'],
    ['reports the form of other languages', '#!/usr/bin/env x\n// syntax=«acme/frontend»\nFROM a:1\n'],
    [
      'reports a digest as well',
      '# syntax=«acme/frontend@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa» option\nFROM a:1\n',
    ],
    ['accepts those of Docker', '# syntax=docker/dockerfile-upstream:1.20-labs\nFROM a:1\n'],
    ['accepts a comment later', '# about\n# syntax=acme/frontend\nFROM a:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});

describe('the frontend that a command gives to a build', () => {
  it.each([
    ['on its line', 'docker build --build-arg BUILDKIT_SYNTAX=«acme/frontend:1» .\n'],
    ['exported', 'export BUILDKIT_SYNTAX=«acme/frontend:1»\ndocker build --build-arg BUILDKIT_SYNTAX .\n'],
    [
      'exported later',
      'BUILDKIT_SYNTAX=«acme/frontend:1»\nexport BUILDKIT_SYNTAX\ndocker build --build-arg BUILDKIT_SYNTAX .\n',
    ],
    ['exported with all', 'set -a\nBUILDKIT_SYNTAX=«acme/frontend:1»\ndocker build --build-arg=BUILDKIT_SYNTAX .\n'],
    ['before the command', 'BUILDKIT_SYNTAX=«acme/frontend:1» docker build --build-arg BUILDKIT_SYNTAX .\n'],
    ['by a wrapper', 'env BUILDKIT_SYNTAX=«acme/frontend:1» docker build --build-arg BUILDKIT_SYNTAX .\n'],
    ['of the gateway', 'buildctl build --frontend gateway.v0 --opt source=«acme/frontend:1» --local context=.\n'],
    ['of buildctl', 'buildctl build --frontend dockerfile.v0 --opt build-arg:BUILDKIT_SYNTAX=«acme/frontend:1»\n'],
    ['of Docker', 'export BUILDKIT_SYNTAX=docker/dockerfile:1\ndocker build --build-arg BUILDKIT_SYNTAX .\n'],
    [
      'that is replaced',
      'export BUILDKIT_SYNTAX=acme/frontend:1\nBUILDKIT_SYNTAX=docker/dockerfile:1 docker build --build-arg BUILDKIT_SYNTAX .\n',
    ],
    ['that the build does not take', 'export BUILDKIT_SYNTAX=acme/frontend:1\ndocker build --build-arg OTHER .\n'],
    ['that the shell keeps', 'BUILDKIT_SYNTAX=acme/frontend:1\ndocker build --build-arg BUILDKIT_SYNTAX .\n'],
    ['that nobody knows', 'docker build --build-arg BUILDKIT_SYNTAX .\n'],
    ['of another option', 'buildctl build --frontend dockerfile.v0 --opt filename=acme/frontend:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'build.sh', text));
});

describe('generators of lists of packages', () => {
  const compose = (build: string) => `services:\n  app:\n    build:\n      context: .\n      ${build}\n`;
  const bake = (line: string) => `target "app" {\n  context = "."\n  ${line}\n}\n`;
  const step = (input: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          ${input}\n`;

  it.each([
    ['compose.yaml', compose('sbom: generator=«evil.example.com/scanner:1»')],
    ['compose.yaml', compose('sbom: "generator=«acme/scanner»,other=1"')],
    ['compose.yaml', compose('x-bake: { attest: ["type=sbom,generator=«acme/scanner:2»"] }')],
    ['docker-bake.hcl', bake('attest = ["type=provenance,mode=max", "type=sbom,generator=«acme/scanner»"]')],
    ['docker-bake.hcl', bake('attest = [{ type = "sbom", generator = "«acme/scanner»" }]')],
    ['build.sh', 'docker buildx build --sbom=generator=«acme/scanner:1» .\n'],
    ['build.sh', 'docker build --attest type=sbom,generator=«acme/scanner:1» .\n'],
    ['build.sh', 'docker buildx bake --set "*.attest=type=sbom,generator=«acme/scanner:1»"\n'],
    ['build.sh', 'docker buildx bake --sbom generator=«acme/scanner:1»\n'],
    ['build.sh', 'podman build --sbom-scanner-image «acme/scanner:1» --sbom-output a.json .\n'],
    ['build.sh', 'buildah build --sbom-scanner-image=«acme/scanner:1» .\n'],
    ['build.sh', 'podman build --sbom=syft-cyclonedx --sbom-output a.json .\n'],
    ['.github/workflows/a.yml', step('sbom: generator=«acme/scanner:1»')],
    ['.github/workflows/a.yml', step('attests: |\n            type=sbom,generator=«acme/scanner:1»')],
    ['compose.yaml', compose('sbom: true')],
    ['compose.yaml', compose('sbom: generator=docker/buildkit-syft-scanner:stable-1')],
    ['compose.yaml', compose('sbom: generator=${GENERATOR}')],
    ['compose.yaml', compose('provenance: mode=max')],
    ['docker-bake.hcl', bake('attest = ["type=provenance,generator=acme/scanner"]')],
    ['docker-bake.hcl', bake('attest = [{ type = "sbom", generator = "docker/scout-sbom-indexer:1" }]')],
    ['build.sh', 'docker buildx build --sbom=true --provenance=mode=max .\n'],
    ['build.sh', 'docker buildx build --sbom="generator=$GENERATOR" .\n'],
  ])('%s: %s', (path, text) => expectMarks(rule, path, text));

  it('can be allowed', () => {
    const text = compose('sbom: generator=acme/scanner:1');
    const options = { allowed: ['acme/scanner'] };
    expectMarks(rule, 'compose.yaml', text, {}, options);
  });

  it('are named with what they can do', () => {
    expect(messagesOf(rule, 'compose.yaml', compose('sbom: generator=acme/scanner'))).toEqual([
      'The builder runs "acme/scanner" to list the packages of service "app", a program from outside Docker that reads all files of the result and decides what scanners see of it.',
    ]);
  });
});
