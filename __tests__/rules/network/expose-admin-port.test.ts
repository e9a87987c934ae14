import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/network/expose-admin-port.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('expose-admin-port', () => {
  it.each([
    ['several on a line', 'EXPOSE «22» 80 «3389/tcp»'],
    ['a range', 'EXPOSE «20-25»'],
    ['a variable', 'ENV PORT=22\nEXPOSE «$PORT»'],
    ['an upper case protocol', 'EXPOSE «23/TCP»'],
    ['one of the parent stage', 'EXPOSE «22»\nFROM base\nEXPOSE 80'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['UDP', 'EXPOSE 22/udp'],
    ['other ports', 'EXPOSE 80 443 8080 2222 220'],
    ['an unknown variable', 'ARG PORT\nEXPOSE $PORT'],
    ['a stage that is copied from', 'EXPOSE 22\nFROM debian:12\nCOPY --from=base /a /a'],
    ['text', 'LABEL ports="EXPOSE 22"'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['EXPOSE 22\nCMD ["a"]', 'CMD ["a"]'],
    ['EXPOSE 22 80\nCMD ["a"]', 'EXPOSE 80\nCMD ["a"]'],
    ['EXPOSE 80 22\nCMD ["a"]', 'EXPOSE 80\nCMD ["a"]'],
    ['EXPOSE 21 22 23\nCMD ["a"]', 'CMD ["a"]'],
    ['EXPOSE 20-25\nCMD ["a"]', 'EXPOSE 20-25\nCMD ["a"]'],
  ])('turns %j into %j', (bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM debian:12\n${bad}\n`))).toBe(`FROM debian:12\n${good}\n`);
  });

  it('names the services of a range', () =>
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12 AS app\nEXPOSE 20-25')).toEqual([
      'Stage "app" exposes port 20-25, which is for FTP, SSH, Telnet: one more service to attack.',
    ]));
});
