import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { SIGSTORE_ROOT, SIGSTORE_ROOT_DATE } from '../../data/sigstore-root.ts';

/** Whose certificates, logs and time stamps are believed. What one of them vouches for must not need another one. */
export interface TrustedRoots {
  /** As in `there is no key for it in …`. */
  readonly name: string;
  readonly roots: readonly TrustMaterial[];
}

/** A file of the repository that says it, instead of what comes with hullcheck. */
export interface TrustedRootFile {
  readonly path: string;
  readonly text: string;
}

export function trustedRoots(file: TrustedRootFile | undefined): TrustedRoots {
  if (file !== undefined) return { name: file.path, roots: parseTrustedRoots(file.text) };
  const name = `the trusted root of Sigstore of ${SIGSTORE_ROOT_DATE}, which comes with hullcheck`;
  return { name, roots: parseTrustedRoots(SIGSTORE_ROOT) };
}

const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/;

/**
 * One document, or one a line as `gh attestation trusted-root` writes it.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 * @throws if the text is anything else.
 */
export function parseTrustedRoots(text: string): readonly TrustMaterial[] {
  const found = documents(text);
  if (found.length === 0) throw new TypeError('There is nothing in it.');
  return found.map((document) => {
    const root = TrustedRoot.fromJSON(document);
    if (!MEDIA_TYPE.test(root.mediaType) || root.certificateAuthorities.length + root.tlogs.length === 0)
      throw new TypeError('It is no trusted root, or an empty one.');
    return toTrustMaterial(root, noKey);
  });
}

function documents(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => JSON.parse(line));
  }
}

/** Keys without certificates are those of the policy, and no others. */
function noKey(): never {
  throw new TypeError('A trusted root names no such keys.');
}
