import { describe, expect, it } from '@jest/globals';
import { instructionsOf, isReachable, isShipped, rootBase, type Stage } from '../../../src/model/dockerfile.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { everyCommand } from '../../../src/model/shell.ts';
import { spanText } from '../../../src/model/source.ts';
import { parse, shown, written } from './parse.ts';

function rolesOf(text: string, ...builds: Parameters<typeof parse>[1][]): Record<string, string> {
  return Object.fromEntries(parse(text, ...builds).stages.map(({ label, role }) => [label, role]));
}

function lastOf(text: string): Stage {
  return parse(text).stages.at(-1) as Stage;
}

describe('stages', () => {
  it('have the place of the first line of FROM, a name, a label and an index', () => {
    const [first, second] = parse('FROM alpine:3 AS Build \nRUN a\n  FROM \\\n  b\n').stages;
    expect(spanText((first as Stage).span)).toBe('FROM alpine:3 AS Build');
    expect([first?.label, first?.index, first?.name?.value]).toEqual(['Build', 0, 'Build']);
    expect(spanText((second as Stage).span)).toBe('FROM');
    expect([second?.label, second?.index, second?.name]).toEqual(['1', 1, undefined]);
  });

  it('are based on an image, another stage, scratch or something unknown', () => {
    const { stages } = parse('FROM a AS one\nFROM ONE\nFROM scratch\nARG X\nFROM $NOTHING');
    expect(stages.map(({ base }) => base.kind)).toEqual(['image', 'stage', 'scratch', 'unknown']);
    expect(stages.map(rootBase).map(({ kind }) => kind)).toEqual(['image', 'image', 'scratch', 'unknown']);
  });

  it('are not built FROM stages that come later, nor from themselves', () => {
    const { stages, images } = parse('FROM base AS node\nFROM node2 AS base\nFROM later AS later');
    expect(stages.map(({ base }) => base.kind)).toEqual(['image', 'image', 'image']);
    expect(images.map(({ reference }) => reference.value.text)).toEqual(['base', 'node2', 'later']);
  });

  it.each([
    ['by name', 'COPY --from=LATER /a /a', 'stage 1'],
    ['by number', 'COPY --from=1 /a /a', 'stage 1'],
    ['the last of a name', 'COPY --from=twice /a /a', 'stage 3'],
    ['itself', 'COPY --from=first /a /a', 'stage 0'],
    ['no stage with a higher number', 'COPY --from=5 /a /a', 'unknown'],
    ['an image', 'COPY --from=other /a /a', 'image'],
  ])('copy from stages that come later as well: %s', (_name, copy, expected) => {
    const { stages, images } = parse(
      `FROM a AS first\n${copy}\nFROM b AS later\nFROM c AS twice\nFROM d AS twice\nFROM first`,
    );
    const [instruction] = instructionsOf(stages[0] as Stage, 'COPY');
    const from = instruction?.from;
    expect(from?.kind === 'stage' ? `stage ${from.stage.index}` : from?.kind).toBe(expected);
    expect(images.some(({ use }) => use === 'copy-from')).toBe(expected === 'image');
  });

  it('have a title that readers find them by', () => {
    const titlesOf = (text: string) => parse(text).stages.map(({ title }) => title);
    expect(titlesOf('FROM a')).toEqual(['this Dockerfile']);
    expect(titlesOf('FROM a AS Build')).toEqual(['stage "Build"']);
    expect(titlesOf('FROM a\nFROM b AS two\nFROM c\nFROM d')).toEqual([
      'the first stage',
      'stage "two"',
      'the third stage',
      'the last stage',
    ]);
    expect(titlesOf('FROM a\n'.repeat(13)).slice(9)).toEqual([
      'the tenth stage',
      'stage 11 of 13',
      'stage 12 of 13',
      'the last stage',
    ]);
  });

  it('are found by name in any case, and the later of two equal names counts', () => {
    const { stages } = parse('FROM a AS x\nFROM b AS X\nFROM x');
    expect(stages[2]?.base).toMatchObject({ kind: 'stage', stage: { index: 1 } });
  });
});

