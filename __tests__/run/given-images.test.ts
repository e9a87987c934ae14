import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository } from '../../src/discover/index.ts';
import { positionAt } from '../../src/model/position.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import { folderWith } from '../support/folder.ts';

/** What rules about images and their users say. */
async function saidAboutImages(files: Readonly<Record<string, string>>): Promise<string[]> {
  const about = rules.filter(({ id }) => /^image-|^external-copy|^user-root-implicit/.test(id));
  const repository = openRepository([], { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 });
  const { findings } = await scan(repository, {
    rules: activeRules(about, 'strict'),
    names: ruleNames(about),
    suppressions: [],
    today: '2026-11-24',
  });
  return findings.map(({ ruleId, span }) => `${span.file.path}:${positionAt(span.file, span.start).line} ${ruleId}`);
}

const BASE = 'FROM scratch\nUSER 1000\n';
const UNTAGGED = ['app/Dockerfile:1 image-tag-missing'];
const BUILT = 'services:\n  base: {build: base, image: acme/base}\n  app:\n    build: app\n';

describe('an image that the compose file builds as well', () => {
  it.each([
    ['its name', 'FROM acme/base\n', BUILT],
    ['its name in full', 'FROM docker.io/acme/base:latest\n', BUILT],
    ['its version', 'FROM acme/base:1\n', BUILT.replace('acme/base', 'acme/base:1')],
    [
      'a build argument',
      'ARG BASE\nFROM $BASE\n',
      BUILT.replace('build: app', 'build: {context: app, args: {BASE: acme/base}}'),
    ],
    ['the default of a build argument', 'ARG BASE=acme/base\nFROM ${BASE}\n', BUILT],
    ['a variable with a default', 'FROM acme/base\n', BUILT.replace('acme/base', '"${BASE:-acme/base}"')],
    ['COPY', 'FROM scratch\nUSER 1\nCOPY --from=acme/base /a /a\n', BUILT],
    ['a mount', 'FROM scratch\nUSER 1\nRUN --mount=from=acme/base,target=/x /x/a\n', BUILT],
    ['a name that is official elsewhere', 'FROM node\n', BUILT.replace('acme/base', 'node')],
    [
      'a context of the name of an image',
      'FROM debian\n',
      'services:\n  app:\n    build: {context: app, additional_contexts: {debian: "service:base"}}\n  base: {build: base}\n',
    ],
    [
      'a context in a list',
      'FROM debian\n',
      'services:\n  app:\n    build: {context: app, additional_contexts: [debian=service:base]}\n  base: {build: base}\n',
    ],
    [
      'an inline Dockerfile',
      'FROM scratch\nUSER 1\n',
      'services:\n  base: {build: base, image: acme/base}\n  app:\n    build:\n      dockerfile_inline: |\n        FROM acme/base\n',
    ],
    ['another service', 'FROM acme/base\n', `${BUILT}  again: {image: acme/base}\n`],
  ])('is no image of a registry: by %s', async (_name, dockerfile, compose) => {
    const files = { 'app/Dockerfile': dockerfile, 'base/Dockerfile': BASE, 'compose.yaml': compose };
    expect(await saidAboutImages(files)).toEqual([]);
  });

  it.each([
    ['it has another version', 'FROM acme/base\n', BUILT.replace('acme/base', 'acme/base:1')],
    ['it is only used there', 'FROM acme/base\n', BUILT.replace('build: base, ', '')],
    ['its name is not known', 'FROM acme/base\n', BUILT.replace('acme/base', '$BASE')],
  ])('is one where %s', async (_name, dockerfile, compose) => {
    const files = { 'app/Dockerfile': dockerfile, 'base/Dockerfile': BASE, 'compose.yaml': compose };
    expect((await saidAboutImages(files)).filter((said) => said.startsWith('app/'))).toEqual(UNTAGGED);
  });

  it('does not concern Dockerfiles that other files build', async () => {
    const files = { 'app/Dockerfile': 'FROM acme/base\n', 'base/Dockerfile': BASE };
    const elsewhere = BUILT.replace('app:\n    build: app', 'other: {image: "acme/other:1@sha256:0"}');
    expect(
      (await saidAboutImages({ ...files, 'compose.yaml': elsewhere })).filter((said) => said.startsWith('app/')),
    ).toEqual(UNTAGGED);
  });
});

describe('a context that a build is given', () => {
  it.each([
    [
      'a bake file',
      'docker-bake.hcl',
      'target "app" {\n  context = "app"\n  contexts = { debian = "target:base" }\n}\n',
    ],
    [
      'a workflow',
      '.github/workflows/ci.yml',
      'jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          context: app\n          build-contexts: |\n            debian=./base\n',
    ],
  ])('is no image of a registry: %s', async (_name, path, text) => {
    expect(await saidAboutImages({ 'app/Dockerfile': 'FROM debian\n', [path]: text })).toEqual([]);
  });
});
