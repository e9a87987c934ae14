import { unset } from '../../model/findings/fix.ts';
import { isSetTo } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'logging-disabled',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [778],
  peers: { 'compose-lint': ['CL-0014'] },
  docs: {
    title: 'Keep the log of containers',
    why: 'With the driver `none` the engine discards all output of the program. After an attack no log shows what happened, when, and how far it went.',
    how: 'Remove the driver, or use one that rotates (`local`) or sends the log elsewhere (`journald`, `syslog`, `fluentd`).',
    limits:
      'Logs that the program writes to files itself are not seen. A container that ends with the command or the job that starts it, such as `docker run --rm`, is left alone.',
    fixTrap: {
      breaks: 'The log takes space on the host.',
      check: 'Start the container, and look at `docker logs NAME` and at the free space after a day.',
    },
    references: ['https://docs.docker.com/engine/logging/configure/#supported-logging-drivers'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: «none»
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
            logging:
              driver: "«none»"
              options:
                tag: app
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              options:
                tag: app
      `,
    },
  ],

  *check({ name, logDriver, isBrief }) {
    if (isBrief || !isSetTo(logDriver, 'none')) return;
    yield {
      at: logDriver,
      message: `Container "${name}" keeps no log, so an attack on it leaves no trace.`,
      fix: { title: 'Use the log driver of the engine', safety: 'review', edits: [unset(logDriver)] },
    };
  },
});
