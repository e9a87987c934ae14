import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
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
import { withAnyHash } from './any-hash.ts';
import { type Certificate, namesOf } from './certificate-names.ts';
import { isForSigning, withoutLogTimestamps } from './certificate-purpose.ts';
import { isNamedIn } from './log-signer.ts';
import type { ExpectedAuthority } from './notation/verify.ts';
import { NEEDS_NEWER_ROOT, refusalFor, timeOf } from './refusal-for.ts';
import type { Signed } from './signed.ts';
import { isReasonable, withPlainSigners } from './size-limits.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { bestOf, type Refused, refused, type Unsupported, type Verdict } from './verdict.ts';

type ExpectedIdentity = Extract<ExpectedSigner, { readonly kind: 'identity' }>;

interface ExpectedKey {
  readonly kind: 'key';
  readonly path: string;
  readonly publicKey: KeyObject;
}

/** The expected signer of a Sigstore bundle, with the key itself. */
export type ExpectedOfSigstore = ExpectedIdentity | ExpectedKey;

export type Expected = ExpectedOfSigstore | ExpectedAuthority;

/** Checks that the expected signer made the signature. `statement.ts` checks the signed content. */
export function verifySigned(signed: Signed, expected: ExpectedOfSigstore, trust: TrustedRoots): Verdict {
  try {
    if (!isReasonable(signed.bundle)) return refused('malformed');
    const read = toSignedEntity(withPlainSigners(signed.bundle), signed.payload);
    const entity = { ...read, signature: withAnyHash(signed, read.signature) };
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
  if (!entity.signature.verifySignature(publicKey))
    return refused(isMeant(publicKey, signed.bundle) ? 'altered' : 'other-key');
  const signer: Signer = { kind: 'key', path };
  if (entity.tlogEntries.length === 0) return { kind: 'verified', signer };
  const claim: SignedEntity = { ...entity, key: { $case: 'public-key', hint: '' }, timestamps: [] };
  const verdicts = trust.roots.map((root): Verdict => {
    const material = { ...root, publicKey: () => ({ publicKey, validFor: () => true }) };
    const problem = problemOf(claim, material, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 }, trust);
    if (problem !== undefined) return problem;
    return isNamedIn(entity.tlogEntries, { publicKey }) ? { kind: 'verified', signer } : refused('log-entry-of-other');
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

function verifyIdentity(entity: SignedEntity, expected: ExpectedIdentity, trust: TrustedRoots): Verdict {
  if (entity.key.$case !== 'certificate') return refused('certificate-expected');
  const { certificate } = entity.key;
  const publicKey = createPublicKey({ key: certificate.publicKey, format: 'der', type: 'spki' });
  if (!entity.signature.verifySignature(publicKey)) return refused('altered');
  const verdicts = trust.roots.map((root): Verdict => {
    const key = root.ctlogs.length > 0 ? entity.key : { ...entity.key, certificate: withoutLogTimestamps(certificate) };
    const problem = problemOf(inTime({ ...entity, key }, root), root, thresholdsOf(root), trust);
    if (problem !== undefined) return problem;
    if (!isForSigning(certificate)) return refused('certificate-unfit');
    if (!isNamedIn(entity.tlogEntries, { certificate: certificate.root.toDER() })) return refused('log-entry-of-other');
    return heldAgainst(identitiesIn(certificate), expected);
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
  const isSupported = entity.tlogEntries.every(({ kindVersion: { kind, version } }) =>
    LOG_ENTRY_KINDS.has(`${kind} ${version}`),
  );
  // all but the entries can still be refused
  const [checked, least] = isSupported
    ? [entity, thresholds]
    : [
        { ...entity, tlogEntries: [] },
        { ...thresholds, tlogThreshold: 0 },
      ];
  const tlogs = root.tlogs.filter((log) => isValidAt(log, entity.timestamps));
  try {
    new Verifier({ ...root, tlogs }, least).verify(checked);
    return isSupported ? undefined : { kind: 'unsupported', form: 'log-entry-kind' };
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    const refusal = refusalFor(error, entity, root);
    return { ...refused(refusal), ...(NEEDS_NEWER_ROOT.has(refusal) && { trustedRoot: name }) };
  }
}

/** Whether the key of a log was valid at the time of the signature. The library does not check that for proofs. */
function isValidAt(
  { validFor: { start, end } }: TrustMaterial['tlogs'][number],
  stamps: SignedEntity['timestamps'],
): boolean {
  return stamps.map(timeOf).every((time) => start <= time && time <= end);
}

/** The kinds of log entries that the library can compare with a signature. */
const LOG_ENTRY_KINDS: ReadonlySet<string> = new Set([
  'dsse 0.0.1',
  'dsse 0.0.2',
  'hashedrekord 0.0.1',
  'hashedrekord 0.0.2',
  'intoto 0.0.2',
]);

type Identity = Extract<Signer, { readonly kind: 'identity' }>;

/** Every name of the certificate is an identity; one without a name has an empty identity. */
function identitiesIn(certificate: Certificate): readonly [Identity, ...Identity[]] {
  const issuer = textIn(certificate, 8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('latin1') ?? '';
  const sourceRepository = textIn(certificate, 12);
  const identityOf = (identity: string): Identity => ({
    kind: 'identity',
    identity,
    issuer,
    ...(sourceRepository !== undefined && { sourceRepository }),
  });
  const [first = '', ...others] = namesOf(certificate);
  return [identityOf(first), ...others.map(identityOf)];
}

/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const FULCIO = '1.3.6.1.4.1.57264.1';

function textIn(certificate: Certificate, extension: number): string | undefined {
  return certificate.extension(`${FULCIO}.${extension}`)?.valueObj.subs[0]?.value.toString('latin1');
}

/** Compares identities here, because the library treats expected identities as regular expressions that match anywhere. */
function heldAgainst(identities: readonly [Identity, ...Identity[]], expected: ExpectedIdentity): Verdict {
  const signer = identities.find(({ identity }) => fits(identity, expected.identity)) ?? identities[0];
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
