import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { Excerpt } from '../../../model/source.ts';
import type { Budget } from '../budget.ts';
import { literalPattern, MOST_REPEATED, plainPattern } from './plain-patterns.ts';
import { changesOfSed } from './sed-lines.ts';
import type { SomeLines, WordWithValue } from './some-lines.ts';

/** What a command prints for one line of its input: undefined for a line that it leaves out, `DYNAMIC` if that is not known. */
type Select = (line: string) => string | Dynamic | undefined;

interface Selecting {
  readonly select: Select;
  /** Whether only the first line that it selects is printed: `grep -m1`, `awk '{ print $1; exit }'`. */
  readonly isFirst?: boolean;
  /** How many words say so. The others are files. */
  readonly length: number;
}

/**
 * The parts of lines that a command prints: `grep ^A= f`, `cut -d= -f2`, `sed -n 's/^A=//p' f`, `awk -F= '/^A=/ {print $2}' f`. Undefined for another
 * command, and for patterns and options whose meaning is not plain.
 */
export function selectedLines<Word extends WordWithValue>(
  program: string,
  words: readonly Word[],
  texts: readonly string[],
  budget: Budget,
): SomeLines<Word> | undefined {
  const deleted = program === 'tr' ? deletedBy(texts) : undefined;
  if (deleted !== undefined) return { operands: [], of: (text) => changed(text, text.text.replaceAll(deleted, '')) };
  const selecting = PROGRAMS.get(program)?.(texts);
  if (selecting === undefined) return undefined;
  const operands = words.slice(selecting.length);
  if (operands.length > 1 || operands.some(({ value }) => /^-./.test(value))) return undefined;
  const cost = costOf(texts.slice(0, selecting.length).join(' '));
  return {
    operands,
    of(text) {
      const printed = linesOf(text.text, selecting, (line) => {
        const spent = cost(line);
        if (spent > MOST_FOR_LINE) return false;
        budget.left -= spent;
        return budget.left >= 0;
      });
      return printed === undefined ? undefined : changed(text, printed);
    },
  };
}

/** A text has the place of all that it is made of. */
function changed({ text, span }: Excerpt, printed: string): Excerpt {
  const place = span(0, text.length);
  return { text: printed, span: () => place };
}

/** Undefined if it is not known, or takes too long. */
function linesOf(
  text: string,
  { select, isFirst = false }: Selecting,
  mayGoOn: (line: string) => boolean,
): string | undefined {
  const printed: string[] = [];
  for (const line of text.replace(/\n$/, '').split(/\r?\n/)) {
    if (!mayGoOn(line)) return undefined;
    const selected = select(line);
    if (selected === DYNAMIC) return undefined;
    if (selected !== undefined) printed.push(`${selected}\n`);
    if (isFirst && printed.length > 0) break;
  }
  return printed.join('');
}

/** How much a line costs: a pattern may be tried at each of its places, with each length of what it repeats. */
function costOf(written: string): (line: string) => number {
  const repeated = Math.min(MOST_REPEATED, written.match(/[*+?]/g)?.length ?? 0);
  const share = Math.ceil(written.length / 20) / STEPS;
  return ({ length }) => 1 + share * length ** (repeated + 1);
}

/** In characters, see `costOf`: some 450 for a pattern that repeats twice, and 10,000 for one that does so once. */
const MOST_FOR_LINE = 100_000;

/** How many steps of a pattern take as long as reading a character of a script. */
const STEPS = 1000;

const PROGRAMS: ReadonlyMap<string, (words: readonly string[]) => Selecting | undefined> = new Map([
  ['grep', selectedByGrep],
  ['egrep', selectedByGrep],
  ['cut', selectedByCut],
  ['sed', changesOfSed],
  ['awk', selectedByAwk],
  ['gawk', selectedByAwk],
  ['mawk', selectedByAwk],
]);

