import { folderOf } from '../parse/compose/file-path.ts';
import { isDefaultProject } from '../parse/compose/projects.ts';
import type { CompanionFiles, ComposeList } from '../parse/frontend.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import type { Repository } from './index.ts';
import { environmentFinder } from './listed-environments.ts';
import { listedFiles } from './listed-files.ts';
import { projectFolders } from './project-folders.ts';
import { type CalledUnits, choicesOf, readingsOf } from './readings.ts';
import { filesOf, inFolder, type Unit, unitOf } from './units.ts';

/** A known project, with the paths of all files that it consists of. */
export interface KnownProject {
  readonly unit: Unit;
  readonly files: readonly string[];
}

/** What commands start. */
interface Starter {
  readonly lists: readonly ComposeList[];
}

/**
 * The projects that commands start with variables of their own, each with each set of values, and projects in files that only a caller
 * names.
 */
export function calledUnits(
  starters: readonly Starter[],
  called: readonly Starter[],
  repository: Repository,
  known: readonly KnownProject[],
): CalledUnits {
  const paths = new Set(known.flatMap(({ unit, files }) => [unit.path, ...files]));
  const ofCallers = called.flatMap((starter) => starter.lists.filter(({ files }) => files.length > 0));
  const isNew = new Set(ofCallers);
  const own = [...starters, ...called].flatMap((starter) =>
    starter.lists.filter((list) => (list.variables ?? []).length > 0 && !isNew.has(list)),
  );
  const lists = [...own, ...ofCallers];
  if (lists.length === 0) return { called: [], notifications: [] };
  const find = projectFinder(repository, known);
  const environmentOf = environmentFinder(repository);
  const folderFor = projectFolders(repository);
  const used = usedNames(repository, known);
  const readings = readingsOf();
  for (const list of lists) {
    const environment = environmentOf(list);
    for (const files of find(list, environment.folders)) {
      const names = used(files);
      const options = { ...inFolder(folderFor(list, files)), ...(list.isBake && { isOnlyBuilt: list.isBake }) };
      const key = JSON.stringify([files, options]);
      if (isNew.has(list) && files.some((path) => !paths.has(path))) {
        const unit = unitWith(files, environment.files, { variables: list.variables ?? [], ...options });
        readings.add(key, [environment.files, list.variables], () => ({ unit, caller: list.span, names: [OWN_NAME] }));
        continue;
      }
      for (const variables of choicesOf(list.variables ?? [], ({ name }) => names.has(name)))
        readings.add(key, [environment.files, variables], () => ({
          unit: unitWith(files, environment.files, { variables, ...options }),
          caller: list.span,
          names: variables.map(({ name }) => name),
        }));
    }
  }
  return readings.take();
}

/** What a caller passes, in the middle of a sentence. */
const OWN_NAME = 'the name of the file';

function unitWith(
  [path = '', ...others]: readonly string[],
  environmentFiles: readonly string[],
  passed: Pick<CompanionFiles, 'variables' | 'folder' | 'isOnlyBuilt'>,
): Unit {
  const project = { path, others, environmentFiles, isGuess: false, ...passed };
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

/** The names of variables that any of these projects uses. */
export function namesUsedBy(repository: Repository, known: readonly KnownProject[]): ReadonlySet<string> {
  const used = usedNames(repository, known);
  return new Set(known.flatMap(({ unit }) => [...used(filesOf(unit))]));
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

/** `$NAME`, `${NAME…`, and a name alone in a list or as a key, also on one line: `[A, B]`, `{A: }`. */
const NAMES =
  /\$\{?([A-Za-z_]\w*)|(?:^[ \t]*-[ \t]+|[[,][ \t]{0,20})["']?([A-Za-z_]\w*)["']?(?=[ \t]{0,20}(?:[#,\]]|\r?$))|(?:^[ \t]+|[{,][ \t]{0,20})["']?([A-Za-z_]\w*)["']?:(?=[ \t]{0,20}(?:~|null\b)?[ \t]{0,20}(?:[#,}]|\r?$))/gm;

function nameIn([, variable, item, key]: RegExpMatchArray): string {
  return variable ?? item ?? key ?? '';
}
