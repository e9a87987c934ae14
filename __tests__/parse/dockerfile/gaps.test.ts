import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { dockerfile } from '../../../src/parse/dockerfile/index.ts';
import { parseContext } from '../../support/repository-view.ts';
import { parse, shown } from './parse.ts';

/** Weight, kind and place of what was not looked at, once rules have asked for all scripts. */
function gapsIn(text: string): string[] {
  const { stages, notifications } = parse(text);
  for (const { instructions } of stages) for (const each of instructions) if ('line' in each) each.line?.script;
  return notifications.flatMap(({ gap, span }) =>
    gap === undefined ? [] : [`${gap.weight} ${gap.kind} ${JSON.stringify(span && spanText(span))}`],
  );
}

describe('what is not looked at', () => {
  it.each([
    ['FORM node:22\nRUN id', ['severe unknown-instruction "FORM"', 'ordinary refused-by-engine ""']],
    ['FROM a\nCPOY a b', ['severe unknown-instruction "CPOY"']],
    ['FROM a\nRUN\u00a0curl https://example.com | sh', ['severe unknown-instruction "RUN\u00a0curl"']],
    ['FROM a\n\u200bRUN id', ['severe unknown-instruction "\u200bRUN"']],
    ['FROM a\nONBUILD FETCH x', ['severe unknown-instruction "FETCH"']],
    ['', ['ordinary refused-by-engine ""']],
    ['ARG A=1\n', ['ordinary refused-by-engine ""']],
    ['RUN id\nFROM a', ['ordinary refused-by-engine "RUN"']],
    ['FROM', ['ordinary refused-by-engine "FROM"']],
    ['FROM a\nUSER', ['ordinary refused-by-engine "USER"']],
    ['FROM a\nARG U\nUSER $U', ['ordinary unknown-value "$U"']],
    ['ARG U\nFROM a\nARG U\nUSER "${U}":0', ['ordinary unknown-value "\\"${U}\\":0"']],
    ['FROM a\nARG U=10001\nUSER $U', []],
    ['FROM a\nUSER $APP_UID', []],
    ['FROM a\nARG APP_UID\nENV U=$APP_UID\nUSER app', []],
    ['FROM a\nENV A', ['ordinary refused-by-engine "A"']],
    ['FROM a\nRUN --netwrok=none id', ['ordinary unknown-instruction "--netwrok=none"']],
    ['FROM a\nCOPY --exclude=é a b', ['ordinary ambiguous-text "--exclude=é "']],
    ['FROM a\nRUN --network=none\u00a0id', ['ordinary ambiguous-text "--network=none\u00a0id"']],
    ['FROM a\nRUN --network=none\u3000 id', ['ordinary ambiguous-text "--network=none\u3000 "']],
    ['{"apiVersion": "v1", "kind": "x"}', ['ordinary unknown-format ""']],
    ['Some words\nof no meaning here\n', ['ordinary unknown-format ""']],
    ['# syntax=stranger/frontend:1\nfoo: bar', ['ordinary foreign-frontend "stranger/frontend:1"']],
    ['# syntax=stranger/frontend:1\nFROM a', ['ordinary foreign-frontend "stranger/frontend:1"']],
    ['// syntax=stranger/frontend:1\nimport x', ['ordinary foreign-frontend "stranger/frontend:1"']],
    ['#!/usr/bin/x\n# syntax=stranger/frontend:1\nFROM a', ['ordinary foreign-frontend "stranger/frontend:1"']],
    ['{"syntax": "stranger/frontend:1"}', ['ordinary foreign-frontend "stranger/frontend:1"']],
    ['\n# syntax=stranger/frontend:1\nFROM a', []],
    ['# syntax=docker/dockerfile:1\nFROM a', []],
    [
      'FROM a\nSHELL ["/usr/bin/fish", "-c"]\nRUN id',
      ['ordinary unknown-shell "SHELL [\\"/usr/bin/fish\\", \\"-c\\"]"'],
    ],
    ['FROM a\nSHELL ["bash", "-o", "pipefail", "-c"]\nRUN id', []],
    ['FROM a\nSHELL ["pwsh", "-c"]\nRUN id', ['ordinary unknown-shell "SHELL [\\"pwsh\\", \\"-c\\"]"']],
    ['FROM a\nSHELL ["powershell", "-c"]\nRUN id', ['ordinary unknown-shell "SHELL [\\"powershell\\", \\"-c\\"]"']],
    [
      '# escape=`\nFROM a\nSHELL ["/usr/bin/env", "pwsh", "-c"]\nRUN id',
      ['ordinary unknown-shell "SHELL [\\"/usr/bin/env\\", \\"pwsh\\", \\"-c\\"]"'],
    ],
    ['# escape=`\nFROM a\nSHELL ["powershell.exe", "-c"]\nRUN id', []],
    ['FROM golang:nanoserver\nSHELL ["pwsh", "-c"]\nRUN id', []],
    ['FROM a\nSHELL ["/cmd", "-c"]\nRUN id', ['ordinary unknown-shell "SHELL [\\"/cmd\\", \\"-c\\"]"']],
    ['FROM a\nRUN <<E\n#!/foo\nx\nE\n', ['ordinary unknown-shell "#!/foo"']],
    ['FROM a\nRUN <<E\n#!/usr/bin/env python3\nx\nE\n', ['expected unknown-shell "#!/usr/bin/env python3"']],
    ['FROM a\nRUN echo "x', ['ordinary unreadable-commands "\\""']],
    ['# escape=`\nFROM a\nRUN if exist x (del x)', ['ordinary unreadable-commands "d"']],
    ['# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN if exist x (del x)', []],
  ])('in %j is %j', (text, gaps) => {
    expect(gapsIn(text)).toEqual(gaps);
  });

  it.each([
    ['FROM {{ image }}\nUSER root', ['ordinary template "{{ image }}"']],
    ['FROM %%IMAGE%%\nUSER root', ['ordinary template "%%IMAGE%%"']],
    ['FROM --platform={{ x }} a\nUSER root', ['ordinary template "--platform={{"']],
    ['ARG V\nFROM alpine:${V:-%%X%%}\nUSER root', ['ordinary template "alpine:${V:-%%X%%}"']],
    [
      'FROM a\n{% if debug %}\nUSER root\n{% endif %}',
      ['ordinary template "{% if debug %}"', 'ordinary template "{% endif %}"'],
    ],
    ['FROM a\n@EXTRA@\nUSER root', ['ordinary template "@EXTRA@"']],
    ['FROM a\n${EXTRA}\nUSER root', ['ordinary template "${EXTRA}"']],
    ['FROM \\\n# {{ x }}\n  a\nUSER root', []],
    ['FROM a${NOPE+{{}\nUSER root', []],
    ['ARG V=3.23\nFROM alpine:${V:-%%X%%}\nUSER root', []],
    ['FROM --platform=${X:-linux/amd64}${Y+<%} a\nUSER root', []],
  ])('of the template %j is only its place: %j', (text, gaps) => {
    expect(gapsIn(text)).toEqual(gaps);
    expect(shown(parse(text).stages.at(-1)?.user?.value)).toBe('root');
  });

  it.each([
    ['stages', 'FROM a\n'.repeat(301), 'FROM'],
    ['stages behind a foreign frontend', `# syntax=stranger/frontend:1\n${'FROM a\n'.repeat(301)}foo: bar`, 'FROM'],
    ['triggers', `FROM a AS b\n${'ONBUILD USER x\n'.repeat(2001)}FROM b`, 'FROM b'],
    ['nested variables', `FROM a\nENV A=${'${B:-'.repeat(30)}${'}'.repeat(30)}`, '${B:-'.repeat(30) + '}'.repeat(30)],
    [
      'nested variables before a here-document',
      `FROM a\nRUN ${'${B:-'.repeat(200)} <<E`,
      `RUN ${'${B:-'.repeat(200)} <<E`,
    ],
  ])('too many %s are severe', (_name, text, place) => {
    const gaps = gapsIn(text).filter((gap) => !gap.includes('foreign-frontend'));
    expect(gaps[0]).toBe(`severe limit-reached ${JSON.stringify(place)}`);
    expect(parse(text).stages.length).toBeLessThanOrEqual(300);
  });

  it('is told in words, with what was meant', () => {
    expect(parse('FROM a\nCPOY a b').notifications[0]?.message).toBe(
      'The instruction "CPOY" is not known and no builder accepts it, so it was not checked. Did you mean COPY?',
    );
    expect(parse('FROM a\nRUN --netwrok=none id').notifications[0]?.message).toBe(
      'The flag "netwrok" of RUN is not known, so its effect was not checked. Did you mean --network?',
    );
  });

  it('never repeats what a stranger may have put into a name', () => {
    const [notification] = parse('FROM a\n::set-env\u001b[31m x').notifications;
    expect(notification?.message).not.toContain('set-env');
  });

  it('is not hidden by many others', () => {
    const many = `FROM a\n${'FETCH x\n'.repeat(60)}`;
    expect(gapsIn(many)).toHaveLength(60);
    expect(gapsIn(`${many}FETCH y\n`)).toHaveLength(61);
  });

  it('is one more of its own beyond a thousand, whatever it is', () => {
    const rest = (last: string) => {
      const { notifications } = parse(`FROM a\n${'FETCH x\n'.repeat(1000)}FETCH y\n${last}`);
      expect(notifications).toHaveLength(1001);
      return notifications.at(-1)?.gap;
    };
    expect(rest('')).toMatchObject({ weight: 'severe', kind: 'limit-reached', count: 1 });
    expect(rest('FETCH z\n')?.count).toBe(2);
    expect(rest('FETCH z\n')?.evidence).not.toBe(rest('FETCH w\n')?.evidence);
  });
});

