import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/secret-in-env.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const GITHUB = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('');

describe('secret-in-env', () => {
  it.each([
    ['a password', 'ENV DB_PASSWORD=«hunter2»'],
    ['the old form', 'ENV DB_PASSWORD «hunter2»'],
    ['digits', 'ENV DB_PASSWORD=«12345678»'],
    ['a build argument that is passed on', 'ARG TOKEN\nENV API_TOKEN=«${TOKEN}»'],
    ['a build argument with a default that is passed on', 'ARG TOKEN=hunter2\nENV API_TOKEN=«$TOKEN»'],
    ['a build argument with a fallback', 'ARG TOKEN\nENV API_TOKEN=«${TOKEN:-}»'],
    ['an address with a password', 'ENV DATABASE_SECRET=«postgres://me:hunter2@db/a»'],
    ['a token of a name that holds other things as well', 'ENV TOKENBOT=«Zk93vTq8hT2bW7cQ1xR5» PW_BD=«Zk93vTq8hT2b»'],
    [
      'a login of Composer',
      `ENV COMPOSER_AUTH='«{"github-oauth":{"github.com":"36b9f0e1d2c3b4a5968778695a4b3c2d1e0fc074"}}»'`,
    ],
    ['a label', 'LABEL db.user=app db.password=«hunter2»'],
    ['a build argument in a label', 'ARG TOKEN\nLABEL com.example.api-token=«$TOKEN»'],
    ['a parent of the target', 'ENV DB_PASSWORD=«hunter2»\nFROM base'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['names that hold other things as well', 'ARG A\nENV TOKENIZERS=sentencepiece X_AUTH=basic Y_AUTH=$A'],
    ['a path', 'ENV DB_PASSWORD=/run/secrets/db DB_PASSWORD_FILE=/run/a'],
    ['an alias', 'ENV KMS_KEY_ALIAS=alias/app AWS_ACCESS_KEY_ID=abc'],
    ['an address', 'ENV AUTH_TOKEN=https://auth.example.com/'],
    ['a switch', 'ENV MYSQL_RANDOM_ROOT_PASSWORD=yes ALLOW_EMPTY_PASSWORD=no'],
    ['a number', 'ENV TOKEN_CACHE=3600 MAX_TOKENS=4096 REFRESH_TOKEN=3600'],
    ['nothing', 'ENV DB_PASSWORD=""'],
    ['a placeholder', 'ENV DB_PASSWORD=changeme API_KEY=<your-key> A_TOKEN=xxxxxxxx'],
    ['an unknown value', 'ENV DB_PASSWORD=$DB_PASS_FROM_OUTSIDE'],
    ['a copy of another variable', 'ENV A_VALUE=hunter2\nENV DB_PASSWORD=$A_VALUE'],
    ['a build argument that is a path', 'ARG T=/run/secrets/t\nENV API_TOKEN=$T'],
    ['what another rule reports', `ENV GITHUB_TOKEN=${GITHUB}`],
    ['a stage that is copied from', 'ENV DB_PASSWORD=hunter2\nFROM debian:12\nCOPY --from=base /a /a'],
    [
      'a label that holds no secret',
      'LABEL password.policy=strict com.example.token-url=https://auth.example.com/ secret=""',
    ],
    ['a label from outside', 'LABEL db.password=$PASSWORD_FROM_OUTSIDE'],
    ['public keys and versions', 'ENV SSH_PUBLIC_KEY=AAAAB3 GOPASS_VERSION=abc GPG_KEY=A035C8C192'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it('never repeats the secret', () => {
    const text = 'FROM debian:12 AS app\nENV DB_PASSWORD=hunter2\nARG T=hunter3\nENV API_TOKEN=$T\n';
    const { findings } = checkText(rule, 'Dockerfile', text);
    expect(findings.map(({ message, evidence }) => [message, evidence])).toEqual([
      [
        'The variable "DB_PASSWORD" of stage "app" is a secret that becomes part of the image, where everyone who can pull it can read it.',
        'DB_PASSWORD',
      ],
      [
        'The variable "API_TOKEN" of stage "app" keeps the build argument "T" in the image, where everyone who can pull it can read it.',
        'API_TOKEN',
      ],
    ]);
    expect(findings.flatMap(({ secrets }) => secrets).map(({ start, end }) => text.slice(start, end))).toEqual([
      'hunter2',
      'hunter3',
    ]);
  });
});
