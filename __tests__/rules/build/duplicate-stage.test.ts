import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/duplicate-stage.ts';
import { expectMarks } from '../../support/example.ts';

describe('duplicate-stage', () => {
  it.each([
    ['reports each after the first', 'FROM a:1 AS x\nFROM b:1 AS «X»\nFROM c:1 AS «x»\n'],
    ['accepts stages without a name', 'FROM a:1\nFROM a:1\n'],
    ['accepts names that hold each other', 'FROM a:1 AS x\nFROM a:1 AS x-test\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
