import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';

/** The value of a variable that the shell inherits; undefined when nothing says. */
export type LookUp = (name: string) => string | undefined;

/**
 * The variables that a script has set so far, on top of those it inherits. A subshell works on a child that is then dropped; a branch
 * works on a child that is then merged. Files that `.` or `source` read may set more: they are not looked at.
 */
export interface Variables {
  readonly parent: Variables | undefined;
  readonly lookUp: LookUp;
  /** Whether an empty value may well be replaced before it is used, by a function that is called later. */
  readonly isSetLater: (name: string) => boolean;
  /** Made when the first one is set: most scripts set none. */
  own: Map<string, string | Dynamic> | undefined;
}

export const NAME = /^[A-Za-z_]\w*$/;

/** A value, which may have unknown pieces; `DYNAMIC` after an assignment that nobody can evaluate, undefined when nothing says. */
export function getVariable(variables: Variables, name: string): string | Dynamic | undefined {
  for (let scope: Variables | undefined = variables; scope !== undefined; scope = scope.parent) {
    const value = scope.own?.get(name);
    if (value !== undefined) return value;
  }
  return variables.lookUp(name);
}

export function setVariable(variables: Variables, name: string, value: string | Dynamic): void {
  variables.own ??= new Map();
  variables.own.set(name, value === '' && variables.isSetLater(name) ? DYNAMIC : value);
}

/** The value of a variable: a text that may have unknown pieces, unless all of it is unknown. A long text is taken as it is, as `+=` would look through it each time. */
export function unlessUnknown(pieces: string | Dynamic): string | Dynamic {
  if (pieces === DYNAMIC || pieces === '' || pieces.length > LONGEST_VALUE) return pieces;
  return pieces.replaceAll(UNKNOWN_PIECE, '') === '' ? DYNAMIC : pieces;
}

export function rootVariables(lookUp: LookUp, isSetLater: Variables['isSetLater']): Variables {
  return { parent: undefined, lookUp, isSetLater, own: undefined };
}

export function childOf(parent: Variables): Variables {
  const { lookUp, isSetLater } = parent;
  return { parent, lookUp, isSetLater, own: undefined };
}

/** After a branch that may not have run: what it changed is unknown from then on, but options that it adds are taken as given. */
export function mergeBranch(branch: Variables, into: Variables): void {
  for (const [name, value] of branch.own ?? []) {
    const before = getVariable(into, name);
    if (before === value || addsOptions(before, value)) continue;
    setVariable(into, name, addsOptions(value, before) ? value : DYNAMIC);
  }
}

/** Whether one value is the other and options: somebody runs it with them. */
function addsOptions(more: string | Dynamic | undefined, less: string | Dynamic = ''): boolean {
  if (typeof more !== 'string' || less === DYNAMIC || !more.startsWith(less)) return false;
  // what stands before each element of a list, see `lists.ts`, is as good as a blank
  const added = more.slice(less.length).replaceAll('\u0002', ' ');
  return isOption(added) && (less === '' || /^[ \t]/.test(added));
}

/** Whether a text begins with an option; `-rc1` is a part of a name. */
export function isOption(text: string): boolean {
  return OPTION.test(text);
}

const OPTION = /^[ \t]*-(?:-[a-z][a-z-]+(?:[=\s]|$)|[A-Za-z]{1,2}(?:\s|$))/;

/** The same after a function: the words that it was given are its own. */
export function mergeFunction(branch: Variables, into: Variables): void {
  branch.own?.delete(POSITIONAL_LIST);
  mergeBranch(branch, into);
}

/** See `lists.ts`. */
const POSITIONAL_LIST = '@[@]';
