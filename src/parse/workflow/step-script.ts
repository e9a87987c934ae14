import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { type TemplatedScript, templatedScript } from '../scripts/templated-script.ts';
import { type Contexts, evaluate } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';

/** The script of a step with its expressions replaced, as GitHub does it. */
export function stepScript(run: TreeScalar, contexts: Contexts): TemplatedScript {
  return templatedScript(run, {
    expressions: EXPRESSION,
    evaluate: (expression) => evaluate(expression.slice(3, -2), contexts),
    mark: '${{',
  });
}
