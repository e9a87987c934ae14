import { type Container, isPulled } from '../../../model/containers/container.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { type ImageReference, parseImageReference } from '../../../model/images/image.ts';
import type { Located } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { whyMutable } from './mutable-image.ts';

export default defineRule({
  id: 'image-tag-mutable',
  on: 'container',
  mergedInFile: 'uses of this image',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357, 494],
  cis: ['5.28'],
  peers: { 'docker-bench': ['5.28'], 'compose-lint': ['CL-0004'] },
  docs: {
    title: 'Run images of a fixed version',
    why: 'Without a tag, or with one such as `latest`, `stable` or `nightly`, each pull can bring a different image that nobody has reviewed. Anyone who can push to the repository, or took over its account, can run code in your containers after the next pull, and you cannot tell which version ran when.',
    how: 'Name a version, and best also the digest: `nginx:1.29.3@sha256:…`. A tool such as Dependabot or Renovate keeps both up to date.',
    limits:
      'With `build`, the image of a service only names the result, so it is left alone, as are images that are never pulled (`pull_policy: never`). In `${TAG:-latest}` the default counts; a tag that is known only at run time is not reported. A tag that names a version is accepted, although it can be moved as well. An image that another service builds under the same name is reported.',
    ways: [
      { do: 'Write a version: `nginx:1.29.3`.', trap: 'A tag can be moved, too: the next way excludes that.' },
      {
        do: 'Add the digest: `nginx:1.29.3@sha256:…`. `docker buildx imagetools inspect nginx:1.29.3` prints it.',
        trap: 'Take the digest of the index, not that of one platform, or other machines cannot run it.',
      },
      {
        do: 'Let Renovate or Dependabot update both.',
        trap: 'Without it, a digest keeps known vulnerabilities for ever.',
      },
    ],
    verify: {
      run: "docker ps --format '{{.Names}} {{.Image}}'",
      prints: 'A version or a digest after the name of each image; a name without a tag means `latest`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#image',
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app»
          web:
            image: «nginx:stable-alpine»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          web:
            image: nginx:1.29-alpine
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:\${TAG:-latest}»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:\${TAG:-1.4}
      `,
    },
  ],

  *check(container) {
    for (const { reference, use } of imagesOf(container)) {
      const reason = whyMutable(reference.value);
      if (reason !== undefined) yield problem(container, reference, use, reason);
    }
  },
});

interface UsedImage {
  readonly reference: Located<ImageReference>;
  /** Follows `Container "x" ` in the message. */
  readonly use: string;
}

function imagesOf(container: Container): readonly UsedImage[] {
  const { image, hooks, mounts } = container;
  const used: UsedImage[] = [];
  if (image !== undefined && isPulled(container)) used.push({ reference: image.reference, use: 'runs' });
  for (const { image: one } of hooks) {
    if (one !== undefined && !one.isBuiltHere) used.push({ reference: one.reference, use: 'runs in a hook' });
  }
  for (const { source, sourceSpan } of mounts) {
    if (source.kind !== 'image' || source.text.includes('${')) continue;
    used.push({ reference: { value: parseImageReference(source.text), span: sourceSpan }, use: 'mounts' });
  }
  return used;
}

function problem({ name }: Container, reference: Located<ImageReference>, use: string, reason: string): Problem {
  return {
    at: reference,
    message: `Container "${name}" ${use} "${reference.value.text}"${reason}. An attacker who can push to that repository decides what runs after the next pull.`,
    cause: reference.value.text,
  };
}
