import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/stage-unreachable.ts';
import { expectMarks } from '../../support/example.ts';

describe('stage-unreachable', () => {
  it.each([
    ['reports only what nothing else needs', 'FROM a:1\n«FROM a:1»\nCOPY --from=0 /a /b\nFROM b:1\n'],
    ['reports a name that says it is a step', '«FROM a:1 AS Builder»\nFROM b:1\n'],
    [
      'accepts a stage that may be built by its name',
      'FROM a:1 AS build\nFROM build AS test\nFROM b:1 AS dev\nFROM c:1\n',
    ],
    ['accepts what is mounted', 'FROM a:1\nFROM b:1\nRUN --mount=from=0,target=/x ls\n'],
    ['accepts a name that a variable may hold', 'ARG V\nFROM a:1 AS base\nFROM a:1 AS build\nFROM b${V}\n'],
    [
      'accepts a later stage that is copied from',
      'FROM a:1\nCOPY --from=1 /a /b\nFROM c:1\nFROM b:1\nCOPY --from=0 /b /b\n',
    ],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
