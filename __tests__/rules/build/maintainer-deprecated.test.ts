import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/build/maintainer-deprecated.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('maintainer-deprecated', () => {
  it.each([
    ['reports it in any case', 'FROM a:1\n«Maintainer» x\n'],
    ['accepts a label', 'FROM a:1\nLABEL maintainer=x\n'],
    ['accepts text', 'FROM a:1\nRUN <<X\nMAINTAINER x\nX\n'],
    ['accepts ONBUILD, which is not allowed at all', 'FROM a:1\nONBUILD MAINTAINER x\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});

describe('the fix of maintainer-deprecated', () => {
  it.each([
    ['MAINTAINER a $b \\ "c"', 'LABEL org.opencontainers.image.authors="a \\$b \\\\ \\"c\\""'],
    ['MAINTAINER a \\\n  b', 'MAINTAINER a \\\n  b'],
  ])('of %j', (bad, good) =>
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM a:1\n${bad}\n`))).toBe(`FROM a:1\n${good}\n`),
  );
});
