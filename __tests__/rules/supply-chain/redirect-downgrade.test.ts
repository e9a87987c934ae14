import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/redirect-downgrade.ts';
import { expectMarks } from '../../support/example.ts';

describe('redirect-downgrade', () => {
  it.each([
    ['-L', 'RUN «curl» -L https://a.example.com/b | tar xz'],
    ['a bundle', 'RUN sudo «curl» -fsSLo a https://a.example.com/b'],
    ['the exec form', 'RUN ["«curl»", "-L", "https://a.example.com/b"]'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      '--proto',
      `RUN curl --proto '=https' -L https://a.example.com/b && curl --proto-redir =https -L https://a.example.com/b`,
    ],
    ['no redirects', 'RUN curl https://a.example.com/b'],
    ['http, which another rule reports', 'RUN curl -L http://a.example.com/b'],
    ['an unknown address', 'RUN curl -L $URL'],
    ['this machine', 'RUN curl -L https://localhost/a'],
    ['a configuration', 'RUN curl -K c -L https://a.example.com/b'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
