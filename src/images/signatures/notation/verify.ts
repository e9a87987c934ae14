import { constants, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import type { Signer } from '../../../model/images/signature-state.ts';
import { refused, type Verdict } from '../verdict.ts';
import { type ChainCertificate, readCertificate } from './certificate.ts';
import { mayBeChain } from './certificate-rules.ts';
import type { NotationEnvelope } from './envelope.ts';
import { hasSubject, subjectText } from './subject.ts';

/** The authority that has to vouch for the signer, with the certificate itself. */
export interface ExpectedAuthority {
  readonly kind: 'authority';
  readonly path: string;
  readonly certificate: X509Certificate;
  /** What the subject of the signer's certificate has to contain: `C=DE, O=acme`. */
  readonly subject: string;
}

/** Checks everything that needs no network: whether a certificate was revoked is not known. */
export function verifyNotation(
  envelope: NotationEnvelope,
  digest: string,
  expected: ExpectedAuthority,
  now: Date,
): Verdict {
  try {
    const chain = envelope.chain.map(readCertificate);
    const [leaf] = chain;
    return leaf === undefined ? refused('malformed') : verifyChain(envelope, { digest, leaf, chain }, expected, now);
  } catch {
    // certificates of strangers make the parsers of Node.js throw all kinds of errors
    return refused('malformed');
  }
}

interface Claim {
  readonly digest: string;
  readonly leaf: ChainCertificate;
  readonly chain: readonly ChainCertificate[];
}

function verifyChain(
  envelope: NotationEnvelope,
  { digest, leaf, chain }: Claim,
  { path, certificate, subject }: ExpectedAuthority,
  now: Date,
): Verdict {
  if (!isSigned(envelope, leaf.x509.publicKey)) return refused('altered');
  if (!mayBeChain(chain)) return refused('certificate-unfit');
  if (!chain.some(({ x509 }) => x509.raw.equals(certificate.raw))) return refused('certificate-untrusted');
  if (!chain.every(({ from, until }) => from <= now && now <= until)) return refused('certificate-not-valid-now');
  const signer: Signer = { kind: 'authority', path, subject: subjectText(leaf) };
  if (envelope.expiry !== undefined && envelope.expiry <= now) return { ...refused('signature-expired'), signer };
  if (!hasSubject(leaf, subject)) return { ...refused('other-identity'), signer };
  return envelope.digest === digest ? { kind: 'verified', signer } : { ...refused('other-image'), signer };
}

/** The key alone decides the algorithm, which the signature has to name. */
function isSigned({ signed, signature, algorithm }: NotationEnvelope, key: KeyObject): boolean {
  const known = algorithmOf(key);
  if (known === undefined || known.name !== algorithm) return false;
  const options = known.name.startsWith('PS')
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key, dsaEncoding: 'ieee-p1363' as const };
  return verify(known.hash, signed, options, signature);
}

/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#algorithm-selection */
function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  if (asymmetricKeyType === 'rsa') return RSA.get(asymmetricKeyDetails?.modulusLength ?? 0);
  return asymmetricKeyType === 'ec' ? CURVES.get(asymmetricKeyDetails?.namedCurve ?? '') : undefined;
}

interface Algorithm {
  readonly name: string;
  readonly hash: string;
}

/** By the length of the key in bits. */
const RSA: ReadonlyMap<number, Algorithm> = new Map([
  [2048, { name: 'PS256', hash: 'sha256' }],
  [3072, { name: 'PS384', hash: 'sha384' }],
  [4096, { name: 'PS512', hash: 'sha512' }],
]);

const CURVES: ReadonlyMap<string, Algorithm> = new Map([
  ['prime256v1', { name: 'ES256', hash: 'sha256' }],
  ['secp384r1', { name: 'ES384', hash: 'sha384' }],
  ['secp521r1', { name: 'ES512', hash: 'sha512' }],
]);
