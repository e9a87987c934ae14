import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Written } from '../written/index.ts';
import type { YamlScalar } from '../yaml/nodes.ts';
import { writtenScalar } from '../yaml/placeholders.ts';

/** A string in an expression may hold braces. */
const EXPRESSION = /\$\{\{(?:[^}'$]|\$(?!\{\{)|'[^']*'|\}(?!\}))*\}\}/g;

/** What an expression gives is known when the workflow runs. */
export function readExpressions(scalar: YamlScalar): Written {
  return writtenScalar(scalar, EXPRESSION, ({ 0: mark, index }) => ({
    text: UNKNOWN_PIECE,
    from: index,
    to: index + mark.length,
    variable: undefined,
    defaults: [],
  }));
}
