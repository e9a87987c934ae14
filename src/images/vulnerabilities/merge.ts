import type { Rating, Vulnerability, VulnerablePackage } from '../../model/images/vulnerability.ts';
import { addToGroup, groupBy } from '../../support/group-by.ts';
import type { AskedPackages } from './package-queries.ts';
import { ratingOfScore, type VendorRating } from './rating.ts';

/** A vulnerability that a database reports for a package in the version of the image. */
export interface Hit {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly upstream: readonly string[];
  readonly summary: string | undefined;
  readonly score: number | undefined;
  readonly rating: VendorRating | undefined;
  /** The publisher says that it needs no fix. */
  readonly isUnimportant: boolean;
  readonly fixed: string | undefined;
  readonly isFixedForSubscribers: boolean;
}

/** A query and its answers. */
export interface Answered {
  readonly asked: AskedPackages;
  readonly hits: readonly Hit[];
}

/** Merges the records of several databases into one vulnerability for each CVE. Records that need no fix are dropped. */
export function mergeHits(answers: readonly Answered[]): readonly Vulnerability[] {
  const wanted = answers.map(({ asked, hits }) => ({ asked, hits: hits.filter(needsFix) }));
  const names = nameGroups(wanted.flatMap(({ hits }) => hits));
  const merged = new Map<string, Merging>();
  for (const { asked, hits } of wanted) {
    for (const hit of hits) {
      for (const id of new Set(subjectsOf(hit).map(names.leaderOf))) addHit(merged, id, hit, asked);
    }
  }
  return [...merged].map(([leader, merging]) => toVulnerability(names.membersOf(leader), merging));
}

function needsFix({ isUnimportant, rating }: Hit): boolean {
  return !isUnimportant && rating !== 'negligible';
}

interface Merging {
  readonly hits: Hit[];
  readonly packages: Map<AskedPackages, Hit[]>;
}

function addHit(merged: Map<string, Merging>, id: string, hit: Hit, asked: AskedPackages): void {
  const merging = merged.get(id) ?? { hits: [], packages: new Map<AskedPackages, Hit[]>() };
  merging.hits.push(hit);
  addToGroup(merging.packages, asked, hit);
  merged.set(id, merging);
}

/** The vulnerabilities that a record describes: several for the advisory of a distribution. */
function subjectsOf({ id, upstream }: Hit): readonly string[] {
  const subjects = [...new Set(upstream.map(cveOf))].filter((name) => name.startsWith('CVE-'));
  return subjects.length > 1 ? subjects : [cveOf(id)];
}

/** Maps `DEBIAN-CVE-2025-1`, `UBUNTU-CVE-2025-1` and the like to the CVE. */
function cveOf(id: string): string {
  return /^(?:[A-Z]+-)?(CVE-\d{4}-\d{4,19})$/.exec(id)?.[1] ?? id;
}

interface NameGroups {
  leaderOf(name: string): string;
  membersOf(leader: string): readonly string[];
}

/** Groups the names of each vulnerability by the aliases in the records. A record about several vulnerabilities joins no group. */
function nameGroups(hits: readonly Hit[]): NameGroups {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let leader = name;
    for (let parent = parents.get(leader); parent !== undefined && parent !== leader; parent = parents.get(leader)) {
      leader = parent;
    }
    parents.set(name, leader);
    return leader;
  };
  for (const hit of hits) {
    const isAdvisory = subjectsOf(hit).length > 1;
    const same = isAdvisory ? [] : [...hit.aliases, ...hit.upstream].map(cveOf);
    const own = find(isAdvisory ? hit.id : cveOf(hit.id));
    for (const name of same) parents.set(find(name), own);
    for (const subject of subjectsOf(hit)) find(subject);
  }
  const members = groupBy([...parents.keys()], find);
  return { leaderOf: find, membersOf: (leader) => members.get(leader) ?? [leader] };
}

function toVulnerability(names: readonly string[], { hits: unsorted, packages }: Merging): Vulnerability {
  // sources list records in any order
  const hits = unsorted.toSorted((one, other) => byName(one.id, other.id));
  const all = [...new Set([...names, ...hits.map(({ id }) => id)])].sort(byName);
  const [id = '', ...aliases] = all;
  const isMalicious = all.some((name) => name.startsWith('MAL-'));
  const scores = hits.flatMap(({ score }) => score ?? []);
  const score = scores.length === 0 ? undefined : Math.max(...scores);
  return {
    id,
    aliases,
    summary: hits.find(({ summary }) => summary !== undefined)?.summary,
    rating: isMalicious ? 'critical' : (vendorRating(hits) ?? ratingOfScore(score)),
    score,
    exploitedSince: undefined,
    epss: undefined,
    ...(isMalicious && { isMalicious }),
    packages: [...packages].map(([asked, own]) => toPackage(asked, own)),
  };
}

/** The worst rating. It wins over the score: the vendor knows how its package is built, and a score covers every possible build. */
function vendorRating(hits: readonly Hit[]): Rating | undefined {
  const words = new Set(hits.map(({ rating }) => rating));
  return (['critical', 'high', 'medium', 'low'] as const).find((word) => words.has(word));
}

function toPackage({ query, installed }: AskedPackages, hits: readonly Hit[]): VulnerablePackage {
  const { name, version, ecosystem } = query;
  const fix =
    hits.find(({ fixed, isFixedForSubscribers }) => fixed !== undefined && !isFixedForSubscribers) ??
    hits.find(({ fixed }) => fixed !== undefined);
  return {
    name,
    version,
    ecosystem,
    fixed: fix?.fixed,
    ...(fix?.isFixedForSubscribers && { isFixedForSubscribers: true }),
    installed,
  };
}

/** CVEs first, by year and number. */
function byName(one: string, other: string): number {
  const [first, second] = [one, other].map((name) => /^CVE-(\d{4})-(\d+)$/.exec(name));
  if (first && second) return Number(first[1]) - Number(second[1]) || Number(first[2]) - Number(second[2]);
  if (first || second) return first ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
