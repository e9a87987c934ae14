import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/checks-disabled-wholesale.ts';
import { expectMarks } from '../../support/example.ts';

describe('checks-disabled-wholesale', () => {
  it.each([
    ['reports it with other settings', '# check=«skip=all;error=true»\nFROM a:1\n'],
    ['reports an argument of a stage', 'FROM a:1\nARG «BUILDKIT_DOCKERFILE_CHECK=skip=all»\n'],
    ['reports a variable of a stage', 'FROM a:1\nENV «BUILDKIT_DOCKERFILE_CHECK=skip=all»\n'],
    ['reports a comment for KICS', '# «kics-scan ignore»\nFROM a:1\n'],
    ['accepts single checks', '# check=skip=StageNameCasing,JSONArgsRecommended\nFROM a:1\n'],
    ['accepts a single line', 'FROM a:1\n# kics-scan ignore-line\n# trivy:ignore:DS-0001\n# nosemgrep\nRUN ls\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
