import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/image-reference-undecidable.ts';
import { expectMarks } from '../../support/example.ts';

describe('image-reference-undecidable', () => {
  it.each([
    ['the whole image', 'ARG I\nFROM «${I}»'],
    ['the registry', 'ARG R\nFROM «$R/acme/app:1.4»'],
    ['the version', 'ARG V\nFROM «node:$V-alpine»'],
    ['several variables', 'FROM «$A$B»'],
    ['a variable with an operator', 'ARG A\nFROM «${A:-}»\nFROM «${A#x}»\nCOPY --from=0 /a /a'],
    ['one of several stages', 'FROM debian:12 AS a\nFROM «$I»\nCOPY --from=a /a /a'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['a default', 'ARG V=22\nFROM node:$V\nFROM ${I:-debian:12}\nCOPY --from=0 /a /a'],
    [
      'the platform',
      'FROM debian:12 AS base-amd64\nFROM base-$TARGETARCH\nFROM acme/app:1-${TARGETARCH}\nCOPY --from=1 /a /a',
    ],
    ['the stage of the build', 'FROM acme/app:1-$TARGETSTAGE'],
    ['the name of a stage', 'ARG V\nFROM debian:12 AS base-a\nFROM base-$V'],
    ['scratch', 'FROM scratch'],
    ['a stage that is used by nothing', 'FROM $I\nFROM debian:12'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
