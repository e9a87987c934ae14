import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/stage-unreachable.ts';
import { expectMarks } from '../../support/example.ts';

describe('stage-unreachable', () => {
  it.each([
    ['reports each that goes nowhere', '«FROM a:1 AS x»\n«FROM x AS y»\nFROM b:1\n'],
    ['accepts what is mounted', 'FROM a:1 AS x\nFROM b:1\nRUN --mount=from=x,target=/x ls\n'],
    ['accepts a name that a variable may hold', 'FROM a:1 AS base-x\nFROM a:1 AS base-y\nFROM base-${V}\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
