import { describe, expect, it } from '@jest/globals';
import { isFromRegistry } from '../../src/model/images/image.ts';
import { spanText } from '../../src/model/source.ts';
import type { BuildReference } from '../../src/parse/frontend.ts';
import { localNamesOf } from '../../src/parse/plain-name.ts';
import { readText } from '../support/declared.ts';

/** The images that come from a registry, as written: how they are used, and the text that they point at. */
function pulledIn(path: string, text: string): readonly string[] {
  const { subjects } = readText(path, text);
  return subjects.flatMap((subject) =>
    subject.kind === 'image' && isFromRegistry(subject)
      ? [`${subject.use} ${subject.reference.value.text} @ ${spanText(subject.reference.span)}`]
      : [],
  );
}

const SCRIPT = 'run.sh';
const BUILD = 'docker build -t acme/a .';

describe('an image that a script builds', () => {
  it.each([
    [`${BUILD}\ndocker run acme/a`, false],
    [`${BUILD}\ndocker run --pull missing acme/a`, false],
    [`${BUILD}\ndocker run --pull never acme/a`, false],
    [`${BUILD}\ndocker run --pull always acme/a`, true],
    [`${BUILD}\ndocker run --pull=always acme/a`, true],
    ['podman build -t acme/a .\npodman run --pull=newer acme/a', true],
    [`docker run acme/a\n${BUILD}`, true],
    [`docker run acme/a:latest\n${BUILD}`, true],
    [`docker run acme/a\n${BUILD}\ndocker run acme/a`, true],
    [`${BUILD}\ndocker pull acme/a\ndocker run acme/a`, true],
    [`${BUILD}\ndocker image rm acme/a\ndocker run acme/a`, true],
    [`docker pull acme/a || true\n${BUILD}\ndocker run acme/a`, false],
    [`${BUILD}\nfalse && docker pull acme/a\ndocker run acme/a`, false],
    [`ID=$(${BUILD})\ndocker run acme/a`, false],
    [`sh -c '${BUILD}'\ndocker run acme/a`, false],
    [`echo '${BUILD}' | sh\ndocker run acme/a`, false],
    [`docker run acme/a "$(${BUILD})"`, false],
    [`docker run acme/a\nID=$(${BUILD})`, true],
    // which branch runs first is not known
    [`case $1 in run) docker run acme/a ;; build) ${BUILD} ;; esac`, false],
    [`start() { docker run acme/a; }\n${BUILD}\nstart`, false],
    [`docker inspect acme/a || ${BUILD}\ndocker run acme/a`, false],
    [`test -n "$X" && docker run acme/a\n${BUILD}`, false],
  ])('%j comes from a registry: %j', (text, isPulled) => {
    expect(pulledIn(SCRIPT, text).length > 0).toBe(isPulled);
  });

  it('by another recipe of a makefile does not come from a registry', () => {
    expect(pulledIn('Makefile', `run: build\n\tdocker run acme/a\nbuild:\n\t${BUILD}\n`)).toEqual([]);
  });
});

describe('images that a build gets beside its Dockerfile', () => {
  it.each([
    [SCRIPT, 'docker build --build-context a=docker-image://acme/b .', ['from acme/b @ acme/b']],
    [SCRIPT, 'podman build --build-context=a=container-image://acme/b .', ['from acme/b @ acme/b']],
    [SCRIPT, 'buildah build --build-context a=docker://acme/b .', ['from acme/b @ acme/b']],
    [SCRIPT, 'docker build --build-context a=./b .', []],
    [SCRIPT, 'docker build --build-arg BUILDKIT_SYNTAX=acme/b .', ['syntax acme/b @ acme/b']],
    [SCRIPT, 'docker buildx build --build-arg=BUILDKIT_SYNTAX=acme/b .', ['syntax acme/b @ acme/b']],
    [SCRIPT, 'docker buildx bake --set *.args.BUILDKIT_SYNTAX=acme/b', ['syntax acme/b @ acme/b']],
    [SCRIPT, 'docker build --build-arg BUILDKIT_SYNTAX .', []],
    [SCRIPT, 'docker build --build-arg BUILDKIT_SYNTAX= .', []],
    [
      'compose.yaml',
      'services: { a: { build: { context: ., args: { BUILDKIT_SYNTAX: acme/b } } } }',
      ['syntax acme/b @ acme/b'],
    ],
    [
      'compose.yaml',
      'services: { a: { build: { context: ., args: [BUILDKIT_SYNTAX=acme/b] } } }',
      ['syntax acme/b @ acme/b'],
    ],
    ['compose.yaml', 'services: { a: { build: { context: ., args: [BUILDKIT_SYNTAX] } } }', []],
    [
      'compose.yaml',
      'services: { a: { build: { context: ., x-bake: { contexts: { c: "docker-image://acme/b" } } } } }',
      ['from acme/b @ acme/b'],
    ],
    ['docker-bake.hcl', 'target "a" {\n  args = { BUILDKIT_SYNTAX = "acme/b x=y" }\n}', ['syntax acme/b @ acme/b']],
    [
      '.github/workflows/a.yml',
      'jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { build-args: "BUILDKIT_SYNTAX=acme/b" } }] } }',
      ['syntax acme/b @ acme/b'],
    ],
  ])('in %s: %s', (path, text, images) => {
    expect(pulledIn(path, text)).toEqual(images);
  });
});

describe('an image that another service builds', () => {
  const services = (more: string): string =>
    `services:\n  a: { build: ., image: acme/a }\n  b: { build: { dockerfile_inline: "FROM acme/a"${more} } }\n`;
  it.each([
    ['', false],
    [', pull: false', false],
    [', pull: true', true],
    [', pull: "${P}"', true],
  ])('is the base of a build with%s pulled: %j', (more, isPulled) => {
    expect(pulledIn('compose.yaml', services(more)).length > 0).toBe(isPulled);
  });
});

describe('a name that some builds of a Dockerfile replace', () => {
  const build = (...names: readonly string[]): BuildReference => ({
    dockerfilePath: 'Dockerfile',
    target: undefined,
    arguments: new Map(),
    localNames: new Set(names),
    span: { file: { path: 'compose.yaml', text: '' }, start: 0, end: 0 },
  });
  it.each([
    ['acme/a', [build('acme/a')], true],
    ['acme/a', [build('acme/a'), build('acme/a', 'base')], true],
    ['acme/a', [build('acme/a'), build()], false],
    ['acme/a', [build('acme/a'), { ...build(), localNames: undefined }], false],
    ['base', [build('base'), build()], true],
    ['base', [build()], false],
  ])('%s is local: %#', (name, builds, isLocal) => {
    expect(localNamesOf(builds).has(name)).toBe(isLocal);
  });
});
