import { type Severity, severityOf } from '../model/finding.ts';
import type { Rule } from '../rules/define-rule.ts';

export type Profile = 'recommended' | 'strict';

/** What the configuration says about one rule. */
export type RuleSetting = 'on' | 'off' | { readonly score: number };

/** A rule that runs, with the score that it has in this run. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly score: number | undefined;
  readonly severity: Severity;
}

/** The rules that a profile and the configuration switch on. */
export function activeRules(
  rules: readonly Rule[],
  profile: Profile,
  settings: ReadonlyMap<string, RuleSetting> = new Map(),
): ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = settings.get(rule.id);
    const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
    if (!isActive) return [];
    const score = typeof setting === 'object' ? setting.score : rule.score;
    return [{ rule, score, severity: severityOf(score) }];
  });
}

function isInProfile({ profile }: Rule, wanted: Profile): boolean {
  if (profile === 'recommended') return true;
  return profile === (wanted === 'strict' ? 'strict' : 'recommended-only');
}
