import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/syntax-frontend-untrusted.ts';
import { expectMarks } from '../../support/example.ts';

describe('syntax-frontend-untrusted', () => {
  it.each([
    ['reports a name that ends alike', '# syntax=«evil/docker/dockerfile:1»\nFROM a:1\n'],
    ['reports a name that begins alike', '# syntax=«docker/dockerfiles:1»\nFROM a:1\n'],
    ['reports another registry', '# syntax=«docker.io.example.org/docker/dockerfile:1»\nFROM a:1\n'],
    ['reports the form of other languages', '#!/usr/bin/env x\n// syntax=«acme/frontend»\nFROM a:1\n'],
    [
      'reports a digest as well',
      '# syntax=«acme/frontend@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa» option\nFROM a:1\n',
    ],
    ['accepts those of Docker', '# syntax=docker/dockerfile-upstream:1.20-labs\nFROM a:1\n'],
    ['accepts a comment later', '# about\n# syntax=acme/frontend\nFROM a:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
