import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import type { Span } from '../model/source.ts';
import type { CompanionFiles, PassedVariable } from '../parse/frontend.ts';
import { groupBy } from '../support/group-by.ts';
import type { Unit } from './units.ts';

/** A file or a project as one command starts it, with the variables that the command passes. */
export interface CalledUnit {
  readonly unit: Unit;
  /** The command. */
  readonly caller: Span;
  /** The names of the variables that it uses. */
  readonly names: readonly string[];
  /** The path of the last file that is read together with the others, where no variable makes the difference. */
  readonly together?: string;
  /** The paths of all files that set one of the variables to its value. Each is a cause of its own. */
  readonly setBy?: readonly string[];
}

export interface CalledUnits {
  readonly called: readonly CalledUnit[];
  readonly notifications: readonly GapNotification[];
}

/** How often a file or a project is read with other variables. Real ones have a few callers that pass different values. */
const MOST_READINGS = 3;

/** How many further readings take the variables of several callers together. */
const MOST_SHARED = 30;

export interface Readings {
  /** `key` identifies the file or the project, and `values` what it is read with. */
  add(key: string, values: unknown, called: () => CalledUnit): void;
  /** Those that were added since the last call. */
  take(): CalledUnits;
}

/** Each reading once, up to a limit for each file or project. `from` is what passes the variables. */
export function readingsOf(from: 'command' | 'file' = 'command'): Readings {
  const known = new Map<string, Set<string>>();
  const told = new Set<string>();
  const shared = new Map<string, CalledUnit[]>();
  const done = new Map<string, CalledUnit[]>();
  let called: CalledUnit[] = [];
  let notifications: GapNotification[] = [];
  const keep = (key: string, one: CalledUnit): CalledUnit => {
    done.set(key, [...(done.get(key) ?? []), one]);
    return one;
  };
  const share = (key: string, one: CalledUnit): void => {
    if (done.get(key)?.some(({ unit }) => covers(unit.companions, one.unit.companions))) return;
    const bins = shared.get(key) ?? [];
    shared.set(key, bins);
    const at = bins.findIndex((bin) => isCompatible(bin.unit.companions, one.unit.companions));
    const bin = bins[at];
    if (bin !== undefined) bins[at] = merged(bin, one);
    else if (bins.length < MOST_SHARED) bins.push(one);
    else if (!told.has(key)) {
      told.add(key);
      notifications.push(tooMany(one.caller, from));
    }
  };
  return {
    add(key, values, make) {
      const own = known.get(key) ?? new Set<string>();
      known.set(key, own);
      const reading = JSON.stringify(values);
      if (own.has(reading)) return;
      own.add(reading);
      if (own.size <= MOST_READINGS) called.push(keep(key, make()));
      else share(key, make());
    },
    take() {
      const together = [...shared].flatMap(([key, bins]) => bins.map((bin) => keep(key, bin)));
      const taken = { called: [...called, ...together], notifications };
      shared.clear();
      called = [];
      notifications = [];
      return taken;
    },
  };
}

type Passed = Pick<CompanionFiles, 'variables' | 'given' | 'environmentFiles'>;

/** Whether two callers do not pass different values. */
function isCompatible(one: Passed, other: Passed): boolean {
  return (
    one.environmentFiles.join('\n') === other.environmentFiles.join('\n') &&
    areAlike(one.variables, other.variables) &&
    areAlike(one.given, other.given)
  );
}

/** Whether a caller passes nothing that the other does not pass. */
function covers(done: Passed, one: Passed): boolean {
  return (
    done.environmentFiles.join('\n') === one.environmentFiles.join('\n') &&
    haveAll(done.variables, one.variables) &&
    haveAll(done.given, one.given)
  );
}

function haveAll(all: readonly PassedVariable[] = [], some: readonly PassedVariable[] = []): boolean {
  const values = new Map(all.map(({ name, value }) => [name, value]));
  return some.every(({ name, value }) => values.has(name) && values.get(name) === value);
}

function areAlike(one: readonly PassedVariable[] = [], other: readonly PassedVariable[] = []): boolean {
  const values = new Map(one.map(({ name, value }) => [name, value]));
  return other.every(({ name, value }) => (values.get(name) ?? value) === value);
}

function merged(one: CalledUnit, { unit: { companions }, names }: CalledUnit): CalledUnit {
  const { variables = [], given = [] } = one.unit.companions;
  const both = {
    ...one.unit.companions,
    variables: distinct([...variables, ...(companions.variables ?? [])]),
    given: distinct([...given, ...(companions.given ?? [])]),
  };
  return { ...one, unit: { ...one.unit, companions: both }, names: [...new Set([...one.names, ...names])] };
}

function distinct(variables: readonly PassedVariable[]): readonly PassedVariable[] {
  return [...new Map(variables.map((one) => [one.name, one])).values()];
}

/** The variables that are used, each with one value; several sets if there are several values. */
export function choicesOf(
  variables: readonly PassedVariable[],
  isUsed: (variable: PassedVariable) => boolean,
): readonly (readonly PassedVariable[])[] {
  const values = [...groupBy(variables, ({ name }) => name)].filter(([, all]) => all.some(isUsed));
  if (values.length === 0) return [];
  const most = Math.max(...values.map(([, all]) => all.length));
  return Array.from({ length: most }, (_, at) => values.flatMap(([, all]) => all[at] ?? all.slice(-1)));
}

function tooMany(span: Span, from: 'command' | 'file'): GapNotification {
  const which = {
    command: 'Commands start the same project or script with',
    file: 'The same project or script may get its variables from files with',
  }[from];
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'project',
    message: `${which} more than ${MOST_READINGS + MOST_SHARED} sets of variables, so it was not checked with those of this ${from}.`,
    wayOut: 'Write the values into a file of the repository that it reads.',
    span,
  });
}
