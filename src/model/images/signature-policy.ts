import type { Located } from '../located.ts';
import type { SignedRequirement } from './signature-state.ts';

/** One entry of `images.signatures`. */
export type SignaturePolicy = {
  /** A pattern for host and path, such as `ghcr.io/acme/**`. */
  readonly images: string;
} & (
  | { readonly require: 'digest-pin' }
  | {
      readonly require: SignedRequirement;
      readonly by: ExpectedSigner;
      /** `owner/name` on GitHub, whose attestations are looked up as well. */
      readonly github?: string;
    }
);

export type SignedPolicy = Exclude<SignaturePolicy, { readonly require: 'digest-pin' }>;

export type ExpectedSigner =
  | {
      /** A signature of the Notary Project. */
      readonly kind: 'authority';
      /** A file in the repository with the certificate of the authority as PEM. */
      readonly path: Located<string>;
      /** The attributes that the name of the signer has to have: `C=DE, O=acme`. */
      readonly subject: string;
    }
  | {
      readonly kind: 'identity';
      /** Compared exactly. */
      readonly issuer: string;
      /** A pattern for the whole identity in a certificate. */
      readonly identity: string;
      /** A pattern for the whole address of the source, because a reusable workflow has the same identity for all its callers. */
      readonly sourceRepository?: string;
    }
  | {
      readonly kind: 'key';
      /** A file in the repository with a public key as PEM. */
      readonly path: Located<string>;
    };
