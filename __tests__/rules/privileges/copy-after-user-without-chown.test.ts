import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/copy-after-user-without-chown.ts';
import { checkText, expectMarks } from '../../support/example.ts';

describe('copy-after-user-without-chown', () => {
  it.each([
    [
      'reports ADD, other flags and JSON',
      'USER app\n«ADD» a.tgz /srv/\n«COPY» --chmod=644 --link a /srv/\n«copy» ["a", "/srv/"]',
    ],
    ['reports what is copied from elsewhere', 'USER app\n«COPY» --from=busybox:1.37 /bin/a /srv/a'],
    ['reports a here-document', 'USER app\n«COPY» <<EOF /srv/a\nCOPY a b\nEOF'],
    ['reports a user that a parent stage sets', 'USER 1000:0\nFROM base\n«COPY» a /srv/'],
    ['reports a user that a variable holds', 'ARG U=app\nUSER $U\n«COPY» a /srv/'],
    ['reports what chown does not reach', 'RUN chown app /srv\nUSER app\n«COPY» a /srv/'],
    ['reports what runs in images built on it', 'USER app\nONBUILD «COPY» a /srv/'],
    ['accepts what comes before USER', 'COPY a /srv/\nUSER app'],
    [
      'accepts an owner, also root',
      'USER app\nCOPY --chown=app a /srv/\nCOPY --chown=0:0 a /srv/\nADD --chown=$U a /srv/',
    ],
    ['accepts root without a name', 'USER app\nUSER ""\nCOPY a /srv/\nUSER :0\nCOPY a /srv/'],
    ['accepts root', 'USER root\nCOPY a /srv/\nUSER 0:0\nCOPY a /srv/'],
    ['accepts root after another user', 'USER app\nRUN id\nUSER root\nCOPY a /srv/\nUSER app'],
    ['accepts a user and a folder that only the build knows', 'ARG U D\nUSER $U\nCOPY a /srv/\nUSER app\nCOPY a $D'],
    ['accepts folders of the system', 'USER app\nCOPY a /usr/local/bin/\nCOPY b /etc/b.conf\nCOPY c /usr/lib/c'],
    ['accepts a change of the owner later', 'USER app\nCOPY a /srv/\nUSER root\nRUN chown -R app /srv\nUSER app'],
    ['accepts stages that go nowhere', 'FROM base\nUSER app\nCOPY a /srv/\nFROM scratch'],
    ['accepts what ONBUILD of a parent adds', 'ONBUILD COPY --chown=app a /srv/\nUSER app\nFROM base'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}\n`));

  it('names the user', () => {
    const { findings } = checkText(rule, 'Dockerfile', 'FROM debian:12\nUSER app\nCOPY a /srv/\n');
    expect(findings.map(({ message }) => message)).toEqual([
      'This Dockerfile copies files with COPY that root owns, although the user is "app" by then.',
    ]);
  });
});
