import type { Variable } from '../../model/dockerfile.ts';
import { type Known, UNKNOWN } from './variables.ts';

type Kind = Variable['kind'];

/** The variables of a stage as they change from instruction to instruction. */
export interface Scope {
  /** As the instruction number `before` sees it; as the end of the stage does when it is left out. */
  lookUp(name: string, before?: number): Known;
  /** The same for variables of one kind; undefined when there is none of that name. */
  find(kind: Kind, name: string, before: number): Known | undefined;
  /** The variable is set from the instruction number `order` on; undefined for an ARG that got no value. */
  set(kind: Kind, name: string, order: number, known: Known, variable: Variable | undefined): void;
  /** Those with a value at the end of the stage, inherited ones included. */
  variables(): Map<string, Variable>;
}

/** A value from one instruction on. */
interface Binding {
  readonly order: number;
  readonly known: Known;
  readonly variable: Variable | undefined;
}

/** The scope of a stage that is built FROM the stage of `parent`, whose variables it inherits. ENV hides ARG, wherever it is set. */
export function createScope(parent: Scope | undefined, missing: (name: string) => Known = () => UNKNOWN): Scope {
  const bindings = { ENV: new Map<string, Binding[]>(), ARG: new Map<string, Binding[]>() };
  const find = (kind: Kind, name: string, before: number): Known | undefined =>
    latest(bindings[kind].get(name), before)?.known ?? parent?.find(kind, name, Number.POSITIVE_INFINITY);
  return {
    find,
    lookUp: (name, before = Number.POSITIVE_INFINITY) =>
      find('ENV', name, before) ?? find('ARG', name, before) ?? missing(name),
    set: (kind, name, order, known, variable) => {
      const binding = { order, known, variable };
      const earlier = bindings[kind].get(name);
      if (earlier === undefined) bindings[kind].set(name, [binding]);
      else earlier.push(binding);
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
