import { pulledIfMissing } from '../../../model/images/pulled-if-missing.ts';
import type { UnsupportedForm } from '../../../model/images/signature-state.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-signature-unverified',
  on: 'image',
  enforcesPolicy: true,
  needs: ['signature'],
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [347],
  docs: {
    title: 'Sign images in a verifiable form',
    why: 'The image is signed, but in a form that hullcheck cannot verify. It is unknown whether the agreed signer made the signature, and a signature that is not verified stops no attacker.',
    how: 'Name the signer in the form that the signature has: `authority` and `subject` for Notation. Or also sign the image with cosign or with GitHub attestations, or verify it elsewhere before it runs, for instance with `notation verify`, and remove it from `images.signatures`.',
    limits:
      'The rule applies only to images that an entry of `images.signatures` covers; see [signatures](../signatures.md) for the supported forms.',
    ways: [
      {
        do: 'Sign it with cosign as well, where it is built: `cosign sign registry.example.com/shop@sha256:…`.',
        trap: 'Sign the digest and not a tag, which may be moved between the build and the signature.',
      },
      {
        do: 'Verify the present form before it runs, such as `notation verify` or an admission controller, and remove the image from `images.signatures`.',
        trap: 'Then hullcheck reports no missing signature for it: the other check has to fail closed.',
      },
    ],
    verify: {
      run: 'cosign verify --key https://shop.example.com/cosign.pub IMAGE',
      prints: '`The cosign claims were validated`, and an exit status of 0.',
    },
    references: [
      'https://notaryproject.dev/docs/user-guides/cli-reference/notation_verify/',
      'https://docs.sigstore.dev/about/bundle/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «registry.example.com/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: registry.example.com/acme/app:1.5
      `,
      facts: {
        bad: { signature: { kind: 'unsupported', required: 'signature', form: 'notation' } },
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
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.signature.kind !== 'unsupported') return;
    const { form } = facts.signature;
    const message = `${useOf(image)} "${reference.value.text}", which is signed, but anyone may have made the signature: ${FORMS[form]}.${pulledIfMissing(image)}`;
    yield { at: reference, message, evidence: `${reference.value.text} ${form}` };
  },
});

const FORMS: Readonly<Record<UnsupportedForm, string>> = {
  notation: 'the signature is one of Notation, and the configuration requires another kind of signer',
  'notation-cose': 'the signature is one of Notation as COSE, which hullcheck does not verify',
  'notation-plugin': 'the signature is one of Notation that only a plugin can verify',
  'notation-authority':
    'the signature is one of Notation whose time an authority states, which hullcheck does not verify',
  'newer-bundle': 'the signature is a Sigstore bundle of a version that hullcheck does not know',
  'message-bundle': 'the signature is a Sigstore bundle without a statement that names the image',
  'log-entry-kind': 'its entry in the log is of a kind that hullcheck does not verify',
};
