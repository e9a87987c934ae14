import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inTime, inTimeAsync } from './in-time.ts';

function spin(milliseconds: number): void {
  const start = process.cpuUsage();
  const used = (): number => Object.values(process.cpuUsage(start)).reduce((sum, one) => sum + one, 0);
  while (used() < milliseconds * 1000);
}

/** Computes for as many milliseconds as it is told for each call, and counts the calls. */
function computing(...milliseconds: readonly number[]): () => number {
  let calls = 0;
  return () => {
    spin(milliseconds[calls] ?? 0);
    calls += 1;
    return calls;
  };
}

describe('a computation that has to be quick', () => {
  it.each([
    ['is measured once', [0], 1],
    ['is repeated when a pause makes it slow', [100, 0], 2],
    ['is repeated twice', [100, 100, 0], 3],
  ])('%s', async (_what, milliseconds, calls) => {
    expect(inTime(10, computing(...milliseconds))).toBe(calls);
    const compute = computing(...milliseconds);
    expect(await inTimeAsync(10, async () => compute())).toBe(calls);
  });

  it('fails when it is always slow', async () => {
    expect(() => inTime(10, computing(100, 100, 100, 0))).toThrow('toBeLessThan');
    const compute = computing(100, 100, 100, 0);
    await expect(inTimeAsync(10, async () => compute())).rejects.toThrow('toBeLessThan');
  });
});

it('is what all tests use that limit the time of a computation', () => {
  const folder = new URL('..', import.meta.url);
  const limiting = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /expect\((?:Math\.\w+\()?processorTime\(/.test(readFileSync(new URL(path, folder), 'utf8')));
  expect(limiting).toEqual([]);
});
