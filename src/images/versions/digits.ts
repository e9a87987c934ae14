import { paired } from '../../support/paired.ts';
/** Compares numbers of any length by value. Leading zeros are ignored, and an empty text is 0. */
export function compareDigits(one: string, other: string): number {
  const [first, second] = [withoutZeros(one), withoutZeros(other)];
  return first.length - second.length || compareTexts(first, second);
}

/** Compares by code units. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Compares numbers part by part. A longer list is greater than its beginning. */
export function compareNumberLists(one: readonly string[], other: readonly string[]): number {
  for (const [first, second] of paired(one, other)) {
    const result = compareDigits(first, second);
    if (result !== 0) return result;
  }
  return one.length - other.length;
}

export function isDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

function withoutZeros(digits: string): string {
  let start = 0;
  while (digits[start] === '0') start++;
  return digits.slice(start);
}
