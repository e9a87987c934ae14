import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { formatNamed } from '../parse/formats.ts';
import type { Call, PassedVariable } from '../parse/frontend.ts';
import { ARGUMENTS } from '../parse/run-options/given-arguments.ts';
import { bakeVariables } from './bake-variables.ts';
import { decidingInputs } from './deciding-inputs.ts';
import type { DecidingVariables, IsDeciding } from './deciding-variables.ts';
import type { Repository } from './index.ts';
import { folderFinder } from './listed-files.ts';
import { type CalledUnits, choicesOf, readingsOf } from './readings.ts';
import type { Unit } from './units.ts';

/** Finds the files that commands run with variables, each with each set of values, and no reading twice. */
export function calledFiles(
  { readFile, isInScope, isExcluded }: Repository,
  deciding: DecidingVariables,
): (calls: readonly Call[]) => CalledUnits {
  const foldersNear = folderFinder();
  const readings = readingsOf();
  const pathsOf = (call: Call): readonly string[] => {
    const [near = [], ...entered] = foldersNear(call.span.file.path, call.folders, call.files.length) ?? [];
    const groups = call.isBelow ? entered : [near, ...entered];
    const first = (folders: readonly string[]): string | undefined =>
      folders
        .flatMap((folder) => call.files.flatMap((file) => repositoryPath(folder, file) ?? []))
        .find((path) => readFile(path, 'guess') !== undefined);
    return [...new Set(groups.flatMap((folders) => first(folders) ?? []))].filter(
      (path) => isInScope(path) && isExcluded?.(path) !== true,
    );
  };
  const inputs = new Map<string, ReturnType<typeof decidingInputs>>();
  const inputsOf = (path: string): ReturnType<typeof decidingInputs> => {
    const found = inputs.get(path) ?? decidingInputs(readFile(path, 'guess')?.text ?? '');
    inputs.set(path, found);
    return found;
  };
  const isUsedIn = (call: Call, path: string): IsDeciding => {
    if (call.format === 'bake') return declaredIn(readFile(path, 'guess')?.text ?? '', call);
    if (call.format === 'workflow') return inputsOf(path)(call);
    return deciding.of(path);
  };
  return (calls) => {
    const found = calls.flatMap((call) => pathsOf(call).map((path) => ({ call, path })));
    for (const { call, path } of found) {
      const isUsed = isUsedIn(call, path);
      for (const { variables, given } of choices(path === call.span.file.path ? withoutOwn(call) : call, isUsed)) {
        const names = [...new Set([...variables, ...given].map(shownName))];
        const make = () => ({ unit: unitWith(path, call, variables, given), caller: call.span, names });
        readings.add(path, [variables, given], make);
      }
    }
    return readings.take();
  };
}

/** For messages. */
function shownName({ name }: PassedVariable): string {
  return name === ARGUMENTS ? 'arguments' : name;
}

function unitWith(
  path: string,
  { format }: Call,
  variables: readonly PassedVariable[],
  given: readonly PassedVariable[],
): Unit {
  const companions = { others: [], environmentFiles: [], variables, given, readsCalls: true } as const;
  return { path, fileFormat: formatNamed(format), companions, isGuess: false };
}

/** Bake takes a variable if the file declares it, and every override. */
function declaredIn(text: string, { given }: Call): IsDeciding {
  const overrides = new Set(given);
  const declared = new Set(bakeVariables(text));
  return (variable) => overrides.has(variable) || declared.has(variable.name);
}

/** A file that runs itself knows what it exports. */
function withoutOwn(call: Call): Call {
  return { ...call, variables: [] };
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
