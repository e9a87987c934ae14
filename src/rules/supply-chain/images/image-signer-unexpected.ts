import type { Refusal, SignatureState } from '../../../model/images/signature-state.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-signer-unexpected',
  on: 'image',
  needs: ['signature'],
  score: 8.1,
  profile: 'recommended',
  precision: 'very-high',
  cwe: [345, 347],
  docs: {
    title: 'Accept only images that the agreed signer signed',
    why: 'The image has a signature that the configuration does not accept: another signer made it, it is for another image, or it was tampered with. Anyone can sign anything, so such an image is no more trustworthy than an unsigned one, but looks better.',
    how: 'Find out where the image comes from before it runs anywhere. If the signer is correct, and the name of a workflow or a key has changed, update `images.signatures`.',
    limits:
      'The rule applies only to images that an entry of `images.signatures` covers; see [signatures](../signatures.md). An image may have several signatures: one accepted signature is enough; otherwise the closest one is reported.',
    references: [
      'https://docs.sigstore.dev/cosign/verifying/verify/',
      'https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md',
      'https://slsa.dev/spec/v1.0/threats-overview',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.5
      `,
      facts: {
        bad: {
          signature: {
            kind: 'refused',
            required: 'signature',
            refusal: 'other-identity',
            signer: {
              kind: 'identity',
              identity: 'https://github.com/acme-evil/app/.github/workflows/release.yml@refs/tags/1.4',
              issuer: 'https://token.actions.githubusercontent.com',
            },
          },
        },
        good: {
          signature: {
            kind: 'verified',
            required: 'signature',
            digest: 'sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474',
            signer: {
              kind: 'identity',
              identity: 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/1.5',
              issuer: 'https://token.actions.githubusercontent.com',
            },
          },
        },
      },
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM «ghcr.io/acme/base:3»
        USER 1000
      `,
      good: `
        FROM ghcr.io/acme/base:4
        USER 1000
      `,
      facts: {
        bad: { signature: { kind: 'refused', required: 'provenance', refusal: 'altered' } },
        good: { signature: { kind: 'unsigned', required: 'provenance' } },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.signature.kind !== 'refused') return;
    const { refusal } = facts.signature;
    const why = `${REASONS[refusal]}${detailOf(facts.signature)}`;
    const message = `${useOf(image)} "${reference.value.text}", whose signature is not accepted: ${why}.`;
    yield { at: reference, message, evidence: `${reference.value.text} ${refusal}` };
  },
});

type Refused = Extract<SignatureState, { readonly kind: 'refused' }>;

const REASONS: Readonly<Record<Refusal, string>> = {
  malformed: 'it does not have the form that it claims',
  'certificate-expected': 'it was made with a key alone, and the configuration requires an identity',
  'other-key': 'the key in the configuration did not make it, or it is for other content than its own',
  altered: 'its content is not the content that was signed',
  'certificate-untrusted': 'its certificate does not come from a trusted authority',
  'certificate-unfit': 'its certificate is not for signing software',
  'certificate-expired': 'it was made after its certificate had ended',
  'certificate-not-yet-valid': 'it was made before its certificate began',
  'certificate-not-logged': 'nothing shows that its certificate is in a public log',
  'log-entry-missing': 'it is in no log',
  'log-unknown': 'the log that it claims to be in is unknown',
  'log-entry-false': 'it is not in the log that it claims to be in',
  'log-entry-of-other': 'its entry in the log is about another signature',
  'time-unproven': 'nothing shows when it was made',
  'other-issuer': 'another issuer vouches for the signer',
  'other-identity': 'another signer made it',
  'other-source': 'it is for an image from another source',
  'other-image': 'it is for another image',
};

/** The signer, or the origin of the keys that were tried. */
function detailOf({ refusal, signer, trustedRoot }: Refused): string {
  if (trustedRoot !== undefined) return `. If it is newer, a key may be missing: the known keys are of ${trustedRoot}`;
  if (signer?.kind !== 'identity' || refusal === 'other-image') return '';
  if (refusal === 'other-source')
    return `: ${printable(signer.sourceRepository ?? '') || 'the certificate names none'}`;
  return `: ${printable(signer.identity) || 'a certificate without a name'}, according to ${printable(signer.issuer) || 'an issuer without a name'}`;
}

const MOST_CHARACTERS = 200;

/** An authority vouches for the text, but it may still have any form. */
function printable(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e]/g, '\uFFFD');
  return plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS)}…` : plain;
}
