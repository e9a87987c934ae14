/** How long all work on the network may take together. */
export interface Budget {
  /** In milliseconds; never negative. */
  left(): number;
  /** Waits, unless that would take longer than what is left; then it says false at once. */
  wait(milliseconds: number): Promise<boolean>;
}

export function startBudget(seconds: number): Budget {
  const end = performance.now() + seconds * 1000;
  const left = (): number => Math.max(0, end - performance.now());
  return {
    left,
    async wait(milliseconds) {
      if (milliseconds >= left()) return false;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return true;
    },
  };
}

/** A budget that only work of its own uses up, and not what happens between: a scan may take longer than all requests together. */
export interface WorkBudget extends Budget {
  /** Does some work that counts; what is done at the same time counts once. */
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
  return { left, wait, during };
}
