import { OFFICIAL_IMAGES } from '../../../data/images/official-images.ts';
import { type ImageReference, officialName } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { isFloating } from './floating-tag.ts';
import { pinDigest } from './pin-digest.ts';

export default defineRule({
  id: 'external-copy-unpinned',
  on: 'image',
  uses: ['digest'],
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [829, 1357],
  docs: {
    title: 'Name the version of images that you copy from',
    why: 'Files that `COPY --from=image` brings into the image, or `RUN --mount=from=image` runs, are as much part of it as the base image. Without a version they come from the last push, and an attacker who takes over the account of that image gets into the next build.',
    how: 'Write the version as a tag, and best also the digest: `COPY --from=ghcr.io/acme/tool:1.4@sha256:… /tool /usr/bin/`. Or name the image in a separate FROM, where bots update it.',
    limits:
      'Names of stages are left alone, as are names without registry and version that do not belong to an official image: they can be a build context of that name.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#copy---from',
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM php:8.4-fpm
        COPY --from=«composer» /usr/bin/composer /usr/bin/
        COPY --from=«ghcr.io/astral-sh/uv:latest» /uv /bin/
      `,
      good: `
        FROM php:8.4-fpm
        COPY --from=composer:2.8 /usr/bin/composer /usr/bin/
        COPY --from=ghcr.io/astral-sh/uv:0.9.8 /uv /bin/
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN --mount=type=bind,from=«ghcr.io/acme/tool»,target=/tool /tool/run
      `,
      good: `
        FROM alpine:3.22
        RUN --mount=type=bind,from=ghcr.io/acme/tool:1.4,target=/tool /tool/run
        COPY --from=assets /a /a
      `,
    },
  ],

  check(image) {
    const { use, isUnused, reference, facts } = image;
    if (isUnused || (use !== 'copy-from' && use !== 'mount-from')) return [];
    const reason = whyUnpinned(reference.value);
    if (reason === undefined) return [];
    const fix = pinDigest(reference, facts.digest);
    return [
      {
        at: reference,
        message: `${useOf(image)} "${reference.value.text}", ${reason}, so an attacker who takes over its account gets into the next build.`,
        ...(fix && { fix }),
      },
    ];
  },
});

function whyUnpinned(reference: ImageReference): string | undefined {
  const { repository, registry, tag, digest } = reference;
  if (repository === DYNAMIC || registry === DYNAMIC || tag === DYNAMIC || digest !== undefined) return undefined;
  if (tag === undefined) return mayBeContext(reference) ? undefined : 'which names no version';
  return isFloating(reference) ? `whose tag "${tag}" moves to other images` : undefined;
}

/** `--from=assets` names a context that the caller of the build provides, unless an official image of that name exists. */
function mayBeContext({ registry, repository, text }: ImageReference): boolean {
  if (registry !== undefined || typeof repository !== 'string' || repository.includes('/')) return false;
  const official = officialName({ registry, repository, text, tag: undefined, digest: undefined });
  return official === undefined || !` ${OFFICIAL_IMAGES.trim()} `.includes(` ${official} `);
}
