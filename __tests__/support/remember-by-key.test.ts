import { expect, it } from '@jest/globals';
import { rememberByKey } from '../../src/support/caches/remember-by-key.ts';

const boxOf = () => rememberByKey(String, (text: string) => ({ text }));

it('computes once for each key', () => {
  const box = boxOf();
  expect(box('a')).toBe(box('a'));
  expect(box('a')).not.toBe(box('b'));
});

it('keeps neither too many answers nor those to long keys', () => {
  const box = boxOf();
  const long = 'a'.repeat(1000);
  expect(box(long)).not.toBe(box(long));
  for (let number = 0; number < 3000; number += 1) box(String(number));
  expect(box('1')).toBe(box('1'));
  expect(box('2999')).not.toBe(box('2999'));
});
