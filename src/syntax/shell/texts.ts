import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';

/** The words, values and here-documents of a script. Text in them that looks like a comment is not a comment. */
export function textsInScript(script: Script): readonly Span[] {
  return everyCommand(script).flatMap(textsIn);
}

function textsIn({ arguments: words, assignments, redirects }: Command): readonly Span[] {
  return [
    ...words.map(({ span }) => span),
    ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value.span])),
    ...redirects.flatMap(({ target, body }) => [target, body].flatMap((one) => (one === undefined ? [] : [one.span]))),
  ];
}
