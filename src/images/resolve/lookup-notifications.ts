import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapWeight } from '../../model/findings/gap-kinds.ts';
import type { Image } from '../../model/images/image.ts';
import { positionAt } from '../../model/position.ts';
import type { Span } from '../../model/source.ts';
import { groupBy } from '../../support/group-by.ts';
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

/** Naming more images for each reason would bury the reasons: an unavailable registry may be named a thousand times. */
const NAMED_IMAGES = 3;

/**
 * Reports failed look-ups. Whether a registry responds is up to its owner, so a failure decides the check only if the configuration says so, or if
 * the look-up is all that the user asked for. Those are reported at each place, because each may be new; all others in one note.
 */
export function lookupNotifications(
  gaps: readonly Gap[],
  decides: (failure: LookupFailure) => boolean,
): readonly GapNotification[] {
  const groups = groupsOf(gaps);
  const crashes = groups.filter(({ failure }) => failure.kind === 'crashed');
  const decisive = groups.filter(({ failure }) => isFailure(failure) && isDecisive(failure, decides));
  const undecided = groups.filter((group) => !crashes.includes(group) && !decisive.includes(group));
  // a change that names another platform changes which image runs
  const others = undecided.filter(({ failure: { kind } }) => kind === 'other-platform');
  const together = undecided.filter((group) => !others.includes(group));
  return [
    ...crashes.flatMap(({ failure, gaps: own }) => own.map((gap) => crashed(gap, failure))),
    ...causesByGap(decisive).map(([gap, causes]) => gapOf(gap, causes, 'severe')),
    ...causesByGap(others).map(([gap, causes]) => gapOf(gap, causes, 'ordinary')),
    ...noteOf(together),
  ];
}

/** The images with all of their causes, in the order of the first ones. */
function causesByGap(groups: readonly Group[]): readonly (readonly [Gap, readonly Cause[]])[] {
  const pairs = groups.flatMap(({ failure, gaps }) => gaps.map((gap) => ({ gap, failure })));
  return [...groupBy(pairs, ({ gap }) => gap)].map(([gap, own]) => [gap, own.map(({ failure }) => failure)]);
}

function isDecisive(failure: LookupFailure, decides: (failure: LookupFailure) => boolean): boolean {
  return (
    failure.kind !== 'crashed' && failure.kind !== 'unknowable' && failure.kind !== 'left-alone' && decides(failure)
  );
}

/** Why an image was not looked up: a look-up failed, or its name does not say which image it is. */
type Cause = LookupFailure | { readonly kind: `${TargetProblem}-name`; readonly reason: string };

/** The images with one reason. */
interface Group {
  readonly failure: Cause;
  readonly gaps: readonly Gap[];
}

function isFailure(cause: Cause): cause is LookupFailure {
  return !cause.kind.endsWith('-name');
}

function groupsOf(gaps: readonly Gap[]): readonly Group[] {
  const byReason = new Map<string, Group & { readonly gaps: Gap[] }>();
  const add = (gap: Gap, failure: Cause): void => {
    const group = byReason.get(failure.reason) ?? { failure, gaps: [] };
    byReason.set(failure.reason, group);
    group.gaps.push(gap);
  };
  for (const gap of gaps) {
    if (gap.problem !== undefined) add(gap, { kind: `${gap.problem}-name`, reason: NOT_ASKED[gap.problem] });
    for (const failure of distinctFailures(gap.failures)) add(gap, failure);
  }
  return [...byReason.values()];
}

export const NOT_ASKED: Readonly<Record<TargetProblem, string>> = {
  unknown: 'a variable decides which one it is',
  invalid: 'its name is not valid',
  secret: 'a secret is part of its name',
};

function crashed(gap: Gap, failure: Cause): GapNotification {
  const { reference } = gap.image;
  return notLookedAt({
    kind: 'rule-crashed',
    message: `The image ${reference.value.text} ${howFar(gap)}: ${failure.reason}.`,
    wayOut: wayOutOf(failure),
    span: reference.span,
    evidence: reference.value.text,
  });
}

/** One image with the causes why it was not, or not completely, looked up. */
function gapOf(gap: Gap, causes: readonly Cause[], weight?: GapWeight): GapNotification {
  const { reference } = gap.image;
  const shown = causes.slice(0, NAMED_REASONS).map(({ reason }) => reason);
  const rest = causes.length - shown.length;
  const reasons = [...shown, ...(rest > 0 ? [`${rest} more reasons`] : [])];
  return notLookedAt({
    kind: 'image-not-looked-up',
    message: `The image ${reference.value.text} ${howFar(gap)}: ${reasons.join('; ')}.`,
    wayOut: waysOutOf(causes),
    span: reference.span,
    // another platform means another image
    evidence: weight === 'ordinary' ? `${reference.value.text} ${reasons.join(' ')}` : reference.value.text,
    weight,
  });
}

