import { describe, expect, it } from '@jest/globals';
import { instructionsOf } from '../../../src/model/dockerfile.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { only, parse, shown, values, written } from './parse.ts';

describe('flags', () => {
  it('have names, values and exact places, over continued lines too', () => {
    const { flags, sources } = only(
      'FROM a\nENV U=1000\nCOPY --link --from=b:1 \\\n  --chown=$U:"x" \\\n # c\n  src /d',
      'COPY',
    );
    expect(flags.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['link', undefined],
      ['from', 'b:1'],
      ['chown', '1000:x'],
    ]);
    expect(written(flags)).toEqual(['--link', '--from=b:1', '--chown=$U:"x"']);
    expect(flags.map(({ entry }) => spanText(entry))).toEqual([
      '--link ',
      '--from=b:1 \\\n  ',
      '--chown=$U:"x" \\\n # c\n  ',
    ]);
    expect(written(sources)).toEqual(['src']);
  });

  it('end at the first word that is none, and at --', () => {
    expect(only('FROM a\nRUN curl --insecure x', 'RUN').flags).toEqual([]);
    const run = only('FROM a\nRUN --network=host -- --x', 'RUN');
    expect(run.flags.map(({ name }) => name)).toEqual(['network']);
    expect(spanText(run.line.span)).toBe('--x');
  });

  it.each([
    ['RUN \u00a0--network=none;id', [], '--network=none;id'],
    ['RUN --network=host \u3000--security=insecure id', ['network'], '--security=insecure id'],
    ['RUN -- \u0085--network=none id', [], '--network=none id'],
    ['ONBUILD RUN \u2003--network=none id', [], '--network=none id'],
    ['ONBUILD \u00a0RUN \f\v--network=none \u00a0id', ['network'], 'id'],
  ])('never stand behind a blank beyond ASCII: %j', (line, flags, rest) => {
    const run = only(`FROM a\n${line}`, 'RUN');
    expect(run.flags.map(({ name }) => name)).toEqual(flags);
    expect(spanText(run.line.span)).toBe(rest);
  });

  it.each([
    ['--network="a\\"b"', 'a"b'],
    ["--network='a\\'b'", "a'b"],
    ['--network="a b\\\\"', 'a b\\'],
    ['--network=""', ''],
  ])('have escapes within quotes of both kinds: %s', (flag, value) => {
    const run = only(`FROM a\nRUN ${flag} x`, 'RUN');
    expect(run.flags.map(({ value: read }) => read?.value)).toEqual([value]);
    expect(spanText(run.line.span)).toBe('x');
  });

  it('of a mount are options', () => {
    const [flag] = only(`FROM a\nRUN --mount='type=CACHE,"target=/a,b",ro,SIZE=1' x`, 'RUN').flags;
    expect([...(flag?.options ?? [])].map(([key, { value }]) => [key, value])).toEqual([
      ['type', 'cache'],
      ['target', '/a,b'],
      ['ro', 'true'],
      ['size', '1'],
    ]);
  });

  it('of a mount say in either case how a cache is shared', () => {
    const [flag] = only('FROM a\nRUN --mount=type=cache,target=/A,sharing=LOCKED,id=B x', 'RUN').flags;
    expect([...(flag?.options ?? [])].map(([key, { value }]) => [key, value])).toEqual([
      ['type', 'cache'],
      ['target', '/A'],
      ['sharing', 'locked'],
      ['id', 'B'],
    ]);
  });

  it.each([
    ['--"security"=insecure', 'security', 'insecure'],
    ['--sec\\urity=insecure', 'security', 'insecure'],
    ['--security="in"s\'ecure\'', 'security', 'insecure'],
    ["--network='ho st'", 'network', 'ho st'],
  ])('%s has its quotes and escapes taken off', (flag, name, value) => {
    const [read, ...others] = only(`FROM a\nRUN ${flag} x`, 'RUN').flags;
    expect([read?.name, read?.value?.value, others.length]).toEqual([name, value, 0]);
    expect(read && spanText(read.span)).toBe(flag);
  });

  it('of a mount that is written under several names counts as it is written last', () => {
    const [flag] = only('FROM a\nRUN --mount=target=/a,dst=/b,src=x,source=y,ro,rw=true z', 'RUN').flags;
    expect([...(flag?.options ?? [])].map(([key, { value }]) => [key, value])).toEqual([
      ['dst', '/b'],
      ['source', 'y'],
      ['rw', 'true'],
    ]);
  });
});

