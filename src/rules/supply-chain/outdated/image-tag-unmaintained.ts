import { withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { endedOf, replacedOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { DATA_DATE } from '../../../data/images/data-date.ts';
import { isFromRegistry } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { useTag } from './newer-tag-fix.ts';
import { retiredTagOf } from './retired-tag.ts';

export default defineRule({
  id: 'image-tag-unmaintained',
  on: 'image',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1104],
  docs: {
    title: 'Use tags that are still built',
    why: 'Docker Official Images are rebuilt when the packages below them get security updates, but only for the tags on their list. A tag that left the list stays unchanged, with public flaws that are fixed elsewhere, and the person who pulls it gets no warning.',
    how: 'Switch to a tag that is still built: the page of the image on Docker Hub lists them under "Supported tags".',
    limits:
      'The rule uses a copy of the list, see `docs/data.md`; the message has its age. Only Docker Official Images have such a list. The rule leaves alone tags that may be newer than the copy, dates, references with a digest, and tags that `image-eol`, `image-minor-eol` and `image-deprecated` report. `image-patch-outdated` covers a pin such as `22.1.0` of a supported release line.',
    verify: {
      run: "docker image inspect -f '{{.Created}}' IMAGE",
      prints: 'A day of the last weeks, after `docker pull IMAGE`.',
    },
    fixTrap: {
      breaks: 'The newer variant has another release of its distribution, with other versions of packages.',
      check: 'Build or start it, and run your tests.',
    },
    references: [
      'https://github.com/docker-library/official-images',
      'https://github.com/docker-library/faq#an-images-source-changed-in-git-now-what',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        ARG VARIANT=alpine3.22
        FROM «node:24-$VARIANT»
        CMD ["node", "server.js"]
      `,
      good: `
        ARG VARIANT=alpine
        FROM node:24-$VARIANT
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          mirror:
            image: «registry:2»
      `,
      good: `
        services:
          mirror:
            image: registry:3
      `,
    },
  ],

  check(image, _options, { today }) {
    const { reference } = image;
    const retired = retiredTagOf(reference.value);
    if (retired === undefined || !isFromRegistry(image) || image.use === 'syntax') return [];
    if (withdrawalOf(reference.value) !== undefined) return [];
    if ((endedOf(reference.value, today) ?? replacedOf(reference.value, today)) !== undefined) return [];
    const { missing, instead } = retired;
    const hint = instead === undefined ? '' : `; ${instead} does`;
    const fix =
      instead === undefined || instead.split(/\D/, 1)[0] !== majorIn(reference.value.tag)
        ? undefined
        : useTag(reference, instead);
    const message = `${useOf(image)} "${reference.value.text}", and no ${missing} gets security updates any more (as of ${DATA_DATE})${hint}.`;
    return [{ at: reference, message, ...fix }];
  },
});

function majorIn(tag: unknown): string {
  return /^\d*/.exec(String(tag))?.[0] ?? '';
}
