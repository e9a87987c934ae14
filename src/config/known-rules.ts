import { type RuleNames, ruleNames } from '../check/rule-names.ts';
import type { Rule } from '../rules/define-rule.ts';

/** The parts of a rule that the configuration needs. */
export type ConfigurableRule = Pick<Rule, 'id' | 'aliases' | 'options'>;

/** The rules that the configuration can name. */
export interface KnownRules {
  readonly names: RuleNames;
  readonly byId: ReadonlyMap<string, ConfigurableRule>;
}

export function knownRules(rules: readonly ConfigurableRule[]): KnownRules {
  return { names: ruleNames(rules), byId: new Map(rules.map((rule) => [rule.id, rule])) };
}
