import { type Thing, thingName } from '../model/findings/thing.ts';
import type { Span } from '../model/source.ts';
import { remember } from '../support/caches/remember.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { ThingsOfSides } from './moved-things.ts';
import type { PathOf } from './unit-pool.ts';

export type UnitsOf = ReadonlyMap<TriagedFinding, readonly FindingUnit[]>;

interface Sides {
  readonly base: ScanReport;
  readonly head: ScanReport;
  readonly paths: { readonly basePath: PathOf; readonly headPath: PathOf };
  readonly things: ThingsOfSides;
}

/**
 * The findings that are suppressed anew without a new suppression, with the units that it was not made for. A comment of the base covers them,
 * which covered other containers or stages there; or an entry of the configuration, whose path does not have the file that declares the container.
 */
export function inheritedUnits(sides: Sides, anew: UnitsOf): UnitsOf {
  if (anew.size === 0) return anew;
  const known = commentsOf(sides.base, sides.paths.basePath, ({ thing = '' }) => sides.things.base.find(thing));
  const now = commentsOf(sides.head, sides.paths.headPath, ({ thing = '' }) => sides.things.head.find(thing));
  const found = new Map<TriagedFinding, readonly FindingUnit[]>();
  for (const [finding, units] of anew) {
    const key = commentKey(finding, sides.paths.headPath);
    const isOld = (thing: Thing): boolean =>
      key === undefined ? isElsewhere(finding, thing) : isOthers(known.get(key), now.get(key), thing);
    const inherited = units.filter((unit) => {
      const thing = sides.things.head.find(unit.thing ?? '');
      return thing !== undefined && isOld(thing);
    });
    if (inherited.length > 0) found.set(finding, inherited);
  }
  return found;
}

/** A comment of a file, by its text and its place. */
interface Comment {
  /** Its offsets, as a file may have several of the same text. */
  readonly places: Set<number>;
  /** The names of what it suppresses findings of. */
  readonly things: Set<string>;
}

/** The comments that suppress something. */
function commentsOf(
  { findings }: ScanReport,
  pathOf: PathOf,
  thingOf: (unit: FindingUnit) => Thing | undefined,
): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  for (const finding of findings) {
    const key = commentKey(finding, pathOf);
    if (key === undefined) continue;
    const comment = comments.get(key) ?? { places: new Set(), things: new Set() };
    comments.set(key, comment);
    comment.places.add(finding.suppressedBy?.span?.start ?? 0);
    for (const unit of unitsOf(finding)) {
      const thing = thingOf(unit);
      if (thing !== undefined) comment.things.add(thingName(thing));
    }
  }
  return comments;
}

/** Identifies a comment by file, rule, text, and the keys that it is below; undefined for another suppression. */
function commentKey(finding: TriagedFinding, pathOf: PathOf): string | undefined {
  const { suppressedBy } = finding;
  if (suppressedBy?.kind !== 'comment' || suppressedBy.span === undefined) return undefined;
  return JSON.stringify([pathOf(finding), finding.ruleId, textAndKeys(suppressedBy.span)]);
}

/** A comment, and the lines before it that are indented less, from the innermost one. */
const textAndKeys = remember(({ file, start, end }: Span): readonly string[] => {
  const found = [file.text.slice(start, end)];
  const line = file.text.lastIndexOf('\n', start - 1) + 1;
  let indent = indentOf(file.text.slice(line, end));
  for (let next = line; next > 0 && indent > 0; ) {
    const from = file.text.lastIndexOf('\n', next - 2) + 1;
    const text = file.text.slice(from, next - 1);
    next = from;
    if (text.trim() === '' || text.trimStart().startsWith('#') || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    found.push(text.trim());
  }
  return found;
});

/** In characters. */
function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether the base has as many comments of this text, and none of them covered the thing. */
function isOthers(known: Comment | undefined, now: Comment | undefined, thing: Thing): boolean {
  if (known === undefined || known.things.size === 0) return false;
  return (now?.places.size ?? 0) <= known.places.size && !known.things.has(thingName(thing));
}

/** Whether another file declares the thing, which the suppression does not cover. */
function isElsewhere(finding: TriagedFinding, { path }: Thing): boolean {
  const { span, suppressedBy } = finding;
  if (path === span.file.path) return false;
  return suppressedBy?.covers({ ...finding, span: { ...span, file: { ...span.file, path } } }) === false;
}