describe('COPY and ADD', () => {
  it.each([
    ['COPY a b /c', ['a', 'b'], '/c'],
    ['COPY ["a b", "c", "/d e"]', ['a b', 'c'], '/d e'],
    ['COPY "a" \'b\' c/', ['a', 'b'], 'c/'],
    ['COPY $X/a /b', ['?'], '/b'],
    ['COPY a', [], 'a'],
    ['COPY', [], undefined],
  ])('%s', (text, sources, destination) => {
    const copy = only(`FROM a\n${text}`, 'COPY');
    expect(values(copy.sources)).toEqual(sources);
    expect(shown(copy.destination)).toBe(destination);
  });

  it.each([
    ['--from=-1', 'unknown'],
    ['--from=BUILD', 'stage'],
    ['--from=0', 'stage'],
    ['--from=1', 'stage'],
    ['--from=7', 'unknown'],
    ['--from=nginx:1', 'image'],
    ['--from=$X', 'unknown'],
    ['--from=bu$X', 'unknown'],
    ['--from="build"', 'stage'],
  ])('%s is a %s', (flag, kind) => {
    const copy = only(`FROM a AS build\nFROM b\nCOPY ${flag} a /b`, 'COPY');
    expect(copy.from).toMatchObject({ kind, flag: { name: 'from' } });
  });
});

describe('images', () => {
  it('are those of FROM, --from, mounts and the frontend, and never stages or scratch', () => {
    const { images } = parse(`# syntax=docker/dockerfile:1
FROM --platform=linux/amd64 registry.example.com:5000/acme/app:1.4@sha256:00 AS build
RUN --mount=from=busybox:1,target=/b --mount=type=cache,target=/c x
FROM scratch
COPY --from=build /a /a
COPY --from=ghcr.io/acme/tools /b /b`);
    expect(images.map(({ use, usedBy, reference: { span } }) => [use, usedBy, spanText(span)])).toEqual([
      ['syntax', '', 'docker/dockerfile:1'],
      ['from', 'build', 'registry.example.com:5000/acme/app:1.4@sha256:00'],
      ['mount-from', 'build', 'busybox:1'],
      ['copy-from', '1', 'ghcr.io/acme/tools'],
    ]);
    expect(images[1]?.reference.value).toMatchObject({
      registry: 'registry.example.com:5000',
      repository: 'acme/app',
      tag: '1.4',
      digest: 'sha256:00',
    });
  });
});

describe('EXPOSE', () => {
  it.each([
    ['80', [[80, 80, 'tcp']]],
    ['53/UDP', [[53, 53, 'udp']]],
    ['8000-8010/tcp', [[8000, 8010, 'tcp']]],
    ['127.0.0.1:8080:80', [[80, 80, 'tcp']]],
    ['$P', [['?', '?', '?']]],
    ['$P/udp', [['?', '?', 'udp']]],
    ['80/$P', [[80, 80, '?']]],
    ['"80"', [[80, 80, 'tcp']]],
    [
      '$TWO',
      [
        [1, 1, 'tcp'],
        [2, 2, 'udp'],
      ],
    ],
    ['70000', [['?', '?', 'tcp']]],
    ['http', [['?', '?', 'tcp']]],
  ])('%s', (text, expected) => {
    const { ports } = only(`FROM a\nENV TWO="1 2/udp"\nEXPOSE ${text}`, 'EXPOSE');
    const known = (value: unknown) => (value === DYNAMIC ? '?' : value);
    expect(ports.map(({ from, to, protocol }) => [from, to, protocol].map(known))).toEqual(expected);
  });

  it('has the place of each port, and the blanks before it', () => {
    const { ports } = only('FROM a\nEXPOSE 80  22/tcp \\\n 443', 'EXPOSE');
    expect(written(ports)).toEqual(['80', '22/tcp', '443']);
    expect(ports.map(({ entry }) => spanText(entry))).toEqual(['80', '  22/tcp', ' \\\n 443']);
  });
});

