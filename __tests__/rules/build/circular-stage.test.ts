import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/circular-stage.ts';
import { expectMarks } from '../../support/example.ts';

describe('circular-stage', () => {
  it.each([
    [
      'reports a circle over three stages at the reference to the later one',
      'FROM a:1 AS x\nCOPY --from=«z» /f /g\nFROM a:1 AS y\nCOPY --from=x /f /g\nFROM a:1 AS z\nCOPY --from=y /f /g\n',
    ],
    ['reports a circle through FROM', 'FROM a:1 AS x\nCOPY --from=«y» /f /g\nFROM x AS y\n'],
    [
      'accepts a later stage that does not need the earlier one',
      'FROM a:1 AS x\nCOPY --from=y /f /g\nFROM a:1 AS y\nFROM x\n',
    ],
    [
      'accepts a stage that copies from itself, which is another finding',
      'FROM a:1 AS x\nCOPY --from=x /f /g\nFROM b:1\n',
    ],
    ['accepts ONBUILD', 'FROM a:1 AS x\nONBUILD COPY --from=y /f /g\nFROM b:1 AS y\nCOPY --from=x /f /g\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
