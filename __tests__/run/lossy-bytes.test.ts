import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository } from '../../src/discover/index.ts';
import insecure from '../../src/rules/build/run-security-insecure.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import { scan } from '../../src/run/scan.ts';
import { folderWith } from '../support/folder.ts';

const rules = [privileged, insecure];
const RUN = 'docker run --privileged alpine:3.23\n';

/** What is found, and the kinds and weights of what was not looked at. */
async function judged(path: string, content: Buffer, others: Readonly<Record<string, string>> = {}) {
  const options = { cwd: folderWith({ ...others, [path]: content }), maxFileSize: 2_000, include: [], exclude: [] };
  const { findings, notifications } = await scan(openRepository([], options), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
  const gaps = notifications.flatMap(({ gap, level }) =>
    gap === undefined || gap.weight === 'expected' ? [] : [`${gap.kind} ${gap.weight} ${level}`],
  );
  return { found: findings.map(({ ruleId }) => ruleId), gaps };
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('files that some readers do not take for text', () => {
  it.each([
    ['a script with a byte that is not UTF-8', 'a.sh', bytes(`# \xff\n${RUN}`)],
    ['a script with a NUL', 'a.sh', bytes(`# \0\n${RUN}`)],
    ['a script with a NUL in a word, which shells leave out', 'a.sh', bytes('do\0cker run --privileged alpine:3.23\n')],
    ['a Makefile with a byte that is not UTF-8', 'Makefile', bytes(`# \xff\na:\n\t${RUN}`)],
    ['a Makefile with a NUL', 'Makefile', bytes(`# \0\na:\n\t${RUN}`)],
  ])('are read: %s', async (_name, path, content) => {
    expect(await judged(path, content)).toEqual({ found: ['privileged'], gaps: [] });
  });

  it.each(['a.sh', 'Makefile', 'Dockerfile'])('are not read from a pointer of Git LFS: %s', async (path) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 120\n`;
    expect(await judged(path, bytes(pointer))).toEqual({ found: [], gaps: ['lfs-pointer ordinary warning'] });
  });

  const INSECURE = 'RUN --security=insecure id\n';

  it.each([
    ['in a comment', `# \xff\n${INSECURE}`],
    ['in a comment of a continued line', `LABEL a=b \\\n  # \xa0 \xff\n  c=d\n${INSECURE}`],
    ['in a label', `LABEL maintainer="Jos\xe9 <a@example.com>"\n${INSECURE}`],
    ['in a command', `RUN echo caf\xe9\n${INSECURE}`],
    ['which is NUL, in a comment', `# \0\n${INSECURE}`],
  ])('are read as BuildKit reads them in a Dockerfile: one %s', async (_name, text) => {
    const dockerfile = bytes(`FROM alpine:3.23\n${text}`);
    expect(await judged('Dockerfile', dockerfile)).toEqual({ found: ['run-security-insecure'], gaps: [] });
  });

  it.each([
    ['before a flag', 'RUN \xa0--security=insecure id\n', 'ambiguous-text ordinary warning'],
    ['in a flag', 'RUN --network=none\xa0--security=insecure id\n', 'ambiguous-text ordinary warning'],
    ['behind a word of HEALTHCHECK', 'HEALTHCHECK CMD\x85curl x\n', 'ambiguous-text ordinary warning'],
    ['which is NUL, in a command', 'RUN do\0cker ps\n', 'unreadable-file severe error'],
    ['which is NUL, in a here-document', 'RUN <<E\n#!/bin/sh\ncu\0rl x\nE\n', 'unreadable-file severe error'],
  ])('are told where they decide what is meant: one %s', async (_name, text, gap) => {
    expect(await judged('Dockerfile', bytes(`FROM alpine:3.23\n${text}`))).toEqual({ found: [], gaps: [gap] });
  });

  it('are not read in UTF-16, which no builder reads', async () => {
    const dockerfile = Buffer.from(`\ufeffFROM alpine:3.23\n${INSECURE}`, 'utf16le');
    expect(await judged('Dockerfile', dockerfile)).toEqual({ found: [], gaps: ['unreadable-file severe error'] });
  });

  it('are read when bake looks for them', async () => {
    const bake = bytes('# \xff\ntarget "a" {\n  entitlements = ["security.insecure"]\n}\n');
    expect(await judged('docker-bake.hcl', bake)).toEqual({ found: [], gaps: [] });
  });

  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['little', utf16(RUN)],
    ['big', utf16(RUN).swap16()],
  ])('are read in UTF-16 in a script of PowerShell, with the %s end first', async (_name, content) => {
    expect(await judged('a.ps1', content)).toEqual({ found: ['privileged'], gaps: [] });
    expect(await judged('a.ps1', utf16('Get-Date\r\n'))).toEqual({ found: [], gaps: [] });
  });

  it.each([
    ['a script', 'a.sh', RUN, {}],
    ['a Makefile', 'Makefile', `a:\n\t${RUN}`, {}],
    ['a script of any name', 'ops/go', RUN, { Makefile: 'a:\n\tsh ops/go\n' }],
    ['what a script reads', 'opts', 'O=--privileged\n', { 'a.sh': '. ./opts\ndocker run $O alpine:3.23\n' }],
    ['a Makefile of any name', 'a.txt', `a:\n\t${RUN}`, { 'a.sh': 'make -f a.txt\n' }],
  ])('are told in UTF-16 otherwise: %s', async (_name, path, text, others) => {
    expect(await judged(path, utf16(text), others)).toEqual({ found: [], gaps: ['unreadable-file ordinary warning'] });
  });

  it('are told in UTF-16 as a compose file: a bake file of any name', async () => {
    const others = { 'a.sh': 'docker buildx bake -f a.txt\n' };
    const result = await judged('a.txt', utf16('target "a" {}\n'), others);
    expect(result).toEqual({ found: [], gaps: ['unreadable-file severe error'] });
  });

  it.each([
    ['a Dockerfile', 'a.txt', { 'a.sh': 'docker build -f a.txt .\n' }],
    ['a compose file', 'a.txt', { 'a.sh': 'docker compose -f a.txt up\n' }],
  ])('are told in UTF-16 with any name: %s', async (_name, path, others) => {
    expect((await judged(path, utf16('FROM alpine:3.23\n'), others)).gaps).toEqual(['unreadable-file severe error']);
  });

  it.each([
    ['a file that a command only reads', 'words', { 'a.sh': 'grep a words\ncp words /tmp\n' }],
    ['a file that nothing names', 'words', {}],
  ])('are no gap in UTF-16 in %s', async (_name, path, others) => {
    expect(await judged(path, utf16('docker run\n'), others)).toEqual({ found: [], gaps: [] });
  });

  // what it starts may come after the part that is looked at
  const LARGE = Buffer.from('# a\n'.repeat(700));
  it.each([
    ['runs them', 'ops/go', { Makefile: 'a:\n\tsh ops/go\n' }],
    ['starts them by their path', 'ops/go', { 'a.sh': './ops/go\n' }],
    ['reads them as commands', 'ops/go.txt', { 'a.sh': '. ops/go.txt\ndocker run $O alpine:3.23\n' }],
    [
      'runs them in a workflow',
      'go',
      { '.github/workflows/a.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{run: bash go}]}}\n' },
    ],
  ])('are told if they are too large, and a command %s', async (_name, path, others) => {
    expect((await judged(path, LARGE, others)).gaps).toEqual(['unreadable-file ordinary warning']);
    expect(await judged(path, Buffer.from('# a\n'), others)).toEqual({ found: [], gaps: [] });
  });

  it.each([
    ['data', LARGE, { 'a.sh': 'cat words\ncp words /tmp\ngrep -f words a\n./load.sh words\n' }],
    ['a program in another language', LARGE, { 'a.sh': 'python3 words\n' }],
    ['one whose first line says so', Buffer.from(`#!/usr/bin/env python3\n${LARGE}`), { 'a.sh': './words\n' }],
    ['a binary', Buffer.concat([Buffer.from('\x7fELF\0'), LARGE]), { 'a.sh': './words\n' }],
  ])('are no gap if they are too large, and %s', async (_name, content, others) => {
    expect(await judged('words', content, others)).toEqual({ found: [], gaps: [] });
  });
});
