import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** `s/pattern/replacement/flags` of sed or perl. */
export interface Substitute {
  readonly pattern: string;
  readonly replacement: string;
  readonly flags: string;
}

/** Nobody writes longer scripts on a command line. */
const LONGEST_SCRIPT = 10_000;

/** The substitutions that a script consists of; undefined if it has other commands. Addresses are skipped. */
export function substitutionsOf(script: string): readonly Substitute[] | undefined {
  if (script.length > LONGEST_SCRIPT) return undefined;
  const found: Substitute[] = [];
  let at = 0;
  while (at < script.length) {
    const start = afterAddress(script, at);
    if (start === undefined) return undefined;
    if (start === script.length) break;
    const read = substituteAt(script, start);
    if (read === undefined) return undefined;
    found.push(read.substitute);
    at = read.end;
  }
  return found;
}

const BLANKS = /[\s;]*/y;
const ADDRESS = /(?:(?:\d+|\$)(?:,(?:\d+|\$))?)?[\s!]*/y;

/** What the substitutions in a text with commands put in place of something else, with their places in it: `sed -i 's/a/b/' f`. */
export function replacementsIn(
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const found = [];
  let at = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    const read = index < at ? undefined : substituteAt(text, index);
    if (read === undefined) continue;
    const { replacement } = withoutGroups(read.substitute);
    if (!/(?<!\\)&/.test(replacement)) found.push({ text: replacement, start: index, end: read.end });
    at = read.end;
  }
  return found;
}

