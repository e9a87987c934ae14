import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/run-security-insecure.ts';
import { expectMarks } from '../../support/example.ts';

describe('run-security-insecure', () => {
  it.each([
    ['a here-document', 'RUN «--security=insecure» <<EOF\nmake\nEOF'],
    ['a flag on a line of its own', 'RUN --network=none \\\n  «--security=insecure» \\\n  make'],
    ['an image that is built on this one', 'ONBUILD RUN «--security=insecure» make'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['the sandbox', 'RUN --security=sandbox make'],
    ['a variable, which the builder refuses', 'ARG S=insecure\nRUN --security=$S make'],
    ['a flag of the command', 'RUN make --security=insecure'],
    ['a stage that is used by nothing', 'RUN --security=insecure make\nFROM debian:12'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
