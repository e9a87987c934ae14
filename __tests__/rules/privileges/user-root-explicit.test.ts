import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/users/user-root-explicit.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('user-root-explicit', () => {
  it.each([
    ['root', 'FROM alpine:3.22\nUSER «root»'],
    ['the number 0', 'FROM alpine:3.22\nUSER «0»'],
    ['the number 00', 'FROM alpine:3.22\nUSER «00»'],
    ['0 with a group', 'FROM alpine:3.22\nUSER «0:0»'],
    ['root with a group', 'FROM alpine:3.22\nUSER «root:1000»'],
    [
      'the administrator of Windows',
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER «ContainerAdministrator»',
    ],
    ['only the last user', 'FROM alpine:3.22\nUSER root\nUSER app\nUSER «root»'],
    ['a user of the parent stage', 'FROM alpine:3.22 AS base\nUSER «root»\nFROM base\nCMD ["a"]'],
    [
      'a user of a stage that the platform chooses',
      'FROM alpine:3.22 AS a-amd64\nUSER 1000\nFROM alpine:3.22 AS a-arm64\nUSER 0\n«FROM a-$TARGETARCH»\nCMD ["a"]',
    ],
    ['a variable of ENV', 'FROM alpine:3.22\nENV user=root\nUSER «$user»'],
    ['a default of ARG', 'FROM alpine:3.22\nARG uid=0\nUSER «${uid}»'],
    ['an empty user', 'FROM alpine:3.22\nUSER app\nUSER "«»"'],
    ['an empty user in single quotes', "FROM alpine:3.22\nUSER app\nUSER '«»'"],
    ['a parameter, which is empty', 'FROM alpine:3.22\nUSER app\nUSER «$1»'],
    ['a variable that is empty', 'FROM alpine:3.22\nARG U=\nUSER app\nUSER «$U»'],
    ['a variable that nothing sets', 'FROM scratch\nUSER app\nUSER «$U»'],
    ['a default that the base image may replace', 'FROM alpine:3.22\nUSER app\nUSER «${U:-root}»'],
    ['a text for an argument that is set', 'FROM alpine:3.22\nARG U\nUSER «${U:+10001}»'],
    ['a group alone', 'FROM alpine:3.22\nUSER «:0»'],
    ['a group other than that of root alone', 'FROM alpine:3.22\nUSER «:1000»'],
    [
      'root with the name of a dropper as an argument',
      'FROM alpine:3.22\nUSER «root»\nENTRYPOINT ["/opt/server","--note","gosu"]',
    ],
    ['the same for a plain argument', 'FROM alpine:3.22\nUSER «root»\nENTRYPOINT ["/opt/server","gosu"]'],
    ['an image that only has the name of an operating system', 'FROM acme/centos-bootc:stream9\nUSER «root»'],
    ['root beside a health check that drops it', 'FROM alpine:3.22\nUSER «root»\nHEALTHCHECK CMD gosu app true'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it.each([
    ['a user that is missing', 'FROM alpine:3.22\nUSER'],
    [
      'a user of a stage that the platform may choose, where the stage on it sets another',
      'FROM alpine:3.22 AS a-amd64\nUSER 0\nFROM a-$TARGETARCH\nUSER 1000',
    ],
    [
      'an operating system',
      'ARG B=quay.io/centos-bootc/centos-bootc:stream9\nFROM ${B}\nUSER root\nRUN dnf install -y a',
    ],
    ['another one', 'FROM registry.redhat.io/rhel9/rhel-bootc:9.6\nUSER root'],
    [
      'a dropper that an entry point starts',
      'FROM alpine:3.22\nUSER root\nENTRYPOINT ["/entrypoint.sh","gosu","app","/a"]',
    ],
    ['a dropper after --', 'FROM alpine:3.22\nUSER root\nENTRYPOINT ["/sbin/my-init","-g","--","su-exec","app","/a"]'],
    ['a dropper that tini starts', 'FROM alpine:3.22\nUSER root\nENTRYPOINT ["tini","gosu","app","/a"]'],
    ['root that is left again', 'FROM alpine:3.22\nUSER root\nRUN apk add curl\nUSER app'],
    [
      'root in a stage that is only copied from',
      'FROM alpine:3.22 AS build\nUSER root\nFROM alpine:3.22\nUSER app\nCOPY --from=build /a /a',
    ],
    ['root in a parent stage', 'FROM alpine:3.22 AS base\nUSER root\nFROM base\nUSER app'],
    ['group 0 with another user', 'FROM alpine:3.22\nUSER 1001:0'],
    ['a name that only begins like root', 'FROM alpine:3.22\nUSER rootless'],
    ['a text for an argument that a default sets', 'FROM alpine:3.22\nARG U=1\nUSER ${U:+10001}'],
    ['a text for a variable that the base image may set', 'FROM alpine:3.22\nUSER ${APP_UID:+10001}'],
    ['a user only known when the image is built', 'FROM alpine:3.22\nARG uid\nUSER $uid'],
    ['an entry point that drops it', 'FROM alpine:3.22\nUSER root\nENTRYPOINT ["gosu", "app", "/app"]'],
    [
      'an entry point that drops it behind tini',
      'FROM alpine:3.22\nUSER root\nENTRYPOINT ["/sbin/tini", "--", "/sbin/su-exec", "app", "/app"]',
    ],
    [
      'an entry point of the shell form that drops it',
      'FROM alpine:3.22\nUSER root\nENTRYPOINT exec setpriv --reuid=app /app',
    ],
    ['a command that drops it', 'FROM alpine:3.22\nUSER root\nCMD ["s6-setuidgid", "app", "/app"]'],
    ['ONBUILD, which is about other images', 'FROM alpine:3.22\nONBUILD USER root'],
    ['a here-document', 'FROM alpine:3.22\nRUN cat <<EOF\nUSER root\nEOF'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('points at the default of a variable', () => {
    const { findings } = checkText(rule, 'Dockerfile', 'FROM alpine:3.22 AS app\nARG uid=0\nUSER $uid\n');
    expect(findings.map(({ message }) => message)).toEqual([
      'Stage "app" runs as root: USER is "0", unless the build sets another value than the default. An attacker in the application has every file and capability of the container.',
    ]);
    expect(findings[0]?.related.map(({ span }) => span.file.text.slice(span.start, span.end))).toEqual(['0']);
  });

  it.each([
    [
      'a user that is created',
      'RUN adduser -D -u 10001 app\nUSER root\nCMD ["a"]',
      'RUN adduser -D -u 10001 app\nUSER app\nCMD ["a"]',
    ],
    ['the last user before', 'USER 10001\nUSER root\nRUN true', 'USER 10001\nUSER root\nRUN true\nUSER 10001'],
    ['nothing when no user is known', 'USER root\nCMD ["a"]', 'USER root\nCMD ["a"]'],
  ])('changes to %s', (_name, bad, good) => {
    const start = 'FROM registry.example.com/base:1.4\n';
    expect(withFixes(checkText(rule, 'Dockerfile', `${start}${bad}\n`))).toBe(`${start}${good}\n`);
  });
});
