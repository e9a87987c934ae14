import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import {
  type SignedEntity,
  type TrustMaterial,
  toSignedEntity,
  VerificationError,
  Verifier,
  type VerifierOptions,
} from '@sigstore/verify';
import type { ExpectedSigner } from '../../model/images/signature-policy.ts';
import type { Signer } from '../../model/images/signature-state.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { preAuthEncoding } from './envelope.ts';
import { NEEDS_NEWER_ROOT, refusalFor } from './refusal-for.ts';
import { isReasonable, withPlainSigners } from './size-limits.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { bestOf, type Refused, refused, type Unsupported, type Verdict } from './verdict.ts';

/** A signature with its proofs. */
export interface Signed {
  readonly bundle: Bundle;
  /** The signed bytes, unless the bundle holds them. */
  readonly payload?: Buffer;
}

type ExpectedIdentity = Extract<ExpectedSigner, { readonly kind: 'identity' }>;

interface ExpectedKey {
  readonly kind: 'key';
  readonly path: string;
  readonly publicKey: KeyObject;
}

/** The expected signer, with the key itself. */
export type Expected = ExpectedIdentity | ExpectedKey;

/** Checks that the expected signer made the signature. `statement.ts` checks the signed content. */
export function verifySigned(signed: Signed, expected: Expected, trust: TrustedRoots): Verdict {
  try {
    if (!isReasonable(signed.bundle)) return refused('malformed');
    const entity = toSignedEntity(withPlainSigners(signed.bundle), signed.payload);
    return expected.kind === 'key'
      ? verifyKey(signed, entity, expected, trust)
      : verifyIdentity(entity, expected, trust);
  } catch {
    // the input is untrusted, and the parsers of the library throw all kinds of errors for unexpected input
    return refused('malformed');
  }
}

/** A key needs neither log nor time, because its owner may sign at any moment. If there is a log entry, it must still be valid. */
function verifyKey(signed: Signed, entity: SignedEntity, expected: ExpectedKey, trust: TrustedRoots): Verdict {
  const { publicKey, path } = expected;
  if (!isSignedBy(publicKey, signed, entity))
    return refused(isMeant(publicKey, signed.bundle) ? 'altered' : 'other-key');
  const signer: Signer = { kind: 'key', path };
  if (entity.tlogEntries.length === 0) return { kind: 'verified', signer };
  const claim: SignedEntity = { ...entity, key: { $case: 'public-key', hint: '' }, timestamps: [] };
  const verdicts = trust.roots.map((root): Verdict => {
    const material = { ...root, publicKey: () => ({ publicKey, validFor: () => true }) };
    const problem = problemOf(claim, material, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 }, trust);
    return problem ?? { kind: 'verified', signer };
  });
  return bestOf(verdicts) ?? refused('log-unknown');
}

/** Whether a bundle names this key. Bundles name keys by their hash. */
function isMeant(key: KeyObject, { verificationMaterial: { content } }: Bundle): boolean {
  const bytes = key.export({ type: 'spki', format: 'der' });
  return (
    content.$case === 'publicKey' && content.publicKey.hint === createHash('sha256').update(bytes).digest('base64')
  );
}

/** Tools hash with SHA-256, or with a hash as strong as the key. */
function isSignedBy(key: KeyObject, { bundle: { content }, payload }: Signed, { signature }: SignedEntity): boolean {
  if (signature.verifySignature(key)) return true;
  const hash = STRONGER_HASHES[key.asymmetricKeyDetails?.namedCurve ?? ''];
  const bytes = content.$case === 'dsseEnvelope' ? preAuthEncoding(content.dsseEnvelope) : payload;
  return hash !== undefined && bytes !== undefined && verify(hash, bytes, key, signature.signature);
}

const STRONGER_HASHES: Readonly<Record<string, string>> = { secp384r1: 'sha384', secp521r1: 'sha512' };

function verifyIdentity(entity: SignedEntity, expected: ExpectedIdentity, trust: TrustedRoots): Verdict {
  if (entity.key.$case !== 'certificate') return refused('certificate-expected');
  const { certificate } = entity.key;
  const publicKey = createPublicKey({ key: certificate.publicKey, format: 'der', type: 'spki' });
  if (!entity.signature.verifySignature(publicKey)) return refused('altered');
  const verdicts = trust.roots.map((root): Verdict => {
    const problem = problemOf(inTime(entity, root), root, thresholdsOf(root), trust);
    return problem ?? heldAgainst(identityIn(certificate), expected);
  });
  return bestOf(verdicts) ?? refused('certificate-untrusted');
}

