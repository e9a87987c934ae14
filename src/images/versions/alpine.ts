import { paired } from '../../support/paired.ts';
import { compareDigits, compareTexts } from './digits.ts';

/** https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver */
const VERSION =
  /^([0-9]+(?:\.+[0-9]+)*)(?:([a-z])([0-9]*))?((?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)[0-9]*)*)(?:~([0-9a-f]+))?(?:-r([0-9]*))?/;
/** In order: the suffixes before `''` sort before the version itself, the others after it. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];

interface AlpineVersion {
  readonly numbers: readonly string[];
  readonly letter: string;
  /** The `2` of `1.9.5p2`: apk no longer accepts such versions, but packages had them. */
  readonly letterNumber: string;
  readonly suffixes: readonly { readonly rank: number; readonly number: string }[];
  readonly hash: string;
  readonly revision: string;
  /** The malformed tail, or empty. */
  readonly rest: string;
}

/** The order of apk. A malformed tail is ignored when an earlier part decides; otherwise the result is undefined. */
export function compareAlpine(one: string, other: string): number | undefined {
  if (one === other) return 0;
  const [first, second] = [parse(one), parse(other)];
  if (first === undefined || second === undefined) return undefined;
  const result = compareParsed(first, second);
  return result === 0 && first.rest !== second.rest ? undefined : result;
}

function compareParsed(one: AlpineVersion, other: AlpineVersion): number {
  return (
    compareNumbers(one.numbers, other.numbers) ||
    compareTexts(one.letter, other.letter) ||
    compareDigits(one.letterNumber, other.letterNumber) ||
    compareSuffixes(one.suffixes, other.suffixes) ||
    compareTexts(one.hash, other.hash) ||
    compareDigits(one.revision, other.revision)
  );
}

function parse(text: string): AlpineVersion | undefined {
  const match = VERSION.exec(text);
  if (match === null) return undefined;
  const [whole, numbers = '', letter = '', letterNumber = '', suffixes = '', hash = '', revision = ''] = match;
  const parsed = [...suffixes.matchAll(/_([a-z]+)([0-9]*)/g)].map(([, name = '', number = '']) => ({
    rank: SUFFIXES.indexOf(name),
    number,
  }));
  const rest = text.slice(whole.length);
  return { numbers: numbers.split('.'), letter, letterNumber, suffixes: parsed, hash, revision, rest };
}

/** All but the first are fractions when one of them begins with a zero: 1.05 is before 1.1. */
function compareNumbers(one: readonly string[], other: readonly string[]): number {
  for (const [index, [first, second]] of paired(one, other).entries()) {
    const isFraction = index > 0 && (first.startsWith('0') || second.startsWith('0'));
    const result = isFraction ? compareTexts(first, second) : compareDigits(first, second);
    if (result !== 0) return result;
  }
  return one.length - other.length;
}

const NO_SUFFIX = { rank: SUFFIXES.indexOf(''), number: '' };

function compareSuffixes(one: AlpineVersion['suffixes'], other: AlpineVersion['suffixes']): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [first, second] = [one[index] ?? NO_SUFFIX, other[index] ?? NO_SUFFIX];
    const result = first.rank - second.rank || compareDigits(first.number, second.number);
    if (result !== 0) return result;
  }
  return 0;
}
