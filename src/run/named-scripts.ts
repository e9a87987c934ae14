import type { Repository } from '../discover/index.ts';
import { linksOutside } from '../discover/named-paths.ts';
import { findNamedScripts } from '../discover/named-scripts.ts';
import { alone, type Unit } from '../discover/units.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { shell } from '../parse/scripts/shell.ts';
import type { CheckedUnit } from './check-unit.ts';

/** How many scripts may run one another in a row. Real repositories have a few. */
const DEEPEST_SCRIPTS = 30;

export interface NamedScripts<Checked> {
  readonly checked: readonly Checked[];
  readonly notifications: readonly GapNotification[];
}

/** Checks the files that commands run as scripts although their names do not show it, and those that these run in turn. */
export async function checkNamedScripts<Checked extends Pick<CheckedUnit, 'scripts'>>(
  starters: readonly Pick<CheckedUnit, 'scripts'>[],
  repository: Repository,
  check: (units: readonly Unit[]) => Promise<readonly Checked[]>,
): Promise<NamedScripts<Checked>> {
  const known = new Set(repository.files.filter(({ fileFormat }) => fileFormat.id === 'shell').map(({ path }) => path));
  const checked: Checked[] = [];
  const notifications: GapNotification[] = [];
  let last = starters;
  for (let depth = 0; ; depth += 1) {
    notifications.push(
      ...linksOutside(
        last.flatMap(({ scripts }) => scripts),
        repository,
      ),
    );
    const paths = newScripts(last, repository, known);
    if (paths.length === 0) return { checked, notifications };
    if (depth === DEEPEST_SCRIPTS) return { checked, notifications: [...notifications, tooDeep(paths)] };
    const found = await check(paths.map((path) => alone({ path, fileFormat: shell })));
    checked.push(...found);
    last = found;
  }
}

/** The paths are added to those that are known. */
function newScripts(
  starters: readonly Pick<CheckedUnit, 'scripts'>[],
  repository: Repository,
  known: Set<string>,
): readonly string[] {
  const named = starters.flatMap(({ scripts }) => scripts);
  if (named.length === 0) return [];
  const paths = findNamedScripts(named, repository).map((path) => repository.readFile(path, 'guess')?.path ?? path);
  const found = [...new Set(paths)].filter((path) => !known.has(path)).sort();
  for (const path of found) known.add(path);
  return found;
}

function tooDeep(paths: readonly string[]): GapNotification {
  const [path = ''] = paths;
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    count: paths.length,
    message: `Scripts run one another more than ${DEEPEST_SCRIPTS} deep, so ${path} was not checked.`,
    wayOut: 'Let the first script run it directly.',
    path,
  });
}
