import { describe, expect, it } from '@jest/globals';
import { mapConcurrently } from '../../src/support/map-concurrently.ts';

describe('mapConcurrently', () => {
  it('keeps the order, and does no more than so many at a time', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrently([5, 1, 4, 2, 3, 0], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item * 3));
      running -= 1;
      return item * 2;
    });
    expect(results).toEqual([10, 2, 8, 4, 6, 0]);
    expect(most).toBe(3);
  });

  it('has nothing to do for nothing', async () => {
    expect(await mapConcurrently([], 8, async () => 1)).toEqual([]);
  });

  it('fails with the first failure', async () => {
    const failing = mapConcurrently([1, 2], 1, async (item) => {
      throw new Error(String(item));
    });
    await expect(failing).rejects.toThrow('1');
  });
});
