import { describe, expect, it } from '@jest/globals';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { type Build, only, parse, shown, values } from './parse.ts';

/** What USER comes to. */
function user(text: string, ...builds: readonly Build[]): string | undefined {
  return shown(only(text, 'USER', ...builds).value);
}

describe('replacement', () => {
  it.each([
    ['$A', 'abc'],
    ['${A}', 'abc'],
    ['x${A}y', 'xabcy'],
    ['$A:$A', 'abc:abc'],
    ['${A:-d}', 'abc'],
    ['${E:-d}', 'd'],
    ['${E-d}', ''],
    ['${A-d}', 'abc'],
    ['${A:+alt}', 'alt'],
    ['${E:+alt}', ''],
    ['${E+alt}', 'alt'],
    ['${A:?message}', 'abc'],
    ['${A?message}', 'abc'],
    ['${E:-${A}}', 'abc'],
    ['${E:-"$A d"}', 'abc d'],
    ['${P#*/}', 'b/c.d.e'],
    ['${P##*/}', 'c.d.e'],
    ['${P%.*}', 'a/b/c.d'],
    ['${P%%.*}', 'a/b/c'],
    ['${P#?}', '/b/c.d.e'],
    ['${P#x}', 'a/b/c.d.e'],
    ['${P/./-}', 'a/b/c-d.e'],
    ['${P//./-}', 'a/b/c-d-e'],
    ['${P//?\\/}', '?'],
    ['${U#?}', 'b😀'],
    ['${U%?}', '😀b'],
    ['${U##*?}', ''],
    ['${U/?/x}', 'xb😀'],
    ['${U//?/x}', 'xxx'],
    ['${U//b?/x}', '😀x'],
    ['${U///.}', '.😀.b.😀.'],
    ['${U/😀/x}', 'xb😀'],
    ['${A//[a]/x}', 'abc'],
    ['\\$A', '$A'],
    ["'$A'", '$A'],
    ['"$A"', 'abc'],
    ['"\\$A"', '$A'],
    ['"a\\b"', 'a\\b'],
    ['a\\b', 'ab'],
    ['$', '$'],
    ['$/', '$/'],
    ['${A@Q}', '?'],
    ['${A', '?'],
    ['${}', '?'],
    ['$1', ''],
    ['$$', ''],
    ['$@0', '0'],
    ['${+x}', ''],
    ['${A//*/root}', 'root'],
    ['${E/*/root}', 'root'],
    ['${A//b/$0}', 'ac'],
    ['${A//b/\\$0}', '?'],
    ['\ufeffroot', 'root'],
    ['${A###a}', 'abc'],
    ['${A#?}', 'bc'],
    ['$UNDECLARED', '?'],
    ['${UNDECLARED:-d}', 'd'],
    ['${UNDECLARED-d}', 'd'],
    ['${UNDECLARED:?}', '?'],
    ['${PATH:-d}', '?'],
    ['${http_proxy:-d}', '?'],
    ['${UNDECLARED:+d}', '?'],
    ['${UNDECLARED#x}', '?'],
  ])('makes %s into %s', (text, expected) => {
    expect(user(`FROM a\nENV A=abc E="" P=a/b/c.d.e U=😀b😀\nUSER ${text}`)).toBe(expected);
  });

  it('says which parts are unknown', () => {
    expect(only('FROM a\nADD http://x/$V.tgz /y', 'ADD').sources).toMatchObject([
      { value: DYNAMIC, pieces: 'http://x/\u0000.tgz' },
    ]);
  });

  it('is not done for what the shell reads, but for flags', () => {
    const run = only('FROM a\nENV A=1\nRUN --mount=type=secret,id=$A,mode=0$A --network=$A echo $A', 'RUN');
    expect([...(run.flags[0]?.options ?? [])].map(([key, { value }]) => [key, value])).toEqual([
      ['type', 'secret'],
      ['id', '1'],
      ['mode', '01'],
    ]);
    expect(run.flags[1]?.value?.value).toBe('$A');
    expect(spanText(run.line.span)).toBe('echo $A');
  });

  it('does not let a text grow without bound', () => {
    const text = `FROM a\nENV A=0123456789\n${'ENV A=$A$A\n'.repeat(40)}USER $A`;
    expect(user(text)).toBe('?');
    expect(parse(text).notifications[0]).toMatchObject({ level: 'error', gap: { kind: 'limit-reached' } });
    expect(user(`FROM a\nENV A=${'x'.repeat(100_000)}\nENV B=$A\nUSER \${B:+root}`)).toBe('root');
  });
});

