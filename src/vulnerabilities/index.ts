import type { ImageContents } from '../model/image-contents.ts';
import type { ImageVulnerabilities, Unchecked, Vulnerability } from '../model/vulnerability.ts';
import { exploitedSince } from './known-exploited.ts';
import { type Answered, type Hit, mergeHits } from './merge.ts';
import { byUrgency } from './order.ts';
import { type AskedPackages, group, keyOf, type PackageQuery, packageQueries } from './package-queries.ts';

/** Knows which versions of packages are vulnerable. */
export interface VulnerabilitySource {
  /** As in `looked up in …`. */
  readonly name: string;
  /** The hits of each question, or why it could not be answered, in words that continue "…, because ". By {@link keyOf}. */
  ask(queries: readonly PackageQuery[]): Promise<ReadonlyMap<string, Answer>>;
}

export type Answer = readonly Hit[] | string;

/** Estimates how likely vulnerabilities are exploited; those that it does not know are missing. It never fails. */
export type EstimateLikelihood = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** What is known to be vulnerable of what an image holds. */
export async function findVulnerabilities(
  contents: ImageContents,
  source: VulnerabilitySource,
  estimate: EstimateLikelihood,
): Promise<ImageVulnerabilities> {
  const { asked, unchecked } = packageQueries(contents);
  const answers = asked.length === 0 ? new Map<string, Answer>() : await source.ask(asked.map(({ query }) => query));
  const answered: Answered[] = [];
  const failed = new Map<string, AskedPackages[]>();
  for (const one of asked) {
    const answer = answers.get(keyOf(one.query)) ?? 'there was no answer';
    if (typeof answer === 'string') failed.set(answer, [...(failed.get(answer) ?? []), one]);
    else answered.push({ asked: one, hits: answer });
  }
  return {
    found: (await rated(mergeHits(answered), estimate)).toSorted(byUrgency),
    checkedPackages: new Set(answered.flatMap((one) => one.asked.installed)).size,
    unchecked: [...unchecked, ...failures(failed), ...nothingFound(contents)],
    source: source.name,
  };
}

function failures(failed: ReadonlyMap<string, readonly AskedPackages[]>): Unchecked[] {
  return [...failed].flatMap(([reason, asked]) =>
    group([...new Set(asked.flatMap(({ installed }) => installed))], reason),
  );
}

/** Layers that could not be read have been told. */
function nothingFound({ packages, gaps }: ImageContents): Unchecked[] {
  if (packages.length > 0 || gaps.length > 0) return [];
  return [{ count: 0, example: '', reason: 'it has no package database' }];
}

async function rated(found: readonly Vulnerability[], estimate: EstimateLikelihood): Promise<readonly Vulnerability[]> {
  const cves = found.map(({ id }) => id).filter((id) => id.startsWith('CVE-'));
  const likelihoods = cves.length === 0 ? new Map<string, number>() : await estimate(cves);
  return found.map((vulnerability) => {
    const names = [vulnerability.id, ...vulnerability.aliases];
    const days = names.flatMap((name) => exploitedSince(name) ?? []).sort();
    return { ...vulnerability, exploitedSince: days[0], epss: likelihoods.get(vulnerability.id) };
  });
}
