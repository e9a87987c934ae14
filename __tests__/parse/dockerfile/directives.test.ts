import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../../src/model/source.ts';
import { only, parse } from './parse.ts';

describe('directives', () => {
  it.each([
    ['# syntax=a', [['syntax', 'a']]],
    [
      '#SYNTAX = a b \n#Escape=`\n# check=skip=all;error=true',
      [
        ['syntax', 'a b'],
        ['escape', '`'],
        ['check', 'skip=all;error=true'],
      ],
    ],
    ['  \t# syntax=a', []],
    ['  \t# escape=`', [['escape', '`']]],
    ['#\u3000syntax=a', [['syntax', 'a']]],
    ['{"syntax": "a"}', [['syntax', 'a']]],
    ['#!/bin/x\r\n# syntax=a\r\n', [['syntax', 'a']]],
    ['// syntax=a', [['syntax', 'a']]],
    ['# comment\n# syntax=a', []],
    ['\n# syntax=a', []],
    ['# unknown=1\n# syntax=a', []],
    ['FROM a\n# syntax=a', []],
    ...['\v', '\u0085', '\u00a0', '\u2028', '\u3000'].map((blank): [string, string[][]] => [`# escape${blank}=\``, []]),
    ['# escape\t=\f`', [['escape', '`']]],
    [
      '# check= \n# escape=`',
      [
        ['check', ' '],
        ['escape', '`'],
      ],
    ],
    ['# syntax=', []],
    ['# syntax', []],
    ['#', []],
  ])('in %j are %j', (text, expected) => {
    const { directives } = parse(text).dockerfile;
    expect(directives.map(({ name, value }) => [name, value.value])).toEqual(expected);
    expect(directives.map(({ value }) => spanText(value.span))).toEqual(expected.map(([, value]) => value));
  });

  it.each(['=\u00a0`', '=\v`', '=`\u3000', '=`\v'])('leave the escape character as it is after %j', (value) => {
    expect(only(`# escape${value}\nFROM a\nRUN x \\\n y`, 'RUN').line.text).toBe('x  y');
  });

  it('name the image of the frontend', () => {
    const [image] = parse('# syntax=docker/dockerfile:1.7-labs --opt\nFROM scratch').images;
    expect(image).toMatchObject({
      use: 'syntax',
      usedBy: '',
      reference: { value: { repository: 'docker/dockerfile', tag: '1.7-labs' } },
    });
    expect(image && spanText(image.reference.span)).toBe('docker/dockerfile:1.7-labs');
  });

  it('have exact places', () => {
    expect(parse('#  syntax = a/b  \nFROM x').dockerfile.directives.map(({ span }) => spanText(span))).toEqual([
      '#  syntax = a/b',
    ]);
  });
});
