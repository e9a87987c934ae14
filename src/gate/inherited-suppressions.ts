import { type Thing, thingName } from '../model/findings/thing.ts';
import { linesAbove } from '../model/lines-above.ts';
import { type Span, spanText } from '../model/source.ts';
import { untagged } from '../parse/plain-name.ts';
import { shownRegion } from '../report/region.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type AddedLines, overlaps } from './change.ts';
import type { SideThings, ThingsOfSides } from './moved-things.ts';
import type { PathOf } from './unit-pool.ts';

export type UnitsOf = ReadonlyMap<TriagedFinding, readonly FindingUnit[]>;

interface Sides {
  readonly base: ScanReport;
  readonly head: ScanReport;
  readonly paths: { readonly basePath: PathOf; readonly headPath: PathOf };
  readonly things: ThingsOfSides;
  readonly addedLines: AddedLines;
}

/**
 * The findings that are suppressed anew without a new suppression, with the units that it was not made for. A comment of the base covers them,
 * which covered other dangers, containers or stages there, or nothing of the rule; or an entry of the configuration, whose path does not have
 * the file that declares the container or stage, and which accepted nothing of it before.
 */
export function inheritedUnits({ base, head, paths, things, addedLines }: Sides, anew: UnitsOf): UnitsOf {
  if (anew.size === 0) return anew;
  const known = usesOf(base, paths.basePath, things.base);
  const now = usesOf(head, paths.headPath, things.head);
  const moved = movedKeys(known, now, things);
  const isKept = keptComments(commentsOf(base, paths.basePath), commentsOf(head, paths.headPath), addedLines);
  const found = new Map<TriagedFinding, readonly FindingUnit[]>();
  for (const [finding, units] of anew) {
    const inherited = units.filter((unit) => {
      const thing = things.head.find(unit.thing ?? '');
      const key = suppressionKey(finding, thing, paths.headPath);
      if (key === undefined || moved.has(key)) return false;
      if (!isConfigured(finding)) return isOthers(known.get(key), now.get(key)) || isKept(finding, paths.headPath);
      return (
        thing !== undefined && known.get(key)?.things.has(thingName(thing)) !== true && isElsewhere(finding, thing)
      );
    });
    if (inherited.length > 0) found.set(finding, inherited);
  }
  return found;
}

/** What a suppression is used for. */
interface Use {
  /** The offsets of a comment, as a file may have several of the same text. */
  readonly places: Set<number>;
  /** The names of what it suppresses findings of. */
  readonly things: Set<string>;
}

/** What suppresses something, by its key. */
function usesOf({ findings }: ScanReport, pathOf: PathOf, things: SideThings): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const finding of findings) {
    if (finding.suppressedBy === undefined) continue;
    for (const unit of unitsOf(finding)) {
      const thing = things.find(unit.thing ?? '');
      const key = suppressionKey(finding, thing, pathOf);
      if (key === undefined) continue;
      const use = uses.get(key) ?? { places: new Set(), things: new Set() };
      uses.set(key, use);
      use.places.add(finding.suppressedBy.span?.start ?? 0);
      if (thing !== undefined) use.things.add(thingName(thing));
    }
  }
  return uses;
}

/** The offsets of comments, by their text, and by their text and what is above them; whether or not they cover something. */
type Comments = ReadonlyMap<string, ReadonlySet<number>>;

function commentsOf({ findings, notifications }: ScanReport, pathOf: PathOf): Comments {
  const spans = [
    ...findings.flatMap(({ suppressedBy }) => (suppressedBy?.kind === 'comment' ? (suppressedBy.span ?? []) : [])),
    ...notifications.flatMap(({ code, span }) => (code === 'suppression-unused' ? (span ?? []) : [])),
  ];
  const places = new Map<string, Set<number>>();
  for (const span of spans) {
    for (const key of [textKey(span, pathOf), placeKey(span, pathOf)]) {
      places.set(key, (places.get(key) ?? new Set()).add(span.start));
    }
  }
  return places;
}

