/** Runs a limited number of jobs at a time; the others wait in order. */
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
      // the next waiting job takes the free place
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
