import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/reserved-stage-name.ts';
import { expectMarks } from '../../support/example.ts';

describe('reserved-stage-name', () => {
  it.each([
    ['reports the name in upper case', 'FROM a:1 AS «SCRATCH»\n'],
    ['accepts the empty image', 'FROM scratch AS empty\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
