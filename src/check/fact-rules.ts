import type { FactName } from '../model/images/image.ts';
import type { ActiveRule } from './active-rules.ts';

/** Rules by what they need: only the files, or also what somebody has to look up. */
export interface SplitRules {
  readonly local: readonly ActiveRule[];
  readonly withFacts: readonly ActiveRule[];
  /** All that the latter want to know. */
  readonly wanted: ReadonlySet<FactName>;
}

/** Without anything that can be looked up, all rules are local: those that need facts then say that they did not have them. */
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
