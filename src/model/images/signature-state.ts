import type { Span } from '../source.ts';

/** The requirement of a repository's policy for an image. */
export type Requirement = 'signature' | 'provenance' | 'sbom' | 'digest-pin';

/** The requirements that involve a signature, unlike a pinned digest. */
export type SignedRequirement = Exclude<Requirement, 'digest-pin'>;

/** Who signed. */
export type Signer =
  | {
      readonly kind: 'authority';
      /** The certificate of the authority in the repository. */
      readonly path: string;
      /** The name in the certificate of the signer: `C=DE, O=acme`. */
      readonly subject: string;
    }
  | { readonly kind: 'key' /** The public key in the repository. */; readonly path: string }
  | {
      readonly kind: 'identity';
      readonly identity: string;
      readonly issuer: string;
      /** The source repository named in the certificate. */
      readonly sourceRepository?: string;
    };

/** The result of checking the signatures of an image against the policy entry that covers it. */
export type SignatureState =
  /** No entry covers it. */
  | { readonly kind: 'not-required' }
  /** The entry only requires a digest in the reference. */
  | { readonly kind: 'digest-required' }
  | {
      readonly kind: 'verified';
      readonly required: SignedRequirement;
      /** The digest that was signed: the index, or the manifest of one platform. */
      readonly digest: string;
      readonly signer: Signer;
    }
  | {
      readonly kind: 'refused';
      readonly required: SignedRequirement;
      readonly refusal: Refusal;
      /** The actual signer; only set if the signature is valid. */
      readonly signer?: Signer;
      /** The source of the trusted keys, if a needed key is not among them. */
      readonly trustedRoot?: string;
    }
  | {
      readonly kind: 'unsupported';
      readonly required: SignedRequirement;
      readonly form: UnsupportedForm;
    }
  | {
      readonly kind: 'unsigned';
      readonly required: SignedRequirement;
      /** Other attestations that were found instead. */
      readonly instead?: 'other-statements' | 'buildkit';
    };

/** An image whose signature was verified, with the place of its reference. */
export interface VerifiedImage {
  /** The reference, as written. */
  readonly image: string;
  readonly span: Span;
  readonly signature: Extract<SignatureState, { readonly kind: 'verified' }>;
}

/** The reasons for refusing a signature, from the furthest from acceptance to the closest. */
export const REFUSALS = [
  'malformed',
  'certificate-expected',
  'other-key',
  'altered',
  'certificate-untrusted',
  'certificate-unfit',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-not-valid-now',
  'certificate-not-logged',
  'log-entry-missing',
  'log-unknown',
  'log-entry-false',
  'log-entry-of-other',
  'time-unproven',
  'signature-expired',
  'other-issuer',
  'other-identity',
  'other-source',
  'other-image',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Signed in a way that hullcheck cannot verify. */
export type UnsupportedForm =
  | 'notation'
  | 'notation-cose'
  | 'notation-plugin'
  | 'notation-authority'
  | 'newer-bundle'
  | 'message-bundle'
  | 'log-entry-kind';
