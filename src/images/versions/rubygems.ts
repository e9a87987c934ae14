import { compareDigits, compareTexts, isDigits } from './digits.ts';

const VERSION = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** The order of `Gem::Version`. Undefined when one of the texts is not a version. */
export function compareRubygems(one: string, other: string): number | undefined {
  const [first, second] = [segmentsOf(one), segmentsOf(other)];
  if (first === undefined || second === undefined) return undefined;
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const result = compareSegment(first[index] ?? '0', second[index] ?? '0');
    if (result !== 0) return result;
  }
  return 0;
}

/** Numbers and words; a dash begins a pre-release. Zeros at the end of the release and of the pre-release do not count. */
function segmentsOf(text: string): string[] | undefined {
  if (!VERSION.test(text)) return undefined;
  const segments = text.replaceAll('-', '.pre.').match(/[0-9]+|[a-zA-Z]+/g) ?? [];
  const word = segments.findIndex((segment) => !isDigits(segment));
  const end = word === -1 ? segments.length : word;
  return [...withoutZeros(segments.slice(0, end)), ...withoutZeros(segments.slice(end))];
}

function withoutZeros(segments: readonly string[]): string[] {
  return segments.slice(0, segments.findLastIndex((segment) => !/^0+$/.test(segment)) + 1);
}

/** Words are before numbers. */
function compareSegment(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [isDigits(one), isDigits(other)];
  if (isNumber !== isOtherNumber) return Number(isNumber) - Number(isOtherNumber);
  return isNumber ? compareDigits(one, other) : compareTexts(one, other);
}
