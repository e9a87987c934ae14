import type { Advisory } from './advisory.ts';
import { canonicalName, sameEcosystem } from './ecosystems.ts';
import { matchOf } from './match.ts';
import type { Hit } from './merge.ts';
import type { PackageQuery } from './package-queries.ts';

/**
 * Applies a record to a package: a hit, undefined if the package is not affected, or `unordered` when its version cannot be compared.
 * `isMatched`: the source has matched the version already, and knows more about it than we do.
 */
export function hitOf(advisory: Advisory, query: PackageQuery, isMatched: boolean): Hit | undefined | 'unordered' {
  const { ecosystem, version } = query;
  const name = canonicalName(ecosystem, query.name);
  const own = advisory.affected.filter(
    (affected) => canonicalName(ecosystem, affected.name) === name && sameEcosystem(affected.ecosystem, ecosystem),
  );
  if (own.length === 0) return undefined;
  const { isAffected, fixed, isFixedForSubscribers, isComparable } = matchOf(own, ecosystem, version);
  if (!isComparable || (isAffected === false && !isMatched)) return undefined;
  if (isAffected === undefined && !isMatched) return 'unordered';
  const { id, aliases, upstream, summary } = advisory;
  return {
    id,
    aliases,
    upstream,
    summary,
    score: own.find(({ score }) => score !== undefined)?.score ?? advisory.score,
    rating: own.find(({ rating }) => rating !== undefined)?.rating ?? advisory.rating,
    isUnimportant: own.every(({ isUnimportant }) => isUnimportant),
    fixed,
    isFixedForSubscribers,
  };
}
