import { pulledIfMissing } from '../../../model/images/pulled-if-missing.ts';
import { refusalText } from '../../../model/images/refusal-text.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-signer-unexpected',
  on: 'image',
  enforcesPolicy: true,
  needs: ['signature'],
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [345, 347],
  docs: {
    title: 'Accept only images that the agreed signer signed',
    why: 'The image has a signature that the configuration does not accept: another signer made it, it is for another image, or it was tampered with. Anyone can sign anything, so such an image is no more trustworthy than an unsigned one, but looks better.',
    how: 'Find out where the image comes from before it runs anywhere. If the signer is correct, and the name of a workflow or a key has changed, update `images.signatures`.',
    limits:
      'The rule applies only to images that an entry of `images.signatures` covers; see [signatures](../signatures.md). An image may have several signatures: one accepted signature is enough; otherwise the closest one is reported.',
    ways: [
      {
        do: 'Do not run it, and find out who pushed it: the log of the registry has the account.',
        trap: 'A moved tag may hide a good image below it: look at its earlier digests.',
      },
      {
        do: 'If a workflow or a key was renamed, update `images.signatures` in a change of its own.',
        trap: 'A broad pattern, such as any workflow of an organisation, accepts each of its repositories.',
      },
      {
        do: 'If a mirror copied it without signatures, copy them as well: `cosign copy`.',
        trap: 'Tools that copy only the image leave them behind each time.',
      },
    ],
    verify: {
      run: 'cosign verify --certificate-identity-regexp https://github.com/acme/shop/ --certificate-oidc-issuer https://token.actions.githubusercontent.com IMAGE',
      prints: '`The cosign claims were validated`, and the workflow that you expect as the subject.',
    },
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
    const message = `${useOf(image)} "${reference.value.text}", whose signature is not accepted: ${refusalText(facts.signature)}.${pulledIfMissing(image)}`;
    yield { at: reference, message, evidence: `${reference.value.text} ${refusal}` };
  },
});
