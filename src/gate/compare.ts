import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { Thing } from '../model/findings/thing.ts';
import { shownRegion } from '../report/region.ts';
import { paired } from '../support/paired.ts';
import { foldedAnew } from '../triage/alike.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type AddedLines, overlaps } from './change.ts';
import { type ChangedFinding, changedFindings, type StageNames, subjectKey } from './changed.ts';
import { closedPorts } from './closed-ports.ts';
import { type UnitsOfCalls, unitsOfCalls } from './counted/called-images.ts';
import { exchangedUnits } from './counted/exchanged.ts';
import { knownInCommand } from './counted/same-command.ts';
import { withFreshShown } from './fresh-findings.ts';
import { freshGaps } from './fresh-gaps.ts';
import { inheritedUnits, type UnitsOf } from './inherited-suppressions.ts';
import { type IsKnownByWorse, knownByWorse } from './known-by-worse.ts';
import { knownFiles } from './known-files.ts';
import { type FilesOfChange, type FoundUnit, movedUnits } from './moved.ts';
import { type KnownElsewhere, knownElsewhere } from './moved-images.ts';
import { type SideThings, sideThings, type ThingsOfSides } from './moved-things.ts';
import { opened, withOpened } from './opened.ts';
import { reachedBefore } from './reached-before.ts';
import { withRenamedCauses } from './renamed-causes.ts';
import { type PathOf, type UnitPool, unitCounts, unitPool } from './unit-pool.ts';
import { type Unjudged, unjudgedBy } from './unjudged.ts';
import { knownSecrets, type SecretOf, secretReader, secretsThatMoved } from './written-secrets.ts';

/** The effect of a change on the findings of a repository. */
export interface Comparison {
  /** Open, and the base has fewer of the same kind, or milder ones. If only a part of a finding is new, it reports that part. */
  readonly fresh: readonly TriagedFinding[];
  /** Open before and after, no worse, with another version in it. */
  readonly changed: readonly ChangedFinding[];
  /** Open, and not known in the base, because an image of the base could not be looked up. They do not count as new. */
  readonly undecided: readonly TriagedFinding[];
  /** The images that could not be looked up, so that findings count neither as new nor as fixed. */
  readonly unjudged: readonly Unjudged[];
  /** Findings of the base that were open there and are gone. */
  readonly fixed: readonly TriagedFinding[];
  /** Suppressed by a comment that did not suppress them in the base: the change accepts them. */
  readonly accepted: readonly TriagedFinding[];
  /** Gaps that the base does not have: the change keeps these things from being checked. */
  readonly freshGaps: readonly Notification[];
  /** All findings of the change, with denied suppressions removed. */
  readonly findings: readonly TriagedFinding[];
  /** The same, where no new finding is hidden behind a known one. */
  readonly findingsOfReview: readonly TriagedFinding[];
}

export interface CompareOptions {
  /** From paths in the base to paths in the change. */
  readonly renames: ReadonlyMap<string, string>;
  /** Tells which of several equal findings is the new one. */
  readonly addedLines: AddedLines;
  /** Whether a suppression that the change brings is denied; by default none is. */
  readonly isDenied?: ((suppression: Suppression) => boolean) | undefined;
  /** Whether findings count as new where an image of the base could not be looked up; by default they do not. */
  readonly unavailableDecides?: boolean;
  /** The files of the change; without them nothing that left a workflow, or moved with a function, counts as the same elsewhere. */
  readonly files?: FilesOfChange;
}

/**
 * Findings are the same if rule, file, subject and content are, wherever in the file they are; a renamed file counts as the same. They are
 * counted, since two of the same are more than one, and a finding that becomes worse is new.
 */
