import type { Excerpt } from '../../../model/source.ts';
import { type Piece, part, spliced } from '../../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { contentOf } from '../command-line.ts';
import { expand, piecesOf } from '../expand.ts';
import type { LookUpVariable } from '../variables.ts';
import type { HeredocRange } from './heredocs.ts';
import type { DockerfileSource } from './source.ts';

/** A variable, or a `$` that an escape character keeps. Quotes have no meaning in the body. */
const REPLACED = /\\\$|\$(?:[a-zA-Z_]\w*|\{[^{}\n]*\})/g;

/**
 * The text that COPY or ADD writes for a here-document: the builder replaces its variables, unless the delimiter is quoted. A variable with an
 * unknown value is left as it is.
 */
export function copiedBody(heredoc: HeredocRange, source: DockerfileSource, lookUp: LookUpVariable): Excerpt {
  const body = contentOf(heredoc, source.excerpt);
  if (heredoc.isQuoted || !body.text.includes('$')) return body;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: written, index: start } of body.text.matchAll(REPLACED)) {
    const isKept = written === '\\$';
    const end = start + (isKept ? 1 : written.length);
    const text = isKept ? '' : piecesOf(expand(part(body, start, end), source, lookUp));
    if (text.includes(UNKNOWN_PIECE)) continue;
    if (start > from) pieces.push({ text: body.text.slice(from, start), start: from, end: start });
    if (text !== '') pieces.push({ text, start, end });
    from = end;
  }
  pieces.push({ text: body.text.slice(from), start: from, end: body.text.length });
  return spliced(body, pieces);
}
