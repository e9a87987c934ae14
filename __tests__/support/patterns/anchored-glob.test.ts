import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob, mayMatchGlob } from '../../../src/support/patterns/anchored-glob.ts';
import { inTime } from '../in-time.ts';

describe('matchesGlob', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['a', 'a', true],
    ['a', 'ab', false],
    ['a', 'ba', false],
    ['a', 'A', false],
    ['*', '', true],
    ['*', 'abc', true],
    ['*', 'a/b', false],
    ['**', 'a/b', true],
    ['a*c', 'ac', true],
    ['a*c', 'abbc', true],
    ['a*c', 'abcd', false],
    ['a*c', 'a/c', false],
    ['a**c', 'a/b/c', true],
    ['a/*/c', 'a/b/c', true],
    ['a/*/c', 'a//c', true],
    ['a/*/c', 'a/b/b/c', false],
    ['a/**/c', 'a/b/b/c', true],
    ['***', 'a/b', true],
    ['*a*', '*', false],
    ['*', '*', true],
    ['a.c', 'abc', false],
    ['a?c', 'abc', false],
    ['[a]', 'a', false],
    ['a$', 'a', false],
    ['.*', 'abc', false],
    ['a*', 'a\nb', true],
    ['😀*', '😀a', true],
  ])('%j and %j: %j', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  it('takes no longer for patterns that would backtrack', () => {
    inTime(3000, () => {
      expect(matchesGlob(`${'*a'.repeat(250)}b`, 'a'.repeat(2000))).toBe(false);
      expect(matchesGlob(`${'**a'.repeat(250)}b`, 'a'.repeat(2000))).toBe(false);
    });
  });

  it('says the same as a regular expression', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '.'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (given, candidate) => {
        const source = given.replaceAll(/\*+|\./g, (part) => (part === '.' ? '\\.' : part === '*' ? '[^/]*' : '.*'));
        expect(matchesGlob(given, candidate)).toBe(new RegExp(`^${source}$`, 's').test(candidate));
      }),
    );
  });
});

describe('mayMatchGlob', () => {
  it.each([
    ['a/*', ['a/', ''], true],
    ['a/*', ['', ''], true],
    ['a/b', ['a', 'b'], true],
    ['a/b', ['b', ''], false],
    ['a/b', ['', 'c'], false],
    ['a/b/c', ['a/', '/c'], true],
    ['a/b/c', ['a/', '/c', '/d'], false],
    ['ab', ['ab', '', ''], true],
    ['', ['', ''], true],
    ['a', ['a', 'a'], false],
    ['*', ['a/b', ''], false],
  ])('%j and %j: %j', (pattern, pieces, expected) => {
    expect(mayMatchGlob(pattern, pieces)).toBe(expected);
  });

  it('says the same as a regular expression whose pattern may be anything between the pieces', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 3 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 6 });
    const fillings = ['', 'a', 'b', '/', 'aa', 'ab', 'a/', '/b', 'b/a', 'ab/', 'a/b/a', 'bb/aa'];
    fc.assert(
      fc.property(pattern, word, word, (given, before, after) => {
        // if any filling matches, the answer must be true
        const isShown = fillings.some((filling) => matchesGlob(given, before + filling + after));
        if (isShown) expect(mayMatchGlob(given, [before, after])).toBe(true);
        if (!mayMatchGlob(given, [before, after])) expect(isShown).toBe(false);
      }),
    );
  });
});
