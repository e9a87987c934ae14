import { defineContentTrustRule } from './content-trust-rule.ts';

export default defineContentTrustRule({
  id: 'content-trust-retired',
  precision: 'very-high',
  docs: {
    title: 'Replace Docker Content Trust',
    why: 'The container starts other containers or builds images, and relies on Docker Content Trust to check their signatures. Docker has retired it: the server of Docker Hub ends on 8 December 2026, and that of Azure on 31 March 2028. Then images cannot be pulled, until somebody switches the check off and nothing has taken its place.',
    limits:
      'Only the variable `DOCKER_CONTENT_TRUST` of containers is looked at. Whoever runs a server of Notary of their own may go on with it: switch the rule off then.',
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://github.com/docker/docs/pull/25382',
      'https://github.com/Azure/acr/issues/837',
    ],
  },
  value: /^(?:1|true|on|yes)$/i,
  example: '1',
  message: 'relies on Docker Content Trust, which is retired.',
});
