import { compareDigits, compareTexts, isDigits } from './digits.ts';

const SEGMENT = /[~^]|[0-9]+|[A-Za-z]+/g;

/** The order of rpm: epoch, version, release. A version without a release is before the same version with one. */
export function compareRpm(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  return (
    compareSegments(first.epoch, second.epoch) ||
    compareSegments(first.version, second.version) ||
    compareRelease(first.release, second.release)
  );
}

interface Parts {
  readonly epoch: string;
  readonly version: string;
  readonly release: string | undefined;
}

/** Splits a text such as `1:2.0-3`. The epoch is a number in real packages. */
function partsOf(text: string): Parts {
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon === -1 ? '0' : text.slice(0, colon),
    version: dash === -1 ? rest : rest.slice(0, dash),
    release: dash === -1 ? undefined : rest.slice(dash + 1),
  };
}

function compareRelease(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined);
  return compareSegments(one, other);
}

/** `rpmvercmp`: compares numbers and words one after the other and ignores the characters between them. */
function compareSegments(one: string, other: string): number {
  const [first, second] = [one.match(SEGMENT) ?? [], other.match(SEGMENT) ?? []];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const result = compareSegment(first[index], second[index]);
    if (result !== 0) return result;
  }
  return 0;
}

/** A tilde is before the end, a caret right after it; other segments are after both. Numbers are after words. */
function compareSegment(one: string | undefined, other: string | undefined): number {
  const result = rankOf(one) - rankOf(other);
  if (result !== 0 || one === undefined || other === undefined) return result;
  return isDigits(one) ? compareDigits(one, other) : compareTexts(one, other);
}

function rankOf(segment: string | undefined): number {
  if (segment === undefined) return 0;
  if (segment === '~') return -1;
  if (segment === '^') return 1;
  return isDigits(segment) ? 3 : 2;
}
