import { compareNumberLists } from './digits.ts';

/** Numbers and dots, where 1.0 is after 1: the order of Hackage, and, with dashes for dots, of CRAN. */
export function compareNumbers(one: string, other: string): number | undefined {
  const [first, second] = [partsOf(one), partsOf(other)];
  return first === undefined || second === undefined ? undefined : compareNumberLists(first, second);
}

function partsOf(text: string): string[] | undefined {
  return /^[0-9]+(?:[.-][0-9]+)*$/.test(text) ? text.split(/[.-]/) : undefined;
}
