import type { SignedEntity, TrustMaterial, VerificationError } from '@sigstore/verify';
import type { Refusal } from '../../model/images/signature-state.ts';

/** The reason for an error of the library. */
export function refusalFor(error: VerificationError, entity: SignedEntity, root: TrustMaterial): Refusal {
  switch (error.code) {
    case 'CERTIFICATE_ERROR':
      return certificateRefusal(error, entity);
    case 'TLOG_ERROR':
      return 'log-entry-missing';
    case 'TLOG_INCLUSION_PROOF_ERROR':
    case 'TLOG_INCLUSION_PROMISE_ERROR':
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return isKnownLog(entity, root) ? 'log-entry-false' : 'log-unknown';
    case 'TLOG_BODY_ERROR':
      return 'log-entry-of-other';
    case 'TIMESTAMP_ERROR':
      return 'time-unproven';
    case 'SIGNATURE_ERROR':
      return 'altered';
    case 'PUBLIC_KEY_ERROR':
    case 'NOT_IMPLEMENTED_ERROR':
      return 'malformed';
  }
}

/** Refusals that a missing key in the trusted root may have caused. */
export const NEEDS_NEWER_ROOT: ReadonlySet<Refusal> = new Set([
  'certificate-untrusted',
  'certificate-not-logged',
  'log-unknown',
  'time-unproven',
]);

function certificateRefusal({ message }: VerificationError, { key, timestamps }: SignedEntity): Refusal {
  if (/\bSCTs?\b/.test(message)) return 'certificate-not-logged';
  if (key.$case !== 'certificate') return 'malformed';
  const { notBefore, notAfter } = key.certificate;
  const times = timestamps.map(timeOf);
  if (times.some((time) => time > notAfter)) return 'certificate-expired';
  return times.some((time) => time < notBefore) ? 'certificate-not-yet-valid' : 'certificate-untrusted';
}

export function timeOf(stamp: SignedEntity['timestamps'][number]): Date {
  switch (stamp.$case) {
    case 'timestamp-authority':
      return stamp.timestamp.signingTime;
    case 'transparency-log':
      return new Date(Number(stamp.tlogEntry.integratedTime) * 1000);
  }
}

function isKnownLog({ tlogEntries }: SignedEntity, { tlogs }: TrustMaterial): boolean {
  return tlogEntries.every(({ logId }) => tlogs.some(({ logID }) => logID.equals(logId.keyId)));
}
