import { paired } from '../../support/paired.ts';
import { compareDigits, compareTexts, isDigits } from './digits.ts';

/** Accepts what people write: a leading `v`, and more or fewer than three numbers. */
const VERSION = /^[vV=]?([0-9]+(?:\.[0-9]+)*)(?:-?(?!(?<=\d)\d)((?:[0-9A-Za-z-]+)(?:\.[0-9A-Za-z-]*)*))?(?:\+(.*))?$/;

interface SemanticVersion {
  readonly numbers: readonly string[];
  readonly preRelease: readonly string[];
  readonly build: string;
}

/** The order of https://semver.org, which ignores builds. Undefined when one of the texts is not a version. */
export function compareSemver(one: string, other: string): number | undefined {
  const [first, second] = [parse(one), parse(other)];
  return first === undefined || second === undefined ? undefined : compareParsed(first, second);
}

/** Case does not count in NuGet: https://learn.microsoft.com/nuget/concepts/package-versioning */
export function compareNuget(one: string, other: string): number | undefined {
  return compareSemver(one.toLowerCase(), other.toLowerCase());
}

/** Builds count in Dart: https://pub.dev/documentation/pub_semver/latest/pub_semver/Version/compareTo.html */
export function comparePub(one: string, other: string): number | undefined {
  const [first, second] = [parse(one), parse(other)];
  if (first === undefined || second === undefined) return undefined;
  return compareParsed(first, second) || compareIdentifiers(identifiers(first.build), identifiers(second.build));
}

function parse(text: string): SemanticVersion | undefined {
  const [, numbers, preRelease = '', build = ''] = VERSION.exec(text.trim()) ?? [];
  if (numbers === undefined) return undefined;
  return { numbers: numbers.split('.'), preRelease: identifiers(preRelease), build };
}

function identifiers(text: string): string[] {
  return text === '' ? [] : text.split('.');
}

function compareParsed(one: SemanticVersion, other: SemanticVersion): number {
  for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index++) {
    const result = compareDigits(one.numbers[index] ?? '', other.numbers[index] ?? '');
    if (result !== 0) return result;
  }
  const [before, after] = [one.preRelease, other.preRelease];
  if (before.length === 0 || after.length === 0) return Number(before.length === 0) - Number(after.length === 0);
  return compareIdentifiers(before, after);
}

/** Numbers are before words, and a list is after its beginning. */
function compareIdentifiers(one: readonly string[], other: readonly string[]): number {
  for (const [first, second] of paired(one, other)) {
    const result = compareIdentifier(first, second);
    if (result !== 0) return result;
  }
  return one.length - other.length;
}

function compareIdentifier(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [isDigits(one), isDigits(other)];
  if (isNumber && isOtherNumber) return compareDigits(one, other);
  return isNumber === isOtherNumber ? compareTexts(one, other) : Number(isOtherNumber) - Number(isNumber);
}
