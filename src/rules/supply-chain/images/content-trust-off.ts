import { unset } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { contentTrustSetTo } from './content-trust.ts';

export default defineRule({
  id: 'content-trust-off',
  on: 'container',
  sets: ['environment'],
  score: 3.0,
  profile: 'strict',
  precision: 'high',
  cwe: [347],
  cis: ['4.5'],
  peers: { 'docker-bench': ['4.5'] },
  docs: {
    title: 'Do not switch the check of signatures off',
    why: 'The container starts other containers or builds images, and is told to take images whose signature was not checked. Whoever can push to a repository, or stands between it and the engine, decides what runs. The variable is of the past, too: Docker has retired Content Trust, and its server for Docker Hub ends on 8 December 2026, so that `1` is no way out.',
    how: 'Remove the variable, and check signatures with what replaces it: `images.signatures` of hullcheck ([signatures](../signatures.md)), `cosign verify`, or the policy of the engine (`policy.json` of Podman). Pin images by digest.',
    limits:
      'Only the variable `DOCKER_CONTENT_TRUST` of containers is looked at. Not setting it is not reported: there is nothing to gain by it any more.',
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://docs.sigstore.dev/cosign/verifying/verify/',
      'https://github.com/docker/docs/pull/25382',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          runner:
            image: ghcr.io/acme/runner:1.4
            environment:
              «DOCKER_CONTENT_TRUST: "0"»
              LOG_LEVEL: info
      `,
      isFixed: true,
      good: `
        services:
          runner:
            image: ghcr.io/acme/runner:1.4
            environment:
              LOG_LEVEL: info
      `,
    },
  ],

  *check(container) {
    const entry = contentTrustSetTo(container, /^(?:0|false|off|no)$/i);
    if (entry === undefined) return;
    yield {
      at: entry.span,
      message: `Container "${container.name}" sets DOCKER_CONTENT_TRUST so that signatures of images are not checked.`,
      fix: { title: 'Remove DOCKER_CONTENT_TRUST', safety: 'review', edits: [unset(entry)] },
    };
  },
});
