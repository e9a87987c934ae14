import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/onbuild-invalid-trigger.ts';
import { expectMarks } from '../../support/example.ts';

describe('onbuild-invalid-trigger', () => {
  it.each([
    ['reports it in a stage that is built on', 'FROM a:1 AS x\nONBUILD «FROM» c:1\nFROM x\n'],
    ['accepts all others', 'FROM a:1\nONBUILD RUN echo FROM\nONBUILD STOPSIGNAL 9\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
