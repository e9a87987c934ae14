import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/builds/secret-removed-in-later-layer.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

describe('secret-removed-in-later-layer', () => {
  it.each([
    ['a file of the context', 'COPY .npmrc ./\nRUN npm ci && rm «.npmrc»'],
    ['a key', 'ADD id_rsa /root/.ssh/id_rsa\nRUN git clone a && rm -rf «/root/.ssh»'],
    ['a file with a secret', 'RUN echo "x=$NPM_TOKEN" > /root/.conf && npm ci\nRUN rm «/root/.conf»'],
    ['one beside a file that comes later', 'COPY .npmrc ./\nRUN rm -f .netrc «.npmrc»\nCOPY .netrc ./'],
    ['a folder beside a file of its name', 'COPY .npmrc /a/.netrc/\nRUN rm -rf «/a/.netrc»\nCOPY .netrc ./'],
    ['a variable', 'ENV API_KEY=blue-Kettle-71\nENV «API_KEY»=""'],
    ['unset', 'ENV API_KEY=blue-Kettle-71\nRUN ./a && unset «API_KEY»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['other files', 'COPY a.conf /etc/\nRUN rm /etc/a.conf'],
    ['what the same RUN wrote', 'RUN echo "x=$NPM_TOKEN" > /root/.npmrc && npm ci && rm /root/.npmrc'],
    ['what is deleted before it comes', 'RUN rm -f /root/.npmrc\nCOPY .npmrc /root/.npmrc'],
    ['what comes from another stage', 'COPY --from=builder .env /\nRUN rm .env'],
    ['what is moved', 'COPY .env /\nRUN mv .env /a'],
    ['a variable that never held a secret', 'ENV API_KEY= TOKEN_TTL=300\nENV API_KEY= TOKEN_TTL=\nRUN unset A'],
    ['a stage that is copied from', 'COPY .npmrc ./\nRUN rm .npmrc\nFROM scratch\nCOPY --from=0 /b /b'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  const FROM_ENVIRONMENT = '//npm.example.com/:_authToken=${NPM_TOKEN}\n';
  const TOKEN = '//npm.example.com/:_authToken=vivid-otter\n';

  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['a token from the environment', 'COPY .npmrc ./\nRUN npm ci && rm .npmrc', { '.npmrc': FROM_ENVIRONMENT }],
    ['a registry', 'COPY a.npmrc /r/.npmrc\nRUN rm /r/.npmrc', { 'a.npmrc': 'registry=https://npm.example.com/\n' }],
    ['a token', 'COPY .npmrc ./\nRUN npm ci && rm «.npmrc»', { '.npmrc': TOKEN }],
    ['a file that is not in the repository', 'COPY .npmrc ./\nRUN rm «.npmrc»', { 'package.json': '{}' }],
    ['another file beside it', 'COPY .npmrc .netrc ./\nRUN rm «.netrc»', { '.npmrc': FROM_ENVIRONMENT }],
    ['a key without a text that tells', 'COPY a.p12 /k/\nRUN rm «/k/a.p12»', { 'a.p12': '' }],
    [
      'logins of Composer without a password',
      'COPY auth.json /r/.composer/auth.json\nRUN rm /r/.composer/auth.json',
      { 'auth.json': '{"http-basic": {"repo.example.com": {"username": "", "password": ""}}}' },
    ],
    [
      'logins of Composer',
      'COPY auth.json /r/.composer/auth.json\nRUN rm «/r/.composer/auth.json»',
      { 'auth.json': '{"http-basic": {"repo.example.com": {"username": "acme", "password": "blue-Kettle-71"}}}' },
    ],
    [
      'a token of Composer by its host',
      'COPY auth.json /r/.composer/auth.json\nRUN rm «/r/.composer/auth.json»',
      { 'auth.json': '{\n  "github-oauth": {\n    "git.example.com": "vivid-otter-93-blue-kettle"\n  }\n}' },
    ],
    ['logins of Composer that are not there', 'COPY auth.json /r/.composer/\nRUN rm «/r/.composer/auth.json»', {}],
    ['a file of another kind', 'COPY .npmrc /r/id_rsa\nRUN rm «/r/id_rsa»', { '.npmrc': TOKEN }],
  ])('reads a file of the build context: %s', (_name, text, files) =>
    expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`, {}, {}, files),
  );

  it('says where it became part of a layer', () => {
    const { text, findings } = checkText(
      rule,
      'Dockerfile',
      'FROM debian:12 AS a\nCOPY .npmrc /r/\nRUN rm /r/.npmrc\n',
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'Stage "a" removes the secret "/r/.npmrc" of an earlier layer, so it stays in the image for everyone who can pull it.',
    ]);
    expect(findings[0]?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['COPY']);
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12 AS a\nENV API_KEY=blue-Kettle-71\nENV API_KEY=')).toEqual([
      'Stage "a" removes the secret "API_KEY" of an earlier layer, so it stays in the image for everyone who can pull it.',
    ]);
  });
});
