import { activeRules } from '../../src/check/active-rules.ts';
import { applicableRules } from '../../src/check/applicable-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { Rule, RuleContext } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';

const gated = rules.filter(({ sets, mentions }) => sets !== undefined || mentions !== undefined);

const active = activeRules(gated, 'strict', new Map(gated.map(({ id }) => [id, 'on'])));

/** The same rules without their `mentions` and `sets`. */
const ungated = new Map(
  active.map((one) => {
    const { sets: _, mentions: __, ...rule } = one.rule;
    return [one, { ...one, rule: rule as Rule }];
  }),
);

/** Findings of rules that `mentions` and `sets` wrongly keep from running. */
export function keptAway(subjects: readonly Subject[], context: RuleContext): string[] {
  const rulesOn = applicableRules(active, subjects);
  return subjects.flatMap((subject) => {
    const running = new Set(rulesOn(subject));
    const others = active.filter((one) => one.rule.on === subject.kind && !running.has(one));
    const { findings } = runRules(
      others.flatMap((one) => ungated.get(one) ?? []),
      [subject],
      context,
    );
    return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  });
}