function waysOutOf(causes: readonly Cause[]): string {
  return [...new Set(causes.slice(0, NAMED_REASONS).map(wayOutOf))].join(' ');
}

/** One note for all images; if there is only one image, at its place. */
function noteOf(groups: readonly Group[]): readonly GapNotification[] {
  const texts = new Set(groups.flatMap(({ gaps }) => gaps.map(textOf)));
  const places = new Set(groups.flatMap(({ gaps }) => gaps.map(({ image }) => image.reference.span)));
  if (texts.size > 1 || places.size > 1) return [sharedNote(groups, texts.size)];
  const [gap] = groups.flatMap(({ gaps }) => gaps);
  if (gap === undefined) return [];
  return [
    gapOf(
      gap,
      groups.map(({ failure }) => failure),
    ),
  ];
}

function textOf({ image }: Gap): string {
  return image.reference.value.text;
}

function howFar({ isPartial, problem }: Gap): string {
  if (problem !== undefined) return 'was not looked up';
  return isPartial ? 'could only be looked up in part' : 'could not be looked up';
}

const NAMED_REASONS = 8;

function sharedNote(groups: readonly Group[], count: number): GapNotification {
  const shown = groups.slice(0, NAMED_REASONS);
  const rest = groups.length - shown.length;
  const all = groups.flatMap(({ gaps }) => gaps);
  const images = count === 1 ? '1 image was' : `${count} images were`;
  const how = all.every(({ isPartial }) => isPartial)
    ? 'only looked up in part'
    : all.some(({ isPartial }) => isPartial)
      ? 'not looked up, or only in part'
      : 'not looked up';
  const reasons = shown.map(({ failure: { reason }, gaps }) => `${reason} (${namesOf(gaps)})`);
  return notLookedAt({
    kind: 'image-not-looked-up',
    message: `${images} ${how}: ${[...reasons, ...(rest > 0 ? [`${rest} more reasons`] : [])].join('; ')}.`,
    wayOut: waysOutOf(shown.map(({ failure }) => failure)),
    count,
    evidence: 'images',
  });
}

/** The images with their first places. */
function namesOf(gaps: readonly Gap[]): string {
  const places = new Map<string, Span>();
  for (const gap of gaps) if (!places.has(textOf(gap))) places.set(textOf(gap), gap.image.reference.span);
  const rest = places.size - NAMED_IMAGES;
  const names = [...places].slice(0, NAMED_IMAGES).map(([text, { file, start }]) => {
    return `${text} at ${file.path}:${positionAt(file, start).line}`;
  });
  return [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Leaves out the failure "out of time" where another failure explains why the time ran out. */
function distinctFailures(failures: readonly LookupFailure[]): readonly LookupFailure[] {
  const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
  const others = all.filter(({ kind }) => kind !== 'out-of-time');
  return others.length > 0 ? others : all;
}

export function wayOutOf({ kind }: Cause): string {
  return WAYS_OUT[kind];
}

const TRY_AGAIN = 'Try again later.';

const WAYS_OUT: { readonly [K in Cause['kind']]: string } = {
  'unknown-name': 'Write it without the variable to have it looked up.',
  'invalid-name': 'Correct the name.',
  'secret-name': 'Write the name without variables for secrets, and without those of files that git ignores.',
  denied:
    'Sign in with docker login earlier in the job; docker/login-action with its input scope signs in only for Buildx.',
  'rate-limited': 'Try again later, or sign in with docker login: most registries then allow more requests.',
  'out-of-time': 'Raise images.time-budget.',
  timeout: TRY_AGAIN,
  unreachable: TRY_AGAIN,
  unavailable: TRY_AGAIN,
  'not-found': 'Correct the name, or push the image.',
  refused:
    'The configuration decides which registries are contacted: see images.allow-private-registries and images.insecure-registries.',
  tls: 'Fix the certificate of the registry, or add its authority with NODE_EXTRA_CA_CERTS.',
  'too-large': 'hullcheck does not read larger responses.',
  invalid: 'The operator of that server can fix it.',
  withheld: 'Set images.vulnerabilities to online to name them, or use a database on the disk.',
  'left-alone': 'A check of the default branch reads it, and stores the result in the cache.',
  incomplete: 'The command hullcheck image lists everything that was not read.',
  unknown: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
  unanswered: 'Another database may have data: see images.vulnerabilities and images.vulnerability-database.',
  'not-estimated': 'Try again later, or leave epss out of fail-on-vulnerability.',
  unknowable: 'They are in the list of packages that hullcheck image prints, so look them up by hand.',
  'other-platform': 'Name an image for that platform, or correct the platform.',
  crashed: 'Please report it: https://github.com/hullcheck/hullcheck/issues',
};
