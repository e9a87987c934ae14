import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/secret-in-arg.ts';
import { checkText, expectMarks, messagesOf, withFixes, withoutMarks } from '../../support/example.ts';

const GITHUB = ['gh', 'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'].join('');

describe('secret-in-arg', () => {
  it.each([
    ['a default', 'ARG «DB_PASSWORD»=hunter2'],
    ['a token of a name that holds other things as well', 'ARG «GITHUB_AUTH»=36b9f0e1d2c3b4a5968778695a4b3c2d1e0fc074'],
    ['a default of a stage that is copied from', 'ARG «DB_PASSWORD»=hunter2\nFROM scratch\nCOPY --from=base /a /a'],
    ['one that RUN uses', 'ARG «NPM_TOKEN»\nRUN npm ci --token=${NPM_TOKEN}'],
    ['one that a here-document uses', 'ARG «NPM_TOKEN»\nRUN <<EOF\nnpm ci --token=$NPM_TOKEN\nEOF'],
    ['one that ENV uses under another name', 'ARG «NPM_TOKEN»\nENV URL=https://$NPM_TOKEN@example.com/'],
    ['one with a placeholder', 'ARG «NPM_TOKEN»=changeme\nRUN npm ci --token=$NPM_TOKEN'],
    ['one of a parent of the target', 'ARG «NPM_TOKEN»\nRUN echo $NPM_TOKEN\nFROM base\nCMD ["a"]'],
    ['an odd name', 'ARG «TOKEN((»=hunter2'],
    ['one that no command names', 'ARG «NPM_TOKEN»\nCOPY .npmrc package.json ./\nRUN npm ci'],
    ['one that comes last', 'RUN echo $NPM_TOKEN\nARG «NPM_TOKEN»'],
    ['one that is empty by default', 'ARG «NPM_TOKEN»=""'],
    ['a default of its default', 'ARG «DB_PASSWORD»=${N:-hunter2}'],
    ['one with the value of another', 'ARG «NPM_TOKEN»=${NPM_TOKEN}'],
    ['one of Jenkins', 'ARG «ARTIFACTORY_PSW»'],
    ['a login of Bundler', 'ARG «BUNDLE_GITHUB__COM»\nRUN bundle install'],
    ['one that is the value of a mount', 'ARG «NPM_TOKEN»\nRUN --mount=type=cache,id=npm a $NPM_TOKEN'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['the id of a mount', 'ARG PULL_SECRET=acme-pull\nRUN --mount=type=secret,id=${PULL_SECRET}/.config a'],
    [
      'the id of a mount, before the first FROM',
      'ARG PULL_SECRET\nRUN --mount=type=secret,target=/a,id=$PULL_SECRET a',
    ],
    [
      'one that becomes ENV, which another rule reports',
      'ARG NPM_TOKEN\nENV NPM_TOKEN=$NPM_TOKEN\nRUN echo $NPM_TOKEN',
    ],
    ['one of a stage that is copied from', 'ARG NPM_TOKEN\nRUN echo $NPM_TOKEN\nFROM scratch\nCOPY --from=base /a /a'],
    ['one of a stage that is used by nothing', 'FROM base\nARG DB_PASSWORD=hunter2\nFROM scratch'],
    [
      'a default that shows that it is none',
      'ARG TOKEN_TTL=3600\nARG AUTH_TOKEN=/run/t\nRUN echo $TOKEN_TTL $AUTH_TOKEN',
    ],
    ['what another rule reports', `ARG GITHUB_TOKEN=${GITHUB}\nRUN echo $GITHUB_TOKEN`],
    ['an odd name', 'ARG TOKEN((\nRUN echo $TOKEN'],
    ['a dummy of a stage that is copied from', 'ARG ENCRYPTION_KEY=CAFEBABE\nFROM scratch\nCOPY --from=base /a /a'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it('reports a default before the first FROM once', () =>
    expectMarks(rule, 'Dockerfile', 'ARG «DB_PASSWORD»=hunter2\nFROM debian:12\nARG DB_PASSWORD\nRUN true'));

  it('never repeats the secret', () => {
    expect(messagesOf(rule, 'Dockerfile', withoutMarks('FROM debian:12 AS app\nARG DB_PASSWORD=hunter2'))).toEqual([
      'In stage "app", the build argument "DB_PASSWORD" has a secret as its default, which everyone who reads the file or the image can use.',
    ]);
    const text = 'FROM debian:12\nARG DB_PASSWORD=hunter2\n';
    const secrets = checkText(rule, 'Dockerfile', text).findings.flatMap((finding) => finding.secrets);
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
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM debian:12\n${bad}`))).toBe(`FROM debian:12\n${good}`);
  });

  it('says that a default over two lines is a token', () => {
    const [start, end] = [['gh', 'p_q7Xm2VcL9'].join(''), 'pRt4Wb8ZyK1nJ6dFsG3aE486zOt'];
    const variantOf = (value: string) =>
      checkText(rule, 'Dockerfile', `FROM debian:12\nARG API_TOKEN=${value}\n`).findings.map(({ variant }) => variant);
    expect(variantOf(`${start}\\\n${end}`)).toEqual(['token']);
    expect(variantOf('blue-\\\nKettle-71')).toEqual([undefined]);
  });
});
