import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/syntax-frontend-unpinned.ts';
import { expectMarks } from '../../support/example.ts';

describe('syntax-frontend-unpinned', () => {
  it.each([
    ['reports latest', '# syntax=«docker.io/docker/dockerfile:latest»\nFROM a:1\n'],
    ['reports upstream', '# syntax = «docker/dockerfile-upstream:master»\nFROM a:1\n'],
    ['accepts versions', '# syntax=docker/dockerfile:1.7-labs\nFROM a:1\n'],
    [
      'accepts a digest',
      '# syntax=docker/dockerfile@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nFROM a:1\n',
    ],
    ['accepts other frontends, which are another finding', '# syntax=acme/dockerfile\nFROM a:1\n'],
    ['accepts what is no directive', 'FROM a:1\n# syntax=docker/dockerfile\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
