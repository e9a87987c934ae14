import { unset } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'healthcheck-disabled',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [693],
  cis: ['4.6', '5.27'],
  peers: { kics: ['698ed579-b239-4f8f-a388-baa4bcb13ef8'], 'docker-bench': ['5.27'] },
  docs: {
    title: 'Do not switch the health check off',
    why: 'If the image has a health check, this option switches it off. A service that hangs, for instance because an attacker overloads it, looks healthy, is not replaced and keeps getting requests.',
    how: 'Remove the option. If the check of the image does not fit, write your own: `healthcheck: {test: …}`.',
    limits: 'The rule does not look up whether the image has a check. A container without any check is not reported.',
    fixTrap: {
      breaks:
        'If the check of the image fails in this setup, the container becomes unhealthy, and what depends on it does not start.',
      check: 'Start the container, and wait until `docker ps` shows `healthy`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#healthcheck',
      'https://docs.docker.com/reference/dockerfile/#healthcheck',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            healthcheck:
              disable: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            healthcheck:
              test: ["«NONE»"]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check({ name, healthcheckDisabled }) {
    if (!isOn(healthcheckDisabled)) return;
    yield {
      at: healthcheckDisabled,
      message: `Container "${name}" has its health check switched off, so nothing notices when it hangs.`,
      fix: { title: 'Use the health check of the image', safety: 'review', edits: [unset(healthcheckDisabled)] },
    };
  },
});
