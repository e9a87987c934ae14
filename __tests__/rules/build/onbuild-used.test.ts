import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/onbuild-used.ts';
import { expectMarks } from '../../support/example.ts';

describe('onbuild-used', () => {
  it.each([
    ['reports the first of each stage', 'FROM a:1 AS x\n«onbuild» USER a\nONBUILD USER b\nFROM x\n«ONBUILD» USER c\n'],
    ['accepts what a parent stage adds', 'FROM a:1\nRUN echo ONBUILD\n'],
    ['accepts a stage that is used by nothing', 'FROM a:1\nONBUILD USER a\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
