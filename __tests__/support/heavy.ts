/** `.ci/run` asks for it, in a step of its own: all of what a run of all tests only samples, since that must not take long. */
export const isHeavy = process.env['HULLCHECK_HEAVY_TESTS'] === '1';

/** A length or a count that is a tenth of it unless tests may be heavy. */
export function shortened(amount: number): number {
  return isHeavy ? amount : Math.ceil(amount / 10);
}

/** A time for something shortened, which is a quarter of it unless tests may be heavy: some of the work is the same for any length. */
export function timeFor(milliseconds: number): number {
  return isHeavy ? milliseconds : Math.ceil(milliseconds / 4);
}

/** Every fourth unless tests may be heavy, from an offset. */
export function sampled<Item>(items: readonly Item[], offset = 0): readonly Item[] {
  return isHeavy ? items : items.filter((_, index) => index % 4 === offset % 4);
}

/** How many cases a property has: as many as `HULLCHECK_FUZZ_RUNS` says; by default an eighth of what it has where tests may be heavy. */
export function fuzzRuns(count: number): number {
  return Number(process.env['HULLCHECK_FUZZ_RUNS'] ?? Math.ceil(isHeavy ? count : count / 8));
}
