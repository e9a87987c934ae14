import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/copy-root-filesystem.ts';
import { expectMarks } from '../../support/example.ts';

describe('copy-root-filesystem', () => {
  it.each([
    ['reports a folder that is the root', 'FROM a:1 AS x\nFROM b:1\nCOPY --from=x «/.» /\nCOPY --from=x /a «//» /\n'],
    ['reports ONBUILD', 'FROM a:1\nONBUILD COPY --from=ghcr.io/acme/x:1 «/» /\n'],
    ['accepts scratch, where layers are made into one', 'FROM a:1 AS x\nFROM scratch\nCOPY --from=x / /\n'],
    ['accepts the context', 'FROM a:1\nCOPY / /\n'],
    ['accepts another folder', 'FROM a:1 AS x\nFROM b:1\nCOPY --from=x / /rootfs/\nCOPY --from=x /rootfs/ /\n'],
    ['accepts a stage that is only copied from', 'FROM a:1 AS x\nCOPY --from=c:1 / /\nFROM b:1\nCOPY --from=x /a /b\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
