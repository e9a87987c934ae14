import type { Span } from '../source.ts';

/** What the policy of a repository asks of an image. */
export type Requirement = 'signature' | 'provenance' | 'sbom' | 'digest-pin';

/** What somebody signs: a digest is only written. */
export type SignedRequirement = Exclude<Requirement, 'digest-pin'>;

/** Who signed. */
export type Signer =
  | { readonly kind: 'key' /** Of the public key, in the repository. */; readonly path: string }
  | {
      readonly kind: 'identity';
      readonly identity: string;
      readonly issuer: string;
      /** Where the source is that was built, as the certificate says it. */
      readonly sourceRepository?: string;
    };

/** What the signatures of an image come to, held against the entry of the policy that covers it. */
export type SignatureState =
  /** No entry covers it. */
  | { readonly kind: 'not-required' }
  /** The entry only wants it to be named by digest. */
  | { readonly kind: 'digest-required' }
  | {
      readonly kind: 'verified';
      readonly required: SignedRequirement;
      /** What was signed: the index, or the manifest of one platform. */
      readonly digest: string;
      readonly signer: Signer;
    }
  | {
      readonly kind: 'refused';
      readonly required: SignedRequirement;
      readonly refusal: Refusal;
      /** Only if its signature holds: who made it instead. */
      readonly signer?: Signer;
      /** Where the keys come from, when one of them was not among them. */
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
      /** What there is instead. */
      readonly instead?: 'other-statements' | 'buildkit';
    };

/** An image whose signature was verified, where it is named. */
export interface VerifiedImage {
  /** The reference, as written. */
  readonly image: string;
  readonly span: Span;
  readonly signature: Extract<SignatureState, { readonly kind: 'verified' }>;
}

/** Why a signature is not taken, from what is furthest from being taken to what is closest. */
export const REFUSALS = [
  'malformed',
  'certificate-expected',
  'other-key',
  'altered',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-not-logged',
  'log-entry-missing',
  'log-unknown',
  'log-entry-false',
  'log-entry-of-other',
  'time-unproven',
  'other-issuer',
  'other-identity',
  'other-source',
  'other-image',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Signed in a way that hullcheck cannot verify. */
export type UnsupportedForm = 'notation' | 'newer-bundle' | 'message-bundle' | 'log-entry-kind';
