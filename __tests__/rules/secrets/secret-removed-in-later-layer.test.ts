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
