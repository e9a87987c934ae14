import { isTellable } from './named-secrets.ts';
import { occurrences } from './occurrences.ts';
import { isPlaceholder, isSecretPair } from './secret.ts';
import { likeProviderSecrets } from './secret-formats.ts';
import type { TextRange } from './text-range.ts';

/**
 * The ranges that look like secrets in a text of any format, in order and without overlaps. Reports must not print them, whichever rules
 * run. When in doubt, a range is included.
 */
export function secretsInText(text: string): readonly TextRange[] {
  const provided = likeProviderSecrets(text).filter(({ format }) => format.isKeyed === undefined);
  const found = merged([...provided, ...namedSecrets(text), ...placedSecrets(text)]);
  return found.length === 0 ? found : merged([...found, ...repeated(text, found)]);
}

/** Further occurrences of a secret, without a name or a place that identifies it. A long one is recognised by its beginning. */
function* repeated(text: string, secrets: readonly TextRange[]): Generator<TextRange> {
  const lengths = new Map<string, number>();
  for (const { start, end } of secrets) {
    const beginning = text.slice(start, Math.min(end, start + JUDGED_VALUE));
    if (isTellable(beginning)) lengths.set(beginning, Math.max(lengths.get(beginning) ?? 0, end - start));
  }
  let covered = 0;
  for (const { start, end } of occurrences(lengths.keys(), text)) {
    const isLong = end - start === JUDGED_VALUE && start >= covered;
    covered = Math.max(covered, isLong ? start + (lengths.get(text.slice(start, end)) ?? 0) : end);
    yield { start, end: isLong ? covered : end };
  }
}

/** Sorts the ranges, and joins those that touch or overlap. */
export function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || last.end < start) result.push({ start, end });
    else if (last.end < end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}

const MAY_NAME_A_SECRET = /pass|pwd|secret|token|key|cred|auth|bearer|pat$/i;

/** Names that count as secret here, although no rule would report them. */
const ALSO_NAMES = /(?:^|[-_.])(?:pwd|bearer|authorization|creds|basic-?auth(?:\.users)?)$|pass$|auth$/i;

/** Only the end of a name and the beginning of a value are checked, so that no text takes quadratic time. In characters. */
const JUDGED_NAME = 100;
const JUDGED_VALUE = 1000;

/** `DB_PASSWORD=…`, `"password": "…"`, `--api-key …`, `ENV NPM_TOKEN …`. */
function* namedSecrets(text: string): Generator<TextRange> {
  const names = /[A-Za-z_][\w.-]*/g;
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const name = match[0].slice(-JUDGED_NAME);
    const value =
      MAY_NAME_A_SECRET.test(name) && name !== 'NOPASSWD'
        ? writtenValue(text, match.index, names.lastIndex)
        : undefined;
    if (value === undefined) continue;
    const secret = withoutQuotes(text, value);
    if (!isSecret(name, text.slice(secret.start, secret.end))) continue;
    const end = Math.max(
      secret.end,
      endOfQuotes(text, value),
      value.isOfKey ? endOfEntry(text, match.index, secret.end) : 0,
    );
    yield { start: secret.start, end };
    names.lastIndex = end;
  }
}

/** A value without its further lines. */
interface WrittenValue extends TextRange {
  /** Whether it is of a YAML key that begins its line, so that all lines that are indented more deeply belong to it. */
  readonly isOfKey?: boolean;
}

