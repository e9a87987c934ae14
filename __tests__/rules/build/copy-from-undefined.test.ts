import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/copy-from-undefined.ts';
import { expectMarks } from '../../support/example.ts';

describe('copy-from-undefined', () => {
  it.each([
    ['reports a number that is too high, once each', 'FROM a:1\nCOPY --from=«1» /a /b\nCOPY --from=«07» /a /b\n'],
    ['reports a typing error in a mount', 'FROM a:1 AS assets\nFROM b:1\nRUN --mount=from=«asets»,target=/x ls\n'],
    [
      'accepts a later stage, which the builder takes',
      'FROM a:1\nCOPY --from=tools /a /b\nFROM c:1 AS tools\nFROM b:1\nCOPY --from=0 /b /c\n',
    ],
    [
      'accepts images and contexts',
      'FROM a:1 AS build\nCOPY --from=nginx /a /b\nCOPY --from=docs /a /b\nCOPY --from=ghcr.io/acme/buildx:1 /a /b\nCOPY --from=buid:1 /a /b\n',
    ],
    ['accepts what a variable decides', 'FROM a:1 AS build\nCOPY --from=buil$X /a /b\n'],
    ['accepts an official image that is near', 'FROM a:1 AS nodes\nFROM b:1\nCOPY --from=node /a /b\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
