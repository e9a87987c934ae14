import type { ImageContents } from '../../model/images/image-contents.ts';
import type { ImageVulnerabilities, Unchecked, Vulnerability } from '../../model/images/vulnerability.ts';
import { addToGroup } from '../../support/group-by.ts';
import { exploitedSince } from './known-exploited.ts';
import { type Answered, type Hit, mergeHits } from './merge.ts';
import { byUrgency } from './order.ts';
import { type AskedPackages, group, keyOf, type PackageQuery, packageQueries } from './package-queries.ts';

/** Knows which versions of packages are vulnerable. */
export interface VulnerabilitySource {
  /** The name to print after `looked up in`. */
  readonly name: string;
  /** The day of its data, set once it was asked; undefined where that is today. */
  readonly date?: string | undefined;
  /** The answers by {@link keyOf} of their query. */
  ask(queries: readonly PackageQuery[]): Promise<ReadonlyMap<string, Answer>>;
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** Why there may be more, in words that continue "…, because ". */
  readonly problem?: string;
}

/** Estimates how likely vulnerabilities are to be exploited; unknown ones are missing from the result. It never fails. */
export type EstimateLikelihood = (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** Finds the known vulnerabilities of the packages in an image. */
export async function findVulnerabilities(
  contents: ImageContents,
  source: VulnerabilitySource,
  estimate: EstimateLikelihood,
): Promise<ImageVulnerabilities> {
  const { asked, unchecked } = packageQueries(contents);
  const answers = asked.length === 0 ? new Map<string, Answer>() : await source.ask(asked.map(({ query }) => query));
  const answered: Answered[] = [];
  const checked: AskedPackages[] = [];
  const failed = new Map<string, AskedPackages[]>();
  for (const one of asked) {
    const { hits, problem } = answers.get(keyOf(one.query)) ?? NO_ANSWER;
    if (problem === undefined) checked.push(one);
    else addToGroup(failed, problem, one);
    answered.push({ asked: one, hits });
  }
  return {
    found: (await rated(mergeHits(answered), estimate)).toSorted(byUrgency),
    checkedPackages: new Set(checked.flatMap(({ installed }) => installed)).size,
    unchecked: [...unchecked, ...failures(failed), ...nothingFound(contents)],
    source: source.name,
  };
}

const NO_ANSWER: Answer = { hits: [], problem: 'the source did not respond' };

function failures(failed: ReadonlyMap<string, readonly AskedPackages[]>): Unchecked[] {
  return [...failed].flatMap(([reason, asked]) =>
    group([...new Set(asked.flatMap(({ installed }) => installed))], reason),
  );
}

/** Only for an image whose layers were all read: gaps are reported already. */
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
