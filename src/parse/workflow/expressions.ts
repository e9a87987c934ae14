import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { writtenScalar } from '../placeholders.ts';
import { type Contexts, evaluate, NO_CONTEXTS } from './evaluate.ts';

/** A string in an expression may contain braces. */
export const EXPRESSION = /\$\{\{(?:[^}'$]|\$(?!\{\{)|'[^']*'|\}(?!\}))*\}\}/g;

/** The result of an expression is known when the workflow runs, unless the file determines it. */
export function readExpressions(scalar: TreeScalar, contexts: Contexts = NO_CONTEXTS): PlacedText {
  return writtenScalar(scalar, EXPRESSION, ({ 0: mark, index }) => ({
    text: evaluate(mark.slice(3, -2), contexts) ?? UNKNOWN_PIECE,
    from: index,
    to: index + mark.length,
    variable: undefined,
    defaults: [],
  }));
}
