import type { Bundle } from '@sigstore/bundle';

/** A signature with its proofs. */
export interface Signed {
  readonly bundle: Bundle;
  /** The signed bytes, unless the bundle holds them. */
  readonly payload?: Buffer;
}
