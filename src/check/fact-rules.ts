import type { FactName } from '../model/images/image.ts';
import type { ActiveRule } from './active-rules.ts';

/** Rules by their needs: only the files, or also facts that have to be looked up. */
export interface SplitRules {
  readonly local: readonly ActiveRule[];
  readonly withFacts: readonly ActiveRule[];
  /** All facts that the latter need. */
  readonly wanted: ReadonlySet<FactName>;
}

/** If nothing can be looked up, all rules are local, and those that need facts report that they are missing. */
export function splitByFacts(rules: readonly ActiveRule[], available: ReadonlySet<FactName> | undefined): SplitRules {
  const factsOf = ({ rule: { needs = [], uses = [] } }: ActiveRule): readonly FactName[] =>
    [...needs, ...uses].filter((fact) => available?.has(fact));
  const withFacts = rules.filter((active) => factsOf(active).length > 0);
  return {
    local: withFacts.length === 0 ? rules : rules.filter((active) => factsOf(active).length === 0),
    withFacts,
    wanted: new Set(withFacts.flatMap(factsOf)),
  };
}