describe('WORKDIR', () => {
  it.each([
    ['WORKDIR /a', '/a'],
    ['WORKDIR /a\nWORKDIR b', '/a/b'],
    ['WORKDIR /a/b\nWORKDIR ../c/./', '/a/c'],
    ['WORKDIR //a\nWORKDIR ./b/../ ', '/a'],
    ['WORKDIR /a/', '/a'],
    ['WORKDIR /a/..//', '/'],
    ['WORKDIR ../../../../../../../../a/', '/a'],
    ['WORKDIR a', '?'],
    ['WORKDIR ../../../../../../../../a/b', '/a/b'],
    ['WORKDIR x/../../../../../../../../../a/b', '/a/b'],
    ['WORKDIR ../../../../../../../a', '?'],
    ['WORKDIR ../../../../../../../..', '/'],
    ['WORKDIR $X\nWORKDIR ../../../../../../../../a\nWORKDIR b', '/a/b'],
    ['WORKDIR /a\nWORKDIR $X', '?'],
    ['WORKDIR /a\nWORKDIR $X\nWORKDIR b', '?'],
    ['WORKDIR "/a b"', '/a b'],
  ])('%j leads to %s', (text, expected) => {
    const found = [...instructionsOf(parse(`FROM a\n${text}`).stages[0] ?? { instructions: [] }, 'WORKDIR')].at(-1);
    expect(found?.absolute === DYNAMIC ? '?' : found?.absolute).toBe(expected);
  });

  it('may have a drive on Windows alone', () => {
    expect(only('FROM golang:nanoserver\nWORKDIR C:\\\\app', 'WORKDIR').absolute).toBe('C:/app');
    expect(only('# escape=`\nFROM a\nWORKDIR C:\\app', 'WORKDIR').absolute).toBe(DYNAMIC);
    expect(only('FROM scratch\nWORKDIR c:/app', 'WORKDIR').absolute).toBe('/c:/app');
  });

  it('starts at / on scratch', () => {
    expect(only('FROM scratch\nWORKDIR a', 'WORKDIR').absolute).toBe('/a');
  });
});

describe('VOLUME', () => {
  it.each([
    ['/a "/b c"', ['/a', '/b', 'c']],
    ['["/a", "/b c"]', ['/a', '/b c']],
    ["['/a']", ['[/a]']],
    ['[" /a"]', ['/a']],
    ['/a \u00a0/b', ['/a', '/b']],
  ])('%s', (text, paths) => {
    const volume = only(`FROM a\nVOLUME ${text}`, 'VOLUME');
    expect(values(volume.paths).map((path) => String(path).replaceAll(/["']/g, ''))).toEqual(paths);
  });
});

describe('places', () => {
  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
  ])('are exact with %s as line end', (_name, eol) => {
    const text = ['  from a', '\trun b \\', '  # c', '', '   d', '', 'USER app ', ''].join(eol);
    const [run, user] = parse(text).stages[0]?.instructions ?? [];
    expect(run && spanText(run.span)).toBe(['run b \\', '  # c', '', '   d'].join(eol));
    expect(run && spanText(run.entry)).toBe(['\trun b \\', '  # c', '', '   d', ''].join(eol));
    expect(run && spanText(run.keywordSpan)).toBe('run');
    expect(user && spanText(user.span)).toBe('USER app');
    expect(user && spanText(user.entry)).toBe(`USER app ${eol}`);
  });

  it('end at the last argument, not at what continues nothing', () => {
    const [run] = parse('FROM a\nRUN b \\\n').stages[0]?.instructions ?? [];
    expect(run && spanText(run.span)).toBe('RUN b');
  });

  it('of a keyword split over lines cover it', () => {
    const [user] = parse('FROM a\nUS\\\nER app').stages[0]?.instructions ?? [];
    expect(user?.keyword).toBe('USER');
    expect(user && spanText(user.keywordSpan)).toBe('US\\\nER');
  });
});
