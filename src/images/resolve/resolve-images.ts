import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { GapNotification } from '../../model/findings/gap.ts';
import {
  type FactName,
  type Image,
  type ImageFacts,
  type ImageReference,
  isFromRegistry,
  mayBePulled,
  type UnknownFacts,
} from '../../model/images/image.ts';
import type { SignaturePolicy } from '../../model/images/signature-policy.ts';
import type { Located } from '../../model/located.ts';
import { workBudget } from '../../support/budget.ts';
import { mapConcurrently } from '../../support/map-concurrently.ts';
import type { Result } from '../../support/result.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import { normalized, platformText } from '../registry/platforms.ts';
import { type ImageTarget, type TargetProblem, targetKey, targetOf } from '../registry/target.ts';
import { coverageOf } from '../signatures/policy.ts';
import {
  type CacheTrust,
  LOOKUPS,
  openSession,
  otherPlatformOf,
  partlyKnown,
  type Session,
  shortfallsOf,
} from './facts.ts';
import type { ImageLookups } from './image-lookups.ts';
import { type Outcome, tallyOf } from './image-tally.ts';
import { type Gap, lookupNotifications, NOT_ASKED, wayOutOf } from './lookup-notifications.ts';
import { unverifiedGap } from './unverified-images.ts';

/** The results of the look-ups for one image. */
export interface Answers {
  readonly facts: Partial<ImageFacts>;
  readonly failures: readonly LookupFailure[];
  /** Why its signature was not checked, where that was wanted. */
  readonly unverified?: LookupFailure | 'missing';
  /** The registry wants credentials before it says whether it has the image. */
  readonly isHidden?: true;
  readonly unknown?: UnknownFacts;
}

const NO_ANSWERS: Answers = { facts: {}, failures: [] };

/** Looks up each image once for the same platforms, however many references name it. */
export function startLookups(settings: LookupSettings): ImageLookups['lookUp'] {
  const budget = workBudget(settings.timeBudget);
  const session = openSession(settings, budget);
  // scans of one run have the same answers, whatever happens to the registries in between
  const known = new Map<string, Promise<Answers>>();
  return async (images, wanted, { onLookup, before } = {}) => {
    const policies = wanted.has('signature') ? settings.signatures : [];
    const asked = images.map((image) => askedFor(image, session, policies));
    const asks = inOrder(
      asked,
      before?.map((image) => askedFor(image, session, policies)),
    );
    let done = 0;
    const found = await budget.during(() =>
      mapConcurrently(asks, settings.concurrency, async ({ key, target, isOnlyVerified, session: own }) => {
        const answers = known.get(key) ?? answersFor(target, isOnlyVerified ? SIGNATURE_ALONE : wanted, own);
        known.set(key, answers);
        const answered = await answers;
        done += 1;
        onLookup?.(done, asks.length);
        return [key, answered] as const;
      }),
    );
    const answers = new Map(found);
    const looked = asked.map((one) => ({ ...one, answers: answers.get(keyOf(one)) ?? NO_ANSWERS }));
    return {
      images: withAnswers(looked),
      notifications: gapNotifications(looked, policies, settings.failOnUnavailable),
      tally: tallyOf(looked.flatMap((one) => outcomeFor(one, session) ?? [])),
    };
  };
}

/** Without the presence, a part of a signature that is not found looks like an image that is not. */
const SIGNATURE_ALONE: ReadonlySet<FactName> = new Set(['presence', 'signature']);

/** The images with what is known about them, and about other uses of them. */
function withAnswers(looked: readonly (Asked & Looked)[]): readonly Image[] {
  const known = looked.filter(({ image }) => isFromRegistry(image));
  const uses = usesByImage(known, readKeyOf);
  const sameUses = usesByImage(known, contentKeyOf);
  const used = known.filter(({ image }) => image.use !== 'syntax');
  const unchanged = new Set(used.filter(({ image }) => image.isUpgraded !== true).map(contentKeyOf));
  const shipped = new Set(known.filter(({ image }) => isShippedBy(image)).map(contentKeyOf));
  return looked.map((one) => ({
    ...one.image,
    ...knownOf(one.answers),
    ...(isTarget(one.target) &&
      isFromRegistry(one.image) && {
        uses: uses.get(readKeyOf(one)) ?? [],
        sameUses: sameUses.get(contentKeyOf(one)) ?? [],
        isOnlyForBuilds: !shipped.has(contentKeyOf(one)),
        isUpgraded: !unchanged.has(contentKeyOf(one)),
      }),
    isLookedUp: true,
  }));
}

function knownOf({ facts, unknown }: Answers): Pick<Image, 'facts' | 'unknown'> {
  return { facts, ...(unknown && { unknown }) };
}

/** Whether the image, or a container of it, is part of what people run. */
function isShippedBy({ use, isOnlyForBuilds }: Image): boolean {
  return use !== 'syntax' && isOnlyForBuilds !== true;
}