/** `tr -d '"'`, `tr -d '[:space:]'` */
function deletedBy([option, set = '', ...others]: readonly string[]): RegExp | undefined {
  if ((option !== '-d' && option !== '--delete') || others.length > 0) return undefined;
  if (/^\[:(?:space|blank):\]$/.test(set)) return /\s/g;
  return /^(?:["' ,;]|\\[rnt"'])+$/.test(set) ? new RegExp(`[${set}]`, 'g') : undefined;
}

/** `grep -m1 '^A=' f`, `grep -oP '^A=\K.*' f` */
function selectedByGrep(words: readonly string[]): Selecting | undefined {
  let at = 0;
  let flags = '';
  for (; /^-[EFPehiosw]*(?:m ?1?)?$/.test(words[at] ?? '') && words[at] !== '-'; at += 1) {
    flags += words[at];
    if (words[at]?.endsWith('m')) at += 1;
  }
  const written = words[at];
  if (written === undefined) return undefined;
  const select = flags.includes('o') ? onlyAfter(written, flags) : matching(written, flags);
  return select && { select, isFirst: flags.includes('m'), length: at + 1 };
}

function matching(written: string, flags: string): Select | undefined {
  const pattern = flags.includes('F') ? literalPattern(written) : plainPattern(written, /[EP]/.test(flags));
  if (pattern === undefined) return undefined;
  const words = flags.includes('w') ? `\\b(?:${pattern})\\b` : pattern;
  const test = new RegExp(words, flags.includes('i') ? 'i' : '');
  return (line) => (test.test(line) ? line : undefined);
}

/** `^A=\K.*`, `(?<=^A=).*`, which only `grep -P` understands. */
function onlyAfter(written: string, flags: string): Select | undefined {
  const [, before, kept] = (flags.includes('P') && AFTER.exec(written)) || [];
  const pattern = plainPattern(before ?? kept ?? '', true);
  if (pattern === undefined || pattern === '') return undefined;
  const start = new RegExp(pattern);
  return (line) => {
    const found = start.exec(line);
    return found === null ? undefined : line.slice(found.index + found[0].length);
  };
}

const AFTER = /^(?:\(\?<=([^()]{1,100})\)|([^()]{1,100})\\K)\.[*+]\$?$/;

/** `cut -d= -f2`, `cut -d '=' -f 2-` */
function selectedByCut(words: readonly string[]): Selecting | undefined {
  const length = words.findIndex((word, at) => !/^-./.test(word) && !/^-[df]$/.test(words[at - 1] ?? ''));
  const options = length === -1 ? words : words.slice(0, length);
  const text = options.join('\n').replaceAll(/^(-[df])\n/gm, '$1');
  if (!OPTIONS_OF_CUT.test(text)) return undefined;
  const [, separator = '\t'] = /^(?:-d|--delimiter=)(.)$/m.exec(text) ?? [];
  const [, first, open] = /^(?:-f|--fields=)(\d{1,3})(-?)$/m.exec(text) ?? [];
  if (first === undefined) return undefined;
  const from = Number(first) - 1;
  const to = open === '-' ? undefined : from + 1;
  const whole = /^-s$/m.test(text) ? (): undefined => undefined : (line: string): string => line;
  const select: Select = (line) =>
    line.includes(separator) ? line.split(separator).slice(from, to).join(separator) : whole(line);
  return { select, length: options.length };
}

const OPTIONS_OF_CUT = /^(?:(?:-d|--delimiter=).(?:\n|$)|(?:-f|--fields=)\d{1,3}-?(?:\n|$)|-s(?:\n|$))+$/;

/** `awk -F= '/^A=/ {print $2}'`, `awk -F '=' '$1 == "A" {print $2}'` */
function selectedByAwk(words: readonly string[]): Selecting | undefined {
  const [first = '', second = ''] = words;
  const [, attached] = /^-F(.*)$/s.exec(first) ?? [];
  const length = attached === undefined ? 0 : attached === '' ? 2 : 1;
  const written = attached === '' ? second : attached;
  const separator = written === undefined ? /\s+/ : separatorOf(written);
  const [, pattern, name, field = '', exit] = AWK.exec(words[length] ?? '') ?? [];
  const test = plainPattern(pattern ?? '', true);
  if (separator === undefined || field === '' || test === undefined) return undefined;
  const line = new RegExp(test);
  const select: Select = (text) => {
    const fields = (written === undefined ? text.trim() : text).split(separator);
    if (!line.test(text) || (name !== undefined && fields[0] !== name)) return undefined;
    return field === '0' ? text : ((field === 'NF' ? fields.at(-1) : fields[Number(field) - 1]) ?? '');
  };
  return { select, isFirst: exit !== undefined, length: length + 1 };
}

const AWK =
  /^\s{0,9}(?:\/([^/]{1,100})\/|\$1\s{0,9}==\s{0,9}"([\w.:-]{1,100})")?\s{0,9}\{\s{0,9}print\s{0,9}\$(\d|NF)\s{0,9};?\s{0,9}(exit;?\s{0,9})?\}\s{0,9}$/;

/** `=`, `[=]`, `": "` */
function separatorOf(written: string): string | RegExp | undefined {
  const one = /^\[(.)\]$/.exec(written)?.[1] ?? written;
  if (one === ' ') return /\s+/;
  if (one === '\\t') return '\t';
  return one === '\\' || (one.length > 1 && /[.*+?^$()[\]{}|\\]/.test(one)) ? undefined : one;
}
