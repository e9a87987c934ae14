import { createHash } from 'node:crypto';
import type { Notification } from '../model/finding.ts';
import { failsCheck } from '../model/gap.ts';
import { shownRegion } from '../report/region.ts';
import type { ScanReport, TriagedFinding } from '../scan.ts';
import { splitFingerprint } from '../triage/fingerprint.ts';
import { type AddedLines, overlaps } from './change.ts';

/** What a change does to the findings of a repository. */
export interface Comparison {
  /** Open, and the base has fewer of the same kind. */
  readonly fresh: readonly TriagedFinding[];
  /** Of the base: open there, and gone. */
  readonly fixed: readonly TriagedFinding[];
  /** Suppressed by a comment, and not so in the base: what the change accepts. */
  readonly accepted: readonly TriagedFinding[];
  /** What was not looked at, and the base does not have: what the change keeps from being checked. */
  readonly freshGaps: readonly Notification[];
}

export interface CompareOptions {
  /** From paths in the base to paths in the change. */
  readonly renames: ReadonlyMap<string, string>;
  /** Tells which of several equal findings is the new one. */
  readonly addedLines: AddedLines;
}

/**
 * Findings are the same when rule, file and content are, wherever in the file they are; a renamed file stays the same one. They are
 * counted, since two of the same are more than one.
 */
export function compare(base: ScanReport, head: ScanReport, options: CompareOptions): Comparison {
  const mapPath = (path: string): string => options.renames.get(path) ?? path;
  const basePath = (finding: TriagedFinding): string => keyOf(finding, mapPath);
  const headPath = (finding: TriagedFinding): string => keyOf(finding, (path) => path);
  const isAdded = (finding: TriagedFinding): boolean => isInAddedLines(finding, options.addedLines);
  const [baseOpen, headOpen] = [base.findings.filter(isOpen), head.findings.filter(isOpen)];
  return {
    fresh: unfolded(surplus(headOpen, headPath, counts(baseOpen, basePath), isAdded)),
    fixed: unfolded(surplus(baseOpen, basePath, counts(head.findings, headPath), () => false)),
    accepted: surplus(
      head.findings.filter(isCommentedAway),
      headPath,
      counts(base.findings.filter(isSuppressed), basePath),
      isAdded,
    ),
    freshGaps: freshGaps(base.notifications, head.notifications, mapPath),
  };
}

/** Paths with findings of which the base has some, but fewer: only the lines of the change tell which of them are new. */
export function ambiguousPaths(base: ScanReport, head: ScanReport, renames: CompareOptions['renames']): string[] {
  const before = counts(base.findings, (finding) => keyOf(finding, (path) => renames.get(path) ?? path));
  const paths = new Set<string>();
  for (const [key, findings] of grouped(head.findings, (finding) => keyOf(finding, (path) => path))) {
    const known = before.get(key) ?? 0;
    if (known > 0 && findings.length > known) paths.add((findings[0] as TriagedFinding).span.file.path);
  }
  return [...paths];
}

/** What another of them shows is no entry of its own; what one shows that is not among them is. */
function unfolded(findings: readonly TriagedFinding[]): TriagedFinding[] {
  const all = new Set(findings);
  return findings.flatMap((finding) => {
    if (finding.foldedInto === undefined) return [finding];
    return all.has(finding.foldedInto) ? [] : [{ ...finding, foldedInto: undefined }];
  });
}

function isOpen({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy === undefined;
}

function isSuppressed(finding: TriagedFinding): boolean {
  return !isOpen(finding);
}

function isCommentedAway({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy?.kind === 'comment';
}

function keyOf({ ruleId, span, fingerprint }: TriagedFinding, mapPath: (path: string) => string): string {
  return JSON.stringify([ruleId, mapPath(span.file.path), splitFingerprint(fingerprint).hash]);
}

type KeyOf = (finding: TriagedFinding) => string;

function grouped(findings: readonly TriagedFinding[], key: KeyOf): Map<string, TriagedFinding[]> {
  const groups = new Map<string, TriagedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(key(finding));
    if (group === undefined) groups.set(key(finding), [finding]);
    else group.push(finding);
  }
  return groups;
}

function counts(findings: readonly TriagedFinding[], key: KeyOf): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const finding of findings) known.set(key(finding), (known.get(key(finding)) ?? 0) + 1);
  return known;
}

/** Those beyond the known number of each key, in their order: first the ones that are likely, then the last ones. */
function surplus(
  findings: readonly TriagedFinding[],
  key: KeyOf,
  known: ReadonlyMap<string, number>,
  isLikely: (finding: TriagedFinding) => boolean,
): TriagedFinding[] {
  const chosen = new Set<TriagedFinding>();
  for (const [name, group] of grouped(findings, key)) {
    const extra = group.length - (known.get(name) ?? 0);
    if (extra <= 0) continue;
    const likely = extra === group.length ? [] : group.filter(isLikely);
    const others = group.filter((finding) => !likely.includes(finding)).reverse();
    for (const finding of [...likely, ...others].slice(0, extra)) chosen.add(finding);
  }
  return findings.filter((finding) => chosen.has(finding));
}

function isInAddedLines({ span }: TriagedFinding, addedLines: AddedLines): boolean {
  const ranges = addedLines(span.file.path);
  const { startLine, endLine } = shownRegion(span);
  return ranges !== undefined && overlaps(ranges, startLine, endLine);
}

/** What was not looked at is told apart by kind, file and place, and counted, as findings are. */
function freshGaps(
  base: readonly Notification[],
  head: readonly Notification[],
  mapPath: (path: string) => string,
): Notification[] {
  const known = new Map<string, number>();
  for (const one of base) {
    const key = gapKey(one, mapPath);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return head
    .filter((one) => failsCheck(one, 'change'))
    .filter((one) => {
      const key = gapKey(one, (path) => path);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
}

function gapKey({ gap, code, span, path }: Notification, mapPath: (path: string) => string): string {
  const where = mapPath(span?.file.path ?? path ?? '');
  if (gap === undefined) return JSON.stringify([code, where]);
  const { kind, weight, thing, evidence } = gap;
  // nobody has seen what a change made of a file that cannot be read, before or after
  const isUnseen = weight === 'severe' && thing === 'file' && span !== undefined;
  return JSON.stringify([kind, weight, where, isUnseen ? textHash(span.file.text) : evidence]);
}

function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
