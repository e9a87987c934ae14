import type { Unit } from '../discover/units.ts';
import type { PassedVariable } from '../parse/frontend.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';
import { foldersAbove } from '../support/paths.ts';

/** What uses variables in units of one kind. */
export interface Using {
  readonly units: readonly Unit[];
  /** The names of variables that a unit has. */
  readonly namesIn: (unit: Unit) => Iterable<string>;
  /** Whether one of them decides something there. */
  readonly isUsed: (unit: Unit, variable: PassedVariable) => boolean;
  /** Folders whose files set variables only for the units in them. */
  readonly closed?: ReadonlySet<string>;
}

/** A unit with variables of a file that decide something in it. */
export interface Use<Variable extends PassedVariable> {
  readonly unit: Unit;
  readonly variables: readonly [Variable, ...Variable[]];
}

/** Finds the units that use some of the variables of a file, the nearest to it by the folders that they share. */
export type FindUsers = <Variable extends PassedVariable>(
  file: FileOfVariables<Variable>,
  isUser: (unit: Unit) => boolean,
) => readonly Use<Variable>[];

interface FileOfVariables<Variable> {
  readonly path: string;
  readonly variables: readonly Variable[];
  /** What a command loads may be for a unit anywhere. */
  readonly by?: string;
}

/** Each set of variables is tried for two files, as a file may be no user of its own ones. */
const FILES_OF_SET = 2;

/** How many sets of variables are tried for the units of a folder. Far fewer are read: those that do not contradict one another together. */
const MOST_SETS = 100;

/** `names` are those of all variables of all files. */
export function variableUsers(using: Using, names: ReadonlySet<string>): FindUsers {
  const users = usersByPlace(using, names);
  const isNew = setsPerPlace();
  return ({ path, variables, by }, isUser) => {
    for (const folder of placesOf(path)) {
      const here = variables.filter(({ name }) => users.has(keyOf(name, folder)));
      if (here.length === 0 && by === 'name' && using.closed?.has(folder)) return [];
      if (here.length === 0 || !isNew(folder, here)) continue;
      const pairs = here.flatMap((variable) =>
        (users.get(keyOf(variable.name, folder)) ?? [])
          .filter((unit) => isUser(unit) && using.isUsed(unit, variable))
          .map((unit) => ({ unit, variable })),
      );
      if (pairs.length > 0) return usesOf(pairs);
    }
    return [];
  };
}

/** The units by the names that they use, and the folders above them. */
function usersByPlace({ units, namesIn }: Using, names: ReadonlySet<string>): ReadonlyMap<string, readonly Unit[]> {
  const users = new Map<string, Unit[]>();
  for (const unit of units) {
    const used = [...new Set(namesIn(unit))].filter((name) => names.has(name));
    for (const name of used) for (const folder of placesOf(unit.path)) addToGroup(users, keyOf(name, folder), unit);
  }
  return users;
}

function keyOf(name: string, folder: string): string {
  return `${name} ${folder}`;
}

function usesOf<Variable extends PassedVariable>(
  pairs: readonly { readonly unit: Unit; readonly variable: Variable }[],
): readonly Use<Variable>[] {
  return [...groupBy(pairs, ({ unit }) => unit)].map(([unit, [first, ...others]]) => ({
    unit,
    variables: [first.variable, ...others.map(({ variable }) => variable)],
  }));
}

/** Whether units of a folder are still to be tried with some variables. */
function setsPerPlace(): (folder: string, variables: readonly PassedVariable[]) => boolean {
  const times = new Map<string, number>();
  const isBelow = (key: string, most: number): boolean => {
    const count = times.get(key) ?? 0;
    times.set(key, count + 1);
    return count < most;
  };
  return (folder, variables) => {
    const names = JSON.stringify([folder, variables.map(({ name }) => name)]);
    const values = JSON.stringify([folder, variables.map(({ name, value }) => [name, value])]);
    return isBelow(values, FILES_OF_SET) && isBelow(names, MOST_SETS);
  };
}

/** The path itself, and the folders above it. */
function placesOf(path: string): readonly string[] {
  return [path, ...foldersAbove(path), ''];
}
