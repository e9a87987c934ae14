import { type SourceFile, wholeFile } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { textsInShell } from '../../syntax/shell/texts.ts';
import { type CommentSyntax, hashComments, type OffsetRange } from '../comment-syntax.ts';
import { endOfLine, nextLine } from './text/blanks.ts';
import { type Block, blocksOf } from './text/blocks.ts';
import { scanDirectives } from './text/directives.ts';
import { isSkipped } from './text/joined-lines.ts';
import { SILENT } from './text/source.ts';

/** Comments between the lines of an instruction are comments of the Dockerfile, so a text of several lines cannot hide one. */
export const dockerfileComments: CommentSyntax = { ...hashComments, hasShellQuotes: true, instructionsIn, textsIn };

function instructionsIn(file: SourceFile): readonly Block[] {
  const excerpt = wholeFile(file);
  const { escapeChar } = scanDirectives(excerpt);
  return blocksOf({
    file,
    excerpt,
    text: file.text,
    escapeChar,
    report: SILENT,
    expansion: { left: 0 },
    notSet: new Set(),
    atStart: new Set(),
  });
}

/** The here-documents, and the words in them and in instructions, as a shell reads them. */
function textsIn(file: SourceFile): readonly OffsetRange[] {
  const blocks = instructionsIn(file);
  const bodies = blocks.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
  const words = textsInShell(blocks.map(({ line }) => line));
  return [
    ...bodies,
    ...textsInShell(bodies.map(({ start, end }) => part(wholeFile(file), start, end))),
    ...words.flatMap((word) => betweenComments(file.text, word)),
  ];
}

/** The parts of a range before, between and after the lines that the builder removes from it. */
function betweenComments(text: string, { start, end }: OffsetRange): readonly OffsetRange[] {
  const parts: OffsetRange[] = [];
  let from = start;
  for (let at = nextLine(text, endOfLine(text, start)); at < end; ) {
    const next = nextLine(text, endOfLine(text, at));
    if (isSkipped(text, at, endOfLine(text, at))) {
      parts.push({ start: from, end: at });
      from = next;
    }
    at = next;
  }
  return [...parts, { start: Math.min(from, end), end }];
}
