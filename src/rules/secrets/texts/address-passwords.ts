import { isPlaceholder } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { isThisMachine } from '../../../model/web-address.ts';
import { isCommonPassword } from './common-password.ts';

/** A password in an address: `scheme://user:password@host`. */
export interface Password {
  readonly span: Span;
  /** The address without user and password. */
  readonly address: string;
}

/** `scheme://user:password@host`; no part can match the end of the previous one. */
const ADDRESS = /(?<![a-z0-9+.-])([a-z0-9+.-]+:\/\/)([^\s/:@"'`<>]*):([^\s/@"'`<>]+)@([\w.%-]+)/gi;

/**
 * The passwords that are secrets, on lines that are not comments. `value` is what the text means, if that is known: a password with a
 * dollar sign that the value has as well refers to no variable.
 */
export function* passwordsIn(span: Span, value?: string): Generator<Password> {
  for (const { user, password, whole, ...found } of loginsIn(span)) {
    // the whole address may be a token of a provider, which `secret-literal` reports
    if (isSecret(user, withPlainDollars(password, value)) && providerSecret(whole) === undefined) yield found;
  }
}

/** Compose writes a dollar sign twice. */
function withPlainDollars(password: string, value: string | undefined): string {
  const meant = password.replaceAll('$$', '$');
  return password.includes('$') && value?.includes(`:${meant}@`) ? meant.replaceAll('$', '') : password;
}

/** The passwords that everyone tries. */
export function* weakPasswordsIn(span: Span): Generator<Password & { readonly host: string }> {
  for (const { user, password, ...found } of loginsIn(span)) {
    const isNumber = /^\d{0,5}$/.test(password);
    if (!isNumber && (isCommonPassword(password) || (password === user && password.length > 2))) yield found;
  }
}

interface Login extends Password {
  readonly whole: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

function* loginsIn(span: Span): Generator<Login> {
  const text = spanText(span);
  if (!text.includes('@') || !text.includes('://')) return;
  for (const { index, 0: whole, 1: scheme = '', 2: user = '', 3: password = '', 4: host = '' } of text.matchAll(
    ADDRESS,
  )) {
    if (isThisMachine(host) || isInComment(text, index)) continue;
    const start = span.start + index + scheme.length + user.length + 1;
    const place = { file: span.file, start, end: start + password.length };
    yield { span: place, address: scheme + host, whole, user, password, host };
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

function isInComment(text: string, at: number): boolean {
  return /^[ \t]*#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}
