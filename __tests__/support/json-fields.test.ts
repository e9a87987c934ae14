import { expect, it } from '@jest/globals';
import { fieldsOf, isJsonObject } from '../../src/support/json-fields.ts';

it('takes the fields of an object', () => {
  expect(isJsonObject({ a: 1 })).toBe(true);
  expect(fieldsOf({ a: 1 })).toEqual({ a: 1 });
});

it.each([[null], [undefined], ['text'], [3], [['a']]])('takes no fields of %j', (value) => {
  expect(isJsonObject(value)).toBe(false);
  expect(fieldsOf(value)).toEqual({});
});
