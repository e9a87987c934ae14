import { type ImageContents, lacksSystemPackages } from '../../model/images/image-contents.ts';
import type { ImageVulnerabilities, Unchecked, Vulnerability } from '../../model/images/vulnerability.ts';
import { groupBy } from '../../support/group-by.ts';
import { type RecordOf, ratedByAliases } from './alias-ratings.ts';
import { exploitedSince } from './known-exploited.ts';
import { type Answered, type Hit, mergeHits } from './merge.ts';
import { byUrgency } from './order.ts';
import { type Origin, sourceText } from './origin.ts';
import { type AskedPackages, group, isOfSystem, keyOf, type PackageQuery, packageQueries } from './package-queries.ts';

/** Knows which versions of packages are vulnerable. */
export interface VulnerabilitySource {
  /** The answers by {@link keyOf} of their query. */
  ask(queries: readonly PackageQuery[]): Promise<ReadonlyMap<string, Answer>>;
  readonly recordOf?: RecordOf;
}

/** Reasons are words that continue "…, because ". */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly origin: Origin;
  /** Why the source did not answer. */
  readonly failure?: string;
  /** Whether it fails for all packages of the ecosystem. */
  readonly isFailureOfAll?: true;
  /** Why there may be more hits. */
  readonly problem?: string;
  /** Why there may be more hits for any package of the ecosystem. */
  readonly doubts?: readonly string[];
}

/** Estimates how likely vulnerabilities are to be exploited. It never fails. */
export type EstimateLikelihood = (ids: readonly string[]) => Promise<Estimates>;

export interface Estimates {
  /** By id; vulnerabilities without an estimate are missing. */
  readonly known: ReadonlyMap<string, number>;
  /** Why others may be missing, in words that continue "…, because ". */
  readonly failure?: string;
}

/** Finds the known vulnerabilities of the packages in an image. */
export async function findVulnerabilities(
  contents: ImageContents,
  source: VulnerabilitySource,
  estimate: EstimateLikelihood,
): Promise<ImageVulnerabilities> {
  const { asked, unchecked } = packageQueries(contents);
  const answers = asked.length === 0 ? new Map<string, Answer>() : await source.ask(asked.map(({ query }) => query));
  const answered = asked.map((one) => ({ asked: one, answer: answers.get(keyOf(one.query)) ?? NO_ANSWER }));
  const hits: Answered[] = answered.map(({ asked: one, answer }) => ({ asked: one, hits: answer.hits }));
  const checked = answered.filter(({ answer: { failure, problem } }) => failure === undefined && problem === undefined);
  const merged = await ratedByAliases(mergeHits(hits), source.recordOf);
  const cves = merged.map(({ id }) => id).filter((id) => id.startsWith('CVE-'));
  const { known, failure }: Estimates = cves.length === 0 ? { known: new Map() } : await estimate(cves);
  return {
    found: merged.map((one) => rated(one, known)).toSorted(byUrgency),
    ...(failure !== undefined && { notEstimated: failure }),
    checkedPackages: new Set(checked.flatMap(({ asked: { installed } }) => installed)).size,
    unchecked: [
      ...unchecked,
      ...failuresOf(answered),
      ...problemsOf(answered),
      ...doubtsOf(answered),
      ...nothingFound(contents),
    ],
    source: sourceText(answered.map(({ answer: { origin } }) => origin)),
  };
}

const NO_ANSWER: Answer = { hits: [], origin: { name: 'the source' }, failure: 'the source did not respond' };

interface AnsweredQuery {
  readonly asked: AskedPackages;
  readonly answer: Answer;
}

function failuresOf(answered: readonly AnsweredQuery[]): Unchecked[] {
  return [...groupBy(answered, isSameForAll)].flatMap(([isSame, some]) =>
    grouped(some, ({ failure }) => failure).map((one) => ({
      ...one,
      isFailure: true,
      ...(isSame && { isSameForAll: true }),
    })),
  );
}

/** Another image may have another system, and so packages of an ecosystem that is known. */
function isSameForAll({ asked: { installed }, answer: { isFailureOfAll } }: AnsweredQuery): boolean {
  return isFailureOfAll === true && !installed.some(isOfSystem);
}

function problemsOf(answered: readonly AnsweredQuery[]): Unchecked[] {
  return grouped(answered, ({ problem }) => problem);
}

function grouped(answered: readonly AnsweredQuery[], reasonOf: (answer: Answer) => string | undefined): Unchecked[] {
  const byReason = groupBy(answered, ({ answer }) => reasonOf(answer));
  return [...byReason].flatMap(([reason, some]) =>
    reason === undefined ? [] : group([...new Set(some.flatMap(({ asked }) => asked.installed))], reason),
  );
}

function doubtsOf(answered: readonly AnsweredQuery[]): Unchecked[] {
  const reasons = new Set(answered.flatMap(({ answer: { doubts = [] } }) => doubts));
  return [...reasons].map((reason) => ({ count: 0, example: '', reason }));
}

/** Only for an image whose layers were all read: gaps are reported already. */
function nothingFound(contents: ImageContents): Unchecked[] {
  const { packages, gaps } = contents;
  const lacksDatabase = packages.length === 0 || lacksSystemPackages(contents);
  if (!lacksDatabase || gaps.length > 0) return [];
  return [{ count: 0, example: '', reason: 'it has no package database' }];
}

function rated(vulnerability: Vulnerability, likelihoods: ReadonlyMap<string, number>): Vulnerability {
  const names = [vulnerability.id, ...vulnerability.aliases];
  const days = names.flatMap((name) => exploitedSince(name) ?? []).sort();
  return { ...vulnerability, exploitedSince: days[0], epss: likelihoods.get(vulnerability.id) };
}