export function compare(before: ScanReport, head: ScanReport, options: CompareOptions): Comparison {
  const mapPath = (path: string): string => options.renames.get(path) ?? path;
  const base = { ...before, findings: withRenamedCauses(before.findings, mapPath, before.things) };
  const basePath: PathOf = (place) => mapPath(pathOf(place));
  const paths: Paths = { basePath, headPath: pathOf, secretOf: secretReader(head.rules) };
  const isAdded = (finding: TriagedFinding): boolean => isInAddedLines(finding, options.addedLines);
  const things = { base: sideThings(base.things, mapPath), head: sideThings(head.things) };
  const sides = { base, head, paths, things, files: options.files, addedLines: options.addedLines };
  const { accepted, inherited, ...trusted } = believed(sides, isAdded, options.isDenied);
  const baseOpen = base.findings.filter(isCounted);
  const findings = reopened(baseOpen, trusted.findings, sides);
  const { added, ofCalls } = addedTo(baseOpen, findings, sides, isAdded);
  for (const [finding, units] of inherited) keepUnits(added, finding, units);
  dropKnown(added, worseBefore(head.rules, baseOpen, findings, paths));
  dropReached(added, head.rules, baseOpen, sides);
  const others = knownElsewhere(head, { findings: baseOpen, mapPath }, { findings, mapPath: (path) => path });
  const files = knownFiles(head.rules, { findings: baseOpen, mapPath });
  const moved = dropMoved(added, (one, unit) => others(one, unit) ?? files(one, unit) ?? ofCalls.known(one, unit));
  const units = goneUnits(baseOpen, poolOf(findings, turned(paths)), moved);
  const gone = baseOpen.filter((finding) => units.get(finding)?.length === unitsOf(finding).length);
  const { changed, elsewhere } = dropReplacing(added, units, { ...sides, head: { ...head, findings } });
  const renamed = dropMoved(added, knownSecrets(baseOpen, { ...paths, mapPath }));
  const left = dropMoved(added, secretsThatMoved(units, paths.secretOf));
  const replaced = new Set([...[...changed, ...elsewhere].map((pair) => pair.before), ...renamed, ...left]);
  const { unjudged, ...undecided } = unjudgedBy(base, head, mapPath, {
    fresh: options.unavailableDecides ? [] : [...added.keys()],
    fixed: gone.filter((finding) => !replaced.has(finding)),
  });
  for (const finding of undecided.fresh) added.delete(finding);
  return withoutKept(head.rules, {
    findings,
    added,
    isUndecided: new Set(undecided.fresh),
    accepted,
    unjudged,
    changed: [...changed, ...elsewhere.filter(({ after }) => !added.has(after))],
    fixed: gone.filter((one) => isOpen(one) && !replaced.has(one) && !undecided.fixed.has(one)),
    freshGaps: freshGaps(base.notifications, head.notifications, mapPath),
  });
}

interface Compared extends Pick<Comparison, 'findings' | 'accepted' | 'unjudged' | 'changed' | 'fixed' | 'freshGaps'> {
  readonly added: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>;
  readonly isUndecided: ReadonlySet<TriagedFinding>;
}

/** The comparison without what the change leaves as it was, for rules that only report what a change brings. */
function withoutKept(
  rules: ScanReport['rules'],
  { findings, added, isUndecided, accepted, unjudged, changed, fixed, freshGaps }: Compared,
): Comparison {
  const isTold = toldAlways(rules);
  const isAccepted = new Set(accepted);
  const all = findings.filter((one) => isTold(one) || added.has(one) || isUndecided.has(one) || isAccepted.has(one));
  const shown = withFreshShown(all, added, isUndecided);
  return {
    fresh: shown.fresh,
    changed: changed.filter(({ after }) => isTold(after)),
    undecided: paired(all, shown.findings).flatMap(([finding, told]) =>
      told.foldedInto === undefined && isUndecided.has(finding) ? [told] : [],
    ),
    unjudged,
    fixed: entries(fixed.filter(isTold)),
    accepted,
    freshGaps,
    findings: all,
    findingsOfReview: shown.findings,
  };
}

