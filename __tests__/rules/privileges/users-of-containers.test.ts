import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HOST } from '../../../src/model/containers/host-assumptions.ts';
import userRoot from '../../../src/rules/privileges/users/user-root.ts';
import userUnset from '../../../src/rules/privileges/users/user-unset-root-image.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe('user-root', () => {
  it.each([
    '«root»',
    '"«0»"',
    '"«0:0»"',
    '«root:staff»',
    '"«00»"',
    '«${USER_ID:-0}»',
    '"«:1000»"',
    '«ContainerAdministrator»',
  ])('reports user: %s', (user) => expectMarks(userRoot, 'compose.yaml', service(`user: ${user}`)));

  it.each(['"1000"', '"1000:0"', 'app', '${USER_ID}', '"${UID}:${GID}"', 'rootless', '"0x0"', '""'])(
    'accepts user: %s',
    (user) => expectMarks(userRoot, 'compose.yaml', service(`user: ${user}`)),
  );

  it.each([
    ['user: 0', true],
    ['user: "0"', false],
    ["user: '0'", false],
    ['user: root', false],
    ['user: ${U:-0}', false],
  ])('says of %s whether Compose refuses it', (options, isRefused) => {
    const [message = ''] = messagesOf(userRoot, 'compose.yaml', service(options));
    expect(message.endsWith('Compose refuses a number without quotes as a user.')).toBe(isRefused);
  });

  it.each([{ rootless: true }, { usernsRemap: true }])('accepts it where %p maps root to another', (host) => {
    const { findings } = checkText(
      userRoot,
      'compose.yaml',
      service('user: root'),
      {},
      {},
      { ...DEFAULT_HOST, ...host },
    );
    expect(findings).toEqual([]);
  });

  it('reports it where the container opts out of the mapping', () => {
    const text = service('user: root\nuserns_mode: host');
    const { findings } = checkText(userRoot, 'compose.yaml', text, {}, {}, { ...DEFAULT_HOST, usernsRemap: true });
    expect(findings).toHaveLength(1);
  });
});

describe('user-unset-root-image', () => {
  const image = (name: string, more = '') => `services:\n  «app»:\n    image: ${name}\n${more}`;
  const plain = (name: string, more = '') => image(name, more).replaceAll(/[«»]/g, '');

  it.each(['nginx:1.29', 'docker.io/library/httpd:2.4', 'gcr.io/distroless/static-debian12:latest'])(
    'reports the image %s',
    (name) => expectMarks(userUnset, 'compose.yaml', image(name)),
  );

  it.each([
    ['it changes to another user', 'postgres:17'],
    ['it has a user of its own', 'gcr.io/distroless/static-debian12:nonroot'],
    ['it is not known', 'ghcr.io/acme/app:1.4'],
    ['a variable decides', '${IMAGE}'],
  ])('accepts an image where %s', (_why, name) => expectMarks(userUnset, 'compose.yaml', plain(name)));

  it.each(['    user: root\n', '    user: "1000"\n', '    user: ${UID}\n'])('accepts a container with %p', (more) =>
    expectMarks(userUnset, 'compose.yaml', plain('nginx:1.29', more)),
  );

  const built = (dockerfile: string, isFound: boolean) =>
    expectMarks(
      userUnset,
      'compose.yaml',
      `services:\n  ${isFound ? '«app»' : 'app'}:\n    build: .\n`,
      {},
      {},
      {
        Dockerfile: dockerfile,
      },
    );

  it.each([
    ['says so', 'FROM ghcr.io/acme/base:1\nUSER 0\n', true],
    ['does not say, on an image that runs as root', 'FROM node:22\nCMD ["node"]\n', true],
    ['starts from scratch', 'FROM scratch\nCOPY a /a\n', true],
    ['does not say, on an image that is not known', 'FROM ghcr.io/acme/base:1\n', false],
    ['takes a user', 'FROM node:22\nUSER node\n', false],
    ['takes one that a variable decides', 'FROM node:22\nARG U\nUSER ${U}\n', false],
    ['changes to another when it starts', 'FROM alpine:3.22\nENTRYPOINT ["su-exec", "app", "/app"]\n', false],
  ])('asks the Dockerfile: one that %s', (_what, dockerfile, isFound) => built(dockerfile, isFound));

  it('asks the stage that is built', () => {
    const dockerfile = 'FROM node:22 AS dev\nFROM node:22 AS prod\nUSER node\n';
    const text = (target: string) => `services:\n  app:\n    build: { context: ., target: ${target} }\n`;
    expect(messagesOf(userUnset, 'compose.yaml', text('dev'), { Dockerfile: dockerfile })).toEqual([
      'Container "app" runs as root, as neither it nor stage "dev" sets a user. An attacker in it is root for every file and device of the host that it reaches.',
    ]);
    expect(messagesOf(userUnset, 'compose.yaml', text('prod'), { Dockerfile: dockerfile })).toEqual([]);
  });
});
