import { defineContentTrustRule } from './content-trust-rule.ts';

export default defineContentTrustRule({
  id: 'content-trust-off',
  score: 3.0,
  precision: 'high',
  cis: ['4.5'],
  peers: { 'docker-bench': ['4.5'] },
  docs: {
    title: 'Do not switch the check of signatures off',
    why: 'The container starts other containers or builds images, and is told to take images whose signature was not checked. Whoever can push to a repository, or stands between it and the engine, decides what runs. The variable is of the past, too: Docker has retired Content Trust, and its server for Docker Hub ends on 8 December 2026, so that `1` is no way out.',
    limits:
      'Only the variable `DOCKER_CONTENT_TRUST` of containers is looked at. Not setting it is not reported: there is nothing to gain by it any more.',
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://docs.sigstore.dev/cosign/verifying/verify/',
      'https://github.com/docker/docs/pull/25382',
    ],
  },
  value: /^(?:0|false|off|no)$/i,
  example: '0',
  message: 'sets DOCKER_CONTENT_TRUST so that signatures of images are not checked.',
});