describe('the work for one file', () => {
  const gaps = (text: string) => parse(text).notifications.map(({ gap }) => gap?.kind);
  const env = (name: string, char: string, length: number) => `ENV ${name}=${char.repeat(length)}\n`;

  it.each([
    ['replacing many matches', `${env('A', 'a', 20_000)}USER \${A//b/c}`],
    ['replacing one match of a long pattern', `${env('A', 'a', 3000)}${env('B', 'b', 30)}USER \${A/$B/c}`],
    ['trimming a long pattern', `${env('A', 'a', 100_000)}${env('B', 'b', 2000)}USER \${A#$B}`],
    ['long replacements of every character', `${env('A', 'a', 131_000)}${env('B', 'b', 131_000)}USER \${A//a/$B}`],
    ['long replacements of nothing', `${env('A', 'a', 131_000)}${env('B', 'b', 131_000)}USER \${A///$B}`],
    ['values that are used again and again', `${env('A', 'a', 100_000)}${'ENV B=$A\n'.repeat(90)}USER x`],
  ])('is bounded, and told: %s', (_name, lines) => {
    const text = `FROM a\n${lines}`;
    expect(gaps(text)).toContain('limit-reached');
  });

  it.each([
    ['replacing many matches', `${env('A', 'a', 500)}USER \${A//b/c}`, 'a'.repeat(500)],
    ['trimming', `${env('A', 'a', 100_000)}USER \${A##b*}`, 'a'.repeat(100_000)],
    ['long replacements', `${env('A', 'a', 100)}${env('B', 'b', 1000)}USER \${A//a/$B}`, 'b'.repeat(100_000)],
    ['values that are used again and again', `${env('A', 'a', 100_000)}${'ENV B=$A\n'.repeat(70)}USER x`, 'x'],
  ])('may be as much as real files need: %s', (_name, lines, expected) => {
    const text = `FROM a\n${lines}`;
    expect(user(text)).toBe(expected);
    expect(gaps(text)).toEqual([]);
  });
});