/** Of a substitution: the word, or a further command of it. */
const BEGINNING = /(?<=["'\s;{])s(?=[^\w\s\\"'.])/g;

/** The position after blanks and an address; undefined for a pattern without an end. */
function afterAddress(script: string, from: number): number | undefined {
  let at = skip(script, from, BLANKS);
  if (script[at] === '/') {
    const end = partEnd(script, at + 1, '/');
    if (end === undefined) return undefined;
    at = end + 1;
  }
  return skip(script, at, ADDRESS);
}

function skip(script: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(script)?.[0].length ?? 0);
}

function substituteAt(
  script: string,
  at: number,
): { readonly substitute: Substitute; readonly end: number } | undefined {
  const mark = script[at + 1];
  if (script[at] !== 's' || mark === undefined || /[\w\s\\]/.test(mark)) return undefined;
  const middle = partEnd(script, at + 2, mark);
  const last = middle === undefined ? undefined : partEnd(script, middle + 1, mark);
  if (middle === undefined || last === undefined) return undefined;
  const flags = /^[A-Za-z\d]*/.exec(script.slice(last + 1, last + 20))?.[0] ?? '';
  const plain = (text: string): string => text.replaceAll(`\\${mark}`, mark);
  const substitute = {
    pattern: plain(script.slice(at + 2, middle)),
    replacement: plain(script.slice(middle + 1, last)),
    flags,
  };
  return { substitute, end: last + 1 + flags.length };
}

/** The position of a mark without a backslash before it. */
function partEnd(script: string, from: number, mark: string): number | undefined {
  for (let at = from; at < script.length; at++) {
    if (script[at] === '\\') at++;
    else if (script[at] === mark) return at;
  }
  return undefined;
}

/**
 * Whether a substitution only replaces a version, a tag, a hash or the like, whatever its value, or a known text without a meaning of its
 * own by another, or removes blanks at the ends of lines.
 */
export function isOnlyVersion({ pattern, replacement, flags }: Substitute): boolean {
  if (/[ew]/.test(flags) || /\\n|\n/.test(replacement)) return false;
  if (replacement === '' && LINE_END.test(pattern)) return true;
  const kept = replacement.replaceAll(/\\\d|(?<!\\)&/g, '');
  if (kept === '' || OPTIONS.test(kept)) return false;
  if (VERSION_KEY.test(pattern) || VERSION_KEY.test(replacement)) return true;
  if (VERSION.test(pattern) && (kept === UNKNOWN_PIECE || VERSION.test(kept))) return true;
  const [, name] = /^([^\0]*)[-:@]\0[^\0]*$/.exec(kept) ?? [];
  if (name !== undefined && name !== '') return pattern.startsWith(name);
  const texts = [pattern, kept].map((text) => text.replaceAll('\\', '').replaceAll(/^\^|\$$/g, ''));
  return texts.every((text) => NUMBERED.test(text) && !/(?<![\d.])0(?![\d.])/.test(text));
}

/** A version as a pattern, which is not the beginning of an address: `1\\.27\\.\\d+`, `17\\.[0-9]*`. */
const VERSION = /^(?!(?:0|10|127|172|192)\b)v?\d{1,4}(?:\\?\.(?:\d{1,4}|\\d[+*]?|\[0-9\](?:\\?[+*])?)){1,2}$/;

/** Blanks at the ends of lines. */
const LINE_END = /^(?:\\r\$?|(?:\\s|\[(?:[ \t]|\\t|\\r|\[:(?:blank|space):\]){1,9}\])(?:\*|\\?\+)?\$)$/;

/** What a version follows. */
const VERSION_KEY =
  /(?:image|version|tag|hash|sha\d*|digest|commit|revision|release)["')\]\\|:/\s]*[:=]|\b(?:FROM|image|version)\b|_(?:version|ver|tag|hash|sha\d*|commit|digest|ref|rev)(?![a-z])|[-:@=](?:\\?\))?\[0-9/i;

/** The names of options, and values that take protection away. */
const OPTIONS =
  /privileged|cap_|cap-|security|network_mode|\bpid\b|\bipc\b|userns|volumes?\b|devices?\b|\bUSER\b|\bRUN\b|\broot\b|\bhost\b|unconfined|\btrue\b|\bsock\b|(?<!:)\/\//;

/** A name with a number, such as a version, a port or a package. */
const NUMBERED = /^(?=\D*\d)[\w.:@/-]+$/;

/**
 * A text after substitutions whose patterns are plain texts with at most one `.*`, and which have no flag but `g`; undefined if one of them is
 * not so. They are applied line by line, as sed does it.
 */
export function substituted(text: string, substitutes: readonly Substitute[]): string | undefined {
  const changes = substitutes.map(lineChange);
  if (changes.includes(undefined)) return undefined;
  return text
    .split('\n')
    .map((line) => changes.reduce((changed, change) => change?.(changed) ?? changed, line))
    .join('\n');
}

const PLAIN = /^(\^?)((?:[^\\.*[\]^$+?(){}|]|\\[./*[\]^$-])*)(?:(\.\*)((?:[^\\.*[\]^$+?(){}|]|\\[./*[\]^$-])*))?(\$?)$/;

/** A group around a plain text is that text, and a reference to it, too: `s/\(A=\)b/\1c/`. */
function withoutGroups({ pattern, replacement, flags }: Substitute): Substitute {
  const groups = [...pattern.matchAll(GROUP)].map(([, basic, extended]) => basic ?? extended ?? '');
  if (groups.length === 0) return { pattern, replacement, flags };
  const by = replacement.replaceAll(/\\(\d)/g, (mark, index: string) => groups[Number(index) - 1] ?? mark);
  return { pattern: pattern.replaceAll(GROUP, (_, basic, extended) => basic ?? extended), replacement: by, flags };
}

const GROUP = /\\\(([\w=:" ./-]*)\\\)|(?<!\\)\(([\w=:" /-]*)\)/g;

/** A dot between letters may be any character. */
const ANY_CHARACTER = '\u0001';
const DOT = /(?<=[A-Za-z\d-])\.(?=[A-Za-z\d-])/g;

/** In characters; each place of a line is compared with such a text. */
const LONGEST_WITH_DOTS = 60;

function lineChange(substitute: Substitute): LineChange | undefined {
  const { pattern: written, replacement, flags } = withoutGroups(substitute);
  const pattern = written.replaceAll(DOT, ANY_CHARACTER);
  const hasDots = pattern.includes(ANY_CHARACTER);
  if (hasDots && (pattern.length > LONGEST_WITH_DOTS || pattern.includes('.*'))) return undefined;
  const [, isAtStart, first = '', any, last = '', isAtEnd] = PLAIN.exec(pattern) ?? [];
  if (isAtStart === undefined || !/^g?$/.test(flags)) return undefined;
  if (/\\[\dn]|(?<!\\)&/.test(replacement) || first + last === '') return undefined;
  const place = { text: withoutEscapes(first), isAtStart: isAtStart !== '', isAtEnd: isAtEnd !== '' };
  const by = withoutEscapes(replacement);
  return any === undefined ? textChange(place, by, flags === 'g') : rangeChange(place, withoutEscapes(last), by);
}

type LineChange = (line: string) => string;

interface Place {
  readonly text: string;
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

function textChange({ text, isAtStart, isAtEnd }: Place, by: string, isEverywhere: boolean): LineChange {
  return (line) => {
    if (isEverywhere && !isAtStart && !isAtEnd) return replacedAll(line, text, by);
    const from = isAtEnd ? startOfEnd(line, text) : placeOf(line, text, 0);
    if (from === -1 || (isAtStart && from > 0)) return line;
    return line.slice(0, from) + by + line.slice(from + text.length);
  };
}

function replacedAll(line: string, text: string, by: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = placeOf(line, text, 0); at !== -1; at = placeOf(line, text, done)) {
    pieces.push(line.slice(done, at), by);
    done = at + text.length;
  }
  return pieces.join('') + line.slice(done);
}

/** The first place of a text from an offset; -1 without one. */
function placeOf(line: string, text: string, from: number): number {
  if (!text.includes(ANY_CHARACTER)) return line.indexOf(text, from);
  for (let at = from; at + text.length <= line.length; at++) if (isAt(line, text, at)) return at;
  return -1;
}

function isAt(line: string, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text[index] !== ANY_CHARACTER && text[index] !== line[at + index]) return false;
  }
  return true;
}

/** Replaces all from the text up to the last place of another one. */
function rangeChange({ text, isAtStart, isAtEnd }: Place, last: string, by: string): LineChange {
  return (line) => {
    const from = line.indexOf(text);
    if (from === -1 || (isAtStart && from > 0)) return line;
    const to = endOf(line, from + text.length, last);
    return to === undefined || (isAtEnd && to < line.length) ? line : line.slice(0, from) + by + line.slice(to);
  };
}

/** Where the text is at the end of the line; -1 if the line ends with another one. */
function startOfEnd(line: string, text: string): number {
  const at = line.length - text.length;
  return at >= 0 && isAt(line, text, at) ? at : -1;
}

function withoutEscapes(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}

function endOf(line: string, from: number, last: string): number | undefined {
  if (last === '') return line.length;
  const at = line.lastIndexOf(last);
  return at < from ? undefined : at + last.length;
}
