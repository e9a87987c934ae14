import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { formatNamed } from '../parse/formats.ts';
import type { Call, PassedVariable } from '../parse/frontend.ts';
import { ARGUMENTS } from '../parse/run-options/given-arguments.ts';
import { bakeVariables } from './bake-variables.ts';
import { decidingInputs } from './deciding-inputs.ts';
import type { DecidingVariables, IsDeciding } from './deciding-variables.ts';
import type { Repository } from './index.ts';
import { folderFinder } from './listed-files.ts';
import { type CalledUnit, type CalledUnits, choicesOf, readingsOf } from './readings.ts';
import type { Unit } from './units.ts';

/** Finds the files that commands run with variables, each with each set of values, and no reading twice. */
export function calledFiles(
  { readFile, isInScope, isExcluded }: Repository,
  deciding: DecidingVariables,
): (calls: readonly Call[]) => CalledUnits {
  const foldersNear = folderFinder();
  const readings = readingsOf();
  const pathsOf = (call: Call): readonly (readonly string[])[] => {
    const [near = [], ...entered] = foldersNear(call.span.file.path, call.folders, call.files.length) ?? [];
    const groups = call.isBelow ? entered : [near, ...entered];
    const isRead = (path: string): boolean => isInScope(path) && isExcluded?.(path) !== true;
    const sets = groups.flatMap((folders) => {
      const all = folders.map((folder) =>
        call.files
          .flatMap((file) => repositoryPath(folder, file) ?? [])
          .filter((path) => readFile(path, 'guess') !== undefined),
      );
      const found = all.find(({ length }) => length > 0) ?? [];
      return [found.slice(0, call.isTogether ? found.length : 1).filter(isRead)];
    });
    return [...new Map(sets.map((paths) => [paths.join('\n'), paths])).values()].filter(({ length }) => length > 0);
  };
  const isUsedIn = usesIn(readFile, deciding);
  return (calls) => {
    const found = calls.flatMap((call) => pathsOf(call).map((paths) => ({ call, paths })));
    for (const { call, paths } of found) {
      const [path = '', ...others] = paths;
      const isUsed = isUsedIn(call, paths);
      const all = choices(path === call.span.file.path ? calledByItself(call) : call, isUsed);
      for (const { variables, given } of others.length > 0 && all.length === 0 ? [NO_VARIABLES] : all) {
        const names = [...new Set([...variables, ...given].map(shownName))];
        const make = () => ({ ...calledUnit(paths, call, variables, given), caller: call.span, names });
        readings.add(paths.join('\n'), [variables, given], make);
      }
    }
    return readings.take();
  };
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
  [path = '', ...others]: readonly string[],
  { format }: Call,
  variables: readonly PassedVariable[],
  given: readonly PassedVariable[],
): Pick<CalledUnit, 'unit' | 'together'> {
  const companions = { others, environmentFiles: [], variables, given, readsCalls: true } as const;
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
