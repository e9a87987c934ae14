import type { PackageUrl } from './package-url.ts';

/** A VEX document: statements on whether vulnerabilities affect images and packages. */
export interface VexDocument {
  /** The path as people know it. */
  readonly path: string;
  /** From the earliest to the latest. */
  readonly statements: readonly VexStatement[];
}

/** What the VEX attestations of an image at its registry say. */
export interface AttachedVex {
  /** Signed by the expected signer, from the earliest to the latest. */
  readonly statements: readonly SignedVexStatement[];
  /** Why others do not count, each reason once: clauses that can follow a colon. */
  readonly refused: readonly string[];
  /** Why some could not be read. */
  readonly unread: readonly string[];
}

export interface SignedVexStatement {
  readonly statement: VexStatement;
  /** Who signed it, in a few words. */
  readonly signer: string;
}

export interface VexStatement {
  /** The names of the vulnerability. */
  readonly ids: readonly string[];
  /** `affected` also where it is still investigated. */
  readonly status: 'not affected' | 'fixed' | 'affected';
  readonly reason: string | undefined;
  readonly targets: readonly VexTarget[];
}

/** What a statement is about: all packages of some images, some packages of any image, or some packages of some images. */
export interface VexTarget {
  /** Undefined for any image. */
  readonly images: readonly VexImage[] | undefined;
  /** Undefined for all packages. */
  readonly packages: readonly PackageUrl[] | undefined;
}

export interface VexImage {
  /** `sha256:…` */
  readonly digests: readonly string[];
  /** Of type `oci` or `docker`. */
  readonly url: PackageUrl | undefined;
}
