import { describe, expect, it } from '@jest/globals';
import { anyPattern } from '../../src/model/any-pattern.ts';

describe('one pattern for several', () => {
  it.each([
    ['ab', true],
    ['cd', true],
    ['ef', true],
    ['abcd', false],
    ['AB', false],
    ['', false],
  ])('matches %j: %s', (text, matches) => {
    expect(anyPattern([/^ab$/, /^cd$|^ef$/]).test(text)).toBe(matches);
  });

  it('ignores case where one of them does', () => {
    expect(anyPattern([/^ab$/, /^cd$/i]).test('CD')).toBe(true);
  });
});
