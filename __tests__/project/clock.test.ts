import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

const program = (code: string, ...options: readonly string[]): string =>
  execFileSync(process.execPath, [...options, '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  }).trim();

it('lets all tests run on one day', () => {
  expect(new Date().toISOString()).toMatch(/^2026-11-30T1[2-9]:/);
  expect(new Date(Date.now()).toISOString()).toMatch(/^2026-11-30T1[2-9]:/);
  expect(new Date(0).getTime()).toBe(0);
  expect(new Date(2020, 1).getFullYear()).toBe(2020);
});

it('can let the processes of tests run years later', () => {
  const year = (...options: readonly string[]): number =>
    Number(program('console.log(new Date().getUTCFullYear())', ...options));
  expect(year('--import', './scripts/years-later.mjs') - year()).toBeGreaterThanOrEqual(9);
});
