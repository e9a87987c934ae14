import { describe, expect, it } from '@jest/globals';
import inArg from '../../../src/rules/secrets/secret-in-arg.ts';
import inEnv from '../../../src/rules/secrets/secret-in-env.ts';
import literal from '../../../src/rules/secrets/secret-literal.ts';
import { checkText, expectMarks, messagesOf, withFixes, withoutMarks } from '../../support/example.ts';

const GITHUB = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oY'].join('');
const AWS = ['AK', 'IAQ7XN2VJH4KD5RTMW'].join('');
const KEY = [
  '-----BEGIN RSA PRIVATE',
  ` KEY-----\n${'q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5u'.repeat(2)}\n-----END RSA PRIVATE`,
  ' KEY-----',
].join('');

describe('secret-literal', () => {
  it.each([
    ['ENV', `ENV TOKEN=«${GITHUB}»`],
    ['a default', `ARG TOKEN=«${GITHUB}»`],
    ['a label', `LABEL token="«${GITHUB}»"`],
    ['an address', `RUN git clone https://me:«${GITHUB}»@github.com/acme/a.git`],
    ['a here-document', `RUN cat <<EOF > /k\n«${KEY}»\nEOF`],
    ['a copied here-document', `COPY <<EOF /root/.aws/credentials\naws_access_key_id = «${AWS}»\nEOF`],
    ['a command', `CMD ["app", "--token=«${GITHUB}»"]`],
    ['a comment', `# «${GITHUB}»`],
    ['a stage that is used by nothing', `ENV TOKEN=«${GITHUB}»\nFROM debian:12`],
  ])('reports %s', (_name, text) => expectMarks(literal, 'Dockerfile', `FROM debian:12\n${text}`));

  it('reports compose files', () =>
    expectMarks(
      literal,
      'compose.yaml',
      `services:\n  a:\n    image: a:1\n    environment:\n      T: "«${GITHUB}»"\n`,
    ));

  it.each([
    ['a documented example', `ENV AWS_ACCESS_KEY_ID=${['AK', 'IAIOSFODNN7EXAMPLE'].join('')}`],
    ['a placeholder', `ENV TOKEN=gh${'p_'}${'x'.repeat(36)}`],
    ['a digest', 'LABEL digest=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715'],
    ['a fingerprint', 'ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D'],
    ['a word', 'RUN skip-this --npm_config_token x && pip install hf_transfer'],
    ['a header without a key', 'RUN grep -q "-----BEGIN RSA PRIVATE KEY-----" /k'],
  ])('accepts %s', (_name, text) => expectMarks(literal, 'Dockerfile', `FROM debian:12\n${text}`));

  it('never repeats the secret', () => {
    const { findings } = checkText(literal, 'Dockerfile', `FROM debian:12\nENV A=1 TOKEN=${GITHUB}\n# ${GITHUB}\n`);
    expect(findings.map(({ message, evidence }) => [message, evidence])).toEqual([
      [
        'The variable "TOKEN" holds a GitHub token. Everyone who can read the repository can use it.',
        'a GitHub token in TOKEN',
      ],
      ['The file holds a GitHub token. Everyone who can read the repository can use it.', 'a GitHub token'],
    ]);
    for (const { secrets, span } of findings) expect(secrets).toEqual([span]);
  });
});

