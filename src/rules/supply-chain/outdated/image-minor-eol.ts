import { withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { endedOf, replacedOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { useTag } from './newer-tag-fix.ts';
import { nextTagOf } from './next-release.ts';
import { sinceOf } from './since-when.ts';

export default defineRule({
  id: 'image-minor-eol',
  on: 'image',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Do not stay on minor releases without updates',
    why: 'Products with a new minor release every few months fix flaws only in the newest ones. If you stay on an older one you keep public flaws, although the major version is maintained.',
    how: 'Upgrade to a minor release that gets updates, or to one with long-term support if it exists, and let a bot such as Renovate or Dependabot propose the next upgrade.',
    limits:
      'The dates are copied from endoflife.date; `docs/data.md` has the age of the copy. The rule covers releases with less than nine months of support; `image-eol` reports the end of others, and of whole major versions.',
    verify: {
      run: "docker ps --format '{{.Names}} {{.Image}}'",
      prints: 'The new release. A container keeps its old image until it is created again.',
    },
    fixTrap: {
      breaks: 'A newer minor release may change a default or drop a function.',
      check: 'Build or start it, and run your tests.',
    },
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
