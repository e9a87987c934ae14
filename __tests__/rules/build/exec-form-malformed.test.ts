import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/exec-form-malformed.ts';
import { expectMarks } from '../../support/example.ts';

describe('exec-form-malformed', () => {
  it.each([
    ['reports curly quotes', 'FROM debian:12\nCMD «[“a”, “b”]»\n'],
    ['reports paths of Windows', 'FROM debian:12\nCMD «["C:\\dir\\a.exe", "b"]»\n'],
    ['reports lines that go on', "FROM debian:12\nCMD «['a', \\\n  'b']»\n"],
    ['reports ONBUILD', "FROM debian:12\nONBUILD CMD «['a']»\n"],
    ['accepts valid JSON', 'FROM debian:12\nCMD ["a", "it\'s"]\nRUN [ "a" , "b" ]\nENTRYPOINT []\n'],
    [
      'accepts tests of the shell',
      'FROM debian:12\nRUN [ -f /a ] && [ "$A" = "b" ]\nRUN [ "a" ]\nCMD [ -n "$A" ]\nHEALTHCHECK CMD [ "$(cat /a)" = "b" ]\n',
    ],
    ['accepts other text', "FROM debian:12\nRUN echo ['a', 'b']\nCMD [[ -f /a ]]\n"],
    ['accepts templates', 'FROM debian:12\nCMD [{{ cmd }}]\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
