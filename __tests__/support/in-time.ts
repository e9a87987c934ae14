import { expect } from '@jest/globals';
import { processorTime } from './processor-time.ts';

/** One measurement can contain a pause that is not its own, such as the collection of what earlier tests left. */
const MOST_MEASUREMENTS = 3;

/**
 * What a computation gives, which has to take less than a number of milliseconds of `processorTime`. A computation that takes longer is repeated,
 * so it has to start anew each time.
 */
export function inTime<Value>(milliseconds: number, compute: () => Value): Value {
  const times: number[] = [];
  for (;;) {
    const start = processorTime();
    const value = compute();
    times.push(processorTime() - start);
    if (isSettled(times, milliseconds)) return value;
  }
}

/** The same for a computation that waits in between. */
export async function inTimeAsync<Value>(milliseconds: number, compute: () => Promise<Value>): Promise<Value> {
  const times: number[] = [];
  for (;;) {
    const start = processorTime();
    const value = await compute();
    times.push(processorTime() - start);
    if (isSettled(times, milliseconds)) return value;
  }
}

/** Whether a measurement is within the limit. It fails when the last one is not either. */
function isSettled(times: readonly number[], limit: number): boolean {
  const best = Math.min(...times);
  if (times.length === MOST_MEASUREMENTS) expect(best).toBeLessThan(limit);
  return best < limit;
}
