import type { Image } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-source-new',
  on: 'image',
  isAboutChanges: true,
  danger: { attacker: 'release', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [829],
  docs: {
    title: 'Look at images of a publisher that is new',
    why: 'An image is code of its publisher. A change that takes an image from somebody whose images the repository did not run before trusts them with everything that the container gets, and one line of it is easily overlooked: `redis` of a stranger looks like `redis`.',
    how: 'Find out who publishes the image, and whether an image of a publisher that you already trust does the same. `image-registry-not-allowed` rejects all publishers but those that you list.',
    limits:
      'The rule needs a base to compare with: a pull request, a merge queue, a push, or `scan --base REF`. A publisher is a registry, and on registries such as Docker Hub and `ghcr.io` the first part of the name as well; all Docker Official Images have one. Only the first image of each new publisher is reported, and nothing where the base names no image. Another image of a known publisher is not reported, and neither are images that the same file builds, and those whose publisher a variable decides.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#choose-the-right-base-image',
      'https://attack.mitre.org/techniques/T1195/002/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      before: `
        services:
          cache:
            image: redis:8.2
      `,
      bad: `
        services:
          cache:
            image: «registry.example.net/redis:8.2»
      `,
      good: `
        services:
          cache:
            image: memcached:1.6
          proxy:
            image: nginx:1.29
      `,
    },
    {
      file: 'Dockerfile',
      before: `
        FROM ghcr.io/acme/base:1.4
        COPY --from=ghcr.io/acme/tools:1.4 /tool /usr/bin/tool
      `,
      bad: `
        FROM ghcr.io/acme/base:1.4
        COPY --from=«ghcr.io/acne/tools:1.4» /tool /usr/bin/tool
      `,
      good: `
        FROM ghcr.io/acme/base:1.5
        COPY --from=ghcr.io/acme/other-tools:1.4 /tool /usr/bin/tool
      `,
    },
  ],

  *check(image) {
    const source = image.change?.newSource;
    if (source === undefined || HAS_OWN_RULE.has(image.use)) return;
    const { reference } = image;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}". It is the first image that the repository takes from ${source}, whose publisher can run any code in it.`,
      evidence: source,
    };
  },
});

/** Programs of the builder, and what a build publishes. */
const HAS_OWN_RULE: ReadonlySet<Image['use']> = new Set(['syntax', 'generator', 'push']);
