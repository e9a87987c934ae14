import type { HereDoc, Redirection, WordPart } from 'unbash';
import { DYNAMIC } from '../../../model/located.ts';
import type { HereDocument, Redirect } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import type { Sink } from '../reading.ts';
import { childOf, mergeBranch, setVariable, type Variables } from '../variables.ts';
import { collectSubstitutions, readWord } from '../words.ts';

export function readRedirect(node: Redirection, sink: Sink): Redirect {
  const descriptor = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
  if (node.descriptor?.type === 'FileDescriptorVariable') setDescriptor(node.descriptor.name, sink.variables);
  if (node.type !== 'HereDoc') {
    const target = node.target === undefined ? undefined : readWord(node.target, sink, -1);
    if (node.target !== undefined && target !== undefined) sink.reading.values.set(node.target, [target]);
    return { operator: node.operator, descriptor, target, body: undefined };
  }
  const expanded = expandedBody(node, sink);
  const body = bodyOf(node, sink.reading.excerpt);
  return { operator: node.operator, descriptor, target: undefined, body: expanded ? { ...body, expanded } : body };
}

/** `exec {fd}>file`: bash sets the variable to the number that it chooses, also for later commands. Other shells have a word there. */
function setDescriptor(name: string, variables: Variables): void {
  const branch = childOf(variables);
  setVariable(branch, name, DYNAMIC);
  mergeBranch(branch, variables);
}

/** The body as the program reads it. Its substitutions are read with it. */
function expandedBody(node: HereDoc, sink: Sink): HereDocument['expanded'] {
  const parts = expansionsOf(node);
  if (parts.length === 0) return undefined;
  const { pos, end, text } = node.body;
  if (end - pos > LONGEST_EXPANDED) {
    for (const part of parts) collectSubstitutions(part, sink, -1);
    return undefined;
  }
  const { pieces, choices, partsKnown } = readWord({ type: 'Word', text, value: text, pos, end, parts }, sink, -1);
  const withoutTabs = (one: string): string => (node.operator === '<<-' ? one.replaceAll(/^\t+/gm, '') : one);
  return {
    pieces: withoutTabs(pieces),
    ...(choices && { choices: choices.map(withoutTabs) }),
    ...(partsKnown && { partsKnown: partsKnown.map(withoutTabs) }),
  };
}

/** In characters. The texts that set passwords are shorter, and the body of a longer one is a file. */
const LONGEST_EXPANDED = 4_096;

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
