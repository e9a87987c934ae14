import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/run-device.ts';
import { expectMarks } from '../../support/example.ts';

describe('run-device', () => {
  it.each([
    ['reports each', 'FROM a:1\nRUN «--device=a/b=c» «--device=d/e=f,required» ls\n'],
    ['accepts the option of a program', 'FROM a:1\nRUN docker run --device=/dev/kvm x\n'],
    ['accepts a stage that is used by nothing', 'FROM a:1\nRUN --device=a/b=c ls\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
