import { defineContentTrustRule } from './content-trust-rule.ts';

export default defineContentTrustRule({
  id: 'content-trust-retired',
  precision: 'very-high',
  docs: {
    title: 'Replace Docker Content Trust',
    why: 'The container starts other containers or builds images, and relies on Docker Content Trust to check their signatures. Docker has retired it: the server of Docker Hub ends on 8 December 2026, and that of Azure on 31 March 2028. After that, images cannot be pulled until the check is switched off, and then signatures are no longer checked at all.',
    limits:
      'The rule checks only the variable `DOCKER_CONTENT_TRUST` of containers. If you run your own Notary server you can continue to use it: switch off the rule then.',
    fixTrap: {
      breaks: 'Pulls no longer fail for unsigned tags, where the service behind them still answered.',
      check: 'Run the job, or the command, once.',
    },
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://github.com/docker/docs/pull/25382',
      'https://github.com/Azure/acr/issues/837',
    ],
  },
  value: /^(?:1|true|on|yes)$/i,
  example: '1',
  message:
    'relies on Docker Content Trust, which is retired. Once its servers end, nothing checks signatures any more.',
});
