import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { errorCode } from '../../src/support/error-code.ts';

it('takes the code of an error of the system', () => {
  expect(errorCode(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect(() => readFileSync('/nowhere/at/all')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

it.each([[new Error('of ours')], [undefined], [null], ['text'], [{ code: 20 }]])('takes no code of %j', (error) => {
  expect(errorCode(error)).toBeUndefined();
});
