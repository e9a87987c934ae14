import { pulledIfMissing } from '../../../model/images/pulled-if-missing.ts';
import type { SignatureState, SignedRequirement } from '../../../model/images/signature-state.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-unsigned',
  on: 'image',
  enforcesPolicy: true,
  needs: ['signature'],
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [345, 347],
  docs: {
    title: 'Accept only images that are signed as agreed',
    why: 'Nothing shows where the image comes from. An attacker who takes over an account of the registry, or a job that pushes to it, can put other content under the name, and it runs as if the team had built it.',
    how: 'Sign the image where it is built, with `cosign sign` or `actions/attest-build-provenance`, and keep the signature in the registry. For third-party images without a signature, require a digest instead: `require: digest-pin`.',
    limits:
      'The rule applies only to images that an entry of `images.signatures` covers; see [signatures](../signatures.md). Attestations that BuildKit writes into an index are not signed, so they do not count.',
    ways: [
      {
        do: 'Sign it where it is built, with `cosign sign` or `actions/attest-build-provenance`.',
        trap: 'Old tags remain unsigned: sign their digests once, or stop using them.',
      },
      {
        do: 'For an image of others, require a digest: `require: digest-pin`.',
        trap: 'It shows that nothing changed, not who built it.',
      },
      {
        do: 'Use an image whose publisher signs it.',
        trap: 'A name that looks alike is not the publisher: write down the expected signer.',
      },
    ],
    verify: {
      run: 'cosign verify --certificate-identity-regexp https://github.com/acme/shop/ --certificate-oidc-issuer https://token.actions.githubusercontent.com IMAGE',
      prints: '`The cosign claims were validated`, and the workflow that built it as the subject.',
    },
    references: [
      'https://docs.sigstore.dev/cosign/signing/signing_with_containers/',
      'https://docs.github.com/en/actions/security-for-github-actions/using-artifact-attestations/using-artifact-attestations-to-establish-provenance-for-builds',
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
        bad: { signature: { kind: 'unsigned', required: 'signature' } },
        good: {
          signature: {
            kind: 'verified',
            required: 'signature',
            digest: 'sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474',
            signer: { kind: 'key', path: '.hullcheck/cosign.pub' },
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
        bad: { signature: { kind: 'unsigned', required: 'provenance', instead: 'buildkit' } },
        good: { signature: { kind: 'not-required' } },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.signature.kind !== 'unsigned') return;
    const { required, instead } = facts.signature;
    const message = `${useOf(image)} "${reference.value.text}", which lacks the ${NAMES[required]} that the configuration requires, so nothing shows who built it.`;
    const found = instead === undefined ? '' : ` ${INSTEAD[instead]}`;
    yield { at: reference, message: `${message}${found}${pulledIfMissing(image)}` };
  },
});

const NAMES: Readonly<Record<SignedRequirement, string>> = {
  signature: 'signature',
  provenance: 'signed provenance',
  sbom: 'signed bill of materials',
};

type Instead = Exclude<Extract<SignatureState, { readonly kind: 'unsigned' }>['instead'], undefined>;

const INSTEAD: Readonly<Record<Instead, string>> = {
  'other-statements': 'It has statements, but of other kinds.',
  buildkit: 'The attestations of BuildKit for it are not signed.',
};
