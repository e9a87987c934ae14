import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import { type Files, scanOf } from './failures.ts';

const IMAGE = 'image: registry.example.com/app:1.4';
const TOKEN = 'ghp_9aK3mZx81LqP'.concat('wE7uYtRsV2bN4cD6fGhJ0kLm');
const KEY = 'wJalrXUtnFEMI/K7MDENG/'.concat('bPxRfiCYzk93kd7Qa1');
const OTHER_KEY = 'q9alrXUtnFEMI/K7MDENG/'.concat('bPxRfiCYzk93kd7Zb2');

const services = (...all: readonly string[]): string => `services:\n${all.join('')}`;
const service = (name: string, ...lines: readonly string[]): string =>
  `  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const extending = (name: string, file: string, other: string, ...lines: readonly string[]): string =>
  service(name, ...lines, `extends: {file: ${file}, service: ${other}}`);
const secrets = (key: string): readonly string[] => [
  IMAGE,
  'environment:',
  `  AWS_SECRET_ACCESS_KEY: ${key}`,
  `  GITHUB_TOKEN: ${TOKEN}`,
];

const WEB = service('web', IMAGE);
const PRIVILEGED = 'privileged: true';
const INLINE: Files = { 'compose.yaml': services(WEB, service('worker', IMAGE, PRIVILEGED)) };
const ENDED = 'image: postgres:11';
const extended = (...lines: readonly string[]): Files => ({
  'compose.yaml': services(WEB, extending('app', 'common.yml', 'app')),
  'common.yml': services(service('app', ...lines)),
});

async function failures(base: Files, head: Files): Promise<readonly string[]> {
  const options = { renames: new Map(), addedLines: () => undefined };
  const { fresh } = compare(await scanOf(base), await scanOf(head), options);
  return fresh.filter(({ score = 0 }) => score >= 7).map(({ ruleId }) => ruleId);
}

describe('a danger that a service gets by extends', () => {
  it.each<[string, Files, Files]>([
    ...['common.yml', 'base.yaml', 'compose.common.yaml', 'common.inc'].map((file): [string, Files, Files] => [
      `moves from it to ${file}`,
      INLINE,
      {
        'compose.yaml': services(WEB, extending('worker', file, 'c', IMAGE)),
        [file]: services(service('c', PRIVILEGED)),
      },
    ]),
    [
      'moves from it to a service of the same name',
      INLINE,
      {
        'compose.yaml': services(WEB, extending('worker', 'common.yml', 'worker', IMAGE)),
        'common.yml': services(service('worker', PRIVILEGED)),
      },
    ],
    [
      'moves from an anchor',
      {
        'compose.yaml': `x-c: &c\n  ${PRIVILEGED}\n${services(service('web', IMAGE, '<<: *c'), service('worker', IMAGE, '<<: *c'))}`,
      },
      {
        'compose.yaml': services(
          extending('web', 'common.yml', 'c', IMAGE),
          extending('worker', 'common.yml', 'c', IMAGE),
        ),
        'common.yml': services(service('c', PRIVILEGED)),
      },
    ],
    ['moves to it: an image', extended(ENDED), { 'compose.yaml': services(WEB, service('app', ENDED)) }],
    [
      'moves to it: an image of a file that stays',
      extended(ENDED),
      { ...extended(ENDED), 'compose.yaml': services(WEB, service('app', ENDED)) },
    ],
    [
      'moves to it: a secret',
      extended(...secrets(KEY)),
      { 'compose.yaml': services(WEB, service('app', ...secrets(KEY))) },
    ],
  ])('is known where it %s', async (_name, base, head) => {
    expect(await failures(base, head)).toEqual([]);
  });

  it.each<[string, Files, Files, readonly string[]]>([
    [
      'one more service has it',
      INLINE,
      {
        'compose.yaml': services(
          extending('web', 'common.yml', 'c', IMAGE),
          extending('worker', 'common.yml', 'c', IMAGE),
        ),
        'common.yml': services(service('c', PRIVILEGED)),
      },
      ['privileged'],
    ],
    [
      'the file can be laid over another service',
      INLINE,
      {
        'compose.yaml': services(WEB, extending('worker', 'common.yml', 'web', IMAGE)),
        'common.yml': services(service('web', PRIVILEGED)),
      },
      ['privileged'],
    ],
    [
      'the extended service can run by itself, with any image',
      INLINE,
      {
        'compose.yaml': services(WEB, extending('worker', 'common.yml', 'c', IMAGE)),
        'common.yml': services(service('c', 'image: ${OTHER_IMAGE}', PRIVILEGED)),
      },
      ['privileged'],
    ],
    [
      'nothing started the image before',
      { ...extended(ENDED), 'compose.yaml': services(WEB) },
      extended(ENDED),
      ['image-eol'],
    ],
    [
      'nothing started the image before, and it moves',
      { ...extended(ENDED), 'compose.yaml': services(WEB) },
      { 'compose.yaml': services(WEB, service('app', ENDED)) },
      ['image-eol'],
    ],
    [
      'the secret is another one',
      extended(...secrets(KEY)),
      { 'compose.yaml': services(WEB, service('app', ...secrets(OTHER_KEY))) },
      ['secret-literal'],
    ],
  ])('is new where %s', async (_name, base, head, rules) => {
    expect(await failures(base, head)).toEqual(rules);
  });
});
