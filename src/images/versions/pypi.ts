import { paired } from '../../support/paired.ts';
import { compareDigits, compareNumberLists, compareTexts, isDigits } from './digits.ts';

/** https://packaging.python.org/en/latest/specifications/version-specifiers/#appendix-parsing-version-strings-with-regular-expressions */
const VERSION =
  /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?([0-9]*))?(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?(?:[-_.]?(dev)[-_.]?([0-9]*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

interface PythonVersion {
  readonly epoch: string;
  readonly numbers: readonly string[];
  /** 0 for development releases of the version itself, 1 for alpha, 2 for beta, 3 for candidates, 4 for the version. */
  readonly phase: number;
  readonly phaseNumber: string;
  readonly post: string | undefined;
  readonly dev: string | undefined;
  readonly local: readonly string[] | undefined;
}

const PHASES: ReadonlyMap<string, number> = new Map(
  Object.entries({ a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 }),
);
const VERSION_ITSELF = 4;

/** The order of PEP 440. Undefined when one of the texts is not such a version. */
export function comparePypi(one: string, other: string): number | undefined {
  const [first, second] = [parse(one), parse(other)];
  if (first === undefined || second === undefined) return undefined;
  return (
    compareDigits(first.epoch, second.epoch) ||
    compareNumberLists(first.numbers, second.numbers) ||
    first.phase - second.phase ||
    compareDigits(first.phaseNumber, second.phaseNumber) ||
    compareOptional(first.post, second.post, -1) ||
    compareOptional(first.dev, second.dev, 1) ||
    compareLocal(first.local, second.local)
  );
}

function parse(text: string): PythonVersion | undefined {
  const match = VERSION.exec(text.trim().toLowerCase());
  if (match === null) return undefined;
  const [, epoch = '', numbers = '', phase, phaseNumber = '', dash, postWord, postNumber, devWord, devNumber, local] =
    match;
  const post = dash ?? (postWord === undefined ? undefined : (postNumber ?? ''));
  const dev = devWord === undefined ? undefined : (devNumber ?? '');
  const phaseItself = dev !== undefined && post === undefined ? 0 : VERSION_ITSELF;
  return {
    epoch,
    numbers: withoutZeros(numbers.split('.')),
    phase: PHASES.get(phase ?? '') ?? phaseItself,
    phaseNumber,
    post,
    dev,
    local: local?.split(/[-_.]/),
  };
}

/** 1.0 is 1. */
function withoutZeros(numbers: readonly string[]): readonly string[] {
  return numbers.slice(0, numbers.findLastIndex((number) => /[1-9]/.test(number)) + 1);
}

/** `missing` is the result when only the first is missing. */
function compareOptional(one: string | undefined, other: string | undefined, missing: number): number {
  if (one === undefined) return other === undefined ? 0 : missing;
  return other === undefined ? -missing : compareDigits(one, other);
}

/** Words are before numbers, and a list is after its beginning. */
function compareLocal(one: readonly string[] = [], other: readonly string[] = []): number {
  for (const [first, second] of paired(one, other)) {
    const result = Number(isDigits(first)) - Number(isDigits(second)) || comparePart(first, second);
    if (result !== 0) return result;
  }
  return one.length - other.length;
}

function comparePart(one: string, other: string): number {
  return isDigits(one) ? compareDigits(one, other) : compareTexts(one, other);
}
