import { LookupError } from './lookup-error.ts';

/** What went wrong with a connection to `host`, in our words. */
export function connectionError(error: unknown, host: string): LookupError {
  if (error instanceof LookupError) return error;
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new LookupError('unreachable', `the name of ${host} leads to no address`, code);
  if (code === 'ETIMEDOUT') return new LookupError('timeout', `${host} did not answer in time`, code);
  if (code.startsWith('HPE_')) return new LookupError('invalid', `${host} does not answer as a web server does`, code);
  const known = TLS_REASONS[code];
  if (known !== undefined) return new LookupError('tls', `${host} ${known}`, code);
  if (/^(?:CERT|ERR_TLS|ERR_SSL|ERR_OSSL|UNABLE_TO|EPROTO|INVALID_|CRL_)/.test(code))
    return new LookupError('tls', `no encrypted connection to ${host} came about (${code})`, code);
  const detail = /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : '';
  return new LookupError('unreachable', `${host} cannot be reached${detail}`, code);
}

/** Node tries several addresses of one host, and then has several errors. */
function codeOf(error: unknown): string {
  const { code, errors, message } = error as Partial<NodeJS.ErrnoException> & { readonly errors?: readonly unknown[] };
  // depending on when it happens, Node gives no code of its own to what OpenSSL says
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

/** https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
const TLS_REASONS: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate of an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'has a certificate of an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a certificate of an unknown authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate of an unknown authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  CERT_NOT_YET_VALID: 'has a certificate that is not valid yet',
  CERT_REVOKED: 'has a certificate that was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
  CERT_SIGNATURE_FAILURE: 'has a certificate of an unknown authority',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'answers without encryption',
  ERR_SSL_WRONG_VERSION_NUMBER: 'answers without encryption',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'knows no version of TLS from 1.2 on',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'knows no version of TLS from 1.2 on',
};
