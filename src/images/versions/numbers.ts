import { compareNumberLists } from './digits.ts';

/** The order of Hackage and CRAN: numbers separated by dots (in CRAN also by dashes), where 1.0 is after 1. */
export function compareNumbers(one: string, other: string): number | undefined {
  const [first, second] = [partsOf(one), partsOf(other)];
  return first === undefined || second === undefined ? undefined : compareNumberLists(first, second);
}

function partsOf(text: string): string[] | undefined {
  return /^[0-9]+(?:[.-][0-9]+)*$/.test(text) ? text.split(/[.-]/) : undefined;
}