describe('scope', () => {
  it.each([
    ['an ARG before FROM is not seen in a stage', 'ARG A=1\nFROM a\nUSER $A', '?'],
    ['unless it is declared again, which keeps its default', 'ARG A=1\nFROM a\nARG A\nUSER $A', '1'],
    ['or gives another one', 'ARG A=1\nFROM a\nARG A=2\nUSER $A', '2'],
    ['ENV replaces an ARG', 'FROM a\nARG A=1\nENV A=2\nUSER $A', '2'],
    ['and a later ARG replaces ENV', 'FROM a\nENV A=2\nARG A=1\nUSER $A', '1'],
    ['unless it has no value', 'FROM a\nENV A=2\nARG A\nUSER $A', '2'],
    ['an ARG without a value leaves the one before', 'FROM a\nARG A=2\nARG A\nUSER $A', '2'],
    ['names have variables', 'FROM a\nENV N=A\nENV $N=1\nUSER $A', '1'],
    ['names have quotes and escapes', 'FROM a\nENV "A"=1 B\\C=2\nUSER $A$BC', '12'],
    ['but not those of ARG', 'FROM a\nARG "A"=1\nUSER $A', '?'],
    ['ENV is inherited through FROM', 'FROM a AS x\nENV A=1\nFROM x\nUSER $A', '1'],
    ['ARG replaces an inherited ENV', 'FROM a AS x\nENV A=1\nFROM x\nARG A=2\nUSER $A', '2'],
    ['but not without a value', 'FROM a AS x\nENV A=1\nFROM x\nARG A\nUSER $A', '1'],
    ['ARG is inherited through FROM', 'FROM a AS x\nARG A=1\nFROM x\nUSER $A', '1'],
    ['other stages see nothing of it', 'FROM a AS x\nENV A=1\nFROM b\nUSER $A', '?'],
    ['pairs of one ENV see what was before it', 'FROM a\nENV A=1\nENV A=2 B=$A\nUSER $B', '1'],
    ['a variable is not seen before it is set', 'FROM a\nUSER $A\nENV A=1', '?'],
    ['nothing sets a variable over scratch', 'FROM scratch\nUSER x$A', 'x'],
    ['nor in a stage that is built on that', 'FROM scratch AS x\nFROM x\nUSER x${A:-y}', 'xy'],
    ['but a template may', 'FROM scratch\n{{ variables }}\nUSER x$A', '?'],
    ['but the build may set an ARG there', 'FROM scratch\nARG A\nUSER x$A', '?'],
    ['and the builder sets PATH and proxies', 'FROM scratch\nUSER x$PATH$HTTP_PROXY', '?'],
    ['ARG without a default is unknown', 'FROM a\nARG A\nUSER $A', '?'],
    ['and takes the default of the reference', 'FROM a\nARG A\nUSER ${A:-app}', 'app'],
    ['several names of one ARG', 'FROM a\nARG A=1 B=2\nUSER $A$B', '12'],
    ['an architecture is never empty', 'FROM a\nARG TARGETARCH\nUSER ${TARGETARCH:+0}', '0'],
    ['nor is a system, before it is declared', 'FROM a:${TARGETOS:+1}\nARG TARGETOS\nUSER ${TARGETOS+x}y', 'xy'],
    ['nor the platform of the machine', 'FROM a\nARG BUILDPLATFORM\nUSER ${BUILDPLATFORM:+$BUILDPLATFORM}', '?'],
    ['nor PATH', 'FROM a\nUSER ${PATH:+a}${PATH/*/b}${PATH//*/c}', 'abc'],
    ['nothing of any value is left', 'FROM a\nARG TARGETVARIANT\nUSER ${TARGETVARIANT%%*}${PATH##*}0', '0'],
    ['a variant may be empty', 'FROM a\nARG TARGETVARIANT\nUSER ${TARGETVARIANT:+0}', '?'],
    ['a proxy may be empty', 'FROM a\nUSER ${http_proxy:+0}', '?'],
    ['an architecture has to be declared', 'FROM scratch\nUSER ${TARGETARCH:+0}1', '1'],
    ['an architecture has other values', 'FROM a\nARG TARGETARCH\nUSER ${TARGETARCH%*}-${TARGETARCH/a/b}', '?'],
    ['platform arguments are unknown', 'FROM a\nARG TARGETARCH\nUSER $TARGETARCH', '?'],
    ['a default wins over the platform', 'FROM a\nARG TARGETARCH=amd64\nUSER $TARGETARCH', 'amd64'],
    ['so does one before FROM', 'ARG TARGETARCH=amd64\nFROM a\nARG TARGETARCH\nUSER $TARGETARCH', 'amd64'],
    ['an argument sees those before it', 'FROM a\nARG A=1 B=$A A=2 C=$A\nUSER $B$C', '12'],
    ['an argument does not see those after it', 'FROM a\nENV C=\nARG A=$B$C B=1 C=2\nUSER x$A', '?'],
    ['a variable does not see those beside it', 'FROM scratch\nENV A=1 B=$A\nUSER x$B', 'x'],
    ['proxy arguments are unknown', 'FROM a\nUSER $HTTP_PROXY', '?'],
    ['a literal NUL is not known', 'FROM a\nENV A=\u0000\nUSER $A', '?'],
  ])('%s', (_name, text, expected) => {
    expect(user(text)).toBe(expected);
  });

  it.each([
    ['the global ARG', 'ARG V=3\nFROM alpine:$V', 'alpine:3'],
    ['a default in the reference', 'FROM alpine:${V:-3}', 'alpine:3'],
    ['the whole image', 'ARG I=alpine:3\nFROM $I', 'alpine:3'],
    ['quotes', 'FROM "alpine:3"', 'alpine:3'],
    ['a chain of ARGs', 'ARG A=3\nARG B=$A-x\nFROM alpine:$B', 'alpine:3-x'],
    ['an unknown part', 'ARG V\nFROM alpine:$V', 'alpine:${…}'],
    ['a platform argument', 'FROM --platform=$BUILDPLATFORM alpine:$TARGETARCH', 'alpine:${…}'],
    ['an ARG of a stage is not seen', 'FROM a\nARG V=3\nFROM alpine:3$V', 'alpine:3'],
  ])('FROM sees %s', (_name, text, expected) => {
    expect(parse(text).images.at(-1)?.reference.value.text).toBe(expected);
  });
});

