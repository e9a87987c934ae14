import type { Directive } from '../../model/dockerfile.ts';
import type { Excerpt } from '../../model/source.ts';
import { endOfLine, nextLine, skipBlanks, trimEnd } from './blanks.ts';
import type { Escape } from './source.ts';

export interface Directives {
  readonly directives: readonly Directive[];
  readonly escapeChar: Escape;
  /** Where the leading comments end; what looks like a directive after the last real one is a comment too. */
  readonly end: number;
}

const KNOWN = new Set(['syntax', 'escape', 'check']);
const NAME = /[A-Za-z][A-Za-z0-9]*/y;

/**
 * The directives of the leading comments. The builder stops at the first line that is not one that it knows:
 * https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function scanDirectives(excerpt: Excerpt): Directives {
  const { text } = excerpt;
  const directives: Directive[] = [];
  let at = text.startsWith('#!') ? nextLine(text, endOfLine(text, 0)) : 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const directive = directiveIn(excerpt, at, end);
    if (directive === undefined) break;
    directives.push(directive);
    at = nextLine(text, end);
  }
  return { directives, escapeChar: escapeOf(directives), end: endOfComments(text) };
}

function directiveIn(excerpt: Excerpt, lineStart: number, end: number): Directive | undefined {
  const { text } = excerpt;
  const start = skipBlanks(text, lineStart, end);
  // Frontends of other languages find their image after `//` as well
  const isSlashed = text.startsWith('//', start);
  if (text[start] !== '#' && !isSlashed) return undefined;
  NAME.lastIndex = skipBlanks(text, start + (isSlashed ? 2 : 1), end);
  const name = NAME.exec(text)?.[0].toLowerCase();
  if (name === undefined || !KNOWN.has(name) || (isSlashed && name !== 'syntax')) return undefined;
  const equals = skipBlanks(text, NAME.lastIndex, end);
  if (text[equals] !== '=') return undefined;
  const from = skipBlanks(text, equals + 1, end);
  const to = trimEnd(text, from, end);
  if (from === to) return undefined;
  return { name, value: { value: text.slice(from, to), span: excerpt.span(from, to) }, span: excerpt.span(start, to) };
}

function escapeOf(directives: readonly Directive[]): Escape {
  return directives.find(({ name }) => name === 'escape')?.value.value === '`' ? '`' : '\\';
}

function endOfComments(text: string): number {
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const first = skipBlanks(text, at, end);
    if (first < end && text[first] !== '#') break;
    at = nextLine(text, end);
  }
  return at;
}