/**
 * Whether the base has the comment that covers a finding: the change does not add its line, which a reviewer would see. Else the base has as many of
 * its text at such a place; in the whole file, if nobody knows which lines the change adds.
 */
function keptComments(before: Comments, after: Comments, addedLines: AddedLines) {
  return ({ suppressedBy }: TriagedFinding, pathOf: PathOf): boolean => {
    if (suppressedBy?.span === undefined) return false;
    const { span } = suppressedBy;
    const ranges = addedLines(span.file.path);
    const { startLine, endLine } = shownRegion(span);
    if (ranges !== undefined && !overlaps(ranges, startLine, endLine)) return true;
    const key = ranges === undefined ? textKey(span, pathOf) : placeKey(span, pathOf);
    return (after.get(key)?.size ?? 0) <= (before.get(key)?.size ?? 0);
  };
}

function textKey(span: Span, pathOf: PathOf): string {
  return JSON.stringify([pathOf({ span }), spanText(span)]);
}

function placeKey(span: Span, pathOf: PathOf): string {
  return JSON.stringify([pathOf({ span }), spanText(span), linesAbove(span)]);
}

/**
 * Identifies a comment by file, rule, text, and the keys that it is below. All entries of the configuration are one for each rule and file that
 * declares things. Undefined for another suppression.
 */
function suppressionKey(finding: TriagedFinding, thing: Thing | undefined, pathOf: PathOf): string | undefined {
  const { ruleId, suppressedBy } = finding;
  if (suppressedBy?.kind === 'config')
    return thing === undefined ? undefined : JSON.stringify([suppressedBy.kind, ruleId, thing.path]);
  if (suppressedBy?.kind !== 'comment' || suppressedBy.span === undefined) return undefined;
  const { span } = suppressedBy;
  return JSON.stringify([suppressedBy.kind, ruleId, pathOf(finding), spanText(span), linesAbove(span)]);
}

/**
 * The keys of suppressions that moved along with what they accept, which has another name now: all that they covered is gone, and they cover as
 * much as before at most, all of it with names that the base does not have, and running the same images.
 */
function movedKeys(
  known: ReadonlyMap<string, Use>,
  now: ReadonlyMap<string, Use>,
  { base, head }: ThingsOfSides,
): ReadonlySet<string> {
  const [before, after] = [namesOf(base), namesOf(head)];
  const isMoved = ([key, { things }]: readonly [string, Use]): boolean => {
    const others = known.get(key)?.things ?? new Set<string>();
    // texts have no name that could be another one
    if (things.size === 0 || things.size > others.size || hasAny(before, things) || hasAny(after, others)) return false;
    const runs = imagesOf(base, others);
    return [...imagesOf(head, things)].every((image) => runs.has(image));
  };
  return new Set([...now].filter(isMoved).map(([key]) => key));
}

/** The images that things of some names run, in any version. */
function imagesOf({ all }: SideThings, names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].flatMap((thing) => (names.has(thingName(thing)) ? untagged(thing.runs ?? '') : [])));
}

function hasAny(all: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => all.has(name));
}

function namesOf({ all }: SideThings): ReadonlySet<string> {
  return new Set([...all].map(thingName));
}

function isConfigured({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy?.kind === 'config';
}

/** Whether the base has as many comments of this text, for other problems. */
function isOthers(known: Use | undefined, now: Use | undefined): boolean {
  return known !== undefined && (now?.places.size ?? 0) <= known.places.size;
}

/** Whether another file declares the thing, which the suppression does not cover. */
function isElsewhere(finding: TriagedFinding, { path }: Thing): boolean {
  const { span, suppressedBy } = finding;
  if (path === span.file.path) return false;
  return suppressedBy?.covers({ ...finding, span: { ...span, file: { ...span.file, path } } }) === false;
}
