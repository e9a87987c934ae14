import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { isSourced } from '../inner.ts';
import type { Gathered } from '../reading.ts';
import { setVariable } from '../variables.ts';
import { readSubstituted } from './output.ts';

/**
 * Sets the variables of a file that a shell evaluates as the output of a command: `eval "$(cat f)"`, `. <(grep -v '^#' f)`. Like a file that is sourced, it
 * is a text of its own, so nothing but plain assignments is read.
 */
export function setEvaluated(program: string, head: number, gathered: Gathered): void {
  const { words, nodes, reading, variables } = gathered;
  const text = isSourced(program)
    ? readSubstituted(nodes[head + 1], reading, variables, false)?.text
    : words
        .slice(head + 1)
        .map(({ pieces }) => pieces)
        .join(' ');
  for (const [, name = '', double, single, plain] of text?.matchAll(ASSIGNED) ?? [])
    setVariable(variables, name, double ?? single ?? plain ?? '');
}

/** A line that assigns a plain value, without marks for what is not known. */
const ASSIGNED = new RegExp(
  [
    '^(?:export[ \\t]{1,9})?([A-Za-z_]\\w{0,100})=',
    `(?:"([^"\`$\\\\\\n${UNKNOWN_PIECE}]*)"|'([^'\\n${UNKNOWN_PIECE}]*)'|([^\\s"'\`;&|()<>#\\\\$${UNKNOWN_PIECE}]*))`,
    '[ \\t]*(?:(?<=[ \\t])#.*)?\\r?$',
  ].join(''),
  'gm',
);
