import { type FactName, type Image, type ImageFacts, type ImageReference, isFromRegistry } from '../model/image.ts';
import type { Located } from '../model/located.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import { type ImageTarget, targetKey, targetOf } from '../registry/target.ts';
import { mapConcurrently } from '../support/map-concurrently.ts';
import { LOOKUPS, openSession, type Session, shortfallsOf } from './facts.ts';
import { type Gap, lookupNotifications } from './lookup-notifications.ts';
import type { ImageLookups, LookupSettings } from './lookups.ts';

/** What became of the look-ups for one image. */
export interface Answers {
  readonly facts: Partial<ImageFacts>;
  readonly failures: readonly LookupFailure[];
}

const NO_ANSWERS: Answers = { facts: {}, failures: [] };

/** Each image is looked up once, however often and wherever it is written. */
export function startLookups(settings: LookupSettings): ImageLookups['lookUp'] {
  const session = openSession(settings);
  return async (images, wanted, onLookup) => {
    const asked = images.map((image) => [image, targetFor(image)] as const);
    const targets = new Map(asked.flatMap(([, target]) => (isTarget(target) ? [[targetKey(target), target]] : [])));
    let done = 0;
    const found = await mapConcurrently([...targets.values()], settings.concurrency, async (target) => {
      const answers = await answersFor(target, wanted, session);
      done += 1;
      onLookup?.(done, targets.size);
      return answers;
    });
    const answers = new Map([...targets.keys()].map((key, index) => [key, found[index] as Answers]));
    const answersOf = (target: Asked): Answers | undefined =>
      isTarget(target) ? answers.get(targetKey(target)) : undefined;
    const uses = usesByTarget(asked);
    return {
      images: asked.map(([image, target]) => ({
        ...image,
        facts: answersOf(target)?.facts ?? {},
        ...(isTarget(target) && { uses: uses.get(targetKey(target)) ?? [] }),
        isLookedUp: true,
      })),
      notifications: lookupNotifications(
        asked.map(([image, target]) => gapOf(image, target, answersOf(target))),
        settings.failOnUnavailable ? 'error' : 'warning',
      ),
    };
  };
}

type Asked = ReturnType<typeof targetOf> | undefined;

function targetFor(image: Image): Asked {
  return isFromRegistry(image) ? targetOf(image.reference.value) : undefined;
}

function isTarget(asked: Asked): asked is ImageTarget {
  return typeof asked === 'object';
}

/** A stage that is built several ways names its image at one place; what only builds others is nothing to move on. */
function usesByTarget(
  asked: readonly (readonly [Image, Asked])[],
): ReadonlyMap<string, readonly Located<ImageReference>[]> {
  const places = new Map<string, Map<string, Located<ImageReference>>>();
  for (const [{ reference, use }, target] of asked) {
    if (!isTarget(target) || use === 'syntax') continue;
    const known = places.get(targetKey(target)) ?? new Map<string, Located<ImageReference>>();
    const place = `${reference.span.file.path}\n${reference.span.start}`;
    if (!known.has(place)) known.set(place, reference);
    places.set(targetKey(target), known);
  }
  return new Map([...places].map(([key, known]) => [key, [...known.values()]]));
}

function gapOf(image: Image, asked: Asked, { facts, failures } = NO_ANSWERS): Gap {
  const isPartial = Object.keys(facts).length > 0;
  return { image, ...(typeof asked === 'string' && { problem: asked }), failures, isPartial };
}

/** All that is wanted of one image, as far as it can be had. Where there is no image, there is nothing else to know about it. */
export async function answersFor(
  target: ImageTarget,
  wanted: ReadonlySet<FactName>,
  session: Session,
): Promise<Answers> {
  const first = wanted.has('presence') ? await answerFor('presence', target, session) : NO_ANSWERS;
  if (first.facts.presence === 'missing') return first;
  const others = [...wanted].filter((fact) => fact !== 'presence');
  const answers = [first, ...(await Promise.all(others.map((fact) => answerFor(fact, target, session))))];
  const facts: Partial<ImageFacts> = Object.assign({}, ...answers.map((answer) => answer.facts));
  return { facts, failures: [...answers.flatMap(({ failures }) => failures), ...shortfallsOf(facts)] };
}

async function answerFor(fact: FactName, target: ImageTarget, session: Session): Promise<Answers> {
  const answer = await LOOKUPS[fact](target, session);
  return answer.ok ? { facts: { [fact]: answer.value }, failures: [] } : { facts: {}, failures: [answer.error] };
}
