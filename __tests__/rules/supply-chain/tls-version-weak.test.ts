import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/tls-version-weak.ts';
import { expectMarks } from '../../support/example.ts';

describe('tls-version-weak', () => {
  it.each([
    ['an old version of curl', 'RUN curl «--sslv3» https://a.example.com/b'],
    ['a letter', 'RUN curl «-1sS» https://a.example.com/b'],
    ['the highest version', 'RUN curl «--tls-max 1.0» https://a.example.com/b'],
    ['a configuration', 'COPY <<EOF /etc/ssl/openssl.cnf\n[a]\n«MinProtocol = TLSv1»\nEOF'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    [
      'version 1.2',
      'RUN curl --proto =https --tlsv1.2 https://a.example.com/b && wget --secure-protocol=TLSv1_3 https://a.example.com/b',
    ],
    ['the value of another option', 'RUN curl -o --tlsv1.0 https://a.example.com/b'],
    ['text', 'RUN echo "curl --tlsv1.0"'],
    ['a stage that is used by nothing', 'RUN curl --sslv3 https://a.example.com/b\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
