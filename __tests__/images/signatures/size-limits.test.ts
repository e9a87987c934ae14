import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '@sigstore/bundle';
import { isReasonable } from '../../../src/images/signatures/size-limits.ts';

interface Sizes {
  readonly certificates?: readonly number[];
  readonly stamps?: readonly number[];
  readonly checkpoints?: readonly number[];
}

/** Of parts of so many bytes. */
function bundleOf({ certificates = [], stamps = [], checkpoints = [] }: Sizes): Bundle {
  return {
    verificationMaterial: {
      content: {
        $case: 'x509CertificateChain',
        x509CertificateChain: { certificates: certificates.map((size) => ({ rawBytes: Buffer.alloc(size) })) },
      },
      tlogEntries: checkpoints.map((size) => ({ inclusionProof: { checkpoint: { envelope: 'x'.repeat(size) } } })),
      timestampVerificationData: {
        rfc3161Timestamps: stamps.map((size) => ({ signedTimestamp: Buffer.alloc(size) })),
      },
    },
  } as unknown as Bundle;
}

const LARGEST = 16 * 1024;
const LONGEST = 8 * 1024;

describe('a bundle of a size that real ones have', () => {
  it.each<[string, Sizes]>([
    ['nothing', {}],
    ['the largest parts', { certificates: [LARGEST], stamps: [LARGEST], checkpoints: [LONGEST] }],
    ['as many certificates and time stamps as there may be', { certificates: [1, 1, 1, 1, 1], stamps: [1, 1, 1] }],
    ['as many entries of logs as there may be', { checkpoints: [1, 1, 1, 1, 1, 1, 1, 1] }],
  ])('has %s', (_name, sizes) => {
    expect(isReasonable(bundleOf(sizes))).toBe(true);
  });

  it.each<[string, Sizes]>([
    ['a larger certificate', { certificates: [1, LARGEST + 1] }],
    ['a larger time stamp', { stamps: [LARGEST + 1] }],
    ['a longer checkpoint', { checkpoints: [1, LONGEST + 1] }],
    ['more certificates and time stamps', { certificates: [1, 1, 1, 1, 1], stamps: [1, 1, 1, 1] }],
    ['more entries of logs', { checkpoints: [1, 1, 1, 1, 1, 1, 1, 1, 1] }],
  ])('has no %s', (_name, sizes) => {
    expect(isReasonable(bundleOf(sizes))).toBe(false);
  });

  it('may have a key instead of certificates, and an entry without a proof', () => {
    const material = { content: { $case: 'publicKey', publicKey: { hint: '' } }, tlogEntries: [{}] };
    expect(isReasonable({ verificationMaterial: material } as unknown as Bundle)).toBe(true);
  });
});
