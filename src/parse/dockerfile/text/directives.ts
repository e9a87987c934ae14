import type { Directive } from '../../../model/dockerfile.ts';
import type { Excerpt } from '../../../model/source.ts';
import { fieldsOf } from '../../../support/json-fields.ts';
import { endOfLine, isPatternBlank, nextLine, skipBlanks, skipPatternBlanks } from './blanks.ts';
import type { Escape } from './source.ts';
import type { Range } from './words.ts';

export interface Directives {
  readonly directives: readonly Directive[];
  readonly escapeChar: Escape;
}

const KNOWN = new Set(['syntax', 'escape', 'check']);
const NAME = /[A-Za-z][A-Za-z0-9]*/y;

/**
 * The directives of the leading comments: https://docs.docker.com/reference/dockerfile/#parser-directives
 *
 * BuildKit looks for them twice. Its search for the frontend and the checks skips a `#!` line, does not allow blanks before the `#`, and
 * also knows `// syntax=` and JSON. Its reader of the Dockerfile allows blanks, and stops at a `#!` line: it uses only `escape`.
 */
export function scanDirectives(excerpt: Excerpt): Directives {
  const { text } = excerpt;
  const start = text.startsWith('#!') ? nextLine(text, endOfLine(text, 0)) : 0;
  const found = directivesAfter(excerpt, '#', { start, takesBlanks: false });
  const read = directivesAfter(excerpt, '#', { start: 0, takesBlanks: true });
  const own = read.find(({ name }) => name === 'escape');
  const known = [...found.filter(({ name }) => name !== 'escape'), ...(own === undefined ? [] : [own])];
  const elsewhere = known.some(({ name }) => name === 'syntax') ? undefined : syntaxElsewhere(excerpt, start);
  const directives = elsewhere === undefined ? known : [...known, elsewhere];
  directives.sort((a, b) => a.span.start - b.span.start);
  return { directives, escapeChar: own?.value.value === '`' ? '`' : '\\' };
}

interface Where {
  readonly start: number;
  /** Whether blanks are allowed before the comment. */
  readonly takesBlanks: boolean;
}

/** Reads directives up to the first line that is not one or that repeats one. */
function directivesAfter(excerpt: Excerpt, mark: '#' | '//', { start, takesBlanks }: Where): Directive[] {
  const { text } = excerpt;
  const directives: Directive[] = [];
  const names = new Set<string>();
  for (let at = start; at < text.length; ) {
    const end = endOfLine(text, at);
    const directive = directiveIn(excerpt, mark, takesBlanks ? skipBlanks(text, at, end) : at, end);
    if (directive === undefined || names.has(directive.name)) break;
    directives.push(directive);
    names.add(directive.name);
    at = nextLine(text, end);
  }
  return directives;
}

function directiveIn(excerpt: Excerpt, mark: string, start: number, end: number): Directive | undefined {
  const { text } = excerpt;
  if (!text.startsWith(mark, start) || start >= end) return undefined;
  NAME.lastIndex = skipBlanks(text, start + mark.length, end);
  const name = NAME.exec(text)?.[0].toLowerCase();
  if (name === undefined || !KNOWN.has(name)) return undefined;
  const equals = skipPatternBlanks(text, NAME.lastIndex, end);
  if (text[equals] !== '=' || equals + 1 >= end) return undefined;
  const { start: from, end: to } = valueIn(text, equals + 1, end);
  return { name, value: { value: text.slice(from, to), span: excerpt.span(from, to) }, span: excerpt.span(start, to) };
}

/** The value without surrounding blanks; if it is all blanks, the last one. */
function valueIn(text: string, start: number, end: number): Range {
  const from = Math.min(skipPatternBlanks(text, start, end), end - 1);
  let to = end;
  while (to > from + 1 && isPatternBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A frontend named by `// syntax=` or by a JSON key, as in files of other languages. */
function syntaxElsewhere(excerpt: Excerpt, start: number): Directive | undefined {
  const slashed = directivesAfter(excerpt, '//', { start, takesBlanks: false });
  return slashed.find(({ name }) => name === 'syntax') ?? syntaxInJson(excerpt, start);
}

function syntaxInJson(excerpt: Excerpt, start: number): Directive | undefined {
  const { text } = excerpt;
  const open = skipBlanks(text, start);
  if (text[open] !== '{') return undefined;
  const value = syntaxOf(text.slice(open));
  if (value === undefined) return undefined;
  const span = excerpt.span(open, endOfLine(text, open));
  const at = text.indexOf(`"${value}"`, open) + 1;
  const own = at === 0 ? span : excerpt.span(at, at + value.length);
  return { name: 'syntax', value: { value, span: own }, span };
}

function syntaxOf(json: string): string | undefined {
  try {
    const { syntax } = fieldsOf(JSON.parse(json));
    return typeof syntax === 'string' ? syntax : undefined;
  } catch {
    return undefined;
  }
}