/** The end of a quoted text that goes on below its first line; 0 for any other. */
function endOfQuotes(text: string, { start, end }: TextRange): number {
  const quote = text[start];
  if ((quote !== '"' && quote !== "'") || (end - start > 1 && text[end - 1] === quote)) return 0;
  const closing = quote === '"' ? /(?:\\[\s\S]|[^"\\])*/y : /[^']*/y;
  return past(closing, text, start + 1);
}

/** The end of the lines below a key that are empty, or begin deeper than it. */
function endOfEntry(text: string, key: number, from: number): number {
  const column = key - (text.lastIndexOf('\n', key - 1) + 1);
  let end = from;
  for (let next = endOfLine(text, from); next < text.length; ) {
    const line = next + 1;
    const word = past(/[ \t\r]*/y, text, line);
    next = endOfLine(text, word);
    if (word === next) continue;
    if (word - line <= column) break;
    end = next;
  }
  return end;
}

/** The value without its quotes. One of the maximum length is extended to the end of its line. */
function withoutQuotes(text: string, { start, end }: TextRange): TextRange {
  if (end - start >= JUDGED_VALUE) return { start, end: Math.max(end, endOfLine(text, end)) };
  const quote = /^\\?["']/.exec(text.slice(start, start + 2))?.[0] ?? '';
  const isQuoted = quote !== '' && end - start > 2 * quote.length && text.startsWith(quote, end - quote.length);
  if (isQuoted) return { start: start + quote.length, end: end - quote.length };
  // the quote began before the name
  const closing = quote === '' ? (/.(\\?["'])$/.exec(text.slice(Math.max(start, end - 3), end))?.[1] ?? '') : '';
  return { start, end: end - closing.length };
}

function isSecret(name: string, written: string): boolean {
  const value = written.slice(0, JUDGED_VALUE);
  if (/^(?:id|type|src|source|env|target)=|^(?:write|read|inherit)[}\]]?$/i.test(value)) return false;
  return isSecretPair(ALSO_NAMES.test(name) ? 'PASSWORD' : name, value);
}

/** The value, including quotes, for the name between two offsets. */
function writtenValue(text: string, start: number, end: number): WrittenValue | undefined {
  const assigned = after(/\\?["']?(?:[ \t]*(?:[:?+]{0,3}=>?|:-?)|\r?\n[ \t]*:(?=\s))/y, text, end);
  if (assigned !== undefined) return assignedValue(text, assigned, isFirstOfLine(text, start));
  const next = after(/\\?["']?(?:,\s*|[ \t]+)(?:\\\r?\n[ \t]*)?|\\?["']?\r?\n[ \t]*-[ \t]+/y, text, end);
  return next === undefined ? undefined : nextWord(text, { start, end }, next);
}

/** Whether only blanks, a dash, a quote or a bracket come before it on its line. */
function isFirstOfLine(text: string, start: number): boolean {
  return /(?:^|[\n{,])[ \t]*(?:-[ \t]+)?["']?$/.test(text.slice(Math.max(0, start - 80), start));
}

function assignedValue(text: string, assigned: number, isFirst: boolean): WrittenValue | undefined {
  const isYaml = text[assigned - 1] === ':';
  const isOfKey = isYaml && isFirst;
  if (isOfKey) {
    const below = after(
      /[ \t]{0,80}(?:[!&]\S{1,60}[ \t]{0,80})?(?:[|>][-+\d]{0,3}[ \t]{0,80})?(?:#[^\n]{0,200})?\r?\n/y,
      text,
      assigned,
    );
    if (below !== undefined) return linesBelow(text, below);
  }
  const gap = past(/(?:[ \t]|[\\`]\r?\n)*/y, text, assigned);
  const start = after(/[!&][^\s"']{1,60}[ \t]+/y, text, gap) ?? gap;
  const scheme = after(/["']?(?:Basic|Bearer|Token)[ \t]+/iy, text, start);
  const isPlain = isOfKey && start > assigned && scheme === undefined && !/["']/.test(text[start] ?? '');
  const value = isPlain ? plainScalar(text, start) : word(text, scheme ?? start);
  return value && { ...value, isOfKey };
}

/** An unquoted YAML scalar, up to the end of its line or entry. */
function plainScalar(text: string, start: number): TextRange | undefined {
  const end = past(/(?:(?!,\s|\s#)[^\r\n]){0,1000}/y, text, start);
  return end === start ? undefined : { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The first line of a block below a YAML key, unless it is a mapping or a list. */
function linesBelow(text: string, below: number): WrittenValue | undefined {
  const first = after(/(?:[ \t]*\r?\n){0,200}[ \t]+/y, text, below);
  if (first === undefined || /^(?:-\s|["']?[\w./-]{1,100}["']?:(?:\s|$))/.test(text.slice(first, first + 110))) {
    return undefined;
  }
  return { start: first, end: endOfLine(text, first), isOfKey: true };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The word after an option, or after the name in `ENV NAME value`. Elsewhere it must not look like a word of a sentence. */
function nextWord(text: string, name: TextRange, next: number): TextRange | undefined {
  const before = text.slice(Math.max(0, name.start - 20), name.start);
  const value = word(text, next);
  if (value === undefined || text.startsWith('-', value.start)) return undefined;
  const isOption = /(?:^|[\s"'=[])--?$/.test(before) && !text.slice(name.start, name.end).endsWith('-stdin');
  if (isOption || /(?:^|\n|\s)ENV\s+$/i.test(before)) return value;
  const written = text.slice(value.start, value.end);
  return /^["']?(?=\D*\d)(?=[^A-Za-z]*[A-Za-z])[^\s"',=:]{8,}["']?$/.test(written) ? value : undefined;
}

const QUOTED =
  /(?:\\"(?:[^"\n\\]|\\[^"]){0,1000}\\"|"(?:\\[\s\S]|[^"\\\n]){0,1000}"|'(?:''|[^'\n]){0,1000}')(?=[\s,}\]:;|&)]|$)/y;

const WORD = /(?:\\[\s\S]|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\S){1,1000}/y;

const OPEN = /(?:"(?:\\[\s\S]|[^"\\\n]){0,1000}|'[^'\n]{0,1000})(?!["'])/y;

/** A shell or JSON word, including quotes. The rest of a line where they are not closed on it. */
function word(text: string, start: number): TextRange | undefined {
  const end = after(QUOTED, text, start) ?? after(OPEN, text, start) ?? after(WORD, text, start);
  return end === undefined ? undefined : { start, end };
}

/** What matches the patterns below of a longer word. In characters. */
const LONG_WORD = 300;

function endOfWord(text: string, at: number): number {
  return past(/[^\s"'@]*/y, text, at);
}

/** Places in addresses that hold secrets; the capturing group is the secret. */
const PLACES_IN_ADDRESSES: readonly RegExp[] = [
  // https://user:password@host, and a token as the user
  /:\/\/[^\s/:@"'`<>]{0,200}:([^\s/@"'`<>]+)@/dg,
  /:\/\/([^\s/:@"'`<>]{12,})@/dg,
  // user:password@tcp(host:3306)/db
  /[\w.-]:([^\s/:@"'`]{3,200})@(?=tcp\(|unix\(|localhost\b|[\w.-]{1,100}:\d{2,5}\b(?![a-f\d]))(?!sha\d)/dg,
];

/** Those, and others after no certain program. */
const PLACES: readonly RegExp[] = [
  ...PLACES_IN_ADDRESSES,
  // ${NAME-default}
  /\$\{\w*(?:PASS|PASSWORD|SECRET|TOKEN|KEY|PWD)[-+=]([^}\s]{1,300})/dgi,
  /--creds(?:["'],)?[\s=]["']?[^\s:"']{1,100}:([^\s"']{1,300})/dg,
];

/** Places after the names of programs. */
const PLACES_OF_PROGRAMS: readonly RegExp[] = [
  // curl -u user:password
  /(?:curl|wget|http)[^\n]{0,300}?[\s"'](?:-u|-U|--user|--proxy-user|--creds)(?:["'],)?[\s=]["']?[\w.@-]{0,100}:([^\s"']{3,300})/dg,
  // mysql -pPASSWORD, sshpass -p PASSWORD
  /\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-dump|mariadb-admin)\b[^\n]{0,200}?\s-p([^\s"']{3,300})/dg,
  /\b(?:sshpass|login|mongo|mongosh|mongodump|mongorestore)\b[^\n]{0,200}?\s-p\s?([^\s/-]\S{2,300})/dg,
  /\b(?:redis-cli\b[^\n]{0,200}?\s-a|ldap(?:add|modify|search)\b[^\n]{0,200}?\s-w|(?:un)?zip\b[^\n]{0,200}?\s-P)\s?([^\s-]\S{2,300})/dg,
];

const ALL_PLACES: readonly RegExp[] = [...PLACES, ...PLACES_OF_PROGRAMS];

/** The passwords and tokens in the addresses of a text: `https://user:password@host`. */
export function secretsInAddresses(text: string): readonly TextRange[] {
  return text.includes('@') ? merged([...placedSecrets(text, PLACES_IN_ADDRESSES)]) : [];
}

/** The passwords at places of a text that hold some whatever the program is: `https://user:password@host`, `--creds user:password`. */
export function secretsInPlaces(text: string): readonly TextRange[] {
  return merged([...placedSecrets(text, PLACES)]);
}

/** The passwords that a program gets, whose name the text begins with: `mysql -p…`, `redis-cli -a …`. */
export function secretsOfProgram(command: string): readonly TextRange[] {
  return merged([...placedSecrets(command, PLACES_OF_PROGRAMS, 0)]);
}

/** Those whose places begin up to an offset. */
function* placedSecrets(text: string, places = ALL_PLACES, latest = text.length): Generator<TextRange> {
  for (const pattern of places) {
    for (const match of text.matchAll(pattern)) {
      if (match.index > latest) break;
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (!isPlaceholder(match[1] ?? '')) yield { start, end: end - start < LONG_WORD ? end : endOfWord(text, end) };
    }
  }
}

/** The end of a sticky pattern's match at an offset; undefined without a match. */
/** The end of the text at an offset that a pattern matches; the offset itself if it matches none. */
function past(pattern: RegExp, text: string, at: number): number {
  return after(pattern, text, at) ?? at;
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