/** Whether a finding is reported even where the base has it, too: some rules only report what a change brings. */
function toldAlways(rules: ScanReport['rules']): (finding: TriagedFinding) => boolean {
  const others = new Set(rules.flatMap(({ rule, isOnlyForChanges }) => (isOnlyForChanges ? [rule.id] : [])));
  return ({ ruleId }) => !others.has(ruleId);
}

/** Both sides of a comparison. */
interface Sides {
  readonly base: ScanReport;
  readonly head: ScanReport;
  readonly paths: Paths;
  readonly things: ThingsOfSides;
  readonly files: FilesOfChange | undefined;
  readonly addedLines: AddedLines;
}

/** Removes what replaces something that is gone and was as bad or worse, there or elsewhere. Returns the findings of both sides. */
function dropReplacing(
  added: Map<TriagedFinding, readonly FindingUnit[]>,
  gone: Map<TriagedFinding, readonly FindingUnit[]>,
  sides: Sides,
): { readonly changed: readonly ChangedFinding[]; readonly elsewhere: readonly ChangedFinding[] } {
  const { base, head, paths } = sides;
  const isWhole = ([finding, units]: readonly [TriagedFinding, readonly FindingUnit[]]): boolean =>
    units.length === unitsOf(finding).length;
  const wholeOf = (found: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>): readonly TriagedFinding[] =>
    [...found].filter(isWhole).map(([finding]) => finding);
  const changed = changedFindings(wholeOf(added), wholeOf(gone), paths, stageNames(head.rules, base, head, paths));
  for (const { before, after } of changed) {
    added.delete(after);
    gone.delete(before);
  }
  return { changed, elsewhere: dropMovedUnits(added, gone, sides) };
}

function stageNames(rules: ScanReport['rules'], base: ScanReport, head: ScanReport, paths: Paths): StageNames {
  const ofStages = new Set(rules.filter(({ rule }) => /^(?:stage|image)$/.test(rule.on)).map(({ rule }) => rule.id));
  const subjectsOf = ({ findings }: ScanReport, pathOf: PathOf): ReadonlySet<string> =>
    new Set(findings.map((one) => subjectKey(pathOf(one), one.subject)));
  return {
    isOfStages: (ruleId) => ofStages.has(ruleId),
    base: subjectsOf(base, paths.basePath),
    head: subjectsOf(head, paths.headPath),
  };
}

interface Believed extends Pick<Comparison, 'findings' | 'accepted'> {
  /** Findings that a suppression covers, which was made for other containers or stages, with the units that it was not made for. */
  readonly inherited: UnitsOf;
}

/** The findings that the change accepts, and all findings with denied suppressions, and those that are only inherited, opened again. */
function believed(
  sides: Sides,
  isAdded: (finding: TriagedFinding) => boolean,
  isDenied: CompareOptions['isDenied'] = () => false,
): Believed {
  const { head } = sides;
  const anew = suppressedAnew(sides, isCommentedAway, isAdded);
  const old = inheritedUnits(sides, new Map([...anew, ...suppressedAnew(sides, isConfiguredAway, isAdded)]));
  const accepted = [...anew.keys()].filter((one) => !old.has(one));
  const denied = new Set(accepted.filter(({ suppressedBy }) => suppressedBy !== undefined && isDenied(suppressedBy)));
  if (denied.size + old.size === 0) return { findings: head.findings, accepted, inherited: old };
  const inherited = new Map<TriagedFinding, readonly FindingUnit[]>();
  const open = new Map([...denied].map((one) => [one, opened(one)]));
  for (const [one, units] of old) {
    const copy = opened(one, `${one.message} ${madeForOthers(one.suppressedBy)}`);
    open.set(one, copy);
    inherited.set(copy, units);
  }
  return { findings: withOpened(head.findings, open), accepted: accepted.filter((one) => !denied.has(one)), inherited };
}

/** Tells how something can be accepted that a suppression covers, which was made for something else. */
function madeForOthers(suppression: Suppression | undefined): string {
  return suppression?.kind === 'config'
    ? 'The configuration accepts it in another file only: name the file that declares this there, too, or accept it with a comment.'
    : 'The comment was made for something else: write it anew to accept it here, too (another reason in it is enough).';
}

