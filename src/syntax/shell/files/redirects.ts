import type { HereDoc, Redirection, WordPart } from 'unbash';
import type { HereDocument, Redirect } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import type { Sink } from '../reading.ts';
import { collectSubstitutions, readWord } from '../words.ts';

export function readRedirect(node: Redirection, sink: Sink): Redirect {
  const descriptor = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
  if (node.type !== 'HereDoc') {
    const target = node.target === undefined ? undefined : readWord(node.target, sink, -1);
    if (node.target !== undefined && target !== undefined) sink.reading.values.set(node.target, [target]);
    return { operator: node.operator, descriptor, target, body: undefined };
  }
  for (const part of expansionsOf(node)) collectSubstitutions(part, sink, -1);
  return { operator: node.operator, descriptor, target: undefined, body: bodyOf(node, sink.reading.excerpt) };
}

function bodyOf({ body: { pos, end }, operator, delimiter }: HereDoc, excerpt: Excerpt): HereDocument {
  const { text } = excerpt;
  // if the line before the body ends in `\r\n`, the parser takes the `\r` as the line end
  const start = text[pos] === '\n' && text[pos - 1] === '\r' ? pos + 1 : pos;
  const written = text.slice(start, end).replaceAll('\r\n', '\n');
  const value = operator === '<<-' ? written.replaceAll(/^\t+/gm, '') : written;
  return { value, span: excerpt.span(start, end), isLiteral: isLiteral(delimiter) };
}

/** Finding them costs another pass over the body, and most bodies have none. */
function expansionsOf({ body, delimiter }: HereDoc): readonly WordPart[] {
  return isLiteral(delimiter) || !/[$`]/.test(body.text) ? [] : (body.parts ?? []);
}

function isLiteral(delimiter: HereDoc['delimiter']): boolean {
  return delimiter?.quoted === true;
}
