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
    ['a default', 'ENV DB_PASSWORD=«${N:-hunter2}»'],
    ['a default for an unset variable', 'ENV DB_PASSWORD=«${N-hunter2}»'],
    ['a default between quotes', 'ENV DB_PASSWORD="«${N:-hunter2}»"'],
    ['a default with quotes', `ENV DB_PASSWORD=«\${N:-'hunter2'}»`],
    ['a default with an escape', 'ENV DB_PASSWORD=«${N:-hunt\\er2}»'],
    ['a default in a default', 'ENV DB_PASSWORD=«${N:-${M:-hunter2}}»'],
    ['a default in the old form', 'ENV DB_PASSWORD «${N:-hunter2}»'],
    ['a default of a label', 'LABEL db.password=«${N:-hunter2}»'],
    ['a default of an empty variable', 'ENV N=\nENV DB_PASSWORD=«${N:-hunter2}»'],
    ['a default in options', 'ENV JAVA_OPTS="-Ddb.password=${N:-«hunter2»}"'],
    ['a default in lines', 'ENV CONFIG="[db]\\\npassword = ${N:-«hunter2»}"'],
    ['options over two lines', 'ENV JAVA_OPTS="«-Xmx1g -Ddb.pass\\\nword=blue-Kettle-71»"'],
    ['JSON over two lines', `ENV CONFIG='«{"a": {"password\\\n": "blue-Kettle-71"}}»'`],
    ['an address with a password', 'ENV DATABASE_SECRET=«postgres://me:hunter2@db/a»'],
    ['a token of a name that holds other things as well', 'ENV TOKENBOT=«Zk93vTq8hT2bW7cQ1xR5» PW_BD=«Zk93vTq8hT2b»'],
    [
      'a login of Composer',
      `ENV COMPOSER_AUTH='«{"github-oauth":{"github.com":"36b9f0e1d2c3b4a5968778695a4b3c2d1e0fc074"}}»'`,
    ],
    ['a label', 'LABEL db.user=app db.password=«hunter2»'],
    ['a build argument in a label', 'ARG TOKEN\nLABEL com.example.api-token=«$TOKEN»'],
    ['a parent of the target', 'ENV DB_PASSWORD=«hunter2»\nFROM base'],
    ['a copy of a variable whose name says nothing', 'ENV A_VALUE=hunter2\nENV DB_PASSWORD=«$A_VALUE»'],
    ['the same in place of a default', 'ENV N=hunter2\nENV DB_PASSWORD=«${N:-changeme}»'],
    ['a secret, but no copy of it', 'ENV DB_PASS=«hunter2»\nENV DB_PASSWORD=$DB_PASS'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['options over two lines without a secret', 'ENV JAVA_OPTS="-Xmx1g -Ddb.pass\\\nword.file=/run/secrets/a"'],
    ['JSON over two lines with an empty one', `ENV CONFIG='{"a": {"password\\\n": ""}}'`],
    ['names that hold other things as well', 'ARG A\nENV TOKENIZERS=sentencepiece X_AUTH=basic Y_AUTH=$A'],
    ['a path', 'ENV DB_PASSWORD=/run/secrets/db DB_PASSWORD_FILE=/run/a'],
    ['an alias', 'ENV KMS_KEY_ALIAS=alias/app AWS_ACCESS_KEY_ID=abc'],
    ['an address', 'ENV AUTH_TOKEN=https://auth.example.com/'],
    ['a switch', 'ENV MYSQL_RANDOM_ROOT_PASSWORD=yes ALLOW_EMPTY_PASSWORD=no'],
    ['a number', 'ENV TOKEN_CACHE=3600 MAX_TOKENS=4096 REFRESH_TOKEN=3600'],
    ['nothing', 'ENV DB_PASSWORD=""'],
    ['a placeholder', 'ENV DB_PASSWORD=changeme API_KEY=<your-key> A_TOKEN=xxxxxxxx'],
    ['an unknown value', 'ENV DB_PASSWORD=$DB_PASS_FROM_OUTSIDE'],
    ['a default that is a placeholder', 'ENV DB_PASSWORD=${N:-changeme} A_TOKEN=${N:-<your-token>}'],
    ['a default that is empty', 'ENV DB_PASSWORD=${N:-} API_KEY=${N-}'],
    ['a default that is a path', 'ENV DB_PASSWORD_FILE=${N:-/run/secrets/p} DB_PASSWORD=${N:-/run/secrets/p}'],
    ['a default that is a number', 'ENV TOKEN_TTL=${N:-3600} REFRESH_TOKEN=${N:-3600}'],
    ['a default that is another variable', 'ENV DB_PASSWORD=${N:-$M}'],
    ['a default in options that is a placeholder', 'ENV JAVA_OPTS="-Ddb.password=${N:-changeme} -Dx=${M:-hunter2}"'],
    ['a default that another rule reports', `ENV GITHUB_TOKEN=\${N:-${GITHUB}}`],
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
