import { pulledIfMissing } from '../../../model/images/pulled-if-missing.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { pinDigest } from './pin-digest.ts';

export default defineRule({
  id: 'image-digest-required',
  on: 'image',
  enforcesPolicy: true,
  needs: ['signature'],
  uses: ['digest'],
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [345, 494],
  docs: {
    title: 'Write the digest that the configuration requires',
    why: 'The configuration requires a digest, which protects images that are not signed. Without one, anyone who can push to the repository can replace the image unnoticed.',
    how: 'Add the digest of the index: `name:tag@sha256:…`. Let a bot such as Renovate or Dependabot keep it up to date.',
    limits:
      'The rule applies only to images that an entry of `images.signatures` with `require: digest-pin` covers; see [signatures](../signatures.md).',
    ways: [
      {
        do: 'Add the digest of the index: `docker buildx imagetools inspect IMAGE` prints it.',
        trap: 'The digest of one platform, which `docker pull` of old releases prints, breaks builds for others.',
      },
      {
        do: 'Let Renovate or Dependabot update it, with the tag next to it.',
        trap: 'Without a bot it stays for good, with each flaw that is found later.',
      },
    ],
    verify: { run: "docker inspect -f '{{.Config.Image}}' NAME", prints: 'A name with `@sha256:`.' },
    references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          database:
            image: «postgres:17.2»
      `,
      good: `
        services:
          database:
            image: postgres:17.2@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
      `,
      facts: {
        bad: { signature: { kind: 'digest-required' } },
        good: { signature: { kind: 'digest-required' } },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.signature.kind !== 'digest-required' || reference.value.digest !== undefined) return;
    const message = `${useOf(image)} "${reference.value.text}" without a digest, which the configuration requires. Anyone who can push there decides what runs.${pulledIfMissing(image)}`;
    const fix = pinDigest(reference, facts.digest);
    yield { at: reference, message, ...(fix && { fix }) };
  },
});
