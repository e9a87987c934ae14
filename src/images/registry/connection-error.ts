import { LookupError } from './lookup-error.ts';
import { TLS_PROBLEMS, TLS_REASONS } from './tls-problems.ts';

/** Describes the failure of a connection to `host` in our words. */
export function connectionError(error: unknown, host: string): LookupError {
  if (error instanceof LookupError) return error;
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new LookupError('unreachable', `DNS lookup for ${host} failed`, code);
  if (code === 'ETIMEDOUT') return new LookupError('timeout', `${host} did not answer in time`, code);
  if (code.startsWith('HPE_')) return new LookupError('invalid', `${host} does not speak HTTP`, code);
  const problem = TLS_PROBLEMS.get(code) ?? (TLS_CODE.test(code) ? 'other' : undefined);
  if (problem !== undefined) return new LookupError('tls', `${host} ${TLS_REASONS[problem]}`, code);
  const detail = /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
  return new LookupError('unreachable', `${host} cannot be reached${detail}`, code);
}

const TLS_CODE = /^(?:CERT|ERR_TLS|ERR_SSL|ERR_OSSL|UNABLE_TO|EPROTO|INVALID_|CRL_)/;

/** Node may try several addresses of a host and then reports several errors. */
function codeOf(error: unknown): string {
  const { code, errors, message } = error as Partial<NodeJS.ErrnoException> & { readonly errors?: readonly unknown[] };
  // depending on the moment of an OpenSSL error, Node reports only EPROTO and the text
  if (code === 'EPROTO') return Object.entries(OPENSSL_TEXTS).find(([text]) => message?.includes(text))?.[1] ?? code;
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}

const OPENSSL_TEXTS: Readonly<Record<string, string>> = {
  'wrong version number': 'ERR_SSL_WRONG_VERSION_NUMBER',
  'packet length too long': 'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'alert protocol version': 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'unsupported protocol': 'ERR_SSL_UNSUPPORTED_PROTOCOL',
};
