import { type Finding, isAtLeast, severityOf } from '../model/findings/finding.ts';
import { type GapReport, notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { Parsed, UnsetReading } from '../parse/frontend.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import { lineAt } from '../support/line-index.ts';
import { shortText } from '../support/short-text.ts';
import type { ActiveRule } from './active-rules.ts';

/** The lowest severity that is reported. */
const LEAST = 'medium';
/** The same for what depends on the platform, the build context or a folder, which is ordinary in files for several ones. */
const LEAST_OF_PLATFORM = 'high';

/** The rules that may report such a finding. */
export const rulesThatMayHide = remember((rules: readonly ActiveRule[]): readonly ActiveRule[] =>
  rules.filter(({ severity, variants }) =>
    [severity, ...[...variants.values()].map(severityOf)].some((one) => isAtLeast(one, LEAST)),
  ),
);

/** Reports texts in which rules find more if their variables are not set; `check` runs the rules. */
export function hiddenFindings(
  { unset, notifications }: Pick<Parsed, 'unset' | 'notifications'>,
  findings: readonly Finding[],
  check: (subjects: readonly Subject[]) => readonly Finding[],
): readonly Notification[] {
  if (unset === undefined) return [];
  const known = new Set(findings.map(keyOf));
  const told = new Set(
    notifications.flatMap(({ gap, span }) => (gap?.kind === 'unknown-value' ? [placeKey(span)] : [])),
  );
  const hidden: Notification[] = [];
  for (const { subjects, places, notifications: gaps = [], ...way } of unset()) {
    hidden.push(...gaps);
    const isPlain = [way.platform, way.context, way.isForPaths, way.isForOtherBases, way.variables].every(
      (one) => one === undefined,
    );
    const least = isPlain ? LEAST : LEAST_OF_PLATFORM;
    const found = check(subjects).filter(
      (finding) => isAtLeast(finding.severity, least) && !known.has(keyOf(finding)) && isAbout(finding, way),
    );
    for (const [key, { ruleId, span }] of placed(found, placeFinder(places))) {
      if (!told.has(key)) hidden.push(hiddenAt(span, ruleId, way));
      told.add(key);
    }
  }
  return hidden;
}

/** One finding for each place: rules that report the setting itself come before those that follow from it. */
function placed(found: readonly Finding[], placeAt: (span: Span) => Span | undefined) {
  const all = new Map<string, Pick<Finding, 'ruleId' | 'span'> & { readonly isOwn: boolean }>();
  for (const { ruleId, span, related, severity, impliedBy } of found) {
    const place = placeAt(span) ?? first(related, placeAt) ?? (isAtLeast(severity, 'high') ? span : undefined);
    if (place === undefined) continue;
    const key = placeKey(place);
    const isOwn = impliedBy.length === 0;
    const before = all.get(key);
    if (before === undefined || (isOwn && !before.isOwn)) all.set(key, { ruleId, span: place, isOwn });
  }
  return all;
}

function first(related: Finding['related'], placeAt: (span: Span) => Span | undefined): Span | undefined {
  for (const { span } of related) {
    const place = placeAt(span);
    if (place !== undefined) return place;
  }
  return undefined;
}

function keyOf({ ruleId, variant, subject, span: { file, start, end } }: Finding): string {
  return JSON.stringify([ruleId, variant, subject, file.path, start, end]);
}

type Way = Omit<UnsetReading, 'subjects' | 'places' | 'notifications'>;

/** What the Dockerfile says itself, it says with any context, and other files may be there for something else. */
function isAbout({ span, grant }: Finding, { context }: Way): boolean {
  return context === undefined || context.scripts.has(span.file.path) || grant?.kind === 'files';
}

function hiddenAt(span: Span, ruleId: string, way: Way): Notification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    ...onWay(way, ruleId),
    span,
    // it may be a secret
    evidence: shortText(`${ruleId} ${span.file.text.slice(span.start, span.end)}`, 0),
  });
}

function onWay(way: Way, ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  const { platform, isForOtherContexts, isForOtherBases, context, variables } = way;
  if (isForOtherBases) return onBase(ruleId);
  if (variables !== undefined) return onContainer(variables, ruleId);
  if (context !== undefined) return onFolder(context, ruleId);
  if (isForOtherContexts) return onContexts(ruleId);
  return platform === undefined ? onVariable(ruleId) : onPlatform(platform, ruleId);
}

function onFolder({ folder, dockerfilePath }: NonNullable<Way['context']>, ruleId: string): ReturnType<typeof onWay> {
  const place = folder === '' ? 'the root of the repository' : `"${folder}"`;
  return {
    message: `This depends on the build: where ${place} is the context of ${dockerfilePath}, ${ruleId} applies.`,
    wayOut: 'Mend it, or name the context in a compose file, a bake file or a workflow.',
  };
}

function onBase(ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  return {
    message: `This depends on the build: several give an image that this uses the same name, and with one of them ${ruleId} applies.`,
    wayOut: 'Give each image a name of its own.',
  };
}

function onContainer(names: readonly string[], ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  return {
    message: `This depends on variables of containers: where one sets ${names.join(', ')}, ${ruleId} applies.`,
    wayOut: 'Mend the value in the file that starts the container.',
  };
}

function onContexts(ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  return {
    message: `This depends on the build: where a context takes the place of a stage with its name, ${ruleId} applies.`,
    wayOut: 'Give the context another name, or pass it to every build.',
  };
}

function onVariable(ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  return {
    message: `This value depends on whether a variable is set: if it is not, ${ruleId} applies.`,
    wayOut: 'Write the value itself, or one variable with a default.',
  };
}

function onPlatform(platform: string, ruleId: string): Pick<GapReport, 'message' | 'wayOut'> {
  return {
    message: `This depends on the platform of the build: on ${platform}, ${ruleId} applies.`,
    wayOut: 'Mend what is used on that platform.',
  };
}

/** Finds the place that overlaps a span. */
function placeFinder(places: readonly Span[]): (span: Span) => Span | undefined {
  const files = groupBy(places, ({ file }) => file.path);
  const sorted = new Map<string, { readonly list: readonly Span[]; readonly starts: readonly number[] }>();
  for (const [path, list] of files) {
    list.sort((one, other) => one.start - other.start);
    sorted.set(path, { list, starts: list.map(({ start }) => start) });
  }
  return ({ file, start, end }) => {
    const { list, starts } = sorted.get(file.path) ?? { list: [], starts: [] };
    const at = starts.length === 0 ? -1 : lineAt(starts, Math.max(start, end - 1));
    const place = list[at];
    return place !== undefined && place.start <= Math.max(start, end - 1) && place.end >= start ? place : undefined;
  };
}

function placeKey(span: Span | undefined): string {
  return span === undefined ? '' : `${span.file.path}\n${span.start}`;
}
