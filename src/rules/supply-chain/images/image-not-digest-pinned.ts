import { DYNAMIC } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { isFloating } from './floating-tag.ts';
import { pinDigest } from './pin-digest.ts';

export default defineRule({
  id: 'image-not-digest-pinned',
  on: 'image',
  uses: ['digest'],
  danger: { attacker: 'release', reach: 'users' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [494],
  peers: {
    semgrep: ['dockerfile.audit.dockerfile-source-not-pinned.dockerfile-source-not-pinned'],
    sonar: ['docker:S7023'],
  },
  docs: {
    title: 'Pin base images by digest',
    why: 'A tag, even one with a version, can be moved to other content at any time: by its owner, or by an attacker who took over their account or the registry. A digest cannot: the builder refuses any other image.',
    how: 'Keep the tag for people and add the digest for machines: `name:tag@sha256:…`. Let a bot such as Renovate or Dependabot keep both up to date. Use the digest of the index, so that all platforms still work.',
    limits:
      'The rule checks only FROM. `image-tag-missing` and `image-tag-floating` report images without a tag, or with a tag that moves.',
    references: [
      'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
      'https://docs.docker.com/dhi/core-concepts/digests/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM «alpine:3.22»
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
      `,
      facts: { bad: { digest: 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715' } },
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM «registry.example.com:5000/acme/base:1.4» AS base
        FROM base
      `,
      good: `
        FROM registry.example.com:5000/acme/base:1.4@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 AS base
        FROM base
      `,
    },
  ],

  check({ use, title, isUnused, reference, facts }) {
    const { text, repository, tag, digest } = reference.value;
    if (use !== 'from' || isUnused || digest !== undefined || repository === DYNAMIC) return [];
    // more specific rules report those without a version
    if (typeof tag !== 'string' || isFloating(reference.value)) return [];
    const message = sentence(
      `${title} is built from "${text}", which is not pinned to a digest, so anyone who takes over its account gets into the next build.`,
    );
    const fix = pinDigest(reference, facts.digest);
    return [{ at: reference, message, ...(fix && { fix }) }];
  },
});
