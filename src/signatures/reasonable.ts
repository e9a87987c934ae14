import type { Bundle } from '@sigstore/bundle';

const MOST_PARTS = 8;
const MOST_PART_BYTES = 16 * 1024;
const MOST_CHECKPOINT_CHARACTERS = 8 * 1024;

/** Whether a bundle is of a size that real ones have, and nothing in it makes verifying it take long. */
export function isReasonable({ verificationMaterial: { content, tlogEntries, ...rest } }: Bundle): boolean {
  const stamps = rest.timestampVerificationData?.rfc3161Timestamps ?? [];
  const parts = [...certificatesIn(content), ...stamps.map(({ signedTimestamp }) => signedTimestamp)];
  return (
    parts.length <= MOST_PARTS &&
    tlogEntries.length <= MOST_PARTS &&
    parts.every(({ length }) => length <= MOST_PART_BYTES) &&
    tlogEntries.every(({ inclusionProof }) => isPlainCheckpoint(inclusionProof?.checkpoint?.envelope ?? ''))
  );
}

function certificatesIn(content: Bundle['verificationMaterial']['content']): readonly Buffer[] {
  switch (content.$case) {
    case 'certificate':
      return [content.certificate.rawBytes];
    case 'x509CertificateChain':
      return content.x509CertificateChain.certificates.map(({ rawBytes }) => rawBytes);
    case 'publicKey':
      return [];
  }
}

/** The library makes patterns of the names of those who signed it; a stranger's pattern may backtrack for ever. */
function isPlainCheckpoint(envelope: string): boolean {
  if (envelope.length > MOST_CHECKPOINT_CHARACTERS) return false;
  return [...envelope.matchAll(/\u2014 (\S+)/g)].every(([, name = '']) => /^[\w.:/-]+$/.test(name));
}
