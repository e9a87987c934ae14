import { SEVERITIES, severityOf } from '../model/findings/finding.ts';
import { includes } from '../model/findings/grant.ts';
import { secretHash } from '../model/findings/secret-hash.ts';
import { spanText } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { encrypted, plainAddresses } from './plain-addresses.ts';
import type { PathOf } from './unit-pool.ts';

/** Whether the base reported the problem by a rule that takes precedence, which kept the rule of the finding silent. */
export type IsKnownByWorse = (finding: TriagedFinding, unit: FindingUnit) => boolean;

/**
 * The problems of one thing that the base had and the change has not, worst first: as many of the worst are dropped as the change still
 * has.
 */
interface Known {
  readonly units: FindingUnit[];
  /** How many problems of each content these cover: one each. */
  readonly covered: Map<string, number>;
}

interface Side {
  readonly findings: readonly TriagedFinding[];
  readonly pathOf: PathOf;
}

/**
 * A rule that yields to another reports again once the other's finding is gone, and so may one whose problem the other contains: its findings
 * are then the remains of a known problem.
 */
export function knownByWorse(
  rules: ScanReport['rules'],
  base: Side,
  head: Side,
  gone: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
): IsKnownByWorse {
  const isRemainder = remainders(gone, base.pathOf, head.pathOf);
  const yields = new Map(rules.map(({ rule }) => [rule.id, { ...rule.remainsOf, ...rule.yieldsTo }]));
  const known = goneThings(new Set([...yields.values()].flatMap((worse) => Object.keys(worse))), base, head);
  return (finding, unit) =>
    isRemainder(finding, unit) ||
    Object.entries(yields.get(finding.ruleId) ?? {}).some(([ruleId, where]) => {
      const path = where === 'secret' ? ANYWHERE : head.pathOf(finding);
      return placesOf(finding, where).some((place) =>
        takes(known.get(thingKey(path, ruleId, unit.subject, place)), unit),
      );
    });
}

/**
 * A part of what a container was given is not new once the whole is gone: a folder of a folder, the same folder to read only, one port of a range, a
 * partition of a disk. Nor is a way out of it that needs no setting but those of another one, which is gone.
 */
function remainders(
  gone: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
  basePath: PathOf,
  headPath: PathOf,
): IsKnownByWorse {
  const known = groupBy(
    [...gone].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit }))),
    ({ finding, unit }) => JSON.stringify([basePath(finding), unit.subject]),
  );
  return (finding, unit) =>
    known
      .get(JSON.stringify([headPath(finding), unit.subject]))
      ?.some((one) => isNoWorse(one.unit, unit) && isPart(one.finding, finding)) === true;
}

function isPart(whole: TriagedFinding, part: TriagedFinding): boolean {
  if (whole.grant !== undefined && part.grant !== undefined) return includes(whole.grant, part.grant);
  if (whole.attack === undefined || part.attack === undefined) return false;
  const steps = new Set(stepsOf(whole));
  return stepsOf(part).every((step) => steps.has(step));
}

/** What an attacker uses in each step, with its text. */
function stepsOf({ flow, attack, span }: TriagedFinding): readonly string[] {
  const steps = flow.length > 0 ? flow : [{ span, message: attack?.start }];
  return steps.map(({ span: at, message }) => JSON.stringify([message, spanText(at)]));
}

/** The problems that the base reports by the given rules, by thing, minus as many as the change still has. */
function goneThings(ruleIds: ReadonlySet<string>, base: Side, head: Side): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { key, unit } of thingsOf(ruleIds, base)) {
    const one: Known = known.get(key) ?? { units: [], covered: new Map() };
    one.units.push(unit);
    known.set(key, one);
  }
  for (const { units } of known.values()) units.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  for (const { key } of thingsOf(ruleIds, head)) known.get(key)?.units.shift();
  return known;
}

/** The texts under which another finding may have the same problem. */
function placesOf(finding: TriagedFinding, where: string): readonly string[] {
  const text = spanText(finding.span);
  if (where === 'secret') return secretsIn(finding).slice(0, 1);
  return where === 'place' ? [text] : where === 'address' ? addressesIn(text).slice(0, 1) : [''];
}

/** In place of a path: in which file a secret is decides nothing. */
const ANYWHERE = '';

/** The hashes of the secrets of a finding, which are as known in one file as in another. */
function secretsIn({ secrets, holds }: TriagedFinding): readonly string[] {
  return holds?.split(' ') ?? secrets.map((secret) => secretHash(spanText(secret)));
}

/** Each problem under the subject as a whole, under its own text and the addresses in it, under each of its related texts, and under its secrets. */
function thingsOf(
  ruleIds: ReadonlySet<string>,
  { findings, pathOf }: Side,
): readonly { readonly key: string; readonly unit: FindingUnit }[] {
  return findings
    .filter(({ ruleId }) => ruleIds.has(ruleId))
    .flatMap((finding) => {
      const texts = [finding, ...finding.related].map(({ span }) => spanText(span));
      const path = pathOf(finding);
      const places = [...new Set(['', ...texts, ...addressesIn(spanText(finding.span))])].map((place) => [path, place]);
      const secrets = secretsIn(finding).map((secret) => [ANYWHERE, secret]);
      return unitsOf(finding).flatMap((unit) =>
        [...places, ...secrets].map(([at = '', place = '']) => ({
          key: thingKey(at, finding.ruleId, unit.subject, place),
          unit,
        })),
      );
    });
}

function addressesIn(text: string): readonly string[] {
  return text.match(/(?:https?|ftp|git):\/\/[^\s'"`|;&<>()]+/g) ?? [];
}

/** Whether an address is encrypted does not make it another place. */
function thingKey(path: string, ruleId: string, subject: string, place: string): string {
  return JSON.stringify([path, ruleId, subject, encrypted(plainAddresses(place))]);
}

function takes(known: Known | undefined, unit: FindingUnit): boolean {
  if (known === undefined) return false;
  const before = known.covered.get(unit.hash) ?? 0;
  const worse = known.units[before];
  if (worse === undefined || !isNoWorse(worse, unit)) return false;
  known.covered.set(unit.hash, before + 1);
  return true;
}

/** Whether the problem is no more severe than one of the base, and applies no more often. */
function isNoWorse(before: FindingUnit, after: FindingUnit): boolean {
  return levelOf(before.score) <= levelOf(after.score) && (!before.isOptional || after.isOptional);
}

function levelOf(score: number | undefined): number {
  return SEVERITIES.indexOf(severityOf(score));
}
