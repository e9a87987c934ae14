import type { TlsProblem } from '../../model/images/tls-state.ts';

/** Problems by the error codes of Node 20: https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
export const TLS_PROBLEMS: ReadonlyMap<string, TlsProblem> = new Map(
  Object.entries({
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
    UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
    CERT_SIGNATURE_FAILURE: 'unknown-authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
    CERT_HAS_EXPIRED: 'expired',
    CERT_NOT_YET_VALID: 'not-yet-valid',
    CERT_REVOKED: 'revoked',
    ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
    ERR_SSL_WRONG_VERSION_NUMBER: 'no-encryption',
    ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no-encryption',
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'old-protocols-only',
    ERR_SSL_UNSUPPORTED_PROTOCOL: 'old-protocols-only',
  }),
);

/** Texts that follow the name of the host. */
export const TLS_REASONS: Readonly<Record<TlsProblem, string>> = {
  'unknown-authority': 'has a certificate from an unknown authority',
  'self-signed': 'has a self-signed certificate',
  expired: 'has an expired certificate',
  'not-yet-valid': 'has a certificate that is not valid yet',
  revoked: 'has a certificate that was revoked',
  'wrong-host': 'has a certificate for another name',
  'no-encryption': 'responds without encryption',
  'old-protocols-only': 'does not support TLS 1.2 or later',
  other: 'failed the TLS handshake',
};