describe('a shell that is not known', () => {
  const evidence = (text: string) =>
    parse(text).notifications.map(({ gap }) => gap?.kind === 'unknown-shell' && gap.evidence);
  const FISH = 'SHELL ["/usr/bin/fish", "-c"]';

  it.each([
    [`FROM a\n${FISH}`, [FISH]],
    [`FROM a\nRUN before\n${FISH}\nRUN x \\\n  y\nRUN ["z"]\nCMD c`, [`${FISH}\nx   y\nc`]],
    [`FROM a\n${FISH}\nRUN <<E\nx\nE\nHEALTHCHECK CMD h`, [`${FISH}\n<<E\nx\nE\n\nh`]],
    [`FROM a\n${FISH}\nRUN x\nSHELL ["/bin/sh", "-c"]\nRUN y`, [`${FISH}\nx`]],
    [`FROM a AS b\n${FISH}\nRUN x\nFROM a\nRUN y\nFROM b AS c\nRUN z\nFROM c\nRUN w`, [`${FISH}\nx\nz\nw`]],
    [`FROM a AS b\nONBUILD ${FISH}\nRUN x\nFROM b\nRUN y`, [`ONBUILD ${FISH}\ny`]],
    [`FROM a\n${FISH}\nONBUILD RUN x`, [`${FISH}\nx`]],
    ['FROM a\nRUN <<E\n#!/foo\nx\nE\n', ['#!/foo\nx\n']],
  ])('is told apart by the commands that it runs: %j', (text, expected) => {
    expect(evidence(text)).toEqual(expected);
  });

  it('is told apart also by what is far behind', () => {
    const long = (last: string) => `FROM a\n${FISH}\n${'RUN x\n'.repeat(500)}RUN ${last}`;
    expect(evidence(long('a'))).not.toEqual(evidence(long('b')));
    const script = (last: string) => `FROM a\nRUN <<E\n#!/foo\n${'x\n'.repeat(1000)}${last}\nE\n`;
    expect(evidence(script('a'))).not.toEqual(evidence(script('b')));
  });
});