describe('roles', () => {
  it('make the last stage the target, what it is built FROM its ancestors, what it copies from contributors', () => {
    const text = `FROM a AS base
FROM a AS tools
FROM tools AS build
FROM a AS cache
FROM a AS unused
FROM base
COPY --from=build /a /a
RUN --mount=type=bind,from=cache,target=/c make`;
    expect(rolesOf(text)).toEqual({
      base: 'ancestor',
      tools: 'contributor',
      build: 'contributor',
      cache: 'contributor',
      unused: 'target',
      5: 'target',
    });
    expect(
      parse(text)
        .stages.filter(isShipped)
        .map(({ label }) => label),
    ).toEqual(['base', 'unused', '5']);
    expect(
      parse(text)
        .stages.filter((stage) => !isReachable(stage))
        .map(({ label }) => label),
    ).toEqual([]);
  });

  it('honour the targets that builds name, by name or index, and ignore unknown ones', () => {
    const text = 'FROM a AS one\nFROM b AS two\nFROM c AS three\nFROM d AS four';
    expect(rolesOf(text, { target: 'ONE' }, { target: '2' }, { target: 'nothing' }, {})).toEqual({
      one: 'target',
      two: 'target',
      three: 'target',
      four: 'target',
    });
  });

  it('follow copies by index', () => {
    expect(rolesOf('FROM a\nFROM b\nFROM c\nCOPY --from=1 /a /b')).toEqual({
      0: 'unreachable',
      1: 'contributor',
      2: 'target',
    });
  });

  it('follow copies and mounts from stages that come later', () => {
    const text =
      'FROM a\nCOPY --from=tools /a /b\nFROM b AS tools\nRUN --mount=from=late,target=/x x\nFROM c AS late\nFROM d AS other\nFROM e\nCOPY --from=0 /a /b';
    expect(rolesOf(text)).toEqual({
      0: 'contributor',
      tools: 'contributor',
      late: 'contributor',
      other: 'target',
      4: 'target',
    });
  });

  it('end where stages need each other', () => {
    const text = 'FROM a AS one\nCOPY --from=two /a /b\nFROM b AS two\nCOPY --from=one /a /b\nFROM c';
    expect(rolesOf(text)).toEqual({ one: 'contributor', two: 'target', 2: 'target' });
    expect(rolesOf(`${text}\nCOPY --from=one /a /b`)).toEqual({ one: 'contributor', two: 'contributor', 2: 'target' });
  });

  it('take every stage that a computed name may mean', () => {
    const text = 'FROM a AS base-amd64\nFROM b AS base-arm64\nFROM c AS other\nFROM base-${TARGETARCH}';
    const { stages, images } = parse(text);
    expect(rolesOf(text)).toEqual({
      'base-amd64': 'ancestor',
      'base-arm64': 'ancestor',
      other: 'target',
      3: 'target',
    });
    expect(stages[3]?.base.kind).toBe('unknown');
    expect(images.map(({ usedBy }) => usedBy)).toEqual(['base-amd64', 'base-arm64', 'other']);
  });

  it('keep the stages that another build argument would choose', () => {
    const text = 'ARG KIND=prod\nFROM a AS base-dev\nFROM b AS base-prod\nFROM c AS other\nFROM base-${KIND}';
    expect(rolesOf(text)).toEqual({
      'base-dev': 'contributor',
      'base-prod': 'ancestor',
      other: 'target',
      3: 'target',
    });
  });
});

describe('inheritance', () => {
  it('takes the user from the last USER, else from the parent stage', () => {
    const { stages } = parse('FROM a AS one\nUSER root\nUSER app\nFROM one AS two\nFROM two\nUSER 1000:1000\nFROM b');
    expect(stages.map(({ user }) => shown(user?.value))).toEqual(['app', 'app', '1000:1000', undefined]);
  });

  it('says which user each instruction runs as', () => {
    const { instructions } = lastOf(
      'FROM a AS one\nUSER app\nFROM one\nRUN a\nUSER root\nRUN b\nONBUILD USER x\nRUN c',
    );
    expect(instructions.map(({ user }) => shown(user?.value))).toEqual(['app', 'app', 'root', 'root', 'root']);
  });

  it('takes environment, shell, health check, ports and folder from the parent stage', () => {
    const stage = lastOf(`FROM a AS one
ENV A=1 B=2
ARG C=3
WORKDIR /srv
SHELL ["pwsh", "-c"]
EXPOSE 80
HEALTHCHECK NONE
FROM one
ENV B=4
EXPOSE 443
WORKDIR app`);
    expect([...stage.environment.values()].map(({ name, kind, value }) => `${kind} ${name}=${shown(value)}`)).toEqual([
      'ARG C=3',
      'ENV A=1',
      'ENV B=4',
    ]);
    expect(stage.shell).toBe('powershell');
    expect(written(stage.exposes)).toEqual(['EXPOSE 80', 'EXPOSE 443']);
    expect(stage.healthcheck).toMatchObject({ keyword: 'HEALTHCHECK', line: undefined });
    expect(stage.instructions.at(-1)).toMatchObject({ keyword: 'WORKDIR', absolute: '/srv/app' });
  });

  it.each([
    ['an inherited CMD stands', 'FROM a AS one\nCMD x\nFROM one', undefined, 'CMD x'],
    [
      'an ENTRYPOINT in the child makes it void',
      'FROM a AS one\nCMD x\nFROM one\nENTRYPOINT y',
      'ENTRYPOINT y',
      undefined,
    ],
    ['a CMD before ENTRYPOINT in the same stage stands', 'FROM a\nCMD x\nENTRYPOINT y', 'ENTRYPOINT y', 'CMD x'],
    [
      'an inherited ENTRYPOINT takes a new CMD',
      'FROM a AS one\nENTRYPOINT y\nFROM one\nCMD z',
      'ENTRYPOINT y',
      'CMD z',
    ],
    ['the last of several counts', 'FROM a\nCMD x\nCMD y', undefined, 'CMD y'],
  ])('command: %s', (_name, text, entrypoint, command) => {
    const stage = lastOf(text);
    expect(stage.entrypoint && spanText(stage.entrypoint.span)).toBe(entrypoint);
    expect(stage.command && spanText(stage.command.span)).toBe(command);
  });
});

