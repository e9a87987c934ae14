import type { CompareVersions } from '../versions/index.ts';
import { versionOrder } from '../versions/index.ts';
import type { Affected, RangeEvent } from './advisory.ts';
import { isForSubscribers } from './ecosystems.ts';

/** The result of a record for one version of a package. */
export interface Match {
  /** False when the record covers only packages of modules, and this package is not from a module. */
  readonly isComparable: boolean;
  /** Undefined where the order of versions is unknown. */
  readonly isAffected: boolean | undefined;
  readonly fixed: string | undefined;
  readonly isFixedForSubscribers: boolean;
}

/** Checks a version against all entries of one record for its package and ecosystem. */
export function matchOf(affected: readonly Affected[], ecosystem: string, version: string): Match {
  const compare = versionOrder(ecosystem);
  const comparable = affected.filter((one) => isComparable(one, version));
  const matches = comparable.map((one) => ({ ...matchOne(one, version, compare), ecosystem: one.ecosystem }));
  const hits = matches.filter(({ isAffected }) => isAffected === true);
  // a fix for everybody wins over one for subscribers
  const fixes = hits.flatMap(({ fixed, ecosystem: written }) =>
    fixed === undefined ? [] : [{ fixed, isFixedForSubscribers: isForSubscribers(written, fixed) }],
  );
  const fix = fixes.find(({ isFixedForSubscribers }) => !isFixedForSubscribers) ?? fixes[0];
  const isAffected = hits.length > 0 || (matches.some((match) => match.isAffected === undefined) ? undefined : false);
  return {
    isComparable: comparable.length > 0,
    isAffected,
    fixed: fix?.fixed,
    isFixedForSubscribers: fix?.isFixedForSubscribers ?? false,
  };
}

/** Packages of modules (`.module_el8`) share their names with ordinary packages but have separate versions. */
function isComparable({ ranges }: Affected, version: string): boolean {
  const isOfModule = ranges.flat().some(([kind, text]) => kind === 'fixed' && MODULE.test(text));
  return !isOfModule || MODULE.test(version);
}

const MODULE = /\.module[_+]/;

type Single = Pick<Match, 'isAffected' | 'fixed'>;

function matchOne({ ranges, versions }: Affected, version: string, compare: CompareVersions | undefined): Single {
  const results = ranges.map((events) => matchRange(events, version, compare));
  const isInRange = results.find(({ isAffected }) => isAffected === true);
  if (isInRange !== undefined) return isInRange;
  if (versions.includes(version))
    return { isAffected: true, fixed: compare && nextFix(ranges.flat(), version, compare) };
  return results.find(({ isAffected }) => isAffected === undefined) ?? { isAffected: false, fixed: undefined };
}

/** The versions that are listed and in no range: most lists repeat the ranges. */
export function versionsOutsideRanges({ ranges, versions, ecosystem }: Affected): readonly string[] {
  const compare = versionOrder(ecosystem);
  return versions.filter(
    (version) => !ranges.some((events) => matchRange(events, version, compare).isAffected === true),
  );
}

function nextFix(events: readonly RangeEvent[], version: string, compare: CompareVersions): string | undefined {
  const order = fromFirst(compare);
  const fixes = events.flatMap(([kind, text]) => (kind === 'fixed' && (order(text, version) ?? 0) > 0 ? [text] : []));
  return fixes.toSorted((one, other) => order(one, other) ?? 0)[0];
}

const UNKNOWN: Single = { isAffected: undefined, fixed: undefined };

/** https://ossf.github.io/osv-schema/#evaluation: each event applies from its version on. */
function matchRange(events: readonly RangeEvent[], version: string, compare: CompareVersions | undefined): Single {
  // every version is affected, so their order does not matter
  if (events.every(([kind, text]) => kind === 'introduced' && text === FIRST))
    return { isAffected: events.length > 0, fixed: undefined };
  if (compare === undefined) return UNKNOWN;
  const order = fromFirst(compare);
  const before: RangeEvent[] = [];
  const after: RangeEvent[] = [];
  for (const event of events) {
    const [kind, text] = event;
    const position = order(text, version);
    if (position === undefined) return UNKNOWN;
    if (position < 0 || (position === 0 && kind !== 'last_affected')) before.push(event);
    else if (kind === 'fixed') after.push(event);
  }
  const [last] = before.toSorted((one, other) => order(other[1], one[1]) || endsFirst(one, other));
  if (last?.[0] !== 'introduced') return { isAffected: false, fixed: undefined };
  const [next] = after.toSorted((one, other) => order(one[1], other[1]) ?? 0);
  return { isAffected: true, fixed: next?.[1] };
}

/** In an event: before every version. */
const FIRST = '0';

function fromFirst(compare: CompareVersions): CompareVersions {
  return (one, other) => {
    if (one === other) return 0;
    if (one === FIRST) return -1;
    return other === FIRST ? 1 : compare(one, other);
  };
}

/** Of several events at one version, the one that ends the range decides, so it is sorted first. */
function endsFirst([one]: RangeEvent, [other]: RangeEvent): number {
  return Number(one === 'introduced') - Number(other === 'introduced');
}
