import type { Notification } from '../model/findings/notification.ts';
import { groupBy } from '../support/group-by.ts';
import { counted, errorsFirst, thingCounts } from './tally.ts';

/** Notifications of one kind and weight. */
export interface GapGroup {
  /** Those to print in full: they decide, or they are an example of the rest. */
  readonly shown: readonly Notification[];
  readonly rest: readonly Notification[];
}

/** With more, the terminal prints one of each kind. */
const MANY = 6;
/** Of one kind, if they fail a check of everything. */
const MOST_ERRORS = 3;
const MOST_FILES = 4;

/**
 * The notifications by kind: those with one that is to be read, then the others, the worst first. All of them are shown if they are few.
 * @param mustShow whether one is to be read, whatever their number.
 */
export function gapGroups(
  notifications: readonly Notification[],
  mustShow: (one: Notification) => boolean,
): readonly GapGroup[] {
  const sorted = errorsFirst(notifications);
  if (sorted.length <= MANY) return [{ shown: sorted, rest: [] }];
  const kinds = [...groupBy(sorted, kindOf).values()];
  const isDecisive = (all: readonly Notification[]): boolean => all.some(mustShow);
  return [...kinds.filter(isDecisive), ...kinds.filter((all) => !isDecisive(all))].map((all) => groupOf(all, mustShow));
}

function kindOf({ level, code, gap }: Notification): string {
  return `${level} ${gap?.kind ?? code} ${gap?.acceptedBy === undefined}`;
}

/** One that has to be shown is an example, too. One more is shown rather than counted. */
function groupOf(all: readonly Notification[], mustShow: (one: Notification) => boolean): GapGroup {
  const needed = all.filter(mustShow);
  const others = all.filter((one) => !mustShow(one));
  const examples = needed.length > 0 ? 0 : all[0]?.level === 'error' ? MOST_ERRORS : 1;
  const most = others.length === examples + 1 ? examples + 1 : examples;
  return { shown: [...needed, ...others.slice(0, most)], rest: others.slice(most) };
}

/** `12 more references of this kind (missing-reference): a (9), b (2), c`. */
export function restText(rest: readonly Notification[], pathOf: (path: string) => string): string {
  const [first] = rest;
  const name = first?.gap?.kind ?? first?.code ?? '';
  const things = [...thingCounts(rest)].map(([thing, count]) => counted(count, `more ${thing}`));
  const number = rest.every(({ gap }) => gap !== undefined) ? things.join(', ') : `${rest.length} more`;
  const files = filesOf(rest).sort(([, one], [, other]) => other.length - one.length);
  const named = files
    .slice(0, MOST_FILES)
    .map(([path, inFile]) => pathOf(path) + (inFile.length > 1 ? ` (${inFile.length})` : ''));
  const more = files.length - named.length;
  const places = named.join(', ') + (more > 0 ? ` and ${counted(more, 'more file')}` : '');
  return `${number} of this kind (${name})${places === '' ? '' : `: ${places}`}`;
}

function filesOf(rest: readonly Notification[]): [string, readonly Notification[]][] {
  const placed = rest.filter(({ span, path }) => span !== undefined || path !== undefined);
  return [...groupBy(placed, ({ span, path }) => span?.file.path ?? path ?? '')];
}
