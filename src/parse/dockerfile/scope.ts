import type { Variable } from '../../model/dockerfile.ts';
import { addToGroup } from '../../support/group-by.ts';
import { firstReached } from '../../support/sorted.ts';
import { FOLDERS, isOpen, isVariableName, type Known, NONE, UNKNOWN, UNSET } from './variables.ts';

type Kind = Variable['kind'];

/** The variables of a stage as they change from instruction to instruction. */
export interface Scope {
  /** The value that the instruction number `before` sees; without `before`, the value at the end of the stage. */
  lookUp(name: string, before?: number): Known;
  /** The same; undefined if this file does not set it. */
  bound(name: string, before: number): Known | undefined;
  /** The same for variables of one kind; undefined if that name is not set. */
  find(kind: Kind, name: string, before: number): Known | undefined;
  /** Sets the variable from the instruction number `order` on; `variable` is undefined for an ARG without a value. */
  set(kind: Kind, name: string, order: number, known: Known, variable: Variable | undefined): void;
  /** The value of a variable that this file does not set. */
  missing(name: string): Known;
  /** All variables with a value at the end of the stage, inherited ones included. */
  variables(): Map<string, Variable>;
}

/** A value from one instruction on. */
interface Binding {
  readonly order: number;
  readonly known: Known;
  readonly variable: Variable | undefined;
}

/**
 * The scope of a stage that is built FROM the stage of `parent`, whose variables it inherits. During the build the last ENV or ARG counts;
 * the image has only the values of ENV.
 */
export function createScope(parent: Scope | undefined, missing: (name: string) => Known): Scope {
  const bindings = { ENV: new Map<string, Binding[]>(), ARG: new Map<string, Binding[]>() };
  const find = (kind: Kind, name: string, before: number): Known | undefined =>
    latest(bindings[kind].get(name), before)?.known ?? parent?.find(kind, name, Number.POSITIVE_INFINITY);
  const bound = (name: string, before: number): Known | undefined =>
    lastOfBoth(latest(bindings.ENV.get(name), before), latest(bindings.ARG.get(name), before))?.known ??
    parent?.bound(name, Number.POSITIVE_INFINITY);
  return {
    find,
    bound,
    missing,
    lookUp: (name, before = Number.POSITIVE_INFINITY) => bound(name, before) ?? missing(name),
    set: (kind, name, order, known, variable) => {
      // an ARG without a value keeps the current one
      if (isOpen(known) && !isOpen(bound(name, order) ?? UNSET)) return;
      addToGroup(bindings[kind], name, { order, known, variable });
    },
    variables: () => {
      const variables = parent?.variables() ?? new Map<string, Variable>();
      for (const variable of lastOf(bindings.ARG)) {
        if (variables.get(variable.name)?.kind !== 'ENV') variables.set(variable.name, variable);
      }
      for (const variable of lastOf(bindings.ENV)) variables.set(variable.name, variable);
      return variables;
    },
  };
}

/** The variables that an image has of the scope of a stage: those of ENV. */
export function scopeOfImage(stage: Scope): Scope {
  const find: Scope['find'] = (kind, name, before) => (kind === 'ENV' ? stage.find('ENV', name, before) : undefined);
  const bound: Scope['bound'] = (name, before) => find('ENV', name, before);
  return {
    find,
    bound,
    missing: stage.missing,
    lookUp: (name, before = Number.POSITIVE_INFINITY) => bound(name, before) ?? stage.missing(name),
    set: () => {},
    variables: () => new Map([...stage.variables()].filter(([, { kind }]) => kind === 'ENV')),
  };
}

/** Any base image may set a variable, except for `$1`, `$@` and the like; most images set few. */
export function inBaseImage(name: string): Known {
  if (!isVariableName(name)) return NONE;
  return byBuilder(name) ?? UNSET;
}

/** The variables that the builder sets in `scratch`. */
export function inEmptyImage(name: string): Known {
  return byBuilder(name) ?? NONE;
}

/** The builder gives each image a `PATH`, and commands the proxies that it has. */
function byBuilder(name: string): Known | undefined {
  if (name === 'PATH') return FOLDERS;
  return /^(?:PATH|(?:https?|ftp|no|all)_proxy)$/i.test(name) ? UNKNOWN : undefined;
}

function lastOfBoth(a: Binding | undefined, b: Binding | undefined): Binding | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.order > b.order ? a : b;
}

function* lastOf(bindings: ReadonlyMap<string, readonly Binding[]>): Generator<Variable> {
  for (const values of bindings.values()) {
    const variable = values.at(-1)?.variable;
    if (variable !== undefined) yield variable;
  }
}

/** The last binding by an earlier instruction. */
function latest(bindings: readonly Binding[] | undefined, before: number): Binding | undefined {
  if (bindings === undefined) return undefined;
  return bindings[firstReached(bindings, ({ order }) => order >= before) - 1];
}