interface Ask {
  readonly key: string;
  readonly target: ImageTarget;
  /** Whether only its signature is looked up. */
  readonly isOnlyVerified: boolean;
  readonly session: Session;
}

/**
 * Each image once. Those that a change brings or removes come first, and nothing that an earlier run may have written decides about them: a
 * change could forge it. For the others, the cache is enough.
 */
function inOrder(asked: readonly Asked[], before: readonly Asked[] | undefined): readonly Ask[] {
  const here = asksOf(asked);
  if (before === undefined) return [...here.values()];
  const there = asksOf(before);
  const isIn = (asks: ReadonlyMap<string, Ask>, { key }: Ask): boolean => asks.has(key);
  const all = [...here.values(), ...there.values()];
  const changed = all.filter((ask) => !isIn(here, ask) || !isIn(there, ask));
  const same = [...here.values()].filter((ask) => isIn(there, ask));
  const trusting = (asks: readonly Ask[], trust: CacheTrust): readonly Ask[] =>
    asks.map((ask) => ({ ...ask, session: ask.session.trusting(trust) }));
  return [...trusting(changed, 'none'), ...trusting(same, 'only')];
}

function asksOf(asked: readonly Asked[]): ReadonlyMap<string, Ask> {
  return new Map(
    asked.flatMap((one) => {
      const { target, session } = one;
      const isOnlyVerified = !isFromRegistry(one.image);
      return isTarget(target) ? [[keyOf(one), { key: keyOf(one), target, isOnlyVerified, session }] as const] : [];
    }),
  );
}

interface Asked {
  readonly image: Image;
  readonly target: ImageTarget | TargetProblem | undefined;
  /** The session for the platforms of the image. */
  readonly session: Session;
}

/** An image that is also built here is only asked for where a policy covers it. */
function askedFor(image: Image, session: Session, policies: readonly SignaturePolicy[]): Asked {
  const target = image.secrets === undefined ? targetOf(image.reference.value) : 'secret';
  const isAsked =
    isFromRegistry(image) || (mayBePulled(image) && coverageOf(policies, image.reference.value) !== 'none');
  return { image, target: isAsked ? target : undefined, session: session.on(image.platforms) };
}

function isTarget(target: Asked['target']): target is ImageTarget {
  return typeof target === 'object';
}

/** The same key where all facts are the same. */
function keyOf({ image, target }: Asked): string {
  if (!isTarget(target)) return '';
  const { platforms = [] } = image;
  const facts = isFromRegistry(image) ? '' : ' signature';
  return `${targetKey(target)} ${platforms === 'unknown' ? platforms : [...platforms].sort().join(' ')}${facts}`;
}

/** The same key where the same image is read. */
function readKeyOf({ target, session }: Asked): string {
  return isTarget(target) ? `${targetKey(target)} ${platformText(normalized(session.platforms.read))}` : '';
}

/** The same key where the contents are the same: a repository may have them under several tags. */
function contentKeyOf(one: Asked & Looked): string {
  const { digest } = one.answers.facts.contents ?? {};
  return isTarget(one.target) && digest !== undefined
    ? `${one.target.host}/${one.target.name} ${digest}`
    : readKeyOf(one);
}

/** A stage with several builds names its image in one place. Dockerfile frontends are left out, because they are not part of any image. */
function usesByImage<A extends Asked>(
  asked: readonly A[],
  keyFor: (one: A) => string,
): ReadonlyMap<string, readonly Located<ImageReference>[]> {
  const places = new Map<string, Map<string, Located<ImageReference>>>();
  for (const one of asked) {
    const { reference, use } = one.image;
    if (!isTarget(one.target) || use === 'syntax') continue;
    const key = keyFor(one);
    const known = places.get(key) ?? new Map<string, Located<ImageReference>>();
    const place = `${reference.span.file.path}\n${reference.span.start}`;
    if (!known.has(place)) known.set(place, reference);
    places.set(key, known);
  }
  return new Map([...places].map(([key, known]) => [key, [...known.values()]]));
}

interface Looked extends Pick<Asked, 'image' | 'target'> {
  readonly answers: Answers;
}

/** Undefined for an image that no registry is asked for. */
function outcomeFor({ image, target, answers }: Looked, { registry }: Session): Outcome | undefined {
  if (target === undefined || !isFromRegistry(image)) return undefined;
  if (!isTarget(target)) return { image, state: 'none', reasons: [NOT_ASKED[target]] };
  const { facts, failures, unverified } = answers;
  const all = unverified === undefined || unverified === 'missing' ? failures : [...failures, unverified];
  const reasons = all.map(({ reason }) => reason);
  if (all.length > 0) return { image, state: isAnythingKnown(facts) ? 'part' : 'none', reasons };
  const isCached = registry.isStored(target) && (facts.contents?.layers ?? []).every(({ state }) => state !== 'read');
  return { image, state: isCached ? 'cached' : 'whole', reasons };
}

