import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/images/labels-provenance.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const options = { required: ['org.opencontainers.image.source', 'maintainer'] };

describe('labels-provenance', () => {
  it.each([
    [
      'labels of a parent stage',
      'FROM a:1 AS b\nLABEL org.opencontainers.image.source=x\nFROM b\nLABEL maintainer=y\n',
    ],
    [
      'a label that ONBUILD of a parent stage adds',
      'FROM a:1 AS b\nONBUILD LABEL org.opencontainers.image.source=x maintainer=y\nFROM b\n',
    ],
    ['a value that only the build knows', 'FROM a:1\nARG S\nLABEL org.opencontainers.image.source=$S "maintainer"=y\n'],
    ['a name that a variable decides', 'FROM a:1\nLABEL $NAME=x\n'],
    [
      'the builder',
      'FROM a:1 AS build\nFROM b:1\nCOPY --from=build /a /a\nLABEL org.opencontainers.image.source=x maintainer=y\n',
    ],
    ['ONBUILD is for other images', '«FROM a:1»\nONBUILD LABEL org.opencontainers.image.source=x maintainer=y\n'],
    ['names have upper and lower case', '«FROM a:1»\nLABEL org.opencontainers.image.Source=x maintainer=y\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text, {}, options));

  it('names what is missing', () => {
    const message = (text: string) => checkText(rule, 'Dockerfile', text, {}, options).findings[0]?.message;
    expect(message('FROM a:1 AS app\n')).toBe(
      'Stage "app" does not have the required labels "org.opencontainers.image.source", "maintainer".',
    );
    expect(message('FROM a:1\nLABEL maintainer=x\n')).toBe(
      'This Dockerfile does not have the required label "org.opencontainers.image.source".',
    );
  });

  it('says nothing until it is configured', () => {
    expect(checkText(rule, 'Dockerfile', 'FROM a:1\n').findings).toEqual([]);
  });
});
