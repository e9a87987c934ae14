import type { Vulnerability } from '../../model/images/vulnerability.ts';
import type { Advisory } from './advisory.ts';
import { byUrgency } from './order.ts';
import { ratingOfScore } from './rating.ts';

/** The record of a vulnerability by its id, whatever package it is about. It never fails. */
export type RecordOf = (id: string) => Promise<Advisory | undefined>;

/** One request may be needed for each. The most urgent ones come first; the others stay unrated, which findings mention. */
const MOST_RATED = 200;
/** A real vulnerability has one or two of these names. */
const MOST_NAMES = 3;

/**
 * Rates vulnerabilities that no record about their packages rates: databases such as that of Go leave it to the records of the same vulnerability
 * elsewhere.
 */
export async function ratedByAliases(
  found: readonly Vulnerability[],
  recordOf: RecordOf | undefined,
): Promise<readonly Vulnerability[]> {
  if (recordOf === undefined) return found;
  const unrated = found.filter(({ rating }) => rating === 'unknown').toSorted(byUrgency);
  const rated = new Map<Vulnerability, Vulnerability>();
  const rate = async (one: Vulnerability): Promise<void> => {
    const rating = await ratingElsewhere(one, recordOf);
    if (rating !== undefined) rated.set(one, { ...one, ...rating });
  };
  await Promise.all(unrated.slice(0, MOST_RATED).map(rate));
  return found.map((one) => rated.get(one) ?? one);
}

type Rated = Pick<Vulnerability, 'rating' | 'score'>;

async function ratingElsewhere({ id, aliases }: Vulnerability, recordOf: RecordOf): Promise<Rated | undefined> {
  const names = [...aliases, id].filter((name) => HAS_RATING.test(name)).slice(0, MOST_NAMES);
  for (const name of names) {
    const record = await recordOf(name);
    const rated = record === undefined ? undefined : ratingIn(record);
    if (rated !== undefined) return rated;
  }
  return undefined;
}

/** GitHub rates with a word and a score, and the records of CVEs have a score. */
const HAS_RATING = /^(?:GHSA|CVE)-/;

function ratingIn({ rating, score, affected }: Advisory): Rated | undefined {
  const own = score ?? affected.find((one) => one.score !== undefined)?.score;
  const word = rating === 'negligible' ? 'low' : (rating ?? ratingOfScore(own));
  return word === 'unknown' ? undefined : { rating: word, score: own };
}
