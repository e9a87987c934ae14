import { type Thing, thingName } from '../model/findings/thing.ts';
import { isLikelyStartedByHand, isStartedByName } from '../parse/compose/projects.ts';
import { isLikelyBuiltByHand } from '../parse/dockerfile/file-names.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

type Relinked = { -readonly [Key in keyof TriagedFinding]: TriagedFinding[Key] };

/**
 * The findings of a base, where the files that cause them, or that they are about, have the paths that a change gives them. A compose file or a
 * Dockerfile that somebody likely uses by hand had everything that it has: it may get the name which Docker looks for, or a command that names it.
 */
export function withRenamedCauses(
  findings: readonly TriagedFinding[],
  mapPath: (path: string) => string,
  things: readonly Thing[] = [],
): readonly TriagedFinding[] {
  const isMoved = (path: string): boolean => mapPath(path) !== path;
  const byHand = usedByHand(things, mapPath);
  const isTouched = (one: TriagedFinding): boolean =>
    one.setBy?.some(isMoved) === true || filesOf(one).some(isMoved) || byHand.size > 0;
  if (!findings.some(isTouched)) return findings;
  const copies = new Map(
    findings.map((one): [TriagedFinding, Relinked] => [one, awake(relocated(one, mapPath), byHand)]),
  );
  const copyOf = (one: TriagedFinding): TriagedFinding => copies.get(one) ?? one;
  for (const copy of copies.values()) {
    copy.foldedInto = copy.foldedInto && copyOf(copy.foldedInto);
    if (copy.folded !== undefined) copy.folded = copy.folded.map(copyOf);
    if (copy.alike !== undefined) copy.alike = copy.alike.map(copyOf);
  }
  return [...copies.values()];
}

function filesOf({ grant }: TriagedFinding): readonly string[] {
  return grant?.kind === 'files' ? grant.paths : [];
}

function relocated(one: TriagedFinding, mapPath: (path: string) => string): Relinked {
  const setBy = one.setBy?.map(mapPath);
  return one.grant?.kind === 'files'
    ? { ...one, setBy, grant: { kind: 'files', paths: one.grant.paths.map(mapPath) } }
    : { ...one, setBy };
}

/**
 * The containers and stages of files that somebody starts or builds by hand, by their keys and, for findings about images, by their names. A compose
 * file may also get the name which is started, unless something was started by such a name before: that is another project.
 */
function usedByHand(things: readonly Thing[], mapPath: (path: string) => string): ReadonlySet<string> {
  const waiting = things.filter((one) => one.awaitsName);
  if (waiting.length === 0) return new Set();
  const started = new Set(things.flatMap(({ path }) => (isStartedByName(path) ? [folderOf(path)] : [])));
  const all = waiting.filter(({ kind, path }) => {
    if (kind === 'stage') return isLikelyBuiltByHand(path);
    const now = mapPath(path);
    if (now !== path && isStartedByName(now)) return isNamed(path, now) && !started.has(folderOf(now));
    return isLikelyStartedByHand(path, started.has(folderOf(path)));
  });
  return new Set(all.flatMap((one) => [one.key, thingName(one)]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** An override belongs to another file, whose containers it changes. */
function isNamed(before: string, now: string): boolean {
  return isLikelyStartedByHand(before, false) && !/\.override\./i.test(now);
}

function awake(one: Relinked, byHand: ReadonlySet<string>): Relinked {
  if (byHand.size === 0) return one;
  const { thing = '', sharedBy } = one;
  const shared = sharedBy?.map((its) => (byHand.has(its.thing ?? '') ? { ...its, isIdle: false } : its));
  return { ...one, sharedBy: shared, ...(byHand.has(thing) && { isIdle: false }) };
}
