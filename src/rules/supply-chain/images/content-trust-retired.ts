import { unset } from '../../../model/findings/fix.ts';
import { defineRule } from '../../define-rule.ts';
import { contentTrustSetTo } from './content-trust.ts';

export default defineRule({
  id: 'content-trust-retired',
  on: 'container',
  sets: ['environment'],
  profile: 'strict',
  precision: 'very-high',
  cwe: [347],
  docs: {
    title: 'Replace Docker Content Trust',
    why: 'The container starts other containers or builds images, and relies on Docker Content Trust to check their signatures. Docker has retired it: the server of Docker Hub ends on 8 December 2026, and that of Azure on 31 March 2028. Then images cannot be pulled, until somebody switches the check off and nothing has taken its place.',
    how: 'Remove the variable, and check signatures with what replaces it: `images.signatures` of hullcheck ([signatures](../signatures.md)), `cosign verify`, or the policy of the engine (`policy.json` of Podman). Pin images by digest.',
    limits:
      'Only the variable `DOCKER_CONTENT_TRUST` of containers is looked at. Whoever runs a server of Notary of their own may go on with it: switch the rule off then.',
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://github.com/docker/docs/pull/25382',
      'https://github.com/Azure/acr/issues/837',
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
              «DOCKER_CONTENT_TRUST: "1"»
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
    const entry = contentTrustSetTo(container, /^(?:1|true|on|yes)$/i);
    if (entry === undefined) return;
    yield {
      at: entry.span,
      message: `Container "${container.name}" relies on Docker Content Trust, which is retired.`,
      fix: { title: 'Remove DOCKER_CONTENT_TRUST', safety: 'review', edits: [unset(entry)] },
    };
  },
});
