import { describe, expect, it } from '@jest/globals';
import { dockerfile } from '../../src/parse/dockerfile/index.ts';
import type { BuildReference } from '../../src/parse/frontend.ts';
import { readText } from '../support/declared.ts';
import { dedent } from '../support/example.ts';
import { repositoryView } from '../support/repository-view.ts';

/** The platforms of each image, as `name: platforms`. */
function platformsIn(path: string, text: string): readonly string[] {
  const { subjects } = readText(path, text);
  const images = subjects.filter((subject) => subject.kind === 'image');
  return images.map(({ reference, platforms = [] }) =>
    `${reference.value.text}: ${[platforms].flat().join(' ')}`.trim(),
  );
}

describe('the platform of a container', () => {
  it.each([
    ['compose.yaml', 'services: { a: { image: b, platform: linux/arm64 } }', ['b: linux/arm64']],
    ['compose.yaml', 'services: { a: { image: b, platform: " Linux/ARM64 " } }', ['b: Linux/ARM64']],
    ['compose.yaml', 'services: { a: { image: b, platform: "${P}" } }', ['b: unknown']],
    ['compose.yaml', 'services: { a: { image: b, platform: "${P:-linux/arm64}" } }', ['b: linux/arm64']],
    ['compose.yaml', 'services: { a: { image: b } }', ['b:']],
    [
      'compose.yaml',
      'services: { a: { build: { context: ., platforms: [linux/arm64], additional_contexts: { c: "docker-image://b" } } } }',
      ['b: linux/arm64'],
    ],
    ['run.sh', 'docker run --platform linux/arm64 acme/b', ['acme/b: linux/arm64']],
    ['run.sh', 'docker run --platform=linux/arm64 --platform=linux/s390x acme/b', ['acme/b: linux/s390x']],
    ['run.sh', 'docker run --platform "$P" acme/b', ['acme/b: unknown']],
    ['run.sh', 'export DOCKER_DEFAULT_PLATFORM=linux/arm64\ndocker run acme/b', ['acme/b: unknown']],
    [
      'run.sh',
      'export DOCKER_DEFAULT_PLATFORM=linux/arm64\ndocker run --platform linux/amd64 acme/b',
      ['acme/b: linux/amd64'],
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    runs-on: ubuntu-24.04-arm\n    container: acme/b\n',
      ['acme/b: unknown'],
    ],
    ['.github/workflows/a.yml', 'jobs:\n  a:\n    runs-on: ubuntu-24.04\n    container: acme/b\n', ['acme/b:']],
    ['run.sh', 'docker create --platform linux/arm/v7 acme/b', ['acme/b: linux/arm/v7']],
    ['run.sh', 'podman run --arch arm64 acme/b', ['acme/b: linux/arm64']],
    ['run.sh', 'podman run --os windows --arch amd64 acme/b', ['acme/b: windows/amd64']],
    ['run.sh', 'podman run --arch arm --variant v6 acme/b', ['acme/b: linux/arm/v6']],
    [
      'run.sh',
      'docker build --platform linux/arm64,linux/amd64 --build-context c=docker-image://acme/b .',
      ['acme/b: linux/arm64 linux/amd64'],
    ],
    [
      '.github/workflows/a.yml',
      'jobs: { a: { runs-on: x, container: { image: acme/b, options: --platform linux/arm64 } } }',
      ['acme/b: linux/arm64'],
    ],
    [
      'docker-bake.hcl',
      'target "a" {\n  platforms = ["linux/arm64"]\n  contexts = { c = "docker-image://b" }\n}',
      ['b: linux/arm64'],
    ],
  ])('in %s: %s', (path, text, platforms) => {
    expect(platformsIn(path, text)).toEqual(platforms);
  });
});

describe('the default of a compose project', () => {
  it.each([
    ['services: { a: { image: b } }', 'b: linux/arm64'],
    ['services: { a: { image: b, platform: linux/amd64 } }', 'b: linux/amd64'],
    ['services: { a: { build: { dockerfile_inline: FROM b } } }', 'b: linux/arm64'],
  ])('%s', (text, platforms) => {
    const { subjects } = readText('compose.yaml', text, { '.env': 'DOCKER_DEFAULT_PLATFORM=linux/arm64' });
    const images = subjects.filter((subject) => subject.kind === 'image');
    expect(
      images.map(({ reference, platforms: found }) => `${reference.value.text}: ${[found].flat().join(' ')}`),
    ).toEqual([platforms]);
  });
});

