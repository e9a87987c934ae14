import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { type TemplatedScript, templatedScript } from '../scripts/templated-script.ts';
import { type Contexts, evaluate } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';

/** The script of a step with its expressions replaced, as GitHub does it. `possible` gives results of expressions that only a run knows. */
export function stepScript(
  run: TreeScalar,
  contexts: Contexts,
  possible: (expression: string) => string | undefined = () => undefined,
): TemplatedScript {
  return templatedScript(run, {
    expressions: EXPRESSION,
    evaluate: (expression) => evaluate(expression.slice(3, -2), contexts) ?? possible(expression),
    mark: '${{',
  });
}
