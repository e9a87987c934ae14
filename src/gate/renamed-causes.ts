import { type Thing, thingName } from '../model/findings/thing.ts';
import { isStartedByName } from '../parse/compose/projects.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

type Relinked = { -readonly [Key in keyof TriagedFinding]: TriagedFinding[Key] };

/**
 * The findings of a base, where the files that cause them, or that they are about, have the paths that a change gives them. A compose file that gets
 * the name which Docker Compose looks for had everything that it has, only that somebody had to name it.
 */
export function withRenamedCauses(
  findings: readonly TriagedFinding[],
  mapPath: (path: string) => string,
  things: readonly Thing[] = [],
): readonly TriagedFinding[] {
  const isMoved = (path: string): boolean => mapPath(path) !== path;
  const named = namedNow(things, mapPath);
  const isTouched = (one: TriagedFinding): boolean =>
    one.setBy?.some(isMoved) === true || filesOf(one).some(isMoved) || named.size > 0;
  if (!findings.some(isTouched)) return findings;
  const copies = new Map(
    findings.map((one): [TriagedFinding, Relinked] => [one, awake(relocated(one, mapPath), named)]),
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

/** A file that somebody may start by its name. */
const PROJECT = /\.ya?ml(?:\.(?:j2|jinja2?|tmpl|tpl|erb))?$/i;
/** Names of what belongs to projects, which nobody starts. */
const PART =
  /(?:^|[/._-])(?:base|commons?|defaults?|extends?|extras?|fragments?|includes?|overrides?|overlays?|parts?|services?|shared|snippets?|templates?)(?:$|[/._-])/i;
const SET_ASIDE =
  /(?:^|[/._-])(?:old|bak|backup|disabled?|unused|archived?|deprecated|legacy|examples?|samples?|demos?|drafts?|labs?|tests?)(?:$|[/._-])/i;

/** The containers of files that only get the name which is started, by their keys and, for findings about images, by their names. Where something was started by such a name before, that is another project. */
function namedNow(things: readonly Thing[], mapPath: (path: string) => string): ReadonlySet<string> {
  const renamed = things.filter((one) => one.awaitsName && isNamed(one, mapPath));
  if (renamed.length === 0) return new Set();
  const started = new Set(things.flatMap(({ path }) => (isStartedByName(path) ? [folderOf(path)] : [])));
  const all = renamed.filter(({ path }) => !started.has(folderOf(mapPath(path))));
  return new Set(all.flatMap((one) => [one.key, thingName(one)]));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** An override belongs to another file, whose containers it changes. */
function isNamed({ path }: Thing, mapPath: (path: string) => string): boolean {
  const now = mapPath(path);
  if (!PROJECT.test(path) || PART.test(path) || SET_ASIDE.test(path)) return false;
  return now !== path && isStartedByName(now) && !/\.override\./i.test(now);
}

function awake(one: Relinked, named: ReadonlySet<string>): Relinked {
  if (named.size === 0) return one;
  const { thing = '', sharedBy } = one;
  const shared = sharedBy?.map((its) => (named.has(its.thing ?? '') ? { ...its, isIdle: false } : its));
  return { ...one, sharedBy: shared, ...(named.has(thing) && { isIdle: false }) };
}
