import { isShellWithCode } from '../../analysis/processes/started-processes.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazyProperty } from '../../support/caches/lazy.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import { asScalar, isNull, spanOf, type TreeNode, type TreePart, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { readerRuns } from '../run-options/images/entrypoint-runs.ts';
import type { VariablesOf } from './pieces.ts';
import { partText, type Resolved, resolve, runsOf, wholeText } from './resolved.ts';

/** `command` or `entrypoint`: a text that is split into words, or a list of words. An entrypoint may read a command as its code. */
export function commandOf(
  node: TreeNode | undefined,
  variables: VariablesOf,
  lookUp: LookUp,
  entrypoint?: ContainerCommand | undefined,
): ContainerCommand | undefined {
  if (node === undefined || isNull(node)) return undefined;
  if (node.kind === 'scalar') return splitCommand(resolve(node, variables), lookUp, entrypoint);
  if (node.kind !== 'sequence') return undefined;
  return listedCommand(node.items, spanOf(node), (scalar) => resolve(scalar, variables), lookUp, entrypoint);
}

/** `healthcheck.test`: a text or `CMD-SHELL` runs in a shell, `CMD` without one. `NONE` does not run anything. */
export function healthCommand(
  node: TreeNode | undefined,
  variables: VariablesOf,
  lookUp: LookUp,
): ContainerCommand | undefined {
  if (node?.kind === 'scalar' && !isNull(node)) return shellCommand(resolve(node, variables), lookUp);
  if (node?.kind !== 'sequence') return undefined;
  const [first, ...rest] = node.items;
  const kind = asScalar(first?.node)?.value;
  const text = asScalar(rest[0]?.node);
  if (kind === 'CMD-SHELL' && text !== undefined) return shellCommand(resolve(text, variables), lookUp);
  if (kind !== 'CMD') return undefined;
  return listedCommand(rest, spanOf(node), (scalar) => resolve(scalar, variables), lookUp);
}

/** A text that a shell runs: its operators do not end it. */
export function shellCommand(resolved: Resolved, lookUp: LookUp): ContainerCommand {
  const text = wholeText(resolved);
  const words = text.value === '' ? [] : [text];
  return lazyCommand({ span: text.span, words, runs: () => runsOf(resolved), lookUp });
}

/** A text that is split into words. */
export function splitCommand(
  resolved: Resolved,
  lookUp: LookUp,
  entrypoint?: ContainerCommand | undefined,
): ContainerCommand {
  const span = spanOf(resolved.scalar);
  const words = splitWords(resolved);
  const runs = (reader: ContainerCommand | undefined) =>
    isShellWithCode(reader)
      ? firstWord(resolved)
      : [...readerRuns(reader, known<string>(words[0]), span), ...asShellReads(runsOf(resolved))];
  return lazyCommand({ span, words, runs, lookUp }, entrypoint);
}

/** A list of words, where the first may be a script; `read` resolves each of them. */
export function listedCommand(
  items: readonly TreePart[],
  span: Span,
  read: (scalar: TreeScalar) => Resolved,
  lookUp: LookUp,
  entrypoint?: ContainerCommand | undefined,
): ContainerCommand {
  const resolved = items.map(({ node }) => (node.kind === 'scalar' ? read(node) : undefined));
  const words = items.map(
    ({ node }, index): Text => wholeTextOf(resolved[index]) ?? { value: DYNAMIC, span: spanOf(node) },
  );
  const [script] = resolved;
  const runs = (reader: ContainerCommand | undefined) =>
    isShellWithCode(reader) && script !== undefined && items[0]?.node.holder === items[0]
      ? runsOf(script)
      : [
          ...readerRuns(reader, known<string>(words[0]), span),
          ...items.flatMap((item, index) => wordRuns(item, resolved[index])),
        ];
  return lazyCommand({ span, words, runs, lookUp }, entrypoint);
}

function wholeTextOf(resolved: Resolved | undefined): Text | undefined {
  return resolved === undefined ? undefined : wholeText(resolved);
}

const withScript = lazyProperty('script');

/** Most commands are never examined, so the script is parsed only when a rule asks for it. */
function lazyCommand(written: Written, entrypoint?: ContainerCommand): ContainerCommand {
  const { span, words, runs, lookUp } = written;
  const readBy = (reader: ContainerCommand): ContainerCommand => lazyCommand(written, reader);
  return withScript({ span, words, readBy }, () =>
    words.length === 0 ? undefined : parseScript(excerptOf(runs(entrypoint)), lookUp),
  );
}

/** The first word of a text that is split into words, without its quotes and backslashes. */
function firstWord(resolved: Resolved): readonly Run[] {
  const { text } = resolved;
  const start = /^[ \t\r\n]*/.exec(text)?.[0].length ?? 0;
  const { end, unread } = wordAt(text, start);
  return withoutPlaces(
    runsWithin(runsOf(resolved), start, end),
    unread.map((at) => at - start),
  );
}

/** The part of a text between two offsets. */
function runsWithin(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, run.text.length);
    at += run.text.length;
    return from < to ? [slice(run, from, to)] : [];
  });
}