/** What some suppressions cover, and the base does not have suppressed. A comment that moves along with what it accepts accepts nothing new. */
function suppressedAnew(
  sides: Sides,
  isMeant: (finding: TriagedFinding) => boolean,
  isAdded: (finding: TriagedFinding) => boolean,
): Map<TriagedFinding, readonly FindingUnit[]> {
  const { base, head, paths } = sides;
  const known = poolOf(base.findings.filter(isSuppressed), paths);
  const anew = surplus(head.findings.filter(isMeant), known, isAdded);
  if (anew.size === 0) return anew;
  const stillSuppressed = poolOf(head.findings.filter(isSuppressed), turned(paths));
  dropReplacing(anew, goneUnits(base.findings.filter(isMeant), stillSuppressed, new Set()), sides);
  return anew;
}

function keepUnits(
  added: Map<TriagedFinding, readonly FindingUnit[]>,
  finding: TriagedFinding,
  units: readonly FindingUnit[],
): void {
  const hashes = new Set(units.map(({ hash }) => hash));
  const left = added.get(finding)?.filter(({ hash }) => hashes.has(hash)) ?? [];
  if (left.length === 0) added.delete(finding);
  else added.set(finding, left);
}

interface Paths {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
  readonly secretOf: SecretOf;
}

/** The same for the base as seen from the change. */
function turned({ basePath, headPath, secretOf }: Paths): Paths {
  return { basePath: headPath, headPath: basePath, secretOf };
}

/** Another secret is another problem. */
function poolOf(findings: readonly TriagedFinding[], { basePath, headPath, secretOf }: Paths): UnitPool {
  const keyOf = (path: PathOf) => (finding: TriagedFinding) => `${secretOf(finding)}\n${path(finding)}`;
  return unitPool(findings, keyOf(basePath), keyOf(headPath));
}

/** Paths with problems that the base has fewer of: only the lines of the change tell which of them are new, and whether their comments are. */
export function ambiguousPaths(base: ScanReport, head: ScanReport, renames: CompareOptions['renames']): string[] {
  const known = unitCounts(base.findings, ({ span }) => renames.get(span.file.path) ?? span.file.path);
  const commented = unitCounts(head.findings.filter(isCommentedAway), pathOf);
  const paths = new Set<string>();
  for (const [key, { path, count }] of unitCounts(head.findings, pathOf)) {
    const before = known.get(key)?.count ?? 0;
    if ((before > 0 || commented.has(key)) && count > before) paths.add(path);
  }
  return [...paths];
}

/** A finding that another of them shows is not a separate entry; a finding whose entry is missing here is. */
function entries(findings: readonly TriagedFinding[]): TriagedFinding[] {
  const anew = foldedAnew(findings);
  const all = new Set([...findings, ...anew]);
  return anew.flatMap((finding) => {
    if (finding.foldedInto === undefined) return [finding];
    return all.has(finding.foldedInto) ? [] : [{ ...finding, foldedInto: undefined }];
  });
}

function pathOf({ span }: Pick<TriagedFinding, 'span'>): string {
  return span.file.path;
}

