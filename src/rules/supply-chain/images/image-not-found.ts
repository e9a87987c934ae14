import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-not-found',
  on: 'image',
  needs: ['presence'],
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [1357],
  docs: {
    title: 'Do not refer to images that do not exist',
    why: 'Builds and deployments fail. Worse, anyone who can publish under that name decides what they get from then on: an abandoned name can often be registered by anyone.',
    how: 'Correct the name, the tag, the digest or the platform. If the image was withdrawn, move to its successor.',
    limits:
      'hullcheck asks the registry anonymously, or with the credentials of `docker login`. Some registries report private images as missing. Images that the same files build are left alone; those that a script builds may be reported.',
    references: [
      'https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull',
      'https://cwe.mitre.org/data/definitions/1357.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «ghcr.io/acme/base:1.4»
        CMD ["/app"]
      `,
      good: `
        FROM ghcr.io/acme/base:1.5
        CMD ["/app"]
      `,
      facts: { bad: { presence: 'missing' }, good: { presence: 'found' } },
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
      facts: { bad: { presence: 'missing' }, good: { presence: 'found' } },
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
            platform: linux/s390x
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            platform: linux/arm64
      `,
      facts: { bad: { presence: { lacks: 'linux/s390x' } }, good: { presence: 'found' } },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    const { presence } = facts;
    if (presence === 'found') return;
    const use = `${useOf(image)} "${reference.value.text}"`;
    const message =
      presence === 'missing'
        ? `${use}, which its registry does not have. Anyone who can publish under that name decides what it becomes.`
        : `${use} for ${presence.lacks}, which the image is not available for. Anyone who adds that platform decides what runs.`;
    yield {
      at: reference,
      message,
      ...(presence !== 'missing' && { evidence: `${reference.value.text} ${presence.lacks}` }),
    };
  },
});
