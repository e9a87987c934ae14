import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-tag-mutable.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const DIGEST = `sha256:${'0'.repeat(63)}1`;

describe('image-tag-mutable', () => {
  it.each([
    '«nginx»',
    '"«nginx»"',
    '«nginx:latest»',
    '«nginx:stable»',
    '«nginx:stable-alpine»',
    '«nginx:alpine»',
    '«ghcr.io/acme/app»',
    '«registry.example.com:5000/acme/app»',
    '«ghcr.io/acme/app:main»',
    '«ghcr.io/acme/app:nightly»',
    '«ghcr.io/acme/app:${TAG:-latest}»',
    '«${REGISTRY:-ghcr.io}/acme/app:edge»',
    '«${REGISTRY}/acme/app»',
  ])('reports image: %s', (image) => expectMarks(rule, 'compose.yaml', `services:\n  app:\n    image: ${image}\n`));

  it.each([
    'nginx:1.29',
    'nginx:1.29-alpine',
    `nginx@${DIGEST}`,
    `nginx:latest@${DIGEST}`,
    'ghcr.io/acme/app:v1',
    'ghcr.io/acme/app:${TAG}',
    'ghcr.io/acme/app:${TAG:?}',
    'ghcr.io/acme/app:${TAG:-1.4}',
    '${IMAGE}',
    'nginx${SUFFIX}',
    'nginx@${DIGEST}',
    'registry.example.com:5000/acme/app:1.4',
    '0'.repeat(63) + '1'.replace('1', 'a'),
    DIGEST,
  ])('accepts image: %s', (image) => expectMarks(rule, 'compose.yaml', `services:\n  app:\n    image: ${image}\n`));

  it.each([
    ['the name of what the service builds', 'build: .\n    image: ghcr.io/acme/app:latest'],
    ['an image that is never pulled', 'image: acme/app\n    pull_policy: never'],
    ['what is built in any case', 'build: .\n    image: acme/app\n    pull_policy: build'],
    ['a policy that only run time knows', 'build: .\n    image: acme/app\n    pull_policy: ${POLICY}'],
    ['a service without an image', 'build: .'],
  ])('accepts %s', (_name, options) => expectMarks(rule, 'compose.yaml', `services:\n  app:\n    ${options}\n`));

  it.each(['always', 'missing', 'if_not_present', 'daily', 'every_12h'])(
    'reports what is built and pulled by the policy %s',
    (policy) =>
      expectMarks(
        rule,
        'compose.yaml',
        `services:\n  app:\n    build: .\n    image: «acme/app»\n    pull_policy: ${policy}\n  again:\n    image: «acme/app»\n    pull_policy: ${policy}\n`,
      ),
  );

  it('reports an image that is mounted', () => {
    expectMarks(
      rule,
      'compose.yaml',
      `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          volumes:
            - type: image
              source: «ghcr.io/acme/models:latest»
              target: /models
            - type: image
              source: ghcr.io/acme/models:\${TAG}
              target: /other
      `,
    );
  });

  it('reports the image of a hook', () => {
    expectMarks(
      rule,
      'compose.yaml',
      `
      services:
        app:
          image: ghcr.io/acme/app:1.4
          pre_start:
            - image: «ghcr.io/acme/migrate:latest»
              command: ["migrate"]
      `,
    );
  });

  it.each([
    [
      'nginx',
      'Container "app" runs "nginx" without a tag, which means the latest version. An attacker who can push to that repository decides what runs after the next pull.',
    ],
    [
      'nginx:stable',
      'Container "app" runs "nginx:stable", whose tag names no version. An attacker who can push to that repository decides what runs after the next pull.',
    ],
  ])('says why about %s', (image, message) => {
    expect(messagesOf(rule, 'compose.yaml', `services:\n  app:\n    image: ${image}\n`)).toEqual([message]);
  });
});
