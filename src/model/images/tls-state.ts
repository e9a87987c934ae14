/** The result of connecting to a registry: why a client that verifies TLS refuses it, or how good the connection is. */
export type TlsState =
  | { readonly kind: 'broken'; readonly problem: TlsProblem }
  | {
      readonly kind: 'sound';
      /** `TLSv1.2` or `TLSv1.3`. */
      readonly protocol: string;
      /** It also accepts a broken protocol version, which an attacker on the network may force a client to use. */
      readonly takesOldProtocols: boolean;
      /** `YYYY-MM-DD`, the last day of its certificate. */
      readonly validUntil: string;
    };

export type TlsProblem =
  | 'unknown-authority'
  | 'self-signed'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'wrong-host'
  | 'no-encryption'
  | 'old-protocols-only'
  | 'other';
