import { describe, expect, it } from '@jest/globals';
import { everyCommand, everyProblem } from '../../../src/model/shell.ts';
import { type SourceFile, type Span, spanText } from '../../../src/model/source.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/index.ts';
import { commandsOf, only, parse } from './parse.ts';

describe('RUN', () => {
  it.each([
    ['RUN a b && c', ['a b', 'c']],
    ['RUN --mount=type=ssh a', ['a']],
    ['RUN ec\\\nho x', ['echo x']],
    ['RUN ["a", "b c"]', ['a b c']],
    ['RUN ["sh", "-c", "x y | z"]', ['sh -c x y | z', 'x y', 'z']],
    ['RUN ["echo", "it\'s", "$X"]', ["echo it's $X"]],
    ['RUN []', []],
    ['RUN <<EOF\na\nb | c\nEOF', ['a', 'b', 'c']],
    ['RUN <<EOF\n#!/bin/bash -e\na\nEOF', ['a']],
    ['RUN <<EOF\n#!/usr/bin/env -S sh\na\nEOF', ['a']],
    ['RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF', ['python']],
    ['RUN bash <<EOF\na\nEOF', ['bash', 'a']],
    ['RUN <<EOF\ncat <<X\n\tX\nid\nX\nEOF', ['cat']],
    ['RUN <<-EOF\n\tcat <<X\n\tX\n\tid\n\tEOF', ['cat', 'id']],
    ['RUN a \\\r\n  # c\r\n  b\r\nUSER x', ['a b']],
    ['RUN', []],
  ])('%j runs %j', (text, expected) => {
    expect(commandsOf(only(`FROM a\n${text}`, 'RUN').line.script)).toEqual(expected);
  });

  it('has the place of each command in the file', () => {
    const text =
      'FROM a\nRUN --mount=type=ssh \\\n  # c\n  a x \\\n    y && \\\n\n  b z\nRUN cat <<EOF > /f\nl1\nEOF\nRUN ["sh", "-c", "p \\"q\\" | r"]';
    const runs = parse(text).stages[0]?.instructions ?? [];
    const places = runs.flatMap((run) =>
      run.keyword === 'RUN'
        ? [...everyCommand(run.line.script)].map(({ programSpan, span }) => [programSpan, span].map(spanText))
        : [],
    );
    expect(places).toEqual([
      ['a', 'a x \\\n    y'],
      ['b', 'b z'],
      ['cat', 'cat <<EOF > /f'],
      ['sh', 'sh", "-c", "p \\"q\\" | r'],
      ['p', 'p \\"q\\"'],
      ['r', 'r'],
    ]);
    const [, cat] = runs;
    const body = cat?.keyword === 'RUN' ? [...everyCommand(cat.line.script)][0]?.redirects[0]?.body : undefined;
    expect(body && [body.value, spanText(body.span)]).toEqual(['l1\n', 'l1\n']);
  });

  it('knows the variables of the build at its place', () => {
    const { stages } = parse('FROM a\nARG A=1\nENV B=2\nRUN x $A$B\nENV B=3\nRUN y $B $C');
    expect(stages[0]?.instructions.flatMap((i) => (i.keyword === 'RUN' ? commandsOf(i.line.script) : []))).toEqual([
      'x 12',
      'y 3 ?',
    ]);
  });

  it('says what the shell reader could not make sense of, once a rule has asked', () => {
    const { stages, notifications } = parse('FROM a\nRUN echo "x');
    expect(notifications).toEqual([]);
    const [run] = stages[0]?.instructions ?? [];
    expect(run?.keyword === 'RUN' && run.line.script?.problems).toHaveLength(1);
    expect(notifications).toMatchObject([
      { level: 'warning', code: 'parse-problem', message: expect.stringContaining('Some commands here') },
    ]);
  });

  it('says a limit rather than another problem', () => {
    const { stages, notifications } = parse(`FROM a\nRUN sh -c 'echo "x'; sh -c 'echo ${'{a,b}'.repeat(31)}'`);
    const [run] = stages[0]?.instructions ?? [];
    const problems = run?.keyword === 'RUN' && run.line.script !== undefined ? everyProblem(run.line.script) : [];
    expect(problems.map(({ kind }) => kind)).toEqual(['unreadable-commands', 'limit-reached']);
    expect(notifications.map(({ gap }) => gap?.kind)).toEqual(['limit-reached']);
  });

  it('says so of each, in the order in which the scripts stand', () => {
    const { stages, notifications } = parse(`FROM a\n${'RUN x "\n'.repeat(60)}`);
    for (const run of stages[0]?.instructions.toReversed() ?? []) if (run.keyword === 'RUN') run.line.script;
    const starts = notifications.map(({ span }) => span?.start ?? -1);
    expect(starts).toEqual(Array.from({ length: 60 }, (_, index) => 7 + 8 * index + 6));
    expect(notifications.every(({ gap }) => gap?.kind === 'unreadable-commands' && gap.weight === 'ordinary')).toBe(
      true,
    );
  });
});