interface Written extends Pick<ContainerCommand, 'span' | 'words'> {
  /** The text that a shell would have to read after an entrypoint. */
  readonly runs: (entrypoint: ContainerCommand | undefined) => readonly Run[];
  readonly lookUp: LookUp;
}

/** A list item quoted as a shell would need it: nothing in it is special, except the variables that are left. */
function wordRuns(item: TreePart, resolved: Resolved | undefined): readonly Run[] {
  const { node, start, end, owner } = item;
  // an alias leads to another place in the file, but a command must be in one place
  const isAlias = node.holder !== item;
  const place = isAlias ? { file: owner.file, start, end } : spanOf(node);
  const mark = (text: string): Run => ({ text, span: () => place });
  // Compose refuses a list or a mapping here; a shell sees a value that only run time knows
  if (resolved === undefined) return [mark(' "$?"')];
  const runs = runsOf(resolved).flatMap((run) => (run.isUnknown ? unquoted(run, mark) : escaped(run)));
  return [mark(" '"), ...(isAlias ? runs.map(({ text }) => mark(text)) : runs), mark("'")];
}

function unquoted(run: Run, mark: (text: string) => Run): readonly Run[] {
  return [mark(`'"`), run, mark(`"'`)];
}

function escaped({ text, span }: Run): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    runs.push(slice({ text, span }, from, at), { text: "'\\''", span: () => span(at, at + 1) });
    from = at + 1;
  }
  return [...runs, slice({ text, span }, from, text.length)];
}

function slice({ text, span }: Run, from: number, to: number): Run {
  return { text: text.slice(from, to), span: (start, end) => span(from + start, from + end) };
}

/**
 * The text without the backslashes that Compose's splitter drops within double quotes and a shell keeps: `sh -c "a \| b"` runs a pipe.
 */
function asShellReads(runs: readonly Run[]): readonly Run[] {
  // an unknown value is one in which a shell drops none
  const text = runs.map((run) => (run.isUnknown ? '$'.repeat(run.text.length) : run.text)).join('');
  const dropped = Array.from(text.matchAll(QUOTED), ({ 0: quoted, index }) =>
    quoted.startsWith('"') ? keptIn(quoted).map((at) => index + at) : [],
  ).flat();
  return dropped.length === 0 ? runs : withoutPlaces(runs, dropped);
}

const QUOTED = /'[^']*'?|"(?:[^"\\]|\\.)*"?|\\./gs;

/** The offsets of backslashes in double quotes that a shell keeps. */
function keptIn(quoted: string): readonly number[] {
  return Array.from(quoted.matchAll(/\\./gs)).flatMap(({ 0: pair, index }) => (/[$`"\\]$/.test(pair) ? [] : [index]));
}

/** The runs without single characters at some offsets. */
function withoutPlaces(runs: readonly Run[], places: readonly number[]): readonly Run[] {
  let start = 0;
  let next = 0;
  return runs.flatMap((run) => {
    const pieces: Run[] = [];
    let from = 0;
    for (let at = places[next]; at !== undefined && at < start + run.text.length; at = places[++next]) {
      pieces.push(slice(run, from, at - start));
      from = at - start + 1;
    }
    start += run.text.length;
    return from === 0 ? [run] : [...pieces, slice(run, from, run.text.length)];
  });
}

/** The operators of a shell end the text: Compose's splitter stops at them. */
const OPERATORS: ReadonlySet<string> = new Set([';', '&', '|', '<', '>']);

/** Splits like the shellwords library that Compose uses: quotes and backslashes, no variables. */
function splitWords(resolved: Resolved): readonly Text[] {
  const { text } = resolved;
  const words: Text[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (OPERATORS.has(char)) break;
    if (isSpace(char)) {
      at++;
      continue;
    }
    const { value, end } = wordAt(text, at);
    const { span, assumes } = partText(resolved, at, end);
    words.push({ value: value.includes(UNKNOWN_PIECE) ? DYNAMIC : value, span, ...(assumes && { assumes }) });
    at = end;
  }
  return words;
}

interface SplitWord {
  readonly value: string;
  readonly end: number;
  /** The offsets of its quotes and backslashes. */
  readonly unread: readonly number[];
}

function wordAt(text: string, from: number): SplitWord {
  const unread: number[] = [];
  let value = '';
  let quote = '';
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    const isEscape = isEscapeAt(text, at, quote);
    if (isEscape || isQuoteHere(char, quote)) unread.push(at);
    if (isEscape) value += text[++at];
    else if (isQuoteHere(char, quote)) quote = quote === '' ? char : '';
    else if (quote === '' && endsWord(char)) break;
    else value += char;
  }
  return { value, end: at, unread };
}

function isEscapeAt(text: string, at: number, quote: string): boolean {
  return text[at] === '\\' && quote !== "'" && at + 1 < text.length;
}

function isQuoteHere(char: string, open: string): boolean {
  return open === '' ? char === '"' || char === "'" : char === open;
}

function endsWord(char: string): boolean {
  return isSpace(char) || OPERATORS.has(char);
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