describe('a template', () => {
  const told = (path: string, text: string) =>
    dockerfile
      .parse({ path, text }, parseContext())
      .notifications.map(({ level, gap, span }) => [level, gap?.kind, gap?.evidence, span && lineOf(text, span.start)]);
  const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

  it.each<[string, string, number]>([
    ['Dockerfile.j2', 'FROM alpine:3.22\n{% if x %}\ncurl x\n{% endif %}\nRUN a\n', 2],
    ['Dockerfile.template', '{{\n  def a: 1;\n  env.b\n-}}\nFROM alpine:3.22\n{{ x }}\n', 1],
    ['Dockerfile.template', 'FROM alpine:3.22\nRUN case x in \\\n  "${A[@]}"\n  esac\n', 4],
  ])('is told once, and its lines are no unknown instructions: %s %j', (path, text, line) => {
    expect(told(path, text)).toContainEqual(['warning', 'template', expect.stringMatching(/^[0-9a-f]{64}$/), line]);
    expect(told(path, text).filter(([, kind]) => kind === 'template' || kind === 'unknown-instruction')).toHaveLength(
      1,
    );
  });

  it('is another one when a line changes that was not read, and only then', () => {
    const evidence = (text: string) => told('Dockerfile.j2', text).find(([, kind]) => kind === 'template')?.[2];
    const before = evidence('FROM alpine:3.22\n{% if x %}\ncurl x\n{% endif %}\nRUN a\n');
    expect(evidence('FROM alpine:3.23\n\n{% if x %}\ncurl x\n{% endif %}\nRUN b\n')).toBe(before);
    expect(evidence('FROM alpine:3.22\n{% if x %}\ncurl y\n{% endif %}\nRUN a\n')).not.toBe(before);
    expect(evidence('FROM alpine:3.22\n{% if x %}\ncurl x\n{% endif %}\nRUN a\n{{ more }}\n')).not.toBe(before);
  });

  it('does not explain an unknown instruction that is elsewhere', () => {
    expect(told('Dockerfile', 'FROM alpine:3.22\nWRONG\n')).toEqual([['error', 'unknown-instruction', 'WRONG', 2]]);
  });

  it.each([
    ['[ 1 = 1 ] && f=/b;', 'unknown-instruction'],
    ['[[ -f /a ]] && f=/b;', 'unknown-instruction'],
    ['[% if a %]', 'template'],
    ['[NAME]', 'template'],
  ])('tells a test of a shell from a template: %s', (line, kind) => {
    expect(told('Dockerfile', `FROM alpine:3.22\nRUN a\n${line}\n`).map((one) => one[1])).toEqual([kind]);
  });
});
