/** What connecting to a registry shows: either why no client that checks would go on, or how good the connection is. */
export type TlsState =
  | { readonly kind: 'broken'; readonly problem: TlsProblem }
  | {
      readonly kind: 'sound';
      /** `TLSv1.2` or `TLSv1.3`. */
      readonly protocol: string;
      /** It also takes a version that is broken, and whoever sits in between may make a client use it. */
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
