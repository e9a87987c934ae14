import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/apt-key-used.ts';
import { expectMarks } from '../../support/example.ts';

describe('apt-key-used', () => {
  it.each([
    ['a pipe', 'RUN curl https://a.example.com/k | «apt-key» add -'],
    ['a file', 'RUN sudo «apt-key» add /k.asc'],
    [
      'a key server',
      'RUN «apt-key» adv --keyserver k.example.com --recv-keys 8A1F59FFB675680D47DB6337B49D22281A139E9D',
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['other commands of it', 'RUN apt-key list && apt-key del 1A139E9D'],
    ['a key of its own', 'RUN gpg --dearmor -o /etc/apt/keyrings/a.gpg k.asc'],
    ['text', 'RUN echo apt-key add'],
    ['a stage that is used by nothing', 'RUN apt-key add k\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
