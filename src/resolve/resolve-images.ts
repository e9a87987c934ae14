import type { Notification } from '../model/finding.ts';
import { type FactName, type Image, type ImageFacts, isFromRegistry } from '../model/image.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import { type ImageTarget, targetKey, targetOf } from '../registry/target.ts';
import { mapConcurrently } from '../support/map-concurrently.ts';
import { LOOKUPS, openSession, type Session } from './facts.ts';
import type { ImageLookups, LookupSettings } from './lookups.ts';

/** What became of the look-ups for one image. */
interface Answers {
  readonly facts: Partial<ImageFacts>;
  readonly failures: readonly LookupFailure[];
}

/** Each image is looked up once, however often and wherever it is written. */
export function startLookups(settings: LookupSettings): ImageLookups['lookUp'] {
  const session = openSession(settings);
  return async (images, wanted) => {
    const asked = images.map((image) => [image, targetFor(image)] as const);
    const targets = new Map(asked.flatMap(([, target]) => (isTarget(target) ? [[targetKey(target), target]] : [])));
    const found = await mapConcurrently([...targets.values()], settings.concurrency, (target) =>
      answersFor(target, wanted, session),
    );
    const answers = new Map([...targets.keys()].map((key, index) => [key, found[index] as Answers]));
    const answersOf = (target: Asked): Answers | undefined =>
      isTarget(target) ? answers.get(targetKey(target)) : undefined;
    return {
      images: asked.map(([image, target]) => ({ ...image, facts: answersOf(target)?.facts ?? {}, isLookedUp: true })),
      notifications: asked.flatMap(([image, target]) => notificationsOf(image, target, answersOf(target), settings)),
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

/** Where there is no image, there is nothing else to know about it. */
async function answersFor(target: ImageTarget, wanted: ReadonlySet<FactName>, session: Session): Promise<Answers> {
  const first = wanted.has('presence') ? await answerFor('presence', target, session) : NO_ANSWERS;
  if (first.facts.presence === 'missing') return first;
  const others = [...wanted].filter((fact) => fact !== 'presence');
  const answers = [first, ...(await Promise.all(others.map((fact) => answerFor(fact, target, session))))];
  return {
    facts: Object.assign({}, ...answers.map(({ facts }) => facts)),
    failures: answers.flatMap(({ failures }) => failures),
  };
}

const NO_ANSWERS: Answers = { facts: {}, failures: [] };

async function answerFor(fact: FactName, target: ImageTarget, session: Session): Promise<Answers> {
  const answer = await LOOKUPS[fact](target, session);
  return answer.ok ? { facts: { [fact]: answer.value }, failures: [] } : { facts: {}, failures: [answer.error] };
}

function notificationsOf(
  { reference: { value, span } }: Image,
  asked: Asked,
  answers: Answers | undefined,
  { failOnUnavailable }: LookupSettings,
): readonly Notification[] {
  if (asked === 'unknown' || asked === 'invalid') {
    const message = `The image ${value.text} was not looked up: ${NOT_ASKED[asked]}.`;
    return [{ level: 'note', code: 'not-checked', message, span }];
  }
  return distinctFailures(answers?.failures ?? []).map((failure) => ({
    level: failOnUnavailable ? 'error' : 'warning',
    code: 'lookup-failed',
    message: `The image ${value.text} could not be looked up: ${failure.reason}.${wayOut(failure)}`,
    span,
  }));
}

/** That the time was over in the end says nothing beside what took it. */
function distinctFailures(failures: readonly LookupFailure[]): readonly LookupFailure[] {
  const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
  const others = all.filter(({ kind }) => kind !== 'out-of-time');
  return others.length > 0 ? others : all;
}

const NOT_ASKED = {
  unknown: 'a variable decides which one it is',
  invalid: 'no registry can have an image of that name',
};

function wayOut({ kind }: LookupFailure): string {
  switch (kind) {
    case 'denied':
      return ' Let the job sign in with docker login before.';
    case 'rate-limited':
      return ' Try again later, or sign in with docker login before: most registries then allow more.';
    case 'out-of-time':
      return ' Raise images.time-budget.';
    case 'timeout':
    case 'unreachable':
    case 'unavailable':
      return ' Try again later.';
    case 'not-found':
    case 'refused':
    case 'tls':
    case 'too-large':
    case 'invalid':
      return '';
  }
}
