import { createHash, type KeyObject, verify } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { preAuthEncoding } from './envelope.ts';
import type { Signed } from './signed.ts';

type SignatureContent = SignedEntity['signature'];

/**
 * A signature that may also use another hash than SHA-256: one as strong as its key, or the one of the algorithm itself. The library only
 * knows SHA-256 in these places. https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md
 */
export function withAnyHash({ bundle: { content }, payload }: Signed, signature: SignatureContent): SignatureContent {
  const envelope = content.$case === 'dsseEnvelope' ? content.dsseEnvelope : undefined;
  const signed = envelope === undefined ? payload : preAuthEncoding(envelope);
  const logged = envelope === undefined ? payload : envelope.payload;
  return {
    signature: signature.signature,
    compareSignature: (other) => signature.compareSignature(other),
    compareDigest: (digest) => signature.compareDigest(digest) || isStrongDigest(digest, logged),
    verifySignature: (key) => signature.verifySignature(key) || isSignedOtherwise(signed, key, signature.signature),
  };
}

function isSignedOtherwise(bytes: Buffer | undefined, key: KeyObject, signature: Buffer): boolean {
  const type = key.asymmetricKeyType ?? '';
  const hash = OWN_HASHES.has(type) ? null : STRONGER_HASHES.get(key.asymmetricKeyDetails?.namedCurve ?? '');
  return bytes !== undefined && hash !== undefined && verify(hash, bytes, key, signature);
}

const STRONGER_HASHES: ReadonlyMap<string, string> = new Map(
  Object.entries({ secp384r1: 'sha384', secp521r1: 'sha512' }),
);

/** Algorithms that define their hash. */
const OWN_HASHES: ReadonlySet<string> = new Set(['ed25519', 'ed448']);

function isStrongDigest(digest: Buffer, bytes: Buffer | undefined): boolean {
  const hash = HASHES_BY_LENGTH.get(digest.length);
  return bytes !== undefined && hash !== undefined && createHash(hash).update(bytes).digest().equals(digest);
}

/** In bytes. */
const HASHES_BY_LENGTH: ReadonlyMap<number, string> = new Map([
  [48, 'sha384'],
  [64, 'sha512'],
]);
