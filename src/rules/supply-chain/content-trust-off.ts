import { effectiveEnvironment } from '../../model/environment.ts';
import { unset } from '../../model/fix.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'content-trust-off',
  on: 'container',
  score: 3.0,
  profile: 'strict',
  precision: 'high',
  cwe: [347],
  cis: ['4.5'],
  peers: { 'docker-bench': ['4.5'] },
  docs: {
    title: 'Do not switch the check of signatures off',
    why: 'The container starts other containers or builds images, and is told to take images whose signature was not checked. Whoever can push to a repository, or stands between it and the engine, decides what runs.',
    how: 'Remove the variable. As Docker has retired Content Trust, check signatures with a policy of cosign or notation, and pin images by digest.',
    limits: 'Only the variable `DOCKER_CONTENT_TRUST` of containers is looked at. Not setting it is not reported.',
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://docs.sigstore.dev/cosign/verifying/verify/',
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
    if (container.environment.length === 0) return;
    const entry = effectiveEnvironment(container).get('DOCKER_CONTENT_TRUST');
    if (entry === undefined || entry.isInherited || !/^(?:0|false|off|no)$/i.test(known(entry.value) ?? '')) return;
    yield {
      at: entry.span,
      message: `Container "${container.name}" sets DOCKER_CONTENT_TRUST so that signatures of images are not checked.`,
      fix: { title: 'Remove DOCKER_CONTENT_TRUST', safety: 'review', edits: [unset(entry)] },
    };
  },
});
