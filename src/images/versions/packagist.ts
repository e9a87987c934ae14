import { compareDigits, isDigits } from './digits.ts';

/** The forms of PHP's `version_compare`, by how a part begins; `#` means any number. Unknown parts are before all of them. */
const FORMS: readonly (readonly [beginning: string, rank: number])[] = [
  ['dev', 0],
  ['alpha', 1],
  ['a', 1],
  ['beta', 2],
  ['b', 2],
  ['RC', 3],
  ['rc', 3],
  ['#', 4],
  ['pl', 5],
  ['p', 5],
];
const UNKNOWN = -1;
const NUMBER = '#';

/** The order of Composer, which is that of PHP. */
export function comparePackagist(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const result = comparePart(first[index], second[index]);
    if (result !== 0) return result;
  }
  return 0;
}

/** Splits at separators, and wherever digits meet other characters. */
function partsOf(text: string): string[] {
  const plain = text.replace(/^[vV](?=[0-9])/, '');
  return plain
    .replaceAll(/[-_+]/g, '.')
    .replaceAll(/([^0-9.])(?=[0-9])/g, '$1.')
    .replaceAll(/([0-9])(?=[^0-9.])/g, '$1.')
    .split('.')
    .filter((part) => part !== '');
}

function comparePart(one: string | undefined, other: string | undefined): number {
  if (one === undefined) return other === undefined ? 0 : -compareEnd(other);
  if (other === undefined) return compareEnd(one);
  if (isDigits(one) && isDigits(other)) return compareDigits(one, other);
  return rankOf(one) - rankOf(other);
}

/** Compares a part with the end of the other version. */
function compareEnd(part: string): number {
  return isDigits(part) ? 1 : rankOf(part) - rankOf(NUMBER);
}

function rankOf(part: string): number {
  const form = isDigits(part) ? NUMBER : part;
  return FORMS.find(([beginning]) => form.startsWith(beginning))?.[1] ?? UNKNOWN;
}
