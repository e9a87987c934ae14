import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { SIGSTORE_ROOT, SIGSTORE_ROOT_DATE } from '../../data/images/sigstore-root.ts';

/** The trusted certificate authorities, logs and time stamp authorities. A signature must be valid under a single root. */
export interface TrustedRoots {
  /** The name for messages. */
  readonly name: string;
  readonly roots: readonly TrustMaterial[];
}

/** A file of the repository that replaces the trusted root of hullcheck. */
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
 * Parses one document, or one on each line as `gh attestation trusted-root` writes them.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 * @throws if the text is anything else.
 */
export function parseTrustedRoots(text: string): readonly TrustMaterial[] {
  const found = documents(text);
  if (found.length === 0) throw new TypeError('It is empty.');
  return found.map((document) => {
    const root = TrustedRoot.fromJSON(document);
    if (!MEDIA_TYPE.test(root.mediaType) || root.certificateAuthorities.length + root.tlogs.length === 0)
      throw new TypeError('It is not a trusted root, or it is empty.');
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

/** Keys without certificates come only from the policy. */
function noKey(): never {
  throw new TypeError('A trusted root does not list such keys.');
}
