import type { Excerpt } from '../../../model/source.ts';
import { type Piece, spliced } from '../../../model/spliced.ts';
import type { SomeLines, WordWithValue } from './some-lines.ts';

/** One change of each line; undefined for a line that is left out. */
type Change = (line: Line) => Line | undefined;

/** A line of a text, with what comes before it in the output. */
interface Line {
  readonly before: string;
  readonly text: string;
}

/**
 * The lines of a text that a command prints with an option in front of each, without comments and empty lines: `sed 's/^/-e /' f`,
 * `grep -v '^#' f`. Undefined for another command, and for anything else that it may do.
 */
export function changedLines<Word extends WordWithValue>(
  program: string,
  words: readonly Word[],
): SomeLines<Word> | undefined {
  const read = PROGRAMS.get(program)?.(words.map(({ value }) => value));
  if (read === undefined) return undefined;
  const operands = words.slice(read.length);
  if (operands.length > 1 || operands.some(({ value }) => /^-./.test(value))) return undefined;
  return { operands, of: (text) => changed(text, read.changes) };
}

/** Whether a command may put options in front of lines. */
export function mayGiveOptions(program: string, words: readonly WordWithValue[]): boolean {
  return PROGRAMS.has(program) && words.some(({ value }) => OPTION.test(value));
}

const OPTION = /(?:^|[/|,#"' ])(?:-[el]|--(?:env|build-arg|label))(?:[ =]|")/;

interface ReadChanges {
  readonly changes: readonly Change[];
  /** How many words they take. */
  readonly length: number;
}

const PROGRAMS: ReadonlyMap<string, (words: readonly string[]) => ReadChanges | undefined> = new Map([
  ['sed', changesOfSed],
  ['grep', changesOfGrep],
  ['egrep', changesOfGrep],
  ['awk', changesOfAwk],
  ['gawk', changesOfAwk],
  ['mawk', changesOfAwk],
  // either separates words
  ['tr', ([from, to]) => (from === '\\n' && to === ' ' ? { changes: [], length: 2 } : undefined)],
]);

function changesOfSed(words: readonly string[]): ReadChanges | undefined {
  const scripts: string[] = [];
  let at = 0;
  for (; /^-[Er]$/.test(words[at] ?? ''); at += 1);
  for (; /^-[Er]?e$/.test(words[at] ?? ''); at += 2) scripts.push(words[at + 1] ?? '');
  if (scripts.length === 0) scripts.push(words[at++] ?? '');
  const changes = scripts.flatMap((script) => script.split(/[;\n]/)).map((one) => changeOfSed(one.trim()));
  const all = whole(changes);
  return all && { changes: all, length: at };
}

/** `/^#/d`, `s/^/-e /`, `s/.*\/-e &/`, `s/\(.*\)/-e \1/` */
function changeOfSed(script: string): Change | undefined {
  const deleted = /^\/(.*)\/ *d$/.exec(script)?.[1];
  if (deleted !== undefined) return without(deleted);
  const [, , pattern = '', replacement = ''] = /^s([/|,#])([^/|,#]*)\1([^/|,#\\&]*(?:&|\\1)?)\1g?$/.exec(script) ?? [];
  if (/^\^?$/.test(pattern) && pattern !== '' && !/[&\\]/.test(replacement)) return prefixed(replacement);
  const [, prefix, part] = /^(.*?)(&|\\1)$/.exec(replacement) ?? [];
  const isAll = part === '&' ? /^\^?\.\*\$?$/ : /^\^?\\?\(\.\*\\?\)\$?$/;
  return prefix !== undefined && isAll.test(pattern) ? prefixed(prefix) : undefined;
}

function changesOfGrep(words: readonly string[]): ReadChanges | undefined {
  const length = words.findIndex((word) => !/^-[vEe]{1,3}$/.test(word));
  const isInverted = words.slice(0, Math.max(length, 0)).some((word) => word.includes('v'));
  const change = isInverted ? without(words[length] ?? '') : undefined;
  return change === undefined ? undefined : { changes: [change], length: length + 1 };
}

/** `{print "-e " $0}`, `!/^#/ {print "-e", $0}` */
function changesOfAwk([script = '']: readonly string[]): ReadChanges | undefined {
  const [, left, prefix = '', comma] = AWK.exec(script) ?? [];
  if (prefix === '') return undefined;
  const change = left === undefined ? KEEP : without(left);
  const all = whole([change, prefixed(comma === ',' ? `${prefix} ` : prefix)]);
  return all && { changes: all, length: 1 };
}

const AWK =
  /^\s{0,20}(?:!\/([^/]{0,200})\/\s{0,20})?\{\s{0,20}print "([\w =-]{1,200})"\s{0,20}(,?)\s{0,20}\$0;?\s{0,20}\}\s{0,20}$/;

const KEEP: Change = (line) => line;

/** Only what begins an option: anything else may be a shell command, a pattern or another text. */
function prefixed(prefix: string): Change | undefined {
  return PREFIX.test(prefix) ? ({ before, text }) => ({ before: prefix + before, text }) : undefined;
}

const PREFIX = /^ *(?:-[el]|--(?:env|build-arg|label))[ =] *$/;

/** Without comments or empty lines; undefined for another pattern. */
function without(pattern: string): Change | undefined {
  const kinds = pattern
    .replaceAll(/\[\[:(?:space|blank):\]\]|\\s|\[ \\t\]/g, ' ')
    .replace(/^(\^ ?\*?)\\?\(([^()|\\]{0,40})(\\?\|)([^()|\\]{0,40})\\?\)$/, '$1$2|$1$4')
    .split(/\\?\|/);
  const patterns = whole(kinds.map((kind) => LEFT_OUT.get(kind)));
  if (patterns === undefined) return undefined;
  return (line) => (line.before === '' && patterns.some((one) => one.test(line.text)) ? undefined : line);
}

const LEFT_OUT: ReadonlyMap<string, RegExp> = new Map([
  ['^#', /^#/],
  ['^ *#', /^\s*#/],
  ['^$', /^$/],
  ['^ *$', /^\s*$/],
]);

/** Undefined if one is not known. */
function whole<Value>(all: readonly (Value | undefined)[]): readonly Value[] | undefined {
  const known = all.filter((one) => one !== undefined);
  return known.length === all.length ? known : undefined;
}

function changed(excerpt: Excerpt, changes: readonly Change[]): Excerpt {
  const { text } = excerpt;
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const line = changes.reduce<Line | undefined>((one, change) => one && change(one), {
      before: '',
      text: text.slice(start, end),
    });
    if (line?.before) pieces.push({ text: line.before, start, end: start });
    if (line !== undefined)
      pieces.push({
        text: text.slice(start, Math.min(end + 1, text.length)),
        start,
        end: Math.min(end + 1, text.length),
      });
    start = end + 1;
  }
  return spliced(excerpt, pieces);
}
