import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-base-outdated',
  on: 'image',
  needs: ['base'],
  score: 3.5,
  profile: 'strict',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Build images again when their base was',
    why: 'The image says which image it was built on, and that one was built again since, most often because packages in it got security updates. As long as nobody builds on the new one, their flaws stay in this image.',
    how: 'If the image is yours, build it again, best every week and whenever its base changes. Else look for a newer tag, or ask its makers.',
    limits:
      'Most images do not say what they were built on: it takes the annotations `org.opencontainers.image.base.name` and `org.opencontainers.image.base.digest`, which some tools write, or the provenance that BuildKit stores beside an image, if it names one image alone. Nobody signs either, so they are a hint.',
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
      message: `${useOf(image)} "${reference.value.text}", which is built ${facts.base.saidBy === 'annotation' ? 'on' : 'with'} "${facts.base.name}" as it was before: that tag stands for another image by now.`,
    };
  },
});
