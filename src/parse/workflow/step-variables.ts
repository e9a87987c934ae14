import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { asScalar } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';
import { asManyAsPassed, MOST_VARIABLES } from '../run-options/passed-variables.ts';
import { environmentText, type Scope } from './contexts.ts';
import type { Contexts } from './evaluate.ts';
import { possibleDanger } from './possible-results.ts';

/** The variables that steps get. */
interface Variables {
  /** Those whose values are known. */
  readonly known: readonly PassedVariable[];
  /** The names of the others. */
  readonly unknown: readonly string[];
}

export type ReadVariables = () => Variables;

/**
 * The variables at the innermost level of a scope, with those of the levels around it, which are read once for all that is inside. Where a
 * level adds nothing, both share one list, because a workflow may have many steps and variables.
 */
export function variablesAt(scope: Scope, contexts: Contexts, outer?: ReadVariables): ReadVariables {
  return lazy(() => {
    const { known, unknown } = outer?.() ?? NOTHING;
    const names = namesAt(scope);
    if (names.size === 0) return { known, unknown };
    const values = [...names].map((name) => ({ name, value: valueAt(scope, name, contexts) }));
    const isKnown = ({ value }: PassedVariable): boolean => !value.includes(UNKNOWN_PIECE);
    const added = values.filter((one) => !isKnown(one)).map(({ name }) => name);
    return {
      known: asManyAsPassed([...known.filter(({ name }) => !names.has(name)), ...values.filter(isKnown)]),
      unknown: [...unknown.filter((name) => !names.has(name)), ...added].slice(0, MOST_VARIABLES + 1),
    };
  });
}

function valueAt(scope: Scope, name: string, contexts: Contexts): string {
  const value = environmentText(scope, name, contexts) ?? UNKNOWN_PIECE;
  if (!value.includes(UNKNOWN_PIECE)) return value;
  return possibleDanger(writtenIn(scope, name)) ?? value;
}

/** The text of the innermost `env` that has the variable. */
export function writtenIn(scope: Scope, name: string): string {
  const written = scope.findLast(({ env }) => env?.entries.has(name))?.env?.entries.get(name);
  return asScalar(written?.node)?.value ?? '';
}

const NOTHING: Variables = { known: [], unknown: [] };

/** The names that a level sets, or that steps set in place of what the levels around it do. */
function namesAt(scope: Scope): ReadonlySet<string> {
  const level = scope.at(-1);
  const set = [...(level?.setBySteps.keys() ?? [])].filter((name) => scope.some(({ env }) => env?.entries.has(name)));
  return new Set([...(level?.env?.entries.keys() ?? []), ...set]);
}
