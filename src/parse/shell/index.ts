import { type ParsedScript, parse, type Script as ScriptNode } from 'unbash';
import type { Located } from '../../model/located.ts';
import type { Pipeline, Script } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import type { Budget, Reading } from './reading.ts';
import { readStatements } from './script.ts';
import { childOf, type LookUp, rootVariables, type Variables } from './variables.ts';

export type { LookUp };

/** How deep substitutions and inner scripts are followed. */
const MAX_DEPTH = 12;
/** More here-documents than anyone writes on one line; each one may cost the parser a pass over the rest of the text. */
const MAX_HERE_DOCUMENTS = 50;
/** In characters; see `Budget`. */
const BUDGET = 1_000_000;
const MAX_PROBLEMS = 20;

/** Reads a POSIX-like shell script, bash included. Never throws: what it cannot make sense of is in `problems`. */
export function parseScript(excerpt: Excerpt, lookUp: LookUp, isSetLater: Variables['isSetLater'] = never): Script {
  return readText(excerpt, rootVariables(lookUp, isSetLater), 0, { left: BUDGET });
}

function never(): boolean {
  return false;
}

function readText(outer: Excerpt, variables: Variables, depth: number, budget: Budget): Script {
  const excerpt = clamped(outer);
  const isWindows = excerpt.text.includes('\r');
  const source = normalised(excerpt.text, isWindows);
  const problems: Located<string>[] = [];
  const reading: Reading = {
    excerpt,
    source,
    isWindows,
    depth,
    problems,
    budget,
    readSubstitution,
    readText: readInnerText,
  };
  const pipelines: Pipeline[] = [];
  try {
    if (hasTooManyHereDocuments(source)) throw new RangeError('too many here-documents');
    readParsed(parse(source), reading, variables, pipelines);
  } catch (error) {
    // the parser is young, and the text is a stranger's: a deep nesting may use up the stack
    problems.push({
      value: `the shell script could not be read: ${reasonOf(error)}`,
      span: excerpt.span(0, source.length),
    });
  }
  return { span: excerpt.span(0, source.length), pipelines, problems };
}

function readParsed(node: ParsedScript, reading: Reading, variables: Variables, out: Pipeline[]): void {
  for (const { message, pos } of node.errors?.slice(0, MAX_PROBLEMS) ?? []) {
    const end = Math.min(pos + 1, reading.source.length);
    reading.problems.push({ value: withoutSource(message), span: reading.excerpt.span(pos, end) });
  }
  readStatements(node.commands, reading, variables, out);
}

function readSubstitution(node: ScriptNode, within: Reading, variables: Variables): Script {
  const span = within.excerpt.span(node.pos, node.end);
  const problems: Located<string>[] = [];
  const pipelines: Pipeline[] = [];
  if (within.depth >= MAX_DEPTH) problems.push({ value: 'command substitutions are nested too deeply', span });
  else readParsed(node, { ...within, depth: within.depth + 1, problems }, childOf(variables), pipelines);
  return { span, pipelines, problems };
}

function readInnerText(excerpt: Excerpt, within: Reading, variables: Variables): Script | undefined {
  within.budget.left -= excerpt.text.length;
  if (within.depth < MAX_DEPTH && within.budget.left >= 0) {
    return readText(excerpt, variables, within.depth + 1, within.budget);
  }
  within.problems.push({
    value: 'scripts inside of scripts are nested too deeply, or are too long',
    span: excerpt.span(0, excerpt.text.length),
  });
  return undefined;
}

/**
 * A text of the same length without `\r` and NUL. A Windows line end becomes two line ends, so that a here-document still ends at its
 * delimiter; behind a backslash, where only one may follow, the backslash moves to it.
 */
function normalised(text: string, isWindows: boolean): string {
  const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '\ufffd') : text;
  if (!isWindows) return clean;
  return clean.replaceAll(/(\\*)\r(\n?)/g, (_, backslashes: string, lineFeed: string) => {
    if (lineFeed === '') return `${backslashes} `;
    return backslashes.length % 2 === 0 ? `${backslashes}\n\n` : `${backslashes.slice(1)} \\\n`;
  });
}

/** In a broken script, the parser may place things outside of it, or give them an end before their start. */
function clamped(outer: Excerpt): Excerpt {
  const { length } = outer.text;
  return {
    text: outer.text,
    span: (start, end) => {
      if (start >= 0 && start <= end && end <= length) return outer.span(start, end);
      const last = Math.max(0, Math.min(end, length));
      return outer.span(Math.max(0, Math.min(start, last)), last);
    },
  };
}

function hasTooManyHereDocuments(source: string): boolean {
  if (!exceedsHereDocuments(source)) return false;
  // the body of one may well be a program with many `<<`: only those of one line, with its continuations, are looked for together
  return source.split(/(?<!\\)\n/).some(exceedsHereDocuments);
}

function exceedsHereDocuments(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 3)) {
    if (text[at + 2] !== '<') count += 1;
  }
  return count > MAX_HERE_DOCUMENTS;
}

/** The parser quotes the token that it stumbled over, which may be a secret; operators are told. */
function withoutSource(message: string): string {
  return message.replace(/^unexpected (token|argument) '(?!\W{1,3}').*/s, 'unexpected word');
}

function reasonOf(error: unknown): string {
  return error instanceof RangeError ? 'it is nested too deeply, or has too many here-documents' : 'the parser failed';
}
