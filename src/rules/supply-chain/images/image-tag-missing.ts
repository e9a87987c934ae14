import { DYNAMIC } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-tag-missing',
  on: 'image',
  mergedInFile: 'uses of this image',
  danger: { attacker: 'publisher', reach: 'users' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [1357],
  peers: {
    hadolint: ['DL3006'],
    trivy: ['DS-0001'],
    kics: ['9efb0b2d-89c9-41a3-91ca-dcc0aec911fd'],
    checkov: ['CKV_DOCKER_7'],
    semgrep: ['dockerfile.best-practice.missing-image-version.missing-image-version'],
    sonar: ['docker:S6596'],
  },
  docs: {
    title: 'Name the version of base images',
    why: 'Without a tag the builder uses `latest`, usually the image that was pushed last. Two builds of the same Dockerfile can start from different images, and you cannot tell later which one was used. An attacker who takes over the account of the image gets into the next build.',
    how: 'Write the version as a tag, and best also the digest: `FROM node:22.21-alpine@sha256:…`.',
    limits:
      'The rule checks only FROM. It leaves alone names of stages, `scratch`, and images whose name a variable without a known default decides.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.docker.com/reference/dockerfile/#from',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «node»
        CMD ["node", "server.js"]
      `,
      good: `
        FROM node:22.21-alpine
        CMD ["node", "server.js"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG REGISTRY=registry.example.com:5000
        FROM --platform=$BUILDPLATFORM «\${REGISTRY}/acme/base» AS build
        FROM build
      `,
      good: `
        ARG REGISTRY=registry.example.com:5000
        FROM --platform=$BUILDPLATFORM \${REGISTRY}/acme/base:1.4 AS build
        FROM build
      `,
    },
  ],

  check({ use, title, isUnused, reference }) {
    const { text, repository, tag, digest } = reference.value;
    if (use !== 'from' || isUnused || repository === DYNAMIC || tag !== undefined || digest !== undefined) return [];
    return [
      {
        at: reference,
        cause: text,
        message: sentence(
          `${title} is built from "${text}", which names no version, so an attacker who takes over its account gets into the next build.`,
        ),
      },
    ];
  },
});
