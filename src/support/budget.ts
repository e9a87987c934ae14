/** The total time for all network work. */
export interface Budget {
  /** What it had at the beginning, in milliseconds. */
  readonly total: number;
  /** In milliseconds; never negative. */
  left(): number;
  /** Waits, unless that would exceed the remaining time; then it returns false at once. */
  wait(milliseconds: number): Promise<boolean>;
}

export function startBudget(seconds: number): Budget {
  const end = performance.now() + seconds * 1000;
  const left = (): number => Math.max(0, end - performance.now());
  return {
    total: seconds * 1000,
    left,
    async wait(milliseconds) {
      if (milliseconds >= left()) return false;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return true;
    },
  };
}

/** A budget that only counts its own work, not the time in between: a scan may take longer than all its requests. */
export interface WorkBudget extends Budget {
  /** Runs work that counts; concurrent work counts once. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

export function workBudget(seconds: number): WorkBudget {
  let [spent, running, since] = [0, 0, 0];
  const now = (): number => performance.now();
  const left = (): number => Math.max(0, seconds * 1000 - spent - (running > 0 ? now() - since : 0));
  async function during<T>(work: () => Promise<T>): Promise<T> {
    if (running++ === 0) since = now();
    try {
      return await work();
    } finally {
      if (--running === 0) spent += now() - since;
    }
  }
  async function wait(milliseconds: number): Promise<boolean> {
    if (milliseconds >= left()) return false;
    await during(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    return true;
  }
  return { total: seconds * 1000, left, wait, during };
}
