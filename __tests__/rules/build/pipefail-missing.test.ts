import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/build/pipefail-missing.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('pipefail-missing', () => {
  it.each([
    ['a download', 'RUN «curl» -s u | tee /a'],
    ['a download in a substitution', 'RUN V=$(«curl» -s u | jq -r .tag) && a $V'],
    ['unpacking', 'RUN «zcat» a.gz | sort > b'],
    ['a verification', 'RUN «sha256sum» -c a | cat'],
    ['a pipe after other commands', 'RUN a && b && «wget» -qO- u | sed s/a/b/ > c'],
    ['a shell without it', 'SHELL ["/bin/bash", "-c"]\nRUN «curl» -s u | cat'],
    ['a here-document', 'RUN <<EOF\nset -e\n«curl» -s u | cat\nEOF'],
    ['a search for what is not there', 'RUN «curl» -s u | grep -v a > b'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM registry.example.com/a:1\n${text}`));

  it.each([
    ['SHELL', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -s u | cat'],
    ['SHELL, with ENV after it', 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nENV A=1\nRUN curl -s u | cat'],
    ['SHELL of a parent', 'SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nFROM base\nRUN curl -s u | cat'],
    ['set -o pipefail', 'RUN set -o pipefail && curl -s u | cat'],
    ['set -euo pipefail in a here-document', 'RUN <<EOF\nset -euo pipefail\ncurl -s u | cat\nEOF'],
    ['bash -o pipefail', 'RUN bash -eo pipefail -c "curl -s u | cat"'],
    ['archives and keys', 'RUN curl -s u | tar xz && curl -s k | gpg --dearmor -o k && curl -s u | gunzip > a'],
    ['what is verified or searched', 'RUN curl -s u | sha256sum -c && curl -s u | grep -q a'],
    ['what another rule reports', 'RUN curl -s u | sh && curl -s u | sudo bash -'],
    ['other pipes', 'RUN dpkg -l | sort && echo a | tee b'],
    ['a producer at the end', 'RUN echo u | xargs curl'],
    ['a stage that is used by nothing', 'FROM base\nRUN curl -s u | cat\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM registry.example.com/a:1 AS base\n${text}`));

  it.each([
    ['alpine:3.22', 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\n'],
    ['node:22-alpine', 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\n'],
    ['ubuntu:24.04', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n'],
    ['ghcr.io/acme/app:1.4', ''],
  ])('knows the shell of %s', (image, shell) => {
    const rest = 'RUN curl -s u | cat\nRUN curl -s v | cat\n';
    expect(withFixes(checkText(rule, 'Dockerfile', `FROM ${image}\nENV A=1\n${rest}`))).toBe(
      `FROM ${image}\nENV A=1\n${shell}${rest}`,
    );
  });
});
