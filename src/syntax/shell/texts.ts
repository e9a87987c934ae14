import { type Command, everyCommand, type Script } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { type Piece, part, spliced } from '../../model/spliced.ts';
import { parseScript } from './index.ts';

/** The words, values and here-documents of a script. Text in them that looks like a comment is not a comment. */
export function textsInScript(script: Script): readonly Span[] {
  return everyCommand(script).flatMap(textsIn);
}

/** Those of scripts that are not parsed yet. A script without `#` has nothing that looks like a comment. */
export function textsInShell(scripts: readonly Excerpt[]): readonly Span[] {
  return scripts
    .filter(({ text }) => text.includes('#'))
    .flatMap((script) => textsInScript(parseScript(script, () => undefined)));
}

/** Offsets of a line of a recipe. */
interface RecipeLine {
  readonly start: number;
  readonly end: number;
}

/**
 * Each recipe as a whole, and what a shell reads in it: in each of its lines, and in all of them together, as it depends on settings which
 * of them one shell reads.
 */
export function textsInRecipes(
  whole: Excerpt,
  recipes: readonly (readonly RecipeLine[])[],
  withoutMarks: (line: Excerpt) => Excerpt,
): readonly RecipeLine[] {
  const written = recipes.filter((lines) => lines.length > 0);
  const together = written.map((lines) =>
    spliced(
      whole,
      lines.flatMap(({ start, end }): readonly Piece[] => [
        { text: whole.text.slice(start, end), start, end },
        { text: '\n', start: end, end },
      ]),
    ),
  );
  const alone = written.flatMap((lines) => lines.map(({ start, end }) => part(whole, start, end)));
  return [
    ...written.map((lines) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 })),
    ...textsInShell([...together, ...alone].map(withoutMarks)),
  ];
}

function textsIn({ arguments: words, assignments, redirects }: Command): readonly Span[] {
  return [
    ...words.map(({ span }) => span),
    ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value.span])),
    ...redirects.flatMap(({ target, body }) => [target, body].flatMap((one) => (one === undefined ? [] : [one.span]))),
  ];
}
