import { describe, expect, it } from '@jest/globals';
import sudo from '../../../src/rules/privileges/users/sudo-used.ts';
import implicit from '../../../src/rules/privileges/users/user-root-implicit.ts';
import { checkText, withFixes } from '../../support/example.ts';

const compose = (...lines: readonly string[]) =>
  [
    'services:',
    '  app:',
    '    build:',
    '      dockerfile_inline: |',
    ...lines.map((line) => `        ${line}`),
    '    restart: always',
    '',
  ].join('\n');

describe('fixes of Dockerfiles inside of compose files', () => {
  it.each([
    ['before a command', ['FROM node:22', 'CMD ["a"]'], ['FROM node:22', 'USER node', 'CMD ["a"]']],
    ['at the end', ['FROM node:22', 'RUN a'], ['FROM node:22', 'RUN a', 'USER node']],
    ['in an empty stage', ['FROM node:22'], ['FROM node:22', 'USER node']],
  ])('add a user %s', (_name, bad, good) =>
    expect(withFixes(checkText(implicit, 'compose.yaml', compose(...bad)))).toBe(compose(...good)),
  );

  it('take sudo out', () =>
    expect(withFixes(checkText(sudo, 'compose.yaml', compose('FROM node:22', 'RUN sudo a')))).toBe(
      compose('FROM node:22', 'RUN a'),
    ));
});
