import { isCommonPassword } from '../../../analysis/secrets/common-password.ts';
import { isPlaceholder } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { isThisMachine } from '../../../model/web-address.ts';
import { writtenDefault } from './written-default.ts';

/** A password in an address: `scheme://user:password@host`. */
export interface Password {
  readonly span: Span;
  /** The address without user and password. */
  readonly address: string;
}

/**
 * `scheme://user:password@host`, and `scheme://user:password@tcp(host:3306)` for drivers of Go; no part can match the end of the previous
 * one. The user may be the default of a variable, which has a colon.
 */
const ADDRESS =
  /(?<![a-z0-9+.-])([a-z0-9+.-]+:\/\/)(\$?\$\{\w{1,100}:?-[^${}\s/:@"'`<>\\]{1,400}\}(?=:)|[^\s/:@"'`<>]*):([^\s/@"'`<>]+)@(?:[\w+-]{1,40}\(([\w./%-]+)|([\w.%-]+)(?![\w.%(-]))/gi;

/** `user:password@tcp(host:3306)/name`, as the MySQL driver of Go has it. */
const GO_ADDRESS = /(?<![\w.+-]|:\/\/)()([\w.-]{1,100}):([^\s/:@"'`<>]{1,300})@(?:tcp[46]?|unix)\(([\w./%-]+)/g;

/** Whether a text can hold a password of any form that is read here. */
export const MAY_HOLD_PASSWORD = /:\/\/|@(?:tcp[46]?|unix)\(|(?:password|pwd)[ \t]?=/i;

/**
 * The passwords that are secrets, on lines that are not comments. `value` is what the text means, if that is known: a password with a
 * dollar sign that the value has as well refers to no variable.
 */
export function* passwordsIn(span: Span, value?: string): Generator<Password> {
  for (const { user, password, whole, ...found } of loginsIn(span, value)) {
    // the whole address may be a token of a provider, which `secret-literal` reports
    if (isSecret(user, withPlainDollars(password, value)) && providerSecret(whole) === undefined) yield found;
  }
}

/** The password of an address that variables, continued lines or quotes complete, so that its text does not contain it. It is at the whole text. */
export function* completedPasswordsIn(span: Span, value: string): Generator<Password> {
  const text = spanText(span);
  if (text === value || !value.includes('@')) return;
  const written = new Set([...inAddresses(span, text)].map(({ password }) => password));
  for (const match of value.matchAll(ADDRESS)) {
    const { 0: whole, 1: scheme = '', 2: user = '', 3: password = '' } = match;
    const host = hostIn(match);
    if (written.has(password) || (text.includes('$') && text.includes(password))) continue;
    if (isHere(host) || providerSecret(whole) !== undefined) continue;
    if (isSecret(user, password)) yield { span, address: scheme + host };
  }
}

/** Compose writes a dollar sign twice. */
function withPlainDollars(password: string, value: string | undefined): string {
  const meant = password.replaceAll('$$', '$');
  return password.includes('$') && value?.includes(`:${meant}@`) ? meant.replaceAll('$', '') : password;
}

/** The passwords that everyone tries. One that a variable completes is at the whole text. */
export function* weakPasswordsIn(span: Span, value?: string): Generator<Password & { readonly host: string }> {
  const written = [...loginsIn(span, value)];
  for (const { user, password, ...found } of [...written, ...loginsOfVariables(span, value, written)])
    if (isWeakLogin(user, password)) yield found;
}

function isWeakLogin(user: string, password: string): boolean {
  const isNumber = /^\d{0,5}$/.test(password);
  const isWeak = isCommonPassword(password) || /^change[-_]?me$/i.test(password) || password === user;
  return !isNumber && isWeak && password.length > 2 && !isForm(user, password);
}

/** `postgres://app:${DB_PASSWORD}@db/app`, where a file sets the variable. */
function* loginsOfVariables(span: Span, value: string | undefined, written: readonly Login[]): Generator<Login> {
  const text = spanText(span);
  if (!value?.includes('@') || !text.includes('$') || text === value) return;
  const known = new Set(written.map(({ password }) => password));
  for (const match of value.matchAll(ADDRESS)) {
    const { 0: whole, 1: scheme = '', 2: user = '', 3: password = '' } = match;
    const host = hostIn(match);
    if (known.has(password) || isHere(host)) continue;
    yield { span, address: scheme + host, whole, user, password, host };
  }
}

/** `user:password`, which shows how an address is written. */
function isForm(user: string, password: string): boolean {
  return /^(?:user|username|login)$/i.test(user) && /^(?:pass|password|pwd)$/i.test(password);
}

interface Login extends Password {
  readonly whole: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

function* loginsIn(span: Span, value: string | undefined): Generator<Login> {
  const text = spanText(span);
  const found = [...inAddresses(span, text), ...inSettings(span, text)];
  yield* found;
  const isWritten = found.some(({ user, password }) => !`${user}${password}`.includes('$'));
  if (!isWritten && value !== undefined && text.includes('${')) yield* ofDefaults(span, text, value);
}

function* inAddresses(span: Span, text: string): Generator<Login> {
  if (!text.includes('@')) return;
  for (const pattern of [ADDRESS, GO_ADDRESS]) {
    const isComment = commentsIn(text);
    for (const match of text.matchAll(pattern)) {
      const { index, 0: whole, 1: scheme = '', 2: name = '', 3: written = '' } = match;
      const host = hostIn(match);
      if (isHere(host) || isComment(index)) continue;
      const { text: password, at } = writtenDefault(written) ?? { text: written, at: 0 };
      const user = writtenDefault(name)?.text ?? name;
      const start = span.start + index + scheme.length + name.length + 1 + at;
      const place = { file: span.file, start, end: start + password.length };
      yield { span: place, address: withoutDash(scheme) + host, whole, user, password, host };
    }
  }
}

/** The dash of a default: `${URL:-postgres://…}`. */
function withoutDash(scheme: string): string {
  return scheme.replace(/^-/, '');
}

function hostIn(match: RegExpMatchArray): string {
  return match[4] ?? match[5] ?? '';
}

/** Whether it is this machine, or the path of a socket on it. */
function isHere(host: string): boolean {
  return host.startsWith('/') || isThisMachine(host);
}

/** `host=db user=app password=…`, `Server=db;User Id=sa;Password=…;`, `jdbc:mysql://db/app?user=app&password=…` */
const SETTING = /(?<![\w.-])(?:password|pwd)[ \t]?=[ \t]?(?:'([^'\n]{1,200})|([^\s;&"'`<>]{1,200}))/gi;

const HOST_SETTING =
  /(?:(?<![\w.-])(?:host|hostaddr|server|data source|addr|address)[ \t]?=[ \t]?(?:tcp:)?|jdbc:[a-z]{1,20}:(?:thin:)?(?:@|\/\/){1,2})([\w.%-]{1,200})/i;
const USER_SETTING = /(?<![\w.-])(?:user|user id|uid|username)[ \t]?=[ \t]?'?([^\s;&"'`<>]{1,100})/i;

/** In characters, to each side of the password; far more than addresses have. */
const LONGEST_SETTINGS = 300;

function* inSettings(span: Span, text: string): Generator<Login> {
  if (!HOST_SETTING.test(text)) return;
  const isComment = commentsIn(text);
  for (const match of text.matchAll(SETTING)) {
    const { 0: whole, index } = match;
    const around = settingsAround(text, index);
    const host = HOST_SETTING.exec(around)?.[1];
    if (host === undefined || isThisMachine(host) || isComment(index)) continue;
    const password = match[1] ?? match[2] ?? '';
    const start = span.start + index + whole.lastIndexOf(password);
    const user = USER_SETTING.exec(around)?.[1] ?? '';
    yield {
      span: { file: span.file, start, end: start + password.length },
      address: host,
      whole,
      user,
      password,
      host,
    };
  }
}

/** The quoted text or the word around an offset; the whole line if the text is one value. */
function settingsAround(text: string, at: number): string {
  const isValue = !text.includes('\n');
  const quoted = begin(text, at, QUOTES);
  const isQuoted = quoted > 0 && text[quoted - 1] !== '\n';
  if (isValue || isQuoted) return text.slice(quoted, finish(text, at, /[^"`\n]{0,300}/y));
  return text.slice(begin(text, at, BLANKS), finish(text, at, /\S{0,300}/y));
}

const QUOTES = '"\'`\n';
const BLANKS = ' \t\r\n';

/** The offset after the last of some characters before an offset. */
function begin(text: string, at: number, stops: string): number {
  const first = Math.max(0, at - LONGEST_SETTINGS);
  const before = text.slice(first, at);
  let last = -1;
  for (const stop of stops) last = Math.max(last, before.lastIndexOf(stop));
  return first + last + 1;
}

function finish(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return Math.max(at, pattern.lastIndex);
}

/** `postgres://app:${PASSWORD:-password}@db/app`, `postgres://${LOGIN:-app:password}@db/app`: the value has the password, and the text has it as a default. */
function* ofDefaults(span: Span, text: string, value: string): Generator<Login> {
  for (const match of value.matchAll(ADDRESS)) {
    const { 0: whole, 1: scheme = '', 2: user = '', 3: password = '' } = match;
    const host = hostIn(match);
    const [own, both] = [`-${password}}`, `-${user}:${password}}`];
    const isAlone = text.includes(own);
    const at = text.indexOf(isAlone ? own : both);
    if (at === -1 || isHere(host)) continue;
    const start = span.start + at + (isAlone ? 1 : user.length + 2);
    yield {
      span: { file: span.file, start, end: start + password.length },
      address: scheme + host,
      whole,
      user,
      password,
      host,
    };
  }
}

/** Digits alone are a port, and the user is then a host. */
function isSecret(user: string, password: string): boolean {
  if (/[$%{}[\]*\\]/.test(password) || /^\d{0,5}$/.test(password)) return false;
  return password !== user && !isPlaceholder(password) && !isCommonPassword(password) && !hasProviderFormat(password);
}

function hasProviderFormat(password: string): boolean {
  return providerSecret(password) !== undefined;
}

/** Whether an offset is in a comment. Later calls must have later offsets, so that long lines are read once. */
function commentsIn(text: string): (at: number) => boolean {
  let line = 0;
  return (at) => {
    for (let next = text.indexOf('\n', line); next !== -1 && next < at; next = text.indexOf('\n', line))
      line = next + 1;
    return /^[ \t]{0,200}#/.test(text.slice(line, line + 201));
  };
}
