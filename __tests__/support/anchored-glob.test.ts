import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob } from '../../src/support/anchored-glob.ts';

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
    const started = performance.now();
    expect(matchesGlob(`${'*a'.repeat(250)}b`, 'a'.repeat(2000))).toBe(false);
    expect(matchesGlob(`${'**a'.repeat(250)}b`, 'a'.repeat(2000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(3000);
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
