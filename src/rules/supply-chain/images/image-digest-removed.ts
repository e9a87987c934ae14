import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-digest-removed',
  on: 'image',
  isAboutChanges: true,
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [494, 829],
  docs: {
    title: 'Keep the digest of an image',
    why: 'A digest pins the exact contents of an image: no one can replace them, not even its publisher. When a change removes the digest, the next build or start uses whatever the tag points to at that time, and nothing else in the repository shows that this protection is gone.',
    how: 'Write the digest of the new version after its tag: `name:tag@sha256:…`. `docker buildx imagetools inspect name:tag` prints it, and bots such as Renovate and Dependabot keep it up to date.',
    limits:
      'The rule needs a base to compare with: a pull request, a merge queue, a push, or `scan --base REF`. It compares the image of a service, a container or a stage with that of the same name in the same file, also if it is another image. Images that are built in the same file need no digest. A digest in a variable whose value is not known counts as one.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.docker.com/dhi/core-concepts/digests/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      before: `
        services:
          cache:
            image: redis:8.2@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
      `,
      bad: `
        services:
          cache:
            image: «redis:8.4»
      `,
      good: `
        services:
          cache:
            image: redis:8.4@sha256:1b7e4f0a9c8d3e2b5a6f7081c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5
      `,
    },
    {
      file: 'Dockerfile',
      before: `
        FROM alpine:3.22@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 AS build
        FROM scratch
        COPY --from=build /a /a
      `,
      bad: `
        FROM «alpine:3.22» AS build
        FROM scratch
        COPY --from=build /a /a
      `,
      good: `
        FROM alpine:3.22@sha256:1b7e4f0a9c8d3e2b5a6f7081c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5 AS build
        FROM scratch
        COPY --from=build /a /a
      `,
    },
  ],

  *check({ change, title, reference }) {
    if (change?.fixedBefore === undefined) return;
    const { text } = reference.value;
    yield {
      at: reference,
      message: sentence(
        `${title} uses "${text}" without a digest, and this change removes the one that fixed its contents. Anyone who takes over the account of its publisher gets into the next build or start.`,
      ),
      evidence: text,
    };
  },
});
