import { visible } from '../report/escape.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';
import { nearest } from '../support/nearest.ts';
import { UsageError } from './usage-error.ts';

/** The rule with an id, current or former. */
export function knownRule(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id || candidate.aliases?.includes(id));
  if (rule === undefined) throw new UsageError(unknownRule(id));
  return rule;
}

function unknownRule(id: string): string {
  const guess = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const hint = guess === undefined ? 'hullcheck rules lists them' : `did you mean ${guess}?`;
  return `unknown rule "${visible(id)}"; ${hint}`;
}
