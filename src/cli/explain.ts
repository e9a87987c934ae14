import { severityOf } from '../model/finding.ts';
import { visible } from '../report/escape.ts';
import { ruleHelp } from '../report/rule-help.ts';
import { concernOf, rules } from '../rules/index.ts';
import { nearest } from '../support/nearest.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `hullcheck explain RULE`: the documentation page of a rule. */
export function explain(id: string, { stdout }: Surroundings): void {
  const rule = rules.find((candidate) => candidate.id === id || candidate.aliases?.includes(id));
  if (rule === undefined) throw new UsageError(unknownRule(id));
  const active = { rule, score: rule.score, severity: severityOf(rule.score) };
  stdout.write(`# ${rule.id}\n\n${rule.docs.title}.\n\n${ruleHelp(active, concernOf[rule.id])}`);
}

function unknownRule(id: string): string {
  const guess = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const hint = guess === undefined ? 'hullcheck rules lists them' : `did you mean ${guess}?`;
  return `there is no rule "${visible(id)}"; ${hint}`;
}
