import { describe, expect, it } from '@jest/globals';
import { inTimeAsync } from './in-time.ts';
import { processorTime } from './processor-time.ts';

function spin(milliseconds: number): void {
  const start = process.cpuUsage();
  const used = (): number => Object.values(process.cpuUsage(start)).reduce((sum, one) => sum + one, 0);
  while (used() < milliseconds * 1000);
}

describe('processorTime', () => {
  it('counts work, and at most what the processor took', () => {
    const start = processorTime();
    spin(200);
    const time = processorTime() - start;
    expect(time).toBeGreaterThan(200 / 8);
    expect(time).toBeLessThan(400);
  });

  it('does not count waiting', async () => {
    await inTimeAsync(150, () => new Promise((resolve) => setTimeout(resolve, 300)));
  });
});
