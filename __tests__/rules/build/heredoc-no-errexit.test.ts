import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/build/heredoc-no-errexit.ts';
import { checkText, expectMarks, withFixes } from '../../support/example.ts';

describe('heredoc-no-errexit', () => {
  it.each([
    ['two commands', '«RUN <<EOF»\na\nb\nEOF'],
    ['a shell that is named in its first line', '«RUN <<EOF»\n#!/bin/bash\na\nb\nEOF'],
    ['-e that comes too late', '«RUN <<EOF»\na\nset -e\nb\nEOF'],
    ['a semicolon', '«RUN <<EOF»\na; b\nEOF'],
    ['ONBUILD', '«ONBUILD RUN <<EOF»\na\nb\nEOF'],
  ])('reports %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it.each([
    ['one command', 'RUN <<EOF\na\nEOF'],
    ['a list', 'RUN <<EOF\na &&\nb && c\nEOF'],
    ['set -e', 'RUN <<EOF\necho start\nset -o errexit\na\nb\nEOF'],
    ['set -e among others', 'RUN <<EOF\nset -eux -o pipefail\na\nb\nEOF'],
    ['SHELL', 'SHELL ["/bin/bash", "-ec"]\nRUN <<EOF\na\nb\nEOF'],
    ['a first line with -e', 'RUN <<EOF\n#!/bin/sh -e\na\nb\nEOF'],
    ['another interpreter', 'RUN <<EOF\n#!/usr/bin/env python3\nimport a\nb()\nEOF'],
    ['what cannot fail', 'RUN <<EOF\nexport A=1\nB=2\necho $A\na\nEOF'],
    ['a file', 'RUN cat <<EOF > /a\na\nb\nEOF'],
    ['a file of COPY', 'COPY <<EOF /a\na\nb\nEOF'],
    ['a stage that is used by nothing', 'RUN <<EOF\na\nb\nEOF\nFROM scratch'],
  ])('accepts %s', (_name, text) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${text}`));

  it('keeps a first line first', () => {
    const text = 'FROM debian:12\nRUN <<EOF\n#!/bin/bash\na\nb\nEOF\n';
    expect(withFixes(checkText(rule, 'Dockerfile', text))).toBe(text);
  });
});
