import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapWeight } from '../../model/findings/gap-kinds.ts';
import type { Image } from '../../model/images/image.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { TargetProblem } from '../registry/target.ts';

/** An image that was not, or not completely, looked up. */
export interface Gap {
  readonly image: Image;
  /** Why no request was sent. */
  readonly problem?: TargetProblem;
  readonly failures: readonly LookupFailure[];
  /** Some facts are known. */
  readonly isPartial: boolean;
}

/** Further places with the same reason are only counted: an unavailable registry may be named a thousand times. */
const NAMED_PLACES = 5;

/**
 * Reports failed look-ups at the places of the images. Whether a registry responds is up to its owner, so a failure decides the check only
 * if the configuration says so, or if the look-up is all that the user asked for.
 */
export function lookupNotifications(
  gaps: readonly Gap[],
  decides: (failure: LookupFailure) => boolean,
): readonly GapNotification[] {
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
    ...[...byReason.values()].flatMap((group) =>
      failed(
        group.gaps,
        group.failure,
        group.failure.kind !== 'unknowable' && decides(group.failure) ? 'severe' : 'expected',
      ),
    ),
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
  invalid: 'its name is not valid',
};

const NOT_ASKED_WAY_OUT: Readonly<Record<TargetProblem, string>> = {
  unknown: 'Write it without the variable to have it looked up.',
  invalid: 'Correct the name.',
};

/** A gap that decides the check is reported at each of its places, because each may be new. */
function failed(gaps: readonly Gap[], failure: LookupFailure, weight: GapWeight): readonly GapNotification[] {
  const isCrash = failure.kind === 'crashed';
  const named = weight === 'severe' || isCrash || gaps.length < NAMED_PLACES + 2 ? gaps : gaps.slice(0, NAMED_PLACES);
  const rest = gaps.slice(named.length);
  const kind = isCrash ? 'rule-crashed' : 'image-not-looked-up';
  const plain = { kind, wayOut: wayOutOf(failure), ...(!isCrash && { weight }) } as const;
  return [
    ...named.map(({ image: { reference }, isPartial }) => {
      const message = `The image ${reference.value.text} could ${howFar(isPartial)}: ${failure.reason}.`;
      return notLookedAt({ ...plain, message, span: reference.span, evidence: reference.value.text });
    }),
    ...(rest.length === 0 ? [] : [notLookedAt({ ...plain, message: moreOf(rest, failure), count: rest.length })]),
  ];
}

function moreOf(gaps: readonly Gap[], { reason }: LookupFailure): string {
  const isPartial = gaps.every((gap) => gap.isPartial);
  return `${gaps.length} more image references could ${howFar(isPartial)}, for the same reason: ${reason}.`;
}

function howFar(isPartial: boolean): string {
  return isPartial ? 'only be looked up in part' : 'not be looked up';
}

/** Leaves out the failure "out of time" where another failure explains why the time ran out. */
function distinctFailures(failures: readonly LookupFailure[]): readonly LookupFailure[] {
  const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
  const others = all.filter(({ kind }) => kind !== 'out-of-time');
  return others.length > 0 ? others : all;
}

export function wayOutOf({ kind }: LookupFailure): string {
  switch (kind) {
    case 'denied':
      return 'Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.';
    case 'rate-limited':
      return 'Try again later, or sign in with docker login: most registries then allow more requests.';
    case 'out-of-time':
      return 'Raise images.time-budget.';
    case 'timeout':
    case 'unreachable':
    case 'unavailable':
      return 'Try again later.';
    case 'not-found':
      return 'Correct the name, or push the image.';
    case 'refused':
      return 'The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.';
    case 'tls':
      return 'Fix the certificate of the registry, or add its authority with NODE_EXTRA_CA_CERTS.';
    case 'too-large':
      return 'hullcheck does not read larger responses.';
    case 'invalid':
      return 'The operator of that server can fix it.';
    case 'incomplete':
      return 'The command hullcheck image lists everything that was not read.';
    case 'unknown':
    case 'unanswered':
      return 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.';
    case 'unknowable':
      return 'They are in the list of packages that hullcheck image prints, so look them up by hand.';
    case 'crashed':
      return 'Please report it: https://github.com/hullcheck/hullcheck/issues';
  }
}
