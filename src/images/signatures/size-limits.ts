import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle';

const MOST_PARTS = 8;
const MOST_PART_BYTES = 16 * 1024;
const MOST_CHECKPOINT_CHARACTERS = 8 * 1024;

/** Whether a bundle has a realistic size. */
export function isReasonable({ verificationMaterial: { content, tlogEntries, ...rest } }: Bundle): boolean {
  const stamps = rest.timestampVerificationData?.rfc3161Timestamps ?? [];
  const parts = [...certificatesIn(content), ...stamps.map(({ signedTimestamp }) => signedTimestamp)];
  return (
    parts.length <= MOST_PARTS &&
    tlogEntries.length <= MOST_PARTS &&
    parts.every(({ length }) => length <= MOST_PART_BYTES) &&
    tlogEntries.every(({ inclusionProof }) => sizeOf(inclusionProof) <= MOST_CHECKPOINT_CHARACTERS)
  );
}

function sizeOf(proof: TransparencyLogEntry['inclusionProof']): number {
  return proof?.checkpoint?.envelope.length ?? 0;
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

/**
 * Removes the signatures of signers with unusual names from the checkpoints of logs. The library turns these names into regular expressions,
 * and one from a stranger may backtrack forever. Signatures are independent, so the others stay valid.
 */
export function withPlainSigners(bundle: Bundle): Bundle {
  const { verificationMaterial } = bundle;
  const tlogEntries = verificationMaterial.tlogEntries.map((entry: TransparencyLogEntry): TransparencyLogEntry => {
    const { inclusionProof } = entry;
    if (inclusionProof?.checkpoint === undefined) return entry;
    const envelope = plainCheckpoint(inclusionProof.checkpoint.envelope);
    return { ...entry, inclusionProof: { ...inclusionProof, checkpoint: { envelope } } };
  });
  return { ...bundle, verificationMaterial: { ...verificationMaterial, tlogEntries } };
}

/** https://github.com/transparency-dev/formats/blob/main/log/README.md */
function plainCheckpoint(envelope: string): string {
  const end = envelope.indexOf('\n\n');
  if (end === -1) return '';
  const signatures = envelope.slice(end + 2).split('\n');
  const plain = signatures.filter((line) => /^\u2014 [\w.:/-]+ [A-Za-z0-9+/=]+$/.test(line));
  return `${envelope.slice(0, end + 2)}${plain.map((line) => `${line}\n`).join('')}`;
}
