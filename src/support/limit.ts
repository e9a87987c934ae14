/** Runs work, at most so much of it at a time; the rest waits in its order. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

export function limitTo(count: number): Limit {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      // whoever waits takes the place of what ended
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
