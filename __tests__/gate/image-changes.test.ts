import { afterEach, describe, expect, it } from '@jest/globals';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';

afterEach(removeCheckouts);

type Files = Readonly<Record<string, string | undefined>>;

const ONE = `sha256:${'1b7e4f0a'.repeat(8)}`;
const OTHER = `sha256:${'8a1f59ff'.repeat(8)}`;

const service = (image: string, more = ''): Files => ({
  'compose.yaml': `services:\n  cache:\n    image: ${image}\n${more}`,
});
const dockerfile = (...lines: readonly string[]): Files => ({ Dockerfile: `${lines.join('\n')}\n` });

/** `rule severity text` of what a change does to images. */
async function changes(base: Files, change: Files): Promise<readonly string[]> {
  const { gate } = await judgeCheckout(make({ base: { 'README.md': '', ...base }, change }));
  return (gate?.fresh ?? [])
    .filter(({ ruleId }) => ruleId === 'image-source-new' || ruleId === 'image-digest-removed')
    .map(({ ruleId, severity, span: { file, start, end } }) => `${ruleId} ${severity} ${file.text.slice(start, end)}`);
}

describe('images of a new publisher', () => {
  it.each<[string, Files, Files, string]>([
    ['another registry', service('redis:8'), service('registry.example.net/redis:8'), 'registry.example.net/redis:8'],
    ['another account', service('acme/app:1'), service('acne/app:1'), 'acne/app:1'],
    [
      'an account in place of an official image',
      service('redis:8'),
      service('redis-team/redis:8'),
      'redis-team/redis:8',
    ],
    ['a registry by its address', service('redis:8'), service('203.0.113.9:5000/redis:8'), '203.0.113.9:5000/redis:8'],
    ['a fixed image', service('redis:8'), service(`ghcr.io/acne/redis@${ONE}`), `ghcr.io/acne/redis@${ONE}`],
    [
      'a copy from it',
      dockerfile('FROM debian:13'),
      dockerfile('FROM debian:13', 'COPY --from=ghcr.io/acne/x:1 /x /x'),
      'ghcr.io/acne/x:1',
    ],
    [
      'a mount from it',
      dockerfile('FROM debian:13'),
      dockerfile('FROM debian:13', 'RUN --mount=from=ghcr.io/acne/x:1,target=/x /x/run'),
      'ghcr.io/acne/x:1',
    ],
    [
      'a context that replaces an image',
      { ...service('redis:8'), ...dockerfile('FROM debian:13') },
      {
        'compose.yaml':
          'services:\n  cache:\n    build:\n      context: .\n      additional_contexts:\n        debian: docker-image://acne/debian:13\n',
      },
      'acne/debian:13',
    ],
    [
      'a build argument of a command',
      dockerfile('ARG REGISTRY=docker.io/library', 'FROM ${REGISTRY}/debian:13'),
      { 'a.sh': 'docker build --build-arg REGISTRY=registry.example.net .\n' },
      '${REGISTRY}/debian:13',
    ],
    [
      'a value of a loop',
      dockerfile('ARG BASE=debian:13', 'FROM $BASE'),
      { 'a.sh': 'for base in debian:13 acne/debian:13; do docker build --build-arg BASE=$base .; done\n' },
      '$BASE',
    ],
    ['a command', service('redis:8'), { 'a.sh': 'docker run --rm ghcr.io/acne/x:1\n' }, 'ghcr.io/acne/x:1'],
  ])('%s', async (_name, base, change, text) => {
    expect(await changes(base, change)).toEqual([`image-source-new low ${text}`]);
  });

  it.each<[string, Files, Files]>([
    [
      'a version as a build argument',
      dockerfile('ARG RELEASE=13', 'FROM debian:$RELEASE'),
      { 'a.sh': 'docker build --build-arg RELEASE=12-slim .\n' },
    ],
    ['another official image', service('redis:8'), service('postgres:18')],
    ['an official image by its full name', service('redis:8'), service('docker.io/library/postgres:18')],
    ['another image of an account', service('acme/app:1'), service('docker.io/acme/other:1')],
    ['another image of a registry', service('registry.example.com/a/b:1'), service('registry.example.com/c/d:1')],
    ['a new file with a known publisher', service('redis:8'), dockerfile('FROM node:24')],
    ['the first image', {}, service('ghcr.io/acme/app:1')],
    ['a publisher that a variable decides', service('redis:8'), service('${REGISTRY:?}/redis:8')],
    ['a registry of the machine', service('redis:8'), service('localhost:5000/redis:8')],
    ['an image that is built here', service('redis:8'), service('acme/app:1', '    build: .\n')],
    [
      'a file that is renamed',
      service('acme/app:1'),
      { 'compose.yaml': undefined, 'docker-compose.yml': service('acme/app:1')['compose.yaml'] },
    ],
  ])('not %s', async (_name, base, change) => {
    expect(await changes(base, change)).toEqual([]);
  });

  it('reports each publisher once', async () => {
    const more = (name: string) => `  ${name}:\n    image: acne/${name}:1\n`;
    expect(await changes(service('redis:8'), service('redis:8', more('a') + more('b')))).toEqual([
      'image-source-new low acne/a:1',
    ]);
  });
});

describe('digests that a change removes', () => {
  it.each<[string, Files, Files, string]>([
    ['of a service', service(`redis:8@${ONE}`), service('redis:8'), 'redis:8'],
    ['with another image', service(`redis:8@${ONE}`), service('postgres:18'), 'postgres:18'],
    ['of a stage', dockerfile(`FROM node:24@${ONE} AS a`), dockerfile('FROM node:24 AS a'), 'node:24'],
    [
      'of a copy',
      dockerfile('FROM node:24 AS a', `COPY --from=node:22@${ONE} /a /a`),
      dockerfile('FROM node:24 AS a', 'COPY --from=node:22 /a /a'),
      'node:22',
    ],
  ])('%s', async (_name, base, change, text) => {
    expect(await changes(base, change)).toEqual([`image-digest-removed medium ${text}`]);
  });

  it.each<[string, Files, Files]>([
    ['a digest that changes', service(`redis:8@${ONE}`), service(`redis:8@${OTHER}`)],
    ['a digest that is added', service('redis:8'), service(`redis:8@${ONE}`)],
    ['an image without one before', service('redis:8'), service('redis:8.2')],
    ['a digest in a variable', service(`redis:8@${ONE}`), service('redis:8@${DIGEST:?}')],
    [
      'a service that goes away',
      service(`redis:8@${ONE}`),
      { 'compose.yaml': 'services:\n  a:\n    image: redis:8\n' },
    ],
    ['another service', service(`redis:8@${ONE}`), service(`redis:8@${ONE}`, '  a:\n    image: redis:8\n')],
    ['an image that is built from now on', service(`redis:8@${ONE}`), service('acme/app', '    build: .\n')],
    [
      'stages that change places',
      dockerfile(`FROM node:24@${ONE} AS a`, 'FROM node:24 AS b'),
      dockerfile('FROM node:24 AS b', `FROM node:24@${ONE} AS a`),
    ],
  ])('not %s', async (_name, base, change) => {
    expect(await changes(base, change)).toEqual([]);
  });
});
