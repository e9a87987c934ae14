import type { Excerpt } from '../../model/source.ts';
import type { Run } from '../../syntax/lists/runs.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';

/**
 * A text of a file with its part of a command line: an item of a list is one word of it, as in `entrypoint: [sh, -c, docker ps]`, and the
 * lines of any other text belong to one command.
 */
export function listedWord({ holder }: TreeScalar, { text, span }: Excerpt): readonly Run[] {
  const isItem = holder !== undefined && 'dash' in holder;
  const mark = (piece: string): Run => ({ text: piece, span: () => span(0, text.length) });
  const runs = [{ text: isItem ? text : text.replaceAll('\n', ' '), span }];
  // a word with both kinds of blanks and quotes is read as several
  return isItem && /\s/.test(text) && !text.includes("'") ? [mark("'"), ...runs, mark("' ")] : [...runs, mark(' ')];
}
