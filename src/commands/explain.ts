import { severityOf } from '../model/findings/finding.ts';
import { ruleHelp } from '../report/rule-help.ts';
import { concernOf } from '../rules/index.ts';
import { knownRule } from './known-rule.ts';
import type { Surroundings } from './terminal.ts';

/** `hullcheck explain RULE`: the documentation page of a rule. */
export function explain(id: string, { stdout }: Surroundings): void {
  const rule = knownRule(id);
  const active = { rule, score: rule.score, severity: severityOf(rule.score) };
  stdout.write(`# ${rule.id}\n\n${rule.docs.title}.\n\n${ruleHelp(active, concernOf[rule.id])}`);
}
