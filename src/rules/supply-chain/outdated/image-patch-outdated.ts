import { builtTagsOf } from '../../../analysis/lifetimes/built-tags.ts';
import { withdrawalOf } from '../../../analysis/lifetimes/deprecated-images.ts';
import { endedOf, releaseLineOf, replacedOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { newerDay, newerPatch } from '../../../analysis/lifetimes/newer-tag.ts';
import { outdatedReference } from '../../../analysis/lifetimes/outdated-reference.ts';
import { DATA_DATE } from '../../../data/images/data-date.ts';
import { type ImageReference, isFromRegistry, officialName } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { versionTagOf } from '../../../model/images/version-tag.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { useTag } from './newer-tag-fix.ts';
import { retiredTagOf } from './retired-tag.ts';

export default defineRule({
  id: 'image-patch-outdated',
  on: 'image',
  uses: ['tags'],
  findsMoreWith: ['tags'],
  mergedInFile: 'uses of this image',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [1104],
  docs: {
    title: 'Use the newest patch of the version',
    why: 'Patch releases fix bugs, including security flaws, and change as little else as possible. If you stay behind you keep public flaws.',
    how: 'Upgrade to the newest patch, and let a bot such as Renovate or Dependabot propose the next one.',
    limits:
      'Without image look-ups the rule knows the tags of Docker Official Images from a copy of their list; the message has its age, see `docs/data.md`. It compares tags with as many numbers and the same suffix, such as `-alpine`, within the release line that their maintainers support: `22` of `22.1.0` for node, `16` of `16.2` for postgres, and the first two of three numbers where it is not known; for official images also tags of a day, such as `bookworm-20240110`. It reports nothing about newer release lines, or about tags without a version. Test whether the newer tag works for you. It is a note where [Renovate or Dependabot](../images.md#bots-that-update-references) is configured to update the reference.',
    ways: [
      {
        do: 'Write the newest patch, build, and run your tests.',
        trap: 'A patch may change defaults: read its notes.',
      },
      { do: 'Let Renovate or Dependabot propose the next one.', trap: 'Each proposal still needs tests.' },
    ],
    verify: {
      run: "docker ps --format '{{.Names}} {{.Image}}'",
      prints: 'The new version. A container keeps its old image until it is created again.',
    },
    fixTrap: { breaks: 'A patch may change a default.', check: 'Build or start it, and run your tests.' },
    references: [
      'https://docs.renovatebot.com/modules/versioning/docker/',
      'https://cwe.mitre.org/data/definitions/1104.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        ARG VERSION=24.1.0
        FROM «node:$VERSION-alpine»
        CMD ["node", "server.js"]
      `,
      good: `
        ARG VERSION=24
        FROM node:$VERSION-alpine
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:v1.4.0»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:v1.4.10
      `,
      facts: { bad: { tags: ['v1.4.0', 'v1.4.9', 'v1.4.10', '1.4.11'] }, good: { tags: ['v1.4.10', '1.4.11'] } },
    },
  ],

  check(image, _options, { today }) {
    const { reference, facts } = image;
    const { value } = reference;
    const newest = facts.tags === undefined ? newestBuilt(value) : newestOf(value, facts.tags);
    if (newest === undefined || !isFromRegistry(image) || image.use === 'syntax' || isWorse(value, today)) return [];
    const date = facts.tags === undefined ? ` (as of ${DATA_DATE})` : '';
    const fix = useTag(reference, newest, image.uses);
    const message = `${useOf(image)} "${value.text}", and the newest of its release line is ${newest}${date}.`;
    return [{ at: reference, message, cause: value.text, outdated: outdatedReference(image), ...fix }];
  },
});

/** According to the list of tags that Docker builds. */
const newestBuilt: (reference: ImageReference) => string | undefined = remember((reference) => {
  const image = officialName(reference);
  const tags = image === undefined ? undefined : builtTagsOf(image);
  return tags && newestOf(reference, tags);
});

/** Tags of a day are known to be in order only where Docker builds the images. */
function newestOf(reference: ImageReference, tags: readonly string[]): string | undefined {
  const { tag } = reference;
  if (typeof tag !== 'string') return undefined;
  const newest = newerPatch(tag, tags, lineOf(reference, tag));
  return newest ?? (officialName(reference) === undefined ? undefined : newerDay(tag, tags));
}

function lineOf(reference: ImageReference, tag: string): readonly number[] | undefined {
  const version = versionTagOf(tag)?.version;
  return version === undefined ? undefined : releaseLineOf(reference, version)?.split('.').map(Number);
}

/** Whether another rule reports that a patch is not enough. */
function isWorse(reference: ImageReference, today: string): boolean {
  return (
    withdrawalOf(reference) !== undefined ||
    (endedOf(reference, today) ?? replacedOf(reference, today) ?? retiredTagOf(reference)) !== undefined
  );
}
