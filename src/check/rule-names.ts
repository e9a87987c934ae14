import type { Rule } from '../rules/define-rule.ts';
import { nearest } from '../support/nearest.ts';

/** Maps every name of a rule to its id: the id itself, and former ids. */
export type RuleNames = ReadonlyMap<string, string>;

export function ruleNames(rules: readonly Pick<Rule, 'id' | 'aliases'>[]): RuleNames {
  const former = rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id] as const));
  return new Map([...former, ...rules.map(({ id }) => [id, id] as const)]);
}

/** The id of the rule that `name` most likely means. */
export function nearestRule(name: string, names: RuleNames): string | undefined {
  const found = nearest(name, [...names.keys()]);
  return found === undefined ? undefined : names.get(found);
}
