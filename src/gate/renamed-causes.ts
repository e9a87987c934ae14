import type { Thing } from '../model/findings/thing.ts';
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

/** A name that only somebody gives to a project who starts it by that name, not one that is set aside. */
const PROJECT =
  /(?:^|\/)(?:docker-)?(?:compose|stack)(?:[.-][\w.-]{0,200})?\.ya?ml(?:\.(?:j2|jinja2?|tmpl|tpl|erb))?$/i;
const SET_ASIDE =
  /(?:^|[/._-])(?:old|bak|backup|disabled?|unused|archived?|deprecated|examples?|samples?|tests?)(?:$|[/._-])/i;

/** The containers of files that only get the name which is started. Where something was started by such a name before, that is another project. */
function namedNow(things: readonly Thing[], mapPath: (path: string) => string): ReadonlySet<string> {
  const renamed = things.filter((one) => one.awaitsName && isNamed(one, mapPath));
  if (renamed.length === 0) return new Set();
  const started = new Set(things.flatMap(({ path }) => (isStartedByName(path) ? [folderOf(path)] : [])));
  return new Set(renamed.filter(({ path }) => !started.has(folderOf(mapPath(path)))).map(({ key }) => key));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** An override belongs to another file, whose containers it changes. */
function isNamed({ path }: Thing, mapPath: (path: string) => string): boolean {
  const now = mapPath(path);
  if (!PROJECT.test(path) || SET_ASIDE.test(path)) return false;
  return now !== path && isStartedByName(now) && !/\.override\./i.test(now);
}

function awake(one: Relinked, named: ReadonlySet<string>): Relinked {
  if (named.size === 0) return one;
  const { thing = '', sharedBy } = one;
  const shared = sharedBy?.map((its) => (named.has(its.thing ?? '') ? { ...its, isIdle: false } : its));
  return { ...one, sharedBy: shared, ...(named.has(thing) && { isIdle: false }) };
}
