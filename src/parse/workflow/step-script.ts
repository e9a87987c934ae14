import { excerptOf } from '../../syntax/lists/runs.ts';
import { spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { type TemplatedScript, templatedScript } from '../scripts/templated-script.ts';
import { type Contexts, evaluate } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';
import type { StepCommands } from './step-commands.ts';

/** The script of a step that consists of parts. */
export function joinedScript(
  { parts, place }: Pick<StepCommands, 'parts' | 'place'>,
  contexts: Contexts,
  possible?: (expression: string) => string | undefined,
): TemplatedScript {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return stepScript(only, contexts, possible);
  const use = spanOf(place);
  const read = parts.map((part) =>
    typeof part === 'string'
      ? { text: part, span: () => use, use, undecided: [] }
      : stepScript(part, contexts, possible),
  );
  return { ...excerptOf(read.filter(({ text }) => text !== '')), undecided: read.flatMap((one) => one.undecided) };
}

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
