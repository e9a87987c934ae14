import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { worstText } from '../expressions/possible-texts.ts';
import { weakeningIn } from '../run-options/given-arguments.ts';
import type { ExpressionAt } from '../scripts/templated-script.ts';

/** A text in it may contain braces: https://taskfile.dev/docs/reference/templating */
const EXPRESSION = /\{\{(?:[^{}"`]|"[^"\n]*"|`[^`]*`)*\}\}/g;
/** A condition with its branches, without others in them. */
const CONDITION =
  /\{\{-?[ \t]*if\b[^{}]{1,300}\}\}[^{}]{0,300}(?:\{\{-?[ \t]*else\b[^{}]{0,300}\}\}[^{}]{0,300}){0,9}\{\{-?[ \t]*end[ \t]*-?\}\}/g;
/** An action that is not a value. */
const ACTION = /^\{\{-?[ \t]*(?:if|else|end|range|with|define|template|block|break|continue|\/\*)/;

/** The templates of a text. A condition is one if its branches decide about isolation. */
export function templatesIn(text: string): readonly ExpressionAt[] {
  const conditions = text.includes('if')
    ? [...text.matchAll(CONDITION)].filter(([one]) => worstBranch(one) !== undefined)
    : [];
  if (conditions.length === 0) return [...text.matchAll(EXPRESSION)];
  const isApart = ({ index }: ExpressionAt): boolean =>
    !conditions.some((one) => one.index <= index && index < one.index + one[0].length);
  return [...conditions, ...[...text.matchAll(EXPRESSION)].filter(isApart)].sort((a, b) => a.index - b.index);
}

/** The text that a template has in some runs, if it takes isolation away, as such a value counts: `{{.NETWORK | default "host"}}` */
export function worstTemplate(template: string): string | undefined {
  const branch = worstBranch(template);
  return branch ?? (ACTION.test(template) ? undefined : worstText(template));
}

function worstBranch(condition: string): string | undefined {
  if (!/^\{\{-?[ \t]*if\b/.test(condition) || !condition.includes('}}', condition.indexOf('}}') + 2)) return undefined;
  const branches = condition.split(/\{\{[^{}]*\}\}/).slice(1, -1);
  return worstOf(branches) ?? branches.find((one) => one.startsWith('-') && weakeningIn(one).length > 0);
}
