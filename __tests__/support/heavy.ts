import { it } from '@jest/globals';

/** `.ci/run` asks for it, in a step of its own: all of what a run of all tests only samples, since that must not take long. */
export const isHeavy = process.env['HULLCHECK_HEAVY_TESTS'] === '1';

/** The nightly workflow asks for it, together with heavy tests: all of what even `.ci/run` only samples or shortens. */
export const isNightly = process.env['HULLCHECK_NIGHTLY_TESTS'] === '1';

/** A length or a count that is a twentieth of it, a third where tests may be heavy, and all of it at night. */
export function shortened(amount: number): number {
  return Math.ceil(amount / (isNightly ? 1 : isHeavy ? 3 : 20));
}

/** A time for something shortened, which is a quarter of it unless tests may be heavy: some of the work is the same for any length. */
export function timeFor(milliseconds: number): number {
  return isHeavy ? milliseconds : Math.ceil(milliseconds / 4);
}

/** Every fourth unless tests may be heavy, from an offset. */
export function sampled<Item>(items: readonly Item[], offset = 0): readonly Item[] {
  return isHeavy ? items : items.filter((_, index) => index % 4 === offset % 4);
}

/** How many cases a property has: as many as `HULLCHECK_FUZZ_RUNS` says; by default a sixteenth of what it has where tests may be heavy. */
export function fuzzRuns(count: number): number {
  return Number(process.env['HULLCHECK_FUZZ_RUNS'] ?? Math.ceil(isHeavy ? count : count / 16));
}

/** Every second unless tests may be heavy, from an offset. */
export function halved<Item>(items: readonly Item[], offset: number): readonly Item[] {
  return isHeavy ? items : items.filter((_, index) => index % 2 === offset);
}

/** What has no shorter form, such as more than a limit allows: none unless tests may be heavy. */
export function onlyHeavy<Item>(items: readonly Item[]): readonly Item[] {
  return isHeavy ? items : [];
}

/** A test for which only `.ci/run` has time, and that has no shorter form. */
export function heavyIt(name: string, test: () => Promise<void> | void): void {
  if (isHeavy) it(name, test);
}