describe('the platforms of a build', () => {
  it.each([
    ['compose.yaml', 'services: { a: { build: ., platform: linux/arm64 } }', ['linux/arm64']],
    [
      'compose.yaml',
      'services: { a: { build: { context: ., platforms: [linux/arm64, linux/amd64] } } }',
      ['linux/arm64', 'linux/amd64'],
    ],
    [
      'compose.yaml',
      'services: { a: { platform: linux/amd64, build: { platforms: ["linux/arm64"] } } }',
      ['linux/arm64'],
    ],
    ['compose.yaml', 'services: { a: { build: { context: ., platforms: ["${P}", linux/amd64] } } }', 'unknown'],
    ['compose.yaml', 'services: { a: { build: . } }', undefined],
    ['docker-bake.hcl', 'target "a" {\n  platforms = ["linux/arm64"]\n}', ['linux/arm64']],
    [
      'docker-bake.hcl',
      'target "p" {\n  platforms = ["linux/arm64"]\n}\ntarget "a" {\n  inherits = ["p"]\n}',
      ['linux/arm64'],
    ],
    ['docker-bake.hcl', 'variable "P" {}\ntarget "a" {\n  platforms = [P]\n}', 'unknown'],
    ['docker-bake.json', '{"target":{"a":{"platforms":["linux/arm64"]}}}', ['linux/arm64']],
    [
      '.github/workflows/a.yml',
      'jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { context: ., platforms: "linux/amd64, linux/arm64" } }] } }',
      ['linux/amd64', 'linux/arm64'],
    ],
    [
      '.github/workflows/a.yml',
      'jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { context: ., platforms: "${{ matrix.p }}" } }] } }',
      'unknown',
    ],
    [
      '.devcontainer/devcontainer.json',
      '{ "build": { "dockerfile": "Dockerfile", "options": ["--platform=linux/arm64"] } }',
      ['linux/arm64'],
    ],
  ])('in %s: %s', (path, text, platforms) => {
    expect(readText(path, text).builds.at(-1)?.platforms).toEqual(platforms);
  });
});

describe('the platforms of the images in a Dockerfile', () => {
  const FROM_AND_COPY = 'FROM a AS x\nCOPY --from=b / /\nRUN --mount=from=c,target=/c true\n';
  const build = (platforms?: BuildReference['platforms']): BuildReference => ({
    dockerfilePath: 'Dockerfile',
    target: undefined,
    arguments: new Map(),
    platforms,
    span: { file: { path: 'a', text: '' }, start: 0, end: 0 },
  });

  function platformsOf(text: string, builds: readonly BuildReference[]): readonly string[] {
    const file = { path: 'Dockerfile', text: dedent(text) };
    const repository = repositoryView(() => undefined);
    const { subjects } = dockerfile.parse(file, { repository, buildsOf: () => builds });
    return subjects.flatMap((subject) =>
      subject.kind === 'image'
        ? [
            `${subject.reference.value.text}: ${[subject.platforms ?? []]
              .flat()
              .map((text) => text || 'machine')
              .join(' ')}`.trim(),
          ]
        : [],
    );
  }

  it.each<[string, readonly BuildReference[], readonly string[]]>([
    [FROM_AND_COPY, [], ['a:', 'b:', 'c:']],
    [FROM_AND_COPY, [build()], ['a:', 'b:', 'c:']],
    [FROM_AND_COPY, [build(['p/q'])], ['a: p/q', 'b: p/q', 'c: p/q']],
    ['FROM a', [build(['p/q']), build(['r/s', 'p/q'])], ['a: p/q r/s']],
    ['FROM a', [build(['p/q']), build('unknown')], ['a: unknown']],
    ['FROM a', [build(['p/q']), build()], ['a: p/q machine']],
    ['FROM --platform=linux/arm64 a\nCOPY --from=b / /', [build(['p/q'])], ['a: linux/arm64', 'b: p/q']],
    ['FROM --platform=$TARGETPLATFORM a', [build(['p/q'])], ['a: p/q']],
    ['FROM --platform=$BUILDPLATFORM a', [build(['p/q'])], ['a:']],
    ['FROM --platform=${BUILDPLATFORM} a', [build(['p/q'])], ['a:']],
    ['ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM a', [build(['p/q'])], ['a:']],
    ['ARG BUILDPLATFORM=linux/arm64\nFROM --platform=$BUILDPLATFORM a', [], ['a: linux/arm64']],
    ['ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM a', [], ['a: linux/arm64']],
    ['FROM --platform=linux/$TARGETARCH a', [], ['a: unknown']],
    ['ARG P=linux/arm64\nFROM --platform=$P a', [], ['a: linux/arm64']],
    ['ARG P\nFROM --platform=$P a', [], ['a: unknown']],
  ])('%j with %j', (text, builds, platforms) => {
    expect(platformsOf(text, builds)).toEqual(platforms);
  });
});
