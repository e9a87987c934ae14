import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapWeight } from '../../model/findings/gap-kinds.ts';
import type { Image } from '../../model/images/image.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { TargetProblem } from '../registry/target.ts';

/** One image that is not, or not wholly, known. */
export interface Gap {
  readonly image: Image;
  /** Why nobody was asked. */
  readonly problem?: TargetProblem;
  readonly failures: readonly LookupFailure[];
  /** Something is known all the same. */
  readonly isPartial: boolean;
}

/** More places than that for one reason are counted: a registry that is down may be named a thousand times. */
const NAMED_PLACES = 5;

/**
 * What could not be looked up, at the places where it is written. Whether a registry answers is for its owner to say, so it decides nothing
 * unless the configuration says so.
 */
export function lookupNotifications(gaps: readonly Gap[], failOnUnavailable: boolean): readonly GapNotification[] {
  const weight = failOnUnavailable ? 'severe' : 'expected';
  const byReason = new Map<string, { readonly failure: LookupFailure; readonly gaps: Gap[] }>();
  for (const gap of gaps) {
    for (const failure of distinctFailures(gap.failures)) {
      const group = byReason.get(failure.reason) ?? { failure, gaps: [] };
      byReason.set(failure.reason, group);
      group.gaps.push(gap);
    }
  }
  return [
    ...gaps.flatMap(({ image, problem }) => (problem === undefined ? [] : [notAskedFor(image, problem)])),
    ...[...byReason.values()].flatMap((group) => failed(group.gaps, group.failure, weight)),
  ];
}

function notAskedFor({ reference: { value, span } }: Image, problem: TargetProblem): GapNotification {
  return notLookedAt({
    kind: 'image-not-looked-up',
    message: `The image ${value.text} was not looked up: ${NOT_ASKED[problem]}.`,
    wayOut: NOT_ASKED_WAY_OUT[problem],
    span,
    evidence: value.text,
  });
}

export const NOT_ASKED: Readonly<Record<TargetProblem, string>> = {
  unknown: 'a variable decides which one it is',
  invalid: 'no registry can have an image of that name',
};

const NOT_ASKED_WAY_OUT: Readonly<Record<TargetProblem, string>> = {
  unknown: 'Write it without the variable to have it looked up.',
  invalid: 'Correct the name.',
};

/** A gap that decides is told at each of its places, as each may be new. */
function failed(gaps: readonly Gap[], failure: LookupFailure, weight: GapWeight): readonly GapNotification[] {
  const isCrash = failure.kind === 'crashed';
  const named = weight === 'severe' || isCrash || gaps.length < NAMED_PLACES + 2 ? gaps : gaps.slice(0, NAMED_PLACES);
  const rest = gaps.length - named.length;
  const kind = isCrash ? 'rule-crashed' : 'image-not-looked-up';
  const plain = { kind, wayOut: wayOutOf(failure), ...(!isCrash && { weight }) } as const;
  return [
    ...named.map(({ image: { reference }, isPartial }) => {
      const how = isPartial ? 'only be looked up in part' : 'not be looked up';
      const message = `The image ${reference.value.text} could ${how}: ${failure.reason}.`;
      return notLookedAt({ ...plain, message, span: reference.span, evidence: reference.value.text });
    }),
    ...(rest === 0 ? [] : [notLookedAt({ ...plain, message: moreOf(rest, failure), count: rest })]),
  ];
}

function moreOf(count: number, { reason }: LookupFailure): string {
  return `${count} more references to images could not be looked up, for the same reason: ${reason}.`;
}

/** That the time was over in the end says nothing beside what took it. */
function distinctFailures(failures: readonly LookupFailure[]): readonly LookupFailure[] {
  const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
  const others = all.filter(({ kind }) => kind !== 'out-of-time');
  return others.length > 0 ? others : all;
}

export function wayOutOf({ kind }: LookupFailure): string {
  switch (kind) {
    case 'denied':
      return 'Let the job sign in with docker login before; docker/login-action with its input scope does so for Buildx alone.';
    case 'rate-limited':
      return 'Try again later, or sign in with docker login before: most registries then allow more.';
    case 'out-of-time':
      return 'Raise images.time-budget.';
    case 'timeout':
    case 'unreachable':
    case 'unavailable':
      return 'Try again later.';
    case 'not-found':
      return 'Correct the name, or push the image.';
    case 'refused':
      return 'The configuration decides who is asked: see images.allow-private-registries and images.insecure-registries.';
    case 'tls':
      return 'Mend the certificate of the registry, or name its authority in NODE_EXTRA_CA_CERTS.';
    case 'too-large':
      return 'No larger answer is read.';
    case 'invalid':
      return 'Whoever runs that server can mend it.';
    case 'incomplete':
      return 'The command hullcheck image lists all that was not read.';
    case 'unknown':
      return 'Another database may know more: see images.vulnerabilities and images.vulnerability-database.';
    case 'crashed':
      return 'Please report it: https://github.com/hullcheck/hullcheck/issues';
  }
}
