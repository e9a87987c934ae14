import { defineContentTrustRule } from './content-trust-rule.ts';

export default defineContentTrustRule({
  id: 'content-trust-off',
  danger: { attacker: 'server', reach: 'defences' },
  precision: 'high',
  cis: ['4.5'],
  peers: { 'docker-bench': ['4.5'] },
  docs: {
    title: 'Do not switch off signature checks',
    why: 'The container starts other containers or builds images, and accepts images whose signature was not checked. Anyone who can push to a repository, or sits between it and the engine, decides what runs. The variable is also outdated: Docker has retired Content Trust, and its server for Docker Hub ends on 8 December 2026, so setting `1` does not help.',
    limits:
      'The rule checks only the variable `DOCKER_CONTENT_TRUST` of containers. A missing variable is not reported, as setting it no longer helps.',
    fixTrap: {
      breaks:
        'Pulls and pushes of tags without a signature are refused where another place sets `DOCKER_CONTENT_TRUST=1`.',
      check: 'Run the job, or the command, once.',
    },
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://docs.sigstore.dev/cosign/verifying/verify/',
      'https://github.com/docker/docs/pull/25382',
    ],
  },
  value: /^(?:0|false|off|no)$/i,
  example: '0',
  message:
    'sets DOCKER_CONTENT_TRUST so that signatures of images are not checked. Anyone who can replace an image decides what runs.',
});
