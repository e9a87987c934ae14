import type { Fix } from '../../model/findings/fix.ts';
import { known, type Option } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'restart-unbounded',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'strict',
  precision: 'high',
  cwe: [400],
  cis: ['5.15'],
  peers: { kics: ['2fc99041-ddad-49d5-853f-e35e70a48391'], 'docker-bench': ['5.15'] },
  docs: {
    title: 'Stop restarting after a few failures',
    why: 'A container that fails at once is restarted again and again, without end. That hides the failure, fills the log, and gives an attacker whose first attempt crashed the program any number of further attempts.',
    how: 'Set `restart: on-failure:5`, or `deploy.restart_policy.max_attempts`, if the service is monitored. Keep `always` if it has to come back by itself after a restart of the host: you have to decide that, so the rule is only in the strict profile.',
    limits:
      '`deploy.restart_policy` overrides `restart`. A policy that a variable decides is not reported. The benchmark requires exactly five attempts; the rule accepts any number.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.RestartPolicy}}' NAME",
      prints: '`on-failure` with a number, such as `{on-failure 5}`.',
    },
    fixTrap: {
      breaks: 'After five failures in a row the container stays down until somebody starts it.',
      check: 'Stop a service that it needs for a while, and check whether it recovers.',
    },
    references: [
      'https://docs.docker.com/engine/containers/start-containers-automatically/',
      'https://docs.docker.com/reference/compose-file/deploy/#restart_policy',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: «always»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: on-failure:5
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: "no"
            deploy:
              restart_policy:
                condition: «on-failure»
                delay: 5s
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: "no"
            deploy:
              restart_policy:
                condition: on-failure
                max_attempts: 5
                delay: 5s
      `,
    },
  ],

  *check({ name, restart }) {
    const policy = known(restart);
    if (restart === undefined || policy === undefined || !UNBOUNDED.has(policy)) return;
    const fix = bounded(restart);
    yield {
      at: restart,
      message: `Container "${name}" is restarted without limit when it fails, so an attacker whose exploit crashes it can try again and again.`,
      ...(fix && { fix }),
    };
  },
});

const UNBOUNDED: ReadonlySet<string> = new Set(['always', 'unless-stopped', 'on-failure', 'on-failure:0']);

/** Only for a policy in the words of the engine, not for `deploy` and service managers. */
function bounded({ span, entry }: Option<string>): Fix | undefined {
  if (!/^(?:always|unless-stopped)$/.test(spanText(span)) || !/^\s*(?:--)?restart\b/.test(spanText(entry))) {
    return undefined;
  }
  return { title: 'Stop after five failures', safety: 'review', edits: [{ span, text: 'on-failure:5' }] };
}
