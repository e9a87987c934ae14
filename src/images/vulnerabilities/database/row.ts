import { groupBy } from '../../../support/group-by.ts';
import type { Advisory, Affected, RangeEvent } from '../advisory.ts';
import type { VendorRating } from '../rating.ts';

/** A line of our index: the part of one record about one package of one ecosystem. */
export interface Row {
  readonly ecosystem: string;
  readonly name: string;
  /** The rest of the line, which is parsed when the package is looked up. */
  readonly text: string;
}

/** The packed form of a record for one package. `docs/vulnerabilities.md` describes it. */
type Packed = readonly [
  id: string,
  aliases: readonly string[],
  upstream: readonly string[],
  summary: string,
  score: number | null,
  rating: VendorRating | '',
  affected: readonly PackedAffected[],
];

type PackedAffected = readonly [
  isUnimportant: 0 | 1,
  score: number | null,
  rating: VendorRating | '',
  ranges: readonly (readonly string[])[],
  versions: readonly string[],
];

export function rowsOf(advisory: Advisory): readonly Row[] {
  const grouped = groupBy(advisory.affected, ({ ecosystem, name }) => `${ecosystem}\t${name}`);
  return [...grouped.values()].map((affected) => {
    const [{ ecosystem, name }] = affected;
    return { ecosystem, name, text: JSON.stringify(pack(advisory, affected)) };
  });
}

function pack({ id, aliases, upstream, summary = '', score, rating }: Advisory, affected: readonly Affected[]): Packed {
  return [id, aliases, upstream, summary, score ?? null, rating ?? '', affected.map(packAffected)];
}

function packAffected({ isUnimportant, score, rating, ranges, versions }: Affected): PackedAffected {
  const events = ranges.map((range) => range.map(([kind, version]) => `${kind.charAt(0)}${version}`));
  return [isUnimportant ? 1 : 0, score ?? null, rating ?? '', events, versions];
}

/** The inverse of `rowsOf`. A malformed row throws or yields a harmless advisory. */
export function advisoryIn({ ecosystem, name, text }: Row): Advisory {
  const [id, aliases, upstream, summary, score, rating, affected] = JSON.parse(text) as Packed;
  return {
    id,
    aliases,
    upstream,
    summary: summary === '' ? undefined : summary,
    score: score ?? undefined,
    rating: rating === '' ? undefined : rating,
    affected: affected.map((packed) => unpackAffected(packed, ecosystem, name)),
  };
}

function unpackAffected(packed: PackedAffected, ecosystem: string, name: string): Affected {
  const [isUnimportant, score, rating, ranges, versions] = packed;
  return {
    ecosystem,
    name,
    ranges: ranges.map((range) => range.map(eventOf)),
    versions,
    isUnimportant: isUnimportant === 1,
    score: score ?? undefined,
    rating: rating === '' ? undefined : rating,
  };
}

const KINDS = { i: 'introduced', f: 'fixed', l: 'last_affected' } as const;

function eventOf(text: string): RangeEvent {
  return [KINDS[text.charAt(0) as keyof typeof KINDS], text.slice(1)];
}
