import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { Span } from '../model/source.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { isDefaultProject } from '../parse/compose/projects.ts';
import type { ComposeList, PassedVariable } from '../parse/frontend.ts';
import { groupBy } from '../support/group-by.ts';
import { remember } from '../support/remember.ts';
import type { Repository } from './index.ts';
import { environmentFinder } from './listed-environments.ts';
import { listedFiles } from './listed-files.ts';
import { filesOf, type Unit, unitOf } from './units.ts';

/** A project as one command starts it, with the variables that the command passes. */
export interface CalledUnit {
  readonly unit: Unit;
  /** The command. */
  readonly caller: Span;
  /** The names of the variables that the project uses. */
  readonly names: readonly string[];
}

export interface CalledUnits {
  readonly called: readonly CalledUnit[];
  readonly notifications: readonly GapNotification[];
}

/** A known project, with the paths of all files that it consists of. */
export interface KnownProject {
  readonly unit: Unit;
  readonly files: readonly string[];
}

/** How often a project is read with other variables. Real projects have a few callers that pass different values. */
const MOST_READINGS = 16;

/** The projects that commands start with variables of their own, each with each set of values. */
export function calledUnits(
  starters: readonly { readonly lists: readonly ComposeList[] }[],
  repository: Repository,
  known: readonly KnownProject[],
): CalledUnits {
  const lists = starters.flatMap((starter) => starter.lists.filter(({ variables = [] }) => variables.length > 0));
  if (lists.length === 0) return { called: [], notifications: [] };
  const find = projectFinder(repository, known);
  const environmentOf = environmentFinder(repository);
  const used = usedNames(repository, known);
  const readings = readingsOf();
  for (const list of lists) {
    const environment = environmentOf(list);
    for (const files of find(list, environment.folders)) {
      for (const variables of choicesOf(list.variables ?? [], used(files)))
        readings.add(files, list, environment.files, variables);
    }
  }
  return readings.all();
}

interface Readings {
  add(
    files: readonly string[],
    list: ComposeList,
    environmentFiles: readonly string[],
    variables: readonly PassedVariable[],
  ): void;
  all(): CalledUnits;
}

/** Each reading of a project once, up to a limit. */
function readingsOf(): Readings {
  const called = new Map<string, Map<string, CalledUnit>>();
  const notifications = new Map<string, GapNotification>();
  return {
    add(files, { span }, environmentFiles, variables) {
      const project = files.join('\n');
      const own = called.get(project) ?? new Map<string, CalledUnit>();
      called.set(project, own);
      const key = JSON.stringify([environmentFiles, variables]);
      if (own.has(key)) return;
      if (own.size >= MOST_READINGS) {
        notifications.set(project, tooMany(span));
        return;
      }
      const names = variables.map(({ name }) => name);
      own.set(key, { unit: unitWith(files, environmentFiles, variables), caller: span, names });
    },
    all: () => ({
      called: [...called.values()].flatMap((own) => [...own.values()]),
      notifications: [...notifications.values()],
    }),
  };
}

function unitWith(
  [path = '', ...others]: readonly string[],
  environmentFiles: readonly string[],
  variables: readonly PassedVariable[],
): Unit {
  const project = { path, others, environmentFiles, isGuess: false, variables };
  return unitOf(environmentFiles.length > 0 ? { ...project, hasOwnEnvironment: true } : project, false);
}

/** Finds the files of each project that a command may start; without a file, the default projects where it may run. */
function projectFinder(
  repository: Repository,
  known: readonly KnownProject[],
): (list: ComposeList, folders: readonly string[]) => readonly (readonly string[])[] {
  const find = listedFiles(repository);
  const defaults = known.map(({ unit }) => unit).filter(({ path }) => isDefaultProject(path));
  return (list, folders) => {
    if (list.files.length > 0) return find(list).sets;
    const near = new Set(folders);
    const found = defaults.filter(({ path }) => near.has(folderOf(path)));
    return (found.length > 0 ? found : defaults).map(filesOf);
  };
}

/** The names that the files of a project use, or take from the environment as they are. */
function usedNames(
  { readFile }: Repository,
  known: readonly KnownProject[],
): (files: readonly string[]) => ReadonlySet<string> {
  const parts = groupBy(known, ({ unit }) => unit.path);
  const namesIn = remember((file: { readonly text: string }) => [...file.text.matchAll(NAMES)].map(nameIn));
  return (files) => {
    const paths = files.flatMap((path) => [path, ...(parts.get(path) ?? []).flatMap((project) => project.files)]);
    const environment = files.map((path) => `${folderOf(path)}/.env`.replace(/^\//, ''));
    const read = [...new Set(paths)].flatMap((path) => readFile(path, 'guess') ?? []);
    const values = [...new Set(environment)].flatMap((path) => readFile(path, 'usual') ?? []);
    return new Set([...read, ...values].flatMap(namesIn));
  };
}

/** `$NAME`, `${NAME…`, and a name alone in a list or as a key. */
const NAMES = /\$\{?([A-Za-z_]\w*)|^[ \t]*-[ \t]+["']?([A-Za-z_]\w*)["']?[ \t]*\r?$|^[ \t]+([A-Za-z_]\w*):[ \t]*\r?$/gm;

function nameIn([, variable, item, key]: RegExpMatchArray): string {
  return variable ?? item ?? key ?? '';
}

/** The variables that are used, each with one value; several sets if there are several values. */
function choicesOf(
  variables: readonly PassedVariable[],
  used: ReadonlySet<string>,
): readonly (readonly PassedVariable[])[] {
  const values = [...groupBy(variables, ({ name }) => name)].filter(([name]) => used.has(name));
  if (values.length === 0) return [];
  const most = Math.max(...values.map(([, all]) => all.length));
  return Array.from({ length: most }, (_, at) =>
    values.map(([, all]) => all[Math.min(at, all.length - 1)] as PassedVariable),
  );
}

function tooMany(span: Span): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'project',
    message: `Commands start this project with more than ${MOST_READINGS} sets of variables, so it was not checked with those of this command.`,
    wayOut: 'Write the values into a file that `--env-file` names.',
    span,
  });
}
