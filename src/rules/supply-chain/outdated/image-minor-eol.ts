import { withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { endedOf, replacedOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { useTag } from './newer-tag-fix.ts';
import { nextTagOf } from './next-release.ts';
import { sinceOf } from './since.ts';

export default defineRule({
  id: 'image-minor-eol',
  on: 'image',
  score: 5,
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not stay on minor releases that get no updates',
    why: 'Products that bring a new minor release every few months mend flaws in the newest ones alone. Who stays on an older one keeps flaws that are public, although the same major version is looked after.',
    how: 'Move on to a minor release that gets updates, or to the one with long-term support where there is one, and let a bot such as Renovate or Dependabot open the next move.',
    limits:
      'The dates are a copy of those of endoflife.date, see `docs/data.md` for how old it is. It is about releases that were made to live for less than nine months; the end of others, and of whole major versions, is reported by `image-eol`.',
    references: ['https://endoflife.date/', 'https://cwe.mitre.org/data/definitions/1104.html'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          metrics:
            image: «prom/prometheus:v3.11.2»
      `,
      good: `
        services:
          metrics:
            image: prom/prometheus:v3.13.2
      `,
    },
  ],

  check(image, _options, { today }) {
    const { reference } = image;
    const replaced = replacedOf(reference.value, today);
    if (replaced === undefined || !isFromRegistry(image) || image.use === 'syntax') return [];
    if (endedOf(reference.value, today) !== undefined || withdrawalOf(reference.value) !== undefined) return [];
    const next = nextTagOf(reference.value, replaced, today);
    const fix = next === undefined ? undefined : useTag(reference, next);
    const message = `${useOf(image)} "${reference.value.text}", and ${replaced.image} ${replaced.release} has had no updates ${sinceOf(replaced)}.`;
    return [{ at: reference, message, ...fix }];
  },
});
