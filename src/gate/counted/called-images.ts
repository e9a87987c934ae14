import type { Thing } from '../../model/findings/thing.ts';
import { untagged } from '../../parse/plain-name.ts';
import { addToGroup, groupBy } from '../../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../../triage/finding-units.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { dangerOf, type FoundUnit } from '../moved.ts';
import type { SideThings, ThingsOfSides } from '../moved-things.ts';
import { isSameDanger } from '../same-danger.ts';
import type { SecretOf } from '../written-secrets.ts';

type Added = ReadonlyMap<TriagedFinding, readonly FindingUnit[]>;

interface Placed extends FoundUnit {
  readonly thing: Thing;
}

/** The problems of containers that functions start with the images of their calls. */
export interface UnitsOfCalls {
  /** Those with a call that starts one more container than the base had. */
  readonly fresh: Added;
  /** The finding of the base, if it had the problem with the images of all calls: in commands, or in another function. */
  known(finding: TriagedFinding, unit: FindingUnit): TriagedFinding | undefined;
}

/**
 * The container of a function is one problem, however many calls start it. So the images of its calls are compared with those that had the problem in
 * the base. Each of these counts once, and first for the containers of the change that no function starts.
 */
export function unitsOfCalls(
  base: readonly TriagedFinding[],
  head: readonly TriagedFinding[],
  { things, secretOf }: { readonly things: ThingsOfSides; readonly secretOf: SecretOf },
  added: Added,
): UnitsOfCalls {
  const fresh = new Map<TriagedFinding, FindingUnit[]>();
  const known = new Map<string, TriagedFinding>();
  const keyOf = (one: Placed): string => dangerKey(one, secretOf);
  const isAdded = ({ finding, unit }: Placed): boolean =>
    added.get(finding)?.some((one) => one.hash === unit.hash) === true;
  const called = [...groupBy(placed(head, things.head), keyOf)].filter(([, all]) => all.some(isCalled));
  const before = called.length === 0 ? NO_PLACES : groupBy(placed(base, things.base), keyOf);
  for (const [key, all] of called) {
    const left = imagesLeft(before.get(key) ?? []);
    for (const { thing } of all.filter((one) => !isCalled(one))) left.take(thing.runs ?? '');
    const ofCalls = all.filter(isCalled);
    const kept = ofCalls.filter((one) => !isAdded(one));
    for (const one of kept.filter(({ thing }) => !left.takeAsMany(imagesOf(thing)))) {
      addToGroup(fresh, one.finding, one.unit);
    }
    for (const one of ofCalls.filter((each) => isAdded(each) && each.thing.mayRunOther !== true)) {
      const finding = left.takeAll(one);
      if (finding !== undefined) known.set(unitKey(one.finding, one.unit), finding);
    }
  }
  return { fresh, known: (finding, unit) => known.get(unitKey(finding, unit)) };
}

const NO_PLACES: ReadonlyMap<string, readonly Placed[]> = new Map();

function placed(findings: readonly TriagedFinding[], { find }: SideThings): readonly Placed[] {
  return findings.flatMap((finding) =>
    unitsOf(finding).flatMap((unit): readonly Placed[] => {
      const thing = find(unit.thing ?? '');
      return thing?.kind === 'container' ? [{ finding, unit, thing }] : [];
    }),
  );
}

function isCalled({ thing: { imagesOfCalls } }: Placed): boolean {
  return imagesOfCalls !== undefined && imagesOfCalls.length > 0;
}

/** Without calls that are known, others may start it with any image. */
function imagesOf({ imagesOfCalls = [], runs = '' }: Thing): readonly string[] {
  return imagesOfCalls.length > 0 ? imagesOfCalls : [runs];
}

function dangerKey(one: Placed, secretOf: SecretOf): string {
  return JSON.stringify([one.finding.ruleId, one.unit.part, dangerOf(one), secretOf(one.finding)]);
}

function unitKey({ fingerprint, span }: TriagedFinding, { hash }: FindingUnit): string {
  return JSON.stringify([span.file.path, fingerprint, hash]);
}

/** The problems of the base that no container of the change has taken. */
interface ImagesLeft {
  /** Takes one with the image, or with an older version of it. */
  take(image: string): Placed | undefined;
  /** Takes one for each image. One that is not known takes any, and is taken for any. Returns whether there were as many. */
  takeAsMany(images: readonly string[]): boolean;
  /** Takes those with the images of a container if all are there and as bad. Returns the finding of one of them. */
  takeAll(one: Placed): TriagedFinding | undefined;
}

function imagesLeft(before: readonly Placed[]): ImagesLeft {
  const left = new Map<string, Map<string, Placed[]>>();
  const add = (image: string, one: Placed): void => {
    const alike = left.get(untagged(image)) ?? new Map<string, Placed[]>();
    left.set(untagged(image), alike);
    addToGroup(alike, image, one);
  };
  for (const one of before) for (const image of imagesOf(one.thing)) add(image, one);
  const takeSame = (image: string): Placed | undefined => takeFrom(left, image);
  const take = (image: string): Placed | undefined => {
    const [older] = left.get(untagged(image))?.keys() ?? [];
    return takeSame(image) ?? (older !== undefined && isSameDanger(older, image) ? takeSame(older) : undefined);
  };
  const takeAny = (): Placed | undefined => {
    const [alike] = left.values();
    const [image] = alike?.keys() ?? [];
    return image === undefined ? undefined : takeSame(image);
  };
  return {
    take,
    takeAsMany(images) {
      const changed = images.filter((image) => takeSame(image) === undefined);
      const others = changed.filter((image) => take(image) === undefined);
      return others.every((image) => (takeSame('') ?? (image === '' ? takeAny() : undefined)) !== undefined);
    },
    takeAll(one) {
      const images = imagesOf(one.thing);
      const taken = images.map((image) => ({ image, had: image === '' ? undefined : take(image) }));
      const had = taken.flatMap((each) => each.had ?? []);
      if (had.length === images.length && had.every((each) => isAsBad(each, one))) return had[0]?.finding;
      for (const each of taken) if (each.had !== undefined) add(each.image, each.had);
      return undefined;
    },
  };
}

/** Takes one with exactly this image. */
function takeFrom(left: Map<string, Map<string, Placed[]>>, image: string): Placed | undefined {
  const alike = left.get(untagged(image));
  const found = alike?.get(image);
  const taken = found?.pop();
  if (found?.length === 0) alike?.delete(image);
  if (alike?.size === 0) left.delete(untagged(image));
  return taken;
}

function isAsBad({ unit: older }: Placed, { unit: newer }: Placed): boolean {
  return (older.score ?? 0) >= (newer.score ?? 0) && (newer.isOptional || !older.isOptional);
}
