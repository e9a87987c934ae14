import { describe, expect, it } from '@jest/globals';
import { exactRegion, shownRegion } from '../../src/report/region.ts';
import { marked } from './reports.ts';

/** As `1:2-3:4`. */
function shown(text: string): string {
  const { startLine, startColumn, endLine, endColumn } = shownRegion(marked('f', text).spans[0] as never);
  return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
}

describe('shownRegion', () => {
  it.each([
    ['a token', 'a\nb «cd» e', '2:3-2:5'],
    ['several lines', '«a\nb»\n', '1:1-2:2'],
    ['a span with its line end', 'x\n«ab\n»c', '2:1-2:3'],
    ['a span with a Windows line end', 'x\r\n«ab\r\n»c', '2:1-2:3'],
    ['columns in UTF-16 units', '😀«é»', '1:3-1:4'],
    ['an empty span before a character', 'a«»b', '1:2-1:3'],
    ['an empty span before an astral character', '«»😀', '1:1-1:3'],
    ['an empty span at the end of a line', 'ab«»\ncd', '1:2-1:3'],
    ['an empty span at the end of a line, after an astral character', 'a😀«»\n', '1:2-1:4'],
    ['an empty span at the end of the text', 'ab«»', '1:2-1:3'],
    ['an empty line', 'a\n«»\nb', '2:1-2:1'],
    ['only line ends', 'a\n«\n\n»b', '2:1-2:1'],
    ['an empty text', '«»', '1:1-1:1'],
  ])('of %s', (_name, text, expected) => expect(shown(text)).toBe(expected));

  it('stays inside the text', () => {
    const file = { path: 'f', text: 'ab' };
    expect(shownRegion({ file, start: 5, end: 9 })).toEqual({ startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 });
  });
});

describe('exactRegion', () => {
  it('keeps an empty span empty and a line end inside', () => {
    const [empty, line] = marked('f', 'a«»\n«b\n»').spans as [never, never];
    expect(exactRegion(empty)).toEqual({ startLine: 1, startColumn: 2, endLine: 1, endColumn: 2 });
    expect(exactRegion(line)).toEqual({ startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 });
  });
});
