import type { Variable } from '../../model/dockerfile.ts';
import { addToGroup } from '../../support/group-by.ts';
import { isVariableName, type Known, NONE, UNKNOWN, UNSET } from './variables.ts';

type Kind = Variable['kind'];

/** The variables of a stage as they change from instruction to instruction. */
export interface Scope {
  /** As the instruction number `before` sees it; as the end of the stage does when it is left out. */
  lookUp(name: string, before?: number): Known;
  /** The same; undefined when nothing of this file sets it. */
  bound(name: string, before: number): Known | undefined;
  /** The same for variables of one kind; undefined when there is none of that name. */
  find(kind: Kind, name: string, before: number): Known | undefined;
  /** The variable is set from the instruction number `order` on; undefined for an ARG that got no value. */
  set(kind: Kind, name: string, order: number, known: Known, variable: Variable | undefined): void;
  /** What is known of a variable that nothing of this file sets. */
  missing(name: string): Known;
  /** Those with a value at the end of the stage, inherited ones included. */
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
 * the image has what ENV says.
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
      // an ARG without a value leaves what is there
      if (known.kind === 'unset' && (bound(name, order)?.kind ?? 'unset') !== 'unset') return;
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

/** Any base image may set a variable, but for `$1`, `$@` and the like; most images set few. */
export function inBaseImage(name: string): Known {
  if (!isVariableName(name)) return NONE;
  return isSetByBuilder(name) ? UNKNOWN : UNSET;
}

/** What `scratch` leaves to the builder. */
export function inEmptyImage(name: string): Known {
  return isSetByBuilder(name) ? UNKNOWN : NONE;
}

function isSetByBuilder(name: string): boolean {
  return /^(?:PATH|(?:https?|ftp|no|all)_proxy)$/i.test(name);
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

/** The last one that an earlier instruction set. */
function latest(bindings: readonly Binding[] | undefined, before: number): Binding | undefined {
  if (bindings === undefined) return undefined;
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bindings[middle] as Binding).order < before) low = middle + 1;
    else high = middle;
  }
  return bindings[low - 1];
}
