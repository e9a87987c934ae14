import { describe, expect, it } from '@jest/globals';
import { settingsIn } from '../../../src/analysis/settings/settings.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText, wholeFile } from '../../../src/model/source.ts';
import { inTime } from '../../support/in-time.ts';

type Syntax = Parameters<typeof settingsIn>[1];

function read(syntax: Syntax, text: string): string[] {
  return settingsIn(wholeFile({ path: 'file', text }), syntax).map(({ key, value }) => {
    const shown = value.value === DYNAMIC ? 'unknown' : JSON.stringify(value.value);
    return `${key} ${shown} at ${JSON.stringify(spanText(value.span))}`;
  });
}

describe('settings of configuration files', () => {
  it.each<[Syntax, string, string[]]>([
    [
      'ini',
      'a=1\n[s]\nb = "two words" ; three\n[[t.u]]\nc\n',
      ['a "1" at "1"', 's.b "two words" at "two words"', 't.u.c "" at "c"'],
    ],
    ['ini', '  key : v  # w\r\n//x=1\nnot a setting\n', ['key "v" at "v"']],
    [
      'words',
      'host  all   all\t10.0.0.0/8 trust # x\nbare\n',
      ['host "all all 10.0.0.0/8 trust" at "all   all\\t10.0.0.0/8 trust"', 'bare "" at "bare"'],
    ],
    [
      'yaml',
      "a:\n- b: 1\n  'c': '2'\n- d: x\ne.f: ${G}\n",
      ['a.b "1" at "1"', 'a.c "2" at "2"', 'a.d "x" at "x"', 'e.f unknown at "${G}"'],
    ],
    ['yaml', 'c: *d\nd: >\n  e: 1\n\n  f: 2\ng: 3\n', ['g "3" at "3"']],
    ['yaml', 'a: &off false\nb: *off\nc: [*off]\nd: *on\n', ['a "false" at "false"', 'b "false" at "*off"']],
    ['yaml', 'a: >-\n  false\nb:\n  c: |\n    x y\n    d\n  e: 1\n', ['a "false" at "false"', 'b.e "1" at "1"']],
    [
      'yaml',
      'a: [b, "c d"]\nb: {c: 1,\n  "d":{e: f g}, # h\n  i: , j: *k, l: !!int 2 }\nm: 3\n',
      ['a "b" at "b"', 'a "c d" at "c d"', 'b.c "1" at "1"', 'b.d.e "f g" at "f g"', 'b.l "2" at "2"', 'm "3" at "3"'],
    ],
    ['yaml', '{a.b: http://c, d: {e: }}\n', ['a.b "http://c" at "http://c"']],
    ['yaml', 'a:\n  {b: 1}\nc:\n- {d: 2}\n- {d: "3"}\n', ['a.b "1" at "1"', 'c.d "2" at "2"', 'c.d "3" at "3"']],
    ['yaml', 'a : &x 1\nb:\n  2\nc: !t\n  d: &y\n    e: 3\n', ['a "1" at "1"', 'b "2" at "2"', 'c.d.e "3" at "3"']],
    [
      'yaml',
      'a: first line\n  second: line\nb: {c: d\n',
      ['a "first line" at "first line"', 'second "line" at "line"', 'b.c "d" at "d"'],
    ],
    ['yaml', 'a:\n  b:\n    c: 1\n  d: 2\ne: 3', ['a.b.c "1" at "1"', 'a.d "2" at "2"', 'e "3" at "3"']],
    [
      'yaml',
      'a: [b,\n  c]\nd: {e: f,\n}\ng: 1\nh:\n- i: |\n    j: k\n  l: 2\n- |\n  m: n o\n- "*.p"\n',
      ['a "b" at "b"', 'a "c" at "c"', 'd.e "f" at "f"', 'g "1" at "1"', 'h.l "2" at "2"', 'h "*.p" at "*.p"'],
    ],
    [
      'xml',
      '<?xml version="1.0"?><!DOCTYPE r><r><a>\n 1  2 <!-- c --></a><b><c>3</c></b></r>',
      ['a "1 2 <!-- c -->" at "1  2 <!-- c -->"', 'b.c "3" at "3"'],
    ],
  ])('%s: %j', (syntax, text, expected) => expect(read(syntax, text)).toEqual(expected));

  it.each<[Syntax, string]>([
    ['ini', '['.repeat(200_000)],
    ['ini', 'a'.repeat(200_000)],
    ['words', `a ${' '.repeat(200_000)}b`],
    ['yaml', '- '.repeat(100_000)],
    ['yaml', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['yaml', `a: "${'x '.repeat(100_000)}`],
    ['yaml', `a: ${'{a: '.repeat(50_000)}`],
    ['yaml', `a: {${'&b '.repeat(50_000)}`],
    ['yaml', `a: {${'b: c,'.repeat(50_000)}`],
    ['yaml', `a: {b: c${' '.repeat(200_000)}`],
    ['yaml', 'a: {b: c\n'.repeat(20_000)],
    ['yaml', `a: ${'&b '.repeat(50_000)}`],
    ['xml', '<a>'.repeat(100_000)],
    ['xml', '<!--'.repeat(100_000)],
    ['xml', `<r>${'<a>'.repeat(20)}${'<![CDATA['.repeat(50_000)}`],
    ['xml', `<r><a>${' '.repeat(200_000)}</a></r>`],
  ])('%s in time that follows the length', (syntax, text) => {
    inTime(1000, () => read(syntax, text));
  });
});