describe('build arguments', () => {
  it.each([
    ['beat the default', [{ args: { A: 'x' } }], 'x'],
    ['count when all builds that give one agree', [{ args: { A: 'x' } }, {}, { args: { A: 'x' } }], 'x'],
    ['are unknown when they do not', [{ args: { A: 'x' } }, { args: { A: 'y' } }, { args: { A: 'x' } }], '?'],
    ['of other names change nothing', [{ args: { B: 'x' } }], '1'],
  ])('%s', (_name, builds, expected) => {
    expect(user('FROM a\nARG A=1\nUSER $A', ...builds)).toBe(expected);
    expect(user('ARG A=1\nFROM a\nARG A\nUSER $A', ...builds)).toBe(expected);
  });

  it('reach FROM', () => {
    const { images } = parse('ARG V=3\nFROM alpine:$V', { args: { V: '4' } });
    expect(images[0]?.reference.value.text).toBe('alpine:4');
  });

  it('do not beat ENV', () => {
    expect(user('FROM a\nARG A\nENV A=2\nUSER $A', { args: { A: 'x' } })).toBe('2');
  });
});

describe('assumptions', () => {
  function assumed(text: string, ...builds: readonly Build[]): [unknown, string][] {
    const { assumes = [] } = only(text, 'USER', ...builds).value;
    return assumes.map(({ value, span }) => [value, spanText({ ...span, start: span.start - 2 })]);
  }

  it.each([
    ['the default of an ARG', 'FROM a\nARG A=app\nUSER $A', [['app', 'A=app']]],
    ['that of a global one', 'ARG A=app\nFROM a\nARG A\nUSER $A', [['app', 'A=app']]],
    ['through ENV', 'FROM a\nARG A=app\nENV B=$A\nUSER $B', [['app', 'A=app']]],
    ['each once', 'FROM a\nARG A=1\nUSER $A:$A', [['1', 'A=1']]],
    ['the default in the text', 'FROM a\nARG A\nUSER ${A:-app}', [['app', ':-app']]],
    ['the default where the base image may set it', 'FROM a\nUSER ${A:-app}', [['app', ':-app']]],
    ['none over scratch', 'FROM scratch\nUSER ${A:-app}', []],
    ['none for ENV', 'FROM a\nENV A=1\nUSER $A', []],
    ['none that was not used', 'FROM a\nARG B=1\nENV A=1\nUSER ${A:-$B}', []],
  ])('are %s', (_name, text, expected) => {
    expect(assumed(text)).toEqual(expected);
  });

  it('are none where the build gives the value', () => {
    expect(assumed('FROM a\nARG A=app\nUSER $A', { args: { A: 'x' } })).toEqual([]);
  });
});

describe('ENV, LABEL and ARG', () => {
  it.each([
    [
      'A=1 B="two words" C=t\\ hree D=\'4\'',
      ['A=1', 'B=two words', 'C=t hree', 'D=4'],
      ['1', 'two words', 't\\ hree', '4'],
    ],
    ['A  the rest "of it"', ['A=the rest of it'], ['the rest "of it"']],
    ['"A"="1"', ['A=1'], ['1']],
    ['A=', ['A='], ['']],
    ['A=a=b', ['A=a=b'], ['a=b']],
    ['A=1 \\\n  # comment\n\n  B=2', ['A=1', 'B=2'], ['1', '2']],
  ])('read %j', (text, pairs, raw) => {
    const env = only(`FROM a\nENV ${text}`, 'ENV');
    expect(env.pairs.map(({ name, value }) => `${name.value}=${shown(value)}`)).toEqual(pairs);
    expect(env.pairs.map(({ rawValue }) => rawValue)).toEqual(raw);
  });

  it('have exact places, without the quotes', () => {
    const { pairs } = only('FROM a\nLABEL "a b"="c d" e=f"g"', 'LABEL');
    expect(pairs.map(({ name, value, span }) => [name.span, value?.span ?? span, span].map(spanText))).toEqual([
      ['a b', 'c d', '"a b"="c d"'],
      ['e', 'f"g"', 'e=f"g"'],
    ]);
    expect(values(pairs.map(({ value }) => value ?? { value: undefined }))).toEqual(['c d', 'fg']);
  });

  it('say when a value is missing', () => {
    const { notifications } = parse('FROM a\nENV A=1 B');
    expect(notifications).toMatchObject([
      { level: 'warning', message: 'ENV gives no value here. Fix it: the build stops here.' },
    ]);
  });
});
