import { describe, expect, it } from '@jest/globals';
import { workBudget } from '../../src/support/budget.ts';

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('workBudget', () => {
  it('is used up by its work alone, and by work at the same time once', async () => {
    const budget = workBudget(100);
    await sleep(80);
    expect(budget.left()).toBe(100_000);
    await Promise.all([budget.during(() => sleep(60)), budget.during(() => sleep(60)), budget.wait(60)]);
    const left = budget.left();
    expect(left).toBeLessThanOrEqual(100_000 - 50);
    await expect(budget.during(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await sleep(300);
    // what fails has taken some time, and waiting takes none
    expect(left - budget.left()).toBeLessThan(250);
  });

  it('runs out during its work, and does not wait for what it has no time for', async () => {
    const budget = workBudget(0.05);
    expect(await budget.wait(60)).toBe(false);
    expect(budget.left()).toBe(50);
    await budget.during(async () => {
      await sleep(70);
      expect(budget.left()).toBe(0);
    });
    expect(await budget.wait(1)).toBe(false);
  });
});
