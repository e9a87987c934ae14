import type { Located } from '../located.ts';
import type { SignedRequirement } from './signature-state.ts';

/** One entry of `images.signatures`. */
export type SignaturePolicy = {
  /** `ghcr.io/acme/**`, over the host and the path of images. */
  readonly images: string;
} & (
  | { readonly require: 'digest-pin' }
  | {
      readonly require: SignedRequirement;
      readonly by: ExpectedSigner;
      /** `owner/name` on GitHub, whose attestations are asked for, too. */
      readonly github?: string;
    }
);

export type SignedPolicy = Exclude<SignaturePolicy, { readonly require: 'digest-pin' }>;

export type ExpectedSigner =
  | {
      readonly kind: 'identity';
      /** Exactly. */
      readonly issuer: string;
      /** A pattern for all of the name that a certificate is for. */
      readonly identity: string;
      /** A pattern for all of the address of the source: a workflow that others may use has one name for all of them. */
      readonly sourceRepository?: string;
    }
  | {
      readonly kind: 'key';
      /** Of a file with a public key as PEM, in the repository. */
      readonly path: Located<string>;
    };
