import { describe, expect, it } from '@jest/globals';
import { mayBeDockerfileText } from '../../../src/parse/dockerfile/recognised.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

describe('a text is taken for a Dockerfile', () => {
  it.each([
    'FROM alpine',
    'from alpine:3.23 as build\nRUN x',
    '  \tFROM --platform=linux/amd64 alpine AS a\n',
    '\uFEFFFROM alpine',
    '\u3000FROM alpine',
    '# comment\n\n#another\nFROM alpine\r\n',
    'ARG A=1\nARG B\n# c\nFROM alpine:$A',
    'ARG A=1 \\\n  B=2\nFROM alpine:$A',
    'FR\\\nOM alpine',
    'FROM \\\n# a comment\n\n  alpine',
    '# escape=`\nFR`\nOM alpine',
    'FROM alpine:\\\n3.23 \\ \t\nAS x',
    '# syntax=registry.example.com/own:1\nanything: else',
    '// syntax=registry.example.com/own:1\n{}',
    '{"syntax": "registry.example.com/own:1"}',
    'FROM {{ base }}\nRUN x',
    'FROM @BASE@ AS a b',
    '{% if x %}\nFROM alpine\n{% endif %}',
    '<%= x %>\n  from alpine',
    'arg a=C:\\\\\nfrom golang',
    '# escape=`\narg a=C:``\nfrom golang',
    'arg a=1\\\r \nfrom golang',
    'arg a=1\\ \t\n# c\n \u3000\n  b=2\nfrom golang',
    '# comment\n# escape=`\nARG A=1 \\\n B=2\nFROM golang',
    'FROM --platform="${NOPE:+ }linux/amd64" golang',
    'FROM --platform=a\\ b golang AS x',
    'FROM \u3000golang\u00a0',
    `FROM ${' '.repeat(5000)}golang`,
    `FROM \\\n${'# c\n'.repeat(5000)} golang`,
    'RUN apt-get update',
    '# a part\nCOPY . /app',
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 3\n`,
  ])('%j', (text) => {
    expect(mayBeDockerfileText(text)).toBe(true);
  });

  it('when a comment is longer than what was read of it', () => {
    expect(mayBeDockerfileText('# comment\n'.repeat(9), false)).toBe(true);
    expect(mayBeDockerfileText('package main\n', false)).toBe(false);
  });

  it.each(['FROM alpine A', 'FROM alpine AS', 'FR', '{"a": 1, "syntax"', 'ARG A\n  FROM a \\\n  A'])(
    'when what was read ends within %j',
    (text) => {
      expect(mayBeDockerfileText(text, false)).toBe(true);
      expect(mayBeDockerfileText(text, true)).toBe(false);
    },
  );

  it('unless JSON that is cut off names no frontend', () => {
    expect(mayBeDockerfileText('{"a": 1,\n "b"', false)).toBe(false);
  });
});

describe('a text is no Dockerfile', () => {
  it.each([
    '',
    '\n\n',
    '# nothing but a comment\n',
    'ARG A\n',
    'package builtin.dockerfile.DS001\n\nimport rego.v1\n',
    '{"Stages": [{"Name": "0"}]}\n',
    '[\n  {"From": "node:10"}\n]\n',
    '// Package dockerfile reads them.\npackage dockerfile\n',
    '# -*- coding: utf-8 -*-\nfrom os import path\n',
    'from .parser import (\n  parse,\n)\n',
    'from: alpine\n',
    'FROM\n',
    'FROM a b\n',
    'FROM a OR b\n',
    '# Dockerfile\n\nThis page says how:\n\n    FROM alpine\n',
    '# files\nnode_modules\n*.md\n',
    'services:\n  app:\n    image: alpine\n',
    '#!/bin/sh\nset -e\ndocker build -f Dockerfile.dev .\n',
    '{{ page }}\n# Title\n',
    'Run it with Docker.\n',
    'FROM alpine \\\u00A0\nRUN x',
    '# comment\n# syntax=registry.example.com/own:1\nanything: else',
    'ARG A \\\nFROM alpine',
    'RUN\n',
    '# escape\u00a0=`\nFR`\nOM alpine',
  ])('%j', (text) => {
    expect(mayBeDockerfileText(text)).toBe(false);
  });

  it('also when it is long, which takes no time', () => {
    inTime(timeFor(5000), () => {
      for (const part of ['#\n', 'ARG \\\n', ' ', '\n', '\\\n', 'FROM \\\n', '{{', '\t#', 'FROM  --a  ']) {
        mayBeDockerfileText(part.repeat(shortened(300_000)));
      }
    });
  });
});
