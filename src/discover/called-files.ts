import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { formatNamed } from '../parse/formats.ts';
import type { Call, PassedVariable } from '../parse/frontend.ts';
import { ARGUMENTS } from '../parse/run-options/given-arguments.ts';
import { bakeVariables } from './bake-variables.ts';
import { decidingInputs } from './deciding-inputs.ts';
import type { DecidingVariables, IsDeciding } from './deciding-variables.ts';
import type { Repository } from './index.ts';
import { folderFinder } from './listed-files.ts';
import { type CalledUnit, type CalledUnits, choicesOf, readingsOf } from './readings.ts';
import { inFolder, type Unit } from './units.ts';

/** Finds the files that commands run with variables, each with each set of values, and no reading twice. */
export function calledFiles(
  repository: Repository,
  deciding: DecidingVariables,
): (calls: readonly Call[]) => CalledUnits {
  const readings = readingsOf();
  const pathsOf = pathFinder(repository);
  const isUsedIn = usesIn(repository.readFile, deciding);
  return (calls) => {
    const found = calls.flatMap((call) => pathsOf(call).map((files) => ({ call, files })));
    for (const { call, files } of found) {
      const isUsed = isUsedIn(call, files.paths);
      const isByItself = files.paths[0] === call.span.file.path;
      for (const { variables, given } of readingsFor(
        files,
        choices(isByItself ? calledByItself(call) : call, isUsed),
      )) {
        const names = [...new Set([...variables, ...given].map(shownName))];
        const make = () => ({ ...calledUnit(files, call, variables, given), caller: call.span, names });
        readings.add(keyOf(files), [variables, given], make);
      }
    }
    return readings.take();
  };
}

/** Finds the files of a call, in each set of folders where it may run. */
function pathFinder({ readFile, isInScope, isExcluded }: Repository): (call: Call) => readonly CalledFiles[] {
  const foldersNear = folderFinder();
  return (call) => {
    const [near = [], ...entered] = foldersNear(call.span.file.path, call.folders, call.files.length) ?? [];
    const groups = call.isBelow ? entered : [near, ...entered];
    const isRead = (path: string): boolean => isInScope(path) && isExcluded?.(path) !== true;
    const sets = groups.flatMap((folders) => {
      const all = folders.map((from) => ({
        from,
        found: call.files
          .flatMap((file) => repositoryPath(from, file) ?? [])
          .filter((path) => readFile(path, 'guess') !== undefined),
      }));
      const { from, found = [] } = all.find((one) => one.found.length > 0) ?? {};
      const paths = found.slice(0, call.isTogether ? found.length : 1).filter(isRead);
      return [{ paths, ...(call.format === 'bake' && folderOfBake(from, paths)) }];
    });
    return [...new Map(sets.map((one) => [keyOf(one), one])).values()].filter(({ paths }) => paths.length > 0);
  };
}

/** The files of a call, and the folder from which bake takes the paths in them, if that is neither the root nor the folder of the first. */
interface CalledFiles {
  readonly paths: readonly string[];
  readonly folder?: string;
}

function folderOfBake(from: string | undefined, [path = '']: readonly string[]): Pick<CalledFiles, 'folder'> {
  return from === undefined || from === '' || from === folderOf(path) ? {} : { folder: from };
}

function keyOf({ paths, folder }: CalledFiles): string {
  return [folder, ...paths].join('\n');
}

/** What files are read with: nothing where they are several, or read from another folder, and no variable decides anything. */
function readingsFor({ paths, folder }: CalledFiles, all: ReturnType<typeof choices>): ReturnType<typeof choices> {
  return all.length === 0 && (paths.length > 1 || folder !== undefined) ? [NO_VARIABLES] : all;
}

/** Which variables decide something in the files of a call. */
function usesIn(
  readFile: Repository['readFile'],
  deciding: DecidingVariables,
): (call: Call, paths: readonly string[]) => IsDeciding {
  const inputs = new Map<string, ReturnType<typeof decidingInputs>>();
  const textOf = (path: string): string => readFile(path, 'guess')?.text ?? '';
  const inputsOf = (path: string): ReturnType<typeof decidingInputs> => {
    const found = inputs.get(path) ?? decidingInputs(textOf(path));
    inputs.set(path, found);
    return found;
  };
  return (call, paths) => {
    const [path = ''] = paths;
    if (call.format === 'bake') return declaredIn(paths.map(textOf), call);
    return call.format === 'workflow' ? inputsOf(path)(call) : deciding.of(path);
  };
}

/** For messages. */
function shownName({ name }: PassedVariable): string {
  return name === ARGUMENTS ? 'arguments' : name;
}

const NO_VARIABLES: { readonly variables: readonly PassedVariable[]; readonly given: readonly PassedVariable[] } = {
  variables: [],
  given: [],
};

function calledUnit(
  { paths: [path = '', ...others], folder }: CalledFiles,
  { format }: Call,
  variables: readonly PassedVariable[],
  given: readonly PassedVariable[],
): Pick<CalledUnit, 'unit' | 'together'> {
  const companions = { others, environmentFiles: [], variables, given, readsCalls: true, ...inFolder(folder) } as const;
  const unit: Unit = { path, fileFormat: formatNamed(format), companions, isGuess: false };
  const last = others.at(-1);
  return last === undefined ? { unit } : { unit, together: last };
}

/** Bake takes a variable if one of its files declares it, and every override. */
function declaredIn(texts: readonly string[], { given }: Call): IsDeciding {
  const overrides = new Set(given);
  const declared = new Set(texts.flatMap(bakeVariables));
  return (variable) => overrides.has(variable) || declared.has(variable.name);
}

/** A file that runs itself knows what it exports: `O=--privileged $(MAKE) up`. */
function calledByItself(call: Call): Call {
  return { ...call, variables: call.ownVariables ?? [] };
}

/** What the command line sets is always passed together with one set of values of the environment. */
function choices(
  { variables, given }: Call,
  isUsed: IsDeciding,
): readonly { readonly variables: readonly PassedVariable[]; readonly given: readonly PassedVariable[] }[] {
  const own = given.filter(isUsed);
  const sets = choicesOf(variables, isUsed);
  if (sets.length > 0) return sets.map((set) => ({ variables: set, given: own }));
  return own.length === 0 ? [] : [{ variables: [], given: own }];
}
