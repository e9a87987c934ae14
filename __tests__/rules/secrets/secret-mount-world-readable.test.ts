import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/secrets/containers/secret-mount-world-readable.ts';
import { expectMarks } from '../../support/example.ts';

describe('secret-mount-world-readable', () => {
  it.each([
    [
      'reports any order, quotes and several mounts',
      'FROM a:1\nRUN --mount="mode=«0404»,id=x,type=secret" --mount=id=y,type=ssh,mode=«0607» ls\n',
    ],
    ['reports one digit', 'FROM a:1\nRUN --mount=type=secret,id=x,mode=«4» --mount=type=ssh,mode=«7» ls\n'],
    ['accepts zero', 'FROM a:1\nRUN --mount=type=secret,id=x,mode=0 ls\n'],
    ['reports what a variable holds', 'FROM a:1\nARG M=0444\nRUN --mount=type=secret,id=x,mode=«$M» ls\n'],
    [
      'accepts the owner and the group',
      'FROM a:1\nRUN --mount=type=secret,id=x,mode=0440 --mount=type=secret,id=y ls\n',
    ],
    ['accepts other mounts', 'FROM a:1\nRUN --mount=type=cache,target=/x,mode=0777 ls\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG M\nRUN --mount=type=secret,id=x,mode=$M ls\n'],
    ['accepts what is no mode', 'FROM a:1\nRUN --mount=type=secret,id=x,mode=444x ls\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
