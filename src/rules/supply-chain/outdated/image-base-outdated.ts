import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-base-outdated',
  on: 'image',
  needs: ['base'],
  danger: { attacker: 'login', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Rebuild images when their base image changes',
    why: 'The image names the image that it was built on, which has been rebuilt since, most often because packages in it got security updates. Until this image is rebuilt on the new one, their flaws stay in it.',
    how: 'If the image is yours, rebuild it, best every week and whenever its base changes. Otherwise look for a newer tag, or ask its maintainers.',
    limits:
      'Most images do not name their base: the rule needs the annotations `org.opencontainers.image.base.name` and `org.opencontainers.image.base.digest`, which some tools write, or the provenance that BuildKit stores with an image, if it names a single image. Neither is signed, so they are only a hint.',
    references: [
      'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
      'https://docs.docker.com/build/metadata/attestations/slsa-provenance/',
      'https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often',
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
        bad: { base: { name: 'debian:12-slim', isCurrent: false, saidBy: 'annotation' } },
        good: { base: { name: 'debian:12-slim', isCurrent: true, saidBy: 'annotation' } },
      },
    },
  ],

  *check(image) {
    const { reference, facts } = image;
    if (facts.base === 'unsaid' || facts.base.isCurrent) return;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", which is built ${facts.base.saidBy === 'annotation' ? 'on' : 'with'} "${facts.base.name}" in an older version: that tag now points to another image, which may fix flaws of this one.`,
    };
  },
});
