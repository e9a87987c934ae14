import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { type Offsets, placedText } from '../../syntax/lists/placed.ts';
import type { RunWord } from './flags.ts';

/** The words of a command, with the place of each character. */
export function runWords(words: readonly ShellWord[]): readonly RunWord[] {
  return words.map(runWord);
}

/** Quotes inside `${…}` and `$(…)` do not keep the word whole. */
function isUnquotedVariable({ raw }: ShellWord): boolean {
  return raw.charCodeAt(0) === DOLLAR && /^\$(?:[{(]|[^"']*$)/.test(raw);
}

const DOLLAR = 36;

/** Several options in one word: `$X`, `"$@"`, `"${@:2}"`, `"${ARRAY[@]}"`. */
const SEVERAL = /^"?\$(?:[@*]|\{[@*][^}]{0,100}\}|\{[^}]{0,100}\[[@*]\]\})"?$/;

function runWord(word: ShellWord): RunWord {
  const { raw, pieces, span } = word;
  const isContiguous = span.end - span.start === raw.length;
  const walked = lazy(() => aligned(raw, pieces));
  const offsets = lazy(() => (raw === pieces ? 'as written' : walked()));
  const variableAt = (offset: number): string | undefined => {
    const start = pieces[offset] === UNKNOWN_PIECE ? walked().starts[offset] : undefined;
    return start === undefined ? undefined : VARIABLE.exec(raw.slice(start))?.[1];
  };
  const written = placedText({
    text: pieces,
    span,
    variable: pieces.startsWith(UNKNOWN_PIECE) ? variableAt(0) : undefined,
    ...(pieces.includes(UNKNOWN_PIECE) && { variableAt }),
    offsets: isContiguous ? offsets : () => undefined,
    place: (start, end) => ({ file: span.file, start: span.start + start, end: span.start + end }),
  });
  const maySplit = pieces === UNKNOWN_PIECE && (isUnquotedVariable(word) || raw.startsWith('`') || SEVERAL.test(raw));
  return maySplit ? { ...written, maySplit } : written;
}

const VARIABLE = /^\$\{?([A-Za-z_]\w*)/;

/** The state of the walk over a raw word. */
interface Walk {
  readonly raw: string;
  readonly pieces: string;
  readonly starts: (number | undefined)[];
  readonly ends: (number | undefined)[];
  quote: string;
  /** An offset in the raw word. */
  at: number;
}

/**
 * The offset of each character of a value in the word as written. After a variable with a known value the position is lost, so characters
 * after the last variable are found from the end.
 */
function aligned(raw: string, pieces: string): Offsets {
  const walk: Walk = { raw, pieces, starts: [], ends: [], quote: '', at: 0 };
  while (walk.at < raw.length && walk.starts.length < pieces.length && step(walk));
  // the value of a variable begins at the variable itself
  if (walk.at < raw.length && walk.starts.length < pieces.length) walk.starts.push(walk.at);
  alignTail(walk);
  return walk;
}

/** Returns whether the position is still known. */
function step(walk: Walk): boolean {
  const { raw, quote, at } = walk;
  const char = raw.charAt(at);
  if ((char === '"' && quote !== "'") || (char === "'" && quote !== '"')) {
    walk.quote = quote === '' ? char : '';
    walk.at += 1;
    return true;
  }
  if (char === '\\' && quote !== "'") return stepEscape(walk);
  if ((char === '$' || char === '`') && quote !== "'") return put(walk, UNKNOWN_PIECE, expansionEnd(raw, at));
  return put(walk, char, at + 1);
}

function stepEscape(walk: Walk): boolean {
  const next = walk.raw[walk.at + 1];
  if (next === undefined) return false;
  if (next === '\n') {
    walk.at += 2;
    return true;
  }
  const isEscape = walk.quote === '' || /["$`\\]/.test(next);
  return isEscape ? put(walk, next, walk.at + 2) : put(walk, '\\', walk.at + 1);
}

function put(walk: Walk, char: string, end: number): boolean {
  if (walk.pieces[walk.starts.length] !== char) return false;
  walk.starts.push(walk.at);
  walk.ends.push(end);
  walk.at = end;
  return true;
}

/** The end of `$X`, `${…}`, `$(…)` or `` `…` ``. */
function expansionEnd(raw: string, at: number): number {
  if (raw[at] === '`') return endAfter(raw.indexOf('`', at + 1), raw);
  const open = raw[at + 1] ?? '';
  if (open === '{') return closing(raw, at + 1, '{', '}');
  if (open === '(') return closing(raw, at + 1, '(', ')');
  let end = at + 1;
  while (end < raw.length && /\w/.test(raw.charAt(end))) end += 1;
  return Math.max(end, Math.min(at + 2, raw.length));
}

function closing(raw: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let index = at; index < raw.length; index += 1) {
    if (raw[index] === open) depth += 1;
    else if (raw[index] === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return raw.length;
}

function endAfter(index: number, raw: string): number {
  return index === -1 ? raw.length : index + 1;
}

/** Aligns plain characters at the end, from right to left. */
function alignTail({ raw, pieces, starts, ends }: Walk): void {
  const done = ends.length;
  let at = raw.length - 1;
  for (let index = pieces.length - 1; index >= done; index -= 1) {
    if (at >= 0 && (raw[at] === '"' || raw[at] === "'") && pieces[index] !== raw[at]) at -= 1;
    const char = raw[at];
    if (char === undefined || char !== pieces[index] || /[$`\\{}()]/.test(char)) {
      if (at >= 0) ends[index] = at + 1;
      break;
    }
    starts[index] = at;
    ends[index] = at + 1;
    at -= 1;
  }
}