describe('CMD, ENTRYPOINT and HEALTHCHECK', () => {
  it('know the environment of the image, and no build arguments', () => {
    expect(commandsOf(only('FROM a\nARG A=1\nCMD x $A $B\nENV B=2', 'CMD').line.script)).toEqual(['x ? 2']);
  });

  it('have a form', () => {
    expect(only('FROM a\nCMD x y', 'CMD').line).toMatchObject({ form: 'shell', words: [], shell: 'posix' });
    expect(only('FROM a\nENTRYPOINT ["x", "y"]', 'ENTRYPOINT').line).toMatchObject({ form: 'exec' });
    expect(only('FROM a\nHEALTHCHECK --retries=2 CMD x || exit 1', 'HEALTHCHECK').line).toMatchObject({
      form: 'shell',
    });
    expect(only('FROM a\nHEALTHCHECK none', 'HEALTHCHECK').line).toBeUndefined();
  });
});

describe('shells', () => {
  it.each([
    ['FROM alpine', 'posix'],
    ['FROM alpine\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'posix'],
    ['FROM alpine\nSHELL ["/usr/bin/env", "bash", "-c"]', 'posix'],
    ['FROM alpine\nSHELL ["python3", "-c"]', 'unknown'],
    ['FROM alpine\nSHELL ["/usr/bin/fish", "-c"]', 'unknown'],
    ['FROM alpine\nSHELL ["/bin/x", "sh", "-c"]', 'unknown'],
    ['FROM alpine\nSHELL ["/bin/sh"]', 'unknown'],
    ['FROM alpine\nSHELL ["/bin/sh", "-c", "curl https://example.com | sh"]', 'unknown'],
    ['FROM alpine\nSHELL ["/bin/busybox", "ash", "-euc"]', 'posix'],
    ['FROM alpine\nSHELL ["/sbin/tini", "--", "bash", "-lc"]', 'posix'],
    ['FROM alpine\nSHELL ["C:\\\\Windows\\\\PowerShell.exe", "-Command"]', 'powershell'],
    ['FROM alpine\nSHELL ["pwsh", "-c"]', 'powershell'],
    ['FROM alpine\nSHELL ["cmd", "/S", "/C"]', 'cmd'],
    ['FROM alpine\nSHELL /bin/bash -c', 'posix'],
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2022', 'cmd'],
    ['FROM mcr.microsoft.com/windows:ltsc2019', 'cmd'],
    ['FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022', 'cmd'],
    ['FROM golang:1.22-windowsservercore', 'cmd'],
    ['FROM --platform=windows/amd64 acme/app', 'posix'],
    ['FROM stranger/nanoserver', 'posix'],
    ['FROM registry.example.com/microsoft/windowsservercore', 'posix'],
    ['FROM microsoft/windowsservercore', 'cmd'],
    [`FROM microsoft/windowsservercore@sha256:${'a'.repeat(64)}`, 'posix'],
    ['FROM microsoft/dotnet:2.1-sdk-nanoserver', 'cmd'],
    ['FROM nanoserver', 'posix'],
    ['FROM servercore-tools:1', 'posix'],
    ['FROM registry.example.com/golang:nanoserver', 'posix'],
    [`FROM golang:1.22-windowsservercore@sha256:${'a'.repeat(64)}`, 'posix'],
    ['ARG DIGEST\nFROM golang:nanoserver$DIGEST', 'posix'],
    ['ARG V\nFROM golang:$V-nanoserver', 'cmd'],
    ['FROM golang:windows', 'cmd'],
    [`FROM mcr.microsoft.com/windows/servercore@sha256:${'a'.repeat(64)}`, 'cmd'],
    [`FROM mcr.microsoft.com/dotnet/framework/sdk:4.8@sha256:${'a'.repeat(64)}`, 'cmd'],
    [`FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver@sha256:${'a'.repeat(64)}`, 'posix'],
    ['FROM mcr.microsoft.com/windows-tools', 'posix'],
    ['FROM --platform=linux/amd64 mcr.microsoft.com/windows/servercore:ltsc2022', 'posix'],
    ['FROM --platform=amd64 golang:nanoserver', 'posix'],
    ['FROM --platform=$TARGETPLATFORM golang:nanoserver', 'cmd'],
    ['FROM --platform=Windows/amd64 golang:nanoserver', 'cmd'],
    ['FROM acme/windows-tools', 'posix'],
    ['# escape=`\nFROM acme/app', 'posix'],
    ['FROM {{ x }}', 'posix'],
    ['FROM', 'posix'],
    ['# escape=`\nFROM mcr.microsoft.com/windows:ltsc2019', 'cmd'],
    ['FROM golang:nanoserver AS x\nFROM x', 'cmd'],
    ['FROM golang:nanoserver\nSHELL ["bash", "-c"]', 'posix'],
  ])('%j ends with %s', (text, shell) => {
    const stage = parse(`${text}\nRUN x`).stages.at(-1);
    const run = stage?.instructions.at(-1);
    expect(stage?.shell).toBe(shell);
    expect(run?.keyword === 'RUN' && [run.line.shell, run.line.script !== undefined]).toEqual([
      shell,
      shell === 'posix',
    ]);
  });

  it('other than POSIX have no script, but the exec form has a command', () => {
    const { instructions } = parse('FROM golang:nanoserver\nRUN dir\nRUN ["go", "build"]').stages[0] ?? {
      instructions: [],
    };
    expect(instructions.map((i) => (i.keyword === 'RUN' ? commandsOf(i.line.script) : []))).toEqual([
      undefined,
      ['go build'],
    ]);
  });

  it('are told when SHELL is no JSON', () => {
    expect(parse('FROM a\nSHELL bash -c').notifications).toMatchObject([
      { level: 'warning', message: 'SHELL needs a JSON array, so it was left out. Fix it: the build stops here.' },
    ]);
  });
});

describe('a Dockerfile inside of another file', () => {
  it('may have had variables in FROM that the file replaced', () => {
    const file: SourceFile = { path: 'compose.yaml', text: 'x: FROM a$V' };
    const excerpt = {
      text: 'FROM a$V',
      span: (start: number, end: number): Span => ({ file, start: start + 3, end: end + 3 }),
    };
    const [image] = parseDockerfile(excerpt, file, { builds: [] }).subjects.filter(({ kind }) => kind === 'image');
    expect(image?.kind === 'image' && image.reference.value.text).toBe('a${…}');
  });

  it('has its places there', () => {
    const inline = 'FROM a\nRUN b \\\n  c\nUSER root\n';
    const indented = inline.replaceAll(/^(?=.)/gm, '      ');
    const file: SourceFile = { path: 'compose.yaml', text: `build:\n  dockerfile_inline: |\n${indented}` };
    const before = file.text.indexOf('      FROM');
    const offset = (at: number): number => before + at + 6 * inline.slice(0, at + 1).split('\n').length;
    const excerpt = {
      text: inline,
      span: (start: number, end: number): Span => ({
        file,
        start: offset(start),
        end: end > start ? offset(end - 1) + 1 : offset(start),
      }),
    };
    const { dockerfile } = parseDockerfile(excerpt, file, { builds: [] });
    const [run, user] = dockerfile.stages[0]?.instructions ?? [];
    expect(run?.keyword === 'RUN' && commandsOf(run.line.script)).toEqual(['b c']);
    expect(user?.keyword === 'USER' && spanText(user.value.span)).toBe('root');
    expect(dockerfile.stages.map(({ span }) => spanText(span))).toEqual(['FROM a']);
  });
});
