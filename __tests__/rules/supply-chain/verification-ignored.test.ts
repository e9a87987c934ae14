import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/downloads/verification-ignored.ts';
import { checkText, expectMarks, messagesOf, withFixes } from '../../support/example.ts';

describe('verification-ignored', () => {
  it.each([
    ['|| true', 'RUN «sha256sum» -c a || true'],
    ['|| : at the end of a list', 'RUN curl -O u && «gpg» --verify a.asc a && tar xf a || :'],
    ['a semicolon', 'RUN «sha256sum» -c a; tar xf a'],
    ['a new line', 'RUN <<EOF\n«shasum» -a 256 -c a\nsh a\nEOF'],
    ['a pipe', 'RUN «sha256sum» -c a | tee log'],
    ['a search in what gpg says', 'RUN «gpg» --verify a.asc a 2>&1 | grep "Good signature"'],
    ['a list in front of a pipe', 'RUN echo x a | «sha256sum» -c - ; sh a'],
    ['a message on which nothing depends', 'RUN «sha256sum» -c a && echo verified; sh a'],
    ['the same with -e', 'RUN set -eu; «sha256sum» -c a && echo verified; sh a'],
    ['a message that handles nothing', 'RUN «sha256sum» -c a || echo "continuing"; sh a'],
    ['the same in parentheses', 'RUN «sha256sum» -c a || (echo "continuing"); sh a'],
    ['the same in braces', 'RUN «sha256sum» -c a || { echo "continuing"; }; sh a'],
    ['the same with printf', 'RUN «sha256sum» -c a || printf "no\\n"'],
    ['-e that is switched off', 'RUN set -e; set +e; «sha256sum» -c a; sh a'],
    ['pipefail of another shell', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN sh -c "«sha256sum» -c a | cat"'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['&&', 'RUN sha256sum -c a && sh a'],
    ['the last command', 'RUN curl -O u; sha256sum -c a'],
    ['set -e', 'RUN set -eux; sha256sum -c a; sh a'],
    ['a here-document with set -e', 'RUN <<EOF\nset -e\nsha256sum -c a\nsh a\nEOF'],
    ['a first line with -e', 'RUN <<EOF\n#!/bin/bash -e\nsha256sum -c a\nsh a\nEOF'],
    ['SHELL with -e', 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN sha256sum -c a; sha256sum -c a | cat'],
    ['SHELL of a parent', 'SHELL ["/bin/sh", "-ec"]\nFROM base\nRUN sha256sum -c a; sh a'],
    ['another handler', 'RUN sha256sum -c a || exit 1; sh a'],
    ['a handler with a message', 'RUN sha256sum -c a || { echo bad; exit 1; }; sh a'],
    ['a message before an end', 'RUN sha256sum -c a || echo bad && exit 1; sh a'],
    ['a handler in a shell of its own', 'RUN sha256sum -c a || (echo bad; exit 1); sh a'],
    ['a use and a message', 'RUN set -e; sha256sum -c a && sh a && echo verified; rm a'],
    ['a message at the end', 'RUN sha256sum -c a && echo verified'],
    ['a condition', 'RUN if sha256sum -c a; then sh a; fi'],
    ['a search for OK', 'RUN sha256sum -c a 2>&1 | grep OK'],
    ['a command that ignores something else', 'RUN sha256sum -c a && rm b; true && rm c || true'],
    ['a stage that is used by nothing', 'FROM base\nRUN sha256sum -c a || true\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12 AS base\n${text}`));

  it.each([
    ['RUN sha256sum -c a || true', 'RUN sha256sum -c a'],
    ['RUN sha256sum -c a && b || :', 'RUN sha256sum -c a && b'],
    ['RUN sha256sum -c a ; \\\n    tar xf a', 'RUN sha256sum -c a && \\\n    tar xf a'],
    ['RUN gpg --verify a.asc a | tee b', 'RUN gpg --verify a.asc a | tee b'],
    ['RUN <<E\nsha256sum -c a\ntar xf a\nE', 'RUN <<E\nsha256sum -c a\ntar xf a\nE'],
  ])('turns %j into %j', (bad, good) => {
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM debian:12\n${bad}\n`))).toBe(`FROM debian:12\n${good}\n`);
  });

  it('says why', () => {
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12 AS a\nRUN sha256sum -c a || true')).toEqual([
      'Stage "a" continues with a changed file when sha256sum finds a mismatch: "|| true" hides its failure.',
    ]);
  });
});
