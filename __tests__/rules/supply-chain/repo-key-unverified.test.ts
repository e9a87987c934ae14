import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/packages/repo-key-unverified.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

const FINGERPRINT = '8A1F59FFB675680D47DB6337B49D22281A139E9D';

describe('repo-key-unverified', () => {
  it.each([
    ['short ids', 'RUN gpg --keyserver k.example.com --recv-keys «1A139E9D» «0x1A139E9D»'],
    ['a long id', 'RUN apt-key adv --keyserver k.example.com --recv «B49D22281A139E9D»'],
    ['http', 'RUN curl «http://a.example.com/k» | apt-key add -'],
    ['http for gpg', 'RUN wget -O- «http://a.example.com/k» | gpg --import'],
    ['http for rpm', 'RUN rpm --import «http://a.example.com/k»'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      '0x1A139E9D',
      'This Dockerfile requests a key by its short id "0x1A139E9D", which an attacker can give to another key.',
    ],
    [
      '0xB49D22281A139E9D',
      'This Dockerfile requests a key by an id of 64 bits. Only the whole fingerprint tells one key from all others.',
    ],
  ])('says how much of the fingerprint %s is', (id, message) =>
    expect(messagesOf(rule, 'Dockerfile', `FROM debian:12\nRUN gpg --recv-keys ${id}\n`)).toEqual([message]),
  );

  it.each([
    ['fingerprints', `RUN gpg --keyserver hkp://k.example.com:80 --recv-keys ${FINGERPRINT} 0x${FINGERPRINT}`],
    [
      'what only the build knows',
      'ARG K\nRUN gpg --recv-keys "$K" && for key in 1A139E9D; do gpg --recv-keys "$key"; done'.replace(
        'for key in 1A139E9D',
        'for key in $KEYS',
      ),
    ],
    ['https', 'RUN curl https://a.example.com/k | gpg --dearmor -o k && rpm --import https://a.example.com/k'],
    ['a file', 'RUN rpm --import /etc/pki/k && gpg --import k.asc'],
    ['text', 'RUN echo gpg --recv-keys 1A139E9D'],
    ['a stage that is used by nothing', 'RUN rpm --import http://a.example.com/k\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