function isOpen({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy === undefined;
}

/** A baseline knows what was there when it was written. Where it is now, and what it is called, the base tells. */
function isCounted(finding: TriagedFinding): boolean {
  return isOpen(finding) || finding.suppressedBy?.kind === 'baseline';
}

/**
 * All findings, where what a baseline cannot tell from what it knows is open again: another secret, or a command of a file that has the problem in
 * place of another one.
 */
function reopened(
  base: readonly TriagedFinding[],
  findings: readonly TriagedFinding[],
  { paths, things }: Sides,
): readonly TriagedFinding[] {
  const counted = findings.filter(isCounted);
  const baselined = counted.filter(isSuppressed);
  if (baselined.length === 0) return findings;
  const unknown = surplus(baselined, poolOf(base, paths), () => false);
  const others = exchangedUnits(base, counted, paths, things);
  const { fresh } = unitsOfCalls(base, counted, { things, secretOf: paths.secretOf }, new Map());
  const isOpenAgain = (one: TriagedFinding): boolean =>
    others.has(one) || fresh.has(one) || (unknown.has(one) && paths.secretOf(one) !== '');
  return withOpened(findings, new Map(baselined.filter(isOpenAgain).map((one) => [one, opened(one)])));
}

/** The open findings that the base does not have. What a baseline knows by itself takes what the base has of it first. */
function addedTo(
  base: readonly TriagedFinding[],
  findings: readonly TriagedFinding[],
  { paths, things }: Sides,
  isAdded: (finding: TriagedFinding) => boolean,
): { readonly added: Map<TriagedFinding, readonly FindingUnit[]>; readonly ofCalls: UnitsOfCalls } {
  const open = findings.filter(isOpen);
  const baselined = findings.filter((one) => !isOpen(one) && isCounted(one));
  const isLikely = (finding: TriagedFinding): boolean => isOpen(finding) && isAdded(finding);
  const added = surplus([...baselined, ...open], poolOf(base, paths), isLikely);
  const exchanged = exchangedUnits(base, findings.filter(isCounted), paths, things);
  for (const [finding, units] of exchanged) if (!added.has(finding)) added.set(finding, units);
  for (const finding of baselined) added.delete(finding);
  dropKnown(added, knownInCommand(open, added));
  const ofCalls = unitsOfCalls(base, open, { things, secretOf: paths.secretOf }, added);
  for (const [finding, units] of ofCalls.fresh) added.set(finding, [...(added.get(finding) ?? []), ...units]);
  return { added, ofCalls };
}

function isSuppressed(finding: TriagedFinding): boolean {
  return !isOpen(finding);
}

function isCommentedAway({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy?.kind === 'comment';
}

function isConfiguredAway({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy?.kind === 'config';
}

/** The findings with units that are not known, and these units. Among equal findings, those that the change touches count as new. */
function surplus(
  findings: readonly TriagedFinding[],
  known: UnitPool,
  isLikely: (finding: TriagedFinding) => boolean,
): Map<TriagedFinding, readonly FindingUnit[]> {
  const likely = new Set(findings.filter(isLikely));
  const unknown = new Map<TriagedFinding, readonly FindingUnit[]>();
  for (const finding of [...findings.filter((one) => !likely.has(one)), ...[...likely].reverse()]) {
    const units = unitsOf(finding).filter((unit) => !known.take(finding, unit));
    if (units.length > 0) unknown.set(finding, units);
  }
  return new Map(
    findings.flatMap((finding) => {
      const units = unknown.get(finding);
      return units === undefined ? [] : [[finding, units] as const];
    }),
  );
}

function worseBefore(
  rules: ScanReport['rules'],
  base: readonly TriagedFinding[],
  head: readonly TriagedFinding[],
  paths: Paths,
): IsKnownByWorse {
  const { basePath, headPath } = paths;
  const gone = goneUnits(base, poolOf(head, turned(paths)), new Set());
  return knownByWorse(rules, { findings: base, pathOf: basePath }, { findings: head, pathOf: headPath }, gone);
}

/** Removes the units that a worse problem of the base already reported. */
function dropKnown(added: Map<TriagedFinding, readonly FindingUnit[]>, isKnown: IsKnownByWorse): void {
  for (const [finding, units] of added) {
    const left = units.filter((unit) => !isKnown(finding, unit));
    if (left.length === 0) added.delete(finding);
    else if (left.length < units.length) added.set(finding, left);
  }
}

/** Removes the units that are about what was reached just as well in the base. */
function dropReached(
  added: Map<TriagedFinding, readonly FindingUnit[]>,
  rules: ScanReport['rules'],
  base: readonly TriagedFinding[],
  { paths, things }: Sides,
): void {
  dropKnown(added, reachedBefore(things));
  dropKnown(added, closedPorts(rules, base, paths, things));
}

/** Removes the units that the base reported at another place of the same image or file. Returns the findings that did. */
function dropMoved(
  added: Map<TriagedFinding, readonly FindingUnit[]>,
  elsewhere: KnownElsewhere,
): ReadonlySet<TriagedFinding> {
  const before = new Set<TriagedFinding>();
  dropKnown(added, (finding, unit) => {
    const known = elsewhere(finding, unit);
    if (known !== undefined) before.add(known);
    return known !== undefined;
  });
  return before;
}

/** The findings of the base with units that are gone, and these units. Those that moved with an image or a file are left out. */
function goneUnits(
  findings: readonly TriagedFinding[],
  head: UnitPool,
  moved: ReadonlySet<TriagedFinding>,
): Map<TriagedFinding, readonly FindingUnit[]> {
  const changed = findings.map((one) => [one, unitsOf(one).filter((unit) => !head.takeSame(one, unit))] as const);
  const gone = changed.map(([one, units]) => [one, units.filter((unit) => !head.takeAny(one, unit))] as const);
  return new Map(gone.filter(([finding, units]) => units.length > 0 && !moved.has(finding)));
}

const NO_FILES: FilesOfChange = { textOf: () => undefined, filesNaming: () => [] };

/** Removes the units that the same container or stage had elsewhere. Returns the findings of both sides. */
function dropMovedUnits(
  added: Map<TriagedFinding, readonly FindingUnit[]>,
  gone: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
  { files = NO_FILES, things, paths: { secretOf } }: Sides,
): readonly ChangedFinding[] {
  const moved = movedUnits(foundUnits(added), foundUnits(gone), things, { ...files, secretOf });
  const units = new Set(moved.map(({ after }) => after.unit));
  dropKnown(added, (_finding, unit) => units.has(unit));
  dropKnown(added, (finding, unit) => isOnlyExtended(finding, unit, added, things.head));
  const pairs = moved.map(({ before, after }) => ({ before: before.finding, after: after.finding }));
  return [...new Map(pairs.toReversed().map((pair) => [pair.after, pair])).values()].toReversed();
}

/**
 * Whether the subject is a service of a file that no project names, or that nothing starts by default, and one that extends it, and is started as
 * well, has the problem already.
 */
function isOnlyExtended(
  finding: TriagedFinding,
  unit: FindingUnit,
  added: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
  things: SideThings,
): boolean {
  const thing = things.find(unit.thing ?? '');
  if (thing === undefined || (thing.runs === undefined && thing.isPart !== true)) return false;
  if (thing.isGuess !== true && !(thing.isExtended && unit.isOptional)) return false;
  const left = new Set(added.get(finding)?.map((one) => one.thing));
  const others = unitsOf(finding)
    .filter((one) => !left.has(one.thing) && (unit.isOptional || !one.isOptional))
    .flatMap((one) => things.find(one.thing ?? '') ?? []);
  return thing.isPart ? isPartOf(thing, others, things) : others.some(({ runs }) => runs === thing.runs);
}

/** Whether a service that cannot run by itself has no other use: laid over a project, it would change the services of its name. */
function isPartOf(part: Thing, users: readonly Thing[], { all }: SideThings): boolean {
  const isAnother = ({ kind, name, path }: Thing): boolean =>
    kind === 'container' && name === part.name && path !== part.path;
  return users.length > 0 && [...all].every((thing) => !isAnother(thing) || users.includes(thing));
}

function foundUnits(found: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>): readonly FoundUnit[] {
  return [...found].flatMap(([finding, units]) => units.map((unit) => ({ finding, unit })));
}

function isInAddedLines({ span }: TriagedFinding, addedLines: AddedLines): boolean {
  const ranges = addedLines(span.file.path);
  const { startLine, endLine } = shownRegion(span);
  return ranges !== undefined && overlaps(ranges, startLine, endLine);
}
