import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCharacter } from './any-character.ts';

it.each(['\0', '\ud7ff', '\ue000', '\u{10ffff}'])('knows %j as one that it makes', (character) => {
  expect(anyCharacter.canShrinkWithoutContext(character)).toBe(true);
});

it.each(['', 'ab', '\ud800', '\udfff', 1])('does not know %j', (value) => {
  expect(anyCharacter.canShrinkWithoutContext(value)).toBe(false);
});

it('makes whole characters of all planes, and words that are dangerous', () => {
  const texts = fc.sample(fc.string({ unit: anyCharacter, maxLength: 20 }), { numRuns: 5_000, seed: 1 });
  expect(texts.every((text) => !/\p{Surrogate}/u.test(text))).toBe(true);
  expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  expect(texts.some((text) => [...text].some((one) => (one.codePointAt(0) as number) > 0xf0000))).toBe(true);
  expect(texts).toContain('__proto__');
});
