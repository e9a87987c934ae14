import type { Notification } from '../model/finding.ts';
import type { Image } from '../model/image.ts';
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

/** What could not be looked up, at the places where it is written. */
export function lookupNotifications(gaps: readonly Gap[], level: 'error' | 'warning'): readonly Notification[] {
  const byReason = new Map<string, { readonly ending: string; readonly notifications: Notification[] }>();
  const notAsked = gaps.flatMap(({ image, problem }) => (problem === undefined ? [] : [notAskedFor(image, problem)]));
  for (const gap of gaps) {
    for (const failure of distinctFailures(gap.failures)) {
      const ending = `${failure.reason}.${wayOut(failure)}`;
      const group = byReason.get(failure.reason) ?? { ending, notifications: [] };
      byReason.set(failure.reason, group);
      group.notifications.push(failed(gap, ending, level));
    }
  }
  return [
    ...notAsked,
    ...[...byReason.values()].flatMap(({ ending, notifications }) => shortened(notifications, ending, level)),
  ];
}

function notAskedFor({ reference: { value, span } }: Image, problem: TargetProblem): Notification {
  const message = `The image ${value.text} was not looked up: ${NOT_ASKED[problem]}.`;
  return { level: 'note', code: 'not-checked', message, span };
}

const NOT_ASKED: Readonly<Record<TargetProblem, string>> = {
  unknown: 'a variable decides which one it is',
  invalid: 'no registry can have an image of that name',
};

function failed({ image, isPartial }: Gap, ending: string, level: Notification['level']): Notification {
  const { value, span } = image.reference;
  const how = isPartial ? 'only be looked up in part' : 'not be looked up';
  return { level, code: 'lookup-failed', message: `The image ${value.text} could ${how}: ${ending}`, span };
}

function shortened(
  notifications: readonly Notification[],
  ending: string,
  level: Notification['level'],
): readonly Notification[] {
  const rest = notifications.length - NAMED_PLACES;
  if (rest < 2) return notifications;
  const message = `${rest} more references to images could not be looked up, for the same reason: ${ending}`;
  return [...notifications.slice(0, NAMED_PLACES), { level, code: 'lookup-failed', message }];
}

/** That the time was over in the end says nothing beside what took it. */
function distinctFailures(failures: readonly LookupFailure[]): readonly LookupFailure[] {
  const all = [...new Map(failures.map((failure) => [failure.reason, failure])).values()];
  const others = all.filter(({ kind }) => kind !== 'out-of-time');
  return others.length > 0 ? others : all;
}

function wayOut({ kind }: LookupFailure): string {
  switch (kind) {
    case 'denied':
      return ' Let the job sign in with docker login before; docker/login-action with its input scope does so for Buildx alone.';
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
    case 'incomplete':
    case 'unknown':
      return '';
  }
}
