import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/copy-from-self.ts';
import { expectMarks } from '../../support/example.ts';

describe('copy-from-self', () => {
  it.each([
    ['reports the own name in other letters', 'FROM a:1 AS App\nCOPY --from=«app» /a /b\n'],
    ['reports the own number', 'FROM a:1\nFROM a:1\nCOPY --from=«1» /a /b\n'],
    ['reports a mount', 'FROM a:1 AS x\nRUN --mount=from=«x»,target=/y ls\n'],
    [
      'accepts a later stage of the same name',
      'FROM a:1 AS x\nCOPY --from=x /a /b\nFROM b:1 AS x\nFROM x\nCOPY --from=0 /a /b\n',
    ],
    [
      'reports the later of two equal names, which the name then means',
      'FROM a:1 AS x\nFROM a:1 AS x\nCOPY --from=«x» /a /b\n',
    ],
    ['accepts a stage that is used by nothing', 'FROM a:1\nCOPY --from=0 /a /b\nFROM b:1\n'],
    ['accepts the same name with a version', 'FROM a:1 AS nginx\nCOPY --from=nginx:1.29 /a /b\n'],
    ['accepts what a variable decides', 'FROM a:1 AS x\nCOPY --from=$X /a /b\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
