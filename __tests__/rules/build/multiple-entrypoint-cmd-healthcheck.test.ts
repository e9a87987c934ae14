import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/multiple-entrypoint-cmd-healthcheck.ts';
import { expectMarks } from '../../support/example.ts';

describe('multiple-entrypoint-cmd-healthcheck', () => {
  it.each([
    ['reports all but the last', 'FROM debian:12\n«CMD» a\n«cmd» b\nCMD c\n'],
    ['accepts the command of a health check', 'FROM debian:12\nHEALTHCHECK CMD a\nCMD b\nENTRYPOINT ["c"]\n'],
    ['accepts one in each stage', 'FROM a:1 AS x\nCMD a\nFROM x\nCMD b\n'],
    ['accepts ONBUILD', 'FROM debian:12\nONBUILD CMD a\nCMD b\n'],
    ['accepts a stage that is used by nothing', 'FROM a:1\nCMD a\nCMD b\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