describe('secret-in-env', () => {
  it.each([
    ['a password', 'ENV DB_PASSWORD=«hunter2»'],
    ['the old form', 'ENV DB_PASSWORD «hunter2»'],
    ['digits', 'ENV DB_PASSWORD=«12345678»'],
    ['a build argument that is passed on', 'ARG TOKEN\nENV API_TOKEN=«${TOKEN}»'],
    ['a build argument with a default that is passed on', 'ARG TOKEN=hunter2\nENV API_TOKEN=«$TOKEN»'],
    ['a build argument with a fallback', 'ARG TOKEN\nENV API_TOKEN=«${TOKEN:-}»'],
    ['an address with a password', 'ENV DATABASE_SECRET=«postgres://me:hunter2@db/a»'],
    ['a parent of the target', 'ENV DB_PASSWORD=«hunter2»\nFROM base'],
  ])('reports %s', (_name, text) => expectMarks(inEnv, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
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
    ['a label', 'LABEL password=hunter2'],
    ['public keys and versions', 'ENV SSH_PUBLIC_KEY=AAAAB3 GOPASS_VERSION=abc GPG_KEY=A035C8C192'],
  ])('accepts %s', (_name, text) => expectMarks(inEnv, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it('never repeats the secret', () => {
    const text = 'FROM debian:12 AS app\nENV DB_PASSWORD=hunter2\nARG T=hunter3\nENV API_TOKEN=$T\n';
    const { findings } = checkText(inEnv, 'Dockerfile', text);
    expect(findings.map(({ message, evidence }) => [message, evidence])).toEqual([
      ['The variable "DB_PASSWORD" of stage "app" is a secret that becomes part of the image.', 'DB_PASSWORD'],
      ['The variable "API_TOKEN" of stage "app" keeps the build argument "T" in the image.', 'API_TOKEN'],
    ]);
    expect(findings.flatMap(({ secrets }) => secrets).map(({ start, end }) => text.slice(start, end))).toEqual([
      'hunter2',
      'hunter3',
    ]);
  });
});

describe('secret-in-arg', () => {
  it.each([
    ['a default', 'ARG «DB_PASSWORD»=hunter2'],
    ['a default of a stage that is copied from', 'ARG «DB_PASSWORD»=hunter2\nFROM scratch\nCOPY --from=base /a /a'],
    ['one that RUN uses', 'ARG «NPM_TOKEN»\nRUN npm ci --token=${NPM_TOKEN}'],
    ['one that a here-document uses', 'ARG «NPM_TOKEN»\nRUN <<EOF\nnpm ci --token=$NPM_TOKEN\nEOF'],
    ['one that ENV uses under another name', 'ARG «NPM_TOKEN»\nENV URL=https://$NPM_TOKEN@example.com/'],
    ['one with a placeholder', 'ARG «NPM_TOKEN»=changeme\nRUN npm ci --token=$NPM_TOKEN'],
    ['one of a parent of the target', 'ARG «NPM_TOKEN»\nRUN echo $NPM_TOKEN\nFROM base\nCMD ["a"]'],
    ['an odd name', 'ARG «TOKEN((»=hunter2'],
  ])('reports %s', (_name, text) => expectMarks(inArg, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['one that nothing uses', 'ARG NPM_TOKEN\nRUN npm ci'],
    ['one that is used before it is there', 'RUN echo $NPM_TOKEN\nARG NPM_TOKEN'],
    [
      'one that becomes ENV, which another rule reports',
      'ARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN\nRUN echo $NPM_TOKEN',
    ],
    ['one of a stage that is copied from', 'ARG NPM_TOKEN\nRUN echo $NPM_TOKEN\nFROM scratch\nCOPY --from=base /a /a'],
    ['one of a stage that is used by nothing', 'ARG DB_PASSWORD=hunter2\nFROM scratch'],
    ['a longer name', 'ARG NPM_TOKEN\nRUN echo $NPM_TOKEN_FILE'],
    [
      'a default that shows that it is none',
      'ARG TOKEN_TTL=3600\nARG AUTH_TOKEN=/run/t\nRUN echo $TOKEN_TTL $AUTH_TOKEN',
    ],
    ['what another rule reports', `ARG GITHUB_TOKEN=${GITHUB}\nRUN echo $GITHUB_TOKEN`],
    ['an odd name', 'ARG TOKEN((\nRUN echo $TOKEN'],
  ])('accepts %s', (_name, text) => expectMarks(inArg, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it('reports a default before the first FROM once', () =>
    expectMarks(inArg, 'Dockerfile', 'ARG «DB_PASSWORD»=hunter2\nFROM debian:12\nARG DB_PASSWORD\nRUN true'));

  it('never repeats the secret', () => {
    expect(messagesOf(inArg, 'Dockerfile', withoutMarks('FROM debian:12 AS app\nARG DB_PASSWORD=hunter2'))).toEqual([
      'In stage "app", the build argument "DB_PASSWORD" has a secret as its default.',
    ]);
    const text = 'FROM debian:12\nARG DB_PASSWORD=hunter2\n';
    const secrets = checkText(inArg, 'Dockerfile', text).findings.flatMap((finding) => finding.secrets);
    expect(secrets.map(({ start, end }) => text.slice(start, end))).toEqual(['hunter2']);
  });

  it.each([
    ['is used once', 'ARG T_TOKEN\nRUN a $T_TOKEN\n', 'RUN --mount=type=secret,id=T_TOKEN,env=T_TOKEN a $T_TOKEN\n'],
    [
      'not used twice',
      'ARG T_TOKEN\nRUN a $T_TOKEN\nRUN b $T_TOKEN\n',
      'ARG T_TOKEN\nRUN a $T_TOKEN\nRUN b $T_TOKEN\n',
    ],
    ['not among others', 'ARG A T_TOKEN\nRUN a $T_TOKEN\n', 'ARG A T_TOKEN\nRUN a $T_TOKEN\n'],
  ])('is mounted when it %s', (_name, bad, good) => {
    expect(withFixes(checkText(inArg, 'Dockerfile', `FROM debian:12\n${bad}`))).toBe(`FROM debian:12\n${good}`);
  });
});