/** The notification about an unchecked signature includes the reason, so the same failure is not reported again. */
function gapNotifications(
  looked: readonly Looked[],
  policies: readonly SignaturePolicy[],
  failOnUnavailable: boolean,
): readonly GapNotification[] {
  const unverified: GapNotification[] = [];
  const gaps = looked.map((one) => {
    const { image, target, answers } = one;
    const why = isTarget(target) ? answers.unverified : target;
    const notification = why && unverifiedGap({ image, why, ...answers }, policies);
    if (notification === undefined) return gapOf(one);
    unverified.push(notification);
    const isReported = ({ reason }: LookupFailure): boolean => typeof why !== 'string' && reason === why?.reason;
    const failures = isFromRegistry(image) ? answers.failures.filter((failure) => !isReported(failure)) : [];
    return gapOf({ image, target: undefined, answers: { ...answers, failures } });
  });
  return [...unverified, ...lookupNotifications(gaps, () => failOnUnavailable)];
}

function gapOf({ image, target, answers: { facts, failures } }: Looked): Gap {
  return { image, ...(typeof target === 'string' && { problem: target }), failures, isPartial: isAnythingKnown(facts) };
}

/** For a tag without a version, the list of tags is known without a request. */
function isAnythingKnown(facts: Partial<ImageFacts>): boolean {
  return Object.entries(facts).some(([name, fact]) => name !== 'tags' || (fact as unknown[]).length > 0);
}

/** Looks up the wanted facts about one image. If the image does not exist, nothing else is looked up. */
export async function answersFor(
  target: ImageTarget,
  wanted: ReadonlySet<FactName>,
  session: Session,
): Promise<Answers> {
  const first = wanted.has('presence') ? await answerFor('presence', target, session) : NO_ANSWERS;
  if (first.facts.presence === 'missing') {
    const unknown: UnknownFacts = { ...MISSING, facts: [...wanted].filter((fact) => fact !== 'presence') };
    return { ...first, unknown, ...(wanted.has('signature') && { unverified: 'missing' as const }) };
  }
  const isLacking = typeof first.facts.presence === 'object';
  const others = [...wanted].filter((fact) => fact !== 'presence' && !(isLacking && OF_PLATFORM.has(fact)));
  const answers = [first, ...(await Promise.all(others.map((fact) => answerFor(fact, target, session))))];
  const facts: Partial<ImageFacts> = Object.assign({}, ...answers.map((answer) => answer.facts));
  const unverified = answers.find((answer) => answer.unverified !== undefined)?.unverified;
  const failures = [...answers.flatMap((answer) => answer.failures), ...shortfallsOf(facts)];
  const unknown = unknownOf(wanted, facts, failures);
  const otherOne = first.facts.presence === 'found' ? await otherPlatformOf(target, session) : [];
  return {
    facts,
    failures: [...failures, ...otherOne],
    ...(unverified && { unverified }),
    ...(first.failures.some(({ kind }) => kind === 'denied') && { isHidden: true as const }),
    ...(unknown && { unknown }),
  };
}

const MISSING = {
  isPartial: false,
  reason: 'its registry does not have it',
  wayOut: 'Only an image that exists can be compared.',
} as const;

function unknownOf(
  wanted: ReadonlySet<FactName>,
  facts: Partial<ImageFacts>,
  [first]: readonly LookupFailure[],
): UnknownFacts | undefined {
  const partial = partlyKnown(facts);
  const unknown = [...wanted].filter((fact) => facts[fact] === undefined || partial.has(fact));
  if (first === undefined || unknown.length === 0) return undefined;
  return { facts: unknown, isPartial: isAnythingKnown(facts), reason: first.reason, wayOut: wayOutOf(first) };
}

/** Facts about the image of one platform. */
const OF_PLATFORM: ReadonlySet<FactName> = new Set(['config', 'base', 'contents', 'vulnerabilities', 'update']);

async function answerFor(fact: FactName, target: ImageTarget, session: Session): Promise<Answers> {
  const answer = await LOOKUPS[fact](target, session).catch(crashed);
  if (answer.ok) return { facts: { [fact]: answer.value }, failures: [] };
  if (fact === 'signature') return { facts: {}, failures: [], unverified: answer.error };
  // whatever is missing here is reported with the vulnerabilities of the image itself
  if (fact === 'update' && NOT_ASKED_FOR.has(answer.error.kind)) return NO_ANSWERS;
  return { facts: {}, failures: [answer.error] };
}

const NOT_ASKED_FOR: ReadonlySet<LookupFailure['kind']> = new Set(['left-alone', 'withheld']);

/** A bug that one image triggers must not stop the look-ups of the others. */
function crashed(error: unknown): Result<never, LookupFailure> {
  const reason = `hullcheck failed (${error instanceof Error ? error.message : String(error)})`;
  return { ok: false, error: { kind: 'crashed', reason } };
}