describe('ONBUILD', () => {
  it('keeps the trigger as an instruction of its keyword that has no effect on its own stage', () => {
    const stage = lastOf('FROM a\nONBUILD USER app\nONBUILD ENV A=1\nonbuild copy --chown=1 a /b');
    expect(stage.user).toBeUndefined();
    expect(stage.environment.size).toBe(0);
    expect(stage.instructions.map(({ keyword, isOnbuild }) => [keyword, isOnbuild])).toEqual([
      ['USER', true],
      ['ENV', true],
      ['COPY', true],
    ]);
    expect(stage.instructions[2]?.flags.map(({ name }) => name)).toEqual(['chown']);
    expect(stage.instructions.map(({ keywordSpan, span }) => [spanText(keywordSpan), spanText(span)])[2]).toEqual([
      'copy',
      'onbuild copy --chown=1 a /b',
    ]);
  });

  it('adds the triggers of the parent stage at the start of the child, and not to its grandchildren', () => {
    const text = 'FROM a AS one\nONBUILD USER app\nONBUILD RUN id\nFROM one AS two\nRUN own\nFROM two AS three';
    const [, two, three] = parse(text).stages;
    expect(two?.instructions.map(({ keyword, isOnbuild, isTriggered }) => [keyword, isOnbuild, isTriggered])).toEqual([
      ['USER', false, true],
      ['RUN', false, true],
      ['RUN', false, false],
    ]);
    expect(shown(two?.user?.value)).toBe('app');
    expect(two?.instructions.map(({ user }) => shown(user?.value))).toEqual([undefined, 'app', 'app']);
    expect(three?.instructions).toEqual([]);
    expect(shown(three?.user?.value)).toBe('app');
  });

  it('replaces variables where the trigger runs', () => {
    const { stages } = parse(
      'FROM a AS one\nONBUILD USER $WHO\nFROM one AS two\nENV WHO=x\nONBUILD USER $WHO\nFROM two',
    );
    expect(stages.map(({ user }) => shown(user?.value))).toEqual([undefined, '?', 'x']);
  });

  it.each([
    ['ONBUILD ENV S=sh\nONBUILD RUN a | $S', 'sh'],
    ['ONBUILD ARG S=sh\nONBUILD RUN a | $S', 'sh'],
    ['ONBUILD ARG S=sh T=$S\nONBUILD RUN a | $T', 'sh'],
    ['ONBUILD ENV S=cat\nONBUILD ENV S=sh\nONBUILD RUN a | $S', 'sh'],
    ['ENV S=cat\nONBUILD ENV S=sh\nONBUILD RUN a | $S', 'sh'],
    ['ENV S=sh\nONBUILD RUN a | $S', 'sh'],
    ['ONBUILD ENV S=sh\nRUN a | $S', undefined],
    ['ONBUILD RUN a | $S\nONBUILD ENV S=sh', undefined],
    ['ONBUILD ENV S=sh\nONBUILD ENV S=cat\nONBUILD RUN a | $S', 'cat'],
    ['ONBUILD SHELL ["pwsh", "-c"]\nONBUILD RUN a | $S', undefined],
  ])('runs the triggers of %j with what those before them set', (text, expected) => {
    const { instructions } = lastOf(`FROM a\n${text}\n`);
    const run = instructions.find(({ keyword }) => keyword === 'RUN');
    const commands = run?.keyword === 'RUN' ? [...everyCommand(run.line.script)] : [];
    const program = commands.at(1)?.program;
    expect(program === DYNAMIC ? undefined : program).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ['ONBUILD USER app\nONBUILD RUN a', 'app'],
    ['USER app\nONBUILD USER 0\nRUN a', 'app'],
    ['ONBUILD USER 0\nRUN a', undefined],
  ])('runs %j as the user %j', (text, user) => {
    const { instructions } = lastOf(`FROM a\n${text}\n`);
    expect(shown(instructions.find(({ keyword }) => keyword === 'RUN')?.user?.value)).toBe(user);
  });

  it.each(['ONBUILD', 'FROM'])('names %s as a trigger, which no builder takes', (name) => {
    expect(lastOf(`FROM a\nONBUILD ${name} x`).instructions).toMatchObject([
      { keyword: 'UNKNOWN', name, isOnbuild: true },
    ]);
  });
});

describe('a stage with a name that nothing needs', () => {
  it('is one that may be built, with what it is built from', () => {
    expect(
      rolesOf('FROM a AS base\nFROM base AS dev\nFROM b AS tools\nFROM base AS test\nCOPY --from=tools /a /b\nFROM c'),
    ).toEqual({
      base: 'ancestor',
      dev: 'target',
      tools: 'contributor',
      test: 'target',
      4: 'target',
    });
  });

  it('is built by nobody without a name', () => {
    expect(rolesOf('FROM a\nFROM b')).toEqual({ 0: 'unreachable', 1: 'target' });
  });
});
