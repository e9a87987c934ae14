import { useOf } from '../../../model/images/use-of-image.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-digest-without-tag',
  on: 'image',
  profile: 'strict',
  precision: 'very-high',
  cwe: [],
  docs: {
    title: 'Keep the tag next to the digest',
    why: 'A digest alone does not show the version, and a bot that updates digests does not know which tag to follow. So the image stays unchanged, with all flaws that are found in it.',
    how: 'Write both: `node:22.21-alpine@sha256:…`. The digest decides which image is used, the tag shows its version.',
    limits: 'Images of compose files are left alone.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.renovatebot.com/docker/#digest-pinning',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «alpine@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715»
      `,
      good: `
        FROM alpine:3.22@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        COPY --from=«ghcr.io/acme/tool@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715» /tool /usr/bin/
      `,
      good: `
        FROM alpine:3.22
        COPY --from=ghcr.io/acme/tool:1.4@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 /tool /usr/bin/
      `,
    },
  ],

  check(image) {
    const { use, isUnused, reference } = image;
    const { digest, tag, text } = reference.value;
    if (use === 'container' || isUnused || typeof digest !== 'string' || !digest.includes(':') || tag !== undefined)
      return [];
    if (reference.value.repository === DYNAMIC) return [];
    return [
      {
        at: reference,
        message: `${useOf(image)} "${text}", so neither people nor bots can tell its version and update it.`,
      },
    ];
  },
});
