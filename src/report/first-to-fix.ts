import type { Severity } from '../model/findings/finding.ts';
import type { Span } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { counted, severityCounts, severityList } from './tally.ts';

/** More would not be a start. */
export const MOST_FIRST = 5;

/** Where there are more findings, a report for a terminal or a job begins with the first to mend. */
export const MANY = 20;

/** The way to begin where there are more findings than one can mend at once. */
export const TAKE_IN =
  'Run hullcheck init --baseline to accept the others for a time, so that only new findings fail the check.';

/** A finding to mend, and all findings that go with it. */
export interface FirstToFix {
  readonly finding: TriagedFinding;
  /** The finding itself and those that need the same setting, in the order of the report. */
  readonly removes: readonly TriagedFinding[];
  /** How many attack paths need the setting. */
  readonly paths: number;
  /** How many more findings of the same rule there are: they are mended in the same way, each at its place. */
  readonly alike: number;
}

/** A finding of a severity outweighs any usual number of milder ones. */
const WEIGHTS: Readonly<Record<Severity, number>> = { critical: 10_000, high: 500, medium: 20, low: 1, note: 0 };
/** Its own severity outweighs all that a milder finding removes. */
const OWN = 1_000_000;

/**
 * The findings to begin with, each of another rule: the most severe first, and of these the one whose mending removes the most, without what the
 * ones before it remove.
 */
export function firstToFix(open: readonly TriagedFinding[], most: number): readonly FirstToFix[] {
  const pathsAt = pathsByPlace(open);
  const gone = new Set<TriagedFinding>();
  const chosen: FirstToFix[] = [];
  const byRule = groupBy(open, ({ ruleId }) => ruleId);
  const removesOf = (finding: TriagedFinding): readonly TriagedFinding[] =>
    [...new Set([finding, ...(pathsAt.get(placeKey(finding.span)) ?? [])])].filter((one) => !gone.has(one));
  while (chosen.length < most) {
    const best = heaviest(open, gone, removesOf);
    if (best === undefined) break;
    const removes = removesOf(best);
    const alike = (byRule.get(best.ruleId) ?? []).filter((one) => !removes.includes(one));
    for (const finding of [...removes, ...alike]) gone.add(finding);
    const paths = removes.flatMap((one) => pathsOf(one).filter((path) => needs(path, best.span))).length;
    chosen.push({ finding: best, removes, paths, alike: alike.length });
  }
  return chosen;
}

/** The first of those with the greatest weight, among the most severe. */
function heaviest(
  open: readonly TriagedFinding[],
  gone: ReadonlySet<TriagedFinding>,
  removesOf: (finding: TriagedFinding) => readonly TriagedFinding[],
): TriagedFinding | undefined {
  let best: TriagedFinding | undefined;
  let most = 0;
  for (const finding of open) {
    if (gone.has(finding)) continue;
    const removed = removesOf(finding).reduce((sum, one) => sum + WEIGHTS[one.severity] + pathsOf(one).length, 0);
    const weight = OWN * WEIGHTS[finding.severity] + removed;
    if (weight <= most) continue;
    [best, most] = [finding, weight];
  }
  return best;
}

/** The findings that people see, by the places of the settings that their attack paths need. */
function pathsByPlace(open: readonly TriagedFinding[]): ReadonlyMap<string, ReadonlySet<TriagedFinding>> {
  const places = new Map<string, Set<TriagedFinding>>();
  for (const finding of open) {
    for (const { span } of finding.flow) {
      const key = placeKey(span);
      const paths = places.get(key);
      if (paths === undefined) places.set(key, new Set([finding]));
      else paths.add(finding);
    }
  }
  return places;
}

/** The attack paths that a finding tells: itself, and those folded into it. */
function pathsOf(finding: TriagedFinding): readonly TriagedFinding[] {
  return [finding, ...(finding.folded ?? [])].filter(({ ruleId }) => ruleId.startsWith('escape-path-'));
}

/** A path without steps needs the setting at its place alone. */
function needs({ span, flow }: TriagedFinding, place: Span): boolean {
  const key = placeKey(place);
  return flow.length === 0 ? placeKey(span) === key : flow.some((step) => placeKey(step.span) === key);
}

function placeKey({ file, start, end }: Span): string {
  return `${start}:${end}:${file.path}`;
}

/** `Removes 3 findings (1 critical, 2 high) and closes 2 attack paths. 4 more like it.`; empty for an entry that removes only itself. */
export function effectOf({ removes, paths, alike }: FirstToFix): string {
  const closes = paths === 0 ? '' : `closes ${counted(paths, 'attack path')}`;
  const removed =
    removes.length === 1 ? '' : `removes ${removes.length} findings (${severityList(severityCounts(removes))})`;
  const effects = [removed, closes].filter((effect) => effect !== '').join(' and ');
  const sentences = [
    ...(effects === '' ? [] : [`${effects.charAt(0).toUpperCase()}${effects.slice(1)}.`]),
    ...(alike === 0 ? [] : [`${alike} more like it.`]),
  ];
  return sentences.join(' ');
}
