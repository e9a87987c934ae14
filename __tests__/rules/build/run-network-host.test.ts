import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/run-network-host.ts';
import { expectMarks } from '../../support/example.ts';

describe('run-network-host', () => {
  it.each([
    ['reports ONBUILD', 'FROM a:1\nONBUILD RUN «--network=host» ls\n'],
    ['reports quotes', 'FROM a:1\nRUN «--network="host"» ls\n'],
    [
      'reports a stage that is only copied from',
      'FROM a:1 AS x\nRUN «--network=host» ls\nFROM b:1\nCOPY --from=x /a /b\n',
    ],
    ['accepts other networks', 'FROM a:1\nRUN --network=none ls\nRUN --network=default ls\n'],
    ['accepts a variable, which the builder refuses', 'FROM a:1\nARG N=host\nRUN --network=$N ls\n'],
    ['accepts the option of a program', 'FROM a:1\nRUN docker run --network=host x\n'],
    ['accepts a stage that is used by nothing', 'FROM a:1\nRUN --network=host ls\nFROM b:1\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
