import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/checksum-same-origin.ts';
import { expectMarks } from '../../support/example.ts';

const SUM = '8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715';

describe('checksum-same-origin', () => {
  it.each([
    [
      'a list',
      'RUN curl -O https://a.example.com/t && curl -O «https://a.example.com/sha256sums.txt» && sha256sum -c sha256sums.txt',
    ],
    [
      'a checksum that is compared',
      'RUN wget https://a.example.com/t && [ "$(sha256sum t)" = "$(curl -s «https://a.example.com/t.sha256»)" ]',
    ],
    [
      'a variable in the path',
      'ARG V\nRUN wget https://a.example.com/$V/t «https://a.example.com/$V/t.sha512» && sha512sum -c t.sha512',
    ],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['another host', 'RUN wget https://a.example.com/t https://b.example.org/t.sha256 && sha256sum -c t.sha256'],
    [
      'a checksum that is written',
      `RUN wget https://a.example.com/t https://a.example.com/t.sha256 && echo "${SUM} t" | sha256sum -c`,
    ],
    [
      'a signature',
      'RUN wget https://a.example.com/t https://a.example.com/SHA256SUMS && gpgv a.sig SHA256SUMS && sha256sum -c SHA256SUMS',
    ],
    ['an unknown host', 'ARG H\nRUN wget https://$H/t https://$H/t.sha256 && sha256sum -c t.sha256'],
    ['what is not compared', 'RUN wget https://a.example.com/t https://a.example.com/t.sha256'],
    ['a list alone', 'RUN wget https://a.example.com/t.sha256 && sha256sum -c t.sha256'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
