import { outdatedReference } from '../../../analysis/lifetimes/outdated-reference.ts';
import type { ImageConfig } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-digest-outdated',
  on: 'image',
  needs: ['tagDigests'],
  uses: ['config'],
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [1104],
  docs: {
    title: 'Update pinned digests when their tag moves',
    why: 'The tag has been rebuilt since the digest was written, most often because packages in it got security updates. The pinned image stays unchanged, with public flaws that are fixed elsewhere.',
    how: 'Write the current digest of the tag, and let a bot such as Renovate or Dependabot update it from now on.',
    limits:
      'A reference without a tag cannot be compared, see `image-digest-without-tag`. The digest of a single platform counts as current, too. It is a note where [Renovate or Dependabot](../images.md#bots-that-update-references) is configured to update the reference.',
    fixTrap: {
      breaks: 'The current image has newer packages, and may behave in another way.',
      check: 'Build or start it, and run your tests.',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.renovatebot.com/docker/#digest-pinning',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «alpine:3.22@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715»
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22@sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474
      `,
      facts: {
        bad: {
          tagDigests: ['sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474'],
          config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: '2025-05-30' },
        },
        good: { tagDigests: ['sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474'] },
      },
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4@sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474
      `,
      facts: {
        bad: { tagDigests: ['sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474'] },
        good: { tagDigests: ['sha256:1c4eef651f65e2f7daee7ee785882ac164b02b78fb74503052a26dc061c90474'] },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    const { tag, digest } = reference.value;
    const [current] = facts.tagDigests;
    if (typeof tag !== 'string' || typeof digest !== 'string' || current === undefined) return;
    if (facts.tagDigests.includes(digest)) return;
    const name = reference.value.text.slice(0, -(digest.length + 1));
    const message = `${useOf(image)} "${name}" by a digest that its tag no longer points to${sinceWhen(facts.config)}, so it misses the updates since.`;
    const outdated = outdatedReference(image, true);
    const written = spanText(reference.span);
    const { file, end } = reference.span;
    // it may come from a variable
    if (!written.endsWith(`@${digest}`)) {
      yield { at: reference, message, outdated };
      return;
    }
    const edits = [{ span: { file, start: end - digest.length, end }, text: current }];
    yield { at: reference, message, outdated, fix: { title: 'Pin the current digest', safety: 'review', edits } };
  },
});

function sinceWhen(config: ImageConfig | undefined): string {
  return config?.created === undefined ? '' : ` (it is of ${config.created})`;
}
