import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/useradd-uid-unspecified.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('useradd-uid-unspecified', () => {
  it.each([
    ['reports system users', 'RUN useradd -r -s /usr/sbin/nologin «app» && adduser --system --group «web»'],
    ['reports a user with a fixed group only', 'RUN useradd -g 10001 «app»'],
    ['reports a name that a variable holds', 'ARG NAME\nRUN useradd -m «$NAME»'],
    [
      'reports every form of a script',
      'RUN <<EOF\nset -e\nif ! id app; then\n  useradd «app»\nfi\nEOF\nRUN ["useradd", "«b»"]',
    ],
    ['reports what runs in images built on it', 'ONBUILD RUN adduser -D «app»'],
    [
      'accepts numbers',
      'RUN useradd -u 1 a && useradd --uid=2 b && useradd -mu3 c && adduser --uid 4 d && adduser -Du 5 e',
    ],
    ['accepts a number that a variable holds', 'ARG UID=1000\nRUN useradd -u $UID app && useradd --uid "${OTHER}" b'],
    ['accepts who joins a group', 'RUN adduser app wheel && usermod -aG wheel app && groupadd app'],
    ['accepts defaults and words', 'RUN useradd -D -s /bin/sh && apt-get install adduser && echo useradd app'],
    ['accepts stages that do not ship', 'RUN useradd app\nFROM scratch\nCOPY --from=0 /a /a'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}\n`));

  it('says which, and gives each a number of its own', () => {
    const text = 'FROM debian:12 AS base\nRUN useradd -u 10007 a\nFROM base\nRUN useradd b && adduser --system c\n';
    const { findings } = checkText(rule, 'Dockerfile', text);
    expect(findings.map(({ message }) => message)).toEqual([
      'The last stage creates the user "b" without a fixed number, so files in volumes may end up with another user.',
      'The last stage creates the user "c" without a fixed number, so files in volumes may end up with another user.',
    ]);
    expect(findings.flatMap(({ fix }) => fix?.edits.map((edit) => edit.text))).toEqual([' -u 10008', ' --uid 10009']);
  });
});
