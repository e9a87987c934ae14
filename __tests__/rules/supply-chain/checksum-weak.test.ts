import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/checksum-weak.ts';
import { expectMarks } from '../../support/example.ts';

const FETCH = 'RUN curl -O https://a.example.com/sums -O https://a.example.com/t';

describe('checksum-weak', () => {
  it.each([
    ['md5sum', 'RUN echo "x t" | «md5sum» -c'],
    ['sha1sum', 'RUN «sha1sum» --check sums'],
    ['shasum with its default', 'RUN «shasum» -c sums && «shasum» -a 1 -c sums && «shasum» -a1 -c sums'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${FETCH}\n${text}`));

  it.each([
    ['better ones', 'RUN sha256sum -c sums && sha512sum -c sums && shasum -a 256 -c sums && b2sum -c sums'],
    ['an algorithm that a variable decides', 'RUN shasum -a "$A" -c sums'],
    ['what is only printed', 'RUN md5sum t && sha1sum t > names'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${FETCH}\n${text}`));

  it('accepts what looks for changes of files that are there', () =>
    expectMarks(rule, 'Dockerfile', 'FROM debian:12\nRUN md5sum -c /usr/share/a.md5sums'));
});
