import { describe, expect, it } from '@jest/globals';
import { jsonText } from '../../src/report/escape.ts';
import { jsonPieces } from '../../src/report/json-pieces.ts';
import { sarifFile, sarifPieces, toSarif } from '../../src/report/sarif/sarif.ts';
import { fullReport, report } from './reports.ts';

function written(value: unknown): string {
  return [...jsonPieces(value)].join('');
}

describe('jsonPieces', () => {
  it.each([
    ['a text', 'a\nb'],
    ['an empty object', {}],
    ['an empty list', { a: [] }],
    ['members without value', { a: undefined, b: null, c: [1, { d: undefined }] }],
    ['nested lists', { a: [[], [[1]], { b: [{ c: 'x\ny' }] }] }],
    ['deceptive characters', { 'a\u202e': '\u2066\u0085' }],
  ])('writes %s as jsonText does', (_what, value) => {
    expect(written(value)).toBe(jsonText(value));
  });

  it('writes lazy lists as arrays, wherever they are', () => {
    const items = [{ a: 1, b: ['x'] }, 2, 'y\nz'];
    const value = { first: [{ list: items }], none: [], last: { list: items } };
    const lazy = { first: [{ list: () => items.values() }], none: () => [], last: { list: () => items } };
    expect(written(lazy)).toBe(jsonText(value));
  });

  it('writes lists of any length', () => {
    for (const length of [1, 31, 32, 33, 100]) {
      const list = Array.from({ length }, (_, index) => ({ index, text: 'x\u200b\n' }));
      expect(written({ a: [{ list: () => list }] })).toBe(jsonText({ a: [{ list }] }));
    }
  });

  it('makes few items before it writes them', () => {
    const made: number[] = [];
    const list = function* () {
      for (let index = 0; index < 1000; index++) {
        made.push(index);
        yield index;
      }
    };
    const pieces = jsonPieces({ list });
    while (!pieces.next().value?.includes('1')) {}
    expect(made.length).toBeLessThan(50);
  });
});

describe('sarifPieces', () => {
  it.each([
    ['a full report', fullReport()],
    ['an empty one', report({})],
  ])('writes %s as sarifFile does', (_what, given) => {
    const options = { version: '1.2.3', concernOf: {}, includeSuppressed: true };
    expect([...sarifPieces(given, options)].join('')).toBe(sarifFile(toSarif(given, options)));
  });
});
