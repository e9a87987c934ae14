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
