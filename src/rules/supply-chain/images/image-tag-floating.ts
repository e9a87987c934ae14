import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { isFloating } from './floating-tag.ts';
import { pinDigest } from './pin-digest.ts';

export default defineRule({
  id: 'image-tag-floating',
  on: 'image',
  uses: ['digest'],
  mergedInFile: 'uses of this image',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1357],
  peers: {
    hadolint: ['DL3007'],
    trivy: ['DS-0001'],
    kics: ['f45ea400-6bbe-4501-9fc7-1c3d75c32067'],
    checkov: ['CKV_DOCKER_7'],
    semgrep: ['dockerfile.best-practice.avoid-latest-version.avoid-latest-version'],
    sonar: ['docker:S6596'],
    dockle: ['DKL-DI-0006'],
  },
  docs: {
    title: 'Do not build from tags that move',
    why: 'Tags such as `latest`, `stable`, `lts` or plain `alpine` move from release to release. Two builds of the same Dockerfile can start from different images, and you cannot tell later which one was used. An attacker who takes over the account of the image gets into the next build.',
    how: 'Write the version as a tag, and best also the digest: `FROM node:22.21-alpine@sha256:…`.',
    limits:
      'The rule checks only FROM, and only tags whose words are known to move. The owner can move any tag, even `1.4`, but not a digest, see `image-not-digest-pinned`. A reference with a digest is left alone.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.docker.com/reference/dockerfile/#from',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «node:lts-alpine» AS build
        FROM «gcr.io/distroless/nodejs22-debian12:nonroot»
        COPY --from=build /app /app
      `,
      good: `
        FROM node:22.21-alpine AS build
        FROM gcr.io/distroless/nodejs22-debian12:nonroot@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
        COPY --from=build /app /app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG TAG=latest
        FROM «debian:$TAG»
      `,
      good: `
        ARG TAG=12.12-slim
        FROM debian:$TAG
      `,
    },
  ],

  check({ use, title, isUnused, reference, facts }) {
    if (use !== 'from' || isUnused || !isFloating(reference.value)) return [];
    const { text, tag } = reference.value;
    const fix = pinDigest(reference, facts.digest);
    return [
      {
        at: reference,
        cause: text,
        message: sentence(
          `${title} is built from "${text}", whose tag "${String(tag)}" moves, so an attacker who takes over its account gets into the next build.`,
        ),
        ...(fix && { fix }),
      },
    ];
  },
});
