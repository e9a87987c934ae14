import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/files/setuid-not-removed.ts';
import { checkText, expectMarks } from '../../support/example.ts';

const STRIP = 'RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +';

describe('setuid-not-removed', () => {
  it.each([
    ['reports an image that nothing is done to', '«FROM alpine:3.22»\n'],
    ['reports each target once, at its own FROM', 'FROM debian:12 AS base\nRUN id\n«FROM base»\nCMD ["/a"]\n'],
    [
      'reports a stage that is not what is stripped',
      `FROM debian:12\n${STRIP}\n«FROM debian:12»\nCOPY --from=0 /a /a\n`,
    ],
    ['reports other modes', '«FROM debian:12»\nRUN chmod u+s /a && chmod g-w /b && find / -perm 644 -delete\n'],
    ['reports what only runs in images built on it', `«FROM debian:12»\nONBUILD ${STRIP}\n`],
    ['accepts a parent stage that does it', `FROM debian:12 AS base\n${STRIP}\nFROM base\nUSER app\n`],
    [
      'accepts -exec with a semicolon, as CIS has it',
      'FROM debian:12\nRUN find / -perm +6000 -type f -exec chmod a-s {} \\; || true\n',
    ],
    ['accepts xargs', 'FROM debian:12\nRUN find / -perm -4000 -print0 | xargs -0 chmod u-s\n'],
    ['accepts deleting them', 'FROM debian:12\nRUN find / -xdev -perm -u+s -delete\n'],
    ['accepts chmod on named programs', 'FROM debian:12\nRUN chmod u-s,g-s /bin/su /bin/mount\n'],
    ['accepts scratch and distroless', 'FROM scratch\nCOPY a /a\n'],
    ['accepts distroless', 'FROM gcr.io/distroless/base-debian12\nCOPY a /a\n'],
    ['accepts a base that is not known', 'ARG BASE\nFROM $BASE\nRUN id\n'],
    ['accepts images of Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN dir\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  const fixed = (text: string) =>
    checkText(rule, 'Dockerfile', text).findings.map(({ fix }) => fix?.edits.map((edit) => edit.span.start));

  it('offers to do it where root has done all the rest', () => {
    expect(fixed('FROM debian:12\nRUN id\nUSER app\nCMD ["/a"]\n')).toEqual([['FROM debian:12\nRUN id\n'.length]]);
  });

  it('offers nothing where root is not at work any more', () => {
    expect(fixed('FROM debian:12\nUSER app\nRUN id\n')).toEqual([undefined]);
  });
});