/** A proof is required wherever the root has keys for it. */
function thresholdsOf({ tlogs, ctlogs }: TrustMaterial): VerifierOptions {
  return {
    tlogThreshold: Math.min(1, tlogs.length),
    ctlogThreshold: Math.min(1, ctlogs.length),
    timestampThreshold: 1,
  };
}

/** If the root cannot prove the time of a signature, the certificate has to be valid now. */
function inTime(entity: SignedEntity, { tlogs, timestampAuthorities }: TrustMaterial): SignedEntity {
  return tlogs.length + timestampAuthorities.length > 0 ? entity : { ...entity, timestamps: [now()] };
}

/** A time stamp of the current time. The library trusts the times that its caller passes. */
function now(): SignedEntity['timestamps'][number] {
  const nothing = Buffer.alloc(0);
  const tlogEntry = {
    logIndex: '0',
    logId: { keyId: nothing },
    kindVersion: { kind: '', version: '' },
    integratedTime: String(Math.floor(Date.now() / 1000)),
    inclusionPromise: { signedEntryTimestamp: nothing },
    inclusionProof: undefined,
    canonicalizedBody: nothing,
  };
  return { $case: 'transparency-log', tlogEntry };
}

/** Undefined when the signature is valid. */
function problemOf(
  entity: SignedEntity,
  root: TrustMaterial,
  thresholds: VerifierOptions,
  { name }: TrustedRoots,
): Refused | Unsupported | undefined {
  if (entity.tlogEntries.length < (thresholds.tlogThreshold ?? 1)) return refused('log-entry-missing');
  if (!entity.tlogEntries.every(({ kindVersion: { kind, version } }) => LOG_ENTRY_KINDS.has(`${kind} ${version}`)))
    return { kind: 'unsupported', form: 'log-entry-kind' };
  try {
    new Verifier(root, thresholds).verify(entity);
    return undefined;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    const refusal = refusalFor(error, entity, root);
    return { ...refused(refusal), ...(NEEDS_NEWER_ROOT.has(refusal) && { trustedRoot: name }) };
  }
}

/** The kinds of log entries that the library can compare with a signature. */
const LOG_ENTRY_KINDS: ReadonlySet<string> = new Set([
  'dsse 0.0.1',
  'dsse 0.0.2',
  'hashedrekord 0.0.1',
  'hashedrekord 0.0.2',
  'intoto 0.0.2',
]);

type Certificate = Extract<SignedEntity['key'], { readonly $case: 'certificate' }>['certificate'];
type Identity = Extract<Signer, { readonly kind: 'identity' }>;

/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
function identityIn(certificate: Certificate): Identity {
  const names = certificate.extSubjectAltName;
  const identity = names?.uri ?? names?.rfc822Name ?? '';
  const issuer = textIn(certificate, 8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('latin1') ?? '';
  const sourceRepository = textIn(certificate, 12);
  return {
    kind: 'identity',
    identity: isWritten(identity, names?.value) ? identity : '',
    issuer,
    ...(sourceRepository !== undefined && { sourceRepository }),
  };
}

const FULCIO = '1.3.6.1.4.1.57264.1';

function textIn(certificate: Certificate, extension: number): string | undefined {
  return certificate.extension(`${FULCIO}.${extension}`)?.valueObj.subs[0]?.value.toString('latin1');
}

/** Whether the identity is exactly what the certificate says. The library drops the eighth bit of non-ASCII bytes, which could fake an identity. */
function isWritten(identity: string, extension: Buffer | undefined): boolean {
  return extension?.includes(Buffer.from(identity, 'latin1')) ?? false;
}

/** Compares identities here, because the library treats expected identities as regular expressions that match anywhere. */
function heldAgainst(signer: Identity, expected: ExpectedIdentity): Verdict {
  if (signer.issuer !== expected.issuer) return { ...refused('other-issuer'), signer };
  if (!fits(signer.identity, expected.identity)) return { ...refused('other-identity'), signer };
  const { sourceRepository: source } = expected;
  if (source !== undefined && !fits(signer.sourceRepository, source)) return { ...refused('other-source'), signer };
  return { kind: 'verified', signer };
}

/** A missing value never fits. */
function fits(said: string | undefined, pattern: string): boolean {
  return said !== undefined && said !== '' && matchesGlob(pattern, said);
}
