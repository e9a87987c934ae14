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
  /** The paths of all files that set the same for the unit. It grows while users are looked for. */
  readonly setBy: readonly string[];
}

/**
 * Finds the units that use some of the variables of a file, the nearest to it by the folders that they share. Of several files with equal
 * variables, uses of the first ones are returned, and the others are added to these.
 */
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
  const setsAt = setsPerPlace();
  const isClosed = (folder: string, by: string | undefined): boolean =>
    by === 'name' && using.closed?.has(folder) === true;
  return ({ path, variables, by }, isUser) => {
    const pairsOf = (variable: (typeof variables)[number], folder: string) =>
      (users.get(keyOf(variable.name, folder)) ?? [])
        .filter((unit) => isUser(unit) && using.isUsed(unit, variable))
        .map((unit) => ({ unit, variable }));
    for (const folder of placesOf(path)) {
      const here = variables.filter(({ name }) => users.has(keyOf(name, folder)));
      if (here.length === 0 && isClosed(folder, by)) return [];
      const set = setsAt(folder, here);
      if (set.addAlike(path)) return [];
      const pairs = set.isTried ? [] : here.flatMap((variable) => pairsOf(variable, folder));
      if (pairs.length > 0) return usesOf(pairs, set.usedBy(path));
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
  setBy: readonly string[],
): readonly Use<Variable>[] {
  return [...groupBy(pairs, ({ unit }) => unit)].map(([unit, [first, ...others]]) => ({
    unit,
    variables: [first.variable, ...others.map(({ variable }) => variable)],
    setBy,
  }));
}

interface VariableSet {
  /** Whether its users were looked for already, it is empty, or there are too many sets. */
  readonly isTried: boolean;
  /** Adds the path of a further file to the searches that found users, if the set was tried; returns whether there is one. */
  readonly addAlike: (path: string) => boolean;
  /** Begins the list of files for a search that found users. */
  readonly usedBy: (path: string) => readonly string[];
}

/** The sets of variables that were tried for the units of a folder. */
function setsPerPlace(): (folder: string, variables: readonly PassedVariable[]) => VariableSet {
  const times = new Map<string, number>();
  const found = new Map<string, string[][]>();
  const isBelow = (key: string, most: number): boolean => {
    const count = times.get(key) ?? 0;
    times.set(key, count + 1);
    return count < most;
  };
  return (folder, variables) => {
    if (variables.length === 0) return EMPTY;
    const names = JSON.stringify([folder, variables.map(({ name }) => name)]);
    const values = JSON.stringify([folder, variables.map(({ name, value }) => [name, value])]);
    const isTried = !isBelow(values, FILES_OF_SET) || !isBelow(names, MOST_SETS);
    const lists = found.get(values) ?? [];
    found.set(values, lists);
    const addAlike = (path: string): boolean => {
      if (isTried) for (const list of lists) list.push(path);
      return isTried && lists.length > 0;
    };
    const usedBy = (path: string): readonly string[] => {
      const list = [path];
      lists.push(list);
      return list;
    };
    return { isTried, addAlike, usedBy };
  };
}

const EMPTY: VariableSet = { isTried: true, addAlike: () => false, usedBy: (path) => [path] };

/** The path itself, and the folders above it. */
function placesOf(path: string): readonly string[] {
  return [path, ...foldersAbove(path), ''];
}
