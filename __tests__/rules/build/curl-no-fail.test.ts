import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/build/curl-no-fail.ts';
import { expectMarks } from '../../support/example.ts';

describe('curl-no-fail', () => {
  it.each([
    ['a file', 'RUN «curl» -O https://a.example.com/b'],
    ['a pipe', 'RUN «curl» -sSL https://a.example.com/b | sh'],
    ['what is verified before it', 'RUN sha256sum -c a && «curl» -O https://a.example.com/b'],
    ['a value', 'RUN V=$(«curl» -s https://a.example.com/v)'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['-f', 'RUN curl -fsSL https://a.example.com/b && curl --fail-with-body https://a.example.com/b'],
    [
      'a request that looks at the status',
      'RUN curl -s -o /dev/null -w "%{http_code}" https://a.example.com/b && curl -I https://a.example.com/b',
    ],
    ['options that a variable adds', 'RUN curl $OPTIONS https://a.example.com/b'],
    ['a check of the container', 'HEALTHCHECK CMD curl http://localhost/'],
    ['what is verified later', 'RUN curl -o a https://a.example.com/b && echo "$SUM  a" | sha256sum -c -'],
    ['a request that sends', 'RUN curl -X POST -d a https://a.example.com/b'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));
});
